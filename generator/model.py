"""The records of a dossier, frozen: what load makes, verify checks and render lays out.

The words are those of ARCHITECTURE.md. A record compares by what it says; where it stands in content/ (its origin) is
kept beside it for messages. Ids are plain strings, already resolved: a record never names an id that does not exist.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from functools import cached_property

from generator.diagnostics import Location

BODY = "body"
"""The part whose lines are numbered passages; every other part is one passage with the part's own name."""

KINDS_WITH_TURNS = ("interview", "transcript")
"""The kinds of document in which people speak in turn, without quotation marks."""

LEAST_BUDGET = 40
"""Words of a very short document that may be quoted, though they are more than a third of it."""


MAGNITUDES = (
    *("a few", "several", "a handful", "dozens", "scores", "hundreds", "thousands", "tens of thousands"),
    *("hundreds of thousands", "millions", "tens of millions", "hundreds of millions", "billions"),
    *("tens of billions", "hundreds of billions", "trillions"),
)
"""The words that a source has in place of a number, the smallest first."""

_LAST_DAY = "9999-12-31"


class Publish(Enum):
    """How much of a document may be published."""

    RECORD = "record"
    FRAGMENTS = "fragments"
    FULL = "full"


class SpanKind(Enum):
    """What a stretch in quotation marks is. Only speech and writing are a person's words."""

    SPEECH = "speech"
    WRITING = "writing"
    TERM = "term"
    TITLE = "title"
    HYPOTHETICAL = "hypothetical"

    @property
    def is_words_of_a_person(self) -> bool:
        """Whether somebody said or wrote these words."""
        return self in (SpanKind.SPEECH, SpanKind.WRITING)


class ClaimKind(Enum):
    """Who answers for a claim, and how firmly."""

    REPORTED = "reported"
    SAID = "said"
    JUDGEMENT = "judgement"
    ADVICE = "advice"
    COUNTERFACTUAL = "counterfactual"
    FORECAST = "forecast"
    RUMOUR = "rumour"
    INFERENCE = "inference"

    @property
    def is_of_a_speaker(self) -> bool:
        """Whether somebody answers for it, whom the claim then names."""
        return self not in (ClaimKind.REPORTED, ClaimKind.RUMOUR, ClaimKind.INFERENCE)


class Relation(Enum):
    """What a passage does for the claim that names it."""

    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"
    QUALIFIES = "qualifies"


class PersonKind(Enum):
    """A person, or an organisation that acts like one."""

    PERSON = "person"
    ORGANISATION = "organisation"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a record stands in content/.

    ``locate`` takes a path of keys and indexes inside the record and, perhaps, an offset in code points into the text
    there, and gives the place of the field or of that character, which in a block of text is not the same even for
    offset 0. A path that the record does not have gives its nearest existing parent.
    """

    locate: Callable[[tuple[str | int, ...], int | None], Location]

    def at(self, *path: str | int, offset: int | None = None) -> Location:
        """The place of a field of the record; the record itself when no path is given."""
        return self.locate(path, offset)

    def inside(self, *prefix: str | int) -> Origin:
        """The origin of a record inside this one."""
        return Origin(lambda path, offset: self.locate((*prefix, *path), offset))


@dataclass(frozen=True)
class _Placed:
    origin: Origin = field(compare=False, repr=False, kw_only=True)


@dataclass(frozen=True)
class Dated:
    """An EDTF date with its outer bounds; ``why`` is the reasoning when the date is inferred.

    ``lower`` and ``upper`` are ISO days, ``""`` for an open end; they order a timeline and are not shown.
    """

    edtf: str
    lower: str
    upper: str
    is_inferred: bool = False
    why: str | None = None

    @property
    def sort_key(self) -> tuple[str, str, str]:
        """Earliest start first; of equal starts the shorter one; an open start is before everything.

        What came on some day or later, nobody knows how much later, is after everything.
        """
        start = _LAST_DAY if self.edtf.endswith("..]") else self.lower
        return (start, self.upper or _LAST_DAY, self.edtf)


@dataclass(frozen=True)
class Rights:
    """What may be done with a document's words."""

    licence: str
    holder: str | None
    publish: Publish


@dataclass(frozen=True)
class Part:
    """Lines ``first`` to ``last`` (from 1, both included) of a received file."""

    name: str
    first: int
    last: int


