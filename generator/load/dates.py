"""EDTF dates (Library of Congress, EDTF specification of 2019, levels 0 to 2) with their outer bounds."""

from __future__ import annotations

from functools import cache
from time import struct_time

from edtf import parse_edtf
from edtf.parser.edtf_exceptions import EDTFParseException


@cache
def read_bounds(edtf: str) -> tuple[str, str] | None:
    """First and last ISO day that a date can mean, ``""`` for an open end; None for what is not a date of EDTF."""
    try:
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
