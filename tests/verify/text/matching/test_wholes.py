"""Numbers of several tokens: which tokens are one number, and that no fragment cuts one."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.verify.text.fold import fold
from generator.verify.text.matching.match import Found, Reason, Refused, find_fragment
from generator.verify.text.matching.prepared import prepare
from generator.verify.text.matching.wholes import find_wholes
from generator.verify.text.tokens import tokenize
from tests.growth import growth
from tests.verify.text.test_fold import TEXTS


def wholes(text: str) -> list[str]:
    """Each whole as the text writes it."""
    folded = fold(text)
    spans = [folded.find_source(whole.start, whole.end) for whole in find_wholes(folded, tokenize(folded))]
    return [text[start:end] for start, end in spans]


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("It cost $5 million.", ["It", "cost", "$5 million"]),
        ("It cost US$ 5 million.", ["It", "cost", "US$ 5 million"]),
        ("a 40-billion-crown mole", ["a", "40-billion-crown", "mole"]),
        ("1.2 or 1.5 million", ["1.2 or 1.5 million"]),
        ("5 to 10 per cent", ["5 to 10 per cent"]),
        ("the 26–30 million gulls", ["the", "26–30 million", "gulls"]),
        ("5 or 6 boats", ["5", "or", "6", "boats"]),
        ("Fires 204 318", ["Fires", "204 318"]),
        ("Fires\t204\t318", ["Fires", "204", "318"]),
        ("Fires  204  318", ["Fires", "204", "318"]),
        ("5  million", ["5  million"]),
        ("one hundred and five men", ["one hundred and five", "men"]),
        ("two hundred, three fell", ["two hundred", "three", "fell"]),
        ("twenty one boats", ["twenty one", "boats"]),
        ("two and three boats", ["two", "and", "three", "boats"]),
        ("one-and-a-half million", ["one-and-a-half million"]),
        ("tens of millions of gulls", ["tens of millions", "of", "gulls"]),
        ("several hundred gulls", ["several hundred", "gulls"]),
        ("few gulls", ["few", "gulls"]),
        ("a quarter of a million", ["a", "quarter of a million"]),
        ("7 percentage points", ["7 percentage points"]),
        ("In 2019 40 gulls", ["In", "2019", "40", "gulls"]),
        ("3 million and 40 gulls", ["3 million", "and", "40", "gulls"]),
        ("between 3 and 5 gulls", ["between 3 and 5", "gulls"]),
        ("between $3 and $5", ["between $3 and $5"]),
        ("between 3 metres and 5 metres", ["between 3 metres and 5", "metres"]),
        ("between 2014 and 2018", ["between", "2014", "and", "2018"]),
        ("between two million and 3 million", ["between two million and 3 million"]),
        ("£5 m", ["£5 m"]),
        ("EUR 5 bn", ["EUR 5 bn"]),
        ("a million and a half", ["a", "million and a half"]),
        ("nine out of ten gulls", ["nine out of ten", "gulls"]),
        ("12 degrees below zero", ["12 degrees below zero"]),
        ("negative 0.4", ["negative 0.4"]),
        ("half of one per cent", ["half of one per cent"]),
        ("~ 300 gulls", ["~ 300", "gulls"]),
        ("300 gulls", ["300", "gulls"]),
        ("", []),
    ],
)
def test_the_tokens_of_one_number_are_one(text: str, joined: list[str]) -> None:
    assert wholes(text) == joined


@given(TEXTS)
def test_wholes_are_tokens_or_runs_of_them(text: str) -> None:
    folded = fold(text)
    tokens, found = tokenize(folded), find_wholes(folded, tokens=tokenize(folded))
    assert all(before.end <= after.start for before, after in pairwise(found))
    assert {whole.end for whole in found} <= {token.end for token in tokens}
    assert all(any(whole.start <= token.start and token.end <= whole.end for whole in found) for token in tokens)


_NUMBERS = st.sampled_from(["5", "1.2", "40,000", "twenty-one", "six", "5 1/2", "half a", "two and a half", "several"])
_MAGNITUDES = st.sampled_from(["hundred", "thousand", "million", "billion", "trillion", "hundred thousand", "dozen"])


@given(_NUMBERS, _MAGNITUDES, st.data())
def test_no_fragment_cuts_a_number_from_its_magnitude(number: str, magnitude: str, data: st.DataObject) -> None:
    text = prepare(f"They say that {number} {magnitude} gulls came back")
    words = text.source.split(" ")
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, len(words) - 1))
    fragment = " ".join(words[first : last + 1])
    result = find_fragment([fragment], text)
    inside = range(3, 3 + len(f"{number} {magnitude}".split(" ")))
    if (first in inside and first != inside.start) or (last in inside and last != inside.stop - 1):
        assert isinstance(result, Refused)
        assert result.reason in (Reason.CUT_TOKEN, Reason.AMBIGUOUS)
    else:
        assert isinstance(result, Found)


@pytest.mark.long
@pytest.mark.parametrize(
    "piece",
    [
        "one ",
        "5 ",
        "five hundred ",
        "1.,",
        "two to ",
        "minus ",
        "half a ",
        "111 ",
        "hundreds of ",
        "and a half ",
        "between 5 and ",
        "two point five ",
        "5 in 10 ",
        "½",
    ],
)
def test_long_runs_of_numbers_are_read_in_linear_time(piece: str) -> None:
    texts = {count: fold(piece * count) for count in (500, 4_000)}
    tokens = {count: tokenize(folded) for count, folded in texts.items()}
    assert growth(lambda count: find_wholes(texts[count], tokens[count]), 500, 4_000) < 32  # its square would be 64
