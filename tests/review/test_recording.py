from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from generator.model import Happened
from generator.render.dates import describe_date
from generator.render.words import describe_passage
from generator.review.change import Change, Sort, Verb
from generator.review.differences import find_changes
from generator.review.recording import Recorder, keep_annotations, record_first
from generator.review.tellings import TELLINGS, Value
from tests.projects import HARBOUR
from tests.review.pull_requests import read_version
from tests.review.test_completeness import list_altered
from tests.review.test_differences import read_case

# What no reader sees, and every change of it goes untold: answers to warnings, order, and what checks are about.
_UNSEEN = {
    (Sort.CLAIM, "terms"),
    (Sort.CLAIM, "inferred"),
    (Sort.CLAIM, "counted"),
    (Sort.CLAIM, "wording"),
    (Sort.CLAIM, "grave wording"),
    (Sort.EVIDENCE, "checked"),
    (Sort.EVIDENCE, "check"),
    (Sort.DOCUMENT, "checks"),
    (Sort.DOCUMENT, "file"),
    (Sort.DOCUMENT, "inferred"),
    (Sort.BRIEFING, "inferred"),
    (Sort.BRIEFING, "counted"),
    (Sort.PERSON, "sort"),
    (Sort.PERSON, "inferred"),
    (Sort.PERSON, "roles.claims"),
}
_ELSEWHERE = {Sort.LOCK, Sort.PAGE, Sort.WITHDRAWAL, Sort.EDITION}
_CASES = sorted(path.stem for path in (Path(__file__).parent / "cases").glob("*.yaml"))


@cache
def _find_changes(name: str) -> tuple[Change, ...]:
    return find_changes(read_case(""), read_case(name))


def _record(name: str) -> list[tuple[str, ...]]:
    recorder = Recorder(read_case("").dossier, read_case(name).dossier, describe_date, describe_passage)
    recorded = recorder.record(_find_changes(name))
    return [(each.happened.value, each.what, each.id, each.says, each.before, each.after) for each in recorded]


@pytest.mark.parametrize(
    ("name", "recorded"),
    [
        (
            "hedge_removed",
            (
                *("changed", "claim", "quay-moved", "Wording, firmer than before"),
                "After the storms of January 2019 the north quay had moved by almost four centimetres.",
                "After the storms of January 2019 the north quay had moved by four centimetres.",
            ),
        ),
        (
            "claim_withdrawn",
            ("gone", "claim", "quill-book", "", 'Ada Quill wrote a book, "Tides of Skerrow".', ""),
        ),
        ("claim_renamed", ("renamed", "claim", "crack-overlooked", "", "", "")),
        ("speaker_swapped", ("changed", "claim", "ortiz-lucky", "Speaker", "Lena Ortiz", "Marc Reed")),
        (
            "inferred_date_becomes_stated",
            (
                *("changed", "claim", "council-meets", "Date of the event, firmer than before"),
                *("March 21, 2019, inferred", "March 21, 2019"),
            ),
        ),
        (
            "evidence_lost",
            (
                *("changed", "claim", "ortiz-a-lot-worse", "Evidence"),
                *("The orchard that lives on a ferry, paragraph 6", ""),
            ),
        ),
        (
            "sentence_rests_on_less",
            (
                *("changed", "briefing", "north-quay", "What a sentence rests on"),
                *("The wall had moved by 3.8 cm to seaward at bollard 7, and not at bollards 1 to 6.", ""),
            ),
        ),
        ("point_retitled", ("changed", "point", "who-decides", "Title", "Who decides", "Who may open the quay")),
    ],
)
def test_a_change_is_recorded_in_the_words_of_readers(name: str, recorded: tuple[str, ...]) -> None:
    assert recorded in _record(name)


def test_a_passage_is_called_what_pages_call_it() -> None:
    base = read_case("")
    claim = base.dossier.claims["ortiz-a-lot-worse"]
    (first, *rest) = claim.evidence
    elsewhere = replace(claim, evidence=(replace(first, at="sign-off", parts=("worse",)), *rest))
    head = replace(base, dossier=replace(base.dossier, claims={**base.dossier.claims, claim.id: elsewhere}))
    recorder = Recorder(base.dossier, head.dossier, describe_date, describe_passage)
    title = base.dossier.documents[first.document].title
    assert [(each.says, each.before, each.after) for each in recorder.record(find_changes(base, head))] == [
        ("Evidence", f"{title}, paragraph 2", f"{title}, sign-off"),
    ]


@pytest.mark.parametrize("name", ["reformatted", "claims_in_another_order", "point_moved", "lock_day_changed"])
def test_what_no_reader_sees_is_not_recorded(name: str) -> None:
    assert _record(name) == []


def test_words_that_only_find_a_place_are_recorded_nowhere() -> None:
    pieces = [piece for piece in read_case("").dossier.evidence if not piece.is_quotation]
    locators = {part for piece in pieces for part in piece.parts}
    of_evidence = {
        telling.label
        for (sort, _), telling in TELLINGS.items()
        if sort is Sort.EVIDENCE and telling.value is not Value.CLAIMS
    }
    records = [record for name in _CASES for record in _record(name) if record[3] in of_evidence]
    assert len(records) > 5
    assert [record for record in records for words in locators if words in f"{record[4]} {record[5]}"] == []


def test_every_part_of_a_record_is_told_to_readers_or_is_unseen_by_them() -> None:
    base = read_case("")
    changes = [change for name in _CASES for change in _find_changes(name)]
    changes += [change for version in list_altered(base) for change in find_changes(base, version)]
    parts = {
        (change.sort, "borders" if change.field.startswith("borders.") else change.field)
        for change in changes
        if change.field and change.verb not in (Verb.MOVED, Verb.RENAMED) and change.sort not in _ELSEWHERE
    }
    sentences = {part for part in parts if part[0] is Sort.SENTENCE} - set(TELLINGS)
    assert parts - sentences - set(TELLINGS) - {(Sort.POINT, "points")} == _UNSEEN


def test_a_first_edition_has_the_briefings_and_the_documents() -> None:
    dossier = read_version(HARBOUR).dossier
    recorded = record_first(dossier)
    assert [(each.what, each.id) for each in recorded] == [
        *(("briefing", id_) for id_ in dossier.briefings),
        *(("document", id_) for id_ in dossier.documents),
    ]
    assert {each.happened for each in recorded} == {Happened.NEW}


def test_what_people_added_stays_with_the_same_change() -> None:
    former = read_version(HARBOUR).dossier.editions[-1]
    bare = [each.recorded for each in former.changes]
    assert keep_annotations(bare, former) == former.changes
    assert keep_annotations(bare[1:2], former) == tuple(bare[1:2])
