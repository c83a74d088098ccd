"""The records of people and organisations."""

from __future__ import annotations

from typing import Literal

from pydantic import ConfigDict, Field, RootModel

from generator.load.schema.fields import Answers, DateRecord, Id, Line, Record


class RoleRecord(Record):
    """What somebody was, with its dates, resting on claims."""

    title: Line
    since: DateRecord | None = None
    until: DateRecord | None = None
    claims: list[Id] = Field(min_length=1, description="The claims that say so.")


class PersonRecord(Record):
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
    inferred: Answers = Field(
        default_factory=dict,
        description="Words of the name that no document has, of the note that no claim has, or of an office that no "
        "claim gives to the person, and why they are right.",
    )


class PeopleFile(RootModel[list[PersonRecord]]):
    """All people and organisations."""

    model_config = ConfigDict(strict=True, frozen=True)
