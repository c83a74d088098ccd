"""What a code is: the meaning of a diagnostic, and how bad it is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Severity(Enum):
    """How bad it is: an error fails every run, a warning fails only under ``--strict``."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Code:
    """What a code means, for ``briefing explain`` and the page of codes.

    ``meaning`` says which rule is broken and why the rule exists; ``cure`` what a person does about it. ``is_lasting``
    is what content/ can neither mend nor answer: it is told each time, and nothing waits for it.
    """

    title: str
    meaning: str
    cure: str
    severity: Severity = Severity.ERROR
    is_lasting: bool = False
