"""The site: its name, its home page, what the publisher says of it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.briefings import Gap, Prose
from generator.model.origins import Dated, Placed


@dataclass(frozen=True)
class About:
    """What the publisher says of the site; None where nothing is said."""

    publisher: str | None = None
    authors: str | None = None
    purpose: str | None = None
    funding: str | None = None
    corrections: str | None = None
    contact: str | None = None


@dataclass(frozen=True)
class Site(Placed):
    """What the site is called, where it stands, and what its home page says. ``figures`` and ``moments`` are claims."""

    title: str
    description: str
    address: str | None
    repository: str | None
    about: About
    bottom_line: Prose
    as_of: Dated
    briefings: tuple[str, ...]
    documents: tuple[str, ...]
    gaps: tuple[Gap, ...]
    figures: tuple[str, ...] = ()
    moments: tuple[str, ...] = ()
