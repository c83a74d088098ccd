"""Our own prose against the claims it rests on (rules 7 and 8); needs no text of a document."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass

from generator.diagnostics import Diagnostic, Location
from generator.model import Claim, ClaimKind, Dated, Document, Dossier, Origin, Prose, Sentence
from generator.verify.fold import fold
from generator.verify.match import is_found
from generator.verify.mentions import Mention, People, find_numbers_and_dates
from generator.verify.quotation_marks import find_stretches

_NEEDS_SPEAKER = frozenset(
    {ClaimKind.SAID, ClaimKind.JUDGEMENT, ClaimKind.ADVICE, ClaimKind.COUNTERFACTUAL, ClaimKind.FORECAST}
)
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
    if claim.kind in _NEEDS_SPEAKER and claim.by is None and claim.anonymous is None and not is_unsigned:
        cure = "add `by:`, or `anonymous:` with the document's description of the speaker"
        yield Diagnostic("B107", f"a claim of kind {claim.kind.value} does not say whose it is", at("kind"), cure)


def all_prose(dossier: Dossier) -> Iterator[Prose]:
    """All prose whose sentences rest on claims: the site's bottom line, then each briefing's."""
    yield dossier.site.bottom_line
    for briefing in dossier.briefings.values():
        yield from briefing.proses


@dataclass(frozen=True)
class _Field:
    """A text of ours, with what may stand in it in quotation marks."""

    text: str
    place: Callable[[int], Location]
    quotations: Iterable[str]
    terms: tuple[str, ...] = ()


def check_quoted_words(dossier: Dossier) -> Iterator[Diagnostic]:
    """Whether whatever stands in quotation marks in our prose is verbatim, or a listed term."""
    for field in _fields(dossier):
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


def _fields(dossier: Dossier) -> Iterator[_Field]:
    quotations = {claim.id: _quotations(claim, dossier.claims) for claim in dossier.claims.values()}
    anything = [shown for known in quotations.values() for shown in known]
    for prose in all_prose(dossier):
        for sentence in prose.sentences:
            if dossier.claims.keys() >= set(sentence.claims):  # of an unknown claim one message is enough
                yield _sentence_field(prose, sentence, quotations)
    for claim in dossier.claims.values():
        if dossier.claims.keys() >= set(claim.rests_on):
            yield from _claim_fields(claim, quotations[claim.id])
    for document in dossier.documents.values():
        yield from _document_fields(document, dossier, quotations)
    for gap in (*dossier.site.gaps, *(gap for briefing in dossier.briefings.values() for gap in briefing.gaps)):
        yield _Field(gap.text, _places(gap.origin, "text"), anything, gap.terms)
    for origin, path, text in _titles(dossier):
        yield _Field(text, _places(origin, *path), anything)


def _places(origin: Origin, *path: str | int) -> Callable[[int], Location]:
    return lambda offset: origin.at(*path, offset=offset)


def _quotations(claim: Claim, claims: Mapping[str, Claim]) -> list[str]:
    """What a text about a claim may quote: its quotations, and an inference those of the claims it rests on.

    Of a quotation in parts the whole, as readers are shown it, and so any stretch of it.
    """
    bases = [claims[id_] for id_ in claim.rests_on if id_ in claims]
    pieces = [piece for base in (claim, *bases) for piece in base.evidence if piece.is_quotation and piece.parts]
    return [" […] ".join(piece.parts) for piece in pieces]


def _sentence_field(prose: Prose, sentence: Sentence, quotations: Mapping[str, list[str]]) -> _Field:
    shown = [words for id_ in sentence.claims for words in quotations.get(id_, ())]
    return _Field(sentence.text, lambda offset: prose.place_of(sentence, offset), shown, prose.terms)


def _claim_fields(claim: Claim, quotations: list[str]) -> Iterator[_Field]:
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
            yield _Field(text, _places(claim.origin, *path), quotations, claim.terms)


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


def _document_fields(document: Document, dossier: Dossier, quotations: Mapping[str, list[str]]) -> Iterator[_Field]:
    shown = [words for claim in dossier.claims_by_document.get(document.id, ()) for words in quotations[claim.id]]
    for item in document.digest:
        yield _Field(item.text, _places(item.origin, "text"), shown)
    for passage in document.uncovered:
        yield _Field(passage.why, _places(passage.origin, "why"), shown)
    yield _Field(document.descriptor, _places(document.origin, "descriptor"), shown)
    yield _Field(document.undated or "", _places(document.origin, "undated"), shown)
    if document.published and document.published.why:
        yield _Field(document.published.why, _places(document.origin, "published", "why"), shown)
    for index, text in enumerate(document.missing):
        yield _Field(text, _places(document.origin, "missing", index), shown)


def _titles(dossier: Dossier) -> Iterator[tuple[Origin, tuple[str | int, ...], str]]:
    """Short texts of ours that rest on no claims of their own: they may repeat any quotation of the site."""
    site = dossier.site
    yield from (
        (site.origin, (name,), text) for name, text in (("title", site.title), ("description", site.description))
    )
    for question in dossier.questions.values():
        yield question.origin, ("title",), question.title
        yield question.origin, ("text",), question.text
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


def check_mentions(dossier: Dossier) -> Iterator[Diagnostic]:
    """Numbers, dates and people of a sentence that none of its claims has; each is answered or a warning."""
    people = find_people(dossier)
    own = {claim.id: claim_keys(claim, dossier, people) for claim in dossier.claims.values()}
    known = {id_: set().union(*(own[base] for base in _bases(id_, dossier.claims))) for id_ in dossier.claims}
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


def _bases(id_: str, claims: Mapping[str, Claim]) -> set[str]:
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
    texts = [field.text for field in _claim_fields(claim, [])]
    dates: list[Dated | None] = [date for _, date in dates_of(claim)]
    if claim.figure:
        texts += [claim.figure.value, claim.figure.to or ""]
    ids = set(claim.everyone)
    for document_id in {piece.document for piece in claim.evidence} & set(dossier.documents):
        document = dossier.documents[document_id]
        texts += [document.title, document.publisher or "", *(part for piece in claim.evidence for part in piece.parts)]
        ids |= set(document.authors)
        dates.append(document.published)
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
