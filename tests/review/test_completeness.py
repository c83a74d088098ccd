"""No field of a record is forgotten: whatever else a version says in one of them, a review finds it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any

from generator.model import Dossier
from generator.review.change import Sort
from generator.review.differences import find_changes
from generator.review.version import Version
from tests.projects import HARBOUR
from tests.review.pull_requests import read_version

_Path = tuple[str, ...]

# How the paths of fields end that say nothing of their own, and why.
_SILENT = {
    ("lower",): "follows from the date as it is written",
    ("upper",): "follows from the date as it is written",
    ("evidence", "number"): "the order of evidence says nothing",
    ("text", "name"): "the key of the field, the same in every record",
    ("bottom_line", "name"): "the key of the field, the same in every record",
    ("disputed", "name"): "the key of the field, the same in every record",
    ("marks",): "where the claims of a sentence are named",
    ("sentences", "start"): "where a sentence begins",
    ("site", "briefings"): "that one is there is told of the briefing itself",
    ("site", "documents"): "that one is there is told of the document itself",
}


def _alter(value: Any) -> Iterator[Any]:
    """Other values of the same type."""
    if isinstance(value, bool):
        yield not value
    elif isinstance(value, Enum):
        yield next(each for each in type(value) if each is not value)
    elif isinstance(value, str):
        yield f"{value}x"
    elif isinstance(value, int):
        yield value + 1
    elif isinstance(value, tuple):
        yield value[1:]
        if isinstance(value[0], str):
            yield (f"{value[0]}x", *value[1:])
    elif isinstance(value, Mapping):
        yield {}
        yield {key: f"{answer}x" for key, answer in value.items()}


def _alter_record(record: Any, path: _Path, put: Callable[[Any], Dossier]) -> Iterator[tuple[_Path, Dossier]]:
    """The path of each field that holds something, with a dossier in which it holds something else."""
    for field in fields(record):
        value = getattr(record, field.name)
        if field.compare and field.name != "id" and value not in (None, "", (), {}):
            yield from _alter_field(record, field.name, value, (*path, field.name), put)


def _alter_field(
    record: Any, name: str, value: Any, path: _Path, put: Callable[[Any], Dossier]
) -> Iterator[tuple[_Path, Dossier]]:
    def put_here(new: Any) -> Dossier:
        return put(replace(record, **{name: new}))

    if is_dataclass(value):
        yield from _alter_record(value, path, put_here)
        return
    if isinstance(value, tuple) and is_dataclass(value[0]):
        yield from _alter_record(value[0], path, lambda new: put_here((new, *value[1:])))
    for number, other in enumerate(_alter(value)):
        yield (*path, str(number)), put_here(other)


def _alter_dossier(dossier: Dossier) -> Iterator[tuple[_Path, Dossier]]:
    yield from _alter_record(dossier.site, ("site",), lambda site: replace(dossier, site=site))
    for name in ("documents", "claims", "briefings", "people", "questions", "topics"):
        for record in getattr(dossier, name).values():
            yield from _alter_record(record, (name,), lambda new, name=name: _put(dossier, name, new))  # type: ignore[misc]


def _put(dossier: Dossier, name: str, record: Any) -> Dossier:
    records: dict[str, Any] = {name: {**getattr(dossier, name), record.id: record}}
    return replace(dossier, **records)


def list_altered(base: Version) -> Iterator[Version]:
    """Versions that differ from ``base`` in one field each, and each field once for each way to differ in it."""
    for dossier in dict(_alter_dossier(base.dossier)).values():
        yield Version(dossier, base.lock, base.checks)


def test_each_field_that_says_something_is_compared() -> None:
    base = read_version(HARBOUR)
    noticed: dict[_Path, bool] = {}
    for path, dossier in _alter_dossier(base.dossier):
        if not noticed.get(path):
            changes = find_changes(base, Version(dossier, base.lock, base.checks))
            noticed[path] = any(change.sort is not Sort.PAGE for change in changes)
    forgotten = {path[:-1] for path, is_noticed in noticed.items() if not is_noticed}
    assert {path for path in forgotten if path[-1:] not in _SILENT and path[-2:] not in _SILENT} == set()
    assert len(noticed) > 100
