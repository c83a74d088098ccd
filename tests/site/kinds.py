"""Which pages stand for all: one of each kind."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

INDEXES = ("index.html", "briefings/index.html", "documents/index.html", "people/index.html", "topics/index.html")
FOLDERS = ("briefings", "documents", "people", "topics", "kinds")


def list_kinds(site: Path, *, rank: float = 1.0) -> Mapping[str, str]:
    """Name of a kind to the path of its page; every page that is alone in its kind, and one of each folder.

    That one is the largest, or has another ``rank`` by size, from 0 for the smallest.
    """
    kinds = {path.replace("/index", "").removesuffix(".html"): path for path in INDEXES}
    for folder in FOLDERS:
        pages = [path for path in (site / folder).glob("*.html") if path.name != "index.html"]
        pages.sort(key=lambda path: (path.stat().st_size, path.name))
        kinds[f"one of {folder}"] = pages[round(rank * (len(pages) - 1))].relative_to(site).as_posix()
    return kinds | {path.stem: path.name for path in sorted(site.glob("*.html"))}
