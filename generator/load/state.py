"""A digest of what content/ says, by which an edition knows the content that it tells of.

Of values, whatever their layout, comments and order of keys; it does not depend on the records that are made of them,
so that it stays what it was when the generator learns new fields.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from typing import Any

from generator.load.files import ContentFile

EDITIONS = "editions"
"""The kind of file that tells of the others, and is no part of what they say."""


def digest_state(files: Iterable[ContentFile]) -> str:
    """SHA-256 of all that the files say; those that could not be read say nothing."""
    said = {file.path: _spell_file(file.yaml.value) for file in files if file.yaml and file.kind != EDITIONS}
    return hashlib.sha256(json.dumps(said, sort_keys=True).encode("ascii")).hexdigest()


def _spell_file(value: Any) -> Any:
    """Files that are lists of records are in no order."""
    spelt = _spell(value)
    return sorted(spelt, key=lambda record: json.dumps(record, sort_keys=True)) if isinstance(spelt, list) else spelt


def _spell(value: Any) -> Any:
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, list):
        return [_spell(each) for each in value]
    return {key: _spell(each) for key, each in value.items()} if isinstance(value, dict) else value
