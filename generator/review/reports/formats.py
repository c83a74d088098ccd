"""The formats of a report."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from enum import Enum

from generator.review.change import Change
from generator.review.reports.for_github import format_github
from generator.review.reports.for_people import format_markdown, format_text
from generator.review.reports.for_programs import format_json
from generator.review.reports.wording import leave_out_told


class ReviewFormat(Enum):
    """How what changed in meaning is printed."""

    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"
    GITHUB = "github"


def format_changes(
    changes: Sequence[Change], format_: ReviewFormat, unanswered: Collection[Change] = (), limit: int | None = None
) -> str:
    """The report; ``changes`` are sorted, ``unanswered`` are the losses among them that lack a reason.

    At most ``limit`` changes are shown, the heaviest ones, and the rest is counted. Programs get each change, people
    none that the line of another one tells.
    """
    shown = changes if format_ is ReviewFormat.JSON else leave_out_told(changes)
    return _FORMATS[format_](shown, frozenset(unanswered), limit)


_FORMATS: Mapping[ReviewFormat, Callable[[Sequence[Change], frozenset[Change], int | None], str]] = {
    ReviewFormat.TEXT: format_text,
    ReviewFormat.MARKDOWN: format_markdown,
    ReviewFormat.JSON: format_json,
    ReviewFormat.GITHUB: format_github,
}
