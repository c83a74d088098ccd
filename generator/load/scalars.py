"""What the source of a scalar says: its value by the core schema of YAML 1.2, and where each character stands."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

# YAML 1.2.2, section 10.3.2 (core schema): the only plain words that are not text.
_WORDS: dict[str, bool | float | None] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
    **dict.fromkeys((sign + word for sign in ("", "-", "+") for word in (".inf", ".Inf", ".INF")), math.inf),
    **dict.fromkeys((".nan", ".NaN", ".NAN"), math.nan),
}
_DECIMAL = re.compile(r"[-+]?(?P<whole>[0-9]*)(?P<rest>\.[0-9]*)?(?:[eE][-+]?(?P<power>[0-9]+))?")
_BASED = re.compile(r"0o(?P<octal>[0-7]+)|0x(?P<hexadecimal>[0-9a-fA-F]+)")
_FIRST_OF_NUMBER = frozenset("0123456789+-.")
# A double keeps 15 decimal digits of any number; with a power of two digits such a number cannot leave its range.
_MAX_DIGITS = 15
_MAX_POWER_DIGITS = 2

_WHITE = frozenset(" \t\r\n")
_ESCAPE = re.compile(r"\\(?:x(..)|u(.{4})|U(.{8})|\r\n|.)", re.DOTALL)
_WHITE_ESCAPES = frozenset(("\\ ", "\\n", "\\t", "\\\t", "\\\n", "\\\r\n"))


def plain_value(text: str) -> str | int | float | bool | None:
    """The value of a plain scalar. A number that ``number_fault`` refuses comes as the nearest float."""
    if text in _WORDS:
        return _WORDS[text]
    if text[0] not in _FIRST_OF_NUMBER:
        return text
    if match := _BASED.fullmatch(text):
        return int(text, 8 if match["octal"] else 16)
    match = _DECIMAL.fullmatch(text)
    if not match or not (match["whole"] or len(match["rest"] or "") > 1):
        return text
    is_whole = match["rest"] is None and match["power"] is None
    return int(text) if is_whole and len(text) <= _MAX_DIGITS + 1 else float(text)


def number_fault(text: str) -> tuple[str, str, str] | None:
    """Code, message and cure, where the plain scalar ``text`` is a number that readers could take for another one."""
    quotes = f'for a text write "{text}"' if len(text) <= 40 else "put a text in quotation marks"
    match = _DECIMAL.fullmatch(text)
    if match and re.match("0[0-9]", match["whole"]):
        return "Y131", f"the number {text} begins with zero", f"write it without the zero; {quotes}"
    if text in _WORDS:
        return "Y132", f"{text} is no number that can be counted with", quotes
    if not match:
        is_exact = int(text, 0) < 10**_MAX_DIGITS
    else:
        digits = (match["whole"] + (match["rest"] or "")).replace(".", "").lstrip("0")
        is_exact = len(digits) <= _MAX_DIGITS and len((match["power"] or "").lstrip("0")) <= _MAX_POWER_DIGITS
    if is_exact:
        return None
    number = f"the number {text}" if len(text) <= 40 else f"a number of {len(text):,} signs"
    return "Y132", f"{number} is too long or too large to be kept exactly", f"round it; {quotes}"


def find_character(value: str, offset: int, text: str, start: int, style: str) -> int:
    """The index in ``text`` of the character ``offset`` of a scalar's value, or of the escape that stands for it.

    The scalar begins at ``start`` of ``text`` (at its quotation mark, or its ``|`` or ``>``). Folding and indentation
    change white space only, so the n-th character of the value that is not white is the n-th one of the source. A
    white one, and ``len(value)``, get the nearest place behind the character before it.
    """
    before = value[:offset]
    wanted = sum(character not in _WHITE for character in before)
    is_white_wanted = offset >= len(value) or value[offset] in _WHITE
    white_between = len(before) - len(before.rstrip(" \t\r\n"))
    for index, is_white in _units(text, start, style):
        if wanted:
            wanted -= not is_white
        elif not is_white or (is_white_wanted and not white_between):
            return index
        elif is_white_wanted:
            white_between -= 1
    return len(text)


def _units(text: str, start: int, style: str) -> Iterator[tuple[int, bool]]:
    """Index and "is it white" of all that stands for a character, to the end of the scalar and on."""
    index = start
    if style in ("|", ">"):
        index = text.find("\n", start) + 1
    elif style:
        index += 1
    while index < len(text):
        length, is_white = 1, text[index] in _WHITE
        if style == "'" and text[index] == "'":
            length = 2
        elif style == '"' and (escape := _ESCAPE.match(text, index)):
            length, is_white = len(escape[0]), _is_white_escape(escape)
        yield index, is_white
        index += length


def _is_white_escape(escape: re.Match[str]) -> bool:
    digits = escape[1] or escape[2] or escape[3]
    return chr(int(digits, 16)) in _WHITE if digits else escape[0] in _WHITE_ESCAPES
