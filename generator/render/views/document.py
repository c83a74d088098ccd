"""The page of a document: its record, how much of it is quoted, and passage by passage what rests on it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import Document, Span
from generator.render import uris
from generator.render.drawings.percent import format_percent
from generator.render.views.passages import PassageView, RunView, gather_bare, view_passages, view_speaker
from generator.render.views.pieces import DateView, Link, SpeakerView
from generator.render.views.recorded import FormerClaimView, view_former_claims
from generator.render.views.viewpoint import Viewpoint, view_optional_date
from generator.render.words import PUBLISHED, SPANS, count


@dataclass(frozen=True)
class ColumnView:
    """A passage in the drawing of the document: how many claims rest on it, as a height and as a number."""

    link: Link
    claims: int
    height: str


@dataclass(frozen=True)
class StripView:
    """The document as a row of passages; ``size`` says how many of them the site rests on."""

    columns: tuple[ColumnView, ...]
    size: str


@dataclass(frozen=True)
class BudgetView:
    """The words of a document from left to right: shown ones, then located ones, and how many may be quoted."""

    shown: str
    quoted: str
    located: str
    limit: str
    words: str


@dataclass(frozen=True)
class SpanView:
    """A stretch in quotation marks, without its words."""

    passage: Link
    kind: str
    speaker: SpeakerView


@dataclass(frozen=True)
class DocumentView:
    """The page of a document."""

    title: str
    description: str
    index: Link
    kind: str
    publisher: str
    authors: tuple[Link, ...]
    published: DateView | None
    undated: str
    address: str
    descriptor: str
    licence: str
    holder: str
    publication: str
    missing: tuple[str, ...]
    size: str
    quoted: str
    budget: BudgetView | None
    briefings: tuple[Link, ...]
    strip: StripView
    passages: tuple[PassageView, ...]
    runs: tuple[RunView, ...]
    spans: tuple[SpanView, ...]
    taken_back: tuple[FormerClaimView, ...]


def view_document(seen: Viewpoint, document: Document) -> DocumentView:
    """The page of one document."""
    size, quoted = _describe_size(seen, document)
    claims = seen.dossier.claims_by_document.get(document.id, ())
    passages = tuple(view_passages(seen, document, claims))
    briefings = {briefing.id for claim in claims for briefing in seen.dossier.briefings_by_claim.get(claim.id, ())}
    return DocumentView(
        title=document.title,
        description=document.descriptor,
        index=seen.link("All documents", uris.DOCUMENTS),
        kind=document.kind,
        publisher=document.publisher or "",
        authors=seen.link_people(document.authors),
        published=view_optional_date(document.published),
        undated=document.undated or "",
        address=document.address or "",
        descriptor=document.descriptor,
        licence=document.rights.licence,
        holder=document.rights.holder or "",
        publication=PUBLISHED[document.rights.publish],
        missing=document.missing,
        size=size,
        quoted=quoted,
        budget=_draw_budget(seen, document),
        briefings=tuple(seen.link_briefing(each) for each in seen.dossier.briefings.values() if each.id in briefings),
        strip=_draw_strip(passages),
        passages=passages,
        runs=tuple(gather_bare(passages)),
        spans=tuple(_view_span(seen, document, span) for span in document.spans),
        taken_back=view_former_claims(seen, document.id),
    )


def _describe_size(seen: Viewpoint, document: Document) -> tuple[str, str]:
    """How long the document is and how much of it is quoted; two empty strings where nobody has measured it."""
    size = seen.verification.sizes.get(document.id)
    if size is None:
        return "", ""
    length = f"{count(size.words, 'word')} in {count(size.passages, 'passage')}"
    share = _percent(size.quoted_words, size.words)
    limit = "all of it may be shown" if document.is_published_in_full else "at most a third, or 40 words, is allowed"
    quoted = (
        f"{count(size.quoted_words, 'word')} of {size.words:,} ({share}; {limit}): {size.shown_words:,} in quotations "
        f"that are shown, {size.located_words:,} in words that only find a place."
    )
    return length, quoted


def _draw_budget(seen: Viewpoint, document: Document) -> BudgetView | None:
    size = seen.verification.sizes.get(document.id)
    if size is None or not size.words or document.is_published_in_full:
        return None
    return BudgetView(
        shown=format_percent(size.shown_words / size.words),
        quoted=format_percent(size.quoted_words / size.words),
        located=format_percent(size.located_words / size.words),
        limit=format_percent(size.budget / size.words),
        words=f"{size.quoted_words:,} of {count(size.words, 'word')} quoted, {size.budget:,} allowed",
    )


def _draw_strip(passages: tuple[PassageView, ...]) -> StripView:
    most = max((passage.size for passage in passages), default=0)
    columns = tuple(
        ColumnView(
            link=Link(passage.name.removeprefix("Paragraph "), f"#{passage.anchor}"),
            claims=passage.size,
            height=format_percent(passage.size / most if most else 0),
        )
        for passage in passages
    )
    resting = sum(1 for passage in passages if passage.size)
    size = f"Claims rest on {resting:,} of {count(len(passages), 'passage')}"
    return StripView(columns, f"{size}, and none on the others." if resting < len(passages) else f"{size}.")


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f}%" if whole else "0%"


def _view_span(seen: Viewpoint, document: Document, span: Span) -> SpanView:
    return SpanView(seen.link_passage(document, span.at), SPANS[span.kind], view_speaker(seen, span, span.via))
