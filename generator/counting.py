"""Numbers with their nouns."""

from __future__ import annotations


def noun(number: int, one: str, many: str = "") -> str:
    """What stands behind a number: "claim" behind 1, "claims" behind any other."""
    return one if number == 1 else many or f"{one}s"


def count(number: int, one: str, many: str = "") -> str:
    """A number with its noun, as messages have it: "1 claim", "1204 claims"."""
    return f"{number} {noun(number, one, many)}"
