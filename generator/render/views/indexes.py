"""The lists of briefings and of documents."""

from __future__ import annotations

from dataclasses import dataclass

from generator.render.views.home import BriefingCard, DocumentCard, list_briefings, list_documents
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
    return BriefingsView("Briefings", "Every briefing of this site, with its summary.", list_briefings(seen))


def view_documents(seen: Viewpoint) -> DocumentsView:
    """The list of documents."""
    return DocumentsView("Documents", "Every document that this site rests on.", list_documents(seen))
