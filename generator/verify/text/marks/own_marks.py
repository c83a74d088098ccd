"""Signs in a text of ours that a reader takes for quotation marks and that pair with nothing; and markup. Strings only.

A received text is what it is. Of ours we ask that each sign be a mark with its partner, an apostrophe, or a unit.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.verify.text.damage import find_damage
from generator.verify.text.marks.marks import SINGLE, Mark, char_after, char_before, find_marks, plain_mark
from generator.verify.text.marks.quotation_marks import Stretch, marks_outside

_CURE = 'write “ ” or " " around a quotation'
_CURE_OF_MARKUP = f"leave it out, since every field is plain text; {_CURE}"


@dataclass(frozen=True, slots=True)
class LookAlike:
    """What a sign at an offset is, where a reader takes it for a mark or a letter, and what to write instead."""

    offset: int
    found: str
    what: str
    cure: str


@lru_cache(maxsize=1 << 12)
def find_look_alikes(text: str) -> Sequence[LookAlike]:
    """Damage, and signs that look like quotation marks and cannot be read as such, in order."""
    found, damaged = {}, set()
    for damage in find_damage(text):
        found[damage.start] = LookAlike(damage.start, damage.found, damage.kind.value, damage.cure)
        damaged |= set(range(damage.start, damage.end))
    for offset, sign in (*_other_forms(text), *_doubled_signs(text), *_brackets(text), *_letters_as_marks(text)):
        if offset not in damaged:
            found[offset] = LookAlike(offset, sign, "sign that looks like a quotation mark", _CURE)
    for offset, sign in _markup(text):
        found.setdefault(offset, LookAlike(offset, sign, "markup that readers would see", _CURE_OF_MARKUP))
    return tuple(found[offset] for offset in sorted(found))


def _other_forms(text: str) -> Iterator[tuple[int, str]]:
    """Ornaments, full-width forms, primes, accents: whatever is not the plain mark itself."""
    for mark in find_marks(text):
        if mark.plain != mark.sign and not _is_in_its_place(text, mark):
            yield mark.offset, mark.sign


def _is_in_its_place(text: str, mark: Mark) -> bool:
    """Whether a sign is no mark where it stands: a prime after a number, a letter or its sign in a word."""
    before, after = char_before(text, mark.offset), char_after(text, mark.offset)
    name = unicodedata.name(mark.sign, "")
    if "PRIME" in name and before.isnumeric():
        return not after.isalpha()
    if "DOUBLE" in name:
        return before.isalpha() and after.isalpha()
    if unicodedata.category(mark.sign) == "Lm":
        return before.isalpha() or after.isalpha()
    script = re.match("HEBREW|ARMENIAN", name)
    return script is not None and unicodedata.name(before, "").startswith(script[0])


_BETWEEN_COMPARISONS = re.compile(r"<(?=[^\W\d_])[^<>=/\"\n]*>")
_ON_NOTHING = re.compile(r"(?:(?<=\s)|^)[\u0300-\u036f]")


def _doubled_signs(text: str) -> Iterator[tuple[int, str]]:
    """Two commas or brackets for one mark, comparison signs around words, an accent that stands on nothing."""
    yield from ((match.start(), match[0]) for match in re.finditer(",,", text))
    yield from ((match.start(), "<") for match in _BETWEEN_COMPARISONS.finditer(text) if " " in match[0])
    yield from ((match.start(), match[0]) for match in _ON_NOTHING.finditer(text))
    if "<<" in text and ">>" in text:
        first = min(text.index("<<"), text.index(">>"))
        yield first, text[first : first + 2]


_NOT_ASCII = re.compile(r"[^\x00-\x7f]")


def _brackets(text: str) -> Iterator[tuple[int, str]]:
    """Brackets of other forms than those of ASCII; in Chinese or Japanese they are at home."""
    for match in _NOT_ASCII.finditer(text):
        if unicodedata.category(match[0]) == "Ps" and plain_mark(match[0]) is None:
            beside = char_before(text, match.start()) + char_after(text, match.start())
            if not any(unicodedata.east_asian_width(each) in "WF" for each in beside):
                yield match.start(), match[0]


_TAG = re.compile(r"<(?P<name>[a-z][a-z0-9]*)\b[^<>]*>", re.IGNORECASE)
_END_OF_TAG = re.compile(r"</([a-z][a-z0-9]*)\s*>", re.IGNORECASE)
# Signs of stress touch what they stand around: "*so*", but not 2 * 3 * 4, and no "_" inside a word.
_STRESS = re.compile(r"(?<![\w*_~])([*_]{1,3}|~~)(?=[^\s*_~])[^*_~\n]*+(?<!\s)\1(?![\w*_~])")


def _markup(text: str) -> Iterator[tuple[int, str]]:
    """Tags that have their end, and signs of stress around words."""
    ends = {match[1].lower(): match.start() for match in _END_OF_TAG.finditer(text)}
    for match in _TAG.finditer(text):
        if match.start() < ends.get(match["name"].lower(), 0):
            yield match.start(), match[0]
    for match in _STRESS.finditer(text):
        if any(character.isalpha() for character in match[0]):
            yield match.start(), match[1]


_LETTER = "[\u02b9\u02bb-\u02bf\u02c8\u0559\u07f4\u07f5\ua78b\ua78c]"
_FIRST_LETTER = re.compile(rf"(?<!\w){_LETTER}(?=\w)")
_LAST_LETTER = re.compile(rf"\w{_LETTER}(?!\w)")


def _letters_as_marks(text: str) -> Iterator[tuple[int, str]]:
    """A letter that is drawn as a mark at the beginning of a word, with another at the end of a later word."""
    first = _FIRST_LETTER.search(text)
    last = max((match.start() for match in _LAST_LETTER.finditer(text)), default=0)
    if first and re.search(r"\s", text[first.start() : last]):
        yield first.start(), first[0]
    foreign = next((match for match in _FIRST_FOREIGN.finditer(text) if _is_foreign(match[0])), None)
    if foreign and any(_is_foreign(match[0]) for match in _LAST_FOREIGN.finditer(text, foreign.end())):
        yield foreign.start(), foreign[0]


# Glued to a Latin word, a letter of some other script is one stroke or two, and reads as a mark.
_LATIN = "A-Za-z\u00c0-\u024f"
_FIRST_FOREIGN = re.compile(rf"(?<!\w)[^\W\d_\x00-\u02af](?=[{_LATIN}])")
_LAST_FOREIGN = re.compile(rf"(?<=[{_LATIN}])[^\W\d_\x00-\u02af](?!\w)")


def _is_foreign(letter: str) -> bool:
    """Whether a letter is of a script that no Latin word borrows from; what languages write beside it is not."""
    name = unicodedata.name(letter, "")
    return letter not in _TRANSCRIBING and not name.startswith(("LATIN ", "GREEK ", "CYRILLIC "))


_TRANSCRIBING = frozenset("\u02b9\u02bb\u02bc\u02bd\u02be\u02bf")


def find_unpaired_marks(text: str, stretches: Sequence[Stretch]) -> Iterator[int]:
    """Offsets of marks that belong to no stretch and are neither apostrophe nor unit; look-alikes are not for here."""
    marks = [mark for mark in marks_outside(list(find_marks(text)), stretches) if mark.plain == mark.sign]
    last = max((mark.offset for mark in marks if not char_after(text, mark.offset).isalnum()), default=0)
    for mark in marks:
        is_right = _is_unit(text, mark) or _is_apostrophe(text, mark)
        if not is_right or (mark.offset < last and _is_glued(text, mark.offset)):
            yield mark.offset


def _is_unit(text: str, mark: Mark) -> bool:
    """Whether a mark stands for inches, seconds, feet or minutes."""
    is_after_number = char_before(text, mark.offset).isnumeric()
    return mark.sign in "\"”'’" and is_after_number and not char_after(text, mark.offset).isalpha()


# What is left of a word at its end: the plural's possessive, "goin'", and short words of a few languages.
_ENDS_SHORTENED = re.compile(
    r"(?:[sxz]|in|(?<![^\W_])(?:an|be|ca|da|di|fa|ma|mo|o|ol|po|sta|te|th|to|va|wi|y|yo))$", re.IGNORECASE
)
_BEGINS_SHORTENED = re.compile(
    r"(?:\d\d?s?|n|s|t|k|m|d|em|ere|tis|twas|twere|twill|til|till|cause|cos|bout|round|neath|kay|nother)(?!\w)",
    re.IGNORECASE,
)


def _is_apostrophe(text: str, mark: Mark) -> bool:
    if mark.sign not in SINGLE:
        return False
    before, after = char_before(text, mark.offset), char_after(text, mark.offset)
    if before.isalnum() and after.isalnum():
        return mark.sign in "'’‘"
    if before.isalnum():
        return mark.sign in "'’" and _ENDS_SHORTENED.search(text[max(0, mark.offset - 4) : mark.offset]) is not None
    return mark.sign in "'’‘" and _BEGINS_SHORTENED.match(text, mark.offset + 1) is not None


# A word in small letters before an apostrophe is as a rule whole ("said'we"), but for those that languages shorten
# there ("dell'acqua", "qu'il"); what follows one in English is an ending.
_WHOLE_WORD = re.compile(r"(?<![^\W\d_])[a-z]{2,}(?<!ll)(?<!qu)(?<!nt)(?<!aujourd)[\u200c\u200d\ufe0e\ufe0f]*$")
_ENDING = re.compile(r"(?:s|t|re|ve|ll|d|m|em|am|all|til|n|en|er|clock)(?![^\W_])", re.IGNORECASE)
_LONGEST_WORD = 40


def _is_glued(text: str, offset: int) -> bool:
    """Whether a mark between two letters stands behind a whole word and before another, as no apostrophe does."""
    if not text[offset + 1 : offset + 2].isalpha() or _ENDING.match(text, offset + 1):
        return False
    return _WHOLE_WORD.search(text[max(0, offset - _LONGEST_WORD) : offset]) is not None
