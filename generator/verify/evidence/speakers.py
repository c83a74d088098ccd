"""Whose words a fragment may be shown as (rule 6): by the span that holds it, or by its standing in none."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from generator.diagnostics import Diagnostic, Location, Related
from generator.model import Claim, ClaimKind, Document, Dossier, Evidence, Relation, Span, SpanKind, Turn
from generator.verify.text.marks.quotation_marks import find_stretches
from generator.verify.text.matching.match import Found
from generator.verify.vault.text import DocumentText, PlacedSpan


class SpeakerFault(Enum):
    """Why words may not be shown as the claim has them; the value is the code of the diagnostic."""

    OTHER_SPEAKER = "Q141"
    NOBODY_SAID = "Q142"
    DOCUMENTS_OWN = "Q143"
    RELAY = "Q144"
    LOCATOR = "Q148"


_IMAGINING = frozenset({ClaimKind.JUDGEMENT, ClaimKind.ADVICE, ClaimKind.COUNTERFACTUAL, ClaimKind.FORECAST})


def find_speaker_fault(claim: Claim, piece: Evidence, span: Span | None, document: Document) -> SpeakerFault | None:
    """What is wrong with the speaker of a claim for a fragment that supports it; ``span`` is the one that holds it.

    Words inside a span of speech or writing are that person's. A term, a title or a hypothetical is nobody's speech,
    though whoever uses or imagines it may: the person whom the span names, else whoever speaks in the passage. What is
    imagined is never what somebody said. Words outside every span are whose turn it is in a transcript, else the
    authors'; without a speaker a claim shows them as the document's own. A locator shows no words, but what somebody
    else says does not support what the claim's speaker says, unless a person has checked that.
    """
    speech = span if span is not None and span.kind.is_words_of_a_person else None
    turn = document.turn_of(piece.at)
    if not piece.is_quotation:
        is_elsewhere = _is_of_another(claim, speech or turn, is_shown=False) or _is_in_no_turn(claim, piece, document)
        return SpeakerFault.LOCATOR if is_elsewhere and not _is_answered(piece) else None
    if speech is not None:
        return _find_fault_in_span(claim, speech, document)
    if span is None and turn is not None:
        return SpeakerFault.OTHER_SPEAKER if _is_of_another(claim, turn) else None
    user = span.by if span is not None else None
    if user is None and turn is not None:
        is_voice = not _is_of_another(claim, turn)
    else:
        is_voice = claim.anonymous is None and claim.by in (None, *((user,) if user is not None else document.authors))
    if span is None:
        return None if is_voice else SpeakerFault.DOCUMENTS_OWN
    is_speech = claim.kind is ClaimKind.SAID and turn is None
    is_fact = span.kind is SpanKind.HYPOTHETICAL and claim.kind not in _IMAGINING
    return None if is_voice and not is_speech and not is_fact else SpeakerFault.NOBODY_SAID


def _is_answered(piece: Evidence) -> bool:
    code = SpeakerFault.LOCATOR.value
    return piece.is_answered(code, {code})  # nothing else is asked of a locator


def _is_of_another(claim: Claim, words: Span | Turn | None, *, is_shown: bool = True) -> bool:
    """Whether words are somebody else's. What a speaker passes on in a turn, without marks, is found there."""
    if words is None or (words.by is None and words.anonymous is None):  # of which load has said enough
        return False
    is_passed_on = not is_shown and isinstance(words, Turn) and claim.via is not None and claim.via == words.by
    return not is_passed_on and (words.by, words.anonymous) != (claim.by, claim.anonymous)


def _is_in_no_turn(claim: Claim, piece: Evidence, document: Document) -> bool:
    """Whether somebody who has a turn should speak in a paragraph that is in none; a headline may name anybody."""
    if not piece.at.isdigit() or document.turn_of(piece.at) is not None:
        return False
    return (claim.by, claim.anonymous) in {(turn.by, turn.anonymous) for turn in document.turns} - {(None, None)}


