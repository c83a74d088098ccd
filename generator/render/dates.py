"""Dates of EDTF (Library of Congress, 2019) in words of people: "2019-05~" is "about May 2019"."""

from __future__ import annotations

import re

from generator.model import Dated

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
# Codes 21 to 24 are seasons of level 1; those of level 2 for hemispheres, quarters and the rest have no short name.
_SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
_QUALIFIERS = {"": "", "~": "about ", "?": "perhaps ", "%": "perhaps about "}
_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?([~?%]?)")
_DECADE = re.compile(r"(\d{3})X([~?%]?)")
_OPEN = frozenset({"", ".."})


def describe_date(edtf: str) -> str:
    """The date in words; in EDTF as it stands where English has no plain words for it."""
    date = edtf.strip()
    if "/" in date:
        return _describe_interval(*date.split("/", 1))
    if date.startswith("[..") and date.endswith("]"):
        return f"{_describe_single(date[3:-1])} or earlier"
    if date.startswith("[") and date.endswith("..]"):
        return f"{_describe_single(date[1:-3])} or later"
    if date.startswith("[") and date.endswith("]") and date.count("..") == 1 and "," not in date:
        first, last = date[1:-1].split("..")
        return f"some time between {_describe_single(first)} and {_describe_single(last)}"
    if date.startswith("[") and date.endswith("]") and ".." not in date:
        return " or ".join(_describe_single(each.strip()) for each in date[1:-1].split(","))
    return _describe_single(date)


def describe_beginning(dated: Dated) -> str:
    """The year in which a date begins, or those in which it may: "2019", "2019 or 2020", "2019 or later".

    ``""`` where the beginning is not known.
    """
    first, last = dated.lower[:4], dated.upper[:4]
    if first and not last and "/" not in dated.edtf:
        return f"{first} or later"
    if last and not first and "/" not in dated.edtf:
        return f"{last} or earlier"
    if first == last or "/" in dated.edtf:
        return first
    return f"{first} or {last}" if int(last) == int(first) + 1 else f"{first} to {last}"


def describe_day(day: str) -> str:
    """An ISO day in words; ``""`` for none."""
    return _describe_single(day) if day else ""


def _describe_interval(start: str, end: str) -> str:
    if start in _OPEN and end in _OPEN:
        return "at a time not known"
    if start in _OPEN:
        return f"by {_describe_single(end)}"
    if end in _OPEN:
        return f"from {_describe_single(start)} on"
    return f"{_describe_single(start)} to {_describe_single(end)}"


def _describe_single(date: str) -> str:
    if decade := _DECADE.fullmatch(date):
        return f"{_QUALIFIERS[decade[2]]}the {decade[1]}0s"
    found = _DATE.fullmatch(date)
    if found is None:
        return date
    year, month, day, qualifier = found[1], int(found[2] or 0), int(found[3] or 0), found[4]
    if not month:
        words = year
    elif month in _SEASONS and not day:
        words = f"{_SEASONS[month]} {year}"
    elif 1 <= month <= len(_MONTHS):
        words = f"{_MONTHS[month - 1]} {day}, {year}" if day else f"{_MONTHS[month - 1]} {year}"
    else:
        return date
    return _QUALIFIERS[qualifier] + words
