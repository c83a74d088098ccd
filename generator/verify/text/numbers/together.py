"""Whether a text tells two numbers together: as the ends of a range, or as a part and the whole that it is of.

Strings only, whose signs are typed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from generator.verify.text.numbers.numeral import Numeral, is_list, share_scale
from generator.verify.text.numbers.numerals import find_numerals

_TO = re.compile(
    r"(?:[ -][\w'%]+){0,6}?,? (?:to|and|or|through|until|till) (?:(?!to\b|and\b)[a-z]+ ){0,3}[$€£¥]?|"
    r"(?: ?%| ?°[CF]?|[ -][a-z]+)? ?- ?[$€£¥]?"
)
_FROM = re.compile(r"\b(?:from|between)(?: [a-z]+){0,2} [$€£¥]?$", re.IGNORECASE)
_OF = re.compile(r"(?: [\w'-]+){0,4}? (?:out of|of|among)(?: [\w'-]+){0,4} | in ")
_OF_BEFORE = re.compile(r"\b(?:of|among|from)(?: [^\W\d][\w'-]*){0,2} $", re.IGNORECASE)
_SENTENCE = re.compile(r"[.!?;] ")
_OF_THEM = re.compile(r"(?: [\w'-]+){0,2} of (?:them|these|those|the)\b")
_OF_WHICH = re.compile(r" of (?:which|whom|these|them|those)(?: [\w'-]+){0,3} $")
_BEFORE = 30  # code points before a number in which "from" or "of" stands
_FAR = 80  # code points between two numbers that are told together


def has_range(typed: str, first: Fraction, last: Fraction) -> bool:
    """Whether two numbers are the ends of one range, or the first and the last of one list."""
    for run in _runs(typed):
        values = [_values(run, index) for index in range(len(run))]
        starts = [index for index, each in enumerate(values) if first in each]
        if any(last in each for index in starts[:1] for each in values[index + 1 :]):
            return True
    return False


def has_part(typed: str, part: Fraction, whole: Fraction) -> bool:
    """Whether a number is told as so many of another: 5 of the 42, 42 of which 5."""
    for first, second in pairwise(find_numerals(typed)):
        between = typed[first.end : second.start]
        if len(between) > _FAR:
            continue
        if (first.value, second.value) == (part, whole) and _OF.fullmatch(between):
            return True
        if (first.value, second.value) == (whole, part):
            is_before = _OF_BEFORE.search(typed, max(0, first.start - _BEFORE), first.start)
            is_one_sentence = not _SENTENCE.search(between)
            if (is_before and is_one_sentence) or _OF_THEM.match(typed, second.end) or _OF_WHICH.search(between):
                return True
    return False


def _runs(typed: str) -> Iterator[list[Numeral]]:
    """The numbers that stand in one list or range."""
    run: list[Numeral] = []
    for numeral in find_numerals(typed):
        if run and not _is_joined(typed, run[-1], numeral):
            yield run
            run = []
        run.append(numeral)
    yield run


def _is_joined(typed: str, first: Numeral, second: Numeral) -> bool:
    if is_list(typed, first, second):
        return True
    between = typed[first.end : second.start]
    if len(between) > _FAR or not _TO.fullmatch(between):
        return False
    is_from = _FROM.search(typed, max(0, first.start - _BEFORE), first.start) is not None
    return is_from or (first.measure == second.measure != "") or (first.is_share and second.is_share)


def _values(run: list[Numeral], index: int) -> set[Fraction]:
    """What a number of a run can be worth: by itself, and with what is written behind the last one."""
    own = run[index].value
    shared = share_scale(run[index], run[-1]).value if run[index].scale == 1 else None
    return {value for value in (own, shared) if value is not None}
