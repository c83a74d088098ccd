"""How much of a document's words may stand in content/ as evidence: short fragments, within a budget.

A word is a token of the fold, so that no dash or typography makes two words one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.counting import noun
from generator.diagnostics import Diagnostic, Location, Related
from generator.model import Document, Dossier, Evidence, Publish, TextSize
from generator.verify.lock.standing import Standing
from generator.verify.text.fold import fold
from generator.verify.text.tokens import tokenize

QUOTATION_WORDS = 12
LOCATOR_WORDS = 6
# It has to hold a fragment and what tells its place from another one; six words cannot hold a longer quotation.
WITHIN_WORDS = 12
_MAX_RELATED = 10


def check_lengths(dossier: Dossier) -> Iterator[Diagnostic]:
    """Whether each fragment is as short as it must be; needs content/ alone."""
    of_record_only: dict[str, list[Location]] = {}
    for piece in dossier.evidence:
        document = dossier.documents.get(piece.document)
        if document is None or document.rights.publish is Publish.FULL:
            continue
        if document.rights.publish is Publish.FRAGMENTS:
            yield from _check_lengths(piece)
        elif piece.parts or piece.within is not None:
            place = piece.place_of_part(0) if piece.parts else piece.origin.at("within")
            of_record_only.setdefault(document.id, []).append(place)
    for id_, (first, *others) in of_record_only.items():
        yield _tell_words(id_, first, others)


def _tell_words(document: str, first: Location, others: list[Location]) -> Diagnostic:
    """One message for a document: where there are many, its rights may be what is wrong."""
    more = f", here and at {len(others):,} other {noun(len(others), 'place')}" if others else ""
    message = f"words of {document}, of which only the record may be published{more}"
    cure = "leave the passage alone as evidence, or state under `rights` that fragments may be published"
    related = tuple(Related(place, "here too") for place in others[:_MAX_RELATED])
    return Diagnostic("R104", message, first, cure, related=related)


def _check_lengths(piece: Evidence) -> Iterator[Diagnostic]:
    code, name, most = (
        ("R101", "quotation", QUOTATION_WORDS) if piece.is_quotation else ("R102", "locator", LOCATOR_WORDS)
    )
    count = sum(_count_words(part) for part in piece.parts)
    if count > most:
        message = f"the {name} has {count} words; {most} are allowed"
        yield Diagnostic(code, message, piece.place_of_part(0), f"shorten it to {most} words")
    around = _count_words(piece.within or "")
    if around > WITHIN_WORDS:
        message = f"`within` has {around} words; {WITHIN_WORDS} are allowed"
        yield Diagnostic("R103", message, piece.origin.at("within"), f"shorten it to {WITHIN_WORDS} words")


def _count_words(text: str) -> int:
    return len(tokenize(fold(text)))


def check_budgets(standing: Standing) -> Iterator[Diagnostic]:
    """Whether the fragments from each document together stay within its budget, by the places that the lock has."""
    return check_sizes(standing.dossier.documents, standing.sizes)


def check_sizes(documents: Mapping[str, Document], sizes: Mapping[str, TextSize]) -> Iterator[Diagnostic]:
    """A third of a document's words, or 40 where that is more; words in two fragments count once."""
    for id_, size in sizes.items():
        if documents[id_].rights.publish is Publish.FRAGMENTS and size.quoted_words > size.budget:
            message = (
                f"content/ has {size.quoted_words} of the {size.words} words of {id_} "
                f"({size.shown_words} in quotations, {size.located_words} in locators); {size.budget} are allowed"
            )
            place = documents[id_].origin.at("rights")
            yield Diagnostic("R105", message, place, "drop or shorten quotations and locators")
