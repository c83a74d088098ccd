"""The page of what changed: every edition, the newest first, with what it recorded of each record."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.model import Edition, EditionChange, Happened
from generator.render import uris
from generator.render.dates import describe_day
from generator.render.views.history import ChangeLine, view_lines
from generator.render.views.pieces import Link
from generator.render.views.recorded import link_feeds, link_record
from generator.render.views.viewpoint import Viewpoint
from generator.render.words import count

_GROUPS = (
    ("Briefings", ("site", "briefing", "point")),
    ("Claims", ("claim",)),
    ("Documents", ("document",)),
    ("People and organisations", ("person",)),
    ("Questions and topics", ("question", "topic")),
)


@dataclass(frozen=True)
class RecordView:
    """What changed of one record; ``link`` is None where it is gone."""

    anchor: str
    name: str
    link: Link | None
    is_new: bool
    is_gone: bool
    lines: tuple[ChangeLine, ...]


@dataclass(frozen=True)
class GroupView:
    """The records of a sort that changed in an edition."""

    title: str
    records: tuple[RecordView, ...]


@dataclass(frozen=True)
class EditionView:
    """One edition."""

    anchor: str
    title: str
    day: str
    size: str
    note: str
    groups: tuple[GroupView, ...]


@dataclass(frozen=True)
class ChangesView:
    """Every edition, the newest first; ``is_current`` says that nothing changed since the newest."""

    title: str
    description: str
    is_current: bool
    editions: tuple[EditionView, ...]
    corrections: Link
    feeds: tuple[Link, ...]


def view_changes(seen: Viewpoint) -> ChangesView:
    """The page of what changed."""
    dossier = seen.dossier
    return ChangesView(
        title="What changed",
        description="What changed in meaning from one edition of this site to the next, and what stood there before.",
        is_current=bool(dossier.editions) and dossier.editions[-1].state == dossier.state,
        editions=tuple(_view_edition(seen, edition) for edition in reversed(dossier.editions)),
        corrections=seen.link("Corrections", uris.CORRECTIONS),
        feeds=link_feeds(seen),
    )


def _view_edition(seen: Viewpoint, edition: Edition) -> EditionView:
    return EditionView(
        anchor=uris.place_edition(edition).anchor,
        title=edition.title,
        day=describe_day(edition.day),
        size=count(len(edition.changes), "change") if edition.follows else "",
        note=edition.note or "",
        groups=tuple(_group(seen, edition)),
    )


def _group(seen: Viewpoint, edition: Edition) -> Iterator[GroupView]:
    for title, kinds in _GROUPS:
        changes = [change for change in edition.changes if change.what in kinds]
        order = {key: number for number, key in enumerate(dict.fromkeys((each.what, each.id) for each in changes))}
        changes.sort(key=lambda each: order[each.what, each.id])
        records = groupby(changes, key=lambda each: (each.what, each.id))
        if changes:
            yield GroupView(title, tuple(_view_record(seen, edition, tuple(same)) for _, same in records))


def _view_record(seen: Viewpoint, edition: Edition, changes: Sequence[EditionChange]) -> RecordView:
    first = changes[0]
    link = link_record(seen, first)
    happened = {change.happened for change in changes}
    return RecordView(
        anchor=uris.place_change(edition, first).anchor,
        name=first.called if first.is_whole or link is None else link.text,
        link=link,
        is_new=Happened.NEW in happened,
        is_gone=Happened.GONE in happened,
        lines=view_lines(changes),
    )
