"""Runs of words of some texts, and where other words have them. Words and numbers only."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import pairwise

from generator.verify.text.copies.reading import Word

Where = tuple[str, str]
"""A document and a passage of it."""


class Runs:
    """Every run of ``length`` words of some texts, each text as its words with the place of each."""

    def __init__(self, length: int, texts: Iterable[tuple[Sequence[Word], Sequence[Where]]]) -> None:
        self._length = length
        self._enough = re.compile(b"\x01{%d,}" % (length - 1))
        self._places: dict[tuple[str, ...], Where] = {}
        self._pairs: set[tuple[str, str]] = set()
        for words, places in texts:
            forms = [word.form for word in words]
            self._pairs.update(pairwise(forms))
            for first in range(len(forms) - length + 1):
                self._places.setdefault(tuple(forms[first : first + length]), places[first])

    def find(self, words: Sequence[Word], least: int, labels: Set[int]) -> Iterator[tuple[int, int, Where]]:
        """The longest stretches of ``least`` words or more all of whose runs are those of a text; half open.

        In the pieces of ``labels`` words may be those of a named part of a text.
        """
        begin, end, place = 0, 0, ("", "")
        for first, where in self._find_runs(words, labels):
            if first > end - self._length + 1:
                if end - begin >= least:
                    yield begin, end, place
                begin, place = first, where
            end = first + self._length
        if end - begin >= least:
            yield begin, end, place

    def _find_runs(self, words: Sequence[Word], labels: Set[int]) -> Iterator[tuple[int, Where]]:
        forms = [word.form for word in words]
        for first in self._list_candidates(forms):
            where = self._places.get(tuple(forms[first : first + self._length]))
            if where is not None and (
                where[1].isdigit() or any(word.piece not in labels for word in words[first : first + self._length])
            ):
                yield first, where

    def _list_candidates(self, forms: list[str]) -> Iterator[int]:
        """Where a run can begin: nothing but pairs of the texts follows."""
        if len(forms) >= self._length:
            known = bytes([pair in self._pairs for pair in pairwise(forms)])
            for match in self._enough.finditer(known):
                yield from range(match.start(), match.end() - self._length + 2)
