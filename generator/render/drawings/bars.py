"""Numbers as bars that say no more than their hedges: "more than" stays open, "almost" and "about" fade."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from generator.model import Figure
from generator.render.drawings.percent import format_percent

_ROOM = Fraction(4, 5)
"""The share of the width that the largest of several bars takes, so that an open end has room."""
_OPEN = 0.14
_BLUR = 0.05


class End(Enum):
    """How a bar ends."""

    EXACT = "exact"
    ABOVE = "above"
    BELOW = "below"
    ALMOST = "almost"
    AROUND = "around"


# The first phrase that a hedge has decides: longer ones stand before those that they contain.
_PHRASES = (
    *((phrase, End.ABOVE) for phrase in ("not less than", "no less than", "not fewer than", "no fewer than")),
    *((phrase, End.BELOW) for phrase in ("not more than", "no more than")),
    *((phrase, End.ALMOST) for phrase in ("almost", "nearly", "just under", "not quite", "approaching")),
    *((phrase, End.ABOVE) for phrase in ("more than", "over", "above", "at least", "or more", "upwards of")),
    *((phrase, End.BELOW) for phrase in ("less than", "fewer than", "under", "below", "at most", "up to")),
    *((phrase, End.BELOW) for phrase in ("or less", "or fewer")),
)


@dataclass(frozen=True)
class Piece:
    """A piece of a bar. ``look`` is "sure", "open", "less", "fade" or "between", and goes into class names."""

    x: str
    width: str
    look: str


@dataclass(frozen=True)
class Bar:
    """A number drawn: pieces from left to right; ``tip`` is where an open one points on from, ``""`` for others."""

    pieces: tuple[Piece, ...]
    tip: str


def read_hedge(hedge: str | None) -> End:
    """What a hedge says of its number; a hedge that is not known blurs it, so that it is not drawn too firmly."""
    if not hedge:
        return End.EXACT
    words = f" {' '.join(hedge.casefold().split())} "
    return next((end for phrase, end in _PHRASES if f" {phrase} " in words), End.AROUND)


def draw_shares(figures: Iterable[Figure]) -> tuple[Bar, ...]:
    """Parts of one whole, which is as wide as the picture; each value is at most 1."""
    return tuple(_draw_bar(figure, Fraction(1)) for figure in figures)


def draw_quantities(figures: Iterable[Figure]) -> tuple[Bar, ...]:
    """Quantities of one unit beside each other; the largest leaves room for an open end."""
    several = tuple(figures)
    largest = max((_read_largest(figure) for figure in several), default=Fraction(0))
    return tuple(_draw_bar(figure, largest / _ROOM if largest else Fraction(1)) for figure in several)


def _read_largest(figure: Figure) -> Fraction:
    return max(Fraction(figure.value), Fraction(figure.to or figure.value))


def _draw_bar(figure: Figure, whole: Fraction) -> Bar:
    first, last = (float(Fraction(value) / whole) for value in (figure.value, figure.to or figure.value))
    end = read_hedge(figure.hedge)
    tip = format_percent(last + _OPEN) if end is End.ABOVE else ""
    return Bar(tuple(_cut(first, last, end)), tip)


def _cut(first: float, last: float, end: End) -> list[Piece]:
    between = [_piece(first, last, "between")] if last > first else []
    if end is End.ABOVE:
        return [_piece(0, first, "sure"), *between, _piece(last, last + _OPEN, "open")]
    if end is End.BELOW:
        return [_piece(0, last, "less")]
    if end is End.EXACT:
        return [_piece(0, first, "sure"), *between]
    blur = min(_BLUR, first / 2)
    beyond = last + blur if end is End.AROUND else last
    return [_piece(0, first - blur, "sure"), _piece(first - blur, beyond, "fade")]


def _piece(start: float, end: float, look: str) -> Piece:
    return Piece(format_percent(start), format_percent(min(end, 1.0) - start), look)
