"""Ties between people as arcs beside a list of their names, the strongest next to each other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import sqrt

ROW = 10
"""Height of a row, in the units of the picture, whose width is ``WIDTH``."""
WIDTH = 100
_NARROWEST, _WIDEST = 12, 96
_THINNEST, _THICKEST = 1.2, 9.0

Pair = tuple[str, str]
"""Two ends, in the order of their ids, so that no two pairs have the same."""


@dataclass(frozen=True)
class Arc:
    """A tie: a path from the row of one end to that of the other; ``stroke`` is the width of its line in CSS pixels."""

    pair: Pair
    path: str
    stroke: str


def order_ends(weights: Mapping[Pair, int]) -> tuple[str, ...]:
    """Everybody with a tie: first who has the most, then always who is tied most to those already in the list."""
    tied: dict[str, dict[str, int]] = {end: {} for end in sorted({end for pair in weights for end in pair})}
    for (one, other), weight in weights.items():
        tied[one][other] = tied[other][one] = weight
    whole = {end: sum(others.values()) for end, others in tied.items()}
    near = dict.fromkeys(tied, 0)  # of those who are not in the list yet, by id
    ordered: list[str] = []
    while near:
        chosen = max(near, key=lambda end: (near[end], whole[end]))  # of equals the first by id
        del near[chosen]
        ordered.append(chosen)
        for other in tied[chosen].keys() & near.keys():
            near[other] += tied[chosen][other]
    return tuple(ordered)


def draw_arcs(weights: Mapping[Pair, int], ends: tuple[str, ...]) -> tuple[Arc, ...]:
    """An arc for each pair, the weakest first, so that the strongest lie on top."""
    rows = {end: number for number, end in enumerate(ends)}
    heaviest = max(weights.values(), default=1)
    pairs = sorted(weights, key=lambda pair: (weights[pair], pair))
    return tuple(
        Arc(pair, _draw_path(_find_rows(rows, pair), len(ends)), _draw_stroke(weights[pair], heaviest))
        for pair in pairs
    )


def _find_rows(rows: Mapping[str, int], pair: Iterable[str]) -> tuple[int, int]:
    above, below = sorted(rows[end] for end in pair)
    return above, below


def _draw_path(places: tuple[int, int], rows: int) -> str:
    above, below = (place * ROW + ROW // 2 for place in places)
    reach = _NARROWEST + (_WIDEST - _NARROWEST) * (places[1] - places[0] - 1) / max(rows - 2, 1)
    return f"M0 {above}A{reach:.1f} {(below - above) / 2:g} 0 0 1 0 {below}"


def _draw_stroke(weight: int, heaviest: int) -> str:
    """By the root, so that the thickest does not drown the others."""
    return f"{max(_THICKEST * sqrt(weight / heaviest), _THINNEST):.1f}"
