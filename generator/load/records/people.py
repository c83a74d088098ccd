"""The record of a person to a Person."""

from __future__ import annotations

from generator.diagnostics import Diagnostic
from generator.load import schema
from generator.load.records.fields import Faults, build_optional_date
from generator.model import Origin, Person, PersonKind, Role


def build_person(record: schema.PersonRecord, origin: Origin, faults: Faults) -> Person:
    """A person or an organisation of people.yaml."""
    roles = []
    for number, role in enumerate(record.roles):
        place = origin.inside("roles", number)
        since = build_optional_date(role.since, place.inside("since"), faults)
        until = build_optional_date(role.until, place.inside("until"), faults)
        if since and until and since.lower and until.upper and until.upper < since.lower:
            message = f"{until.edtf} is before {since.edtf}, since when it is said to be so"
            faults.append(Diagnostic("S120", message, place.at("until", "date"), "correct one of the dates"))
        roles.append(Role(role.title, since, until, tuple(role.claims), origin=place))
    spellings = tuple(dict.fromkeys(spelling for spelling in record.spellings if spelling != record.name))
    kind = PersonKind(record.kind)
    return Person(
        id=record.id,
        name=record.name,
        sort=record.sort or record.name,
        kind=kind,
        spellings=spellings,
        roles=tuple(roles),
        note=record.note,
        inferred=record.inferred,
        origin=origin,
    )
