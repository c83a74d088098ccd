"""Stretches in quotation marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.verify.text.marks.marks import CLOSERS
from generator.verify.text.marks.quotation_marks import Stretch, find_stray_marks, find_stretches
from tests.growth import growth

CASES = [
    # Marks of every shape
    ("She said “it held” and left.", ["it held"]),
    ('She said "it held" and left.', ["it held"]),
    ("She said «it held» and left.", ["it held"]),
    ("She said „it held“ and left.", ["it held"]),
    ("She said „it held” and left.", ["it held"]),
    ("She said ‘it held’ and left.", ["it held"]),
    ("She said 'it held' and left.", ["it held"]),
    ("She said ‹it held› and left.", ["it held"]),
    ("She said 「it held」 and left.", ["it held"]),
    ("She said ‚it held‘ and left.", ["it held"]),
    ("She said ‚it held’ and left.", ["it held"]),
    ("She said 《it held》 and left.", ["it held"]),
    # Marks whose shape does not tell which end they are
    ("She said ”it held” and left, and ”so far”.", ["it held", "so far"]),
    ("She said »it held« and left, and »so far«.", ["it held", "so far"]),
    ("She said »it held» and left.", ["it held"]),
    ("She said ›it held‹ and left.", ["it held"]),
    ("’It held,’ she said.", ["It held,"]),
    ("She called it 'rock 'n' roll' in May.", ["rock 'n' roll"]),
    ("She called it ‘rock ’n’ roll’ in May.", ["rock ’n’ roll"]),
    ("She called it ‘rock ‘n’ roll’ and 'old' in May.", ["rock ‘n’ roll", "old"]),
    # Other forms of the same marks
    ("She said ＂it held＂ and left.", ["it held"]),
    ("She said ❝it held❞ and left.", ["it held"]),
    ("She said ❛it held❜ and left.", ["it held"]),
    ("She said 🙶it held🙷 and left.", ["it held"]),
    ("She said 〝it held〞 and left.", ["it held"]),
    ("She said ❮it held❯ and left.", ["it held"]),
    ("She said ｢it held｣ and ﹁so far﹂.", ["it held", "so far"]),
    # No space before the mark
    ('She said:"it held" and left.', ["it held"]),
    ("She said:'it held' and left.", ["it held"]),
    ('so="it held"', ["it held"]),
    ('She said\u200d "it held" and \ufe0f"so far".', ["it held", "so far"]),
    # Neighbours
    ('"It held," she said, "so far."', ["It held,", "so far."]),
    ('("it held")', ["it held"]),
    ('the quay—"our quay"—held', ["our quay"]),
    ('"I never—" she began.', ["I never—"]),
    ('"I never—", she began.', ["I never—"]),
    ('a "slow"/"fast" hinge', ["slow", "fast"]),
    ('"one" "two"', ["one", "two"]),
    # A stretch is outermost
    ("“She said ‘it held’ to me”", ["She said ‘it held’ to me"]),
    ("“He said “it held” to me” twice", ["He said “it held” to me"]),
    ('"It is called "research", is it?" he said', ['It is called "research", is it?']),
    ('"The "Blue Lady" and the "Red Lady" sail"', ['The "Blue Lady" and the "Red Lady" sail']),
    ("'She said \"it held\" to me'", ['She said "it held" to me']),
    ("\"'It held,' she said\"", ["'It held,' she said"]),
    # Apostrophes open and close nothing
    ("The harbour's crew didn't leave; the pilots' house stood.", []),
    ("The harbour’s crew didn’t leave; the pilots’ house stood.", []),
    ("'The harbour's crew didn't leave,' she said", ["The harbour's crew didn't leave,"]),
    ("‘The pilots’ house stood.’ She left.", ["The pilots’ house stood."]),
    ("'The pilots' house stood.' She left.", ["The pilots' house stood."]),
    ("It was built in the '90s to rock 'n' roll.", []),
    ("It was built in the ’90s to rock ’n’ roll, in the pilots’ house.", []),
    ("’Tis the pilots’ house.", []),
    ("the 'Nick', 'i-Nick' and the 'Nick64')", ["Nick", "i-Nick", "Nick64"]),
    ("'one' and 'two' and 'three'.", ["one", "two", "three"]),
    # Inches and feet, codes
    ('a board of 6" or 6 "', []),
    ("5' 10\"", []),
    ("x=\"\" y=''", []),
    # Nothing
    ("", []),
    ("No marks at all.", []),
    ("'", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_the_outermost_stretches_are_found_in_order(text: str, expected: list[str]) -> None:
    stretches = find_stretches(text)
    assert [text[stretch.start : stretch.end] for stretch in stretches] == expected
    assert all(stretch.is_closed for stretch in stretches)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She said: “The wall will hold.", [Stretch(11, 30, is_closed=False)]),
        ('She said: "The wall will hold.', [Stretch(11, 30, is_closed=False)]),
        ("“One” and “two", [Stretch(1, 4), Stretch(11, 14, is_closed=False)]),
        ('"Wild 2) is "small" and far', [Stretch(1, 27, is_closed=False)]),
        ("“", [Stretch(1, 1, is_closed=False)]),
    ],
)
def test_a_stretch_that_is_not_closed_runs_to_the_end_and_says_so(text: str, expected: list[Stretch]) -> None:
    assert find_stretches(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The wall holds” she said.", [14]),
        ("“It” holds” she said, »so.", [10, 22]),
        ("“It holds” she said.", []),
        ("“It holds", []),
        ("A board of 6” and 7” length", []),
        ("”", [0]),
        ("It holds」 she said.", [8]),
        ("It holds＂ she said❞.", [8, 18]),
        ('She said"it holds"again.', [8, 17]),
        ('" It holds, said she, "and will."', [0]),
        ('A board of 6" or 6 " length.', []),
        ("", []),
    ],
)
def test_double_marks_without_a_partner_are_found(text: str, expected: list[int]) -> None:
    assert find_stray_marks(text) == expected


def test_a_stretch_holds_what_lies_between_its_marks() -> None:
    stretch = Stretch(3, 7)
    assert [stretch.holds(*place) for place in [(3, 7), (4, 6), (2, 7), (3, 8)]] == [True, True, False, False]
    assert [stretch.touches(*place) for place in [(0, 3), (0, 4), (6, 9), (7, 9)]] == [False, True, True, False]


PAIRS = [f"{opening}{closing}" for opening, closings in CLOSERS.items() for closing in closings if opening != "’"]
words = st.text("abcdefg ", min_size=1, max_size=12).map(lambda text: f"a{text.strip()}b")


@given(st.lists(st.tuples(words, st.sampled_from(PAIRS), words), max_size=6), words)
def test_what_is_put_between_marks_is_found(pieces: list[tuple[str, str, str]], end: str) -> None:
    text = "".join(f"{before}, {pair[0]}{quoted}{pair[1]} " for before, pair, quoted in pieces) + end
    found = [text[stretch.start : stretch.end] for stretch in find_stretches(text)]
    assert found == [quoted for _, _, quoted in pieces]
    assert find_stray_marks(text) == []


@given(st.text("ab '\"“”‘’„«»,.\n90s", max_size=60))
def test_stretches_never_overlap_and_stand_behind_a_mark(text: str) -> None:
    position = 0
    for stretch in find_stretches(text):
        assert position < stretch.start <= stretch.end <= len(text)
        assert text[stretch.start - 1] in CLOSERS
        assert stretch.is_closed or stretch.end == len(text)
        position = stretch.end + stretch.is_closed
    assert all(text[offset] in '"”»' for offset in find_stray_marks(text))


@pytest.mark.long
@pytest.mark.parametrize(
    "unit", ["'a ", "“", '"a ', "‘a ’", '"', "'a' ", "” ", " ”a", " »a", "’a ", "\u0308", "'\u0308"]
)
def test_any_text_is_searched_in_linear_time(unit: str) -> None:
    def search(count: int) -> None:
        find_stretches(unit * count)
        find_stray_marks(unit * count)

    assert growth(search, 1_000, 8_000) < 32  # its square would be 64
