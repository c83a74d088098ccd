"""Briefings and documents as cards, for the pages that list them."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import Briefing, Document, Prose
from generator.render.views.pieces import DateView, Link
from generator.render.views.viewpoint import Viewpoint, view_date, view_optional_date
from generator.render.words import count, join

_WORDS_A_MINUTE = 220
"""How fast people read such prose; between the 238 of Brysbaert (2019) and somewhat less, since there are notes."""


@dataclass(frozen=True)
class BriefingCard:
    """A briefing in a list; ``sources`` says of what kind its documents are."""

    link: Link
    summary: str
    as_of: DateView
    sources: str
    size: str


@dataclass(frozen=True)
class DocumentCard:
    """A document in a list. ``coverage`` and ``quoted`` are ``""`` where nobody has measured the document."""

    link: Link
    kind: str
    maker: str
    published: DateView | None
    descriptor: str
    size: str
    coverage: str
    quoted: str


def view_briefing_card(seen: Viewpoint, briefing: Briefing) -> BriefingCard:
    """The card of a briefing."""
    documents = list_documents_of(seen, briefing)
    return BriefingCard(
        link=seen.link_briefing(briefing),
        summary=briefing.summary,
        as_of=view_date(briefing.as_of),
        sources=", ".join(dict.fromkeys(document.kind for document in documents)),
        size=f"{count(len(briefing.points), 'point')}, {count(_count_minutes(briefing.proses), 'minute')} to read",
    )


def view_document_card(seen: Viewpoint, document: Document) -> DocumentCard:
    """The card of a document."""
    claims = seen.dossier.claims_by_document.get(document.id, ())
    passages = {piece.at for claim in claims for piece in claim.evidence if piece.document == document.id}
    size = seen.verification.sizes.get(document.id)
    return DocumentCard(
        link=seen.link_document(document.id),
        kind=document.kind,
        maker=name_maker(seen, document),
        published=view_optional_date(document.published),
        descriptor=document.descriptor,
        size=count(len(claims), "claim"),
        coverage=f"on {len(passages):,} of {count(size.passages, 'passage')}" if size else "",
        quoted=f"{size.quoted_words:,} of {count(size.words, 'word')} quoted" if size else "",
    )


def list_documents_of(seen: Viewpoint, briefing: Briefing) -> list[Document]:
    """The documents that a briefing rests on, in the order of the site."""
    claims = [seen.dossier.claims[claim] for claim in briefing.claims]
    used = {piece.document for claim in claims for piece in claim.evidence}
    return [document for document in seen.dossier.documents.values() if document.id in used]


def name_maker(seen: Viewpoint, document: Document) -> str:
    """Whose a document is: its authors and its publisher, as far as they are stated."""
    authors = join([seen.dossier.people[author].name for author in document.authors])
    return ", ".join(filter(None, (authors, document.publisher))) or "author and publisher not stated"


def _count_minutes(proses: tuple[Prose, ...]) -> int:
    words = sum(len(sentence.text.split()) for prose in proses for sentence in prose.sentences)
    return max(1, round(words / _WORDS_A_MINUTE))
