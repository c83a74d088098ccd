"""Atom feeds (RFC 4287) of editions, of each briefing and of corrections.

An entry is made of what an edition, or withdrawn.yaml, has recorded and of nothing that may change beside it, so that a
reader's program sees it change only when its meaning does. Ids are those that the editions carry.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.model import Dossier, Edition, EditionChange, Happened, Withdrawn
from generator.render import uris
from generator.render.addresses import address_file, address_place
from generator.render.uris import Place
from generator.render.views.history import group_corrected, list_gone
from generator.render.words import RECORDS


@dataclass(frozen=True)
class LineView:
    """One thing that an entry tells of; texts are ``""`` where there is nothing to say."""

    kind: str
    name: str
    happened: str
    says: str
    before: str
    after: str
    note: str
    correction: str


@dataclass(frozen=True)
class EntryView:
    """One entry: ``updated`` is a time of RFC 3339."""

    id: str
    title: str
    updated: str
    address: str
    note: str
    lines: tuple[LineView, ...]


@dataclass(frozen=True)
class FeedView:
    """One feed; ``here`` is its own address, ``address`` that of the page that it follows."""

    id: str
    title: str
    updated: str
    author: str
    here: str
    address: str
    entries: tuple[EntryView, ...]


def has_feeds(dossier: Dossier) -> bool:
    """Whether there is something to follow and an address to follow it at."""
    return bool(dossier.editions and dossier.site.address)


def list_feeds(dossier: Dossier) -> Iterator[tuple[str, FeedView]]:
    """Path below docs/ of every feed, and what it says."""
    if has_feeds(dossier):
        yield from ((place.page, view) for place, view in _Feeds(dossier).list())


@dataclass(frozen=True)
class _Feeds:
    dossier: Dossier

    def list(self) -> Iterator[tuple[Place, FeedView]]:
        """Every feed; of a briefing that is gone too, whose readers learn of it there."""
        editions = self.dossier.editions
        title = self.dossier.site.title
        everything = (self._enter(edition, edition.changes, "", edition.note or "") for edition in reversed(editions))
        yield uris.FEED, self._feed("", title, uris.FEED, uris.CHANGES, everything)
        place, name = uris.FEED_OF_CORRECTIONS, f"{title}: corrections"
        yield place, self._feed("/corrections", name, place, uris.CORRECTIONS, self._list_corrections())
        told = (briefing for edition in editions for change in edition.changes for briefing in change.briefings)
        for id_ in dict.fromkeys([*self.dossier.briefings, *told]):
            place = uris.place_feed(id_)
            yield (
                place,
                self._feed(
                    f"/briefings/{id_}", f"{title}: {self._name(id_)}", place, self._page(id_), self._list_briefing(id_)
                ),
            )

    def _name(self, briefing: str) -> str:
        """The title of a briefing; of one that is gone the last that was recorded."""
        if briefing in self.dossier.briefings:
            return self.dossier.briefings[briefing].title
        changes = (change for edition in reversed(self.dossier.editions) for change in edition.changes)
        return next((each.called for each in changes if (each.what, each.id) == ("briefing", briefing)), briefing)

    def _page(self, briefing: str) -> Place:
        known = self.dossier.briefings.get(briefing)
        return uris.place_briefing(known) if known else uris.CHANGES

    def _feed(self, path: str, title: str, here: Place, page: Place, entries: Iterable[EntryView]) -> FeedView:
        """A feed; ``path`` is the end of its id, which is made of the tag of the first edition."""
        first, site = self.dossier.editions[0], self.dossier.site
        listed = tuple(entries)
        return FeedView(
            id=f"{first.tag}/feed{path}",
            title=title,
            updated=max((entry.updated for entry in listed), default=_time(first.day)),
            author=site.about.publisher or site.title,
            here=address_file(site.address or "", here.page),
            address=address_place(site.address or "", page),
            entries=listed,
        )

    def _list_briefing(self, briefing: str) -> Iterator[EntryView]:
        for edition in reversed(self.dossier.editions):
            changes = [change for change in edition.changes if briefing in change.briefings]
            if any(map(_is_told, changes)):
                yield self._enter(edition, changes, f"/briefings/{briefing}", "")

    def _list_corrections(self) -> Iterator[EntryView]:
        """Everything put right or taken back, the newest first.

        What was taken back after the newest edition waits for the next one, which records its old words.
        """
        entries = [entry for edition in self.dossier.editions for entry in self._list_corrected(edition)]
        told: dict[tuple[str, str, str], list[Withdrawn]] = {}
        for entry in self.dossier.withdrawn:
            if _day(entry) <= self.dossier.editions[-1].day:
                told.setdefault((entry.what, entry.id, _day(entry)), []).append(entry)
        entries += map(self._enter_withdrawn, told.values())
        yield from sorted(entries, key=lambda entry: (entry.updated, entry.id), reverse=True)

    def _list_corrected(self, edition: Edition) -> Iterator[EntryView]:
        for changes in group_corrected(self.dossier, edition):
            first = changes[0]
            place, title = uris.place_correction(edition, first), f"Corrected: {first.called}"
            yield self._enter(edition, changes, f"/corrections/{first.what}/{first.id}", "", title=title, place=place)

    def _enter_withdrawn(self, taken_back: Sequence[Withdrawn]) -> EntryView:
        """What was taken back of one record on one day."""
        first = taken_back[0]
        gone = list_gone(self.dossier, first.what) if first.what in ("claim", "document", "briefing") else ()
        recorded = next((change.called for _, change in gone if change.id == first.id), first.id)
        lines = tuple(
            LineView(RECORDS[each.what], each.before or recorded, "taken back", "", "", "", "", each.reason)
            for each in taken_back
        )
        return EntryView(
            id=f"{self.dossier.editions[0].tag}/withdrawn/{first.what}/{first.id}/{_day(first)}",
            title=f"Taken back: {lines[0].name}",
            updated=_time(_day(first)),
            address=address_place(self.dossier.site.address or "", uris.place_withdrawn(first)),
            note="",
            lines=lines,
        )

    def _enter(
        self,
        edition: Edition,
        changes: Iterable[EditionChange],
        path: str,
        note: str,
        *,
        title: str = "",
        place: Place | None = None,
    ) -> EntryView:
        """What an edition says of some records; ``path`` is behind its tag."""
        return EntryView(
            id=f"{edition.tag}{path}",
            title=title or edition.title,
            updated=_time(edition.day),
            address=address_place(self.dossier.site.address or "", place or uris.place_edition(edition)),
            note=note,
            lines=tuple(_view_line(change) for change in changes if _is_told(change)),
        )


def _is_told(change: EditionChange) -> bool:
    """Another id is another address, and no news."""
    return change.happened is not Happened.RENAMED


def _view_line(change: EditionChange) -> LineView:
    return LineView(
        kind=RECORDS[change.what],
        name=change.called,
        happened={Happened.NEW: "new", Happened.GONE: "taken back"}.get(change.happened, ""),
        says=change.says,
        before="" if change.is_whole else change.before,
        after="" if change.is_whole else change.after,
        note=change.note or "",
        correction=change.correction or "",
    )


def _day(entry: Withdrawn) -> str:
    """The first ISO day that the date of an entry can mean; of one that is open to the past its last."""
    return entry.date.lower or entry.date.upper


def _time(day: str) -> str:
    """The beginning of an ISO day, as RFC 3339 has it: editions have days and no hours."""
    return f"{day}T00:00:00Z"
