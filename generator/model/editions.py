"""What became of the content: what was withdrawn, and what editions recorded."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

from generator.model.origins import Dated, Placed


@dataclass(frozen=True)
class Withdrawn(Placed):
    """A claim, a document or the like taken back.

    ``before`` are the words that stood there, ``document`` is the home of a claim; None where nobody gave them.
    """

    id: str
    what: str
    reason: str
    date: Dated
    before: str | None = None
    document: str | None = None


class Happened(Enum):
    """What happened to a record between two editions."""

    NEW = "new"
    CHANGED = "changed"
    RENAMED = "renamed"
    GONE = "gone"


@dataclass(frozen=True)
class EditionChange(Placed):
    """One change in meaning, as an edition recorded it for readers.

    ``says`` is what of the record changed, ``""`` for all of it; ``before`` and ``after`` are what stood and stands
    there. ``name`` is what readers call the record, ``""`` where that is what stands there. ``was`` is the old id of
    what was renamed. ``briefings`` are those that it concerned, ``document`` is the home of a claim, None for one of
    ours; these are of that time, so that what they name may be gone. ``note`` and ``correction`` are a person's.
    """

    happened: Happened
    what: str
    id: str
    name: str
    says: str
    before: str
    after: str
    was: str | None
    briefings: tuple[str, ...]
    document: str | None
    note: str | None
    correction: str | None

    @property
    def is_whole(self) -> bool:
        """Whether all of the record is new or gone."""
        return self.happened in (Happened.NEW, Happened.GONE)

    @property
    def called(self) -> str:
        """What readers called the record when this was recorded."""
        return self.name or self.after or self.before

    @property
    def recorded(self) -> EditionChange:
        """Without what people add."""
        return replace(self, note=None, correction=None)


@dataclass(frozen=True)
class Edition(Placed):
    """What changed in meaning since the edition that it follows, which is None for the first.

    ``day`` is an ISO day; ``tag`` a URI (RFC 4151) that names it for ever; ``state`` what content/ said then, as in
    ``Dossier.state``.
    """

    id: str
    title: str
    day: str
    follows: str | None
    tag: str
    state: str
    note: str | None
    changes: tuple[EditionChange, ...]
