"""The form of the attack suite: every mechanism in some variants and not in too many, every case with its reason."""

from __future__ import annotations

from collections.abc import Set

import pytest

from tests.attack_files import RULES_OF_RECORDS, RULES_OF_STRINGS, read_attacks

ALL = RULES_OF_STRINGS | RULES_OF_RECORDS


@pytest.mark.parametrize("rules", [RULES_OF_STRINGS, RULES_OF_RECORDS])
def test_there_are_ten_mechanisms_and_more(rules: Set[int]) -> None:
    assert len(read_attacks(rules)) >= 10


def test_each_mechanism_has_five_to_ten_cases() -> None:
    counts = {stem: len(cases) for stem, cases in read_attacks(ALL).items()}
    assert {stem: count for stem, count in counts.items() if not 5 <= count <= 10} == {}


def test_each_case_says_what_it_would_catch() -> None:
    required = {"name", "text", "expect", "catches"}
    cases = [case for cases in read_attacks(ALL).values() for case in cases]
    assert [case for case in cases if not required <= set(case)] == []


@pytest.mark.parametrize(
    ("rules", "one", "several"), [(RULES_OF_STRINGS, "fragment", "parts"), (RULES_OF_RECORDS, "claim", "claims")]
)
def test_each_case_has_one_or_several(rules: Set[int], one: str, several: str) -> None:
    cases = [case for cases in read_attacks(rules).values() for case in cases]
    assert [case["name"] for case in cases if (one in case) == (several in case)] == []
