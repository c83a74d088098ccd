"""What may stand in quotation marks in a text of ours, by the claims that it rests on, and where a text repeats it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from generator.model import Claim, Dossier, Evidence
from generator.verify.text.matching.places import find_occurrences
from generator.verify.text.matching.prepared import PreparedText, prepare
from generator.verify.text.speakers.asides import Aside, find_asides, has_own_words

_OMISSION = " […] "  # what readers are shown between the parts of a quotation
_SIGN_OF_OMISSION = re.compile(r"\[\s*(?:…|\.\s*\.\s*\.)\s*\]")


@dataclass(frozen=True)
class Quotation:
    """A quotation as readers are shown it, or a locator, and the claim whose evidence it is; made ready once."""

    claim: Claim
    piece: Evidence

    @cached_property
    def prepared(self) -> PreparedText:
        """Of one in parts the whole, and so any stretch of it."""
        return prepare(_OMISSION.join(self.piece.parts))

    @cached_property
    def asides(self) -> list[Aside]:
        """What stands in it and is nobody's speech; what no speaker says has none."""
        is_speech = self.claim.by is not None or self.claim.anonymous is not None
        return find_asides(self.prepared.source) if is_speech and self.piece.is_quotation else []

    def has_own_words(self, start: int, end: int) -> bool:
        """Whether a range has words of the speaker, and whole every bracket that is not his."""
        is_cut = any(aside.is_cut(start, end) for aside in self.asides)
        return not is_cut and (not self.asides or has_own_words(self.prepared.source, start, end, self.asides))


@dataclass(frozen=True, slots=True)
class Requoted:
    """Where words of ours stand in a quotation: ``start`` and ``end`` are code points of it as it is shown."""

    quotation: Quotation
    start: int
    end: int


def find_requoted(words: str, quotations: Iterable[Quotation]) -> list[Requoted]:
    """Every place in the quotations that has the words; between parts of one they must show what is left out.

    What is nobody's speech in a quotation is shown there in brackets, and is no quotation without them.
    """
    shown = len(_SIGN_OF_OMISSION.findall(words))
    found = []
    for quotation in quotations:
        source = quotation.prepared.source
        for start, end in find_occurrences(words, quotation.prepared):
            if source.count(_OMISSION, start, end) <= shown and quotation.has_own_words(start, end):
                found.append(Requoted(quotation, start, end))
    return found


@dataclass(frozen=True, slots=True)
class Quotable:
    """What may stand in quotation marks in a text: the quotations of the claims that it rests on.

    ``locators`` are of the same claims; a listed term is words of one of them. It is not whole where some of these
    claims may stand in a file that could not be read.
    """

    quotations: Sequence[Quotation] = ()
    locators: Sequence[Quotation] = ()
    is_whole: bool = True


NOTHING = Quotable()


class Shelf:
    """What may be quoted, by claim."""

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self._own = {
            claim.id: [Quotation(claim, piece) for piece in claim.evidence if piece.parts]
            for claim in dossier.claims.values()
        }
        self._is_whole = not any(f"{path}/".startswith("content/claims/") for path in dossier.unread)

    def has(self, ids: Iterable[str]) -> bool:
        """Whether all these claims are known."""
        return self._own.keys() >= set(ids)

    def find(self, ids: Iterable[str]) -> Quotable:
        """What a text about these claims may quote: their own, and of an inference that of the claims it rests on."""
        claims = [self._dossier.claims[id_] for id_ in ids if id_ in self._own]
        bases = dict.fromkeys(base for claim in claims for base in (claim.id, *claim.rests_on))
        own = [each for base in bases for each in self._own.get(base, ())]
        return Quotable(
            [each for each in own if each.piece.is_quotation], [each for each in own if not each.piece.is_quotation]
        )

    def find_of_documents(self, ids: Iterable[str]) -> Quotable:
        """What a text about these documents may quote."""
        by_document = self._dossier.claims_by_document
        return self._find_all(dict.fromkeys(claim.id for id_ in ids for claim in by_document.get(id_, ())))

    def find_of_person(self, id_: str) -> Quotable:
        """What a text about a person may quote."""
        return self._find_all(claim.id for claim in self._dossier.claims_by_person.get(id_, ()))

    def find_of_question(self, id_: str) -> Quotable:
        """What a question may quote: the views on it."""
        claims = self._dossier.claims.values()
        return self._find_all(claim.id for claim in claims if claim.position and claim.position.question == id_)

    def _find_all(self, ids: Iterable[str]) -> Quotable:
        return replace(self.find(ids), is_whole=self._is_whole)
