from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import Location
from generator.model import Dated, Origin, Withdrawn
from generator.review.change import Change, Sort, Verb, say
from generator.review.withdrawing import answers, write_entry

_DAY = Dated("2019-05-01", "2019-05-01", "2019-05-01")
_ORIGIN = Origin(lambda _path, _offset: Location("content/withdrawn.yaml"))


def _lose(text: str) -> Change:
    return Change(
        verb=Verb.LOST,
        sort=Sort.CLAIM,
        id="x",
        old_id="x",
        before=text,
        message=say("gone"),
        place=None,
        old_place=None,
        reasons=(("claim", "x"), ("document", "quay")),
    )


def _answer(told: str | None, stood: str) -> bool:
    return answers(Withdrawn("x", "claim", "It was wrong.", _DAY, told, origin=_ORIGIN), _lose(stood))


@pytest.mark.parametrize(
    ("told", "stood", "is_answer"),
    [
        (None, "The wall moved.", True),
        ("The wall moved.", "The wall moved.", True),
        ("The wall  moved.", "The wall\nmoved.", True),
        ("The wall fell.", "The wall moved.", False),
        ("The wall moved", "The wall moved.", False),
        ("The wall moved by 5 cm.", "The wall moved by -5 cm.", False),
        ("[…]", "The wall moved.", False),
        ("Ortiz said that it was a lot worse.", 'Ortiz said that it was "a lot worse".', True),
        ("Ortiz said that it was […].", "Ortiz said that it was “a lot worse”.", True),
        ("Ortiz said […].", 'Ortiz said that it was "a lot worse".', False),
        ("[…] and […]", '"one" and "two"', True),
        ("two and one", '"one" and "two"', False),
    ],
)
def test_an_entry_answers_with_the_words_that_stood_there(told: str | None, stood: str, is_answer: bool) -> None:
    assert _answer(told, stood) is is_answer


def test_the_entry_waits_for_reason_and_date() -> None:
    stood = 'Ortiz said "a lot worse", and "nobody who was there that night had seen it".'
    assert write_entry(_lose(stood)) == (
        '- id: x\n  what: claim\n  reason:\n  date:\n  before: "Ortiz said a lot worse, and […]."\n  document: quay\n'
    )


@given(st.text(st.characters(codec="utf-8"), min_size=1))
def test_the_entry_as_it_is_read_answers_for_its_loss(stood: str) -> None:
    entry = write_entry(_lose(stood))
    assert len(entry.splitlines()) == 6
    assert _answer(yaml.safe_load(entry)[0]["before"], stood)
