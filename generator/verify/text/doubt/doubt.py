"""Words of negation and doubt that a fragment leaves out (rule 4). English only, and suggestions only.

To find every such word takes a reader. This finds the common ones between the parts of a fragment and beside it in its
sentence, and the hedges of its numbers, for a person to answer.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from generator.verify.text.doubt.clauses import find_denials, find_exceptions, find_excesses, find_quantifiers
from generator.verify.text.doubt.doubt_words import (
    ACCORDING,
    CLAIMING,
    CONDITIONS,
    DENYING,
    FINITE,
    GLUE,
    HEDGING,
    HOLDING,
    IN_NAME,
    INSTEAD,
    JOINING,
    ONLY_CALLED,
    REVERSING,
    SUBJECTS,
    SUBMITTED,
    TRYING,
    UNTRUE,
)
from generator.verify.text.doubt.sentence_words import Word, read_words, walk_back, walk_on
from generator.verify.text.fold import DASH, QUOTE
from generator.verify.text.matching.prepared import PreparedText
from generator.verify.text.numbers.hedges import find_hedge
from generator.verify.text.numbers.numeral import type_signs
from generator.verify.text.numbers.numerals import find_numerals

_REACH = 6  # words; farther off, most words of doubt speak of something else
_CLAUSE = 12  # words of a clause, behind what governs it
_CLOSE = 3  # words off, what turns a fragment
_WHEN = ("At", "at", "By", "by", "In", "in", "until", "near", "before", "toward", "towards")  # the end
_WHOLE_SENTENCE = 1000
_LONGEST_PHRASE = 3
_TAG = 5  # words from the end of a speech in which it is said whose it is
_END_OF_SPEECH = re.compile(rf"[,.?!]{QUOTE}|{QUOTE},")
_SET_OFF = re.compile(rf"[,;:.!?(){QUOTE}{DASH}]")
_APART = re.compile(rf"\s*[,;.!?){DASH}]")


class DoubtKind(Enum):
    """What a word of doubt does to what stands beside it."""

    NEGATION = auto()
    HEDGE = auto()
    CONDITION = auto()
    AMOUNT = auto()
    HEARSAY = auto()
    REVERSAL = auto()
    ATTEMPT = auto()
    SUBJECT = auto()


@dataclass(frozen=True, slots=True)
class Doubt:
    """A word or phrase of doubt, as the text writes it, and the code point where it starts."""

    word: str
    start: int
    kind: DoubtKind


@dataclass(frozen=True, slots=True)
class _Rule:
    """What a word or phrase does, and how many words off.

    One ``of_somebody`` gives what follows it as that person's, and what stands before it where it is set off ("..., he
    said"). Words in quotation marks are shown as somebody's anyway, so that it makes none of them doubtful. One that
    ``is_close`` turns only what it belongs to: nothing stands between but what glues them together, or a name.
    """

    kind: DoubtKind
    reach: int = _REACH
    is_forward: bool = False
    of_somebody: bool = False
    is_close: bool = False


_RULES = {
    phrase: rule
    for phrases, rule in (
        (DENYING, _Rule(DoubtKind.NEGATION)),
        (INSTEAD, _Rule(DoubtKind.NEGATION, _WHOLE_SENTENCE, is_forward=True)),
        (HEDGING, _Rule(DoubtKind.HEDGE)),
        (HOLDING, _Rule(DoubtKind.HEDGE, of_somebody=True)),
        (CLAIMING, _Rule(DoubtKind.HEARSAY, of_somebody=True)),
        (ACCORDING, _Rule(DoubtKind.HEARSAY, _WHOLE_SENTENCE, of_somebody=True)),
        (CONDITIONS, _Rule(DoubtKind.CONDITION, _WHOLE_SENTENCE)),
        (UNTRUE, _Rule(DoubtKind.NEGATION, _CLAUSE, is_forward=True)),
        (IN_NAME, _Rule(DoubtKind.HEDGE, reach=2)),
        (ONLY_CALLED, _Rule(DoubtKind.REVERSAL, is_forward=True, is_close=True)),
        (SUBMITTED, _Rule(DoubtKind.HEARSAY, _CLAUSE, is_forward=True, of_somebody=True)),
        (REVERSING - DENYING, _Rule(DoubtKind.REVERSAL, is_close=True)),
        (TRYING, _Rule(DoubtKind.ATTEMPT, is_forward=True, is_close=True)),
    )
    for phrase in phrases
}


def omitted_doubt(
    spans: Sequence[tuple[int, int]], text: PreparedText, *, through_marks: bool = False
) -> Sequence[Doubt]:
    """The words of negation and doubt between the spans, and beside them in their sentence, in order of the text.

    ``spans`` are those of a Found: code points of the text, in order. What is somebody's word counts
    ``through_marks``, if asked for, although quotation marks show it as that.
    """
    words = list(read_words(text))
    begin = sum(word.start < spans[0][0] for word in words)
    finish = sum(word.start < spans[-1][1] for word in words)
    inside = [index for index in range(begin, finish) if _is_inside(words[index].start, spans)]
    between = sorted(set(range(begin, finish)).difference(inside))
    # Each word with the nearest one of the fragment, and how many words off that is.
    beside = [(index, begin, begin - index) for index in walk_back(words, begin)]
    beside += [(index, inside[bisect(inside, index)], 0) for index in between]
    beside += [(index, finish - 1, index - finish + 1) for index in walk_on(words, finish)]
    hedged = list(_omitted_hedges(spans, text.source))
    found = [Doubt(text.source[start:end], start, DoubtKind.AMOUNT) for start, end in hedged]
    for index, nearest, distance in beside:
        last, rule = _find_rule(words, index)
        if rule is None or distance > rule.reach or _is_inside(words[index].start, hedged):
            continue
        if rule.is_close and not (through_marks or _is_close(words, index, last, inside, rule)):
            continue
        if (nearest > index or not rule.is_forward) and (
            not rule.of_somebody or _is_given(words, index, last, nearest, through_marks=through_marks)
        ):
            start = words[index].start
            found.append(Doubt(text.source[start : words[last].end], start, rule.kind))
    of_clauses = (
        (DoubtKind.SUBJECT, _swallowed_subjects(words, between)),
        (DoubtKind.NEGATION, find_denials(words, begin, finish)),
        (DoubtKind.NEGATION, find_excesses(words, begin)),
        (DoubtKind.CONDITION, find_exceptions(words, begin, finish)),
        (DoubtKind.AMOUNT, find_quantifiers(words, begin, finish)),
    )
    for kind, phrases in of_clauses:
        for first, last in phrases:
            start = words[first].start
            found.append(Doubt(text.source[start : words[last].end], start, kind))
    by_start = {doubt.start: doubt for doubt in reversed(found)}
    return sorted(by_start.values(), key=lambda doubt: doubt.start)


def _is_inside(start: int, spans: Sequence[tuple[int, int]]) -> bool:
    return any(first <= start < end for first, end in spans)


def _is_close(words: Sequence[Word], first: int, last: int, inside: Sequence[int], rule: _Rule) -> bool:
    """Whether a phrase belongs to words of the fragment right behind it, or also right before it."""
    is_of_time = words[last].folded == "end" and words[first - 1].folded == "the" and words[first - 2].folded in _WHEN
    following = bisect(inside, last)
    behind = words[last : inside[following]] if following < len(inside) else []
    before = [] if rule.is_forward or not following else words[inside[following - 1] : first]
    is_before_names = all(word.folded in GLUE or word.folded.istitle() for word in behind[1:])
    is_behind = all(word.folded in GLUE for word in before[1:])
    return not is_of_time and ((is_before_names and _are_joined(behind)) or (is_behind and _are_joined(before)))


def _are_joined(words: Sequence[Word]) -> bool:
    """Whether some words, with what stands behind the last of them, are few and have no mark among them."""
    return 0 < len(words) <= _CLOSE and not any(_SET_OFF.search(word.gap) for word in words)


def _swallowed_subjects(words: Sequence[Word], between: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Where what is left out between two parts ends with a subject, or its verb: "He was [early, and I was] late"."""
    left_out = set(between)
    for last in between:
        if last + 1 in left_out or last + 1 == len(words):
            continue
        first = last
        while first in left_out and words[first].folded in FINITE:
            first -= 1
        if first not in left_out or words[first].folded.casefold() not in SUBJECTS or words[first - 1].ends_sentence:
            continue
        is_joined = words[first - 1].folded in JOINING or "," in words[first - 1].gap
        if is_joined:
            yield first, last


