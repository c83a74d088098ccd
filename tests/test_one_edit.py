"""One edit of a project gives one message for each place that a person must mend, with the texts and without."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.build import VAULT_VARIABLE, check
from tests.projects import copy_harbour, replace_in

Edit = Callable[[Path], object]


def move(old: str, new: str) -> Edit:
    return lambda root: (root / "content" / old).rename(root / "content" / new)


def remove(file: str) -> Edit:
    return lambda root: (root / "content" / file).unlink()


def change(file: str, old: str, new: str) -> Edit:
    return lambda root: replace_in(root, f"content/{file}", old, new)


# By what was done: the edits, and all that is said of them.
EDITS: dict[str, tuple[list[Edit], list[str]]] = {
    "a document renamed": (
        [move("documents/quay-gazette.yaml", "documents/quay-paper.yaml")],
        [
            "N103 there is no document with the id quay-gazette, which 3 places name",
            "L105 the text of quay-paper was verified as that of quay-gazette",
        ],
    ),
    "a document renamed with its claims": (
        [
            move("documents/orchard-column.yaml", "documents/orchard-text.yaml"),
            move("claims/orchard-column.yaml", "claims/orchard-text.yaml"),
        ],
        [
            "N103 there is no document with the id orchard-column, which 2 places name",
            "L105 the text of orchard-text was verified as that of orchard-column",
        ],
    ),
    "a file of claims renamed": (
        [move("claims/pilot-letter.yaml", "claims/pilots-letter.yaml")],
        ["N103 there is no document with the id pilots-letter"],
    ),
    "a file of claims removed": (
        [remove("claims/pilot-letter.yaml")],
        [
            "N101 there is no claim with the id lamp-dark",
            "L104 the lock has an entry for content/claims/pilot-letter.yaml, which is no longer in content/",
        ],
    ),
    "a claim renamed": (
        [change("claims/quay-gazette.yaml", "id: ortiz-a-lot-worse", "id: ortiz-much-worse")],
        [
            "N101 there is no claim with the id ortiz-a-lot-worse, which 2 places name",
            "L101 the evidence of ortiz-much-worse was verified for ortiz-a-lot-worse",
        ],
    ),
    "a person renamed": (
        [change("people.yaml", "id: ada-quill", "id: ada-quilt")],
        ["N102 there is no person with the id ada-quill, which 5 places name"],
    ),
    "a briefing renamed": (
        [move("briefings/north-quay.yaml", "briefings/north-wall.yaml")],
        ["N105 there is no briefing with the id north-quay"],
    ),
    "a briefing renamed wherever it is named": (
        [
            move("briefings/north-quay.yaml", "briefings/north-wall.yaml"),
            change("site.yaml", "briefings: [north-quay,", "briefings: [north-wall,"),
        ],
        ["L106 this file and 1 other were not scanned again for sentences of the documents"],
    ),
    "a briefing removed": (
        [remove("briefings/ferry-and-orchard.yaml")],
        [
            "L104 the lock has an entry for content/briefings/ferry-and-orchard.yaml, which is no longer in content/",
            "N105 there is no briefing with the id ferry-and-orchard",
        ],
    ),
    "a question renamed": (
        [change("site.yaml", "id: opening", "id: openings")],
        ["N104 there is no question with the id opening, which 3 places name"],
    ),
    "the holder of a position misspelt": (
        [change("claims/council-hearing.yaml", "opening, holder: marc-reed", "opening, holder: mark-reed")],
        ["N102 there is no person with the id mark-reed"],
    ),
    "a passage that is none": (
        [change("claims/quay-gazette.yaml", "{at: 1, locator: almost", "{at: one!, locator: almost")],
        ['S103 "one!" is not a passage'],
    ),
}


@pytest.fixture(scope="module")
def harbour(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_harbour(tmp_path_factory.mktemp("one-edit"))


@pytest.mark.parametrize("has_texts", [True, False])
@pytest.mark.parametrize("what", EDITS)
def test_one_edit_is_told_once_at_each_place(
    harbour: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what: str, has_texts: bool
) -> None:
    monkeypatch.delenv(VAULT_VARIABLE, raising=False)
    root = tmp_path / "harbour"
    for part in ("content", *(["vault"] if has_texts else [])):
        shutil.copytree(harbour / part, root / part)
    edits, expected = EDITS[what]
    for edit in edits:
        edit(root)
    assert [f"{each.code} {each.message}" for each in check(root).diagnostics] == expected


def test_of_a_new_document_without_its_file_only_that_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VAULT_VARIABLE, raising=False)
    root = copy_harbour(tmp_path)
    (root / "content" / "documents" / "ferry-letter.yaml").write_text(
        "title: A letter\nkind: letter\nundated: The file has no date.\ndescriptor: One person's letter.\n"
        "rights: {licence: not stated, publish: fragments}\n"
        f"received: {{file: ferry.txt, sha256: {'a' * 64}, parts: {{body: 1}}}}\n",
        encoding="utf-8",
    )
    told = [f"{each.code} {each.message}" for each in check(root).diagnostics]
    assert told == ["V103 the received file ferry.txt is not there"]
