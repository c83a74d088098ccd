"""The shape of every record in content/, from which both the check and the JSON Schema come.

Shape only: whether an id exists, a date can be read or a fragment stands in its text is for later stages. Nothing is
converted: a number is not a string, and an unknown key is a fault. JSON Schema is draft 2020-12.
"""

from __future__ import annotations

import json
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, RootModel

from generator.model import MAGNITUDES

ID_PATTERN = r"^[a-z0-9][a-z0-9-]{0,63}$"
PART_PATTERN = r"^[a-z][a-z-]{0,31}$"
SHA256_PATTERN = r"^[0-9a-f]{64}$"
VALUE_PATTERN = rf"^(?:[0-9]{{1,9}}/[1-9][0-9]{{0,8}}|{'|'.join(MAGNITUDES)})$"

Id = Annotated[
    str,
    Field(
        pattern=ID_PATTERN,
        description="Small letters, digits and hyphens, at most 64; never changes, even when a title does.",
    ),
]
DAY_PATTERN = r"^[1-9][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
TAG_PATTERN = r"^tag:[A-Za-z0-9.@-]+,[0-9]{4}(-[0-9]{2}){0,2}:[A-Za-z0-9/._~-]+$"

Line = Annotated[str, Field(min_length=1, max_length=2000, description="Plain text; nothing in it is markup.")]
Prose = Annotated[
    str,
    Field(
        min_length=1,
        max_length=8000,
        description="Sentences, each of which ends with the ids of the claims it rests on: `... [[claim-id]].` "
        "A blank line starts a new paragraph. Nothing else in it is markup.",
    ),
]
Kept = Annotated[
    str, Field(min_length=1, max_length=20_000, description="Plain text as it stood; nothing in it is markup.")
]
Edtf = Annotated[
    Annotated[str, Field(max_length=40)] | Annotated[int, Field(ge=1000, le=9999)],
    Field(
        description="An EDTF date: 2019, 2019-05, 2019-05-01, 2019-05~ (about), 2019-05? (uncertain), 2019/2020, "
        "2019-21 (spring), ../2019-05 (before)."
    ),
]
At = Annotated[
    int | str,
    Field(description="A passage: the number of a paragraph of the body (from 1), or the name of a part."),
]
AtRange = Annotated[
    int | str,
    Field(description="A passage or a range of paragraphs: 4, 4-6, or the name of a part."),
]
Answers = Annotated[
    dict[Line, Line],
    Field(description="The words a warning named, each with the reason why they are right all the same."),
]


