"""What may stand in content/ although a text has it: what is quoted from it, and what says which document it is."""

from __future__ import annotations

from collections.abc import Set

from generator.diagnostics import Location
from generator.model import Dossier
from generator.verify.quoting.unsettled import Unsettled
from generator.verify.rights.budgets import QUOTATION_WORDS
from generator.verify.text.copies.reading import read_words

PRINTED_LABEL_WORDS = 30
"""Words that a title, a publisher or an address may have of a named part of a text, such as its headline."""

LONGEST_QUOTED = 40  # far more words than a quotation may have


def list_quoted(dossier: Dossier, unsettled: Unsettled) -> Set[tuple[str, ...]]:
    """Whatever can stand between quotation marks: the words of each quotation, and any stretch of them."""
    quotations = [part for piece in dossier.evidence if piece.is_quotation for part in piece.parts]
    quotations += [passage.source for passage in unsettled.passages]
    forms = [tuple(word.form for word in read_words(part)) for part in quotations]
    unread = (read_words(each.text) for path in dossier.unread for each in dossier.written[path])
    forms += [tuple(word.form for word in words) for words in unread if len(words) <= QUOTATION_WORDS]
    return {
        form[start:end]
        for form in forms
        for start in range(len(form))
        for end in range(start + 1, min(start + LONGEST_QUOTED, len(form)) + 1)
    }


def list_fragments(dossier: Dossier) -> Set[Location]:
    """Where the fragments begin."""
    parts = {piece.place_of_part(index) for piece in dossier.evidence for index in range(len(piece.parts))}
    return parts | {piece.origin.at("within") for piece in dossier.evidence if piece.within is not None}


def list_labels(dossier: Dossier) -> Set[Location]:
    """Where the texts begin that say which document it is, and whose."""
    fields = (
        ("title",),
        ("publisher",),
        ("address",),
        ("received", "file"),
        ("rights", "licence"),
        ("rights", "holder"),
    )
    return {document.origin.at(*field) for document in dossier.documents.values() for field in fields}


def list_titles(dossier: Dossier, vocabulary: Set[str]) -> Set[tuple[str, ...]]:
    """The titles of documents that may stand where a document is named."""
    titles = (read_words(document.title, vocabulary) for document in dossier.documents.values())
    return {tuple(word.form for word in title) for title in titles if len(title) <= PRINTED_LABEL_WORDS}


def list_told(dossier: Dossier) -> Set[Location]:
    """Where an edition tells what the content said."""
    changes = (change for edition in dossier.editions for change in edition.changes)
    return {change.origin.at(field) for change in changes for field in ("name", "before", "after")}
