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
_DATE = (
    r"(?=(?:the (?:time|end|beginning|start|middle) of|(?:the )?(?:early|late|mid)|(?:1\d|20)\d\d\b|"
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)\b(?! (?-i:[A-Z]))))"
)
_APPROXIMATIONS = re.compile(
    r"\b(?:nearly|almost|roughly|approximately|circa|approx|(?:about|around|some|over|under|close to)" + _NUMBER + r"|"
    r"(?:more|less|fewer) than|at (?:least|most)|up to|or (?:more|less|so)|"
    r"(?:by|before|around|about|no later than|early|late|mid)[ -](?:in )?" + _DATE + r")\b",
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
    r"recalled|concludes|concluded|insists|insisted|foresees|foresaw|sees it|by [^.,;]{0,40}['’]s? "
    r"(?:account|figures?|count|counting|estimate|reckoning|reading|dating|telling|words)|"
    r"in [^.,;]{0,40}['’]s? (?:words|view|opinion|account)|in the (?:words|view|opinion|account) of)\b",
    re.IGNORECASE,
)
_NEGATIONS = re.compile(
    r"\b(?:not|no|nor|neither|never|none|nobody|nothing|nowhere|cannot|without|hardly|barely)\b|n['’]t\b", re.IGNORECASE
)
_NUMBERS = re.compile(r"[-+−]?\d+(?:[.,:/]\d+)*%?")
_CLAUSE_ENDS = re.compile(
    r"\s*[.,;:!?()—–]+\s*|\s+(?=(?:and|but|or|while|although|though|because|since|which|who|that)\s)", re.IGNORECASE
)
_LONGEST_LITTLE_WORD = 3
_LEAST_LIKENESS = 0.5
_UNCERTAIN_DATE = re.compile(r"[~?%]")

_RANKS = {
    ClaimKind.RUMOUR: 0,
    ClaimKind.COUNTERFACTUAL: 1,
    ClaimKind.FORECAST: 2,
    ClaimKind.INFERENCE: 2,
    ClaimKind.JUDGEMENT: 2,
    ClaimKind.ADVICE: 2,
    ClaimKind.SAID: 3,
    ClaimKind.REPORTED: 4,
}


def compare_wording(before: str, after: str) -> Directions:
    """Firmer where words of doubt, approximation or attribution went and none of the same sort came."""
    return (
        _compare_counts(_count(_APPROXIMATIONS, before), _count(_APPROXIMATIONS, after))
        | _compare_counts(_count(_DOUBTS, before), _count(_DOUBTS, after))
        | compare_presence(_ATTRIBUTIONS.search(before), _ATTRIBUTIONS.search(after))
    )


def is_reversed(before: str, after: str) -> bool:
    """Whether one has more words of negation than the other, in a clause whose other words stayed.

    A negation that came or went with its whole clause is another statement, and turns none around.
    """
    has_other_count = _count(_NEGATIONS, before).total() != _count(_NEGATIONS, after).total()
    return has_other_count and (_is_turned(before, after) or _is_turned(after, before))


def _is_turned(one: str, other: str) -> bool:
    """Whether a clause of one text is negated, and the clause of the other that is most like it is not."""
    clauses = [(clause, _words_of(clause)) for clause in _CLAUSE_ENDS.split(other) if clause]
    for clause in _CLAUSE_ENDS.split(one):
        if not clauses or not _NEGATIONS.search(clause):
            continue
        words = _words_of(clause)
        nearest, found = max(clauses, key=lambda each: _likeness(words, each[1]))
        if _likeness(words, found) >= _LEAST_LIKENESS and not _NEGATIONS.search(nearest):
            return True
    return False


def _words_of(clause: str) -> Counter[str]:
    """The longer words, which tell what a clause is about; all of them where it has none."""
    words = re.findall(r"\w+", _NEGATIONS.sub(" ", clause).lower())
    return Counter([word for word in words if len(word) > _LONGEST_LITTLE_WORD] or words)


def _likeness(one: Counter[str], other: Counter[str]) -> float:
    """How much of the shorter clause stands in the other one, by the letters of its words; 1 where it has no words."""
    shared, least = (one & other), min(one, other, key=_count_letters)
    return _count_letters(shared) / _count_letters(least) if least else 1


def _count_letters(words: Counter[str]) -> int:
    return sum(len(word) * times for word, times in words.items())


def compare_numbers(before: str, after: str) -> tuple[list[str], list[str]]:
    """The numbers in digits that only the first text has, and only the second, as they stand there, in order."""
    old, new = Counter(_NUMBERS.findall(before)), Counter(_NUMBERS.findall(after))
    return list((old - new).elements()), list((new - old).elements())


def compare_kinds(before: ClaimKind, after: ClaimKind) -> Directions:
    """A rumour is the softest, what a document reports the firmest; said stands between judgement and report.

    What would have been is softer than what somebody holds to be, or to come.
    """
    return _compare_ranks(_RANKS[before], _RANKS[after])


def compare_dates(before: Dated, after: Dated) -> Directions:
    """Firmer where an inferred date became a stated one, a mark of uncertainty is gone, or it became more exact."""
    return (
        _compare_ranks(not before.is_inferred, not after.is_inferred)
        | compare_presence(_UNCERTAIN_DATE.search(before.edtf), _UNCERTAIN_DATE.search(after.edtf))
        | _compare_ranks(_is_within(before, after), _is_within(after, before))
    )


def _is_within(inner: Dated, outer: Dated) -> bool:
    """Whether one date can mean no day that the other cannot; an open end is further than any day."""
    starts_within = not outer.lower or (inner.lower and inner.lower >= outer.lower)
    ends_within = not outer.upper or (inner.upper and inner.upper <= outer.upper)
    return bool(starts_within and ends_within)


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
