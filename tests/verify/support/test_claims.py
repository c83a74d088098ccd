"""What a claim says against its passages: the whole of each warning."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest

from generator.diagnostics import Diagnostic, Location
from generator.verify.support.backing import Backing
from generator.verify.support.claims import check_claims_against_passages
from tests.projects import HARBOUR, read_with_texts, replace_in

CLAIMS = "content/claims/quay-gazette.yaml"


def check(root: Path) -> list[Diagnostic]:
    """The warnings of the whole project."""
    return list(check_claims_against_passages(Backing(*read_with_texts(root))))


def test_the_example_is_clean() -> None:
    assert check(HARBOUR) == []


def test_a_number_is_told_at_its_place_with_a_cure(root: Path) -> None:
    replace_in(root, CLAIMS, "some 40,000 passengers a year.", "some 41,000 passengers a year.")
    message = '"41,000" stands nowhere in the passages of passengers'
    cure = "add the passage that has it, or answer under `inferred:` or `counted:`"
    assert check(root) == [Diagnostic("B120", message, Location(CLAIMS, 81, 33), cure)]


@pytest.mark.parametrize(
    ("words", "value", "is_there"),
    [
        ("Thousands of passengers changed.", "thousands", True),
        ("Some hundreds  of\u00a0thousands changed.", "hundreds of thousands", True),
        ("Tens of thousands of passengers changed.", "thousands", False),
        ("Hundreds of thousands of passengers changed.", "hundreds", False),
        ("Some passengers changed.", "dozens", False),
    ],
)
def test_a_magnitude_is_the_one_of_the_passage_and_no_part_of_it(words: str, value: str, is_there: bool) -> None:
    dossier, texts = read_with_texts(HARBOUR)
    claim = dossier.claims["passengers"]
    figure = replace(claim.figure, value=value, hedge=None) if claim.figure else None
    claims = {**dossier.claims, claim.id: replace(claim, text="Passengers changed.", figure=figure)}
    text = texts["quay-gazette"]
    passages = {**text.passages, "7": replace(text.passages["7"], text=words)}
    changed = {**texts, "quay-gazette": replace(text, passages=passages)}
    found = check_claims_against_passages(Backing(replace(dossier, claims=claims), changed))
    message = f"the figure {value} stands nowhere in the passages of passengers"
    assert (message in [each.message for each in found]) is not is_there


@pytest.mark.parametrize(
    ("old", "new", "code", "message"),
    [
        ("value: 40000", "value: 41000", "B120", "the figure 41000 stands nowhere in the passages of passengers"),
        ("to: 1500", "to: 1600", "B120", "the figure 1600 stands nowhere in the passages of passengers-lost"),
        ("value: 1/3", "value: 1/4", "B120", "the figure 1/4 stands nowhere in the passages of budget-third"),
        ("hedge: almost", "hedge: nearly", "B124", 'the hedge "nearly" stands nowhere in the passages of quay-moved'),
        ("date: 2019-01}", "date: 2018-01}", "B123", "the passages of quay-moved do not print 2018-01 in full"),
        (
            "unit: passengers a year",
            "unit: thousand passengers a year",
            "B120",
            "the figure 40000 stands nowhere in the passages of passengers",
        ),
        ("date: 2019-01}", "date: 2019-21}", "B123", "the passages of quay-moved do not print 2019-21 in full"),
        ("date: 2019-01}", "date: ../2019-01}", "B123", "the passages of quay-moved do not print ../2019-01 in full"),
        ("date: 2019-01}", "date: 2019-XX}", "B123", "the passages of quay-moved do not print 2019-XX in full"),
        (
            "unit: passengers a year",
            "unit: sailors a year",
            "B120",
            '"sailors" of the unit stands nowhere in the passages of passengers',
        ),
        (
            "unit: million crowns",
            "unit: million crowns a month",
            "B120",
            '"month" of the unit stands nowhere in the passages of budget-crowns',
        ),
        (
            "unit: million crowns",
            "unit: billion crowns",
            "B120",
            "the figure 2.5 stands nowhere in the passages of budget-crowns",
        ),
        (
            "unit: million crowns",
            "unit: million dollars",
            "B120",
            "the figure 2.5 stands nowhere in the passages of budget-crowns",
        ),
        (
            "counts: days without a ferry",
            "counts: 19 days without a ferry",
            "B120",
            '"19" stands nowhere in the passages of no-ferry-nine-days',
        ),
        (
            "title: The north quay moves",
            "title: The north quay of Tallinn moves",
            "B127",
            '"Tallinn" stands nowhere in the passages of quay-moved',
        ),
        (
            "stance: perhaps not before May",
            "stance: perhaps not before June",
            "B121",
            '"June" stands nowhere in the passages of ferry-may',
        ),
        (", hedge: some", "", "B128", "the figure 40000 is given with a hedge in the passages of passengers"),
        (
            "A third of the year's budget had",
            "More than a third of the year's budget had",
            "B128",
            '"third" has another hedge in the passages of budget-third, or one that is missing here',
        ),
    ],
)
def test_figures_hedges_and_dates_are_checked(root: Path, old: str, new: str, code: str, message: str) -> None:
    text = (root / CLAIMS).read_text(encoding="utf-8")
    (root / CLAIMS).write_text(text.replace(old, new, 1), encoding="utf-8")
    assert [(diagnostic.code, diagnostic.message) for diagnostic in check(root)] == [(code, message)]


def test_a_figure_can_be_answered(root: Path) -> None:
    answered = "  counted: {'41000': two ships more}\n  figure: {value: 41000"
    replace_in(root, CLAIMS, "  figure: {value: 40000", answered)
    assert check(root) == []


def test_a_claim_that_rests_on_two_documents_may_take_from_both(root: Path) -> None:
    replace_in(root, CLAIMS, "had moved by almost four centimetres.", "had moved by 3.8 cm or almost four centimetres.")
    assert check(root) == []


def test_a_claim_whose_text_is_not_at_hand_is_not_judged(root: Path) -> None:
    replace_in(root, CLAIMS, "had moved by almost four centimetres.", "had moved by 12 cm.")
    dossier, texts = read_with_texts(root)
    without = {id_: text for id_, text in texts.items() if id_ != "quay-inspection"}
    assert len(list(check_claims_against_passages(Backing(dossier, texts)))) == 1
    assert list(check_claims_against_passages(Backing(dossier, without))) == []


def test_a_claim_with_refused_evidence_is_not_judged_yet(root: Path) -> None:
    replace_in(root, CLAIMS, "some 40,000 passengers a year.", "some 41,000 passengers a year.")
    dossier, texts = read_with_texts(root)
    assert list(check_claims_against_passages(Backing(dossier, texts), {("passengers", 1)})) == []


@pytest.mark.parametrize(
    ("value", "text", "is_there"),
    [
        ("1/2", "half of it", True),
        ("1/2", "two halves", True),
        ("1/2", "some of it", False),
        ("2/3", "two-thirds of it", True),
        ("2/3", "a third of it", False),
        ("1/7", "a seventh", True),
        ("1/7", "seventhly", False),
        ("3/4", "three quarters", True),
        ("5/42", "5 of 42", True),
        ("5/42", "5 of 43", False),
        ("1/20", "one in 20", True),
    ],
)
def test_fractions_are_found_as_words_and_as_numbers(root: Path, value: str, text: str, is_there: bool) -> None:
    passages = (root / "vault" / "orchard-weekly.txt").read_text(encoding="utf-8")
    changed = passages.replace("a seventh of the harvest, or less", f"{text} of the harvest, or less")
    (root / "vault" / "orchard-weekly.txt").write_text(changed, encoding="utf-8")
    file = "content/claims/orchard-column.yaml"
    replace_in(root, file, "value: 1/7, unit: of the harvest", f"value: {value}, unit: of the harvest")
    _renew_digests(root)
    found = [diagnostic.code for diagnostic in check(root) if "figure" in diagnostic.message]
    assert found == ([] if is_there else ["B120"])


def _renew_digests(root: Path) -> None:
    digest = hashlib.sha256((root / "vault" / "orchard-weekly.txt").read_bytes()).hexdigest()
    for name in ("orchard-column", "lighthouse-notice"):
        path = root / "content" / "documents" / f"{name}.yaml"
        old = "62cca4340e8e3ac2af5b9d1439e9432ac6fa5fbb0d76013d41c0c640d158488c"
        path.write_text(path.read_text(encoding="utf-8").replace(old, digest), encoding="utf-8")


@pytest.mark.parametrize(("hedge", "is_beside"), [("almost", False), ("for", True), ("storms", False), ("", True)])
def test_a_hedge_stands_beside_its_number(root: Path, hedge: str, is_beside: bool) -> None:
    replace_in(root, CLAIMS, "value: 9, unit: days, counts", f"value: 9, unit: days, hedge: {hedge or '~'}, counts")
    message = f'the hedge "{hedge}" does not stand beside 9 in the passages of no-ferry-nine-days'
    assert [diagnostic.message for diagnostic in check(root)] == ([] if is_beside else [message])


def test_a_note_is_held_against_the_passages(root: Path) -> None:
    replace_in(root, CLAIMS, "- id: passengers\n", "- id: passengers\n  note: Of 90 boats none sank.\n")
    assert [(each.code, each.location.line) for each in check(root)] == [("B120", 81)]


@pytest.mark.parametrize(
    ("date", "why", "codes"),
    [
        ("2019-03-21", "the newspaper gives the day", []),
        ("2019-04-02", "the newspaper was late", ["B125"]),
        ("2019-03", "in the month", []),
        ("2019-04-02", "two weeks after March 21", []),
        ("'[2019-03-01..2019-04-02]'", "before it was over", []),
    ],
)
def test_an_inferred_date_agrees_with_what_is_printed_or_says_why_not(
    root: Path, date: str, why: str, codes: list[str]
) -> None:
    replace_in(
        root,
        CLAIMS,
        "    date: 2019-03-21\n    status: inferred\n    why: the newspaper of 2019 gives the day and the month\n",
        f"    date: {date}\n    status: inferred\n    why: {why}\n",
    )
    assert [diagnostic.code for diagnostic in check(root)] == codes


def test_nothing_was_said_after_the_document_appeared(root: Path) -> None:
    replace_in(root, CLAIMS, "said: {date: 2019-03, status: inferred", "said: {date: 2019-07, status: inferred")
    message = "2019-07 is later than the document of reed-three-places, which tells of it as past"
    assert [(each.code, each.message) for each in check(root)][-1:] == [("B129", message)]
