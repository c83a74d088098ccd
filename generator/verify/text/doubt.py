"""Words of negation and doubt that a fragment leaves out (rule 4). English only, and suggestions only.

To find every such word takes a reader. This finds the common ones between the parts of a fragment and beside it in its
sentence, for a person to answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

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


@dataclass(frozen=True, slots=True)
class Doubt:
    """A word of negation or doubt, as the text writes it, and the code point where it starts."""

    word: str
    start: int

    @property
    def kind(self) -> DoubtKind:
        """What it does to what stands beside it."""
        word = self.word.casefold()
        if word in _CONDITIONS:
            return DoubtKind.CONDITION
        return DoubtKind.HEDGE if word in _HEDGING else DoubtKind.NEGATION


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
    before = [index for index in _walk_back(words, begin) if _speaks_of_doubt(words, index, begin - index)]
    between = [
        index
        for index in range(begin, finish)
        if not any(start <= words[index].start < end for start, end in spans) and _speaks_of_doubt(words, index, 0)
    ]
    after = [index for index in _walk_on(words, finish) if _speaks_of_doubt(words, index, index - finish + 1)]
    for index in (*reversed(before), *between, *after):
        start, end = words[index].start, words[index].end
        yield Doubt(text.source[start:end], start)


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


def _speaks_of_doubt(words: Sequence[_Word], index: int, distance: int) -> bool:
    word = words[index].folded
    if word == "May" and index and not words[index - 1].ends_sentence:
        return False  # the month
    lowered = word.casefold()
    if lowered in _CONDITIONS:
        return True
    return distance <= _REACH and (lowered in _DENYING or lowered in _HEDGING or lowered.endswith("n't"))


def _read_words(text: PreparedText) -> Iterator[_Word]:
    folded = text.folded.text
    for index, token in enumerate(text.tokens):
        following = text.tokens[index + 1].start if index + 1 < len(text.tokens) else len(folded)
        word = folded[token.start : token.end]
        mark = _END_OF_SENTENCE.search(folded, token.end, following)
        is_dot_of_name = mark is not None and mark.group() == "." and bool(_SHORT_NAME.match(word))
        yield _Word(word, *text.folded.find_source(token.start, token.end), mark is not None and not is_dot_of_name)
