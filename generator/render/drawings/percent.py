"""Lengths in a picture. Drawings stretch with the page, so that all of them are shares of its width."""

from __future__ import annotations


def format_percent(share: float) -> str:
    """A share of the width, from 0 to 1, as SVG and CSS write it: "12.5%"; cut to what a picture has."""
    return f"{100 * min(max(share, 0.0), 1.0):.2f}".rstrip("0").rstrip(".") + "%"
