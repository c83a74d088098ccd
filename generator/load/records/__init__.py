"""Checked shapes to records of the model: dates, passages, prose, and what a shape alone cannot say.

Each function takes the record's origin and adds what is wrong to ``faults``; it always returns a record, so that the
faults of the rest can be found in the same run. Ids are resolved later, in content.
"""

from __future__ import annotations

from generator.load.records.briefings import build_briefing, build_gaps
from generator.load.records.claims import build_claim
from generator.load.records.documents import build_document
from generator.load.records.fields import Faults, build_date, read_passages
from generator.load.records.people import build_person
from generator.load.records.site import build_questions, build_site, build_topic, build_withdrawn

__all__ = [
    "Faults",
    "build_briefing",
    "build_claim",
    "build_date",
    "build_document",
    "build_gaps",
    "build_person",
    "build_questions",
    "build_site",
    "build_topic",
    "build_withdrawn",
    "read_passages",
]
