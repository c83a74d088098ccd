"""What stands around a number and says what it counts in."""

from __future__ import annotations

import pytest

from generator.verify.text.numbers.measures import find_currency_before, find_currency_behind, find_unit_behind


@pytest.mark.parametrize(
    ("behind", "name", "words"),
    [
        ("mg of lead", "mg", "mg"),
        (" km/h", "km per hour", "km/h"),
        (" miles an hour", "mile per hour", "miles an hour"),
        (" square kilometres", "square km", "square kilometres"),
        ("km² of forest", "square km", "km²"),
        ("km2 of forest", "square km", "km2"),
        (" sq. km", "square km", "sq. km"),
        (" kg/m3", "kg per cubic metre", "kg/m3"),
        (" nautical miles", "nautical mile", "nautical miles"),
        (" metric tons", "tonne", "metric tons"),
        (" degrees Celsius", "°C", "degrees Celsius"),
        ("°C", "°C", "°C"),
        (" p.m. news", "pm", "p.m"),
        (" parts per million", "part per million", "parts per million"),
        (" long months", "month", "months"),
        ("in", "inch", "in"),
        (" in May", "", ""),
        (" men a day", "", ""),
        (" five-inch guns", "", ""),
        (" square meals", "", ""),
        (" points", "point", "points"),
    ],
)
def test_a_unit_stands_behind_its_number(behind: str, name: str, words: str) -> None:
    unit = find_unit_behind(f"5{behind}", 1)
    assert (unit.name, f"5{behind}"[unit.start : unit.end]) == (name, words)


def test_one_point_is_no_measure() -> None:
    assert not find_unit_behind("one point of it", 3, is_one=True)


@pytest.mark.parametrize(
    ("behind", "name"),
    [
        (" Canadian dollars", "Canadian dollar"),
        (" US dollars", "US dollar"),
        (" US troops", ""),
        (" pounds", "pound or lb"),
        (" pounds sterling", "pound"),
        (" British pounds", "pound"),
        ("p", "penny"),
        (" p of it", ""),
        ("EUR", "euro"),
        (" $9", ""),
    ],
)
def test_a_currency_stands_behind_its_number(behind: str, name: str) -> None:
    assert find_currency_behind(f"5{behind}", 1).name == name


@pytest.mark.parametrize(
    ("before", "name"),
    [("US$", "US dollar"), ("A$ ", "Australian dollar"), ("EUR ", "euro"), ("x$", "dollar"), ("XEUR", ""), ("R", "")],
)
def test_a_currency_stands_before_its_number(before: str, name: str) -> None:
    assert find_currency_before(f"{before}5", len(before)).name == name


def test_a_letter_is_a_currency_before_a_sum_alone() -> None:
    assert find_currency_before("R5m", 1).name == "rand"
