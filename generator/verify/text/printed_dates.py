"""Dates as prose prints them: days, months, decades and weekdays, with "early", "mid" or "late". Strings only.

A year alone is a number like others; here it is found only with an "early", a "mid" or a "late" before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

_NAMES = "January February March April May June July August September October November December"
_MONTHS = {name: number for number, name in enumerate(_NAMES.split(), 1)}
_MONTHS |= {name[:3]: number for name, number in _MONTHS.items()} | {"Sept": 9}
_MONTHS |= {name.upper(): number for name, number in _MONTHS.items()}
# Words of everyday prose, or beginnings of names: where a sentence begins they are months only beside a number.
_DOUBTFUL = frozenset(name for name in _MONTHS if len(name) == 3 or name.casefold() == "march")

_MONTH = re.compile(rf"\b(?:{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\b(?!-\d)")
_NUMBER = r"(0?[1-9]|[12]\d|3[01])"
_DAY_BEFORE = re.compile(rf"(?<![\w.,-])(?:{_NUMBER} ?(?:-|to|and) ?)?{_NUMBER}(?:st|nd|rd|th)? (?:of )?$")
_DAY = rf"(?:{_NUMBER}(?:st|nd|rd|th)?(?: ?- ?{_NUMBER})?(?![\w%:]|[.,]\d|-\w| (?:percent|per cent|hundred|million)))"
_YEAR = r"(1\d{3}|2[01]\d\d)(?![\w%]|[.,]\d)"
_BEHIND = re.compile(rf"\.?(?: (?:the )?{_DAY})?(?:,?(?: of)? {_YEAR})?")
_BEGINS = re.compile(r"(?:^|[.!?:\u2026][\"')\]]*\s)[\"'(\[]*$")
_NAME_FOLLOWS = re.compile(r" (?!of\b)[A-Z][a-z]")
_ISO = re.compile(r"(?<![\w.,-])(1\d{3}|2[01]\d\d)-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?(?![\w-])")
_DECADE = re.compile(r"(?<![\w.,])(?:(1\d|2[01])|')(\d)0'?s\b")
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?=s?\b)")
_PART = re.compile(
    r"\b(?:(early|beginning|start|outset)|(mid|middle)|(late|end|close))(?:[ -]+| (?:of|in) (?:the )?)$", re.IGNORECASE
)
_YEAR_WITH_PART = re.compile(
    rf"\b(?:early|mid|late|(?:beginning|start|middle|end|close) of|(?:early|late) in)[ -]{_YEAR}", re.IGNORECASE
)
_DIGIT = re.compile(r"\d")
_PARTS = ("early", "mid", "late")
_BEFORE = 24  # code points before a date in which its day, and what makes a month of "May", can stand


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date from ``start`` to ``end`` with what is printed of it, 0 for what is not.

    ``part`` is "early", "mid", "late" or empty; ``name`` is the small name of a weekday or a decade ("1940s"; "40s"
    where no century is printed).
    """

    start: int
    end: int
    year: int = 0
    month: int = 0
    day: int = 0
    part: str = ""
    name: str = ""


def find_dates(typed: str) -> list[PrintedDate]:
    """The dates of a text whose signs are typed, in order; of "12-14 March" both days."""
    found = [*_find_days_and_months(typed), *_find_others(typed)]
    return sorted((replace(date, part=_part_before(typed, date)) for date in found), key=lambda date: date.start)


def _find_days_and_months(typed: str) -> Iterator[PrintedDate]:
    for match in _MONTH.finditer(typed):
        edge = max(0, match.start() - _BEFORE)
        before = _DAY_BEFORE.search(typed, edge, match.start())
        behind = _BEHIND.match(typed, match.end())
        first, last, year = behind.groups() if behind else (None, None, None)
        is_beside_number = before or first or year
        if match[0] in _DOUBTFUL and not is_beside_number and _is_other_word(typed, match):
            continue
        if before:
            first, last = before[2], before[1]
            year = year if behind and not behind[1] else None
        is_long = behind is not None and bool(year or (first and not before))
        date = PrintedDate(
            start=before.start() if before else match.start(),
            end=behind.end() if behind and is_long else match.end(),
            year=int(year or 0),
            month=_MONTHS[match[0]],
            day=int(first or 0),
        )
        yield date
        if last:
            yield replace(date, day=int(last))


def _is_other_word(typed: str, word: re.Match[str]) -> bool:
    """Whether a word like "May" begins a sentence or a name."""
    begins = _BEGINS.search(typed, max(0, word.start() - _BEFORE), word.start())
    return begins is not None or _NAME_FOLLOWS.match(typed, word.end()) is not None


def _find_others(typed: str) -> Iterator[PrintedDate]:
    for match in _WEEKDAY.finditer(typed):
        yield PrintedDate(*match.span(), name=match[0].lower())
    if not _DIGIT.search(typed):
        return
    for match in _ISO.finditer(typed):
        yield PrintedDate(*match.span(), int(match[1]), int(match[2]), int(match[3] or 0))
    for match in _DECADE.finditer(typed):
        yield PrintedDate(*match.span(), name=f"{match[1] or ''}{match[2]}0s")
    for match in _YEAR_WITH_PART.finditer(typed):
        yield PrintedDate(*match.span(1), year=int(match[1]))


def _part_before(typed: str, date: PrintedDate) -> str:
    found = _PART.search(typed, max(0, date.start - _BEFORE), date.start)
    return next(part for part, group in zip(_PARTS, found.groups(), strict=True) if group) if found else ""
