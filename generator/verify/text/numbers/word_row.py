"""The words and the digits of a text one by one, as numbers are read of them. Strings only."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from generator.verify.text.numbers.numeral import Numeral

_WORD = re.compile(
    r"(?P<digits>\d{1,3}(?: \d{3})+(?!\d)|\d(?:(?:[\d.,:/]|'(?=\d{3}))*\d)?)(?P<vulgar>[\u00bc-\u00be\u2150-\u215e])?"
    r"(?P<tail>[^\W\d_]*)"
    r"|(?P<fraction>[\u00bc-\u00be\u2150-\u215e])|(?P<letters>[^\W\d_]+(?:'[^\W\d_]+)*)"
)


class WordRow:
    """The words of a text whose signs are typed, each with its index; digits are one with what is glued to them."""

    def __init__(self, typed: str) -> None:
        self.text = typed
        self.words: Sequence[re.Match[str]] = tuple(_WORD.finditer(typed))
        self.lower = [word[0].lower() for word in self.words]

    def word(self, index: int) -> str:
        """The word at an index, in small letters; empty where there is none."""
        return self.lower[index] if 0 <= index < len(self.lower) else ""

    def next(self, index: int) -> str:
        """The word at an index if only a space or a hyphen stands between it and the one before it."""
        if not 0 < index < len(self.words):
            return ""
        gap = self.text[self.words[index - 1].end() : self.words[index].start()]
        return self.lower[index] if gap in (" ", "-") else ""

    def find(self, index: int, end: int) -> int:
        """The index of the first word, from one on, that does not begin before ``end``."""
        while index < len(self.words) and self.words[index].start() < end:
            index += 1
        return index

    def make(self, first: int, after: int, value: Fraction | None, name: str = "") -> Numeral:
        """A number of the words from ``first`` up to ``after``."""
        return Numeral(self.words[first].start(), self.words[after - 1].end(), value, name)
