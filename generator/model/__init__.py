"""The records of a dossier, frozen: what load makes, verify checks and render lays out.

The words are those of ARCHITECTURE.md. A record compares by what it says; where it stands in content/ (its origin) is
kept beside it for messages. Ids are plain strings, already resolved: a record never names an id that does not exist.
"""

from __future__ import annotations

from generator.model.briefings import Briefing, Gap, Point, Prose, Sentence
from generator.model.claims import MAGNITUDES, Claim, ClaimKind, Event, Evidence, Figure, Position, Relation
from generator.model.documents import (
    BODY,
    KINDS_WITH_TURNS,
    Digest,
    Document,
    Part,
    Publish,
    Received,
    Rights,
    Span,
    SpanKind,
    Turn,
    Uncovered,
)
from generator.model.dossier import Dossier, Written, WrittenKind
from generator.model.editions import Edition, EditionChange, Happened, Withdrawn
from generator.model.ids import ID_FORM
from generator.model.origins import Dated, Origin
from generator.model.people import Person, PersonKind, Role
from generator.model.questions import Answer, Question, Topic
from generator.model.site import About, Site
from generator.model.verification import LEAST_BUDGET, LOCK_PATH, Check, Passage, TextSize, Verification

__all__ = [
    "BODY",
    "ID_FORM",
    "KINDS_WITH_TURNS",
    "LEAST_BUDGET",
    "LOCK_PATH",
    "MAGNITUDES",
    "About",
    "Answer",
    "Briefing",
    "Check",
    "Claim",
    "ClaimKind",
    "Dated",
    "Digest",
    "Document",
    "Dossier",
    "Edition",
    "EditionChange",
    "Event",
    "Evidence",
    "Figure",
    "Gap",
    "Happened",
    "Origin",
    "Part",
    "Passage",
    "Person",
    "PersonKind",
    "Point",
    "Position",
    "Prose",
    "Publish",
    "Question",
    "Received",
    "Relation",
    "Rights",
    "Role",
    "Sentence",
    "Site",
    "Span",
    "SpanKind",
    "TextSize",
    "Topic",
    "Turn",
    "Uncovered",
    "Verification",
    "Withdrawn",
    "Written",
    "WrittenKind",
]