def _omitted_hedges(spans: Sequence[tuple[int, int]], source: str) -> Iterator[tuple[int, int]]:
    """Where hedges stand of numbers that stand in the spans, and themselves do not: "more than" of "300,000"."""
    typed = type_signs(source)
    for numeral in find_numerals(typed):
        hedge = find_hedge(typed, numeral) if _is_inside(numeral.start, spans) else None
        if hedge is not None and not _is_inside(hedge.start, spans):
            yield hedge.start, hedge.end


def _find_rule(words: Sequence[Word], index: int) -> tuple[int, _Rule | None]:
    """The rule of the longest phrase that begins with a word, and the index of its last word."""
    for last in range(min(index + _LONGEST_PHRASE, len(words)) - 1, index - 1, -1):
        phrase = " ".join(word.folded for word in words[index : last + 1]).replace(DASH, "-")
        is_month = phrase == "May" and index and not words[index - 1].ends_sentence
        rule = None if is_month else _RULES.get(phrase.casefold())
        if rule is not None:
            return last, rule
    is_contraction = words[index].folded.casefold().endswith("n't")
    return index, _RULES["not"] if is_contraction else None


def _is_given(words: Sequence[Word], first: int, last: int, nearest: int, *, through_marks: bool) -> bool:
    """Whether a phrase of saying or holding governs the fragment whose nearest word is given."""
    is_behind = nearest < first
    between = words[nearest:first] if is_behind else words[last:nearest]
    if not through_marks and any(QUOTE in word.gap for word in between):
        return False
    if not is_behind:
        return not any(_END_OF_SPEECH.search(word.gap) for word in words[max(0, first - _TAG) : first])
    is_apart = any(_APART.match(word.gap) for word in between)
    is_closed = bool(_APART.match(words[first - 1].gap) or _APART.match(words[last].gap)) or last == len(words) - 1
    return is_apart and is_closed
