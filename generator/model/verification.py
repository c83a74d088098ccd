"""What pages say about checking."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

LOCK_PATH = "content/evidence.lock"
"""The file of the lock, from the project's root."""

LEAST_BUDGET = 40
"""Words of a very short document that may be quoted, though they are more than a third of it."""


@dataclass(frozen=True)
class Passage:
    """A paragraph of the body ("1", "2" ...) or a named part, with the line of the received file it begins on."""

    key: str
    text: str
    line: int


@dataclass(frozen=True)
class Check:
    """What the lock holds of one piece of evidence.

    ``outcome`` is "exact" or "folded"; ``places`` are the code points of the parts in their passage, half open; ``on``
    is the ISO day of the check. ``is_current_wording`` is False where the claim was reworded after it.
    """

    outcome: str
    places: tuple[tuple[int, int], ...]
    on: str
    is_current_wording: bool


@dataclass(frozen=True)
class TextSize:
    """How much a document holds, and how much of it the fragments in content/ carry, overlaps counted once."""

    passages: int
    words: int
    shown_words: int
    located_words: int

    @property
    def quoted_words(self) -> int:
        """Words in quotations and locators together."""
        return self.shown_words + self.located_words

    @property
    def budget(self) -> int:
        """How many words may be quoted where fragments may: a third of them all, or a few of a very short document."""
        return max(LEAST_BUDGET, self.words // 3)


@dataclass(frozen=True)
class Verification:
    """What pages say about checking: the same whether or not the texts are at hand.

    ``checks`` has every piece of evidence with a current entry in the lock, by its key. ``texts`` has the passages of
    the documents whose full text may be published, and of no others. ``sizes`` is by document id. ``shown`` has the
    parts of every quotation as readers see them, by the key of the evidence.
    """

    checks: Mapping[tuple[str, int], Check]
    sizes: Mapping[str, TextSize]
    texts: Mapping[str, tuple[Passage, ...]]
    shown: Mapping[tuple[str, int], tuple[str, ...]]

    @property
    def last_day(self) -> str:
        """The ISO day of the latest check; ``""`` where there is none."""
        return max((check.on for check in self.checks.values()), default="")
