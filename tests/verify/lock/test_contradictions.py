"""Lines of the lock that no check can have written, found without the texts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from generator.diagnostics import Diagnostic, Related
from generator.model import TextSize
from generator.verify.evidence.fragments import check_fragments
from generator.verify.lock.check import compare_with_lock, compare_with_texts
from generator.verify.lock.entries import RENEW_CURE, EvidenceEntry, Lock, TextEntry
from generator.verify.lock.lines import format_lock, parse_lock
from generator.verify.lock.making import digest_record
from generator.verify.lock.standing import Standing
from tests.builders import Project, make_quay

CLAIMS = "content/claims/quay-report.yaml"
RECORD = "content/documents/quay-report.yaml"
ALL_KEYS = {("wall-moved", 1), ("a-lot-worse", 1), ("a-lot-worse", 2), ("doubt", 1), ("doubt", 2)}
RESTORE = f"restore the line from git, or {RENEW_CURE}"


@pytest.fixture
def quay(tmp_path: Path) -> Project:
    return make_quay(tmp_path)


def read_lock(project: Project) -> Lock:
    """The lock of a project as it is read from its file, where entries have lines."""
    return parse_lock(format_lock(project.lock()))[0]


def compare(project: Project, lock: Lock) -> list[Diagnostic]:
    """What is wrong, as far as that can be told without the texts."""
    return list(compare_with_lock(Standing(project.load(), lock)))


def edit(lock: Lock, key: str, change: Callable[[EvidenceEntry], EvidenceEntry]) -> Lock:
    """The lock with one entry of evidence changed, and its sum made anew."""
    return parse_lock(format_lock(replace(lock, evidence={**lock.evidence, key: change(lock.evidence[key])})))[0]


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
    "a word too many": (lambda e: replace(e, words=((4, 8),)), "its places or words cannot be those of the fragment"),
    "more words than signs before": (
        lambda e: replace(e, words=((21, 24),)),
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


@pytest.mark.parametrize("name", CONTRADICTIONS)
def test_a_line_that_contradicts_itself_is_refused(quay: Project, name: str) -> None:
    change, what = CONTRADICTIONS[name]
    edited = edit(read_lock(quay), "a-lot-worse/1", change)
    message = f"the entry of evidence 1 of a-lot-worse contradicts itself: {what}"
    assert compare(quay, edited) == [Diagnostic("L109", message, edited.evidence["a-lot-worse/1"].place, RESTORE)]
    assert Standing(quay.load(), edited).current.keys() == ALL_KEYS - {("a-lot-worse", 1)}


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


def test_passage_and_lock_edited_together_need_a_passage(quay: Project) -> None:
    lock = read_lock(quay)
    quay.replace(CLAIMS, "{at: 1, locator", "{at: kicker, locator")
    (fault,) = compare(quay, edit(lock, "wall-moved/1", lambda e: replace(e, at="kicker")))
    message = "the entry of evidence 1 of wall-moved contradicts itself: quay-report has no passage kicker"
    assert (fault.code, fault.message) == ("L109", message)


AROUND = {
    "not around the words": ((9, 11),),
    "behind them": ((13, 15),),
    "longer than `within`": ((10, 13),),
}


@pytest.mark.parametrize("name", AROUND)
def test_words_around_a_fragment_are_those_of_within_and_hold_it(quay: Project, name: str) -> None:
    edited = edit(read_lock(quay), "doubt/2", lambda e: replace(e, around=AROUND[name]))
    what = "its places or words cannot be those of the fragment"
    assert [fault.message.partition(": ")[2] for fault in compare(quay, edited)] == [what]


def test_a_dash_that_joins_in_content_may_divide_in_the_text(quay: Project) -> None:
    quay.replace_text("a crew of three waits and waits", "a crew — of three waits and waits")
    quay.replace(CLAIMS, "locator: doubt}", "locator: doubt}\n    - {at: 4, locator: a crew-of three}")
    lock = read_lock(quay)
    assert lock.evidence["doubt/2"].words == ((8, 12),)
    assert compare(quay, lock) == []


def test_words_of_one_passage_stand_in_the_order_of_their_places(quay: Project) -> None:
    lock = read_lock(quay)
    edited = edit(lock, "a-lot-worse/1", lambda e: replace(e, places=((80, 91),)))
    message = (
        "the entry of evidence 1 of a-lot-worse contradicts itself: its places and words do not fit those of "
        "a-lot-worse/2"
    )
    related = (Related(lock.evidence["a-lot-worse/2"].place, "of the same passage"),)
    fault = Diagnostic("L109", message, lock.evidence["a-lot-worse/1"].place, RESTORE, related=related)
    assert compare(quay, edited) == [fault]


def test_the_same_fragment_of_a_passage_has_one_place(quay: Project) -> None:
    again = "- id: again\n  text: She called it bad.\n  kind: said\n  by: lena-ortiz\n  evidence:\n"
    quay.replace(CLAIMS, "- id: doubt\n", f"{again}    - {{at: 2, quote: a lot worse}}\n- id: doubt\n")
    lock = read_lock(quay)
    assert compare(quay, lock) == []
    (fault,) = compare(quay, edit(lock, "again/1", lambda e: replace(e, places=((22, 33),))))
    message = (
        "the entry of evidence 1 of again contradicts itself: its places and words do not fit those of a-lot-worse/1"
    )
    assert (fault.code, fault.message) == ("L109", message)


COUNTS: dict[str, tuple[Callable[[TextEntry], TextEntry], str]] = {
    "more passages than lines": (lambda e: replace(e, passages=9), "its parts cannot have 9 passages"),
    "fewer passages than parts": (lambda e: replace(e, passages=3), "its parts cannot have 3 passages"),
    "fewer than the evidence needs": (
        lambda e: replace(e, passages=6),
        "there is evidence from passage 4, and its parts have 6 passages",
    ),
    "fewer words than the evidence": (
        lambda e: replace(e, words=53),
        "the evidence from it goes through 54 words, and it has 53",
    ),
}


@pytest.mark.parametrize("name", COUNTS)
def test_counts_of_a_text_that_cannot_be_true_are_told_once(quay: Project, name: str) -> None:
    change, what = COUNTS[name]
    lock = read_lock(quay)
    edited = replace(lock, texts={"quay-report": change(lock.texts["quay-report"])})
    message = f"the entry of quay-report contradicts the record or the other entries: {what}"
    assert compare(quay, edited) == [Diagnostic("L109", message, lock.texts["quay-report"].place, RESTORE)]


def test_numbers_beyond_all_measure_cost_nothing(quay: Project) -> None:
    lock = read_lock(quay)
    most = 999_999_999
    whole = ((0, most),)
    edited = edit(lock, "a-lot-worse/1", lambda e: replace(e, words=whole, places=whole, outcome="folded"))
    edited = replace(edited, texts={"quay-report": replace(lock.texts["quay-report"], words=most)})
    (fault,) = compare(quay, edited)
    assert fault.location == lock.evidence["a-lot-worse/1"].place
    assert Standing(quay.load(), edited).sizes["quay-report"].quoted_words == 9


FALSE_LINES: dict[str, tuple[str, Callable[[EvidenceEntry], EvidenceEntry], str]] = {
    "places": ("wall-moved/1", lambda e: replace(e, places=((53, 77),)), "places"),
    "words": ("wall-moved/1", lambda e: replace(e, words=((9, 12),)), "words"),
    "both": ("doubt/1", lambda e: replace(e, places=((1, 6),), words=((0, 1),)), "places, words"),
    "outcome": ("wall-moved/1", lambda e: replace(e, outcome="folded"), "outcome"),
    "span": ("wall-moved/1", lambda e: replace(e, at="1", span=None, words=((11, 14),)), "words"),
}


@pytest.mark.parametrize("name", FALSE_LINES)
def test_a_line_that_fits_all_else_is_held_against_the_text_at_hand(quay: Project, name: str) -> None:
    key, change, columns = FALSE_LINES[name]
    edited = edit(read_lock(quay), key, change)
    assert compare(quay, edited) == []
    claim, _, number = key.partition("/")
    message = f"the entry of evidence {number} of {claim} is not what the text gives: it has other {columns}"
    place = edited.evidence[key].place
    assert against_texts(quay, edited) == [Diagnostic("L109", message, place, RESTORE)]


def against_texts(quay: Project, lock: Lock) -> list[Diagnostic]:
    dossier, (texts, _) = quay.load(), quay.texts()
    return list(compare_with_texts(Standing(dossier, lock), texts, check_fragments(dossier, texts).matches))


def test_the_lock_of_a_text_is_what_the_text_gives(quay: Project) -> None:
    lock = read_lock(quay)
    assert against_texts(quay, lock) == []
    text = replace(lock.texts["quay-report"], words=230)
    message = "the entry of quay-report is not what the text gives: it has 76 words"
    edited = replace(lock, texts={"quay-report": text})
    assert compare(quay, edited) == []
    assert against_texts(quay, edited) == [Diagnostic("L109", message, text.place, RESTORE)]


def test_a_fragment_in_other_typography_is_no_false_line(quay: Project) -> None:
    lock = read_lock(quay)
    quay.replace(CLAIMS, "quote: a lot worse}", "quote: a  lot\u00a0worse}")
    assert against_texts(quay, lock) == []


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
    assert Standing(quay.load(), lock).sizes == {"quay-report": TextSize(7, 76, 0, 0)}
    quay.replace(RECORD, "publish: record", "publish: fragments")
    text = replace(lock.texts["quay-report"], record=digest_record(quay.load().documents["quay-report"]))
    faults = compare(quay, replace(lock, texts={"quay-report": text}))
    what = "a passage alone is evidence only where nothing else may be published"
    assert [fault.message.partition(": ")[2] for fault in faults] == [what] * 5
