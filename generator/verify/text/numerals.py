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

from generator.verify.text.digits import read_digits, read_sign
from generator.verify.text.measures import (
    Measure,
    find_currency_before,
    find_currency_behind,
    find_unit_behind,
)
from generator.verify.text.number_words import (
    MANY,
    ONES,
    ORDINALS,
    PARTS,
    PLURAL_PARTS,
    SCALES,
    SUFFIXES,
    SUFFIXES_OF_MONEY,
    TENS,
    TIMES,
    TIMES_OF,
)
from generator.verify.text.numeral import Numeral
from generator.verify.text.units import EVERYDAY, UNIT_WORDS, is_currency
from generator.verify.text.word_row import WordRow

_COUNTS = frozenset([*list(ONES)[1:], *TENS])
_BEGINNINGS = frozenset(["few", "half", "halved", "minus", "several", *ONES, *TENS, *SCALES, *MANY, *TIMES, *TIMES_OF])
_SINGULAR = [word for word, name in UNIT_WORDS.items() if not word.endswith("s") and name not in EVERYDAY]
_BEHIND_ARTICLE = frozenset([*SCALES, *PARTS, *_SINGULAR]) - {"second"}
_NO_HALF_AFTER = frozenset(["first", "second", "other", "better", "latter", "former", "upper", "lower"])
_TAKEN_OF = frozenset(["that", "this", "the", "those", "these", "what", "their", "its", "his", "her"])

_RELATION = re.compile(r"[\u00b1\u2213~\u2248<>\u2264\u2265] ?$")
_MINUS = re.compile(r"(?:^|[\s(\[{=:/,\"$€£¥₽₴₹₩₺₪₦฿])-$")
_NAME_BEFORE = re.compile(r"(?:^|[^\w-])(?!(?:Mid|Pre|Post|Non|Early|Late)-)(?:[A-Z][A-Za-z]{0,5}-|[A-Z]+)$")
_PERCENT_SIGN = re.compile(r" ?[%\u066a\uff05]")
_RUN = re.compile(r"[^\W_]*")
_NO_TOKEN = re.compile(r"(?:st|nd|rd|th)$|0s$", re.IGNORECASE)  # 21st, 1940s: a place in a row, an age
_PERCENTS = frozenset(["percent", "pct", "pc"])
_BOUND = frozenset(["percentage point", "basis point"])
_THOUSAND = 1000
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


