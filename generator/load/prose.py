"""Cutting prose into paragraphs and sentences, and taking the claims' marks out of them.

A sentence ends with its marks and its stop (``... in May [[wall-moved]].``) or with its stop and its marks
(``... "a lot worse." [[a-lot-worse]]``). A stop before a space and what can begin a sentence ends one too, so that a
sentence without marks cannot hide in front of one that has them. Not a stop: one inside a closed pair of quotation
marks, where every word is somebody else's; initials and the abbreviations below, unless a word follows that begins
sentences and no name. In doubt it is a stop: the writer is told, and puts the sentence differently.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Sentence

_RANKS = "adm brig capt cmdr col dr gen gov lt maj mr mrs ms mt pres prof rep rev sen sgt st vs cf"
_BEFORE_NAMES = frozenset(_RANKS.split())
_NUMBERED = "fig jan feb mar apr jun jul aug sep sept oct nov dec no nos op p pp vol approx ca"
_BEFORE_NUMBERS = frozenset(_NUMBERED.split())
_FIRST_WORDS = """
    a after an and as at because before but by even for from he her here his how i if in it its later many most no
    nobody not nothing of on one only our she since so some soon still that the their then there these they this those
    though to today two under until was we what when where which while who why with you your
"""
_STARTERS = frozenset(_FIRST_WORDS.split())
_MARK = re.compile(r"\[\[([^\[\]]*)\]\]")
_MARKS = re.compile(r"\s*\[\[[^\[\]]*\]\](?:[\s,]*\[\[[^\[\]]*\]\])*")
_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")
_OPENING = "\"'“‘«„([{"
_CLOSING = "\"'”’»)]}"
_QUOTES = {"“": "”", "«": "»", "„": "“”"}
_STOP = re.compile(rf"[.!?…]+[{re.escape(_CLOSING)}]*")
_NEXT = re.compile(rf"\s+(?P<opening>[{re.escape(_OPENING)}]*)(?P<word>[^\W_]+|[^\s\w])")
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
    for paragraph in re.finditer(r"[^\n]+", text):
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
    for stop in _STOP.finditer(text, position, end):
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
    """Whether what follows a stop and a space can begin a sentence, and what stands before it can end one."""
    first, is_full_stop = following["word"][0], stop[0].startswith(".") and not stop[0].startswith("..")
    if first.islower():
        # A quotation can begin with a small letter; after "?" or "..." the sentence may go on with it.
        return is_full_stop and following["opening"][:1] not in ("", "(", "[", "{")
    if not first.isalnum() and unicodedata.category(first) != "Sc":
        return False
    return stop[0] != "." or not _is_abbreviation(text, position, stop, following)


def _is_abbreviation(text: str, position: int, stop: re.Match[str], following: re.Match[str]) -> bool:
    word = _LAST_WORD.search(text[max(position, stop.start() - 20) : stop.start()])
    is_initial_next = len(following["word"]) == 1 and text.startswith(".", following.end())
    if word is None or (following["word"].lower() in _STARTERS and not is_initial_next):
        return False
    lower = word[0].lower()
    is_initial = all(len(part) == 1 for part in word[0].split("."))
    is_before_number = lower in _BEFORE_NUMBERS and following["word"].isdigit()
    return is_initial or is_before_number or lower in _BEFORE_NAMES


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