def _find_fault_in_span(claim: Claim, span: Span, document: Document) -> SpeakerFault | None:
    if span.by is None and span.anonymous is None:
        return None  # which load has said
    if _is_of_another(claim, span):
        return SpeakerFault.OTHER_SPEAKER
    is_dropped = span.via is not None and span.via != claim.via
    is_invented = claim.via is not None and claim.via not in (span.via, *document.authors)
    return SpeakerFault.RELAY if is_dropped or is_invented else None


def lacks_speaker(claim: Claim, document: Document | None) -> bool:
    """Whether a claim should say whose it is, and does not; what an unsigned document holds may be nobody's."""
    is_unsigned = document is not None and not document.authors and claim.kind is not ClaimKind.SAID
    return claim.kind.is_of_a_speaker and claim.by is None and claim.anonymous is None and not is_unsigned


def can_tell_whose(claim: Claim, piece: Evidence, dossier: Dossier, text: DocumentText) -> bool:
    """Whether a fragment supports its claim, and nothing that has its own message leaves open whose words it is."""
    spans = text.spans.get(piece.at, [])
    of_spans = (id_ for placed in spans for id_ in (placed.span.by, placed.span.via))
    turn = text.document.turn_of(piece.at)
    if turn is not None and (turn.by is None) == (turn.anonymous is None):
        return False
    voices = text.document.voices_of(piece.at)
    named = {id_ for id_ in (claim.by, claim.via, *of_spans, *voices) if id_ is not None}
    own = dossier.documents.get(claim.document or "")  # not that of the evidence: of this one the claim is asked
    if (claim.by is not None and claim.anonymous is not None) or lacks_speaker(claim, own):
        return False
    is_support = bool(piece.parts) and piece.relation is Relation.SUPPORTS
    is_support &= claim.kind is not ClaimKind.INFERENCE  # which has no evidence, as load has said
    return is_support and text.has_span_for_each_stretch(piece.at) and named <= dossier.people.keys()


def check_speaker(claim: Claim, piece: Evidence, found: Found, text: DocumentText) -> Iterator[Diagnostic]:
    """Words shown as a person's lie inside one span by that person, or are the author's or the turn's own (rule 6)."""
    start, end = found.spans[0][0], found.spans[-1][1]
    placed = text.spans.get(piece.at, [])
    holding = next((span for span in placed if span.stretch.holds(start, end)), None)
    touched = [span for span in placed if span.stretch.touches(start, end)]
    if holding is None and touched and piece.is_quotation:
        message = "the quotation crosses a quotation mark of the document"
        cure = "quote what stands inside the marks, or what stands outside"
        yield Diagnostic("Q145", message, piece.place_of_part(0), cure, related=_listed_here(touched[0]))
        return
    fault = find_speaker_fault(claim, piece, holding.span if holding else None, text.document)
    if fault is not None:
        yield _describe_fault(fault, claim, piece, holding, text.document)
    elif holding is not None and piece.is_quotation and _is_quoted_inside(holding, found, text, piece.at):
        span = holding.span
        message = f"words that {_name(span.by, span.anonymous)} quotes are shown as {_speaker(claim, 'those of ')}"
        cure = "take the inner quotation marks into the quotation, or say why it is fair: `checked: ...`"
        yield Diagnostic("Q146", message, piece.place_of_part(0), cure, related=_listed_here(holding))


def _describe_fault(
    fault: SpeakerFault, claim: Claim, piece: Evidence, holding: PlacedSpan | None, document: Document
) -> Diagnostic:
    if holding is None or (fault is SpeakerFault.LOCATOR and not holding.span.kind.is_words_of_a_person):
        return _describe_fault_outside(fault, claim, piece, document)
    related = _listed_here(holding)
    place = _place_of_speaker(claim, piece)
    span = holding.span
    if fault is SpeakerFault.NOBODY_SAID:
        message = f"a {span.kind.value} of {piece.document} is shown as words of {_speaker(claim)}"
        cure = "say it without quotation marks, or give it to whoever uses the word"
    elif fault is SpeakerFault.OTHER_SPEAKER:
        message = f"words of {_name(span.by, span.anonymous)} are shown as {_speaker(claim, 'those of ')}"
        cure = f"correct the claim's `by` or `anonymous`, or the span of {piece.document}"
    elif fault is SpeakerFault.LOCATOR:
        message = f"the locator finds words of {_name(span.by, span.anonymous)}, for a claim of {_speaker(claim)}"
        cure = "give the claim to whoever speaks there, find other words, or say why it is fair: `checked: ...`"
    elif span.via is not None:
        place = _place_of_relay(claim, piece)
        message = f"the words reach us through {span.via}, and the claim does not say so"
        cure = f"write `via: {span.via}`"
    else:
        place = _place_of_relay(claim, piece)
        message = f"the words do not reach us through {claim.via}"
        cure = f"drop `via`, or correct the span of {piece.document}"
    return Diagnostic(fault.value, message, place, cure, related=related)


