"""The JSON Schemas, as they are committed below content/schemas/."""

from __future__ import annotations

import json

from pydantic import BaseModel

from generator.load.schema.briefings import BriefingRecord
from generator.load.schema.claims import ClaimsFile
from generator.load.schema.documents import DocumentRecord
from generator.load.schema.history import EditionRecord, WithdrawnFile
from generator.load.schema.people import PeopleFile
from generator.load.schema.site import SiteRecord, TopicsFile

SCHEMAS: dict[str, type[BaseModel]] = {
    "document": DocumentRecord,
    "claims": ClaimsFile,
    "briefing": BriefingRecord,
    "people": PeopleFile,
    "site": SiteRecord,
    "topics": TopicsFile,
    "withdrawn": WithdrawnFile,
    "edition": EditionRecord,
}
"""Name of the exported schema to the record of a whole file."""


def format_schema(name: str) -> str:
    """The JSON Schema of a kind of file, as it is committed below content/schemas/."""
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **SCHEMAS[name].model_json_schema()}
    return json.dumps(schema, indent=2, ensure_ascii=False, sort_keys=True) + "\n"
