"""Which signs are quotation marks."""

from __future__ import annotations

import sys
import unicodedata

import pytest

from generator.verify.text.marks.marks import (
    CLOSERS,
    CLOSING_ONLY,
    Mark,
    char_after,
    char_before,
    find_marks,
    plain_mark,
)


@pytest.mark.parametrize(
    ("forms", "plain"),
    [
        ('"＂', '"'),
        ("'＇", "'"),
        ("“❝🙶〝", "“"),
        ("”❞🙷〞", "”"),
        ("„❠🙸〟⹂", "„"),
        ("‘❛", "‘"),
        ("’❜", "’"),
        ("‚❟", "‚"),
        ("‹❮", "‹"),
        ("›❯", "›"),
        ("「｢﹁", "「"),
        ("』﹄", "』"),
        ("〈〈︿", "〈"),
        ("》︾", "》"),
    ],
)
def test_a_sign_stands_for_the_mark_that_it_dresses_up(forms: str, plain: str) -> None:
    assert [plain_mark(sign) for sign in forms] == [plain] * len(forms)


@pytest.mark.parametrize("sign", "`´′″‴‵ʹʺʻʼˮ˝〃≪≫⟨⟩❬⸂⸃״׳՚⧼｀")
def test_a_sign_may_only_look_like_a_mark(sign: str) -> None:
    assert plain_mark(sign) == ""


@pytest.mark.parametrize("sign", "a1.,:;!?…—-()[]{}<>*_#&@%$€§°×±→•·¿¡（）【】。、ªº🏻゛\u0301\u200d")
def test_any_other_sign_is_none(sign: str) -> None:
    assert plain_mark(sign) is None


def test_every_sign_that_unicode_calls_a_quotation_mark_is_one() -> None:
    known = {*CLOSERS, *CLOSING_ONLY}
    named = [sign for sign in map(chr, range(sys.maxunicode + 1)) if "QUOTATION MARK" in unicodedata.name(sign, "")]
    assert len(named) > 20
    assert [sign for sign in named if plain_mark(sign) not in known] == []


def test_every_sign_of_initial_and_final_punctuation_is_seen() -> None:
    signs = [sign for sign in map(chr, range(sys.maxunicode + 1)) if unicodedata.category(sign) in ("Pi", "Pf")]
    assert len(signs) > 20
    assert [sign for sign in signs if not list(find_marks(sign))] == []


def test_marks_are_found_in_order_with_their_plain_forms() -> None:
    found = list(find_marks("a ＂b❞ it’s 5′ (c)"))
    assert found == [Mark(2, "＂", '"'), Mark(4, "❞", "”"), Mark(8, "’", "’"), Mark(12, "′", "")]


def test_a_neighbour_is_the_nearest_character_with_a_width_of_its_own() -> None:
    text = 'a\u0308\u200d"\ufe0fb'
    assert (char_before(text, 3), char_after(text, 3)) == ("a", "b")
    assert (char_before(text, 0), char_after(text, len(text) - 1)) == (" ", " ")
