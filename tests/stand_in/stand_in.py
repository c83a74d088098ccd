"""Stands in for the stages: each content/NAME.txt becomes a page, and a line that starts with FAULT or WARNING is one.

Only the two entrances' own work is tested with it: writing, staging, exchanging, following, reporting.
"""

from __future__ import annotations

import sys
import types
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.codes import Severity
from generator.diagnostics import Diagnostic, Location

_CODES = {"FAULT": "G102", "WARNING": "G106"}


@dataclass(frozen=True)
class Generated:
    """The same shape as that of generator.build."""

    pages: dict[str, str] | None
    diagnostics: tuple[Diagnostic, ...]
    report: str
    tally: None
    watched: tuple[Path, ...]
    title: str = "Harbours"
    address: None = None


def generate(root: Path) -> Generated:
    """What generator.build.generate gives, from texts."""
    pages: dict[str, str] = {}
    diagnostics: list[Diagnostic] = []
    for source in sorted((root / "content").rglob("*.txt")):
        name = source.relative_to(root / "content")
        text = source.read_text(encoding="utf-8")
        pages[name.with_suffix(".md").as_posix()] = text
        diagnostics.extend(_find(f"content/{name.as_posix()}", text))
    has_errors = any(diagnostic.severity is Severity.ERROR for diagnostic in diagnostics)
    return Generated(
        pages=None if has_errors else pages,
        diagnostics=tuple(diagnostics),
        report="".join(f"{diagnostic.location}: {diagnostic.message}\n" for diagnostic in diagnostics),
        tally=None,
        watched=(root / "content", root / "templates"),
    )


def _find(path: str, text: str) -> Iterator[Diagnostic]:
    for number, line in enumerate(text.splitlines(), start=1):
        word = line.partition(" ")[0]
        if word in _CODES:
            yield Diagnostic(_CODES[word], line, Location(path, number))


build = types.ModuleType("generator.build")
build.__dict__.update(Generated=Generated, generate=generate)
sys.modules["generator.build"] = build

from generator.mkdocs_plugin import BriefingPlugin  # noqa: E402  # it imports the module that stands above


class StandInPlugin(BriefingPlugin):
    """The plugin itself, unchanged."""