class _Record(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class DateRecord(_Record):
    """A date, and whether the document prints it."""

    date: Edtf
    status: Literal["stated", "inferred"] = Field(
        "stated", description="stated: the document prints it; inferred: we reasoned, and `why` says how."
    )
    why: Line | None = Field(None, description="The reasoning of an inferred date.")


class RightsRecord(_Record):
    """Who holds the rights, and what of the document may be published."""

    licence: Line = Field(description='For example "all rights reserved", "CC BY 4.0", "public domain", "not stated".')
    holder: Line | None = Field(None, description="The rights holder, where the document states one.")
    publish: Literal["record", "fragments", "full"] = Field(
        "record",
        description="record: bibliography and own words only; fragments: also short quotations; full: the whole "
        "text, which then stands in content/documents/ID.txt.",
    )


class ReceivedRecord(_Record):
    """Which lines of which file of the vault the document is."""

    file: Line = Field(
        description="The name of the file in the vault; or ID.txt beside the record where the text may be published."
    )
    sha256: str = Field(
        pattern=SHA256_PATTERN, description="Of the file's bytes. `briefing verify` prints it where it differs."
    )
    parts: dict[Annotated[str, Field(pattern=PART_PATTERN)], int | str] = Field(
        description="Part to line or lines of the file: {headline: 1, caption: 2, body: 3-40, sign-off: 41}. "
        "Each line that is not empty is a passage; those of the body are numbered from 1."
    )


class SpanRecord(_Record):
    """A stretch of the document in quotation marks, in order, without its words."""

    at: At
    by: Id | None = Field(
        None,
        description="Whose words they are. Of a term, a title or a hypothetical: who uses or imagines it, if not the "
        "author. Left out where nobody is named.",
    )
    anonymous: Line | None = Field(None, description="How the document describes a speaker whom it does not name.")
    kind: Literal["speech", "writing", "term", "title", "hypothetical"]
    via: Id | None = Field(None, description="Who relayed the words, where the document has them from somebody else.")
    checked: Line | None = Field(
        None, description="Why the speaker is right although the text names another there, or names nobody."
    )


class TurnRecord(_Record):
    """Who speaks in a passage of a transcript, where words need no quotation marks."""

    at: AtRange
    by: Id


class DigestRecord(_Record):
    """What one passage, or a few, say: one or two sentences in our words."""

    at: AtRange
    text: Line


class UncoveredRecord(_Record):
    """Passages on which no claim rests, and why that is right."""

    at: AtRange
    why: Line


class DocumentRecord(_Record):
    """One source document. The file's name is its id."""

    title: Line
    kind: Literal[
        "news report", "op-ed", "article", "interview", "transcript", "statement", "official report", "letter", "book"
    ]
    publisher: Line | None = Field(None, description="Left out where the file names none.")
    authors: list[Id] = Field(
        default_factory=list, description="People of people.yaml; empty where the file names none."
    )
    published: DateRecord | None = Field(
        None, description="Left out where it can neither be read nor inferred; then `undated` says so."
    )
    undated: Line | None = Field(None, description="What is known of the date of a document without one.")
    address: Line | None = Field(None, description="The document's own address, http or https.")
    descriptor: Line = Field(
        description="What kind of source this is: who made it, how near to what it tells, with what interest."
    )
    rights: RightsRecord
    received: ReceivedRecord
    spans: list[SpanRecord] = Field(
        default_factory=list, description="Every stretch in quotation marks, in the order of the text."
    )
    turns: list[TurnRecord] = Field(
        default_factory=list, description="Speakers of the passages of a transcript or an interview."
    )
    digest: list[DigestRecord] = Field(default_factory=list)
    uncovered: list[UncoveredRecord] = Field(default_factory=list)
    missing: list[Line] = Field(
        default_factory=list, description="What the file does not have: byline, outlet, date, the rest of the text."
    )
    inferred: Answers = Field(default_factory=dict)
    counted: Answers = Field(default_factory=dict)


class EventRecord(_Record):
    """Something that happened, for the timeline."""

    title: Line
    date: Edtf
    status: Literal["stated", "inferred"] = "stated"
    why: Line | None = Field(None, description="The reasoning of an inferred date.")
    before: list[Id] = Field(
        default_factory=list, description="Claims of events that it came before, by what the document says."
    )
    after: list[Id] = Field(
        default_factory=list, description="Claims of events that it came after, by what the document says."
    )


class FigureRecord(_Record):
    """A number, as its source gives it."""

    value: int | float | Annotated[str, Field(pattern=VALUE_PATTERN)] = Field(
        description='A number, a fraction such as "1/7", or the magnitude alone where the source gives no number: '
        "several, dozens, thousands, hundreds of thousands."
    )
    to: int | float | None = Field(None, description="The other end of a range.")
    unit: Line = Field(description="soldiers, percent, cm, billion US dollars ...")
    hedge: Line | None = Field(None, description="almost, more than, some ... as the source has it.")
    counts: Line = Field(description="What the number counts, as narrowly as the source says it.")
    as_of: DateRecord | None = Field(None, description="As of when the number holds.")


class PositionRecord(_Record):
    """A view that somebody held on a question of site.yaml."""

    question: Id
    holder: Id = Field(description="Who held the view, of people.yaml.")
    stance: Line = Field(description="The view in a few words of ours.")
    date: DateRecord | None = Field(None, description="When the view was held.")


class EvidenceRecord(_Record):
    """Where a claim rests. Exactly one of quote, locator and parts; none where only the record may be published."""

    at: At
    document: Id | None = Field(None, description="Another document than the one this file is about.")
    quote: Line | None = Field(None, description="Verbatim words that readers are shown; at most 12.")
    locator: Line | None = Field(None, description="Verbatim words that only find the place, never shown; at most 6.")
    parts: list[Line] | None = Field(
        None, min_length=2, max_length=4, description="A quotation with words left out, in order; shown with […]."
    )
    within: Line | None = Field(
        None, description="A longer locator around a fragment that occurs more than once in its passage."
    )
    relation: Literal["supports", "contradicts", "qualifies"] = "supports"
    checked: Line | None = Field(
        None,
        description="Why the fragment is fair although words of negation or doubt, or inner quotation marks, stand "
        "beside it.",
    )


class ClaimRecord(_Record):
    """One statement that a document makes or reports, in our words."""

    id: Id
    text: Line = Field(
        description="One statement, understood without its neighbours. Quotation marks in it mean verbatim."
    )
    kind: Literal["reported", "said", "judgement", "advice", "counterfactual", "forecast", "rumour", "inference"] = (
        Field(
            description="reported: the document tells it as fact; said: a person's words or statement; judgement, "
            "advice, counterfactual, forecast: of the person in `by`; rumour: nobody stands for it; inference: ours, "
            "see rests_on."
        )
    )
    by: Id | None = Field(
        None, description="Who says it, of people.yaml; left out where the document itself reports it."
    )
    anonymous: Line | None = Field(None, description="How the document describes a speaker whom it does not name.")
    via: Id | None = Field(None, description="Who relayed it, where the document has it from somebody else.")
    said: DateRecord | None = Field(None, description="When it was said.")
    event: EventRecord | None = None
    figure: FigureRecord | None = None
    position: PositionRecord | None = None
    people: list[Id] = Field(default_factory=list, description="Whom it is about, of people.yaml.")
    evidence: list[EvidenceRecord] = Field(default_factory=list)
    rests_on: list[Id] = Field(default_factory=list, description="Of an inference: the claims that it rests on.")
    why: Line | None = Field(None, description="Of an inference: the reasoning.")
    terms: list[Line] = Field(
        default_factory=list,
        description="Words in quotation marks in `text` that are nobody's speech: names, titles, phrases. Each is in "
        "a locator of the evidence.",
    )
    inferred: Answers = Field(default_factory=dict)
    counted: Answers = Field(default_factory=dict)
    checked: Answers = Field(default_factory=dict)
    note: Line | None = Field(None, description="What a reader should know, such as a slip in the quotation.")


class ClaimsFile(RootModel[list[ClaimRecord]]):
    """The claims of one document. The file's name is the document's id."""

    model_config = ConfigDict(strict=True, frozen=True)


class PointRecord(_Record):
    """One idea of a briefing."""

    id: Id
    title: Line
    text: Prose
    terms: list[Line] = Field(
        default_factory=list,
        description="Words in quotation marks in `text` that are nobody's speech: names, titles, phrases. Each is in "
        "a locator of the evidence.",
    )
    inferred: Answers = Field(default_factory=dict)
    counted: Answers = Field(default_factory=dict)
    checked: Answers = Field(default_factory=dict)


class DisputeRecord(_Record):
    """What the sources do not agree on, or leave open."""

    text: Prose
    terms: list[Line] = Field(default_factory=list)
    inferred: Answers = Field(default_factory=dict)
    counted: Answers = Field(default_factory=dict)
    checked: Answers = Field(default_factory=dict)


class GapRecord(_Record):
    """What the sources do not say."""

    text: Line = Field(description="One or two sentences of ours; they rest on no claim.")
    absent: list[Line] = Field(
        default_factory=list, description="Words that stand nowhere in the documents; this is checked."
    )
    documents: list[Id] = Field(
        default_factory=list, description="The documents it speaks of; all of them where left out."
    )
    terms: list[Line] = Field(default_factory=list)


class BriefingRecord(_Record):
    """One briefing. The file's name is its id."""

    title: Line
    summary: Line = Field(
        description="One line for the home page and for search engines, without quotation marks and figures."
    )
    as_of: DateRecord = Field(description="As of when its sources speak.")
    bottom_line: Prose
    terms: list[Line] = Field(default_factory=list, description="Of the bottom line.")
    inferred: Answers = Field(default_factory=dict)
    counted: Answers = Field(default_factory=dict)
    checked: Answers = Field(default_factory=dict)
    points: list[PointRecord] = Field(min_length=1)
    disputed: list[DisputeRecord] = Field(default_factory=list)
    gaps: list[GapRecord] = Field(default_factory=list)


class RoleRecord(_Record):
    """What somebody was, with its dates, resting on claims."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, populate_by_name=True)
    title: Line
    since: DateRecord | None = None
    until: DateRecord | None = None
    claims: list[Id] = Field(min_length=1, description="The claims that say so.")


class PersonRecord(_Record):
    """A person or an organisation."""

    id: Id
    name: Line = Field(description="The house spelling, used in our prose.")
    sort: Line | None = Field(None, description="For the index, such as 'Ortiz, Lena'; the name where left out.")
    kind: Literal["person", "organisation"] = "person"
    spellings: list[Line] = Field(
        default_factory=list, description="Every other spelling of the documents, short ones too."
    )
    roles: list[RoleRecord] = Field(default_factory=list)
    note: Line | None = None


class PeopleFile(RootModel[list[PersonRecord]]):
    """All people and organisations."""

    model_config = ConfigDict(strict=True, frozen=True)


class AnswerRecord(_Record):
    """What several positions on a question come to."""

    title: Line = Field(description="The answer in a few words of ours, such as 'Yes, with conditions'.")
    claims: list[Id] = Field(min_length=1, description="The claims whose positions give it.")


class QuestionRecord(_Record):
    """A question on which the documents show positions."""

    id: Id
    title: Line
    text: Line = Field(description="The question, in full.")
    answers: list[AnswerRecord] = Field(
        default_factory=list,
        description="Who agrees with whom: where there are any, each position on the question is under one of them.",
    )


class TopicRecord(_Record):
    """What claims of several documents and points of several briefings have in common."""

    id: Id
    title: Line
    text: Line = Field(description="What belongs to it, in one sentence.")
    claims: list[Id] = Field(min_length=1, description="The claims that deal with it, in the order of the page.")


class TopicsFile(RootModel[list[TopicRecord]]):
    """All topics, in the order of the page."""

    model_config = ConfigDict(strict=True, frozen=True)


class AboutRecord(_Record):
    """What the publisher says of the site, for the page about it; what is left out is said to be not stated."""

    publisher: Line | None = Field(None, description="Who publishes the site and answers for it.")
    authors: Line | None = Field(None, description="Who writes it, and what they know of the subject.")
    purpose: Line | None = Field(None, description="What it is for, and for whom.")
    funding: Line | None = Field(None, description="Who pays for it, and who else has an interest in it.")
    corrections: Line | None = Field(None, description="How a mistake is put right, and how readers learn of it.")
    contact: Line | None = Field(None, description="Where to write to, as text.")


class SiteRecord(_Record):
    """The site: title, address, order."""

    title: Line
    description: Line
    address: Line | None = Field(None, description="Where the site is published, with a slash at the end.")
    repository: Line | None = Field(
        None,
        description="Where its source can be read and corrected; REPOSITORY/issues/new has the forms of "
        ".github/ISSUE_TEMPLATE/ for reports of errors.",
    )
    about: AboutRecord | None = None
    bottom_line: Prose = Field(description="The standing bottom line of the home page.")
    terms: list[Line] = Field(default_factory=list)
    inferred: Answers = Field(default_factory=dict)
    counted: Answers = Field(default_factory=dict)
    checked: Answers = Field(default_factory=dict)
    as_of: DateRecord
    briefings: list[Id] = Field(description="In the order of the home page.")
    documents: list[Id] = Field(description="In the order of the index.")
    figures: list[Id] = Field(
        default_factory=list,
        description="Claims whose figures the home page shows, in order; those on which most rests where left out.",
    )
    moments: list[Id] = Field(
        default_factory=list,
        description="Claims whose events the home page shows, by date; those on which most rests where left out.",
    )
    questions: list[QuestionRecord] = Field(default_factory=list, description="Of the page of positions.")
    gaps: list[GapRecord] = Field(default_factory=list, description="What the documents together do not say.")


class WithdrawnRecord(_Record):
    """A claim, a document or a part of a briefing taken back, or evidence or rights given up, with the reason."""

    id: Id
    what: Literal["claim", "document", "briefing", "point", "section", "evidence", "rights", "edition"]
    reason: Line
    date: Edtf


class WithdrawnFile(RootModel[list[WithdrawnRecord]]):
    """Everything taken back."""

    model_config = ConfigDict(strict=True, frozen=True)


class EditionChangeRecord(_Record):
    """One change in meaning. People add `note` and `correction`; the rest is a record, and stays as it is."""

    what: Literal["claim", "document", "briefing", "point", "person", "question", "topic", "site"]
    id: Id
    happened: Literal["new", "changed", "renamed", "gone"] = "changed"
    name: Line | None = Field(None, description="What readers called it; left out where `before` or `after` says it.")
    says: Line | None = Field(None, description="What of it changed; left out where all of it is new or gone.")
    before: Kept | None = Field(None, description="What stood there.")
    after: Kept | None = Field(None, description="What stands there since.")
    was: Id | None = Field(None, description="The id that it had before.")
    briefings: list[Id] = Field(default_factory=list, description="The briefings that it concerned.")
    document: Id | None = Field(None, description="Of a claim: the document on whose page it stood.")
    note: Line | None = Field(None, description="What readers should know of the change.")
    correction: Line | None = Field(
        None, description="The mistake that it puts right; with it the change stands on the page of corrections."
    )


class EditionRecord(_Record):
    """What changed in meaning since the edition before. Written by `briefing edition`; the file's name is its id."""

    title: Line
    date: str = Field(pattern=DAY_PATTERN, description="The day of the edition, as in 2019-05-01.")
    follows: Id | None = Field(None, description="The edition before; left out in the first.")
    tag: str = Field(pattern=TAG_PATTERN, description="Names it in feeds, for ever; never changes.")
    state: str = Field(pattern=SHA256_PATTERN, description="A digest of what content/ said.")
    note: Line | None = Field(None, description="What readers should know of the edition as a whole.")
    changes: list[EditionChangeRecord] = Field(default_factory=list)


SCHEMAS: dict[str, type[BaseModel]] = {
    "document": DocumentRecord,
    "claims": ClaimsFile,
    "briefing": BriefingRecord,
    "people": PeopleFile,
    "site": SiteRecord,
    "topics": TopicsFile,
    "withdrawn": WithdrawnFile,
    "edition": EditionRecord,
}
"""Name of the exported schema to the record of a whole file."""


def format_schema(name: str) -> str:
    """The JSON Schema of a kind of file, as it is committed below content/schemas/."""
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **SCHEMAS[name].model_json_schema()}
    return json.dumps(schema, indent=2, ensure_ascii=False, sort_keys=True) + "\n"
