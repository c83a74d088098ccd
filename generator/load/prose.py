"""Cutting prose into paragraphs and sentences, and taking the claims' marks out of them.

A sentence ends with its marks and its stop (``... in May [[wall-moved]].``) or with its stop and its marks
(``... "a lot worse." [[a-lot-worse]]``). A stop of any script ends one too, whatever follows, and so does what divides
a list, so that a sentence without marks cannot hide in front of one that has them. Not a stop: one inside a closed pair
of quotation marks, where every word is somebody else's, or before its closing mark where the sentence goes on; one
inside a number or an address; initials and the abbreviations below, unless a word follows that begins sentences and no
name. In doubt it is a stop: the writer is told, and puts the sentence differently.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import ID_FORM, Sentence

_RANKS = "Adm Brig Capt Cmdr Col Dr Gen Gov Lt Maj Mr Mrs Ms Mt Pres Prof Rep Rev Sen Sgt St"
_BEFORE_NAMES = frozenset(_RANKS.split())
_GLUED = _BEFORE_NAMES | {"Ph"}  # a letter may follow their dot: Gen.Reed, Ph.D.
_ANYWHERE = frozenset(["vs", "cf"])
_NUMBERED = "fig jan feb mar apr jun jul aug sep sept oct nov dec no nos op p pp vol approx c ca"
_BEFORE_NUMBERS = frozenset(_NUMBERED.split())
_SHORTENED = "al approx co corp dept ed eds esp est etc inc incl jr ltd sr viz"
_BEFORE_SMALL_LETTERS = frozenset([*_SHORTENED.split(), *_RANKS.lower().split(), *_NUMBERED.split()])
_FIRST_WORDS = """
    a after an and as at because before but by even for from he her here his how i if in it its later many most no
    nobody not nothing of on one only our she since so some soon still that the their then there these they this those
    though to today two under until was we what when where which while who why with you your
"""
_STARTERS = frozenset(_FIRST_WORDS.split())
_TOP_LEVEL = "com org net gov edu int mil info eu uk us de fr ua ru io co tv"
_DOMAINS = frozenset(_TOP_LEVEL.split())
_MARK = re.compile(r"\[\[([^\[\]]*)\]\]")
_MARKS = re.compile(r"\s*\[\[[^\[\]]*\]\](?:[\s,]*\[\[[^\[\]]*\]\])*")
_ID = re.compile(ID_FORM)
_LINE_ENDS = "\n\r\v\f\x85\u2028\u2029"
_CLOSING = "\"'”’»)]}"
_QUOTES = {"“": "”", "«": "»", "„": "“”"}
# Unicode's Sentence_Terminal of the Basic Multilingual Plane without ! and ?, and the dots that stand for a full stop.
_FOREIGN_STOPS = (
    "\u0589\u061d-\u061f\u06d4\u0700-\u0702\u07f9\u0837\u0839\u083d\u083e\u0964\u0965\u104a\u104b\u1362\u1367\u1368"
    "\u166e\u1735\u1736\u17d4\u17d5\u1803\u1809\u1944\u1945\u1aa8-\u1aab\u1b5a\u1b5b\u1b5e\u1b5f\u1c3b\u1c3c\u1c7e\u1c7f"
    "\u2024\u2025\u203c\u203d\u2047-\u2049\u2cf9-\u2cfb\u2e2e\u2e3c\u2e53\u2e54\u3002\ua4ff\ua60e\ua60f\ua6f3\ua6f7\ua876"
    "\ua877\ua8ce\ua8cf\ua92f\ua9c8\ua9c9\uaa5d-\uaa5f\uaaf0\uaaf1\uabeb\ufe12\ufe15\ufe16\ufe52\ufe56\ufe57\uff01\uff0e\uff1f"
    "\uff61"
)
_DIVIDERS = (
    "*|\u00a7\u00b6\u00b7\u2020-\u2023\u2043\u204c\u204d\u2219\u25a0-\u25ff\u2605\u2606\u2756\u27a2\u27a4\u2b1b\u2b1c"
    "\u2e30\u30fb"
)
_STOP = re.compile(rf"[.!?…{_FOREIGN_STOPS}]+[{re.escape(_CLOSING)}]*")
_END = re.compile(rf"{_STOP.pattern}|\s(?=[{_DIVIDERS}])")
_NEXT = re.compile(r"(?P<space>\s*)(?P<between>[^\w\s]{0,9}(?:\s+[^\w\s]{1,9}){0,9}\s*)(?P<word>[^\W_]+)")
_LAST_WORD = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]+)*$")


@dataclass(frozen=True, slots=True)
class Mark:
    """A claim's id in the prose, with its offset in code points."""

    id: str
    start: int


@dataclass(frozen=True, slots=True)
class MarkFault:
    """A mark that cannot be read, or stands where none may stand; ``code`` is B101 or B102."""

    code: str
    start: int
    found: str


@dataclass(frozen=True, slots=True)
class ParsedProse:
    """Prose as sentences; ``marks`` are all that could be read, in order.

    A sentence has what stands in unreadable marks too, so that it does not seem to rest on nothing.
    """

    paragraphs: tuple[tuple[Sentence, ...], ...]
    marks: tuple[Mark, ...]
    faults: tuple[MarkFault, ...]


