"""How firmly prose gives a number."""

from __future__ import annotations

import pytest

from generator.verify.text.hedges import find_hedge, is_as_soft
from generator.verify.text.numeral import type_signs
from generator.verify.text.numerals import find_numerals


def hedges(text: str) -> list[str]:
    """The hedge of each number."""
    typed = type_signs(text)
    found = [find_hedge(typed, numeral) for numeral in find_numerals(typed)]
    return ["" if hedge is None else hedge.name for hedge in found]


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("300,000 soldiers", ""),
        ("More than 300,000 soldiers", "more"),
        ("more than $40 billion", "more"),
        ("over 300 men", "more"),
        ("over 19 months", ""),
        ("> 300 men", "more"),
        ("nearly a quarter", "nearly"),
        ("by almost four centimetres", "nearly"),
        ("just under 5%", "nearly"),
        ("a roughly 1,400-mile border", "about"),
        ("about US$ 5 million", "about"),
        ("some 15 percent", "about"),
        ("~300", "about"),
        ("300 men or so", "about"),
        ("300-odd", "about"),
        ("less than a year", "less"),
        ("under 40 percent", "less"),
        ("at most 12 tonnes", "most"),
        ("no more than half", "most"),
        ("a seventh of the harvest, or less", "most"),
        ("at least five", "least"),
        ("no fewer than five", "least"),
        ("5,000+ men", "least"),
        ("five men or more", "least"),
        ("Something happened. Five men", ""),
        ("in the past three centuries", ""),
        ("hardly more than 300 men", "hardly"),
        ("not much more than 300 men", "hardly"),
        ("barely a third", "hardly"),
        ("a little more than 300 men", "slightly"),
        ("just over two weeks ago", "slightly"),
        ("far more than 300 men", "far_more"),
        ("well over 300 men", "far_more"),
        ("far fewer than 300 men", "far_less"),
        ("nowhere near 300 men", "far_less"),
        ("slightly fewer than 300 men", "nearly"),
        ("did not exceed 300 men", "most"),
        ("even more than 300 men", "more"),
    ],
)
def test_a_hedge_stands_beside_its_number(text: str, hedge: str) -> None:
    assert hedges(text) == [hedge]


@pytest.mark.parametrize(
    ("said", "meant", "is_soft"),
    [
        ("more", "more", True),
        ("", "more", False),
        ("less", "more", False),
        ("least", "more", True),
        ("about", "nearly", True),
        ("nearly", "about", False),
        ("about", "", True),
        ("more", "", False),
        ("more", "far_more", True),
        ("far_more", "more", False),
        ("hardly", "more", False),
        ("more", "hardly", False),
        ("more", "slightly", True),
    ],
)
def test_a_softer_hedge_says_no_more(said: str, meant: str, is_soft: bool) -> None:
    assert is_as_soft(said, meant) == is_soft
