"""Years among the numbers of prose: told from counts where the text does, with their era and how firmly they are given.

"In 2000" is a year, "2,000" and "2000 tonnes" are none, "the 2000 votes" may be. Strings only; offsets are code points.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.verify.text.numbers.hedges import find_hedge
from generator.verify.text.numbers.nouns import noun_behind
from generator.verify.text.numbers.numeral import Numeral

_LEAST, _LAST = 1000, 2199
_SHORTEST = 3  # digits of a year that nothing but its place in the sentence tells from a count
_ERA_BEHIND = re.compile(r" ?(?:(?P<before>B\. ?C\.(?: ?E\.)?|BCE?)|A\. ?D\.|AD|C\. ?E\.|CE)(?!\w)")
_RANGE_BEFORE_ERA = re.compile(rf" ?(?:-|to|and|or|until) ?\d{{1,4}}{_ERA_BEHIND.pattern}")
_ERA_BEFORE = re.compile(r"\b(?:A\. ?D\.|AD) ?$")
_YEAR_BEFORE = re.compile(
    r"\b(?:in|since|until|till|during|circa|ca?\.|years?)"
    r" (?:(?:or )?(?:about|around|roughly|approximately|circa|ca?\.) )?$",
    re.IGNORECASE,
)
_AT_LATEST_BEFORE = re.compile(r"\b(?:no|not) (?:(later)|earlier) than $", re.IGNORECASE)
_AT_LATEST_BEHIND = re.compile(r",? (?:(at the latest|or (?:earlier|before))|at the earliest|or (?:later|after))\b")
_ABOUT = frozenset({"about", "perhaps"})
_BEFORE = 24  # code points before a number that tell that it is a year


@dataclass(frozen=True, slots=True)
class Year:
    """A year from ``start`` to ``end``, with its era where that is printed; one before Christ is below nought.

    ``is_sure`` where it cannot be a count as well; ``hedge`` is its class, empty for a year that is given flatly.
    """

    start: int
    end: int
    value: int
    is_sure: bool
    hedge: str


def read_year(typed: str, numeral: Numeral) -> Year | None:
    """A number of a text whose signs are typed as a year, if it can be one."""
    words = typed[numeral.start : numeral.end]
    if numeral.value is None or numeral.value.denominator != 1 or numeral.value < 1 or numeral.is_share:
        return None
    value = int(numeral.value)
    edge = max(0, numeral.start - _BEFORE)
    behind, before = _ERA_BEHIND.match(typed, numeral.end), _ERA_BEFORE.search(typed, edge, numeral.start)
    ranged = _RANGE_BEFORE_ERA.match(typed, numeral.end) if words.isdecimal() else None
    if behind or before or (ranged and ranged["before"]):
        end = behind.end() if behind else numeral.end
        start = before.start() if before else numeral.start
        era = Numeral(start, end, numeral.value)
        is_before_christ = bool((behind and behind["before"]) or ranged)
        return Year(start, end, -value if is_before_christ else value, True, _find_hedge(typed, era))
    if not words.isdecimal() or numeral.measure or len(words) < _SHORTEST or value > _LAST:
        return None
    counted = noun_behind(typed, numeral.end)
    is_counting = bool(counted) and not counted[0].isupper()
    is_sure = not is_counting and _YEAR_BEFORE.search(typed, edge, numeral.start) is not None
    if not is_sure and value < _LEAST:
        return None
    hedge = find_hedge(typed, numeral)
    how = (hedge.name if hedge else "") if is_counting else _find_hedge(typed, numeral)
    return Year(numeral.start, numeral.end, value, is_sure, how)


def _find_hedge(typed: str, numeral: Numeral) -> str:
    """How firmly a year is given: "about", "latest" and "earliest" for what bounds it, or flatly."""
    behind = _AT_LATEST_BEHIND.match(typed, numeral.end)
    before = _AT_LATEST_BEFORE.search(typed, max(0, numeral.start - _BEFORE), numeral.start)
    bound = behind or before
    if bound:
        return "latest" if bound[1] else "earliest"
    hedge = find_hedge(typed, numeral)
    return "about" if hedge and hedge.name in _ABOUT else ""
