"""How long and how often in words that are no number: "for months", "a few years", "daily", "every other day".

How often is compared by what stands between two times: "twice a year", "biannual" and "every six months" are one.
Strings only; offsets are code points. English.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from generator.verify.text.dates.taken import Taken
from generator.verify.text.numbers.hedges import find_hedge
from generator.verify.text.numbers.number_words import HOURS_OF, HOW_OFTEN, MONTHS_OF, ORDINALS, TIMES_OF, UNITS_OF_TIME
from generator.verify.text.numbers.numeral import Numeral

_UNIT = "|".join(sorted(UNITS_OF_TIME))
_RATED = "|".join(sorted([*UNITS_OF_TIME, "quarter", "night", "morning", "evening"]))
_OFTEN = "|".join(sorted({word for word, _, _ in HOW_OFTEN}, key=len, reverse=True))
_MULTIPLE = "|".join(TIMES_OF)
_TIMES = re.compile(
    rf"(?<![^\W_])(?:"
    rf"(?:(?:once )?(?:every|each)|once in every) (?P<step>other|few|{'|'.join(ORDINALS)}) (?P<stepped>{_RATED})s?"
    rf"|(?:every(?: single)?|each|per) (?P<each>{_RATED})"
    rf"|once[ -](?:an?|every|each|per|in an?)[ -](?P<once>{_RATED})"
    rf"|(?:once )?(?P<often>{_OFTEN})"
    rf"|(?P<whole>{_UNIT})-?long"
    rf"|(?:(?:a few|few|several|many|some) )?(?P<many>{'|'.join(f'{unit}s' for unit in UNITS_OF_TIME)}|centuries)"
    rf"|(?P<multiple>{_MULTIPLE})(?=$|[.,;:)]| )"
    rf")(?![^\W_])",
    re.IGNORECASE,
)
# Where "double" is no number: two of a kind that has its own name.
_PAIRED = re.compile(
    r"[ -](?:agent|back|bass|bed|bind|blind|bond|breasted|check|chin|cross|dealing|decker|digit|dip|down|edged|"
    r"entendre|entry|feature|figures|glazing|header|helix|jeopardy|life|lives|meaning|negative|over|play|room|speak|standard|"
    r"take|talk|think|up|vision|yellow)",
    re.IGNORECASE,
)
_MANY_TIMES = re.compile(
    rf"(?:[ -](?:times|fold))?[ -]"
    rf"(?:(?:(?:in )?(?:an?|every|each)|per)[ -](?P<each>{_RATED})|(?P<often>{_OFTEN}))(?![^\W_])",
    re.IGNORECASE,
)
_IN_SO_MANY = re.compile(r"(?:[ -]times)?[ -](?:in|every|in every)[ -]$", re.IGNORECASE)
_EVERY = re.compile(r"(?<![^\W_])(?:once in every|once every|once in|one every|every|each) $", re.IGNORECASE)
_AGE = re.compile(r"\b(?:these|those|the)(?: [^\W\d_]+)? $", re.IGNORECASE)  # "these days", "the Obama years"
_APART = "for|in|after|over|of|with|within|to|and|or|but|about|by|on|at|is|was|were|are|a|an|the"
_RATE = re.compile(
    rf"(?: (?!(?:{_APART})\b)[\w-]+){{0,3}}"
    rf" (?P<rate>an? (?P<unit>{_UNIT}|quarter))\b(?!-| (?:ago|later|before|earlier|after|from|or|of|and a|and one)\b)",
    re.IGNORECASE,
)
_TO_UNIT = re.compile(rf"[ -](?:[^\W\d_]+[ -])?(?:{_UNIT}|centurie)s?\b", re.IGNORECASE)
_OPENING = re.compile(r"(?:^|[.!?:;][\"')]? |\")$")  # where a word has a capital that is in no title
_LONGEST = 30  # code points before a unit of time in which it is said that an age is meant
_LONGER = ("decade", "century")


@dataclass(frozen=True, slots=True)
class Time:
    """A stretch of time or a rate from ``start`` to ``end``; what it is known by, and what it tells.

    Of an age of which nobody says how long it was ("the years after the war") there is nothing to know. ``hedge`` is
    the class of hedge of a rate, None of what is none.
    """

    start: int
    end: int
    keys: frozenset[str]
    tells: frozenset[str]
    hedge: str | None = None


def find_times(typed: str, numerals: Sequence[Numeral]) -> Iterator[Time]:
    """Those of a text whose signs are typed; what a numeral counts ("nine months") is that numeral's.

    One in which a numeral stands ("twice a year", "every nine months") has all of it.
    """
    taken = []
    for numeral, following in zip(numerals, [*numerals, None][1:], strict=True):
        counted = _TO_UNIT.match(typed, numeral.end) if numeral.measure in UNITS_OF_TIME else None
        end = counted.end() if counted else numeral.end
        taken.append((numeral.start, end))
        counted_rate = _read_counted(typed, numeral, following, end)
        rate = _RATE.match(typed, numeral.end) if not is_article(typed, numeral) else None
        if counted_rate:
            taken.append((counted_rate.start, counted_rate.end))
            yield counted_rate
        elif rate:
            yield _rate(typed, *rate.span("rate"), [every(1, rate["unit"].lower())])
    counting = Taken(taken)
    for match in _TIMES.finditer(typed):
        start, end = match.span()
        is_counted = counting.touches(start, end) and not match["once"]
        is_title = match["often"] and match[0].istitle() and not _OPENING.search(typed, max(0, start - 3), start)
        if not is_counted and not is_title and not (match["multiple"] and _PAIRED.match(typed, end)):
            time = _read(typed, match)
            is_age = match["many"] and _AGE.search(typed, max(0, start - _LONGEST), start)
            yield replace(time, keys=frozenset()) if is_age else time


def _read_counted(typed: str, numeral: Numeral, following: Numeral | None, end: int) -> Time | None:
    """How often with a number: "twice a year", "three times in two years", "every nine months"."""
    if numeral.value is None or numeral.value <= 0:
        return None
    if numeral.measure == "time":
        match = _MANY_TIMES.match(typed, numeral.end)
        if match:
            steps = _steps(match["often"]) if match["often"] else [(Fraction(1), match["each"].lower())]
            return _rate(typed, numeral.start, match.end(), [every(step / numeral.value, unit) for step, unit in steps])
        if following and following.value and _IN_SO_MANY.fullmatch(typed[numeral.end : following.start] or ""):
            unit = _TO_UNIT.match(typed, following.end)
            if unit and following.measure in UNITS_OF_TIME:
                step = every(following.value / numeral.value, following.measure)
                return _rate(typed, numeral.start, unit.end(), [step])
        return None
    before = _EVERY.search(typed, max(0, numeral.start - _LONGEST), numeral.start)
    if before and numeral.measure in UNITS_OF_TIME and not is_article(typed, numeral):
        return _rate(typed, before.start(), end, [every(numeral.value, numeral.measure)])
    return None


def is_article(typed: str, numeral: Numeral) -> bool:
    """Whether a numeral is an article before a measure: "a week"."""
    return typed[numeral.start : numeral.end].lower() in ("a", "an")


def many_of(unit: str) -> frozenset[str]:
    """What several of a unit of time tell without their number; of decades, that they are years too."""
    return frozenset([f"many {unit}", *(["many year"] if unit in _LONGER else [])])


def every(step: Fraction | int, unit: str) -> str:
    """The key of what is once in so many of a unit; the same for a year and for twelve months."""
    if unit in MONTHS_OF:
        return f"every {step * MONTHS_OF[unit]} month"
    return f"every {step * HOURS_OF[unit]} hour" if unit in HOURS_OF else f"every {step} {unit}"


def _steps(word: str) -> list[tuple[Fraction, str]]:
    return [(step, unit) for often, step, unit in HOW_OFTEN if often == word.lower()]


def _rate(typed: str, start: int, end: int, keys: Iterable[str]) -> Time:
    told = frozenset(keys)
    return Time(start, end, told, told, _find_hedge(typed, start, end))


def _find_hedge(typed: str, start: int, end: int) -> str:
    """The hedge right beside a rate; in "about annual costs" and "some daily papers" there is none."""
    hedge = find_hedge(typed, Numeral(start, end, None))
    if hedge is None or hedge.start > end + len(", "):
        return ""
    is_of_word = typed[start:end].lower() in _WORDS and hedge.start < start
    return "" if is_of_word and not _BESIDE_WORD.fullmatch(typed, hedge.start, hedge.end) else hedge.name


def _read(typed: str, match: re.Match[str]) -> Time:
    start, end = match.span()
    if match["many"]:
        plural = match["many"].lower()
        unit = "century" if plural == "centuries" else plural[:-1]
        return Time(start, end, frozenset([f"many {unit}"]), many_of(unit))
    if match["whole"]:
        key = f"1 {match['whole'].lower()}"
        return Time(start, end, frozenset([key]), frozenset([key, "1 ~"]))
    if match["multiple"]:
        keys = frozenset([f"{TIMES_OF[match['multiple'].lower()]} time"])
        return Time(start, end, keys, keys)
    if match["often"]:
        return _rate(typed, start, end, [every(*step) for step in _steps(match["often"])])
    if match["step"]:
        word, unit = match["step"].lower(), match["stepped"].lower()
        return _rate(typed, start, end, [f"every few {unit}" if word == "few" else every(_STEPS[word], unit)])
    return _rate(typed, start, end, [every(1, (match["each"] or match["once"]).lower())])


_STEPS = {"other": 2, **ORDINALS}
_WORDS = frozenset(word for word, _, _ in HOW_OFTEN)
_BESIDE_WORD = re.compile(
    "nearly|almost|virtually|practically|not quite|hardly|scarcely|barely|at (?:the very )?(?:least|most)"
    "|roughly|approximately|more or less|perhaps|maybe|possibly|probably",
    re.IGNORECASE,
)
