"""The fold: one closed, versioned way to compare words while their typography differs, with a map back to the text.

Both sides of every comparison go through `fold`. What it folds is listed here and nowhere else: white space, quotation
marks, dashes, ellipses, ligatures, full-width digits, composed letters (NFC), and signs without width. Case, digits,
signs, currency, decimal marks, accents and punctuation stay as they are.

`tokens` then say where a fragment may begin and end: never inside a token, nor inside a number of several tokens
(`wholes`). All offsets are code points. A change to what is folded, or to what may be cut, is a new FOLD_VERSION.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

FOLD_VERSION = 3
ELLIPSIS = "…"
QUOTE = '"'
APOSTROPHE = "'"
# Every dash becomes U+2015 and every sign U+2212. Were a dash folded to "-", one that loses its spaces before a digit
# ("– 5 ships") would look like the sign of "-5". No keyboard writes U+2015, and it is never read as a sign.
DASH = "\u2015"
SIGN = "\u2212"
_DROPPED = frozenset("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff")
_LIGATURES = range(0xFB00, 0xFB07)
_FULL_WIDTH_DIGITS = range(0xFF10, 0xFF1A)
_EXPANDED = {chr(code): unicodedata.normalize("NFKC", chr(code)) for code in (*_LIGATURES, *_FULL_WIDTH_DIGITS)}
_SELECTED = re.compile(rf"[{re.escape(''.join((*_DROPPED, *_EXPANDED)))}]|(?! )\s")
# Contents of regular expression classes.
_SHORT_DASHES = "\\-\u2010-\u2013\u2212\ufe63\uff0d"
_LONG_DASHES = "\u2014\u2015\u2e3a\u2e3b\ufe58"
_DASHES = _SHORT_DASHES + _LONG_DASHES
_SINGLE_QUOTES = "'\u2018-\u201b\u2039\u203a"
_DOUBLE_QUOTES = '"\u201c-\u201f\u00ab\u00bb'
_QUOTES = _SINGLE_QUOTES + _DOUBLE_QUOTES
CURRENCY = (
    "$\u00a2-\u00a5\u058f\u060b\u07fe\u07ff\u09f2\u09f3\u09fb\u0af1\u0bf9\u0e3f\u17db\u20a0-\u20c0"
    "\ua838\ufdfc\ufe69\uff04\uffe0\uffe1\uffe5\uffe6"
)
_DIGITS = "\\d\u00bc-\u00be\u2150-\u215e"


def _sign_pattern(group: str) -> str:
    """A dash that is a sign: before a number and after a place where a number can begin.

    That is the start, a space, a bracket, a currency or relation sign, an opening quotation mark, or a dash of another
    form ("5–-10"; but "5--10" holds a typed dash). An opening mark is known by what stands before it and not by its
    form, so that straight and curly marks fold alike.
    """
    place = (
        f"(?<![^ (\\[{{{CURRENCY}=<>~≈≤≥±:/,|])"
        f"|(?<=[ (\\[{{{_DASHES}{_QUOTES}][{_QUOTES}])"
        f"|(?<![\\s\\S]{{2}})(?<=[{_QUOTES}])"
        f"|(?<=(?P<{group}>[{_DASHES}]))(?!(?P={group}))"
    )
    return f"(?:{place})[{_SHORT_DASHES}\u2014](?=(?:[{CURRENCY}] ?)?\\.?[{_DIGITS}])"


_PIECE = re.compile(
    "(?P<ellipsis>(?<!\\[)(?<!\\[ )\\[ ?(?:…|\\.\\.\\.|\\. \\. \\.) ?\\](?! ?\\])|\\.\\.\\.|\\. \\. \\.)"
    f"|(?P<sign>{_sign_pattern('before_sign')})"
    f"|(?P<dash> *+(?!{_sign_pattern('before_first')})[{_DASHES}]"
    f"(?: *+(?!{_sign_pattern('before_next')})[{_DASHES}])*+ *+)"
    "|(?P<space> ++)"
    f"|(?P<single>[{_SINGLE_QUOTES}])"
    f"|(?P<double>[{_DOUBLE_QUOTES}])"
)
_LONG_DASH = re.compile(f"[{_LONG_DASHES}]|..")
_RANGE = re.compile(f"[{_DIGITS}%][{CURRENCY}{_DIGITS}]")
_COLUMN = re.compile(r"(?<=\d)(?:\t|[^\S\n]{2,})(?=\d)")


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text and its map: ``text[i]`` comes from code points ``starts[i]`` to ``ends[i]`` of the source.

    ``starts`` and ``ends`` never fall. ``dividing`` holds the offsets in ``text`` of dashes that divide words; all
    others join them. ``columns`` holds those of spaces between two digits that were a TAB or several spaces: they
    divide the cells of a table, where one space may group the digits of a number. Dashes and spaces are of one class
    each in comparison, so only the source can tell these apart.
    """

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    dividing: frozenset[int]
    columns: frozenset[int]

    def find_source(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the source that the folded stretch ``start`` to ``end`` comes from; it must not be empty."""
        return self.starts[start], self.ends[end - 1]


@lru_cache(maxsize=1 << 12)  # several rules fold the same texts; and `mkdocs serve` does again at each edit of one
def fold(text: str) -> Folded:
    """Fold a text; white space at its two ends is left out. What comes out is folded already."""
    return _unify(_compose(_select(text)), text)


def fragment_digest(parts: str | Sequence[str]) -> str:
    """SHA-256 (hex) of the folded fragment. Parts are joined by an ellipsis between line ends, which no fold leaves."""
    given = (parts,) if isinstance(parts, str) else parts
    joined = f"\n{ELLIPSIS}\n".join(fold(part).text for part in given)
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True)
class _Mapped:
    """Characters on their way through the fold, each with the code points of the source it comes from."""

    text: str
    starts: list[int]
    ends: list[int]


def _select(text: str) -> _Mapped:
    """Drop what has no width, write out ligatures and full-width digits, make every white space a space."""
    if not _SELECTED.search(text):
        return _Mapped(text, list(range(len(text))), list(range(1, len(text) + 1)))
    characters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for offset, character in enumerate(text):
        if character in _DROPPED:
            continue
        for kept in " " if character.isspace() else _EXPANDED.get(character, character):
            characters.append(kept)
            starts.append(offset)
            ends.append(offset + 1)
    return _Mapped("".join(characters), starts, ends)


# UAX #15, Stream-Safe Text Format: more than 30 marks on one letter is no writing. Such a heap is left as it stands,
# because sorting it takes time that grows with its square.
_LONGEST_CLUSTER = 31


def _compose(mapped: _Mapped) -> _Mapped:
    """Normalize to NFC, letter by letter with its marks, so that each result can be traced to its source."""
    text = mapped.text
    if max(text, default="") < "\u0300":  # nothing below U+0300 is changed by NFC
        return mapped
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for start, end in pairwise([*_find_clusters(text), len(text)]):
        cluster = text[start:end]
        composed = unicodedata.normalize("NFC", cluster) if len(cluster) <= _LONGEST_CLUSTER else cluster
        pieces.append(composed)
        if composed == cluster:
            starts += mapped.starts[start:end]
            ends += mapped.ends[start:end]
        else:
            starts += [mapped.starts[start]] * len(composed)
            ends += [mapped.ends[end - 1]] * len(composed)
    return _Mapped("".join(pieces), starts, ends)


def _find_clusters(text: str) -> list[int]:
    """Where each letter with its marks begins."""
    found = [0]
    for offset in range(1, len(text)):
        if not _continues_cluster(text, found[-1], offset):
            found.append(offset)
    return found


def _continues_cluster(text: str, start: int, offset: int) -> bool:
    character = text[offset]
    if character < "\u0300":
        return False
    if unicodedata.combining(unicodedata.normalize("NFD", character)[0]):
        return True
    if offset - start > _LONGEST_CLUSTER:
        return False
    # Some letters of combining class 0 compose with the one before them: Hangul jamo, Indic vowel signs.
    cluster = unicodedata.normalize("NFC", text[start:offset])
    return len(unicodedata.normalize("NFC", cluster + character)) <= len(cluster)


def _unify(mapped: _Mapped, source: str) -> Folded:
    """Bring ellipses, signs, dashes, white space and quotation marks to one form each."""
    text = mapped.text
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    dividing: list[int] = []
    copied = 0
    for match in _PIECE.finditer(text):
        pieces.append(text[copied : match.start()])
        starts += mapped.starts[copied : match.start()]
        ends += mapped.ends[copied : match.start()]
        copied = match.end()
        form = _find_form(match)
        if not form:
            continue
        first, last = _trim_spaces(match) if form == DASH else (match.start(), match.end() - 1)
        if form == DASH and _is_dividing(match, _find_gap(mapped, last, copied, source)):
            dividing.append(len(starts))
        pieces.append(form)
        starts.append(mapped.starts[first])
        ends.append(mapped.ends[last])
    pieces.append(text[copied:])
    starts += mapped.starts[copied:]
    ends += mapped.ends[copied:]
    columns = (bisect_left(starts, match.start()) for match in _COLUMN.finditer(source))
    return Folded("".join(pieces), tuple(starts), tuple(ends), frozenset(dividing), frozenset(columns))


def _find_form(match: re.Match[str]) -> str:
    """The one form of what was found; nothing for white space at the ends of the text."""
    text = match.string
    match match.lastgroup:
        case "ellipsis":
            return ELLIPSIS
        case "sign":
            return SIGN
        case "dash":
            return DASH
        case "space":
            return " " if match.start() > 0 and match.end() < len(text) else ""
        case "single":
            return APOSTROPHE if _is_apostrophe(text, match.start()) else QUOTE
        case _:
            return QUOTE


def _is_apostrophe(text: str, offset: int) -> bool:
    """Whether a single mark is part of a word, or of a number: 6' and 6" are feet and inches, not one class."""
    before = text[offset - 1 : offset]
    after = text[offset + 1 : offset + 2]
    return before.isnumeric() or (_is_of_word(before) and _is_of_word(after))


def _is_of_word(character: str) -> bool:
    return character.isalnum() or unicodedata.category(character or " ").startswith("M")


def _trim_spaces(match: re.Match[str]) -> tuple[int, int]:
    """The first and the last character of what was found, without the spaces around it."""
    found = match.group()
    return match.start() + len(found) - len(found.lstrip(" ")), match.end() - 1 - len(found) + len(found.rstrip(" "))


def _find_gap(mapped: _Mapped, last: int, following: int, source: str) -> str:
    """What the source has between the last character of a dash and the character that follows it."""
    return source[mapped.ends[last] : mapped.starts[following]] if following < len(mapped.text) else ""


def _is_dividing(match: re.Match[str], space_after: str) -> bool:
    """Whether a dash divides words: it has space beside it, or is long or double and not between two numbers.

    A hyphen at the end of a line ("non-" above "native") joins, since the line break is no space of the author's.
    """
    found = match.group()
    if match.start() == 0 or match.end() == len(match.string) or found.startswith(" "):
        return True
    dash = found.rstrip(" ")
    if dash != found and "\n" not in space_after:
        return True
    neighbours = match.string[match.start() - 1] + match.string[match.end()]
    return bool(_LONG_DASH.match(dash)) and not _RANGE.match(neighbours)
