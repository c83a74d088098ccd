"""What stands behind our texts: what passages mention, and what claims lend to the sentences that rest on them.

Each passage and each claim is read once. A claim lends what it states, since all of that is held against its passages,
its fragments and its dates; it does not lend its reasoning, which may speak of anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Set
from functools import cache, cached_property, lru_cache

from generator.model import Claim, Dated, Document, Dossier, Figure, Person, PersonKind, Prose, WrittenKind
from generator.verify.fields import dates_of
from generator.verify.text.dates.printed_dates import PrintedDate, find_dates
from generator.verify.text.known import Known, know, know_cut, know_keys, merge
from generator.verify.text.mentions import Mention, Reader, date_keys, season_key
from generator.verify.text.names.people import People
from generator.verify.text.names.proper_names import (
    Name,
    list_capital_words,
    list_name_words,
    list_small_words,
    read_vocabulary,
)
from generator.verify.text.numbers.numeral import type_signs
from generator.verify.text.numbers.own_numbers import blank_own_numbers, list_own_numbers
from generator.verify.vault.text import Texts

_DATE_PARTS = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
_LAST_MONTH = 12
_DATE = re.compile(rf"{_DATE_PARTS.pattern}[~?%]?")
_MARK = re.compile(r"\[\[[^\[\]]*\]\]")
_ADDRESS = re.compile(r"\w[@/_]\w|\w\.\w{2}")
_SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
_HEDGES = {"~": "about", "%": "about"}
_SEASON = re.compile(r"(\d{4})-(2[1-4])")


def state(claim: Claim) -> Iterator[tuple[tuple[str, ...], str]]:
    """What a claim states, text by text, with the path to it; its figure is apart, see `write_figure`."""
    texts: list[tuple[tuple[str, ...], str | None]] = [
        (("text",), claim.text),
        (("anonymous",), claim.anonymous),
        (("note",), claim.note),
        (("event", "title"), claim.event.title if claim.event else None),
        (("figure", "counts"), claim.figure.counts if claim.figure else None),
        (("position", "stance"), claim.position.stance if claim.position else None),
    ]
    for path, text in texts:
        if text:
            yield path, text


def write_figure(figure: Figure) -> str:
    """A figure as prose would have it: "more than 40 billion US dollars"; digits of a unit begin no new thousand."""
    value = f"{figure.value} to {figure.to}" if figure.to else figure.value
    hedge = figure.hedge or ""
    unit = f"({figure.unit})" if figure.unit[:1].isdigit() else figure.unit
    is_behind = hedge.casefold().startswith("or ")
    return f"{value} {unit}, {hedge}" if is_behind else f"{hedge} {value} {unit}"


def date_parts(date: Dated) -> Iterator[tuple[int, int, int]]:
    """Year, month and day of each day, month or year that an EDTF date names; 0 for what is not there."""
    for year, month, day in _DATE_PARTS.findall(date.edtf):
        is_month = month and 1 <= int(month) <= _LAST_MONTH
        yield int(year), int(month) if is_month else 0, int(day) if is_month and day else 0


def is_printed(date: Dated, known: Known) -> bool:
    """Whether a text prints a date, each end of it, a season in words; an open end, or one with X, no text prints."""
    if not date.lower and not date.upper:  # which has been said
        return True
    ends = [_DATE.fullmatch(end) for end in re.split(r"/|\.\.", date.edtf.strip("[]"))]
    return all(end is not None and _is_end_printed(end, known) for end in ends)


def is_firmer_date(date: Dated, known: Known) -> bool:
    """Whether a date is a year alone that a text gives with a hedge wherever it prints it."""
    keys = date_keys(int(date.edtf))[0] if date.edtf.isdecimal() else frozenset[str]()
    return bool(keys) and known.is_firmer(Mention("date", date.edtf, 0, keys, keys, hedge=""))


def _is_end_printed(end: re.Match[str], known: Known) -> bool:
    year, month, day = (int(part or 0) for part in end.groups())
    if month <= _LAST_MONTH:
        return known.has_any(date_keys(year, month, day)[0])
    return month in _SEASONS and known.has_any([season_key(_SEASONS[month], year)])


def _know_dates(dates: Iterable[Dated | None]) -> Known:
    """What dates of records tell: a year with "~" only of about when it was."""
    return merge(know_keys(_keys_of(date), _HEDGES.get(date.edtf[-1:])) for date in dates if date)


def _keys_of(date: Dated) -> Iterator[str]:
    for part in date_parts(date):
        yield from date_keys(*part)[1]
    for year, season in _SEASON.findall(date.edtf):
        yield season_key(_SEASONS[int(season)], int(year))


def _list_words_of(person: Person) -> list[str]:
    """The words of a person's names that have a capital."""
    return list_capital_words(type_signs(" ; ".join((person.name, *person.spellings))))


