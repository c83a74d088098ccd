"""The records of what was withdrawn, and of editions."""

from __future__ import annotations

from typing import Literal

from pydantic import ConfigDict, Field, RootModel

from generator.load.schema.fields import DAY_PATTERN, SHA256_PATTERN, TAG_PATTERN, Edtf, Id, Kept, Line, Record


class WithdrawnRecord(Record):
    """Something taken back, with the reason: from a claim, document or briefing to evidence or rights."""

    id: Id
    what: Literal[
        "claim",
        "document",
        "briefing",
        "point",
        "section",
        "event",
        "figure",
        "position",
        "evidence",
        "rights",
        "edition",
    ]
    reason: Line
    date: Edtf
    before: Kept | None = Field(
        None,
        description="The words that stood there, without quotation marks; `briefing diff` prints the entry with them.",
    )
    document: Id | None = Field(
        None, description="Of a claim: the document on whose page it stood, which then shows the words there too."
    )


class WithdrawnFile(RootModel[list[WithdrawnRecord]]):
    """Everything taken back."""

    model_config = ConfigDict(strict=True, frozen=True)


class EditionChangeRecord(Record):
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


class EditionRecord(Record):
    """What changed in meaning since the edition before. Written by `briefing edition`; the file's name is its id."""

    title: Line
    date: str = Field(pattern=DAY_PATTERN, description="The day of the edition, as in 2019-05-01.")
    follows: Id | None = Field(None, description="The edition before; left out in the first.")
    tag: str = Field(pattern=TAG_PATTERN, description="Names it in feeds, for ever; never changes.")
    state: str = Field(pattern=SHA256_PATTERN, description="A digest of what content/ said.")
    note: Line | None = Field(None, description="What readers should know of the edition as a whole.")
    changes: list[EditionChangeRecord] = Field(default_factory=list)
