"""What no claim touches, listed for writers."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from generator.load.content import load_content
from generator.verify.coverage import Untouched, find_untouched, format_untouched
from generator.verify.evidence.fragments import check_fragments
from generator.verify.vault.reading import read_texts
from tests.projects import HARBOUR, copy_harbour, replace_in


def untouched(root: Path) -> list[Untouched]:
    """All that no claim of a project touches."""
    dossier, _ = load_content(root)
    assert dossier is not None
    texts, _ = read_texts(dossier, root, root / "vault")
    return find_untouched(dossier, texts, check_fragments(dossier, texts).matches)


def test_passages_spans_numbers_dates_and_people_are_listed() -> None:
    assert [item for item in untouched(HARBOUR) if item.document in ("quay-gazette", "quay-inspection")] == [
        Untouched("quay-gazette", "headline", "passage"),
        Untouched("quay-gazette", "publication-line", "passage"),
        Untouched("quay-gazette", "5", "date", "autumn"),
        Untouched("quay-gazette", "10", "span", "Dear guests, please swim"),
        Untouched("quay-inspection", "headline", "passage"),
        Untouched("quay-inspection", "3", "number", "2016"),
        Untouched("quay-inspection", "3", "number", "2018"),
        Untouched("quay-inspection", "5", "number", "8"),
    ]


def test_what_the_record_calls_uncovered_is_not_listed() -> None:
    assert not [item for item in untouched(HARBOUR) if item.passage in ("kicker", "caption", "sign-off")]


def test_a_passage_without_a_digest_is_listed(tmp_path: Path) -> None:
    root = copy_harbour(tmp_path)
    replace_in(root, "content/documents/council-hearing.yaml", "  - {at: 6, text: The vote.}\n", "")
    before, after = untouched(HARBOUR), untouched(root)
    assert [item for item in after if item not in before] == [Untouched("council-hearing", "6", "digest")]


def test_a_claim_takes_what_it_has_off_the_list(tmp_path: Path) -> None:
    root = copy_harbour(tmp_path)
    text = "text: A crack of 26-30 mm runs through the wall below bollard 7."
    replace_in(root, "content/claims/quay-inspection.yaml", text, f"{text[:-1]}, unlike in 2016 and 2018.")
    assert [item for item in untouched(HARBOUR) if item not in untouched(root)] == [
        Untouched("quay-inspection", "3", "number", "2016"),
        Untouched("quay-inspection", "3", "number", "2018"),
    ]


def test_the_list_has_a_line_for_each_passage_and_a_count() -> None:
    items = [
        Untouched("quay", "headline", "passage"),
        Untouched("quay", "3", "span", "a lot worse"),
        Untouched("quay", "3", "number", "9"),
    ]
    assert format_untouched(items, 2, 2) == (
        "quay, the headline: passage\nquay, paragraph 3: span 'a lot worse', number '9'\n3 untouched in 2 documents\n"
    )
    assert format_untouched([], 1, 1) == "0 untouched in 1 document\n"
    assert format_untouched([], 1, 2) == "0 untouched in 1 of 2 documents\n"


def test_the_number_of_a_paragraph_and_the_mark_of_a_note_are_not_listed() -> None:
    dossier, _ = load_content(HARBOUR)
    assert dossier is not None
    texts, _ = read_texts(dossier, HARBOUR, HARBOUR / "vault")
    text = texts["quay-inspection"]
    passage = replace(text.passages["5"], text=f"17. {text.passages['5'].text}[18]")
    changed = {**texts, text.document.id: replace(text, passages={**text.passages, "5": passage})}
    assert find_untouched(dossier, changed, {}) == find_untouched(dossier, texts, {})