def parse_prose(text: str) -> ParsedProse:
    """Paragraphs (divided by line breaks) of sentences; offsets count code points of ``text``."""
    paragraphs = []
    faults = list(_broken_marks(text))
    for paragraph in re.finditer(rf"[^{_LINE_ENDS}]+", text):
        sentences = []
        for start, end in _cut(text, *paragraph.span()):
            faults += _misplaced_marks(text, start, end)
            sentences.append(_sentence(text, start, end))
        if sentences:
            paragraphs.append(tuple(sentences))
    marks = tuple(Mark(m[1], m.start() + 2) for m in _MARK.finditer(text) if _ID.fullmatch(m[1]))
    return ParsedProse(tuple(paragraphs), marks, tuple(sorted(faults, key=lambda fault: fault.start)))


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The bounds of the sentences between two offsets, without the space around them."""
    position = start
    while position < end:
        cut = _next_cut(text, position, end)
        first = position + len(text[position:cut]) - len(text[position:cut].lstrip())
        if first < cut:
            yield first, first + len(text[first:cut].rstrip())
        position = cut


def _next_cut(text: str, position: int, end: int) -> int:
    for stop in _END.finditer(text, position, end):
        marks = _MARKS.match(text, stop.end(), end)
        if marks:
            return marks.end()
        if text.endswith("]]", position, stop.start()):
            return stop.end()
        following = _NEXT.match(text, stop.end(), end)
        if following and _ends_sentence(text, position, stop, following) and not _is_quoted(text, position, stop, end):
            return stop.end()
    return end


def _ends_sentence(text: str, position: int, stop: re.Match[str], following: re.Match[str]) -> bool:
    """Whether a sentence ends at a stop that words follow."""
    if not text[position : stop.start()].strip():
        return False
    word, is_closed = following["word"], stop[0][-1] in _CLOSING
    if is_closed and word[0].islower() and not following["between"]:
        return False  # "Why?" he asked
    if is_closed and not following["space"] and following["between"].rstrip() == ",":
        return False  # "Why?", Reed asked
    if stop[0].rstrip(_CLOSING) != ".":
        return True
    if is_closed:
        return following["space"] != "" or following["between"] != ""
    if following["space"]:
        return not _is_abbreviation(text, position, stop, following)
    return not following["between"] and _is_run_on(text, position, stop, following)


def _is_run_on(text: str, position: int, stop: re.Match[str], following: re.Match[str]) -> bool:
    """Whether a full stop without a space behind it ends a sentence: not in 3.8, U.S.Navy, example.com or Gen.Reed."""
    before = _LAST_WORD.search(text[max(position, stop.start() - 20) : stop.start()])
    word = following["word"]
    if word[0].isdigit() or (before and (len(before[0].rpartition(".")[2]) == 1 or before[0] in _GLUED)):
        return False
    is_address = word in _DOMAINS or text.startswith(".", following.end())
    return word[0].isupper() or (before is not None and not is_address)


def _is_abbreviation(text: str, position: int, stop: re.Match[str], following: re.Match[str]) -> bool:
    word = _LAST_WORD.search(text[max(position, stop.start() - 20) : stop.start()])
    if word is None:
        return False
    next_word, lower = following["word"], word[0].lower()
    is_initials = all(len(part) == 1 for part in word[0].split("."))
    if lower in _ANYWHERE or (lower in _BEFORE_NUMBERS and next_word.isdigit()):
        return True
    if next_word[0].islower():
        return lower in _BEFORE_SMALL_LETTERS or len(word[0].rpartition(".")[2]) == 1 < len(word[0])
    is_initial_next = len(next_word) == 1 and text.startswith(".", following.end())
    if next_word.lower() in _STARTERS and not is_initial_next:
        return False
    return is_initials or word[0] in _BEFORE_NAMES


def _is_quoted(text: str, position: int, stop: re.Match[str], end: int) -> bool:
    """Whether a stop stands between quotation marks, of which both are there."""
    before, after = text[position : stop.end()], text[stop.end() : end]
    if before.count('"') % 2 and '"' in after:
        return True
    return any(
        before.count(opening) > sum(before.count(closer) for closer in closers)
        and any(closer in after for closer in closers)
        for opening, closers in _QUOTES.items()
    )


def _sentence(text: str, start: int, end: int) -> Sentence:
    claims = dict.fromkeys(m[1] for m in _MARK.finditer(text, start, end))
    return Sentence(_MARKS.sub("", text[start:end]).strip(), tuple(claims), start)


def _broken_marks(text: str) -> Iterator[MarkFault]:
    for mark in _MARK.finditer(text):
        if not _ID.fullmatch(mark[1]):
            yield MarkFault("B101", mark.start(), mark[0])
    for rest in re.finditer(r"\[\[|\]\]", _MARK.sub(lambda m: " " * len(m[0]), text)):
        yield MarkFault("B101", rest.start(), rest[0])


def _misplaced_marks(text: str, start: int, end: int) -> Iterator[MarkFault]:
    for marks in _MARKS.finditer(text, start, end):
        rest = text[marks.end() : end]
        if rest.strip() and not _STOP.fullmatch(rest.strip()):
            yield MarkFault("B102", marks.start() + len(marks[0]) - len(marks[0].lstrip()), marks[0].strip())
