"""The figures: one table of all, and bars where several numbers count the same or are parts of one whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from generator.model import Claim, Figure
from generator.render import uris
from generator.render.drawings.bars import Bar, draw_quantities, draw_shares
from generator.render.views.pieces import ClaimView
from generator.render.views.row import Row
from generator.render.views.viewpoint import Viewpoint

_PART_OF = "of "
"""How the unit of a part of a named whole begins: a third "of the budget"."""


@dataclass(frozen=True)
class BarView:
    """A number of the table, drawn."""

    row: Row
    bar: Bar


@dataclass(frozen=True)
class ChartView:
    """Numbers that may be compared: parts of the whole that ``title`` names, or quantities of what it names."""

    title: str
    is_whole: bool
    bars: tuple[BarView, ...]


@dataclass(frozen=True)
class FiguresView:
    """Every number, in the order of the claims."""

    title: str
    description: str
    charts: tuple[ChartView, ...]
    rows: tuple[Row, ...]
    notes: tuple[ClaimView, ...]


def view_figures(seen: Viewpoint) -> FiguresView:
    """The figures of all claims."""
    claims = [(claim, claim.figure) for claim in seen.dossier.claims.values() if claim.figure]
    rows = {claim.id: Row(uris.place_figure(claim).anchor, seen.view_claim(claim.id)) for claim, _ in claims}
    return FiguresView(
        title="Figures",
        description="The numbers in the documents: what each counts, how firmly it is given, by whom, and as of when.",
        charts=tuple(_view_charts(claims, rows)),
        rows=tuple(rows.values()),
        notes=tuple(row.claim for row in rows.values()),
    )


def _view_charts(claims: list[tuple[Claim, Figure]], rows: dict[str, Row]) -> Iterator[ChartView]:
    """Parts of one whole, then numbers of the same unit that count the same; of each two or more, to be compared.

    Other numbers are not drawn: that two of them are percentages, or years, does not make them comparable. Nor are
    magnitudes, such as thousands.
    """
    groups: dict[tuple[str, ...], list[tuple[Claim, Figure]]] = {}
    for claim, figure in claims:
        if not figure.has_number:
            continue
        key = (figure.unit,) if _is_part(figure) else (figure.unit, figure.counts)
        groups.setdefault(tuple(word.casefold() for word in key), []).append((claim, figure))
    for group in sorted(groups.values(), key=lambda each: not _is_part(each[0][1])):
        figures = [figure for _, figure in group]
        is_whole = _is_part(figures[0])
        if len(group) > 1 and (is_whole or not any(Fraction(figure.value) < 0 for figure in figures)):
            bars = draw_shares(figures) if is_whole else draw_quantities(figures)
            views = tuple(BarView(rows[claim.id], bar) for (claim, _), bar in zip(group, bars, strict=True))
            title = figures[0].unit.removeprefix(_PART_OF) if is_whole else figures[0].counts
            yield ChartView(title[:1].upper() + title[1:], is_whole, views)


def _is_part(figure: Figure) -> bool:
    values = [Fraction(value) for value in (figure.value, figure.to) if value]
    return figure.unit.startswith(_PART_OF) and all(0 <= value <= 1 for value in values)
