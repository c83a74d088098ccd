"""The record of a person to a Person."""

from __future__ import annotations

from generator.load import schema
from generator.load.records.fields import Faults, build_optional_date
from generator.model import Origin, Person, PersonKind, Role


def build_person(record: schema.PersonRecord, origin: Origin, faults: Faults) -> Person:
    """A person or an organisation of people.yaml."""
    roles = []
    for number, role in enumerate(record.roles):
        place = origin.inside("roles", number)
        roles.append(
            Role(
                role.title,
                build_optional_date(role.since, place.inside("since"), faults),
                build_optional_date(role.until, place.inside("until"), faults),
                tuple(role.claims),
                origin=place,
            )
        )
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
