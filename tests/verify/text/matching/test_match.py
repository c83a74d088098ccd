"""A fragment in a text: laws, and what a refusal says. The single tricks are in tests/attacks/."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from generator.verify.text.damage import find_damage
from generator.verify.text.fold import fold
from generator.verify.text.matching.match import Found, Outcome, Reason, Refused, find_fragment
from generator.verify.text.matching.nearest import Nearest, find_nearest
from generator.verify.text.matching.parts import trim_fragment
from generator.verify.text.matching.places import find_occurrences, find_words, has_occurrence
from generator.verify.text.matching.prepared import PreparedText, prepare
from tests.growth import growth

_WORDS = (
    *(
        "the",
        "The",
        "quay",
        "wall",
        "moved",
        "not",
        "non-native",
        "keeper’s",
        "U.S.",
        "5%",
        "-5%",
        "$5",
        "4,000",
        "4.5",
    ),
    *("26–30", "–", "—", "--", "…", "“safe”", "‘safe’", "(so", "it)", "said.", "is,", "été", "Straße", "port?", "10²"),
    *("5 1/2", "million", "two", "hundred and", "percent", "half a", "or", "> 5"),
    *("5 %", "\u00a0", "\n", "\u00ad", "4.5", "F-16", "and/or", "«ici»", "6'", "R&D"),
    *("moved.3", "wall.12", "No.5", "[W]e", "move[d]", "[the]"),
)
TEXTS = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=14).map(" ".join)
ANYTHING = st.text(max_size=40)


@given(st.one_of(TEXTS, ANYTHING), st.data())
def test_wholes_that_stand_once_are_found_at_their_own_place(text: str, data: st.DataObject) -> None:
    prepared = prepare(text)
    assume(prepared.wholes)
    first = data.draw(st.integers(0, len(prepared.wholes) - 1))
    last = data.draw(st.integers(first, len(prepared.wholes) - 1))
    start, end = prepared.folded.find_source(prepared.wholes[first].start, prepared.wholes[last].end)
    fragment = text[start:end]
    assume(not list(find_damage(fragment)))
    assume(_count(fragment, prepared) == 1)
    result = find_fragment([fragment], prepared)
    if prepared.wholes[first].is_note:
        assert isinstance(result, Refused)
    else:
        assert result == Found(((start, end),), Outcome.EXACT)


def _count(fragment: str, text: PreparedText) -> int:
    """How often a fragment stands in a text if its first letter may have any case and tokens may be cut."""
    wanted = fold(fragment).text.lower()
    folded = text.folded.text.lower()
    return sum(folded.startswith(wanted, offset) for offset in range(len(folded)))


@given(TEXTS, st.data())
def test_a_changed_letter_digit_or_sign_is_refused(text: str, data: st.DataObject) -> None:
    prepared = prepare(text)
    assume(prepared.tokens)
    first = data.draw(st.integers(0, len(prepared.tokens) - 1))
    last = data.draw(st.integers(first, len(prepared.tokens) - 1))
    start, end = prepared.folded.find_source(prepared.tokens[first].start, prepared.tokens[last].end)
    fragment = text[start:end]
    place = data.draw(st.integers(0, len(fragment) - 1))
    assume(fragment[place].isalnum() or fragment[place] in "-+%$&/(")
    change = data.draw(st.sampled_from("abxyéß0123456789%$+²"))
    changed = fragment[:place] + change + fragment[place + 1 :]
    assume(fold(changed).text.lower() not in prepared.folded.text.lower())
    assert isinstance(find_fragment([changed], prepared), Refused)


@given(TEXTS, st.data())
def test_a_word_left_out_or_put_in_is_refused(text: str, data: st.DataObject) -> None:
    words = text.split(" ")
    place = data.draw(st.integers(0, len(words) - 1))
    inserted = data.draw(st.sampled_from(_WORDS))
    for changed in (" ".join(words[:place] + words[place + 1 :]), " ".join([*words[:place], inserted, *words[place:]])):
        result = find_fragment([changed], prepare(text))
        assert isinstance(result, Refused) or _core(changed) in prepare(text).folded.text.lower()


def _core(fragment: str) -> str:
    return fold(trim_fragment(fragment)).text.rstrip('"').rstrip(".,;:!?").lower()


@given(
    st.lists(st.one_of(TEXTS, ANYTHING), max_size=3), st.one_of(TEXTS, ANYTHING), st.one_of(st.none(), ANYTHING, TEXTS)
)
def test_any_parts_and_any_text_have_an_answer(parts: list[str], text: str, within: str | None) -> None:
    prepared = prepare(text)
    result = find_fragment(parts, prepared, within)
    if isinstance(result, Found):
        assert len(result.spans) == len(parts)
        assert all(0 <= start < end <= len(text) for start, end in result.spans)
        assert all(before[1] <= after[0] for before, after in zip(result.spans, result.spans[1:], strict=False))
    nearest = find_nearest(parts, [prepared])
    assert nearest is None or (0 <= nearest.start < nearest.end <= len(text) and 0 <= nearest.similarity <= 100)


@given(TEXTS, TEXTS)
def test_what_is_found_reads_the_same_after_the_fold(text: str, fragment: str) -> None:
    result = find_fragment([fragment], prepare(text))
    if isinstance(result, Found):
        start, end = result.spans[0]
        shown = fold(trim_fragment(fragment)).text
        found = fold(trim_fragment(text[start:end])).text
        assert found == shown or (found.casefold() == shown.casefold() and found[1:] == shown[1:])


@pytest.mark.long
@pytest.mark.parametrize(
    ("text", "fragment"),
    [
        ("a " * 2000, "a " * 1000 + "b"),
        ("ab " * 2000, "b " + "ab " * 750 + "a"),
        ("x" + " ab" * 2000, "ab " * 1000 + "ab"),
        ("-" * 4000, "- " * 4000),
        ("+" * 4000 + "5", "5"),
        ("[" * 4000, "[…] a"),
        ("a" + "\u0301\u0327" * 4000, "a"),
        ("`a " * 2000, "a"),
        ('"' * 4000 + "a", '"' * 4000 + "a"),
        ("a … " * 1000, "b … " * 500),
        ("a [1] " * 1000, "a [1] " * 500 + "[2]"),
        ("a-\n" * 2000, "a"),
        ("1 000 " * 2000, "000"),
        ("a[b" * 2000, "b"),
        ("aa.1" * 2000, "1"),
        ("aa.1,1" * 2000, "1"),
        ("aa." + "1," * 2000, "1"),
    ],
)
def test_time_grows_with_the_length_and_not_with_its_square(text: str, fragment: str) -> None:
    def find(count: int) -> None:
        find_fragment([fragment * count], prepare(text * count))
        list(find_damage(text * count))

    assert growth(find, 1, 8) < 32  # its square would be 64


def test_a_span_has_neither_the_last_mark_nor_invisible_signs_at_its_ends() -> None:
    text = "\u200eThe pier\u200b is closed.\u200f"
    assert find_fragment(["the pier is closed."], prepare(text)) == Found(((1, 20),), Outcome.FOLDED)


def test_a_refusal_names_the_token_that_is_cut_only_in_its_excerpt() -> None:
    text = prepare("It was a non-native mission.")
    assert find_fragment(["native mission"], text) == Refused(
        Reason.CUT_TOKEN, 0, "it cuts a word or a number in two", "non-native"
    )


def test_a_fragment_may_end_before_the_mark_of_a_note_and_not_begin_there() -> None:
    text = prepare("The wall moved.3 It moved again.")
    assert find_fragment(["The wall moved."], text) == Found(((0, 14),), Outcome.EXACT)
    assert find_fragment(["The wall moved.3 It"], text) == Found(((0, 19),), Outcome.EXACT)
    for fragment in (".3 It moved", "3 It moved", "3"):
        assert find_fragment([fragment], text) == Refused(
            Reason.CUT_TOKEN, 0, "it cuts a word or a number in two", ".3"
        )


def test_a_refusal_names_the_damage_and_its_cure() -> None:
    text = prepare("The keeper’s lamp")
    assert find_fragment(["The keeper&rsquo;s lamp"], text) == Refused(
        Reason.DAMAGED, 0, "HTML entity: write the character itself, U+2019, for &rsquo;"
    )
    assert find_fragment(["The", "l\u0430mp"], text) == Refused(
        Reason.DAMAGED, 1, "letter that looks like another: write the Latin letter U+0061 for U+0430 in this word"
    )


def test_letters_that_look_like_others_are_told_at_their_part() -> None:
    text = prepare("The members met, and the CAT froze.")
    refused = find_fragment(("The members", "САТ"), text)
    assert isinstance(refused, Refused)
    assert (refused.reason, refused.part) == (Reason.DAMAGED, 1)


def test_a_refusal_counts_the_places() -> None:
    text = prepare("The pier, the pier and the pier; the quay.")
    assert find_fragment(["the pier"], text) == Refused(Reason.AMBIGUOUS, 0, "it stands there 3 times")
    assert find_fragment(["pier", "quay"], text) == Refused(Reason.AMBIGUOUS, 0, "part 1 stands there 3 times")


def test_a_refusal_names_the_parts_that_are_out_of_order() -> None:
    text = prepare("The pier fell, then the quay moved.")
    assert find_fragment(["quay", "pier"], text) == Refused(Reason.OUT_OF_ORDER, 1, "part 2 stands before part 1")
    assert find_fragment(["pier fell", "fell, then"], text) == Refused(Reason.OVERLAPPING, 1, "part 2 overlaps part 1")


def test_no_part_at_all_is_an_empty_fragment() -> None:
    assert find_fragment([], prepare("The pier fell.")) == Refused(Reason.EMPTY, 0, "it has no word to look for")


def test_the_nearest_stretch_is_looked_for_in_all_texts() -> None:
    texts = [prepare("Nothing of the kind."), prepare("They wrote that the old quay wall had moved – twice – in May.")]
    nearest = find_nearest(["the old quay wall has moved twice"], texts)
    assert nearest
    assert nearest == Nearest(1, 16, 51, expected="has", found="had", similarity=nearest.similarity)


def test_the_case_of_the_first_letter_is_no_difference_to_the_nearest_stretch() -> None:
    nearest = find_nearest(["the quay wall stood"], [prepare("In May it fell. The quay wall moved.")])
    assert nearest
    assert nearest == Nearest(0, 16, 35, expected="stood", found="moved", similarity=nearest.similarity)


def test_a_text_shorter_than_the_fragment_can_be_the_nearest() -> None:
    text = prepare("The quay wall had moved.")
    nearest = find_nearest(["The quay wall had really moved"], [text])
    assert nearest
    assert nearest == Nearest(0, 0, 23, expected="really", found="", similarity=nearest.similarity)


def test_occurrences_overlap_and_are_whole_tokens() -> None:
    text = "Round and round and round; roundabout."
    assert [text[start:end] for start, end in find_occurrences("round and round", prepare(text))] == [
        "Round and round",
        "round and round",
    ]
    assert list(find_occurrences(" ", prepare(text))) == []


def test_words_for_absence_are_found_in_any_case_and_inside_longer_tokens() -> None:
    text = "A LOW-COST pier; costs, and the harbour’s cost."
    assert [text[start:end] for start, end in find_words("cost", prepare(text))] == ["COST", "cost"]
    assert list(find_words("euro", prepare(text))) == []
    assert list(find_words("", prepare(text))) == []


def test_words_are_found_in_a_text_whether_once_or_twice() -> None:
    assert has_occurrence("the pier", prepare("The pier. The pier"))
    assert not has_occurrence("pie", prepare("The pier"))


@pytest.mark.parametrize(
    ("fragment", "shown"),
    [
        ("the pier,", "the pier"),
        (" the pier. ", "the pier"),
        ("“a disgrace.”", "“a disgrace”"),
        ("a disgrace.”", "a disgrace"),
        ("“a disgrace”!", "“a disgrace”"),
        ("in the U.S.", "in the U.S."),
        ("in the U.S.,", "in the U.S."),
        ("really?!", "really?"),
        ("so …", "so …"),
        ("5%", "5%"),
        ("…", "…"),
        (".", ""),
    ],
)
def test_a_fragment_is_shown_without_its_last_mark(fragment: str, shown: str) -> None:
    assert trim_fragment(fragment) == shown


def test_a_part_in_the_middle_keeps_its_last_mark() -> None:
    assert trim_fragment("the pier,", is_last=False) == "the pier,"