class _Reader(WordRow):
    """Reads the numbers of a text. Its methods take the index of a word and give that of the word to go on with."""

    def __init__(self, typed: str) -> None:
        super().__init__(typed)
        following = [*self.lower[1:], ""]
        self.beginnings = [
            index
            for index, word in enumerate(self.lower)
            if word in _BEGINNINGS
            or not word[0].isalpha()
            or ((word in ("a", "an")) and following[index] in _BEHIND_ARTICLE)
        ]

    def read(self, index: int) -> tuple[Numeral | None, int]:
        """The number that begins at a word, if one does."""
        many, after = self._read_many(index)
        if many is not None:
            return many, after
        first = index + (self.lower[index] == "minus")
        read = self._read_share(first) or self._read_simple(first)
        if read is None:
            return None, index + 1
        quantity, after = read
        if quantity.value is not None:
            quantity, after = self._read_scales(*self._read_and_part(quantity, after))
            quantity, after = self._read_percent(quantity, after)
            # The article of "a dozen" and "a third" is none of the number; that of "a week" is all there is of it.
            is_article = self.word(index) in ("a", "an") and (quantity.is_share or quantity.scale != 1)
            start = self.words[index + is_article].start()
            quantity = self._add_sign(replace(quantity, start=start), is_minus=first > index)
            quantity = self._add_measure(quantity)
            after = self.find(after, quantity.measured[1])
        is_number = quantity.value != 1 or quantity.measure or quantity.scale != 1 or self.words[first]["digits"]
        return (quantity, after) if is_number else (None, index + 1)

    def _read_many(self, index: int) -> tuple[Numeral | None, int]:
        """Many: thousands, hundreds of thousands, a few hundred."""
        if self.word(index) in ("several", "few") and self.next(index + 1) in SCALES:
            after = index + 1
            while self.next(after) in SCALES:
                after += 1
            name = " of ".join(f"{self.word(position)}s" for position in range(index + 1, after))
            return self.make(index, after, None, name), after
        if self.word(index) not in MANY:
            return None, index
        name, after = self.word(index), index + 1
        while self.next(after) in ("of", "upon") and self.next(after + 1) in MANY:
            name, after = f"{name} of {self.word(after + 1)}", after + 2
        return self.make(index, after, None, name), after

    def _read_share(self, index: int) -> tuple[Numeral, int] | None:
        """A share in words: half, a third, two thirds, three quarters of a million."""
        word = self.word(index)
        if word in ("half", "halved"):
            if self.word(index - 1) in _NO_HALF_AFTER or (self._is_compound(index)):
                return None
            value, after = Fraction(1, 2), index + 1
            if self.next(after) in ("a", "an"):
                after += 1
                if self.next(after) in SCALES:
                    return self.make(index, after, value), after
        elif word in ("a", "an", "one") and self.next(index + 1) in PARTS:
            value, after = Fraction(1, PARTS[self.word(index + 1)]), index + 2
        elif word == "one" and self.next(index + 1) in ("in", "of") and (bottom := self._read_count(index + 2)):
            return replace(self.make(index, bottom[1], 1 / bottom[0]), is_share=True), bottom[1]
        elif word in ONES and self.next(index + 1) in PLURAL_PARTS:
            part = self.word(index + 1)
            value, after = Fraction(1 if part == "halves" else ONES[word], PLURAL_PARTS[part]), index + 2
        else:
            return None
        if self.next(after) == "of" and self.next(after + 1) in ("a", "an") and self.next(after + 2) in SCALES:
            return self.make(index, after + 2, value), after + 2
        return replace(self.make(index, after, value), is_share=True), after

    def _read_count(self, index: int) -> tuple[Fraction, int] | None:
        """Of how many there is one: five in "one in five" and in "one of every five", and no year."""
        index += self.next(index) == "every"
        is_every = self.word(index - 1) in ("in", "every")
        read = self._read_simple(index) if is_every and self.next(index) else None
        value = read[0].value if read else None
        return (value, read[1]) if read and value and 1 < value < _THOUSAND else None

    def _is_compound(self, index: int) -> bool:
        """Whether a word is joined by a hyphen to one that is no measure: half-hearted."""
        following = self.next(index + 1)
        return (
            self.text.startswith("-", self.words[index].end())
            and following not in UNIT_WORDS
            and following not in SCALES
        )

    def _read_simple(self, index: int) -> tuple[Numeral, int] | None:
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
        if word in SCALES:
            scale = Fraction(SCALES[word])
            return replace(self.make(index, index + 1, scale), scale=scale), index + 1
        if word in ONES or (word in ("a", "an") and self.next(index + 1) in _BEHIND_ARTICLE):
            return self.make(index, index + 1, Fraction(ONES.get(word, 1))), index + 1
        return None

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
        if tail.lower() in _PERCENTS:
            return self._as_percent(numeral, word.end()), index + 1
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
            return replace(self._count_in(numeral, unit), end=end), self.find(index + 1, unit.end)
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
        return replace(numeral, value=numeral.value + added, end=self.words[after + 2].end()), after + 3

    def _read_scales(self, numeral: Numeral, after: int) -> tuple[Numeral, int]:
        """What magnitudes make of a number, with the smaller numbers behind them: two hundred and fifty thousand."""
        if numeral.value is None or numeral.is_share:
            return numeral, after
        first, scale = after, numeral.scale
        whole, current = (numeral.value, Fraction(0)) if scale >= _THOUSAND else (Fraction(0), numeral.value)
        while True:
            magnitude = SCALES.get(self.next(after), 0)
            more = after + (self.next(after) == "and")
            if magnitude >= _THOUSAND:
                whole, current = whole + current * magnitude, Fraction(0)
            elif magnitude:
                current *= magnitude
            elif scale != 1 and self.next(more) in _COUNTS and (read := self._read_simple(more)):
                current, after = current + (read[0].value or 0), read[1]
                continue
            else:
                break
            scale, after = scale * magnitude, after + 1
        end = self.words[after - 1].end() if after > first else numeral.end
        return replace(numeral, value=whole + current, scale=scale, end=end), after

    def _read_percent(self, numeral: Numeral, after: int) -> tuple[Numeral, int]:
        """A per cent, as a sign or in words; percentage points are no share but a measure of their own."""
        sign = _PERCENT_SIGN.match(self.text, numeral.end)
        if numeral.value is None or numeral.is_share:
            return numeral, after
        if self.next(after) == "percentage" and self.next(after + 1) in ("point", "points"):
            end = self.words[after + 1].end()
            stretch = (self.words[after].start(), end)
            return replace(numeral, end=end, measure="percentage point", is_bound=True, measured=stretch), after + 2
        if sign:
            end = sign.end()
        elif self.next(after) in _PERCENTS:
            end, after = self.words[after].end(), after + 1
        elif self.next(after) == "per" and self.next(after + 1) == "cent":
            end, after = self.words[after + 1].end(), after + 2
        else:
            return numeral, after
        return self._as_percent(numeral, end), after

    def _as_percent(self, numeral: Numeral, end: int) -> Numeral:
        assert numeral.value is not None
        scale = numeral.scale / 100
        return replace(numeral, value=numeral.value / 100, end=end, is_share=True, scale=scale)

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
        return self._count_in(numeral, measure) if measure else numeral

    def _count_in(self, numeral: Numeral, measure: Measure) -> Numeral:
        """A number with its measure; a large sum of pounds is money."""
        is_money = is_currency(measure.name)
        name = measure.name.removesuffix(" or lb") if numeral.scale >= _THOUSAND else measure.name
        stretch = (measure.start, measure.end)
        end = max(numeral.end, measure.end) if measure.start == numeral.end else numeral.end
        return replace(numeral, measure=name, is_bound=is_money or name in _BOUND, measured=stretch, end=end)
