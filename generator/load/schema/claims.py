"""The record of a claim, with what it carries and rests on."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import ConfigDict, Field, RootModel

from generator.load.schema.fields import VALUE_PATTERN, Answers, At, DateRecord, Edtf, Id, Line, Record


class EventRecord(Record):
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


class FigureRecord(Record):
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


class PositionRecord(Record):
    """A view that somebody held on a question of site.yaml."""

    question: Id
    holder: Id = Field(description="Who held the view, of people.yaml.")
    stance: Line = Field(description="The view in a few words of ours.")
    date: DateRecord | None = Field(None, description="When the view was held.")


class EvidenceRecord(Record):
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
    checked: Line | dict[Literal["Q130", "Q146", "Q148"], Line] | None = Field(
        None,
        description="Why the fragment is fair although words of negation or doubt, or inner quotation marks, stand "
        "beside it; of a locator, although somebody else says it. Where more than one of these is asked, an answer to "
        "each under its code.",
    )


class ClaimRecord(Record):
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
