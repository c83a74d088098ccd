"""Doubt that governs the clause of a fragment by its grammar, however far off, or takes something out of it.

"I do not accept the submission of the company that ...", "Few of all ...", "..., except where". Strings only.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.verify.text.doubt.doubt_words import (
    ACCEPTING,
    DENYING,
    EXCEPTIONS,
    FINITE,
    JOINING,
    OVERRULING,
    QUANTIFIERS,
)
from generator.verify.text.doubt.sentence_words import Word, find_phrase, walk_back, walk_on

_LONGEST_PHRASE = 3
_BESIDE = 4  # words between a negation and the verb or noun that it is of
_BEFORE_THAT = 14  # words between such a noun and its clause
_BEHIND = 6  # words between a fragment and what takes something out of it
_COORDINATING = frozenset(["and", "but", "so", "while", "whereas", "yet", "or"])
_OTHER_CLAUSES = frozenset(["why", "how", "when", "where", "who", "which", "what", "because", "if"])
_DOUBLED = frozenset(["only", *(word for word in DENYING if word.startswith(("den", "doubt", "disput")))])
_BEFORE_NOUN = frozenset(["of", "all", "the", "these", "those", "such", "its", "their", "our", "his", "her"])
_AUXILIARIES = frozenset(["is", "was", "were", "been", "be", "being"])

Phrase = tuple[int, int]
"""The indexes of its first and last word."""


def find_denials(words: Sequence[Word], begin: int, finish: int) -> Iterator[Phrase]:
    """What denies, or undoes, the finding in whose that-clause a fragment stands."""
    for that in _list_thats(words, begin):
        noun = None
        for index in walk_back(words, that):
            if that - index > _BEFORE_THAT or "," in words[index].gap or words[index].lower in _OTHER_CLAUSES:
                break
            if noun is not None and noun - index <= _BESIDE and _is_denial(words, index):
                yield index, index
            if words[index].lower in ACCEPTING:
                noun = index
            elif words[index].lower in DENYING and words[index].lower not in _NEGATIONS:
                yield index, index
        if noun is not None:
            yield from _find_undone(words, finish)


_NEGATIONS = frozenset(["not", "no", "nor", "neither", "never", "none", "nobody", "nothing", "nowhere", "without"])


def _list_thats(words: Sequence[Word], begin: int) -> Iterator[int]:
    """The conjunctions, nearest first, in whose clause a fragment may stand: no other main clause begins between."""
    for index in walk_back(words, begin):
        following = index + 1
        if "," in words[index].gap and following < len(words) and words[following].lower in _COORDINATING:
            return
        if words[index].lower == "that":
            yield index


def _is_denial(words: Sequence[Word], index: int) -> bool:
    word, following = words[index].lower, words[index + 1].lower
    is_negation = word in DENYING or word in OVERRULING or word.endswith("n't")
    return is_negation and following not in _DOUBLED


def _find_undone(words: Sequence[Word], finish: int) -> Iterator[Phrase]:
    """Behind a finding, that it was overturned or is not so."""
    for index in walk_on(words, finish):
        if index - finish >= _BEHIND:
            return
        if words[index].lower in OVERRULING and words[index - 1].lower in _AUXILIARIES:
            yield index, index


def find_exceptions(words: Sequence[Word], begin: int, finish: int) -> Iterator[Phrase]:
    """What takes something out of what a fragment says: behind it, or at the beginning of its sentence."""
    for index in walk_on(words, finish):
        last = find_phrase(words, index, EXCEPTIONS, _LONGEST_PHRASE)
        is_near = index == finish if words[index].lower in _RIGHT_BEHIND else index - finish < _BEHIND
        if last is not None and is_near:
            yield index, last
    back = list(walk_back(words, begin))
    last = find_phrase(words, back[-1], EXCEPTIONS, _LONGEST_PHRASE) if back else None
    if last is not None and any("," in words[index].gap for index in back if index >= last):
        yield back[-1], last


_RIGHT_BEHIND = frozenset(["until", "subject"])


def find_quantifiers(words: Sequence[Word], begin: int, finish: int) -> Iterator[Phrase]:
    """Of how much of its subject a sentence speaks, where a fragment begins with the subject alone."""
    index = next((index for index in walk_back(words, begin) if words[index].lower not in _BEFORE_NOUN), None)
    if index is None or words[index].lower not in QUANTIFIERS:
        return
    before = words[index - 1] if index else None
    is_subject = before is None or before.ends_sentence or "," in before.gap or before.lower in _BEFORE_SUBJECT
    is_joined = not any("," in word.gap for word in words[index:begin])
    if is_subject and is_joined and any(word.lower in FINITE for word in words[begin + 1 : finish]):
        yield index, index


_BEFORE_SUBJECT = JOINING | {"almost", "nearly", "about", "only", "very", "too", "over", "than"}


def find_excesses(words: Sequence[Word], begin: int) -> Iterator[Phrase]:
    """A "too" before what is therefore not so: "too small to be a tax"."""
    for index in walk_back(words, begin):
        if begin - index > _BESIDE * 2 or "," in words[index].gap:
            return
        if words[index].lower == "too":
            behind = words[index + 2 : min(index + 2 + _BESIDE, begin)]
            if any(word.lower == "to" for word in behind):
                yield index, index
