"""Times of day as prose has them: "9 a.m.", "21:15", "half past four", "noon"; and morning, evening, night.

One time is one in all its spellings. Where nothing tells which half of the day is meant, it can be either; but "4:30"
is not said of 16:30, where hours are counted to 24. Strings only; offsets are code points. English.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.verify.text.numbers.nouns import noun_behind
from generator.verify.text.numbers.number_words import ONES, TENS
from generator.verify.text.numbers.numeral import Numeral

_HOURS = {word: value for word, value in ONES.items() if 1 <= value <= 12}
_ONES = {word: value for word, value in ONES.items() if 1 <= value <= 9}
_MINUTES = {**ONES, **TENS, "quarter": 15, "half": 30}
_MINUTES |= {f"{ten}{sign}{one}": TENS[ten] + _ONES[one] for ten in TENS for sign in "- " for one in _ONES}
_MINUTE = "|".join(sorted(_MINUTES, key=len, reverse=True))
_NAMED = re.compile(r"\b(?:(?:12|twelve) )?(?:(noon|midday)|midnight)\b", re.IGNORECASE)
_HOUR = re.compile(
    rf"(?<![\w.,:/$€£¥])(?P<hour>(?:{'|'.join(_HOURS)})(?!\w)|(?P<digits>[01]?\d|2[0-4])"
    r"(?:(?P<sign>[:.h]?)(?P<minute>[0-5]\d)(?::[0-5]\d)?)?(?!\d|[.,:/]\d))",
    re.IGNORECASE,
)
_PAST = re.compile(
    rf"\b(?:a )?(?P<part>{_MINUTE}|[1-5]?\d)(?P<minutes>[ -]minutes?)?[ -](?P<way>past|to|before|after|till)[ -]$",
    re.IGNORECASE,
)
_DAYS = r"in the|on the|that|this|the same|yesterday|tomorrow|last|(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_BEHIND = re.compile(
    rf"[ -]?(?P<half>[ap])(?:\. ?m\b\.?|m\b)"
    rf"|(?P<oclock>[ -]o'clock)?,? (?:(?:{_DAYS}) (?P<daytime>morning|afternoon|evening|night)|at (?P<at>night))\b"
    r"|(?P<alone>[ -]o'clock)\b|(?P<to_24> ?(?:hours|hrs?|h|GMT|UTC)\b)",
    re.IGNORECASE,
)
_AT = re.compile(
    r"\b(?:after|around|at|before|by|past|since|till|until) (?:about |almost |around |exactly |just |nearly )?$",
    re.IGNORECASE,
)
_AT_HOUR = re.compile(
    rf"\b(?:at|between|from|past|since|till|until) (?:(?:about|around|exactly|just) )?(?:(?:{'|'.join(_HOURS)}|\d\d?)"
    r" (?:and|to|or) (?:at )?)?$",
    re.IGNORECASE,
)
_RANGE = re.compile(r" ?(?:-|to|and|or|till|until) ?", re.IGNORECASE)
_DOTTED = re.compile(r"(\d{1,2})\.([0-5]\d)")
_BEFORE = 32  # code points before an hour that tell that it is one
_DAYTIMES = re.compile(
    r"(?<![\w-])(?<![Gg]ood )(?:(?P<part>morning|afternoon|evening|night)s?"
    r"|dawn|daybreak|dusk|nightfall|sunrise|sunset|tonight|overnight)(?![\w-])"
)
_IMPLIED = {
    **dict.fromkeys(["dawn", "daybreak", "sunrise"], ("morning",)),
    **dict.fromkeys(["dusk", "sunset"], ("evening",)),
    **dict.fromkeys(["nightfall", "tonight"], ("evening", "night")),
    "overnight": ("night",),
}
_NOON = 12
_HOUR_LONG = 60


@dataclass(frozen=True, slots=True)
class DayTime:
    """A time of day from ``start`` to ``end``: what it is known by, and what it tells."""

    start: int
    end: int
    keys: frozenset[str]
    tells: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Clock:
    """A time on the clock: ``hour`` counts from 0 to 11, ``half`` is "am", "pm" or empty where it is not told.

    ``is_to_24`` where hours are counted so, ``is_in_words`` where they cannot be.
    """

    start: int
    end: int
    hour: int
    minute: int
    half: str
    is_to_24: bool = False
    is_in_words: bool = False


def find_clock_times(typed: str) -> list[DayTime]:
    """The times on the clock in a text whose signs are typed, in order."""
    found = [*_find_named(typed), *_find_hours(typed)]
    return [_describe(clock) for clock in sorted(found, key=lambda clock: clock.start)]


def find_daytimes(typed: str) -> Iterator[DayTime]:
    """Morning, afternoon, evening and night, and what is one of them, in the order of a text whose signs are typed."""
    for match in _DAYTIMES.finditer(typed):
        part = match["part"]
        tells = frozenset([part] if part else _IMPLIED[match[0]])
        yield DayTime(*match.span(), tells if part or match[0] in ("tonight", "overnight") else frozenset(), tells)


def read_hour(typed: str, numeral: Numeral) -> DayTime | None:
    """A number as a time of day, where it can be one as well: "at seven", "21.15"."""
    words = typed[numeral.start : numeral.end]
    dotted = _DOTTED.fullmatch(words)
    if numeral.measure or numeral.is_share or noun_behind(typed, numeral.end):
        return None
    if dotted and int(dotted[1]) <= 2 * _NOON:
        return _describe(_read_digits(numeral.start, numeral.end, dotted[1], dotted[2]))
    is_hour = numeral.scale == 1 and numeral.value in _HOURS.values()
    if not is_hour or not _AT_HOUR.search(typed, max(0, numeral.start - _BEFORE), numeral.start):
        return None
    hour = int(numeral.value or 0) % _NOON
    return _describe(_Clock(numeral.start, numeral.end, hour, 0, "", is_in_words=True))


def _find_named(typed: str) -> Iterator[_Clock]:
    for match in _NAMED.finditer(typed):
        yield _Clock(*match.span(), 0, 0, "pm" if match[1] else "am")


def _find_hours(typed: str) -> Iterator[_Clock]:
    previous: re.Match[str] | None = None
    for match in _HOUR.finditer(typed):
        clock = _read_hour(typed, match)
        if clock and previous and clock.half and _RANGE.fullmatch(typed[previous.end() : match.start()]):
            first = _read_bare(previous)
            if first and first.hour < clock.hour and not _read_hour(typed, previous):  # "9 to 11 a.m."
                yield _Clock(first.start, first.end, first.hour, first.minute, clock.half)
        if clock:
            yield clock
        previous = match


def _read_bare(match: re.Match[str]) -> _Clock | None:
    """What stands before another hour as an hour of the same half of the day; None for what is none to twelve."""
    hour = _HOURS.get(match["hour"].lower()) or int(match["digits"] or 0)
    return _Clock(*match.span(), hour % _NOON, int(match["minute"] or 0), "") if 1 <= hour <= _NOON else None


def _read_hour(typed: str, match: re.Match[str]) -> _Clock | None:
    start = match.start()
    edge = max(0, start - _BEFORE)
    behind = _BEHIND.match(typed, match.end())
    past = _PAST.search(typed, edge, start)
    if past and not _is_past(typed, past, edge):
        past = None
    start = past.start() if past else start
    is_told = behind is not None and bool(behind["half"] or behind["oclock"] or behind["alone"])
    is_at = behind is not None and bool(behind["daytime"] or behind["at"]) and bool(_AT.search(typed, edge, start))
    is_digital = bool(match["minute"]) and match["sign"] in (":", "h", "H")
    is_to_24 = behind is not None and bool(behind["to_24"]) and len(match["digits"] or "") > 1 and bool(match["minute"])
    if not (past or is_told or is_at or is_digital or is_to_24):
        return None
    end = behind.end() if behind and (is_told or is_at or is_digital or is_to_24 or past) else match.end()
    half = _half(behind)
    if match["digits"] and not past and not (half and int(match["digits"]) <= _NOON):
        clock = _read_digits(start, end, match["digits"], match["minute"] or "00")
        return clock if is_digital or is_to_24 or clock.half or 1 <= int(match["digits"]) <= _NOON else None
    bare = _read_bare(match)
    minutes = _read_minutes(past["part"].lower()) if past else 0
    if bare is None or (past and (bare.minute or not 0 < minutes < _HOUR_LONG)):
        return None
    hour, minute = bare.hour, minutes or bare.minute
    if past and past["way"].lower() not in ("past", "after"):
        hour, minute = (hour - 1) % _NOON, _HOUR_LONG - minute
    if half == "night":
        half = "pm" if hour >= _NOON // 2 else "am"
    return _Clock(start, end, hour, minute, half, is_in_words=not match["minute"])


def _read_minutes(part: str) -> int:
    return int(part) if part.isdecimal() else _MINUTES[part]


def _is_past(typed: str, past: re.Match[str], edge: int) -> bool:
    """Whether words tell minutes before or after an hour: "ten past four", and "ten to four" where it is "at" that."""
    part, way = past["part"].lower(), past["way"].lower()
    if part in ("half", "quarter"):
        return way == "past" or (part == "quarter" and way in ("to", "before", "till", "after"))
    return bool(past["minutes"]) or way == "past" or (way == "to" and bool(_AT.search(typed, edge, past.start())))


def _half(behind: re.Match[str] | None) -> str:
    """Which half of the day is told behind an hour: "am", "pm", "night" for either, or none."""
    if behind is None:
        return ""
    if behind["half"]:
        return f"{behind['half'].lower()}m"
    daytime = (behind["daytime"] or behind["at"] or "").lower()
    return {"morning": "am", "afternoon": "pm", "evening": "pm", "night": "night"}.get(daytime, "")


def _read_digits(start: int, end: int, hours: str, minutes: str) -> _Clock:
    """A time as digits have it: one with an hour above twelve or a nought before it is counted to 24."""
    hour = int(hours) % (2 * _NOON)
    is_to_24 = hour > _NOON or hour == 0 or hours.startswith("0")
    half = ("pm" if hour >= _NOON else "am") if is_to_24 else ""
    return _Clock(start, end, hour % _NOON, int(minutes), half, is_to_24=is_to_24)


def _describe(clock: _Clock) -> DayTime:
    """Keys of a time: with its half of the day; as said of twelve hours, of any, and of those in digits alone."""
    time = f"clock {clock.hour}:{clock.minute:02}"
    exact, of_twelve, of_any, of_digits = f"{time} {clock.half}", f"{time} 12", f"{time} ~", f"{time} digits"
    is_late = clock.is_to_24 and clock.half == "pm" and clock.hour
    is_midnight = clock.half == "am" and not clock.hour
    tells = {of_any, *([] if is_late or is_midnight else [of_twelve])}
    if not clock.half:
        keys = {of_any} if clock.is_in_words else {of_twelve}
        return DayTime(clock.start, clock.end, frozenset(keys), frozenset([*tells, of_digits]))
    hour = clock.hour + _NOON * (clock.half == "pm")
    daytimes = ["night"] * (hour < 6 or hour >= 20) + ["morning"] * (hour < _NOON)
    daytimes += ["afternoon"] * (_NOON <= hour < 18) + ["evening"] * (hour >= 17)
    is_in_digits = (clock.is_to_24 and clock.half == "am") if clock.hour else clock.half == "pm"  # or noon
    keys = {exact, *([of_digits] if is_in_digits else [])}
    return DayTime(clock.start, clock.end, frozenset(keys), frozenset([exact, *tells, *daytimes]))
