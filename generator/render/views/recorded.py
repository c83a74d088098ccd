"""Where to find what editions speak of: the records as they are now, and the feeds."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import Briefing, EditionChange
from generator.render import uris
from generator.render.dates import describe_day
from generator.render.feeds import has_feeds
from generator.render.views.history import list_former_claims
from generator.render.views.pieces import Link
from generator.render.views.viewpoint import Viewpoint


@dataclass(frozen=True)
class FormerClaimView:
    """A claim that is gone, at the place where it stood: its old words, since when, and why."""

    anchor: str
    text: str
    link: Link
    why: str


@dataclass(frozen=True)
class HistoryView:
    """When a briefing came out and when it last changed, each with what the edition says; and its feed."""

    first: Link
    last: Link | None
    feed: Link | None


def view_former_claims(seen: Viewpoint, document: str | None) -> tuple[FormerClaimView, ...]:
    """The claims that stood on the page of a document, or among our inferences, and are gone."""
    return tuple(
        FormerClaimView(former.anchor, former.text, seen.link(f"Taken back {former.when}", former.place), former.why)
        for former in list_former_claims(seen.dossier, document)
    )


def view_history(seen: Viewpoint, briefing: Briefing) -> HistoryView | None:
    """What editions say of a briefing; None where none does."""
    editions = [
        edition
        for edition in seen.dossier.editions
        if any(briefing.id in change.briefings for change in edition.changes)
    ]
    if not editions:
        return None
    first, last = (seen.link(describe_day(each.day), uris.place_edition(each)) for each in (editions[0], editions[-1]))
    feed = seen.link("Feed of this briefing", uris.place_feed(briefing.id)) if has_feeds(seen.dossier) else None
    return HistoryView(first, last if len(editions) > 1 else None, feed)


def link_record(seen: Viewpoint, change: EditionChange) -> Link | None:
    """The name that a changed record has now, with its place; None where it is gone."""
    dossier = seen.dossier
    id_ = dossier.renamed.get((change.what, change.id), change.id)
    if change.what == "claim" and id_ in dossier.claims:
        return seen.link_claim(id_)
    if change.what == "document" and id_ in dossier.documents:
        return seen.link_document(id_)
    if change.what == "briefing" and id_ in dossier.briefings:
        return seen.link_briefing(dossier.briefings[id_])
    if change.what == "person" and id_ in dossier.people:
        return seen.link_person(id_)
    if change.what == "question" and id_ in dossier.questions:
        return seen.link(dossier.questions[id_].title, uris.place_question(dossier.questions[id_]))
    if change.what == "topic" and id_ in dossier.topics:
        return seen.link_topic(dossier.topics[id_])
    if change.what == "point":
        briefings = (dossier.briefings[each] for each in change.briefings if each in dossier.briefings)
        points = ((briefing, point) for briefing in briefings for point in briefing.points if point.id == id_)
        return next((seen.link_point(briefing, point) for briefing, point in points), None)
    return seen.link(dossier.site.title, uris.HOME) if change.what == "site" else None


def link_feeds(seen: Viewpoint) -> tuple[Link, ...]:
    """The feeds of the whole site; none where the site has none."""
    if not has_feeds(seen.dossier):
        return ()
    return (
        seen.link("Feed of every edition", uris.FEED),
        seen.link("Feed of corrections", uris.FEED_OF_CORRECTIONS),
    )