def _describe_fault_outside(fault: SpeakerFault, claim: Claim, piece: Evidence, document: Document) -> Diagnostic:
    """Of words outside all speech that the document quotes: in somebody's turn, in nobody's, or in no transcript."""
    turn, place = document.turn_of(piece.at), _place_of_speaker(claim, piece)
    related = (Related(turn.origin.at(), "the turn of the record"),) if turn is not None else ()
    if fault is SpeakerFault.LOCATOR:
        whose = f"words of {_name(turn.by, turn.anonymous)}" if turn is not None else "words in nobody's turn"
        message = f"the locator finds {whose}, for a claim of {_speaker(claim)}"
        cure = "give the claim to whoever speaks there, find other words, or say why it is fair: `checked: ...`"
        if turn is None:
            cure = f"add {piece.at} to a turn of {document.id}, find other words, or say why it is fair: `checked: ...`"
    elif turn is not None:
        message = f"words of {_name(turn.by, turn.anonymous)} are shown as {_speaker(claim, 'those of ')}"
        cure = f"correct the claim's `by` or `anonymous`, or the turn of {document.id}"
    elif document.turns:
        message = f"words in nobody's turn are shown as words of {_speaker(claim)}"
        cure = f"add {piece.at} to a turn of {document.id}, or say it without quotation marks"
        cure = cure if piece.at.isdigit() else "say it without quotation marks: nobody says it"
    else:
        message = f"words of the document itself are shown as words of {_speaker(claim)}"
        cure = "say it without quotation marks: the document does not quote it"
    return Diagnostic(fault.value, message, place, cure, related=related)


def _is_quoted_inside(placed: PlacedSpan, found: Found, text: DocumentText, at: str) -> bool:
    """Whether a quotation lies wholly between the inner marks of a span: then its words may be another speaker's."""
    if not placed.span.kind.is_words_of_a_person:
        return False
    inner = find_stretches(text.passages[at].text[placed.stretch.start : placed.stretch.end])
    start, end = (offset - placed.stretch.start for offset in (found.spans[0][0], found.spans[-1][1]))
    return any(stretch.holds(start, end) for stretch in inner)


def _name(by: str | None, anonymous: str | None) -> str:
    """A speaker for a message; an unnamed one as content/ describes it."""
    return by or (f"an unnamed speaker ({anonymous})" if anonymous else "nobody")


def _speaker(claim: Claim, before: str = "") -> str:
    return (
        "the document's own"
        if claim.by is None and claim.anonymous is None
        else before + _name(claim.by, claim.anonymous)
    )


def _place_of_speaker(claim: Claim, piece: Evidence) -> Location:
    """Where a claim names its speaker; of a claim without one, its quotation."""
    if claim.by is None and claim.anonymous is None:
        return piece.place_of_part(0)
    return claim.origin.at("by" if claim.by else "anonymous")


def _place_of_relay(claim: Claim, piece: Evidence) -> Location:
    return claim.origin.at("via") if claim.via else piece.place_of_part(0)


def _listed_here(placed: PlacedSpan) -> tuple[Related, ...]:
    span = placed.span
    whose = span.by or span.anonymous or "nobody"
    return (Related(span.origin.at(), f"span {placed.rank} of the record: {span.kind.value}, by {whose}"),)
