"""A number as prose has it, apart from how it is read: what it is worth, and what stands between it and the next one.

Strings only; offsets are code points.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from fractions import Fraction

from generator.verify.text.fold import DASH, SIGN

_TYPED = str.maketrans(
    {
        **dict.fromkeys([DASH, SIGN, *"\u2010\u2011\u2012\u2013\u2014\ufe63\uff0d"], "-"),
        **dict.fromkeys("\u2018\u2019\u02bc", "'"),
        **dict.fromkeys("\u2044\u2215", "/"),
        **dict.fromkeys("\n\u00a0\u2009\u202f", " "),
        **{chr(0xFF10 + digit): str(digit) for digit in range(10)},
    }
)
_TAB_IN_PROSE = re.compile(r"(?<!\d)\t|\t(?!\d)")
PERCENT_SIGN = re.compile(r" ?[%\u066a\uff05]")
_BETWEEN_LISTED = re.compile(r",? ?(?:(?:and|or|to|through) |- ?|(?<=, )|(?<=,))(?:[$€£¥₽₴₹] ?)?")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number from ``start`` to ``end``, with all that makes it another number when it is left out.

    ``value`` is None for a number of many ("hundreds of thousands") and for one that is no quantity ("12:30"), which
    ``name`` then has. A share, that is a fraction or a per cent, ``is_share``. ``measure`` is what it counts in;
    ``is_bound`` where it is another figure without that (a currency, percentage points). ``scale`` is the magnitude
    written behind it: 1 where there is none, a hundredth for a per cent. ``measured`` is where the words of its measure
    begin and end.
    """

    start: int
    end: int
    value: Fraction | None
    name: str = ""
    is_share: bool = False
    measure: str = ""
    is_bound: bool = False
    scale: Fraction = Fraction(1)
    measured: tuple[int, int] = (0, 0)


def type_signs(text: str) -> str:
    """The text with dashes, apostrophes, spaces and slashes as a keyboard has them; every offset stays.

    A TAB between two digits is no space: it divides cells of a table, and no number is grouped over it.
    """
    spaced = _TAB_IN_PROSE.sub(" ", text) if "\t" in text else text
    return spaced.replace("\n", " ") if text.isascii() else spaced.translate(_TYPED)


def is_list(typed: str, first: Numeral, second: Numeral) -> bool:
    """Whether two numbers stand in one list or range, so that the first may have the second's magnitude and measure."""
    return _BETWEEN_LISTED.fullmatch(typed, first.end, second.start) is not None


def share_scale(first: Numeral, second: Numeral) -> Numeral:
    """The first of two listed numbers read with what is written behind the second."""
    value = None if first.value is None else first.value * second.scale
    return replace(
        first,
        value=value,
        is_share=second.is_share,
        measure=second.measure,
        is_bound=second.is_bound,
        scale=second.scale,
    )
