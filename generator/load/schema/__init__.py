"""The shape of every record in content/, from which both the check and the JSON Schema come.

Shape only: whether an id exists, a date can be read or a fragment stands in its text is for later stages. Nothing is
converted: a number is not a string, and an unknown key is a fault. JSON Schema is draft 2020-12.
"""

from __future__ import annotations

from generator.load.schema.briefings import BriefingRecord, DisputeRecord, GapRecord, PointRecord
from generator.load.schema.claims import (
    ClaimRecord,
    ClaimsFile,
    EventRecord,
    EvidenceRecord,
    FigureRecord,
    PositionRecord,
)
from generator.load.schema.documents import (
    DigestRecord,
    DocumentRecord,
    ReceivedRecord,
    RightsRecord,
    SpanRecord,
    TurnRecord,
    UncoveredRecord,
)
from generator.load.schema.export import SCHEMAS, format_schema
from generator.load.schema.fields import (
    DAY_PATTERN,
    ID_PATTERN,
    PART_PATTERN,
    SHA256_PATTERN,
    TAG_PATTERN,
    VALUE_PATTERN,
    Answers,
    At,
    AtRange,
    DateRecord,
    Edtf,
    Id,
    Kept,
    Line,
    Prose,
)
from generator.load.schema.history import EditionChangeRecord, EditionRecord, WithdrawnFile, WithdrawnRecord
from generator.load.schema.people import PeopleFile, PersonRecord, RoleRecord
from generator.load.schema.site import AboutRecord, AnswerRecord, QuestionRecord, SiteRecord, TopicRecord, TopicsFile

__all__ = [
    "DAY_PATTERN",
    "ID_PATTERN",
    "PART_PATTERN",
    "SCHEMAS",
    "SHA256_PATTERN",
    "TAG_PATTERN",
    "VALUE_PATTERN",
    "AboutRecord",
    "AnswerRecord",
    "Answers",
    "At",
    "AtRange",
    "BriefingRecord",
    "ClaimRecord",
    "ClaimsFile",
    "DateRecord",
    "DigestRecord",
    "DisputeRecord",
    "DocumentRecord",
    "EditionChangeRecord",
    "EditionRecord",
    "Edtf",
    "EventRecord",
    "EvidenceRecord",
    "FigureRecord",
    "GapRecord",
    "Id",
    "Kept",
    "Line",
    "PeopleFile",
    "PersonRecord",
    "PointRecord",
    "PositionRecord",
    "Prose",
    "QuestionRecord",
    "ReceivedRecord",
    "RightsRecord",
    "RoleRecord",
    "SiteRecord",
    "SpanRecord",
    "TopicRecord",
    "TopicsFile",
    "TurnRecord",
    "UncoveredRecord",
    "WithdrawnFile",
    "WithdrawnRecord",
    "format_schema",
]
