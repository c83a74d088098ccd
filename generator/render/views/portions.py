"""Text divided into portions, some of them marked, with the spaces between them kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Portion:
    """Part of a text without the white space around it; ``is_after_space`` says whether some stood before it."""

    text: str
    is_marked: bool
    is_after_space: bool


def divide(pieces: Iterable[tuple[str, bool]]) -> Iterator[Portion]:
    """Neighbouring pieces of a text, each marked or not, as portions; what is white space alone is no portion."""
    is_after_space = False
    for text, is_marked in pieces:
        if text.strip():
            yield Portion(text.strip(), is_marked, is_after_space or text[0].isspace())
            is_after_space = text[-1].isspace()
        elif text:
            is_after_space = True
