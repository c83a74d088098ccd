from __future__ import annotations

from collections.abc import Mapping

import pytest

from generator.diagnostics import Location
from generator.review.change import Change, Named, Topic, Verb, say
from generator.review.pages import compare_pages

_BASE = {"index.md": "a", "briefings/quay.md": "b", "people/hal.md": "c"}
_HEAD = {"index.md": "a", "briefings/quay.md": "B", "people/ada.md": "d"}


def _change(verb: Verb, path: str, words: str, *, was: bool, is_now: bool) -> Change:
    place = Location(f"docs/{path}")
    return Change(
        verb=verb,
        topic=Topic.PAGE,
        id=path,
        old_id=path,
        message=say(words, Named(f"docs/{path}")),
        place=place if is_now else None,
        old_place=place if was else None,
    )


def test_each_page_that_differs_is_told_and_no_other() -> None:
    assert list(compare_pages(_BASE, _HEAD, {})) == [
        _change(Verb.CHANGED, "briefings/quay.md", "{} changes", was=True, is_now=True),
        _change(Verb.ADDED, "people/ada.md", "{} is new", was=False, is_now=True),
        _change(Verb.LOST, "people/hal.md", "{} is gone, and links to it break", was=True, is_now=False),
    ]


def test_the_other_way_round_is_the_mirror() -> None:
    there, back = compare_pages(_BASE, _HEAD, {}), compare_pages(_HEAD, _BASE, {})
    assert {change.mirrored for change in there} == {change.difference for change in back}


def test_nothing_is_told_of_pages_that_are_not_known() -> None:
    assert list(compare_pages(None, _HEAD, {})) == list(compare_pages(_BASE, None, {})) == []


_RENAMED = {Topic.DOCUMENT: {"letter": "note"}}
_KEPT = {"documents/note.md": "a", "documents/letter.md": "see note"}


@pytest.mark.parametrize(
    ("head", "words"),
    [
        ({"documents/note.md": "a"}, "{} is now {}, and links to the old address break"),
        (_KEPT, "{} is now {}; whoever comes to the old address is led there"),
    ],
)
def test_a_page_that_stands_elsewhere_is_told_once(head: Mapping[str, str], words: str) -> None:
    (moved,) = compare_pages({"documents/letter.md": "a"}, head, _RENAMED)
    assert (moved.verb, moved.old_id, moved.id) == (Verb.RENAMED, "documents/letter.md", "documents/note.md")
    assert moved.message == say(words, Named("docs/documents/letter.md"), Named("docs/documents/note.md"))
    (back,) = compare_pages(head, {"documents/letter.md": "a"}, {Topic.DOCUMENT: {"note": "letter"}})
    assert back.difference == moved.mirrored
