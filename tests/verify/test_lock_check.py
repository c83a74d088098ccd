"""A dossier against its lock, without the texts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from generator.diagnostics import Diagnostic, Location, Related
from generator.model import Check, TextSize
from generator.verify.lock import RENEW_CURE, EvidenceEntry, Lock, format_lock, parse_lock
from generator.verify.lock_check import checks_of, compare_with_lock, current_keys, sizes_of
from generator.verify.locking import digest_record
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
    """What is wrong, without the scans that every change of a file makes old."""
    return [fault for fault in compare_with_lock(project.load(), lock) if fault.code != "L106"]


def line_of(lock: Lock, key: str) -> tuple[Related, ...]:
    return (Related(Location(LOCK, lock.evidence[key].line), "what was verified"),)


def test_what_was_verified_has_no_fault(quay: Project) -> None:
    lock = read_lock(quay)
    dossier = quay.load()
    assert list(compare_with_lock(dossier, lock)) == []
    assert current_keys(dossier, lock) == ALL_KEYS


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
    assert current_keys(quay.load(), replace(lock, evidence=rest)) == ALL_KEYS - {("a-lot-worse", 2)}
    assert compare(quay, replace(lock, evidence=rest, is_whole=False)) == []


def test_evidence_with_an_error_of_its_own_is_not_told_again(quay: Project) -> None:
    lock = read_lock(quay)
    rest = {key: entry for key, entry in lock.evidence.items() if key != "a-lot-worse/2"}
    dossier = quay.load()
    assert list(compare_with_lock(dossier, replace(lock, evidence=rest), {("a-lot-worse", 2)})) == []


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
    assert current_keys(quay.load(), lock) == ALL_KEYS - {(claim, int(number))}


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
    assert current_keys(quay.load(), lock) == ALL_KEYS - {("a-lot-worse", 1), ("a-lot-worse", 2)}


def test_a_speaker_who_is_not_named_is_not_the_one_who_was(quay: Project) -> None:
    lock = read_lock(quay)
    quay.replace(CLAIMS, "by: lena-ortiz", "anonymous: an engineer")
    message = "a-lot-worse is not as it was verified: other speaker (was lena-ortiz), unnamed speaker"
    (fault,) = compare(quay, lock)
    assert (fault.code, fault.message) == ("L102", message)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("text: Lena Ortiz said that", "text: Lena Ortiz admitted that"),
        ("by: lena-ortiz", "by: lena-ortiz\n  said: {date: 2019-04}"),
        ("by: lena-ortiz", "by: lena-ortiz\n  people: [tomas-reis]"),
        ("by: lena-ortiz", "by: lena-ortiz\n  event: {title: Ortiz speaks, date: 2019-04}"),
        ("by: lena-ortiz", "by: lena-ortiz\n  figure: {value: 4, unit: cm, counts: movement}"),
        ("by: lena-ortiz", "by: lena-ortiz\n  terms: [slow hinge]"),
        ("by: lena-ortiz", "by: lena-ortiz\n  inferred: {April: it was warm}"),
        ("by: lena-ortiz", "by: lena-ortiz\n  counted: {two: both of them}"),
        ("quote: a lot worse}", "quote: a lot worse, checked: it is fair}"),
        ("quote: a lot worse}", "quote: a  lot\u00a0worse}"),
    ],
)
def test_other_words_around_the_same_fragment_are_a_warning(quay: Project, old: str, new: str) -> None:
    lock = read_lock(quay)
    quay.replace(CLAIMS, old, new)
    cure = f"hold it against its passage; then {RENEW_CURE}"
    place = Location(*quay.place(CLAIMS, "Lena Ortiz "))
    message = "the wording of a-lot-worse was not verified again"
    related = line_of(lock, "a-lot-worse/1")
    assert compare(quay, lock) == [Diagnostic("L103", message, place, cure, related=related)]
    checks = checks_of(quay.load(), lock)
    assert set(checks) == ALL_KEYS
    assert checks["a-lot-worse", 1] == Check("exact", ((20, 31),), "2026-01-02", False)
    assert checks["doubt", 1].is_current_wording


def test_a_note_for_readers_needs_no_text(quay: Project) -> None:
    lock = read_lock(quay)
    quay.replace(CLAIMS, "by: lena-ortiz", "by: lena-ortiz\n  note: She spoke in English.")
    assert compare(quay, lock) == []


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
    stale = list(compare_with_lock(dossier, replace(lock, scans={**lock.scans, other.key: other})))
    message = "the lock has an entry for content/claims/gone.yaml, which is no longer in content/"
    assert stale == [Diagnostic("L104", message, Location(LOCK, 77), RENEW_CURE)]


RECORD_CHANGES = {
    "spans": ("{at: 2, by: lena-ortiz, kind: speech}\n  - {at: 3", "{at: 2, by: tomas-reis, kind: speech}\n  - {at: 3"),
    "parts": ("body: 3-7, byline: 8", "body: 3-8"),
    "authors": ("authors: [tomas-reis]", "authors: []"),
    "publish": ("publish: fragments", "publish: record"),
    "turns": ("spans:", "turns:\n  - {at: 4, by: lena-ortiz}\nspans:"),
}


@pytest.mark.parametrize("what", RECORD_CHANGES)
def test_a_record_that_says_something_else_of_its_text_is_told_once(quay: Project, what: str) -> None:
    lock = read_lock(quay)
    quay.replace(RECORD, *RECORD_CHANGES[what])
    message = "quay-report is not as it was verified: other parts, spans, turns, authors or publish"
    place = Location(*quay.place(RECORD, "{headline"))
    related = (Related(lock.texts["quay-report"].place, "what was verified"),)
    assert compare(quay, lock) == [Diagnostic("L105", message, place, RENEW_CURE, related=related)]
    assert current_keys(quay.load(), lock) == frozenset()


def test_the_descriptor_and_the_digest_of_a_record_need_no_text(quay: Project) -> None:
    lock = read_lock(quay)
    quay.replace(RECORD, "A newspaper's own", "A weekly newspaper's own")
    quay.replace(RECORD, "the inspector was relieved", "the inspector felt relief")
    assert compare(quay, lock) == []


def test_another_received_file_is_told_once_and_makes_absence_unverified(quay: Project) -> None:
    lock = read_lock(quay)
    quay.replace_text("quay wall moved", "long quay wall moved")
    message = "quay-report is not as it was verified: other received file"
    place = Location(*quay.place(RECORD, "sha256: ", offset=8))
    related = (Related(lock.texts["quay-report"].place, "what was verified"),)
    absent = Diagnostic(
        "L107",
        "a document changed since it was verified that these words stand nowhere",
        Location(*quay.place(SITE, "[cost, euro]")),
        RENEW_CURE,
        related=(Related(next(iter(lock.absent.values())).place, "what was verified"),),
    )
    assert compare(quay, lock) == [Diagnostic("L105", message, place, RENEW_CURE, related=related), absent]


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
    assert compare(quay, lock)[0] == Diagnostic("L107", message, place, RENEW_CURE)
    assert [fault.code for fault in compare(quay, lock)] == ["L107", "L104"]


def test_a_gap_may_be_said_in_other_words(quay: Project) -> None:
    lock = read_lock(quay)
    quay.replace(SITE, "The report does not say", "Nobody says")
    assert compare(quay, lock) == []


def test_a_changed_file_was_not_scanned_again(quay: Project) -> None:
    lock = read_lock(quay)
    quay.write(SITE, quay.read(SITE) + "# A remark.\n")
    message = "this file was not scanned again for sentences of the documents"
    assert list(compare_with_lock(quay.load(), lock)) == [Diagnostic("L106", message, Location(SITE), RENEW_CURE)]


CONTRADICTIONS: dict[str, tuple[Callable[[EvidenceEntry], EvidenceEntry], str]] = {
    "another file": (lambda e: replace(e, file="0" * 64), "its file or fold is not that of the document's text"),
    "another fold": (lambda e: replace(e, fold=e.fold + 1), "its file or fold is not that of the document's text"),
    "no place": (lambda e: replace(e, places=()), "its places or words cannot be those of the fragment"),
    "two places": (
        lambda e: replace(e, places=((1, 12), (20, 31))),
        "its places or words cannot be those of the fragment",
    ),
    "a longer place": (lambda e: replace(e, places=((20, 40),)), "its places or words cannot be those of the fragment"),
    "an empty place": (lambda e: replace(e, places=((20, 20),)), "its places or words cannot be those of the fragment"),
    "no words": (lambda e: replace(e, words=((5, 5),)), "its places or words cannot be those of the fragment"),
    "words behind the end": (
        lambda e: replace(e, words=((500, 503),)),
        "its places or words cannot be those of the fragment",
    ),
    "words around nothing": (
        lambda e: replace(e, around=((4, 9),)),
        "its places or words cannot be those of the fragment",
    ),
    "a span of another passage": (lambda e: replace(e, span=3), "the record has no span 3 in passage 2"),
    "a span that is not there": (lambda e: replace(e, span=9), "the record has no span 9 in passage 2"),
    "no span": (lambda e: replace(e, span=None), "its span - does not hold words of the claim's speaker"),
}


@pytest.mark.parametrize("edit", CONTRADICTIONS)
def test_a_line_that_contradicts_itself_is_refused(quay: Project, edit: str) -> None:
    change, what = CONTRADICTIONS[edit]
    lock = read_lock(quay)
    entry = change(lock.evidence["a-lot-worse/1"])
    edited = replace(lock, evidence={**lock.evidence, "a-lot-worse/1": entry})
    message = f"the entry of evidence 1 of a-lot-worse contradicts itself: {what}"
    fault = Diagnostic("L109", message, entry.place, f"restore the line from git, or {RENEW_CURE}")
    assert compare(quay, edited) == [fault]
    assert current_keys(quay.load(), edited) == ALL_KEYS - {("a-lot-worse", 1)}


def test_speaker_and_lock_edited_together_do_not_agree_with_the_span(quay: Project) -> None:
    lock = read_lock(quay)
    quay.replace(CLAIMS, "by: lena-ortiz", "by: tomas-reis")
    forged = {
        key: replace(entry, by="tomas-reis") if key.startswith("a-lot-worse") else entry
        for key, entry in lock.evidence.items()
    }
    faults = compare(quay, replace(lock, evidence=forged))
    assert [(fault.code, fault.message) for fault in faults] == [
        (
            "L109",
            f"the entry of evidence {number} of a-lot-worse contradicts itself: "
            f"its span {number} does not hold words of the claim's speaker",
        )
        for number in (1, 2)
    ]


@pytest.mark.parametrize(("at", "message"), [("5", "paragraph"), ("kicker", "kicker")])
def test_passage_and_lock_edited_together_need_a_passage(quay: Project, at: str, message: str) -> None:
    lock = read_lock(quay)
    quay.replace(CLAIMS, "{at: 1, locator", f"{{at: {at}, locator")
    forged = {**lock.evidence, "wall-moved/1": replace(lock.evidence["wall-moved/1"], at=at)}
    (fault,) = compare(quay, replace(lock, evidence=forged))
    assert fault.message == f"the entry of evidence 1 of wall-moved contradicts itself: quay-report has no passage {at}"


def test_sizes_count_overlapping_words_once(quay: Project) -> None:
    text = TextSize(passages=7, words=76, shown_words=6, located_words=6)
    assert sizes_of(quay.load(), quay.lock()) == {"quay-report": text}
    quay.replace(
        CLAIMS, "{at: 2, quote: a lot worse}", "{at: 2, quote: a lot worse}\n    - {at: 2, locator: lot worse}"
    )
    quay.replace(
        CLAIMS, "locator: almost four centimetres}", "locator: almost four}\n    - {at: 1, locator: by almost}"
    )
    overlapping = TextSize(passages=7, words=76, shown_words=6, located_words=6)
    assert sizes_of(quay.load(), quay.lock()) == {"quay-report": overlapping}


def test_evidence_of_a_record_is_a_passage_and_covers_no_words(quay: Project) -> None:
    quay.replace(RECORD, "publish: fragments", "publish: record")
    for fragment in (
        "locator: almost four centimetres",
        "quote: a lot worse",
        "quote: We were lucky.",
        "locator: doubt",
    ):
        quay.replace(CLAIMS, f", {fragment}}}", "}")
    quay.replace(CLAIMS, ", locator: waits, within: three waits", "")
    quay.replace(CLAIMS, 'that it could have been "a lot worse"', "that it was bad")
    lock = read_lock(quay)
    assert compare(quay, lock) == []
    assert {entry.use for entry in lock.evidence.values()} == {"passage"}
    assert sizes_of(quay.load(), lock) == {"quay-report": TextSize(7, 76, 0, 0)}
    quay.replace(RECORD, "publish: record", "publish: fragments")
    text = replace(lock.texts["quay-report"], record=digest_record(quay.load().documents["quay-report"]))
    faults = compare(quay, replace(lock, texts={"quay-report": text}))
    what = "a passage alone is evidence only where nothing else may be published"
    assert [fault.message.partition(": ")[2] for fault in faults] == [what] * 5
