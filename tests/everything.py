"""A project that has every field of the schema, each text with words of its own in quotation marks."""

from __future__ import annotations

import types
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import yaml
from pydantic import BaseModel, RootModel
from pydantic.fields import FieldInfo

from generator.load import schema

_FILES = {
    "document": "documents/d.yaml",
    "claims": "claims/d.yaml",
    "briefing": "briefings/b.yaml",
    "people": "people.yaml",
    "site": "site.yaml",
    "topics": "topics.yaml",
    "edition": "editions/e.yaml",
    "withdrawn": "withdrawn.yaml",
}
_IDS = {
    "by": "p",
    "via": "p",
    "holder": "p",
    "authors": "p",
    "people": "p",
    "PersonRecord": "p",
    "claims": "c",
    "rests_on": "c",
    "ClaimRecord": "c",
    "question": "q",
    "QuestionRecord": "q",
    "document": "d",
    "documents": "d",
    "briefings": "b",
    "PointRecord": "o",
    "WithdrawnRecord": "w",
}
_PROSE = get_args(schema.Prose)[1]
_PATTERNED = {
    schema.ID_PATTERN: "",
    schema.PART_PATTERN: "body",
    schema.SHA256_PATTERN: "0" * 64,
    schema.DAY_PATTERN: "2019-05-01",
    schema.TAG_PATTERN: "tag:quay.example,2019:e",
}


def write_everything(root: Path) -> dict[str, str]:
    """Write the project; the words in quotation marks of each field of text, to the field: "claims.figure.unit".

    The key of a mapping is "claims.inferred.key", its value "claims.inferred".
    """
    words: dict[str, str] = {}
    for name, kind in schema.SCHEMAS.items():
        path = root / "content" / _FILES[name]
        path.parent.mkdir(parents=True, exist_ok=True)
        record = _fill(kind, name, "", words)
        path.write_text(yaml.safe_dump(record, allow_unicode=True, width=1000), encoding="utf-8")
    return words


def _fill(annotation: Any, field: str, record: str, words: dict[str, str]) -> Any:
    """A value of a type; ``record`` is the name of the class that has the field."""
    kind, given = get_origin(annotation), get_args(annotation)
    if isinstance(annotation, type) and issubclass(annotation, RootModel):
        return _fill(annotation.model_fields["root"].annotation, field, record, words)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return {
            name: _fill(_whole_type(info), f"{field}.{name}", annotation.__name__, words)
            for name, info in annotation.model_fields.items()
        }
    if kind is Annotated:
        return _fill_string(given, field, record, words) if given[0] is str else _fill(given[0], field, record, words)
    if kind in (Union, types.UnionType):
        members = [member for member in given if member is not type(None)]
        mapping = next((member for member in members if get_origin(member) is dict), int)
        return _fill(members[0] if len(members) == 1 else mapping, field, record, words)
    if kind is list:
        return [_fill(given[0], field, record, words), *(["later"] if field.endswith("evidence.parts") else [])]
    if kind is dict:
        return {_fill(given[0], f"{field}.key", record, words): _fill(given[1], field, record, words)}
    if kind is Literal:
        return "inferred" if "inferred" in given else given[0]
    return _fill_string((), field, record, words) if annotation is str else _fill_number(field)


def _whole_type(info: FieldInfo) -> Any:
    """The type of a field, with what pydantic has taken out of its annotation."""
    return Annotated[info.annotation, *info.metadata] if info.metadata else info.annotation


def _fill_number(field: str) -> int:
    return 2019 if field.endswith(".date") else 1


def _fill_string(annotations: tuple[Any, ...], field: str, record: str, words: dict[str, str]) -> str:
    pattern = next(_patterns(annotations), None)
    if pattern == schema.ID_PATTERN:
        return _IDS.get(field.rsplit(".", 1)[-1]) or _IDS.get(record, "c")
    if pattern is not None:
        return _PATTERNED[pattern]
    quoted = f"never said {len(words)}x"
    words[quoted] = field
    return f'Here "{quoted}"{" [[c]]." if _PROSE in annotations else ""}'


def _patterns(annotations: tuple[Any, ...]) -> Iterator[str]:
    for annotation in annotations:
        for each in (annotation, *getattr(annotation, "metadata", ())):
            if getattr(each, "pattern", None):
                yield each.pattern
