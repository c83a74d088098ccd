"""What the labels of claims mean, as it stands on every page that has them."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import ClaimKind
from generator.render import uris
from generator.render.views.pieces import KindView, Link
from generator.render.views.viewpoint import Viewpoint, view_kind
from generator.render.words import KINDS


@dataclass(frozen=True)
class LegendRow:
    """A label and its meaning."""

    kind: KindView
    meaning: str


@dataclass(frozen=True)
class LegendView:
    """Every label, with the place that says more about them."""

    rows: tuple[LegendRow, ...]
    more: Link


def view_legend(seen: Viewpoint) -> LegendView:
    """The legend of a page."""
    return LegendView(
        rows=tuple(LegendRow(view_kind(kind), KINDS[kind].meaning) for kind in ClaimKind),
        more=seen.link("More about labels, and how they are checked", uris.LABELS),
    )
