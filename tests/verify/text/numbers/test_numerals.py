"""Numbers of prose: what they are worth and what they count in."""

from __future__ import annotations

import itertools
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.verify.text.numbers.numeral import Numeral, is_list, share_scale, type_signs
from generator.verify.text.numbers.numerals import find_numerals


def read(text: str) -> list[str]:
    """Each number of a text: its worth or its name, "of all" for a share, what it counts in."""
    return [
        " ".join(
            [
                numeral.name or str(numeral.value),
                *["of all"] * numeral.is_share,
                *[numeral.measure] * bool(numeral.measure),
                *["bound"] * numeral.is_bound,
            ]
        )
        for numeral in find_numerals(type_signs(text))
    ]


def test_a_number_has_its_place_its_worth_and_its_scale() -> None:
    assert find_numerals("It cost $2.5 million.") == (
        Numeral(9, 20, Fraction(2_500_000), measure="dollar", is_bound=True, scale=Fraction(10**6), measured=(8, 9)),
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("40,000 and 40 000 and 40\u202f000 and 40’000", ["40000"] * 4),
        ("204\t318, 204  318 and 204\t\t318", ["204", "318"] * 3),
        ("3.8 cm, 2.50, 0.5, 1,234.5 and 3,5", ["19/5 cm", "5/2", "1/2", "2469/2", "7/2"]),
        ("twenty-one, thirty two, ninety", ["21", "32", "90"]),
        ("zero, two, nineteen", ["0", "2", "19"]),
        ("one of the first", []),
        ("in 2016 and 2018", ["2016", "2018"]),
        ("the 21st of them, twenty-fifth, in the 1940s", []),
        ("Twentyfold, half-hearted, half-sister", ["20 time"]),
        ("an F-16, the G7, MH17 and mid-2019", ["2019"]),
        ("at 12:30, in version 3.2.1, 24/7", ["12:30", "3.2.1", "24/7"]),
        ("a growth of -5%, or −5 %, or minus 5 degrees", ["-1/20 of all", "-1/20 of all", "-5 degree"]),
        ("from 5–10 men", ["5", "10"]),
        ("0" * 5000, ["0" * 5000]),
    ],
)
def test_digits_and_words_are_numbers(text: str, found: list[str]) -> None:
    assert read(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2 million, two million, 2mn and 2,000,000", ["2000000"] * 4),
        ("$40 billion, 40 billion dollars, $40bn", ["40000000000 dollar bound"] * 3),
        ("40 billion US dollars, US$40bn, USD40bn", ["40000000000 US dollar bound"] * 3),
        ("£5m, 5 million pounds, 5km and 5 m", ["5000000 pound bound", "5000000 pound bound", "5 km", "5 metre"]),
        ("a hundred, one hundred and five, two hundred and fifty thousand", ["100", "105", "250000"]),
        ("five hundred thousand two hundred", ["500200"]),
        ("a million five hundred thousand", ["1500000"]),
        ("two and a half million, half a million", ["2500000", "500000"]),
        ("three quarters of a million, a quarter of a million", ["750000", "250000"]),
        ("two dozen, a dozen", ["24", "12"]),
        (
            "thousands, tens of thousands, hundreds of thousands",
            ["thousands", "tens of thousands", "hundreds of thousands"],
        ),
        ("a few hundred, several hundred thousand", ["hundreds", "hundreds of thousands"]),
        ("In 2019 $5 million", ["2019", "5000000 dollar bound"]),
    ],
)
def test_magnitudes_belong_to_their_number(text: str, found: list[str]) -> None:
    assert read(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("half, half of it, more than half", ["1/2 of all"] * 3),
        (
            "a quarter, one-seventh, two thirds, three-quarters",
            ["1/4 of all", "1/7 of all", "2/3 of all", "3/4 of all"],
        ),
        ("25%, 25 percent, 25 per cent, 25 %", ["1/4 of all"] * 4),
        ("1/7 and ½ and 1⁄3", ["1/7 of all", "1/2 of all", "1/3 of all"]),
        ("5 1/2 miles, 5½ miles, 5 ½ miles", ["11/2 mile"] * 3),
        ("one in five, one of every five", ["1/5 of all", "1/5 of all"]),
        ("one in 2022", ["2022"]),
        ("the first half, the other half", []),
        ("5 percentage points", ["5 percentage point bound"]),
        ("half an hour", ["1/2 of all hour"]),
    ],
)
def test_shares_are_told_from_numbers(text: str, found: list[str]) -> None:
    assert read(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("nine months, a week, one year", ["9 month", "1 week", "1 year"]),
        ("a 1,400-mile border, a 65-year-old man", ["1400 mile", "65 year"]),
        ("19 long months", ["19 month"]),
        ("five men a day", ["5", "1 day"]),
        ("five to the mile", ["5"]),
        ("a second audience", []),
        ("twice, thrice, doubled, four times", ["2 time", "3 time", "2 time", "4 time"]),
    ],
)
def test_a_number_has_the_measure_behind_it(text: str, found: list[str]) -> None:
    assert read(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("90mph, 250mg, 450MW, 16GB", ["90 mile per hour", "250 mg", "450 MW", "16 GB"]),
        ("7lb 9oz, 7lb9oz", ["7 lb", "9 ounce", "7 lb", "9 ounce"]),
        ("3hrs 20mins, 8yrs", ["3 hour", "20 minute", "8 year"]),
        ("5mln, 5M, 5k, £5b", ["5000000", "5000000", "5000", "5000000000 pound bound"]),
        ("USD500m, EUR1.4tn", ["500000000 US dollar bound", "1400000000000 euro bound"]),
        ("CHF3bn, R5m, A$9", ["3000000000 Swiss franc bound", "5000000 rand bound", "9 Australian dollar bound"]),
        ("5p, 35C, 20pc, 3x", ["5 penny bound", "35 °C", "1/5 of all", "3 time"]),
        ("-£5, -US$5", ["-5 pound bound", "-5 US dollar bound"]),
        ("a 4x4, 5G, three 747s, 9.58s", ["4x4", "5g", "3", "747s", "479/50 second"]),
        ("40km2, 40 km²", ["40 square km"] * 2),
        ("the 21st, in his 40s, an A320", []),
    ],
)
def test_a_number_is_one_with_what_is_glued_to_it(text: str, found: list[str]) -> None:
    assert read(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("£5 m, EUR 5 bn", ["5000000 pound bound", "5000000000 euro bound"]),
        ("5 bn euros, 5 bn trees", ["5000000000 euro bound", "5000000000"]),
        ("5 k, 5 m, 5 lakh, 5 crore", ["5000", "5 metre", "500000", "50000000"]),
        ("a million and a half, two million and a half", ["1500000", "2500000"]),
        ("a year and a half, a dozen and a half", ["3/2 year", "18"]),
        ("half-million, half million, quarter-million", ["500000", "500000", "250000"]),
        ("half-a-dozen, a half-dozen, half a dozen", ["6"] * 3),
        ("half of one per cent, half of 1%, half a per cent", ["1/200 of all"] * 3),
        ("half a percentage point", ["1/2 percentage point bound"]),
        ("two point five, two point zero five million", ["5/2", "2050000"]),
        ("two points five", ["2 point", "5"]),
        ("two thousand million, a thousand million", ["2000000000", "1000000000"]),
        ("nine out of ten, two in three, 3 in 10", ["9/10 of all", "2/3 of all", "3/10 of all"]),
        ("two in three days, five in 12 villages", ["2", "3 day", "5", "12"]),
        ("nine out of the ten, five in 2016", ["9", "10", "5", "2016"]),
        ("one in 238, 1 in 238", ["1/238 of all"] * 2),
        ("three score and ten, four score years", ["70", "80 year"]),
        ("four-and-twenty, between four and twenty", ["24", "4", "20"]),
        ("a couple of hundred", ["hundreds"]),
        ("3.5 × 10⁹, 3.5 x 10^9", ["3500000000"] * 2),
        ("negative 0.4, minus 0.4", ["-2/5"] * 2),
        ("tested negative 3 times", ["3 time"]),
        ("12 degrees below zero, 12°C below zero", ["-12 degree", "-12 °C"]),
    ],
)
def test_a_number_of_several_words_is_one(text: str, found: list[str]) -> None:
    assert read(text) == found


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        ("2 to 3 million", True),
        ("2–3 million", True),
        ("between 2 and 3 million", True),
        ("30, 60 days", True),
        ("2 or 3 million", True),
        ("2 men and 3 million", False),
    ],
)
def test_two_numbers_may_stand_in_a_list_or_a_range(text: str, listed: bool) -> None:
    typed = type_signs(text)
    first, second = find_numerals(typed)
    assert is_list(typed, first, second) == listed


