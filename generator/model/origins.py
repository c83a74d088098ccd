"""Where a record stands, and when: what records of every sort have."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from generator.diagnostics import Location


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a record stands in content/.

    ``locate`` takes a path of keys and indexes inside the record and, perhaps, an offset in code points into the text
    there, and gives the place of the field or of that character, which in a block of text is not the same even for
    offset 0. A path that the record does not have gives its nearest existing parent.
    """

    locate: Callable[[tuple[str | int, ...], int | None], Location]

    def at(self, *path: str | int, offset: int | None = None) -> Location:
        """The place of a field of the record; the record itself when no path is given."""
        return self.locate(path, offset)

    def inside(self, *prefix: str | int) -> Origin:
        """The origin of a record inside this one."""
        return Origin(lambda path, offset: self.locate((*prefix, *path), offset))


@dataclass(frozen=True)
class Placed:
    """A record with the place where it stands."""

    origin: Origin = field(compare=False, repr=False, kw_only=True)


_LAST_DAY = "9999-12-31"


@dataclass(frozen=True)
class Dated:
    """An EDTF date with its outer bounds; ``why`` is the reasoning when the date is inferred.

    ``lower`` and ``upper`` are ISO days, ``""`` for an open end; they order a timeline and are not shown.
    """

    edtf: str
    lower: str
    upper: str
    is_inferred: bool = False
    why: str | None = None

    @property
    def sort_key(self) -> tuple[str, str, str]:
        """Earliest start first; of equal starts the shorter one; an open start is before everything."""
        return (self.lower, self.upper or _LAST_DAY, self.edtf)
