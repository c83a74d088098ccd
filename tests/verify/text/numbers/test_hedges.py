"""How firmly prose gives a number."""

from __future__ import annotations

import pytest

from generator.verify.text.numbers.hedges import find_hedge, is_as_soft
from generator.verify.text.numbers.numeral import type_signs
from generator.verify.text.numbers.numerals import find_numerals


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
        ("at the very least 300 men", "least"),
        ("300 men at the very most", "most"),
        ("as few as 300 men", "least"),
        ("as high as 5%", "most"),
        ("of the order of 300 men", "about"),
        ("300-ish men", "about"),
        ("300 men or thereabouts", "about"),
        ("300 men, give or take", "about"),
        ("± 300", "about"),
        (">= 300 men", "least"),
        ("est. 300 men", "about"),
        ("the better part of a year", "nearly"),
        ("just shy of 300 men", "nearly"),
        ("virtually half", "nearly"),
        ("near 40%", "nearly"),
        ("300 men, if not more", "least"),
        ("an average of 300 men", "average"),
        ("300 men on average", "average"),
        ("a median of 300 men", "median"),
        ("perhaps 300 men", "perhaps"),
        ("300 men, perhaps.", "perhaps"),
        ("perhaps more than 300 men", "perhaps more"),
        ("probably as many as 300 men", "perhaps most"),
        ("or even 300 men", "even"),
        ("a projected 300 men", "expected"),
        ("expected to reach 300 men", "expected"),
        ("expected to exceed 300 men", "expected more"),
        ("a reported 300 men", "alleged"),
        ("The storm claimed 300 lives", ""),
        ("almost exactly 300 men", "nearly"),
        ("getting on for 300 men", "nearly"),
        ("a good 300 men", "least"),
        ("+/- 300 men", "about"),
        ("300 (estimated) men", "about"),
        ("no more than 300 men, give or take", "most"),
        ("It stood near two lamps", ""),
    ],
)
def test_a_hedge_stands_beside_its_number(text: str, hedge: str) -> None:
    assert hedges(text) == [hedge]


def test_what_belongs_to_the_next_number_is_no_hedge_of_this_one() -> None:
    assert hedges("40 men and at least two boats, 40 men, perhaps 50") == ["", "least", "", "perhaps"]


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
        ("perhaps", "", True),
        ("expected", "", False),
        ("perhaps", "expected", False),
        ("about", "perhaps", True),
        ("perhaps", "about", False),
        ("more", "perhaps more", False),
        ("perhaps more", "more", True),
        ("perhaps least", "perhaps more", True),
    ],
)
def test_a_softer_hedge_says_no_more(said: str, meant: str, is_soft: bool) -> None:
    assert is_as_soft(said, meant) == is_soft
