"""The record of a briefing."""

from __future__ import annotations

from pydantic import Field

from generator.load.schema.fields import Answers, DateRecord, Id, Line, Prose, Record


class PointRecord(Record):
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


class DisputeRecord(Record):
    """What the sources do not agree on, or leave open."""

    text: Prose
    terms: list[Line] = Field(default_factory=list)
    inferred: Answers = Field(default_factory=dict)
    counted: Answers = Field(default_factory=dict)
    checked: Answers = Field(default_factory=dict)


class GapRecord(Record):
    """What the sources do not say."""

    text: Line = Field(description="One or two sentences of ours; they rest on no claim.")
    absent: list[Line] = Field(
        default_factory=list, description="Words that stand nowhere in the documents; this is checked."
    )
    documents: list[Id] = Field(
        default_factory=list, description="The documents it speaks of; all of them where left out."
    )
    terms: list[Line] = Field(default_factory=list)


class BriefingRecord(Record):
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
