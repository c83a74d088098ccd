"""A report as JSON, and its schema."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from enum import Enum
from typing import Any

from generator.diagnostics import Location
from generator.review.change import Change, Sort, Verb, Weight
from generator.review.reports.wording import show_in_text

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
    "topic": ("To what it happened.", _enumerate(Sort), lambda change: change.sort.value),
    "id": ("Of the record in the newer version.", _TEXT_SCHEMA, lambda change: change.id),
    "old_id": ("Of the record in the older version.", _TEXT_SCHEMA, lambda change: change.old_id),
    "field": ("Which part of the record; empty for all of it.", _TEXT_SCHEMA, lambda change: change.field),
    "before": ("What stood there, whole.", _TEXT_SCHEMA, lambda change: change.before),
    "after": ("What stands there now, whole.", _TEXT_SCHEMA, lambda change: change.after),
    "message": ("The change in a sentence.", _TEXT_SCHEMA, lambda change: show_in_text(change.message)),
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


def format_json(changes: Sequence[Change], unanswered: frozenset[Change], limit: int | None) -> str:
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
