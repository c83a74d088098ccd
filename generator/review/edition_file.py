"""An edition as the YAML file that is committed, with room for what people add."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from generator.model import Edition, EditionChange, Happened

_HEADER = """\
# yaml-language-server: $schema=../schemas/edition.json
# Written by `briefing edition`. People add `note`, to the edition and to a change, and to a change that puts a mistake
# right `correction`, which says what was wrong; when the command runs again these stay. The rest is a record.
"""
_PLAIN = re.compile(r"[a-z][a-z0-9-]*")
_WORDS = frozenset({"null", "true", "false", "y", "n", "yes", "no", "on", "off"})


def format_edition(edition: Edition) -> str:
    """The whole file; what it says comes back when it is read."""
    fields = [
        ("title", edition.title),
        ("date", edition.day),
        ("follows", edition.follows),
        ("tag", edition.tag),
        ("state", edition.state),
        ("note", edition.note),
    ]
    lines = [f"{name}: {_quote(text)}" for name, text in fields if text]
    changes = [line for change in edition.changes for line in _format_change(change)]
    lines.append("changes:" if changes else "changes: []")
    return _HEADER + "".join(f"{line}\n" for line in [*lines, *changes])


def _format_change(change: EditionChange) -> Iterator[str]:
    happened = None if change.happened is Happened.CHANGED else change.happened.value
    yield f"  - what: {change.what}"
    fields = (
        ("id", change.id),
        ("happened", happened),
        ("name", change.name),
        ("says", change.says),
        ("before", change.before),
        ("after", change.after),
        ("was", change.was),
    )
    yield from (f"    {name}: {_quote(text)}" for name, text in fields if text)
    if change.briefings:
        yield f"    briefings: [{', '.join(map(_quote, change.briefings))}]"
    people = (("document", change.document), ("note", change.note), ("correction", change.correction))
    yield from (f"    {name}: {_quote(text)}" for name, text in people if text)


def _quote(text: str) -> str:
    """Plain where it can be nothing else; else as JSON, which is YAML."""
    is_plain = _PLAIN.fullmatch(text) and text not in _WORDS
    return text if is_plain else json.dumps(text, ensure_ascii=False)
