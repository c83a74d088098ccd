"""What a claim says against the passages it rests on: numbers, dates, people and hedges (rule 8)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from generator.diagnostics import Diagnostic
from generator.model import MAGNITUDES, Claim, ClaimKind, Document, Dossier
from generator.verify.fields import dates_of
from generator.verify.fold import fold
from generator.verify.match import is_found
from generator.verify.mentions import People
from generator.verify.prose import MENTION_CODES, date_keys, find_people, mention_keys, missing_mentions
from generator.verify.vault import Texts


def check_claims_against_passages(
    dossier: Dossier, texts: Texts, refused: Set[tuple[str, int]] = frozenset()
) -> Iterator[Diagnostic]:
    """Warnings for what stands in a claim and nowhere in its passages; each is answered or mended.

    Of ``refused`` evidence it is not known yet which passage is meant.
    """
    people = find_people(dossier)
    keys: dict[tuple[str, str], set[str]] = {}
    for claim in dossier.claims.values():
        places = [(piece.document, piece.at) for piece in claim.evidence]
        is_readable = all(document in texts and at in texts[document].passages for document, at in places)
        is_settled = not any(piece.key in refused for piece in claim.evidence)
        if claim.kind is ClaimKind.INFERENCE or not places or not is_readable or not is_settled:
            continue
        known = set()
        for document, at in places:
            if (document, at) not in keys:
                keys[document, at] = mention_keys(texts[document].passages[at].text, people)
            known |= keys[document, at] | _keys_of_record(texts[document].document)
        if not dossier.people.keys() >= {id_ for document, _ in places for id_ in texts[document].document.authors}:
            known |= dossier.people.keys()  # of an unknown author one message is enough: anybody can be meant
        words = " ".join(texts[document].passages[at].text for document, at in places)
        yield from _check_claim(claim, known, words, people)


def _keys_of_record(document: Document) -> set[str]:
    """What the record says of every passage: the authors, and the day of publication where the document prints it."""
    is_stated = document.published is not None and not document.published.is_inferred
    return set(document.authors) | (date_keys(document.published) if document.published and is_stated else set())


def _check_claim(claim: Claim, known: set[str], words: str, people: People) -> Iterator[Diagnostic]:
    answers = (*claim.inferred, *claim.counted)
    cure = "add the passage that has it, or answer under `inferred:` or `counted:`"
    for mention in missing_mentions(claim.text, known, people, answers):
        message = f'"{mention.text}" stands nowhere in the passages of {claim.id}'
        place = claim.origin.at("text", offset=mention.start)
        yield Diagnostic(MENTION_CODES[mention.kind], message, place, cure)
    yield from _check_figure(claim, known, words, answers)
    for path, date in dates_of(claim):
        missing = sorted(date_keys(date) - known) if not date.is_inferred else []
        if missing and date.edtf not in answers:
            message = f"the passages of {claim.id} do not print {date.edtf} in full"
            cure_of_date = "add `status: inferred` and `why:`, or the passage that prints it"
            yield Diagnostic("B123", message, claim.origin.at(*path, "date"), cure_of_date)


def _check_figure(claim: Claim, known: set[str], words: str, answers: tuple[str, ...]) -> Iterator[Diagnostic]:
    figure = claim.figure
    if figure is None:
        return
    for name, value in (("value", figure.value), ("to", figure.to)):
        if value and value not in answers and not _has_value(value, known, words):
            message = f"the figure {value} stands nowhere in the passages of {claim.id}"
            cure = "give the number that the document gives, or answer under `counted:`"
            yield Diagnostic("B120", message, claim.origin.at("figure", name), cure)
    if figure.hedge and not is_found(figure.hedge, words) and figure.hedge not in answers:
        message = f'the hedge "{figure.hedge}" stands nowhere in the passages of {claim.id}'
        yield Diagnostic("B124", message, claim.origin.at("figure", "hedge"), "give the hedge in the document's words")


_FRACTIONS = {"2": "half", "3": "third", "4": "quarter", "5": "fifth", "6": "sixth", "7": "seventh", "8": "eighth"}
_FRACTIONS |= {"9": "ninth", "10": "tenth", "100": "hundredth", "1000": "thousandth"}

_MAGNITUDE = re.compile(rf"\b(?:{'|'.join(sorted(MAGNITUDES, key=len, reverse=True))})\b", re.IGNORECASE)


def _has_value(value: str, known: Set[str], words: str) -> bool:
    """Whether passages have a figure's value; of a fraction both numbers, or the word for what it divides by.

    One is as often "a", and cannot be looked for. Thousands are not in "tens of thousands".
    """
    if value in MAGNITUDES:
        return value in {found[0].casefold() for found in _MAGNITUDE.finditer(fold(words).text)}
    top, _, bottom = value.partition("/")
    if bottom:
        name = _FRACTIONS.get(bottom, "")
        is_named = bool(name) and re.search(rf"\b(?:{name}s?|halves)\b", words, re.IGNORECASE) is not None
        return {top, bottom} <= known | {"1"} or (is_named and (top in known or top == "1"))
    return value == "1" or value.removesuffix(".0") in known
