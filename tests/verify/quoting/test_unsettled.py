"""What may be repeated of quotations that have an error of their own."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.verify.evidence.fragments import check_fragments
from generator.verify.lock.entries import Lock
from generator.verify.lock.standing import Standing
from generator.verify.quoting.unsettled import find_unsettled
from tests.builders import Project, make_quay

CLAIMS = "content/claims/quay-report.yaml"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return make_quay(tmp_path)


@pytest.mark.parametrize(
    ("words", "may_be"),
    [
        ("a lot worse", True),
        ("We were lucky", True),  # another stretch of the passage
        ("It could have […] lucky", True),
        ("a lot better", False),
        ("lot wors", False),
        ("almost four centimetres", False),  # of another passage
    ],
)
def test_what_the_passage_of_a_refused_quotation_has_may_be_meant(project: Project, words: str, may_be: bool) -> None:
    project.replace(CLAIMS, "quote: a lot worse", "quote: a lot more")
    dossier, (texts, _) = project.load(), project.texts()
    refused = check_fragments(dossier, texts).refused
    assert find_unsettled(dossier, texts, None, refused).may_be(words) is may_be


@pytest.mark.parametrize(
    ("words", "may_be"),
    [
        ("a lot worse", True),  # what was verified
        ("lot of worse", True),  # has a word of what stands there now
        ("worse", False),
        ("almost four centimetres", False),
    ],
)
def test_without_texts_the_verified_words_and_likely_ones_may_be_meant(
    project: Project, words: str, may_be: bool
) -> None:
    lock = project.lock()
    project.replace(CLAIMS, "quote: a lot worse", "quote: a lot more")
    assert find_unsettled(project.load(), {}, Standing(project.load(), lock), frozenset()).may_be(words) is may_be


def test_of_settled_quotations_nothing_is_open(project: Project) -> None:
    dossier, (texts, _) = project.load(), project.texts()
    held = Standing(dossier, project.lock())
    for standing, known in ((None, texts), (held, texts), (held, {}), (Standing(dossier, Lock()), {})):
        assert not find_unsettled(dossier, known, standing, frozenset()).may_be("a lot worse")
