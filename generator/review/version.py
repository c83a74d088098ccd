"""One version of the content, with all that is known of its evidence without the texts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model import Check, Dossier


@dataclass(frozen=True)
class Version:
    """``lock`` is the text of the lock; ``checks`` has the evidence with a current entry in it, by its key.

    ``pages`` are the path below docs/ and the text of each page; None where faults let nothing be made of the content.
    """

    dossier: Dossier
    lock: str
    checks: Mapping[tuple[str, int], Check]
    pages: Mapping[str, str] | None = None
