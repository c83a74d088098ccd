"""Numbers of several tokens, which no fragment may cut: a figure without its magnitude is another figure.

"5 million", "hundreds of thousands", "two and a half", "5 1/2", "20 percent", "2 to 3 million", "> 300". The words are
English ones. A unit of measure ("5 km") is no part of its number, since the number is the same without it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.verify.fold import DASH, SIGN, Folded, Token

_UNITS = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
    "eighteen|nineteen"
)
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_MAGNITUDES = "hundred|thousand|million|billion|trillion|dozen|bn|mn"
_MANY = "tens|dozens|scores|hundreds|thousands|millions|billions"
_PARTS = "half|halves|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|hundredths?"

_JOIN = "(?: ?- ?| )"
_SMALL = f"(?:(?:{_TENS})(?:{_JOIN}(?:one|two|three|four|five|six|seven|eight|nine)\\b)?|{_UNITS}|zero)\\b"
_MIXED = "(?: (?:\\d+[/\u2044\u2215]\\d+|[\u00bc-\u00be\u2150-\u215e]))?"
_DIGITS = f"\\d(?:[\\d.,']*\\d)?(?:(?: \\d\\d\\d(?!\\d))+|{_MIXED})"
_AND_PART = f"(?:{_JOIN}and{_JOIN}(?:an?|one|two|three){_JOIN}(?:{_PARTS})\\b)?"
_SIMPLE = f"(?:(?:minus )?(?:{_DIGITS}|{_SMALL}){_AND_PART}|half an?\\b|quarters? of an?\\b)"
_REST = f"(?: (?:and )?{_SMALL}|{_JOIN}(?:{_MAGNITUDES})\\b)*"
_SCALED = f"(?:{_SIMPLE}|several|few){_JOIN}(?:{_MAGNITUDES})\\b{_REST}"
_MANY_OF = f"(?:{_MANY}) (?:upon|of) (?:{_MANY})\\b(?: of (?:{_MANY})\\b)?"
_PERCENT = f"{_JOIN}(?:percent(?:age points?)?|per cent|pct)\\b"
_SHARE = f"{_SMALL}{_JOIN}(?:{_PARTS})\\b"
_NUMBER = f"(?:{_SCALED}|{_MANY_OF}|{_SHARE}|{_SIMPLE})(?:{_PERCENT})?"
# Of "2 to 3 million" the first number has the magnitude of the second.
_WHOLE = re.compile(
    f"(?<![\\w.,'])(?:[\u00b1\u2213~\u2248<>\u2264\u2265] ?)?"
    f"(?:(?:{_DIGITS}|{_SMALL}) (?:to|or) [^\\w\\s]?(?={_SIMPLE}(?:{_JOIN}(?:{_MAGNITUDES})\\b|{_PERCENT})))?"
    f"{_NUMBER}",
    re.IGNORECASE,
)
_TYPED = str.maketrans({DASH: "-", SIGN: "-"})


def find_wholes(folded: Folded, tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens of a folded text, those that are one number together made one."""
    wholes: list[Token] = []
    joined_to = 0  # the end of the number that the last whole belongs to
    numbers = _WHOLE.finditer(folded.text.translate(_TYPED))
    number = next(numbers, None)
    for token in tokens:
        while number is not None and number.end() <= token.start:
            number = next(numbers, None)
        if number is None or token.end <= number.start():
            wholes.append(token)
        elif wholes and joined_to == number.end():
            wholes[-1] = Token(wholes[-1].start, token.end)
        else:
            wholes.append(Token(min(number.start(), token.start), token.end))
            joined_to = number.end()
    return tuple(wholes)
