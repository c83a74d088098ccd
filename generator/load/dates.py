"""EDTF dates (Library of Congress, EDTF specification of 2019, levels 0 to 2) with their outer bounds."""

from __future__ import annotations

import io
import re
from calendar import monthrange
from contextlib import redirect_stdout
from functools import cache
from time import struct_time

_DAY = re.compile(r"([1-9][0-9]{3})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12][0-9]|3[01]))?)?")
_BEYOND = re.compile(r"(?:-[0-9]{4}|0000|Y-?[0-9]+)(?![0-9])")
_QUALIFIER = re.compile(r"[~?%]$")
_Bounds = tuple[str, str]


@cache
def read_bounds(edtf: str) -> _Bounds | None:
    """First and last ISO day that a date can mean, ``""`` for an open end; None for what is not a date of EDTF.

    Days, months, years, and intervals and choices of two of these are read here. For all else there is a library whose
    grammar takes as long to build and to run over the dates of a project as everything else that is checked of it.
    """
    return _read_common(edtf) or _read_rare(edtf)


def is_beyond(edtf: str) -> bool:
    """Whether a date has a year that EDTF can write and no calendar of days reaches: before 1, or after 9999."""
    return any(_BEYOND.match(end) for end in re.split(r"/|\.\.|,", edtf.strip("[]{}")))


def _read_common(edtf: str) -> _Bounds | None:
    """The bounds of a common date that is in order; None leaves it to the library."""
    is_choice = edtf.startswith("[") and edtf.endswith("]")
    if is_choice:
        ends = edtf[1:-1].split("..")
    else:
        ends = ["" if end == ".." else _QUALIFIER.sub("", end) or "?" for end in edtf.split("/")]
    is_alike = not is_choice or "" in ends or len(set(map(len, ends))) == 1  # the library mixes no years and days
    if len(ends) not in ((2,) if is_choice else (1, 2)) or not any(ends) or not is_alike:
        return None
    read = [_read_day(end) if end else ("", "") for end in ends]
    first, last = read[0], read[-1]
    if first is None or last is None or (len(read) > 1 and first[0] and last[0] and first[0] >= last[0]):
        return None
    return first[0], last[1]


def _read_day(text: str) -> _Bounds | None:
    match = _DAY.fullmatch(text)
    if match is None:
        return None
    year, month, day = match[1], match[2], match[3]
    if month is None:
        return f"{year}-01-01", f"{year}-12-31"
    length = monthrange(int(year), int(month))[1]
    if day is None:
        return f"{text}-01", f"{text}-{length}"
    return (text, text) if int(day) <= length else None


def _read_rare(edtf: str) -> _Bounds | None:
    if "Y" in edtf:  # a year of five digits or more; the library would reckon 10 to whatever power stands there
        return None
    from edtf import parse_edtf
    from edtf.parser.edtf_exceptions import EDTFParseException

    try:
        with redirect_stdout(io.StringIO()):  # the library prints what it tries
            date = parse_edtf(edtf)
            return _iso_day(date.lower_strict()), _iso_day(date.upper_strict())
    except (EDTFParseException, ValueError, AttributeError, TypeError, OverflowError):
        # The library raises what its parts raise for dates that its grammar accepts and its calendar does not.
        return None


def _iso_day(bound: struct_time | float) -> str:
    if isinstance(bound, float):
        return ""
    if not 1 <= bound.tm_year <= 9999:
        raise ValueError(bound)
    return f"{bound.tm_year:04d}-{bound.tm_mon:02d}-{bound.tm_mday:02d}"
