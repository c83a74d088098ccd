"""Events stand in an order that keeps what is said of it."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from generator.model import Dated
from generator.render.views.leading import list_moments
from generator.render.views.succession import put_in_succession, read_succession
from generator.render.views.timeline import view_timeline
from generator.render.views.viewpoint import Viewpoint
from tests.render.harbour import load_harbour

_YEAR = Dated("2019", "2019-01-01", "2019-12-31")


@given(st.integers(0, 12), st.data())
def test_every_event_stands_behind_those_that_it_came_after_and_none_is_lost(size: int, data: st.DataObject) -> None:
    rank = data.draw(st.permutations(range(size)))
    keys = [("2019", str(number)) for number in range(size)]
    pairs = st.tuples(st.integers(0, max(size - 1, 0)), st.integers(0, max(size - 1, 0)))
    after: dict[tuple[str, str], set[tuple[str, str]]] = {}
    for one, other in data.draw(st.lists(pairs)) if size else []:
        if rank[one] < rank[other]:  # so that there is no circle
            after.setdefault(keys[other], set()).add(keys[one])
    ordered = put_in_succession(keys, after)
    assert sorted(ordered) == sorted(keys)
    assert [
        (first, last)
        for last, several in after.items()
        for first in several
        if ordered.index(first) > ordered.index(last)
    ] == []


@given(st.lists(st.text(), unique=True))
def test_events_of_which_no_order_is_said_stay_as_they_stand(titles: list[str]) -> None:
    keys = [("2019", title) for title in titles]
    assert put_in_succession(keys, {}) == keys


def test_the_timeline_and_the_moments_keep_the_order_and_the_timeline_says_it() -> None:
    dossier, verification = load_harbour()
    claim = next(claim for claim in dossier.claims.values() if claim.event)
    assert claim.event
    claims = {
        id_: replace(claim, id=id_, event=replace(claim.event, title=title, date=_YEAR, before=before, after=after))
        for id_, title, before, after in [
            ("one", "A is last", (), ("two", "twin")),
            ("two", "B is in between", (), ()),
            ("twin", "B is in between", (), ()),
            ("three", "C is first", ("two",), ()),
        ]
    }
    changed = replace(dossier, claims=claims)
    assert read_succession(claims.values()) == {
        ("2019", "A is last"): {("2019", "B is in between")},
        ("2019", "B is in between"): {("2019", "C is first")},
    }
    assert [each.id for each in list_moments(claims.values())] == ["three", "two", "one"]
    (year,) = view_timeline(Viewpoint(changed, verification, "timeline.md")).years
    shown = [(event.title, [to.text for to in event.before], [to.text for to in event.after]) for event in year.events]
    assert shown == [
        ("C is first", ["B is in between"], []),
        ("B is in between", [], []),
        ("A is last", [], ["B is in between"]),
    ]
    assert [to.uri for to in year.events[2].after] == ["#event-two"]
