"""The lock as text: one line per entry."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import Diagnostic, Location, Related
from generator.verify.lock.entries import RENEW_CURE, AbsentEntry, EvidenceEntry, Lock, ScanEntry, TextEntry
from generator.verify.lock.lines import HEADER, format_lock, parse_lock
from tests.builders import make_quay

LOCK_PATH = "content/evidence.lock"
A, B = "a" * 64, "b" * 64
SHORT = "0123456789abcdef"


def with_sum(line: str) -> str:
    """A line as the generator ends it; how the sum is made is written out here a second time."""
    return f"{line} sum={hashlib.sha256(line.encode()).hexdigest()[:16]}"


TEXT_LINE = with_sum(f"text quay-report file={A} fold=1 record=parts.01234567,publish.89abcdef passages=7 words=66")
EVIDENCE_LINE = with_sum(
    f"evidence a-lot-worse/1 document=quay-report file={A} fold=1 at=2 span=1 use=quotation kind=said by=lena-ortiz "
    f"via=- anonymous=- relation=supports within=- fragment={B} outcome=exact places=21-32 words=5-8 around=- "
    f"wording=said.01234567,text.89abcdef on=2026-01-02"
)
ABSENT_LINE = with_sum(f"absent content/site.yaml/{SHORT} texts={SHORT} on=2026-01-02")
SCAN_LINE = with_sum(f"scan content/site.yaml file={B} texts={SHORT} on=2026-01-02")
WHOLE = "\n".join([HEADER, ABSENT_LINE, EVIDENCE_LINE, SCAN_LINE, TEXT_LINE, ""])

EVIDENCE = EvidenceEntry(
    key="a-lot-worse/1",
    document="quay-report",
    file=A,
    fold=1,
    at="2",
    span=1,
    use="quotation",
    kind="said",
    by="lena-ortiz",
    via=None,
    anonymous=None,
    relation="supports",
    within=None,
    fragment=B,
    outcome="exact",
    places=((21, 32),),
    words=((5, 8),),
    around=(),
    wording=(("said", "01234567"), ("text", "89abcdef")),
    on="2026-01-02",
)
LOCK = Lock(
    texts={
        "quay-report": TextEntry(
            key="quay-report",
            file=A,
            fold=1,
            record=(("parts", "01234567"), ("publish", "89abcdef")),
            passages=7,
            words=66,
        )
    },
    evidence={"a-lot-worse/1": EVIDENCE},
    absent={f"content/site.yaml/{SHORT}": AbsentEntry(key=f"content/site.yaml/{SHORT}", texts=SHORT, on="2026-01-02")},
    scans={"content/site.yaml": ScanEntry(key="content/site.yaml", file=B, texts=SHORT, on="2026-01-02")},
)


def test_a_lock_is_a_header_and_one_sorted_line_per_entry() -> None:
    assert format_lock(LOCK) == WHOLE


def test_a_lock_reads_back_as_it_was() -> None:
    assert parse_lock(WHOLE) == (LOCK, [])


def test_an_entry_knows_its_line() -> None:
    lock, _ = parse_lock(WHOLE)
    assert lock.evidence["a-lot-worse/1"].place == Location(LOCK_PATH, 3, 1)


@pytest.mark.parametrize("text", ["", "\n", "  \n\n"])
def test_an_empty_text_is_a_lock_without_entries(text: str) -> None:
    assert parse_lock(text) == (Lock(), [])


def test_line_ends_of_windows_are_read() -> None:
    assert parse_lock(WHOLE.replace("\n", "\r\n")) == (LOCK, [])


def test_the_order_of_lines_does_not_matter() -> None:
    lines = WHOLE.split("\n")
    assert parse_lock("\n".join([lines[0], *reversed(lines[1:])])) == (LOCK, [])


@pytest.mark.parametrize(("version", "cure"), [(1, RENEW_CURE), (3, f"update the generator, or {RENEW_CURE}")])
def test_another_version_is_refused(version: int, cure: str) -> None:
    message = f"the lock has version {version}; this generator reads version 2"
    fault = Diagnostic("L121", message, Location(LOCK_PATH, 1, 17), cure)
    assert parse_lock(WHOLE.replace("lock 2:", f"lock {version}:")) == (Lock(is_whole=False), [fault])


@pytest.mark.parametrize("header", ["", "# evidence.lock", TEXT_LINE, "\ufeff" + HEADER, HEADER + " "])
def test_another_first_line_is_refused(header: str) -> None:
    message = "the first line is not the header of a lock"
    fault = Diagnostic("L121", message, Location(LOCK_PATH), f"restore the file from git, or {RENEW_CURE}")
    assert parse_lock("\n".join([header, TEXT_LINE])) == (Lock(is_whole=False), [fault])


@pytest.mark.parametrize(
    ("line", "pointed_at", "expected"),
    [
        ("evidences x", "evidences", "text, evidence, absent, scan at the start of a line"),
        (" " + TEXT_LINE, " text", "text, evidence, absent, scan at the start of a line"),
        ("text", "", "what the text is of"),
        (TEXT_LINE.replace("quay-report", "Quay"), "Quay", "what the text is of"),
        (TEXT_LINE.replace(" file", "  file"), " file", "file= and its value"),
        (TEXT_LINE.replace("file=a", "file=A"), "file=", "file= and its value"),
        (TEXT_LINE.replace("fold=1 ", ""), "record=", "fold= and its value"),
        (TEXT_LINE.replace("fold=1", "fold=01"), "fold=", "fold= and its value"),
        (TEXT_LINE.replace("words=66", "words=-66"), "words=", "words= and its value"),
        (TEXT_LINE.replace(" words=66", ""), "sum=", "words= and its value"),
        (TEXT_LINE.partition(" words=")[0], "", "words= and its value"),
        (TEXT_LINE.partition(" sum=")[0], "", "sum= and its value"),
        (TEXT_LINE[:-1], "sum=", "sum= and its value"),
        (TEXT_LINE.replace("sum=", "more=1 sum="), "more=", "sum= and its value"),
        (TEXT_LINE + " more=1", "more=", "the end of the line"),
        (TEXT_LINE + " ", "", "the end of the line"),
        (EVIDENCE_LINE.replace("worse/1", "worse/0"), "a-lot-worse/0", "what the evidence is of"),
        (EVIDENCE_LINE.replace("at=2", "at=0"), "at=0", "at= and its value"),
        (EVIDENCE_LINE.replace("outcome=exact", "outcome=nearly"), "outcome=", "outcome= and its value"),
        (EVIDENCE_LINE.replace("places=21-32", "places=21"), "places=", "places= and its value"),
        (EVIDENCE_LINE.replace("text.89abcdef", "text.89abcde"), "wording=", "wording= and its value"),
        (EVIDENCE_LINE.replace("said.01234567,text.89abcdef", "-"), "wording=", "wording= and its value"),
        (EVIDENCE_LINE.replace("on=2026-01-02", "on=today"), "on=today", "on= and its value"),
        (with_sum(EVIDENCE_LINE.partition(" sum=")[0].replace("01-02", "02-29")), "on=2", "on= and its value"),
        (with_sum(ABSENT_LINE.partition(" sum=")[0].replace("01-02", "13-02")), "on=2", "on= and its value"),
        (with_sum(SCAN_LINE.partition(" sum=")[0].replace("2026", "0000")), "on=0", "on= and its value"),
        (SCAN_LINE.replace("content/", "../content/"), "../", "what the scan is of"),
    ],
)
def test_a_line_that_cannot_be_read_is_told_with_its_place(line: str, pointed_at: str, expected: str) -> None:
    lock, faults = parse_lock("\n".join([HEADER, ABSENT_LINE, line, SCAN_LINE, ""]))
    column = line.index(pointed_at) + 1 if pointed_at else len(line) + 1
    message = f"the line cannot be read: expected {expected}"
    cure = f"restore the line from git, or {RENEW_CURE}"
    assert faults == [Diagnostic("L122", message, Location(LOCK_PATH, 3, column), cure)]
    assert lock == Lock(absent=LOCK.absent, scans=LOCK.scans, is_whole=False)


OTHER_VALUES = {
    "evidence": {"at": "3", "span": "2", "use": "locator", "kind": "judgement", "by": "-", "via": "lena-ortiz"}
    | {"anonymous": SHORT, "relation": "qualifies", "within": SHORT, "outcome": "folded", "places": "20-31"}
    | {"words": "4-7", "around": "4-9", "wording": "text.89abcdef", "document": "other", "on": "2026-01-03"},
    "text": {"record": "parts.01234567", "passages": "8", "words": "67"},
    "absent": {"on": "2026-01-03"},
    "scan": {"on": "2026-01-03"},
}


@pytest.mark.parametrize("line", [TEXT_LINE, EVIDENCE_LINE, ABSENT_LINE, SCAN_LINE])
def test_a_line_of_which_anything_was_changed_has_another_sum(line: str) -> None:
    kind, key, *columns = line.split(" ")
    edits = [" ".join([kind, "other" + key.removeprefix("content"), *columns])] if kind in ("text", "evidence") else []
    for index, (name, _, value) in enumerate(column.partition("=") for column in columns):
        other = OTHER_VALUES[kind].get(name, "2" if name == "fold" else f"{'0' * (len(value) - 1)}1")
        edits.append(" ".join([kind, key, *columns[:index], f"{name}={other}", *columns[index + 1 :]]))
    for edited in edits:
        lock, faults = parse_lock("\n".join([HEADER, edited, ""]))
        kind, key = edited.split(" ")[:2]
        message = f"the line of {kind} {key} was changed after it was written: it has another sum"
        cure = f"restore the line from git, or {RENEW_CURE}"
        assert faults == [Diagnostic("L125", message, Location(LOCK_PATH, 2), cure)]
        assert lock == Lock(is_whole=False)


def test_of_two_lines_with_one_key_the_first_is_kept() -> None:
    other = with_sum(EVIDENCE_LINE.partition(" sum=")[0].replace("2026-01-02", "2026-01-03"))
    lock, faults = parse_lock(WHOLE + other + "\n")
    related = (Related(Location(LOCK_PATH, 3), "it is here already"),)
    message = "evidence a-lot-worse/1 has two lines"
    assert faults == [Diagnostic("L123", message, Location(LOCK_PATH, 6), RENEW_CURE, related=related)]
    assert (lock.evidence, lock.is_whole) == ({"a-lot-worse/1": EVIDENCE}, False)


@pytest.mark.parametrize("middle", ["=======", "||||||| base\n" + TEXT_LINE + "\n======="])
def test_a_merge_conflict_is_the_one_fault_that_is_told(middle: str) -> None:
    theirs = with_sum(EVIDENCE_LINE.partition(" sum=")[0].replace("by=lena-ortiz", "by=tomas-reis"))
    text = f"{HEADER}\n{ABSENT_LINE}\n<<<<<<< HEAD\n{EVIDENCE_LINE}\n{middle}\n{theirs}\n>>>>>>> other\n"
    lock, faults = parse_lock(text)
    cure = f"resolve the conflicts in the other files of content/, then {RENEW_CURE}"
    assert faults == [Diagnostic("L124", "the lock has a merge conflict", Location(LOCK_PATH, 3), cure)]
    assert (lock.evidence, lock.is_whole) == ({"a-lot-worse/1": EVIDENCE}, False)


def test_a_conflict_in_the_header_is_a_conflict() -> None:
    lock, faults = parse_lock(f"<<<<<<< HEAD\n{HEADER}\n=======\n# evidence.lock 3\n>>>>>>> other\n{SCAN_LINE}\n")
    assert [(fault.code, fault.location.line) for fault in faults] == [("L124", 1)]
    assert lock.scans == LOCK.scans


def test_the_lock_of_a_project_reads_back_as_it_was(tmp_path: Path) -> None:
    lock = make_quay(tmp_path).lock()
    assert parse_lock(format_lock(lock)) == (lock, [])


ids = st.tuples(st.sampled_from("a9"), st.text("a0-", max_size=63)).map("".join)
numbers = st.integers(0, 999_999_999)
ranges = st.lists(st.tuples(numbers, numbers), max_size=4).map(tuple)
digests = st.binary(min_size=8, max_size=8).map(bytes.hex)
sums = st.binary(min_size=32, max_size=32).map(bytes.hex)
entries = st.builds(
    EvidenceEntry,
    key=st.tuples(ids, st.integers(1, 9999)).map(lambda pair: f"{pair[0]}/{pair[1]}"),
    document=ids,
    file=sums,
    fold=numbers,
    at=st.one_of(st.integers(1, 999_999).map(str), st.sampled_from(["headline", "sign-off"])),
    span=st.none() | numbers,
    use=st.sampled_from(["quotation", "locator", "passage"]),
    kind=st.sampled_from(["said", "forecast"]),
    by=st.none() | ids,
    via=st.none() | ids,
    anonymous=st.none() | digests,
    relation=st.sampled_from(["supports", "contradicts"]),
    within=st.none() | digests,
    fragment=sums,
    outcome=st.sampled_from(["exact", "folded"]),
    places=ranges,
    words=ranges,
    around=ranges,
    wording=st.sets(st.sampled_from(["event", "said", "text"]), min_size=1).map(
        lambda names: tuple((name, "89abcdef") for name in sorted(names))
    ),
    on=st.dates().map(lambda day: day.isoformat()),
)


@given(st.lists(entries, max_size=5).map(lambda found: {entry.key: entry for entry in found}))
def test_any_evidence_reads_back_as_it_was(evidence: dict[str, EvidenceEntry]) -> None:
    lock = Lock(evidence=evidence)
    assert parse_lock(format_lock(lock)) == (lock, [])


@given(st.text(), st.lists(st.sampled_from([TEXT_LINE, EVIDENCE_LINE, SCAN_LINE, ABSENT_LINE])))
def test_no_text_makes_it_fail(noise: str, lines: list[str]) -> None:
    lock, faults = parse_lock("\n".join([HEADER, *lines, noise]))
    assert lock.is_whole == (not faults)


@given(st.integers(0, len(WHOLE) - 1), st.characters())
def test_a_changed_character_is_refused(index: int, character: str) -> None:
    changed = WHOLE[:index] + character + WHOLE[index + 1 :]
    _, faults = parse_lock(changed)
    assert bool(faults) == (changed.rstrip("\r\n") != WHOLE.rstrip("\n"))
