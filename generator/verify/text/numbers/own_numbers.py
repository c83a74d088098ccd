"""The numbers that a document gives to itself: those of its paragraphs and of its notes. Strings only.

They stand beside its words and are none of what these state: "12. Reed said", "[12] Reed said", "moved.[12]". Only who
refers to them means them: "paragraph 12", "note 12".
"""

from __future__ import annotations

import re

_NUMBER = r"\d{1,3}[a-z]?"
_PARAGRAPH = re.compile(
    rf"\s*(?:(?:{_NUMBER}[.)]|\[{_NUMBER}\]|\({_NUMBER}\))\s+(?=\S)"
    r"|\d{1,3}(?:\.\d{1,3})+[.)]?\s+(?=[\"'\u2018\u201c(\[]?[A-Z]))"  # 3.12 The wall; but "3.12 metres"
)
_NOTES = re.compile(
    rf"(?<=[^\W_]|[.,;:!?)\]\"'\u2019\u201d%])(?:\[{_NUMBER}(?: ?[,;\u2013-] ?{_NUMBER})*\])+(?![^\W_])"
)
_DIGITS = re.compile(r"\d+(?:\.\d+)*")
_REFERENCE = re.compile(
    r"(?:\b(?:paragraph|para|paras|section|point|recital|note|footnote|reference|question)s?\.?|[§¶]) ?"
    r"(?:[\d., -]|and|or|to)*$",
    re.IGNORECASE,
)
_LONGEST = 40  # code points before a number in which it is said what it is the number of


def blank_own_numbers(text: str) -> str:
    """The text of a passage with spaces for its own number and for the marks of its notes; every offset stays."""
    return "".join(" " * (end - start) + text[end:following] for start, end, following in _split(text))


def list_own_numbers(text: str) -> list[str]:
    """Those numbers, as the text has them."""
    return [number for start, end, _ in _split(text) for number in _DIGITS.findall(text, start, end)]


def _split(text: str) -> list[tuple[int, int, int]]:
    """Where each number starts and ends, with its brackets, and where the next one starts; first that of the whole."""
    paragraph = _PARAGRAPH.match(text)
    first = paragraph.end() if paragraph else 0
    places = [(0, first), *(mark.span() for mark in _NOTES.finditer(text, first))]
    starts = [*(start for start, _ in places[1:]), len(text)]
    return [(start, end, following) for (start, end), following in zip(places, starts, strict=True)]


def is_reference(typed: str, start: int) -> bool:
    """Whether the number that starts there refers to one of a document's own: "paragraphs 9 and 12"."""
    return _REFERENCE.search(typed, max(0, start - _LONGEST), start) is not None
