"""Findings as text, JSON and annotations."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.codes import CODES
from generator.diagnostics import Diagnostic, Location, Related
from generator.report import Format, format_diagnostics, make_visible

PLACE = Location("content/claims/quay.yaml", 4, 14)
QUOTE = "      quote: the wall had failed in two places"
FOUND = Diagnostic(
    "Q102",
    "quotation not found in quay, paragraph 3",
    Location("content/claims/quay.yaml", 4, 14),
    "quote it as it stands",
    ('nearest: paragraph 4, "failed in three places" ("two" / "three")',),
    (Related(Location("content/documents/quay.yaml", 9, 5), "span 1 of the record"),),
)
WARNING = Diagnostic("Q130", "the quotation leaves out a word, 100%", PLACE)


def report(
    *diagnostics: Diagnostic, format_: Format = Format.TEXT, line: str | None = QUOTE, hide: bool = False
) -> str:
    """The report, where every place has the same line."""
    return format_diagnostics(diagnostics, format_, read_line=lambda _: line, hide_text=hide)


def test_text_has_place_line_excerpts_related_places_and_cure() -> None:
    assert report(FOUND) == (
        "content/claims/quay.yaml:4:14: error Q102: quotation not found in quay, paragraph 3\n"
        "   |       quote: the wall had failed in two places\n"
        "   |              ^\n"
        '   = nearest: paragraph 4, "failed in three places" ("two" / "three")\n'
        "   = content/documents/quay.yaml:9:5: span 1 of the record\n"
        "   = quote it as it stands\n"
    )


def test_findings_are_divided_by_an_empty_line() -> None:
    assert report(WARNING, WARNING, line=None) == (
        "content/claims/quay.yaml:4:14: warning Q130: the quotation leaves out a word, 100%\n"
        "\n"
        "content/claims/quay.yaml:4:14: warning Q130: the quotation leaves out a word, 100%\n"
    )


def test_nothing_found_is_nothing_said() -> None:
    assert (report(), report(format_=Format.GITHUB), report(format_=Format.JSON)) == ("", "", "[]\n")


@pytest.mark.parametrize("format_", list(Format))
def test_hidden_text_is_in_no_format(format_: Format) -> None:
    assert "failed in three places" in report(FOUND, format_=format_, line=None).replace("\\", "")
    assert "failed in three places" not in report(FOUND, format_=format_, line=None, hide=True)


def test_json_has_every_field() -> None:
    assert json.loads(report(FOUND, format_=Format.JSON)) == [
        {
            "code": "Q102",
            "severity": "error",
            "message": "quotation not found in quay, paragraph 3",
            "location": {"path": "content/claims/quay.yaml", "line": 4, "column": 14},
            "excerpts": ['nearest: paragraph 4, "failed in three places" ("two" / "three")'],
            "related": [
                {
                    "location": {"path": "content/documents/quay.yaml", "line": 9, "column": 5},
                    "message": "span 1 of the record",
                }
            ],
            "cure": "quote it as it stands",
        }
    ]


def test_annotations_are_commands_with_the_errors_first() -> None:
    assert report(WARNING, FOUND, format_=Format.GITHUB) == (
        f"::error file=content/claims/quay.yaml,line=4,col=14,title=Q102 {CODES['Q102'].title}::"
        "quotation not found in quay, paragraph 3%0A"
        'nearest: paragraph 4, "failed in three places" ("two" / "three")%0A'
        "content/documents/quay.yaml:9:5: span 1 of the record%0Aquote it as it stands\n"
        f"::warning file=content/claims/quay.yaml,line=4,col=14,title=Q130 {CODES['Q130'].title}::"
        "the quotation leaves out a word, 100%25\n"
    )


@pytest.mark.parametrize(
    ("line", "column", "shown"),
    [
        ("quote: x", 8, "   | quote: x\n   |        ^\n"),
        ("漢字: x", 5, "   | 漢字: x\n   |       ^\n"),
        ("e\u0301a: x", 5, "   | e\u0301a: x\n   |    ^\n"),
        ("a\tb: x", 3, "   | a b: x\n   |   ^\n"),
        ("x" * 200, 1, "   | " + "x" * 110 + "\n   | ^\n"),
        ("x" * 100 + "yz", 101, "   | " + "x" * 55 + "yz\n   | " + " " * 55 + "^\n"),
        ("   ", 1, ""),
        ("abc   ", 9, "   | abc\n   |       ^\n"),
    ],
)
def test_the_line_is_shown_with_its_sign_below_the_place(line: str, column: int, shown: str) -> None:
    diagnostic = Diagnostic("Q102", "m", Location("f", 1, column))
    assert report(diagnostic, line=line) == f"f:1:{column}: error Q102: m\n{shown}"


_TRICKS = st.text(alphabet=st.sampled_from("a\x1b[31m\r\n\u202e\u2028\ud800%:,\0\x9b "), max_size=30)


@given(_TRICKS, _TRICKS)
def test_no_text_reaches_the_terminal_as_a_command(message: str, path: str) -> None:
    diagnostic = Diagnostic("Q102", message, Location(path), message, (message,), (Related(Location(path), message),))
    for format_ in (Format.TEXT, Format.GITHUB):
        shown = report(diagnostic, format_=format_, line=message)
        assert re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e\u2028\ud800]", shown) is None
        shown.encode()
    assert report(diagnostic, format_=Format.GITHUB, line=None).count("\n") == 1
    report(diagnostic, format_=Format.JSON, line=None).encode()


@given(st.text())
def test_visible_text_keeps_its_length_and_letters(text: str) -> None:
    shown = make_visible(text)
    assert len(shown) == len(text)
    assert all(kept == given or kept == " " for kept, given in zip(shown, text, strict=True))
