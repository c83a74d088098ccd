from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model import Evidence
from generator.verify.evidence.shown import shown_of
from tests.render.harbour import load_harbour


def _show(*parts: str, is_quotation: bool = True) -> list[tuple[str, ...]]:
    dossier, _ = load_harbour()
    claim = next(claim for claim in dossier.claims.values() if claim.evidence)
    piece: Evidence = replace(claim.evidence[0], parts=parts, is_quotation=is_quotation)
    return list(shown_of(replace(dossier, claims={claim.id: replace(claim, evidence=(piece,))})).values())


@pytest.mark.parametrize(
    ("parts", "shown"),
    [
        (("a lot worse",), ("a lot worse",)),
        (("a lot worse.",), ("a lot worse",)),
        (("who led the U.S.",), ("who led the U.S.",)),
        (("it moved,", "and stopped,"), ("it moved,", "and stopped")),
        (("and so,", "and so,"), ("and so,", "and so")),
    ],
)
def test_a_quotation_is_shown_without_its_last_mark(parts: tuple[str, ...], shown: tuple[str, ...]) -> None:
    assert _show(*parts) == [shown]


def test_words_that_only_find_a_place_are_not_shown() -> None:
    assert _show("a lot worse", is_quotation=False) == _show() == []
