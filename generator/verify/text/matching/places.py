"""Where a part of a fragment stands in a text: folded, whole tokens. Strings only."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.verify.text.fold import QUOTE, fold
from generator.verify.text.matching.parts import MARKS, Part, read_part
from generator.verify.text.matching.prepared import CUT, PreparedText, lower, swap_first_letter


@dataclass(frozen=True, slots=True)
class Hit:
    """One place of a part: folded offsets, with the closing marks that belong to it."""

    start: int
    core_end: int
    end: int


def find_hits(part: Part, text: PreparedText, region: range) -> list[Hit]:
    places = find_places(part, text, region)
    return [hit for hit in places if not text.cuts[hit.start] and text.cuts[hit.core_end] != CUT]


def find_places(part: Part, text: PreparedText, region: range) -> Iterator[Hit]:
    """Where the folded characters stand, tokens cut or not."""
    for start in _find_starts_in_both_cases(part, text.folded.text, region):
        core_end = start + len(part.core)
        end = pass_closers(text.folded.text, core_end, part.closers)
        if end is not None and end <= region.stop:
            yield Hit(start, core_end, end)


def pass_closers(folded: str, offset: int, closers: int) -> int | None:
    """The offset behind so many quotation marks, with one mark before them or none; None if they are not there."""
    if not closers:
        return offset
    if folded[offset : offset + 1] in MARKS:
        offset += 1
    end = offset + closers
    return end if folded[offset:end] == QUOTE * closers else None


def _find_starts_in_both_cases(part: Part, folded: str, region: range) -> list[int]:
    """Where a part begins; the first letter of a fragment may have either case."""
    starts = list(find_starts(part.core, folded, region))
    other = swap_first_letter(part.core) if part.is_first else None
    return sorted([*starts, *find_starts(other, folded, region)]) if other else starts


def find_starts(wanted: str, folded: str, region: range) -> Iterator[int]:
    """Every start of the wanted characters that ends within the region, overlapping ones too.

    Knuth, Morris and Pratt: linear whatever the two hold; the test before it makes the common case fast.
    """
    if not wanted or wanted not in folded:
        return
    borders = _find_borders(wanted)
    matched = 0
    for offset in region:
        while matched and (matched == len(wanted) or folded[offset] != wanted[matched]):
            matched = borders[matched - 1]
        if folded[offset] == wanted[matched]:
            matched += 1
        if matched == len(wanted):
            yield offset + 1 - len(wanted)


def _find_borders(wanted: str) -> list[int]:
    """For each prefix, the length of its longest proper prefix that is also its end."""
    borders = [0] * len(wanted)
    matched = 0
    for offset in range(1, len(wanted)):
        while matched and wanted[offset] != wanted[matched]:
            matched = borders[matched - 1]
        if wanted[offset] == wanted[matched]:
            matched += 1
        borders[offset] = matched
    return borders


def find_occurrences(words: str, text: PreparedText) -> Iterator[tuple[int, int]]:
    """Every place where the words stand as a fragment could: folded, whole tokens; overlapping ones too."""
    part = read_part(words, is_first=True, is_last=True)
    if part.core:
        for hit in find_hits(part, text, range(len(text.folded.text))):
            yield text.folded.find_source(hit.start, hit.end)


def has_occurrence(words: str, text: PreparedText) -> bool:
    """Whether the words stand anywhere in a text, as a fragment could."""
    return any(find_occurrences(words, text))


def find_words(words: str, text: PreparedText) -> Iterator[tuple[int, int]]:
    """Every place where the words stand, in any case and also inside a longer token ("cost" in "low-cost").

    This answers "does the document say it at all", so it finds rather too much than too little.
    """
    wanted = lower(fold(words).text)
    lowered = lower(text.folded.text)
    for start in find_starts(wanted, lowered, range(len(lowered))):
        end = start + len(wanted)
        if not _is_inside_word(lowered, start) and not _is_inside_word(lowered, end):
            yield text.folded.find_source(start, end)


def _is_inside_word(folded: str, offset: int) -> bool:
    return 0 < offset < len(folded) and folded[offset - 1].isalnum() and folded[offset].isalnum()
