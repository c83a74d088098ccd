"""The record of a document."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from generator.load.schema.fields import (
    PART_PATTERN,
    SHA256_PATTERN,
    Answers,
    At,
    AtRange,
    DateRecord,
    Id,
    Line,
    Record,
)


class RightsRecord(Record):
    """Who holds the rights, and what of the document may be published."""

    licence: Line = Field(description='For example "all rights reserved", "CC BY 4.0", "public domain", "not stated".')
    holder: Line | None = Field(None, description="The rights holder, where the document states one.")
    publish: Literal["record", "fragments", "full"] = Field(
        "record",
        description="record: bibliography and own words only; fragments: also short quotations; full: the whole "
        "text, which then stands in content/documents/ID.txt.",
    )


class ReceivedRecord(Record):
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


class SpanRecord(Record):
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


class TurnRecord(Record):
    """Who speaks in a passage of a transcript, where words need no quotation marks."""

    at: AtRange
    by: Id | None = Field(None, description="Who speaks, of people.yaml.")
    anonymous: Line | None = Field(None, description="How to describe a speaker whom the document does not name.")
    checked: Line | None = Field(
        None, description="Why the speaker is right although a passage begins with another label."
    )


class DigestRecord(Record):
    """What one passage, or a few, say: one or two sentences in our words."""

    at: AtRange
    text: Line


class UncoveredRecord(Record):
    """Passages on which no claim rests, and why that is right."""

    at: AtRange
    why: Line


class DocumentRecord(Record):
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
