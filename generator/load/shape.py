"""Holding a value against the shape of its record, with faults that people understand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails
from rapidfuzz import process

from generator.load.dates import read_bounds
from generator.load.schema import (
    DAY_PATTERN,
    ID_PATTERN,
    PART_PATTERN,
    SHA256_PATTERN,
    TAG_PATTERN,
    VALUE_PATTERN,
    DateRecord,
)
from generator.load.spelt_dates import rewrite_date


@dataclass(frozen=True, slots=True)
class ShapeFault:
    """What is wrong with the shape of a record.

    ``path`` is of keys and indexes; ``is_of_key`` says that the key at its end is at fault, not the value. ``found``
    and ``choices`` are what stands there and what could, for a suggestion. ``missing`` is a key that is not there.
    ``cure`` is what to write, where that can be told.
    """

    path: tuple[str | int, ...]
    message: str
    is_of_key: bool = False
    found: str = ""
    choices: tuple[str, ...] = ()
    missing: str = ""
    cure: str = ""

    @property
    def suggestion(self) -> str:
        """Which of the choices is meant, if one is like what was found."""
        best = process.extractOne(self.found, self.choices, score_cutoff=60) if self.found else None
        return best[0] if best else ""


Record = TypeVar("Record", bound=BaseModel)


def read_record(kind: type[Record], value: object) -> Record | list[ShapeFault]:
    """The record, or everything that is wrong with its shape."""
    try:
        return kind.model_validate(value)
    except ValidationError as error:
        return _merge(_drop_misspelt([_fault(kind, details, value) for details in error.errors(include_url=False)]))


def _drop_misspelt(faults: list[ShapeFault]) -> list[ShapeFault]:
    """The faults without those of keys that are missing because they are misspelt beside, which is told already."""
    meant = {(*fault.path[:-1], fault.suggestion) for fault in faults if fault.is_of_key}
    return [fault for fault in faults if not fault.missing or (*fault.path, fault.missing) not in meant]


_LONGEST_KEY = 64  # as long as an id
_TYPES = {
    "string_type": "text",
    "int_type": "a whole number",
    "float_type": "a number",
    "bool_type": "true or false",
    "list_type": "a list",
    "dict_type": "a mapping of keys to values",
    "model_type": "a mapping of keys to values",
    "model_attributes_type": "a mapping of keys to values",
}
_PATTERNS = {
    ID_PATTERN: "an id: small letters, digits and hyphens, at most 64, not a hyphen first",
    PART_PATTERN: "the name of a part: small letters and hyphens, at most 32",
    SHA256_PATTERN: "a SHA-256 of 64 digits, 0 to 9 and a to f",
    VALUE_PATTERN: 'a fraction such as "1/7" or a magnitude such as "hundreds of thousands"',
    DAY_PATTERN: "a day, as in 2019-05-01",
    TAG_PATTERN: "a tag URI (RFC 4151), as `briefing edition` writes it",
}


def _fault(kind: type[BaseModel], details: ErrorDetails, value: object) -> ShapeFault:
    path, parent = _walk(details["loc"], value, keep_last=details["type"] == "missing")
    context = details.get("ctx", {})
    match details["type"]:
        case "missing":
            return ShapeFault(path[:-1], f"the key `{path[-1]}` is missing", missing=str(path[-1]))
        case "extra_forbidden":
            choices = _keys_beside(kind, path[:-1])
            return ShapeFault(path, f"unknown key `{_show_key(str(path[-1]))}`", True, str(path[-1]), choices)
        case "literal_error":
            choices = tuple(part.strip("' ") for part in context["expected"].replace(" or ", ", ").split(","))
            return ShapeFault(path, f"must be one of {', '.join(choices)}", found=str(parent), choices=choices)
        case "string_too_long" | "too_long":
            what = "characters" if isinstance(parent, str) else "entries"
            return ShapeFault(path, f"has more than {context['max_length']} {what}")
        case "string_too_short" | "too_short":
            return ShapeFault(
                path, "is empty" if context["min_length"] == 1 else f"has fewer than {context['min_length']} entries"
            )
        case "string_pattern_mismatch":
            is_key = details["loc"][-1] == "[key]"
            return ShapeFault(path, f"must be {_PATTERNS[context['pattern']]}", is_key)
        case "greater_than_equal" | "less_than_equal":
            return ShapeFault(path, "must be a year from 1000 to 9999")
        case type_ if type_ in _TYPES:
            cure = _write_date(parent) if context.get("class_name") == DateRecord.__name__ else ""
            return ShapeFault(path, f"must be {_TYPES[type_]}, not {_describe(parent, wanted=type_)}", cure=cure)
    return ShapeFault(path, details["msg"][:1].lower() + details["msg"][1:])


def _write_date(value: object) -> str:
    """How a value is written as a record of a date."""
    is_date = isinstance(value, (str, int)) and not isinstance(value, bool) and read_bounds(str(value)) is not None
    return f"write {{date: {value if is_date else (rewrite_date(str(value)) or '2019-05-01')}}}"


def _walk(loc: tuple[int | str, ...], value: object, *, keep_last: bool) -> tuple[tuple[str | int, ...], object]:
    """The path without pydantic's names of union members, and the value there."""
    path: list[str | int] = []
    for index, step in enumerate(loc):
        if _has(value, step):
            value = value[step]  # type: ignore[index]
        elif not (keep_last and index == len(loc) - 1):
            continue
        path.append(step)
    return tuple(path), value


