"""The texts of ours: every field of content/ that people write, with its place and what may be quoted in it.

Not here: what has a form of its own (ids, dates, addresses, names of files); fragments, which are verbatim or refused;
lists of words that stand for words of a text that is here (terms, absent words, what an answer is about); and a
document's own title, which `titles` holds against its text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.diagnostics import Location
from generator.model import (
    Briefing,
    Claim,
    ClaimKind,
    Dated,
    Document,
    Dossier,
    Evidence,
    Gap,
    Origin,
    Person,
    Prose,
    Sentence,
    Span,
    Turn,
)
from generator.verify.quotable import NOTHING, Quotable, Requoted, Shelf, find_requoted
from generator.verify.text.marks.quotation_marks import Stretch, find_stretches

_MOST_WORDS_OF_ABSENT = 2


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms that a record lists; not ``are_known`` to be used or not where a text of the record is left out."""

    words: tuple[str, ...]
    origin: Origin
    are_known: bool = True


@dataclass(frozen=True)
class Field:
    """A text of ours, with what may stand in it in quotation marks.

    ``absent`` are words that were found to stand nowhere. ``is_name`` says that whatever a locator has may be quoted.
    ``checked`` are the answers of its record to warnings of quoted words; None where the record can have none.
    ``before`` is what a reader has just read in the same paragraph; ``about`` are the people whom it is about without
    naming them.
    """

    text: str
    place: Callable[[int], Location]
    quotable: Quotable = NOTHING
    terms: Terms | None = None
    absent: tuple[str, ...] = ()
    is_name: bool = False
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
        return [find_requoted(each, self.quotable.quotations) if each else [] for each in words]


def all_fields(dossier: Dossier) -> Iterator[Field]:
    """Every text of ours. One that rests on a claim which nobody knows is left out: of that one message is enough."""
    shelf = Shelf(dossier)
    for prose in dossier.proses:
        yield from _prose_fields(prose, shelf)
    for claim in dossier.claims.values():
        if shelf.has(claim.rests_on):
            yield from _claim_fields(claim, shelf.find([claim.id]))
            yield from _answers(claim, shelf.find([claim.id]), "inferred", "counted", "checked")
            for piece in claim.evidence:
                yield from _checked_fields(piece, shelf.find([claim.id]))
    for document in dossier.documents.values():
        yield from _document_fields(document, shelf.find_of_documents([document.id]))
    for briefing in dossier.briefings.values():
        yield from _briefing_fields(briefing, shelf)
    yield from _site_fields(dossier, shelf)
    for gap in dossier.gaps:
        yield _gap_field(gap, shelf)
    for person in dossier.people.values():
        yield from _person_fields(person, shelf)
    for entry in dossier.withdrawn:
        texts: list[tuple[_Path, str | None]] = [(("reason",), entry.reason), (("before",), entry.before)]
        yield from _texts(entry.origin, texts, shelf.find(dossier.claims))
    for edition in dossier.editions:
        texts = [(("title",), edition.title), (("note",), edition.note)]
        yield from _texts(edition.origin, texts, shelf.find(dossier.claims))
        for change in edition.changes:
            texts = [(("note",), change.note), (("correction",), change.correction)]
            yield from _texts(change.origin, texts, shelf.find(dossier.claims))


_Path = tuple[str | int, ...]


def _texts(
    origin: Origin,
    texts: Iterable[tuple[_Path, str | None]],
    quotable: Quotable,
    *,
    terms: Terms | None = None,
    is_name: bool = False,
    checked: Mapping[str, str] | None = None,
    about: tuple[str, ...] = (),
) -> Iterator[Field]:
    """A field for each text of a record that is there."""
    for path, text in texts:
        if text:
            place = _places(origin, *path)
            yield Field(text, place, quotable, terms, is_name=is_name, checked=checked, about=about)


def _places(origin: Origin, *path: str | int) -> Callable[[int], Location]:
    return lambda offset: origin.at(*path, offset=offset)


def _answers(record: Claim | Prose | Document | Person, quotable: Quotable, *names: str) -> Iterator[Field]:
    """The reasons with which a record answers warnings."""
    for name in names:
        reasons: Mapping[str, str] = getattr(record, name)
        yield from _texts(record.origin, [((name, words), reason) for words, reason in reasons.items()], quotable)


def _checked_fields(piece: Evidence, quotable: Quotable) -> Iterator[Field]:
    """The answers of a piece of evidence: one, or one for each code."""
    reasons = piece.checked or {}
    one = [(("checked",), reasons)] if isinstance(reasons, str) else []
    each = [] if isinstance(reasons, str) else [(("checked", code), reason) for code, reason in reasons.items()]
    yield from _texts(piece.origin, [*one, *each], quotable)


def _prose_fields(prose: Prose, shelf: Shelf) -> Iterator[Field]:
    terms = Terms(prose.terms, prose.origin, are_known=shelf.has(prose.claims))
    for paragraph in prose.paragraphs:
        for number, sentence in enumerate(paragraph):
            if shelf.has(sentence.claims):
                before = " ".join(earlier.text for earlier in paragraph[:number])
                yield _sentence_field(prose, sentence, shelf.find(sentence.claims), terms, before)
    yield from _answers(prose, shelf.find(prose.claims), "inferred", "counted", "checked")