@dataclass(frozen=True)
class Received:
    """The received file of which a document is a part: ``sha256`` is of the whole file's bytes.

    ``parts`` are empty only where load could not read them.
    """

    file: str
    sha256: str
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Span(_Placed):
    """A stretch in quotation marks: in which passage, whose, what it is, who relayed it.

    ``by`` of a term, a title or a hypothetical is whoever uses or imagines it. ``checked`` says why the speaker is
    right although the text seems to name another.
    """

    at: str
    kind: SpanKind
    by: str | None
    anonymous: str | None
    via: str | None
    checked: str | None = None


@dataclass(frozen=True)
class Turn(_Placed):
    """Who speaks in some passages of a transcript."""

    passages: tuple[str, ...]
    by: str


@dataclass(frozen=True)
class Digest(_Placed):
    """What some passages say, in our words."""

    passages: tuple[str, ...]
    text: str


@dataclass(frozen=True)
class Uncovered(_Placed):
    """Passages on which no claim rests, and why that is right."""

    passages: tuple[str, ...]
    why: str


@dataclass(frozen=True)
class Document(_Placed):
    """One source document."""

    id: str
    title: str
    kind: str
    publisher: str | None
    authors: tuple[str, ...]
    published: Dated | None
    undated: str | None
    address: str | None
    descriptor: str
    rights: Rights
    received: Received
    spans: tuple[Span, ...]
    turns: tuple[Turn, ...]
    digest: tuple[Digest, ...]
    uncovered: tuple[Uncovered, ...]
    missing: tuple[str, ...]
    inferred: Mapping[str, str]
    counted: Mapping[str, str]

    @property
    def is_published_in_full(self) -> bool:
        """Whether the document's text stands in the project and on its page."""
        return self.rights.publish is Publish.FULL

    @property
    def has_turns_of_speech(self) -> bool:
        """Whether it is of a kind in which people speak in turn, without quotation marks."""
        return self.kind in KINDS_WITH_TURNS

    def turn_of(self, passage: str) -> str | None:
        """Who speaks in a passage of a transcript; None in any other document."""
        return next((turn.by for turn in self.turns if passage in turn.passages), None)


@dataclass(frozen=True)
class Event:
    """Something that happened. ``before`` and ``after`` are claims of events that it came before and after."""

    title: str
    date: Dated
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str, str]:
        """What several claims that tell of one event have in common."""
        return (self.date.edtf, self.title)


@dataclass(frozen=True)
class Figure:
    """A number as its source gives it.

    ``value`` and ``to`` are written as in content/: "40", "2.5", "1/7"; ``value`` is one of MAGNITUDES where the source
    has no number.
    """

    value: str
    to: str | None
    unit: str
    hedge: str | None
    counts: str
    as_of: Dated | None

    @property
    def has_number(self) -> bool:
        """Whether the source gives a number, and not only its magnitude in words."""
        return self.value not in MAGNITUDES


@dataclass(frozen=True)
class Position:
    """A view that somebody held on a question of the site."""

    question: str
    holder: str
    stance: str
    date: Dated | None


@dataclass(frozen=True)
class Evidence(_Placed):
    """Where a claim rests.

    ``parts`` is the fragment: one string, several for a quotation with words left out, none for a passage alone.
    ``is_quotation`` tells a quotation, which readers are shown, from a locator, which they are not. ``number`` counts
    the pieces of evidence of a claim from 1.
    """

    claim: str
    number: int
    document: str
    at: str
    parts: tuple[str, ...]
    is_quotation: bool
    within: str | None
    relation: Relation
    checked: str | None

    @property
    def key(self) -> tuple[str, int]:
        """What names this piece of evidence in the lock."""
        return (self.claim, self.number)

    @property
    def fields(self) -> tuple[str, ...]:
        """The path in the record of each of ``parts``, as its first key: quote, locator or parts."""
        if len(self.parts) > 1:
            return ("parts",) * len(self.parts)
        return ("quote" if self.is_quotation else "locator",)[: len(self.parts)]

    def place_of_part(self, index: int) -> Location:
        """Where part ``index`` (from 0) of the fragment stands in content/."""
        return self.origin.at("parts", index) if len(self.parts) > 1 else self.origin.at(*self.fields)


