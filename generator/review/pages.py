"""Which pages of the site change, by what both versions make of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.diagnostics import Location
from generator.review.change import Change, Named, Topic, Verb, one_sided, say

_DOCS = "docs"


def compare_pages(base: Mapping[str, str] | None, head: Mapping[str, str] | None) -> Iterator[Change]:
    """Pages that are gone, new or changed; none where those of one version are not known."""
    if base is None or head is None:
        return
    for path in sorted(base.keys() | head.keys()):
        page, place = Named(f"{_DOCS}/{path}"), Location(f"{_DOCS}/{path}")
        if path not in head:
            yield one_sided(Verb.LOST, Topic.PAGE, path, "", say("{} is gone, and links to it break", page), place)
        elif path not in base:
            yield one_sided(Verb.ADDED, Topic.PAGE, path, "", say("{} is new", page), place)
        elif base[path] != head[path]:
            message = say("{} changes", page)
            yield Change(
                verb=Verb.CHANGED,
                topic=Topic.PAGE,
                id=path,
                old_id=path,
                message=message,
                place=place,
                old_place=place,
            )
