"""Numbers in prose, in digits and in English words: where they stand, what they are worth, what they count in.

One reading serves two rules: no fragment cuts a number of several words (`wholes`), and a number of ours is one that
its evidence has (`mentions`). Strings only; offsets are code points.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache

from generator.verify.text.numbers.measures import find_currency_before, find_currency_behind, find_unit_behind
from generator.verify.text.numbers.number_words import (
    MANY,
    ONES,
    PARTS,
    PLURAL_PARTS,
    SCALES,
    SUFFIXES,
    SUFFIXES_OF_MONEY,
    TENS,
    TIMES,
    TIMES_OF,
)
from generator.verify.text.numbers.numeral import PERCENT_SIGN, Numeral
from generator.verify.text.numbers.plain_numbers import BEHIND_ARTICLE, PERCENTS
from generator.verify.text.numbers.shares import ShareReader

_COUNTS = frozenset([*list(ONES)[1:], *TENS])
_BEGINNINGS = frozenset(
    ["couple", "few", "half", "halved", "minus", "negative", "several", *ONES, *TENS, *SCALES, *MANY, *TIMES, *TIMES_OF]
)

_RELATION = re.compile(r"[\u00b1\u2213~\u2248<>\u2264\u2265] ?$")
_MINUS = re.compile(r"(?:^|[\s(\[{=:/,\"$€£¥₽₴₹₩₺₪₦฿])-$")
_POWER = re.compile(r" ?[\u00d7x*] ?10(?:\^(-?\d{1,2})(?!\d)|([\u2070\u00b9\u00b2\u00b3\u2074-\u2079]{1,2}))")
_RAISED = str.maketrans("\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079", "0123456789")
_BELOW_ZERO = re.compile(r" below zero\b", re.IGNORECASE)
_TESTED = frozenset(["test", "tested", "testing", "tests"])
_BEHIND_SCORE = frozenset(["and", "men", "more", "of", "people", "women", "years"])
_ROUND_SCALES = frozenset(SCALES.values()) | frozenset(SUFFIXES.values())
_THOUSAND = 1000
_LARGEST = 10**40  # what magnitudes in a row come to; what is larger is no number that anybody counts to
_BEFORE = 12  # code points before a number in which its sign, its currency or its name stand


@lru_cache(maxsize=1 << 12)
def find_numerals(typed: str) -> Sequence[Numeral]:
    """The numbers of a text whose signs are typed, in order; "one" and "a" only before what makes a number of them."""
    reader = _Reader(typed)
    found = []
    after = 0
    for index in reader.beginnings:
        if index >= after:
            numeral, after = reader.read(index)
            found += [numeral] if numeral is not None else []
    return tuple(found)


class _Reader(ShareReader):
    """Reads the numbers of a text. Its methods take the index of a word and give that of the word to go on with."""

    def __init__(self, typed: str) -> None:
        super().__init__(typed)
        following = [*self.lower[1:], ""]
        self.beginnings = [
            index
            for index, word in enumerate(self.lower)
            if word in _BEGINNINGS
            or not word[0].isalpha()
            or ((word in ("a", "an")) and following[index] in BEHIND_ARTICLE)
            or (word == "quarter" and following[index] in SCALES)
        ]

    def read(self, index: int) -> tuple[Numeral | None, int]:
        """The number that begins at a word, if one does."""
        many, after = self._read_many(index)
        if many is not None:
            return many, after
        first = index + self._is_minus(index)
        read = self.read_share(first) or self.read_simple(first)
        if read is None:
            return None, index + 1
        quantity, after = read
        if quantity.value is not None:
            quantity, after = self._read_scales(*self._read_and_part(*self._read_power(quantity, after)))
            if quantity.scale in _ROUND_SCALES:
                quantity, after = self._read_and_part(quantity, after)
            quantity, after = self._read_percent(quantity, after)
            # The article of "a dozen" and "a third" is none of the number; that of "a week" is all there is of it.
            is_article = self.word(index) in ("a", "an") and (quantity.is_share or quantity.scale != 1)
            start = self.words[index + is_article].start()
            quantity = self._add_sign(replace(quantity, start=start), is_minus=first > index)
            quantity = self._add_measure(quantity)
            quantity, after = self._read_part_behind(quantity, self.find(after, quantity.measured[1]))
            quantity = self._add_below_zero(quantity)
            after = self.find(after, quantity.end)
        is_number = quantity.value != 1 or quantity.measure or quantity.scale != 1 or self.words[first]["digits"]
        return (quantity, after) if is_number else (None, index + 1)

    def _is_minus(self, index: int) -> bool:
        """Whether a number is below zero by the word before it; somebody "tested negative three times" as well."""
        return self.word(index) == "minus" or (self.word(index) == "negative" and self.word(index - 1) not in _TESTED)

    def _read_many(self, index: int) -> tuple[Numeral | None, int]:
        """Many: thousands, hundreds of thousands, a few hundred."""
        if self.word(index) in ("several", "few") and self.next(index + 1) in SCALES:
            after = index + 1
            while self.next(after) in SCALES:
                after += 1
            name = " of ".join(f"{self.word(position)}s" for position in range(index + 1, after))
            return self.make(index, after, None, name), after
        if self.word(index) == "couple" and self.next(index + 1) == "of" and self.next(index + 2) in SCALES:
            return self.make(index, index + 3, None, f"{self.word(index + 2)}s"), index + 3
        if self.word(index) not in MANY:
            return None, index
        name, after = self.word(index), index + 1
        while self.next(after) in ("of", "upon") and self.next(after + 1) in MANY:
            name, after = f"{name} of {self.word(after + 1)}", after + 2
        return self.make(index, after, None, name), after

    def _read_and_part(self, numeral: Numeral, after: int) -> tuple[Numeral, int]:
        """Two "and a half"."""
        count, part = self.next(after + 1), self.next(after + 2)
        if self.next(after) != "and" or numeral.is_share or numeral.value is None:
            return numeral, after
        if count in ("a", "an", "one") and part in PARTS:
            added = Fraction(1, PARTS[part])
        elif count in ONES and part in PLURAL_PARTS:
            added = Fraction(ONES[count], PLURAL_PARTS[part])
        else:
            return numeral, after
        value = numeral.value + added * numeral.scale
        return replace(numeral, value=value, end=self.words[after + 2].end()), after + 3

    def _read_part_behind(self, numeral: Numeral, after: int) -> tuple[Numeral, int]:
        """A year "and a half": what is added behind the unit."""
        if not numeral.measured[1] or numeral.scale != 1 or numeral.is_bound:
            return numeral, after
        return self._read_and_part(numeral, after)

    def _read_power(self, numeral: Numeral, after: int) -> tuple[Numeral, int]:
        """With a power of ten: 3.5 x 10^9."""
        found = _POWER.match(self.text, numeral.end)
        if found is None or numeral.value is None or numeral.is_share:
            return numeral, after
        exponent = int(found[1] or found[2].translate(_RAISED))
        scale = Fraction(10) ** exponent
        end = found.end()
        return replace(numeral, value=numeral.value * scale, scale=scale, end=end), self.find(after, end)

    def _read_scales(self, numeral: Numeral, after: int) -> tuple[Numeral, int]:
        """What magnitudes make of a number, with the smaller numbers behind them: two hundred and fifty thousand."""
        if numeral.value is None or numeral.is_share:
            return numeral, after
        first, scale = after, numeral.scale
        whole, current = (numeral.value, Fraction(0)) if scale >= _THOUSAND else (Fraction(0), numeral.value)
        while scale < _LARGEST:
            magnitude = self._read_magnitude(numeral, after)
            more = after + (self.next(after) == "and")
            if magnitude >= _THOUSAND:
                # "a thousand million" is a magnitude of the whole
                whole, current = (whole + current * magnitude, Fraction(0)) if current else (whole * magnitude, current)
            elif magnitude:
                current *= magnitude
            elif scale != 1 and self.next(more) in _COUNTS and (read := self.read_simple(more)):
                current, after = current + (read[0].value or 0), read[1]
                continue
            else:
                break
            scale, after = scale * magnitude, after + 1
        end = self.words[after - 1].end() if after > first else numeral.end
        return replace(numeral, value=whole + current, scale=scale, end=end), after

    def _read_magnitude(self, numeral: Numeral, index: int) -> int:
        """The magnitude that a word is behind a number: million, bn; k and m behind digits, where m is money."""
        word = self.next(index)
        if word in SCALES or word.removesuffix("s") in SCALES:
            return SCALES[word if word in SCALES else word.removesuffix("s")]
        if word == "score":
            return 20 if self.word(index - 1) in ONES and self.next(index + 1) in _BEHIND_SCORE else 0
        if not word or not self.words[index - 1]["digits"] or not self.words[index][0].isalpha():
            return 0
        raw, end = self.words[index][0], self.words[index].end()
        if raw in SUFFIXES_OF_MONEY:
            is_sum = find_currency_before(self.text, numeral.start) or find_currency_behind(self.text, end)
            return SUFFIXES_OF_MONEY[raw] if is_sum else 0
        return SUFFIXES.get(raw, 0)

    def _read_percent(self, numeral: Numeral, after: int) -> tuple[Numeral, int]:
        """A per cent, as a sign or in words; percentage points are no share but a measure of their own."""
        sign = PERCENT_SIGN.match(self.text, numeral.end)
        if numeral.value is None or numeral.is_share:
            return numeral, after
        if self.next(after) == "percentage" and self.next(after + 1) in ("point", "points"):
            end = self.words[after + 1].end()
            stretch = (self.words[after].start(), end)
            return replace(numeral, end=end, measure="percentage point", is_bound=True, measured=stretch), after + 2
        if sign:
            end = sign.end()
        elif self.next(after) in PERCENTS:
            end, after = self.words[after].end(), after + 1
        elif self.next(after) == "per" and self.next(after + 1) == "cent":
            end, after = self.words[after + 1].end(), after + 2
        else:
            return numeral, after
        return self.as_percent(numeral, end), after

    def _add_sign(self, numeral: Numeral, *, is_minus: bool) -> Numeral:
        """With a minus, and with a relation that stands apart from the number ("> 300")."""
        assert numeral.value is not None
        edge = max(0, numeral.start - _BEFORE)
        relation = _RELATION.search(self.text, edge, numeral.start)
        currency = find_currency_before(self.text, numeral.start)
        starts = [numeral.start, *([currency.start] if currency else [])]
        is_negative = is_minus or any(_MINUS.search(self.text, edge, start) for start in starts)
        value = -numeral.value if is_negative else numeral.value
        return replace(numeral, value=value, start=relation.start() if relation else numeral.start)

    def _add_below_zero(self, numeral: Numeral) -> Numeral:
        """Twelve degrees "below zero" are minus twelve."""
        below = _BELOW_ZERO.match(self.text, max(numeral.end, numeral.measured[1]))
        if below is None or numeral.value is None or numeral.value < 0:
            return numeral
        return replace(numeral, value=-numeral.value, end=below.end())

    def _add_measure(self, numeral: Numeral) -> Numeral:
        """With its currency, or with the unit of measure behind it; a currency in letters is where it begins."""
        if numeral.measure or numeral.name:
            return numeral
        before = find_currency_before(self.text, numeral.start)
        measure = before or find_currency_behind(self.text, numeral.end)
        if before and self.text[before.start].isalpha():
            numeral = replace(numeral, start=before.start)
        is_one = numeral.value == numeral.scale == 1
        measure = measure or find_unit_behind(self.text, numeral.end, is_one=is_one)
        return self.count_in(numeral, measure) if measure else numeral
