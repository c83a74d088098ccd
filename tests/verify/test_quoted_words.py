"""What stands in quotation marks in our texts."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.diagnostics import Diagnostic, Location
from generator.load.content import load_content
from generator.model import Dossier
from generator.verify.quoted_words import check_quoted_words
from tests.projects import HARBOUR, copy_harbour, replace_in

BRIEFING = "content/briefings/north-quay.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return copy_harbour(tmp_path)


def read(root: Path) -> Dossier:
    """The dossier, faults and all."""
    dossier, _ = load_content(root)
    assert dossier is not None
    return dossier


def test_the_example_is_clean() -> None:
    assert list(check_quoted_words(read(HARBOUR))) == []


def test_quoted_words_are_told_at_their_first_letter(root: Path) -> None:
    replace_in(root, BRIEFING, '"the school goes with it"', '"the school closes"')
    message = '"the school closes" is not in a quotation that this rests on'
    cure = "quote it as the evidence has it, drop the quotation marks, or list it under `terms`"
    assert list(check_quoted_words(read(root))) == [Diagnostic("B110", message, Location(BRIEFING, 29, 32), cure)]


def test_a_quotation_of_an_inference_two_steps_up_is_not_lent(root: Path) -> None:
    with (root / "content" / "claims" / "across.yaml").open("a") as file:
        file.write("- {id: x, text: It failed., kind: inference, why: W., rests_on: [reed-three-places]}\n")
        file.write("- {id: y, text: 'It \"had failed\".', kind: inference, why: W., rests_on: [x]}\n")
    assert [diagnostic.code for diagnostic in check_quoted_words(read(root))] == ["B110"]
