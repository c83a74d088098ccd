"""A document's own title: what it quotes is held against the headline, where the text is at hand."""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics import Diagnostic
from generator.model import Dossier
from generator.verify.text.marks.quotation_marks import find_stretches
from generator.verify.text.matching.places import has_occurrence
from generator.verify.vault.text import Texts

_HEADLINE = "headline"


def check_titles(dossier: Dossier, texts: Texts) -> Iterator[Diagnostic]:
    """Whether words in quotation marks in the title of a document stand in its headline.

    Of a document whose text has no headline the title is known from elsewhere, and is bibliography.
    """
    for text in texts.values():
        headline = text.prepared.get(_HEADLINE)
        if headline is None:
            continue
        title, origin = text.document.title, text.document.origin
        for stretch in find_stretches(title):
            words = title[stretch.start : stretch.end]
            if not has_occurrence(words, headline):
                message = f'"{words}" is not in the headline of {text.document.id}'
                place = origin.at("title", offset=stretch.start)
                yield Diagnostic("B110", message, place, "give the title as the document has it")
