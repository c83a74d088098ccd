"""How transcripts set the label of a speaker apart from what is said: "REED:", "[00:09] Reed:", "REED.—", "Q12 Reed:".

Strings only. A time, the number of a question and signs of stress belong to the form of a label, and not to the name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

_TIME = r"\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d{1,3})?"
_IN_BRACKETS = rf"[\[(<]\s?{_TIME}\s?[\])>]"
_STRESS = r"(?:\*\*|__|\*|_|</?(?:b|strong|em|i)>)?"
_NUMBER = r"(?:(?:Q\.?\s?)?\d{1,4}[.)]?\s+)?"
_BEFORE = rf"[^\w\n<\[(]{{0,3}}{_STRESS}(?:(?P<time>{_IN_BRACKETS}|{_TIME})[\s,:–—-]*)?{_STRESS}{_NUMBER}{_STRESS}"
_WHO = r"(?P<who>[^\n:<>*_—–]{1,80}?)"


class Form(Enum):
    """What tells that a label ends."""

    COLON = rf"{_BEFORE}{_WHO}\s*(?P<behind>{_IN_BRACKETS}|{_TIME})?\s*{_STRESS}\s?:{_STRESS}(?=\s|$)"
    TIME = rf"{_BEFORE}{_WHO}\s+(?P<behind>[\[(]\s?{_TIME}\s?[\])]){_STRESS}(?=\s|$)"
    ANGLE = r"\s?<(?P<who>[^\n:<>]{1,80})>:?(?=\s|$)"
    DASH = rf"{_BEFORE}{_WHO}(?:\.\s?|\s)(?:--+|[—–])\s*"
    DOT = r"\s?(?P<who>[QA])(?:\.?\s?\d{1,4})?\.(?=\s+[\"“‘'(\[]?[A-Z])"


_QUESTION = re.compile(r"Q\.?\s?\d{1,4}\.?")
_FORMS = {form: re.compile(form.value) for form in Form}


@dataclass(frozen=True, slots=True)
class Shape:
    """What may be a label: its form, the words that say who speaks, and where speech can begin (code points)."""

    form: Form
    who: str
    end: int
    is_timed: bool


def find_shapes(passage: str, start: int = 0) -> Iterator[Shape]:
    """All that a label at an offset could be, the commonest form first."""
    for form, pattern in _FORMS.items():
        match = pattern.match(passage, start)
        if match is not None:
            found = match.groupdict()
            who = "Q" if _QUESTION.fullmatch(found["who"]) else found["who"].strip()
            yield Shape(form, who, match.end(), bool(found.get("time") or found.get("behind")))


_BETWEEN_SENTENCES = re.compile(r"(?<=[.?!…\"”’)\]—–-])\s+(?=\S)")


def find_sentences_inside(passage: str, start: int) -> Iterator[int]:
    """Where a sentence begins, behind an offset."""
    return (match.end() for match in _BETWEEN_SENTENCES.finditer(passage, start))
