"""Who is named together with whom: drawn as arcs, and the same as a table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations

from generator.model import Dossier, Person
from generator.render.drawings.ties import ROW, WIDTH, Pair, draw_arcs, order_ends
from generator.render.views.actors import list_actors
from generator.render.views.pieces import Link
from generator.render.views.viewpoint import Viewpoint
from generator.render.words import count

_LEAST_DRAWN = 2
"""A tie of one claim stands in the table alone, as long as others are left to be drawn."""


@dataclass(frozen=True)
class TieView:
    """Two people and the number of claims that name both, in words."""

    ends: tuple[Link, Link]
    size: str


@dataclass(frozen=True)
class ArcView:
    """A tie as it is drawn; ``rows`` are the numbers of its ends among the names, from 0."""

    tie: TieView
    rows: str
    path: str
    stroke: str


@dataclass(frozen=True)
class TiesView:
    """The drawing, with the names beside its rows from the top, and all ties, the strongest first."""

    box: str
    names: tuple[Link, ...]
    arcs: tuple[ArcView, ...]
    left_out: str
    ties: tuple[TieView, ...]


def view_ties(seen: Viewpoint, weights: Mapping[Pair, int]) -> TiesView:
    """The ties of everybody, with links to their pages or entries; ``weights`` are those that ``count_ties`` gives."""
    views = {pair: _view_tie(seen, pair, weight) for pair, weight in weights.items()}
    drawn = {pair: weight for pair, weight in weights.items() if weight >= _LEAST_DRAWN} or weights
    ends = order_ends(drawn)
    rows = {end: str(row) for row, end in enumerate(ends)}
    arcs = draw_arcs(drawn, ends)
    hidden = len(weights) - len(drawn)
    return TiesView(
        box=f"0 0 {WIDTH} {ROW * max(len(ends), 1)}",
        names=seen.link_people(ends),
        arcs=tuple(
            ArcView(views[arc.pair], " ".join(rows[end] for end in arc.pair), arc.path, arc.stroke) for arc in arcs
        ),
        left_out=f"Not drawn: {count(hidden, 'pair')} that a single claim names together." if hidden else "",
        ties=tuple(views.values()),
    )


def list_ties_of(seen: Viewpoint, person: Person, weights: Mapping[Pair, int]) -> tuple[TieView, ...]:
    """The ties of one person, who is the first end of each; the other end leads to its page."""
    return tuple(
        TieView((seen.link_person(person.id), seen.link_person(other)), count(weight, "claim"))
        for pair, weight in weights.items()
        if person.id in pair
        for other in pair
        if other != person.id
    )


def count_ties(dossier: Dossier) -> dict[Pair, int]:
    """Pairs of people, each in the order of ids, with the number of claims that name both; the strongest first."""
    pairs = Counter(
        pair for claim in dossier.claims.values() for pair in combinations(sorted(list_actors(dossier, claim)), 2)
    )
    return dict(sorted(pairs.items(), key=lambda each: (-each[1], each[0])))


def _view_tie(seen: Viewpoint, pair: Pair, weight: int) -> TieView:
    first, last = seen.link_people(pair)
    return TieView((first, last), count(weight, "claim"))
