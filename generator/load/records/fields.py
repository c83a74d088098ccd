"""Fields that records of several sorts have: dates, passages, addresses."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.diagnostics import Diagnostic, Location
from generator.load import schema
from generator.load.dates import is_beyond, read_bounds
from generator.model import Dated, Origin

Faults = list[Diagnostic]
_PART = re.compile(r"[a-z][a-z-]{0,31}")
_RANGE = re.compile(r"([0-9]{1,6})(?: *- *([0-9]{1,6}))?")
_MAX_PASSAGES = 10_000  # in a range: each becomes a key
_ADDRESS = re.compile(r"https?://[A-Za-z0-9][A-Za-z0-9.-]*(?::\d{1,5})?(?:/[^\s<>\"'\\^`{|}]*)?")


def build_date(record: schema.DateRecord, origin: Origin, faults: Faults) -> Dated:
    """A date with its bounds."""
    return with_reasoning(read_date(record.date, origin.at("date"), faults), record, origin, faults)


def build_optional_date(record: schema.DateRecord | None, origin: Origin, faults: Faults) -> Dated | None:
    return None if record is None else build_date(record, origin, faults)


def read_date(edtf: str | int, place: Location, faults: Faults) -> Dated:
    text = str(edtf)
    bounds = read_bounds(text)
    if bounds is None or not any(bounds):  # what may be any day tells nothing
        message = f'"{text}" is not a date of EDTF'
        cure = "write 2019, 2019-05, 2019-05-01, 2019-05~ (about), 2019/2020 or ../2019-05 (before)"
        if is_beyond(text):
            message = f'"{text}" has a year before 1 or after 9999, and no date here can have one'
            cure = "leave the date out, and give the year in the text alone"
        faults.append(Diagnostic("S104", message, place, cure))
    return Dated(text, *(bounds or ("", "")))


def with_reasoning(
    date: Dated, record: schema.DateRecord | schema.EventRecord, origin: Origin, faults: Faults
) -> Dated:
    is_inferred = record.status == "inferred"
    if is_inferred and record.why is None:
        faults.append(
            Diagnostic("S115", "an inferred date has no `why`", origin.at("status"), "say how it was inferred")
        )
    if not is_inferred and record.why is not None:
        cure = "add `status: inferred`, or drop `why`"
        faults.append(Diagnostic("S115", "a stated date has a reasoning", origin.at("why"), cure))
    return replace(date, is_inferred=is_inferred, why=record.why)


def read_passages(at: int | str, origin: Origin, faults: Faults) -> tuple[str, ...]:
    """The keys of the passages of ``at``: 4, "4-6" or the name of a part; empty where it cannot be read."""
    if isinstance(at, str) and _PART.fullmatch(at):
        return (at,)
    bounds = read_range(at)
    if bounds is None or bounds[0] < 1 or bounds[1] - bounds[0] >= _MAX_PASSAGES:
        cure = "write 4, 4-6 or the name of a part"
        faults.append(Diagnostic("S103", f'"{at}" is not a passage', origin.at("at"), cure))
        return ()
    return tuple(str(number) for number in range(bounds[0], bounds[1] + 1))


def one_passage(at: int | str, origin: Origin, faults: Faults) -> str:
    passages = read_passages(at, origin, faults)
    if len(passages) > 1:
        cure = "give one passage; for a statement of several passages, several pieces of evidence"
        faults.append(Diagnostic("S103", f'"{at}" is more than one passage', origin.at("at"), cure))
    return passages[0] if passages else ""


def read_range(lines: int | str) -> tuple[int, int] | None:
    """First and last number of 4 or "4-6"; None for what is neither, or runs backwards."""
    match = _RANGE.fullmatch(str(lines))
    if match is None:
        return None
    first = int(match[1])
    last = int(match[2] or first)
    return (first, last) if first <= last else None


def check_address(address: str | None, origin: Origin, faults: Faults, name: str = "address") -> None:
    if address is not None and not _ADDRESS.fullmatch(address):
        message = "this is not an address of the web"
        faults.append(Diagnostic("S116", message, origin.at(name), "write https:// and the rest, without spaces"))
