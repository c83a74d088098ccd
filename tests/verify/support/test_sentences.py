"""Our own prose: whether each sentence rests on a claim."""

from __future__ import annotations

from pathlib import Path

from generator.diagnostics import Diagnostic, Location
from generator.verify.support.sentences import check_support
from tests.projects import HARBOUR, read_dossier, replace_in

BRIEFING = "content/briefings/north-quay.yaml"


def test_the_example_is_clean() -> None:
    assert list(check_support(read_dossier(HARBOUR))) == []


def test_a_sentence_without_claims_is_told_where_it_begins(root: Path) -> None:
    replace_in(root, BRIEFING, "There is talk", "Nobody knows it. There is talk")
    message = "this sentence rests on no claim"
    cure = "end it with the id of the claim it rests on: [[claim-id]]"
    assert list(check_support(read_dossier(root))) == [Diagnostic("B103", message, Location(BRIEFING, 30, 67), cure)]
