"""Whole folders as values, to compare what stands before and after."""

from __future__ import annotations

import hashlib
from pathlib import Path


def read_tree(folder: Path) -> dict[str, bytes]:
    """Path below ``folder`` -> bytes, of every file, hidden ones too."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.is_symlink()
    }


def digest_tree(folder: Path) -> str:
    """One SHA-256 over the paths and bytes of every file; of nothing if there is no folder."""
    digest = hashlib.sha256()
    for path, content in read_tree(folder).items() if folder.is_dir() else ():
        digest.update(f"{path}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()


def read_marks(folder: Path) -> dict[str, tuple[int, int]]:
    """Path below ``folder`` -> (inode, time of change in ns): what differs as soon as a file has been written."""
    return {
        path.relative_to(folder).as_posix(): (path.lstat().st_ino, path.lstat().st_mtime_ns)
        for path in sorted(folder.rglob("*"))
    }
