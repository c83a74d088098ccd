"""Pages of documents and briefings that are gone, or have another id, at their old addresses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Dossier
from generator.render import uris
from generator.render.dates import describe_date, describe_day
from generator.render.views.history import find_withdrawn, is_gone, list_gone
from generator.render.views.pieces import Link
from generator.render.views.recorded import FormerClaimView, view_former_claims
from generator.render.views.viewpoint import Viewpoint
from generator.render.words import RECORDS

_KINDS = ("briefing", "document")


@dataclass(frozen=True)
class Former:
    """A page that stood at a path. ``now`` is the id that the record has since; None where it is gone."""

    page: str
    what: str
    id: str
    title: str
    now: str | None
    when: str
    why: str


@dataclass(frozen=True)
class FormerView:
    """The page of something that is gone or stands elsewhere."""

    title: str
    description: str
    why: str
    link: Link
    taken_back: tuple[FormerClaimView, ...]


def list_former(dossier: Dossier) -> Iterator[Former]:
    """Every briefing and document that had a page where none is now."""
    for what in _KINDS:
        known = dossier.briefings if what == "briefing" else dossier.documents
        seen: set[str] = set()
        for edition, change in list_gone(dossier, what):
            entry = find_withdrawn(dossier, what, change.id)
            when = describe_date(entry.date.edtf) if entry else describe_day(edition.day)
            why = entry.reason if entry else change.correction or change.note or ""
            seen.add(change.id)
            page = uris.place_former(what, change.id).page
            yield Former(page, what, change.id, change.called, None, when, why)
        for entry in dossier.withdrawn:
            if entry.what == what and entry.id not in seen and is_gone(dossier, what, entry.id):
                seen.add(entry.id)
                page, when = uris.place_former(what, entry.id).page, describe_date(entry.date.edtf)
                yield Former(page, what, entry.id, entry.before or entry.id, None, when, entry.reason)
        for (kind, was), now in dossier.renamed.items():
            if kind == what and was not in known and was not in seen and now in known:
                page = uris.place_former(what, was).page
                yield Former(page, what, was, known[now].title, now, "", "")


def view_former(seen: Viewpoint, former: Former) -> FormerView:
    """The page of one of them."""
    if former.now is not None:
        dossier = seen.dossier
        link = (
            seen.link_briefing(dossier.briefings[former.now])
            if former.what == "briefing"
            else seen.link_document(former.now)
        )
        return FormerView(former.title, "This page has another address now.", "", link, ())
    return FormerView(
        title=former.title,
        description=f"{RECORDS[former.what]} taken back {former.when}.",
        why=former.why,
        link=seen.link("Corrections", uris.CORRECTIONS),
        taken_back=view_former_claims(seen, former.id) if former.what == "document" else (),
    )
