"""The texts of ours."""

from __future__ import annotations

from generator.load.content import load_content
from generator.verify.fields import all_prose
from tests.projects import HARBOUR


def test_all_prose_is_that_of_the_site_and_of_the_briefings() -> None:
    dossier, _ = load_content(HARBOUR)
    assert dossier is not None
    names = [prose.name for prose in all_prose(dossier)]
    assert names == ["bottom_line", "bottom_line", "text", "text", "text", "text", "bottom_line"] + ["text"] * 4
