"""What stands behind a text of ours: the mentions of one text, or of several together, and whether they cover another.

Strings only. Several are put together without work, since most are asked about a handful of mentions.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from generator.verify.text.mentions import Mention
from generator.verify.text.names.proper_names import NO_WORDS, Vocabulary
from generator.verify.text.numbers.hedges import is_as_soft

Hedges = frozenset[str | None]
_NO_HEDGES: Hedges = frozenset()


@dataclass(frozen=True, eq=False)
class Facts:
    """What one text mentions: key to the hedges that it was given with, and the text's vocabulary."""

    hedges: Mapping[str, Hedges]
    vocabulary: Vocabulary = NO_WORDS


@dataclass(frozen=True)
class Known:
    """What several texts mention, none twice."""

    facts: tuple[Facts, ...]

    def has_any(self, keys: Iterable[str]) -> bool:
        """Whether one of the keys is known."""
        return any(key in facts.hedges for key in keys for facts in self.facts)

    def has(self, mention: Mention) -> bool:
        """Whether all of a mention is known, as one; of a name, each word. What has no key says nothing."""
        if mention.name is None:
            is_strict = not mention.keys or self.has_any(mention.keys - mention.loose)
            is_loose = not is_strict and self.has_any(mention.loose)
            return is_strict or (is_loose and (not mention.units or self.has_word(mention.units)))
        pairs = mention.name.pairs
        return not self.lacks(mention.name.words) and all(
            any(facts.vocabulary.has_pair(pair) for facts in self.facts) for pair in pairs
        )

    def lacks(self, words: Iterable[str]) -> list[str]:
        """Which words stand nowhere, whatever their case and their ending; in the form in which words are compared."""
        return [word for word in words if not any(facts.vocabulary.has(word) for facts in self.facts)]

    def has_word(self, words: Iterable[str]) -> bool:
        """Whether one of some words stands somewhere."""
        return any(facts.vocabulary.has(word) for word in words for facts in self.facts)

    def has_in_pieces(self, mention: Mention, other: Known) -> bool:
        """Whether a date is known in its pieces, here or in the other, at least one of them here."""
        here = {piece for piece in mention.pieces if self.has_any([piece])}
        return bool(here) and all(piece in here or other.has_any([piece]) for piece in mention.pieces)

    def is_firmer(self, mention: Mention) -> bool:
        """Whether a number is said with less reserve than wherever it is known, or with another."""
        if mention.hedge is None:
            return False
        meant = [facts.hedges[key] for key in mention.keys for facts in self.facts if key in facts.hedges]
        hedges = _NO_HEDGES.union(*meant)
        if not hedges or None in hedges:
            return False
        return not any(is_as_soft(mention.hedge, hedge) for hedge in hedges if hedge is not None)

    def select(self, keys: Collection[str]) -> Known:
        """All the words, but only these keys."""
        found = {key: _NO_HEDGES.union(*(facts.hedges.get(key, _NO_HEDGES) for facts in self.facts)) for key in keys}
        here = {key: hedges for key, hedges in found.items() if hedges}
        return Known((Facts(here), *(Facts({}, facts.vocabulary) for facts in self.facts)))

    def condense(self) -> Known:
        """The same as one text, for what is asked often."""
        hedges: dict[str, Hedges] = {}
        for facts in self.facts:
            for key, each in facts.hedges.items():
                hedges[key] = hedges[key] | each if key in hedges else each
        return Known((Facts(hedges, Vocabulary.union([facts.vocabulary for facts in self.facts])),))


NOTHING = Known(())


def merge(several: Iterable[Known]) -> Known:
    """What is known from several together."""
    return Known(tuple(dict.fromkeys(facts for known in several for facts in known.facts)))


def know(mentions: Iterable[Mention], vocabulary: Vocabulary = NO_WORDS) -> Known:
    """What is known from the mentions of a text, and from the words around them."""
    hedges: dict[str, Hedges] = {}
    for mention in mentions:
        for key in mention.tells:
            hedges[key] = hedges.get(key, _NO_HEDGES) | {mention.hedge}
    return Known((Facts(hedges, vocabulary),))


def know_cut(text: str, mentions: Iterable[Mention], vocabulary: Vocabulary) -> Known:
    """What is known from a text that was cut out of another one: where it begins or ends, a hedge may be cut off.

    So a number without one there tells nothing of how firmly it is given.
    """
    hedges: dict[str, Hedges] = {}
    for mention in mentions:
        is_at_edge = not mention.start or mention.start + len(mention.text) == len(text)
        is_open = is_at_edge and mention.hedge == ""
        for key in mention.tells:
            hedges[key] = hedges.get(key, _NO_HEDGES) | (_NO_HEDGES if is_open else {mention.hedge})
    return Known((Facts(hedges, vocabulary),))


def know_keys(keys: Iterable[str], hedge: str | None = None) -> Known:
    """Keys that stand in a record and no prose: of them no hedge can be said, unless the record has one."""
    return Known((Facts(dict.fromkeys(keys, frozenset([hedge]))),))
