"""Numbers, dates, people and names that a text mentions, in a form in which two texts can be compared. Strings only.

A number is compared by its value with its magnitude and what it counts in ("2 million", "two million"; not "2"), a
share by its value ("a quarter", "25%"), a date by all that is printed of it, a person by any spelling. "One", "first"
and mostly "second" are words of everyday prose and are not counted.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.verify.text.dates.clock import DayTime, find_clock_times, find_daytimes, read_hour
from generator.verify.text.dates.printed_dates import PrintedDate, find_dates
from generator.verify.text.dates.taken import Taken
from generator.verify.text.dates.times import every, find_times, is_article, many_of
from generator.verify.text.dates.years import read_year
from generator.verify.text.names.people import People
from generator.verify.text.names.proper_names import Name, find_names
from generator.verify.text.numbers.hedges import find_hedge
from generator.verify.text.numbers.number_words import ORDINALS, UNITS_OF_TIME
from generator.verify.text.numbers.numeral import Numeral, is_list, share_scale, type_signs
from generator.verify.text.numbers.numerals import find_numerals
from generator.verify.text.numbers.ordinals import Part, find_ordinals, read_part
from generator.verify.text.numbers.own_numbers import is_reference
from generator.verify.text.numbers.units import generalize, spell_unit

_AGE_BEFORE = re.compile(r"(?:(?<=[^\W\d_], )|(?<=[^\W\d_] \()|\b(?:aged|age|age of|is|was|turn(?:s|ed)) )\Z")
_AGE_BEHIND = re.compile(r"[,.;:)]")  # Reed, 65, said; Reed, who is 65.
_WITH_ERA = re.compile(r"\d ?[A-Z]\.? ?[A-Z]|[A-Z]\.? ?\d")  # 55 BC, A.D. 55
_NO_KEYS: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Mention:
    """A mention: ``kind`` is "number", "date", "person" or "name"; ``text`` stands at ``start`` (code points).

    It is known where any of its ``keys`` is known, or a name by its words. To know it is to know all that it
    ``tells``. ``pieces`` are the keys of what a date is made of, each of which a person can answer for. ``hedge`` is
    the class of hedge of a number, None where none can be said. Those of its keys that are ``loose`` lack its unit: by
    them it is known where one of the words of its ``units`` stands too; a number of times has none, since what happens
    twice may be told as two things.
    """

    kind: str
    text: str
    start: int
    keys: frozenset[str]
    tells: frozenset[str]
    pieces: frozenset[str] = frozenset()
    hedge: str | None = None
    name: Name | None = None
    loose: frozenset[str] = _NO_KEYS
    units: frozenset[str] = _NO_KEYS


class Reader:
    """Finds what texts mention; a text that it has read is not read again."""

    def __init__(self, people: People) -> None:
        self._people = people
        self.read = lru_cache(maxsize=1 << 13)(self._read)

    def _read(self, text: str) -> tuple[Mention, ...]:
        """Everything that a text mentions, in order."""
        typed = type_signs(text)
        dates = find_dates(typed)
        people = [
            Mention("person", person.text, person.start, keys := frozenset([person.key]), keys)
            for person in self._people.find(text)
        ]
        clocks = find_clock_times(typed)
        mentions = [*_read_numbers(text, typed, dates, clocks), *_read_dates(text, dates), *people]
        mentions += _read_day_times(text, typed, clocks)
        taken = [(date.start, date.end) for date in dates] + [(clock.start, clock.end) for clock in clocks]
        taken += [(each.start, each.start + len(each.text)) for each in mentions if _WITH_ERA.search(each.text)]
        taken += [(person.start, person.start + len(person.text)) for person in people]
        taken += [numeral.measured for numeral in find_numerals(typed) if numeral.measure]  # 450 MW, EUR 5
        mentions += [
            Mention("name", text[name.start : name.start + len(name.text)], name.start, _NO_KEYS, _NO_KEYS, name=name)
            for name in find_names(typed, taken)
        ]
        return tuple(sorted(mentions, key=lambda mention: mention.start))


def _read_day_times(text: str, typed: str, clocks: Sequence[DayTime]) -> Iterator[Mention]:
    for clock in clocks:
        hedge = find_hedge(typed, Numeral(clock.start, clock.end, None))
        how = "" if hedge is None else hedge.name
        yield Mention("number", text[clock.start : clock.end], clock.start, clock.keys, clock.tells, hedge=how)
    taken = Taken((clock.start, clock.end) for clock in clocks)
    for part in find_daytimes(typed):
        if not taken.touches(part.start, part.end):
            yield Mention("date", text[part.start : part.end], part.start, part.keys, part.tells)


def _read_numbers(text: str, typed: str, dates: Iterable[PrintedDate], clocks: Iterable[DayTime]) -> Iterator[Mention]:
    taken = [(date.start, date.end) for date in dates if date.month or date.name or date.until]
    taken += [(clock.start, clock.end) for clock in clocks]
    dated = Taken(taken)
    free = [
        numeral
        for numeral in find_numerals(typed)
        if not dated.touches(numeral.start, numeral.end)
        and not (numeral.is_share and read_part(typed, numeral) is Part.ORDINAL)
    ]
    times = [time for time in find_times(typed, free) if not dated.touches(time.start, time.start + 1)]
    yield from (
        Mention("number", text[time.start : time.end], time.start, time.keys, time.tells, hedge=time.hedge)
        for time in times
    )
    timed = Taken((time.start, time.end) for time in times)
    free = [numeral for numeral in free if not timed.touches(numeral.start, numeral.start + 1)]  # "twice" a year
    following: Numeral | None = None
    found: list[Mention] = []
    for numeral in reversed(free):
        shared = None
        if following is not None and _may_share(numeral, following) and is_list(typed, numeral, following):
            shared = share_scale(numeral, following)
        found.append(_describe_number(text, typed, numeral, shared))
        following = shared or numeral
    yield from reversed(found)
    taken += [(time.start, time.end) for time in times]  # every second day
    taken += [(each.start, each.start + len(each.text)) for each in found]
    yield from _read_ordinals(text, typed, Taken(taken))


def _read_ordinals(text: str, typed: str, taken: Taken) -> Iterator[Mention]:
    for ordinal in find_ordinals(typed):
        if not taken.touches(ordinal.start, ordinal.end):
            keys = {f"ordinal {ordinal.value}", *[f"day {ordinal.value}"] * ordinal.is_day}
            tells = frozenset(keys)
            keys |= {f"share 1/{ordinal.value} ~"} if ordinal.is_part else _NO_KEYS
            yield Mention("number", text[ordinal.start : ordinal.end], ordinal.start, frozenset(keys), tells)


def _may_share(numeral: Numeral, following: Numeral) -> bool:
    return numeral.scale == 1 and not numeral.is_share and numeral.measure in ("", following.measure)


def _describe_number(text: str, typed: str, numeral: Numeral, shared: Numeral | None) -> Mention:
    keys, tells, loose = _number_keys(numeral)
    units = spell_unit(numeral.measure) if loose and numeral.measure != "time" else _NO_KEYS
    if shared is not None:
        more_keys, more_tells, more_loose = _number_keys(shared)
        keys, tells, loose = keys | more_keys, tells | more_tells, loose | (more_loose if shared.measure else _NO_KEYS)
        units = units or (spell_unit(shared.measure) if loose else _NO_KEYS)
    if (
        not numeral.measure
        and _AGE_BEFORE.search(typed, max(0, numeral.start - 10), numeral.start)
        and _AGE_BEHIND.match(typed, numeral.end)
    ):
        tells |= {f"{numeral.value} year"}
    words = text[numeral.start : numeral.end]
    if numeral.is_share and read_part(typed, numeral) is Part.EITHER:
        ordinal = {f"ordinal {ORDINALS[words.lower()]}"}
        keys, tells = keys | ordinal, tells | ordinal
    if is_reference(typed, numeral.start):
        keys |= {f"own {words}"}
    if is_article(typed, numeral):
        words = text[numeral.start : numeral.measured[1]]
    hour = read_hour(typed, numeral)
    if hour is not None:
        keys, tells = keys | hour.keys, tells | hour.tells
    hedge = find_hedge(typed, numeral)
    how, start = "" if hedge is None else hedge.name, numeral.start
    year = read_year(typed, numeral)
    if year is not None:
        of_year = date_keys(year.value)[0]
        how, start, words = year.hedge, year.start, text[year.start : year.end]
        keys, tells = (of_year, of_year) if year.is_sure else (keys | of_year, tells | of_year)
    return Mention("number", words, start, keys, tells, hedge=how, loose=loose & keys, units=units)


def _number_keys(numeral: Numeral) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """What a number is known by, what it tells, and which of its keys lack its unit.

    Without a measure it is known by any number of its value, but for a sum of money or points; with one, by the same
    or by a number without, where the unit stands apart. What is counted in a unit of some kind is counted in the kind:
    US dollars are dollars.
    """
    bare = numeral.name or (f"share {numeral.value}" if numeral.is_share else f"{numeral.value}")
    if not numeral.measure:
        return frozenset([f"{bare} ~"]), frozenset([bare, f"{bare} ~"]), _NO_KEYS
    keys = {f"{bare} {name}" for name in numeral.measure.split(" or ")}
    general = generalize(numeral.measure)
    loose = {f"{bare} {general} ~"} if general else set()
    tells = {*keys, f"{bare} {general}"} if general else {*keys, *(f"{key} ~" for key in keys)}
    if not numeral.is_bound:
        loose.add(bare)
        tells.add(f"{bare} ~")
    if numeral.measure == "fortnight" and numeral.value is not None:
        more = {f"{numeral.value * 2} week", f"{numeral.value * 14} day"}
        keys, tells = keys | more, tells | more
    if numeral.measure in UNITS_OF_TIME and (numeral.value is None or numeral.value > 1):
        tells |= many_of(numeral.measure)
    per = numeral.measure.partition(" per ")[2]
    if per in UNITS_OF_TIME:
        tells.add(every(1, per))
    return frozenset(keys | loose), frozenset(tells), frozenset(loose)


def _read_dates(text: str, dates: Iterable[PrintedDate]) -> Iterator[Mention]:
    for date in dates:
        words = text[date.start : date.end]
        pieces = _pieces(date)
        keys, tells = _name_keys(date) if date.name else date_keys(date.year, date.month, date.day)
        if date.is_either:
            more_keys, more_tells = date_keys(date.year, date.day, date.month)
            keys, tells = keys | more_keys, tells | more_tells
        if date.until:  # each of the two years, or a month: "2010-11"
            last_keys, last_tells = date_keys(date.until)
            keys, tells = (keys | last_keys if date.month else keys), tells | last_tells
            if not date.month and not date.name:
                yield Mention("date", words, date.start, last_keys, last_tells)
        if date.month or date.name or date.until:
            yield Mention("date", words, date.start, keys, tells, pieces)
        if date.part:  # "late February 2019" is late February, in whatever year
            timed = date_keys(0, date.month)[0] if date.month else keys
            parts = frozenset(f"{date.part} {key}" for key in timed)
            yield Mention("date", words, date.start, parts, parts, timed)


def _name_keys(date: PrintedDate) -> tuple[frozenset[str], frozenset[str]]:
    """What a date with a name is known by, and what it tells: of a decade the years, of Sunday the weekend."""
    name = date.name
    if date.year:
        tells = {name, *(f"{name} {year}" for year in (date.year, date.until) if year), season_key(name, date.year)}
        return frozenset([f"{name} {date.year}"]), frozenset(tells) | date_keys(date.year)[1]
    tells = {name, *([name[-3:]] if name.endswith("0s") else [])}
    if name.endswith(("day", "days")):
        tells |= {"weekend"} if name in _WEEKEND else {"weekday"}
    return frozenset([name]), frozenset(tells)


def season_key(name: str, year: int) -> str:
    """By what a season is known that is printed in so many words; a month, which is of one, does not print it."""
    return f"printed {name} {year}"


def _pieces(date: PrintedDate) -> frozenset[str]:
    """The keys of year, month and day apart, where there are two or more of them."""
    pieces = [f"year {date.year}"] * bool(date.year) + [f"date {date.month}"] * bool(date.month)
    pieces += [f"day {date.day}"] * bool(date.day) + [date.name] * bool(date.name)
    return frozenset(pieces) if len(pieces) > 1 else _NO_KEYS


def date_keys(year: int, month: int = 0, day: int = 0) -> tuple[frozenset[str], frozenset[str]]:
    """What a date is known by, all of it together, and what it tells; 0 for what it does not have."""
    if not month:
        return frozenset([f"year {year}"]), frozenset([f"year {year}"])
    season = _SEASONS[month % 12 // 3]
    of_year, of_month = [f"date {month}"], [f"date {month}-{day}"] * bool(day)
    tells = [
        *of_year,
        *of_month,
        season,
        *([f"day {day}", f"{_PARTS_OF_MONTH[(day - 1) // 10]} date {month}"] if day else ()),
    ]
    if year:
        dated = [f"{key} {year}" for key in (*of_year, *of_month)]
        of_season = f"{season} {year}"
        tells += [*dated, f"year {year}", of_season, f"{_PARTS_OF_YEAR[(month - 1) // 4]} year {year}"]
        return frozenset(dated[-1:]), frozenset(tells)
    return frozenset([*of_year, *of_month][-1:]), frozenset(tells)


_SEASONS = ("winter", "spring", "summer", "autumn")
_WEEKEND = frozenset({"saturday", "sunday"})
_PARTS_OF_YEAR = ("early", "mid", "late")
_PARTS_OF_MONTH = (*_PARTS_OF_YEAR, "late")