def answers_of(record: Claim | Prose | Document) -> tuple[str, ...]:
    """What warnings of a record are answered for, the words that they named."""
    return (*record.inferred, *record.counted)


def find_people(dossier: Dossier) -> People:
    """A finder of everybody in people.yaml."""
    return _find_people(tuple((person.id, (person.name, *person.spellings)) for person in dossier.people.values()))


@lru_cache(maxsize=2)
def _find_people(spellings: tuple[tuple[str, tuple[str, ...]], ...]) -> People:
    """One finder as long as people.yaml stays, so that what was read with it need not be read again."""
    return People(dict(spellings))


_read_with = lru_cache(maxsize=2)(Reader)


def bases_of(id_: str, claims: Mapping[str, Claim]) -> set[str]:
    """A claim and all that it rests on, however far down."""
    found: set[str] = set()
    waiting = [id_]
    while waiting:
        base = waiting.pop()
        if base in claims and base not in found:
            found.add(base)
            waiting += claims[base].rests_on
    return found


def _is_code(word: str, ids: Set[str]) -> bool:
    """Whether a word is an id, an address or the like: joined by other signs than a hyphen."""
    return word.strip(",;:.!?()") in ids or _ADDRESS.search(word) is not None


class Backing:
    """What the passages, claims and records of a dossier mention."""

    def __init__(self, dossier: Dossier, texts: Texts) -> None:
        self.dossier = dossier
        self.texts = texts
        self.people = find_people(dossier)
        self.reader = _read_with(self.people)
        self.of_words = cache(self._read_words)
        self.of_passage = cache(self._read_passage)
        self.of_text = cache(self._read_text)
        self.dates_of_passage = cache(self._read_dates)
        self.of_claim = cache(self._read_claim)
        self.of_bases = cache(self._read_bases)
        self.of_person = cache(self._read_person)
        self._has_documents = cache(self._read_presence)

    def _read_words(self, text: str) -> Known:
        """What a text mentions."""
        return know(self.reader.read(text), read_vocabulary(type_signs(text)))

    def _read_passage(self, document: str, at: str) -> Known:
        """What a passage states, and the numbers by which the document refers to it; the text must be at hand."""
        passage = self.texts[document].passages[at].text
        own = know_keys(f"own {number}" for number in list_own_numbers(passage))
        return merge([self.of_words(blank_own_numbers(passage)), own])

    def _read_dates(self, document: str, at: str) -> list[PrintedDate]:
        """The dates that a passage prints; the text must be at hand."""
        return find_dates(type_signs(blank_own_numbers(self.texts[document].passages[at].text)))

    def _read_text(self, document: str) -> Known:
        """What a whole document mentions; the text must be at hand."""
        return merge(self.of_passage(document, at) for at in self.texts[document].passages).condense()

    def of_record(self, document: Document) -> Known:
        """What a record says of every passage: the authors, and the day of publication where the document prints it."""
        published = document.published if document.published and not document.published.is_inferred else None
        return merge([_know_dates([published]), *map(self.of_person, document.authors)])

    def behind_passage(self, document: str, at: str) -> Known:
        """What a passage mentions, and whoever has the turn; the text must be at hand.

        Of a name that should stand in the text itself this tells nothing: see `of_passage`.
        """
        turn = self.dossier.documents[document].turn_of(at)
        return merge([self.of_passage(document, at), *map(self.of_person, (turn.by,) if turn and turn.by else ())])

    def _read_person(self, id_: str) -> Known:
        """A person, as if named in every spelling; of an unknown one a message is enough: anybody can be meant."""
        person = self.dossier.people.get(id_)
        if person is None:
            return know_keys(self.dossier.people)
        return self.of_words(" ; ".join((person.name, *person.spellings)))

    def _read_claim(self, id_: str) -> Known:
        """What a claim lends, and what the records of its documents say of themselves."""
        claim = self.dossier.claims[id_]
        texts = [text for _, text in state(claim)]
        fragments = [part for piece in claim.evidence for part in piece.parts]
        texts += [write_figure(claim.figure)] if claim.figure else []
        dates: list[Dated | None] = [date for _, date in dates_of(claim)]
        people = list(claim.everyone)
        for document_id in {piece.document: None for piece in claim.evidence}:
            document = self.dossier.documents.get(document_id)
            if document is not None:
                texts += [document.title, document.publisher or ""]
                people += document.authors
                dates.append(document.published)
        cut = map(self._read_fragment, fragments)
        return merge([*map(self.of_words, texts), *cut, _know_dates(dates), *map(self.of_person, people)])

    def _read_fragment(self, part: str) -> Known:
        """What a part of a fragment mentions."""
        return know_cut(part, self.reader.read(part), read_vocabulary(type_signs(part)))

    def _read_bases(self, id_: str) -> Known:
        """What a claim lends with all that it rests on, however far down."""
        return merge(map(self.of_claim, sorted(bases_of(id_, self.dossier.claims))))

    def has_claims(self, ids: Iterable[str]) -> bool:
        """Whether all these claims and their documents are there; where one is not, load has said so."""
        return all(id_ in self.dossier.claims and self._has_documents(id_) for id_ in ids)

    def _read_presence(self, id_: str) -> bool:
        bases = (self.dossier.claims[base] for base in bases_of(id_, self.dossier.claims))
        return all(piece.document in self.dossier.documents for base in bases for piece in base.evidence)

    @cached_property
    def of_everything(self) -> Known:
        """What all claims lend."""
        return self.of_claims(self.dossier.claims).condense()

    def is_name(self, name: Name) -> bool:
        """Whether a word that opens a sentence is a name there, and no word of everyday prose.

        Such a word stands in content/ in small letters. The name of a person may do so too ("Reed", "a reed"), and is
        one where its sentence shows it; where that does not, only what is a name elsewhere is one.
        """
        is_small = not self._small_words.isdisjoint(name.words)
        if name.is_bare:
            return not is_small and not self._name_words.isdisjoint(name.words)
        return not is_small or not self._words_of_people.isdisjoint(name.words)

    @cached_property
    def _small_words(self) -> frozenset[str]:
        """Every word that a text of content/ has with a small letter somewhere."""
        return list_small_words("\n".join(self._proses))

    @cached_property
    def _name_words(self) -> frozenset[str]:
        """Every word that content/ has as a name: of people.yaml, or where no sentence begins."""
        own = frozenset(word for person in self.dossier.people.values() for word in _list_words_of(person))
        return own.union(*(list_name_words(type_signs(text)) for text in self._proses))

    @cached_property
    def _words_of_people(self) -> frozenset[str]:
        people = self.dossier.people.values()
        persons = (person for person in people if person.kind is PersonKind.PERSON)
        return frozenset(word for person in persons for word in _list_words_of(person))

    @cached_property
    def _proses(self) -> list[str]:
        """What stands in content/ in several words, without marks, ids and addresses, which are no words of a text."""
        values = (
            each.text for file in self.dossier.written.values() for each in file if each.kind is WrittenKind.VALUE
        )
        files = {document.received.file for document in self.dossier.documents.values()}
        ids = {*self.dossier.claims, *self.dossier.documents, *self.dossier.briefings, *self.dossier.people}
        codes = {id_ for id_ in ids if "-" in id_}
        texts = (_MARK.sub(" ", value) for value in values if value not in files and len(value.split()) > 1)
        return [" ".join(word for word in text.split() if not _is_code(word, codes)) for text in texts]

    def of_claims(self, ids: Iterable[str]) -> Known:
        """What several claims lend with all that they rest on."""
        return merge(self.of_bases(id_) for id_ in dict.fromkeys(ids))
