"""Budgets: how many words of a document may stand in content/."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.diagnostics import Diagnostic, Location, Related
from generator.model import TextSize
from generator.verify.lock.lines import format_lock, parse_lock
from generator.verify.lock.standing import Standing
from generator.verify.rights.budgets import check_budgets, check_lengths, check_sizes
from tests.builders import Project, make_quay

CLAIMS = "content/claims/quay-report.yaml"
RECORD = "content/documents/quay-report.yaml"
TEN = "After the storms of January the quay wall moved by"


@pytest.fixture
def quay(tmp_path: Path) -> Project:
    return make_quay(tmp_path)


def set_fragment(quay: Project, fragment: str) -> None:
    quay.replace(CLAIMS, "locator: almost four centimetres", fragment)


def test_short_fragments_are_allowed(quay: Project) -> None:
    assert list(check_lengths(quay.load())) == []


def test_a_quotation_of_twelve_words_is_allowed_and_thirteen_are_not(quay: Project) -> None:
    set_fragment(quay, f'quote: "{TEN} almost four"')
    assert list(check_lengths(quay.load())) == []
    quay.replace(CLAIMS, "almost four", "almost four centimetres")
    place = Location(*quay.place(CLAIMS, f'"{TEN}'))
    message = "the quotation has 13 words; 12 are allowed"
    assert list(check_lengths(quay.load())) == [Diagnostic("R101", message, place, "shorten it to 12 words")]


def test_a_dash_does_not_make_two_words_one(quay: Project) -> None:
    set_fragment(quay, f'quote: "{TEN} almost—four—centimetres"')
    assert [fault.code for fault in check_lengths(quay.load())] == ["R101"]


def test_the_parts_of_a_quotation_count_together(quay: Project) -> None:
    set_fragment(quay, f'parts: ["{TEN}", and nobody, was hurt]')
    message = "the quotation has 14 words; 12 are allowed"
    place = Location(*quay.place(CLAIMS, f'"{TEN}'))
    assert list(check_lengths(quay.load())) == [Diagnostic("R101", message, place, "shorten it to 12 words")]


def test_a_locator_of_six_words_is_allowed_and_seven_are_not(quay: Project) -> None:
    set_fragment(quay, "locator: the quay wall moved by almost")
    assert list(check_lengths(quay.load())) == []
    quay.replace(CLAIMS, "by almost", "by almost four")
    place = Location(*quay.place(CLAIMS, "the quay wall moved by"))
    message = "the locator has 7 words; 6 are allowed"
    assert list(check_lengths(quay.load())) == [Diagnostic("R102", message, place, "shorten it to 6 words")]


def test_within_may_have_twelve_words(quay: Project) -> None:
    quay.replace(CLAIMS, "within: three waits", f"within: {TEN} almost four")
    assert list(check_lengths(quay.load())) == []
    quay.replace(CLAIMS, "almost four}", "almost four centimetres}")
    place = Location(*quay.place(CLAIMS, f"{TEN} almost"))
    message = "`within` has 13 words; 12 are allowed"
    assert list(check_lengths(quay.load())) == [Diagnostic("R103", message, place, "shorten it to 12 words")]


def test_a_document_whose_record_alone_may_be_published_has_no_fragments(quay: Project) -> None:
    quay.replace(RECORD, "publish: fragments", "publish: record")
    quay.replace(CLAIMS, "at: 3, locator: doubt", "at: 3")
    message = "words of quay-report, of which only the record may be published, here and at 3 other places"
    cure = "leave the passage alone as evidence, or state under `rights` that fragments may be published"
    pieces = ("almost four centimetres", "a lot worse}", "We were lucky.", "waits, within")
    first, *others = (Location(*quay.place(CLAIMS, words)) for words in pieces)
    related = tuple(Related(place, "here too") for place in others)
    assert list(check_lengths(quay.load())) == [Diagnostic("R104", message, first, cure, related=related)]


def test_a_document_without_a_statement_of_rights_is_a_record(quay: Project) -> None:
    quay.replace(RECORD, ", publish: fragments", "")
    assert {fault.code for fault in check_lengths(quay.load())} == {"R104"}


def test_a_document_published_in_full_has_no_limits(quay: Project) -> None:
    quay.replace(RECORD, "publish: fragments", "publish: full")
    set_fragment(quay, f'quote: "{TEN} almost four centimetres, and nobody was hurt"')
    assert list(check_lengths(quay.load())) == []


def size(words: int, shown: int, located: int) -> dict[str, TextSize]:
    return {"quay-report": TextSize(passages=7, words=words, shown_words=shown, located_words=located)}


@pytest.mark.parametrize(
    ("words", "allowed"), [(10, 40), (76, 40), (120, 40), (122, 40), (123, 41), (300, 100), (3001, 1000)]
)
def test_a_third_of_the_words_is_allowed_or_forty(quay: Project, words: int, allowed: int) -> None:
    documents = quay.load().documents
    assert list(check_sizes(documents, size(words, allowed - 7, 7))) == []
    message = (
        f"content/ has {allowed + 1} of the {words} words of quay-report "
        f"({allowed - 7} in quotations, 8 in locators); {allowed} are allowed"
    )
    place = Location(*quay.place(RECORD, "{licence"))
    fault = Diagnostic("R105", message, place, "drop or shorten quotations and locators")
    assert list(check_sizes(documents, size(words, allowed - 7, 8))) == [fault]


def test_words_that_are_quoted_again_count_once(quay: Project) -> None:
    lock = quay.lock()
    said = '- id: again\n  text: She said that it could have been "a lot worse".\n  kind: said\n  by: lena-ortiz\n'
    quay.replace(CLAIMS, "- id: doubt", f"{said}  evidence:\n    - {{at: 2, quote: a lot worse}}\n- id: doubt")
    assert Standing(quay.load(), quay.lock()).sizes == Standing(quay.load(), lock).sizes


def test_the_budget_is_kept_by_the_lock_alone(quay: Project) -> None:
    pieces = [
        (1, "After the storms of January the"),
        (1, "quay wall moved by almost four"),
        (1, "centimetres, and nobody was hurt"),
        (2, "said Lena Ortiz, who led the"),
        (3, "The engineers call the fault a"),
        (3, "and they"),
        (3, "that it has stopped"),
        (4, "Ferries still land at the south"),
        (4, "where a crew of three"),
    ]
    listed = "".join(f"    - {{at: {at}, locator: '{words}'}}\n" for at, words in pieces)
    quay.replace(CLAIMS, "    - {at: 3, locator: doubt}\n", "    - {at: 3, locator: doubt}\n" + listed)
    lock, _ = parse_lock(format_lock(quay.lock()))
    message = "content/ has 54 of the 76 words of quay-report (6 in quotations, 48 in locators); 40 are allowed"
    place = Location(*quay.place(RECORD, "{licence"))
    fault = Diagnostic("R105", message, place, "drop or shorten quotations and locators")
    assert list(check_budgets(Standing(quay.load(), lock))) == [fault]
    quay.replace(RECORD, "publish: fragments", "publish: full")
    assert list(check_sizes(quay.load().documents, size(76, 70, 6))) == []
