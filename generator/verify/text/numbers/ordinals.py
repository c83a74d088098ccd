"""Ordinals in prose, told from shares ("a third of the berths") and from days of a month ("on the third").

Strings only; offsets are code points. English. "First", and "second" before anything but a time, are words of everyday
prose and are not counted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from generator.verify.text.numbers.nouns import noun_behind
from generator.verify.text.numbers.number_words import ORDINALS, TENS, UNITS_OF_TIME
from generator.verify.text.numbers.numeral import Numeral

_ORDINAL = re.compile(r"(?<!\w)(\d{0,4})([^\W\d_]*(?:st|nd|rd|th))\b", re.IGNORECASE)
_TENS_BEFORE = re.compile(rf"\b({'|'.join(TENS)})[ -]$", re.IGNORECASE)
_TIMED = re.compile(rf" (?:{'|'.join(UNITS_OF_TIME)}|term|round|quarter|world)", re.IGNORECASE)
_LAST_DAY = 31
_BEFORE = 16  # code points before an ordinal that tell what it is
_TAKEN_OF = re.compile(
    r" (?:of|as|more|less|fewer|higher|lower|larger|smaller|bigger|greater|longer|shorter|faster|slower|the|that|this|"
    r"its|their|his|her|our)\b",
    re.IGNORECASE,
)
_MEASURED = re.compile(
    r"(?:about|almost|around|barely|by|every|for|half|hardly|just|least|most|nearly|only|over|roughly|some|than|to|under)"
    r" an? $",
    re.IGNORECASE,
)
_PART_BEHIND = re.compile(r" part\b", re.IGNORECASE)
_ON_A_DAY = re.compile(r"\b(?:by|from|on|since|till|until) the $", re.IGNORECASE)


class Part(Enum):
    """What an ordinal behind an article is: "a third of it", "a third berth", or either ("then a third.")."""

    SHARE = "share"
    ORDINAL = "ordinal"
    EITHER = "either"


@dataclass(frozen=True, slots=True)
class Ordinal:
    """An ordinal from ``start`` to ``end``.

    ``is_day`` where it can be the day of a month ("on the third"), ``is_part`` where a share ("the third part of it").
    """

    start: int
    end: int
    value: int
    is_day: bool
    is_part: bool


def find_ordinals(typed: str) -> Iterator[Ordinal]:
    """Third, 21st, twenty-first of a text whose signs are typed; of "second" only what counts a time: "second term"."""
    for match in _ORDINAL.finditer(typed):
        start, word = match.start(), match[2].lower()
        value = int(match[1] or 0) or ORDINALS.get(word, 0)
        before = _TENS_BEFORE.search(typed, max(0, start - _BEFORE), start)
        if before and 1 <= value <= 9:
            start, value = before.start(), value + TENS[before[1].lower()]
        is_second = word == "second" and value == ORDINALS[word]
        if value > 1 and not (is_second and not _TIMED.match(typed, match.end())):
            is_day = value <= _LAST_DAY and _is_alone(typed, start, match.end())
            yield Ordinal(start, match.end(), value, is_day, _PART_BEHIND.match(typed, match.end()) is not None)


def read_part(typed: str, numeral: Numeral) -> Part:
    """What a numeral is that was read as a share: one in other words than those of ordinals is nothing else."""
    if typed[numeral.start : numeral.end].lower() not in ORDINALS or _TAKEN_OF.match(typed, numeral.end):
        return Part.SHARE
    if noun_behind(typed, numeral.end):
        return Part.ORDINAL
    is_measured = _MEASURED.search(typed, max(0, numeral.start - _BEFORE), numeral.start)
    return Part.SHARE if is_measured else Part.EITHER


def _is_alone(typed: str, start: int, end: int) -> bool:
    """Whether no noun stands behind an ordinal whose place in a row it could tell."""
    behind = noun_behind(typed, end)
    if not behind:
        return True
    return behind[0].isupper() and _ON_A_DAY.search(typed, max(0, start - _BEFORE), start) is not None
