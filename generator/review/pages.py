"""Which pages of the site change, by what both versions make of them."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping

from generator.diagnostics import Location
from generator.review.change import Change, Message, Named, Sort, Verb, one_sided, say
from generator.review.renaming import Renamed
from generator.review.version import Pages

_DOCS = "docs"
_COME_FOR = (Sort.BRIEFING, Sort.DOCUMENT)
"""The records whose pages readers come for."""


def compare_pages(base: Pages | None, head: Pages | None, renamed: Mapping[Sort, Renamed]) -> Iterator[Change]:
    """Pages that are gone, new, changed or elsewhere; none where those of one version are not known."""
    if base is None or head is None:
        return
    old, new = base.texts, head.texts
    moved = dict(_list_moved(base, head, renamed))
    for old_path, path in moved.items():
        message = _say_moved(old_path, path, is_kept=old_path in new)
        yield _change(Verb.RENAMED, path, old_path, message)
    for path in sorted((old.keys() | new.keys()) - moved.keys() - set(moved.values())):
        page, place = Named(f"{_DOCS}/{path}"), Location(f"{_DOCS}/{path}")
        if path not in new:
            yield one_sided(Verb.LOST, Sort.PAGE, path, "", say("{} is gone, and links to it break", page), place)
        elif path not in old:
            yield one_sided(Verb.ADDED, Sort.PAGE, path, "", say("{} is new", page), place)
        elif old[path] != new[path]:
            yield _change(Verb.CHANGED, path, path, say("{} changes", page))


def list_first_folders(base: Pages | None, head: Pages | None) -> tuple[str, ...]:
    """Where the pages are that readers come for, and that a report tells before others."""
    records = [each for pages in (base, head) if pages is not None for each in pages.of_records.items()]
    return tuple(
        dict.fromkeys(
            posixpath.dirname(page) for sort in _COME_FOR for (what, _), page in records if what == sort.value
        )
    )


def _list_moved(base: Pages, head: Pages, renamed: Mapping[Sort, Renamed]) -> Iterator[tuple[str, str]]:
    """The page that each renamed record had, and the one that it has; where it had or has none, nothing."""
    for sort, ids in renamed.items():
        for old_id, id_ in sorted(ids.items()):
            was, is_now = base.of_records.get((sort.value, old_id)), head.of_records.get((sort.value, id_))
            if was is not None and is_now is not None:
                yield was, is_now


def _say_moved(old: str, new: str, *, is_kept: bool) -> Message:
    pages = Named(f"{_DOCS}/{old}"), Named(f"{_DOCS}/{new}")
    if is_kept:
        return say("{} is now {}; whoever comes to the old address is led there", *pages)
    return say("{} is now {}, and links to the old address break", *pages)


def _change(verb: Verb, path: str, old_path: str, message: Message) -> Change:
    place, old_place = Location(f"{_DOCS}/{path}"), Location(f"{_DOCS}/{old_path}")
    return Change(
        verb=verb, sort=Sort.PAGE, id=path, old_id=old_path, message=message, place=place, old_place=old_place
    )
