"""Files beside content/ that people write and readers can get: a text that lies in one of them is published as well."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Set
from pathlib import Path

_FOLDERS = ("docs", "templates")
_MAX_BYTES = 1 << 20


def read_bystanders(root: Path, generated: Set[str] | None) -> Mapping[str, str]:
    """Path and text of the files in the project's folder itself, and below docs/ and templates/.

    ``generated`` are the files below docs/ that are made from content/; where that is not known (None), all that could
    be such a file is passed over, until `generate` has written the list. What is no text (an image, a font) or has more
    than 1 MiB is passed over, as are links and what begins with a dot.
    """
    texts = {}
    for path in _list_files(root):
        relative = path.relative_to(root)
        if relative.parts[0] != "docs" or not _is_generated(relative.relative_to("docs"), generated):
            text = _read_text(path)
            if text is not None:
                texts[relative.as_posix()] = text
    return texts


def _is_generated(path: Path, generated: Set[str] | None) -> bool:
    if generated is None:
        return path.suffix in (".md", ".xml") and path.parts[0] != "assets"
    return path.as_posix() in generated


def _list_files(root: Path) -> Iterator[Path]:
    yield from sorted(path for path in root.iterdir() if not path.name.startswith("."))
    for folder in _FOLDERS:
        for parent, folders, names in os.walk(root / folder):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            yield from (Path(parent, name) for name in sorted(names) if not name.startswith("."))


def _read_text(path: Path) -> str | None:
    if path.is_symlink() or not path.is_file():
        return None
    try:
        if path.stat().st_size > _MAX_BYTES:
            return None
        content = path.read_bytes()
    except OSError:
        return None
    if b"\0" in content and not content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return None
    encoding = "utf-16" if content.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8"
    return content.decode(encoding, errors="replace")
