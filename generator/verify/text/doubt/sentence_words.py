"""The words of a text in a row, with where its sentences end: what the search for doubt walks along. Strings only."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.verify.text.fold import DASH
from generator.verify.text.matching.prepared import PreparedText

_END_OF_SENTENCE = re.compile(r"[;:!?]|\.")
_BRACKETS = re.compile(r"[\[\]]")
_SHORT_NAME = re.compile(r"[A-Z][^\W\d_]{0,2}$|.*\.")  # "Mr.", "Gen.", "U.S.": their dot ends no sentence


@dataclass(frozen=True, slots=True)
class Word:
    """``gap`` is what stands between it and the next word, folded as it is itself."""

    folded: str
    start: int
    end: int
    gap: str
    ends_sentence: bool

    @property
    def lower(self) -> str:
        """The word as lists of words have it: in small letters, with hyphens."""
        return self.folded.casefold().replace(DASH, "-")


def read_words(text: PreparedText) -> Iterator[Word]:
    """The words of a text, in order, without brackets inside them and the marks of notes."""
    folded = text.folded.text
    tokens = [token for token in text.tokens if not token.is_note]
    for index, token in enumerate(tokens):
        following = tokens[index + 1].start if index + 1 < len(tokens) else len(folded)
        word, gap = folded[token.start : token.end], folded[token.end : following]
        mark = _END_OF_SENTENCE.search(gap)
        is_dot_of_name = mark is not None and mark.group() == "." and bool(_SHORT_NAME.match(word))
        ends = mark is not None and not is_dot_of_name
        yield Word(_BRACKETS.sub("", word), *text.folded.find_source(token.start, token.end), gap, ends)


def walk_back(words: Sequence[Word], begin: int) -> Iterator[int]:
    """The words before a fragment, from the nearest to the beginning of its sentence."""
    for index in range(begin - 1, -1, -1):
        if words[index].ends_sentence:
            return
        yield index


def walk_on(words: Sequence[Word], finish: int) -> Iterator[int]:
    """The words after a fragment, to the end of its sentence."""
    for index in range(finish, len(words)):
        if words[index - 1].ends_sentence:
            return
        yield index


def find_phrase(words: Sequence[Word], index: int, phrases: frozenset[str], longest: int) -> int | None:
    """The index of the last word of the longest phrase that begins with a word; None where none does."""
    for last in range(min(index + longest, len(words)) - 1, index - 1, -1):
        if " ".join(word.lower for word in words[index : last + 1]) in phrases:
            return last
    return None
