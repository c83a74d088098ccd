"""Asides: words among those of a speaker that are nobody's speech. Strings only.

What stands in square brackets is an editor's. Of round brackets a writer may have his own, so that only what is
certainly a direction ("(Laughter.)", "(The briefing was concluded at 3:09 p.m.)") is an aside. The words are English.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.verify.text.fold import ELLIPSIS, fold


@dataclass(frozen=True, slots=True)
class Aside:
    """Where an aside stands: code points, half open, with its brackets."""

    start: int
    end: int

    def is_cut(self, start: int, end: int) -> bool:
        """Whether a range begins or ends inside."""
        return self.start < start < self.end or self.start < end < self.end


_BRACKET = re.compile(r"[\[\]]")
_ROUND = re.compile(r"\((?P<words>[^()\n]{1,120})\)")
# What nobody says between brackets, wherever it stands, with the words that only say how.
_NEVER_SAID = (
    "laughter|laughs|laughing|laughed|laugh|chuckles|chuckling|applause|inaudible|unintelligible|indiscernible|"
    "indistinct|cross-?talk|off-?mic|off-?mike|phonetic|sic"
)
_HOW = (
    "general|loud|long|brief|short|more|and|in|the|audience|background|microphone|overlapping|speakers?|off|word|name"
)
_SOUNDS = re.compile(
    rf"(?:(?:{_HOW})[\s,]+)*(?:{_NEVER_SAID})(?:[\s,]+(?:{_HOW}|{_NEVER_SAID}))*[.!]?"
    r"|(?:as|via|through|by)(?: an?| the)? (?:interpreter|interpreted|translator|translated)[.]?",
    re.IGNORECASE,
)
_PHONETIC = re.compile(r"ph\.?")  # "pH" is another thing
# What a writer may have inside a sentence, and is a direction where it stands as a sentence.
_LANGUAGE = "[A-Z][a-z]+(?:an|ch|ek|ese|ew|i|ian|ic|in|ish|o)"
_EVENTS = re.compile(
    r"(?:Silence|Pauses?|Music|Interruption|Interrupting|Recess|Cheers|Cheering|Gasps|Sighs|Coughs|Nods|Shrugs"
    r"|No response|(?:Discussion )?[Oo]ff the record)[.!]?"
    rf"|(?:In|Speaks|Speaking|Speaks in|Speaking in) {_LANGUAGE}[.]?"
    r"|(?:Whereupon|Thereupon)\b.*"
    r"|(?:The|A|An) (?:press )?(?:briefing|conference|hearing|session|meeting|interview|deposition|proceedings?|call)"
    r" (?:was|were|is) (?:then |briefly )?(?:concluded|adjourned|recessed|resumed|suspended)\b.*"
    r"|(?:The|A|An) (?:short )?(?:video|clip|tape|recording|film) (?:was|is) (?:then )?(?:played|shown|screened)[.]?"
    r"|The witness (?:was|is) (?:then )?(?:sworn|affirmed|excused|recalled|handed|shown)\b.*"
)
_BEFORE_SENTENCE = re.compile(r"(?:^|[.?!…:)\]\"”’»\u2014\u2015-])\s*$")
_LONGEST_GAP = 8


def find_asides(text: str) -> list[Aside]:
    """Every aside with a word in it, in order; where they stand in each other the outermost."""
    found: list[Aside] = []
    for aside in sorted([*_find_square(text), *_find_directions(text)], key=lambda aside: aside.start):
        if (not found or aside.start >= found[-1].end) and _has_word(text[aside.start : aside.end]):
            found.append(aside)
    return found


def has_own_words(text: str, start: int, end: int, asides: list[Aside]) -> bool:
    """Whether a range of a text has a word outside its asides."""
    for aside in asides:
        if start <= aside.start and aside.end <= end:
            if _has_word(text[start : aside.start]):
                return True
            start = aside.end
    return _has_word(text[start:end])


def _has_word(text: str) -> bool:
    return any(character.isalnum() for character in text)


def _find_square(text: str) -> Iterator[Aside]:
    """Outermost pairs of square brackets that hold more than an ellipsis; one without its partner makes no aside."""
    opened: list[int] = []
    pairs: list[Aside] = []
    for match in _BRACKET.finditer(text):
        if match[0] == "[":
            opened.append(match.start())
        elif opened:
            start = opened.pop()
            while pairs and pairs[-1].start > start:
                pairs.pop()
            pairs.append(Aside(start, match.end()))
    return (pair for pair in pairs if fold(text[pair.start : pair.end]).text != ELLIPSIS)


def _find_directions(text: str) -> Iterator[Aside]:
    for match in _ROUND.finditer(text):
        words = " ".join(match["words"].split())
        never_said = _SOUNDS.fullmatch(words) or _PHONETIC.fullmatch(words)
        if never_said or (_begins_sentence(text, match.start()) and _EVENTS.fullmatch(_lower(words))):
            yield Aside(match.start(), match.end())


def _begins_sentence(text: str, offset: int) -> bool:
    return _BEFORE_SENTENCE.search(text[max(0, offset - _LONGEST_GAP) : offset]) is not None


def _lower(words: str) -> str:
    return words.capitalize() if words.isupper() else words
