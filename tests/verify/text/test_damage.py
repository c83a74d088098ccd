"""Damaged places: each with its kind, its place and its cure."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.verify.text.damage import Damage, DamageKind, find_damage, to_latin


@pytest.mark.parametrize(
    ("text", "damage"),
    [
        ("a &amp; b", (DamageKind.ENTITY, 2, 7, "&amp;", "write the character itself, U+0026, for &amp;")),
        ("a ``b", (DamageKind.TEX_QUOTES, 2, 4, "``", 'write " for two backticks or two apostrophes')),
        ("a′s", (DamageKind.PRIME, 1, 2, "′", "write ' for U+2032")),
        ("a ″b", (DamageKind.PRIME, 2, 3, "″", 'write " for U+2033')),
        ("a`s", (DamageKind.BACKTICK, 1, 2, "`", "write ' for the backtick")),
        (
            "har-\n bour",
            (DamageKind.DIVIDED_WORD, 3, 6, "-\n ", "write the word in one piece, with its hyphen if it has one"),
        ),
        ("cafÃ©", (DamageKind.MOJIBAKE, 3, 5, "Ã©", "copy the words again from a text read as UTF-8")),
        ("a\u202eb", (DamageKind.DIRECTION, 1, 2, "\u202e", "leave out U+202E")),
        (
            "h\u0430rbour",
            (DamageKind.LOOK_ALIKE, 1, 2, "\u0430", "write the Latin letter U+0061 for U+0430 in this word"),
        ),
        ("пoрт", (DamageKind.LOOK_ALIKE, 1, 2, "o", "write the Cyrillic or Greek letter for U+006F in this word")),
    ],
)
def test_damage_has_its_place_and_its_cure(text: str, damage: tuple[DamageKind, int, int, str, str]) -> None:
    assert list(find_damage(text)) == [Damage(*damage)]


@pytest.mark.parametrize(
    "text",
    [
        "R&D; fish&chips; A & B",
        "6′ 2″, f′(x), x″ = 0",
        "type `open gate` now",
        "the pier –\nclosed",
        "CAFÉ\u00a0! “MANHÃ” Ângela São Ñandú",
        "α-salt of 5 μg, Δt",
        "\u200eplain\u200f",
        "“a ‘b’” it's",
    ],
)
def test_these_are_no_damage(text: str) -> None:
    assert list(find_damage(text)) == []


@given(st.text(alphabet=st.characters(max_codepoint=0x2FFF), min_size=1, max_size=12))
def test_damage_lies_where_it_says(text: str) -> None:
    found = list(find_damage(text))
    assert all(text[damage.start : damage.end] == damage.found for damage in found)
    assert [damage.start for damage in found] == sorted(damage.start for damage in found)


@given(st.sampled_from("’“”–…éöüçñ£€°½\u00a0"), st.sampled_from(["cp1252", "latin-1"]))
def test_common_signs_read_in_the_wrong_encoding_are_damage(sign: str, encoding: str) -> None:
    wrong = sign.encode("utf-8").decode(encoding, "replace")
    assert {damage.kind for damage in find_damage(f"the pier {wrong}a")} == {DamageKind.MOJIBAKE}


def test_look_alikes_become_latin_letter_by_letter() -> None:
    assert to_latin("НАТО и γ") == "HATO и γ"
