from __future__ import annotations

from pathlib import Path

import pytest

from generator.diagnostics import Location
from generator.review.change import Change, Named, Sort, Verb, say
from generator.review.differences import find_changes
from generator.review.pages import compare_pages, list_first_folders
from generator.review.version import Pages
from tests.projects import copy_harbour, replace_in
from tests.review.pull_requests import read_version

_BASE = Pages({"index.md": "a", "briefings/quay.md": "b", "people/hal.md": "c"}, {})
_HEAD = Pages({"index.md": "a", "briefings/quay.md": "B", "people/ada.md": "d"}, {})


def _change(verb: Verb, path: str, words: str, *, was: bool, is_now: bool) -> Change:
    place = Location(f"docs/{path}")
    return Change(
        verb=verb,
        sort=Sort.PAGE,
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


_RENAMED = {Sort.DOCUMENT: {"letter": "note"}}
_OLD = Pages({"documents/letter.md": "a"}, {("document", "letter"): "documents/letter.md"})
_OF_NOTE = {("document", "note"): "documents/note.md"}


@pytest.mark.parametrize(
    ("head", "words"),
    [
        (Pages({"documents/note.md": "a"}, _OF_NOTE), "{} is now {}, and links to the old address break"),
        (
            Pages({"documents/note.md": "a", "documents/letter.md": "see note"}, _OF_NOTE),
            "{} is now {}; whoever comes to the old address is led there",
        ),
    ],
)
def test_a_page_that_stands_elsewhere_is_told_once(head: Pages, words: str) -> None:
    (moved,) = compare_pages(_OLD, head, _RENAMED)
    assert (moved.verb, moved.old_id, moved.id) == (Verb.RENAMED, "documents/letter.md", "documents/note.md")
    assert moved.message == say(words, Named("docs/documents/letter.md"), Named("docs/documents/note.md"))
    (back,) = compare_pages(head, _OLD, {Sort.DOCUMENT: {"note": "letter"}})
    assert back.difference == moved.mirrored


def test_a_page_stands_elsewhere_whatever_the_id_of_its_record(tmp_path: Path) -> None:
    root = copy_harbour(tmp_path / "base")
    base = read_version(root, has_pages=True)
    (before, *_) = base.dossier.topics
    replace_in(root, "content/topics.yaml", f"id: {before}", "id: index")
    changes = find_changes(base, read_version(root, has_pages=True))
    moved = [change.message for change in changes if change.sort is Sort.PAGE and change.verb is not Verb.CHANGED]
    pages = Named(f"docs/topics/{before}.md"), Named("docs/topics/index_.md")
    assert moved == [say("{} is now {}, and links to the old address break", *pages)]


def test_folders_of_briefings_and_documents_come_first() -> None:
    base = Pages({}, {("topic", "a"): "topics/a.md", ("document", "b"): "documents/b.md"})
    head = Pages({}, {("briefing", "c"): "briefings/c.md", ("document", "d"): "documents/d.md"})
    assert list_first_folders(base, head) == list_first_folders(head, base) == ("briefings", "documents")
    assert list_first_folders(None, None) == ()
