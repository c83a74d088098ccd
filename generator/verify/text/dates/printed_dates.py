"""Dates as prose prints them: days, months, seasons, decades, weekdays, with "early", "mid" or "late". Strings only.

A year alone is a number like others; here it is found only with an "early", a "mid" or a "late" before it, and in a
range that leaves its century out ("1914-18").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.verify.text.dates.taken import Taken
from generator.verify.text.numbers.nouns import noun_behind
from generator.verify.text.numbers.number_words import ORDINALS, TENS

_NAMES = "January February March April May June July August September October November December"
_MONTHS = {name: number for number, name in enumerate(_NAMES.split(), 1)}
_MONTHS |= {name[:3]: number for name, number in _MONTHS.items()} | {"Sept": 9}
_MONTHS |= {name.upper(): number for name, number in _MONTHS.items()}
# Words of everyday prose, or beginnings of names: where a sentence begins they are months only beside a number.
_DOUBTFUL = frozenset(name for name in _MONTHS if len(name) == 3 or name.casefold() == "march")
_MONTH_NAMES = "|".join(sorted(_MONTHS, key=len, reverse=True))
_MONTH = re.compile(rf"\b(?:{_MONTH_NAMES})\b(?!-\d)")

_DAY_WORDS = {word: value for word, value in ORDINALS.items() if 1 <= value <= 20} | {"thirtieth": 30}
_DAY_WORDS |= {f"twenty-{word}": 20 + value for word, value in ORDINALS.items() if 1 <= value <= 9}
_DAY_WORDS |= {"thirty-first": 31}
_WORD = "|".join(sorted(_DAY_WORDS, key=len, reverse=True))
_NUMBER = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_JOINED = r"(?: ?- ?|,? (?:to|and|or|through|until) (?:the )?)"
_DAY_BEFORE = re.compile(
    rf"(?<![\w.,-])((?:(?:{_NUMBER}, ?)*{_NUMBER}{_JOINED})?{_NUMBER}) (?:(?:day )?of )?$"
    rf"|\bthe ((?:(?:{_WORD}){_JOINED})?(?:{_WORD})) (?:day )?of $"
)
_NO_DAY = r"(?![\w%:]|[.,]\d|-\w| (?:percent|per cent|hundred|thousand|million|billion))"
_DAYS = rf"{_NUMBER}(?:(?P<more>(?:, ?{_NUMBER})*{_JOINED}{_NUMBER}{_NO_DAY})|{_NO_DAY})"
_YEAR = r"(1\d{3}|2[01]\d\d)(?![\w%]|[.,]\d)"
_BEHIND = re.compile(rf"\.?(?: (?:the )?(?P<days>{_DAYS})| the (?P<word>{_WORD})\b)?(?:,?(?: of)? (?P<year>{_YEAR}))?")
_DAY = re.compile(rf"\d+|{_WORD}")
_MONTH_BEHIND = re.compile(rf"{_JOINED}(?:{_MONTH_NAMES})\b")
_BEGINS = re.compile(r"(?:^|[.!?:\u2026][\"')\]]*\s)[\"'(\[]*$")
_NAME_FOLLOWS = re.compile(r" (?!of\b)[A-Z][a-z]")
_WEEKDAY_NAMES = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_UP_TO = re.compile(
    rf",?(?: ?- ?| (?:and|to|or|through|until|till) | )(?:(?:on|from|in|the) )?(?:{_WEEKDAY_NAMES},? )?"
)

_CENTURY = r"(?<![\w.,/-])(?P<year>1\d{3}|2[01]\d\d)"
_ISO = re.compile(rf"{_CENTURY}-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?(?![\w-])")
_YEAR_FIRST = re.compile(rf"{_CENTURY}([/.])(\d\d?)\2(\d\d?)(?![\w/-]|\.\d)")
_YEAR_LAST = re.compile(r"(?<![\w.,/-])(\d\d?)([/.-])(\d\d?)\2(?P<year>1\d{3}|2[01]\d\d)(?![\w/-]|\.\d)")
_HYPHENED = re.compile(rf"(?<![\w.,/-])(\d\d?)-({_MONTH_NAMES})-(?P<year>1\d{{3}}|2[01]\d\d)(?![\w-])")
_YEARS = re.compile(rf"{_CENTURY}(?: ?- ?(\d\d)|/(\d\d|(?:1\d|2[01])\d\d))(?![\w%/-]|[.,]\d)")
_DECADE = re.compile(r"(?<![\w.,])(?:(1\d|2[01])|')(\d)0'?s\b")
_TENS_WORDS = {f"{word[:-1]}ies": value for word, value in TENS.items()}
_CENTURY_WORDS = {"fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19}
_DECADE_IN_WORDS = re.compile(rf"\b(?:({'|'.join(_CENTURY_WORDS)})[ -])?({'|'.join(_TENS_WORDS)})\b", re.IGNORECASE)
_WEEKDAY = re.compile(rf"\b{_WEEKDAY_NAMES}(?=s?\b)")
_WORKING_DAYS = re.compile(
    r"\bMondays?(?: ?- ?| (?:to|through|until|till) )Fridays?\b|\bweekdays\b|\bweek(?:end|day)(?=s?\b)"
)
_SEASON = r"(?P<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)"
_SEASON_OF_YEAR = re.compile(
    rf"\b(?:{_SEASON}(?:,? of|,|(?<!ll) in)? {_CENTURY}(?:[/-](?P<until>\d\d(?:\d\d)?))?(?![\w%-]|[.,]\d)"
    rf"|{_CENTURY.replace('year', 'first')}(?:[/-](?P<second>\d\d(?:\d\d)?))? "
    rf"{_SEASON.replace('season', 'last')}\b(?! [A-Z]))"
)
_BARE_SEASON = re.compile(
    r"\b(?:(?:last|this|that|next|every|each|early|late|mid|in|in the|since|since the|until|until the|during the|"
    r"by the|over the|the (?:following|previous|next))[ -](spring|fall)"
    r"(?! (?:in|of|from|to|back|by|below|short|apart|into|on|due|behind|victim|under|water|tide))"
    r"|(summer|autumn|winter))s?\b"
)
_PART = re.compile(
    r"\b(?:(early|beginning|start|outset)|(mid|middle)|(late|end|close))(?:[ -]+| (?:of|in) (?:the )?)$", re.IGNORECASE
)
_YEAR_WITH_PART = re.compile(
    rf"\b(?:early|mid|late|(?:beginning|start|middle|end|close) of|(?:early|late) in)[ -]{_YEAR}", re.IGNORECASE
)
_DIGIT = re.compile(r"\d")
_PARTS = ("early", "mid", "late")
_BEFORE = 40  # code points before a date in which its days, and what makes a month of "May", can stand
_LAST_MONTH, _LAST_DAY, _HUNDRED = 12, 31, 100


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date from ``start`` to ``end`` with what is printed of it, 0 for what is not.

    ``part`` is "early", "mid", "late" or empty; ``name`` is the small name of a season, a weekday or a decade ("1940s";
    "40s" where no century is printed). ``until`` is the year to which it goes on, or may: "2010-11" is November too.
    Of one that ``is_either`` day and month may be exchanged: 03/04/2017, but not 3.4.2017.
    """

    start: int
    end: int
    year: int = 0
    month: int = 0
    day: int = 0
    part: str = ""
    name: str = ""
    until: int = 0
    is_either: bool = False


