"""The attack suite for rules 6 to 8: whole records in tests/attacks/, each with the wrong rule that it would catch.

A case has ``name``, the ``text`` of a document (one passage, or a list of them), perhaps its ``spans``, ``turns``,
``authors``, ``title``, ``kind`` and ``digest``, and its ``claims`` by id, with ``quote``, ``parts`` or ``locator`` (in
passage 1, or ``at``) beside the claim's own keys.
``claim`` is short for one claim c of kind reported. ``sentence`` is the prose of a briefing, of which ``point``,
``gap``, ``terms`` and answers can be given too, as can ``notes`` on people, ``spellings`` of theirs and ``questions``.
``expect`` are the codes of all that is said of it, in order.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.diagnostics import Diagnostic, sort_diagnostics
from generator.load.content import load_content
from generator.model import Dossier
from generator.verify.echoes import drop_echoes
from generator.verify.lock.entries import Lock
from generator.verify.lock.standing import Standing
from generator.verify.rules import Tally, check_dossier
from generator.verify.vault.reading import read_texts
from generator.verify.vault.text import Texts
from tests.attack_files import RULES_OF_RECORDS, list_attacks
from tests.projects import HARBOUR

_PEOPLE: list[dict[str, Any]] = [
    {"id": "lena-ortiz", "name": "Lena Ortiz", "spellings": ["Ortiz", "Léna Ortiz"]},
    {"id": "marc-reed", "name": "Marc Reed", "spellings": ["Reed"]},
    {"id": "ada-quill", "name": "Ada Quill", "spellings": ["Quill"]},
    {"id": "may-reed", "name": "May Reed"},
    {"id": "harbour-office", "name": "the harbour office", "kind": "organisation"},
]
# A part of the document that no claim rests on and that has every spelling.
_SIGN_OFF = "; ".join(name for person in _PEOPLE for name in (person["name"], *person.get("spellings", [])))
_OF_EVIDENCE = ("at", "quote", "parts", "locator", "within", "relation", "checked")


@pytest.mark.parametrize("case", list_attacks(RULES_OF_RECORDS))
def test_attack_has_its_expected_outcome(case: dict[str, Any], tmp_path: Path) -> None:
    _write_project(tmp_path, case)
    assert [diagnostic.code for diagnostic in _check(tmp_path)] == case["expect"]


def _check(root: Path) -> list[Diagnostic]:
    dossier, texts, faults = _read(root)
    found = [*faults, *check_dossier(dossier, texts, None).diagnostics]
    return sort_diagnostics([*drop_echoes(found, dossier, texts)])


def _read(root: Path) -> tuple[Dossier, Texts, list[Diagnostic]]:
    dossier, faults = load_content(root)
    assert dossier is not None
    texts, text_faults = read_texts(dossier, root, root / "vault")
    return dossier, texts, faults + text_faults


def _write_project(root: Path, case: dict[str, Any]) -> None:
    passages = [case["text"]] if isinstance(case["text"], str) else case["text"]
    text = "\n".join([*passages, _SIGN_OFF]).encode()
    (root / "vault").mkdir()
    (root / "vault" / "text.txt").write_bytes(text)
    claims = [_make_claim(id_, claim) for id_, claim in case.get("claims", {"c": case.get("claim")}).items()]
    mark = f"[[{claims[0]['id']}]]"
    records: dict[str, Any] = {
        "people": [_make_person(person, case) for person in _PEOPLE],
        "documents/text": {
            "title": case.get("title", "A text"),
            "kind": case.get("kind", "transcript" if "turns" in case else "news report"),
            "authors": case.get("authors", []),
            "undated": "Not known.",
            "descriptor": "A text.",
            "rights": {"licence": "none", "publish": "fragments"},
            "received": {
                "file": "text.txt",
                "sha256": hashlib.sha256(text).hexdigest(),
                "parts": {"body": f"1-{len(passages)}", "sign-off": len(passages) + 1},
            },
            **{key: case[key] for key in ("spans", "turns", "digest") if key in case},
        },
        "claims/text": claims,
        "briefings/news": {
            "title": "News",
            "summary": "What is new.",
            "as_of": {"date": 2019},
            "bottom_line": case.get("sentence", f"There is news {mark}."),
            **{key: case[key] for key in ("terms", "inferred", "counted", "checked") if key in case},
            "points": [{"id": "p", "title": case.get("point", "A point"), "text": f"There is news {mark}."}],
            "gaps": [gap if isinstance(gap, dict) else {"text": gap} for gap in [case.get("gap")] if gap],
        },
        "site": {
            "title": "A site",
            "description": "News.",
            "bottom_line": f"There is news {mark}.",
            "as_of": {"date": 2019},
            "briefings": ["news"],
            "documents": ["text"],
            "questions": case.get("questions", []),
        },
    }
    for name, record in records.items():
        path = root / "content" / f"{name}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(yaml.safe_dump(record, allow_unicode=True, width=1000), encoding="utf-8")


def _make_person(person: dict[str, Any], case: dict[str, Any]) -> dict[str, Any]:
    id_ = person["id"]
    note = {"note": case["notes"][id_]} if id_ in case.get("notes", {}) else {}
    return person | note | {"spellings": [*person.get("spellings", []), *case.get("spellings", {}).get(id_, [])]}


def _make_claim(id_: str, claim: dict[str, Any] | None) -> dict[str, Any]:
    """The record of a claim; what belongs to its evidence stands beside its own keys, or nothing does."""
    given = claim or {}
    evidence = {key: given[key] for key in _OF_EVIDENCE if key in given and not isinstance(given[key], dict)}
    own = {key: value for key, value in given.items() if key not in evidence}
    pieces = [{"at": 1, **evidence}] if evidence else []
    return {"id": id_, "text": "There is news.", "kind": "reported", **({"evidence": pieces} if pieces else {}), **own}


def test_every_run_counts_what_it_checked() -> None:
    dossier, texts, faults = _read(HARBOUR)
    findings = check_dossier(dossier, texts, None)
    assert (faults, findings.diagnostics) == ([], ())
    assert findings.tally == Tally(claims=45, sentences=26, quotations=18, locators=31, by_text=49, by_lock=0, failed=0)


def test_without_texts_and_lock_everything_has_failed() -> None:
    dossier, _, _ = _read(HARBOUR)
    findings = check_dossier(dossier, {}, Standing(dossier, Lock()))
    assert [diagnostic.code for diagnostic in findings.diagnostics] == ["L108"]
    assert (findings.tally.by_text, findings.tally.by_lock, findings.tally.failed) == (0, 0, 49)


def test_a_run_that_accepts_a_corrupted_quotation_fails_its_self_test(tmp_path: Path) -> None:
    case = {"text": "The quay moved qqxqq in May.", "claim": {"locator": "quay moved"}}
    _write_project(tmp_path, case)
    assert [diagnostic.code for diagnostic in _check(tmp_path)] == ["Q199"]
