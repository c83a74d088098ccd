"""What the lock holds: which fragment was found where, in which text, and on what day.

An entry binds what was checked, and says in plain words what a reviewer can read (passage, kind, speaker); what must
not be read, or is long, is a digest.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from generator.diagnostics import Location
from generator.model import LOCK_PATH

RENEW_CURE = "run `briefing verify` where the texts are at hand; it writes the lock anew"
RESTORE_CURE = f"restore the line from git, or {RENEW_CURE}"

Ranges = tuple[tuple[int, int], ...]
Digests = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """``key`` is unique among the entries of a kind; ``line`` is where it stands in the lock, 0 for a new one."""

    key: str
    line: int = field(default=0, compare=False)

    @property
    def place(self) -> Location:
        """Its line in the lock."""
        return Location(LOCK_PATH, max(self.line, 1))


@dataclass(frozen=True, slots=True, kw_only=True)
class TextEntry(Entry):
    """A document's text; the key is the document's id.

    ``record`` has a digest of each field that says something of the text, by its name and in the order of the names;
    ``passages`` and ``words`` count all parts together.
    """

    file: str
    fold: int
    record: Digests
    passages: int
    words: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceEntry(Entry):
    """A piece of evidence that was found; the key is the claim's id, a slash, and the number of the piece from 1.

    ``span`` is the rank of the record's span that holds the fragment, from 1. ``use`` is "quotation", "locator" or
    "passage". ``places`` are code points of the passage, one range for each part of the fragment; ``words`` the same
    places and ``around`` that of `within`, counted in words of the passage; all half open, from 0. ``fragment`` is the
    digest of the folded fragment, or of the folded passage where there is no fragment. ``wording`` has a digest of each
    field that was judged against the passage, by its name and in the order of the names.
    """

    document: str
    file: str
    fold: int
    at: str
    span: int | None
    use: str
    kind: str
    by: str | None
    via: str | None
    anonymous: str | None
    relation: str
    within: str | None
    fragment: str
    outcome: str
    places: Ranges
    words: Ranges
    around: Ranges
    wording: Digests
    on: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AbsentEntry(Entry):
    """Words that were found in none of some documents.

    The key is the path of the file and a digest of the words and the documents' ids; ``texts`` a digest of the
    documents' received files.
    """

    texts: str
    on: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ScanEntry(Entry):
    """A file of content/ that was scanned for copies; the key is its path, ``texts`` a digest of all received files."""

    file: str
    texts: str
    on: str


@dataclass(frozen=True)
class Lock:
    """Entries by kind and key. ``is_whole`` is False where lines of the file could not be read."""

    texts: Mapping[str, TextEntry] = field(default_factory=dict)
    evidence: Mapping[str, EvidenceEntry] = field(default_factory=dict)
    absent: Mapping[str, AbsentEntry] = field(default_factory=dict)
    scans: Mapping[str, ScanEntry] = field(default_factory=dict)
    is_whole: bool = True

    @property
    def is_empty(self) -> bool:
        """Whether nothing was ever verified."""
        return not (self.texts or self.evidence or self.absent or self.scans)


_Checked = TypeVar("_Checked", EvidenceEntry, AbsentEntry, ScanEntry)


def renew_days(old: Mapping[str, _Checked], new: Mapping[str, _Checked]) -> dict[str, _Checked]:
    """The new entries, each with the day of the old one where nothing else of it has changed.

    A day that no place on earth has reached on the day of the new entries is none on which anything was checked.
    """
    renewed = {}
    for key, entry in new.items():
        before = old.get(key)
        kept = entry if before is None or _is_later(before.on, entry.on) else dataclasses.replace(entry, on=before.on)
        renewed[key] = kept if kept == before else entry
    return renewed


def _is_later(day: str, today: str) -> bool:
    return (date.fromisoformat(day) - date.fromisoformat(today)).days > 1
