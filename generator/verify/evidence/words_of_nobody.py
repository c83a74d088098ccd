"""Whether a quotation of speech has words that nobody says: in brackets of an editor, or of a label (rule 6)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.diagnostics import Diagnostic
from generator.model import Claim, Evidence
from generator.verify.text.matching.match import Found
from generator.verify.text.speakers.asides import find_asides, has_own_words
from generator.verify.vault.text import DocumentText, describe_passage


@dataclass(frozen=True, slots=True)
class Unspoken:
    """Which part of a fragment has words that nobody says, and whether they are those of a label."""

    part: int
    is_label: bool


def find_unspoken(found: Found, text: DocumentText, at: str, label_end: int) -> Unspoken | None:
    """The first part of a fragment that has such words; ``label_end`` is where the label of the passage ends.

    Brackets that a fragment has whole, among words of the speaker, are seen by its readers for what they are.
    """
    passage = text.passages[at].text
    start, end = found.spans[0][0], found.spans[-1][1]
    spoken = [placed.stretch for placed in text.spans.get(at, ()) if placed.span.kind.is_words_of_a_person]
    stretch = next((stretch for stretch in spoken if stretch.holds(start, end)), None)
    if stretch is None and text.document.turn_of(at) is None:
        return None
    first, last = (stretch.start, stretch.end) if stretch is not None else (0, len(passage))
    speech = passage[first:last]
    asides = find_asides(speech)
    for part, (start, end) in enumerate(found.spans):
        place = start - first, end - first
        is_label = stretch is None and start < label_end
        if is_label or any(aside.is_cut(*place) for aside in asides) or not has_own_words(speech, *place, asides):
            return Unspoken(part, is_label)
    return None


def check_words_of_nobody(
    claim: Claim, piece: Evidence, found: Found, text: DocumentText, label_end: int
) -> Iterator[Diagnostic]:
    """``label_end`` is where the label of the passage ends."""
    unspoken = find_unspoken(found, text, piece.at, label_end) if piece.is_quotation else None
    if unspoken is None:
        return
    where = f"{piece.document}, {describe_passage(piece.at)}"
    whose = claim.by or claim.anonymous or "the document itself"
    message = f"words in brackets of {where}, which nobody says, are shown as words of {whose}"
    cure = "quote words of the speaker, with the whole of the brackets where they stand among them"
    if unspoken.is_label:
        message, cure = f"the label of {where}, is shown as words of {whose}", "begin behind the label"
    yield Diagnostic("Q149", message, piece.place_of_part(unspoken.part), cure)
