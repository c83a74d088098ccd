"""The JSON Schemas: current, and as strict as the check itself."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from generator.load.schema import SCHEMAS, format_schema
from tests.projects import HARBOUR, REPOSITORY

_FILES = {
    "site": ["site.yaml"],
    "people": ["people.yaml"],
    "withdrawn": ["withdrawn.yaml"],
    "document": [f"documents/{path.name}" for path in sorted((HARBOUR / "content" / "documents").glob("*.yaml"))],
    "claims": [f"claims/{path.name}" for path in sorted((HARBOUR / "content" / "claims").glob("*.yaml"))],
    "briefing": [f"briefings/{path.name}" for path in sorted((HARBOUR / "content" / "briefings").glob("*.yaml"))],
}
_CASES = [(name, file) for name, files in _FILES.items() for file in files]


def _validator(name: str) -> Draft202012Validator:
    schema = json.loads(format_schema(name))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def _read(file: str) -> Any:
    # A plain date is text in this project and a date for PyYAML.
    return yaml.load((HARBOUR / "content" / file).read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_committed_schema_is_current(name: str) -> None:
    committed = REPOSITORY / "content" / "schemas" / f"{name}.json"
    assert committed.read_text(encoding="utf-8") == format_schema(name)


@pytest.mark.parametrize(("name", "file"), _CASES)
def test_each_file_of_the_example_names_its_schema(name: str, file: str) -> None:
    first = (HARBOUR / "content" / file).read_text(encoding="utf-8").split("\n")[0]
    below = "../" if "/" in file else ""
    assert first == f"# yaml-language-server: $schema={below}schemas/{name}.json"


@pytest.mark.parametrize(("name", "file"), _CASES)
def test_an_unknown_key_is_refused_at_every_depth(name: str, file: str) -> None:
    validator, content = _validator(name), _read(file)
    known = {error.json_path for error in validator.iter_errors(content) if error.validator == "additionalProperties"}
    assert known == set()
    for record in _mappings(content):
        if set(record) & {"title", "id", "text", "at", "date", "licence"}:
            record["no-such-key"] = "x"
            assert not validator.is_valid(content)
            del record["no-such-key"]


def _mappings(value: Any) -> list[dict[str, Any]]:
    if isinstance(value, list):
        return [found for each in value for found in _mappings(each)]
    if isinstance(value, dict):
        return [value, *(found for each in value.values() for found in _mappings(each))]
    return []


def test_schemas_of_the_repository_and_of_the_table_are_the_same_files() -> None:
    committed = {path.stem for path in Path(REPOSITORY / "content" / "schemas").glob("*.json")}
    assert committed == set(SCHEMAS) | {"changes"}  # of the report of `briefing diff`
