"""Quotation marks mean verbatim, in every text of ours (rule 7); needs no text of a document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.diagnostics import Diagnostic
from generator.model import Dossier
from generator.verify.fields import all_fields
from generator.verify.fold import fold
from generator.verify.match import is_found
from generator.verify.quotation_marks import find_stretches


def check_quoted_words(dossier: Dossier) -> Iterator[Diagnostic]:
    """Whether whatever stands in quotation marks in our prose is verbatim, or a listed term."""
    for field in all_fields(dossier):
        for stretch in find_stretches(field.text):
            words = field.text[stretch.start : stretch.end]
            if not stretch.is_closed:
                message = "a quotation mark is opened and not closed"
                yield Diagnostic("B111", message, field.place(stretch.start - 1), "close it where the quotation ends")
            elif not _is_term(words, field.terms) and not any(is_found(words, shown) for shown in field.quotations):
                message = f'"{words}" is not in a quotation that this rests on'
                cure = "quote it as the evidence has it, drop the quotation marks, or list it under `terms`"
                yield Diagnostic("B110", message, field.place(stretch.start), cure)


def _is_term(words: str, terms: Iterable[str]) -> bool:
    bare = words.rstrip(".,;:!?")
    return any(fold(bare).text.casefold() == fold(term.rstrip(".,;:!?")).text.casefold() for term in terms)
