"""Numbers, dates and people that a text mentions, in a form in which two texts can be compared."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.verify.mentions import Mention, People, find_numbers_and_dates


def keys(text: str) -> list[str]:
    """The keys of all numbers and dates, in order."""
    return [mention.key for mention in find_numbers_and_dates(text)]


def test_a_mention_has_its_kind_key_words_and_place() -> None:
    assert list(find_numbers_and_dates("On Thursday, 14 March, nine lamps")) == [
        Mention("date", "thursday", "Thursday", 3),
        Mention("number", "14", "14", 13),
        Mention("date", "month 3", "March", 16),
        Mention("number", "9", "nine", 23),
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("40,000 and 40 000 and 40\u202f000 and 40’000", ["40000", "40000", "40000", "40000"]),
        ("3.8 cm, 2.50, 0.5", ["3.8", "2.50", ".5"]),
        ("twenty-one, thirty two, ninety", ["21", "32", "90"]),
        ("zero, two, nineteen", ["0", "2", "19"]),
        ("one of the first", []),
        ("26-30 mm of an F-16", ["26", "30", "16"]),
        ("in 2016 and 2018", ["2016", "2018"]),
        ("the 21st of them", ["21"]),
        ("Twentyfold", []),
        ("ten, twenty five-metre boats", ["10", "25"]),
    ],
)
def test_numbers_are_compared_by_their_value(text: str, found: list[str]) -> None:
    assert keys(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("in May", ["month 5"]),
        ("May 2019", ["month 5", "2019"]),
        ("on 4 May", ["4", "month 5"]),
        ("It may move", []),
        ("May it move?", []),
        ("They march on", []),
        ("March on!", []),
        ("since March", ["month 3"]),
        ("on Sept. 4", ["month 9", "4"]),
        ("in Dec. 2019", ["month 12", "2019"]),
        ("Dec the halls", []),
        ("September and august", ["month 9"]),
        ("on Sunday", ["sunday"]),
        ("the sunday paper", []),
    ],
)
def test_months_and_days_are_told_from_other_words(text: str, found: list[str]) -> None:
    assert keys(text) == found


@given(st.integers(0, 10**9))
def test_a_number_is_the_same_with_and_without_separators(number: int) -> None:
    assert keys(f"{number} lamps") == keys(f"{number:,} lamps") == [str(number)]


@given(st.text())
def test_each_mention_stands_at_its_place(text: str) -> None:
    for mention in find_numbers_and_dates(text):
        assert text[mention.start : mention.start + len(mention.text)] == mention.text


PEOPLE = People(
    {
        "may-reed": ["May Reed"],
        "marc-reed": ["Marc Reed", "Reed"],
        "office": ["the office"],
        "a": ["Vane"],
        "b": ["Vane"],
    }
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Reed and May Reed", ["marc-reed", "may-reed"]),
        ("Reed’s wall, Reed's wall", ["marc-reed", "marc-reed"]),
        ("Reedham and Unreed", []),
        ("REED", []),
        ("(Reed)", ["marc-reed"]),
        ("the office of the officer", ["office"]),
        ("Vane", []),
    ],
)
def test_people_are_found_by_whole_names_the_longest_first(text: str, found: list[str]) -> None:
    assert [mention.key for mention in PEOPLE.find(text)] == found


def test_nobody_is_found_where_nobody_is_known() -> None:
    assert list(People({}).find("Reed")) == []
    assert list(People({"x": [""]}).find("Reed")) == []


@given(st.lists(st.text(min_size=1), max_size=4), st.text())
def test_names_with_signs_of_patterns_are_names(names: list[str], text: str) -> None:
    found = list(People({str(index): [name] for index, name in enumerate(names)}).find(text))
    assert all(mention.text in names for mention in found)