@dataclass(frozen=True)
class Claim(_Placed):
    """One statement that a document makes or reports, in our words.

    ``document`` is the id of the document whose file of claims it stands in; None for a claim of ours that belongs to
    no single document. ``inferred``, ``counted`` and ``checked`` answer warnings: the words that a warning named, and
    why they are right.
    """

    id: str
    document: str | None
    text: str
    kind: ClaimKind
    by: str | None
    anonymous: str | None
    via: str | None
    said: Dated | None
    event: Event | None
    figure: Figure | None
    position: Position | None
    people: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    rests_on: tuple[str, ...]
    why: str | None
    terms: tuple[str, ...]
    inferred: Mapping[str, str]
    counted: Mapping[str, str]
    checked: Mapping[str, str]
    note: str | None

    @property
    def everyone(self) -> tuple[str, ...]:
        """Every person the claim has to do with, each once: speaker, relay, holder of a position, whom it is about."""
        holder = self.position.holder if self.position else None
        return tuple(dict.fromkeys(p for p in (self.by, self.via, holder, *self.people) if p))


@dataclass(frozen=True)
class Sentence:
    """A sentence of prose without its marks: its text, the claims it rests on, its offset in the field it stands in."""

    text: str
    claims: tuple[str, ...]
    start: int


@dataclass(frozen=True)
class Prose(_Placed):
    """Paragraphs of sentences, with the answers that belong to them.

    ``origin`` is that of the record that holds the prose; ``name`` is the key of the field in it. A sentence's
    ``start`` counts code points of the field's text; ``marks`` are the claims' ids with their offsets there.
    """

    name: str
    paragraphs: tuple[tuple[Sentence, ...], ...]
    marks: tuple[tuple[str, int], ...]
    terms: tuple[str, ...]
    inferred: Mapping[str, str]
    counted: Mapping[str, str]
    checked: Mapping[str, str]

    @property
    def sentences(self) -> Iterator[Sentence]:
        """Every sentence, in order."""
        for paragraph in self.paragraphs:
            yield from paragraph

    @property
    def claims(self) -> tuple[str, ...]:
        """The claims it rests on, in order of first use."""
        return tuple(dict.fromkeys(claim for sentence in self.sentences for claim in sentence.claims))

    def place_of(self, sentence: Sentence, offset: int = 0) -> Location:
        """Where a sentence, or the character ``offset`` of it, stands in content/."""
        return self.origin.at(self.name, offset=sentence.start + offset)


@dataclass(frozen=True)
class Point(_Placed):
    """One idea of a briefing."""

    id: str
    title: str
    text: Prose


@dataclass(frozen=True)
class Gap(_Placed):
    """What the documents do not say. ``documents`` are those it speaks of, never empty."""

    text: str
    absent: tuple[str, ...]
    documents: tuple[str, ...]
    terms: tuple[str, ...]


@dataclass(frozen=True)
class Briefing(_Placed):
    """Bottom line, points, what is disputed, what the documents do not say."""

    id: str
    title: str
    summary: str
    as_of: Dated
    bottom_line: Prose
    points: tuple[Point, ...]
    disputed: tuple[Prose, ...]
    gaps: tuple[Gap, ...]

    @property
    def proses(self) -> tuple[Prose, ...]:
        """All its prose, in the order of the page."""
        return (self.bottom_line, *(point.text for point in self.points), *self.disputed)

    @cached_property
    def claims(self) -> tuple[str, ...]:
        """The claims it rests on, in order of first use."""
        return tuple(dict.fromkeys(claim for prose in self.proses for claim in prose.claims))


@dataclass(frozen=True)
class Role(_Placed):
    """What somebody was, and the claims that say so."""

    title: str
    since: Dated | None
    until: Dated | None
    claims: tuple[str, ...]


@dataclass(frozen=True)
class Person(_Placed):
    """A person or an organisation; ``spellings`` are those of the documents, without the house spelling ``name``."""

    id: str
    name: str
    sort: str
    kind: PersonKind
    spellings: tuple[str, ...]
    roles: tuple[Role, ...]
    note: str | None


@dataclass(frozen=True)
class Answer(_Placed):
    """What several positions on a question come to, in a few words of ours; ``claims`` are those that carry them."""

    title: str
    claims: tuple[str, ...]


@dataclass(frozen=True)
class Question(_Placed):
    """A question on which the documents show positions."""

    id: str
    title: str
    text: str
    answers: tuple[Answer, ...] = ()


@dataclass(frozen=True)
class Topic(_Placed):
    """What claims of several documents and points of several briefings have in common."""

    id: str
    title: str
    text: str
    claims: tuple[str, ...]


@dataclass(frozen=True)
class Withdrawn(_Placed):
    """A claim or a document taken back."""

    id: str
    what: str
    reason: str
    date: Dated