def _has(value: object, step: int | str) -> bool:
    return (isinstance(value, dict) and step in value) or (
        isinstance(value, list) and isinstance(step, int) and step < len(value)
    )


def _keys_beside(kind: type[BaseModel], path: tuple[str | int, ...]) -> tuple[str, ...]:
    """The keys that a record has at a path of ``kind``, following lists and nested records."""
    found: object = kind
    for step in path:
        if isinstance(step, str) and isinstance(found, type) and issubclass(found, BaseModel):
            found = _record_in(found.model_fields[step].annotation) if step in found.model_fields else None
    return tuple(found.model_fields) if isinstance(found, type) and issubclass(found, BaseModel) else ()


def _record_in(annotation: object) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((record for inner in getattr(annotation, "__args__", ()) if (record := _record_in(inner))), None)


def _merge(faults: list[ShapeFault]) -> list[ShapeFault]:
    """One fault for each value: where the members of a union were each refused, what the value could be instead."""
    by_place: dict[tuple[tuple[str | int, ...], bool], list[ShapeFault]] = {}
    told = {(fault.path, fault.is_of_key) for fault in faults if not fault.message.startswith("must be ")}
    for fault in faults:
        if fault.message.startswith("must be ") and (fault.path, fault.is_of_key) in told:
            continue  # what it could be instead; what is wrong with it is said
        by_place.setdefault((fault.path, fault.is_of_key or not fault.message.startswith("must be ")), []).append(fault)
    return [merged for found in by_place.values() for merged in (found if len(found) == 1 else _merge_members(found))]


def _merge_members(faults: list[ShapeFault]) -> list[ShapeFault]:
    if not faults[0].message.startswith("must be "):
        return faults
    wanted = dict.fromkeys(fault.message.removeprefix("must be ").split(", not ")[0] for fault in faults)
    if "a number" in wanted:
        wanted.pop("a whole number", None)
    return [ShapeFault(faults[0].path, f"must be {' or '.join(wanted)}")]


def _show_key(key: str) -> str:
    """A key on one line of a message; it can be any text."""
    line = " ".join(key.split())
    return line if len(line) <= _LONGEST_KEY else f"{line[:_LONGEST_KEY]}…"


def _describe(value: object, *, wanted: str) -> str:
    names = {str: "text", int: "a number", float: "a number", bool: "true or false", list: "a list", dict: "a mapping"}
    if value is None:
        return "nothing"
    name = names[type(value)]
    is_unquoted = wanted == "string_type" and isinstance(value, (int, float))
    return f"{name} (put it in quotes)" if is_unquoted else name
