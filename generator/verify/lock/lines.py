"""The lock as text: one line per entry, sorted, so that two branches merge wherever they did not change the same thing.

    text DOCUMENT file= fold= record= passages= words= sum=
    evidence CLAIM/NUMBER document= file= fold= at= span= use= kind= by= via= anonymous= relation= within= fragment=
        outcome= places= words= around= wording= on= sum=
    absent PATH/WORDS texts= on= sum=
    scan PATH file= texts= on= sum=

``file`` and ``fragment`` are whole SHA-256 digests, for they name bytes and words. The others are cut to 16 digits,
those of ``record`` and ``wording`` to 8: they show that a field was changed by mistake, and against intent a lock
without a signature is no help anyway. ``on`` is the ISO day of the check; it is written once and never compared. ``-``
stands for nothing.

``sum`` is a digest of the line before it, so that no column can be edited alone, not even one that nothing else in the
project could contradict. It is no signature: whoever edits a line can make its sum anew.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple, TypeVar

from generator.diagnostics import Diagnostic, Location, Related
from generator.model import ID_FORM, LOCK_PATH
from generator.verify.lock.entries import (
    RENEW_CURE,
    RESTORE_CURE,
    AbsentEntry,
    Digests,
    Entry,
    EvidenceEntry,
    Lock,
    Ranges,
    ScanEntry,
    TextEntry,
)

LOCK_VERSION = 2
HEADER = f"# evidence.lock {LOCK_VERSION}: written by `briefing verify`, never by hand"


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


def _read_digests(word: str) -> Digests:
    pairs = (part.split(".") for part in word.split(","))
    return tuple((name, digest) for name, digest in pairs)


def _read_day(word: str) -> str:
    return date.fromisoformat(word).isoformat()


_PATH = r"content/[a-z0-9][a-z0-9./-]{0,199}"
_NUMBER = r"0|[1-9][0-9]{0,8}"
_RANGE_LIST = rf"-|(?:{_NUMBER})-(?:{_NUMBER})(?:,(?:{_NUMBER})-(?:{_NUMBER}))*"
_SHA256 = r"[0-9a-f]{64}"
_DIGEST = r"[0-9a-f]{16}"
_DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
_WORD = r"[a-z]+"
_DIGESTS = r"[a-z]+\.[0-9a-f]{8}(?:,[a-z]+\.[0-9a-f]{8})*"

_COLUMNS: Mapping[type[Entry], tuple[_Column, ...]] = {
    TextEntry: (
        _Column("key", ID_FORM),
        _Column("file", _SHA256),
        _Column("fold", _NUMBER, int),
        _Column("record", _DIGESTS, _read_digests),
        _Column("passages", _NUMBER, int),
        _Column("words", _NUMBER, int),
    ),
    EvidenceEntry: (
        _Column("key", rf"{ID_FORM}/[1-9][0-9]{{0,3}}"),
        _Column("document", ID_FORM),
        _Column("file", _SHA256),
        _Column("fold", _NUMBER, int),
        _Column("at", r"[1-9][0-9]{0,5}|[a-z][a-z-]{0,31}"),
        _Column("span", rf"-|{_NUMBER}", _read_optional_number),
        _Column("use", r"quotation|locator|passage"),
        _Column("kind", _WORD),
        _Column("by", rf"-|{ID_FORM}", _read_optional),
        _Column("via", rf"-|{ID_FORM}", _read_optional),
        _Column("anonymous", rf"-|{_DIGEST}", _read_optional),
        _Column("relation", _WORD),
        _Column("within", rf"-|{_DIGEST}", _read_optional),
        _Column("fragment", _SHA256),
        _Column("outcome", r"exact|folded"),
        _Column("places", _RANGE_LIST, _read_ranges),
        _Column("words", _RANGE_LIST, _read_ranges),
        _Column("around", _RANGE_LIST, _read_ranges),
        _Column("wording", _DIGESTS, _read_digests),
        _Column("on", _DAY, _read_day),
    ),
    AbsentEntry: (
        _Column("key", rf"{_PATH}/{_DIGEST}"),
        _Column("texts", _DIGEST),
        _Column("on", _DAY, _read_day),
    ),
    ScanEntry: (
        _Column("key", _PATH),
        _Column("file", _SHA256),
        _Column("texts", _DIGEST),
        _Column("on", _DAY, _read_day),
    ),
}
_KINDS: Mapping[str, type[Entry]] = {
    "text": TextEntry,
    "evidence": EvidenceEntry,
    "absent": AbsentEntry,
    "scan": ScanEntry,
}
_SUM = _Column("sum", _DIGEST)
_CONFLICT = re.compile(r"<{7}( |$)|\|{7}( |$)|={7}$|>{7}( |$)")


def format_lock(lock: Lock) -> str:
    """A header and one sorted line per entry."""
    mappings: tuple[Mapping[str, Entry], ...] = (lock.texts, lock.evidence, lock.absent, lock.scans)
    lines = sorted(
        _format_entry(kind, entry) for kind, mapping in zip(_KINDS, mappings, strict=True) for entry in mapping.values()
    )
    return "\n".join([HEADER, *lines, ""])


def _format_entry(kind: str, entry: Entry) -> str:
    columns = _COLUMNS[type(entry)][1:]
    named = [f"{column.name}={_format_value(getattr(entry, column.name))}" for column in columns]
    line = " ".join([kind, entry.key, *named])
    return f"{line} {_SUM.name}={_sum_up(line)}"


def _sum_up(line: str) -> str:
    """The digest of a line that stands at its end."""
    return hashlib.sha256(line.encode()).hexdigest()[:16]


def _format_value(value: str | int | Ranges | Digests | None) -> str:
    if isinstance(value, tuple):
        return ",".join(f"{one}.{other}" if isinstance(one, str) else f"{one}-{other}" for one, other in value) or "-"
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
        is_older = int(version[1]) < LOCK_VERSION
        message = f"the lock has version {int(version[1])}; this generator reads version {LOCK_VERSION}"
        cure = RENEW_CURE if is_older else f"update the generator, or {RENEW_CURE}"
        return Diagnostic("L121", message, Location(LOCK_PATH, 1, 17), cure)
    message = "the first line is not the header of a lock"
    return Diagnostic("L121", message, Location(LOCK_PATH), f"restore the file from git, or {RENEW_CURE}")


def _read_lines(lines: list[str]) -> tuple[list[Entry], list[Diagnostic]]:
    known: dict[tuple[type[Entry], str], Entry] = {}
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


def _read_entry(line: str, number: int) -> Entry | Diagnostic:
    words = list(_find_words(line))
    kind = _KINDS.get(words[0][0])
    if kind is None:
        return _unreadable(number, 1, f"expected {', '.join(_KINDS)} at the start of a line")
    columns = (*_COLUMNS[kind], _SUM)
    values: dict[str, Any] = {}
    for index, column in enumerate(columns, 1):
        word, place = words[index] if index < len(words) else ("", len(line) + 1)
        prefix = "" if column.name == "key" else f"{column.name}="
        value = _read_value(column, word, prefix)
        if value is _UNREADABLE:
            shape = f"{column.name}=" if prefix else f"what the {words[0][0]} is of"
            return _unreadable(number, place, f"expected {shape}" + (" and its value" if prefix else ""))
        values[column.name] = value
    if len(words) > len(columns) + 1:
        return _unreadable(number, words[len(columns) + 1][1], "expected the end of the line")
    if values.pop(_SUM.name) != _sum_up(line.rpartition(" ")[0]):
        message = f"the line of {words[0][0]} {values['key']} was changed after it was written: it has another sum"
        return Diagnostic("L125", message, Location(LOCK_PATH, number), RESTORE_CURE)
    return kind(**values, line=number)


_UNREADABLE = object()


def _read_value(column: _Column, word: str, prefix: str) -> Any:
    """The value of a column; ``_UNREADABLE`` where the word is not its name and such a value."""
    value = word.removeprefix(prefix)
    if not word.startswith(prefix) or not re.fullmatch(column.pattern, value):
        return _UNREADABLE
    try:
        return column.read(value)
    except ValueError:  # of a day that no calendar has
        return _UNREADABLE


def _find_words(line: str) -> Iterator[tuple[str, int]]:
    """What stands between single spaces, with its column from 1."""
    column = 1
    for word in line.split(" "):
        yield word, column
        column += len(word) + 1


def _unreadable(line: int, column: int, expected: str) -> Diagnostic:
    message = f"the line cannot be read: {expected}"
    return Diagnostic("L122", message, Location(LOCK_PATH, line, column), RESTORE_CURE)


_SomeEntry = TypeVar("_SomeEntry", bound=Entry)


def _select(entries: list[Entry], kind: type[_SomeEntry]) -> dict[str, _SomeEntry]:
    return {entry.key: entry for entry in entries if isinstance(entry, kind)}
