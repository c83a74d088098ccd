"""A dossier against its lock, without the texts: is everything verified as it now stands.

A faulty field is told once, where a person can mend it: a new received file is one diagnostic, not one for each
quotation from it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from itertools import pairwise

from generator.diagnostics import Diagnostic, Location, Related
from generator.model import BODY, Check, Claim, Document, Dossier, Evidence, Publish, Span, TextSize
from generator.verify.fold import FOLD_VERSION, fragment_digest
from generator.verify.lock import LOCK_PATH, RENEW_CURE, EvidenceEntry, Lock, Ranges, TextEntry
from generator.verify.locking import (
    Key,
    digest_optional,
    digest_record,
    digest_texts,
    digest_wording,
    gaps_with_absent_words,
    key_of,
    key_of_gap,
    use_of,
)
from generator.verify.match import Outcome, trim_fragment
from generator.verify.speakers import find_speaker_fault


def compare_with_lock(dossier: Dossier, lock: Lock, refused: Set[Key] = frozenset()) -> Iterator[Diagnostic]:
    """Whether everything was verified as it now stands. ``refused`` is evidence that has an error of its own."""
    if lock.is_empty:
        if lock.is_whole and dossier.documents:
            yield Diagnostic("L108", "nothing was verified yet: there is no lock", Location(LOCK_PATH), RENEW_CURE)
        return
    for document in dossier.documents.values():
        yield from _compare_text(document, lock)
    unchanged = _unchanged_texts(dossier, lock)
    for claim in dossier.claims.values():
        yield from _compare_claim(claim, dossier, lock, refused, unchanged)
    if dossier.is_whole:  # what could not be read is no change
        yield from _compare_absent(dossier, lock)
        yield from _compare_scans(dossier, lock, is_same=unchanged == dossier.documents.keys())
        yield from _find_stale(dossier, lock)


def current_keys(dossier: Dossier, lock: Lock) -> frozenset[Key]:
    """The evidence whose entry holds, whether or not its claim was reworded since."""
    return frozenset(checks_of(dossier, lock))


def checks_of(dossier: Dossier, lock: Lock) -> Mapping[Key, Check]:
    """What pages say of the evidence whose entry holds."""
    return {
        piece.key: Check(entry.outcome, entry.places, entry.on, entry.wording == digest_wording(claim, piece))
        for claim, piece, entry in _current_entries(dossier, lock)
    }


def sizes_of(dossier: Dossier, lock: Lock) -> Mapping[str, TextSize]:
    """How large each verified document is, and how much of it the fragments in content/ carry.

    `within` is counted with the locators: it stands in the repository, and readers do not see it.
    """
    shown: dict[str, set[tuple[str, int]]] = {}
    located: dict[str, set[tuple[str, int]]] = {}
    for _, piece, entry in _current_entries(dossier, lock):
        own = shown if piece.is_quotation else located
        own.setdefault(piece.document, set()).update(_list_words(piece.at, entry.words))
        located.setdefault(piece.document, set()).update(_list_words(piece.at, entry.around))
    return {
        id_: TextSize(
            passages=entry.passages,
            words=entry.words,
            shown_words=len(shown.get(id_, set())),
            located_words=len(located.get(id_, set()) - shown.get(id_, set())),
        )
        for id_, entry in lock.texts.items()
        if id_ in dossier.documents
    }


def _list_words(at: str, ranges: Ranges) -> Iterator[tuple[str, int]]:
    return ((at, word) for start, end in ranges for word in range(start, end))


def _current_entries(dossier: Dossier, lock: Lock) -> Iterator[tuple[Claim, Evidence, EvidenceEntry]]:
    unchanged = _unchanged_texts(dossier, lock)
    for claim in dossier.claims.values():
        for piece in claim.evidence:
            entry = lock.evidence.get(key_of(piece))
            if entry is None or piece.document not in unchanged:
                continue
            is_bound = not _claim_changes(claim, entry) and not _piece_changes(piece, entry)
            document = dossier.documents[piece.document]
            if is_bound and not _find_contradiction(claim, piece, entry, document, lock):
                yield claim, piece, entry


@dataclass(frozen=True, slots=True)
class _Change:
    """A field that is not what was verified: its name, what it was where a person can read that, where it stands."""

    name: str
    was: str | None
    place: Location

    def __str__(self) -> str:
        return self.name if self.was is None else f"{self.name} (was {self.was})"


def _describe(changes: list[_Change]) -> str:
    return ", ".join(str(change) for change in changes)


def _text_changes(document: Document, lock: Lock) -> list[_Change]:
    """What changed of the text itself since it was verified."""
    entry = lock.texts.get(document.id)
    at = document.origin.at
    if entry is None:
        return [_Change("text", None, at("received"))]
    changes = []
    if entry.file != document.received.sha256:
        changes.append(_Change("received file", None, at("received", "sha256")))
    if entry.record != digest_record(document):
        changes.append(_Change("parts, spans, turns, authors or publish", None, at("received", "parts")))
    if entry.fold != FOLD_VERSION:
        changes.append(_Change("fold", f"version {entry.fold}", at("received")))
    return changes


def _unchanged_texts(dossier: Dossier, lock: Lock) -> frozenset[str]:
    """The ids of the documents whose text and record are as they were verified."""
    return frozenset(id_ for id_, document in dossier.documents.items() if not _text_changes(document, lock))


def _compare_text(document: Document, lock: Lock) -> Iterator[Diagnostic]:
    changes = _text_changes(document, lock)
    entry = lock.texts.get(document.id)
    if entry is None and lock.is_whole:
        message = f"the text of {document.id} was never verified"
        yield Diagnostic("L105", message, changes[0].place, RENEW_CURE)
    elif entry is not None and changes:
        message = f"{document.id} is not as it was verified: other {_describe(changes)}"
        yield Diagnostic("L105", message, changes[0].place, RENEW_CURE, related=_verified_here(entry.place))


def _verified_here(place: Location) -> tuple[Related, ...]:
    return (Related(place, "what was verified"),)


def _compare_claim(
    claim: Claim, dossier: Dossier, lock: Lock, refused: Set[Key], unchanged: Set[str]
) -> Iterator[Diagnostic]:
    pieces = [piece for piece in claim.evidence if piece.key not in refused and piece.document in dossier.documents]
    entries = [(piece, lock.evidence[key_of(piece)]) for piece in pieces if key_of(piece) in lock.evidence]
    for piece in pieces:
        if key_of(piece) not in lock.evidence and lock.is_whole:
            message = f"evidence {piece.number} of {claim.id} was never verified"
            yield Diagnostic("L101", message, _place(piece), RENEW_CURE)
    changed = next(((entry, changes) for _, entry in entries if (changes := _claim_changes(claim, entry))), None)
    if changed is not None:
        entry, changes = changed
        message = f"{claim.id} is not as it was verified: other {_describe(changes)}"
        yield Diagnostic("L102", message, changes[0].place, RENEW_CURE, related=_verified_here(entry.place))
    for piece, entry in entries:
        document = dossier.documents[piece.document] if piece.document in unchanged else None
        yield from _compare_piece(claim, piece, entry, document, lock)
    bound = [(piece, entry) for piece, entry in entries if not _piece_changes(piece, entry)]
    reworded = next((entry for piece, entry in bound if entry.wording != digest_wording(claim, piece)), None)
    if reworded is not None and changed is None:
        message = f"the wording of {claim.id} was not verified again"
        cure = f"hold it against its passage; then {RENEW_CURE}"
        yield Diagnostic("L103", message, claim.origin.at("text"), cure, related=_verified_here(reworded.place))


def _compare_piece(
    claim: Claim, piece: Evidence, entry: EvidenceEntry, document: Document | None, lock: Lock
) -> Iterator[Diagnostic]:
    """``document`` is None where its text changed since: then nothing can be said of its places."""
    changes = _piece_changes(piece, entry)
    if changes:
        message = f"evidence {piece.number} of {claim.id} is not as it was verified: other {_describe(changes)}"
        yield Diagnostic("L102", message, changes[0].place, RENEW_CURE, related=_verified_here(entry.place))
    elif document is not None and not _claim_changes(claim, entry):
        contradiction = _find_contradiction(claim, piece, entry, document, lock)
        if contradiction:
            message = f"the entry of evidence {piece.number} of {claim.id} contradicts itself: {contradiction}"
            yield Diagnostic("L109", message, entry.place, f"restore the line from git, or {RENEW_CURE}")


def _place(piece: Evidence) -> Location:
    return piece.place_of_part(0) if piece.parts else piece.origin.at()


def _claim_changes(claim: Claim, entry: EvidenceEntry) -> list[_Change]:
    """What all the evidence of a claim shares: whose statement it is, and of what kind."""
    fields: tuple[tuple[str, str, str | None, str | None, bool], ...] = (
        ("kind", "kind", entry.kind, claim.kind.value, True),
        ("speaker", "by", entry.by, claim.by, True),
        ("unnamed speaker", "anonymous", entry.anonymous, digest_optional(claim.anonymous), False),
        ("relay", "via", entry.via, claim.via, True),
    )
    return [
        _Change(name, (was or "nobody") if is_plain else None, claim.origin.at(key))
        for name, key, was, now, is_plain in fields
        if was != now
    ]


def _piece_changes(piece: Evidence, entry: EvidenceEntry) -> list[_Change]:
    at = piece.origin.at
    changes = []
    if entry.document != piece.document:
        changes.append(_Change("document", entry.document, at("document")))
    if entry.at != piece.at:
        changes.append(_Change("passage", entry.at, at("at")))
    if entry.use != use_of(piece):
        changes.append(_Change("use", entry.use, _place(piece)))
    elif piece.parts and entry.fragment != fragment_digest(piece.parts):
        changes.append(_Change("words", None, _place(piece)))
    if entry.within != digest_optional(piece.within):
        changes.append(_Change("`within`", None, at("within")))
    if entry.relation != piece.relation.value:
        changes.append(_Change("relation", entry.relation, at("relation")))
    return changes


def _find_contradiction(claim: Claim, piece: Evidence, entry: EvidenceEntry, document: Document, lock: Lock) -> str:
    """What a line that the generator wrote cannot say: it was edited by hand, or merged from two. Empty if nothing."""
    text = lock.texts.get(document.id)
    if text is None or entry.file != text.file or entry.fold != text.fold:
        return "its file or fold is not that of the document's text"
    if not _is_passage(entry.at, document, text):
        return f"{document.id} has no passage {entry.at}"
    if not piece.parts and document.rights.publish is not Publish.RECORD:
        return "a passage alone is evidence only where nothing else may be published"
    is_reworded = entry.wording != digest_wording(claim, piece)
    if not _has_proper_places(piece, entry, text) or not (is_reworded or _has_proper_lengths(piece, entry)):
        return "its places or words cannot be those of the fragment"
    span = _span_of(entry, document)
    if entry.span is not None and (span is None or span.at != entry.at):
        return f"the record has no span {entry.span} in passage {entry.at}"
    if piece.parts and piece.is_quotation and find_speaker_fault(claim, span, entry.at, document):
        return f"its span {entry.span or '-'} does not hold words of the claim's speaker"
    return ""


def _is_passage(at: str, document: Document, text: TextEntry) -> bool:
    names = {part.name for part in document.received.parts} - {BODY}
    return 1 <= int(at) <= text.passages - len(names) if at.isdigit() else at in names


def _has_proper_places(piece: Evidence, entry: EvidenceEntry, text: TextEntry) -> bool:
    counts = (len(entry.places), len(entry.words), len(entry.around))
    if counts != (len(piece.parts), len(piece.parts), int(piece.within is not None)):
        return False
    is_rising = all(
        start < end for ranges in (entry.places, entry.words, entry.around) for start, end in ranges
    ) and all(before[1] <= after[0] for ranges in (entry.places, entry.words) for before, after in pairwise(ranges))
    is_inside = all(end <= text.words for _, end in (*entry.words, *entry.around))
    return is_rising and is_inside


def _has_proper_lengths(piece: Evidence, entry: EvidenceEntry) -> bool:
    """Words that stand there exactly are as long there; a mark may stand before their closing quotation marks."""
    if entry.outcome != Outcome.EXACT.value:
        return True
    last = len(piece.parts) - 1
    lengths = [len(trim_fragment(part, is_last=index == last)) for index, part in enumerate(piece.parts)]
    return all(end - start in (length, length + 1) for (start, end), length in zip(entry.places, lengths, strict=True))


def _span_of(entry: EvidenceEntry, document: Document) -> Span | None:
    is_there = entry.span is not None and 1 <= entry.span <= len(document.spans)
    return document.spans[entry.span - 1] if is_there and entry.span is not None else None


def _compare_absent(dossier: Dossier, lock: Lock) -> Iterator[Diagnostic]:
    for gap in gaps_with_absent_words(dossier):
        entry = lock.absent.get(key_of_gap(gap))
        if entry is None:
            if lock.is_whole:
                message = "it was never verified that these words stand nowhere"
                yield Diagnostic("L107", message, gap.origin.at("absent"), RENEW_CURE)
        elif entry.texts != digest_texts(dossier, gap.documents):
            message = "a document changed since it was verified that these words stand nowhere"
            related = _verified_here(entry.place)
            yield Diagnostic("L107", message, gap.origin.at("absent"), RENEW_CURE, related=related)


def _compare_scans(dossier: Dossier, lock: Lock, *, is_same: bool) -> Iterator[Diagnostic]:
    """``is_same`` says that no document changed; one that did has its own message, and not one for each file."""
    texts = digest_texts(dossier, dossier.documents)
    for path, file in dossier.files.items():
        entry = lock.scans.get(path)
        if entry is None and not lock.is_whole:
            continue
        if entry is None or entry.file != file or (is_same and entry.texts != texts):
            message = "this file was not scanned again for sentences of the documents"
            yield Diagnostic("L106", message, Location(path), RENEW_CURE)


def _find_stale(dossier: Dossier, lock: Lock) -> Iterator[Diagnostic]:
    """Entries of what is no longer there."""
    pieces = {key_of(piece) for piece in dossier.evidence}
    gaps = {key_of_gap(gap) for gap in gaps_with_absent_words(dossier)}
    stale = (
        *(entry for key, entry in lock.texts.items() if key not in dossier.documents),
        *(entry for key, entry in lock.evidence.items() if key not in pieces),
        *(entry for key, entry in lock.absent.items() if key not in gaps),
        *(entry for key, entry in lock.scans.items() if key not in dossier.files),
    )
    for entry in stale:
        message = f"the lock has an entry for {entry.key}, which is no longer in content/"
        yield Diagnostic("L104", message, entry.place, RENEW_CURE)
