"""A claim in a list of what claims carry."""

from __future__ import annotations

from dataclasses import dataclass

from generator.render.views.pieces import ClaimView


@dataclass(frozen=True)
class Row:
    """A claim with the anchor of what it carries: its event, figure or position."""

    anchor: str
    claim: ClaimView