def _sentence_field(prose: Prose, sentence: Sentence, quotable: Quotable, terms: Terms, before: str) -> Field:
    def place(offset: int) -> Location:
        return prose.place_of(sentence, offset)

    return Field(sentence.text, place, quotable, terms, checked=prose.checked, before=before)


def _claim_fields(claim: Claim, quotable: Quotable) -> Iterator[Field]:
    """The texts of a claim that readers are shown."""
    texts: list[tuple[_Path, str | None]] = [
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
    speakers = tuple(person for person in (claim.by, claim.via) if person)
    terms = Terms(claim.terms, claim.origin)
    yield from _texts(claim.origin, texts, quotable, terms=terms, checked=claim.checked, about=speakers)
    if claim.position is not None:
        view: list[tuple[_Path, str | None]] = [(("position", "stance"), claim.position.stance)]
        holder = (claim.position.holder, *(() if claim.kind is ClaimKind.JUDGEMENT else speakers))
        yield from _texts(claim.origin, view, quotable, terms=terms, checked=claim.checked, about=holder)


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


def _document_fields(document: Document, quotable: Quotable) -> Iterator[Field]:
    authors, rights = document.authors, document.rights
    texts: list[tuple[_Path, str | None]] = [
        (("descriptor",), document.descriptor),
        (("undated",), document.undated),
        (("published", "why"), _why(document.published)),
        (("rights", "licence"), rights.licence),
        *((("missing", index), text) for index, text in enumerate(document.missing)),
    ]
    yield from _texts(document.origin, texts, quotable, about=authors)
    names: list[tuple[_Path, str | None]] = [
        (("publisher",), document.publisher),
        (("rights", "holder"), rights.holder),
    ]
    yield from _texts(document.origin, names, quotable, is_name=True)
    yield from _answers(document, quotable, "inferred", "counted")
    for item in document.digest:
        yield from _texts(item.origin, [(("text",), item.text)], quotable, about=authors)
    for passages in document.uncovered:
        yield from _texts(passages.origin, [(("why",), passages.why)], quotable, about=authors)
    speeches: tuple[Turn | Span, ...] = (*document.turns, *document.spans)
    for each in speeches:
        yield from _texts(each.origin, [(("anonymous",), each.anonymous), (("checked",), each.checked)], quotable)


def _why(date: Dated | None) -> str | None:
    return date.why if date else None


def _briefing_fields(briefing: Briefing, shelf: Shelf) -> Iterator[Field]:
    texts: list[tuple[_Path, str | None]] = [
        (("title",), briefing.title),
        (("summary",), briefing.summary),
        (("as_of", "why"), briefing.as_of.why),
    ]
    if shelf.has(briefing.claims):
        yield from _texts(briefing.origin, texts, shelf.find(briefing.claims))
    for point in briefing.points:
        if shelf.has(point.text.claims):
            yield from _texts(point.origin, [(("title",), point.title)], shelf.find(point.text.claims))


def _site_fields(dossier: Dossier, shelf: Shelf) -> Iterator[Field]:
    """The site's own texts rest on its bottom line, what its publisher says of it on nothing."""
    site = dossier.site
    texts: list[tuple[_Path, str | None]] = [
        (("title",), site.title),
        (("description",), site.description),
        (("as_of", "why"), site.as_of.why),
    ]
    yield from _texts(site.origin, texts, shelf.find(site.bottom_line.claims))
    about = [(("about", name), text) for name, text in vars(site.about).items()]
    yield from _texts(site.origin, about, NOTHING)
    for question in dossier.questions.values():
        views = shelf.find_of_question(question.id)
        yield from _texts(question.origin, [(("title",), question.title), (("text",), question.text)], views)
        for answer in question.answers:
            yield from _texts(answer.origin, [(("title",), answer.title)], views)
    for topic in dossier.topics.values():
        if shelf.has(topic.claims):
            about_it = shelf.find(topic.claims)
            yield from _texts(topic.origin, [(("title",), topic.title), (("text",), topic.text)], about_it)


def _gap_field(gap: Gap, shelf: Shelf) -> Field:
    """A gap may also name, in marks, a word or two that were found in none of its documents."""
    absent = tuple(words for words in gap.absent if len(words.split()) <= _MOST_WORDS_OF_ABSENT)
    quotable, terms = shelf.find_of_documents(gap.documents), Terms(gap.terms, gap.origin)
    return Field(gap.text, _places(gap.origin, "text"), quotable, terms, absent)


def _person_fields(person: Person, shelf: Shelf) -> Iterator[Field]:
    quotable = shelf.find_of_person(person.id)
    yield from _texts(person.origin, [(("note",), person.note)], quotable, about=(person.id,))
    yield from _answers(person, quotable, "inferred")
    names: list[tuple[_Path, str | None]] = [
        (("name",), person.name),
        (("sort",), person.sort if person.sort != person.name else None),
    ]
    yield from _texts(person.origin, names, quotable, is_name=True)
    for spelling in person.spellings:
        yield Field(spelling, lambda _: person.origin.at("spellings"), quotable, is_name=True)
    for role in person.roles:
        texts: list[tuple[_Path, str | None]] = [
            (("title",), role.title),
            (("since", "why"), _why(role.since)),
            (("until", "why"), _why(role.until)),
        ]
        if shelf.has(role.claims):
            yield from _texts(role.origin, texts, shelf.find(role.claims), about=(person.id,))
