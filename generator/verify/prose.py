"""Our own prose against the claims it rests on (rule 8); needs no text of a document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Set

from generator.diagnostics import Diagnostic
from generator.model import Claim, ClaimKind, Dated, Document, Dossier
from generator.verify.fields import all_prose, claim_fields, dates_of
from generator.verify.mentions import Mention, People, find_numbers_and_dates

_HAS_BROKEN_MARK = re.compile(r"\[\[|\]\]")  # which load has said
MENTION_CODES = {"number": "B120", "date": "B121", "person": "B122"}


def check_support(dossier: Dossier) -> Iterator[Diagnostic]:
    """Whether each claim and each sentence rests on something, and each claim has the speaker that its kind needs.

    A judgement without a speaker is the document's own, which only a document without a named author can have.
    """
    for claim in dossier.claims.values():
        yield from _check_claim(claim, dossier.documents)
    for prose in all_prose(dossier):
        for sentence in prose.sentences:
            if not sentence.claims and not _HAS_BROKEN_MARK.search(sentence.text):
                message = "this sentence rests on no claim"
                cure = "end it with the id of the claim it rests on: [[claim-id]]"
                yield Diagnostic("B103", message, prose.place_of(sentence), cure)


def _check_claim(claim: Claim, documents: Mapping[str, Document]) -> Iterator[Diagnostic]:
    at = claim.origin.at
    if claim.kind is ClaimKind.INFERENCE:
        if not claim.rests_on or claim.why is None:
            cure = "name the claims it rests on under `rests_on`, and the reasoning under `why`"
            yield Diagnostic(
                "B105", f"the inference {claim.id} does not say what it rests on, or why", at("kind"), cure
            )
        if claim.evidence:
            cure = "make a claim of what the document says, and let the inference rest on it"
            yield Diagnostic("B106", f"the inference {claim.id} has evidence of its own", at("evidence"), cure)
        return
    if not claim.evidence:
        cure = "add where the document says it; `briefing find` prints evidence ready to paste"
        yield Diagnostic("B104", f"the claim {claim.id} has no evidence", at("id"), cure)
    if claim.rests_on:
        cure = "make it an inference, or give it evidence of its own"
        yield Diagnostic("B106", f"the claim {claim.id} is no inference, and rests on claims", at("rests_on"), cure)
    document = documents.get(claim.document or "")
    is_unsigned = document is not None and not document.authors and claim.kind is not ClaimKind.SAID
    if claim.kind.is_of_a_speaker and claim.by is None and claim.anonymous is None and not is_unsigned:
        cure = "add `by:`, or `anonymous:` with the document's description of the speaker"
        yield Diagnostic("B107", f"a claim of kind {claim.kind.value} does not say whose it is", at("kind"), cure)


def check_mentions(dossier: Dossier) -> Iterator[Diagnostic]:
    """Numbers, dates and people of a sentence that none of its claims has; each is answered or a warning."""
    people = find_people(dossier)
    own = {claim.id: claim_keys(claim, dossier, people) for claim in dossier.claims.values()}
    known = {id_: set().union(*(own[base] for base in bases_of(id_, dossier.claims))) for id_ in dossier.claims}
    for prose in all_prose(dossier):
        for sentence in prose.sentences:
            if not sentence.claims or not dossier.claims.keys() >= set(sentence.claims):
                continue
            has = {key for id_ in sentence.claims for key in known[id_]}
            for mention in missing_mentions(sentence.text, has, people, (*prose.inferred, *prose.counted)):
                cure = "rest the sentence on the claim that has it, or answer under `inferred:` or `counted:`"
                message = f'"{mention.text}" is in none of the claims of this sentence'
                place = prose.place_of(sentence, mention.start)
                yield Diagnostic(MENTION_CODES[mention.kind], message, place, cure)
    for claim in dossier.claims.values():
        if claim.kind is ClaimKind.INFERENCE and claim.rests_on and dossier.claims.keys() >= set(claim.rests_on):
            has = {key for id_ in claim.rests_on for key in known[id_]}
            for mention in missing_mentions(claim.text, has, people, (*claim.inferred, *claim.counted)):
                cure = "name the claim that has it under `rests_on`, or answer under `inferred:` or `counted:`"
                message = f'"{mention.text}" is in none of the claims that {claim.id} rests on'
                place = claim.origin.at("text", offset=mention.start)
                yield Diagnostic(MENTION_CODES[mention.kind], message, place, cure)


def bases_of(id_: str, claims: Mapping[str, Claim]) -> set[str]:
    """A claim and all that it rests on, however far down."""
    found: set[str] = set()
    waiting = [id_]
    while waiting:
        base = waiting.pop()
        if base in claims and base not in found:
            found.add(base)
            waiting += claims[base].rests_on
    return found


def find_people(dossier: Dossier) -> People:
    """A finder of everybody in people.yaml."""
    return People({person.id: (person.name, *person.spellings) for person in dossier.people.values()})


def missing_mentions(text: str, known: Set[str], people: People, answers: Iterable[str]) -> Iterator[Mention]:
    """What a text mentions that is not among the ``known`` keys and has no answer, each key once.

    An answer is for what it mentions as a whole: "2022" is none for "2".
    """
    given = tuple(answers)
    answered = {answer.casefold() for answer in given}
    seen = {key for answer in given for key in mention_keys(answer, people)}
    for mention in (*find_numbers_and_dates(text), *people.find(text)):
        if mention.key not in known and mention.key not in seen and mention.text.casefold() not in answered:
            seen.add(mention.key)
            yield mention


def claim_keys(claim: Claim, dossier: Dossier, people: People) -> set[str]:
    """Keys of everything that a claim says, in any of its fields, or that its document's record says of itself."""
    texts = [field.text for field in claim_fields(claim)]
    dates: list[Dated | None] = [date for _, date in dates_of(claim)]
    if claim.figure:
        texts += [claim.figure.value, claim.figure.to or ""]
    ids = set(claim.everyone)
    for document_id in {piece.document for piece in claim.evidence} & set(dossier.documents):
        document = dossier.documents[document_id]
        texts += [document.title, document.publisher or "", *(part for piece in claim.evidence for part in piece.parts)]
        ids |= set(document.authors)
        dates.append(document.published)
    if not dossier.people.keys() >= ids:  # of an unknown person one message is enough: anybody can be meant
        ids |= dossier.people.keys()
    return ids | mention_keys(" ; ".join(texts), people) | {key for date in dates if date for key in date_keys(date)}


def mention_keys(text: str, people: People) -> set[str]:
    """The keys of all that a text mentions."""
    return {mention.key for mention in (*find_numbers_and_dates(text), *people.find(text))}


def date_keys(date: Dated) -> set[str]:
    """The keys that the parts of an EDTF date would have in prose: year, month and day."""
    keys = set()
    for year, month, day in _DATE_PARTS.findall(date.edtf):
        keys |= {
            year,
            *([f"month {int(month)}"] if month and int(month) <= 12 else ()),
            *([str(int(day))] if day else ()),
        }
    return keys


_DATE_PARTS = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
