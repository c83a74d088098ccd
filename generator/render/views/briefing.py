"""The page of a briefing: bottom line, points with their claims, what is disputed, what the documents do not say."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import Briefing, Point
from generator.render import uris
from generator.render.views.viewpoint import ClaimView, DateView, GapView, Link, ProseView, Viewpoint, view_date


@dataclass(frozen=True)
class PointView:
    """A point, with the claims that its sentences rest on."""

    anchor: str
    title: str
    link: Link
    text: ProseView
    claims: tuple[ClaimView, ...]


@dataclass(frozen=True)
class BriefingView:
    """The page of a briefing; ``notes`` are in the order of their first use."""

    title: str
    description: str
    index: Link
    as_of: DateView
    documents: tuple[Link, ...]
    bottom_line: ProseView
    points: tuple[PointView, ...]
    disputed: tuple[ProseView, ...]
    gaps: tuple[GapView, ...]
    method: Link
    notes: tuple[ClaimView, ...]


def view_briefing(seen: Viewpoint, briefing: Briefing) -> BriefingView:
    """The page of one briefing."""
    claims = [seen.dossier.claims[claim] for claim in briefing.claims]
    documents = {piece.document for claim in claims for piece in claim.evidence}
    return BriefingView(
        title=briefing.title,
        description=briefing.summary,
        index=seen.link("All briefings", uris.BRIEFINGS),
        as_of=view_date(briefing.as_of),
        documents=tuple(seen.link_document(document) for document in seen.dossier.documents if document in documents),
        bottom_line=seen.view_prose(briefing.bottom_line),
        points=tuple(_view_point(seen, briefing, point) for point in briefing.points),
        disputed=tuple(map(seen.view_prose, briefing.disputed)),
        gaps=seen.view_gaps(briefing),
        method=seen.link("How to read the labels and how quotations are checked", uris.METHOD),
        notes=seen.view_claims(briefing.claims),
    )


def _view_point(seen: Viewpoint, briefing: Briefing, point: Point) -> PointView:
    return PointView(
        anchor=uris.place_point(briefing, point).anchor,
        title=point.title,
        link=seen.link_point(briefing, point),
        text=seen.view_prose(point.text),
        claims=seen.view_claims(point.text.claims),
    )
