from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.load.content import load_content
from tests.projects import HARBOUR, replace_in

_FIGURE = "  figure: {value: 9, unit: days, counts: days without a ferry}"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(HARBOUR / "content", tmp_path / "content")
    return tmp_path


def _read_state(root: Path) -> str:
    dossier, _ = load_content(root)
    assert dossier is not None
    return dossier.state


def test_layout_comments_and_order_of_records_say_nothing(root: Path) -> None:
    before = _read_state(root)
    relaid = "  # A comment.\n  figure:\n    counts: 'days without\n      a ferry'\n    unit: days\n    value: 9"
    replace_in(root, "content/claims/quay-gazette.yaml", _FIGURE, relaid)
    path = root / "content/people.yaml"
    head, *records = path.read_text(encoding="utf-8").split("\n- id: ")
    path.write_text("\n- id: ".join([head, *reversed(records)]).replace("\n\n", "\n") + "\n", encoding="utf-8")
    assert _read_state(root) == before


def test_another_value_is_another_state(root: Path) -> None:
    before = _read_state(root)
    replace_in(root, "content/claims/quay-gazette.yaml", _FIGURE, _FIGURE.replace("9", "10"))
    assert _read_state(root) != before


def test_editions_and_the_lock_are_no_part_of_it(root: Path) -> None:
    before = _read_state(root)
    shutil.rmtree(root / "content/editions")
    (root / "content/evidence.lock").unlink()
    assert _read_state(root) == before
