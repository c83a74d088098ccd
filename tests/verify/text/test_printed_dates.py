"""Dates as prose prints them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.verify.text.numeral import type_signs
from generator.verify.text.printed_dates import PrintedDate, find_dates


def read(text: str) -> list[str]:
    """Each date as year-month-day, "?" for what is not printed, with its part of the time and its name."""
    found = find_dates(type_signs(text))
    return [
        " ".join(filter(None, [each.part, each.name or f"{each.year or '?'}-{each.month or '?'}-{each.day or '?'}"]))
        for each in found
    ]


def test_a_date_has_its_place() -> None:
    assert find_dates("On October 8, 2023, it rained") == [PrintedDate(3, 18, 2023, 10, 8)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("October 8, 2023", ["2023-10-8"]),
        ("Oct. 8, 2023", ["2023-10-8"]),
        ("8 October 2023", ["2023-10-8"]),
        ("October 95", ["?-10-?"]),
        ("95 October", ["?-10-?"]),
        ("the 8th of October", ["?-10-8"]),
        ("OCTOBER 8", ["?-10-8"]),
        ("Sept. 30 retirement", ["?-9-30"]),
        ("in November 2022, nine", ["2022-11-?"]),
        ("October of 2023", ["2023-10-?"]),
        ("the June 2024 position", ["2024-6-?"]),
        ("2023-10-08 and 2023-10", ["2023-10-8", "2023-10-?"]),
        ("12–14 March 2020", ["2020-3-14", "2020-3-12"]),
        ("March 12-14", ["?-3-12", "?-3-14"]),
        ("Thursday, March 21", ["thursday", "?-3-21"]),
        ("May 5, 20 percent", ["?-5-5"]),
        ("March 2 million", []),
        ("the 1940s, the ’80s, 1940", ["1940s", "80s"]),
    ],
)
def test_what_is_printed_of_a_date_is_found(text: str, found: list[str]) -> None:
    assert read(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("late February", ["late ?-2-?"]),
        ("in mid-March 2025", ["mid 2025-3-?"]),
        ("by early 2023", ["early 2023-?-?"]),
        ("the end of the 1980s", ["late 1980s"]),
        ("at the beginning of May", ["early ?-5-?"]),
        ("in 2023", []),
    ],
)
def test_a_part_of_the_time_belongs_to_a_date(text: str, found: list[str]) -> None:
    assert read(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("in May", ["?-5-?"]),
        ("It may be May before it moves", ["?-5-?"]),
        ("It may move", []),
        ("May it move? It may.", []),
        ("He met May Reed", []),
        ("March on!", []),
        ("since March", ["?-3-?"]),
        ("Dec the halls", []),
        ("on Sunday", ["sunday"]),
        ("the sunday paper", []),
    ],
)
def test_months_and_days_are_told_from_other_words(text: str, found: list[str]) -> None:
    assert read(text) == found


_MONTHS = "January February March April May June July August September October November December"


@given(st.dates(date(1000, 1, 1), date(2199, 12, 31)))
def test_a_day_is_read_back_from_every_form(day: date) -> None:
    name = _MONTHS.split()[day.month - 1]
    for text in (f"{name} {day.day}, {day.year}", f"{day.day} {name} {day.year}", day.isoformat()):
        (found,) = find_dates(f"On {text}.")
        assert (found.year, found.month, found.day) == (day.year, day.month, day.day)


@given(st.text())
def test_each_date_stands_at_its_place(text: str) -> None:
    assert all(0 <= each.start < each.end <= len(text) for each in find_dates(type_signs(text)))
