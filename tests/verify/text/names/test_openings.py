"""Which words that open a sentence are used as names are."""

from __future__ import annotations

import pytest

from generator.verify.text.names.openings import is_shown_as_name


@pytest.mark.parametrize(
    ("text", "is_name"),
    [
        ("Southby fell in May.", True),
        ("Southby stood.", True),
        ("Southby again broke its word.", True),
        ("Southby never moved.", True),
        ("Southby, in May, fell.", True),
        ("Southby's wall", True),
        ("Southby in May", False),
        ("Southby lines are long.", False),
        ("Wales is wet.", True),
        ("Athens has a wall.", True),
        ("James says so.", True),
        ("James's wall", True),
        ("Walls said so.", False),
        ("Walls moved.", False),
        ("Politics is slow.", False),
        ("Harding said so.", True),
        ("Moving said", True),
        ("Moving was slow.", False),
        ("Shelling stopped.", False),
        ("Ahmed moved.", True),
        ("Attached is a list.", False),
        ("Kelly moved.", True),
        ("Finally came the ferry.", False),
        ("Stone said so.", True),
        ("Management said so.", False),
    ],
)
def test_a_name_is_shown_by_its_verb_or_its_genitive(text: str, is_name: bool) -> None:
    word = text.split(" ")[0].rstrip(",")
    assert is_shown_as_name(word, text, len(word)) is is_name


def test_many_adverbs_take_no_time() -> None:
    assert not is_shown_as_name("Southby", f"Southby{' only' * 3000}", 7)
