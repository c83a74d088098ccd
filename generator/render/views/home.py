"""The home page: what all of it comes to, and the ways in."""

from __future__ import annotations

from dataclasses import dataclass

from generator.render import uris
from generator.render.views.viewpoint import (
    ClaimView,
    DateView,
    Link,
    ProseView,
    Viewpoint,
    view_date,
    view_optional_date,
)
from generator.render.words import count


@dataclass(frozen=True)
class BriefingCard:
    """A briefing in a list."""

    link: Link
    summary: str
    as_of: DateView
    size: str


@dataclass(frozen=True)
class DocumentCard:
    """A document in a list."""

    link: Link
    kind: str
    publisher: str
    published: DateView | None
    size: str


@dataclass(frozen=True)
class WayIn:
    """A page that leads to everything of one sort, with how much there is."""

    link: Link
    size: str


@dataclass(frozen=True)
class HomeView:
    """The home page."""

    title: str
    description: str
    bottom_line: ProseView
    as_of: DateView
    briefings: tuple[BriefingCard, ...]
    documents: tuple[DocumentCard, ...]
    ways: tuple[WayIn, ...]
    notes: tuple[ClaimView, ...]


def view_home(seen: Viewpoint) -> HomeView:
    """The home page of the site."""
    site = seen.dossier.site
    return HomeView(
        title=site.title,
        description=site.description,
        bottom_line=seen.view_prose(site.bottom_line),
        as_of=view_date(site.as_of),
        briefings=list_briefings(seen),
        documents=list_documents(seen),
        ways=tuple(_list_ways(seen)),
        notes=seen.view_claims(site.bottom_line.claims),
    )


def list_briefings(seen: Viewpoint) -> tuple[BriefingCard, ...]:
    """Every briefing, in the order of the site."""
    return tuple(
        BriefingCard(
            seen.link_briefing(briefing),
            briefing.summary,
            view_date(briefing.as_of),
            f"{count(len(briefing.points), 'point')}, {count(len(briefing.claims), 'claim')}",
        )
        for briefing in seen.dossier.briefings.values()
    )


def list_documents(seen: Viewpoint) -> tuple[DocumentCard, ...]:
    """Every document, in the order of the site."""
    return tuple(
        DocumentCard(
            seen.link_document(document.id),
            document.kind,
            document.publisher or "publisher not stated",
            view_optional_date(document.published),
            count(len(seen.dossier.claims_by_document.get(document.id, ())), "claim"),
        )
        for document in seen.dossier.documents.values()
    )


def _list_ways(seen: Viewpoint) -> list[WayIn]:
    claims = seen.dossier.claims.values()
    sizes = (
        ("People and organisations", uris.PEOPLE, count(len(seen.dossier.people), "entry", "entries")),
        ("Timeline", uris.TIMELINE, count(sum(claim.event is not None for claim in claims), "event")),
        ("Figures", uris.FIGURES, count(sum(claim.figure is not None for claim in claims), "number")),
        ("Positions", uris.POSITIONS, count(len(seen.dossier.questions), "question")),
        ("What the documents do not say", uris.GAPS, ""),
        ("Our inferences", uris.INFERENCES, count(sum(not claim.evidence for claim in claims), "claim")),
        ("Method", uris.METHOD, ""),
    )
    return [WayIn(seen.link(text, place), size) for text, place, size in sizes]
