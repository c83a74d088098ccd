from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model import ClaimKind, Evidence, Figure
from generator.render.words import (
    KINDS,
    count,
    describe_number,
    describe_outcome,
    describe_passage,
    describe_passages,
    describe_rows,
    join,
    order_passage,
    quote_parts,
)
from tests.render.harbour import load_harbour


def _piece(*parts: str, is_quotation: bool = True) -> Evidence:
    piece = load_harbour()[0].evidence[0]
    return replace(piece, parts=parts, is_quotation=is_quotation)


def test_every_kind_of_claim_has_a_label_of_its_own_and_a_meaning() -> None:
    assert set(KINDS) == set(ClaimKind)
    assert len({label.label for label in KINDS.values()}) == len(KINDS)
    assert all(label.meaning for label in KINDS.values())


@pytest.mark.parametrize(
    ("passages", "words"),
    [
        (("4",), "paragraph 4"),
        (("4", "5", "6"), "paragraphs 4–6"),
        (("4", "6"), "paragraph 4, paragraph 6"),
        (("publication-line",), "publication line"),
        (("sign-off",), "sign-off"),
    ],
)
def test_passages_have_the_names_that_readers_use(passages: tuple[str, ...], words: str) -> None:
    assert describe_passages(passages) == words


def test_paragraphs_in_a_row_are_ranges_among_other_passages() -> None:
    assert describe_rows(["headline", "1", "2", "3", "5", "7", "8", "sign-off"]) == (
        "headline, paragraphs 1–3, paragraph 5, paragraphs 7–8, sign-off"
    )
    assert describe_rows(["caption"]) == "caption"


def test_passages_stand_in_the_order_of_the_document() -> None:
    document = load_harbour()[0].documents["quay-inspection"]
    passages = ["sign-off", "10", "9", "headline", "unknown"]
    in_order = sorted(passages, key=lambda passage: order_passage(document, passage))
    assert in_order == ["headline", "9", "10", "sign-off", "unknown"]
    assert describe_passage("9") == "paragraph 9"


def test_words_left_out_of_a_quotation_are_marked() -> None:
    assert [quote_parts(["it moved"]), quote_parts(["it moved", "and stopped"])] == [
        "it moved",
        "it moved […] and stopped",
    ]


@pytest.mark.parametrize(
    ("piece", "outcome", "words"),
    [
        (_piece("wall"), "exact", "same words as in the document"),
        (_piece("wall"), "folded", "same words, set in other signs"),
        (_piece("wall", is_quotation=False), "exact", "place found by words that are not shown"),
        (_piece(), "exact", "the passage as a whole"),
    ],
)
def test_a_check_says_what_was_found(piece: Evidence, outcome: str, words: str) -> None:
    assert describe_outcome(piece, outcome) == words


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        (Figure("300000", None, "tonnes", "more than", "cargo", None), "more than 300,000 tonnes"),
        (Figure("30", "90", "days", None, "time", None), "30 to 90 days"),
        (Figure("1/7", None, "of the piles", "around", "piles", None), "around 1/7 of the piles"),
        (Figure("1234.5", None, "cm", None, "movement", None), "1,234.5 cm"),
        (Figure("hundreds of thousands", None, "lorries", None, "traffic", None), "hundreds of thousands of lorries"),
        (Figure("a handful", None, "ships", "only", "what sails", None), "only a handful of ships"),
        (Figure("several", None, "hours", None, "delay", None), "several hours"),
    ],
)
def test_a_number_keeps_its_hedge_and_unit(figure: Figure, words: str) -> None:
    assert describe_number(figure) == words


def test_counts_and_lists_read_as_english() -> None:
    assert [count(1, "claim"), count(1204, "claim"), count(2, "entry", "entries")] == [
        "1 claim",
        "1,204 claims",
        "2 entries",
    ]
    assert [join([]), join(["a"]), join(["a", "b"]), join(["a", "b", "c"])] == ["", "a", "a and b", "a, b and c"]
