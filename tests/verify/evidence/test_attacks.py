"""The attack suite: texts and fragments in tests/attacks/, each with the wrong rule that it would catch.

Every file is one mechanism: ``rule``, ``mechanism`` and ``cases``. A case has ``name``, ``text``, ``fragment`` or
``parts``, perhaps ``within``; ``expect`` ("exact", "folded" or the reason of the refusal); and where they matter ``at``
(the spans), ``suggests`` (the parts), ``nearest`` and ``doubt``.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.verify.text.doubt import omitted_doubt
from generator.verify.text.match import Found, Refused, find_fragment
from generator.verify.text.nearest import find_nearest
from generator.verify.text.prepared import prepare

_FOLDER = Path(__file__).parents[2] / "attacks"
_RULES_OF_STRINGS = {1, 2, 3, 4, 5}
_FILES = {
    path.stem: content
    for path in sorted(_FOLDER.glob("*.yaml"))
    if (content := yaml.safe_load(path.read_text(encoding="utf-8")))["rule"] in _RULES_OF_STRINGS
}
_CASES = [
    pytest.param(case, id=f"{stem}: {case['name']}") for stem, content in _FILES.items() for case in content["cases"]
]


@pytest.mark.parametrize("case", _CASES)
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


def test_each_mechanism_has_five_to_ten_cases() -> None:
    counts = {stem: len(content["cases"]) for stem, content in _FILES.items()}
    assert {stem: count for stem, count in counts.items() if not 5 <= count <= 10} == {}
    assert len(counts) >= 10


def test_each_case_says_what_it_would_catch() -> None:
    required = {"name", "text", "expect", "catches"}
    cases = [case for content in _FILES.values() for case in content["cases"]]
    assert [
        case["name"] for case in cases if not required <= set(case) or ("parts" in case) == ("fragment" in case)
    ] == []
