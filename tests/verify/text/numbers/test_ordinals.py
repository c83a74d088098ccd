"""Ordinals of prose, told from shares and from days of a month."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.verify.text.numbers.numeral import type_signs
from generator.verify.text.numbers.numerals import find_numerals
from generator.verify.text.numbers.ordinals import Part, find_ordinals, read_part


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the third berth, the 21st century", ["3", "21"]),
        ("the twenty-first, the thirtieth", ["21 day", "30 day"]),
        ("the first look, a second look", []),
        ("a second term", ["2"]),
        ("on the 3rd, and until the 8th Reed waited", ["3 day", "8 day"]),
        ("the third Reed to lead it", ["3"]),
        ("the ninetieth", ["90"]),
        ("the fifth part", ["5 part"]),
        ("both, earth and north", []),
    ],
)
def test_an_ordinal_has_its_value_and_may_be_a_day_or_a_part(text: str, found: list[str]) -> None:
    read = find_ordinals(type_signs(text))
    assert [f"{each.value}{' day' * each.is_day}{' part' * each.is_part}" for each in read] == found


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("a third of the berths", Part.SHARE),
        ("one third", Part.SHARE),
        ("two thirds", Part.SHARE),
        ("a quarter century", Part.SHARE),
        ("It fell by a third.", Part.SHARE),
        ("a third more", Part.SHARE),
        ("a third berth", Part.ORDINAL),
        ("a third day", Part.ORDINAL),
        ("a third-party pilot", Part.ORDINAL),
        ("and then a third.", Part.EITHER),
    ],
)
def test_what_stands_behind_an_article_is_a_share_or_an_ordinal(text: str, part: Part) -> None:
    typed = type_signs(text)
    (numeral,) = find_numerals(typed)
    assert read_part(typed, numeral) is part


@given(st.text())
def test_each_ordinal_stands_at_its_place(text: str) -> None:
    assert all(0 <= each.start < each.end <= len(text) for each in find_ordinals(type_signs(text)))
