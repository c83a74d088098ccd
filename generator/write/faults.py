"""What is wrong with docs/, told where a person can mend it."""

from __future__ import annotations

import os
from pathlib import Path

from generator.diagnostics import Diagnostic, Location


def strange_fault(docs: Path, path: str) -> Diagnostic:
    return Diagnostic(
        "G101",
        "a symbolic link or special file stands where only files and folders may",
        location(docs, path),
        "remove it: a build would follow it out of the folder; put a copy of the file under docs/assets/ instead",
    )


def path_fault(docs: Path, path: str) -> Diagnostic:
    return Diagnostic(
        "G102",
        f"{printable(path)!r} cannot be the path of a page",
        location(docs, ""),
        "use letters, digits, '.', '_' and '-' between slashes, and no name that a system reserves (con, aux, nul ...)",
    )


def collision_fault(docs: Path, path: str, first: str) -> Diagnostic:
    return Diagnostic(
        "G103",
        f"cannot stand beside {printable(first)!r}, which is the same but for case, or would have to be a folder too",
        location(docs, path),
        "rename one of the two",
    )


def foreign_fault(docs: Path, path: str) -> Diagnostic:
    return Diagnostic(
        "G104",
        "a page is to be written here, and the file that stands here was not written by the generator",
        location(docs, path),
        "move the file under docs/assets/, or delete it",
    )


def unlisted_warning(docs: Path, path: str) -> Diagnostic:
    return Diagnostic(
        "G106",
        "this page would be published, and no content stands behind it",
        location(docs, path),
        "delete it, or move it under docs/assets/ if readers are to have it as it is",
    )


def location(docs: Path, path: str) -> Location:
    return Location(f"{docs.name}/{printable(path)}" if path else docs.name)


def printable(path: str) -> str:
    """A file name may be any bytes; a message is a line of UTF-8."""
    text = os.fsencode(path).decode("utf-8", "backslashreplace")
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode("ascii") for char in text)
