"""The tables of units and currencies: their spellings, and that none is two units."""

from __future__ import annotations

import pytest

from generator.verify.text.numbers.units import find_currency, find_unit, generalize, is_currency, spell_unit


@pytest.mark.parametrize(
    ("forms", "name"),
    [
        ("mg milligram milligrams milligrammes", "mg"),
        ("µg \u03bcg ug mcg micrograms", "µg"),
        ("km KM kilometre Kilometers", "km"),
        ("mph MPH", "mile per hour"),
        ("kph kmh", "km per hour"),
        ("GB gb gigabytes", "GB"),
        ("MW megawatt", "MW"),
        ("mW milliwatts", "mW"),
        ("ml mL millilitres", "ml"),
        ("lb lbs", "lb"),
        ("mw 5 lamps", ""),
    ],
)
def test_all_spellings_of_a_unit_have_its_name(forms: str, name: str) -> None:
    assert {find_unit(form) for form in forms.split()} == {name}


@pytest.mark.parametrize(
    ("form", "name"),
    [
        ("US$", "US dollar"),
        ("USD", "US dollar"),
        ("usd", ""),
        ("Dollars", "dollar"),
        ("pounds", "pound or lb"),
        ("p", "penny"),
    ],
)
def test_a_code_of_a_currency_is_written_in_capitals(form: str, name: str) -> None:
    assert find_currency(form) == name


def test_a_unit_has_words_by_which_a_text_speaks_of_it() -> None:
    assert {"mg", "milligram", "milligrams"} <= spell_unit("mg")
    assert spell_unit("square km") == {"square", "sq", "squared"}
    assert spell_unit("Canadian dollar") == {"canadian"}


def test_what_is_of_a_kind_is_of_its_kind_in_general() -> None:
    assert [generalize(name) for name in ("US dollar", "°C", "nautical mile", "dollar")] == ["dollar", "degree", "", ""]
    assert [is_currency(name) for name in ("Egyptian pound", "euro", "°C", "fluid ounce")] == [True, True, False, False]
