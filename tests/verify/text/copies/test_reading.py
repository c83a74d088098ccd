"""The words that a person reads in a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.verify.text.copies.reading import Word, list_parts, read_words

VOCABULARY = {"storms", "of", "january", "the", "wall", "moved", "by"}


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("The storms of January", ["the", "storms", "of", "january"]),
        ("the wall's move", ["the", "wall", "move"]),
        ("sto<b>r</b>ms<br>of", ["storms", "of"]),
        ("a < b > c", ["a", "b", "c"]),
        ("storms &amp; wall&nbsp;moved", ["storms", "wall", "moved"]),
        ("100&percnt; moved", ["100%", "moved"]),
        ("wall [[some-id]] moved", ["wall", "moved"]),
        ("storms-of-january", ["storms", "of", "january"]),
        ("Jan-uary mo*v*ed", ["january", "moved"]),
        ("mo*v*ing", ["mo", "v", "ing"]),
        ("storms%20of%20%4Aanuary", ["storms", "of", "january"]),
        ("", []),
        ("\u201c\u2026\u201d", []),
        ("7", ["7"]),
    ],
)
def test_words_are_read_through_what_hides_them(text: str, forms: list[str]) -> None:
    assert [word.form for word in read_words(text, VOCABULARY)] == forms


def test_without_a_vocabulary_words_stay_whole() -> None:
    assert [word.written for word in read_words("Storms-of-January, 26-30")] == [
        "Storms\u2015of\u2015January",
        "26\u201530",
    ]


def test_a_word_knows_its_place_and_the_marks_beside_it() -> None:
    assert read_words("&#84;he \u201cWall\u201d", VOCABULARY, piece=3) == [
        Word("The", "the", 0, opens=False, closes=False, piece=3),
        Word("Wall", "wall", 9, opens=True, closes=True, piece=3),
    ]


@given(st.text())
def test_no_text_makes_it_fail_and_places_rise(text: str) -> None:
    starts = [word.start for word in read_words(text, VOCABULARY)]
    assert starts == sorted(starts)
    assert all(0 <= start < len(text) for start in starts)
    list_parts(text)


@given(st.lists(st.sampled_from(sorted(VOCABULARY)), min_size=1, max_size=20))
def test_parts_of_plain_words_are_the_words(words: list[str]) -> None:
    text = " ".join(words)
    assert list_parts(text) == words == [word.form for word in read_words(text, VOCABULARY)]
