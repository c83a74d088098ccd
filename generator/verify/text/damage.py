"""Damage: what copying, converting and decoding do to a text, and what no fold may hide.

A fragment that carries damage is refused, and a received text that carries it is warned about; the words are mended
where they came in. Every check is blind to the language and looks only for what no author writes.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from html.entities import html5


class DamageKind(Enum):
    """What happened to the text."""

    ENTITY = "HTML entity"
    TEX_QUOTES = "TeX quotation marks"
    PRIME = "prime for an apostrophe or a quotation mark"
    BACKTICK = "backtick for an apostrophe or a quotation mark"
    DIVIDED_WORD = "word divided at the end of a line"
    MOJIBAKE = "characters read in the wrong encoding"
    DIRECTION = "sign that changes the direction of writing"
    LOOK_ALIKE = "letter that looks like another"


@dataclass(frozen=True, slots=True)
class Damage:
    """A damaged place: code points ``start`` to ``end`` of the text, which hold ``found``, and what to write there."""

    kind: DamageKind
    start: int
    end: int
    found: str
    cure: str


def find_damage(text: str) -> Iterator[Damage]:
    """Every damaged place, in the order of the text."""
    yield from sorted((damage for find in _FINDERS for damage in find(text)), key=lambda damage: damage.start)


def _report(kind: DamageKind, match: re.Match[str], cure: str) -> Damage:
    return Damage(kind, match.start(), match.end(), match.group(), cure)


_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


def _find_entities(text: str) -> Iterator[Damage]:
    for match in _ENTITY.finditer(text):
        name = match.group()[1:]
        if name.startswith("#") or name in html5:
            meant = " ".join(_code(character) for character in html.unescape(match.group()))
            yield _report(DamageKind.ENTITY, match, f"write the character itself, {meant}, for {match.group()}")


_TEX_QUOTES = re.compile(r"``|''")


def _find_tex_quotes(text: str) -> Iterator[Damage]:
    for match in _TEX_QUOTES.finditer(text):
        yield _report(DamageKind.TEX_QUOTES, match, 'write " for two backticks or two apostrophes')


# After a digit a prime is a unit (feet, minutes), and in "f′(x)" a sign of mathematics: neither has a letter behind it.
_PRIME = re.compile(
    r"(?<=[^\W\d_])[\u2032\u00b4\u02b9\u02ca\u2035](?=[^\W\d_])"
    r"|(?<=s)[\u2032\u00b4\u02b9\u02ca](?=\s|$)"
    r"|\u2033(?=[^\W\d_])"
)


def _find_primes(text: str) -> Iterator[Damage]:
    for match in _PRIME.finditer(text):
        meant = '"' if match.group() == "\u2033" else "'"
        yield _report(DamageKind.PRIME, match, f"write {meant} for {_code(match.group())}")


# A pair of backticks around words is a way of writing code, so only a single one is damage.
_BACKTICK = re.compile(r"(?<![\w`])`[^`\n]+`(?![\w`])|(?<!`)(?P<single>`)(?!`)")


def _find_backticks(text: str) -> Iterator[Damage]:
    for match in _BACKTICK.finditer(text):
        if match["single"]:
            yield _report(DamageKind.BACKTICK, match, "write ' for the backtick")


_DIVIDED_WORD = re.compile(r"(?<=[^\W\d_])[-\u2010\u00ad][^\S\r\n]*(?:\r\n|[\n\r\u2028])\s*(?=[^\W\d_])")


def _find_divided_words(text: str) -> Iterator[Damage]:
    for match in _DIVIDED_WORD.finditer(text):
        yield _report(DamageKind.DIVIDED_WORD, match, "write the word in one piece, with its hyphen if it has one")


def _read_wrongly(first: int, last: int) -> str:
    """The characters that bytes ``first`` to ``last`` turn into under Windows-1252 or Latin-1, for a regex class."""
    both = {bytes([byte]).decode("cp1252", "ignore") for byte in range(first, last + 1)}
    return re.escape("".join(sorted(both | {chr(byte) for byte in range(first, last + 1)})))


_TAIL = _read_wrongly(0x80, 0xBF)
# UTF-8 read as Windows-1252 or Latin-1. A capital before the first sign means a word in capitals ("MANHÃ”").
_MOJIBAKE = re.compile(
    "(?<![A-Z\u00c0-\u00de])(?:"
    "\u00c2[\u00a0-\u00bf]"  # U+00A0 to U+00BF: no-break space, degree, pound ...
    f"|\u00c3[{_TAIL}]"  # letters with accents
    f"|(?<=[a-z])[\u00c4\u00c5][{_TAIL}](?=[a-z])"  # letters of central Europe inside a word
    f"|(?:[\u00c4\u00c5\u00d0\u00d1][{_TAIL}]){{2}})"  # Cyrillic, and central Europe once more
    "|\u00e2(?:\u20ac|\u0080)"  # quotation marks and dashes
    f"|\u00e2[{_read_wrongly(0x81, 0x8B)}][{_TAIL}]"  # currency, trade mark, arrows
    f"|\u00f0[\u0178\u009f][{_TAIL}]"  # emoji
    "|\u00ef\u00bf\u00bd|\u00ef\u00bb\u00bf|\ufffd"  # what a decoder puts for a byte that it cannot read; the BOM
    "|[\u0080-\u0084\u0086-\u009f]"  # Windows-1252 read as Latin-1
)


def _find_mojibake(text: str) -> Iterator[Damage]:
    for match in _MOJIBAKE.finditer(text):
        yield _report(DamageKind.MOJIBAKE, match, "copy the words again from a text read as UTF-8")


_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")


def _find_directions(text: str) -> Iterator[Damage]:
    for match in _DIRECTION.finditer(text):
        yield _report(DamageKind.DIRECTION, match, f"leave out {_code(match.group())}")


_CYRILLIC = dict(zip("АВЕКМНОРСТУХІЅЈаеорсухіѕјһԁԛԝӏ", "ABEKMHOPCTYXISJaeopcyxisjhdqwl", strict=True))
_GREEK = dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧον", "ABEZHIKMNOPTYXov", strict=True))
_LATIN_OF = {**_CYRILLIC, **_GREEK}
_LOOK_ALIKES = frozenset([*_LATIN_OF, *_LATIN_OF.values()])
_LETTERS = re.compile(r"[^\W\d_]+")


def to_latin(text: str) -> str:
    """The text with each Cyrillic and Greek letter that looks Latin exchanged for the Latin one; same length."""
    return text.translate(_TO_LATIN)


_TO_LATIN = str.maketrans(_LATIN_OF)


def _find_look_alikes(text: str) -> Iterator[Damage]:
    for word in _LETTERS.finditer(text):
        if word.group().isascii():
            continue
        latin = sum(_is_latin(letter) for letter in word.group())
        if not latin or latin == len(word.group()):
            continue
        is_latin_word = latin * 2 >= len(word.group())
        for offset, letter in enumerate(word.group(), word.start()):
            if letter in _LOOK_ALIKES and _is_latin(letter) != is_latin_word:
                meant = "the Latin" if is_latin_word else "the Cyrillic or Greek"
                like = f" {_code(_LATIN_OF[letter])}" if is_latin_word else ""
                cure = f"write {meant} letter{like} for {_code(letter)} in this word"
                yield Damage(DamageKind.LOOK_ALIKE, offset, offset + 1, letter, cure)


def _is_latin(letter: str) -> bool:
    return letter.isascii() or unicodedata.name(letter, "").startswith("LATIN")


def _code(character: str) -> str:
    return f"U+{ord(character):04X}"


_FINDERS: tuple[Callable[[str], Iterator[Damage]], ...] = (
    _find_entities,
    _find_tex_quotes,
    _find_primes,
    _find_backticks,
    _find_divided_words,
    _find_mojibake,
    _find_directions,
    _find_look_alikes,
)
