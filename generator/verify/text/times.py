"""How long and how often in words that are no number: "for months", "a few years", "daily", "every other day".

Strings only; offsets are code points. English.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.verify.text.number_words import HOW_OFTEN, UNITS_OF_TIME
from generator.verify.text.numeral import Numeral

_UNIT = "|".join(sorted(UNITS_OF_TIME))
_TIMES = re.compile(
    rf"(?<![^\W_])(?:"
    rf"(?:every|each) (?P<step>other|second) (?P<stepped>{_UNIT})"
    rf"|(?:every(?: single)?|each|per) (?P<each>{_UNIT})"
    rf"|once (?:an?|(?:every|each|per)) (?P<once>{_UNIT})"
    rf"|(?P<often>{'|'.join(HOW_OFTEN)})"
    rf"|(?P<whole>{_UNIT})-?long"
    rf"|(?:(?:a few|few|several|many|some) )?(?P<many>{'|'.join(f'{unit}s' for unit in UNITS_OF_TIME)}|centuries)"
    rf")(?![^\W_])",
    re.IGNORECASE,
)
_AGE = re.compile(r"\b(?:these|those|the)(?: [^\W\d_]+)? $", re.IGNORECASE)  # "these days", "the Obama years"
_APART = "for|in|after|over|of|with|within|to|and|or|but|about|by|on|at|is|was|were|are|a|an|the"
_RATE = re.compile(
    rf"(?: (?!(?:{_APART})\b)[\w-]+){{0,3}}"
    rf" (?P<rate>an? (?P<unit>{_UNIT}))\b(?!-| (?:ago|later|before|earlier|after|from|or|of|and a|and one)\b)",
    re.IGNORECASE,
)
_TO_UNIT = re.compile(rf"[ -](?:[^\W\d_]+[ -])?(?:{_UNIT}|centurie)s?\b", re.IGNORECASE)
_OPENING = re.compile(r"(?:^|[.!?:;][\"')]? |\")$")  # where a word has a capital that is in no title
_LONGEST = 30  # code points before a unit of time in which it is said that an age is meant
_LONGER = ("decade", "century")


@dataclass(frozen=True, slots=True)
class Time:
    """A stretch of time or a rate from ``start`` to ``end``; what it is known by, and what it tells.

    Of an age of which nobody says how long it was ("the years after the war") there is nothing to know.
    """

    start: int
    end: int
    keys: frozenset[str]
    tells: frozenset[str]


def find_times(typed: str, numerals: Sequence[Numeral]) -> Iterator[Time]:
    """Those of a text whose signs are typed, in order; what a numeral counts ("nine months") is that numeral's."""
    taken = []
    for numeral in numerals:
        rate = _RATE.match(typed, numeral.end) if not is_article(typed, numeral) else None
        if rate:
            yield _tell(*rate.span("rate"), f"every {rate['unit'].lower()}")
        counted = _TO_UNIT.match(typed, numeral.end) if numeral.measure in UNITS_OF_TIME else None
        taken.append((numeral.start, counted.end() if counted else numeral.end))
    for match in _TIMES.finditer(typed):
        start, end = match.span()
        is_counted = any(first < end and start < last for first, last in taken) and not match["once"]
        is_title = match["often"] and match[0].istitle() and not _OPENING.search(typed, max(0, start - 3), start)
        if not is_counted and not is_title:
            time = _tell(start, end, _key(match))
            is_age = match["many"] and _AGE.search(typed, max(0, start - _LONGEST), start)
            yield replace(time, keys=frozenset()) if is_age else time


def is_rated(numeral: Numeral, times: Sequence[Time]) -> bool:
    """Whether a numeral is the article of a rate: "a year" in "$5 billion a year"."""
    return any(time.start <= numeral.start < time.end for time in times)


def is_article(typed: str, numeral: Numeral) -> bool:
    """Whether a numeral is an article before a measure: "a week"."""
    return typed[numeral.start : numeral.end].lower() in ("a", "an")


def many_of(unit: str) -> frozenset[str]:
    """What several of a unit of time tell without their number; of decades, that they are years too."""
    return frozenset([f"many {unit}", *(["many year"] if unit in _LONGER else [])])


def _tell(start: int, end: int, key: str) -> Time:
    keys = frozenset([key])
    how, _, unit = key.partition(" ")
    if how == "many":
        return Time(start, end, keys, many_of(unit))
    return Time(start, end, keys, keys | {"1 ~"} if how == "1" else keys)


def _key(match: re.Match[str]) -> str:
    if match["often"]:
        return f"every {HOW_OFTEN[match['often'].lower()]}"
    if match["many"]:
        plural = match["many"].lower()
        return "many century" if plural == "centuries" else f"many {plural[:-1]}"
    if match["step"]:
        return f"every 2 {match['stepped'].lower()}"
    if match["whole"]:
        return f"1 {match['whole'].lower()}"
    return f"every {(match['each'] or match['once']).lower()}"
