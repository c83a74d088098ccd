"""Listed terms (rule 7): words in quotation marks that are nobody's speech, and verbatim all the same.

A term stands in a locator of the claims that the text rests on. So it is found in its passage or refused, it is as
short as a locator, and the lock has it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from generator.diagnostics import Diagnostic
from generator.model import Dossier, Span
from generator.verify.fields import Field, Terms
from generator.verify.lock.making import Key
from generator.verify.lock.standing import Standing
from generator.verify.quotable import Quotation
from generator.verify.quoting.requoted import is_answered
from generator.verify.text.matching.match import Found
from generator.verify.text.matching.places import has_occurrence
from generator.verify.vault.text import Texts

Spoken = Mapping[Key, Span]
"""By the key of a piece of evidence the span of speech or writing that its fragment stands in."""


NOBODY: Spoken = MappingProxyType({})


def find_spoken(dossier: Dossier, texts: Texts, matches: Mapping[Key, Found], standing: Standing | None) -> Spoken:
    """The locators that are words of a person: by the texts at hand, of the others by the lock."""
    spoken: dict[Key, Span] = {}
    for piece in dossier.evidence:
        if piece.is_quotation or not piece.parts or piece.document not in dossier.documents:
            continue
        spans: Sequence[Span] = ()
        if piece.document in texts and piece.key in matches:
            ranges = matches[piece.key].spans
            text = texts[piece.document]
            placed = text.spans.get(piece.at, ()) if text.has_span_for_each_stretch(piece.at) else ()
            spans = [each.span for each in placed if any(each.stretch.touches(*found) for found in ranges)]
        elif standing is not None and piece.key in standing.current:
            rank = standing.current[piece.key].entry.span
            spans = dossier.documents[piece.document].spans[rank - 1 : rank] if rank else ()
        speech = next((span for span in spans if span.kind.is_words_of_a_person), None)
        if speech is not None:
            spoken[piece.key] = speech
    return spoken


def check_term(field: Field, start: int, words: str, spoken: Spoken) -> Iterator[Diagnostic]:
    """Whether a listed term that stands in marks at an offset is one of the documents, and not somebody's words."""
    holding = list(_find_locators(words, field))
    if not holding:
        message = f'"{words}" is a listed term, and no locator that this rests on has it'
        cure = "add the passage that has it to the evidence, with `locator:`, or drop the quotation marks"
        yield Diagnostic("B119", message, field.place(start), cure)
    elif all(each.piece.key in spoken for each in holding):
        span = spoken[holding[0].piece.key]
        message = f'"{words}" is listed as a term, and {span.by or span.anonymous} says it'
        cure = "quote it as evidence of a claim of that speaker, or drop the quotation marks"
        yield Diagnostic("B119", message, field.place(start), cure)


def is_in_locator(words: str, field: Field) -> bool:
    """Whether a locator of what a text rests on has the words."""
    return any(_find_locators(words, field))


def _find_locators(words: str, field: Field) -> Iterator[Quotation]:
    for locator in field.quotable.locators:
        if has_occurrence(words, locator.prepared):
            yield locator


@dataclass
class UsedTerms:
    """Which of the terms that records list are used, noted text by text."""

    _lists: dict[Terms, set[str]] = field(default_factory=dict)
    _faulty: set[Terms] = field(default_factory=set)

    def note(self, text: Field, *, is_faulty: bool) -> None:
        """Note what stands in marks in a text; in a faulty one a term may be misspelt, which is one fault already."""
        terms = text.terms
        if terms is not None and terms.words and terms.are_known:
            quoted = [text.text[stretch.start : stretch.end] for stretch in text.stretches]
            used = {term for term in terms.words if any(is_answered(words, [term]) for words in quoted)}
            self._lists.setdefault(terms, set()).update(used)
            self._faulty |= {terms} if is_faulty else set()

    def find_unused(self) -> Iterator[Diagnostic]:
        """A warning for each listed term that stands nowhere in marks."""
        for terms, used in self._lists.items():
            for index, term in enumerate(terms.words):
                if term not in used and terms not in self._faulty:
                    message = f'the term "{term}" stands nowhere in quotation marks'
                    yield Diagnostic("B109", message, terms.origin.at("terms", index), "drop it from `terms`")
