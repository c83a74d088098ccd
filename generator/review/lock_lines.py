"""Which lines of the lock changed, each with the quotation it is about.

A lock proves nothing against whoever edits all of it; a reviewer who sees every changed line beside its quotation can
tell. A line is a kind, a key and columns ``name=value``, whatever their names.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.diagnostics import Location
from generator.model import LOCK_PATH
from generator.review.change import Change, Message, Named, Quoted, Sort, Verb, one_sided, say
from generator.review.evidence import show_fragment
from generator.review.pairing import pair_records
from generator.review.renaming import Renamed
from generator.review.version import Version

_SCAN = "scan "
_ABSENT = "absent"
_DIGEST = re.compile(r"[0-9a-f]{16,64}")
_FIELDS = re.compile(r"[a-z]+\.[0-9a-f]{8}(?:,[a-z]+\.[0-9a-f]{8})*")
_MOST_FILES = 6
"""So many are named where each edit of a file gives it a new scan."""
_SUM = "sum"
"""The digest at the end of a line, which changes with each column."""

_TEXT_AND_PLACE = ("document", "file", "fold", "at", "places")
"""Columns that say where in which bytes a fragment was found."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the lock: the key begins with its kind; ``number`` counts from 1."""

    key: str
    number: int
    columns: Mapping[str, str]

    @property
    def place(self) -> Location:
        return Location(LOCK_PATH, self.number)

    @property
    def text(self) -> str:
        return " ".join(f"{name}={value}" for name, value in self.columns.items())


@dataclass(frozen=True, slots=True)
class _Gap:
    """A gap as the lock has it: what a line about absent words is a digest of."""

    key: str
    path: str
    words: tuple[str, ...]
    documents: frozenset[str]


def compare_locks(base: Version, head: Version, renamed: Mapping[Sort, Renamed]) -> Iterator[Change]:
    """Lines that are gone, new, changed, or of something that has another id; and those that cannot both be true."""
    old, new = _read_lines(base.lock), _read_lines(head.lock)
    yield from _compare_scans(old, new)
    gaps = _pair_gaps(base, head, renamed)
    named = {key: gaps[key] if key in gaps else _rename_key(key, renamed) for key in old}
    new_keys = {key: new_key for key, new_key in named.items() if new_key in new and new_key not in old}
    for key, new_key in new_keys.items():
        yield _describe_renamed(old[key], new[new_key], head)
    for key in sorted((old.keys() - new_keys.keys()) | (new.keys() - set(new_keys.values()))):
        if key.startswith(_SCAN):
            continue
        if key not in new:
            yield _describe_line(old[key], Verb.LOST, base)
        elif key not in old:
            yield _describe_line(new[key], Verb.ADDED, head)
        elif old[key].columns != new[key].columns:
            yield _compare_lines(old[key], new[key], head)
            yield from _find_contradiction(old[key], new[key], head)


def _pair_gaps(base: Version, head: Version, renamed: Mapping[Sort, Renamed]) -> Mapping[str, str]:
    """The key of each line about absent words to that of the same gap in a lock of the newer version.

    It is the same gap if it has the same words in the same file, of the same documents rather than of others.
    """
    documents, briefings = renamed[Sort.DOCUMENT], renamed[Sort.BRIEFING]
    files = {
        base.dossier.briefings[old].origin.at().path: head.dossier.briefings[new].origin.at().path
        for old, new in briefings.items()
    }
    old = [
        _Gap(key, files.get(path := gap.origin.at().path, path), gap.absent, _rename_all(gap.documents, documents))
        for key, gap in base.absent.items()
    ]
    new = [_Gap(key, gap.origin.at().path, gap.absent, frozenset(gap.documents)) for key, gap in head.absent.items()]
    same = (lambda gap: (gap.path, gap.words, gap.documents), lambda gap: (gap.path, gap.words))
    pairs = pair_records(old, new, same).pairs
    return {f"{_ABSENT} {before.key}": f"{_ABSENT} {after.key}" for before, after in pairs}


def _rename_all(documents: Iterable[str], renamed: Renamed) -> frozenset[str]:
    return frozenset(renamed.get(id_, id_) for id_ in documents)


def _rename_key(key: str, renamed: Mapping[Sort, Renamed]) -> str:
    """The key that a line has in a lock of the newer version."""
    kind, _, id_ = key.partition(" ")
    if kind == "text":
        return f"{kind} {renamed[Sort.DOCUMENT].get(id_, id_)}"
    claim, slash, number = id_.partition("/")
    return f"{kind} {renamed[Sort.CLAIM].get(claim, claim)}{slash}{number}" if kind == "evidence" else key


def _describe_renamed(old: _Line, new: _Line, head: Version) -> Change:
    changed = _list_changed(old, new)
    values = say(", and changed: {}", Named(", ".join(changed))) if changed else ()
    message = say(
        "The entry {}{} of the lock is now {}{}",
        *(Named(old.key), _say_quotation(new, head), Named(new.key), values),
    )
    return _change(Verb.RENAMED, message, old, new)


