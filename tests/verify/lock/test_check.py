"""A dossier against its lock, without the texts."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.diagnostics import Diagnostic, Location, Related
from generator.model import Check
from generator.verify.lock.check import compare_with_lock, find_unscanned
from generator.verify.lock.entries import RENEW_CURE, Lock
from generator.verify.lock.lines import format_lock, parse_lock
from generator.verify.lock.standing import Standing
from tests.builders import Project, make_quay

LOCK = "content/evidence.lock"
CLAIMS = "content/claims/quay-report.yaml"
RECORD = "content/documents/quay-report.yaml"
SITE = "content/site.yaml"
ALL_KEYS = {("wall-moved", 1), ("a-lot-worse", 1), ("a-lot-worse", 2), ("doubt", 1), ("doubt", 2)}


@pytest.fixture
def quay(tmp_path: Path) -> Project:
    return make_quay(tmp_path)


def read_lock(project: Project) -> Lock:
    """The lock of a project as it is read from its file, where entries have lines."""
    return parse_lock(format_lock(project.lock()))[0]


def compare(project: Project, lock: Lock) -> list[Diagnostic]:
    """What is wrong, as far as that can be told without the texts."""
    return list(compare_with_lock(Standing(project.load(), lock)))


def line_of(lock: Lock, key: str) -> tuple[Related, ...]:
    return (Related(Location(LOCK, lock.evidence[key].line), "what was verified"),)


def test_what_was_verified_has_no_fault(quay: Project) -> None:
    lock = read_lock(quay)
    dossier = quay.load()
    assert list(compare_with_lock(Standing(dossier, lock))) == []
    assert Standing(dossier, lock).current.keys() == ALL_KEYS


def test_without_a_lock_that_is_told_once(quay: Project) -> None:
    fault = Diagnostic("L108", "nothing was verified yet: there is no lock", Location(LOCK), RENEW_CURE)
    assert compare(quay, Lock()) == [fault]


def test_a_lock_that_could_not_be_read_has_said_so_already(quay: Project) -> None:
    assert compare(quay, Lock(is_whole=False)) == []


def test_evidence_without_an_entry_was_never_verified(quay: Project) -> None:
    lock = read_lock(quay)
    rest = {key: entry for key, entry in lock.evidence.items() if key != "a-lot-worse/2"}
    place = Location(*quay.place(CLAIMS, "We were lucky."))
    message = "evidence 2 of a-lot-worse was never verified"
    assert compare(quay, replace(lock, evidence=rest)) == [Diagnostic("L101", message, place, RENEW_CURE)]
    assert Standing(quay.load(), replace(lock, evidence=rest)).current.keys() == ALL_KEYS - {("a-lot-worse", 2)}
    assert compare(quay, replace(lock, evidence=rest, is_whole=False)) == []


def test_evidence_with_an_error_of_its_own_is_not_told_again(quay: Project) -> None:
    lock = read_lock(quay)
    rest = {key: entry for key, entry in lock.evidence.items() if key != "a-lot-worse/2"}
    dossier = quay.load()
    assert list(compare_with_lock(Standing(dossier, replace(lock, evidence=rest)), {("a-lot-worse", 2)})) == []


PIECE_CHANGES = {
    "one word of a quotation": ("quote: a lot worse", "quote: a lot better", "words", "a lot better"),
    "one digit or letter": ("quote: We were lucky.", "quote: We was lucky.", "words", "We was lucky."),
    "the passage": ("{at: 2, quote: a lot worse}", "{at: 3, quote: a lot worse}", "passage (was 2)", "3, quote"),
    "a quotation to a locator": ("quote: a lot worse", "locator: a lot worse", "use (was quotation)", "a lot worse}"),
    "a locator to a passage": (
        "{at: 1, locator: almost four centimetres}",
        "{at: 1}",
        "use (was locator)",
        "{at: 1}",
    ),
    "parts": (
        "quote: a lot worse",
        "parts: [a lot, worse]",
        "words",
        "a lot, worse",
    ),
    "within": (", within: three waits", "", "`within`", "{at: 4"),
    "relation": ("locator: doubt}", "locator: doubt, relation: qualifies}", "relation (was supports)", "qualifies"),
}


@pytest.mark.parametrize("change", PIECE_CHANGES)
def test_changed_evidence_is_told_by_name_at_its_place(quay: Project, change: str) -> None:
    old, new, name, pointed_at = PIECE_CHANGES[change]
    lock = read_lock(quay)
    quay.replace(CLAIMS, old, new)
    keys = {"waits": "doubt/2", "We ": "a-lot-worse/2", "doubt}": "doubt/1", "almost": "wall-moved/1"}
    key = next((key for words, key in keys.items() if words in old), "a-lot-worse/1")
    claim, number = key.split("/")
    message = f"evidence {number} of {claim} is not as it was verified: other {name}"
    place = Location(*quay.place(CLAIMS, pointed_at))
    assert compare(quay, lock) == [Diagnostic("L102", message, place, RENEW_CURE, related=line_of(lock, key))]
    assert Standing(quay.load(), lock).current.keys() == ALL_KEYS - {(claim, int(number))}


CLAIM_CHANGES = {
    "by: lena-ortiz": ("by: tomas-reis", "speaker (was lena-ortiz)"),
    "kind: said": ("kind: judgement", "kind (was said)"),
    "by: lena-ortiz\n": ("by: lena-ortiz\n  via: tomas-reis\n", "relay (was nobody)"),
}


@pytest.mark.parametrize("old", CLAIM_CHANGES)
def test_another_speaker_or_kind_is_told_once_for_the_claim(quay: Project, old: str) -> None:
    new, name = CLAIM_CHANGES[old]
    lock = read_lock(quay)
    quay.replace(CLAIMS, old, new)
    message = f"a-lot-worse is not as it was verified: other {name}"
    place = Location(*quay.place(CLAIMS, new.strip().split(": ")[-1] if "via" in new else new.split(": ")[1]))
    related = line_of(lock, "a-lot-worse/1")
    assert compare(quay, lock) == [Diagnostic("L102", message, place, RENEW_CURE, related=related)]
    assert Standing(quay.load(), lock).current.keys() == ALL_KEYS - {("a-lot-worse", 1), ("a-lot-worse", 2)}


def test_a_speaker_who_is_not_named_is_not_the_one_who_was(quay: Project) -> None:
    lock = read_lock(quay)
    quay.replace(CLAIMS, "by: lena-ortiz", "anonymous: an engineer")
    message = "a-lot-worse is not as it was verified: other speaker (was lena-ortiz), unnamed speaker"
    (fault,) = compare(quay, lock)
    assert (fault.code, fault.message) == ("L102", message)


WORDING_CHANGES = {
    "`text`": ("text: Lena Ortiz said that", "text: Lena Ortiz admitted that", "Lena Ortiz admitted"),
    "`said`": ("by: lena-ortiz", "by: lena-ortiz\n  said: {date: 2019-04}", "{date: 2019-04}"),
    "`people`": ("by: lena-ortiz", "by: lena-ortiz\n  people: [tomas-reis]", "[tomas-reis]"),
    "`event`": (
        "by: lena-ortiz",
        "by: lena-ortiz\n  event: {title: Ortiz speaks, date: 2019-04}",
        "{title: Ortiz speaks",
    ),
    "`figure`": ("by: lena-ortiz", "by: lena-ortiz\n  figure: {value: 4, unit: cm, counts: movement}", "{value: 4"),
    "`terms`": ("by: lena-ortiz", "by: lena-ortiz\n  terms: [slow hinge]", "[slow hinge]"),
    "`inferred`": ("by: lena-ortiz", "by: lena-ortiz\n  inferred: {April: it was warm}", "{April"),
    "`counted`": ("by: lena-ortiz", "by: lena-ortiz\n  counted: {two: both of them}", "{two"),
    "`checked`": ("quote: a lot worse}", "quote: a lot worse, checked: it is fair}", "it is fair"),
    "typography of the fragment": ("quote: a lot worse}", "quote: a  lot\u00a0worse}", "a  lot\u00a0worse"),
}


@pytest.mark.parametrize("name", WORDING_CHANGES)
def test_another_judgement_on_the_same_fragment_is_a_warning_at_its_place(quay: Project, name: str) -> None:
    old, new, pointed_at = WORDING_CHANGES[name]
    lock = read_lock(quay)
    quay.replace(CLAIMS, old, new)
    cure = f"hold it against its passage; then {RENEW_CURE}"
    place = Location(*quay.place(CLAIMS, pointed_at))
    message = f"the wording of a-lot-worse was not verified again: other {name}"
    related = line_of(lock, "a-lot-worse/1")
    assert compare(quay, lock) == [Diagnostic("L103", message, place, cure, related=related)]
    checks = Standing(quay.load(), lock).checks
    assert set(checks) == ALL_KEYS
    assert checks["a-lot-worse", 1] == Check("exact", ((20, 31),), "2026-01-02", False)
    assert checks["doubt", 1].is_current_wording


def test_a_note_for_readers_is_part_of_the_wording(quay: Project) -> None:
    lock = read_lock(quay)
    quay.replace(CLAIMS, "by: lena-ortiz", "by: lena-ortiz\n  note: She spoke in English.")
    (fault,) = compare(quay, lock)
    message = "the wording of a-lot-worse was not verified again: other `note`"
    assert (fault.code, fault.message, fault.location) == ("L103", message, Location(*quay.place(CLAIMS, "She spoke")))


def test_an_answer_that_is_gone_is_told_at_its_claim(quay: Project) -> None:
    quay.replace(CLAIMS, "by: lena-ortiz", "by: lena-ortiz\n  said: {date: 2019-04}\n  counted: {two: both of them}")
    lock = read_lock(quay)
    quay.replace(CLAIMS, "\n  said: {date: 2019-04}\n  counted: {two: both of them}", "")
    (fault,) = compare(quay, lock)
    message = "the wording of a-lot-worse was not verified again: other `counted`, `said`"
    place = Location(*quay.place(CLAIMS, "id: a-lot-worse"))
    assert (fault.code, fault.message, fault.location) == ("L103", message, place)


def test_entries_of_what_is_gone_are_stale(quay: Project) -> None:
    lock = read_lock(quay)
    quay.replace(CLAIMS, "    - {at: 2, quote: We were lucky.}\n", "")
    quay.replace(
        SITE, "\ngaps:\n  - {text: The report does not say what the repair will cost., absent: [cost, euro]}", ""
    )
    gap = next(iter(lock.absent.values()))
    faults = [
        Diagnostic("L104", f"the lock has an entry for {key}, which is no longer in content/", place, RENEW_CURE)
        for key, place in [("a-lot-worse/2", lock.evidence["a-lot-worse/2"].place), (gap.key, gap.place)]
    ]
    assert compare(quay, lock) == faults


def test_an_entry_of_a_file_that_is_gone_is_stale(quay: Project) -> None:
    lock = read_lock(quay)
    dossier = quay.load()
    other = replace(lock.scans[SITE], key="content/claims/gone.yaml", line=77)
    stale = list(compare_with_lock(Standing(dossier, replace(lock, scans={**lock.scans, other.key: other}))))
    message = "the lock has an entry for content/claims/gone.yaml, which is no longer in content/"
    assert stale == [Diagnostic("L104", message, Location(LOCK, 77), RENEW_CURE)]


RECORD_CHANGES = {
    "spans": (
        "{at: 2, by: lena-ortiz, kind: speech}\n  - {at: 3",
        "{at: 2, by: tomas-reis, kind: speech}\n  - {at: 3",
        "- {at: 2, by: lena",
    ),
    "parts": ("body: 3-7, byline: 8", "body: 3-8", "{headline"),
    "authors": ("authors: [tomas-reis]", "authors: []", "[]"),
    "publish": ("publish: fragments", "publish: record", "{licence"),
    "turns": ("kind: news report", "kind: interview\nturns:\n  - {at: 4, by: lena-ortiz}", "- {at: 4"),
}


@pytest.mark.parametrize("what", RECORD_CHANGES)
def test_a_record_that_says_something_else_of_its_text_is_told_once(quay: Project, what: str) -> None:
    lock = read_lock(quay)
    old, new, pointed_at = RECORD_CHANGES[what]
    quay.replace(RECORD, old, new)
    message = f"quay-report is not as it was verified: other `{what}`"
    place = Location(*quay.place(RECORD, pointed_at))
    related = (Related(lock.texts["quay-report"].place, "what was verified"),)
    assert compare(quay, lock) == [Diagnostic("L105", message, place, RENEW_CURE, related=related)]
    assert Standing(quay.load(), lock).current.keys() == frozenset()


def test_the_descriptor_and_the_digest_of_a_record_need_no_text(quay: Project) -> None:
    lock = read_lock(quay)
    quay.replace(RECORD, "A newspaper's own", "A weekly newspaper's own")
    quay.replace(RECORD, "the inspector was relieved", "the inspector felt relief")
    assert compare(quay, lock) == []


def test_another_received_file_is_told_once(quay: Project) -> None:
    lock = read_lock(quay)
    quay.replace_text("quay wall moved", "long quay wall moved")
    message = "quay-report is not as it was verified: other received file"
    place = Location(*quay.place(RECORD, "sha256: ", offset=8))
    related = (Related(lock.texts["quay-report"].place, "what was verified"),)
    assert compare(quay, lock) == [Diagnostic("L105", message, place, RENEW_CURE, related=related)]


def test_words_that_were_absent_from_another_text_were_not_looked_for_in_this_one(quay: Project) -> None:
    lock = read_lock(quay)
    key, entry = next(iter(lock.absent.items()))
    fault = Diagnostic(
        "L107",
        "a document changed since it was verified that these words stand nowhere",
        Location(*quay.place(SITE, "[cost, euro]")),
        RENEW_CURE,
        related=(Related(entry.place, "what was verified"),),
    )
    assert compare(quay, replace(lock, absent={key: replace(entry, texts="0" * 16)})) == [fault]


def test_a_text_of_another_fold_is_told_once(quay: Project) -> None:
    lock = read_lock(quay)
    old = replace(lock.texts["quay-report"], fold=0)
    (fault,) = compare(quay, replace(lock, texts={"quay-report": old}))
    message = "quay-report is not as it was verified: other fold (was version 0)"
    assert (fault.code, fault.message) == ("L105", message)


def test_a_document_without_an_entry_was_never_verified(quay: Project) -> None:
    lock = read_lock(quay)
    place = Location(*quay.place(RECORD, "file: quay.txt"))
    message = "the text of quay-report was never verified"
    fault = Diagnostic("L105", message, place, RENEW_CURE)
    assert compare(quay, replace(lock, texts={})) == [fault]
    assert compare(quay, replace(lock, texts={}, is_whole=False)) == []


def test_other_words_that_a_gap_calls_absent_were_never_verified(quay: Project) -> None:
    lock = read_lock(quay)
    quay.replace(SITE, "[cost, euro]", "[cost, dollar]")
    place = Location(*quay.place(SITE, "[cost, dollar]"))
    message = "it was never verified that these words stand nowhere"
    assert compare(quay, lock) == [Diagnostic("L107", message, place, RENEW_CURE)]


def test_a_gap_may_be_said_in_other_words(quay: Project) -> None:
    lock = read_lock(quay)
    quay.replace(SITE, "The report does not say", "Nobody says")
    assert compare(quay, lock) == []


def test_a_changed_file_was_not_scanned_again(quay: Project) -> None:
    lock = read_lock(quay)
    quay.write(SITE, quay.read(SITE) + "# A remark.\n")
    message = "this file was not scanned again for sentences of the documents"
    assert list(find_unscanned(Standing(quay.load(), lock))) == [
        Diagnostic("L106", message, Location(SITE), RENEW_CURE)
    ]


def test_a_piece_put_before_others_is_one_change(quay: Project) -> None:
    lock = read_lock(quay)
    quay.replace(
        CLAIMS, "    - {at: 2, quote: a lot worse}", "    - {at: 2, quote: We}\n    - {at: 2, quote: a lot worse}"
    )
    place = Location(*quay.place(CLAIMS, "We}"))
    message = "evidence 1 of a-lot-worse was never verified"
    assert compare(quay, lock) == [Diagnostic("L101", message, place, RENEW_CURE)]
    assert Standing(quay.load(), lock).current.keys() == {("a-lot-worse", 3), *ALL_KEYS} - {("a-lot-worse", 1)}


def test_a_piece_taken_out_before_others_is_one_change(quay: Project) -> None:
    lock = read_lock(quay)
    quay.replace(CLAIMS, "    - {at: 2, quote: a lot worse}\n", "")
    message = "the lock has an entry for a-lot-worse/1, which is no longer in content/"
    fault = Diagnostic("L104", message, lock.evidence["a-lot-worse/1"].place, RENEW_CURE)
    assert compare(quay, lock) == [fault]


def test_a_piece_taken_out_and_another_one_edited_are_two_changes(quay: Project) -> None:
    lock = read_lock(quay)
    quay.replace(CLAIMS, "    - {at: 2, quote: a lot worse}\n    - {at: 2, quote: We were", "    - {at: 2, quote: we")
    place = Location(*quay.place(CLAIMS, "we lucky."))
    assert [(fault.code, fault.location) for fault in compare(quay, lock)] == [
        ("L102", place),
        ("L104", lock.evidence["a-lot-worse/2"].place),
    ]


def test_a_new_claim_is_told_once(quay: Project) -> None:
    lock = read_lock(quay)
    evidence = "  evidence:\n    - {at: 4, locator: Ferries still land}\n    - {at: 4, locator: south quay}\n"
    new = f"- id: ferries\n  text: Ferries land.\n  kind: reported\n{evidence}"
    quay.replace(CLAIMS, "- id: doubt\n", f"{new}- id: doubt\n")
    place = Location(*quay.place(CLAIMS, "Ferries still land"))
    assert compare(quay, lock) == [Diagnostic("L101", "the evidence of ferries was never verified", place, RENEW_CURE)]


def test_a_claim_that_is_gone_is_told_once(quay: Project) -> None:
    lock = read_lock(quay)
    claims = quay.read(CLAIMS)
    start, end = claims.index("- id: doubt"), len(claims)
    quay.write(CLAIMS, claims[:start] + claims[end:])
    message = "the lock has an entry for doubt, which is no longer in content/"
    fault = Diagnostic("L104", message, lock.evidence["doubt/1"].place, RENEW_CURE)
    assert compare(quay, lock) == [fault]


def add_document(quay: Project) -> None:
    """A second document with a claim of its own."""
    quay.write(
        "content/documents/ferry-letter.yaml",
        "title: A letter\nkind: letter\nundated: The file has no date.\ndescriptor: One person's letter.\n"
        "rights: {licence: not stated, publish: fragments}\n"
        f"received: {{file: ferry.txt, sha256: {'a' * 64}, parts: {{body: 1}}}}\n",
    )
    quay.write(
        "content/claims/ferry-letter.yaml",
        "- id: late\n  text: The ferry is late.\n  kind: reported\n  evidence:\n    - {at: 1, locator: late}\n",
    )
    quay.replace(SITE, "documents: [quay-report]", "documents: [quay-report, ferry-letter]")


def test_a_new_document_is_told_once_whatever_rests_on_it(quay: Project) -> None:
    lock = read_lock(quay)
    add_document(quay)
    place = Location(*quay.place("content/documents/ferry-letter.yaml", "{file: ferry.txt"))
    message = "the text of ferry-letter was never verified"
    assert compare(quay, lock) == [Diagnostic("L105", message, place, RENEW_CURE)]


def test_a_document_that_is_gone_is_told_once_whatever_rested_on_it(quay: Project) -> None:
    dossier = quay.load()
    lock = read_lock(quay)
    text = replace(lock.texts["quay-report"], key="ferry-letter", line=90)
    late = replace(lock.evidence["doubt/1"], key="late/1", document="ferry-letter", line=91)
    scan = replace(lock.scans[CLAIMS], key="content/claims/ferry-letter.yaml", line=92)
    absent = replace(next(iter(lock.absent.values())), key=f"{SITE}/{'0' * 16}", line=93)
    before = replace(
        lock,
        texts={**lock.texts, text.key: text},
        evidence={**lock.evidence, late.key: late},
        scans={**lock.scans, scan.key: scan},
        absent={absent.key: absent},
    )
    message = "the lock has an entry for ferry-letter, which is no longer in content/"
    gone = Diagnostic("L104", message, Location(LOCK, 90), RENEW_CURE)
    never = "it was never verified that these words stand nowhere"
    found = Diagnostic("L107", never, Location(*quay.place(SITE, "[cost, euro]")), RENEW_CURE)
    assert list(compare_with_lock(Standing(dossier, before))) == [found, gone]


def test_a_passage_of_a_digest_is_known_by_the_lock(quay: Project) -> None:
    lock = read_lock(quay)
    quay.replace(RECORD, "{at: 1-2, text", "{at: 3-5, text")
    place = Location(*quay.place(RECORD, "3-5, text"))
    cure = "it has 1 to 4, headline, caption, byline"
    fault = Diagnostic("D104", "quay-report has no passage 5", place, cure)
    assert compare(quay, lock) == [fault]
    assert fault in quay.texts()[1]


def test_several_files_that_changed_are_one_warning(quay: Project) -> None:
    lock = read_lock(quay)
    for path in (SITE, CLAIMS, RECORD):
        quay.write(path, quay.read(path) + "# A remark.\n")
    message = "this file and 2 others were not scanned again for sentences of the documents"
    related = (Related(Location(RECORD), "nor was this one"), Related(Location(SITE), "nor was this one"))
    fault = Diagnostic("L106", message, Location(CLAIMS), RENEW_CURE, related=related)
    assert list(find_unscanned(Standing(quay.load(), lock))) == [fault]
