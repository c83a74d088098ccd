"""Asides: which words among those of a speaker are nobody's speech."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.verify.text.speakers.asides import find_asides, has_own_words
from tests.growth import growth


def asides(text: str) -> list[str]:
    return [text[aside.start : aside.end] for aside in find_asides(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("We moved [the wall] twice.", ["[the wall]"]),
        ("We moved [the wall [of the quay]] twice [so far].", ["[the wall [of the quay]]", "[so far]"]),
        ("We moved [the (inaudible) wall] twice.", ["[the (inaudible) wall]"]),
        ("It moved.[12]", ["[12]"]),
        (
            "Yes. (Laughter.) No (laughter, applause) yes (LAUGHTER).",
            ["(Laughter.)", "(laughter, applause)", "(LAUGHTER)"],
        ),
        ("Mr Tann (ph) said (sic) so (inaudible).", ["(ph)", "(sic)", "(inaudible)"]),
        (
            "It moved. (General laughter and applause in the audience.)",
            ["(General laughter and applause in the audience.)"],
        ),
        ("(Via interpreter) It moved. (Through an interpreter.)", ["(Via interpreter)", "(Through an interpreter.)"]),
        ("MR REED: (In English) It moved. (Speaks in French.)", ["(In English)", "(Speaks in French.)"]),
        ("It moved. (A video was played.) So it did.", ["(A video was played.)"]),
        ("Thanks. (The briefing was concluded at 3:09 p.m.)", ["(The briefing was concluded at 3:09 p.m.)"]),
        ("It moved. (Whereupon the witness left.) (RECESS.)", ["(Whereupon the witness left.)", "(RECESS.)"]),
    ],
)
def test_what_nobody_says_is_an_aside(text: str, found: list[str]) -> None:
    assert asides(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "We (as I said) moved it.",
        "It moved. (I saw it myself.)",
        "The pH (acidity) rose (NATO knew).",
        "They like the arts (music) and rest (silence).",
        "It has a name (in English).",
        "They came late (the meeting was adjourned).",
        "We moved […] it [...] twice.",
        "We moved [the wall twice.",
        "We moved the wall] twice.",
        "[ ] [—]",
        "",
    ],
)
def test_what_a_writer_may_have_in_brackets_is_none(text: str) -> None:
    assert asides(text) == []


@pytest.mark.parametrize(
    ("shown", "is_own"),
    [
        ("moved [the wall] twice", True),
        ("[the wall] twice", True),
        ("[the wall]", False),
        (", [the wall] (Laughter.)", False),
        ("moved", True),
    ],
)
def test_a_range_has_words_of_its_own_outside_its_asides(shown: str, is_own: bool) -> None:
    text = f"We say: {shown}"
    assert has_own_words(text, len("We say: "), len(text), find_asides(text)) is is_own


@given(st.text(alphabet="[]()aA. ,…—", max_size=30))
def test_asides_follow_one_another_and_stand_in_brackets(text: str) -> None:
    found = find_asides(text)
    assert all(before.end <= after.start for before, after in pairwise(found))
    assert all(text[aside.start] + text[aside.end - 1] in ("[]", "()") for aside in found)


@pytest.mark.parametrize("piece", ["[", "]", "[a] ", "(laughter, ", "(", "[a", "(a) "])
def test_long_runs_of_brackets_are_read_in_linear_time(piece: str) -> None:
    assert growth(lambda count: find_asides(piece * count), 500, 4_000) < 32  # its square would be 64
