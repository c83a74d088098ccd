"""What stands around a number and says what it counts in: a unit behind it, a currency before or behind it.

Strings only, whose signs are typed; offsets are code points.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.verify.text.numbers.number_words import ONES, SCALES, TENS, UNITS_OF_TIME
from generator.verify.text.numbers.units import (
    CURRENCY_SYMBOLS,
    EVERYDAY,
    GLUED,
    LENGTHS,
    NATIONS,
    RATES,
    SQUARES_AND_CUBES,
    UNIT_WORDS,
    find_currency,
    find_unit,
)

_LETTERS = "|".join(re.escape(sign) for sign in CURRENCY_SYMBOLS if sign[0].isalpha() and sign not in GLUED)
_CURRENCY_BEFORE = re.compile(rf"(?:(?<![^\W_])(?:{_LETTERS})|[$€£¥₽₴₹₩₺₪₦฿])(?=[ -]?$)")
_RAND = re.compile(r"(?<![^\W_])R$")
_SUM = re.compile(r"\d[\d.,]*(?:\d\d|[kmb]| [mbt]r?illion)")  # R5m, R250; R2 is the name of something
_KIND = r"(?:(?P<kind>square|sq\.?|cubic|cu\.?)[ -])?"
_POWER = r"(?P<power>[²³]|[23](?![^\W_]|[.,]\d)| (?:squared|cubed)\b)?"
_UNIT = re.compile(
    rf"(?P<gap>[ -]?){_KIND}(?P<word>[ap]\.m\b|[°℃℉] ?[CF]\b|[°℃℉]|[^\W\d_²³]{{1,24}}){_POWER}", re.IGNORECASE
)
_RATE = re.compile(rf"(?P<how>/| per | an? ){_KIND}(?P<word>[^\W\d_²³]{{1,24}}){_POWER}", re.IGNORECASE)
_NEXT = re.compile(r"[ -][^\W\d_]{1,24}")
_BETWEEN = re.compile(r"[ -]([^\W\d_]{1,24})(?=[ -])")
_BARS = "a an and at by each every for in of on or per that the this to was were with"
_BARS_MEASURE = frozenset([*_BARS.split(), *ONES, *TENS, *SCALES])
_MONEY = re.compile(
    r"(?P<gap>[ -]?)(?:(?P<nation>U\.S\.|New Zealand|Hong Kong|[^\W\d_]{1,24}) )?"
    r"(?P<word>pounds? sterling|[^\W\d_]{1,24}|[$€£¥₽₴₹₩₺₪₦฿¢](?! ?\d))",
    re.IGNORECASE,
)
# No word of a unit is as long as 24 letters, so that a run of letters without end is not read again and again.
_LONGEST_SIGN = 5  # code points of a currency before its number
_MOST_WORDS = 3  # of a unit: parts per million


@dataclass(frozen=True, slots=True)
class Measure:
    """What a number counts in, the ``name`` of a unit or a currency, from ``start`` to ``end``; false if nothing."""

    name: str = ""
    start: int = 0
    end: int = 0

    def __bool__(self) -> bool:
        return bool(self.name)


_NOTHING = Measure()


def find_currency_before(typed: str, start: int) -> Measure:
    """The currency whose sign or code stands before a number."""
    edge = max(0, start - _LONGEST_SIGN)
    found = _CURRENCY_BEFORE.search(typed[edge:start])
    if found:
        return Measure(CURRENCY_SYMBOLS[found[0]], edge + found.start(), edge + found.end())
    if _RAND.search(typed, edge, start) and _SUM.match(typed, start):
        return Measure(CURRENCY_SYMBOLS["ZAR"], start - 1, start)
    return _NOTHING


def find_currency_behind(typed: str, end: int) -> Measure:
    """The currency whose word, sign or code stands behind a number, with whose it is: 5 Canadian dollars."""
    found = _MONEY.match(typed, end)
    if found is None or (found["gap"] and found["word"] in GLUED):
        return _NOTHING
    nation = (found["nation"] or "").lower()
    name = find_currency(found["word"])
    if nation and (not name or nation in _BARS_MEASURE):
        name, last = find_currency(found["nation"]), found.end("nation")
        is_one = name and not (found["gap"] and found["nation"] in GLUED)
        return Measure(name, found.end("gap"), last) if is_one else _NOTHING
    if nation in NATIONS and name:
        name = name.removesuffix(" or lb")
        name = name if nation == "british" else f"{NATIONS[nation]} {name}"
    return Measure(name, found.end("gap"), found.end()) if name else _NOTHING


def find_unit_behind(typed: str, end: int, *, is_one: bool = False) -> Measure:
    """The unit behind a number, or behind one more word: 19 long months. Behind "one" only what is no other word."""
    unit = _read_unit(typed, end)
    if not unit and (between := _BETWEEN.match(typed, end)) and between[1].lower() not in _BARS_MEASURE:
        unit = _read_unit(typed, between.end())
        is_word = typed[unit.start : unit.end].lower() in UNIT_WORDS
        unit = unit if is_word and unit.name not in EVERYDAY else _NOTHING
    return _NOTHING if is_one and unit.name in EVERYDAY else unit


def _read_unit(typed: str, at: int) -> Measure:
    found = _UNIT.match(typed, at)
    if found is None:
        return _NOTHING
    if found["gap"] and typed[found.end() : found.end() + 1].isdigit():
        return _NOTHING  # 04-g7 is a name
    end, phrase = _read_phrase(typed, found.start("word"), found.end("word"))
    name = UNIT_WORDS.get(phrase, "") or find_unit(found["word"].replace(" ", ""))
    if found["gap"] == " " and found["word"] in GLUED:
        return _NOTHING
    if UNIT_WORDS.get(phrase, "") == name and end > found.end("word"):
        return Measure(name, found.start("word"), end)
    if found["kind"] or (found["power"] and name in LENGTHS):
        kind = SQUARES_AND_CUBES[(found["kind"] or found["power"]).strip().lower()]
        if name not in LENGTHS:
            return _NOTHING
        name, end = f"{kind} {name}", found.end()
    else:
        end = found.end("word")
    start = found.start("kind") if found["kind"] else found.start("word")
    return _add_rate(typed, Measure(name, start, end)) if name else _NOTHING


def _read_phrase(typed: str, start: int, end: int) -> tuple[int, str]:
    """The longest unit of several words that begins with a word, as it is listed, and where it ends."""
    best = (end, typed[start:end].lower())
    last = end
    for _ in range(_MOST_WORDS - 1):
        following = _NEXT.match(typed, last)
        if following is None:
            break
        last = following.end()
        phrase = typed[start:last].lower().replace("-", " ")
        if phrase in UNIT_WORDS:
            best = (last, phrase)
    return best


def _add_rate(typed: str, unit: Measure) -> Measure:
    """With what it is counted per, where that makes another measure of it: miles an hour, km/h."""
    found = _RATE.match(typed, unit.end)
    if found is None or unit.name in UNITS_OF_TIME:
        return unit
    per = find_unit(found["word"])
    if found["kind"] or (found["power"] and per in LENGTHS):
        per = f"{SQUARES_AND_CUBES[(found['kind'] or found['power']).strip().lower()]} {per}"
    is_other_word = found["how"].startswith(" a") and per == "second"  # "a second time"
    if per not in RATES or is_other_word:
        return unit
    return Measure(f"{unit.name} per {per}", unit.start, found.end())
