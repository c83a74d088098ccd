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


LAMP_DARK = """- id: lamp-dark
  text: On both nights the lamp of the outer mole was dark.
  kind: said
  by: hal-brand
  evidence:
    - {at: 2}
"""

# By what was done: the edits, and all that is said of them.
EDITS: dict[str, tuple[list[Edit], list[str]]] = {
    "a document renamed": (
        [move("documents/quay-gazette.yaml", "documents/quay-paper.yaml")],
        [
            "N103 there is no document with the id quay-gazette, which 3 places name",
        ],
    ),
    "a document renamed with its claims": (
        [
            move("documents/orchard-column.yaml", "documents/orchard-text.yaml"),
            move("claims/orchard-column.yaml", "claims/orchard-text.yaml"),
        ],
        [
            "N103 there is no document with the id orchard-column, which 2 places name",
        ],
    ),
    "a mark never closed in a file whose quotations others repeat": (
        [
            change("documents/quay-gazette.yaml", "text: Ortiz speaks of luck.", 'text: Ortiz speaks of "lucky".'),
            change("claims/quay-gazette.yaml", "- id: quay-moved\n", '- id: "quay-moved\n'),
        ],
        ["Y143 the text in quotation marks that begins here goes on to line 17, with more behind it"],
    ),
    "an author misspelt": (
        [change("documents/orchard-column.yaml", "authors: [jonas-pell]", "authors: [jonas-pel]")],
        ["N102 there is no person with the id jonas-pel"],
    ),
    "a file of claims renamed": (
        [move("claims/pilot-letter.yaml", "claims/pilots-letter.yaml")],
        ["N103 there is no document with the id pilots-letter"],
    ),
    "a file of claims removed": (
        [remove("claims/pilot-letter.yaml")],
        [
            "N101 there is no claim with the id lamp-dark",
        ],
    ),
    "a claim renamed": (
        [change("claims/quay-gazette.yaml", "id: ortiz-a-lot-worse", "id: ortiz-much-worse")],
        [
            "N101 there is no claim with the id ortiz-a-lot-worse, which 3 places name",
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
    "a date of an event that is none": (
        [change("claims/quay-gazette.yaml", "quay moves, date: 2019-01", "quay moves, date: 2019-31-09")],
        ['S104 "2019-31-09" is not a date of EDTF'],
    ),
    "a day of an event that its month does not have": (
        [change("claims/quay-inspection.yaml", "inspected, date: 2019-02-04", "inspected, date: 2019-02-31")],
        ['S104 "2019-02-31" is not a date of EDTF'],
    ),
    "a date spelt out between braces": (
        [change("claims/quay-inspection.yaml", "inspected, date: 2019-02-04", "inspected, date: February 4, 2019")],
        ["S106 unknown key `2019`"],
    ),
    "a claim that cannot be read in the latest of the documents": (
        [change("claims/council-hearing.yaml", "said: {date: 2019-03-21}", "said: {date: 2019-03-21")],
        ["Y144 a bracket without its }"],
    ),
    "the only claim of a sentence left out, which has the number of the title": (
        [
            change("briefings/north-quay.yaml", "title: The wall moved", "title: The wall moved by 3.8 cm"),
            change("briefings/north-quay.yaml", "inspectors. [[quay-moved]] [[wall-38]] Two", "inspectors. Two"),
        ],
        ["B103 this sentence rests on no claim"],
    ),
    "the line that begins a record removed": (
        [change("claims/quay-gazette.yaml", "- id: reed-three-places\n", "")],
        [
            "Y119 the key `text` stands here a second time, and so do `kind`, `by`, `evidence`",
        ],
    ),
    "quotation marks the wrong way round": (
        [change("claims/council-hearing.yaml", '"the children cross at seven"', "”the children cross at seven“")],
        ["B111 a quotation mark has no partner"],
    ),
    "a speaker left out": (
        [change("claims/quay-gazette.yaml", "kind: said\n  by: marc-reed\n  said", "kind: said\n  said")],
        ["B107 a claim of kind said does not say whose it is"],
    ),
    "a position left out": (
        [
            change(
                "claims/council-hearing.yaml",
                "  position: {question: opening, holder: marc-reed, stance: not before a new measurement,"
                " date: {date: 2019-03-21}}\n",
                "",
            )
        ],
        ["N110 reed-will-not-open holds no position on opening"],
    ),
    "a turn at the next passage": (
        [change("documents/council-hearing.yaml", "{at: 3, by", "{at: 4, by")],
        ["S118 a passage of this turn has another turn too"],
    ),
    "a document left out of the order by a misspelling": (
        [change("site.yaml", ", orchard-column", ", orchard-colum")],
        ["N103 there is no document with the id orchard-colum"],
    ),
    "a published text under another name": (
        [change("documents/quay-inspection.yaml", "file: quay-inspection.txt", "file: quay-inspections.txt")],
        ["V103 the received file quay-inspections.txt is not there"],
    ),
    "the evidence of a claim left out": (
        [change("claims/quay-inspection.yaml", "  evidence:\n    - {at: 4, quote: none has broken}\n", "")],
        ["B104 the claim piles has no evidence"],
    ),
    "a claim moved to the file of claims of ours": (
        [
            change("claims/pilot-letter.yaml", LAMP_DARK, ""),
            lambda root: (root / "content/claims/across.yaml").open("a", encoding="utf-8").write(LAMP_DARK),
        ],
        ["S114 this file belongs to no document, and the evidence names none"],
    ),
    "a quotation mark forgotten": (
        [change("claims/council-hearing.yaml", '"the children cross at seven"', '"the children cross at seven')],
        ["B111 a quotation mark is opened and not closed"],
    ),
    "a number where a text belongs": (
        [change("claims/council-hearing.yaml", "text: Six voted in favour of the money and two against.", "text: 012")],
        ["Y131 the number 012 begins with zero"],
    ),
    "a spelling of two people": (
        [change("people.yaml", "spellings: [Reed, REED, Marc]", "spellings: [Reed, REED, Marc, Quill]")],
        ['N107 "Quill" is a spelling of marc-reed too'],
    ),
    "a day of publication that is none": (
        [change("documents/quay-gazette.yaml", "date: 2019-03-14", "date: 14 March 2019")],
        ['S104 "14 March 2019" is not a date of EDTF'],
    ),
    "a day of publication that may be any": (
        [change("documents/quay-gazette.yaml", "date: 2019-03-14", 'date: "../.."')],
        ['S104 "../.." is not a date of EDTF'],
    ),
    "an answer that is empty": (
        [change("claims/quay-gazette.yaml", "checked: the condition stands in the claim", 'checked: ""')],
        ["S107 `checked` is empty"],
    ),
}

# What the texts alone can tell, and what the lock says of the same edit then is no more to be told.
EDITS_BESIDE_TEXTS: dict[str, tuple[list[Edit], list[str]]] = {
    "a figure that no passage has": (
        [change("claims/quay-gazette.yaml", "figure: {value: 3,", "figure: {value: 4,")],
        ["B120 the figure 4 stands nowhere in the passages of reed-three-places"],
    ),
    "a quotation cut short, and quoted whole in the claim": (
        [change("claims/quay-gazette.yaml", "quote: were lucky - twice", "quote: lucky - twice")],
        ['B110 "were lucky — twice" is not in a quotation that this rests on'],
    ),
    "a span at the next passage": (
        [change("documents/quay-gazette.yaml", "{at: 10, kind", "{at: 11, kind")],
        ["D105 this span stands in passage 10 of quay-gazette, by the order of its quotation marks"],
    ),
    "a span at no passage": (
        [change("documents/quay-gazette.yaml", "{at: 9, kind", "{at: 9x, kind")],
        ['S103 "9x" is not a passage'],
    ),
    "a turn left out": (
        [change("documents/council-hearing.yaml", "{at: 4, by", "{at: 4x, by")],
        ['S103 "4x" is not a passage'],
    ),
    "a named part on an empty line": (
        [change("documents/quay-gazette.yaml", "caption: 5", "caption: 6")],
        ["D101 `caption` has only empty lines"],
    ),
    "a named part behind the end of the file": (
        [change("documents/pilot-letter.yaml", "sign-off: 7", "sign-off: 507")],
        ["D101 `sign-off` ends at line 507; the file has 8 lines"],
    ),
    "a line more before the body": (
        [change("documents/quay-gazette.yaml", "caption: 5, body: 7-17", "body: 5-17")],
        ["D112 23 of 23 fragments of quay-gazette stand 1 paragraph behind the one that they name"],
    ),
    "a received file of two records misspelt in one": (
        [change("documents/lighthouse-notice.yaml", "file: orchard-weekly.txt", "file: orchard-week.txt")],
        ["V103 the received file orchard-week.txt is not there"],
    ),
    "a digest of no passage": (
        [change("documents/quay-gazette.yaml", "at: 8-9,", "at: 8-0,")],
        ['S103 "8-0" is not a passage'],
    ),
    "a day on which the document had appeared": (
        [change("claims/council-hearing.yaml", "said: {date: 2019-03-21", "said: {date: 2019-03-22")],
        ["B129 2019-03-22 is later than the document of reed-will-not-open, which tells of it as past"],
    ),
    "two words of a name that no document has": (
        [change("people.yaml", "name: Tom Arden", "name: Xem Zarden")],
        ['B126 "Xem" and "Zarden" of Xem Zarden stand in no document'],
    ),
}


@pytest.fixture(scope="module")
def harbour(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_harbour(tmp_path_factory.mktemp("one-edit"))


def list_told(harbour: Path, root: Path, edits: list[Edit], *, has_texts: bool) -> list[str]:
    for part in ("content", *(["vault"] if has_texts else [])):
        shutil.copytree(harbour / part, root / part)
    for edit in edits:
        edit(root)
    return [f"{each.code} {each.message}" for each in check(root).diagnostics]


@pytest.mark.parametrize("has_texts", [True, False])
@pytest.mark.parametrize("what", EDITS)
def test_one_edit_is_told_once_at_each_place(
    harbour: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what: str, has_texts: bool
) -> None:
    monkeypatch.delenv(VAULT_VARIABLE, raising=False)
    edits, expected = EDITS[what]
    assert list_told(harbour, tmp_path, edits, has_texts=has_texts) == expected


@pytest.mark.parametrize("what", EDITS_BESIDE_TEXTS)
def test_what_the_texts_tell_the_lock_does_not_tell_again(
    harbour: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    monkeypatch.delenv(VAULT_VARIABLE, raising=False)
    edits, expected = EDITS_BESIDE_TEXTS[what]
    assert list_told(harbour, tmp_path, edits, has_texts=True) == expected


def test_beside_a_warning_a_stale_entry_stays_an_error(
    harbour: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(VAULT_VARIABLE, raising=False)
    edits = [
        change("claims/quay-gazette.yaml", "figure: {value: 3,", "figure: {value: 4,"),
        change("claims/quay-inspection.yaml", "quote: none has broken", "quote: none has"),
    ]
    assert list_told(harbour, tmp_path, edits, has_texts=True) == [
        "B120 the figure 4 stands nowhere in the passages of reed-three-places",
        "L102 evidence 1 of piles is not as it was verified: other words",
    ]


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
