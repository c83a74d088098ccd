"""What of a lock still stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.model import TextSize
from generator.verify.lock.standing import Standing
from tests.builders import Project, make_quay

CLAIMS = "content/claims/quay-report.yaml"


@pytest.fixture
def quay(tmp_path: Path) -> Project:
    return make_quay(tmp_path)


def test_sizes_count_overlapping_words_once(quay: Project) -> None:
    text = TextSize(passages=7, words=76, shown_words=6, located_words=6)
    assert Standing(quay.load(), quay.lock()).sizes == {"quay-report": text}
    quay.replace(
        CLAIMS, "{at: 2, quote: a lot worse}", "{at: 2, quote: a lot worse}\n    - {at: 2, locator: lot worse}"
    )
    quay.replace(
        CLAIMS, "locator: almost four centimetres}", "locator: almost four}\n    - {at: 1, locator: by almost}"
    )
    overlapping = TextSize(passages=7, words=76, shown_words=6, located_words=6)
    assert Standing(quay.load(), quay.lock()).sizes == {"quay-report": overlapping}
