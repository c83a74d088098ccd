from __future__ import annotations

from itertools import permutations

import pytest

from generator.diagnostics import Location
from generator.load.content import load_content
from generator.load.editions import find_disorder, order_editions
from generator.model import Edition, EditionChange, Happened, Origin
from tests.projects import HARBOUR


def _make_edition(id_: str, day: str, follows: str | None = None, tag: str = "") -> Edition:
    origin = Origin(lambda path, _offset: Location(f"content/editions/{id_}.yaml", 1, 1 + len(path)))
    return Edition(id_, id_, day, follows, tag or f"tag:harbour.example,{day}:{id_}", "", None, (), origin=origin)


_LINE = (
    _make_edition("first", "2019-01-01"),
    _make_edition("second", "2019-02-01", "first"),
    _make_edition("third", "2019-02-01", "second"),
)


@pytest.mark.parametrize("read", list(permutations(_LINE)))
def test_editions_stand_behind_the_one_they_follow_in_whatever_order_they_are_read(read: tuple[Edition, ...]) -> None:
    editions = {each.id: each for each in read}
    assert order_editions(editions) == _LINE
    assert list(find_disorder(editions)) == []


@pytest.mark.parametrize(
    ("editions", "fault"),
    [
        ((*_LINE, _make_edition("other", "2019-03-01", "second")), "other: third follows second too"),
        ((*_LINE, _make_edition("other", "2019-03-01")), "other: first is a first edition too"),
        ((*_LINE, _make_edition("other", "2019-03-01", "thrid")), "other: there is no edition with the id thrid"),
        ((*_LINE, _make_edition("other", "2018-03-01", "third")), "other: it is dated before third, which it follows"),
        (
            (*_LINE, _make_edition("other", "2019-03-01", "third", _LINE[1].tag)),
            "other: the tag is that of second",
        ),
        ((_make_edition("one", "2019-01-01", "one"),), "one: there is no first edition: each follows another one"),
    ],
)
def test_editions_that_are_not_one_line_are_a_fault(editions: tuple[Edition, ...], fault: str) -> None:
    read = {each.id: each for each in editions}
    assert set(order_editions(read)) == set(editions)
    found = [f"{each.location.path[17:-5]}: {each.message}" for each in find_disorder(read)]
    assert found == [fault]


def test_an_edition_is_read_with_all_that_people_added() -> None:
    dossier, faults = load_content(HARBOUR)
    assert dossier is not None
    assert faults == []
    assert [(each.id, each.day, each.follows) for each in dossier.editions] == [
        ("first-edition", "2019-03-15", None),
        ("second-edition", "2019-03-22", "first-edition"),
    ]
    newest = dossier.editions[-1]
    assert newest.note == "The wall moved and did not sink."
    assert newest.changes[0] == EditionChange(
        happened=Happened.CHANGED,
        what="claim",
        id="quay-moved",
        name="",
        says="Wording, less firm than before",
        before="After the storms of January 2019 the north quay had moved by four centimetres.",
        after="After the storms of January 2019 the north quay had moved by almost four centimetres.",
        was=None,
        briefings=("north-quay",),
        document="quay-gazette",
        note=None,
        correction="The Gazette says almost four centimetres; the word was left out.",
        origin=newest.changes[0].origin,
    )
    assert str(newest.changes[0].origin.at("correction")) == "content/editions/second-edition.yaml:18:17"
