"""How firmly prose gives a number: "more than", "nearly", "about", or flatly. English, and on strings.

A hedge is of one class; words of one class may stand for one another ("almost", "nearly"). What stands before a hedge
makes another one of it: "hardly more than" is not "more than", nor is "perhaps more than". So a name is that of a class
or of a doubt ("perhaps", "expected", "alleged"), or of both.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.verify.text.numbers.number_words import ONES, SCALES, TENS, TIMES, UNITS_OF_TIME
from generator.verify.text.numbers.numeral import Numeral

_HARDLY = "(?:hardly|scarcely|barely|not much|not many|little|few|not far)"
_SLIGHTLY = "(?:just|slightly|a little|a bit|a few|marginally|narrowly|fractionally)"
_FAR = "(?:far|well|much|many|a lot|lots|considerably|significantly|substantially|vastly|way)"
_BEFORE = {
    "hardly": f"{_HARDLY} (?:more than|over|above|exceeding|greater than)|hardly|scarcely|barely",
    "slightly": f"{_SLIGHTLY} (?:more than|over|above|exceeding|greater than)",
    "far_more": f"{_FAR} (?:more than|over|above|in excess of|exceeding|greater than|beyond)",
    "far_less": f"{_FAR} (?:less than|fewer than|under|below|short of|shy of)|not nearly|nowhere near"
    "|not even close to",
    "nearly": "(?:nearly|almost)(?: exactly)?|(?:well )?nigh(?: on)?|bordering on|pushing|getting on for|close to"
    "|close on|approaching|nearing|not quite|virtually|practically|as good as|shy of|not far (?:off|from)|near(?: to)?"
    "|(?:the )?(?:best|better|greater) part of"
    f"|(?:{_SLIGHTLY}|{_HARDLY}) (?:under|short of|shy of|less than|fewer than|below)",
    "least": "at (?:the very )?least|(?:no|not|never) (?:fewer|less) than|not (?:under|below)|a minimum of|minimum"
    "|at a minimum|as (?:few|little|low) as|a good|≥|>=",
    "most": "at (?:the (?:very )?)?most|(?:no|not|never) (?:more|greater) than|not (?:over|above)"
    "|(?:not|never) exceed(?:s|ed|ing)?|up to|a maximum of|maximum|at a maximum|as (?:many|much|high) as|≤|<=",
    "more": "more than|over|above|upwards? of|in excess of|exceed(?:s|ed|ing)?|greater than|north of|beyond|>",
    "less": "less than|fewer than|under|below|short of|<",
    "about": "about|more or less|around|roughly|some|something like|approximately|approx\\.|circa|ca?\\.|est\\."
    "|(?:an )?estimated|in the (?:region|neighbou?rhood|vicinity) of|(?:in|of|on) the order of|give or take"
    "|the equivalent of|[~≈±∓]|\\+/-",
    "even": "or even|if not",
    "average": "an average of|a mean of|averag(?:es|ed|ing)|on average",
    "median": "a median of",
}
_DOUBTS = {
    "perhaps": "perhaps|maybe|possibly|probably|presumably|conceivably|likely",
    "expected": "(?:an? )?(?:expected|projected|forecast|predicted|anticipated)(?: to(?: [a-z]+(?: (?:to|by|at))?)?)?"
    "|expects|projects|forecasts|predicts|anticipates|a target of",
    "alleged": "(?:an?|the|his|her|its|their) (?:reported|alleged|claimed|purported|supposed)"
    "|(?:reported|alleged|claimed|purported|supposed|said) to (?:be|have been|number)"
    "|reportedly|allegedly|purportedly|supposedly",
}
_ARTICLE = r"(?: ?(?:an?|the|its|their|his|her|some))?"
_SIGNS = r" ?[\"'(\u201c\u2018\u201e\u00ab]?(?:US|U\.S\.)?[ $€£¥₽₴₹]*"


def _name(words: dict[str, str]) -> str:
    return "|".join(f"(?P<{name}>{each})" for name, each in words.items())


_HEDGE_BEFORE = re.compile(rf"(?<![^\W_])(?:{_name(_BEFORE)}){_ARTICLE}{_SIGNS}$", re.IGNORECASE)
_DOUBT_BEFORE = re.compile(rf"(?<![^\W_])(?:{_name(_DOUBTS)}){_ARTICLE}{_SIGNS}$", re.IGNORECASE)
_NUMBER = "|".join([*ONES, *TENS, *SCALES, *TIMES, "an?", "another", "half", "some", "several"])
_NO_NUMBER = rf"(?! (?:as\b|in part\b|[$€£¥₽₴₹]?\d|(?:{_NUMBER})\b))"
_SET_OFF = r"(?=[.,;:)!?]|$)"
_BEHIND = {
    "least": rf"or more|if not more|or even more|and counting|at a minimum|at (?:the very )?least{_NO_NUMBER}",
    "most": rf"or (?:less|fewer)|at a maximum|at (?:the (?:very )?)?most{_NO_NUMBER}",
    "about": "or so|or thereabouts|give or take|more or less|plus or minus",
    "average": "on average",
    "perhaps": f"(?:perhaps|maybe|possibly|probably){_SET_OFF}",
    "alleged": f"(?:reportedly|allegedly|supposedly){_SET_OFF}",
}
_HEDGE_BEHIND = re.compile(
    rf"[^\w.;:!?]?(?:[ -][^\W\d_]+(?:'s?)?){{0,5}},? (?:{_name(_BEHIND)})\b"
    r"|(?P<odd>-odd\b|-ish\b| \((?:estimated|est\.|approximately|approx\.)\))|(?P<plus>\+|-plus\b| plus\b)",
    re.IGNORECASE,
)
_LONGEST = 48  # code points before a number in which its hedge stands
# What may be said of a number that is hedged so, beside the same: what says no more.
_SOFTER = {
    "": {"about"},
    "nearly": {"about"},
    "hardly": {"about"},
    "slightly": {"about", "more", "least"},
    "more": {"least"},
    "far_more": {"more", "least"},
    "less": {"most"},
    "far_less": {"less", "most"},
}


@dataclass(frozen=True, slots=True)
class Hedge:
    """What hedges a number, from ``start`` to ``end`` in code points: ``name`` is its class."""

    name: str
    start: int
    end: int


def find_hedge(typed: str, numeral: Numeral) -> Hedge | None:
    """The hedge of a number of a text whose signs are typed; None where it is given flatly."""
    end = next((at for at in range(numeral.start, numeral.end) if typed[at] not in "~≈±∓<>≤≥ "), numeral.start)
    before = _HEDGE_BEFORE.search(typed, max(0, end - _LONGEST), end)
    hedges = [] if before is None or _is_place_or_time(before[0].lower(), typed[end], numeral) else [before]
    edge = hedges[0].start() if hedges else end
    doubt = _DOUBT_BEFORE.search(typed, max(0, edge - _LONGEST), edge)
    found = [*([doubt] if doubt else []), *hedges]
    behind = _HEDGE_BEHIND.match(typed, numeral.end)
    group = {"plus": "least", "odd": "about"}.get(name := (behind.lastgroup or ""), name) if behind else ""
    if behind and not (found and group == "about"):  # "no more than 40, give or take" is no more than 40
        return Hedge(group, *behind.span(behind.lastgroup or 0))
    if not found:
        return None
    groups = [(match.lastgroup or "") for match in found]
    return Hedge(" ".join(groups), found[0].start(groups[0]), found[-1].end(groups[-1]))


def _is_place_or_time(words: str, following: str, numeral: Numeral) -> bool:
    """Whether it is "near two lamps", as "near 40%" is not, or "over two years"."""
    is_near = words.startswith("near ") and not words.startswith("near to") and not following.isdigit()
    return is_near or (words.startswith("over") and numeral.measure in UNITS_OF_TIME)


def is_as_soft(said: str, meant: str) -> bool:
    """Whether a number hedged as ``said`` says no more than one hedged as ``meant``."""
    (doubt, how), (meant_doubt, meant_how) = _part(said), _part(meant)
    if meant == "perhaps" and said == "about":
        return True
    is_softly_doubted = doubt == meant_doubt or (doubt == "perhaps" and not meant_doubt)
    return is_softly_doubted and (how == meant_how or how in _SOFTER.get(meant_how, ()))


def _part(name: str) -> tuple[str, str]:
    """The doubt and the class of hedge that a name has, empty for the one that it has not."""
    first, _, rest = name.partition(" ")
    return (first, rest) if first in _DOUBTS else ("", name)
