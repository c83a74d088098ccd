"""What digits are worth, with the separators, slashes and signs of fractions that they are written with."""

from __future__ import annotations

import re
import unicodedata
from fractions import Fraction

_LONGEST_NUMBER = 40  # digits and their separators; what is longer is no number that anybody counts to
_GROUPS = re.compile(r"\d{1,3}(?:[,.' ]\d{3})+")
_GROUPED_DECIMAL = re.compile(r"\d{1,3}(?:,\d{3})+\.\d+")


def read_sign(sign: str) -> Fraction:
    """What one sign of a fraction is worth."""
    return Fraction(unicodedata.numeric(sign)).limit_denominator(100)


def read_digits(digits: str) -> Fraction | None:
    """What digits with their separators are worth; None for times of day, versions, and fractions above one."""
    top, slash, bottom = digits.partition("/")
    if len(digits) > _LONGEST_NUMBER:
        return None
    if slash:
        is_share = top.isdecimal() and bottom.isdecimal() and int(top) < int(bottom)
        return Fraction(int(top), int(bottom)) if is_share else None
    if _GROUPS.fullmatch(digits) and (digits.count(".") != 1 or "," in digits):
        return Fraction(int(re.sub(r"\D", "", digits)))
    plain = digits.replace("'", "").replace(" ", "")
    if plain.count(",") == 1 and "." not in plain:
        plain = plain.replace(",", ".")
    elif _GROUPED_DECIMAL.fullmatch(plain):
        plain = plain.replace(",", "")
    return Fraction(plain) if re.fullmatch(r"\d+(?:\.\d+)?", plain) else None