class Happened(Enum):
    """What happened to a record between two editions."""

    NEW = "new"
    CHANGED = "changed"
    RENAMED = "renamed"
    GONE = "gone"


@dataclass(frozen=True)
class EditionChange(_Placed):
    """One change in meaning, as an edition recorded it for readers.

    ``says`` is what of the record changed, ``""`` for all of it; ``before`` and ``after`` are what stood and stands
    there. ``name`` is what readers call the record, ``""`` where that is what stands there. ``was`` is the old id of
    what was renamed. ``briefings`` are those that it concerned, ``document`` is the home of a claim, None for one of
    ours; these are of that time, so that what they name may be gone. ``note`` and ``correction`` are a person's.
    """

    happened: Happened
    what: str
    id: str
    name: str
    says: str
    before: str
    after: str
    was: str | None
    briefings: tuple[str, ...]
    document: str | None
    note: str | None
    correction: str | None

    @property
    def is_whole(self) -> bool:
        """Whether all of the record is new or gone."""
        return self.happened in (Happened.NEW, Happened.GONE)

    @property
    def called(self) -> str:
        """What readers called the record when this was recorded."""
        return self.name or self.after or self.before

    @property
    def recorded(self) -> EditionChange:
        """Without what people add."""
        return replace(self, note=None, correction=None)


@dataclass(frozen=True)
class Edition(_Placed):
    """What changed in meaning since the edition that it follows, which is None for the first.

    ``day`` is an ISO day; ``tag`` a URI (RFC 4151) that names it for ever; ``state`` what content/ said then, as in
    ``Dossier.state``.
    """

    id: str
    title: str
    day: str
    follows: str | None
    tag: str
    state: str
    note: str | None
    changes: tuple[EditionChange, ...]


@dataclass(frozen=True)
class About:
    """What the publisher says of the site; None where nothing is said."""

    publisher: str | None = None
    authors: str | None = None
    purpose: str | None = None
    funding: str | None = None
    corrections: str | None = None
    contact: str | None = None


@dataclass(frozen=True)
class Site(_Placed):
    """What the site is called, where it stands, and what its home page says. ``figures`` and ``moments`` are claims."""

    title: str
    description: str
    address: str | None
    repository: str | None
    about: About
    bottom_line: Prose
    as_of: Dated
    briefings: tuple[str, ...]
    documents: tuple[str, ...]
    gaps: tuple[Gap, ...]
    figures: tuple[str, ...] = ()
    moments: tuple[str, ...] = ()


class WrittenKind(Enum):
    """What a piece of writing is in its file."""

    KEY = "key"
    VALUE = "value"
    COMMENT = "comment"


@dataclass(frozen=True, slots=True)
class Written:
    """A piece of what a person wrote into a file, with its escapes read.

    ``place`` gives where it begins, for None, or where a character of its text stands.
    """

    kind: WrittenKind
    text: str
    place: Callable[[int | None], Location] = field(compare=False, repr=False)


