"""One part of a fragment as it is looked for: folded, without its last mark. Strings only."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.verify.text.fold import QUOTE, fold


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a fragment, ready to be looked for.

    ``core`` is folded and has no last mark. ``closers`` counts the quotation marks that must follow the core, since
    the core opens them; a mark may stand before them on either side ("reckless." and "reckless,").
    """

    core: str
    closers: int
    is_first: bool
    is_last: bool
    shown: str


MARKS = frozenset(".,;:!?")
_INITIALS = re.compile(r"(?<![^\W_])(?:[^\W\d_]\.){2,}$")  # "U.S." and "p.m.": the last dot is no mark of a sentence
_LONGEST_INITIALS = 16


def read_part(part: str, *, is_first: bool, is_last: bool) -> Part:
    folded = fold(part)
    end, closers = _find_core(folded.text) if is_last else (len(folded.text), 0)
    if not end:
        return Part("", 0, is_first, is_last, "")
    start, shown_end = folded.find_source(0, end)
    marks = [
        part[folded.starts[offset] : folded.ends[offset]]
        for offset in range(end, len(folded.text))
        if folded.text[offset] == QUOTE
    ]
    shown = part[start:shown_end] + "".join(marks[:closers])
    return Part(folded.text[:end], closers, is_first, is_last, shown)


def _find_core(folded: str) -> tuple[int, int]:
    """Where a fragment ends without its last mark, and how many quotation marks must follow there.

    The last mark is one of . , ; : ! ? before or after closing quotation marks. Closing marks count only if the
    fragment opens them: the others close a quotation that begins before it.
    """
    end = len(folded)
    has_mark = False
    if _ends_with_mark(folded, end):
        end, has_mark = end - 1, True
    bare_end = len(folded[:end].rstrip(QUOTE))
    closers = end - bare_end
    end = bare_end
    if closers and not has_mark and _ends_with_mark(folded, end):
        end -= 1
    return end, min(closers, _count_open_quotes(folded[:end])) if closers else 0


def _ends_with_mark(folded: str, end: int) -> bool:
    last = folded[end - 1 : end]
    return last in MARKS and not (last == "." and _INITIALS.search(folded[max(0, end - _LONGEST_INITIALS) : end]))


_OPENING_QUOTE = re.compile(r'(?<![^\s(\[{\u2015"])"(?=[^\s])')


def _count_open_quotes(folded: str) -> int:
    """How many quotation marks stand open at the end of a folded text."""
    depth = 0
    openings = {match.start() for match in _OPENING_QUOTE.finditer(folded)}
    for offset, character in enumerate(folded):
        if offset in openings:
            depth += 1
        elif character == QUOTE:
            depth = max(0, depth - 1)
    return depth


def trim_fragment(part: str, *, is_last: bool = True) -> str:
    """The words of a part as readers are shown them: without its last mark and the white space around it."""
    return read_part(part, is_first=False, is_last=is_last).shown
