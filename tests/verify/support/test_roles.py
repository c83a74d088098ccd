"""What people.yaml says that somebody was, against its claims: the whole of each warning."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.diagnostics import Diagnostic, Location
from generator.verify.support.backing import Backing
from generator.verify.support.roles import check_roles
from tests.projects import HARBOUR, read_dossier, replace_in

PEOPLE = "content/people.yaml"
CURE = "name the claim that says it of that person under `claims`, or answer under `inferred:` of the entry"


def check(root: Path) -> list[Diagnostic]:
    """The warnings of the whole project."""
    return list(check_roles(Backing(read_dossier(root), {})))


def test_the_example_is_clean() -> None:
    assert check(HARBOUR) == []


def test_an_office_that_no_claim_gives_is_told_at_its_word(root: Path) -> None:
    replace_in(root, PEOPLE, "title: leader of the inspection", "title: once director of the inspection")
    message = '"director" is said of Lena Ortiz in none of the claims of this'
    assert check(root) == [Diagnostic("B131", message, Location(PEOPLE, 9, 19), CURE)]
    replace_in(root, PEOPLE, "inferred: {engineer", "inferred: {director: why, engineer")
    assert check(root) == []


def test_claims_that_do_not_name_the_person_are_told(root: Path) -> None:
    replace_in(root, PEOPLE, "      claims: [ortiz-a-lot-worse]", "      claims: [quay-moved]")
    message = "none of the claims of this names Lena Ortiz"
    assert check(root) == [Diagnostic("B131", message, Location(PEOPLE, 9, 14), CURE)]


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("chair of the board", []),
        ("chairwoman of the board", []),
        ("president of the board", ["president"]),
        ("predecessor of Marc Reed as president", []),
        ("head of the board", ["head"]),
    ],
)
def test_an_office_is_said_of_that_person(root: Path, title: str, words: list[str]) -> None:
    text = "Lena Ortiz was in the chair of the board, and Marc Reed is its president."
    with (root / "content" / "claims" / "across.yaml").open("a", encoding="utf-8") as file:
        file.write(f"- {{id: both, text: '{text}', kind: inference, why: W., rests_on: [two-measures]}}\n")
    replace_in(root, PEOPLE, "title: leader of the inspection", f"title: {title}")
    replace_in(root, PEOPLE, "      claims: [ortiz-a-lot-worse]", "      claims: [both]")
    assert [each.message.split('"')[1] for each in check(root)] == words
