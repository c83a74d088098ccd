"""Which pages of the site change, by what both versions make of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.diagnostics import Location
from generator.review.change import Change, Message, Named, Topic, Verb, one_sided, say
from generator.review.renaming import Renamed

_DOCS = "docs"
_FOLDERS = {
    Topic.DOCUMENT: "documents",
    Topic.BRIEFING: "briefings",
    Topic.PERSON: "people",
    Topic.TOPIC: "topics",
}
"""Where the records are that have a page of their own."""


def compare_pages(
    base: Mapping[str, str] | None, head: Mapping[str, str] | None, renamed: Mapping[Topic, Renamed]
) -> Iterator[Change]:
    """Pages that are gone, new, changed or elsewhere; none where those of one version are not known."""
    if base is None or head is None:
        return
    moved = {old: new for old, new in _list_moved(renamed) if old in base and new in head}
    for old, new in moved.items():
        message = _say_moved(old, new, is_kept=old in head)
        yield _change(Verb.RENAMED, new, old, message)
    for path in sorted((base.keys() | head.keys()) - moved.keys() - set(moved.values())):
        page, place = Named(f"{_DOCS}/{path}"), Location(f"{_DOCS}/{path}")
        if path not in head:
            yield one_sided(Verb.LOST, Topic.PAGE, path, "", say("{} is gone, and links to it break", page), place)
        elif path not in base:
            yield one_sided(Verb.ADDED, Topic.PAGE, path, "", say("{} is new", page), place)
        elif base[path] != head[path]:
            yield _change(Verb.CHANGED, path, path, say("{} changes", page))


def _list_moved(renamed: Mapping[Topic, Renamed]) -> Iterator[tuple[str, str]]:
    """The page that each renamed record had, and the one that it has."""
    for topic, folder in _FOLDERS.items():
        for old, new in sorted(renamed.get(topic, {}).items()):
            yield f"{folder}/{old}.md", f"{folder}/{new}.md"


def _say_moved(old: str, new: str, *, is_kept: bool) -> Message:
    pages = Named(f"{_DOCS}/{old}"), Named(f"{_DOCS}/{new}")
    if is_kept:
        return say("{} is now {}; whoever comes to the old address is led there", *pages)
    return say("{} is now {}, and links to the old address break", *pages)


def _change(verb: Verb, path: str, old_path: str, message: Message) -> Change:
    place, old_place = Location(f"{_DOCS}/{path}"), Location(f"{_DOCS}/{old_path}")
    return Change(
        verb=verb, topic=Topic.PAGE, id=path, old_id=old_path, message=message, place=place, old_place=old_place
    )
