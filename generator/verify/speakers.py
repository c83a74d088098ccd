"""Whose words a quotation may be shown as (rule 6): by the span that holds it, or by its standing in none."""

from __future__ import annotations

from enum import Enum

from generator.model import Claim, Document, Span


class SpeakerFault(Enum):
    """Why words may not be shown as the claim has them; the value is the code of the diagnostic."""

    OTHER_SPEAKER = "Q141"
    NOBODY_SAID = "Q142"
    DOCUMENTS_OWN = "Q143"
    RELAY = "Q144"


def find_speaker_fault(claim: Claim, span: Span | None, at: str, document: Document) -> SpeakerFault | None:
    """What is wrong with showing words of passage ``at`` as the claim's speaker's; ``span`` is the one that holds them.

    Words inside a span of speech or writing are that person's. A term, a title or a hypothetical is nobody's speech,
    though whoever speaks in the passage may use it. Words outside every span are whose turn it is in a transcript,
    else the authors'; without a speaker a claim shows them as the document's own.
    """
    if span is not None and span.kind.is_words_of_a_person:
        return _find_fault_in_span(claim, span, document)
    turn = document.turn_of(at)
    voices = (turn,) if turn is not None else document.authors
    if claim.anonymous is None and (claim.by is None or claim.by in voices):
        return None
    return SpeakerFault.DOCUMENTS_OWN if span is None else SpeakerFault.NOBODY_SAID


def _find_fault_in_span(claim: Claim, span: Span, document: Document) -> SpeakerFault | None:
    if span.by is None and span.anonymous is None:
        return None  # which load has said
    if (span.by, span.anonymous) != (claim.by, claim.anonymous):
        return SpeakerFault.OTHER_SPEAKER
    is_dropped = span.via is not None and span.via != claim.via
    is_invented = claim.via is not None and claim.via not in (span.via, *document.authors)
    return SpeakerFault.RELAY if is_dropped or is_invented else None
