"""One version of the content, with all that is known of its evidence without the texts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.model import Check, Dossier, Gap


@dataclass(frozen=True)
class Pages:
    """``texts`` are what is made of a version, by path below docs/.

    ``of_records`` has the path of the page of each record that has one of its own, by kind and id.
    """

    texts: Mapping[str, str]
    of_records: Mapping[tuple[str, str], str]


@dataclass(frozen=True)
class Version:
    """``lock`` is the text of the lock; ``checks`` has the evidence with a current entry in it, by its key.

    ``absent`` has the gaps with words that stand in no document, by the key that the lock has them under.
    ``pages`` is None where faults let nothing be made of the content, or nobody asked for pages.
    """

    dossier: Dossier
    lock: str
    checks: Mapping[tuple[str, int], Check]
    pages: Pages | None = None
    absent: Mapping[str, Gap] = field(default_factory=dict)
