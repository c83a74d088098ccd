"""A dossier and its texts to a lock: what each entry binds, and the digests that it binds it by."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from typing import NamedTuple

from generator.model import Claim, Document, Dossier, Evidence, Gap
from generator.verify.lock.entries import (
    AbsentEntry,
    Digests,
    EvidenceEntry,
    Lock,
    Ranges,
    ScanEntry,
    TextEntry,
    renew_days,
)
from generator.verify.text.fold import FOLD_VERSION, fragment_digest
from generator.verify.text.matching.match import Found
from generator.verify.text.matching.places import find_occurrences
from generator.verify.vault.text import DocumentText, Texts

Key = tuple[str, int]


def make_lock(dossier: Dossier, texts: Texts, matches: Mapping[Key, Found], old: Lock, today: str) -> Lock:
    """The lock of everything that was found in the texts.

    An entry that says the same as its old one keeps its day; the others get ``today``, an ISO day.
    """
    evidence = {}
    for claim in dossier.claims.values():
        for piece in claim.evidence:
            if piece.key in matches and piece.document in texts:
                entry = _bind_evidence(claim, piece, matches[piece.key], texts[piece.document], today)
                evidence[entry.key] = entry
    return Lock(
        texts={id_: bind_text(text) for id_, text in texts.items()},
        evidence=renew_days(old.evidence, evidence),
        absent=renew_days(old.absent, _make_absent(dossier, today)),
        scans=renew_days(old.scans, _make_scans(dossier, today)),
    )


def bind_text(text: DocumentText) -> TextEntry:
    """The entry of a text."""
    return TextEntry(
        key=text.document.id,
        file=text.document.received.sha256,
        fold=FOLD_VERSION,
        record=digest_record(text.document),
        passages=len(text.passages),
        words=text.words,
    )


def _bind_evidence(claim: Claim, piece: Evidence, found: Found, text: DocumentText, today: str) -> EvidenceEntry:
    """The entry of a piece of evidence, as it was found in its text."""
    return EvidenceEntry(
        key=key_of(piece),
        document=piece.document,
        file=text.document.received.sha256,
        fold=FOLD_VERSION,
        at=piece.at,
        use=use_of(piece),
        kind=claim.kind.value,
        by=claim.by,
        via=claim.via,
        anonymous=digest_optional(claim.anonymous),
        relation=piece.relation.value,
        within=digest_optional(piece.within),
        fragment=fragment_digest(piece.parts or text.passages[piece.at].text),
        wording=digest_wording(claim, piece),
        on=today,
        **place_evidence(piece, found, text)._asdict(),
    )


class Placement(NamedTuple):
    """Where in its passage a piece of evidence stands, and how it was found; columns of its entry."""

    span: int | None
    outcome: str
    places: Ranges
    words: Ranges
    around: Ranges


def place_evidence(piece: Evidence, found: Found, text: DocumentText) -> Placement:
    """What only the text can tell of a piece of evidence."""
    places = found.spans if piece.parts else ()
    around = next(find_occurrences(piece.within, text.prepared[piece.at]), None) if piece.within else None
    return Placement(
        span=_find_span(places, piece.at, text),
        outcome=found.outcome.value,
        places=places,
        words=tuple(text.find_word_range(piece.at, *place) for place in places),
        around=(text.find_word_range(piece.at, *around),) if around else (),
    )


def key_of(piece: Evidence) -> str:
    return f"{piece.claim}/{piece.number}"


def use_of(piece: Evidence) -> str:
    if not piece.parts:
        return "passage"
    return "quotation" if piece.is_quotation else "locator"


def _find_span(places: Ranges, at: str, text: DocumentText) -> int | None:
    """The rank of the span that holds all the places."""
    if not places:
        return None
    start, end = places[0][0], places[-1][1]
    return next((placed.rank for placed in text.spans.get(at, []) if placed.stretch.holds(start, end)), None)


def _make_absent(dossier: Dossier, today: str) -> dict[str, AbsentEntry]:
    entries = {}
    for gap in gaps_with_absent_words(dossier):
        entry = AbsentEntry(key=key_of_gap(gap), texts=digest_texts(dossier, gap.documents), on=today)
        entries[entry.key] = entry
    return entries


def _make_scans(dossier: Dossier, today: str) -> dict[str, ScanEntry]:
    texts = digest_texts(dossier, dossier.documents)
    return {path: ScanEntry(key=path, file=file, texts=texts, on=today) for path, file in dossier.files.items()}


def gaps_with_absent_words(dossier: Dossier) -> Iterator[Gap]:
    """The gaps with words that must stand nowhere."""
    return (gap for gap in dossier.gaps if gap.absent)


def key_of_gap(gap: Gap) -> str:
    """By what it says and not by its number or order, so that a new gap above it changes no other entry."""
    return f"{gap.origin.at().path}/{_digest(sorted(gap.absent), sorted(gap.documents))}"


_NOTHING: tuple[object, ...] = (None, "", (), {}, False)


def _digest(*values: object) -> str:
    """16 digits of the SHA-256 of some values as JSON.

    Fields of records that hold nothing are left out: a new optional field of the model changes no digest.
    """
    text = json.dumps([_plain(value) for value in values], sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _plain(value: object) -> object:
    if dataclasses.is_dataclass(value):
        named = {field.name: getattr(value, field.name) for field in dataclasses.fields(value) if field.compare}
        return {name: _plain(held) for name, held in named.items() if held not in _NOTHING}
    if isinstance(value, Mapping):
        return {str(key): _plain(held) for key, held in value.items()}
    if isinstance(value, (tuple, list)):
        return [_plain(held) for held in value]
    return value.value if isinstance(value, Enum) else value


def _digest_fields(named: Mapping[str, object]) -> Digests:
    return tuple((name, _digest(held)[:8]) for name, held in sorted(named.items()) if held not in _NOTHING)


def digest_optional(text: str | None) -> str | None:
    return None if text is None else _digest(text)


def digest_record(document: Document) -> Digests:
    """Of each field with a value that says something of the text: lines, whose words stand where, what is published."""
    named = {"parts": sorted(document.received.parts, key=lambda part: part.first), "publish": document.rights.publish}
    return _digest_fields(named | {name: getattr(document, name) for name in ("spans", "turns", "authors")})


def digest_wording(claim: Claim, piece: Evidence) -> Digests:
    """Of each field with a value that a person judged against the passage, or answered a warning with.

    Of the fragment it is the typography, which its folded digest does not show.
    """
    named = {name: getattr(claim, name) for name in CLAIM_WORDING}
    named |= {name: getattr(piece, field) for name, field in PIECE_WORDING.items()}
    return _digest_fields(named)


_ANSWERS = ("inferred", "counted", "checked")
CLAIM_WORDING = ("text", "note", "said", "event", "figure", "position", "people", "terms", *_ANSWERS)
"""Fields of a claim that a passage is judged by."""

PIECE_WORDING = {"fair": "checked", "parts": "parts"}
"""What belongs to the same judgement of a piece of evidence, with the field that has it."""


def digest_texts(dossier: Dossier, ids: Iterable[str]) -> str:
    known = (dossier.documents[id_] for id_ in ids if id_ in dossier.documents)
    return _digest(sorted((document.id, document.received.sha256, FOLD_VERSION) for document in known))
