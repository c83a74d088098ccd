"""The formats of a report."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from enum import Enum

from generator.review.change import Change
from generator.review.reports.for_github import format_github
from generator.review.reports.for_people import format_markdown, format_text
from generator.review.reports.for_programs import format_json
from generator.review.reports.wording import leave_out_told


class Format(Enum):
    """How a report is printed."""

    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"
    GITHUB = "github"


def format_changes(
    changes: Sequence[Change], format_: Format, unanswered: Collection[Change] = (), limit: int | None = None
) -> str:
    """The report; ``changes`` are sorted, ``unanswered`` are the losses among them that lack a reason.

    At most ``limit`` changes are shown, the heaviest ones, and the rest is counted. Programs get each change, people
    none that the line of another one tells.
    """
    shown = changes if format_ is Format.JSON else leave_out_told(changes)
    return _FORMATS[format_](shown, frozenset(unanswered), limit)


_FORMATS: Mapping[Format, Callable[[Sequence[Change], frozenset[Change], int | None], str]] = {
    Format.TEXT: format_text,
    Format.MARKDOWN: format_markdown,
    Format.JSON: format_json,
    Format.GITHUB: format_github,
}
