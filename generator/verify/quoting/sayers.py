"""Who says something in our prose, against who says it in the claims below: `Reed told Ortiz that ...` (rules 6 and 8).

For what is told in our own words, without quotation marks; needs no text of a document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set
from functools import lru_cache

from generator.diagnostics import Diagnostic, Location
from generator.model import Claim, Document, Dossier, PersonKind
from generator.verify.lock.making import Key
from generator.verify.quoting.requoted import is_answered
from generator.verify.support.backing import bases_of, find_people
from generator.verify.text.marks.quotation_marks import find_stretches
from generator.verify.text.names.people import People
from generator.verify.text.speakers.attribution import Sayers, find_givers, find_sayers
from generator.verify.text.speakers.subjects import Giver

_BEFORE_EMBEDDED = re.compile(r"\b(?:what|which|whom)\s+(?:[\w-]+\s+)?$")  # what Reed said; what General Reed said


def check_sayers(dossier: Dossier, unverified: Set[Key] = frozenset()) -> Iterator[Diagnostic]:
    """People who say something in a claim that has another speaker, or in a sentence of whose claims none is theirs.

    Of a claim with ``unverified`` evidence nobody can tell yet whose it is.
    """
    open_claims = {claim for claim, _ in unverified}
    people = find_people(dossier)
    of_claims = {claim.id: _read_sayers(claim.text, people) for claim in dossier.claims.values()}
    voices = {id_: _voices_of(document, people) for id_, document in dossier.documents.items()}
    for claim in (each for each in dossier.claims.values() if each.id not in open_claims):
        yield from _check_claim(claim, of_claims[claim.id], dossier, people)
    own = {claim.id: _speakers_of(claim, of_claims[claim.id], voices, people) for claim in dossier.claims.values()}
    for claim in (each for each in dossier.claims.values() if each.id not in open_claims):
        bases = bases_of(claim.id, dossier.claims)
        yield from _check_labels(claim, frozenset(person for base in bases for person in own[base]), people)
    for prose in dossier.proses:
        for sentence in prose.sentences:
            bases = {base for id_ in sentence.claims for base in bases_of(id_, dossier.claims)}
            if not bases or bases & open_claims or not dossier.claims.keys() >= set(sentence.claims):
                continue
            speakers = {person for base in bases for person in own[base]}
            for giver in _read_sayers(sentence.text, people).named:
                name = _name_at(giver, sentence.text, people)
                is_right = giver.people <= speakers or is_answered(name, prose.checked)
                if is_right or _gives_words(giver, sentence.text, people):
                    continue
                message = f"{name} says something here, and in none of the claims of this sentence"
                cure = "name whoever says it, rest the sentence on what that person says, or answer under `checked:`"
                yield Diagnostic("B118", message, prose.place_of(sentence, giver.start), cure)


@lru_cache(maxsize=1 << 12)
def _read_sayers(text: str, people: People) -> Sayers:
    return find_sayers(text, find_stretches(text), people)


def _gives_words(giver: Giver, text: str, people: People) -> bool:
    """Whether somebody speaks words that the text quotes, which have a rule of their own."""
    return any(
        each is not None and each.start == giver.start for each in find_givers(text, find_stretches(text), people)
    )


def _voices_of(document: Document, people: People) -> frozenset[str]:
    """Who speaks where a document says something itself: its authors, its publisher."""
    return frozenset({*document.authors, *(mention.key for mention in people.find(document.publisher or ""))})


def _check_claim(claim: Claim, sayers: Sayers, dossier: Dossier, people: People) -> Iterator[Diagnostic]:
    """Whether the text of a claim has its speaker among those who say something in it, if it names any who do.

    A newspaper that speaks is as a rule called the report.
    """
    speaker = dossier.people.get(claim.by or "")
    if speaker is None or speaker.kind is PersonKind.ORGANISATION or not claim.kind.is_of_a_speaker:
        return
    heard = {*sayers.subjects, *(person for giver in sayers.named for person in giver.people)}
    if sayers.has_pronoun or heard & {claim.by, claim.via}:
        return
    for giver in sayers.named[:1]:
        if _BEFORE_EMBEDDED.search(claim.text[: giver.start]):
            continue
        name = _name_at(giver, claim.text, people)
        if not is_answered(name, claim.checked) and not _gives_words(giver, claim.text, people):
            message = f"{name} says something here, and the claim is one of {claim.by}"
            place: Location = claim.origin.at("text", offset=giver.start)
            yield Diagnostic("B117", message, place, "correct `by` or the text, or answer under `checked:`")


def _check_labels(claim: Claim, speakers: frozenset[str], people: People) -> Iterator[Diagnostic]:
    """Whether whoever says something in the title of its event, or in its position, does so in the claim."""
    labels = (
        (("event", "title"), claim.event.title if claim.event else ""),
        (("position", "stance"), claim.position.stance if claim.position else ""),
    )
    for path, text in labels:
        for giver in _read_sayers(text, people).named:
            name = _name_at(giver, text, people)
            is_right = giver.people <= speakers or is_answered(name, claim.checked)
            if not is_right and not _gives_words(giver, text, people):
                message = f"{name} says something here, and not in the claim"
                cure = "name whoever says it in the claim, or answer under `checked:`"
                yield Diagnostic("B117", message, claim.origin.at(*path, offset=giver.start), cure)


def _speakers_of(claim: Claim, sayers: Sayers, voices: Mapping[str, frozenset[str]], people: People) -> frozenset[str]:
    """Everybody who says something by a claim: its speaker and relay, who does anything in its text, the document."""
    described = {mention.key for mention in people.find(claim.anonymous or "")}
    heard = {person for giver in sayers.named for person in giver.people}
    documents = {person for piece in claim.evidence for person in voices.get(piece.document, ())}
    return frozenset({claim.by or "", claim.via or ""} | described | heard | sayers.subjects | documents)


def _name_at(giver: Giver, text: str, people: People) -> str:
    return next(mention.text for mention in people.find(text) if mention.start == giver.start)
