"""How prose is cut into sentences, and what is said of marks that cannot be read."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.load.prose import Mark, MarkFault, parse_prose
from generator.model import Sentence


def cut(text: str) -> list[tuple[str, tuple[str, ...]]]:
    """Each sentence with its claims."""
    return [(sentence.text, sentence.claims) for paragraph in parse_prose(text).paragraphs for sentence in paragraph]


def test_a_sentence_has_its_text_its_claims_and_its_place() -> None:
    parsed = parse_prose("The wall moved [[a]]. It was dark [[b]] [[c]].\n\nNobody knew. [[a]]")
    assert parsed.paragraphs == (
        (Sentence("The wall moved.", ("a",), 0), Sentence("It was dark.", ("b", "c"), 22)),
        (Sentence("Nobody knew.", ("a",), 48),),
    )
    assert parsed.marks == (Mark("a", 17), Mark("b", 36), Mark("c", 42), Mark("a", 63))
    assert parsed.faults == ()


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("One. Two.", ["One.", "Two."]),
        ("One! Two? Three … Four.", ["One!", "Two?", "Three …", "Four."]),
        ("He saw Gen. Reed and Dr. Quill.", ["He saw Gen. Reed and Dr. Quill."]),
        ('"Why?", Reed asked. "It moved.", he said.', ['"Why?", Reed asked.', '"It moved.", he said.']),
        ("J. R. Reed left. A. Quill stayed.", ["J. R. Reed left.", "A. Quill stayed."]),
        ("The U.S. Navy left the U.S. It came back.", ["The U.S. Navy left the U.S.", "It came back."]),
        ("No. 7 moved on Jan. 14.", ["No. 7 moved on Jan. 14."]),
        ("The answer was no. Seven moved.", ["The answer was no.", "Seven moved."]),
        ("It moved by 3.8 cm at 5 p.m. on Monday.", ["It moved by 3.8 cm at 5 p.m. on Monday."]),
        ("It cost 2.5 million. 40 people paid.", ["It cost 2.5 million.", "40 people paid."]),
        ("They bought pipes, ramps, etc. The quay moved.", ["They bought pipes, ramps, etc.", "The quay moved."]),
        ('It "moved." "Twice" is enough.', ['It "moved."', '"Twice" is enough.']),
        ('It moved. "twice" is enough.', ["It moved.", '"twice" is enough.']),
        ('He asked "why?" and left.', ['He asked "why?" and left.']),
        ('"It moved. It stopped," he said. So it did.', ['"It moved. It stopped," he said.', "So it did."]),
        ("“It moved. It stopped,” he said. So it did.", ["“It moved. It stopped,” he said.", "So it did."]),
        ("“It moved. It stopped.", ["“It moved.", "It stopped."]),
        ("It moved (so they say). It stopped.", ["It moved (so they say).", "It stopped."]),
        ("It moved. Łukasz saw it. Ångström too.", ["It moved.", "Łukasz saw it.", "Ångström too."]),
        ("It moved. €5 was paid.", ["It moved.", "€5 was paid."]),
        ("It moved. it stopped.", ["It moved.", "it stopped."]),
        ("It moved! it stopped? so they say … it did.", ["It moved!", "it stopped?", "so they say …", "it did."]),
        ("It moved.It stopped.it did.", ["It moved.", "It stopped.", "it did."]),
        ("It moved by 4.It stopped.", ["It moved by 4.", "It stopped."]),
        ("It moved. – It stopped. (it did)", ["It moved.", "– It stopped.", "(it did)"]),
        (
            "See www.example.com and example.org of the U.S.Navy.",
            ["See www.example.com and example.org of the U.S.Navy."],
        ),
        ("A Ph.D. thesis, i.e. a book, approx. as long.", ["A Ph.D. thesis, i.e. a book, approx. as long."]),
        ("Gen.Reed and Gen. Reed of the U.S., etc., saw it.", ["Gen.Reed and Gen. Reed of the U.S., etc., saw it."]),
        ("He saw a rep. Reed left.", ["He saw a rep.", "Reed left."]),
        ("墙动了。它停了｡ It did।", ["墙动了。", "它停了｡", "It did।"]),
        ("It moved • it stopped * it did", ["It moved", "• it stopped", "* it did"]),
        ("One line\u2028another line", ["One line", "another line"]),
        ("One line\nanother line", ["One line", "another line"]),
        ("   ", []),
    ],
)
def test_sentences_end_where_a_reader_would_end_them(text: str, sentences: list[str]) -> None:
    assert [sentence for sentence, _ in cut(text)] == sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("It moved [[a]] [[b]].", [("It moved.", ("a", "b"))]),
        ("It moved [[a]], [[b]].", [("It moved.", ("a", "b"))]),
        ("It moved. [[a]] It stopped. [[b]]", [("It moved.", ("a",)), ("It stopped.", ("b",))]),
        ('It "moved" [[a]]. It did [[a]].', [('It "moved".', ("a",)), ("It did.", ("a",))]),
        ("It moved [[a]] [[a]].", [("It moved.", ("a",))]),
        ("It moved [[a]]", [("It moved", ("a",))]),
        ("It moved. It stopped [[a]].", [("It moved.", ()), ("It stopped.", ("a",))]),
    ],
)
def test_marks_belong_to_the_sentence_before_them(text: str, sentences: list[tuple[str, tuple[str, ...]]]) -> None:
    assert cut(text) == sentences


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("It moved [[A b]].", [MarkFault("B101", 9, "[[A b]]")]),
        ("It moved [[]].", [MarkFault("B101", 9, "[[]]")]),
        ("It moved [[a.", [MarkFault("B101", 9, "[[")]),
        ("It moved a]].", [MarkFault("B101", 10, "]]")]),
        ("It moved [[a]] and stopped [[b]].", [MarkFault("B102", 9, "[[a]]")]),
        ("[[a]] It moved.", [MarkFault("B102", 0, "[[a]]")]),
        ("It moved [[a]]. [[b]]", [MarkFault("B102", 9, "[[a]]")]),
        ("It moved [[a]]; [[b]].", [MarkFault("B102", 9, "[[a]]")]),
    ],
)
def test_marks_that_cannot_be_read_or_stand_in_the_middle_are_faults(text: str, faults: list[MarkFault]) -> None:
    assert list(parse_prose(text).faults) == faults


_PROSE = st.lists(
    st.sampled_from(
        [
            *("It moved", "Gen. Reed", "U.S.", '"', "“", "”", "(", ")", ".", "!", "…", " ", "\n", "[[a]]", "[[b]]"),
            *("[[", "3.8 cm", "no", "Łukasz", "the quay", ",", ";"),
        ]
    ),
    max_size=25,
).map("".join)
_MARK = re.compile(r"\[\[([^\[\]]*)\]\]")


@given(st.one_of(st.text(), _PROSE))
def test_no_word_is_lost_or_made(text: str) -> None:
    kept = "".join(sentence for sentence, _ in cut(text))
    assert _without_marks(kept) == _without_marks(text)


def _without_marks(text: str) -> str:
    return "".join(_MARK.sub("", text).replace(",", "").split())


@given(_PROSE)
def test_every_mark_is_found_at_its_place(text: str) -> None:
    parsed = parse_prose(text)
    assert [mark.id for mark in parsed.marks] == _MARK.findall(text)
    assert all(text.startswith(f"{mark.id}]]", mark.start) for mark in parsed.marks)
    claims = {claim for paragraph in parsed.paragraphs for sentence in paragraph for claim in sentence.claims}
    assert claims == set(_MARK.findall(text))


@given(_PROSE)
def test_every_sentence_begins_at_its_place(text: str) -> None:
    for paragraph in parse_prose(text).paragraphs:
        for sentence in paragraph:
            start = sentence.text.split("[[")[0].split(" ")[0][:1]
            assert text[sentence.start] in (start, "[") or not sentence.text


_STOPS = st.sampled_from([*".!?…。।؟۔։።！？．⁇", "...", "?!", " •", " *", "\n", "\u2028", "\u2029"])


@given(st.sampled_from(["It moved", "The year was 2019", "A (small) wall fell", "Reed’s wall"]), _STOPS, st.data())
def test_what_stands_before_any_stop_does_not_rest_on_the_marks_behind_it(
    first: str, stop: str, data: st.DataObject
) -> None:
    second = data.draw(st.sampled_from([" it stopped", " It stopped", " – it stopped", " 4 stopped", " Łukasz saw it"]))
    assert [claims for _, claims in cut(f"{first}{stop}{second} [[a]].")] == [(), ("a",)]


@given(_PROSE)
def test_a_stop_and_a_capital_end_a_sentence_outside_quotation_marks(text: str) -> None:
    plain = re.sub(r"[\"“”(\[\]]|U\.S\.|Gen\.", "", text)
    assert not any(re.search(r"[a-z]{3}[.!] +It moved", sentence) for sentence, _ in cut(plain))
