"""How firmly prose gives a number: "more than", "nearly", "about", or flatly. English, and on strings.

A hedge is of one class; words of one class may stand for one another ("almost", "nearly"). What stands before a hedge
makes another one of it: "hardly more than" is not "more than".
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.verify.text.number_words import UNITS_OF_TIME
from generator.verify.text.numeral import Numeral

_HARDLY = "(?:hardly|scarcely|barely|not much|not many|little|few|not far)"
_SLIGHTLY = "(?:just|slightly|a little|a bit|a few|marginally|narrowly|fractionally)"
_FAR = "(?:far|well|much|many|a lot|lots|considerably|significantly|substantially|vastly|way)"
_BEFORE = {
    "hardly": f"{_HARDLY} (?:more than|over|above|exceeding|greater than)|hardly|scarcely|barely",
    "slightly": f"{_SLIGHTLY} (?:more than|over|above|exceeding|greater than)",
    "far_more": f"{_FAR} (?:more than|over|above|in excess of|exceeding|greater than|beyond)",
    "far_less": f"{_FAR} (?:less than|fewer than|under|below|short of)|not nearly|nowhere near|not even close to",
    "nearly": f"nearly|almost|close to|close on|approaching|nearing|not quite|(?:{_SLIGHTLY}|{_HARDLY}) "
    "(?:under|short of|less than|fewer than|below)",
    "least": "at least|(?:no|not|never) (?:fewer|less) than|not (?:under|below)|a minimum of|minimum|≥",
    "most": "at (?:the )?most|(?:no|not|never) (?:more|greater) than|not (?:over|above)"
    "|(?:not|never) exceed(?:s|ed|ing)?|up to|a maximum of|as (?:many|much) as|≤",
    "more": "more than|over|above|upwards? of|in excess of|exceed(?:s|ed|ing)?|greater than|north of|beyond|>",
    "less": "less than|fewer than|under|below|short of|<",
    "about": "about|more or less|around|roughly|some|approximately|approx\\.|circa|ca?\\.|(?:an )?estimated"
    "|in the region of|[~≈]",
}
_HEDGE_BEFORE = re.compile(
    r"(?<![^\W_])(?:"
    + "|".join(f"(?P<{name}>{words})" for name, words in _BEFORE.items())
    + r")(?: ?(?:an?|the|its|their|his|her|some))? ?[\"'(\u201c\u2018\u201e\u00ab]?(?:US|U\.S\.)?[ $€£¥₽₴₹]*$",
    re.IGNORECASE,
)
_HEDGE_BEHIND = re.compile(
    r"[^\w.;:!?]?(?:[ -][^\W\d_]+(?:'s?)?){0,5},? (?:(?P<least>or more)|(?P<most>or (?:less|fewer))|(?P<about>or so))\b"
    r"|(?P<plus>\+|-plus\b| plus\b)|(?P<odd>-odd\b)",
    re.IGNORECASE,
)
_LONGEST = 40  # code points before a number in which its hedge stands
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
    behind = _HEDGE_BEHIND.match(typed, numeral.end)
    if behind:
        group = behind.lastgroup or ""
        return Hedge({"plus": "least", "odd": "about"}.get(group, group), *behind.span(group))
    end = next((at for at in range(numeral.start, numeral.end) if typed[at] not in "~≈<>≤≥ "), numeral.start)
    before = _HEDGE_BEFORE.search(typed, max(0, numeral.start - _LONGEST), end)
    is_during = before is not None and before[0].lower().startswith("over") and numeral.measure in UNITS_OF_TIME
    if before is None or is_during:
        return None
    group = before.lastgroup or ""
    return Hedge(group, *before.span(group))


def is_as_soft(said: str, meant: str) -> bool:
    """Whether a number hedged as ``said`` says no more than one hedged as ``meant``."""
    return said == meant or said in _SOFTER.get(meant, ())
