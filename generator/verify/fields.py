"""The texts of ours: every field of content/ that readers are shown, with its place and what may be quoted in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.diagnostics import Location
from generator.model import Claim, Dated, Document, Dossier, Origin, Prose, Sentence


@dataclass(frozen=True)
class Field:
    """A text of ours, with what may stand in it in quotation marks."""

    text: str
    place: Callable[[int], Location]
    quotations: Iterable[str]
    terms: tuple[str, ...] = ()


def all_prose(dossier: Dossier) -> Iterator[Prose]:
    """All prose whose sentences rest on claims: the site's bottom line, then each briefing's."""
    yield dossier.site.bottom_line
    for briefing in dossier.briefings.values():
        yield from briefing.proses


def all_fields(dossier: Dossier) -> Iterator[Field]:
    """Every text of ours that readers are shown."""
    quotations = {claim.id: _quotations(claim, dossier.claims) for claim in dossier.claims.values()}
    anything = [shown for known in quotations.values() for shown in known]
    for prose in all_prose(dossier):
        for sentence in prose.sentences:
            if dossier.claims.keys() >= set(sentence.claims):  # of an unknown claim one message is enough
                yield _sentence_field(prose, sentence, quotations)
    for claim in dossier.claims.values():
        if dossier.claims.keys() >= set(claim.rests_on):
            yield from claim_fields(claim, quotations[claim.id])
    for document in dossier.documents.values():
        yield from _document_fields(document, dossier, quotations)
    for gap in (*dossier.site.gaps, *(gap for briefing in dossier.briefings.values() for gap in briefing.gaps)):
        yield Field(gap.text, _places(gap.origin, "text"), anything, gap.terms)
    for origin, path, text in _titles(dossier):
        yield Field(text, _places(origin, *path), anything)


def _places(origin: Origin, *path: str | int) -> Callable[[int], Location]:
    return lambda offset: origin.at(*path, offset=offset)


def _quotations(claim: Claim, claims: Mapping[str, Claim]) -> list[str]:
    """What a text about a claim may quote: its quotations, and an inference those of the claims it rests on.

    Of a quotation in parts the whole, as readers are shown it, and so any stretch of it.
    """
    bases = [claims[id_] for id_ in claim.rests_on if id_ in claims]
    pieces = [piece for base in (claim, *bases) for piece in base.evidence if piece.is_quotation and piece.parts]
    return [" […] ".join(piece.parts) for piece in pieces]


def _sentence_field(prose: Prose, sentence: Sentence, quotations: Mapping[str, list[str]]) -> Field:
    shown = [words for id_ in sentence.claims for words in quotations.get(id_, ())]
    return Field(sentence.text, lambda offset: prose.place_of(sentence, offset), shown, prose.terms)


def claim_fields(claim: Claim, quotations: Iterable[str]) -> Iterator[Field]:
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
    if claim.position is not None:
        texts.append((("position", "stance"), claim.position.stance))
    for path, text in texts:
        if text:
            yield Field(text, _places(claim.origin, *path), quotations, claim.terms)


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


def _document_fields(document: Document, dossier: Dossier, quotations: Mapping[str, list[str]]) -> Iterator[Field]:
    shown = [words for claim in dossier.claims_by_document.get(document.id, ()) for words in quotations[claim.id]]
    for item in document.digest:
        yield Field(item.text, _places(item.origin, "text"), shown)
    for passage in document.uncovered:
        yield Field(passage.why, _places(passage.origin, "why"), shown)
    yield Field(document.descriptor, _places(document.origin, "descriptor"), shown)
    yield Field(document.undated or "", _places(document.origin, "undated"), shown)
    if document.published and document.published.why:
        yield Field(document.published.why, _places(document.origin, "published", "why"), shown)
    for index, text in enumerate(document.missing):
        yield Field(text, _places(document.origin, "missing", index), shown)


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
        if person.note:
            yield person.origin, ("note",), person.note
        yield from ((role.origin, ("title",), role.title) for role in person.roles)
    for entry in dossier.withdrawn:
        yield entry.origin, ("reason",), entry.reason
