"""One number in digits, with what is glued to them, or in a few words; for `numerals`."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from generator.verify.text.numbers.digits import read_digits, read_sign
from generator.verify.text.numbers.measures import Measure, find_currency_before, find_currency_behind, find_unit_behind
from generator.verify.text.numbers.number_words import (
    ONES,
    ORDINALS,
    PARTS,
    SCALES,
    SUFFIXES,
    SUFFIXES_OF_MONEY,
    TENS,
    TIMES,
    TIMES_OF,
)
from generator.verify.text.numbers.numeral import Numeral
from generator.verify.text.numbers.units import EVERYDAY, UNIT_WORDS, is_currency
from generator.verify.text.numbers.word_row import WordRow

_SINGULAR = [word for word, name in UNIT_WORDS.items() if not word.endswith("s") and name not in EVERYDAY]
BEHIND_ARTICLE = frozenset([*SCALES, *PARTS, *_SINGULAR]) - {"second"}
"""What makes a number of "a"."""

PERCENTS = frozenset(["percent", "pct", "pc"])
"""A per cent in one word."""

_TAKEN_OF = frozenset(["that", "this", "the", "those", "these", "what", "their", "its", "his", "her"])
_NAME_BEFORE = re.compile(r"(?:^|[^\w-])(?!(?:Mid|Pre|Post|Non|Early|Late)-)(?:[A-Z][A-Za-z]{0,5}-|[A-Z]+)$")
_RUN = re.compile(r"[^\W_]{0,40}")  # what is longer is nothing that anybody reads
_NO_TOKEN = re.compile(r"(?:st|nd|rd|th)$|0s$", re.IGNORECASE)  # 21st, 1940s: a place in a row, an age
_BOUND = frozenset(["percentage point", "basis point"])
_LARGE = 1000  # from which magnitude on pounds are money
_BEFORE = 12  # code points before a number in which its name stands


class PlainReader(WordRow):
    """Reads single numbers. Its methods take the index of a word and give that of the word to go on with."""

    def read_simple(self, index: int) -> tuple[Numeral, int] | None:
        """The number at a word, without what stands apart from it; with its decimals: two point five."""
        read = self._read_whole(index)
        if read is None or self.next(read[1]) != "point":
            return read
        numeral, after = read
        digits = ""
        while (digit := ONES.get(self.next(after + 1), 10)) < 10:
            digits, after = f"{digits}{digit}", after + 1
        if not digits or numeral.value is None or not self.words[index][0].isalpha():
            return read
        value = numeral.value + Fraction(f"0.{digits}")
        return replace(numeral, value=value, end=self.words[after].end()), after + 1

    def _read_whole(self, index: int) -> tuple[Numeral, int] | None:
        word = self.word(index)
        if not word:
            return None
        if self.words[index]["digits"] or self.words[index]["fraction"]:
            return self._read_digits(index)
        if word in TIMES_OF:
            numeral = replace(self.make(index, index + 1, Fraction(TIMES_OF[word])), measure="time")
            return (numeral, index + 1) if self.next(index + 1) in _TAKEN_OF else None
        if word in TIMES:
            return replace(self.make(index, index + 1, Fraction(TIMES[word])), measure="time"), index + 1
        if word in TENS:
            one = ONES.get(self.next(index + 1), 0)
            if self.next(index + 1) in ORDINALS:
                return None  # the twenty-first
            after = index + (2 if 1 <= one <= 9 else 1)
            return self.make(index, after, Fraction(TENS[word] + (one if after == index + 2 else 0))), after
        if word in ONES and (ten := self._read_joined_ten(index)):
            return ten
        if word in SCALES:
            scale = Fraction(SCALES[word])
            return replace(self.make(index, index + 1, scale), scale=scale), index + 1
        if word in ONES or (word in ("a", "an") and self.next(index + 1) in BEHIND_ARTICLE):
            return self.make(index, index + 1, Fraction(ONES.get(word, 1))), index + 1
        return None

    def _read_joined_ten(self, index: int) -> tuple[Numeral, int] | None:
        """Four-and-twenty; "four and twenty" are two numbers."""
        one, ten = ONES[self.word(index)], TENS.get(self.next(index + 2), 0)
        is_joined = ten and self.next(index + 1) == "and" and 1 <= one <= 9
        if not is_joined or self.text[self.words[index].end()] != "-":
            return None
        return self.make(index, index + 3, Fraction(one + ten)), index + 3

    def _read_digits(self, index: int) -> tuple[Numeral, int] | None:
        word, after = self.words[index], index + 1
        is_name = _NAME_BEFORE.search(self.text, max(0, word.start() - _BEFORE), word.start()) is not None
        if is_name and not find_currency_before(self.text, word.start()):
            return None
        if word["fraction"]:
            return replace(self.make(index, after, read_sign(word["fraction"])), is_share=True), after
        value = read_digits(word["digits"])
        if value is None:
            return self.make(index, after, None, word["digits"]), after
        is_share = "/" in word["digits"]
        if word["vulgar"]:
            value += read_sign(word["vulgar"])
        part = self.words[after] if self.next(after) else None
        if not is_share and part is not None and (part["fraction"] or "/" in (part["digits"] or "")):
            added = read_sign(part["fraction"]) if part["fraction"] else read_digits(part["digits"])
            if added is not None and added < 1:
                value, after = value + added, after + 1
        numeral = replace(self.make(index, after, value), is_share=is_share)
        return self._read_tail(numeral, index) if word["tail"] else (numeral, after)

    def _read_tail(self, numeral: Numeral, index: int) -> tuple[Numeral, int] | None:
        """A number with what is glued to it: a magnitude, a per cent, a unit; anything else makes a name of it."""
        word, tail = self.words[index], self.words[index]["tail"]
        assert numeral.value is not None
        scale = self._read_suffix(tail, word.start(), word.end())
        if scale:
            return replace(numeral, value=numeral.value * scale, scale=Fraction(scale)), index + 1
        if tail.lower() in PERCENTS:
            return self.as_percent(numeral, word.end()), index + 1
        start = word.start("tail")
        run = _RUN.match(self.text, start)
        assert run is not None
        name = self.text[word.start() : run.end()].casefold()
        if _NO_TOKEN.search(name):
            return None
        unit = find_currency_behind(self.text, start) or find_unit_behind(self.text, start)
        is_plural = name.endswith("s") and name[:-1].isdigit()  # three 747s
        is_whole = unit.start == start and unit.end >= word.end() and not self._is_glued_behind(index, unit)
        if unit and is_whole and not is_plural:
            end = max(word.end(), unit.end if unit.end <= run.end() else 0)
            return replace(self.count_in(numeral, unit), end=end), self.find(index + 1, unit.end)
        return replace(numeral, value=None, name=name, end=run.end()), self.find(index + 1, run.end())

    def _is_glued_behind(self, index: int, unit: Measure) -> bool:
        """Whether digits follow a unit without a space that are no number with a unit of its own: 4x4, but 7lb9oz."""
        following = self.words[index + 1] if index + 1 < len(self.words) else None
        if following is None or following.start() != unit.end or not following["digits"]:
            return False
        behind = find_unit_behind(self.text, following.end("digits"))
        return behind.start != following.end("digits")

    def _read_suffix(self, tail: str, start: int, end: int) -> int:
        """The magnitude that letters are; of what could be metres, bytes or tonnes, only where it is money."""
        is_sum = tail in SUFFIXES_OF_MONEY and (
            find_currency_before(self.text, start) or find_currency_behind(self.text, end)
        )
        return (SUFFIXES_OF_MONEY[tail] if is_sum else 0) or SUFFIXES.get(tail) or SUFFIXES.get(tail.lower(), 0)

    def as_percent(self, numeral: Numeral, end: int) -> Numeral:
        """A number as so many per cent, up to ``end``."""
        assert numeral.value is not None
        scale = numeral.scale / 100
        return replace(numeral, value=numeral.value / 100, end=end, is_share=True, scale=scale)

    def count_in(self, numeral: Numeral, measure: Measure) -> Numeral:
        """A number with its measure; a large sum of pounds is money."""
        is_money = is_currency(measure.name)
        name = measure.name.removesuffix(" or lb") if numeral.scale >= _LARGE else measure.name
        stretch = (measure.start, measure.end)
        end = max(numeral.end, measure.end) if measure.start == numeral.end else numeral.end
        return replace(numeral, measure=name, is_bound=is_money or name in _BOUND, measured=stretch, end=end)