def find_dates(typed: str) -> list[PrintedDate]:
    """The dates of a text whose signs are typed, in order; of "12-14 March" both days."""
    found = [*_share_years(typed, list(_find_days_and_months(typed))), *_find_names(typed)]
    digits = _find_in_digits(typed) if _DIGIT.search(typed) else ()
    taken = Taken((date.start, date.end) for date in found)
    found += [date for date in digits if not taken.touches(date.start, date.end)]
    return sorted((replace(date, part=_part_before(typed, date)) for date in found), key=lambda date: date.start)


def _find_days_and_months(typed: str) -> Iterator[PrintedDate]:
    for match in _MONTH.finditer(typed):
        before = _DAY_BEFORE.search(typed, max(0, match.start() - _BEFORE), match.start())
        behind = _BEHIND.match(typed, match.end())
        assert behind is not None  # it may be empty
        days, end = before[1] or before[2] if before else behind["days"] or behind["word"], behind.end()
        year = None if before and behind["days"] else behind["year"]
        is_beside = bool(days or behind["year"] or _MONTH_BEHIND.match(typed, match.end()))
        if match[0] in _DOUBTFUL and not is_beside and _is_other_word(typed, match):
            continue
        is_range = "-" in (behind["more"] or "-")
        if not before and not is_range and not behind["year"] and noun_behind(typed, end).islower():
            end = behind.start("more")  # "on May 5 and 20 men"
            days = typed[behind.start("days") : end]
        is_long = bool(year or (days and not before))
        for day in _DAY.findall(days or "") or [0]:
            yield PrintedDate(
                start=before.start(1 if before[1] else 2) if before else match.start(),
                end=end if is_long else match.end(),
                year=int(year or 0),
                month=_MONTHS[match[0]],
                day=_DAY_WORDS.get(day) or int(day),
            )