def _compare_scans(old: Mapping[str, _Line], new: Mapping[str, _Line]) -> Iterator[Change]:
    """Scans for copied words, in one change: each edit of a file gives it a new one."""
    keys = [key for key in sorted(old.keys() | new.keys()) if key.startswith(_SCAN)]
    changed = [key for key in keys if key not in old or key not in new or old[key].columns != new[key].columns]
    if changed:
        names = tuple(piece for key in changed[:_MOST_FILES] for piece in (", ", Named(key.removeprefix(_SCAN))))[1:]
        more = f" and {len(changed) - _MOST_FILES} more" if len(changed) > _MOST_FILES else ""
        was, is_now = ("\n".join(lines[key].text for key in changed if key in lines) for lines in (old, new))
        yield Change(
            verb=Verb.CHANGED,
            sort=Sort.LOCK,
            id=_SCAN.strip(),
            old_id=_SCAN.strip(),
            before=was,
            after=is_now,
            message=say(f"The lock has other scans for copied words, of {{}}{more}", names),
            place=Location(LOCK_PATH),
            old_place=Location(LOCK_PATH),
        )


def _read_lines(lock: str) -> dict[str, _Line]:
    """By kind and key; of two lines with one key the first. Comments and what has no key are passed over."""
    lines: dict[str, _Line] = {}
    for number, line in enumerate(lock.splitlines(), 1):
        words = line.split()
        if len(words) < 2 or line.startswith("#"):
            continue
        columns = dict(word.partition("=")[::2] for word in words[2:])
        lines.setdefault(" ".join(words[:2]), _Line(" ".join(words[:2]), number, columns))
    return lines


def _describe_line(line: _Line, verb: Verb, version: Version) -> Change:
    what = "no longer has the entry" if verb is Verb.LOST else "has the new entry"
    message = say(f"The lock {what} {{}}{{}}", Named(line.key), _say_quotation(line, version))
    return one_sided(verb, Sort.LOCK, line.key, line.text, message, line.place, other_place=Location(LOCK_PATH))


def _compare_lines(old: _Line, new: _Line, head: Version) -> Change:
    values = ", ".join(_list_changed(old, new) or [_compare_column(old, new, _SUM)])
    message = say("The entry {}{} of the lock changed: {}", Named(new.key), _say_quotation(new, head), Named(values))
    return _change(Verb.CHANGED, message, old, new)


def _list_changed(old: _Line, new: _Line) -> list[str]:
    """What each column was and is that differs, but for the sum."""
    names = dict.fromkeys([*old.columns, *new.columns])
    differing = [name for name in names if old.columns.get(name) != new.columns.get(name)]
    return [_compare_column(old, new, name) for name in differing if name != _SUM]


def _compare_column(old: _Line, new: _Line, name: str) -> str:
    """What a column was and is; of one with a digest for each of some fields, which of these changed."""
    was, now = old.columns.get(name, ""), new.columns.get(name, "")
    if _FIELDS.fullmatch(was) and _FIELDS.fullmatch(now):
        changed = {field.partition(".")[0] for field in {*was.split(",")} ^ {*now.split(",")}}
        return f"{name} ({', '.join(sorted(changed))})"
    return f"{name} {_show(old, name)} → {_show(new, name)}"


def _show(line: _Line, name: str) -> str:
    """The value of a column; of a digest the beginning."""
    value = line.columns.get(name, "nothing")
    return f"{value[:8]}…" if _DIGEST.fullmatch(value) else value


def _find_contradiction(old: _Line, new: _Line, head: Version) -> Iterator[Change]:
    """The same places of the same text hold the same words, so that one of the two lines was not written by a check."""
    is_same_place = all(old.columns.get(name) == new.columns.get(name) for name in _TEXT_AND_PLACE)
    has_places = new.columns.get("places", "-") != "-"
    if has_places and is_same_place and old.columns.get("fragment") != new.columns.get("fragment"):
        message = say(
            "No check can have written the new entry {}{}: it has other words at the same place of the same text",
            *(Named(new.key), _say_quotation(new, head)),
        )
        yield _change(Verb.CONTRADICTED, message, old, new)


def _change(verb: Verb, message: Message, old: _Line, new: _Line) -> Change:
    return Change(
        verb=verb,
        sort=Sort.LOCK,
        id=new.key,
        old_id=old.key,
        before=old.text,
        after=new.text,
        message=message,
        place=new.place,
        old_place=old.place,
    )


def _say_quotation(line: _Line, version: Version) -> Message:
    """The words that an entry is about, as content/ has them: of evidence, or of a gap."""
    kind, _, key = line.key.partition(" ")
    if kind == _ABSENT and key in version.absent:
        words = tuple(piece for each in version.absent[key].absent for piece in (", ", Quoted(each)))[1:]
        return say(" (words that stand nowhere: {})", words)
    claim_id, _, number = key.rpartition("/")
    claim = version.dossier.claims.get(claim_id) if kind == "evidence" else None
    piece = next((each for each in claim.evidence if str(each.number) == number), None) if claim else None
    return say(" ({})", Quoted(show_fragment(piece))) if piece and piece.parts else ()
