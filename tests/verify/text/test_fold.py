"""The fold, its map back to the text, and tokens."""

from __future__ import annotations

import sys
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.verify.text.fold import Folded, fold, fragment_digest
from generator.verify.text.tokens import Token, tokenize

# Signs that the fold treats in some way, far more often than chance would bring them.
_SIGNS = (
    " \t\n\u00a0\u2009'\"‘’“”„«»‹›-‐‑–—−―.…,[]({$€5½0²%°aZéß\u00ad\u0301\u0327\u200b\u200fﬁ１İ"
    "\uac00\u1100\u1161\u11a8म\u093e東"
)
TEXTS = st.one_of(st.text(alphabet=_SIGNS, max_size=30), st.text(max_size=30))


@given(TEXTS)
def test_folding_what_is_folded_changes_nothing(text: str) -> None:
    folded = fold(text).text
    assert fold(folded).text == folded


@given(TEXTS)
def test_the_map_runs_along_the_source_and_never_back(text: str) -> None:
    folded = fold(text)
    assert len(folded.starts) == len(folded.ends) == len(folded.text)
    assert all(0 <= start < end <= len(text) for start, end in zip(folded.starts, folded.ends, strict=True))
    assert all(before <= after for before, after in pairwise(folded.starts))
    assert all(before <= after for before, after in pairwise(folded.ends))


@given(TEXTS)
@example("0°\u0301\u0327")
@example("5 $\u0301\u0327")
@example("9+\u0301\u0327")
def test_the_source_of_a_token_folds_to_the_token(text: str) -> None:
    folded = fold(text)
    for token in tokenize(folded):
        start, end = folded.find_source(token.start, token.end)
        assert fold(text[start:end]).text == folded.text[token.start : token.end]


@given(TEXTS)
def test_tokens_follow_one_another_and_hold_every_letter_digit_and_mark(text: str) -> None:
    folded = fold(text)
    tokens = tokenize(folded)
    assert all(before.end <= after.start for before, after in pairwise(tokens))
    inside = {offset for token in tokens for offset in range(token.start, token.end)}
    assert [
        character
        for offset, character in enumerate(folded.text)
        if offset not in inside and unicodedata.category(character)[0] in "LNM"
    ] == []


@given(TEXTS)
def test_no_letter_digit_or_sign_of_value_is_lost_or_changed(text: str) -> None:
    assert _keep_value(fold(text).text) == _keep_value(text)


def _keep_value(text: str) -> str:
    """Letters, numbers and marks in NFC, with ligatures and full-width digits written out; currency and per cent."""
    written = "".join(
        unicodedata.normalize("NFKC", each) if "\ufb00" <= each <= "\ufb06" or "\uff10" <= each <= "\uff19" else each
        for each in text
    )
    seen = "".join(each for each in written if each not in "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff")
    composed = unicodedata.normalize("NFC", seen)
    return "".join(each for each in composed if unicodedata.category(each)[0] in "LNM" or each in "$€%°±+=")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a\u00a0b", "a b"),
        ("a \t\n b", "a b"),
        ("“a”", '"a"'),
        ("„a“", "«a»"),
        ("‘a’", '"a"'),
        ("a’s", "a's"),
        ("a – b", "a-b"),
        ("a -- b", "a—b"),
        ("a\u2011b", "a-b"),
        ("a...b", "a…b"),
        ("a […] b", "a ... b"),
        ("a . . . b", "a … b"),
        ("ﬁ", "fi"),
        ("１", "1"),
        ("e\u0301", "é"),
        ("a\u00adb", "ab"),
        ("a\u200b \u200fb", "a b"),
        ("at \u22125", "at -5"),
        (" a ", "a"),
    ],
)
def test_these_fold_alike(one: str, other: str) -> None:
    assert fold(one).text == fold(other).text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a", "A"),
        ("é", "e"),
        ("2²", "22"),
        ("½", "1/2"),
        ("5%", "5"),
        ("$5", "€5"),
        ("1.5", "1,5"),
        ("x -5", "x - 5"),
        ("- 5", "-5"),
        ("5--10", "5–-10"),
        ("5'", '5"'),
        ("we're", "were"),
        ("re-sign", "resign"),
        ("a b", "ab"),
        ("a...", "a"),
        ("a,b", "ab"),
        ("ß", "ss"),
        ("Ａ", "A"),
        ("ĳ", "ij"),
        ("\u202ea", "a"),
    ],
)
def test_these_do_not_fold_alike(one: str, other: str) -> None:
    assert fold(one).text != fold(other).text


def test_a_heap_of_marks_stays_as_it_stands() -> None:
    heap = "a" + "\u0301\u0327" * 40
    assert fold(heap).text == heap


