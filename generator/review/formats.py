"""A report of changes as text, as Markdown for people, as JSON for programs, and as annotations for GitHub.

Words of content/ are shown so that they do no harm wherever the report is read: in Markdown each stands in a code span,
where no markup, mention, reference, address or emoji is read; signs that nobody sees are named; long ones are cut.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from enum import Enum
from itertools import groupby
from typing import Any

from generator.diagnostics import Location
from generator.review.change import Change, Message, Named, Piece, Topic, Verb, Weight, say
from generator.review.shown import make_visible, shorten

_MAX_BYTES = 900_000
"""A job summary of GitHub holds 1 MiB."""
_MOST_ANNOTATIONS = 10
"""So many of each level GitHub shows for a step; what comes after them it drops without a word."""
_NOTHING = "Nothing changed in meaning."


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

    At most ``limit`` changes are shown, the heaviest ones, and the rest is counted.
    """
    return _FORMATS[format_](changes, frozenset(unanswered), limit)


def summarise(changes: Sequence[Change], unanswered: Collection[Change] = ()) -> str:
    """One line: how many changes of which weight."""
    if not changes:
        return _NOTHING
    line = f"{_count(len(changes), 'change')}: {_count_weights(changes)}"
    if not unanswered:
        return f"{line}."
    return f"{line}. {_count(len(unanswered), 'loss', 'losses')} without a reason or a new check."


def _count(number: int, noun: str, plural: str = "") -> str:
    return f"{number} {noun if number == 1 else plural or f'{noun}s'}"


def _count_weights(changes: Sequence[Change]) -> str:
    counts = Counter(change.weight for change in changes)
    return ", ".join(f"{weight.value.lower()} {counts[weight]}" for weight in Weight if counts[weight])


def _format_text(changes: Sequence[Change], unanswered: frozenset[Change], limit: int | None) -> str:
    def show(change: Change) -> str:
        message = _join(change.message, _show_in_text)
        answer = "".join(f"\n  = {_join(words, _show_in_text)}" for words in _say_answer(change, unanswered))
        return f"- {message}{_show_place(change, str)}{answer}\n"

    shown, left_out = _fill(changes, show, limit)
    lines = [f"{summarise(changes, unanswered)}\n"]
    for weight, group in groupby(shown, key=lambda pair: pair[0].weight):
        lines += [f"\n{weight.value}\n", *(line for _, line in group)]
    return "".join([*lines, *_tell_left_out(left_out)])


def _format_markdown(changes: Sequence[Change], unanswered: frozenset[Change], limit: int | None) -> str:
    def show(change: Change) -> str:
        message = _join(change.message, _show_in_markdown)
        label = "To do" if change in unanswered else "Answered"
        answer = "".join(f" **{label}:** {_join(each, _show_in_markdown)}." for each in _say_answer(change, unanswered))
        place = _show_place(change, lambda place: _code_span(str(place)))
        return f"- {message}{place}{answer}\n"

    shown, left_out = _fill(changes, show, limit)
    lines = [f"**{summarise(changes, unanswered)}**\n"]
    for weight, group in groupby(shown, key=lambda pair: pair[0].weight):
        lines += [f"\n### {weight.value}\n\n", *(line for _, line in group)]
    return "".join([*lines, *_tell_left_out(left_out)])


def _fill(
    changes: Sequence[Change], show: Callable[[Change], str], limit: int | None
) -> tuple[list[tuple[Change, str]], Sequence[Change]]:
    """What is shown, and what has no room."""
    shown: list[tuple[Change, str]] = []
    size = 0
    for index, change in enumerate(changes[:limit]):
        line = show(change)
        size += len(line.encode())
        if size > _MAX_BYTES:
            return shown, changes[index:]
        shown.append((change, line))
    return shown, changes[len(shown) :]


