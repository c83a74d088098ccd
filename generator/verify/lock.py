"""The lock: what was verified, against which text, and when. Text in, entries out, and back.

One line per entry, sorted, so that two branches merge wherever they did not change the same thing:

    text DOCUMENT file= fold= record= passages= words=
    evidence CLAIM/NUMBER document= file= fold= at= span= use= kind= by= via= anonymous= relation= within= fragment=
        outcome= places= words= around= wording= on=
    absent PATH/WORDS texts= on=
    scan PATH file= texts= on=

``file`` and ``fragment`` are whole SHA-256 digests, for they name bytes and words. The others are cut to 16 digits:
they show that a field was changed by mistake, and against intent a lock without a signature is no help anyway. What a
reviewer can read (passage, kind, speaker) stands there in plain words. ``on`` is the ISO day of the check; it is
written once and never compared. ``-`` stands for nothing.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple, TypeVar

from generator.diagnostics import Diagnostic, Location, Related

LOCK_PATH = "content/evidence.lock"
LOCK_VERSION = 1
HEADER = f"# evidence.lock {LOCK_VERSION}: written by `briefing verify`, never by hand"
RENEW_CURE = "run `briefing verify` where the texts are at hand; it writes the lock anew"

Ranges = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    """``key`` is unique among the entries of a kind; ``line`` is where it stands in the lock, 0 for a new one."""

    key: str
    line: int = field(default=0, compare=False)

    @property
    def place(self) -> Location:
        """Its line in the lock."""
        return Location(LOCK_PATH, max(self.line, 1))


@dataclass(frozen=True, slots=True, kw_only=True)
class TextEntry(_Entry):
    """A document's text; the key is the document's id.

    ``record`` is a digest of what its record says of the text, ``passages`` and ``words`` count all parts together.
    """

    file: str
    fold: int
    record: str
    passages: int
    words: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceEntry(_Entry):
    """A piece of evidence that was found; the key is the claim's id, a slash, and the number of the piece from 1.

    ``span`` is the rank of the record's span that holds the fragment, from 1. ``use`` is "quotation", "locator" or
    "passage". ``places`` are code points of the passage, one range for each part of the fragment; ``words`` the same
    places and ``around`` that of `within`, counted in words of the passage; all half open, from 0. ``fragment`` is the
    digest of the folded fragment, or of the folded passage where there is no fragment.
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
    wording: str
    on: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AbsentEntry(_Entry):
    """Words that were found in none of some documents.

    The key is the path of the file and a digest of the words and the documents' ids; ``texts`` a digest of the
    documents' received files.
    """

    texts: str
    on: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ScanEntry(_Entry):
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


class _Column(NamedTuple):
    name: str
    pattern: str
    read: Callable[[str], Any] = str


def _read_optional(word: str) -> str | None:
    return None if word == "-" else word


def _read_optional_number(word: str) -> int | None:
    return None if word == "-" else int(word)


def _read_ranges(word: str) -> Ranges:
    if word == "-":
        return ()
    pairs = (part.split("-") for part in word.split(","))
    return tuple((int(start), int(end)) for start, end in pairs)


_ID = r"[a-z0-9][a-z0-9-]{0,63}"
_PATH = r"content/[a-z0-9][a-z0-9./-]{0,199}"
_NUMBER = r"0|[1-9][0-9]{0,8}"
_RANGE_LIST = rf"-|(?:{_NUMBER})-(?:{_NUMBER})(?:,(?:{_NUMBER})-(?:{_NUMBER}))*"
_SHA256 = r"[0-9a-f]{64}"
_DIGEST = r"[0-9a-f]{16}"
_DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
_WORD = r"[a-z]+"

