"""What changed of a record, and when: as its own page, the page of changes and the corrections show it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model import Dossier, Edition, EditionChange, Happened, Withdrawn
from generator.render import uris
from generator.render.dates import describe_date, describe_day
from generator.render.uris import Place


@dataclass(frozen=True)
class ChangeLine:
    """One change of a record: what of it, what stood there, what stands there since, and what a person adds."""

    says: str
    before: str
    after: str
    note: str
    correction: str


@dataclass(frozen=True)
class FormerClaim:
    """A claim that is gone, where it stood: its old words, since when, and why."""

    anchor: str
    text: str
    when: str
    why: str
    place: Place


def view_lines(changes: Iterable[EditionChange]) -> tuple[ChangeLine, ...]:
    """The changes of a record in words; that all of it is new or gone says its name, and needs no line."""
    lines = (
        ChangeLine(
            says="Another address" if change.happened is Happened.RENAMED else change.says,
            before="" if change.is_whole else change.before,
            after="" if change.is_whole else change.after,
            note=change.note or "",
            correction=change.correction or "",
        )
        for change in changes
    )
    return tuple(line for line in lines if line.says or line.note or line.correction)


def list_of_claim(dossier: Dossier, claim: str) -> Iterator[tuple[Edition, EditionChange]]:
    """What editions say of a claim, the newest first, but for other ids, which say nothing."""
    changes = dossier.changes_by_claim.get(claim, ())
    return ((edition, change) for edition, change in changes if change.happened is not Happened.RENAMED)


def is_gone(dossier: Dossier, what: str, id_: str) -> bool:
    """Whether nothing has this id, or what has been made of it, any more."""
    return not dossier.has(what, id_) and not dossier.has(what, dossier.renamed.get((what, id_), id_))


def list_gone(dossier: Dossier, what: str) -> Iterator[tuple[Edition, EditionChange]]:
    """The records of a kind that were taken back and did not return, the last first."""
    seen: set[str] = set()
    for edition in reversed(dossier.editions):
        for change in edition.changes:
            if change.what == what and change.happened is Happened.GONE and change.id not in seen:
                seen.add(change.id)
                if is_gone(dossier, what, change.id):
                    yield edition, change


def find_withdrawn(dossier: Dossier, what: str, id_: str) -> Withdrawn | None:
    """The last reason that was given for taking a record back."""
    entries = [each for each in dossier.withdrawn if (each.what, each.id) == (what, id_)]
    return max(entries, key=lambda each: each.date.sort_key, default=None)


def group_corrected(dossier: Dossier, edition: Edition) -> Iterator[tuple[EditionChange, ...]]:
    """The changes that an edition marks as corrections, by record; what was taken back has its reason elsewhere."""
    marked: dict[tuple[str, str], list[EditionChange]] = {}
    for change in edition.changes:
        is_told = change.happened is Happened.GONE and find_withdrawn(dossier, change.what, change.id)
        if change.correction and not is_told:
            marked.setdefault((change.what, change.id), []).append(change)
    return (tuple(changes) for changes in marked.values())


def list_former_claims(dossier: Dossier, document: str | None) -> Iterator[FormerClaim]:
    """The claims that stood on the page of a document, or among our inferences, and are gone."""
    recorded: set[str] = set()
    for edition, change in list_gone(dossier, "claim"):
        recorded.add(change.id)
        if change.document == document:
            reason = find_withdrawn(dossier, "claim", change.id)
            day = describe_date(reason.date.edtf) if reason else describe_day(edition.day)
            place = uris.place_withdrawn(reason) if reason else uris.place_change(edition, change)
            why = reason.reason if reason else change.correction or change.note or ""
            yield FormerClaim(uris.anchor_claim(change.id), change.before, day, why, place)
    for entry in dossier.withdrawn:
        is_here = entry.what == "claim" and entry.document is not None and entry.document == document
        if is_here and entry.before and entry.id not in recorded and is_gone(dossier, "claim", entry.id):
            recorded.add(entry.id)
            day, place = describe_date(entry.date.edtf), uris.place_withdrawn(entry)
            yield FormerClaim(uris.anchor_claim(entry.id), entry.before, day, entry.reason, place)
