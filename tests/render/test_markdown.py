from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import TemplateAssertionError, UndefinedError
from jinja2.nodes import Add, Concat

from generator.render.escape import markdown_text, xml_text
from generator.render.markdown import make_environment
from tests.render.harbour import ROOT

TRICK = "*a* <b> {{ 7*7 }}"


def _render(folder: Path, template: str, **values: object) -> str:
    (folder / "page.jinja").write_text(template, encoding="utf-8")
    return make_environment(folder).get_template("page.jinja").render(values)


@pytest.mark.parametrize(
    ("template", "result"),
    [
        ("{{ text }}", r"\*a\* &lt;b> \{\{ 7\*7 }}"),
        ("{{ text|html }}", "&#42;a&#42; &lt;b&gt; &#123;&#123; 7&#42;7 }}"),
        ("{% macro say(words) %}{{ words }}{% endmacro %}{{ say(text) }}", r"\*a\* &lt;b> \{\{ 7\*7 }}"),
        ("{% set twice %}{{ text }}{% endset %}{{ twice }}", r"\*a\* &lt;b> \{\{ 7\*7 }}"),
        ("{{ number }}", "1204"),
    ],
)
def test_a_value_is_escaped_once_wherever_it_goes(tmp_path: Path, template: str, result: str) -> None:
    assert _render(tmp_path, template, text=TRICK, number=1204) == result


@pytest.mark.parametrize("name", ["safe", "e", "escape", "forceescape", "join", "replace", "format", "tojson"])
def test_no_filter_of_jinja_makes_a_value_safe(tmp_path: Path, name: str) -> None:
    with pytest.raises(TemplateAssertionError):
        _render(tmp_path, f"{{{{ text|{name} }}}}", text=TRICK)


@pytest.mark.parametrize("value", [None, True, 1.5, ["a"]])
def test_what_a_page_cannot_show_is_refused(tmp_path: Path, value: object) -> None:
    with pytest.raises(TypeError, match="a template prints text and whole numbers"):
        _render(tmp_path, "{{ value }}", value=value)


def test_an_unknown_name_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UndefinedError):
        _render(tmp_path, "{{ unknown }}")


def test_no_template_joins_values_by_itself() -> None:
    # Jinja escapes what "~" and "+" join for HTML alone, which is not enough in Markdown.
    environment = make_environment(ROOT / "templates" / "pages")
    templates = sorted((ROOT / "templates" / "pages").iterdir())
    joins = [
        (path.name, join.lineno)
        for path in templates
        for join in environment.parse(path.read_text(encoding="utf-8")).find_all((Concat, Add))
    ]
    assert templates
    assert joins == []


def test_what_is_compiled_once_is_escaped_as_each_environment_does(tmp_path: Path) -> None:
    (tmp_path / "page.jinja").write_text("{{ text }}", encoding="utf-8")
    environments = [make_environment(tmp_path, escape) for escape in (markdown_text, xml_text, markdown_text)]
    found = [environment.get_template("page.jinja").render(text="*quay* & wall") for environment in environments]
    assert found == [r"\*quay\* & wall", "*quay* &amp; wall", r"\*quay\* & wall"]


def test_a_template_that_was_edited_is_compiled_again(tmp_path: Path) -> None:
    for text in ("quay", "wall", "quay"):
        (tmp_path / "page.jinja").write_text(text, encoding="utf-8")
        assert make_environment(tmp_path).get_template("page.jinja").render() == text
