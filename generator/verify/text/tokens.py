"""Whole tokens (rule 2): the stretches of a folded text that no fragment may cut. Strings only."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from generator.verify.text.fold import APOSTROPHE, CURRENCY, DASH, SIGN, Folded


@dataclass(frozen=True, slots=True)
class Token:
    """A stretch that no fragment may cut: ``start`` and ``end`` are offsets in the folded text, half open.

    At the mark of a note a fragment may end, and none may begin: its number is none of the sentence.
    """

    start: int
    end: int
    is_note: bool = False


# Scripts that put no space between words (Thai to Myanmar, Khmer, Han, kana): words cannot be told apart there without
# a dictionary, so each letter is a token of its own.
_UNSPACED = re.compile(
    "[\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u2e80-\u2fdf\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf"
    "\u4e00-\u9fff\ua9e0-\ua9ff\uaa60-\uaa7f\uf900-\ufaff\U00020000-\U0003ffff]"
)
_IS_CURRENCY = re.compile(f"[{CURRENCY}]")
_SHAPES = {
    DASH: "-",
    SIGN: "s",
    APOSTROPHE: "'",
    **dict.fromkeys("±∓~≈<>≤≥#№§", "~"),
    **dict.fromkeys("%‰‱٪％°℃℉′″", "%"),
    **dict.fromkeys("&@_·", "&"),
    **dict.fromkeys(":×^*٫٬", ":"),
    **dict.fromkeys("\u2044\u2215", "/"),
    **{character: character for character in " +.,/"},
}
# A token, over shapes (see `_shape_of`). The possessive marks keep the search linear.
_HEAD = "(?:[s+~]{0,4}+(?:\\$ ?)?+[s+~]{0,4}+\\.?+(?=0))?+"
_DIGIT_GROUPS = "(?:0{1,3}(?: 000(?!0))++)"  # 4 000
_RUN = "(?:[a0m]++|i[^i]++i)++"
_UNIT = "(?:(?:(?<=0) )?(?:%m*+)++(?:a(?![a0m]))?+|(?:(?<=0) )?\\$(?! ?[s+~]{0,4}\\.?0)m*+|\\++(?![a0])m*+)?+"
_LINK = "(?:['.&/+](?=[a0])|(?<=0)[,:](?=0)|(?<=%)(?=0))"
_WIDE_LINK = "(?:\\.?-|(?<=a)(?=\\$ ?[s+~]{0,4}\\.?0))"
_NUMBER_OR_WORD = f"{_HEAD}(?:{_DIGIT_GROUPS}[a0m]*+|{_RUN}){_UNIT}"
_TOKEN = re.compile(
    f"{_NUMBER_OR_WORD}(?:{_LINK}{_RUN}{_UNIT}|{_WIDE_LINK}{_NUMBER_OR_WORD})*+|n0++(?:[,-]0++)*+|cm*+|[^ ']m++"
)
# What an editor put in, in brackets that touch a word or a number: "[W]e", "move[d]", "[19]96"; "wall[a]" has a note.
_IN_WORD = "\\w(?:[\\w'\u2015]{0,18}\\w)?"
_INSERTED = re.compile(
    f"(?<=[^\\W\\d_])\\[(?!(?:[abc]|sic|ph)\\](?!\\w))(?=[^\\W\\d_]){_IN_WORD}\\]"
    f"|\\[(?!(?:sic|ph)\\])(?=[^\\W\\d_]){_IN_WORD}\\](?=[^\\W\\d_])"
    "|\\[\\d{1,4}\\](?=\\d)"
)
# A number that touches the full stop behind a word, where another sentence begins or the text ends. What is counted
# like that ("No.5", "Vol.2") is none.
_NOTE = re.compile(
    '(?<![^\\W_])(?P<word>[^\\W\\d_]{2,})(?P<dot>\\.)\\d{1,3}(?:[,\u2015]\\d{1,3})*+(?="?(?: *$| ["(\\[]*[A-Z]))'
)
_BEFORE_COUNT = (
    "al app apps appx art arts bd bk bks bull ca cap cf ch chap chaps cl cls cm cmd col cols div doc docs ed eds eq "
    "eqs ex exh exs ext ff fig figs fn fol gen item jan feb mar apr jun jul aug sep sept oct nov dec ll lot ms mss "
    "nn no nos nr nrs para paras pg pl plate pos pp pt pts qu ques ref reg regs res rev sched sect sec secs ser "
    "sess sig st suppl tab tel ver vers vol vols vv"
)
_COUNTED = frozenset(_BEFORE_COUNT.split())


def tokenize(folded: Folded) -> tuple[Token, ...]:
    """The tokens of a folded text, in order.

    A token is a run of letters and digits, joined by inner hyphens, apostrophes, dots, digit separators, "&", "/", "@"
    and "_", with its sign, currency, "%" and unit sign, and with what an editor put into it. A mark belongs to the
    character that it stands on.
    """
    shapes = [_shape_of(character) for character in folded.text]
    for offset in folded.dividing | folded.columns:
        shapes[offset] = "o"
    for match in _INSERTED.finditer(folded.text):
        shapes[match.start()] = shapes[match.end() - 1] = "i"
    for match in _NOTE.finditer(folded.text):
        if match["word"].casefold() not in _COUNTED:
            shapes[match.start("dot")] = "n"
    found = _TOKEN.finditer("".join(shapes))
    return tuple(Token(*match.span(), is_note=match[0].startswith("n")) for match in found)


@cache
def _shape_of(character: str) -> str:
    """One letter for the part that a character can play in a token.

    ``a`` letter, ``c`` letter of a script without spaces, ``0`` number, ``m`` mark, ``s`` minus, ``~`` other sign,
    ``$`` currency, ``%`` unit, ``&`` joins letters or digits, ``:`` joins digits, ``o`` other; others for themselves.
    What stands around decides of ``i`` brackets in a word, and of ``n`` the full stop before a note.
    """
    if character in _SHAPES:
        return _SHAPES[character]
    category = unicodedata.category(character)
    if category.startswith("M") or "\U0001f3fb" <= character <= "\U0001f3ff":  # U+1F3FB to U+1F3FF tint an emoji
        return "m"
    if character.isnumeric():  # Han numerals too, which are letters to Unicode
        return "0"
    if category.startswith("L"):
        return "c" if _UNSPACED.match(character) else "a"
    return "$" if _IS_CURRENCY.match(character) else "o"
