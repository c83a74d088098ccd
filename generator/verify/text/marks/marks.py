"""Which signs are quotation marks, by what Unicode says of them. Strings only.

A sign is taken for its plain form: an ornament, a full-width or an upright form stands for the mark that it dresses up.
Beside the marks there are signs that only look like some: primes, accents and letters that stand where a mark would.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

_DOUBLES = ('""', "“”", "„“”", "‟”", "””", "«»", "»«»", "「」", "『』", "〈〉", "《》")
_SINGLES = ("''", "‘’", "‚‘’", "‛’", "’’")
CLOSERS = {pair[0]: pair[1:] for pair in (*_DOUBLES, *_SINGLES, "‹›", "›‹›")}
"""Every mark that can open a stretch to those that can close it: what opens in one language closes in another."""

CLOSING_ONLY = frozenset("」』〉》")
SINGLE = frozenset(pair[0] for pair in _SINGLES)
"""Marks that may be apostrophes."""

_PLAIN = frozenset(CLOSERS) | CLOSING_ONLY
# All that is neither letter, digit, space nor another sign of ASCII; and the letters that are drawn as marks.
_CANDIDATE = re.compile(r"[^\w\s!#-&(-/:-@\[-_{-~]|[\u02b9-\u02bf\u02c8-\u02cf\u02ee\u0559]")
_LOOKS_LIKE_MARK = re.compile(
    r"QUOTATION|APOSTROPHE|\bPRIME\b|GERESH|GERSHAYIM|DITTO|ACCENT|\bCORNER\b|(?:HALF|ANGLE) BRACKET"
    r"|MUCH (?:LESS|GREATER)-THAN|TURNED COMMA|REVERSED COMMA|MODIFIER LETTER VERTICAL LINE|ARMENIAN (?:COMMA|EMPHASIS)"
    r"|(?:LEFT|RIGHT) HALF RING"
)
_ACCENTS_OF_WRITING = frozenset("¯¸゛゜")


@dataclass(frozen=True, slots=True)
class Mark:
    """A sign at an offset (in code points), and the plain mark that it stands for: "" where it only looks like one."""

    offset: int
    sign: str
    plain: str


def find_marks(text: str) -> Iterator[Mark]:
    """Every quotation mark, apostrophe, and sign that looks like one, in order."""
    for match in _CANDIDATE.finditer(text):
        plain = plain_mark(match[0])
        if plain is not None:
            yield Mark(match.start(), match[0], plain)


@cache
def plain_mark(sign: str) -> str | None:
    """The mark that a sign stands for; "" for a sign that only looks like a mark, None for any other."""
    if sign in _PLAIN:
        return sign
    name = unicodedata.name(sign, "")
    compatible = unicodedata.normalize("NFKC", sign)
    if compatible in _PLAIN:
        return compatible
    if "QUOTATION MARK" in name:
        return _read_name(name)
    category = unicodedata.category(sign)
    is_tint = "\U0001f3fb" <= sign <= "\U0001f3ff"
    if category in ("Pi", "Pf") or (category == "Sk" and sign not in _ACCENTS_OF_WRITING and not is_tint):
        return ""
    return "" if category[0] != "M" and _LOOKS_LIKE_MARK.search(name) else None


def _read_name(name: str) -> str:
    """The plain form of a mark of which nothing but the name is known."""
    is_double = "DOUBLE" in name
    if "ANGLE" in name:
        return ("«" if "LEFT" in name else "»") if is_double else ("‹" if "LEFT" in name else "›")
    if "LOW" in name:
        return "„" if is_double else "‚"
    if re.search("TURNED|REVERSED|LEFT", name):
        return "“" if is_double else "‘"
    return "”" if is_double else "’"


def char_before(text: str, offset: int) -> str:
    """The nearest character before an offset that has a width of its own; a space at the beginning."""
    for position in range(offset - 1, -1, -1):
        if unicodedata.category(text[position]) not in _WITHOUT_WIDTH:
            return text[position]
    return " "


def char_after(text: str, offset: int) -> str:
    """The nearest character after an offset that has a width of its own; a space at the end."""
    for position in range(offset + 1, len(text)):
        if unicodedata.category(text[position]) not in _WITHOUT_WIDTH:
            return text[position]
    return " "


_WITHOUT_WIDTH = frozenset({"Mn", "Me", "Cf"})
