"""Annotations of GitHub, each in the form of a workflow command."""

from __future__ import annotations

from generator.diagnostics import Location


def format_annotation(level: str, title: str, text: str, place: Location | None = None) -> str:
    """One command, with the end of its line; ``level`` is "error", "warning" or "notice".

    Values are escaped as the runner's own toolkit does it.
    """
    where = f"file={_escape_property(place.path)},line={place.line},col={place.column}," if place else ""
    return f"::{level} {where}title={_escape_property(title)}::{_escape(text)}\n"


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape(text).replace(":", "%3A").replace(",", "%2C")
