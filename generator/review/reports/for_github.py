"""A report as annotations that GitHub shows at the changed lines."""

from __future__ import annotations

from collections.abc import Sequence

from generator.annotations import format_annotation
from generator.review.change import Change, Sort, Verb, Weight
from generator.review.reports.wording import say_cure, show_in_text, tell_left_out

_MOST_ANNOTATIONS = 10
"""So many of each level GitHub shows for a step; what comes after them it drops without a word."""


def format_github(changes: Sequence[Change], unanswered: frozenset[Change], limit: int | None) -> str:
    """The heaviest first. Beyond what GitHub shows of a step, a last one counts the rest."""
    annotated = sorted(
        (each for each in changes if each.sort is not Sort.PAGE), key=lambda each: each not in unanswered
    )
    levels = {change: _choose_level(change, unanswered) for change in annotated}
    room = {"error": _MOST_ANNOTATIONS, "warning": _MOST_ANNOTATIONS, "notice": _MOST_ANNOTATIONS - 1}
    shown: list[Change] = []
    for change in annotated:
        if room[levels[change]] and (limit is None or len(shown) < limit):
            room[levels[change]] -= 1
            shown.append(change)
    told = frozenset(shown)
    left_out = [change for change in annotated if change not in told]
    lines = [_show_annotation(change, levels[change], change in unanswered) for change in shown]
    for sentence in tell_left_out(left_out):
        lines.append(format_annotation("notice", "Not shown", f"{sentence.strip()} The whole report has them."))
    return "".join(lines)


def _show_annotation(change: Change, level: str, is_unanswered: bool) -> str:
    message = show_in_text(change.message)
    cure = f"\n{show_in_text(say_cure(change))}" if is_unanswered else ""
    return format_annotation(level, change.weight.value, message + cure, change.place)


def _choose_level(change: Change, unanswered: frozenset[Change]) -> str:
    if change in unanswered:
        return "error"
    return "warning" if _is_worth_a_warning(change) else "notice"


def _is_worth_a_warning(change: Change) -> bool:
    return change.weight is Weight.FIRMER or change.verb in (Verb.REVERSED, Verb.WEAKENED)
