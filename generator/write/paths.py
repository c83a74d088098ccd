"""Which paths below docs/ can be pages, and which would be published as pages."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

# ASCII alone, so that no file system folds two pages into one by Unicode; a leading dot would hide a page from MkDocs.
_SEGMENT = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._-]{0,127}(?<!\.)")
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?", re.IGNORECASE)
_OF_PEOPLE = "assets"
_PUBLISHED_SUFFIXES = frozenset({".md", ".markdown", ".mdown", ".mkdn", ".mkd", ".html", ".htm"})


def is_page_path(path: str) -> bool:
    """Whether a page can have this path; what people make has a folder of its own, in which no page is."""
    segments = path.split("/")
    return segments[0] != _OF_PEOPLE and all(
        _SEGMENT.fullmatch(segment) and not _DEVICE.fullmatch(segment) for segment in segments
    )


def is_stray_page(path: str) -> bool:
    """Whether MkDocs would publish a person's file as a page, outside of the folder that is for people's files."""
    parts = PurePosixPath(path).parts
    hidden = any(part.startswith(".") for part in parts)
    return not hidden and parts[0] != _OF_PEOPLE and PurePosixPath(path).suffix.lower() in _PUBLISHED_SUFFIXES
