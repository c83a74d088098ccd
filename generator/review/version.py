"""One version of the content, with all that is known of its evidence without the texts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.model import Check, Dossier, Gap


@dataclass(frozen=True)
class Version:
    """``lock`` is the text of the lock; ``checks`` has the evidence with a current entry in it, by its key.

    ``absent`` has the gaps with words that stand in no document, by the key that the lock has them under.
    ``pages`` are the path below docs/ and the text of each page; None where faults let nothing be made of the content.
    """

    dossier: Dossier
    lock: str
    checks: Mapping[tuple[str, int], Check]
    pages: Mapping[str, str] | None = None
    absent: Mapping[str, Gap] = field(default_factory=dict)
