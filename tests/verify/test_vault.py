"""Received files to passages, and everything that is wrong with files, parts and spans."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import Diagnostic, Location, Related
from generator.model import Passage
from generator.verify.vault.reading import read_texts
from generator.verify.vault.text import describe_passage, describe_passages
from tests.builders import QUAY_FILES, QUAY_TEXT, Project, make_quay
from tests.projects import read_dossier

RECORD = "content/documents/quay-report.yaml"
OTHER = "content/documents/ferry-notes.yaml"
LINES = QUAY_TEXT.split("\n")
CURE_OF_LINES = "correct the lines of this part"
CURE_OF_MARKS = "receive a copy of the file in which each mark has its other half"
CURE_OF_SPANS = "list each stretch once, in order: at, by, kind"


@pytest.fixture
def quay(tmp_path: Path) -> Project:
    return make_quay(tmp_path)


def faults_of(project: Project) -> list[Diagnostic]:
    return project.texts()[1]


def at(project: Project, words: str, path: str = RECORD) -> Location:
    return Location(*project.place(path, words))


def write_file(project: Project, content: bytes) -> None:
    """A received file of these bytes, with its digest in the record."""
    old = hashlib.sha256((project.vault / "quay.txt").read_bytes()).hexdigest()
    (project.vault / "quay.txt").write_bytes(content)
    project.replace(RECORD, old, hashlib.sha256(content).hexdigest())


def test_lines_that_are_not_empty_are_passages_in_the_order_of_the_file(quay: Project) -> None:
    texts, faults = quay.texts()
    assert faults == []
    assert list(texts["quay-report"].passages.items()) == [
        ("headline", Passage("headline", LINES[0], 1)),
        ("caption", Passage("caption", LINES[1], 2)),
        ("1", Passage("1", LINES[2], 3)),
        ("2", Passage("2", LINES[3], 4)),
        ("3", Passage("3", LINES[4], 5)),
        ("4", Passage("4", LINES[6], 7)),
        ("byline", Passage("byline", LINES[7], 8)),
    ]
    assert describe_passages(texts["quay-report"]) == "it has 1 to 4, headline, caption, byline"


def test_passages_are_described_as_readers_know_them() -> None:
    assert [describe_passage(key) for key in ("4", "headline")] == ["paragraph 4", "the headline"]


def test_a_file_of_two_documents_is_published_for_both_or_for_none(quay: Project) -> None:
    record = quay.read(RECORD)
    other = record.replace("publish: fragments", "publish: full").replace(
        "headline: 1, caption: 2, body: 3-7, byline", "body"
    )
    spans, digest = other.index("spans:"), other.index("digest:")
    quay.write(OTHER, other[:spans] + other[digest:].replace("1-2", "1"))
    quay.replace(RECORD, ", byline: 8", "")
    quay.write("content/documents/quay.txt", QUAY_TEXT)
    message = "its file stands in the project, since ferry-notes in it may be published in full"
    related = (Related(at(quay, "quay.txt", OTHER), "the file in the project"),)
    cure = "receive ferry-notes as a file of its own"
    place = Location(*quay.place(RECORD, "sha256: ", offset=8))
    assert Diagnostic("V106", message, place, cure, related=related) in faults_of(quay)


def test_a_part_of_several_lines_is_one_passage_and_may_stand_anywhere(quay: Project) -> None:
    quay.replace(RECORD, "headline: 1, caption: 2, body: 3-7, byline: 8", "body: 1-5, end: 6-8")
    quay.replace(RECORD, "at: 3, kind: term", "at: 5, kind: term")
    quay.replace(
        RECORD, "  - {at: 2, by: lena-ortiz, kind: speech}\n" * 2, "  - {at: 4, by: lena-ortiz, kind: speech}\n" * 2
    )
    text = quay.texts()[0]["quay-report"]
    assert faults_of(quay) == []
    assert text.passages["end"] == Passage("end", f"{LINES[6]}\n{LINES[7]}", 7)
    assert list(text.passages) == ["1", "2", "3", "4", "5", "end"]


def test_spans_stand_on_their_stretches(quay: Project) -> None:
    text = quay.texts()[0]["quay-report"]
    placed = [(key, span.rank, text.passages[key].text[span.stretch.start : span.stretch.end])
              for key, spans in text.spans.items() for span in spans]  # fmt: skip
    assert placed == [("2", 1, "It could have been a lot worse,"), ("2", 2, "We were lucky."), ("3", 3, "slow hinge")]


@pytest.mark.parametrize(
    ("place", "words"), [((0, 5), (0, 1)), ((0, 6), (0, 1)), ((1, 9), (0, 2)), ((5, 6), (0, 0)), ((6, 96), (1, 17))]
)
def test_the_words_of_a_place_are_those_that_it_touches(
    quay: Project, place: tuple[int, int], words: tuple[int, int]
) -> None:
    text = quay.texts()[0]["quay-report"]
    assert text.passages["1"].text.startswith("After the storms of January")
    assert text.find_word_range("1", *place) == words


def test_a_byte_order_mark_and_line_ends_of_windows_are_no_part_of_a_passage(quay: Project) -> None:
    before = quay.texts()[0]["quay-report"].passages
    write_file(quay, b"\xef\xbb\xbf" + QUAY_TEXT.replace("\n", "\r\n").encode())
    texts, faults = quay.texts()
    assert (texts["quay-report"].passages, faults) == (before, [])


def test_without_a_vault_a_text_is_not_at_hand_and_that_is_no_fault(quay: Project) -> None:
    assert read_texts(quay.load(), quay.root, None) == ({}, [])


def test_the_text_of_a_document_published_in_full_stands_beside_its_record(quay: Project) -> None:
    quay.replace(RECORD, "publish: fragments", "publish: full")
    quay.replace(RECORD, "file: quay.txt", "file: quay-report.txt")
    quay.write("content/documents/quay-report.txt", QUAY_TEXT)
    texts, faults = read_texts(quay.load(), quay.root, None)
    assert (list(texts), faults) == (["quay-report"], [])


@pytest.mark.parametrize("name", ["../quay.txt", "sub/quay.txt", "/etc/hostname", "..", ".", "x" * 300])
def test_a_name_that_leads_out_of_the_vault_is_refused(quay: Project, name: str) -> None:
    quay.replace(RECORD, "file: quay.txt", f"file: {name}")
    cure = "give the name of a file in the vault, without folders"
    message = f"{name} is not the name of a file"
    place = Location(*quay.place(RECORD, f"file: {name}\n", offset=6))
    assert faults_of(quay) == [Diagnostic("V102", message, place, cure)]


def test_a_link_in_the_vault_is_not_followed(quay: Project) -> None:
    (quay.vault / "quay.txt").rename(quay.root / "elsewhere.txt")
    (quay.vault / "quay.txt").symlink_to(quay.root / "elsewhere.txt")
    fault = Diagnostic("V102", "quay.txt is a link", at(quay, "quay.txt"), "put the file itself into the vault")
    assert quay.texts() == ({}, [fault])


@pytest.mark.parametrize("is_folder", [False, True])
def test_a_file_that_is_not_there_is_told(quay: Project, is_folder: bool) -> None:
    (quay.vault / "quay.txt").unlink()
    if is_folder:
        (quay.vault / "quay.txt").mkdir()
    message = "the received file quay.txt is not there"
    fault = Diagnostic("V103", message, at(quay, "quay.txt"), "put it into the vault, or correct the name")
    assert quay.texts() == ({}, [fault])


def test_a_published_text_that_is_not_there_is_told(quay: Project) -> None:
    quay.replace(RECORD, "publish: fragments", "publish: full")
    message = "the received file quay.txt is not there"
    fault = Diagnostic("V103", message, at(quay, "quay.txt"), "put it beside the record, or correct the name")
    assert quay.texts() == ({}, [fault])


def test_a_file_of_other_bytes_is_refused(quay: Project) -> None:
    changed = QUAY_TEXT.replace("almost four", "almost five")
    quay.write("vault/quay.txt", changed)
    digest = hashlib.sha256(changed.encode()).hexdigest()
    message = f"the received file quay.txt is not the one of this record: its sha256 is {digest}"
    cure = "put the received file back; or, if it was received anew, go through the record and enter this sha256"
    place = Location(*quay.place(RECORD, "sha256: ", offset=8))
    assert quay.texts() == ({}, [Diagnostic("V104", message, place, cure)])


def test_a_file_that_is_not_utf_8_is_refused(quay: Project) -> None:
    write_file(quay, "The café".encode("latin-1"))
    message = "the received file quay.txt is not UTF-8 at byte 7"
    fault = Diagnostic("V105", message, at(quay, "quay.txt"), "convert a copy to UTF-8 and receive that")
    assert quay.texts() == ({}, [fault])


def test_a_file_that_is_no_text_is_refused(quay: Project) -> None:
    write_file(quay, b"PNG\0\1")
    message = "the received file quay.txt holds NUL characters; it is no text"
    fault = Diagnostic("V105", message, at(quay, "quay.txt"), "receive the text of the document")
    assert quay.texts() == ({}, [fault])


def test_a_file_that_may_not_be_read_is_refused(quay: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    dossier = read_dossier(quay.root)
    monkeypatch.setattr(Path, "read_bytes", refuse)
    message = "the received file quay.txt cannot be read: Permission denied"
    fault = Diagnostic("V103", message, at(quay, "quay.txt"), "give yourself the right to read it")
    assert read_texts(dossier, quay.root, quay.vault) == ({}, [fault])


def test_a_huge_file_is_refused_unread(quay: Project) -> None:
    with (quay.vault / "quay.txt").open("wb") as handle:
        handle.truncate((20 << 20) + 1)
    message = "the received file quay.txt has more than 20 MiB"
    fault = Diagnostic("V105", message, at(quay, "quay.txt"), "receive the document's own part of it")
    assert quay.texts() == ({}, [fault])


def test_a_part_behind_the_end_of_the_file_is_told(quay: Project) -> None:
    quay.replace(RECORD, "byline: 8", "byline: 8-12")
    message = "`byline` ends at line 12; the file has 9 lines"
    assert faults_of(quay) == [Diagnostic("D101", message, at(quay, "8-12"), CURE_OF_LINES)]


def test_a_part_of_empty_lines_is_told(quay: Project) -> None:
    quay.replace(RECORD, "body: 3-7", "body: 3-5, kicker: 6, end: 7")
    message = "`kicker` has only empty lines"
    assert faults_of(quay) == [Diagnostic("D101", message, at(quay, "6, end"), CURE_OF_LINES)]


def test_a_line_in_two_parts_is_told_once_for_each_pair(quay: Project) -> None:
    quay.replace(RECORD, "byline: 8", "byline: 5-8")
    message = "line 5 is in two parts: `body` of quay-report and `byline`"
    cure = "let each line be in one part of one record"
    related = (Related(at(quay, "3-7"), "`body` has it too"),)
    assert faults_of(quay) == [Diagnostic("D102", message, at(quay, "5-8"), cure, related=related)]


def add_record(quay: Project, parts: str) -> None:
    """A second document in the same received file."""
    text = QUAY_FILES[RECORD].replace("SHA256", hashlib.sha256(QUAY_TEXT.encode()).hexdigest())
    text = text[: text.index("spans:")].replace("{headline: 1, caption: 2, body: 3-7, byline: 8}", parts)
    quay.write(OTHER, text.replace("The wall that moved", "Notes of the ferry"))
    quay.replace("content/site.yaml", "documents: [quay-report]", "documents: [quay-report, ferry-notes]")


def test_two_records_share_a_file_line_by_line(quay: Project) -> None:
    quay.replace(RECORD, "body: 3-7, byline: 8", "body: 3-5")
    add_record(quay, "{body: 7, byline: 8}")
    texts, faults = quay.texts()
    assert faults == []
    assert [list(text.passages) for text in texts.values()] == [["headline", "caption", "1", "2", "3"], ["1", "byline"]]


def test_a_line_of_two_records_is_told(quay: Project) -> None:
    add_record(quay, "{body: 7}")
    message = "line 7 is in two parts: `body` of quay-report and `body`"
    cure = "let each line be in one part of one record"
    related = (Related(at(quay, "3-7"), "`body` has it too"),)
    assert faults_of(quay) == [Diagnostic("D102", message, at(quay, "7}", OTHER), cure, related=related)]


@pytest.mark.parametrize(
    ("parts", "lines"),
    [
        ("{headline: 1, caption: 2, body: 3-7}", "line 8"),
        ("{caption: 2, body: 3-5}", "lines 1, 7, 8"),
        ("{body: 4-5}", "lines 1, 2, 3, 7, 8"),
    ],
)
def test_lines_in_no_part_are_told(quay: Project, parts: str, lines: str) -> None:
    quay.replace(RECORD, "{headline: 1, caption: 2, body: 3-7, byline: 8}", parts)
    message = f"no part of any record has {lines} of quay.txt"
    fault = Diagnostic(
        "D103", message, at(quay, parts), "give each line to a part, or to the record of another document"
    )
    assert [fault for fault in faults_of(quay) if fault.code == "D103"] == [fault]


PASSAGES = "it has 1 to 4, headline, caption, byline"


@pytest.mark.parametrize(
    ("old", "new", "missing"),
    [
        ("{at: 1-2, text: The wall", "{at: 4-6, text: The wall", "5"),
        ("{at: 1-2, text: The wall", "{at: kicker, text: The wall", "kicker"),
        ("{at: 3, kind: term}", "{at: 9, kind: term}", "9"),
        ("digest:", "uncovered:\n  - {at: 7, why: It is short.}\ndigest:", "7"),
        ("kind: news report", "kind: interview\nturns:\n  - {at: 7, by: lena-ortiz}", "7"),
    ],
)
def test_a_passage_that_is_not_there_is_told(quay: Project, old: str, new: str, missing: str) -> None:
    quay.replace(RECORD, old, new)
    value = new.partition("{at: ")[2].partition(",")[0]
    place = Location(*quay.place(RECORD, f"{{at: {value},", offset=5))
    assert faults_of(quay) == [Diagnostic("D104", f"quay-report has no passage {missing}", place, PASSAGES)]


def test_a_span_too_few_is_told_with_the_stretches_of_the_passage(quay: Project) -> None:
    quay.replace(RECORD, "  - {at: 2, by: lena-ortiz, kind: speech}\n  - {at: 3", "  - {at: 3")
    message = "passage 2 of quay-report has 2 stretches in quotation marks, the record 1"
    excerpts = ('in the text: "It could have been a lot ..."', 'in the text: "We were lucky."')
    place = at(quay, "{at: 2, by: lena-ortiz, kind: speech}")
    assert faults_of(quay) == [Diagnostic("D105", message, place, CURE_OF_SPANS, excerpts=excerpts)]


def test_a_span_too_many_is_told_at_the_last_one(quay: Project) -> None:
    quay.replace(RECORD, "  - {at: 3, kind: term}", "  - {at: 3, kind: term}\n  - {at: 3, kind: title}")
    message = "passage 3 of quay-report has 1 stretch in quotation marks, the record 2"
    fault = Diagnostic("D105", message, at(quay, "{at: 3, kind: title}"), CURE_OF_SPANS, ('in the text: "slow hinge"',))
    assert faults_of(quay) == [fault]


def test_spans_out_of_order_are_told(quay: Project) -> None:
    quay.replace(RECORD, "  - {at: 3, kind: term}\n", "")
    quay.replace(RECORD, "spans:\n", "spans:\n  - {at: 3, kind: term}\n")
    place = Location(*quay.place(RECORD, "kind: term}\n  - {at: 2", offset=len("kind: term}\n  - {at: ")))
    message = "the spans are not in the order of the text"
    assert faults_of(quay) == [Diagnostic("D106", message, place, "list them in the order in which they stand")]


def test_a_mark_that_is_never_closed_is_told(quay: Project) -> None:
    quay.replace_text("“slow hinge”", "“slow hinge")
    message = "a quotation mark of passage 3 of quay-report is opened and never closed"
    excerpt = 'from: "slow hinge, and they doubt that ..."'
    place = at(quay, "- {at: 2, by: lena-ortiz, kind: speech}\n  - {at: 2")
    fault = Diagnostic("D107", message, place, CURE_OF_MARKS, excerpts=(excerpt,))
    assert faults_of(quay) == [fault]


def test_a_quotation_that_runs_on_opens_again(quay: Project) -> None:
    quay.replace_text("“We were lucky.”", "“We were lucky.")
    quay.replace_text("The engineers call", "“And the engineers call")
    quay.replace_text("“slow hinge”, and they doubt that it has stopped.", "‘slow hinge’.”")
    assert faults_of(quay) == []
    assert [len(spans) for spans in quay.texts()[0]["quay-report"].spans.values()] == [2, 1]


def test_a_mark_that_closes_nothing_is_told(quay: Project) -> None:
    quay.replace_text("has stopped.", "has stopped.”")
    message = "a quotation mark of passage 3 of quay-report has no partner"
    excerpt = 'up to: "they doubt that it has stopped."'
    (fault,) = faults_of(quay)
    assert (fault.code, fault.message, fault.excerpts) == ("D107", message, (excerpt,))


def test_a_document_without_marks_needs_no_spans(quay: Project) -> None:
    text = QUAY_TEXT.translate({ord(mark): None for mark in "“”"})
    write_file(quay, text.encode())
    record = quay.read(RECORD)
    quay.write(RECORD, record[: record.index("spans:")] + record[record.index("digest:") :])
    assert faults_of(quay) == []


@given(st.lists(st.text("ab“”\"' .\n", max_size=30), min_size=1, max_size=6))
def test_every_line_that_is_not_empty_is_a_passage(tmp_path_factory: pytest.TempPathFactory, lines: list[str]) -> None:
    quay = make_quay(tmp_path_factory.mktemp("quay"))
    received = [line for text in lines for line in text.split("\n")]
    write_file(quay, "\n".join(received).encode())
    quay.replace(RECORD, "{headline: 1, caption: 2, body: 3-7, byline: 8}", f"{{body: 1-{len(received)}}}")
    expected = [(line, number) for number, line in enumerate(received, 1) if line.strip()]
    texts, faults = quay.texts()
    if not expected:
        assert (texts, [fault.code for fault in faults]) == ({}, ["D101"])
        return
    passages = texts["quay-report"].passages.values()
    assert [(passage.text, passage.line) for passage in passages] == expected
