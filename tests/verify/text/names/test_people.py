"""People named in texts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.verify.text.names.people import Named, People

PEOPLE = People(
    {
        "may-reed": ["May Reed"],
        "marc-reed": ["Marc Reed", "Reed"],
        "ada-quill": ["Ada B. Quill"],
        "office": ["the office"],
        "una-odell": ["Una O'Dell", "O’Dell"],
        "a": ["Vane"],
        "b": ["Vane"],
    }
)


def test_a_person_is_named_at_a_place() -> None:
    assert list(PEOPLE.find("May Reed left")) == [Named("may-reed", "May Reed", 0)]


def test_a_name_is_told_as_the_text_has_it() -> None:
    assert list(PEOPLE.find("from Una O’Dell")) == [Named("una-odell", "Una O’Dell", 5)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Reed and May Reed", ["marc-reed", "may-reed"]),
        ("Reed’s wall, Reed's wall", ["marc-reed", "marc-reed"]),
        ("Reedham and Unreed", []),
        ("REED", []),
        ("(Reed)", ["marc-reed"]),
        ("A. Quill", ["ada-quill"]),
        ("M. Reed", ["marc-reed"]),
        ("the office of the officer", ["office"]),
        ("Vane", []),
        ("Una O’Dell, O'Dell, U. O’Dell’s", ["una-odell", "una-odell", "una-odell"]),
    ],
)
def test_people_are_found_by_whole_names_the_longest_first(text: str, found: list[str]) -> None:
    assert [named.key for named in PEOPLE.find(text)] == found


def test_nobody_is_found_where_nobody_is_known() -> None:
    assert list(People({}).find("Reed")) == []
    assert list(People({"x": [""]}).find("Reed")) == []


@given(st.lists(st.text(min_size=1), max_size=4), st.text())
def test_names_with_signs_of_patterns_are_names(names: list[str], text: str) -> None:
    found = list(People({str(index): [name] for index, name in enumerate(names)}).find(text))
    assert all(text.startswith(named.text, named.start) for named in found)
