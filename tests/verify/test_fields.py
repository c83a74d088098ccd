"""The texts of ours: all of them, by the schema itself."""

from __future__ import annotations

from pathlib import Path

from generator.diagnostics import Diagnostic
from generator.load.content import load_content
from generator.verify.quoting.quoted_words import check_quoted_words
from tests.everything import write_everything

_FRAGMENT = "verbatim: found in its passage, or refused"
_FORM = "has a form of its own, without quotation marks"
_KEPT = "a record of what the site said, which was checked when it said it"
_LIST = "stands for words of a text of ours, which is checked"
EXEMPT = {
    "document.title": "the document's own; held against its headline where the text is at hand (titles)",
    "document.address": _FORM,
    "document.received.file": _FORM,
    "site.address": _FORM,
    "site.repository": _FORM,
    "claims.evidence.quote": _FRAGMENT,
    "claims.evidence.locator": _FRAGMENT,
    "claims.evidence.parts": _FRAGMENT,
    "claims.evidence.within": _FRAGMENT,
    "briefing.gaps.absent": "found to stand nowhere, and shown as such",
    "site.gaps.absent": "found to stand nowhere, and shown as such",
    "edition.changes.name": _KEPT,
    "edition.changes.says": _KEPT,
    "edition.changes.before": _KEPT,
    "edition.changes.after": _KEPT,
    **dict.fromkeys(
        [
            *("document.inferred.key", "document.counted.key", "people.inferred.key"),
            *("claims.terms", "claims.inferred.key", "claims.counted.key", "claims.checked.key"),
            *("briefing.terms", "briefing.inferred.key", "briefing.counted.key", "briefing.checked.key"),
            *("briefing.points.terms", "briefing.points.inferred.key", "briefing.points.counted.key"),
            *("briefing.points.checked.key", "briefing.disputed.terms", "briefing.disputed.inferred.key"),
            *("briefing.disputed.counted.key", "briefing.disputed.checked.key", "briefing.gaps.terms"),
            *("site.terms", "site.inferred.key", "site.counted.key", "site.checked.key", "site.gaps.terms"),
        ],
        _LIST,
    ),
}
"""Fields of text that may hold words in quotation marks which are no quotation, and why."""


def test_every_field_of_text_is_checked_or_exempt_for_a_reason(tmp_path: Path) -> None:
    words = write_everything(tmp_path)
    dossier, _ = load_content(tmp_path)
    assert dossier is not None
    told = {_name_field(fault, words): fault for fault in check_quoted_words(dossier) if fault.code == "B110"}
    assert told.keys() == set(words.values()) - EXEMPT.keys()
    assert EXEMPT.keys() <= set(words.values())
    for field, fault in told.items():
        line = (tmp_path / fault.location.path).read_text().splitlines()[fault.location.line - 1]
        behind = line[fault.location.column - 1 :]
        assert behind.startswith("never said") or field == "people.spellings", (field, behind)


def _name_field(fault: Diagnostic, words: dict[str, str]) -> str:
    return words[fault.message.split('"')[1]]
