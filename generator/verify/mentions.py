"""Numbers, dates and people that a text mentions, in a form in which two texts can be compared. Strings only.

A number is compared by its value ("nine" and "9", "40,000" and "40 000"), a month by its number ("Sept." and
"September"), a person by any spelling. Ordinals and "one" are words of everyday prose and are not counted as numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

_UNITS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_VALUES = {word: value for value, word in enumerate(_UNITS)}
_TENS = {word: 10 * value for value, word in enumerate(["twenty", "thirty", "forty", "fifty"], 2)}
_TENS |= {"sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november"),
    "december",
)
_MONTH_OF = {name: number for number, name in enumerate(_MONTHS, 1)} | {
    name[:3]: number for number, name in enumerate(_MONTHS, 1) if name != "may"
}
_MONTH_OF["sept"] = 9
_DAYS = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
_BEFORE_MONTH = re.compile(r"(?:\b(?:in|of|since|until|by|early|late|mid|last|next|on|from|to|and)[ -]|\d )$")
_AFTER_MONTH = re.compile(r"\.?,? \d|, \d")
_WORD = re.compile(r"\d+(?:[.,\u00a0\u202f\u2009\u2019' ]\d{3})*(?:[.,]\d+)?|[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Mention:
    """A mention: ``kind`` is "number", "date" or "person", ``key`` is what two texts are compared by.

    ``text`` is the mention as it stands; ``start`` is its offset in code points.
    """

    kind: str
    key: str
    text: str
    start: int


def find_numbers_and_dates(text: str) -> Iterator[Mention]:
    """Numbers, months and days of the week, in order."""
    words = list(_WORD.finditer(text))
    position = 0
    while position < len(words):
        mention, used = _read_mention(text, words, position)
        if mention is not None:
            yield mention
        position += used


def _read_mention(text: str, words: list[re.Match[str]], position: int) -> tuple[Mention | None, int]:
    word = words[position]
    lower = word[0].lower()
    if word[0][0].isdigit():
        return Mention("number", _digits(word[0]), word[0], word.start()), 1
    if lower in _TENS:
        unit = words[position + 1][0].lower() if position + 1 < len(words) else ""
        joined = position + 1 < len(words) and text[word.end() : words[position + 1].start()] in ("-", " ", "\u2011")
        if joined and 1 <= _VALUES.get(unit, 0) <= 9:
            end = words[position + 1].end()
            value = _TENS[lower] + _VALUES[unit]
            return Mention("number", str(value), text[word.start() : end], word.start()), 2
        return Mention("number", str(_TENS[lower]), word[0], word.start()), 1
    if _VALUES.get(lower, 1) != 1:
        return Mention("number", str(_VALUES[lower]), word[0], word.start()), 1
    if _is_month(text, word):
        return Mention("date", f"month {_MONTH_OF[lower]}", word[0], word.start()), 1
    if lower in _DAYS and word[0][0].isupper():
        return Mention("date", lower, word[0], word.start()), 1
    return None, 1


def _is_month(text: str, word: re.Match[str]) -> bool:
    lower = word[0].lower()
    if lower not in _MONTH_OF or not word[0][0].isupper():
        return False
    if lower in ("may", "march") or len(lower) == 3:
        before, after = text[max(0, word.start() - 8) : word.start()], text[word.end() : word.end() + 4]
        return bool(_BEFORE_MONTH.search(before) or _AFTER_MONTH.match(after))
    return True


def _digits(number: str) -> str:
    """The digits of a number without separators of thousands; "2.50" stays, "02" becomes 2."""
    plain = re.sub(r"[,\u00a0\u202f\u2009\u2019' ](?=\d{3}(?:\D|$))", "", number)
    return plain.lstrip("0") or "0"


class People:
    """Finds the people of a dossier in texts, by any spelling, the longest first."""

    def __init__(self, spellings: Mapping[str, Iterable[str]]) -> None:
        """``spellings`` is person id to every spelling, the house spelling included."""
        owners: dict[str, set[str]] = {}
        for id_, known in spellings.items():
            for spelling in known:
                owners.setdefault(spelling, set()).add(id_)
        # A spelling of two people, which load refuses, means nobody; whether a text names one of them is then open.
        self.doubtful = frozenset(id_ for ids in owners.values() if len(ids) > 1 for id_ in ids)
        self._owner = {spelling: next(iter(ids)) for spelling, ids in owners.items() if spelling and len(ids) == 1}
        longest_first = sorted(self._owner, key=lambda spelling: (-len(spelling), spelling))
        choices = "|".join(re.escape(spelling) for spelling in longest_first) or r"(?!)"
        self._pattern = re.compile(rf"(?<![\w])(?:{choices})(?![\w])")

    def find(self, text: str) -> Iterator[Mention]:
        """Every person mentioned, in order."""
        for match in self._pattern.finditer(text):
            yield Mention("person", self._owner[match[0]], match[0], match.start())
