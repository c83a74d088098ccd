"""Whether a statement is firmer than another: hedges, doubt and attribution that are gone. English, and on strings.

It finds the common words. What it misses is still reported as reworded; what it finds is only called out first.
"""

from __future__ import annotations

import re
from collections import Counter

from generator.model import ClaimKind, Dated
from generator.review.change import Verb

Directions = frozenset[Verb]
"""FIRMER, SOFTER, both (firmer in one respect, softer in another), or neither."""

# Before a number these are approximations; elsewhere they mostly mean something else.
_NUMBER = r"(?=\s+(?:[\d$€£]|(?:a|one|two|three|four|five|six|seven|eight|nine|ten|half|twenty|thirty|forty|fifty)\b))"
_APPROXIMATIONS = re.compile(
    r"\b(?:nearly|almost|roughly|approximately|circa|approx|(?:about|around|some|over|under|close to)" + _NUMBER + r"|"
    r"(?:more|less|fewer) than|at (?:least|most)|up to|or (?:more|less|so))\b",
    re.IGNORECASE,
)
# Capital May is a month.
_DOUBTS = re.compile(
    r"\b(?:may|(?i:might|could|would|should|perhaps|maybe|possibly|probably|likely|apparently|seemingly|supposedly|"
    r"allegedly|reportedly|purportedly|alleged|supposed|rumou?red|rumou?rs?|unconfirmed|unverified|uncertain|unclear|"
    r"seems?|seemed|appears?|appeared|if|unless))\b"
)
_ATTRIBUTIONS = re.compile(
    r"\b(?:said|says|saying|told|tells|wrote|writes|according to|claims|claimed|argues|argued|thinks|thought|believes|"
    r"believed|suggests|suggested|fears|feared|expects|expected|warns|warned|states|stated|declares|declared|recalls|"
    r"recalled|concludes|concluded|insists|insisted|foresees|foresaw|sees it|by [^.,;]{0,40}['’]s? account|"
    r"in [^.,;]{0,40}['’]s? (?:words|view|opinion|account)|in the (?:words|view|opinion|account) of)\b",
    re.IGNORECASE,
)
_NEGATIONS = re.compile(
    r"\b(?:not|no|nor|neither|never|none|nobody|nothing|nowhere|cannot|without|hardly|barely)\b|n['’]t\b", re.IGNORECASE
)
_NUMBERS = re.compile(r"[-+−]?\d+(?:[.,:/]\d+)*%?")
_UNCERTAIN_DATE = re.compile(r"[~?%]")

_RANKS = {
    ClaimKind.RUMOUR: 0,
    ClaimKind.COUNTERFACTUAL: 1,
    ClaimKind.FORECAST: 1,
    ClaimKind.INFERENCE: 1,
    ClaimKind.JUDGEMENT: 1,
    ClaimKind.ADVICE: 1,
    ClaimKind.SAID: 2,
    ClaimKind.REPORTED: 3,
}


def compare_wording(before: str, after: str) -> Directions:
    """Firmer where words of doubt, approximation or attribution went and none of the same sort came."""
    return (
        _compare_counts(_count(_APPROXIMATIONS, before), _count(_APPROXIMATIONS, after))
        | _compare_counts(_count(_DOUBTS, before), _count(_DOUBTS, after))
        | compare_presence(_ATTRIBUTIONS.search(before), _ATTRIBUTIONS.search(after))
    )


def is_reversed(before: str, after: str) -> bool:
    """Whether one has more words of negation than the other."""
    return _count(_NEGATIONS, before).total() != _count(_NEGATIONS, after).total()


def has_other_numbers(before: str, after: str) -> bool:
    """Whether the numbers in digits are others, in whatever order."""
    return Counter(_NUMBERS.findall(before)) != Counter(_NUMBERS.findall(after))


def compare_kinds(before: ClaimKind, after: ClaimKind) -> Directions:
    """A rumour is the softest, what a document reports the firmest; said stands between judgement and report."""
    return _compare_ranks(_RANKS[before], _RANKS[after])


def compare_dates(before: Dated, after: Dated) -> Directions:
    """Firmer where an inferred date became a stated one, or a mark of uncertainty is gone."""
    return _compare_ranks(not before.is_inferred, not after.is_inferred) | compare_presence(
        _UNCERTAIN_DATE.search(before.edtf), _UNCERTAIN_DATE.search(after.edtf)
    )


def compare_presence(before: object, after: object) -> Directions:
    """Of a hedge, a speaker or a relay, without which a statement is firmer."""
    return _compare_ranks(not before, not after)


def _count(words: re.Pattern[str], text: str) -> Counter[str]:
    return Counter(match[0].lower() for match in words.finditer(text))


def _compare_counts(before: Counter[str], after: Counter[str]) -> Directions:
    """One hedge for another of its sort is neither."""
    lost, gained = before - after, after - before
    return _compare_ranks(bool(gained), bool(lost))


def _compare_ranks(before: int, after: int) -> Directions:
    if before == after:
        return frozenset()
    return frozenset({Verb.FIRMER if before < after else Verb.SOFTER})
