"""Names that nobody has listed, and whether a text has their words."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.verify.text.names.proper_names import Name, find_names, list_name_words, list_words, read_vocabulary
from generator.verify.text.numbers.numeral import type_signs
from tests.growth import growth


def names(text: str) -> list[str]:
    """Every run of names that the text shows to be some."""
    return [name.text for name in find_names(type_signs(text), []) if not name.is_bare]


def test_a_name_has_its_words_and_its_place() -> None:
    assert list(find_names("He saw World War II at sea.", [])) == [
        Name("World War II", 7, ("world", "war", "ii"), ("war ii",))
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Later General Petrenko left Tallinn.", ["General Petrenko", "Tallinn"]),
        ('It moved. Nobody saw it. "Petrenko" is lost.', []),
        ("three cities: Tallinn, Riga", ["Tallinn", "Riga"]),
        ("He said I was here, and It moved, The end.", []),
        ("the Poland-Ukraine border", ["Poland-Ukraine"]),
        ("an F-16 of NATO's, in mid-2019", ["F-16", "NATO's"]),
        ("the U.S. Navy", ["U.S. Navy"]),
        ("led by J. Smith", ["J. Smith"]),
        ("told by Gen. Petrenko", ["Gen. Petrenko"]),
        ("the old McCain, O’Brien and AT&T", ["McCain", "O’Brien", "AT&T"]),
        ("He wrote of Łódź.", ["Łódź"]),
        ("The wall moved", []),
        ("North Morwen resigned. North of it", ["North Morwen"]),
        ("Petrenko resigned. Tallinn's wall fell.", ["Petrenko", "Tallinn's"]),
        ("Further on it moved. Moving was slow. Nobody moved.", []),
    ],
)
def test_words_with_a_capital_are_names_where_no_sentence_begins(text: str, found: list[str]) -> None:
    assert names(text) == [name.replace("’", "'") for name in found]


def test_what_is_taken_is_no_name() -> None:
    assert [name.text for name in find_names("He saw Ada Quill at Skerrow", [(7, 16)])] == ["Skerrow"]


def test_any_other_word_that_opens_a_sentence_may_be_a_name() -> None:
    found = find_names("Tallinn now, and never Riga. The wall fell. Walls fell.", [])
    assert {(name.text, name.opens, name.is_bare) for name in found} == {
        ("Tallinn", True, True),
        ("Riga", False, False),
        ("Walls", True, True),
    }


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Holt saw Tallinn and the reeds.", {"tallinn"}),
        ("What Comes Next for Skerrow", set()),
        ("the wall of Skerrow", {"skerrow"}),
    ],
)
def test_the_words_of_names_are_those_inside_sentences(text: str, words: set[str]) -> None:
    assert list_name_words(text) == words


@pytest.mark.parametrize(
    ("name", "text", "is_there"),
    [
        ("the Ukrainian Army", "an army of Ukraine", True),
        ("the Russian side", "Russia attacked", True),
        ("the American side", "the U.S. side", True),
        ("a British ship", "the U.K. and its ships", True),
        ("a General Reed", "Gen. Reed", True),
        ("an Admiral Reed", "Gen. Reed", False),
        ("by Petrenko", "by Petrov", False),
        ("by Petrenko", "Petrenko's wall", True),
        ("in World War I", "in World War II", False),
        ("in World War II", "in World War II", True),
        ("of class B. Quill", "Quill and B", False),
        ("of B. Quill", "B. Quill", True),
        ("to North Korea", "South Korea and the North Sea", False),
        ("to North Korea", "North and South Korea", True),
        ("to North Korea", "the North, and not Korea's south", True),
        ("a North Korean", "the north of Korea", True),
        ("in Eastern Europe", "East European and eastern towns", True),
        ("in Eastern Europe", "Western Europe, east of the river", False),
        ("at the North Quay", "the north quay", True),
        ("in New England", "England, new in New York", True),
        ("the F-16", "two F-16s", True),
        ("the F-15", "an F-16 and 15 men", False),
        ("the President", "the president", True),
        ("in Tallinn", "in Talliny", False),
        ("by Reedy", "1,400 reeds and one reed", False),
        ("both Generals", "a general", True),
    ],
)
def test_a_name_is_there_if_each_of_its_words_is(name: str, text: str, is_there: bool) -> None:
    (found,) = find_names(type_signs(name), [])
    vocabulary = read_vocabulary(type_signs(text))
    assert (all(map(vocabulary.has_pair, found.pairs)) and all(map(vocabulary.has, found.words))) == is_there


@given(st.text())
@example("0A'À")
@example("0A'F16")
@example("North F16-North A.B. of North-North")
def test_every_name_of_a_text_is_there(text: str) -> None:
    typed = type_signs(text)
    vocabulary = read_vocabulary(typed)
    for name in find_names(typed, []):
        assert typed.startswith(name.text, name.start)
        assert all(map(vocabulary.has_pair, name.pairs))
        assert all(map(vocabulary.has, name.words))
    assert all(map(vocabulary.has, list_words(typed)))


def test_names_beside_many_that_are_taken_are_read_in_linear_time() -> None:
    def read(count: int) -> None:
        list(find_names("Mara Lind " * count, [(start * 10, start * 10 + 9) for start in range(count)]))

    assert growth(read, 500, 4_000) < 32  # its square would be 64
