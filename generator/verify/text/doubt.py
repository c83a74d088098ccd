"""Words of negation and doubt that a fragment leaves out (rule 4). English only, and suggestions only.

To find every such word takes a reader. This finds the common ones between the parts of a fragment and beside it in its
sentence, and the hedges of its numbers, for a person to answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from generator.verify.text.hedges import find_hedge
from generator.verify.text.numeral import type_signs
from generator.verify.text.numerals import find_numerals
from generator.verify.text.prepared import PreparedText

_NEGATIONS = "not no nor neither never none nobody nothing nowhere cannot without hardly scarcely barely rarely seldom"
_HEDGES = """
    almost nearly may might could would perhaps maybe possibly probably likely unlikely apparently seemingly supposedly
    allegedly reportedly purportedly alleged supposed rumoured rumored unconfirmed unverified uncertain unclear
    hypothetical hypothetically suggests suggested seems seemed appears appeared
"""
_DENIALS = """
    deny denies denied denying refuse refuses refused refusing reject rejects rejected rejecting fail fails failed
    failing doubt doubts doubted disputes disputed false falsely untrue wrongly mistaken mistakenly
"""
_CONDITIONS = frozenset(["if", "unless", "whether", "suppose", "supposing", "provided", "lest"])
_DENYING = frozenset(f"{_NEGATIONS} {_DENIALS}".split())
_HEDGING = frozenset(_HEDGES.split())
# Farther off, most of these words speak of something else; a condition governs its whole sentence.
_REACH = 6
_END_OF_SENTENCE = re.compile(r"[;:!?]|\.")
_SHORT_NAME = re.compile(r"[A-Z][^\W\d_]{0,2}$|.*\.")  # "Mr.", "Gen.", "U.S.": their dot ends no sentence


class DoubtKind(Enum):
    """What a word of doubt does to what stands beside it."""

    NEGATION = auto()
    HEDGE = auto()
    CONDITION = auto()
    AMOUNT = auto()


@dataclass(frozen=True, slots=True)
class Doubt:
    """A word of negation or doubt, as the text writes it, and the code point where it starts."""

    word: str
    start: int
    kind: DoubtKind


@dataclass(frozen=True, slots=True)
class _Word:
    folded: str
    start: int
    end: int
    ends_sentence: bool


def omitted_doubt(spans: Sequence[tuple[int, int]], text: PreparedText) -> Iterator[Doubt]:
    """The words of negation and doubt between the spans, and beside them in their sentence, in order of the text.

    ``spans`` are those of a Found: code points of the text, in order.
    """
    words = list(_read_words(text))
    begin = sum(word.start < spans[0][0] for word in words)
    finish = sum(word.start < spans[-1][1] for word in words)
    before = ((index, begin - index) for index in _walk_back(words, begin))
    between = ((index, 0) for index in range(begin, finish) if not _is_inside(words[index].start, spans))
    after = ((index, index - finish + 1) for index in _walk_on(words, finish))
    hedged = list(_omitted_hedges(spans, text.source))
    read = [Doubt(text.source[start:end], start, DoubtKind.AMOUNT) for start, end in hedged]
    for index, distance in (*before, *between, *after):
        start, end = words[index].start, words[index].end
        kind = _read_kind(words, index, distance)
        if kind is not None and not _is_inside(start, hedged):
            read.append(Doubt(text.source[start:end], start, kind))
    return iter(sorted(read, key=lambda doubt: doubt.start))


def _is_inside(start: int, spans: Sequence[tuple[int, int]]) -> bool:
    return any(first <= start < end for first, end in spans)


def _omitted_hedges(spans: Sequence[tuple[int, int]], source: str) -> Iterator[tuple[int, int]]:
    """Where hedges stand of numbers that stand in the spans, and themselves do not: "more than" of "300,000"."""
    typed = type_signs(source)
    for numeral in find_numerals(typed):
        hedge = find_hedge(typed, numeral) if _is_inside(numeral.start, spans) else None
        if hedge is not None and not _is_inside(hedge.start, spans):
            yield hedge.start, hedge.end


def _walk_back(words: Sequence[_Word], begin: int) -> Iterator[int]:
    """The words before a fragment, from the nearest to the beginning of its sentence."""
    for index in range(begin - 1, -1, -1):
        if words[index].ends_sentence:
            return
        yield index


def _walk_on(words: Sequence[_Word], finish: int) -> Iterator[int]:
    """The words after a fragment, to the end of its sentence."""
    for index in range(finish, len(words)):
        if words[index - 1].ends_sentence:
            return
        yield index


def _read_kind(words: Sequence[_Word], index: int, distance: int) -> DoubtKind | None:
    """What a word does to a fragment that is so many words away; None where it does nothing."""
    word = words[index].folded
    lowered = word.casefold()
    if lowered in _CONDITIONS:
        return DoubtKind.CONDITION
    is_month = word == "May" and index and not words[index - 1].ends_sentence
    if distance > _REACH or is_month:
        return None
    if lowered in _HEDGING:
        return DoubtKind.HEDGE
    return DoubtKind.NEGATION if lowered in _DENYING or lowered.endswith("n't") else None


def _read_words(text: PreparedText) -> Iterator[_Word]:
    folded = text.folded.text
    for index, token in enumerate(text.tokens):
        following = text.tokens[index + 1].start if index + 1 < len(text.tokens) else len(folded)
        word = folded[token.start : token.end]
        mark = _END_OF_SENTENCE.search(folded, token.end, following)
        is_dot_of_name = mark is not None and mark.group() == "." and bool(_SHORT_NAME.match(word))
        yield _Word(word, *text.folded.find_source(token.start, token.end), mark is not None and not is_dot_of_name)
