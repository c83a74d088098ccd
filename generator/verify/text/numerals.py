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
from generator.verify.text.number_words import (
    CURRENCIES,
    MANY,
    MEASURES,
    ONES,
    ORDINALS,
    PARTS,
    PLURAL_PARTS,
    SCALES,
    SUFFIXES,
    TENS,
    TIMES,
    TIMES_OF,
)
from generator.verify.text.numeral import Numeral

_COUNTS = frozenset([*list(ONES)[1:], *TENS])
_BEGINNINGS = frozenset(["few", "half", "halved", "minus", "several", *ONES, *TENS, *SCALES, *MANY, *TIMES, *TIMES_OF])
_SINGULAR = [word for word in MEASURES if not word.endswith("s")]
_BEHIND_ARTICLE = frozenset([*SCALES, *PARTS, *_SINGULAR]) - {"second"}
_NO_HALF_AFTER = frozenset(["first", "second", "other", "better", "latter", "former", "upper", "lower"])
_TAKEN_OF = frozenset(["that", "this", "the", "those", "these", "what", "their", "its", "his", "her"])
_BARS = "a an and at by each every for in of on or per that the this to was were with"
_BARS_MEASURE = frozenset(_BARS.split())

_WORD = re.compile(
    r"(?P<digits>\d{1,3}(?: \d{3})+(?!\d)|\d(?:(?:[\d.,:/]|'(?=\d{3}))*\d)?)(?P<vulgar>[\u00bc-\u00be\u2150-\u215e])?"
    r"(?P<tail>[^\W\d_]*)"
    r"|(?P<fraction>[\u00bc-\u00be\u2150-\u215e])|(?P<letters>[^\W\d_]+(?:'[^\W\d_]+)*)"
)
_RELATION = re.compile(r"[\u00b1\u2213~\u2248<>\u2264\u2265] ?$")
_CURRENCY_BEFORE = re.compile(r"(?:([$€£¥₽₴₹])|\b(USD|EUR|GBP|UAH|RUB|CHF))[ -]?$")
_MINUS = re.compile(r"(?:^|[\s(\[{=:/,\"$€£¥₽₴₹])-(?:[$€£¥₽₴₹] ?)?$")
_NAME_BEFORE = re.compile(r"(?:^|[^\w-])(?!(?:Mid|Pre|Post|Non|Early|Late)-)(?:[A-Z][A-Za-z]{0,5}-|[A-Z]+)$")
_PERCENT_SIGN = re.compile(r" ?[%\u066a\uff05]")
_CURRENCY_BEHIND = re.compile(r"[ -]?(?:(?:US|U\.S\.|American|Canadian|Australian) )?([^\W\d_]+|[$€£¥₽₴₹](?! ?\d))")
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