def _tell_left_out(left_out: Sequence[Change]) -> Iterator[str]:
    if left_out:
        yield f"\n{_count(len(left_out), 'more change')} not shown here: {_count_weights(left_out)}.\n"


def _say_answer(change: Change, unanswered: Collection[Change]) -> Iterator[Message]:
    """What a loss still asks of a person, or who has answered for it."""
    if change in unanswered:
        yield _say_cure(change)
    elif change.is_loss and change.reasons:
        yield say("{} gives the reason", Named("content/withdrawn.yaml"))


def _say_cure(change: Change) -> Message:
    if change.verb in (Verb.UNVERIFIED, Verb.CONTRADICTED):
        return say("run {} where the texts are at hand", Named("briefing verify"))
    if change.is_untold:
        return say("run {} again", Named(f"briefing edition {change.id}"))
    what, id_ = change.reasons[0]
    entry, file = Named(f"what: {what}, id: {id_}"), Named("content/withdrawn.yaml")
    return say("if it is meant, add an entry with {} to {}, with reason and date", entry, file)


def _show_place(change: Change, show: Callable[[Location], str]) -> str:
    """Where to look, in brackets; what is gone was somewhere, and a page is where its records are."""
    if change.topic is Topic.PAGE:
        return ""
    if change.verb is Verb.LOST:
        return f" (was at {show(change.old_place)})" if change.old_place else ""
    return f" ({show(change.place)})" if change.place else ""


def _join(message: Message, show: Callable[[Piece], str]) -> str:
    return "".join(show(piece) for piece in message)


def _show_in_text(piece: Piece) -> str:
    if isinstance(piece, str):
        return piece
    if isinstance(piece, Named):
        return shorten(make_visible(piece.name))
    return f'"{shorten(make_visible(piece.text))}"'


def _show_in_markdown(piece: Piece) -> str:
    if isinstance(piece, str):
        return piece
    return _code_span(piece.name if isinstance(piece, Named) else piece.text)


def _code_span(text: str) -> str:
    """CommonMark 6.1: a fence longer than any run of backticks inside; one space on each side is taken away."""
    shown = shorten(make_visible(text)) or "nothing"
    fence = "`" * (max(map(len, re.findall(r"`+", shown)), default=0) + 1)
    space = " " if shown[0] == "`" or shown[-1] == "`" else ""
    return f"{fence}{space}{shown}{space}{fence}"