_COLUMNS: Mapping[type[_Entry], tuple[_Column, ...]] = {
    TextEntry: (
        _Column("key", _ID),
        _Column("file", _SHA256),
        _Column("fold", _NUMBER, int),
        _Column("record", _DIGEST),
        _Column("passages", _NUMBER, int),
        _Column("words", _NUMBER, int),
    ),
    EvidenceEntry: (
        _Column("key", rf"{_ID}/[1-9][0-9]{{0,3}}"),
        _Column("document", _ID),
        _Column("file", _SHA256),
        _Column("fold", _NUMBER, int),
        _Column("at", r"[1-9][0-9]{0,5}|[a-z][a-z-]{0,31}"),
        _Column("span", rf"-|{_NUMBER}", _read_optional_number),
        _Column("use", r"quotation|locator|passage"),
        _Column("kind", _WORD),
        _Column("by", rf"-|{_ID}", _read_optional),
        _Column("via", rf"-|{_ID}", _read_optional),
        _Column("anonymous", rf"-|{_DIGEST}", _read_optional),
        _Column("relation", _WORD),
        _Column("within", rf"-|{_DIGEST}", _read_optional),
        _Column("fragment", _SHA256),
        _Column("outcome", r"exact|folded"),
        _Column("places", _RANGE_LIST, _read_ranges),
        _Column("words", _RANGE_LIST, _read_ranges),
        _Column("around", _RANGE_LIST, _read_ranges),
        _Column("wording", _DIGEST),
        _Column("on", _DAY),
    ),
    AbsentEntry: (
        _Column("key", rf"{_PATH}/{_DIGEST}"),
        _Column("texts", _DIGEST),
        _Column("on", _DAY),
    ),
    ScanEntry: (
        _Column("key", _PATH),
        _Column("file", _SHA256),
        _Column("texts", _DIGEST),
        _Column("on", _DAY),
    ),
}
_KINDS: Mapping[str, type[_Entry]] = {
    "text": TextEntry,
    "evidence": EvidenceEntry,
    "absent": AbsentEntry,
    "scan": ScanEntry,
}
_CONFLICT = re.compile(r"<{7}( |$)|\|{7}( |$)|={7}$|>{7}( |$)")


def format_lock(lock: Lock) -> str:
    """The lock as text: a header and one sorted line per entry."""
    mappings: tuple[Mapping[str, _Entry], ...] = (lock.texts, lock.evidence, lock.absent, lock.scans)
    lines = sorted(
        _format_entry(kind, entry) for kind, mapping in zip(_KINDS, mappings, strict=True) for entry in mapping.values()
    )
    return "\n".join([HEADER, *lines, ""])


def _format_entry(kind: str, entry: _Entry) -> str:
    columns = _COLUMNS[type(entry)][1:]
    named = [f"{column.name}={_format_value(getattr(entry, column.name))}" for column in columns]
    return " ".join([kind, entry.key, *named])


def _format_value(value: str | int | Ranges | None) -> str:
    if isinstance(value, tuple):
        return ",".join(f"{start}-{end}" for start, end in value) or "-"
    return "-" if value is None else str(value)


def parse_lock(text: str) -> tuple[Lock, list[Diagnostic]]:
    """The entries of a lock and what is wrong with its lines; an empty text is a lock without entries.

    Of two entries with one key the first is kept. After a merge conflict the entries of both sides are read, so that
    a lock that is made anew keeps their days; the conflict itself is the one fault that is told.
    """
    if not text.strip():
        return Lock(), []
    lines = [line.removesuffix("\r") for line in text.split("\n")]
    conflict = next((number for number, line in enumerate(lines, 1) if _CONFLICT.match(line)), None)
    fault = _fault_of_header(lines[0]) if conflict != 1 else None
    if fault is not None:
        return Lock(is_whole=False), [fault]
    entries, faults = _read_lines(lines)
    if conflict is not None:
        cure = f"resolve the conflicts in the other files of content/, then {RENEW_CURE}"
        faults = [Diagnostic("L124", "the lock has a merge conflict", Location(LOCK_PATH, conflict), cure)]
    lock = Lock(
        texts=_select(entries, TextEntry),
        evidence=_select(entries, EvidenceEntry),
        absent=_select(entries, AbsentEntry),
        scans=_select(entries, ScanEntry),
        is_whole=not faults,
    )
    return lock, faults


