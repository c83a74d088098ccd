"""Fields that records of several sorts have."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from generator.model import ID_FORM, MAGNITUDES

ID_PATTERN = rf"^{ID_FORM}$"
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


class Record(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class DateRecord(Record):
    """A date, and whether the document prints it."""

    date: Edtf
    status: Literal["stated", "inferred"] = Field(
        "stated", description="stated: the document prints it; inferred: we reasoned, and `why` says how."
    )
    why: Line | None = Field(None, description="The reasoning of an inferred date.")