def _format_github(changes: Sequence[Change], unanswered: frozenset[Change], limit: int | None) -> str:
    """Workflow commands, the heaviest first. Beyond what GitHub shows of a step, a last one counts the rest."""
    annotated = sorted(
        (each for each in changes if each.topic is not Topic.PAGE), key=lambda each: each not in unanswered
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
    for sentence in _tell_left_out(left_out):
        lines.append(f"::notice title=Not shown::{_escape(f'{sentence.strip()} The whole report has them.')}\n")
    return "".join(lines)


def _show_annotation(change: Change, level: str, is_unanswered: bool) -> str:
    message = _join(change.message, _show_in_text)
    cure = f"\n{_join(_say_cure(change), _show_in_text)}" if is_unanswered else ""
    place = change.place
    where = f"file={_escape_property(place.path)},line={place.line},col={place.column}," if place else ""
    return f"::{level} {where}title={_escape_property(change.weight.value)}::{_escape(message + cure)}\n"


def _choose_level(change: Change, unanswered: frozenset[Change]) -> str:
    if change in unanswered:
        return "error"
    return "warning" if _is_worth_a_warning(change) else "notice"


def _is_worth_a_warning(change: Change) -> bool:
    return change.weight is Weight.FIRMER or change.verb in (Verb.REVERSED, Verb.WEAKENED)


def _escape(text: str) -> str:
    """As the runner's own toolkit does it."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape(text).replace(":", "%3A").replace(",", "%2C")


_TEXT_SCHEMA = {"type": "string"}
_PLACE_SCHEMA = {
    "type": ["object", "null"],
    "required": ["path", "line", "column"],
    "additionalProperties": False,
    "properties": {
        "path": _TEXT_SCHEMA,
        "line": {"type": "integer", "minimum": 1},
        "column": {"type": "integer", "minimum": 1},
    },
}
_REASONS_SCHEMA = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["what", "id"],
        "additionalProperties": False,
        "properties": {"what": _TEXT_SCHEMA, "id": _TEXT_SCHEMA},
    },
}


def _enumerate(kind: type[Enum]) -> dict[str, Any]:
    return {"enum": [each.value for each in kind]}


_FIELDS: Mapping[str, tuple[str, dict[str, Any], Callable[[Change], Any]]] = {
    "weight": ("How much a reviewer has to look at it.", _enumerate(Weight), lambda change: change.weight.value),
    "verb": ("What happened.", _enumerate(Verb), lambda change: change.verb.value),
    "topic": ("To what it happened.", _enumerate(Topic), lambda change: change.topic.value),
    "id": ("Of the record in the newer version.", _TEXT_SCHEMA, lambda change: change.id),
    "old_id": ("Of the record in the older version.", _TEXT_SCHEMA, lambda change: change.old_id),
    "field": ("Which part of the record; empty for all of it.", _TEXT_SCHEMA, lambda change: change.field),
    "before": ("What stood there, whole.", _TEXT_SCHEMA, lambda change: change.before),
    "after": ("What stands there now, whole.", _TEXT_SCHEMA, lambda change: change.after),
    "message": ("The change in a sentence.", _TEXT_SCHEMA, lambda change: _join(change.message, _show_in_text)),
    "place": ("In the newer version.", _PLACE_SCHEMA, lambda change: _list_place(change.place)),
    "old_place": ("In the older version.", _PLACE_SCHEMA, lambda change: _list_place(change.old_place)),
    "reasons": (
        "Entries of withdrawn.yaml any one of which answers for a loss.",
        _REASONS_SCHEMA,
        lambda change: [{"what": what, "id": id_} for what, id_ in change.reasons],
    ),
}
"""Name in the JSON to what it means, its schema, and its value."""


def _list_place(place: Location | None) -> dict[str, str | int] | None:
    if place is None:
        return None
    return {"path": place.path, "line": place.line, "column": place.column}


def _format_json(changes: Sequence[Change], unanswered: frozenset[Change], limit: int | None) -> str:
    shown = changes[:limit]
    found = [
        {**{name: value(change) for name, (_, _, value) in _FIELDS.items()}, "is_unanswered": change in unanswered}
        for change in shown
    ]
    report = {"total": len(changes), "left_out": len(changes) - len(shown), "changes": found}
    return json.dumps(report, indent=2, ensure_ascii=False) + "\n"


def format_schema() -> str:
    """The JSON Schema (2020-12) of the JSON report."""
    properties = {name: {"description": meaning, **schema} for name, (meaning, schema, _) in _FIELDS.items()}
    unanswered = {"description": "A loss without a reason, which fails the review.", "type": "boolean"}
    change = {
        "type": "object",
        "required": [*properties, "is_unanswered"],
        "additionalProperties": False,
        "properties": {**properties, "is_unanswered": unanswered},
    }
    count = {"type": "integer", "minimum": 0}
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "What changed in meaning",
        "type": "object",
        "required": ["total", "left_out", "changes"],
        "additionalProperties": False,
        "properties": {"total": count, "left_out": count, "changes": {"type": "array", "items": change}},
    }
    return json.dumps(schema, indent=2, ensure_ascii=False, sort_keys=True) + "\n"


_FORMATS: Mapping[Format, Callable[[Sequence[Change], frozenset[Change], int | None], str]] = {
    Format.TEXT: _format_text,
    Format.MARKDOWN: _format_markdown,
    Format.JSON: _format_json,
    Format.GITHUB: _format_github,
}
