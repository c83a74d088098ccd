"""A fragment in a text: found exactly, found after the fold, or refused with the reason. Strings only.

Rules 1 to 5 of the evidence rule: one fold, whole tokens, one place, explicit elision, and similarity that suggests
but never accepts. All offsets that leave this file are code points of the text as it was given, half open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from generator.verify.text.damage import Damage, find_damage, to_latin
from generator.verify.text.fold import ELLIPSIS, QUOTE, Folded, Token, fold, tokenize
from generator.verify.text.wholes import find_wholes


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
class PreparedText:
    """A text folded and cut into tokens once, to look for many fragments in it.

    ``wholes`` are the tokens, with those of one number joined; ``cuts[i]`` is 1 where the folded offset ``i`` lies
    inside one of them.
    """

    source: str
    folded: Folded
    tokens: tuple[Token, ...]
    wholes: tuple[Token, ...]
    cuts: bytes

    def find_words(self, token: Token) -> str:
        """A token as the text writes it."""
        start, end = self.folded.find_source(token.start, token.end)
        return self.source[start:end]


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


@dataclass(frozen=True, slots=True)
class Nearest:
    """The stretch of a text that is most like a fragment: a suggestion for a person, never a match.

    ``text`` is the index of the text. ``expected`` is the first word of the fragment that differs and ``found`` what
    the text has there; one of them is empty where a word was left out or put in, both where only signs between words
    differ. ``similarity`` runs from 0 to 100.
    """

    text: int
    start: int
    end: int
    expected: str
    found: str
    similarity: float


def prepare(text: str) -> PreparedText:
    """Fold a text and cut it into tokens."""
    folded = fold(text)
    tokens = tokenize(folded)
    wholes = find_wholes(folded, tokens)
    cuts = bytearray(len(folded.text) + 1)
    for whole in wholes:
        cuts[whole.start + 1 : whole.end] = b"\x01" * (whole.end - whole.start - 1)
    return PreparedText(text, folded, tokens, wholes, bytes(cuts))


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
    place = _find_hits(_read_part(within, is_first=True, is_last=True), text, whole)[0]
    result = _search(parts, text, range(place.start, place.end))
    if isinstance(result, Refused) and result.reason in _NOT_THERE:
        elsewhere = _search(parts, text, whole)
        if isinstance(elsewhere, Found) or elsewhere.reason is Reason.AMBIGUOUS:
            return Refused(Reason.OUTSIDE_WITHIN, result.part, "the words stand in the passage, but not within")
    return result


_NOT_THERE = frozenset({Reason.MISSING, Reason.CUT_TOKEN, Reason.ONLY_OTHER_CASE, Reason.ELLIPSIS, Reason.OUT_OF_ORDER})


def find_occurrences(words: str, text: PreparedText) -> Iterator[tuple[int, int]]:
    """Every place where the words stand as a fragment could: folded, whole tokens; overlapping ones too."""
    part = _read_part(words, is_first=True, is_last=True)
    if part.core:
        for hit in _find_hits(part, text, range(len(text.folded.text))):
            yield text.folded.find_source(hit.start, hit.end)


def is_found(words: str, text: str) -> bool:
    """Whether the words stand anywhere in a text, as a fragment could."""
    return any(True for _ in find_occurrences(words, prepare(text)))


def find_words(words: str, text: PreparedText) -> Iterator[tuple[int, int]]:
    """Every place where the words stand, in any case and also inside a longer token ("cost" in "low-cost").

    This answers "does the document say it at all", so it finds rather too much than too little.
    """
    wanted = _lower(fold(words).text)
    lowered = _lower(text.folded.text)
    for start in _find_starts(wanted, lowered, range(len(lowered))):
        end = start + len(wanted)
        if not _is_inside_word(lowered, start) and not _is_inside_word(lowered, end):
            yield text.folded.find_source(start, end)


def trim_fragment(part: str, *, is_last: bool = True) -> str:
    """The words of a part as readers are shown them: without its last mark and the white space around it."""
    return _read_part(part, is_first=False, is_last=is_last).shown


_NEAREST_LENGTH = 400  # code points of the fragment: more does not help a person to find the place
_LEAST_SIMILARITY = 60.0


def find_nearest(parts: Sequence[str], texts: Sequence[PreparedText]) -> Nearest | None:
    """The stretch of the texts that is most like the fragment, if any is like it at all."""
    fragment = prepare(" ".join(parts)[:_NEAREST_LENGTH])
    best: Nearest | None = None
    for index, text in enumerate(texts):
        start, end, similarity = _align(fragment.folded.text, text.folded.text)
        tokens = [token for token in text.tokens if token.end > start and token.start < end]
        if tokens and similarity > (best.similarity if best else _LEAST_SIMILARITY):
            best = _describe_nearest(fragment, index, text, tokens, similarity)
    return best


def _align(fragment: str, text: str) -> tuple[int, int, float]:
    """The stretch of the text that is most like the fragment, and how like it is, from 0 to 100."""
    if len(text) <= len(fragment):  # the alignment would look for the text in the fragment
        return 0, len(text), fuzz.ratio(fragment, text)
    found = fuzz.partial_ratio_alignment(fragment, text) if fragment else None
    return (found.dest_start, found.dest_end, found.score) if found else (0, 0, 0.0)


def _describe_nearest(
    fragment: PreparedText, index: int, text: PreparedText, tokens: Sequence[Token], similarity: float
) -> Nearest:
    expected = [fragment.folded.text[token.start : token.end] for token in fragment.tokens]
    found = [text.folded.text[token.start : token.end] for token in tokens]
    # The case of the first letter is free: both forms of the first word count as one.
    other_case = _swap_first_letter(expected[0]) if expected else None
    one, other = ([expected[0] if word == other_case else word for word in words] for words in (expected, found))
    changes = [change for change in Levenshtein.opcodes(one, other) if change.tag != "equal"]
    # Words of the text before and after the fragment are no difference.
    before = [change for change in changes if change.tag == "insert" and change.src_start == 0]
    after = [change for change in changes if change.tag == "insert" and change.src_start == len(expected)]
    first = next((change for change in changes if change not in before and change not in after), None)
    begin = before[0].dest_end if before else 0
    finish = after[0].dest_start if after else len(tokens)
    kept = tokens[begin:finish] or tokens
    return Nearest(
        index,
        *text.folded.find_source(kept[0].start, kept[-1].end),
        expected=fragment.find_words(fragment.tokens[first.src_start]) if first and first.tag != "insert" else "",
        found=text.find_words(tokens[first.dest_start]) if first and first.tag != "delete" else "",
        similarity=similarity,
    )


@dataclass(frozen=True, slots=True)
class _Part:
    """One part of a fragment, ready to be looked for.

    ``core`` is folded and has no last mark. ``closers`` counts the quotation marks that must follow the core, since
    the core opens them; a mark may stand before them on either side ("reckless." and "reckless,").
    """

    core: str
    closers: int
    is_first: bool
    is_last: bool
    shown: str


@dataclass(frozen=True, slots=True)
class _Hit:
    """One place of a part: folded offsets, with the closing marks that belong to it."""

    start: int
    core_end: int
    end: int


_MARKS = frozenset(".,;:!?")
_INITIALS = re.compile(r"(?<![^\W_])(?:[^\W\d_]\.){2,}$")  # "U.S." and "p.m.": the last dot is no mark of a sentence
_LONGEST_INITIALS = 16


def _read_part(part: str, *, is_first: bool, is_last: bool) -> _Part:
    folded = fold(part)
    end, closers = _find_core(folded.text) if is_last else (len(folded.text), 0)
    if not end:
        return _Part("", 0, is_first, is_last, "")
    start, shown_end = folded.find_source(0, end)
    marks = [
        part[folded.starts[offset] : folded.ends[offset]]
        for offset in range(end, len(folded.text))
        if folded.text[offset] == QUOTE
    ]
    shown = part[start:shown_end] + "".join(marks[:closers])
    return _Part(folded.text[:end], closers, is_first, is_last, shown)


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
    return last in _MARKS and not (last == "." and _INITIALS.search(folded[max(0, end - _LONGEST_INITIALS) : end]))


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


def _search(parts: Sequence[str], text: PreparedText, region: range) -> Found | Refused:
    """Find the parts in a region of the folded text."""
    read = [_read_part(part, is_first=index == 0, is_last=index == len(parts) - 1) for index, part in enumerate(parts)]
    unusable = _find_unusable(parts, read)
    if unusable:
        return unusable
    hits: list[list[_Hit]] = []
    for index, part in enumerate(read):
        hits.append(_find_hits(part, text, region))
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


def _find_unusable(parts: Sequence[str], read: Sequence[_Part]) -> Refused | None:
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


def _find_hits(part: _Part, text: PreparedText, region: range) -> list[_Hit]:
    return [hit for hit in _find_places(part, text, region) if not (text.cuts[hit.start] or text.cuts[hit.core_end])]


def _find_places(part: _Part, text: PreparedText, region: range) -> Iterator[_Hit]:
    """Where the folded characters stand, tokens cut or not."""
    for start in _find_starts_in_both_cases(part, text.folded.text, region):
        core_end = start + len(part.core)
        end = _pass_closers(text.folded.text, core_end, part.closers)
        if end is not None and end <= region.stop:
            yield _Hit(start, core_end, end)


def _pass_closers(folded: str, offset: int, closers: int) -> int | None:
    """The offset behind so many quotation marks, with one mark before them or none; None if they are not there."""
    if not closers:
        return offset
    if folded[offset : offset + 1] in _MARKS:
        offset += 1
    end = offset + closers
    return end if folded[offset:end] == QUOTE * closers else None


def _find_starts_in_both_cases(part: _Part, folded: str, region: range) -> list[int]:
    """Where a part begins; the first letter of a fragment may have either case."""
    starts = list(_find_starts(part.core, folded, region))
    other = _swap_first_letter(part.core) if part.is_first else None
    return sorted([*starts, *_find_starts(other, folded, region)]) if other else starts


def _swap_first_letter(core: str) -> str | None:
    """The words with their first letter in the other case, if it has just one: not for "ß", "ı" or digits."""
    offset = next((offset for offset, character in enumerate(core) if character.isalnum()), 0)
    letter = core[offset]
    swapped = letter.swapcase()
    if swapped == letter or len(swapped) != 1 or swapped.swapcase() != letter:
        return None
    return core[:offset] + swapped + core[offset + 1 :]


def _find_starts(wanted: str, folded: str, region: range) -> Iterator[int]:
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


_MANY = 2


def _count_ways(hits: Sequence[Sequence[_Hit]]) -> int:
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


def _pick_first_way(hits: Sequence[Sequence[_Hit]]) -> list[_Hit]:
    picked: list[_Hit] = []
    for found in hits:
        after = picked[-1].end if picked else 0
        picked.append(next(hit for hit in found if hit.start >= after))
    return picked


def _explain_order(hits: Sequence[Sequence[_Hit]]) -> Refused:
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


def _check_gaps(picked: Sequence[_Hit], read: Sequence[_Part], text: PreparedText) -> Found | Refused:
    for index, (before, after) in enumerate(pairwise(picked), 1):
        if not any(character.isalnum() for character in text.folded.text[before.end : after.start]):
            detail = f"no word is left out between part {index} and part {index + 1}"
            return Refused(Reason.NOTHING_OMITTED, index, detail)
    spans = tuple(text.folded.find_source(hit.start, hit.end) for hit in picked)
    is_exact = all(_show(hit, text) == part.shown for hit, part in zip(picked, read, strict=True))
    return Found(spans, Outcome.EXACT if is_exact else Outcome.FOLDED)


def _show(hit: _Hit, text: PreparedText) -> str:
    """What stands at a hit, without the mark before its closing quotation marks."""
    start, end = text.folded.find_source(hit.start, hit.core_end)
    closers = [offset for offset in range(hit.core_end, hit.end) if text.folded.text[offset] == QUOTE]
    return text.source[start:end] + "".join(text.source[text.folded.starts[offset]] for offset in closers)


def _explain_missing(index: int, source: str, part: _Part, text: PreparedText, region: range) -> Refused:
    """Why a part is not found: each test looks for one kind of slip."""
    folded = text.folded.text
    cut = next(_find_places(part, text, region), None)
    if cut is not None:
        edge = cut.start if text.cuts[cut.start] else cut.core_end
        whole = next(whole for whole in text.wholes if whole.start < edge < whole.end)
        return Refused(Reason.CUT_TOKEN, index, "it cuts a word or a number in two", text.find_words(whole))
    if ELLIPSIS in part.core:
        return Refused(
            Reason.ELLIPSIS, index, "the document has no ellipsis there", "", _suggest_parts(source, text, region)
        )
    inserted = next((match for match in _BRACKETED.finditer(part.core) if match.group() not in folded), None)
    if inserted:
        return Refused(Reason.INSERTION, index, f"the document does not have {inserted.group()}")
    look_alike = _find_look_alike(source, part, text, region)
    if look_alike:
        return look_alike
    if _stands_in_other_case(part, text, region):
        return Refused(Reason.ONLY_OTHER_CASE, index, "it stands there with other capitals")
    return Refused(Reason.MISSING, index)


def _stands_in_other_case(part: _Part, text: PreparedText, region: range) -> bool:
    folded = text.folded.text
    ends = (start + len(part.core) for start in _find_starts(_lower(part.core), _lower(folded), region))
    return any(_pass_closers(folded, end, part.closers) is not None for end in ends)


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


def _find_look_alike(source: str, part: _Part, text: PreparedText, region: range) -> Refused | None:
    """Words wholly of look-alike letters ("НАТО"), which are damage only where the text has the Latin ones."""
    latin = _read_part(to_latin(source), is_first=part.is_first, is_last=part.is_last)
    if latin.core == part.core or not _find_hits(latin, text, region):
        return None
    pair = next((one, other) for one, other in zip(source, to_latin(source), strict=True) if one != other)
    detail = f"letter that looks like another: write U+{ord(pair[1]):04X} for U+{ord(pair[0]):04X}"
    return Refused(Reason.DAMAGED, 0, detail)


def _lower(folded: str) -> str:
    """Lower case, letter by letter, so that offsets stay."""
    return "".join(lowered if len(lowered := character.lower()) == 1 else character for character in folded)


def _is_inside_word(folded: str, offset: int) -> bool:
    return 0 < offset < len(folded) and folded[offset - 1].isalnum() and folded[offset].isalnum()
