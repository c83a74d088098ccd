"""What of content/ is not as an entry of the lock has it: field by field, each with its place."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from generator.diagnostics import Location
from generator.model import Claim, Document, Evidence
from generator.verify.lock.entries import Digests, EvidenceEntry, TextEntry
from generator.verify.lock.making import (
    CLAIM_WORDING,
    PIECE_WORDING,
    digest_optional,
    digest_record,
    digest_wording,
    use_of,
)
from generator.verify.text.fold import FOLD_VERSION, fragment_digest


@dataclass(frozen=True, slots=True)
class Change:
    """A field that is not what was verified: its name, what it was where a person can read that, where it stands."""

    name: str
    was: str | None
    place: Location

    def __str__(self) -> str:
        return self.name if self.was is None else f"{self.name} (was {self.was})"


def describe_changes(changes: list[Change]) -> str:
    """The changes in a row, for a message."""
    return ", ".join(str(change) for change in changes)


def place_of_piece(piece: Evidence) -> Location:
    """Where a piece of evidence has its words; of a passage alone, where the piece begins."""
    return piece.place_of_part(0) if piece.parts else piece.origin.at()


@dataclass(frozen=True)
class Compared:
    """A piece of evidence beside its entry."""

    claim: Claim
    piece: Evidence
    entry: EvidenceEntry

    @cached_property
    def claim_changes(self) -> list[Change]:
        """Whose statement it is, and of what kind."""
        return _find_claim_changes(self.claim, self.entry)

    @cached_property
    def piece_changes(self) -> list[Change]:
        """Which words, and where."""
        return _find_piece_changes(self.piece, self.entry)

    @cached_property
    def wording_changes(self) -> list[Change]:
        """What of the judgement on the words changed since, in the order of the record."""
        names = _compare(self.entry.wording, digest_wording(self.claim, self.piece))
        return sorted((_describe_wording(name, self.claim, self.piece) for name in names), key=lambda each: each.place)

    @property
    def is_set_otherwise(self) -> bool:
        """Whether the same words were verified in another typography."""
        return any(change.name == _TYPOGRAPHY for change in self.wording_changes)

    @property
    def is_bound(self) -> bool:
        """Whether it was this that was verified, in whatever wording."""
        return not self.claim_changes and not self.piece_changes


def find_text_changes(document: Document, entry: TextEntry) -> list[Change]:
    """What changed of a document's text, or of what its record says of the text."""
    at = document.origin.at
    changes = []
    if entry.file != document.received.sha256:
        changes.append(Change("received file", None, at("received", "sha256")))
    changes += [
        Change(f"`{name}`", None, at(*_PLACES.get(name, (name,))))
        for name in _compare(entry.record, digest_record(document))
    ]
    if entry.fold != FOLD_VERSION:
        changes.append(Change("fold", f"version {entry.fold}", at("received")))
    return changes


def _find_claim_changes(claim: Claim, entry: EvidenceEntry) -> list[Change]:
    """What all the evidence of a claim shares: whose statement it is, and of what kind."""
    fields: tuple[tuple[str, str, str | None, str | None, bool], ...] = (
        ("kind", "kind", entry.kind, claim.kind.value, True),
        ("speaker", "by", entry.by, claim.by, True),
        ("unnamed speaker", "anonymous", entry.anonymous, digest_optional(claim.anonymous), False),
        ("relay", "via", entry.via, claim.via, True),
    )
    return [
        Change(name, (was or "nobody") if is_plain else None, claim.origin.at(key))
        for name, key, was, now, is_plain in fields
        if was != now
    ]


def _find_piece_changes(piece: Evidence, entry: EvidenceEntry) -> list[Change]:
    """What changed of a piece of evidence itself: where its words are to be found, and which words they are."""
    at = piece.origin.at
    changes = []
    if entry.document != piece.document:
        changes.append(Change("document", entry.document, at("document")))
    if entry.at != piece.at:
        changes.append(Change("passage", entry.at, at("at")))
    if entry.use != use_of(piece):
        changes.append(Change("use", entry.use, place_of_piece(piece)))
    elif piece.parts and entry.fragment != fragment_digest(piece.parts):
        changes.append(Change("words", None, place_of_piece(piece)))
    if entry.within != digest_optional(piece.within):
        changes.append(Change("`within`", None, at("within")))
    if entry.relation != piece.relation.value:
        changes.append(Change("relation", entry.relation, at("relation")))
    return changes


def _compare(was: Digests, now: Digests) -> list[str]:
    """The names of the fields that are not what they were."""
    old, new = dict(was), dict(now)
    return [name for name in dict.fromkeys((*new, *old)) if old.get(name) != new.get(name)]


_PLACES = {"parts": ("received", "parts"), "publish": ("rights",)}
"""Where a record has a field whose place is not its name."""

_TYPOGRAPHY = "typography of the fragment"


def _describe_wording(name: str, claim: Claim, piece: Evidence) -> Change:
    if name in CLAIM_WORDING:
        return Change(f"`{name}`", None, claim.origin.at(name))
    if name == "parts":
        return Change(_TYPOGRAPHY, None, place_of_piece(piece))
    field = PIECE_WORDING.get(name, name)
    return Change(f"`{field}`", None, piece.origin.at(field))
