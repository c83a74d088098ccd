from __future__ import annotations

from dataclasses import replace

from generator.model import Claim, Dated, Event, Figure
from generator.render.views.leading import list_amounts, list_leading, list_moments
from tests.render.harbour import load_harbour


def _claims() -> list[Claim]:
    return [*load_harbour()[0].claims.values()]


def test_what_more_briefings_and_then_more_sentences_rest_on_comes_first() -> None:
    dossier, _ = load_harbour()
    proses = [dossier.site.bottom_line, *(prose for each in dossier.briefings.values() for prose in each.proses)]
    uses = [claim for prose in proses for sentence in prose.sentences for claim in set(sentence.claims)]
    leading = list_leading(dossier, _claims(), 10)
    keys = [(-len(dossier.briefings_by_claim.get(claim.id, ())), -uses.count(claim.id)) for claim in leading]
    assert keys == sorted(keys)
    assert len(leading) == 10


def test_a_claim_that_no_sentence_rests_on_never_leads() -> None:
    dossier, _ = load_harbour()
    unused = [claim for claim in _claims() if claim.id not in dossier.briefings_by_claim]
    unused = [claim for claim in unused if claim.id not in dossier.site.bottom_line.claims]
    assert unused
    assert list_leading(dossier, unused, 10) == []


def test_spans_of_time_are_no_amounts() -> None:
    claim = _claims()[0]
    units = ["days", "week", "centuries", "day-trippers", "passengers a year", ""]
    claims = [replace(claim, id=unit, figure=Figure("9", None, unit, None, "x", None)) for unit in units]
    assert [each.id for each in list_amounts(claims)] == ["day-trippers", "passengers a year", ""]


def test_moments_are_in_order_and_each_event_stands_once() -> None:
    claim = _claims()[0]
    days = {
        "b": ("The wall moves", "2019-02-01"),
        "a": ("The wall stops", "2019-01-01"),
        "c": ("The wall moves", "2019-02-01"),
    }
    claims = [replace(claim, id=id_, event=Event(title, Dated(day, day, day))) for id_, (title, day) in days.items()]
    assert [each.id for each in list_moments([*claims, replace(claim, id="d", event=None)])] == ["a", "b"]
