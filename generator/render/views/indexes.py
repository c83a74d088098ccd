"""The lists of briefings and of documents."""

from __future__ import annotations

from dataclasses import dataclass

from generator.render.views.cards import BriefingCard, DocumentCard, view_briefing_card, view_document_card
from generator.render.views.viewpoint import Viewpoint


@dataclass(frozen=True)
class BriefingsView:
    """The list of briefings."""

    title: str
    description: str
    briefings: tuple[BriefingCard, ...]


@dataclass(frozen=True)
class DocumentsView:
    """The list of documents."""

    title: str
    description: str
    documents: tuple[DocumentCard, ...]


def view_briefings(seen: Viewpoint) -> BriefingsView:
    """The list of briefings."""
    cards = tuple(view_briefing_card(seen, briefing) for briefing in seen.dossier.briefings.values())
    return BriefingsView("Briefings", "Every briefing of this site, with its summary.", cards)


def view_documents(seen: Viewpoint) -> DocumentsView:
    """The list of documents."""
    cards = tuple(view_document_card(seen, document) for document in seen.dossier.documents.values())
    return DocumentsView("Documents", "Every document that this site rests on.", cards)
