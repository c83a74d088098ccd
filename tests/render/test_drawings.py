"""Geometry of the drawings: dates on an axis, numbers as bars, ties as arcs."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.load.dates import read_bounds
from generator.model import Dated, Figure
from generator.render.drawings.axis import Mark, Tick, draw_date, make_axis
from generator.render.drawings.bars import Bar, End, Piece, draw_quantities, draw_shares, read_hedge
from generator.render.drawings.percent import format_percent
from generator.render.drawings.ties import Arc, draw_arcs, order_ends
from tests.growth import growth


def dated(edtf: str, *, is_inferred: bool = False) -> Dated:
    bounds = read_bounds(edtf)
    assert bounds
    return Dated(edtf, *bounds, is_inferred=is_inferred)


def figure(value: str, hedge: str | None = None, to: str | None = None) -> Figure:
    return Figure(value=value, to=to, unit="cm", hedge=hedge, counts="movement of the wall", as_of=None)


@pytest.mark.parametrize(
    ("share", "text"), [(0, "0%"), (0.125, "12.5%"), (1 / 3, "33.33%"), (1, "100%"), (1.2, "100%"), (-0.1, "0%")]
)
def test_a_share_is_a_percentage_inside_the_picture(share: float, text: str) -> None:
    assert format_percent(share) == text


# --- dates


def test_years_stand_side_by_side_and_all_are_as_wide() -> None:
    axis = make_axis([dated("2019-03"), dated("2022")])
    assert axis
    assert axis.ticks == (
        Tick("0%", "2019", False),
        Tick("25%", "2020", False),
        Tick("50%", "2021", False),
        Tick("75%", "2022", False),
    )


def test_a_long_time_without_an_event_is_a_break() -> None:
    axis = make_axis([dated("1902"), dated("2019-01")])
    assert axis
    assert [(tick.label, tick.is_break) for tick in axis.ticks] == [("1902", False), ("", True), ("2019", False)]


def test_of_many_years_some_have_no_label() -> None:
    axis = make_axis([dated(str(year)) for year in range(1990, 2010)])
    assert axis
    assert [tick.label for tick in axis.ticks if tick.label] == [str(year) for year in range(1990, 2010, 3)]


def test_without_a_bound_there_is_no_axis() -> None:
    assert make_axis([Dated("../..", "", "")]) is None


@pytest.mark.parametrize(
    ("edtf", "mark"),
    [
        ("2021-01-01", Mark("50.07%", "1.2%", True, False, "", False)),
        ("2020", Mark("0%", "50%", False, False, "", False)),
        ("2020/2021", Mark("0%", "100%", False, False, "", False)),
        ("2020~", Mark("0%", "52.2%", False, False, "both", False)),
        ("2020-07?", Mark("22.66%", "8.63%", False, False, "both", False)),
        ("2020-07-01~", Mark("22.66%", "4.54%", False, False, "both", False)),
        ("2020~/2021", Mark("0%", "100%", False, False, "start", False)),
        ("2020/2021~", Mark("0%", "100%", False, False, "end", False)),
        ("2021/..", Mark("50%", "50%", False, False, "open-end", True)),
        ("../2020", Mark("0%", "50%", False, False, "open-start", False)),
        ("[..2020]", Mark("0%", "50%", False, False, "open-start", False)),
        ("[2021..]", Mark("50%", "50%", False, False, "open-end", True)),
    ],
)
def test_a_date_looks_as_certain_as_it_is(edtf: str, mark: Mark) -> None:
    axis = make_axis([dated("2020"), dated("2021")])
    assert axis
    assert draw_date(axis, dated(edtf)) == mark


def test_an_inferred_date_is_marked_as_one() -> None:
    axis = make_axis([dated("2020")])
    assert axis
    assert draw_date(axis, dated("2020-05-01", is_inferred=True)).is_inferred


DAYS = st.dates(date(1800, 1, 1), date(2100, 12, 31))


@given(st.lists(st.tuples(DAYS, DAYS).map(sorted), min_size=1, max_size=8))
def test_what_is_earlier_stands_further_left(ranges: list[list[date]]) -> None:
    dates = [Dated(f"{first}/{last}", first.isoformat(), last.isoformat()) for first, last in ranges]
    axis = make_axis(dates)
    assert axis
    days = sorted(day for each in ranges for day in each)
    places = [axis.place(day, is_end=False) for day in days]
    assert places == sorted(places)
    assert all(0 <= place <= 1 for place in places)
    marks = [draw_date(axis, each) for each in dates]
    assert all(float(mark.x[:-1]) + float(mark.width[:-1]) <= 100.02 for mark in marks if not mark.is_day)


# --- numbers


@pytest.mark.parametrize(
    ("hedge", "end"),
    [
        (None, End.EXACT),
        ("more than", End.ABOVE),
        ("at least", End.ABOVE),
        ("or more", End.ABOVE),
        ("no fewer than", End.ABOVE),
        ("Not more than", End.BELOW),
        ("fewer than", End.BELOW),
        ("or less", End.BELOW),
        ("almost", End.ALMOST),
        ("just under", End.ALMOST),
        ("nearly", End.ALMOST),
        ("about", End.AROUND),
        ("moreover", End.AROUND),
        ("by one count", End.AROUND),
    ],
)
def test_a_hedge_decides_how_a_bar_ends(hedge: str | None, end: End) -> None:
    assert read_hedge(hedge) is end


def test_parts_of_a_whole_are_drawn_as_firmly_as_they_are_given() -> None:
    hedges = [None, "more than", "at most", "nearly", "about"]
    assert draw_shares(figure("1/2", hedge) for hedge in hedges) == (
        Bar((Piece("0%", "50%", "sure"),), ""),
        Bar((Piece("0%", "50%", "sure"), Piece("50%", "14%", "open")), "64%"),
        Bar((Piece("0%", "50%", "less"),), ""),
        Bar((Piece("0%", "45%", "sure"), Piece("45%", "5%", "fade")), ""),
        Bar((Piece("0%", "45%", "sure"), Piece("45%", "10%", "fade")), ""),
    )


def test_a_range_is_drawn_up_to_both_of_its_ends() -> None:
    assert draw_quantities([figure("3", to="4"), figure("2")]) == (
        Bar((Piece("0%", "60%", "sure"), Piece("60%", "20%", "between")), ""),
        Bar((Piece("0%", "40%", "sure"),), ""),
    )


def test_a_bar_that_is_all_of_the_whole_stays_in_the_picture() -> None:
    (bar,) = draw_shares([figure("1", "more than")])
    assert bar == Bar((Piece("0%", "100%", "sure"), Piece("100%", "0%", "open")), "100%")


def test_nothing_is_a_bar_without_length() -> None:
    assert draw_quantities([figure("0"), figure("0", "about")])[0] == Bar((Piece("0%", "0%", "sure"),), "")


@given(st.lists(st.fractions(0, 10**6), min_size=2, max_size=6))
def test_bars_are_as_long_as_their_numbers(values: list[Fraction]) -> None:
    bars = draw_quantities([figure(str(value)) for value in values])
    lengths = [float(bar.pieces[0].width[:-1]) for bar in bars]
    largest = max(values)
    assert lengths == pytest.approx([float(80 * value / largest) if largest else 0 for value in values], abs=0.01)


# --- ties


def test_the_strongest_tie_stands_on_top_and_the_rest_follows_it() -> None:
    weights = {("ada", "ben"): 1, ("ben", "cid"): 5, ("ada", "dot"): 2}
    assert order_ends(weights) == ("ben", "cid", "ada", "dot")


def test_an_arc_leads_from_row_to_row_and_is_as_thick_as_its_weight() -> None:
    weights = {("ada", "ben"): 8, ("ada", "cid"): 2}
    assert draw_arcs(weights, ("ada", "ben", "cid")) == (
        Arc(("ada", "cid"), "M0 5A96.0 10 0 0 1 0 25", "4.5"),
        Arc(("ada", "ben"), "M0 5A12.0 5 0 0 1 0 15", "9.0"),
    )


PAIRS = list(combinations("abcdefg", 2))


@given(st.dictionaries(st.sampled_from(PAIRS), st.integers(1, 60), min_size=1))
def test_everybody_with_a_tie_has_a_row_whatever_the_order_of_the_ties(weights: dict[tuple[str, str], int]) -> None:
    ends = order_ends(weights)
    assert sorted(ends) == sorted({end for pair in weights for end in pair})
    reversed_weights = dict(reversed(list(weights.items())))
    assert order_ends(reversed_weights) == ends
    assert draw_arcs(reversed_weights, ends) == draw_arcs(weights, ends)


@given(st.dictionaries(st.sampled_from(PAIRS), st.integers(1, 4)))
def test_next_is_always_who_is_tied_most_to_those_already_in_the_list(weights: dict[tuple[str, str], int]) -> None:
    ends = order_ends(weights)
    for place, end in enumerate(ends):

        def rank(one: str, before: tuple[str, ...] = ends[:place]) -> tuple[int, int, str]:
            mine = {pair: weight for pair, weight in weights.items() if one in pair}
            near = sum(weight for pair, weight in mine.items() if set(pair) & set(before))
            return -near, -sum(mine.values()), one

        assert end == min(ends[place:], key=rank)


def test_the_order_takes_as_long_as_there_are_ties() -> None:
    def tie_all(count: int) -> dict[tuple[str, str], int]:
        return {(one, other): len(one + other) for one, other in combinations(map(str, range(count)), 2)}

    weights = {count: tie_all(count) for count in (40, 320)}
    assert growth(lambda count: order_ends(weights[count]), 40, 320) < 256  # ties are 64 times as many, the cube is 512
