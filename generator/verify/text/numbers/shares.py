"""Shares in words, and parts of a magnitude: half, two thirds, nine out of ten, half a million; for `numerals`."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from generator.verify.text.numbers.measures import find_unit_behind
from generator.verify.text.numbers.number_words import ONES, PARTS, PLURAL_PARTS, SCALES, TENS
from generator.verify.text.numbers.numeral import PERCENT_SIGN, Numeral
from generator.verify.text.numbers.plain_numbers import PERCENTS, PlainReader
from generator.verify.text.numbers.units import UNIT_WORDS

_COUNTS = frozenset([*list(ONES)[1:], *TENS])
_NO_HALF_AFTER = frozenset(["first", "second", "other", "better", "latter", "former", "upper", "lower"])
_WHOLES = frozenset([2, 3, 4, 5, 6, 8, 10, 20, 100, 1000, 10_000, 100_000])
_HALVES = (2, 4)
_YEARS = 1000  # what is no less may be a year


class ShareReader(PlainReader):
    """Reads shares. Its methods take the index of a word and give that of the word to go on with."""

    def read_share(self, index: int) -> tuple[Numeral, int] | None:
        """A share in words: half, a third, two thirds, three quarters of a million."""
        word = self.word(index)
        if not word:
            return None
        if word in ("half", "halved"):
            if self.word(index - 1) in _NO_HALF_AFTER or (self._is_compound(index)):
                return None
            value, after = Fraction(1, 2), index + 1
            if self.next(after) in ("a", "an"):
                after += 1
        elif word in ("a", "an", "one") and self.next(index + 1) in PARTS:
            value, after = Fraction(1, PARTS[self.word(index + 1)]), index + 2
        elif word == "quarter" and self.next(index + 1) in SCALES:
            value, after = Fraction(1, 4), index + 1
        elif (several := self._read_so_many_in(index)) is not None:
            return several
        elif word in ("one", "1") and self.next(index + 1) in ("in", "of") and (bottom := self._read_count(index + 2)):
            return replace(self.make(index, bottom[1], 1 / bottom[0]), is_share=True), bottom[1]
        elif word in ONES and self.next(index + 1) in PLURAL_PARTS:
            part = self.word(index + 1)
            value, after = Fraction(1 if part == "halves" else ONES[word], PLURAL_PARTS[part]), index + 2
        else:
            return None
        if self.next(after) == "of" and self.next(after + 1) in ("a", "an", "one", "1"):
            is_of_percent = self._is_percent(after + 2) or self.words[after + 1]["digits"] is not None
            if is_of_percent or self.next(after + 2) in SCALES:
                return self.make(index, after + 2, value), after + 2
        if self._is_percent(after) or (self.next(after) in SCALES and value.denominator in _HALVES):
            return self.make(index, after, value), after
        return replace(self.make(index, after, value), is_share=True), after

    def _read_count(self, index: int) -> tuple[Fraction, int] | None:
        """Of how many there is one: five in "one in five" and in "one of every five", and no year."""
        index += self.next(index) == "every"
        is_every = self.word(index - 1) in ("in", "every")
        read = self.read_simple(index) if is_every and self.next(index) else None
        value = read[0].value if read else None
        return (value, read[1]) if read and value and 1 < value < _YEARS else None

    def _is_compound(self, index: int) -> bool:
        """Whether a word is joined by a hyphen to one that is no measure: half-hearted."""
        following = self.next(index + 1)
        is_joined = self.text.startswith("-", self.words[index].end())
        return is_joined and following not in UNIT_WORDS and following not in SCALES and following not in ("a", "an")

    def _is_percent(self, index: int) -> bool:
        """Whether a per cent or a percentage point begins at a word."""
        word, following = self.next(index), self.next(index + 1)
        return word in PERCENTS or (word, following) == ("per", "cent") or word == "percentage"

    def _read_so_many_in(self, index: int) -> tuple[Numeral, int] | None:
        """Nine out of ten, two in three: a share where the whole is a round number and counts nothing itself."""
        is_number = self.word(index) in _COUNTS or self.words[index]["digits"]
        top = self.read_simple(index) if is_number else None
        if top is None or not top[0].value or top[0].measure or top[0].end != self.words[top[1] - 1].end():
            return None
        after = top[1] + (self.next(top[1]) == "out")
        if self.next(after) != ("in" if after == top[1] else "of"):
            return None
        bottom = self.read_simple(after + 1) if self.next(after + 1) else None
        if bottom is None or bottom[0].value not in _WHOLES or top[0].value >= (bottom[0].value or 0):
            return None
        is_counted = find_unit_behind(self.text, bottom[0].end) or bottom[0].measure or self.next(bottom[1]) in SCALES
        if is_counted or PERCENT_SIGN.match(self.text, bottom[0].end):
            return None
        share = self.make(index, bottom[1], top[0].value / (bottom[0].value or 1))
        return replace(share, is_share=True), bottom[1]
