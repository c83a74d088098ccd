"""Names that a side of the compass makes names of other places: "North Korea", "Western Europe".

Strings only, and for English.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_SIDE = r"(?:north|south|east|west)(?:ern(?:most)?)?"
_IS_SIDE = re.compile(_SIDE, re.IGNORECASE)
_WORD = r"[^\W\d_]+(?:['&-][^\W\d_]+)*"
_LISTED = re.compile(rf"\b(?P<side>{_SIDE})(?:,| and| or| to) (?:the )?(?:{_SIDE}) (?P<name>{_WORD})", re.IGNORECASE)
_OF = re.compile(rf"\b(?P<side>{_SIDE})(?: [a-z]+)? of (?:the )?(?P<name>{_WORD})", re.IGNORECASE)
_GENITIVE = re.compile(rf"(?<![\w'&-])(?P<name>{_WORD})'s? (?P<side>{_SIDE})\b", re.IGNORECASE)
_ALONE = re.compile(
    rf"\b(?P<side>(?:North|South|East|West)(?:ern)?)\b(?! [A-Z])(?! (?:and|or|to) (?:the )?(?i:{_SIDE}))"
)
ANY = "*"
"""Stands for the name of every place where a text calls one by its side alone: "the North"."""


def is_side(word: str) -> bool:
    """Whether a word is a side: "North", "northern"."""
    return _IS_SIDE.fullmatch(word) is not None


def name_side(word: str) -> str:
    """The side that a word is of: "north" for "Northern"."""
    return word[:5].lower() if word[:5].lower() in ("north", "south") else word[:4].lower()


def find_sided(typed: str) -> Iterator[tuple[str, str]]:
    """Each side with a word, as it stands, of which it makes another name without being right before it.

    "North and South Korea", "the north of Korea", "Korea's north"; of a text whose signs are typed.
    """
    for pattern in (_LISTED, _OF, _GENITIVE):
        yield from ((name_side(match["side"]), match["name"]) for match in pattern.finditer(typed))
    yield from ((name_side(match["side"]), ANY) for match in _ALONE.finditer(typed))
