"""Cutting prose into paragraphs and sentences, and taking the claims' marks out of them.

A sentence ends with its marks and its stop (``... in May [[wall-moved]].``) or with its stop and its marks
(``... "a lot worse." [[a-lot-worse]]``). A stop before a space and a capital, a digit or an opening mark ends one too,
so that a sentence without marks cannot hide in front of one that has them. Not a stop: initials (U.S., J. R.) and the
abbreviations below.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Sentence

_ABBREVIATIONS = frozenset(
    {
        "adm",
        "brig",
        "capt",
        "cmdr",
        "co",
        "col",
        "corp",
        "dr",
        "est",
        "etc",
        "fig",
        "gen",
        "gov",
        "inc",
        "jr",
        "lt",
        "ltd",
    }
    | {"maj", "mr", "mrs", "ms", "no", "nos", "op", "pp", "pres", "prof", "rep", "rev", "sen", "sgt", "sr", "st", "vol"}
    | {"vs", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"}
)
_MARK = re.compile(r"\[\[([^\[\]]*)\]\]")
_MARKS = re.compile(r"\s*\[\[[^\[\]]*\]\](?:[\s,]*\[\[[^\[\]]*\]\])*")
_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")
_CLOSING = "\"'”’»)]"
_STOP = re.compile(rf"[.!?…]+[{re.escape(_CLOSING)}]*")
_NEXT = re.compile(r"\s+(?=[\"'“‘«(\[]*[A-Z0-9À-ÖØ-ÞЀ-Я])")
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
    """Prose as sentences; ``marks`` are all that could be read, in order."""

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
        if _NEXT.match(text, stop.end(), end) and not _is_abbreviation(text, position, stop):
            return stop.end()
    return end


def _is_abbreviation(text: str, position: int, stop: re.Match[str]) -> bool:
    if stop[0] != ".":
        return False
    word = _LAST_WORD.search(text[max(position, stop.start() - 20) : stop.start()])
    return word is not None and (
        word[0].lower() in _ABBREVIATIONS or all(len(part) == 1 for part in word[0].split("."))
    )


def _sentence(text: str, start: int, end: int) -> Sentence:
    claims = dict.fromkeys(m[1] for m in _MARK.finditer(text, start, end) if _ID.fullmatch(m[1]))
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
