"""A dossier and its texts to a lock."""

from __future__ import annotations

import hashlib
import random
from dataclasses import replace
from pathlib import Path

import pytest

from generator.model import Dossier
from generator.verify.evidence.fragments import check_fragments
from generator.verify.lock.entries import EvidenceEntry, Lock
from generator.verify.lock.lines import format_lock
from generator.verify.lock.making import make_lock
from generator.verify.text.fold import FOLD_VERSION, fragment_digest
from tests.builders import QUAY_TEXT, Project, make_quay

CLAIMS = "content/claims/quay-report.yaml"


@pytest.fixture
def quay(tmp_path: Path) -> Project:
    return make_quay(tmp_path)


def test_an_entry_binds_everything_that_was_checked(quay: Project) -> None:
    entry = quay.lock().evidence["a-lot-worse/2"]
    assert entry == EvidenceEntry(
        key="a-lot-worse/2",
        document="quay-report",
        file=hashlib.sha256(QUAY_TEXT.encode()).hexdigest(),
        fold=FOLD_VERSION,
        at="2",
        span=2,
        use="quotation",
        kind="said",
        by="lena-ortiz",
        via=None,
        anonymous=None,
        relation="supports",
        within=None,
        fragment=fragment_digest("We were lucky."),
        outcome="exact",
        places=((76, 89),),
        words=((14, 17),),
        around=(),
        wording=entry.wording,
        on="2026-01-02",
    )
    line = QUAY_TEXT.split("\n")[3]
    assert line[76:89] == "We were lucky"


def test_within_is_bound_and_counted(quay: Project) -> None:
    entry = quay.lock().evidence["doubt/2"]
    line = QUAY_TEXT.split("\n")[6]
    assert line[slice(*entry.places[0])] == "waits"
    assert (entry.words, entry.around) == (((12, 13),), ((11, 13),))
    assert entry.within is not None


def test_parts_have_a_place_each_and_one_span(quay: Project) -> None:
    quay.replace(CLAIMS, "quote: a lot worse", "parts: [It could, a lot worse]")
    entry = quay.lock().evidence["a-lot-worse/1"]
    assert (entry.places, entry.words, entry.span) == (((1, 9), (20, 31)), ((0, 2), (4, 7)), 1)
    assert entry.fragment == fragment_digest(("It could", "a lot worse"))


def test_a_lock_has_every_text_gap_and_file(quay: Project) -> None:
    lock = quay.lock()
    dossier = quay.load()
    assert list(lock.texts) == ["quay-report"]
    assert (lock.texts["quay-report"].passages, lock.texts["quay-report"].words) == (7, 76)
    assert [key.rpartition("/")[0] for key in lock.absent] == ["content/site.yaml"]
    assert {key: entry.file for key, entry in lock.scans.items()} == dossier.files
    assert set(lock.evidence) == {f"{claim}/{number}" for claim, number in (p.key for p in dossier.evidence)}


def test_what_was_not_found_has_no_entry(quay: Project) -> None:
    dossier = quay.load()
    texts, _ = quay.texts()
    matches = check_fragments(dossier, texts).matches
    some = {key: found for key, found in matches.items() if key != ("doubt", 1)}
    lock = make_lock(dossier, texts, some, Lock(), "2026-01-02")
    assert set(lock.evidence) == {"wall-moved/1", "a-lot-worse/1", "a-lot-worse/2", "doubt/2"}
    assert make_lock(dossier, {}, matches, Lock(), "2026-01-02").evidence == {}


def test_verifying_again_changes_nothing(quay: Project) -> None:
    lock = quay.lock(today="2026-01-02")
    assert format_lock(quay.lock(lock, today="2026-05-06")) == format_lock(lock)


def test_only_what_changed_gets_the_new_day(quay: Project) -> None:
    lock = quay.lock(today="2026-01-02")
    quay.replace(CLAIMS, "text: The quay wall moved.", "text: The wall of the quay moved.")
    again = quay.lock(lock, today="2026-05-06")
    days = {
        entry.key: entry.on for entries in (again.evidence, again.absent, again.scans) for entry in entries.values()
    }
    assert {key for key, day in days.items() if day == "2026-05-06"} == {"wall-moved/1", CLAIMS}
    assert set(days.values()) == {"2026-01-02", "2026-05-06"}


def test_a_new_gap_or_claim_changes_no_other_line(quay: Project) -> None:
    before = format_lock(quay.lock()).split("\n")
    quay.replace("content/site.yaml", "gaps:\n", "gaps:\n  - {text: It does not say who pays., absent: [paid]}\n")
    quay.replace(CLAIMS, "- id: doubt", "- id: ferries\n  text: Ferries land.\n  kind: reported\n"
                 "  evidence:\n    - {at: 4, locator: Ferries still land}\n- id: doubt")  # fmt: skip
    after = format_lock(quay.lock()).split("\n")
    changed = [line.split(" ")[:2] for line in before if line not in after]
    assert changed == [["scan", CLAIMS], ["scan", "content/site.yaml"]]


def test_the_order_of_content_does_not_matter(quay: Project) -> None:
    dossier = quay.load()
    texts, _ = quay.texts()
    matches = check_fragments(dossier, texts).matches
    expected = format_lock(make_lock(dossier, texts, matches, Lock(), "2026-01-02"))
    shuffled = _shuffle(dossier)
    assert format_lock(make_lock(shuffled, texts, matches, Lock(), "2026-01-02")) == expected


def _shuffle(dossier: Dossier) -> Dossier:
    turned = random.Random(3)
    claims = list(dossier.claims.items())
    files = list(dossier.files.items())
    turned.shuffle(claims)
    turned.shuffle(files)
    return replace(dossier, claims=dict(claims), files=dict(files))
