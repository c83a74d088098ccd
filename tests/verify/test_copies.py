"""Runs of words that content/ shares with an unpublished text."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import Diagnostic, Location
from generator.verify.copies import find_copies
from tests.builders import QUAY_TEXT, Project, make_quay

SITE = "content/site.yaml"
CLAIMS = "content/claims/quay-report.yaml"
RECORD = "content/documents/quay-report.yaml"
PEOPLE = "content/people.yaml"
EIGHT = "storms of January the quay wall moved by"
SEVEN = "of January the quay wall moved by"
CURE = "say it in your own words; what is quoted has at most 7 words, or is given as evidence"


@pytest.fixture
def quay(tmp_path: Path) -> Project:
    return make_quay(tmp_path)


def find(quay: Project) -> list[Diagnostic]:
    dossier = quay.load()
    texts, _ = quay.texts()
    return list(find_copies(dossier, texts, {path: quay.read(path) for path in dossier.files}))


def copy_of(words: int, passage: str, place: tuple[str, int, int]) -> Diagnostic:
    return Diagnostic("R110", f"{words} words in a row are those of quay-report, {passage}", Location(*place), CURE)


def test_content_in_own_words_has_no_copies(quay: Project) -> None:
    assert find(quay) == []


def test_eight_words_in_a_row_are_a_copy_and_seven_are_not(quay: Project) -> None:
    quay.replace(SITE, "What is known of the quays.", f"It tells that {SEVEN} much.")
    assert find(quay) == []
    quay.replace(SITE, SEVEN, EIGHT)
    assert find(quay) == [copy_of(8, "paragraph 1", quay.place(SITE, EIGHT))]


def test_a_longer_copy_is_told_once_with_its_length(quay: Project) -> None:
    quay.replace(SITE, "What is known of the quays.", f"After the {EIGHT} almost four")
    assert find(quay) == [copy_of(12, "paragraph 1", quay.place(SITE, "After the storms"))]


def test_a_text_that_runs_on_from_one_passage_to_the_next_is_a_copy(quay: Project) -> None:
    quay.replace(SITE, "What is known of the quays.", "The wall that moved! The north quay in April.")
    assert find(quay) == [copy_of(9, "the headline", quay.place(SITE, "The wall that"))]


@pytest.mark.parametrize(
    "disguised",
    [
        EIGHT.upper(),
        EIGHT.replace(" ", "\n    "),
        EIGHT.replace("January the", "January: the"),
        EIGHT.replace("January ", "January [[wall-moved]] "),
        EIGHT.replace(" wall", " \u00adwall"),
        "“" + EIGHT.replace("wall", "*wall*") + "”",
    ],
)
def test_letters_lines_marks_and_signs_do_not_hide_a_copy(quay: Project, disguised: str) -> None:
    quay.replace(SITE, "The quay wall moved [[wall-moved]].", f">-\n    It says {disguised} [[wall-moved]].")
    assert [fault.code for fault in find_raw(quay)] == ["R110"]


def find_raw(quay: Project) -> list[Diagnostic]:
    """As `find`, for prose that has faults of its own."""
    files = {SITE: quay.read(SITE)}
    clean = make_quay(quay.root / "clean")
    texts, _ = clean.texts()
    return list(find_copies(clean.load(), texts, files))


def test_apostrophes_doubled_by_yaml_do_not_hide_a_copy(quay: Project) -> None:
    quay.replace_text("moved by almost", "didn't move by almost")
    quay.replace(CLAIMS, "locator: almost four centimetres", "locator: four centimetres")
    quay.replace(SITE, "What is known of the quays.", "'January the quay wall didn''t move by almost'")
    assert find(quay) == [copy_of(8, "paragraph 1", quay.place(SITE, "January"))]


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (SITE, "title: Quays", f"# {EIGHT}\ntitle: Quays"),
        (SITE, "title: Quays", "# storms of January the\n# quay wall moved by\ntitle: Quays"),
        (CLAIMS, "text: The quay wall moved.", f"text: The {EIGHT} much."),
        (CLAIMS, "- id: doubt", f"- id: doubt\n  note: The {EIGHT} much."),
        (RECORD, "digest:", f"undated: {EIGHT}\ndigest:"),
        (RECORD, "The wall moved; the", f"After the {EIGHT} much; the"),
        (PEOPLE, "  name: Tomas Reis", f"  name: Tomas Reis\n  note: {EIGHT}"),
        ("content/briefings/north-quay.yaml", "title: The wall moved", f"title: {EIGHT}"),
        ("content/withdrawn.yaml", "[]", f"- {{id: gone, what: claim, reason: {EIGHT}, date: 2019}}"),
    ],
)
def test_every_field_and_comment_is_scanned(quay: Project, path: str, old: str, new: str) -> None:
    quay.replace(path, old, new)
    assert [(fault.code, fault.location.path) for fault in find(quay)] == [("R110", path)]


def test_fragments_are_no_copies_where_they_are_evidence(quay: Project) -> None:
    quay.replace(CLAIMS, "locator: almost four centimetres", f'quote: "After the {EIGHT} almost four"')
    quay.replace(CLAIMS, "within: three waits", "within: 'at the south quay, where a crew of three waits'")
    assert find(quay) == []


def test_a_fragment_over_several_lines_is_evidence_to_its_last_word(quay: Project) -> None:
    lines = "- at: 1\n      quote: >-\n        After the storms of January\n        the quay wall moved by almost four"
    quay.replace(CLAIMS, "- {at: 1, locator: almost four centimetres}", lines)
    assert find(quay) == []


def test_words_beside_a_fragment_do_not_make_a_copy_of_it(quay: Project) -> None:
    quay.replace(CLAIMS, "locator: almost four centimetres}", f'quote: "{SEVEN}"}} # almost four centimetres')
    assert find(quay) == []


def test_a_quotation_is_no_copy_between_quotation_marks_and_is_one_without(quay: Project) -> None:
    quay.replace(CLAIMS, "locator: almost four centimetres", f'quote: "After the {EIGHT} almost four"')
    quay.replace(SITE, "What is known of the quays.", f"It tells that “{EIGHT}” much.")
    assert find(quay) == []
    quay.replace(SITE, f"“{EIGHT}”", f'"{EIGHT}"')
    assert find(quay) == []
    quay.replace(SITE, f'"{EIGHT}"', EIGHT)
    assert find(quay) == [copy_of(8, "paragraph 1", quay.place(SITE, EIGHT))]


def test_quotation_marks_alone_do_not_excuse_a_copy(quay: Project) -> None:
    quay.replace(SITE, "What is known of the quays.", f"It tells that “{EIGHT}” much.")
    assert find(quay) == [copy_of(8, "paragraph 1", quay.place(SITE, EIGHT))]


def test_title_and_publisher_may_be_those_of_the_document(quay: Project) -> None:
    quay.replace(RECORD, "title: The wall that moved", "title: The wall that moved. The north quay in April.")
    quay.replace(RECORD, "publisher: Harbour Gazette", f"publisher: {EIGHT}")
    assert find(quay) == []


def test_a_name_with_its_office_is_one_word(quay: Project) -> None:
    said = "Ortiz, head of inspection, Port Authority of the North, said that the"
    quay.replace_text("said Lena Ortiz, who led the inspection", f"Lena {said} old wall")
    quay.replace(SITE, "What is known of the quays.", f"Now {said} work goes on.")
    assert find(quay) == []
    quay.replace_text("said that the old wall", "said that the work goes on")
    quay.replace(SITE, "work goes on.", "work goes on, on.")
    assert find(quay) == []
    quay.replace_text("the work goes on", "the work goes on well")
    quay.replace(SITE, "work goes on, on.", "work goes on well.")
    assert [fault.code for fault in find(quay)] == ["R110"]


def test_a_text_that_may_be_published_in_full_is_not_guarded(quay: Project) -> None:
    quay.replace(RECORD, "publish: fragments", "publish: full")
    quay.write("content/documents/quay.txt", QUAY_TEXT)
    quay.replace(SITE, "What is known of the quays.", EIGHT)
    assert find(quay) == []


def test_without_texts_nothing_can_be_found(quay: Project) -> None:
    quay.replace(SITE, "What is known of the quays.", EIGHT)
    dossier = quay.load()
    assert list(find_copies(dossier, {}, {SITE: quay.read(SITE)})) == []


WORDS = QUAY_TEXT.split("\n")[2].split(" ")


@given(st.integers(0, len(WORDS)), st.integers(0, len(WORDS)), st.sampled_from([str, str.upper, str.casefold]))
def test_eight_words_anywhere_in_a_text_are_found(
    tmp_path_factory: pytest.TempPathFactory, start: int, end: int, change: Callable[[str], str]
) -> None:
    quay = make_quay(tmp_path_factory.getbasetemp() / "copies")
    texts, _ = quay.texts()
    comment = f"# {change(' '.join(WORDS[start:end]))}\n"
    found = list(find_copies(quay.load(), texts, {SITE: comment}))
    assert found == ([copy_of(end - start, "paragraph 1", (SITE, 1, 3))] if end - start >= 8 else [])


def test_a_large_content_is_scanned_in_linear_time(quay: Project) -> None:
    texts, _ = quay.texts()
    dossier = quay.load()
    once = "the quay wall moved by some of the storms and " * 2000

    def measure(text: str) -> float:
        start = time.perf_counter()
        list(find_copies(dossier, texts, {SITE: text}))
        return time.perf_counter() - start

    assert measure(once * 4) < 12 * measure(once)
