"""Dates on an axis of years: a printed day is a dot, a period is a bar, and what is uncertain looks uncertain."""

from __future__ import annotations

from calendar import isleap
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from generator.model import Dated
from generator.render.drawings.percent import format_percent

_LONGEST_GAP = 3
"""So many years without an event are drawn; of more the axis leaves out all and shows a break."""
_BREAK = 0.35
"""How wide a break is, in years."""
_MOST_LABELS = 8
_LEAST_WIDTH = 0.012
_BLUR = 0.022
"""How far a fading end reaches beyond the bounds of an approximate date, so that it can be seen on short bars."""
_QUALIFIERS = frozenset("~?%")


@dataclass(frozen=True)
class Tick:
    """Where a year begins; ``label`` is ``""`` where there is no room for it, or where years are left out."""

    x: str
    label: str
    is_break: bool


@dataclass(frozen=True)
class Mark:
    """A date on the axis: a dot at ``x`` for a day, else a bar from ``x`` on.

    ``fade`` names the ends that are not firm: "start", "end" or "both" for approximate ones, with "open-" before it for
    ends that are not known; ``""`` for none. ``is_open`` says whether the end is not known.
    """

    x: str
    width: str
    is_day: bool
    is_inferred: bool
    fade: str
    is_open: bool


@dataclass(frozen=True)
class Axis:
    """Years side by side, each as wide as the others: ``years`` with the share of the width at which each begins."""

    years: tuple[tuple[int, float], ...]
    breaks: tuple[float, ...]
    width: float
    """Of one year, as a share of the whole."""

    @property
    def ticks(self) -> tuple[Tick, ...]:
        """The beginning of each year, and the breaks, from left to right."""
        step = -(-len(self.years) // _MOST_LABELS)
        years = [
            Tick(format_percent(start), str(year) if number % step == 0 else "", False)
            for number, (year, start) in enumerate(self.years)
        ]
        breaks = [Tick(format_percent(start), "", True) for start in self.breaks]
        return tuple(sorted([*years, *breaks], key=lambda tick: float(tick.x.rstrip("%"))))

    def place(self, day: date, *, is_end: bool) -> float:
        """The share of the width at which a day begins, or ends; the day's year is one of the axis."""
        start = dict(self.years)[day.year]
        passed = day.timetuple().tm_yday - (0 if is_end else 1)
        return start + self.width * passed / (366 if isleap(day.year) else 365)


def make_axis(dates: Iterable[Dated]) -> Axis | None:
    """The axis on which all the dates have room; None where none of them has a bound."""
    bounded = sorted({int(bound[:4]) for each in dates for bound in (each.lower, each.upper) if bound})
    if not bounded:
        return None
    starts: list[tuple[int, float]] = [(bounded[0], 0.0)]
    breaks: list[float] = []
    for before, after in pairwise(bounded):
        end = starts[-1][1] + 1
        if after - before > _LONGEST_GAP + 1:
            breaks.append(end)
            starts.append((after, end + _BREAK))
        else:
            starts.extend((year, end + year - before - 1) for year in range(before + 1, after + 1))
    whole = starts[-1][1] + 1
    return Axis(tuple((year, at / whole) for year, at in starts), tuple(at / whole for at in breaks), 1 / whole)


def draw_date(axis: Axis, dated: Dated) -> Mark:
    """Where a date lies on an axis that has its bounds."""
    start = axis.place(date.fromisoformat(dated.lower), is_end=False) if dated.lower else 0.0
    end = axis.place(date.fromisoformat(dated.upper), is_end=True) if dated.upper else 1.0
    is_start_vague, is_end_vague = _read_vagueness(dated.edtf)
    fades = _name_ends(is_start_vague and bool(dated.lower), is_end_vague and bool(dated.upper))
    is_day = dated.lower == dated.upper != "" and not fades
    start -= _BLUR * (fades in ("start", "both"))
    end += _BLUR * (fades in ("end", "both"))
    start, end = min(max(start, 0.0), 1 - _LEAST_WIDTH), min(end, 1.0)
    opens = _name_ends(not dated.lower, not dated.upper)
    return Mark(
        x=format_percent((start + end) / 2 if is_day else start),
        width=format_percent(max(end - start, _LEAST_WIDTH)),
        is_day=is_day,
        is_inferred=dated.is_inferred,
        fade=f"open-{opens}" if opens else fades,
        is_open=not dated.upper,
    )


def _read_vagueness(edtf: str) -> tuple[bool, bool]:
    """Whether the beginning and the end of a date are approximate or uncertain."""
    first, between, last = edtf.partition("/" if "/" in edtf else "..")
    ends = (first, last) if between else (edtf, edtf)
    return not _QUALIFIERS.isdisjoint(ends[0]), not _QUALIFIERS.isdisjoint(ends[1])


def _name_ends(is_start: bool, is_end: bool) -> str:
    return "both" if is_start and is_end else "start" if is_start else "end" if is_end else ""
