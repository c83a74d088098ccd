"""Our own prose: the places of what is said of it, and what one claim lends to another."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.diagnostics import Diagnostic, Location
from generator.load.content import load_content
from generator.model import Dated, Dossier
from generator.verify.prose import (
    check_mentions,
    check_support,
    claim_keys,
    date_keys,
    find_people,
    missing_mentions,
)
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


@pytest.mark.parametrize("check", [check_support, check_quoted_words, check_mentions])
def test_the_example_is_clean(check: Callable[[Dossier], list[Diagnostic]]) -> None:
    assert list(check(read(HARBOUR))) == []


def test_a_sentence_without_claims_is_told_where_it_begins(root: Path) -> None:
    replace_in(root, BRIEFING, "There is talk", "Nobody knows it. There is talk")
    message = "this sentence rests on no claim"
    cure = "end it with the id of the claim it rests on: [[claim-id]]"
    assert list(check_support(read(root))) == [Diagnostic("B103", message, Location(BRIEFING, 30, 67), cure)]


def test_an_inference_lends_what_it_rests_on(root: Path) -> None:
    replace_in(root, BRIEFING, "The inspectors of 2019 write of one\n      crack [[crack-width]].", "[[x]]")
    replace_in(root, BRIEFING, "    inferred: {'2019': the inspection was made in February 2019}\n", "")
    with (root / "content" / "claims" / "across.yaml").open("a") as file:
        file.write("- {id: x, text: It failed., kind: inference, why: W., rests_on: [reed-three-places]}\n")
    replace_in(root, BRIEFING, 'places" [[reed-three-places]]. [[x]]', 'places", says Marc Reed [[x]].')
    dossier = read(root)
    assert [*check_quoted_words(dossier), *check_mentions(dossier)] == []


def test_each_missing_mention_of_a_sentence_is_told_once() -> None:
    people = find_people(read(HARBOUR))
    text = "Nine lamps, nine boats and 9 bells of Reed, by Marc Reed, in May and May 2020."
    found = [mention.text for mention in missing_mentions(text, set(), people, ())]
    assert found == ["Nine", "May", "2020", "Reed"]


@pytest.mark.parametrize(
    ("answers", "missing"),
    [
        ((), ["2", "2022", "Reed"]),
        (("2022",), ["2", "Reed"]),
        (("2",), ["2022", "Reed"]),
        (("two years", "Marc Reed"), ["2022"]),
        (("the year 2022", "Reed", "2"), []),
        (("202", "Reedham", "22"), ["2", "2022", "Reed"]),
    ],
)
def test_an_answer_is_for_what_it_mentions_as_a_whole(answers: tuple[str, ...], missing: list[str]) -> None:
    people = find_people(read(HARBOUR))
    found = [mention.text for mention in missing_mentions("2 lamps of 2022, by Reed.", set(), people, answers)]
    assert found == missing


def test_the_keys_of_a_claim_are_those_of_all_its_fields() -> None:
    dossier = read(HARBOUR)
    keys = claim_keys(dossier.claims["council-meets"], dossier, find_people(dossier))
    assert {"thursday", "month 3", "21", "2019", "14", "skerrow-council"} <= keys
    assert "marc-reed" not in keys


@pytest.mark.parametrize(
    ("edtf", "keys"),
    [
        ("2019", {"2019"}),
        ("2019-03", {"2019", "month 3"}),
        ("2019-03-07", {"2019", "month 3", "7"}),
        ("2019-21", {"2019"}),
        ("2019/2020-02", {"2019", "2020", "month 2"}),
        ("../2019-05~", {"2019", "month 5"}),
    ],
)
def test_the_keys_of_a_date_are_its_year_month_and_day(edtf: str, keys: set[str]) -> None:
    assert date_keys(Dated(edtf, "", "")) == keys
