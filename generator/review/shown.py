"""Words of content/ as a reviewer sees them: signs that nobody would see are named, and what is long is cut."""

from __future__ import annotations

import json
import unicodedata

_CONTEXT = 5
_SHORT = 30
_MAX_LENGTH = 300


def name_hidden_signs(text: str) -> str:
    """One line, without a sign that hides or reorders others: U+202E becomes <U+202E>."""
    return " ".join("".join(map(_show_character, text)).split())


def _show_character(character: str) -> str:
    if character in "\n\r\t ":
        return " "
    return f"<U+{ord(character):04X}>" if _is_hidden(character) else character


def _is_hidden(character: str) -> bool:
    category = unicodedata.category(character)
    return category in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp") or (category == "Zs" and character != " ")


def quote_for_yaml(text: str) -> str:
    """The text as a value of YAML on one line, without a sign that nobody would see."""
    quoted = json.dumps(text, ensure_ascii=False)
    return "".join(f"\\U{ord(each):08x}" if _is_hidden(each) else each for each in quoted)


def shorten(text: str, length: int = _MAX_LENGTH) -> str:
    """At most ``length`` code points, the last one of a cut text an ellipsis."""
    return text if len(text) <= length else f"{text[: length - 1].rstrip()}…"


def cut_to_difference(before: str, after: str) -> tuple[str, str]:
    """Two texts of a sentence's length whole; of longer ones the stretches that differ, with words around."""
    old, new = before.split(), after.split()
    if max(len(old), len(new)) <= _SHORT or old == new:
        return before, after
    shortest = min(len(old), len(new))
    first = next((n for n in range(shortest) if old[n] != new[n]), shortest)
    last = next((n for n in range(shortest - first) if old[-1 - n] != new[-1 - n]), shortest - first)
    around = max(_CONTEXT, (_SHORT - max(len(old), len(new)) + first + last) // 2)
    return _cut(old, first, last, around), _cut(new, first, last, around)


def _cut(words: list[str], first: int, last: int, around: int) -> str:
    """Without the words that both texts begin and end with, but for ``around`` of each."""
    start, end = max(0, first - around), min(len(words), len(words) - last + around)
    shown = " ".join(words[start:end])
    return f"{'… ' if start else ''}{shown}{' …' if end < len(words) else ''}"
