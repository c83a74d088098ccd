"""Finding the stretches of a text that stand in quotation marks. Strings only.

A stretch is outermost: what stands in marks inside it belongs to it. Double marks of every shape open one, and single
ones where no apostrophe can be meant. Marks whose shape does not tell whether they open or close pair by their
neighbours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.verify.text.marks.marks import (
    CLOSERS,
    CLOSING_ONLY,
    SINGLE,
    Mark,
    char_after,
    char_before,
    find_marks,
    plain_mark,
)

_ALWAYS_OPENING = frozenset("“„‟«‹「『〈《")
_RIGHT = frozenset("”»›’")  # they open a stretch only if something closes it
_STRAY = frozenset('"”»') | CLOSING_ONLY
_ELISION = re.compile(r"(?:\d0s|n)(?!\w)")  # '90s, rock 'n' roll
_BEFORE_SECOND_ELISION = re.compile(r"\s['‘’]n$", re.IGNORECASE)  # the mark behind the n of rock 'n' roll
_BEFORE_NESTED = frozenset(" \t\n\u00a0\u2009\u202f([{")
_AFTER_CLOSING = frozenset(' \t\n\u00a0\u2009\u202f)]}—–-/.,;:!?…”"»')
_NEVER_AFTER_OPENING = re.compile(r"[\s,;:!?)\]}”»\"]|\.(?![.\w])")


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
    return list(_stretches(text, _readable_marks(text)))


def find_stray_marks(text: str) -> list[int]:
    """Offsets of double marks that have no partner; one after a number may mean inches or seconds."""
    marks = _readable_marks(text)
    return [
        mark.offset
        for mark in marks_outside(marks, list(_stretches(text, marks)))
        if mark.plain in _STRAY and not text[max(0, mark.offset - 2) : mark.offset].rstrip()[-1:].isnumeric()
    ]


def marks_outside(marks: Sequence[Mark], stretches: Sequence[Stretch]) -> Iterator[Mark]:
    """The marks that neither open nor close a stretch nor stand in one; both are in order."""
    position = 0
    for mark in marks:
        while position < len(stretches) and stretches[position].end < mark.offset:
            position += 1
        if position == len(stretches) or mark.offset < stretches[position].start - 1:
            yield mark


def _readable_marks(text: str) -> list[Mark]:
    return [mark for mark in find_marks(text) if mark.plain]


def _stretches(text: str, marks: Sequence[Mark]) -> Iterator[Stretch]:
    index = 0
    unclosed: set[str] = set()  # marks that nothing closes from here on: each is looked for once
    while index < len(marks):
        opening = marks[index]
        index += 1
        if opening.plain in unclosed or not _is_opening(text, opening):
            continue
        closing = _find_closing(text, marks, index - 1)
        if closing is not None:
            yield Stretch(opening.offset + 1, marks[closing].offset)
            index = closing + 1
        elif opening.plain in SINGLE or opening.plain in _RIGHT:
            unclosed.add(opening.plain)
        else:
            yield Stretch(opening.offset + 1, len(text), is_closed=False)
            return


def _is_opening(text: str, mark: Mark) -> bool:
    if mark.plain in _ALWAYS_OPENING:
        return True
    if mark.plain not in CLOSERS or char_before(text, mark.offset).isalnum():
        return False
    after = char_after(text, mark.offset)
    if _NEVER_AFTER_OPENING.match(after + text[mark.offset + 2 : mark.offset + 3]):
        return False
    if (plain_mark(after) or after) in CLOSERS[mark.plain]:
        return False
    return mark.plain not in SINGLE or _ELISION.match(text, mark.offset + 1) is None


def _find_closing(text: str, marks: Sequence[Mark], opening: int) -> int | None:
    """The index of the mark that closes what the mark ``opening`` opens."""
    if marks[opening].plain in SINGLE:
        return _find_single_closing(text, marks, opening)
    plain, depth = marks[opening].plain, 0
    for index in range(opening + 1, len(marks)):
        if _is_nested_opening(text, marks[index], plain):
            depth += 1
        elif marks[index].plain in CLOSERS[plain]:
            if depth == 0:
                return index
            depth -= 1
    return None


def _is_nested_opening(text: str, mark: Mark, opening: str) -> bool:
    """Whether a mark of the same kind opens a stretch inside; a straight one after a space and before a word does."""
    if mark.plain != opening or opening in _RIGHT:
        return False
    if opening != '"':
        return True
    before, after = text[mark.offset - 1], char_after(text, mark.offset)
    return before in _BEFORE_NESTED and after not in _AFTER_CLOSING


def _find_single_closing(text: str, marks: Sequence[Mark], opening: int) -> int | None:
    """The first mark that ends a word and can be no apostrophe, else the first that ends a word.

    Between the two no other stretch opens: in 'one' and 'two' the first mark that ends a word is the right one. A mark
    that has the shape of an apostrophe opens only what ends with a mark that can be none.
    """
    plain, first = marks[opening].plain, None
    for index in range(opening + 1, len(marks)):
        mark = marks[index]
        if first is not None and mark.plain == plain and _is_opening(text, mark):
            break
        if mark.plain not in CLOSERS[plain]:
            continue
        before, after = text[mark.offset - 1], char_after(text, mark.offset)
        if after not in _AFTER_CLOSING or before.isspace():
            continue
        if _BEFORE_SECOND_ELISION.search(text[max(0, mark.offset - 3) : mark.offset]):
            continue
        if before in ".,!?…;:" or (not after.isspace() and plain != "’"):
            return index
        first = index if first is None else first
    return first if plain != "’" else None