def _share_years(typed: str, dates: list[PrintedDate]) -> list[PrintedDate]:
    """The dates with the year of the next where that is the year of both: "14 March to 16 April 2017"."""
    for index in range(len(dates) - 2, -1, -1):
        first, second = dates[index], dates[index + 1]
        is_one = first.start == second.start
        is_joined = is_one or (first.end <= second.start and _UP_TO.fullmatch(typed, first.end, second.start))
        is_before = (first.month, first.day) <= (second.month, second.day)
        if not first.year and second.year and is_joined and (is_one or is_before):
            dates[index] = replace(first, year=second.year)
    return dates


def _is_other_word(typed: str, word: re.Match[str]) -> bool:
    """Whether a word like "May" begins a sentence or a name."""
    begins = _BEGINS.search(typed, max(0, word.start() - _BEFORE), word.start())
    return begins is not None or _NAME_FOLLOWS.match(typed, word.end()) is not None


def _find_names(typed: str) -> Iterator[PrintedDate]:
    for match in _WEEKDAY.finditer(typed):
        yield PrintedDate(*match.span(), name=match[0].lower())
    for match in _WORKING_DAYS.finditer(typed):
        yield PrintedDate(*match.span(), name="weekdays" if match[0][0] == "M" else match[0])
    for match in _DECADE_IN_WORDS.finditer(typed):
        century = _CENTURY_WORDS.get((match[1] or "").lower(), "")
        yield PrintedDate(*match.span(), name=f"{century}{_TENS_WORDS[match[2].lower()]}s")
    seasons = list(_SEASON_OF_YEAR.finditer(typed))
    for match in seasons:
        year, until = match["year"] or match["first"], match["until"] or match["second"]
        name = _name_season(match["season"] or match["last"])
        yield PrintedDate(*match.span(), int(year), name=name, until=_read_until(int(year), until or ""))
    taken = Taken(match.span() for match in seasons)
    for match in _BARE_SEASON.finditer(typed):
        group = 1 if match[1] else 2
        if not taken.touches(match.start(group), match.end()):
            yield PrintedDate(*match.span(group), name=_name_season(match[group]))


def _name_season(word: str) -> str:
    return "autumn" if word.lower() == "fall" else word.lower()


def _read_until(year: int, last: str) -> int:
    """The last year of a range, of which only two digits may be printed; 0 for one that is not after the first."""
    until = (year // _HUNDRED * _HUNDRED + int(last) if len(last) == 2 else int(last)) if last else 0
    return until if until > year else 0


def _find_in_digits(typed: str) -> Iterator[PrintedDate]:
    for match in _ISO.finditer(typed):
        year = int(match["year"])
        until = 0 if match[3] else _read_until(year, match[2])  # "2010-11"
        yield PrintedDate(*match.span(), year, int(match[2]), int(match[3] or 0), until=until)
    for match in _YEAR_FIRST.finditer(typed):
        yield from _in_order(match, month=int(match[3]), day=int(match[4]))
    for match in _YEAR_LAST.finditer(typed):
        first, second = int(match[1]), int(match[3])
        is_either = match[2] != "."  # with points the day is first
        if is_either and first != second and max(first, second) <= _LAST_MONTH:
            yield from (replace(date, is_either=True) for date in _in_order(match, month=second, day=first))
        else:
            month, day = (second, first) if second <= _LAST_MONTH else (first, second)
            yield from _in_order(match, month=month, day=day)
    for match in _HYPHENED.finditer(typed):
        yield from _in_order(match, month=_MONTHS[match[2]], day=int(match[1]))
    for match in _YEARS.finditer(typed):
        until = _read_until(int(match["year"]), match[2] or match[3])
        if until and not _ISO.match(typed, match.start()):
            yield PrintedDate(*match.span(), int(match["year"]), until=until)
    for match in _DECADE.finditer(typed):
        yield PrintedDate(*match.span(), name=f"{match[1] or ''}{match[2]}0s")
    for match in _YEAR_WITH_PART.finditer(typed):
        yield PrintedDate(*match.span(1), year=int(match[1]))


def _in_order(match: re.Match[str], *, month: int, day: int) -> Iterator[PrintedDate]:
    if 1 <= month <= _LAST_MONTH and 1 <= day <= _LAST_DAY:
        yield PrintedDate(*match.span(), int(match["year"]), month, day)


def _part_before(typed: str, date: PrintedDate) -> str:
    found = _PART.search(typed, max(0, date.start - _BEFORE), date.start)
    return next(part for part, group in zip(_PARTS, found.groups(), strict=True) if group) if found else ""