class _Reader:
    """Reads the numbers of a text. Its methods take the index of a word and give that of the word to go on with."""

    def __init__(self, typed: str) -> None:
        self.text = typed
        self.words: Sequence[re.Match[str]] = tuple(_WORD.finditer(typed))
        self.lower = [word[0].lower() for word in self.words]
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
            is_article = self._word(index) in ("a", "an") and (quantity.is_share or quantity.scale != 1)
            start = self.words[index + is_article].start()
            quantity = self._add_sign(replace(quantity, start=start), is_minus=first > index)
            quantity = self._add_measure(quantity, after)
        is_number = quantity.value != 1 or quantity.measure or quantity.scale != 1 or self.words[first]["digits"]
        return (quantity, after) if is_number else (None, index + 1)

    def _word(self, index: int) -> str:
        return self.lower[index] if 0 <= index < len(self.lower) else ""

    def _next(self, index: int) -> str:
        """The word at an index if only a space or a hyphen stands between it and the one before it."""
        if not 0 < index < len(self.words):
            return ""
        gap = self.text[self.words[index - 1].end() : self.words[index].start()]
        return self.lower[index] if gap in (" ", "-") else ""

    def _make(self, first: int, after: int, value: Fraction | None, name: str = "") -> Numeral:
        return Numeral(self.words[first].start(), self.words[after - 1].end(), value, name)

    def _read_many(self, index: int) -> tuple[Numeral | None, int]:
        """Many: thousands, hundreds of thousands, a few hundred."""
        if self._word(index) in ("several", "few") and self._next(index + 1) in SCALES:
            after = index + 1
            while self._next(after) in SCALES:
                after += 1
            name = " of ".join(f"{self._word(position)}s" for position in range(index + 1, after))
            return self._make(index, after, None, name), after
        if self._word(index) not in MANY:
            return None, index
        name, after = self._word(index), index + 1
        while self._next(after) in ("of", "upon") and self._next(after + 1) in MANY:
            name, after = f"{name} of {self._word(after + 1)}", after + 2
        return self._make(index, after, None, name), after

    def _read_share(self, index: int) -> tuple[Numeral, int] | None:
        """A share in words: half, a third, two thirds, three quarters of a million."""
        word = self._word(index)
        if word in ("half", "halved"):
            if self._word(index - 1) in _NO_HALF_AFTER or (self._is_compound(index)):
                return None
            value, after = Fraction(1, 2), index + 1
            if self._next(after) in ("a", "an"):
                after += 1
                if self._next(after) in SCALES:
                    return self._make(index, after, value), after
        elif word in ("a", "an", "one") and self._next(index + 1) in PARTS:
            value, after = Fraction(1, PARTS[self._word(index + 1)]), index + 2
        elif word == "one" and self._next(index + 1) in ("in", "of") and (bottom := self._read_count(index + 2)):
            return replace(self._make(index, bottom[1], 1 / bottom[0]), is_share=True), bottom[1]
        elif word in ONES and self._next(index + 1) in PLURAL_PARTS:
            part = self._word(index + 1)
            value, after = Fraction(1 if part == "halves" else ONES[word], PLURAL_PARTS[part]), index + 2
        else:
            return None
        if self._next(after) == "of" and self._next(after + 1) in ("a", "an") and self._next(after + 2) in SCALES:
            return self._make(index, after + 2, value), after + 2
        return replace(self._make(index, after, value), is_share=True), after

    def _read_count(self, index: int) -> tuple[Fraction, int] | None:
        """Of how many there is one: five in "one in five" and in "one of every five", and no year."""
        index += self._next(index) == "every"
        is_every = self._word(index - 1) in ("in", "every")
        read = self._read_simple(index) if is_every and self._next(index) else None
        value = read[0].value if read else None
        return (value, read[1]) if read and value and 1 < value < _THOUSAND else None

    def _is_compound(self, index: int) -> bool:
        """Whether a word is joined by a hyphen to one that is no measure: half-hearted."""
        following = self._next(index + 1)
        return (
            self.text.startswith("-", self.words[index].end()) and following not in MEASURES and following not in SCALES
        )

    def _read_simple(self, index: int) -> tuple[Numeral, int] | None:
        word = self._word(index)
        if not word:
            return None
        if self.words[index]["digits"] or self.words[index]["fraction"]:
            return self._read_digits(index)
        if word in TIMES_OF:
            numeral = replace(self._make(index, index + 1, Fraction(TIMES_OF[word])), measure="time")
            return (numeral, index + 1) if self._next(index + 1) in _TAKEN_OF else None
        if word in TIMES:
            return replace(self._make(index, index + 1, Fraction(TIMES[word])), measure="time"), index + 1
        if word in TENS:
            one = ONES.get(self._next(index + 1), 0)
            if self._next(index + 1) in ORDINALS:
                return None  # the twenty-first
            after = index + (2 if 1 <= one <= 9 else 1)
            return self._make(index, after, Fraction(TENS[word] + (one if after == index + 2 else 0))), after
        if word in SCALES:
            scale = Fraction(SCALES[word])
            return replace(self._make(index, index + 1, scale), scale=scale), index + 1
        if word in ONES or (word in ("a", "an") and self._next(index + 1) in _BEHIND_ARTICLE):
            return self._make(index, index + 1, Fraction(ONES.get(word, 1))), index + 1
        return None

    def _read_digits(self, index: int) -> tuple[Numeral, int] | None:
        word, after = self.words[index], index + 1
        if _NAME_BEFORE.search(self.text, max(0, word.start() - _BEFORE), word.start()):
            return None
        tail = (word["tail"] or "").lower()
        if word["fraction"]:
            return replace(self._make(index, after, read_sign(word["fraction"])), is_share=True), after
        value = read_digits(word["digits"])
        if value is None:
            return self._make(index, after, None, word["digits"]), after
        is_share = "/" in word["digits"]
        if word["vulgar"]:
            value += read_sign(word["vulgar"])
        part = self.words[after] if self._next(after) else None
        if not is_share and part is not None and (part["fraction"] or "/" in (part["digits"] or "")):
            added = read_sign(part["fraction"]) if part["fraction"] else read_digits(part["digits"])
            if added is not None and added < 1:
                value, after = value + added, after + 1
        numeral = replace(self._make(index, after, value), is_share=is_share)
        if tail in SUFFIXES and (tail != "m" or self._currency_before(word.start())):
            return replace(numeral, value=value * SUFFIXES[tail], scale=Fraction(SUFFIXES[tail])), after
        if tail in MEASURES:
            return replace(numeral, measure=MEASURES[tail]), after
        return None if tail else (numeral, after)

    def _read_and_part(self, numeral: Numeral, after: int) -> tuple[Numeral, int]:
        """Two "and a half"."""
        count, part = self._next(after + 1), self._next(after + 2)
        if self._next(after) != "and" or numeral.is_share or numeral.value is None:
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
            magnitude = SCALES.get(self._next(after), 0)
            more = after + (self._next(after) == "and")
            if magnitude >= _THOUSAND:
                whole, current = whole + current * magnitude, Fraction(0)
            elif magnitude:
                current *= magnitude
            elif scale != 1 and self._next(more) in _COUNTS and (read := self._read_simple(more)):
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
        if self._next(after) == "percentage" and self._next(after + 1) in ("point", "points"):
            return replace(numeral, end=self.words[after + 1].end(), measure="point", is_bound=True), after + 2
        if sign:
            end = sign.end()
        elif self._next(after) in ("percent", "pct"):
            end, after = self.words[after].end(), after + 1
        elif self._next(after) == "per" and self._next(after + 1) == "cent":
            end, after = self.words[after + 1].end(), after + 2
        else:
            return numeral, after
        scale = numeral.scale / 100
        return replace(numeral, value=numeral.value / 100, end=end, is_share=True, scale=scale), after

    def _add_sign(self, numeral: Numeral, *, is_minus: bool) -> Numeral:
        """With a minus, and with a relation that stands apart from the number ("> 300")."""
        assert numeral.value is not None
        edge = max(0, numeral.start - _BEFORE)
        relation = _RELATION.search(self.text, edge, numeral.start)
        is_negative = is_minus or _MINUS.search(self.text, edge, numeral.start)
        value = -numeral.value if is_negative else numeral.value
        return replace(numeral, value=value, start=relation.start() if relation else numeral.start)

    def _currency_before(self, start: int) -> str:
        found = _CURRENCY_BEFORE.search(self.text, max(0, start - _BEFORE), start)
        return CURRENCIES[(found[1] or found[2]).lower()] if found else ""

    def _add_measure(self, numeral: Numeral, after: int) -> Numeral:
        """With its currency, or with the unit of measure behind it, between which one word may stand."""
        if numeral.measure:
            return numeral
        behind = _CURRENCY_BEHIND.match(self.text, numeral.end)
        currency = self._currency_before(numeral.start) or (CURRENCIES.get(behind[1].lower(), "") if behind else "")
        if currency:
            return replace(numeral, measure=currency, is_bound=True)
        word, following = self._next(after), self._next(after + 1)
        if word in MEASURES:
            return replace(numeral, measure=MEASURES[word])
        if word and word not in _BARS_MEASURE and not word[0].isdigit() and following in MEASURES:
            return replace(numeral, measure=MEASURES[following])
        return numeral
