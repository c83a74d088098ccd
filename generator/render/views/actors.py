"""Whom a claim is about, told apart from the voice of the document that speaks in all of its claims."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model import Claim, Document, Dossier, Person


def list_actors(dossier: Dossier, claim: Claim) -> tuple[str, ...]:
    """The people whom a claim names, its speakers, and who holds its position.

    Not those who speak as authors of its documents, unless it names them: an author speaks in every claim of a
    document, which says nothing of the author's part in what is told.
    """
    documents = [dossier.documents[piece.document] for piece in claim.evidence]
    speakers = [person for person in (claim.by, claim.via) if person and not _is_voice(dossier, person, documents)]
    holder = [claim.position.holder] if claim.position else []
    return tuple(dict.fromkeys([*speakers, *holder, *claim.people]))


def _is_voice(dossier: Dossier, person: str, documents: Iterable[Document]) -> bool:
    return any(person in document.authors or _is_publisher(dossier.people[person], document) for document in documents)


def _is_publisher(person: Person, document: Document) -> bool:
    return document.publisher in (person.name, *person.spellings)
