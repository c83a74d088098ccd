"""Which record of one version is which of the other. The answer is the same, mirrored, when the two are exchanged."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

_Record = TypeVar("_Record")
_TELLS_NOTHING: tuple[Hashable, ...] = (None, "", (), frozenset())
_LEAST_LIKENESS = 0.5
_MOST_COMPARISONS = 250_000
"""Above it texts are not compared with one another: what was rewritten is then told as lost and new."""


@dataclass(frozen=True)
class Pairing(Generic[_Record]):
    """Pairs of older and newer, and what has no counterpart."""

    pairs: tuple[tuple[_Record, _Record], ...]
    lost: tuple[_Record, ...]
    added: tuple[_Record, ...]


def pair_records(
    base: Iterable[_Record],
    head: Iterable[_Record],
    keys: Sequence[Callable[[_Record], Hashable]],
    text: Callable[[_Record], str] | None = None,
) -> Pairing[_Record]:
    """Pair what has one key, the most telling key first; then, with ``text``, what reads alike.

    Of several records with one key the first goes with the first. An empty key tells nothing.
    """
    lost, added = list(base), list(head)
    pairs: list[tuple[_Record, _Record]] = []
    for key in keys:
        pairs += _take_pairs(lost, added, _match_keys(lost, added, key))
    if text is not None:
        pairs += _take_pairs(lost, added, _match_texts([text(each) for each in lost], [text(each) for each in added]))
    return Pairing(tuple(pairs), tuple(lost), tuple(added))


def find_renamed(
    base: Mapping[str, _Record], head: Mapping[str, _Record], keys: Sequence[Callable[[_Record], Hashable]]
) -> dict[str, str]:
    """Old id to new id of what has another id and the same content, where only one record has it on each side."""
    renamed: dict[str, str] = {}
    for key in keys:
        lost = _list_ids({id_: each for id_, each in base.items() if id_ not in head and id_ not in renamed}, key)
        taken = set(renamed.values())
        added = _list_ids({id_: each for id_, each in head.items() if id_ not in base and id_ not in taken}, key)
        for content, old in lost.items():
            new = added.get(content, [])
            if len(old) == len(new) == 1:
                renamed[old[0]] = new[0]
    return renamed


def _list_ids(records: Mapping[str, _Record], key: Callable[[_Record], Hashable]) -> dict[Hashable, list[str]]:
    ids: dict[Hashable, list[str]] = defaultdict(list)
    for id_, each in records.items():
        content = key(each)
        if content not in _TELLS_NOTHING:
            ids[content].append(id_)
    return ids


def _take_pairs(
    lost: list[_Record], added: list[_Record], matches: Iterable[tuple[int, int]]
) -> list[tuple[_Record, _Record]]:
    found = sorted(matches)
    pairs = [(lost[old], added[new]) for old, new in found]
    olds, news = {old for old, _ in found}, {new for _, new in found}
    lost[:] = [each for index, each in enumerate(lost) if index not in olds]
    added[:] = [each for index, each in enumerate(added) if index not in news]
    return pairs


def _match_keys(
    lost: Sequence[_Record], added: Sequence[_Record], key: Callable[[_Record], Hashable]
) -> Iterable[tuple[int, int]]:
    news: dict[Hashable, list[int]] = defaultdict(list)
    for index, each in enumerate(added):
        news[key(each)].append(index)
    for index, each in enumerate(lost):
        content = key(each)
        if content not in _TELLS_NOTHING and news[content]:
            yield index, news[content].pop(0)


def _match_texts(lost: Sequence[str], added: Sequence[str]) -> Iterable[tuple[int, int]]:
    """The likest first; of two that are equally like, by what they say."""
    if len(lost) * len(added) > _MOST_COMPARISONS:
        return
    olds, news = [_count_words(text) for text in lost], [_count_words(text) for text in added]
    ranked = sorted(
        (-likeness, min(lost[old], added[new]), max(lost[old], added[new]), old, new)
        for old, before in enumerate(olds)
        for new, after in enumerate(news)
        if (likeness := _compare_words(before, after)) >= _LEAST_LIKENESS
    )
    taken_old: set[int] = set()
    taken_new: set[int] = set()
    for _, _, _, old, new in ranked:
        if old not in taken_old and new not in taken_new:
            taken_old.add(old)
            taken_new.add(new)
            yield old, new


def _count_words(text: str) -> Counter[str]:
    return Counter(text.casefold().split())


def _compare_words(before: Counter[str], after: Counter[str]) -> float:
    """0 for no word in common, 1 for the same words (Dice)."""
    return 2 * (before & after).total() / max(before.total() + after.total(), 1)
