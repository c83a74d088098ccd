"""A text as the words that a person reads in it, whatever stands between and inside them.

Copied words can be hidden from a comparison and not from a reader: by entities, markup, signs without width, letters of
another script that look alike, and marks inside a word. All of that is taken off here, on both sides alike. A word is a
token of the fold, so that no dash or typography makes two words one.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterator, Sequence, Set
from functools import cache
from typing import NamedTuple

from generator.verify.text.damage import to_latin
from generator.verify.text.fold import QUOTE, fold
from generator.verify.text.tokens import tokenize


class Word(NamedTuple):
    """A word as written and as compared; ``start`` counts code points of its text.

    ``opens`` says that a quotation mark stands between it and the word before it, ``closes`` that it is the last word
    and one stands behind it. ``piece`` tells words of several texts apart that are read in one row.
    """

    written: str
    form: str
    start: int
    opens: bool
    closes: bool = False
    piece: int = 0


_CLAIM_MARK = r"\[\[[^\[\]\n]*\]\]"
_TAG = r"</?[A-Za-z][^<>]{0,200}>"
_ENTITY = r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
_ESCAPED = r"%[2-7][0-9A-Fa-f]"  # as in an address
_NOT_PLAIN = re.compile(rf"{_CLAIM_MARK}|{_TAG}|{_ENTITY}|{_ESCAPED}|[^\x00-\x7f]")
# Elements of HTML around which no space is shown.
_IN_A_LINE = "a|abbr|b|bdi|bdo|cite|code|del|em|font|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|u|wbr"
_TAG_IN_A_LINE = re.compile(rf"</?(?:{_IN_A_LINE})\b", re.IGNORECASE)
_BLANKS = frozenset("\u115f\u1160\u2800\u3164\uffa0")  # of categories that have letters and signs otherwise
_PIECES = re.compile(r"[^\W_]+")
_IN_A_WORD = re.compile(r"(?<=\w)[*`~^|\\]+(?=\w)")
_MARKUP = frozenset("*`~^|\\")


def read_words(text: str, vocabulary: Set[str] = frozenset(), piece: int = 0) -> list[Word]:
    """The words of a text. One that is not in ``vocabulary`` is taken apart at the marks inside it.

    So "wall-moved-by" is three words to a text that has no such word, and "mo*v*ed" is one to a text that has it.
    """
    if text.isascii() and text.isalnum():  # as most keys are
        return [Word(text, text.casefold(), 0, opens=False, piece=piece)]
    plain, offsets = _read_plainly(text)
    folded = fold(plain)
    words: list[Word] = []
    chain: list[Word] = []  # words between which nothing but markup stands
    end = 0
    for token in (each for each in tokenize(folded) if not each.is_note):
        gap = folded.text[end : token.start]
        written = folded.text[token.start : token.end].removesuffix("'s")
        start = folded.starts[token.start]
        word = Word(written, written.casefold(), offsets[start] if offsets else start, QUOTE in gap, piece=piece)
        if not gap or not _MARKUP.issuperset(gap):
            words += _divide(chain, vocabulary)
            chain = []
        chain.append(word)
        end = token.end
    words += _divide(chain, vocabulary)
    if words and QUOTE in folded.text[end:]:
        words[-1] = words[-1]._replace(closes=True)
    return words


def _divide(chain: list[Word], vocabulary: Set[str]) -> Iterator[Word]:
    """One word where the vocabulary has the whole; else each by itself, and taken apart if it is not there either."""
    if len(chain) > 1 and (joined := "".join(word.form for word in chain)) in vocabulary:
        yield chain[0]._replace(form=joined)
        return
    for word in chain:
        parts = [] if word.form in vocabulary or not vocabulary else _PIECES.findall(word.form)
        if len(parts) < 2:
            yield word
        elif (joined := "".join(parts)) in vocabulary:
            yield word._replace(form=joined)
        else:
            yield word._replace(written=parts[0], form=parts[0])
            yield from (word._replace(written=part, form=part, opens=False) for part in parts[1:])


def list_parts(text: str) -> list[str]:
    """What a text consists of, cut at every sign: quicker than its words, and never longer than one of them."""
    plain, _ = _read_plainly(text)
    return _PIECES.findall(_IN_A_WORD.sub("", plain).casefold())


def _read_plainly(text: str) -> tuple[str, Sequence[int] | None]:
    """The text without what hides words, and where each of its characters comes from; None where nothing was hidden."""
    pieces: list[str] = []
    offsets: list[int] = []
    copied = 0
    for match in _NOT_PLAIN.finditer(text):
        shown = _show(match)
        pieces += (text[copied : match.start()], shown)
        offsets += range(copied, match.start())
        offsets += [match.start()] * len(shown)
        copied = match.end()
    if not copied:
        return text, None
    return "".join([*pieces, text[copied:]]), [*offsets, *range(copied, len(text))]


def _show(match: re.Match[str]) -> str:
    found = match.group()
    if found.startswith("<"):
        return "" if _TAG_IN_A_LINE.match(found) else " "
    if found.startswith("["):
        return " "
    if found.startswith("%"):
        return chr(int(found[1:], 16))
    meant = html.unescape(found) if found.startswith("&") else found
    return "".join(_show_character(character) for character in meant)


@cache
def _show_character(character: str) -> str:
    """A character as a reader takes it: without accents, in its plain form, in Latin where it looks so."""
    decomposed = to_latin(unicodedata.normalize("NFKD", character))
    return "".join(
        each for each in decomposed if unicodedata.category(each) not in ("Mn", "Cf") and each not in _BLANKS
    )