def test_every_currency_sign_keeps_its_number() -> None:
    signs = [chr(code) for code in range(sys.maxunicode + 1) if unicodedata.category(chr(code)) == "Sc"]
    known = [sign for sign in signs if sign < "\U00010000"]
    assert [sign for sign in known if _tokens(f"{sign}5") != [f"{sign}5"]] == []


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("non-native keeper’s U.S.-built", ["non-native", "keeper’s", "U.S.-built"]),
        ("the war—which they knew", ["the", "war", "which", "they", "knew"]),
        ("a -- b, c – d", ["a", "b", "c", "d"]),
        ("26–30, 26—30, 26--30, 26 – 30", ["26–30", "26—30", "26--30", "26", "30"]),
        ('-5% (-5) "-5" −5 +5 ±5 ~5 #5', ["-5%", "-5", "-5", "−5", "+5", "±5", "~5", "#5"]),
        ("$5 -$5 $-5 US$5 € 5, 5 €, 5 %", ["$5", "-$5", "$-5", "US$5", "€ 5", "5 €", "5 %"]),
        ("4,000 4.5 .5 4 000 12:30 9/11 10² 5½", ["4,000", "4.5", ".5", "4 000", "12:30", "9/11", "10²", "5½"]),
        ("10%-15% $10–$15", ["10%-15%", "$10–$15"]),
        ("37°C 5 °C 6′2″ km/h", ["37°C", "5 °C", "6′2″", "km/h"]),
        ("R&D and/or a@b.c U18+ 2+2", ["R&D", "and/or", "a@b.c", "U18+", "2+2"]),
        ("in 2019 $5 and 5 $7", ["in", "2019", "$5", "and", "5", "$7"]),
        ("F-16 26-30 (-3)", ["F-16", "26-30", "-3"]),
        ("pre- and post-war", ["pre", "and", "post-war"]),
        ("non-\nnative", ["non-\nnative"]),
        ("北港 2015年", ["北", "港", "2015", "年"]),
        ("नाव है", ["नाव", "है"]),
        ("‘tis the ’90s", ["tis", "the", "90s"]),
        ("[W]e move[d] d[é]but [un]able re-[e]ntry", ["[W]e", "move[d]", "d[é]but", "[un]able", "re-[e]ntry"]),
        ("[19]96 19[9]6 [the] wall", ["[19]96", "19[9]6", "the", "wall"]),
        ("wall[a] wall[12] recieve[sic] [a]lso", ["wall", "a", "wall", "12", "recieve", "sic", "[a]lso"]),
        ("It moved.3 It moved.4,5 “No.”6", ["It", "moved", ".3", "It", "moved", ".4,5", "No", "6"]),
        ("It moved.12–14", ["It", "moved", ".12–14"]),
        ("It moved.3 and v.3 No.5 F-16 3.5 U.S.", ["It", "moved.3", "and", "v.3", "No.5", "F-16", "3.5", "U.S"]),
        (
            "Fig.3 The example.com Vol.2 The moved.2019 It",
            ["Fig.3", "The", "example.com", "Vol.2", "The", "moved.2019", "It"],
        ),
        ("", []),
        ("— … ”", []),
    ],
)
def test_text_is_cut_into_these_tokens(text: str, tokens: list[str]) -> None:
    assert _tokens(text) == tokens


def _tokens(text: str) -> list[str]:
    folded = fold(text)
    spans = [folded.find_source(token.start, token.end) for token in tokenize(folded)]
    return [text[start:end] for start, end in spans]


def test_a_dash_is_mapped_without_the_spaces_around_it() -> None:
    assert fold("a – b") == Folded("a\u2015b", (0, 2, 4), (1, 3, 5), frozenset({1}), frozenset())


@pytest.mark.parametrize(
    ("text", "columns"),
    [("Fires\t204\t318", {9}), ("Fires  204  318", {9}), ("4 000", set()), ("4\n000", set()), ("204 \t it", set())],
)
def test_white_space_that_divides_the_numbers_of_a_table_is_told(text: str, columns: set[int]) -> None:
    assert fold(text).columns == columns


def test_a_ligature_is_mapped_to_itself_twice() -> None:
    assert fold("ﬁn") == Folded("fin", (0, 0, 1), (1, 1, 2), frozenset(), frozenset())
    assert tokenize(fold("ﬁn")) == (Token(0, 3),)


def test_a_digest_is_that_of_the_folded_words() -> None:
    assert fragment_digest("the keeper’s  lamp") == fragment_digest(["the keeper's lamp"])
    assert fragment_digest("the keeper's lamp") == "398931149981404fd787e5b60f8b5ee96d0c98521f484190cc070ee0eb12a42d"


def test_a_digest_tells_parts_from_an_ellipsis() -> None:
    digests = {fragment_digest(["a", "b"]), fragment_digest("a … b"), fragment_digest("a…b"), fragment_digest("a b")}
    assert len(digests) == 4
