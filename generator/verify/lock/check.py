"""A dossier against its lock: is everything verified as it now stands.

A faulty field is told once, where a person can mend it: a new received file is one diagnostic, not one for each
quotation from it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from functools import partial
from pathlib import PurePosixPath

from generator.counting import count
from generator.diagnostics import Diagnostic, Location, Related
from generator.model import BODY, LOCK_PATH, Claim, Document, Dossier, Gap
from generator.verify.lock.changes import Compared, describe_changes, place_of_piece
from generator.verify.lock.contradictions import has_passage
from generator.verify.lock.entries import (
    RENEW_CURE,
    RESTORE_CURE,
    AbsentEntry,
    Entry,
    EvidenceEntry,
    Lock,
    ScanEntry,
    TextEntry,
)
from generator.verify.lock.making import (
    Key,
    bind_text,
    digest_texts,
    gaps_with_absent_words,
    key_of_gap,
    place_evidence,
)
from generator.verify.lock.renamed import find_moved_gaps, find_renamed_claims, find_renamed_documents
from generator.verify.lock.standing import Standing
from generator.verify.text.matching.match import Found
from generator.verify.vault.agreement import find_missing_passages
from generator.verify.vault.text import Texts, name_passages


def compare_with_lock(standing: Standing, refused: Set[Key] = frozenset()) -> Iterator[Diagnostic]:
    """Whether everything was verified as it now stands. ``refused`` is evidence that has an error of its own."""
    dossier, lock = standing.dossier, standing.lock
    if lock.is_empty:
        if lock.is_whole and dossier.documents:
            yield Diagnostic("L108", "nothing was verified yet: there is no lock", Location(LOCK_PATH), RENEW_CURE)
        return
    renamed = _Renamed(
        find_renamed_documents(dossier, lock), find_renamed_claims(standing), find_moved_gaps(dossier, lock)
    )
    for document in dossier.documents.values():
        yield from _compare_text(document, standing, renamed.documents.get(document.id))
    for claim in dossier.claims.values():
        yield from _compare_claim(claim, standing, refused, renamed.claims.get(claim.id))
    if dossier.is_whole:  # what could not be read is no change
        yield from _compare_absent(standing, renamed)
        yield from _find_stale(standing, renamed)


@dataclass(frozen=True)
class _Renamed:
    """By what is new in content/ the entries that say of another name just what is to be said of it."""

    documents: Mapping[str, TextEntry]
    claims: Mapping[str, EvidenceEntry]
    gaps: Mapping[str, AbsentEntry]


def find_unscanned(standing: Standing) -> Iterator[Diagnostic]:
    """One warning for all files of content/ that were not searched for copies as they now stand."""
    dossier, lock = standing.dossier, standing.lock
    if not dossier.is_whole or not lock.is_whole or lock.is_empty:
        return
    texts = digest_texts(dossier, dossier.documents)
    scanned = {(path, entry.file, entry.texts) for path, entry in lock.scans.items()}
    changed = [path for path, file in dossier.files.items() if (path, file, texts) not in scanned]
    if changed:
        others = len(changed) - 1
        more = f" and {count(others, 'other')}" if others else ""
        message = f"this file{more} {'were' if others else 'was'} not scanned again for sentences of the documents"
        related = tuple(Related(Location(path), "nor was this one") for path in changed[1:6])
        yield Diagnostic("L106", message, Location(changed[0]), RENEW_CURE, related=related)


def compare_with_texts(standing: Standing, texts: Texts, matches: Mapping[Key, Found]) -> Iterator[Diagnostic]:
    """Whether the entries that stand say what the texts at hand give: a line that fits all else may still be false."""
    for key, each in standing.current.items():
        if key in matches and not each.is_set_otherwise:
            placed = place_evidence(each.piece, matches[key], texts[each.piece.document])
            names = [name for name, value in placed._asdict().items() if getattr(each.entry, name) != value]
            if names:
                yield _deny(each.entry, f"evidence {each.piece.number} of {each.claim.id}", f"other {', '.join(names)}")
    for id_ in sorted(standing.unchanged_texts & texts.keys() - standing.text_contradictions.keys()):
        entry, bound = standing.lock.texts[id_], bind_text(texts[id_])
        names = [name for name in ("passages", "words") if getattr(entry, name) != getattr(bound, name)]
        if names:
            yield _deny(entry, id_, ", ".join(f"{getattr(bound, name)} {name}" for name in names))


def _deny(entry: Entry, what: str, found: str) -> Diagnostic:
    message = f"the entry of {what} is not what the text gives: it has {found}"
    return Diagnostic("L109", message, entry.place, RESTORE_CURE)


def _verified_here(entry: Entry) -> tuple[Related, ...]:
    return (Related(entry.place, "what was verified"),)


def _compare_text(document: Document, standing: Standing, renamed: TextEntry | None) -> Iterator[Diagnostic]:
    entry = standing.lock.texts.get(document.id)
    if renamed is not None:
        message = f"the text of {document.id} was verified as that of {renamed.key}"
        place = document.origin.at("received")
        yield Diagnostic("L105", message, place, RENEW_CURE, related=_verified_here(renamed))
    elif entry is None:
        if standing.lock.is_whole:
            message = f"the text of {document.id} was never verified"
            yield Diagnostic("L105", message, document.origin.at("received"), RENEW_CURE)
    elif changes := standing.text_changes[document.id]:
        message = f"{document.id} is not as it was verified: other {describe_changes(changes)}"
        yield Diagnostic("L105", message, changes[0].place, RENEW_CURE, related=_verified_here(entry))
    elif what := standing.text_contradictions.get(document.id):
        message = f"the entry of {document.id} contradicts the record or the other entries: {what}"
        yield Diagnostic("L109", message, entry.place, RESTORE_CURE)
    else:
        names = [
            part.name for part in sorted(document.received.parts, key=lambda part: part.first) if part.name != BODY
        ]
        cure = name_passages(entry.passages - len(names), names)
        yield from find_missing_passages(document, partial(has_passage, document, entry), cure)


def _compare_claim(
    claim: Claim, standing: Standing, refused: Set[Key], renamed: EvidenceEntry | None
) -> Iterator[Diagnostic]:
    known = standing.lock.texts.keys() & standing.dossier.documents.keys()  # of another document that is said once
    pieces = [piece for piece in claim.evidence if piece.document in known and piece.key not in refused]
    compared = [standing.compared[piece.key] for piece in pieces if piece.key in standing.compared]
    new = [piece for piece in pieces if piece.key not in standing.compared and standing.lock.is_whole]
    if renamed is not None and new:
        message = f"the evidence of {claim.id} was verified for {renamed.key.rpartition('/')[0]}"
        yield Diagnostic("L101", message, place_of_piece(new[0]), RENEW_CURE, related=_verified_here(renamed))
    elif len(new) > 1 and len(new) == len(claim.evidence):
        message = f"the evidence of {claim.id} was never verified"
        yield Diagnostic("L101", message, place_of_piece(new[0]), RENEW_CURE)
    else:
        for piece in new:
            message = f"evidence {piece.number} of {claim.id} was never verified"
            yield Diagnostic("L101", message, place_of_piece(piece), RENEW_CURE)
    changed = next((each for each in compared if each.claim_changes), None)
    is_named = _has_known_names(claim, standing.dossier)  # of an unknown one, a message is enough
    if changed is not None and is_named:
        changes = changed.claim_changes
        message = f"{claim.id} is not as it was verified: other {describe_changes(changes)}"
        yield Diagnostic("L102", message, changes[0].place, RENEW_CURE, related=_verified_here(changed.entry))
    for each in compared:
        yield from _compare_piece(each, standing)
    reworded = next((each for each in compared if not each.piece_changes and each.wording_changes), None)
    if reworded is not None and changed is None and is_named:
        changes = reworded.wording_changes
        message = f"the wording of {claim.id} was not verified again: other {describe_changes(changes)}"
        cure = f"hold it against its passage; then {RENEW_CURE}"
        yield Diagnostic("L103", message, changes[0].place, cure, related=_verified_here(reworded.entry))


def _has_known_names(claim: Claim, dossier: Dossier) -> bool:
    position = claim.position
    people = {id_ for id_ in (claim.by, claim.via, position.holder if position else None) if id_ is not None}
    is_asked = position is None or position.question in dossier.questions
    return is_asked and dossier.people.keys() >= people | set(claim.people)


def _compare_piece(each: Compared, standing: Standing) -> Iterator[Diagnostic]:
    what = f"evidence {each.piece.number} of {each.claim.id}"
    if changes := each.piece_changes:
        message = f"{what} is not as it was verified: other {describe_changes(changes)}"
        yield Diagnostic("L102", message, changes[0].place, RENEW_CURE, related=_verified_here(each.entry))
    elif found := standing.contradictions.get(each.piece.key):
        message = f"the entry of {what} contradicts itself: {found.what}"
        yield Diagnostic("L109", message, each.entry.place, RESTORE_CURE, related=found.related)


def _compare_absent(standing: Standing, renamed: _Renamed) -> Iterator[Diagnostic]:
    """Gaps whose words nobody looked for; where a document changed, its own message says so.

    Of a gap that stands in another file now, the file that was not scanned yet is told.
    """
    for gap in gaps_with_absent_words(standing.dossier):
        entry = standing.lock.absent.get(key_of_gap(gap))
        if _rests_on_changed_text(gap, standing) or (entry is None and not standing.lock.is_whole):
            continue
        entry = entry or renamed.gaps.get(key_of_gap(gap))
        if entry is None:
            message = "it was never verified that these words stand nowhere"
            yield Diagnostic("L107", message, gap.origin.at("absent"), RENEW_CURE)
        elif entry.texts != digest_texts(standing.dossier, gap.documents):
            message = "a document changed since it was verified that these words stand nowhere"
            yield Diagnostic("L107", message, gap.origin.at("absent"), RENEW_CURE, related=_verified_here(entry))


def _rests_on_changed_text(gap: Gap, standing: Standing) -> bool:
    return not standing.unchanged_texts.issuperset(gap.documents)


def _find_stale(standing: Standing, renamed: _Renamed) -> Iterator[Diagnostic]:
    """Entries of what is no longer there: one message for a document, a file or a claim, whatever rested on it."""
    dossier, lock = standing.dossier, standing.lock
    gone = {id_: entry for id_, entry in lock.texts.items() if id_ not in dossier.documents}
    kept = {entry.key for entry in renamed.documents.values()}
    stale: dict[str, Entry] = {id_: entry for id_, entry in gone.items() if id_ not in kept}
    files = _find_files_gone(dossier, lock)
    stale |= {path: scan for path, scan in files.items() if PurePosixPath(path).stem not in gone}
    bare = {id_ for id_, each in dossier.claims.items() if each.lacks_evidence}  # which has been said
    held = {each.entry.key for each in standing.compared.values()}
    kept_claims = {entry.key.rpartition("/")[0] for entry in renamed.claims.values()}
    for key, evidence in lock.evidence.items():
        claim = key.rpartition("/")[0]
        if key in held or evidence.document in gone or claim in bare:
            continue
        if claim in dossier.claims:
            stale[key] = evidence
        elif claim not in kept_claims and f"content/claims/{evidence.document}.yaml" not in files:
            stale.setdefault(claim, evidence)
    if not gone and dossier.documents.keys() <= lock.texts.keys():  # else a gap may speak of other documents
        moved = {entry.key for entry in renamed.gaps.values()}
        absent = (entry for entry in _find_stale_absent(standing) if entry.key not in moved)
        stale |= {entry.key: entry for entry in absent if entry.key.rpartition("/")[0] not in files}
    for name, entry in stale.items():
        message = f"the lock has an entry for {name}, which is no longer in content/"
        yield Diagnostic("L104", message, entry.place, RENEW_CURE)


def _find_files_gone(dossier: Dossier, lock: Lock) -> dict[str, ScanEntry]:
    """The scanned files that are no longer there, but for those that only have another name."""
    new = {file for path, file in dossier.files.items() if path not in lock.scans}
    return {path: scan for path, scan in lock.scans.items() if path not in dossier.files and scan.file not in new}


def _find_stale_absent(standing: Standing) -> Iterator[Entry]:
    """Entries of gaps that are gone. Where a file has as many that were never verified, their words were changed."""
    keys = {key_of_gap(gap) for gap in gaps_with_absent_words(standing.dossier)}
    new = Counter(key.rpartition("/")[0] for key in keys - standing.lock.absent.keys())
    for key, entry in standing.lock.absent.items():
        path = key.rpartition("/")[0]
        if key not in keys:
            if not new[path]:
                yield entry
            new[path] -= 1
