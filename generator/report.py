"""Diagnostics as text for people, as JSON for programs, and as annotations for GitHub."""

from __future__ import annotations

import json
import os
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from enum import Enum
from pathlib import Path

from generator.annotations import format_annotation
from generator.codes import CODES, Severity
from generator.diagnostics import Diagnostic, Location

ReadLine = Callable[[Location], str | None]
"""The line of a place, without its end; None where it cannot be had."""

_LINE_WIDTH = 110


class Format(Enum):
    """How findings are printed."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"


def format_diagnostics(
    diagnostics: Sequence[Diagnostic], format_: Format, *, read_line: ReadLine, hide_text: bool = False
) -> str:
    """All diagnostics in one string; ``hide_text`` leaves out every word that only a received text has."""
    if format_ is Format.JSON:
        return _format_json(diagnostics, hide_text)
    if format_ is Format.GITHUB:
        return "".join(_annotate(diagnostic, hide_text) for diagnostic in _most_severe_first(diagnostics))
    return "\n".join(_format_text(diagnostic, read_line, hide_text) for diagnostic in diagnostics)


def _format_text(diagnostic: Diagnostic, read_line: ReadLine, hide_text: bool) -> str:
    head = f"{diagnostic.location}: {diagnostic.severity.value} {diagnostic.code}: {diagnostic.message}"
    return (
        "\n".join([make_visible(head), *_snippet(diagnostic.location, read_line), *_details(diagnostic, hide_text)])
        + "\n"
    )


def _snippet(location: Location, read_line: ReadLine) -> Iterator[str]:
    line = read_line(location)
    if line is None or not line.strip():
        return
    before, after = line[: location.column - 1], line[location.column - 1 :]
    start = max(0, len(before) - _LINE_WIDTH // 2)
    shown = make_visible(before[start:] + after)[:_LINE_WIDTH].rstrip()
    yield f"   | {shown}"
    yield f"   | {' ' * _width(make_visible(before[start:]))}^"


def _details(diagnostic: Diagnostic, hide_text: bool) -> Iterator[str]:
    for excerpt in () if hide_text else diagnostic.excerpts:
        yield f"   = {make_visible(excerpt)}"
    for related in diagnostic.related:
        yield f"   = {make_visible(f'{related.location}: {related.message}')}"
    if diagnostic.cure:
        yield f"   = {make_visible(diagnostic.cure)}"


def _format_json(diagnostics: Iterable[Diagnostic], hide_text: bool) -> str:
    found = [
        {
            "code": diagnostic.code,
            "severity": diagnostic.severity.value,
            "message": make_visible(diagnostic.message),
            "location": _place(diagnostic.location),
            "excerpts": [] if hide_text else [make_visible(excerpt) for excerpt in diagnostic.excerpts],
            "related": [
                {"location": _place(related.location), "message": make_visible(related.message)}
                for related in diagnostic.related
            ],
            "cure": make_visible(diagnostic.cure),
        }
        for diagnostic in diagnostics
    ]
    return json.dumps(found, indent=2, ensure_ascii=False) + "\n"


def _place(location: Location) -> dict[str, str | int]:
    return {"path": make_visible(location.path), "line": location.line, "column": location.column}


def _most_severe_first(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """GitHub shows the first ten errors and the first ten warnings of a step."""
    return sorted(diagnostics, key=lambda diagnostic: diagnostic.severity is not Severity.ERROR)


def _annotate(diagnostic: Diagnostic, hide_text: bool) -> str:
    place = replace(diagnostic.location, path=make_visible(diagnostic.location.path))
    title = f"{diagnostic.code} {CODES[diagnostic.code].title}"
    text = "\n".join([make_visible(diagnostic.message), *(detail[5:] for detail in _details(diagnostic, hide_text))])
    return format_annotation(diagnostic.severity.value, title, text, place)


def format_refusal(error: OSError, root: Path) -> str:
    """What the system refused, in a line: the file that could not be read or written, from ``root`` if it is below."""
    name, why = error.filename2 or error.filename, error.strerror or error
    if name is None:
        return f"the system refuses: {why}"
    path = Path(os.fsdecode(name))
    return make_visible(f"{(path.relative_to(root) if path.is_relative_to(root) else path).as_posix()}: error: {why}")


def make_visible(text: str) -> str:
    """Text that a terminal shows as it is: control and format characters become spaces."""
    return "".join(" " if unicodedata.category(c) in ("Cc", "Cf", "Cs", "Zl", "Zp") else c for c in text)


def _width(text: str) -> int:
    """Columns that a text takes on a terminal."""
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
