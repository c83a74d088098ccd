"""What of a lock still stands: which entries hold of content/ as it is now, and what may be said of the others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.model import Check, Claim, Dossier, Evidence, TextSize
from generator.verify.lock.changes import Change, Compared, find_text_changes
from generator.verify.lock.contradictions import Contradiction, find_contradictions, find_text_contradictions
from generator.verify.lock.entries import EvidenceEntry, Lock, Ranges
from generator.verify.lock.making import Key, digest_optional, key_of, use_of
from generator.verify.text.fold import fragment_digest


@dataclass(frozen=True)
class Standing:
    """A dossier beside its lock; each comparison is made at most once."""

    dossier: Dossier
    lock: Lock

    @cached_property
    def text_changes(self) -> Mapping[str, list[Change]]:
        """By document: what changed of its text since it was verified; documents without an entry are left out."""
        documents = self.dossier.documents
        return {
            id_: find_text_changes(documents[id_], entry) for id_, entry in self.lock.texts.items() if id_ in documents
        }

    @cached_property
    def unchanged_texts(self) -> frozenset[str]:
        """The ids of the documents whose text and record are as they were verified."""
        return frozenset(id_ for id_, changes in self.text_changes.items() if not changes)

    @cached_property
    def compared(self) -> Mapping[Key, Compared]:
        """Each piece of evidence that has an entry, by its key."""
        entries: dict[str, list[EvidenceEntry]] = {}
        for key, entry in self.lock.evidence.items():
            entries.setdefault(key.rpartition("/")[0], []).append(entry)
        return {
            piece.key: Compared(claim, piece, entry)
            for claim in self.dossier.claims.values()
            for piece, entry in _pair(claim, entries.get(claim.id, []))
        }

    @cached_property
    def contradictions(self) -> Mapping[Key, Contradiction]:
        """What the entries that would hold cannot say, because no check of these texts could have written it."""
        return find_contradictions(self._bound, self.dossier, self.lock)

    @cached_property
    def text_contradictions(self) -> Mapping[str, str]:
        """By document: what the entry of its text cannot say, with this record and the entries of its evidence."""
        return find_text_contradictions(self.current.values(), self.unchanged_texts, self.dossier, self.lock)

    @cached_property
    def _bound(self) -> list[Compared]:
        unchanged = self.unchanged_texts
        return [each for each in self.compared.values() if each.is_bound and each.piece.document in unchanged]

    @cached_property
    def current(self) -> Mapping[Key, Compared]:
        """The evidence whose entry holds, whether or not its claim was reworded since."""
        return {each.piece.key: each for each in self._bound if each.piece.key not in self.contradictions}

    @cached_property
    def checks(self) -> Mapping[Key, Check]:
        """What pages say of the evidence whose entry holds."""
        return {
            key: Check(each.entry.outcome, each.entry.places, each.entry.on, not each.wording_changes)
            for key, each in self.current.items()
        }

    @cached_property
    def sizes(self) -> Mapping[str, TextSize]:
        """How large each verified document is, and how much of it the fragments in content/ carry.

        `within` is counted with the locators: it stands in the repository, and readers do not see it.
        """
        shown: dict[str, set[tuple[str, int]]] = {}
        located: dict[str, set[tuple[str, int]]] = {}
        for each in self.current.values():
            piece, entry = each.piece, each.entry
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
            for id_, entry in self.lock.texts.items()
            if id_ in self.dossier.documents
        }


def _list_words(at: str, ranges: Ranges) -> Iterator[tuple[str, int]]:
    return ((at, word) for start, end in ranges for word in range(start, end))


def _pair(claim: Claim, entries: list[EvidenceEntry]) -> Iterator[tuple[Evidence, EvidenceEntry]]:
    """The pieces of a claim with their entries: by number, or, where some are new or gone, those that are alike first.

    So a piece that is put before others or taken out is one change and not one for each piece behind it.
    """
    numbered = {entry.key: entry for entry in entries}
    pieces = list(claim.evidence)
    if len(pieces) != len(entries):
        alike: dict[tuple[str | None, ...], list[EvidenceEntry]] = {}
        for entry in numbered.values():
            alike.setdefault(identify_entry(entry), []).append(entry)
        for piece in claim.evidence:
            if found := alike.get(identify_piece(piece)):
                entry = found.pop(0)
                del numbered[entry.key]
                pieces.remove(piece)
                yield piece, entry
    by_number = [(piece, numbered.pop(key_of(piece))) for piece in pieces if key_of(piece) in numbered]
    yield from by_number
    paired = {piece.number for piece, _ in by_number}
    yield from zip((piece for piece in pieces if piece.number not in paired), numbered.values(), strict=False)


def identify_entry(entry: EvidenceEntry) -> tuple[str | None, ...]:
    """What tells a verified piece of evidence from others, whatever claim has it."""
    fragment = None if entry.use == "passage" else entry.fragment
    return entry.document, entry.at, entry.use, fragment, entry.within, entry.relation


def identify_piece(piece: Evidence) -> tuple[str | None, ...]:
    """The same of a piece of content/."""
    fragment = fragment_digest(piece.parts) if piece.parts else None
    return piece.document, piece.at, use_of(piece), fragment, digest_optional(piece.within), piece.relation.value
