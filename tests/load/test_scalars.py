"""Values of plain scalars, and the place of each character of a text in the file."""

from __future__ import annotations

import math
import re

import pytest
import yaml
from hypothesis import assume, given
from hypothesis import strategies as st

from generator.load.scalars import find_character, number_fault, plain_value
from generator.load.yaml import read_yaml

WORDS = [
    "no", "yes", "on", "off", "y", "N", "nULL", "tRUE", "2019-05", "2019-05-01", "12:30:45", "1_000", "0b101", "0o8",
    "0x", "0xg", "1.2.3", ".", "-", "+", "-.", "e5", ".e5", "1e", "+0x1F", "inf", "nan", "4%", "1,000", "<<", "=", "٣",
]  # fmt: skip
VALUES = [
    ("", None), ("~", None), ("null", None), ("Null", None), ("NULL", None),
    ("true", True), ("True", True), ("TRUE", True), ("false", False), ("False", False), ("FALSE", False),
    ("0", 0), ("7", 7), ("-19", -19), ("+3", 3), ("0o17", 15), ("0x1F", 31), ("123456789012345", 123456789012345),
    ("0.5", 0.5), (".5", 0.5), ("1.", 1.0), ("-1.50", -1.5), ("1e3", 1000.0), ("2.5E-3", 0.0025), ("0.05", 0.05),
]  # fmt: skip


@pytest.mark.parametrize("text", WORDS)
def test_what_yaml_1_1_took_for_a_number_a_date_or_a_truth_is_text(text: str) -> None:
    assert plain_value(text) == text


@pytest.mark.parametrize(("text", "value"), VALUES)
def test_core_schema_gives_a_value_of_its_type(text: str, value: object) -> None:
    found = plain_value(text)
    assert (found, type(found)) == (value, type(value))
    if isinstance(found, (int, float)) and not isinstance(found, bool):
        assert number_fault(text) is None


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (
            "010",
            ("Y131", "the number 010 begins with zero", 'write it without the zero; for a text write "010"'),
        ),
        (
            "-00.5",
            ("Y131", "the number -00.5 begins with zero", 'write it without the zero; for a text write "-00.5"'),
        ),
        (".inf", ("Y132", ".inf is no number that can be counted with", 'for a text write ".inf"')),
        ("-.INF", ("Y132", "-.INF is no number that can be counted with", 'for a text write "-.INF"')),
        (".nan", ("Y132", ".nan is no number that can be counted with", 'for a text write ".nan"')),
        (
            "1e999",
            (
                "Y132",
                "the number 1e999 is too long or too large to be kept exactly",
                'round it; for a text write "1e999"',
            ),
        ),
        (
            "1234567890123456",
            (
                "Y132",
                "the number 1234567890123456 is too long or too large to be kept exactly",
                'round it; for a text write "1234567890123456"',
            ),
        ),
        (
            "0x" + "f" * 6000,
            (
                "Y132",
                "a number of 6,002 signs is too long or too large to be kept exactly",
                "round it; put a text in quotation marks",
            ),
        ),
        (
            "9" * 6000,
            (
                "Y132",
                "a number of 6,000 signs is too long or too large to be kept exactly",
                "round it; put a text in quotation marks",
            ),
        ),
    ],
    ids=lambda value: value[:12] if isinstance(value, str) else "",
)
def test_number_that_could_be_another_one_is_refused(text: str, fault: tuple[str, str, str]) -> None:
    assert isinstance(plain_value(text), (int, float))
    assert number_fault(text) == fault


@given(st.floats(allow_nan=False, allow_infinity=False, min_value=-1e14, max_value=1e14))
def test_accepted_number_is_kept_exactly(number: float) -> None:
    text = f"{round(number, 20):.15g}"
    assert number_fault(text) is None
    assert float(plain_value(text) or 0) == float(text)
    assert not math.isinf(float(text))


PIECES = st.sampled_from(
    [*"ab1éß漢😀'\"\\:#-[]{},&*!|>%@`?~ \n", "  ", " \n ", "\n\n", "\u00a0", "\u200d", "ferry", ": ", " #"]
)
TEXTS = st.lists(PIECES, max_size=30).map("".join)
_ESCAPE = re.compile(r"\\(?:x..|u.{4}|U.{8}|.)")


@given(
    texts=st.lists(TEXTS, min_size=1, max_size=3),
    style=st.sampled_from(["", "'", '"', "|", ">"]),
    width=st.integers(5, 60),
    indent=st.integers(2, 6),
    is_unicode=st.booleans(),
    line_end=st.sampled_from(["\n", "\r\n"]),
)
def test_every_character_of_a_text_is_found_at_its_place(
    texts: list[str], style: str, width: int, indent: int, is_unicode: bool, line_end: str
) -> None:
    written = yaml.safe_dump(
        {"quay": [{"text": text} for text in texts]},
        default_style=style or None,
        default_flow_style=False,
        width=width,
        indent=indent,
        allow_unicode=is_unicode,
    ).replace("\n", line_end)
    # PyYAML folds a line that begins with spaces, whose breaks are kept, and so writes another text than it was given.
    assume(yaml.safe_load(written) == {"quay": [{"text": text} for text in texts]})
    found, diagnostics = read_yaml("quay.yaml", written.encode())
    assert found is not None and diagnostics == []
    assert found.value == {"quay": [{"text": text} for text in texts]}
    lines = written.split("\n")
    for number, text in enumerate(texts):
        before = (0, 0)
        for offset, character in enumerate(text):
            place = found.text_place(("quay", number, "text"), offset)
            assert before <= (place.line, place.column)
            before = (place.line, place.column)
            if character in " \n":
                continue
            source = lines[place.line - 1][place.column - 1 :]
            if source[0] != character and (escape := _ESCAPE.match(source)):
                source = yaml.safe_load(f'"{escape[0]}"')
            assert source[0] == character


@pytest.mark.parametrize(
    ("source", "value", "style", "indexes"),
    [
        ("a  b", "a  b", "", [0, 1, 2, 3, 4]),
        ("a \n  b", "a b", "", [0, 1, 5, 6]),
        ("'it''s' #", "it's", "'", [1, 2, 3, 5, 6]),
        (
            r'"a\u00e9\tb\
  c"',
            "aé\tbc",
            '"',
            [1, 2, 8, 10, 15, 16],
        ),
        ("|  # note\n  a\n  b\n", "a\nb\n", "|", [12, 13, 16, 17, 18]),
        (">-\n a\n b\n", "a b", ">", [4, 5, 7, 8]),
        ("''", "", "'", [1]),
    ],
)
def test_white_space_and_the_end_are_behind_the_word_before(
    source: str, value: str, style: str, indexes: list[int]
) -> None:
    assert [find_character(value, offset, source, 0, style) for offset in range(len(value) + 1)] == indexes
