from __future__ import annotations

import pytest

from generator.model import ClaimKind, Dated
from generator.review.change import Verb
from generator.review.firmness import (
    compare_dates,
    compare_kinds,
    compare_numbers,
    compare_wording,
    is_reversed,
)

_FIRMER = [
    ("The wall moved by nearly 20 cm.", "The wall moved by 20 cm."),
    ("Some 300 ferries were late.", "300 ferries were late."),
    ("The ferry may leave.", "The ferry leaves."),
    ("Perhaps the pier will hold.", "The pier will hold."),
    ("The mill allegedly burned down.", "The mill burned down."),
    ("The baker says that the mill burned down.", "The mill burned down."),
    ("According to the baker the mill burned down.", "The mill burned down."),
    ("By the mayor's estimate 300 carts crossed.", "300 carts crossed."),
    ("By the time of the report the wall had moved.", "On the day of the report the wall had moved."),
    ("The ferry left before May 2019.", "The ferry left in May 2019."),
    ("The wall fell in early 2019.", "The wall fell in 2019."),
    ("At most 12 carts may have crossed.", "At most 12 carts crossed."),
]
_NEITHER = [
    ("The ferry leaves in May.", "The ferry leaves."),
    ("The wall moved by nearly 20 cm.", "The wall moved by almost 20 cm."),
    ("Some of the piles are new.", "The piles are new."),
    ("The road leads over the hill.", "The road leads to the hill."),
    ("No ferry called.", "No ferry came."),
    ("The wall was measured by May Brand.", "The wall was measured."),
    ("Early ferries called.", "The ferries called."),
]


@pytest.mark.parametrize(("before", "after"), _FIRMER)
def test_a_hedge_that_is_gone_makes_it_firmer_and_back_softer(before: str, after: str) -> None:
    assert compare_wording(before, after) == {Verb.FIRMER}
    assert compare_wording(after, before) == {Verb.SOFTER}


@pytest.mark.parametrize(("before", "after"), _NEITHER)
def test_other_words_are_neither(before: str, after: str) -> None:
    assert compare_wording(before, after) == frozenset()
    assert compare_wording(after, before) == frozenset()


def test_doubt_for_an_approximation_is_both() -> None:
    assert compare_wording("The wall may have moved by 4 cm.", "The wall moved by almost 4 cm.") == {
        Verb.FIRMER,
        Verb.SOFTER,
    }


def test_a_negation_that_is_gone_reverses() -> None:
    assert is_reversed("He did not sign.", "He did sign.")
    assert is_reversed("They didn’t sign.", "They did sign.")
    assert not is_reversed("He never signed.", "He did not sign.")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The quay moved, but nobody was hurt.", "The quay moved, but a few were hurt."),
        ("He signed, which she did not expect.", "He signed, which she did expect."),
        ("No ferry came for nine days.", "A ferry came for nine days."),
        ("Reed said that the wall would not hold.", "Reed said that the wall would hold; he was asked twice."),
        ("They cannot pay.", "They can pay."),
    ],
)
def test_a_negation_gone_from_a_clause_that_stayed_reverses(before: str, after: str) -> None:
    assert is_reversed(before, after)
    assert is_reversed(after, before)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The quay moved by 4 cm.", "The quay moved by 4 cm; the cause is not known."),
        ("The quay moved by 4 cm.", "The quay moved by 4 cm, and nobody has said who will pay."),
        (
            "Two inspections missed the crack.",
            "The crack was seen by neither diver before. Reed is the harbour master.",
        ),
        ("Not one of them asked, and the ferry left.", "The ferry left."),
    ],
)
def test_a_negation_that_comes_with_its_own_clause_reverses_nothing(before: str, after: str) -> None:
    assert not is_reversed(before, after)
    assert not is_reversed(after, before)


def test_numbers_are_compared_with_their_signs() -> None:
    assert compare_numbers("It grew by 5%.", "It grew by -5%.") == (["5%"], ["-5%"])
    assert compare_numbers("6 of 8 voted.", "Of 8 voters 6 came.") == ([], [])
    assert compare_numbers("Some 300,000 left, in 2019.", "Some 500,000 left, in 2019.") == (["300,000"], ["500,000"])


def test_a_rumour_is_the_softest_and_a_report_the_firmest() -> None:
    firmer = [ClaimKind.RUMOUR, ClaimKind.COUNTERFACTUAL, ClaimKind.FORECAST, ClaimKind.SAID, ClaimKind.REPORTED]
    for index, kind in enumerate(firmer[:-1]):
        assert {compare_kinds(kind, each) for each in firmer[index + 1 :]} == {frozenset({Verb.FIRMER})}


def test_a_stated_date_is_firmer_than_an_inferred_or_uncertain_one() -> None:
    stated = Dated("2019-05", "2019-05-01", "2019-05-31")
    inferred = Dated("2019-05", "2019-05-01", "2019-05-31", is_inferred=True, why="it speaks of spring")
    uncertain = Dated("2019-05?", "2019-05-01", "2019-05-31")
    assert compare_dates(inferred, stated) == compare_dates(uncertain, stated) == {Verb.FIRMER}
    assert compare_dates(inferred, uncertain) == {Verb.FIRMER, Verb.SOFTER}


def test_a_date_that_can_mean_fewer_days_is_firmer() -> None:
    month, day = Dated("2019-05", "2019-05-01", "2019-05-31"), Dated("2019-05-03", "2019-05-03", "2019-05-03")
    until, next_month = Dated("../2019-05", "", "2019-05-31"), Dated("2019-06", "2019-06-01", "2019-06-30")
    assert compare_dates(month, day) == compare_dates(until, month) == compare_dates(until, day) == {Verb.FIRMER}
    assert compare_dates(day, month) == compare_dates(day, until) == {Verb.SOFTER}
    assert compare_dates(month, next_month) == compare_dates(month, month) == frozenset()
