"""The page of corrections: every mistake that was put right, and everything that was taken back, with its old words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.model import Edition, EditionChange, Happened, Withdrawn
from generator.render import uris
from generator.render.dates import describe_date, describe_day
from generator.render.views.history import ChangeLine, group_corrected, view_lines
from generator.render.views.pieces import Link
from generator.render.views.recorded import link_feeds, link_record
from generator.render.views.viewpoint import Viewpoint
from generator.render.words import RECORDS


@dataclass(frozen=True)
class CorrectionView:
    """A mistake put right, or something taken back.

    ``name`` is what it is about: of what is gone its old words, where its entry or an edition has them, else its id.
    ``why`` is the reason why it was taken back; mistakes put right have theirs in the lines. ``edition`` leads to what
    else changed, ``whole`` to the record of which a part was taken back.
    """

    anchor: str
    day: str
    kind: str
    name: str
    link: Link | None
    why: str
    lines: tuple[ChangeLine, ...]
    edition: Link | None
    whole: Link | None = None


@dataclass(frozen=True)
class CorrectionsView:
    """Every correction, the newest first; ``policy`` is what the publisher says of corrections, ``""`` for nothing."""

    title: str
    description: str
    policy: str
    corrections: tuple[CorrectionView, ...]
    changes: Link
    feeds: tuple[Link, ...]


def view_corrections(seen: Viewpoint) -> CorrectionsView:
    """The page of corrections."""
    found = [*_list_corrected(seen), *_list_withdrawn(seen)]
    found.sort(key=lambda dated: dated[0], reverse=True)
    return CorrectionsView(
        title="Corrections",
        description="Every mistake that was put right and everything that was taken back, with its old words.",
        policy=seen.dossier.site.about.corrections or "",
        corrections=tuple(view for _, view in found),
        changes=seen.link("What changed", uris.CHANGES),
        feeds=link_feeds(seen),
    )


_Dated = tuple[str, CorrectionView]


def _list_corrected(seen: Viewpoint) -> Iterator[_Dated]:
    for edition in seen.dossier.editions:
        for changes in group_corrected(seen.dossier, edition):
            yield edition.day, _view_corrected(seen, edition, changes)


def _view_corrected(seen: Viewpoint, edition: Edition, changes: Sequence[EditionChange]) -> CorrectionView:
    first = changes[0]
    link = link_record(seen, first)
    return CorrectionView(
        anchor=uris.place_correction(edition, first).anchor,
        day=describe_day(edition.day),
        kind=RECORDS[first.what],
        name=link.text if link else first.called,
        link=link,
        why="",
        lines=view_lines(changes),
        edition=seen.link(edition.title, uris.place_edition(edition)),
    )


def _list_withdrawn(seen: Viewpoint) -> Iterator[_Dated]:
    anchors: set[str] = set()  # of what was taken back twice, the last time has it
    for entry in sorted(seen.dossier.withdrawn, key=lambda each: each.date.sort_key, reverse=True):
        anchor = uris.place_withdrawn(entry).anchor
        recorded = _find_recorded(seen, entry)
        edition, change = recorded or (None, None)
        whole = _link_whole(seen, entry)
        yield (
            entry.date.lower or entry.date.upper,
            CorrectionView(
                anchor="" if anchor in anchors else anchor,
                day=describe_date(entry.date.edtf),
                kind=RECORDS[entry.what],
                name=entry.before or (change.before if change else "" if whole else entry.id),
                link=None,
                why=entry.reason,
                lines=(),
                edition=seen.link(edition.title, uris.place_edition(edition)) if edition else None,
                whole=whole,
            ),
        )
        anchors.add(anchor)


def _link_whole(seen: Viewpoint, entry: Withdrawn) -> Link | None:
    """The record of which a part was taken back, if it is still there."""
    dossier = seen.dossier
    if entry.what in ("event", "figure", "position", "evidence") and entry.id in dossier.claims:
        return seen.link_claim(entry.id)
    if entry.what in ("section", "rights") and entry.id in dossier.documents:
        return seen.link_document(entry.id)
    if entry.what == "section" and entry.id in dossier.briefings:
        return seen.link_briefing(dossier.briefings[entry.id])
    return None


def _find_recorded(seen: Viewpoint, entry: Withdrawn) -> tuple[Edition, EditionChange] | None:
    """The last edition that recorded what an entry speaks of as gone."""
    for edition in reversed(seen.dossier.editions):
        for change in edition.changes:
            if (change.what, change.id, change.happened) == (entry.what, entry.id, Happened.GONE):
                return edition, change
    return None
