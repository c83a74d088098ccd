"""What the documents do not say themselves: our inferences, and the gaps."""

from __future__ import annotations

from dataclasses import dataclass

from generator.render import uris
from generator.render.views.cards import list_documents_of
from generator.render.views.pieces import ClaimView, GapView, Link
from generator.render.views.recorded import FormerClaimView, view_former_claims
from generator.render.views.viewpoint import Viewpoint


@dataclass(frozen=True)
class InferencesView:
    """What we conclude ourselves."""

    title: str
    description: str
    claims: tuple[ClaimView, ...]
    taken_back: tuple[FormerClaimView, ...]


@dataclass(frozen=True)
class GapsOf:
    """What the documents do not say, for a briefing, which rests on ``documents``, or for the whole site."""

    anchor: str
    title: str
    briefing: Link | None
    documents: tuple[Link, ...]
    gaps: tuple[GapView, ...]


@dataclass(frozen=True)
class GapsView:
    """Everything that the documents do not say."""

    title: str
    description: str
    sections: tuple[GapsOf, ...]


def view_inferences(seen: Viewpoint) -> InferencesView:
    """The claims that rest on other claims and on no passage."""
    claims = [claim.id for claim in seen.dossier.claims.values() if not claim.evidence]
    return InferencesView(
        title="Our inferences",
        description="What no document says and we conclude from several claims, each with its reason.",
        claims=seen.view_claims(claims),
        taken_back=view_former_claims(seen, None),
    )


def view_gaps(seen: Viewpoint) -> GapsView:
    """The gaps of the whole site first, then those of each briefing."""
    whole = GapsOf(uris.place_gaps(None).anchor, "All documents", None, (), seen.view_gaps(None))
    briefings = [
        GapsOf(
            uris.place_gaps(each).anchor,
            each.title,
            seen.link_briefing(each),
            tuple(seen.cite_document(document.id) for document in list_documents_of(seen, each)),
            seen.view_gaps(each),
        )
        for each in seen.dossier.briefings.values()
    ]
    return GapsView(
        title="What the documents do not say",
        description="What is missing, left open or not to be known from the documents.",
        sections=tuple(section for section in (whole, *briefings) if section.gaps),
    )
