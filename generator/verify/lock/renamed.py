"""What the lock has under another name: a new record beside an entry of one that is gone is one edit, told once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.model import Claim, Dossier
from generator.verify.lock.entries import AbsentEntry, EvidenceEntry, Lock, TextEntry
from generator.verify.lock.making import digest_record, gaps_with_absent_words, key_of_gap
from generator.verify.lock.standing import Standing, identify_entry, identify_piece

_Identity = tuple[tuple[str | None, ...], ...]


def find_renamed_documents(dossier: Dossier, lock: Lock) -> Mapping[str, TextEntry]:
    """By the id of a document that has no entry: the one of the same lines of the same file, whose document is gone."""
    gone = {(each.file, each.record): each for id_, each in lock.texts.items() if id_ not in dossier.documents}
    new = (document for id_, document in dossier.documents.items() if id_ not in lock.texts)
    keyed = ((document.id, (document.received.sha256, digest_record(document))) for document in new)
    return {id_: gone.pop(key) for id_, key in keyed if key in gone}


def find_renamed_claims(standing: Standing) -> Mapping[str, EvidenceEntry]:
    """By the id of a claim that has no entries: the first of a claim that is gone and rested on the very same words."""
    claims = standing.dossier.claims
    entries: dict[str, list[EvidenceEntry]] = {}
    for key, entry in standing.lock.evidence.items():
        id_ = key.rpartition("/")[0]
        if id_ not in claims:
            entries.setdefault(id_, []).append(entry)
    gone: dict[_Identity, list[EvidenceEntry]] = {
        _identify(map(identify_entry, each)): each for each in entries.values()
    }
    new = (claim for claim in claims.values() if not any(piece.key in standing.compared for piece in claim.evidence))
    keyed = ((claim.id, _identify_claim(claim)) for claim in new if gone)
    return {id_: gone.pop(key)[0] for id_, key in keyed if key in gone}


def find_moved_gaps(dossier: Dossier, lock: Lock) -> Mapping[str, AbsentEntry]:
    """By the key of a gap that has no entry: the one of the same words of the same documents in another file."""
    keys = {key_of_gap(gap) for gap in gaps_with_absent_words(dossier)}
    gone = {_words_of(key): entry for key, entry in lock.absent.items() if key not in keys}
    return {key: gone.pop(_words_of(key)) for key in sorted(keys - lock.absent.keys()) if _words_of(key) in gone}


def _identify_claim(claim: Claim) -> _Identity:
    return _identify(map(identify_piece, claim.evidence))


def _identify(pieces: Iterable[tuple[str | None, ...]]) -> _Identity:
    return tuple(sorted(pieces, key=str))


def _words_of(key: str) -> str:
    return key.rpartition("/")[2]
