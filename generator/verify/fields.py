"""The texts of ours: every field of content/ that readers are shown, with its place and what may be quoted in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.diagnostics import Location
from generator.model import Claim, Dated, Document, Dossier, Evidence, Origin, Prose, Sentence
from generator.verify.match import PreparedText, find_occurrences, prepare
from generator.verify.quotation_marks import Stretch, find_stretches

_OMISSION = " […] "  # what readers are shown between the parts of a quotation
_SIGN_OF_OMISSION = re.compile(r"\[\s*(?:…|\.\s*\.\s*\.)\s*\]")


@dataclass(frozen=True)
class Quotation:
    """A quotation as readers are shown it, and the claim whose evidence it is; made ready for matching once."""

    claim: Claim
    piece: Evidence

    @cached_property
    def prepared(self) -> PreparedText:
        """Of one in parts the whole, and so any stretch of it."""
        return prepare(_OMISSION.join(self.piece.parts))


@dataclass(frozen=True, slots=True)
class Requoted:
    """Where words of ours stand in a quotation: ``start`` and ``end`` are code points of it as it is shown."""

    quotation: Quotation
    start: int
    end: int


@dataclass(frozen=True)
class Field:
    """A text of ours, with what may stand in it in quotation marks.

    ``checked`` are the answers of its record to warnings of quoted words; None where the record can have none.
    ``before`` is what a reader has just read in the same paragraph; ``about`` are the people whom it is about without
    naming them.
    """

    text: str
    place: Callable[[int], Location]
    quotations: Sequence[Quotation]
    terms: tuple[str, ...] = ()
    checked: Mapping[str, str] | None = None
    before: str = ""
    about: tuple[str, ...] = ()

    @cached_property
    def stretches(self) -> list[Stretch]:
        """What stands in quotation marks in it."""
        return find_stretches(self.text)

    @cached_property
    def requoted(self) -> list[list[Requoted]]:
        """For each stretch the places in the quotations that have its words; none for one without an end."""
        words = [self.text[stretch.start : stretch.end] if stretch.is_closed else "" for stretch in self.stretches]
        return [_find_requoted(each, self.quotations) if each else [] for each in words]


def _find_requoted(words: str, quotations: Iterable[Quotation]) -> list[Requoted]:
    """Every place in the quotations that has the words; between parts of one they must show what is left out."""
    shown = len(_SIGN_OF_OMISSION.findall(words))
    found = []
    for quotation in quotations:
        source = quotation.prepared.source
        for start, end in find_occurrences(words, quotation.prepared):
            if source.count(_OMISSION, start, end) <= shown:
                found.append(Requoted(quotation, start, end))
    return found


def all_prose(dossier: Dossier) -> Iterator[Prose]:
    """All prose whose sentences rest on claims: the site's bottom line, then each briefing's."""
    yield dossier.site.bottom_line
    for briefing in dossier.briefings.values():
        yield from briefing.proses


def all_fields(dossier: Dossier) -> Iterator[Field]:
    """Every text of ours that readers are shown."""
    quotations = _quotations(dossier.claims)
    anything = [each for claim in dossier.claims.values() for each in _own_quotations(claim)]
    for prose in all_prose(dossier):
        for paragraph in prose.paragraphs:
            for number, sentence in enumerate(paragraph):
                if dossier.claims.keys() >= set(sentence.claims):  # of an unknown claim one message is enough
                    yield _sentence_field(prose, paragraph, number, quotations)
    for claim in dossier.claims.values():
        if dossier.claims.keys() >= set(claim.rests_on):
            yield from claim_fields(claim, quotations[claim.id])
    for document in dossier.documents.values():
        yield from _document_fields(document, dossier, quotations)
    for gap in (*dossier.site.gaps, *(gap for briefing in dossier.briefings.values() for gap in briefing.gaps)):
        yield Field(gap.text, _places(gap.origin, "text"), anything, gap.terms)
    for origin, path, text in _titles(dossier):
        yield Field(text, _places(origin, *path), anything)
    for person in dossier.people.values():
        if person.note:
            yield Field(person.note, _places(person.origin, "note"), anything, about=(person.id,))


def _places(origin: Origin, *path: str | int) -> Callable[[int], Location]:
    return lambda offset: origin.at(*path, offset=offset)


def _own_quotations(claim: Claim) -> list[Quotation]:
    return [Quotation(claim, piece) for piece in claim.evidence if piece.is_quotation and piece.parts]


def _quotations(claims: Mapping[str, Claim]) -> dict[str, list[Quotation]]:
    """What a text about a claim may quote: its quotations, and an inference those of the claims it rests on."""
    own = {claim.id: _own_quotations(claim) for claim in claims.values()}
    return {
        claim.id: [each for id_ in (claim.id, *claim.rests_on) for each in own.get(id_, ())]
        for claim in claims.values()
    }


def _sentence_field(
    prose: Prose, paragraph: Sequence[Sentence], number: int, quotations: Mapping[str, list[Quotation]]
) -> Field:
    sentence = paragraph[number]
    return Field(
        sentence.text,
        lambda offset: prose.place_of(sentence, offset),
        [each for id_ in sentence.claims for each in quotations.get(id_, ())],
        prose.terms,
        checked=prose.checked,
        before=" ".join(earlier.text for earlier in paragraph[:number]),
    )


def claim_fields(claim: Claim, quotations: Sequence[Quotation]) -> Iterator[Field]:
    """The texts of a claim, in which ``quotations`` may be quoted."""
    texts: list[tuple[tuple[str, ...], str | None]] = [
        (("text",), claim.text),
        (("why",), claim.why),
        (("note",), claim.note),
        (("anonymous",), claim.anonymous),
        *(((*path, "why"), date.why) for path, date in dates_of(claim)),
    ]
    if claim.event is not None:
        texts.append((("event", "title"), claim.event.title))
    if claim.figure is not None:
        figure = claim.figure
        texts += [(("figure", name), getattr(figure, name)) for name in ("unit", "hedge", "counts")]
    about = tuple(person for person in (claim.by, claim.via) if person)
    for path, text in texts:
        if text:
            place = _places(claim.origin, *path)
            yield Field(text, place, quotations, claim.terms, checked=claim.checked, about=about)
    if claim.position is not None:
        position, place = claim.position, _places(claim.origin, "position", "stance")
        about = (position.holder,)
        yield Field(position.stance, place, quotations, claim.terms, checked=claim.checked, about=about)


def dates_of(claim: Claim) -> Iterator[tuple[tuple[str, ...], Dated]]:
    """Every date of a claim, with the path to it."""
    if claim.said:
        yield ("said",), claim.said
    if claim.event:
        yield ("event",), claim.event.date
    if claim.figure and claim.figure.as_of:
        yield ("figure", "as_of"), claim.figure.as_of
    if claim.position and claim.position.date:
        yield ("position", "date"), claim.position.date


def _document_fields(
    document: Document, dossier: Dossier, quotations: Mapping[str, list[Quotation]]
) -> Iterator[Field]:
    shown = [each for claim in dossier.claims_by_document.get(document.id, ()) for each in quotations[claim.id]]
    texts: list[tuple[Origin, tuple[str | int, ...], str]] = [
        *((item.origin, ("text",), item.text) for item in document.digest),
        *((passage.origin, ("why",), passage.why) for passage in document.uncovered),
        (document.origin, ("descriptor",), document.descriptor),
        (document.origin, ("undated",), document.undated or ""),
        (document.origin, ("published", "why"), (document.published.why if document.published else None) or ""),
        *((document.origin, ("missing", index), text) for index, text in enumerate(document.missing)),
    ]
    for origin, path, text in texts:
        yield Field(text, _places(origin, *path), shown, about=document.authors)


def _titles(dossier: Dossier) -> Iterator[tuple[Origin, tuple[str | int, ...], str]]:
    """Short texts of ours that rest on no claims of their own: they may repeat any quotation of the site."""
    site = dossier.site
    yield from (
        (site.origin, (name,), text) for name, text in (("title", site.title), ("description", site.description))
    )
    for question in dossier.questions.values():
        yield question.origin, ("title",), question.title
        yield question.origin, ("text",), question.text
        yield from ((answer.origin, ("title",), answer.title) for answer in question.answers)
    for topic in dossier.topics.values():
        yield topic.origin, ("title",), topic.title
        yield topic.origin, ("text",), topic.text
    for briefing in dossier.briefings.values():
        yield briefing.origin, ("title",), briefing.title
        yield briefing.origin, ("summary",), briefing.summary
        yield from ((point.origin, ("title",), point.title) for point in briefing.points)
    for person in dossier.people.values():
        yield from ((role.origin, ("title",), role.title) for role in person.roles)
    for entry in dossier.withdrawn:
        yield entry.origin, ("reason",), entry.reason
