"""Times of day as prose has them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.verify.text.dates.clock import find_clock_times, find_daytimes
from generator.verify.text.numbers.numeral import type_signs
from tests.verify.text.test_mentions import firmer, missing


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("at 9 a.m., at 10pm and at 9.15 P.M.", ["9 a.m.", "10pm", "9.15 P.M."]),
        ("at 21:15, 21:15:30, 21h15 and 2115 hours", ["21:15", "21:15:30", "21h15", "2115 hours"]),
        ("half past four, a quarter to five", ["half past four", "a quarter to five"]),
        ("nine o'clock, and five minutes before six", ["nine o'clock", "five minutes before six"]),
        ("at ten to four; a vote of ten to four", ["ten to four"]),
        ("at noon and 12 midnight", ["noon", "12 midnight"]),
        ("at nine in the morning, at 10 that night", ["nine in the morning", "10 that night"]),
        ("from 9 to 11 a.m., 9:15-10:30 pm", ["9", "11 a.m.", "9:15", "10:30 pm"]),
        ("from 11 to 2 p.m.", ["2 p.m."]),
        ("Nine lamps in the morning, 2019, 3:1, 24/7, version 3.2.1, 40 p", []),
        ("It had 13 o'clocks and 99 p.m.", []),
    ],
)
def test_a_time_of_day_is_found(text: str, found: list[str]) -> None:
    assert [text[each.start : each.end] for each in find_clock_times(type_signs(text))] == found


def test_parts_of_the_day_are_found_and_no_greeting() -> None:
    text = "Good morning. In the mornings and at dawn, tonight; a nightmare in the Evening Post."
    found = [(text[each.start : each.end], sorted(each.tells)) for each in find_daytimes(text)]
    assert found == [("mornings", ["morning"]), ("dawn", ["morning"]), ("tonight", ["evening", "night"])]


_SAME = [
    ("9:15 p.m.", "9.15pm", "21:15", "21.15", "2115 hours", "21h15", "quarter past nine in the evening"),
    ("9 a.m.", "9:00 am", "09:00", "nine in the morning", "nine o'clock in the morning"),
    ("noon", "midday", "12 p.m.", "12 noon"),
    ("midnight", "00:00", "24:00", "12 a.m."),
    ("half past four", "4:30", "thirty minutes past four"),
    ("quarter to four", "3:45", "fifteen minutes before four"),
]


@pytest.mark.parametrize("times", _SAME)
def test_one_time_is_one_in_all_its_spellings(times: tuple[str, ...]) -> None:
    pairs = [(f"It sails at {said}", f"It sails at {meant}") for said in times for meant in times]
    assert [(said, meant) for said, meant in pairs if missing(said, meant)] == []


@pytest.mark.parametrize(
    ("text", "behind", "lost"),
    [
        ("at 9 p.m.", "at 9 a.m.", ["9 p.m."]),
        ("at midnight", "at noon", ["midnight"]),
        ("at 12:00", "at midnight", ["12:00"]),
        ("at noon", "at 12:00", []),
        ("at quarter to four", "at half past four", ["quarter to four"]),
        ("at 4:30 p.m.", "at half past four", ["4:30 p.m."]),
        ("at half past four", "at 4:30 p.m.", []),
        ("at 4:30", "at 16:30", ["4:30"]),
        ("at 4:30", "at 4:30 p.m.", []),
        ("at 4:30", "at 04:30", []),
        ("at 04:30", "at 4:30", []),
        ("at nine", "at 9 a.m.", []),
        ("nine ships", "at 9 a.m.", ["nine"]),
        ("in the evening", "in the morning", ["evening"]),
        ("in the morning", "at 9 a.m.", []),
        ("at night", "at 9 a.m.", ["night"]),
        ("tonight", "this evening", []),
        ("9 a.m.", "from 9 to 11 a.m.", []),
        ("11 a.m.", "from 11 to 2 p.m.", ["11 a.m."]),
    ],
)
def test_a_time_is_known_with_its_half_of_the_day(text: str, behind: str, lost: list[str]) -> None:
    assert missing(text, behind) == lost


def test_a_time_is_said_as_firmly_as_it_is_known() -> None:
    assert firmer("at noon", "around noon") == ["noon"]
    assert firmer("around noon", "at noon") == []


@given(st.integers(0, 23), st.integers(0, 59), st.sampled_from([":", "."]))
def test_a_time_counted_to_24_is_that_of_one_half_of_the_day(hour: int, minute: int, sign: str) -> None:
    halves = {half: f"{(hour - 1) % 12 + 1}{sign}{minute:02} {half}.m." for half in "ap"}
    own = "p" if hour >= 12 else "a"
    counted = f"{hour:02}:{minute:02}"
    assert missing(counted, halves[own]) == []
    if not 10 <= hour <= 12:  # which are written alike where hours are counted to twelve
        assert [half for half, time in halves.items() if missing(time, counted) == []] == [own]


@given(st.text(alphabet="0123456789:.-/ apmho'clk\nnineteen to past half quarter"))
def test_each_time_stands_at_its_place(text: str) -> None:
    assert all(0 <= each.start < each.end <= len(text) for each in find_clock_times(type_signs(text)))
