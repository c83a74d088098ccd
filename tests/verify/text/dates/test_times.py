"""How long and how often in words that are no number."""

from __future__ import annotations

import pytest

from generator.verify.text.dates.times import find_times
from generator.verify.text.numbers.numeral import type_signs
from generator.verify.text.numbers.numerals import find_numerals
from tests.verify.text.test_mentions import firmer, missing


def times(text: str) -> list[str]:
    """The words of a text that say how long or how often."""
    typed = type_signs(text)
    return [text[time.start : time.end] for time in find_times(typed, find_numerals(typed)) if time.keys]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They waited for months.", ["months"]),
        ("They waited a few months, and several years.", ["a few months", "several years"]),
        ("They waited nine long months.", []),
        ("They met every other day and wrote daily.", ["every other day", "daily"]),
        ("Once a week, for an hour.", ["Once a week"]),
        ("The quay took 40 ships a day, and 300 crates per week.", ["a day", "per week"]),
        ("The quay lost 40 ships a day later, and 40 in a year.", []),
        ("These days, in the Reed years, the years after the storm.", []),
        ("The Daily Harbour prints it. Daily, it is read.", ["Daily"]),
        ("A weeklong storm, a week-long one.", ["weeklong"]),
        ("The quay took 40 ships a day and 40 in a year and a half.", ["a day"]),
    ],
)
def test_how_long_and_how_often_is_found(text: str, found: list[str]) -> None:
    assert sorted(times(text)) == sorted(found)


@pytest.mark.parametrize(
    ("text", "behind", "lost"),
    [
        ("for months", "for a week", ["months"]),
        ("for months", "for nine months", []),
        ("for nine months", "for months", ["nine"]),
        ("for years", "for decades", []),
        ("for decades", "for years", ["decades"]),
        ("for a fortnight", "for two weeks", []),
        ("for two weeks", "for a fortnight", []),
        ("for 14 days", "for a fortnight", []),
        ("for a fortnight", "for a week", ["a fortnight"]),
        ("a yearlong storm", "a storm of a year", []),
        ("every second day", "every other day", []),
        ("daily", "every other day", ["daily"]),
        ("daily", "every single day", []),
        ("40 ships a day", "40 ships", ["a day"]),
        ("40 ships a day", "40 ships daily", []),
        ("40 ships per annum", "40 ships a year", []),
        ("in days", "in the coming days", []),
        ("quarterly", "monthly", ["quarterly"]),
        ("every quarter", "every three months", []),
        ("quarterly", "four times a year", []),
        ("biweekly", "every month", ["biweekly"]),
        ("biweekly", "fortnightly", []),
        ("biweekly", "twice a week", []),
        ("annually", "twice a year", ["annually"]),
        ("twice a year", "annually", ["twice a year"]),
        ("twice-yearly", "every six months", []),
        ("every three months", "for three months", ["every three months"]),
        ("for three months", "every three months", ["three"]),
        ("every third month", "quarterly", []),
        ("three times in two years", "every eight months", []),
        ("once in 100 years", "once in a century", []),
        ("once every two weeks", "every other week", []),
        ("nightly", "every night", []),
        ("every few days", "every day", ["every few days"]),
        ("$5 billion a quarter", "$5 billion a year", ["a quarter"]),
        ("quintupled", "quadrupled", ["quintupled"]),
        ("fivefold", "quadrupled", ["fivefold"]),
        ("a 5-fold rise", "fivefold", []),
        ("four times as many", "quadrupled", []),
        ("a double champion", "a triple champion", ["double"]),
        ("It will double.", "It doubled.", []),
        ("a double standard, a double bed", "a standard", []),
    ],
)
def test_how_long_and_how_often_is_known(text: str, behind: str, lost: list[str]) -> None:
    assert missing(text, behind) == lost


@pytest.mark.parametrize(
    ("text", "behind", "found"),
    [
        ("daily", "almost daily", ["daily"]),
        ("almost daily", "nearly every day", []),
        ("once a month", "about once a month", ["once a month"]),
        ("once a month", "once a month or so", ["once a month"]),
        ("twice a year", "up to twice a year", ["twice a year"]),
        ("daily for a year", "daily for a year or so", ["a year"]),
        ("the daily papers", "some daily papers", []),
        ("the annual costs", "It is about annual costs.", []),
    ],
)
def test_how_often_is_said_as_firmly_as_it_is_known(text: str, behind: str, found: list[str]) -> None:
    assert firmer(text, behind) == found
