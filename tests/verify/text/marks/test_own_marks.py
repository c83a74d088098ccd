"""What a text of ours may not have beside pairs of quotation marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.verify.text.marks.own_marks import LookAlike, find_look_alikes, find_unpaired_marks
from generator.verify.text.marks.quotation_marks import find_stretches
from tests.growth import growth

CURE = 'write “ ” or " " around a quotation'


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It is ❝bad❞.", ["❝", "❞"]),
        ("It is ＂bad＂.", ["＂", "＂"]),
        ("It is ｢bad｣.", ["｢", "｣"]),
        ("It is ⟨bad⟩.", ["⟨", "⟩"]),
        ("It is ''bad''.", ["''", "''"]),
        ("It is ``bad''.", ["``", "''"]),
        ("It is `bad`.", ["`", "`"]),
        ("It is ´bad´.", ["´", "´"]),
        ("It is ′bad′ and ″bad″.", ["′", "′", "″", "″"]),
        ("It is 2019′bad.", ["′"]),
        ('It is ,,bad".', [",,"]),
        ("It is <<bad>>.", ["<<"]),
        ("It is >>bad<<.", [">>"]),
        ("It is ʻso very badʼ.", ["ʻ"]),
        ("It is ʺbadʺ.", ["ʺ", "ʺ"]),
        ("It is ״bad״.", ["״", "״"]),
        ("It is ՛bad՛ and ⌜bad⌝.", ["՛", "՛", "⌜", "⌝"]),
        ("It is ꞌso very badꞌ.", ["ꞌ"]),
        ("It is <so very bad>.", ["<"]),
        ("It is \u030ebad.", ["\u030e"]),
        ("It is ［bad］ or 【bad】.", ["［", "【"]),
        ("It is <q>bad</q>, <B class='x'>so</B> <i>it</i> is.", ["<q>", "<B class='x'>", "<i>"]),
        ("It is *bad*, _so bad_ and **very** ~~bad~~.", ["*", "_", "**", "~~"]),
        ("It is &quot;bad&quot;.", ["&quot;", "&quot;"]),
        ("It is â€œbadâ€.", ["â€", "â€"]),
        ("Оrtiz says so.", ["О"]),
        # In their places
        ("5′ 11″, and 30″", []),
        ("Hawaiʻi, ʻEwa and ʻEwa", []),
        ("Sanaʼ, and ʼAden of obʺekt", []),
        ("צה״ל, ր՛", []),
        ("<script>, x < y and 5 > 3", []),
        ("1 << 2, a, b", []),
        ("<br> or </b>", []),
        ("2 * 3 * 4, *1*, snake_case_words, a footnote* and another*", []),
        ("文（字）文", []),
        ("“a”, ‘b’, «c», ‹d›, „e“, 「f」 and 'g' it’s", []),
        ("5 °C, ~3 (¿qué?) – 🏻 ｶﾞ", []),
    ],
)
def test_signs_that_only_look_like_marks_are_found(text: str, found: list[str]) -> None:
    assert [look_alike.found for look_alike in find_look_alikes(text)] == found


def test_a_look_alike_says_what_it_is_and_what_to_write() -> None:
    assert find_look_alikes("It ‵is&quot;") == (
        LookAlike(3, "‵", "sign that looks like a quotation mark", CURE),
        LookAlike(6, "&quot;", "HTML entity", "write the character itself, U+0022, for &quot;"),
    )


@pytest.mark.parametrize(
    ("text", "unpaired"),
    [
        ('She said"it is bad"again.', [8, 18]),
        ("She said, it is bad.”", [20]),
        ("She said ’it is bad.", [9]),
        ("She said ‘it is bad.", [9]),
        ("She said 'it is bad.", [9]),
        ("She said it is bad.'", [19]),
        ("She said'it is good' again.", [8, 19]),
        ("She said'we trust the pilots' again.", [8]),
        ("She said it' again.", [11]),
        ("She said ' it is bad ' again.", [9, 21]),
        ('She said " it is bad " again.', [9, 21]),
        ("She said „it is bad”, and» so.", [25]),
        ("She said ‘it is bad‘ again.", [9, 19]),
        ('He wrote ""it is bad"".', [9, 21]),
        ('In 2019"it was bad.', [7]),
        # Apostrophes and units
        ("It's the pilots' house, James’ and O’Neill’s, in Xi'an.", []),
        ("In the '90s and the class of ’68, 'twas rock ’n’ roll; goin' on, o' th' sea.", []),
        ("’s-Hertogenbosch, un po' di dell'Acqua, all'alba e qu'il", []),
        ("They don't, can't, won't and o'clock, ma'am: Ma'rib, Qur'an, Xi'an, the pilots'", []),
        ("6\" by 4”, 5' 11\" and 6'", []),
        ("“One” and 'two'", []),
    ],
)
def test_marks_without_a_partner_are_found(text: str, unpaired: list[int]) -> None:
    assert list(find_unpaired_marks(text, find_stretches(text))) == unpaired


@given(st.text("ab sS\"'“”‘’„«»‚‹›「」❝`′,.\n90", max_size=60))
def test_no_sign_is_passed_over(text: str) -> None:
    stretches = find_stretches(text)
    told = set(find_unpaired_marks(text, stretches))
    for look_alike in find_look_alikes(text):
        told |= set(range(look_alike.offset, look_alike.offset + len(look_alike.found)))
    for offset, sign in enumerate(text):
        if sign in '“„«»‹›「」❝`"”' and offset not in told:
            is_paired = any(stretch.start - 1 <= offset <= stretch.end for stretch in stretches)
            assert is_paired or text[:offset][-1:].isnumeric()


@pytest.mark.parametrize("unit", ["ʻa ", "aʼ ", "<<", ",,", "’a ", "a' ", "\u0308'", "<b>", "*a ", "［"])
def test_any_text_is_searched_in_linear_time(unit: str) -> None:
    def search(count: int) -> None:
        text = unit * count
        find_look_alikes(text)
        list(find_unpaired_marks(text, find_stretches(text)))

    assert growth(search, 1_000, 8_000) < 32  # its square would be 64
