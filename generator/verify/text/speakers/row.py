"""A sentence as a row of names, pronouns, marks, quoted stretches and other words. English, strings only."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from generator.verify.text.marks.quotation_marks import Stretch
from generator.verify.text.names.people import People
from generator.verify.text.speakers.saying import PRONOUNS, TITLES


class Kind(Enum):
    """What an item of a row is."""

    WORD = auto()
    NAME = auto()
    PRONOUN = auto()
    COMMA = auto()
    DASH = auto()
    COLON = auto()
    BRACKET = auto()
    BREAK = auto()
    QUOTED = auto()


@dataclass(frozen=True, slots=True)
class Item:
    """``word`` is in small letters; of a name it is the person's id, of a stretch its number.

    ``start`` counts code points of the text. A genitive is a name with its ending (`Reed's`); what says where somebody
    is from has its capital and its form from that (`Polish`, `U.S.`).
    """

    kind: Kind
    word: str
    start: int
    is_genitive: bool = False
    is_origin: bool = False


_MARKS = {",": Kind.COMMA, ":": Kind.COLON, ";": Kind.BREAK, ".": Kind.BREAK, "!": Kind.BREAK, "?": Kind.BREAK}
_MARKS |= {"—": Kind.DASH, "–": Kind.DASH, "-": Kind.DASH, "(": Kind.BRACKET, ")": Kind.BRACKET}
_WORD_OR_SIGN = re.compile(r"\w+(?:[-’'.]\w+)*|[^\w\s]")
_GENITIVE = re.compile(r"[’']s(?!\w)|(?<=s)[’'](?!\w)")
_RANKS = "Mr|Mrs|Ms|Dr|Gen|Adm|Col|Maj|Capt|Lt|Sgt|Sen|Gov|Rep|Prof|Rev|St|Jr|Sr"
_ORIGIN = re.compile(
    r"(?:\w+-)*(?:[A-Z][a-z]{2,}(?:an|ish|ese|ic|i)|French|Dutch|Czech|Greek|Swiss|Thai|Welsh|[A-Z](?:\.?[A-Z])+)"
)
_OF_PLACES = ("in", "at", "near")
_SHORT_FORM = re.compile(rf"\b(?:{_RANKS}|[A-Z](?:\.[A-Z])*)\.")  # their dot ends no sentence


@dataclass(frozen=True, slots=True)
class Row:
    """The items of a sentence, or of several, in order. An index out of the row has no kind and no word."""

    items: Sequence[Item]

    def kind(self, index: int) -> Kind | None:
        """What stands there."""
        return self.items[index].kind if 0 <= index < len(self.items) else None

    def word(self, index: int) -> str:
        """A word or pronoun in small letters; nothing of what is a name, a stretch or a mark."""
        return self.items[index].word if self.kind(index) in (Kind.WORD, Kind.PRONOUN) else ""

    def is_name(self, index: int) -> bool:
        """Whether a name stands there that is no genitive."""
        return self.kind(index) is Kind.NAME and not self.items[index].is_genitive

    def is_genitive(self, index: int) -> bool:
        """Whether a name stands there as a genitive (`Reed's`)."""
        return self.kind(index) is Kind.NAME and self.items[index].is_genitive

    def is_title(self, index: int) -> bool:
        """Whether a word may belong to the name behind it: `Polish General` Reed, but not `in Japan` Reed."""
        if self.kind(index) is not Kind.WORD:
            return False
        is_origin = self.items[index].is_origin and self.word(index - 1) not in _OF_PLACES
        return is_origin or self.word(index) in TITLES


def read_row(text: str, stretches: Sequence[Stretch], people: People) -> Row:
    """The row of a text; what stands in a stretch is one item of it."""
    is_taken = bytearray(len(text) + 1)
    items = []
    for number, stretch in enumerate(stretches):
        items.append(Item(Kind.QUOTED, str(number), stretch.start - 1))
        is_taken[stretch.start - 1 : stretch.end + 1] = b"\x01" * (stretch.end - stretch.start + 2)
        if text[stretch.end - 1] == "." and re.match(r"\W\s+[^\W\d_a-z]", text[stretch.end : stretch.end + 4]):
            items.append(Item(Kind.BREAK, ".", stretch.end))  # the sentence ends inside the marks
    for mention in people.find(text):
        if not is_taken[mention.start]:
            end = mention.start + len(mention.text)
            genitive = _GENITIVE.match(text, end)
            items.append(Item(Kind.NAME, mention.key, mention.start, genitive is not None))
            end = genitive.end() if genitive else end
            is_taken[mention.start : end] = b"\x01" * (end - mention.start)
    for short_form in _SHORT_FORM.finditer(text):
        is_taken[short_form.end() - 1] = 1
    for match in _WORD_OR_SIGN.finditer(text):
        if not is_taken[match.start()]:
            word = match[0].lower().replace("’", "'")
            kind = _MARKS.get(word) or (Kind.PRONOUN if word in PRONOUNS else Kind.WORD)
            items.append(Item(kind, word, match.start(), is_origin=_ORIGIN.fullmatch(match[0]) is not None))
    return Row(sorted(items, key=lambda item: item.start))
