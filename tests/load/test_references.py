"""Ids that name nothing, two things, or themselves; the files of tests/invalid/ show what is printed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.load.content import load_content
from tests.projects import replace_in

Found = list[tuple[str, str, str]]


def found_in(root: Path) -> Found:
    """Code, message and cure of each fault of loading."""
    return [(fault.code, fault.message, fault.cure) for fault in load_content(root)[1]]


def test_the_example_has_no_fault(root: Path) -> None:
    assert found_in(root) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "found"),
    [
        ("claims/across", "document: pilot-letter", "document: pilot-leter", "N103 document pilot-letter"),
        ("people", "claims: [inspection-made,", "claims: [inspection-mad,", "N101 claim inspection-made"),
        ("documents/quay-inspection", "authors: [lena-ortiz]", "authors: [lena]", "N102 person lena-ortiz"),
        ("documents/council-hearing", "{at: 4, by: ada-quill}", "{at: 4, by: ada-quil}", "N102 person ada-quill"),
        ("documents/council-hearing", "via: marc-reed", "via: mark-reed", "N102 person marc-reed"),
        ("claims/quay-gazette", "via: ada-quill", "via: ada-quil", "N102 person ada-quill"),
        ("claims/quay-gazette", "holder: skerrow-gazette", "holder: gazette", "N102 person skerrow-gazette"),
        (
            "claims/orchard-column",
            "people: [skerrow-council]",
            "people: [skerrow-counsel]",
            "N102 person skerrow-council",
        ),
        ("site", "documents: [quay-gazette,", "documents: [gazette,", "N103 document quay-gazette"),
    ],
)
def test_each_kind_of_reference_is_looked_up(root: Path, file: str, old: str, new: str, found: str) -> None:
    replace_in(root, f"content/{file}.yaml", old, new)
    code, kind, near = found.split()
    id_ = re.findall(r"[a-z-]+", new)[-1]
    assert found_in(root) == [(code, f"there is no {kind} with the id {id_}", f"did you mean {near}?")]


def test_where_nothing_is_like_it_the_cure_says_where_such_records_are(root: Path) -> None:
    replace_in(root, "content/claims/quay-gazette.yaml", "via: ada-quill", "via: zzz")
    assert found_in(root) == [
        ("N102", "there is no person with the id zzz", "people and organisations are in content/people.yaml")
    ]


@pytest.mark.parametrize(
    ("file", "codes"),
    [
        ("claims/quay-gazette.yaml", ["Y144"]),
        ("people.yaml", ["Y144"]),
        ("documents/quay-gazette.yaml", ["Y144"]),
        ("briefings/north-quay.yaml", ["Y144"]),
        ("withdrawn.yaml", ["Y144"]),
        ("site.yaml", ["Y144"]),
    ],
)
def test_a_file_that_cannot_be_read_is_one_fault(root: Path, file: str, codes: list[str]) -> None:
    (root / "content" / file).write_text("- [\n")
    assert [code for code, _, _ in found_in(root)] == codes


def test_a_record_with_a_fault_of_its_own_is_known_all_the_same(root: Path) -> None:
    replace_in(root, "content/people.yaml", "- id: marc-reed\n", "- id: marc-reed\n  nam: x\n")
    replace_in(root, "content/claims/council-hearing.yaml", "- id: vote\n", "- id: vote\n  txt: x\n")
    assert [code for code, _, _ in found_in(root)] == ["S106", "S106"]


def test_a_claim_in_a_circle_with_itself_is_found(root: Path) -> None:
    replace_in(root, "content/claims/across.yaml", "rests_on: [quay-moved, wall-38]", "rests_on: [two-measures]")
    assert found_in(root) == [
        (
            "N108",
            "two-measures rests on two-measures, which rests on it again",
            "let one of them rest on what a document says",
        )
    ]


def test_a_diamond_is_no_circle(root: Path) -> None:
    inference = "- {{id: {}, text: T., kind: inference, why: W., rests_on: [{}]}}\n"
    with (root / "content" / "claims" / "across.yaml").open("a") as file:
        file.write(inference.format("top", "left, right") + inference.format("left", "bottom"))
        file.write(inference.format("right", "bottom") + inference.format("bottom", "quay-moved"))
    assert found_in(root) == []


def test_a_long_row_of_inferences_is_walked(root: Path) -> None:
    lines = [f"- {{id: i{n}, text: T., kind: inference, why: W., rests_on: [i{n + 1}]}}\n" for n in range(1500)]
    (root / "content" / "claims" / "across.yaml").write_text("".join(lines) + lines[0].replace("i0,", "i1500,"))
    codes = [code for code, _, _ in found_in(root)]
    assert "N108" in codes
