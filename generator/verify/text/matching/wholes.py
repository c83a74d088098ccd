"""Numbers of several tokens, which no fragment may cut: a figure without its magnitude is another figure.

"5 million", "hundreds of thousands", "two and a half", "5 1/2", "20 percent", "2 to 3 million", "between 3 and 5",
"> 300". A unit of measure ("5 km") is no part of its number, since the number is the same without it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.verify.text.fold import Folded
from generator.verify.text.numbers.numeral import Numeral, type_signs
from generator.verify.text.numbers.numerals import find_numerals
from generator.verify.text.tokens import Token

_BETWEEN = re.compile(r"\bbetween [$€£¥₽₴₹]?$", re.IGNORECASE)
_AND = re.compile(r"(?: [^\W\d_]+)? and [$€£¥₽₴₹]?")
_YEAR = re.compile(r"[12]\d{3}")
_LONGEST = 10  # code points of "between" and a currency


def find_wholes(folded: Folded, tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens of a folded text, those that are one number together made one."""
    wholes: list[Token] = []
    joined_to = 0  # the end of the number that the last whole belongs to
    numbers = _find_numbers(_keep_columns(folded))
    number = next(numbers, None)
    for token in tokens:
        while number is not None and number[1] <= token.start:
            number = next(numbers, None)
        if number is None or token.end <= number[0] or token.is_note:
            wholes.append(token)
        elif wholes and joined_to == number[1]:
            wholes[-1] = Token(wholes[-1].start, token.end)
        else:
            start, joined_to = min(number[0], token.start), number[1]
            if wholes and start < wholes[-1].end:  # "26-30 million": the number begins inside the token before
                start = wholes.pop().start
            wholes.append(Token(start, token.end))
    return tuple(wholes)


def _keep_columns(folded: Folded) -> str:
    """The folded text, with a TAB for each space that divides cells: no number is grouped over it."""
    divided = list(folded.text)
    for offset in folded.columns:
        divided[offset] = "\t"
    return "".join(divided) if folded.columns else folded.text


def _find_numbers(folded: str) -> Iterator[tuple[int, int]]:
    """Where the numbers of a folded text stand; of "2 to 3 million" the first has the magnitude of the second."""
    typed = type_signs(folded)
    numerals = find_numerals(typed)
    start: int | None = None
    for index, numeral in enumerate(numerals):
        following = numerals[index + 1] if index + 1 < len(numerals) else None
        between = _find_between(typed, numeral, following) if following else None
        start = (numeral.start if between is None else between) if start is None else start
        is_shared = (
            following is not None and numeral.scale == 1 != following.scale and _joins(typed, numeral, following)
        )
        if between is None and not is_shared:
            yield start, numeral.end
            start = None


def _find_between(typed: str, first: Numeral, second: Numeral) -> int | None:
    """Where "between" stands before two numbers that are the ends of a range; the years of a time may stand alone."""
    before = _BETWEEN.search(typed, max(0, first.start - _LONGEST), first.start)
    if before is None or not _AND.fullmatch(typed, first.end, second.start):
        return None
    is_time = all(_YEAR.fullmatch(typed, each.start, each.end) for each in (first, second))
    return None if is_time else before.start()


def _joins(typed: str, numeral: Numeral, following: Numeral) -> bool:
    return typed[numeral.end : following.start].strip(" $€£") in ("to", "or")
