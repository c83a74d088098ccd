"""Omitted words of negation and doubt: their places. The single tricks are in tests/attacks/."""

from __future__ import annotations

from generator.verify.text.doubt.doubt import Doubt, DoubtKind, omitted_doubt
from generator.verify.text.doubt.doubt_words import DENYING, HOLDING, OVERRULING
from generator.verify.text.matching.match import Found, find_fragment
from generator.verify.text.matching.prepared import prepare


def _find(text: str, *parts: str) -> list[Doubt]:
    prepared = prepare(text)
    result = find_fragment(parts, prepared)
    assert isinstance(result, Found)
    return list(omitted_doubt(result.spans, prepared))


def test_words_come_in_the_order_of_the_text_with_their_places() -> None:
    text = "Nobody says it may not close, or perhaps burn, unless it rains."
    assert _find(text, "close", "burn") == [
        Doubt("Nobody", 0, DoubtKind.NEGATION),
        Doubt("says", 7, DoubtKind.HEARSAY),
        Doubt("may", 15, DoubtKind.HEDGE),
        Doubt("not", 19, DoubtKind.NEGATION),
        Doubt("perhaps", 33, DoubtKind.HEDGE),
        Doubt("unless", 47, DoubtKind.CONDITION),
    ]


def test_a_semicolon_ends_the_search() -> None:
    assert _find("It never rains; the pier is dry; nobody swims.", "the pier is dry") == []


def test_a_whole_text_leaves_nothing_out() -> None:
    assert _find("It may not close.", "It may not close.") == []


def test_an_omitted_sentence_between_parts_is_searched_too() -> None:
    assert _find("The pier is closed. It was never safe. So they left.", "pier is closed", "they left") == [
        Doubt("never", 27, DoubtKind.NEGATION)
    ]


def test_verbs_are_inflected_from_one_list() -> None:
    assert {"deny", "denies", "denied", "denying", "refuse", "refuses", "refused", "refusing", "dismisses"} <= DENYING
    assert {"believe", "believes", "believed", "believing", "thought", "see as", "seen as", "seeing as"} <= HOLDING
    assert {"disagreed", "rebutted", "repudiates", "retracting"} <= DENYING
    assert {"withdrew", "withdrawn", "quashed", "overturns", "questioned"} <= OVERRULING
    assert DENYING.isdisjoint({"denys", "denyed", "refuseing", "refuseed", "dismisss"})
    assert HOLDING.isdisjoint({"thinked", "seing as", "see", "as"})
