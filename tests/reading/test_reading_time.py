"""A briefing of the committed content is read in six minutes, all that its page says in sentences counted."""

from __future__ import annotations

import pytest

from generator.load.content import load_content
from generator.model import Briefing
from tests.projects import REPOSITORY

WORDS_A_MINUTE = 230
MINUTES = 6
BOTTOM_LINE_WORDS = 60


def _count_words(*texts: str) -> int:
    return sum(len(text.split()) for text in texts)


def _list_briefings() -> list[Briefing]:
    dossier, _ = load_content(REPOSITORY)
    assert dossier is not None
    return list(dossier.briefings.values())


@pytest.mark.parametrize("briefing", _list_briefings(), ids=lambda briefing: briefing.id)
def test_a_briefing_is_read_in_six_minutes(briefing: Briefing) -> None:
    sentences = [sentence.text for prose in briefing.proses for sentence in prose.sentences]
    titles = [briefing.title, *(point.title for point in briefing.points)]
    words = _count_words(*titles, *sentences, *(gap.text for gap in briefing.gaps))
    assert words <= WORDS_A_MINUTE * MINUTES


@pytest.mark.parametrize("briefing", _list_briefings(), ids=lambda briefing: briefing.id)
def test_a_bottom_line_has_sixty_words_at_most(briefing: Briefing) -> None:
    assert _count_words(*(sentence.text for sentence in briefing.bottom_line.sentences)) <= BOTTOM_LINE_WORDS
