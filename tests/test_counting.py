from __future__ import annotations

import pytest

from generator.counting import count, noun


@pytest.mark.parametrize(
    ("number", "nouns", "words"),
    [
        (0, ("claim",), "0 claims"),
        (1, ("claim",), "1 claim"),
        (1204, ("claim",), "1204 claims"),
        (1, ("more entry", "more entries"), "1 more entry"),
        (2, ("more entry", "more entries"), "2 more entries"),
    ],
)
def test_one_thing_is_named_otherwise_than_any_other_number(number: int, nouns: tuple[str, ...], words: str) -> None:
    assert count(number, *nouns) == words
    assert words == f"{number} {noun(number, *nouns)}"
