"""What records of documents and people, and reasoning, say against the texts: the whole of each warning."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest

from generator.diagnostics import Diagnostic, Location
from generator.verify.support.backing import Backing
from generator.verify.support.records import check_records_against_texts
from tests.projects import HARBOUR, read_with_texts, replace_in

GAZETTE = "content/documents/quay-gazette.yaml"


def check(root: Path) -> list[Diagnostic]:
    """The warnings of the whole project."""
    return list(check_records_against_texts(Backing(*read_with_texts(root))))


def test_the_example_is_clean() -> None:
    assert check(HARBOUR) == []


def test_a_day_of_publication_is_printed(root: Path) -> None:
    replace_in(root, GAZETTE, "published: {date: 2019-03-14}", "published: {date: 2019-03-15}")
    cure = "add `status: inferred` and `why:`, or say under `undated` what is known"
    message = "the text of quay-gazette does not print 2019-03-15"
    assert check(root) == [Diagnostic("B126", message, Location(GAZETTE, 6, 19), cure)]


@pytest.mark.parametrize(
    ("file", "old", "new", "code", "message"),
    [
        (
            GAZETTE,
            "publisher: The Skerrow Gazette",
            "publisher: The Tallinn Times",
            "B126",
            "the text of quay-gazette does not name The Tallinn Times",
        ),
        (
            GAZETTE,
            "title: 'The quay that moved: Skerrow counts",
            "title: 'The quay that moved: Tallinn counts",
            "B126",
            '"Tallinn" of the title stands nowhere in the headline of quay-gazette',
        ),
        (
            GAZETTE,
            "authors: []",
            "authors: [lena-ortiz]",
            "B126",
            "no part of quay-gazette names Lena Ortiz as its author",
        ),
        (
            GAZETTE,
            "published: {date: 2019-03-14}",
            "published: {date: ../2019-03-14}",
            "B126",
            "the text of quay-gazette does not print ../2019-03-14",
        ),
        (
            GAZETTE,
            "text: Ortiz speaks of luck.",
            "text: Ortiz speaks of 12 kinds of luck.",
            "B120",
            '"12" stands nowhere in the passages that it sums up',
        ),
        (
            GAZETTE,
            "text: Ortiz speaks of luck.",
            "text: Ortiz and Hal Brand speak of luck.",
            "B122",
            '"Hal Brand" stands nowhere in the passages that it sums up',
        ),
        (
            GAZETTE,
            "missing: [a byline]",
            "missing: ['a byline, and 12 pages']",
            "B120",
            '"12" stands nowhere in the text of quay-gazette',
        ),
        (
            GAZETTE,
            "why: It names a section.",
            "why: It names a section of Tallinn.",
            "B127",
            '"Tallinn" stands nowhere in the text of quay-gazette',
        ),
        (
            "content/people.yaml",
            "spellings: [Pell]",
            "spellings: [Pell, Pelly]",
            "B126",
            'no document has the spelling "Pelly"',
        ),
        (
            "content/people.yaml",
            "name: Tom Arden",
            "name: Tom Ardent",
            "B126",
            '"Ardent" of Tom Ardent stands in no document',
        ),
        (
            "content/people.yaml",
            "name: Tom Arden",
            "name: Tom Ardens",
            "B126",
            '"Ardens" of Tom Ardens stands in no document',
        ),
        (
            "content/people.yaml",
            "name: Tom Arden",
            "name: Tom Arden\n  sort: Smith, Tom",
            "B126",
            '"Smith" of Smith, Tom stands in no spelling of Tom Arden',
        ),
        (
            "content/claims/across.yaml",
            "why: Both speak of nine days.",
            "why: Both speak of 19 days.",
            "B120",
            '"19" stands in no document',
        ),
        (
            "content/claims/quay-gazette.yaml",
            "why: the wall has stood since then",
            "why: as in Tallinn it has stood since then",
            "B127",
            '"Tallinn" stands in no document',
        ),
        (
            "content/briefings/ferry-and-orchard.yaml",
            "it speaks of the March of the Gazette",
            "it speaks of the June of the Ark",
            "B127",
            '"Ark" stands in no document',
        ),
    ],
)
def test_what_a_record_says_stands_in_the_text(
    root: Path, file: str, old: str, new: str, code: str, message: str
) -> None:
    replace_in(root, file, old, new)
    assert [(diagnostic.code, diagnostic.message) for diagnostic in check(root)] == [(code, message)]


def test_the_record_of_a_document_can_answer(root: Path) -> None:
    replace_in(root, GAZETTE, "text: Ortiz speaks of luck.", "text: Ortiz speaks of 12 kinds of luck.")
    replace_in(root, GAZETTE, "missing: [a byline]", "missing: [a byline]\ncounted: {'12': as we count them}")
    assert check(root) == []


def test_a_title_and_an_author_are_answered_in_the_record(root: Path) -> None:
    replace_in(root, GAZETTE, "authors: []", "authors: [lena-ortiz]")
    replace_in(
        root, GAZETTE, "title: 'The quay that moved: Skerrow counts the cost of a winter'", "title: The quay that sank"
    )
    replace_in(
        root,
        GAZETTE,
        "missing: [a byline]",
        "missing: [a byline]\ninferred: {Lena Ortiz: So the editor says., sank: So the index of the paper has it.}",
    )
    assert check(root) == []


def test_a_title_has_the_words_of_the_headline_in_its_order(root: Path) -> None:
    replace_in(
        root,
        GAZETTE,
        "title: 'The quay that moved: Skerrow counts the cost of a winter'",
        "title: Skerrow moved the quay",
    )
    message = "the words of the title are not in the order of the headline of quay-gazette"
    assert check(root) == [Diagnostic("B126", message, Location(GAZETTE, 2, 8), "give the headline")]


def test_a_title_may_leave_out_what_else_the_headline_says(root: Path) -> None:
    replace_in(
        root, GAZETTE, "title: 'The quay that moved: Skerrow counts the cost of a winter'", "title: The quay that moved"
    )
    assert check(root) == []


def test_a_name_that_is_fuller_than_in_the_documents_is_answered_with_the_reason(root: Path) -> None:
    replace_in(root, "content/people.yaml", "name: Vane", "name: Edda Vane")
    assert check(root) == [
        Diagnostic(
            "B126",
            '"Edda" of Edda Vane stands in no document',
            Location("content/people.yaml", 25, 9),
            "name the person as the documents do, or answer under `inferred:` of the entry how the name is known",
        )
    ]
    replace_in(
        root, "content/people.yaml", "name: Edda Vane", "name: Edda Vane\n  inferred: {Edda: the council's list}"
    )
    assert check(root) == []
    replace_in(root, "content/people.yaml", "name: Edda Vane", "name: Edda Vanne")
    assert [each.message for each in check(root)] == ['"Vanne" of Edda Vanne stands in no document']


def test_a_spelling_has_its_apostrophe_typed_or_printed(root: Path) -> None:
    replace_in(
        root, "content/documents/quay-inspection.txt", "L. Ortiz, engineer", "L. Ortiz and Una O’Dell, engineers"
    )
    digest = hashlib.sha256((root / "content/documents/quay-inspection.txt").read_bytes()).hexdigest()
    record = root / "content/documents/quay-inspection.yaml"
    record.write_text(re.sub("sha256: .*", f"sha256: {digest}", record.read_text(encoding="utf-8")), encoding="utf-8")
    with (root / "content/people.yaml").open("a", encoding="utf-8") as file:
        file.write("- id: una-odell\n  name: Una O'Dell\n  spellings: [O'Dell]\n")
    assert check(root) == []


def test_people_are_not_judged_while_a_text_is_not_at_hand(root: Path) -> None:
    replace_in(root, "content/people.yaml", "name: Tom Arden", "name: Tom Ardent")
    (root / "vault" / "pilot-letter.txt").unlink()
    assert check(root) == []
