"""A text made ready once, to look for many fragments in it. Strings only."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from generator.verify.text.fold import Folded, fold
from generator.verify.text.matching.wholes import find_wholes
from generator.verify.text.tokens import Token, tokenize

CUT, END = 1, 2
"""What ``cuts`` has of an offset inside a token, and of one where a fragment may end alone; 0 of all others."""


@dataclass(frozen=True, slots=True)
class PreparedText:
    """A text folded and cut into tokens once, to look for many fragments in it.

    ``wholes`` are the tokens, with those of one number joined. By the folded offset, ``cuts`` says where a fragment may
    neither begin nor end, and where it may end and not begin.
    """

    source: str
    folded: Folded
    tokens: tuple[Token, ...]
    wholes: tuple[Token, ...]
    cuts: bytes

    def source_of(self, token: Token) -> str:
        """A token as the text writes it."""
        start, end = self.folded.find_source(token.start, token.end)
        return self.source[start:end]


@lru_cache(maxsize=1 << 10)
def prepare(text: str) -> PreparedText:
    """Fold a text and cut it into tokens."""
    folded = fold(text)
    tokens = tokenize(folded)
    wholes = find_wholes(folded, tokens)
    cuts = bytearray(len(folded.text) + 1)
    for whole in wholes:
        cuts[whole.start + 1 : whole.end] = bytes([CUT]) * (whole.end - whole.start - 1)
        if whole.is_note:
            cuts[whole.start] = END
    return PreparedText(text, folded, tokens, wholes, bytes(cuts))


def swap_first_letter(core: str) -> str | None:
    """The words with their first letter in the other case, if it has just one: not for "ß", "ı" or digits."""
    offset = next((offset for offset, character in enumerate(core) if character.isalnum()), 0)
    letter = core[offset]
    swapped = letter.swapcase()
    if swapped == letter or len(swapped) != 1 or swapped.swapcase() != letter:
        return None
    return core[:offset] + swapped + core[offset + 1 :]


def lower(folded: str) -> str:
    """Lower case, letter by letter, so that offsets stay."""
    lowered = folded.lower()
    if len(lowered) == len(folded) and "Σ" not in folded:  # whose small letter depends on where it stands
        return lowered
    return "".join(small if len(small := character.lower()) == 1 else character for character in folded)
