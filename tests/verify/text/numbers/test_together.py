"""Two numbers that a text tells together, as a range or as a part and its whole."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

import pytest

from generator.verify.text.numbers.together import has_part, has_range
from tests.growth import growth


@pytest.mark.parametrize(
    ("text", "first", "last", "found"),
    [
        ("by 3 to 5 inches", 3, 5, True),
        ("by 3 inches to 5 inches", 3, 5, True),
        ("between 3 and 5 of them", 3, 5, True),
        ("from 3 in May to 5 in June", 3, 5, True),
        ("30, 60 or 90 days", 30, 90, True),
        ("$2 to $3 million", 2_000_000, 3_000_000, True),
        ("by 3 inches and 40 men came", 3, 40, False),
        ("3 gates and 40 men", 3, 40, False),
        ("by 3 feet. Reed and 5 men", 3, 5, False),
        ("by 5 to 9 inches, and 3 men", 3, 9, False),
    ],
)
def test_a_range_has_both_ends(text: str, first: int, last: int, found: bool) -> None:
    assert has_range(text, Fraction(first), Fraction(last)) == found


@pytest.mark.parametrize(
    ("text", "part", "whole", "found"),
    [
        ("12 of 40 wards; 5 boats", 12, 40, True),
        ("12 of 40 wards; 5 boats", 5, 12, False),
        ("12 of 40 wards", 40, 12, False),
        ("5 out of the region's 42 wards", 5, 42, True),
        ("5 in 42 were shut", 5, 42, True),
        ("5 fires in 42 wards", 5, 42, False),
        ("Of 42 wards, 5 were shut", 5, 42, True),
        ("There are 42 wards. Five of them were shut.", 5, 42, True),
        ("42 wards, of which 5 were shut", 5, 42, True),
        ("42 boats, and 5 men", 5, 42, False),
    ],
)
def test_a_part_is_told_with_its_whole(text: str, part: int, whole: int, found: bool) -> None:
    assert has_part(text, Fraction(part), Fraction(whole)) == found


@pytest.mark.long
@pytest.mark.parametrize("search", [has_range, has_part])
@pytest.mark.parametrize("piece", ["5 - ", "5 of - ", "5 a-a ", "3, 4 ", "between 3 and "])
def test_long_texts_are_read_in_linear_time(piece: str, search: Callable[[str, Fraction, Fraction], bool]) -> None:
    times = growth(lambda count: search(piece * count, Fraction(7), Fraction(8)), 500, 4_000)
    assert times < 32  # its square would be 64
