"""Whether the people whom a claim's fields name stand in its passages: speaker, relay, holder of a position, `people`.

The people of its text have a rule of their own (`mentioned`). A name may stand a few passages before, since the text
goes on with "he" or "the general"; an organisation, and everybody for a headline or caption, anywhere in the document.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set

from generator.diagnostics import Diagnostic, Location
from generator.model import Claim, ClaimKind, Dossier, PersonKind
from generator.verify.lock.making import Key
from generator.verify.passage_people import PassagePeople, gather_near
from generator.verify.text.names.people import People
from generator.verify.vault.text import Texts


def check_people_of_claims(
    dossier: Dossier, texts: Texts, people: People, passage_people: PassagePeople, refused: Set[Key]
) -> Iterator[Diagnostic]:
    """Warnings for people of a claim's fields whom its passages do not name; ``refused`` evidence names none yet."""
    named = {
        id_: {key: frozenset(each.key for each in mentions) for key, mentions in of_text.items()}
        for id_, of_text in passage_people.items()
    }
    near = {id_: gather_near(of_text) for id_, of_text in named.items()}
    whole = {id_: frozenset[str]().union(*of_text.values()) for id_, of_text in named.items()}
    for claim in dossier.claims.values():
        is_readable = all(piece.at in near.get(piece.document, ()) for piece in claim.evidence)
        is_settled = not any(piece.key in refused for piece in claim.evidence)
        has_two_speakers = claim.by is not None and claim.anonymous is not None  # which load has said
        if not is_readable or not claim.evidence or not is_settled or has_two_speakers:
            continue
        persons = _voices(claim, texts, people)
        if not persons <= dossier.people.keys():  # of an unknown one a message is enough: anybody can be meant
            continue
        organisations: set[str] = set()
        for piece in claim.evidence:
            persons |= near[piece.document][piece.at] if piece.at.isdigit() else whole[piece.document]
            organisations |= whole[piece.document]
        told = {mention.key for mention in people.find(" ; ".join([claim.text, *claim.inferred]))}
        for id_, place in _list_people(claim):
            is_person = id_ in dossier.people and dossier.people[id_].kind is PersonKind.PERSON
            known = persons if is_person else persons | organisations
            if id_ in dossier.people and id_ not in known | told | people.doubtful:
                told.add(id_)
                message = f"{id_} is named nowhere in the passages of {claim.id}, nor just before them"
                cure = "correct the name, add the passage that has it, or answer under `inferred:`"
                yield Diagnostic("Q151", message, place, cure)


def _voices(claim: Claim, texts: Texts, people: People) -> set[str]:
    """Who speaks in a passage without being named: its author, its publisher, whoever has the turn."""
    found: set[str] = set()
    for piece in claim.evidence:
        document = texts[piece.document].document
        found |= {*document.voices_of(piece.at)}
        found |= {mention.key for mention in people.find(document.publisher or "")}
    return found


def _list_people(claim: Claim) -> Iterator[tuple[str, Location]]:
    """The people of a claim's fields, each with its place. Whose words a quotation holds is for its span to say."""
    has_quotation = any(piece.is_quotation and piece.parts for piece in claim.evidence)
    named: Iterable[tuple[str | None, tuple[str | int, ...]]] = (
        (None if has_quotation else claim.by, ("by",)),
        (None if has_quotation else claim.via, ("via",)),
        (claim.position.holder if claim.position else None, ("position", "holder")),
        *((id_, ("people", index)) for index, id_ in enumerate(claim.people)),
    )
    own = {claim.by, claim.via} if has_quotation else set()
    return ((id_, claim.origin.at(*path)) for id_, path in named if id_ is not None and id_ not in own)


def check_holders(dossier: Dossier, people: People) -> Iterator[Diagnostic]:
    """Whether a position is its speaker's, or of somebody whom the claim names; needs no text of a document.

    What somebody says, advises or expects is that person's own position; a judgement can be of what another holds. An
    organisation is often named by what it does.
    """
    for claim in dossier.claims.values():
        holder = claim.position.holder if claim.position else None
        if holder is None or holder == claim.by or claim.anonymous is not None or holder not in dossier.people:
            continue
        is_own = claim.kind.is_of_a_speaker and claim.kind is not ClaimKind.JUDGEMENT
        if is_own and claim.by is None:
            continue  # which has been said
        if dossier.people[holder].kind is PersonKind.ORGANISATION and not is_own:
            continue
        named = set() if is_own else {mention.key for mention in people.find(claim.text)}
        answered = {mention.key for mention in people.find(" ; ".join([*claim.inferred, *claim.checked]))}
        if holder not in named | answered:
            whose = f"is of {claim.by}" if is_own else "does not name its holder"
            message = f"the position of {holder} rests on {claim.id}, which {whose}"
            cure = "correct the holder, make a claim of what the holder says, or answer under `inferred:`"
            yield Diagnostic("Q152", message, claim.origin.at("position", "holder"), cure)