def test_the_first_of_a_list_is_read_with_what_stands_behind_the_second() -> None:
    first, second = find_numerals("$2 to $3 million")
    assert share_scale(first, second).value == 2_000_000


@given(st.integers(0, 10**9))
def test_a_number_is_the_same_with_and_without_separators(number: int) -> None:
    assert read(f"{number} lamps") == read(f"{number:,} lamps") == [str(number)]


@given(st.integers(2, 999), st.sampled_from(["thousand", "million", "billion", "trillion"]))
def test_a_magnitude_in_words_is_worth_its_noughts(number: int, scale: str) -> None:
    noughts = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12}[scale]
    assert read(f"{number} {scale} men") == read(f"{number * 10**noughts} men")


@given(st.integers(1, 99), st.integers(2, 9))
def test_no_magnitude_and_no_measure_is_worth_another(number: int, other: int) -> None:
    forms = [
        "",
        " thousand",
        " million",
        " billion",
        "%",
        " percentage points",
        " dollars",
        " euros",
        " weeks",
        " years",
    ]
    read_forms = [read(f"{number}{form}") for form in forms]
    assert len({str(each) for each in read_forms}) == len(forms)
    assert read(f"{number} 1/{other}") != read(f"{number}")


@given(st.text())
def test_each_number_stands_at_its_place(text: str) -> None:
    typed = type_signs(text)
    assert len(typed) == len(text)
    found = find_numerals(typed)
    assert all(0 <= numeral.start < numeral.end <= len(text) for numeral in found)
    assert all(before.end <= after.start for before, after in itertools.pairwise(found))


@pytest.mark.parametrize("row", ["one hundred ", "million "])
def test_magnitudes_without_end_make_no_number_without_end(row: str) -> None:
    worth = [numeral.value or 0 for numeral in find_numerals(row * 3_000)]
    assert 10**40 <= max(worth) < 10**60