@dataclass(frozen=True)
class Dossier:
    """Everything in content/, by id; the mappings keep the order of the site (site.yaml, then id)."""

    site: Site
    documents: Mapping[str, Document]
    claims: Mapping[str, Claim]
    briefings: Mapping[str, Briefing]
    people: Mapping[str, Person]
    questions: Mapping[str, Question]
    topics: Mapping[str, Topic]
    withdrawn: tuple[Withdrawn, ...]
    files: Mapping[str, str]
    """Every file of content/ that was read, path to sha256 of its bytes."""
    written: Mapping[str, tuple[Written, ...]]
    """All that stands in those of the files that could be read, in its order."""
    state: str = ""
    """A digest of what content/ says, whatever its layout; editions, which tell of it, are no part of that."""
    editions: tuple[Edition, ...] = ()
    """Each behind the one that it follows."""
    is_whole: bool = True
    """False where something in content/ could not be read: what is missing here may well be there."""

    @cached_property
    def evidence(self) -> tuple[Evidence, ...]:
        """Every piece of evidence, in the order of the claims."""
        return tuple(piece for claim in self.claims.values() for piece in claim.evidence)

    @cached_property
    def claims_by_document(self) -> Mapping[str, tuple[Claim, ...]]:
        """Document id to the claims with evidence in it."""
        return self._group(lambda claim: dict.fromkeys(piece.document for piece in claim.evidence))

    @cached_property
    def claims_by_person(self) -> Mapping[str, tuple[Claim, ...]]:
        """Person id to the claims that have to do with the person."""
        return self._group(lambda claim: claim.everyone)

    @cached_property
    def briefings_by_claim(self) -> Mapping[str, tuple[Briefing, ...]]:
        """Claim id to the briefings with a sentence that rests on it."""
        found: dict[str, list[Briefing]] = {}
        for briefing in self.briefings.values():
            for claim in briefing.claims:
                found.setdefault(claim, []).append(briefing)
        return {claim: tuple(briefings) for claim, briefings in found.items()}

    @cached_property
    def topics_by_claim(self) -> Mapping[str, tuple[Topic, ...]]:
        """Claim id to the topics that it deals with."""
        found: dict[str, list[Topic]] = {}
        for topic in self.topics.values():
            for claim in topic.claims:
                found.setdefault(claim, []).append(topic)
        return {claim: tuple(topics) for claim, topics in found.items()}

    @cached_property
    def renamed(self) -> Mapping[tuple[str, str], str]:
        """Kind and id of what an edition recorded as renamed to the id that it has now."""
        found: dict[tuple[str, str], str] = {}
        for change in (change for edition in reversed(self.editions) for change in reversed(edition.changes)):
            if change.was is not None:
                found.setdefault((change.what, change.was), found.get((change.what, change.id), change.id))
        return found

    @cached_property
    def former_ids(self) -> Mapping[tuple[str, str], tuple[str, ...]]:
        """Kind and id of a record to the ids that it had before, the last one first."""
        found: dict[tuple[str, str], tuple[str, ...]] = {}
        for (what, was), id_ in self.renamed.items():
            found[what, id_] = (*found.get((what, id_), ()), was)
        return found

    @cached_property
    def changes_by_claim(self) -> Mapping[str, tuple[tuple[Edition, EditionChange], ...]]:
        """Claim id to what editions recorded of the claim, under whatever id, the newest first."""
        found: dict[str, list[tuple[Edition, EditionChange]]] = {}
        for edition in reversed(self.editions):
            for change in edition.changes:
                if change.what == "claim":
                    found.setdefault(self.renamed.get(("claim", change.id), change.id), []).append((edition, change))
        return {claim: tuple(changes) for claim, changes in found.items()}

    def _group(self, keys: Callable[[Claim], Iterable[str]]) -> Mapping[str, tuple[Claim, ...]]:
        found: dict[str, list[Claim]] = {}
        for claim in self.claims.values():
            for key in keys(claim):
                found.setdefault(key, []).append(claim)
        return {key: tuple(claims) for key, claims in found.items()}


@dataclass(frozen=True)
class Passage:
    """A paragraph of the body ("1", "2" ...) or a named part, with the line of the received file it begins on."""

    key: str
    text: str
    line: int


@dataclass(frozen=True)
class Check:
    """What the lock holds of one piece of evidence.

    ``outcome`` is "exact" or "folded"; ``places`` are the code points of the parts in their passage, half open; ``on``
    is the ISO day of the check. ``is_current_wording`` is False where the claim was reworded after it.
    """

    outcome: str
    places: tuple[tuple[int, int], ...]
    on: str
    is_current_wording: bool


@dataclass(frozen=True)
class TextSize:
    """How much a document holds, and how much of it the fragments in content/ carry, overlaps counted once."""

    passages: int
    words: int
    shown_words: int
    located_words: int

    @property
    def quoted_words(self) -> int:
        """Words in quotations and locators together."""
        return self.shown_words + self.located_words

    @property
    def budget(self) -> int:
        """How many words may be quoted where fragments may: a third of them all, or a few of a very short document."""
        return max(LEAST_BUDGET, self.words // 3)


@dataclass(frozen=True)
class Verification:
    """What pages say about checking: the same whether or not the texts are at hand.

    ``checks`` has every piece of evidence with a current entry in the lock, by its key. ``texts`` has the passages of
    the documents whose full text may be published, and of no others. ``sizes`` is by document id. ``shown`` has the
    parts of every quotation as readers see them, by the key of the evidence.
    """

    checks: Mapping[tuple[str, int], Check]
    sizes: Mapping[str, TextSize]
    texts: Mapping[str, tuple[Passage, ...]]
    shown: Mapping[tuple[str, int], tuple[str, ...]]

    @property
    def last_day(self) -> str:
        """The ISO day of the latest check; ``""`` where there is none."""
        return max((check.on for check in self.checks.values()), default="")
