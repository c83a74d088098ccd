"""Broken templates: each fault has its place, and what is wrong inside a view stays an exception."""

from __future__ import annotations

from pathlib import Path
from types import FunctionType
from typing import NoReturn

import pytest

from generator.diagnostics import Diagnostic, Location, Related
from generator.render.markdown import make_environment
from generator.render.templates import compile_templates, find_template_fault, lay_out

CURE = "mend the line, or restore the file from git"


def compile_and_lay_out(folder: Path, **values: object) -> list[Diagnostic]:
    """What is wrong with page.jinja or the templates that it uses."""
    environment = make_environment(folder)
    unreadable = compile_templates(environment, folder)
    text = "" if unreadable else lay_out(environment, "page.jinja", **values)
    return unreadable if isinstance(text, str) else [text]


@pytest.mark.parametrize(
    ("template", "line", "what"),
    [
        ("a\n{% if %}", 2, "Expected an expression, got 'end of statement block'"),
        ("a\n\n{% frob %}", 3, "Encountered unknown tag 'frob'."),
        ("a\n{{ view|safe }}\n", 2, "No filter named 'safe'."),
        ("{{ " + "(" * 3000 + "1" + ")" * 3000 + " }}", 1, "its blocks or brackets stand too deep inside each other"),
    ],
)
def test_what_jinja_does_not_understand_is_told_at_its_line(
    tmp_path: Path, template: str, line: int, what: str
) -> None:
    (tmp_path / "page.jinja").write_text(template, encoding="utf-8")
    place = Location("templates/pages/page.jinja", line)
    assert compile_and_lay_out(tmp_path) == [Diagnostic("G110", f"the template cannot be read: {what}", place, CURE)]


def test_a_folder_that_may_not_be_read_is_told_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> list[str]:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr("os.listdir", refuse)
    message, cure = "the folder cannot be read: Permission denied", "give yourself the right to read it"
    assert compile_and_lay_out(tmp_path) == [Diagnostic("G110", message, Location("templates/pages"), cure)]


@pytest.mark.parametrize(
    ("template", "line", "what"),
    [
        ("a\n{{ nothing }}", 2, "'nothing' is undefined"),
        ("a\n{{ view.nothing }}", 2, "'str object' has no attribute 'nothing'"),
        ("a\n\n{{ view.upper }}", 3, "a template prints text and whole numbers, and not builtin_function_or_method"),
        ("{% for a in 5 %}{% endfor %}", 1, "'int' object is not iterable"),
        ("{{ 1 // 0 }}", 1, "integer division or modulo by zero"),
        ("{% macro m() %}\n{{ m() }}\n{% endmacro %}{{ m() }}", 2, "templates or macros call each other without end"),
        ('\n{% include "page.jinja" %}', 2, "templates or macros call each other without end"),
    ],
)
def test_what_cannot_be_laid_out_is_told_at_its_line(tmp_path: Path, template: str, line: int, what: str) -> None:
    (tmp_path / "page.jinja").write_text(template, encoding="utf-8")
    fault = Diagnostic("G111", f"the template fails: {what}", Location("templates/pages/page.jinja", line), CURE)
    assert compile_and_lay_out(tmp_path, view="text") == [fault]


def test_a_fault_is_told_in_the_template_that_has_it_and_not_where_that_is_used(tmp_path: Path) -> None:
    (tmp_path / "page.jinja").write_text('{% import "macros.jinja" as m %}{{ m.say() }}', encoding="utf-8")
    (tmp_path / "macros.jinja").write_text("{% macro say() %}\n{{ nothing }}{% endmacro %}", encoding="utf-8")
    place = Location("templates/pages/macros.jinja", 2)
    assert compile_and_lay_out(tmp_path) == [
        Diagnostic("G111", "the template fails: 'nothing' is undefined", place, CURE)
    ]


def test_every_template_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.jinja").write_text("{% if %}", encoding="utf-8")
    (tmp_path / "b.jinja").write_bytes(b"a\nb\xff")
    (tmp_path / "page.jinja").mkdir()
    found = [(fault.location, fault.message) for fault in compile_and_lay_out(tmp_path)]
    what = ("Expected an expression, got 'end of statement block'", "it is not UTF-8", "it is not a file")
    places = [Location(f"templates/pages/{name}.jinja", line) for name, line in (("a", 1), ("b", 2), ("page", 1))]
    assert found == [(place, f"the template cannot be read: {why}") for place, why in zip(places, what, strict=True)]


def test_a_missing_template_is_told_with_the_line_that_uses_it(tmp_path: Path) -> None:
    (tmp_path / "page.jinja").write_text('a\n{% include "none.jinja" %}', encoding="utf-8")
    cure = "restore it from git, or correct its name where it is used"
    related = (Related(Location("templates/pages/page.jinja", 2), "it is used here"),)
    place = Location("templates/pages/none.jinja")
    assert compile_and_lay_out(tmp_path) == [
        Diagnostic("G110", "there is no such template", place, cure, related=related)
    ]


def test_no_folder_of_templates_is_one_fault(tmp_path: Path) -> None:
    place, cure = Location("templates/pages"), "restore it from git: it has the templates of pages"
    assert compile_and_lay_out(tmp_path / "none") == [
        Diagnostic("G110", "there is no folder templates/pages/", place, cure)
    ]


def test_an_error_inside_a_view_is_no_fault_of_the_template(tmp_path: Path) -> None:
    def fail() -> NoReturn:
        raise ValueError("of the view")

    view = FunctionType(fail.__code__, {"__name__": "generator.render.views.home", "ValueError": ValueError})
    (tmp_path / "page.jinja").write_text("{{ view() }}", encoding="utf-8")
    with pytest.raises(ValueError, match="of the view"):
        compile_and_lay_out(tmp_path, view=view)


def test_an_error_that_no_template_led_to_is_no_fault_of_a_template(tmp_path: Path) -> None:
    assert find_template_fault(ValueError("elsewhere"), tmp_path, "templates/theme") is None
