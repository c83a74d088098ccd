"""The list of generated files: what the generator wrote into docs/, and may therefore overwrite and remove."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from generator.diagnostics import Diagnostic, Location
from generator.write.faults import printable
from generator.write.paths import is_page_path
from generator.write.whole import read

LIST_NAME = ".generated"
_LIST_HEADER = "# Written by `briefing generate`, one path a line. Every other file in this folder is a person's.\n"
_CONFLICT_MARKS = ("<<<<<<<", "|||||||", "=======", ">>>>>>>")


def list_generated(docs: Path) -> frozenset[str] | None:
    """The paths below ``docs`` of the files that the generator wrote; None where the list is not there, or faulty."""
    paths, faults = read_list(docs, read(docs / LIST_NAME))
    return frozenset(paths) if paths and not faults else None


def read_list(docs: Path, text: bytes) -> tuple[set[str], list[Diagnostic]]:
    """The paths that the list names; a line that cannot be one is a fault, since what it names would be removed."""
    paths: set[str] = set()
    faults: list[Diagnostic] = []
    for number, line in enumerate(text.decode("utf-8", "backslashreplace").splitlines(), start=1):
        if not line or line.startswith(("#", *_CONFLICT_MARKS)):
            continue
        if is_page_path(line):
            paths.add(line)
        else:
            faults.append(_list_fault(docs, number, line))
    return paths, faults


def list_bytes(paths: Iterable[str]) -> bytes:
    return (_LIST_HEADER + "".join(f"{path}\n" for path in sorted(paths))).encode()


def _list_fault(docs: Path, line: int, text: str) -> Diagnostic:
    return Diagnostic(
        "G105",
        f"the list of generated files names {printable(text)!r}, which cannot be the path of a page",
        Location(f"{docs.name}/{LIST_NAME}", line),
        "delete the line, or restore the file from git: only the generator writes it",
    )
