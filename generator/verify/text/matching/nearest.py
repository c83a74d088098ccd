"""The stretch of some texts most like a fragment: similarity suggests, it never accepts (rule 5). Strings only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from generator.verify.text.matching.prepared import PreparedText, prepare, swap_first_letter
from generator.verify.text.tokens import Token


@dataclass(frozen=True, slots=True)
class Nearest:
    """The stretch of a text that is most like a fragment: a suggestion for a person, never a match.

    ``text`` is the index of the text. ``expected`` is the first word of the fragment that differs and ``found`` what
    the text has there; one of them is empty where a word was left out or put in, both where only signs between words
    differ. ``similarity`` runs from 0 to 100.
    """

    text: int
    start: int
    end: int
    expected: str
    found: str
    similarity: float


_NEAREST_LENGTH = 400  # code points of the fragment: more does not help a person to find the place
_LEAST_SIMILARITY = 60.0


def find_nearest(parts: Sequence[str], texts: Sequence[PreparedText]) -> Nearest | None:
    """The stretch of the texts that is most like the fragment, if any is like it at all."""
    fragment = prepare(" ".join(parts)[:_NEAREST_LENGTH])
    best: Nearest | None = None
    for index, text in enumerate(texts):
        start, end, similarity = _align(fragment.folded.text, text.folded.text)
        tokens = [token for token in text.tokens if token.end > start and token.start < end]
        if tokens and similarity > (best.similarity if best else _LEAST_SIMILARITY):
            best = _describe_nearest(fragment, index, text, tokens, similarity)
    return best


def _align(fragment: str, text: str) -> tuple[int, int, float]:
    """The stretch of the text that is most like the fragment, and how like it is, from 0 to 100."""
    if len(text) <= len(fragment):  # the alignment would look for the text in the fragment
        return 0, len(text), fuzz.ratio(fragment, text)
    found = fuzz.partial_ratio_alignment(fragment, text) if fragment else None
    return (found.dest_start, found.dest_end, found.score) if found else (0, 0, 0.0)


def _describe_nearest(
    fragment: PreparedText, index: int, text: PreparedText, tokens: Sequence[Token], similarity: float
) -> Nearest:
    expected = [fragment.folded.text[token.start : token.end] for token in fragment.tokens]
    found = [text.folded.text[token.start : token.end] for token in tokens]
    # The case of the first letter is free: both forms of the first word count as one.
    other_case = swap_first_letter(expected[0]) if expected else None
    one, other = ([expected[0] if word == other_case else word for word in words] for words in (expected, found))
    changes = [change for change in Levenshtein.opcodes(one, other) if change.tag != "equal"]
    # Words of the text before and after the fragment are no difference.
    before = [change for change in changes if change.tag == "insert" and change.src_start == 0]
    after = [change for change in changes if change.tag == "insert" and change.src_start == len(expected)]
    first = next((change for change in changes if change not in before and change not in after), None)
    begin = before[0].dest_end if before else 0
    finish = after[0].dest_start if after else len(tokens)
    kept = tokens[begin:finish] or tokens
    return Nearest(
        index,
        *text.folded.find_source(kept[0].start, kept[-1].end),
        expected=fragment.source_of(fragment.tokens[first.src_start]) if first and first.tag != "insert" else "",
        found=text.source_of(tokens[first.dest_start]) if first and first.tag != "delete" else "",
        similarity=similarity,
    )
