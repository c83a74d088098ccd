"""The files of the attack suite, tests/attacks/: each one mechanism, with ``rule``, ``mechanism`` and ``cases``."""

from __future__ import annotations

from collections.abc import Set
from pathlib import Path
from typing import Any

import pytest
import yaml

RULES_OF_STRINGS = frozenset({1, 2, 3, 4, 5})
RULES_OF_RECORDS = frozenset({6, 7, 8})
_FOLDER = Path(__file__).parent / "attacks"


def read_attacks(rules: Set[int]) -> dict[str, list[dict[str, Any]]]:
    """Name of a file to its cases, of the files for some of the rules."""
    contents = {path.stem: yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted(_FOLDER.glob("*.yaml"))}
    return {stem: content["cases"] for stem, content in contents.items() if content["rule"] in rules}


def list_attacks(rules: Set[int]) -> list[Any]:
    """The cases as parameters of a test."""
    files = read_attacks(rules)
    return [pytest.param(case, id=f"{stem}: {case['name']}") for stem, cases in files.items() for case in cases]
