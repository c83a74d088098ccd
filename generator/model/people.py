"""People and organisations."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from generator.model.origins import Dated, Placed


class PersonKind(Enum):
    """A person, or an organisation that acts like one."""

    PERSON = "person"
    ORGANISATION = "organisation"


@dataclass(frozen=True)
class Role(Placed):
    """What somebody was, and the claims that say so."""

    title: str
    since: Dated | None
    until: Dated | None
    claims: tuple[str, ...]


@dataclass(frozen=True)
class Person(Placed):
    """A person or an organisation; ``spellings`` are those of the documents, without the house spelling ``name``.

    ``inferred`` are words of the name that no document has, of the note that no claim has, or of an office that no
    claim gives to the person, and why they are right.
    """

    id: str
    name: str
    sort: str
    kind: PersonKind
    spellings: tuple[str, ...]
    roles: tuple[Role, ...]
    note: str | None
    inferred: Mapping[str, str]
