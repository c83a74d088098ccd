"""Losses that nobody has answered for: what fails a review."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model import Dossier
from generator.review.change import Change
from generator.review.withdrawing import answers


def losses_without_reason(changes: Iterable[Change], base: Dossier, head: Dossier) -> tuple[Change, ...]:
    """The losses for which withdrawn.yaml gained no entry. A reason from before answers for nothing new."""
    gained = set(head.withdrawn) - set(base.withdrawn)
    return tuple(change for change in changes if change.is_loss and not any(answers(entry, change) for entry in gained))
