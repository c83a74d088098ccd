"""Finding the stretches of a text that stand in quotation marks. Strings only.

A stretch is outermost: what stands in marks inside it belongs to it. Double marks of every shape open one, and single
ones where no apostrophe can be meant. Straight marks pair by their neighbours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_CLOSERS = {"“": "”", "„": "“”", "«": "»", "‟": "”", '"': '"', "‘": "’", "'": "'", "‹": "›", "「": "」", "『": "』"}
_STRAY = frozenset("”»」』")
_SINGLE = frozenset("‘'")
_STRAIGHT_OR_SINGLE = frozenset("\"'‘")
_ELISION = re.compile(r"(?:\d0s|n)(?!\w)")  # '90s, rock 'n' roll
_BEFORE_NESTED = frozenset(" \t\n\u00a0\u2009\u202f([{")
_BEFORE_OPENING = frozenset(" \t\n\u00a0\u2009\u202f([{—–-/“\"‘'«„")
_AFTER_CLOSING = frozenset(' \t\n\u00a0\u2009\u202f)]}—–-/.,;:!?…”"»')


@dataclass(frozen=True, slots=True)
class Stretch:
    """What stands between two quotation marks: code points, half open, without the marks.

    ``is_closed`` is False where the text ends before the closing mark, as in every paragraph but the last of a
    quotation of several paragraphs.
    """

    start: int
    end: int
    is_closed: bool = True

    def holds(self, start: int, end: int) -> bool:
        """Whether a range lies wholly between the marks."""
        return self.start <= start and end <= self.end

    def touches(self, start: int, end: int) -> bool:
        """Whether a range has a character between the marks."""
        return start < self.end and self.start < end


def find_stretches(text: str) -> list[Stretch]:
    """Every outermost stretch, in order."""
    return list(_stretches(text))


def find_stray_marks(text: str) -> list[int]:
    """Offsets of closing marks that no opening mark comes before; one after a digit may mean inches or seconds."""
    inside = [(stretch.start - 1, stretch.end + 1) for stretch in _stretches(text)]
    position, strays = 0, []
    for offset, sign in enumerate(text):
        while position < len(inside) and inside[position][1] <= offset:
            position += 1
        is_inside = position < len(inside) and inside[position][0] <= offset
        if sign in _STRAY and not is_inside and not text[offset - 1 : offset].isdigit():
            strays.append(offset)
    return strays


def _stretches(text: str) -> Iterator[Stretch]:
    position = 0
    unclosed: set[str] = set()  # single marks that nothing closes from here on: each is looked for once
    while position < len(text):
        if text[position] in unclosed or not _is_opening(text, position):
            position += 1
            continue
        end = _find_closing(text, position)
        if end is not None:
            yield Stretch(position + 1, end)
        elif text[position] not in _SINGLE:
            yield Stretch(position + 1, len(text), is_closed=False)
            return
        else:
            unclosed.add(text[position])
        position = position + 1 if end is None else end + 1


def _is_opening(text: str, position: int) -> bool:
    sign = text[position]
    if sign not in _CLOSERS:
        return False
    if sign not in _STRAIGHT_OR_SINGLE:
        return True
    before = text[position - 1] if position else " "
    after = text[position + 1] if position + 1 < len(text) else " "
    is_elision = sign in _SINGLE and _ELISION.match(text, position + 1) is not None
    return before in _BEFORE_OPENING and not after.isspace() and not is_elision


def _find_closing(text: str, opening: int) -> int | None:
    if text[opening] in _SINGLE:
        return _find_single_closing(text, opening)
    depth = 0
    for position in range(opening + 1, len(text)):
        sign = text[position]
        if _is_nested_opening(text, position, text[opening]):
            depth += 1
        elif sign in _CLOSERS[text[opening]]:
            if depth == 0:
                return position
            depth -= 1
    return None


def _is_nested_opening(text: str, position: int, opening: str) -> bool:
    """Whether a mark of the same kind opens a stretch inside; a straight one after a space and before a word does."""
    if text[position] != opening:
        return False
    after = text[position + 1] if position + 1 < len(text) else " "
    return opening != '"' or (text[position - 1] in _BEFORE_NESTED and after not in _AFTER_CLOSING)


def _find_single_closing(text: str, opening: int) -> int | None:
    """The first mark that ends a word and can be no apostrophe, else the first that ends a word.

    Between the two no other stretch opens: in 'one' and 'two' the first mark that ends a word is the right one.
    """
    closer, first = _CLOSERS[text[opening]], None
    for position in range(opening + 1, len(text)):
        if first is not None and text[position] == text[opening] and _is_opening(text, position):
            return first
        if text[position] not in closer:
            continue
        before = text[position - 1]
        after = text[position + 1] if position + 1 < len(text) else " "
        if after not in _AFTER_CLOSING or before.isspace():
            continue
        if before in ".,!?…;:" or not after.isspace():
            return position
        first = position if first is None else first
    return first