def _fault_of_header(line: str) -> Diagnostic | None:
    if line == HEADER:
        return None
    version = re.match(r"# evidence\.lock ([0-9]{1,9})(?![0-9])", line)
    if version and int(version[1]) != LOCK_VERSION:
        message = f"the lock has version {int(version[1])}; this generator reads version {LOCK_VERSION}"
        return Diagnostic("L121", message, Location(LOCK_PATH, 1, 17), f"update the generator, or {RENEW_CURE}")
    message = "the first line is not the header of a lock"
    return Diagnostic("L121", message, Location(LOCK_PATH), f"restore the file from git, or {RENEW_CURE}")


def _read_lines(lines: list[str]) -> tuple[list[_Entry], list[Diagnostic]]:
    known: dict[tuple[type[_Entry], str], _Entry] = {}
    faults: list[Diagnostic] = []
    for number, line in enumerate(lines, 1):
        if line == HEADER or not line or _CONFLICT.match(line):
            continue
        entry = _read_entry(line, number)
        if isinstance(entry, Diagnostic):
            faults.append(entry)
            continue
        other = known.setdefault((type(entry), entry.key), entry)
        if other is not entry:
            message = f"{line.split(' ', 1)[0]} {entry.key} has two lines"
            related = (Related(other.place, "it is here already"),)
            faults.append(Diagnostic("L123", message, entry.place, RENEW_CURE, related=related))
    return list(known.values()), faults


def _read_entry(line: str, number: int) -> _Entry | Diagnostic:
    words = list(_find_words(line))
    kind = _KINDS.get(words[0][0])
    if kind is None:
        return _unreadable(number, 1, f"expected {', '.join(_KINDS)} at the start of a line")
    columns = _COLUMNS[kind]
    values: dict[str, Any] = {}
    for index, column in enumerate(columns, 1):
        word, place = words[index] if index < len(words) else ("", len(line) + 1)
        prefix = "" if column.name == "key" else f"{column.name}="
        value = word.removeprefix(prefix)
        if not word.startswith(prefix) or not re.fullmatch(column.pattern, value):
            shape = f"{column.name}=" if prefix else f"what the {words[0][0]} is of"
            return _unreadable(number, place, f"expected {shape}" + (" and its value" if prefix else ""))
        values[column.name] = column.read(value)
    if len(words) > len(columns) + 1:
        return _unreadable(number, words[len(columns) + 1][1], "expected the end of the line")
    return kind(**values, line=number)


def _find_words(line: str) -> Iterator[tuple[str, int]]:
    """What stands between single spaces, with its column from 1."""
    column = 1
    for word in line.split(" "):
        yield word, column
        column += len(word) + 1


def _unreadable(line: int, column: int, expected: str) -> Diagnostic:
    message = f"the line cannot be read: {expected}"
    return Diagnostic("L122", message, Location(LOCK_PATH, line, column), f"restore the line from git, or {RENEW_CURE}")


_SomeEntry = TypeVar("_SomeEntry", bound=_Entry)


def _select(entries: list[_Entry], kind: type[_SomeEntry]) -> dict[str, _SomeEntry]:
    return {entry.key: entry for entry in entries if isinstance(entry, kind)}


_Checked = TypeVar("_Checked", EvidenceEntry, AbsentEntry, ScanEntry)


def renew_days(old: Mapping[str, _Checked], new: Mapping[str, _Checked]) -> dict[str, _Checked]:
    """The new entries, each with the day of the old one where nothing else of it has changed."""
    renewed = {}
    for key, entry in new.items():
        before = old.get(key)
        kept = entry if before is None else dataclasses.replace(entry, on=before.on)
        renewed[key] = kept if kept == before else entry
    return renewed
