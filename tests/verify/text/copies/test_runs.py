"""Runs of words of some texts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.verify.text.copies.reading import Word
from generator.verify.text.copies.runs import Runs


def words_of(text: str, piece: int = 0) -> list[Word]:
    return [Word(form, form, index, opens=False, piece=piece) for index, form in enumerate(text.split())]


def find(text: str, other: str, *, least: int = 3, labels: frozenset[int] = frozenset()) -> list[tuple[int, int]]:
    """The stretches of ``other`` that are runs of three words of ``text``, whose second half is a named part."""
    words = words_of(text)
    places = [("a-text", "1" if index < len(words) / 2 else "headline") for index in range(len(words))]
    return [(first, last) for first, last, _ in Runs(3, [(words, places)]).find(words_of(other), least, labels)]


def test_the_longest_stretches_are_found() -> None:
    assert find("a b c d e f", "x a b c d y c d e f") == [(1, 5), (6, 10)]


def test_two_stretches_that_overlap_are_one() -> None:
    assert find("a b c d x c d e", "a b c d e") == [(0, 5)]


def test_two_stretches_side_by_side_are_two() -> None:
    assert find("a b c x d e f", "a b c d e f") == [(0, 3), (3, 6)]


def test_pairs_of_a_text_make_no_run() -> None:
    assert find("a b x b c", "a b c") == []


def test_shorter_stretches_than_are_asked_for_are_passed_over() -> None:
    assert find("a b c d e f", "a b c x a b c d", least=4) == [(4, 8)]


def test_labels_may_have_words_of_a_named_part() -> None:
    assert find("a b c d e f g h", "e f g h", labels=frozenset({0})) == []
    assert find("a b c d e f g h", "d e f g h", labels=frozenset({0})) == [(0, 3)]
    assert find("a b c d e f g h", "e f g h", labels=frozenset({1})) == [(0, 4)]


forms = st.lists(st.sampled_from("abc"), max_size=12)


@given(forms, forms)
def test_a_stretch_is_found_where_each_of_its_runs_is_in_the_text(text: list[str], other: list[str]) -> None:
    runs = {tuple(text[first : first + 3]) for first in range(len(text) - 2)}
    covered = {
        index
        for first in range(len(other) - 2)
        if tuple(other[first : first + 3]) in runs
        for index in range(first, first + 3)
    }
    found = {index for first, last in find(" ".join(text), " ".join(other)) for index in range(first, last)}
    assert found == covered
