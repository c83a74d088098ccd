"""A fragment in a text: found exactly, found after the fold, or refused with the reason. Strings only.

Rules 1 to 5 of the evidence rule: one fold, whole tokens, one place, explicit elision, and similarity that suggests
but never accepts. All offsets that leave this file are code points of the text as it was given, half open.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

from generator.verify.text.damage import Damage, find_damage, to_latin
from generator.verify.text.fold import ELLIPSIS, QUOTE, fold
from generator.verify.text.matching.parts import Part, read_part
from generator.verify.text.matching.places import Hit, find_hits, find_places, find_starts, pass_closers
from generator.verify.text.matching.prepared import PreparedText, lower
from generator.verify.text.tokens import tokenize


class Outcome(Enum):
    """How a fragment was found."""

    EXACT = "exact"
    FOLDED = "folded"


class Reason(Enum):
    """Why a fragment was refused; the value is the code of the diagnostic."""

    EMPTY = "Q101"
    MISSING = "Q102"
    CUT_TOKEN = "Q103"
    AMBIGUOUS = "Q104"
    DAMAGED = "Q105"
    ELLIPSIS = "Q106"
    INSERTION = "Q107"
    OUT_OF_ORDER = "Q108"
    OVERLAPPING = "Q109"
    NOTHING_OMITTED = "Q110"
    ONLY_OTHER_CASE = "Q111"
    WITHIN_MISSING = "Q112"
    WITHIN_AMBIGUOUS = "Q113"
    OUTSIDE_WITHIN = "Q114"


@dataclass(frozen=True, slots=True)
class Found:
    """Where a fragment stands: one span for each part, in order, without the fragment's last mark."""

    spans: tuple[tuple[int, int], ...]
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Refused:
    """Why a fragment was not found.

    ``part`` is the index of the part at fault. ``detail`` may be shown to anybody: it has words of the fragment only.
    ``excerpt`` has words of the text. ``suggestion`` are parts that would be found.
    """

    reason: Reason
    part: int = 0
    detail: str = ""
    excerpt: str = ""
    suggestion: tuple[str, ...] = ()


def find_fragment(parts: Sequence[str], text: PreparedText, within: str | None = None) -> Found | Refused:
    """Find the parts of a fragment in a text, all of them in order and in one way only.

    ``within`` is a longer fragment of the text; with it the parts are looked for nowhere else.
    """
    whole = range(len(text.folded.text))
    if within is None:
        return _search(parts, text, whole)
    around = _search((within,), text, whole)
    if isinstance(around, Refused):
        reason = Reason.WITHIN_AMBIGUOUS if around.reason is Reason.AMBIGUOUS else Reason.WITHIN_MISSING
        return Refused(reason, 0, around.detail, around.excerpt)
    place = find_hits(read_part(within, is_first=True, is_last=True), text, whole)[0]
    result = _search(parts, text, range(place.start, place.end))
    if isinstance(result, Refused) and result.reason in _NOT_THERE:
        elsewhere = _search(parts, text, whole)
        if isinstance(elsewhere, Found) or elsewhere.reason is Reason.AMBIGUOUS:
            return Refused(Reason.OUTSIDE_WITHIN, result.part, "the words stand in the passage, but not within")
    return result


_NOT_THERE = frozenset({Reason.MISSING, Reason.CUT_TOKEN, Reason.ONLY_OTHER_CASE, Reason.ELLIPSIS, Reason.OUT_OF_ORDER})


def _search(parts: Sequence[str], text: PreparedText, region: range) -> Found | Refused:
    """Find the parts in a region of the folded text."""
    read = [read_part(part, is_first=index == 0, is_last=index == len(parts) - 1) for index, part in enumerate(parts)]
    unusable = _find_unusable(parts, read)
    if unusable:
        return unusable
    hits: list[list[Hit]] = []
    for index, part in enumerate(read):
        hits.append(find_hits(part, text, region))
        if not hits[-1]:
            return _explain_missing(index, parts[index], part, text, region)
    ways = _count_ways(hits)
    if ways > 1:
        index = max(range(len(hits)), key=lambda index: len(hits[index]))
        detail = f"{_name_part(parts, index)} stands there {len(hits[index])} times"
        return Refused(Reason.AMBIGUOUS, index, detail)
    if not ways:
        return _explain_order(hits)
    return _check_gaps(_pick_first_way(hits), read, text)


def _name_part(parts: Sequence[str], index: int) -> str:
    return "it" if len(parts) == 1 else f"part {index + 1}"


def _find_unusable(parts: Sequence[str], read: Sequence[Part]) -> Refused | None:
    """A part that cannot be looked for: damaged, or without a word."""
    for index, part in enumerate(parts):
        damage = next(find_damage(part), None)
        if damage:
            return _refuse_damage(index, damage)
    for index, each in enumerate(read):
        if not tokenize(fold(each.core)):
            return Refused(Reason.EMPTY, index, "it has no word to look for")
    return None if read else Refused(Reason.EMPTY, 0, "it has no word to look for")


def _refuse_damage(index: int, damage: Damage) -> Refused:
    return Refused(Reason.DAMAGED, index, f"{damage.kind.value}: {damage.cure}")


_MANY = 2


