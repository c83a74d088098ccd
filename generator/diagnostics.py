"""Places and diagnostics: what every stage yields instead of raising.

The shape follows the Diagnostic of the Language Server Protocol 3.17, but lines and columns count from 1.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.codes import CODES, Severity


@dataclass(frozen=True, order=True, slots=True)
class Location:
    """A place in a file of the project.

    ``path`` is relative to the project's root, with forward slashes; ``line`` and ``column`` count from 1, in code
    points. Line 1, column 1 also stands for a file as a whole.
    """

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Related:
    """A second place that helps to understand a diagnostic."""

    location: Location
    message: str


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One fault: a stable code, what was found, where, and what to do.

    ``message`` and ``cure`` never carry words of a received text, unless they stand in content/ too. What a received
    text says (the nearest passage, the first word that differs) goes into ``excerpts``, at most 12 words of it in
    each, which ``--hide-text`` leaves out.
    """

    code: str
    message: str
    location: Location
    cure: str = ""
    excerpts: tuple[str, ...] = ()
    related: tuple[Related, ...] = ()

    @property
    def severity(self) -> Severity:
        """The severity that the table of codes gives this code."""
        return CODES[self.code].severity

    @property
    def is_open(self) -> bool:
        """Whether content/ is to be mended, or to answer."""
        return not CODES[self.code].is_lasting


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Whether one of them is an error."""
    return any(diagnostic.severity is Severity.ERROR for diagnostic in diagnostics)


def sort_diagnostics(diagnostics: list[Diagnostic]) -> list[Diagnostic]:
    """By place, then code and message; the same fault said twice is kept once."""
    return sorted(dict.fromkeys(diagnostics), key=lambda d: (d.location, d.code, d.message))
