"""Our own prose: whether each sentence rests on a claim."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.diagnostics import Diagnostic, Location
from generator.load.content import load_content
from generator.model import Dossier
from generator.verify.support.sentences import check_support
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
    assert list(check_support(read(HARBOUR))) == []


def test_a_sentence_without_claims_is_told_where_it_begins(root: Path) -> None:
    replace_in(root, BRIEFING, "There is talk", "Nobody knows it. There is talk")
    message = "this sentence rests on no claim"
    cure = "end it with the id of the claim it rests on: [[claim-id]]"
    assert list(check_support(read(root))) == [Diagnostic("B103", message, Location(BRIEFING, 30, 67), cure)]
