"""Years among the numbers of prose."""

from __future__ import annotations

import pytest

from generator.verify.text.dates.years import read_year
from generator.verify.text.numbers.numeral import type_signs
from generator.verify.text.numbers.numerals import find_numerals


def years(text: str) -> list[str]:
    """Each year of a text, with "?" where it can be a count, and its hedge."""
    typed = type_signs(text)
    found = [read_year(typed, numeral) for numeral in find_numerals(typed)]
    return [f"{each.value}{'' if each.is_sure else '?'} {each.hedge}".strip() for each in found if each]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("In 1902 the wall, since 1902, in 1902.", ["1902"] * 3),
        ("In 1902 Reed built it", ["1902"]),
        ("the 2000 votes, a toll of 1902", ["2000?", "1902?"]),
        ("In 2000 cases", ["2000?"]),
        ("2,000 votes, 2000 tonnes, $2000, 2500, 40", []),
        ("in 987, of 987", ["987"]),
        ("55 BC, 55 B.C.E., AD 55, 55 CE", ["-55", "-55", "55", "55"]),
        ("from 55 to 50 BC", ["-55", "-50"]),
        ("about 1660, c. 1450, perhaps in 1660", ["1660? about", "1450 about", "1660"]),
        ("by 1660 at the latest, 1660 or later", ["1660? latest", "1660? earliest"]),
        ("no later than 1660, not earlier than 1660", ["1660? latest", "1660? earliest"]),
        ("over 1902, some 1900 men", ["1902?", "1900? about"]),
    ],
)
def test_a_year_has_its_era_and_its_hedge(text: str, found: list[str]) -> None:
    assert years(text) == found
