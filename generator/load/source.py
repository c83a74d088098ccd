"""The bytes of a content file to text with places; what text may not contain at all.

Places are indexes: code points from the beginning of the text, counted from 0.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from generator.diagnostics import Diagnostic, Location, Related

MAX_BYTES = 1 << 20
"""Of a file that people write."""

_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_UTF8_MARK = b"\xef\xbb\xbf"
_MAX_RELATED = 10

_TAB = "\t"
# Bytes that are not UTF-8 arrive as U+DC80..DCFF (PEP 383); other surrogates come only from escapes.
_BROKEN = r"\ud800-\udfff"
# C0, C1 (NEL among them, a line break to YAML 1.1 alone), U+2028, U+2029, a later byte order mark, noncharacters.
_CONTROLS = r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufdd0-\ufdef\ufffe\uffff"
# Embeddings, overrides, isolates and marks of direction (UAX 9), tag characters, and what has no width (but for the
# joiners, which some scripts need): what a reader sees is not what stands there, and a mark can turn 3.8 into 8.3.
_HIDING = r"\u00ad\u034f\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\U000e0000-\U000e007f"
_REFUSED_IN_FILE = re.compile(rf"[\t{_BROKEN}{_CONTROLS}{_HIDING}]|\r(?!\n)")
_REFUSED_IN_VALUE = re.compile(rf"[\t\r{_BROKEN}{_CONTROLS}{_HIDING}]")
_IS_HIDING = re.compile(f"[{_HIDING}]")
_TAB_IN_INDENTATION = re.compile(r"^ *\t[ \t]*[^ \t\r\n]", re.MULTILINE)
# Code, message and cure; also for half of a surrogate pair, which PyYAML without libyaml lets pass.
ESCAPE_FAULT = (
    "Y146",
    "a backslash that begins no escape",
    "write \\\\ for a backslash, or put the text in single quotation marks, where it stands for itself",
)
_STAND_INS = {_TAB: " ", "\r": "\n"}


@dataclass(frozen=True, slots=True)
class Source:
    """The text of a file. Refused characters are replaced one for one, so that every place stays where it was."""

    path: str
    text: str = field(repr=False)
    _line_starts: list[int] = field(repr=False)

    def location(self, index: int) -> Location:
        """The place of the code point at ``index``; ``len(text)`` is the place behind the last one."""
        line = bisect_right(self._line_starts, index)
        return Location(self.path, line, index - self._line_starts[line - 1] + 1)

    def start_of_line(self, line: int) -> int:
        """The index at which a line begins; behind the last line, the end of the text."""
        return self._line_starts[line - 1] if line <= len(self._line_starts) else len(self.text)

    def line_of(self, index: int) -> int:
        """The number of the line, from 1."""
        return bisect_right(self._line_starts, index)

    def fault(self, code: str, index: int, message: str, cure: str, also: Iterable[int] = ()) -> Diagnostic:
        """A diagnostic at ``index``, with the further places ``also`` of the same fault."""
        related = tuple(Related(self.location(place), "here too") for place in also)
        return Diagnostic(code, message, self.location(index), cure, related=related)


def read_source(path: str, content: bytes) -> tuple[Source | None, list[Diagnostic]]:
    """Decode a file; None where its text or its indentation cannot be known, so that nothing more can be said."""
    if fault := _find_foreign_bytes(path, content):
        return None, [fault]
    faults = []
    if content.startswith(_UTF8_MARK):
        content = content.removeprefix(_UTF8_MARK)
        faults.append(Diagnostic("Y104", "a byte order mark", Location(path), "save the file as UTF-8 without a mark"))
    text = content.decode("utf-8", "surrogateescape")
    # Lines are those of the file as received: a lone carriage return is no line end for an editor or for git.
    source = Source(path, text, [0, *(match.end() for match in re.finditer("\n", text))])
    faults.extend(_find_refused(source))
    if _TAB_IN_INDENTATION.search(text):
        return None, faults
    clean = _REFUSED_IN_FILE.sub(lambda match: _STAND_INS.get(match[0], "\ufffd"), text)
    return replace(source, text=clean), faults


def find_refused_in_value(value: str) -> tuple[int, str, str, str] | None:
    """Offset, code, message and cure of the first character that a value may not have, escaped or not."""
    match = _REFUSED_IN_VALUE.search(value)
    return (match.start(), *_describe(match[0])) if match else None


def _find_foreign_bytes(path: str, content: bytes) -> Diagnostic | None:
    whole = Location(path)
    zero = content.find(b"\0")
    if content.startswith(_UTF16_MARKS) or 0 <= zero < 2:
        return Diagnostic("Y103", "the file is UTF-16 or UTF-32", whole, "save the file as UTF-8")
    if zero >= 0:
        cure = "keep only text files here; images and received files have other folders"
        return Diagnostic("Y103", f"the file is binary: byte {zero:,} is zero", whole, cure)
    return None


def _find_refused(source: Source) -> Iterator[Diagnostic]:
    """One diagnostic for each refused character, at its first place: a file indented with tabs has one fault."""
    places: dict[str, list[int]] = {}
    for match in _REFUSED_IN_FILE.finditer(source.text):
        is_broken = "\ud800" <= match[0] <= "\udfff"
        places.setdefault("\udc80" if is_broken else match[0], []).append(match.start())
    for character, (first, *others) in places.items():
        is_broken = character == "\udc80"
        code, message, cure = _describe_byte(source.text, first) if is_broken else _describe(character)
        if others:
            message += f", {'nor are' if is_broken else 'and'} {len(others):,} more"
        yield source.fault(code, first, message, cure, also=others[:_MAX_RELATED])


def _describe_byte(text: str, index: int) -> tuple[str, str, str]:
    offset = len(text[:index].encode("utf-8", "surrogateescape"))
    message = f"byte 0x{ord(text[index]) - 0xDC00:02x} at offset {offset:,} is not UTF-8"
    return "Y102", message, "save the file as UTF-8"


def _describe(character: str) -> tuple[str, str, str]:
    """Code, message and cure of a refused character."""
    number = f"U+{ord(character):04X}"
    if character == _TAB:
        return "Y105", "a tab", "use spaces"
    if "\ud800" <= character <= "\udfff":
        return ESCAPE_FAULT
    if _IS_HIDING.match(character):
        name = unicodedata.name(character, "tag character")
        return "Y107", f"{number} {name}, which hides text from readers", "delete it"
    if character == "\r":
        return "Y106", f"{number}, a carriage return without a line feed", "use line feeds"
    name = unicodedata.name(character, "")
    return "Y106", f"{number} {name}" if name else f"{number}, a control character", "delete it"
