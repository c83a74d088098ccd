"""The numbers that a document gives to its paragraphs and notes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.verify.text.numbers.own_numbers import blank_own_numbers, is_reference, list_own_numbers


@pytest.mark.parametrize(
    ("text", "blanked", "numbers"),
    [
        ("12. It moved.", "    It moved.", ["12"]),
        ("(3)\tIt moved by 4.", "    It moved by 4.", ["3"]),
        ("[7] It moved.", "    It moved.", ["7"]),
        ("4.2.1 It moved.", "      It moved.", ["4.2.1"]),
        ("4.2 metres it moved.", "4.2 metres it moved.", []),
        ("1995. It moved.", "1995. It moved.", []),
        ("12.5 per cent moved.", "12.5 per cent moved.", []),
        ("12.", "12.", []),
        ("It moved.[1][2, 5–6] So", "It moved.            So", ["1", "2", "5", "6"]),
        ("It moved by [12] inches.", "It moved by [12] inches.", []),
    ],
)
def test_own_numbers_stand_at_the_beginning_and_behind_words(text: str, blanked: str, numbers: list[str]) -> None:
    assert (blank_own_numbers(text), list_own_numbers(text)) == (blanked, numbers)


@given(st.text("12.)([] a–\t,"))
def test_every_offset_stays(text: str) -> None:
    blanked = blank_own_numbers(text)
    assert len(blanked) == len(text)
    assert all(after in (before, " ") for before, after in zip(text, blanked, strict=True))
    assert bool(list_own_numbers(text)) == (blanked.split() != text.split())


@pytest.mark.parametrize(
    ("text", "is_one"),
    [("see paragraphs 9 and 12", True), ("in §12", True), ("of note 12", True), ("the 12", False), ("9 and 12", False)],
)
def test_a_reference_says_what_it_refers_to(text: str, is_one: bool) -> None:
    assert is_reference(text, text.index("12")) is is_one
