"""What was checked of several claims at once, so that no note has to say it to a reader of them all."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model import Claim, Evidence
from generator.render.dates import describe_day
from generator.render.views.viewpoint import Viewpoint
from generator.render.words import count, join


def describe_last_check(seen: Viewpoint, claims: Sequence[Claim]) -> str:
    """The day on which a piece of their evidence was last checked; ``""`` where none was."""
    checks = seen.verification.checks
    keys = [piece.key for claim in claims for piece in claim.evidence]
    return describe_day(max((checks[key].on for key in keys if key in checks), default=""))


def describe_checks(seen: Viewpoint, claims: Sequence[Claim]) -> str:
    """How many quotations and places were found, and when last; ``""`` where these claims have no evidence."""
    pieces = [piece for claim in claims for piece in claim.evidence]
    found = [piece for piece in pieces if piece.key in seen.verification.checks]
    return " ".join(filter(None, (_describe_found(seen, claims, found), _describe_missing(len(pieces) - len(found)))))


def _describe_found(seen: Viewpoint, claims: Sequence[Claim], found: Sequence[Evidence]) -> str:
    if not found:
        return ""
    quotations = sum(1 for piece in found if piece.is_quotation)
    located = len(found) - quotations
    words = (
        f"{count(quotations, 'quotation')} with the same words" if quotations else "",
        f"{count(located, 'place')} by words that are not shown" if located else "",
    )
    day = describe_last_check(seen, claims)
    return f"Found in the documents, the last time on {day}: {join(list(filter(None, words)))}."


def _describe_missing(number: int) -> str:
    return f"Not checked yet: {number:,}." if number else ""
