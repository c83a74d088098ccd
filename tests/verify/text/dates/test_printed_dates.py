"""Dates as prose prints them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.verify.text.dates.printed_dates import PrintedDate, find_dates
from generator.verify.text.numbers.numeral import type_signs


def read(text: str) -> list[str]:
    """Each date as year-month-day, "?" for what is not printed, with its part of the time and its name."""
    found = find_dates(type_signs(text))
    return [
        " ".join(filter(None, [each.part, _number(each) if each.year or not each.name else "", each.name]))
        for each in found
    ]


def _number(date: PrintedDate) -> str:
    return f"{date.year or '?'}-{date.month or '?'}-{date.day or '?'}"


def test_a_range_of_years_has_its_last_and_a_date_in_digits_may_be_either() -> None:
    (years, month, season, either) = find_dates("1914-18, 2010-11, the winter of 1955/56, 03/04/2017")
    assert (years.year, years.until, years.month) == (1914, 1918, 0)
    assert (month.year, month.until, month.month) == (2010, 2011, 11)
    assert (season.year, season.until, season.name) == (1955, 1956, "winter")
    assert (either.month, either.day, either.is_either) == (4, 3, True)


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
        ("12–14 March 2020", ["2020-3-12", "2020-3-14"]),
        ("March 12-14", ["?-3-12", "?-3-14"]),
        ("Thursday, March 21", ["thursday", "?-3-21"]),
        ("May 5, 20 percent", ["?-5-5"]),
        ("March 2 million", []),
        ("the 1940s, the ’80s, 1940", ["1940s", "80s"]),
        ("the fifties, the nineteen-fifties", ["50s", "1950s"]),
        ("14/03/2017, 14.03.2017, 14-03-2017, 03/14/2017", ["2017-3-14"] * 4),
        ("2017/03/14, 14-Mar-2017", ["2017-3-14"] * 2),
        ("31/31/2017, 14.13.2017, 1.2.3", []),
        ("the 14th day of March, 2017", ["2017-3-14"]),
        ("the fourteenth of March 2017, March the fourteenth", ["2017-3-14", "?-3-14"]),
        ("the first of January and the second of May", ["?-1-1", "?-5-2"]),
        ("14th and 15th March", ["?-3-14", "?-3-15"]),
        ("March 14, 15 and 16, 2017", ["2017-3-14", "2017-3-15", "2017-3-16"]),
        ("on May 14 and 16 men died", ["?-5-14"]),
        ("14 March to 16 April 2017", ["2017-3-14", "2017-4-16"]),
        ("March and April 2018", ["2018-3-?", "2018-4-?"]),
        ("November to January 2018", ["?-11-?", "2018-1-?"]),
        (
            "the summer of 2003, in fall 2003, the 2003 winter",
            ["2003-?-? summer", "2003-?-? autumn", "2003-?-? winter"],
        ),
        ("last spring, this fall, in the winter", ["spring", "autumn", "winter"]),
        ("a hot spring, prices fall, this fall in prices", []),
        ("on weekdays, Monday to Friday, at the weekend", ["weekdays", "monday", "weekdays", "friday", "weekend"]),
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
