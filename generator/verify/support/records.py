"""What records of documents and people say against the texts (rule 8), and what reasoning speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.diagnostics import Diagnostic
from generator.model import Briefing, Dated, Document, Dossier, Origin, PersonKind, Site
from generator.verify.fields import dates_of
from generator.verify.support.backing import Backing, answers_of, bases_of, is_printed
from generator.verify.support.statements import ANSWER, Statement, judge, place_in
from generator.verify.text.known import Known, merge
from generator.verify.text.matching.places import find_words
from generator.verify.text.names.proper_names import list_capital_words, list_small_words, list_words, spell_words
from generator.verify.text.numbers.numeral import type_signs
from generator.verify.vault.text import DocumentText


def check_records_against_texts(backing: Backing) -> Iterator[Diagnostic]:
    """Warnings for what the record of a document says of it, or reasoning of anything, and no text does."""
    for id_, text in backing.texts.items():
        whole = merge([backing.of_text(id_), backing.of_record(text.document)])
        if text.is_whole:
            yield from _check_publication(text.document, backing.of_text(id_))
            yield from _check_authors(text, backing)
        yield from _check_headline(text)
        for statement in _of_record(text.document, backing, whole):
            yield from judge(statement, backing)
    dossier = backing.dossier
    yield from _check_as_of(backing)
    yield from _check_sorting(dossier)
    if dossier.is_whole and backing.texts.keys() >= dossier.documents.keys():
        yield from _check_people(backing) if all(text.is_whole for text in backing.texts.values()) else ()
        yield from _check_reasons(backing)


def _check_as_of(backing: Backing) -> Iterator[Diagnostic]:
    """Whether sources speak as of a day among those on which they appeared; one without a date may be of any.

    On which sources a record rests is known when all of content/ could be read and every sentence names its claims.
    """
    dossier = backing.dossier
    headed: list[Site | Briefing] = [dossier.site, *dossier.briefings.values()]
    for record in headed if dossier.is_whole else ():
        claims = dossier.claims if isinstance(record, Site) else record.claims
        proses = [record.bottom_line] if isinstance(record, Site) else record.proses
        if not backing.has_claims(claims) or any(prose.has_loose_sentence for prose in proses):
            continue
        bases = {base for id_ in claims for base in bases_of(id_, dossier.claims)}
        ids = {piece.document for base in bases for piece in dossier.claims[base].evidence}
        dates = [dossier.documents[id_].published if id_ in dossier.documents else None for id_ in ids]
        starts = [date.lower if date is not None else "" for date in dates]
        ends = [date.upper if date is not None else "" for date in dates]
        as_of, side = record.as_of, ""
        if ends and all(ends) and as_of.lower > max(ends):
            side = "later"
        elif starts and all(starts) and as_of.upper and as_of.upper < min(starts):
            side = "earlier"
        if side and as_of.edtf not in answers_of(record.bottom_line):
            message = f"{as_of.edtf} is {side} than every document that this rests on"
            cure = f"say as of when the documents speak, or {ANSWER}"
            yield Diagnostic("B129", message, record.origin.at("as_of", "date"), cure)


def _check_sorting(dossier: Dossier) -> Iterator[Diagnostic]:
    """Whether people stand in the index under words of their names."""
    for person in dossier.people.values():
        own = set(list_words(type_signs(" ".join([person.name, *person.spellings]))))
        missing = [word for word in list_words(type_signs(person.sort)) if word not in own]
        if missing:
            message = f"{_say_of(missing, person.sort)} in no spelling of {person.name}"
            yield Diagnostic("B126", message, person.origin.at("sort"), "sort by words of the name or of a spelling")


def _say_of(words: Sequence[str], whole: str) -> str:
    """Words of a whole, given as words are compared, as the subject of a sentence: '"Reed" of Marc Reed stands'."""
    written = spell_words(type_signs(whole))
    listed = " and ".join(f'"{written[word]}"' for word in words)
    return f"{listed} of {whole} stand{'' if len(words) > 1 else 's'}"


def _of_record(document: Document, backing: Backing, whole: Known) -> Iterator[Statement]:
    cure = f"correct it, or {ANSWER} of the record"

    def say(text: str, origin: Origin, path: tuple[str | int, ...], behind: Known, there: str) -> Statement:
        missing = f"stands nowhere in {there}"
        return Statement(text, place_in(origin, *path), behind, answers_of(document), missing, there, cure)

    text = backing.texts[document.id]
    # Who "he" is and where "there" may stand in another passage; what is counted must stand in these.
    named = whole.select(backing.dossier.people)
    for item in document.digest:
        if not item.passages or not text.passages.keys() >= set(item.passages):  # which has been said
            continue
        here = [backing.behind_passage(document.id, key) for key in item.passages]
        behind = merge([*here, backing.of_record(document), named])
        yield say(item.text, item.origin, ("text",), behind, "the passages that it sums up")
    there = f"the text of {document.id}"
    texts: list[tuple[tuple[str | int, ...], str | None]] = [
        (("title",), document.title if _HEADLINE not in text.prepared else None),
        (("descriptor",), document.descriptor),
        (("undated",), document.undated),
        *((("missing", index), text) for index, text in enumerate(document.missing)),
    ]
    for path, words in texts:
        if words:
            yield say(words, document.origin, path, whole, there)
    for uncovered in document.uncovered:
        yield say(uncovered.why, uncovered.origin, ("why",), whole, there)


def _check_publication(document: Document, printed: Known) -> Iterator[Diagnostic]:
    """Whether a document prints the day on which it is said to have appeared, and names its publisher."""
    published = document.published
    if published and not published.is_inferred and not is_printed(published, printed):
        message = f"the text of {document.id} does not print {published.edtf}"
        cure = "add `status: inferred` and `why:`, or say under `undated` what is known"
        yield Diagnostic("B126", message, document.origin.at("published", "date"), cure)
    publisher = document.publisher
    if publisher and publisher not in answers_of(document) and printed.lacks(list_words(type_signs(publisher))):
        message = f"the text of {document.id} does not name {publisher}"
        cure = "leave the publisher out, or answer under `inferred:` of the record"
        yield Diagnostic("B126", message, document.origin.at("publisher"), cure)


def _check_headline(text: DocumentText) -> Iterator[Diagnostic]:
    """Whether a document that has a headline is called by it, or by a part of it, in whatever capitals."""
    document, headline = text.document, text.prepared.get(_HEADLINE)
    if headline is None:
        return
    printed, answers = set(list_words(type_signs(headline.source))), answers_of(document)
    missing = [word for form, word in spell_words(type_signs(document.title)).items() if form not in printed]
    told = [word for word in missing if word not in answers]
    message, cure = f"the words of the title are not in the order of the headline of {document.id}", "give the headline"
    if told:
        listed, stand = " and ".join(f'"{word}"' for word in told), "stand" if len(told) > 1 else "stands"
        message = f"{listed} of the title {stand} nowhere in the headline of {document.id}"
        cure = "give the headline, or answer under `inferred:` of the record"
    if told or not (missing or any(find_words(document.title.rstrip(". "), headline))):
        yield Diagnostic("B126", message, document.origin.at("title"), cure)


def _check_authors(text: DocumentText, backing: Backing) -> Iterator[Diagnostic]:
    """Whether a document names its authors, in a part of its own such as a byline: whatever it says is then theirs."""
    document, people = text.document, backing.dossier.people
    lines = [passage.text for key, passage in text.passages.items() if not key.isdigit() and key not in _NO_BYLINES]
    named = {mention.key for mention in backing.people.find("\n".join(lines))}
    for index, id_ in enumerate(document.authors):
        if id_ in people and id_ not in named and people[id_].name not in answers_of(document):
            message = f"no part of {document.id} names {people[id_].name} as its author"
            cure = f"correct the authors, or answer under `inferred:` of the record: {people[id_].name}, and why"
            yield Diagnostic("B126", message, document.origin.at("authors", index), cure)


_HEADLINE = "headline"
_NO_BYLINES = frozenset({_HEADLINE, "kicker", "caption"})


def _check_people(backing: Backing) -> Iterator[Diagnostic]:
    """Whether every spelling stands in some document, and every word of a house spelling."""
    texts = "\n".join(passage.text for text in backing.texts.values() for passage in text.passages.values())
    typed = type_signs(texts)
    known = merge(map(backing.of_text, backing.texts))
    printed = set(list_capital_words(typed))
    for person in backing.dossier.people.values():
        for index, spelling in enumerate(person.spellings):
            if not re.search(rf"(?<!\w){re.escape(type_signs(spelling))}(?!\w)", typed, re.IGNORECASE):
                message = f'no document has the spelling "{spelling}"'
                cure = "drop it, or give it as the document has it"
                yield Diagnostic("B126", message, person.origin.at("spellings", index), cure)
        answered = {word for answer in person.inferred for word in list_words(type_signs(answer))}
        words = [word for word in list_words(type_signs(person.name)) if word not in answered]
        # Organisations have many forms (the council of the town, the town's); a person's name has one.
        missing = known.lacks(words)
        if person.kind is PersonKind.PERSON:
            small = list_small_words(person.name)
            missing = [word for word in words if (word in missing if word in small else word not in printed)]
        if missing:
            message = f"{_say_of(missing, person.name)} in no document"
            cure = "name the person as the documents do, or answer under `inferred:` of the entry how the name is known"
            yield Diagnostic("B126", message, person.origin.at("name"), cure)


def _check_reasons(backing: Backing) -> Iterator[Diagnostic]:
    """Reasoning may speak of any document and any claim, and of nothing else."""
    behind = merge([*map(backing.of_text, backing.texts), backing.of_everything])
    cure = f"correct it, or {ANSWER}"
    for text, origin, path, answers in _reasons(backing.dossier):
        place = place_in(origin, *path, "why")
        statement = Statement(text, place, behind, answers, "stands in no document", "the documents", cure)
        yield from judge(statement, backing)


_Reason = tuple[str, Origin, tuple[str, ...], tuple[str, ...]]


def _reasons(dossier: Dossier) -> Iterator[_Reason]:
    """Every reasoning, with its record, the path to it there, and the answers that belong to it."""
    dated: list[tuple[Dated | None, Origin, tuple[str, ...], tuple[str, ...]]] = []
    for claim in dossier.claims.values():
        if claim.why:
            yield claim.why, claim.origin, (), answers_of(claim)
        dated += [(date, claim.origin, path, answers_of(claim)) for path, date in dates_of(claim)]
    for document in dossier.documents.values():
        dated.append((document.published, document.origin, ("published",), answers_of(document)))
    headed: list[Site | Briefing] = [dossier.site, *dossier.briefings.values()]
    for record in headed:
        dated.append((record.as_of, record.origin, ("as_of",), answers_of(record.bottom_line)))
    for person in dossier.people.values():
        for role in person.roles:
            dated += [(role.since, role.origin, ("since",), ()), (role.until, role.origin, ("until",), ())]
    for date, origin, path, answers in dated:
        if date and date.why:
            yield date.why, origin, path, answers
