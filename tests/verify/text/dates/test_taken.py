"""Stretches that are taken, and what touches them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.verify.text.dates.taken import Taken
from generator.verify.text.mentions import Reader
from generator.verify.text.names.people import People
from tests.growth import growth

_STRETCHES = st.tuples(st.integers(0, 30), st.integers(1, 8)).map(lambda each: (each[0], each[0] + each[1]))


@given(st.lists(_STRETCHES), _STRETCHES)
def test_a_stretch_touches_those_with_which_it_shares_a_character(
    stretches: list[tuple[int, int]], other: tuple[int, int]
) -> None:
    shared = any(start < other[1] and other[0] < end for start, end in stretches)
    assert Taken(stretches).touches(*other) == shared


def test_a_text_of_many_dates_and_times_is_read_in_time_that_grows_with_it() -> None:
    piece = "On 14 and 15 March 2017, in summer 2003, twice a year, at 9 a.m. of the third night. "

    def read(count: int) -> None:
        Reader(People({})).read(piece * count)

    assert growth(read, 50, 400) < 8 * 2
