"""The attack suite: texts and fragments in tests/attacks/, each with the wrong rule that it would catch.

A case has ``name``, ``text``, ``fragment`` or
``parts``, perhaps ``within``; ``expect`` ("exact", "folded" or the reason of the refusal); and where they matter ``at``
(the spans), ``suggests`` (the parts), ``nearest`` and ``doubt``.
"""

from __future__ import annotations

from typing import Any

import pytest

from generator.verify.text.doubt.doubt import omitted_doubt
from generator.verify.text.matching.match import Found, Refused, find_fragment
from generator.verify.text.matching.nearest import find_nearest
from generator.verify.text.matching.prepared import prepare
from tests.attack_files import RULES_OF_STRINGS, list_attacks


@pytest.mark.parametrize("case", list_attacks(RULES_OF_STRINGS))
def test_attack_has_its_expected_outcome(case: dict[str, Any]) -> None:
    text = prepare(case["text"])
    parts = case.get("parts") or [case["fragment"]]
    result = find_fragment(parts, text, case.get("within"))
    assert _name_outcome(result) == case["expect"]
    if "at" in case:
        assert isinstance(result, Found)
        assert [list(span) for span in result.spans] == case["at"]
    if "suggests" in case:
        assert isinstance(result, Refused)
        assert list(result.suggestion) == case["suggests"]
    if "nearest" in case:
        assert _describe_nearest(parts, case["text"]) == case["nearest"]
    if "doubt" in case:
        assert isinstance(result, Found)
        assert [doubt.word for doubt in omitted_doubt(result.spans, text)] == case["doubt"]


def _name_outcome(result: Found | Refused) -> str:
    return result.outcome.value if isinstance(result, Found) else result.reason.name.lower()


def _describe_nearest(parts: list[str], text: str) -> dict[str, str] | None:
    nearest = find_nearest(parts, [prepare(text)])
    if nearest is None:
        return None
    words = text[nearest.start : nearest.end]
    return {"words": words, "expected": nearest.expected, "found": nearest.found}
