"""People named in texts, by any spelling. Strings only."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.verify.text.numbers.numeral import type_signs

_FIRST_AND_LAST = re.compile(r"^([A-Z])[^\W\d_]+ (?:[A-Z]\.? )*([A-Z][\w'-]+)$")


@dataclass(frozen=True, slots=True)
class Named:
    """A person named: ``key`` is the id, ``text`` the spelling, which stands at ``start`` (code points)."""

    key: str
    text: str
    start: int


class People:
    """Finds people in texts, by any spelling, the longest first; its apostrophe may be typed or printed."""

    def __init__(self, spellings: Mapping[str, Iterable[str]]) -> None:
        """``spellings`` is person id to every spelling, the house spelling included; "M. Reed" is Marc Reed too."""
        given: dict[str, set[str]] = {}
        owners: dict[str, set[str]] = {}
        for id_, known in spellings.items():
            for spelling in known:
                typed = type_signs(spelling)
                given.setdefault(typed, set()).add(id_)
                for written in (typed, _FIRST_AND_LAST.sub(r"\1. \2", typed)):
                    owners.setdefault(written, set()).add(id_)
        # A spelling of two people, which load refuses, means nobody; whether a text names one of them is then open.
        self.doubtful = frozenset(id_ for ids in given.values() if len(ids) > 1 for id_ in ids)
        self._owner = {spelling: next(iter(ids)) for spelling, ids in owners.items() if spelling and len(ids) == 1}
        longest_first = sorted(self._owner, key=lambda spelling: (-len(spelling), spelling))
        choices = "|".join(re.escape(spelling) for spelling in longest_first) or r"(?!)"
        self._pattern = re.compile(rf"(?<![\w])(?:{choices})(?![\w])")

    def find(self, text: str) -> Iterator[Named]:
        """Every person named, in order."""
        for match in self._pattern.finditer(type_signs(text)):
            yield Named(self._owner[match[0]], text[match.start() : match.end()], match.start())
