from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model import Dated, Dossier, Origin, Withdrawn
from generator.review.change import Change, Sort, Verb, say
from generator.review.losses import losses_without_reason
from tests.projects import HARBOUR
from tests.review.pull_requests import read_version

_DAY = Dated("2019-05-01", "2019-05-01", "2019-05-01")


def _withdraw(dossier: Dossier, what: str, id_: str) -> Dossier:
    entry = Withdrawn(id_, what, "It was wrong.", _DAY, origin=Origin(dossier.site.origin.locate))
    return replace(dossier, withdrawn=(*dossier.withdrawn, entry))


def _lose(sort: Sort, reasons: tuple[tuple[str, str], ...], verb: Verb = Verb.LOST) -> Change:
    return Change(
        verb=verb, sort=sort, id="x", old_id="x", message=say("gone"), place=None, old_place=None, reasons=reasons
    )


@pytest.mark.parametrize(
    ("change", "what", "id_"),
    [
        (_lose(Sort.CLAIM, (("claim", "x"),)), "claim", "x"),
        (_lose(Sort.CLAIM, (("claim", "x"), ("document", "leaflet"))), "document", "leaflet"),
        (_lose(Sort.EVIDENCE, (("evidence", "x"),)), "evidence", "x"),
        (_lose(Sort.POINT, (("point", "x"), ("section", "north-quay"))), "section", "north-quay"),
        (_lose(Sort.DOCUMENT, (("rights", "x"),), Verb.WIDENED), "rights", "x"),
    ],
)
def test_a_new_entry_answers_for_a_loss(change: Change, what: str, id_: str) -> None:
    base = read_version(HARBOUR).dossier
    assert losses_without_reason([change], base, base) == (change,)
    assert losses_without_reason([change], base, _withdraw(base, what, id_)) == ()
    assert losses_without_reason([change], base, _withdraw(base, what, "another")) == (change,)


def test_an_entry_from_before_answers_for_nothing() -> None:
    old = _withdraw(read_version(HARBOUR).dossier, "claim", "x")
    change = _lose(Sort.CLAIM, (("claim", "x"),))
    assert losses_without_reason([change], old, old) == (change,)


def test_no_reason_answers_for_a_lock_that_contradicts_itself() -> None:
    base = read_version(HARBOUR).dossier
    change = _lose(Sort.LOCK, (), Verb.CONTRADICTED)
    assert losses_without_reason([change], base, _withdraw(base, "claim", "x")) == (change,)


def test_what_is_of_no_worth_needs_no_reason() -> None:
    base = read_version(HARBOUR).dossier
    assert losses_without_reason([_lose(Sort.PERSON, ())], base, base) == ()
