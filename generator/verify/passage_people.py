"""Whom the passages of the texts at hand name, found once for all rules that ask."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from generator.verify.text.names.people import Named, People
from generator.verify.vault.text import Texts

BACK = 3
"""Passages before one in which somebody may have been named for the last time: texts go on with "he"."""

PassagePeople = Mapping[str, Mapping[str, Sequence[Named]]]
"""The people whom each passage names, by document and key, in the order of the text."""


def find_passage_people(texts: Texts, people: People) -> PassagePeople:
    """Every mention in every passage."""
    return {
        id_: {key: list(people.find(passage.text)) for key, passage in text.passages.items()}
        for id_, text in texts.items()
    }


def gather_near(named: Mapping[str, Iterable[str]]) -> dict[str, frozenset[str]]:
    """For each passage, given whom each names, whom it or one of those just before it names."""
    sets = [frozenset(keys) for keys in named.values()]
    return {key: frozenset[str]().union(*sets[max(0, rank - BACK) : rank + 1]) for rank, key in enumerate(named)}
