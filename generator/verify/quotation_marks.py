"""Finding the stretches of a text that stand in quotation marks. Strings only.

A stretch is outermost: what stands in marks inside it belongs to it. Double marks of every shape open one, and single
ones where no apostrophe can be meant. Straight marks pair by their neighbours.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

_CLOSERS = {"“": "”", "„": "“”", "«": "»", "‟": "”", '"': '"', "‘": "’", "'": "'", "‹": "›", "「": "」", "『": "』"}
_STRAY = frozenset("”»」』")
_SINGLE = frozenset("‘'")
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
    """Offsets of closing marks that no opening mark comes before."""
    inside = [(stretch.start - 1, stretch.end + 1) for stretch in _stretches(text)]
    position, strays = 0, []
    for offset, sign in enumerate(text):
        while position < len(inside) and inside[position][1] <= offset:
            position += 1
        is_inside = position < len(inside) and inside[position][0] <= offset
        if sign in _STRAY and not is_inside:
            strays.append(offset)
    return strays


def _stretches(text: str) -> Iterator[Stretch]:
    position = 0
    while position < len(text):
        if not _is_opening(text, position):
            position += 1
            continue
        end = _find_closing(text, position)
        if end is not None:
            yield Stretch(position + 1, end)
        elif text[position] not in _SINGLE:
            yield Stretch(position + 1, len(text), is_closed=False)
            return
        position = position + 1 if end is None else end + 1


def _is_opening(text: str, position: int) -> bool:
    sign = text[position]
    if sign not in _CLOSERS:
        return False
    before = text[position - 1] if position else " "
    after = text[position + 1] if position + 1 < len(text) else " "
    if sign in "\"'‘":
        return before in _BEFORE_OPENING and not after.isspace()
    return True


def _find_closing(text: str, opening: int) -> int | None:
    if text[opening] in _SINGLE:
        return _find_single_closing(text, opening)
    depth = 0
    for position in range(opening + 1, len(text)):
        sign = text[position]
        if sign in _CLOSERS[text[opening]]:
            if depth == 0:
                return position
            depth -= 1
        elif sign == text[opening]:
            depth += 1
    return None


def _find_single_closing(text: str, opening: int) -> int | None:
    """The first mark that ends a word and can be no apostrophe, else the first that ends a word."""
    closer, first = _CLOSERS[text[opening]], None
    for position in range(opening + 1, len(text)):
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
