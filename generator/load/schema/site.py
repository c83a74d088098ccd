"""The record of the site, with its questions, and of topics."""

from __future__ import annotations

from pydantic import ConfigDict, Field, RootModel

from generator.load.schema.briefings import GapRecord
from generator.load.schema.fields import Answers, DateRecord, Id, Line, Prose, Record


class AnswerRecord(Record):
    """What several positions on a question come to."""

    title: Line = Field(description="The answer in a few words of ours, such as 'Yes, with conditions'.")
    claims: list[Id] = Field(min_length=1, description="The claims whose positions give it.")


class QuestionRecord(Record):
    """A question on which the documents show positions."""

    id: Id
    title: Line
    text: Line = Field(description="The question, in full.")
    answers: list[AnswerRecord] = Field(
        default_factory=list,
        description="Who agrees with whom: where there are any, each position on the question is under one of them.",
    )


class TopicRecord(Record):
    """What claims of several documents and points of several briefings have in common."""

    id: Id
    title: Line
    text: Line = Field(description="What belongs to it, in one sentence.")
    claims: list[Id] = Field(min_length=1, description="The claims that deal with it, in the order of the page.")


class TopicsFile(RootModel[list[TopicRecord]]):
    """All topics, in the order of the page."""

    model_config = ConfigDict(strict=True, frozen=True)


class AboutRecord(Record):
    """What the publisher says of the site, for the page about it; what is left out is said to be not stated."""

    publisher: Line | None = Field(None, description="Who publishes the site and answers for it.")
    authors: Line | None = Field(None, description="Who writes it, and what they know of the subject.")
    purpose: Line | None = Field(None, description="What it is for, and for whom.")
    funding: Line | None = Field(None, description="Who pays for it, and who else has an interest in it.")
    corrections: Line | None = Field(None, description="How a mistake is put right, and how readers learn of it.")
    contact: Line | None = Field(None, description="Where to write to, as text.")


class SiteRecord(Record):
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