def _count_ways(hits: Sequence[Sequence[Hit]]) -> int:
    """In how many ways one hit of each part can follow the one before it: none, one, or many."""
    ways = [1] * len(hits[0])
    for before, after in pairwise(hits):
        following: list[int] = []
        passed = total = 0
        for hit in after:  # hits of one part end in the order in which they start
            while passed < len(before) and before[passed].end <= hit.start:
                total = min(_MANY, total + ways[passed])
                passed += 1
            following.append(total)
        ways = following
    return min(_MANY, sum(ways))


def _pick_first_way(hits: Sequence[Sequence[Hit]]) -> list[Hit]:
    picked: list[Hit] = []
    for found in hits:
        after = picked[-1].end if picked else 0
        picked.append(next(hit for hit in found if hit.start >= after))
    return picked


def _explain_order(hits: Sequence[Sequence[Hit]]) -> Refused:
    """All parts are there, but not one after the other."""
    after = 0
    for index, found in enumerate(hits):
        hit = next((hit for hit in found if hit.start >= after), None)
        if hit is None:
            overlaps = any(
                one.start < other.end and other.start < one.end for one in found for other in hits[index - 1][:_MANY]
            )
            reason = Reason.OVERLAPPING if overlaps else Reason.OUT_OF_ORDER
            relation = "overlaps" if overlaps else "stands before"
            return Refused(reason, index, f"part {index + 1} {relation} part {index}")
        after = hit.end
    raise AssertionError("parts that follow one another have a way")


def _check_gaps(picked: Sequence[Hit], read: Sequence[Part], text: PreparedText) -> Found | Refused:
    for index, (before, after) in enumerate(pairwise(picked), 1):
        if not any(character.isalnum() for character in text.folded.text[before.end : after.start]):
            detail = f"no word is left out between part {index} and part {index + 1}"
            return Refused(Reason.NOTHING_OMITTED, index, detail)
    spans = tuple(text.folded.find_source(hit.start, hit.end) for hit in picked)
    is_exact = all(_show(hit, text) == part.shown for hit, part in zip(picked, read, strict=True))
    return Found(spans, Outcome.EXACT if is_exact else Outcome.FOLDED)


def _show(hit: Hit, text: PreparedText) -> str:
    """What stands at a hit, without the mark before its closing quotation marks."""
    start, end = text.folded.find_source(hit.start, hit.core_end)
    closers = [offset for offset in range(hit.core_end, hit.end) if text.folded.text[offset] == QUOTE]
    return text.source[start:end] + "".join(text.source[text.folded.starts[offset]] for offset in closers)


def _explain_missing(index: int, source: str, part: Part, text: PreparedText, region: range) -> Refused:
    """Why a part is not found: each test looks for one kind of slip."""
    folded = text.folded.text
    cut = next(find_places(part, text, region), None)
    if cut is not None:
        edge = cut.start if text.cuts[cut.start] else cut.core_end
        whole = next(whole for whole in text.wholes if whole.start <= edge < whole.end)
        return Refused(Reason.CUT_TOKEN, index, "it cuts a word or a number in two", text.source_of(whole))
    if ELLIPSIS in part.core:
        return Refused(
            Reason.ELLIPSIS, index, "the document has no ellipsis there", "", _suggest_parts(source, text, region)
        )
    inserted = next((match for match in _BRACKETED.finditer(part.core) if match.group() not in folded), None)
    if inserted:
        return Refused(Reason.INSERTION, index, f"the document does not have {inserted.group()}")
    look_alike = _find_look_alike(index, source, part, text, region)
    if look_alike:
        return look_alike
    if _stands_in_other_case(part, text, region):
        return Refused(Reason.ONLY_OTHER_CASE, index, "it stands there with other capitals")
    return Refused(Reason.MISSING, index)


def _stands_in_other_case(part: Part, text: PreparedText, region: range) -> bool:
    folded = text.folded.text
    ends = (start + len(part.core) for start in find_starts(lower(part.core), lower(folded), region))
    return any(pass_closers(folded, end, part.closers) is not None for end in ends)


_BRACKETED = re.compile(r"\[[^\[\]]*\]")
_MOST_SUGGESTED_PARTS = 5


def _suggest_parts(source: str, text: PreparedText, region: range) -> tuple[str, ...]:
    """What stands before, between and after the ellipses, if all of that is found as parts."""
    folded = fold(source)
    edges = [offset for offset, character in enumerate(folded.text) if character == ELLIPSIS]
    pieces = [
        source[folded.starts[start] : folded.ends[end - 1]].strip()
        for start, end in pairwise([0, *(edge for place in edges for edge in (place, place + 1)), len(folded.text)])
        if start < end and folded.text[start:end] != ELLIPSIS
    ]
    kept = tuple(piece for piece in pieces if tokenize(fold(piece)))
    is_usable = 0 < len(kept) <= _MOST_SUGGESTED_PARTS
    return kept if is_usable and isinstance(_search(kept, text, region), Found) else ()


def _find_look_alike(index: int, source: str, part: Part, text: PreparedText, region: range) -> Refused | None:
    """Words wholly of look-alike letters ("НАТО"), which are damage only where the text has the Latin ones."""
    latin = read_part(to_latin(source), is_first=part.is_first, is_last=part.is_last)
    if latin.core == part.core or not find_hits(latin, text, region):
        return None
    pair = next((one, other) for one, other in zip(source, to_latin(source), strict=True) if one != other)
    detail = f"letter that looks like another: write U+{ord(pair[1]):04X} for U+{ord(pair[0]):04X}"
    return Refused(Reason.DAMAGED, index, detail)
