"""Pages into docs/, in an order that a killed run cannot break."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from generator.diagnostics import Diagnostic, has_errors
from generator.write.faults import strange_fault
from generator.write.listed import LIST_NAME, list_bytes
from generator.write.plan import Tree, make_plan
from generator.write.whole import UNFINISHED_NAME, read, write_whole


@dataclass(frozen=True, slots=True)
class Written:
    """What a run did, as sorted paths below docs/. With an error among the diagnostics it did nothing."""

    written: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def has_errors(self) -> bool:
        """Whether the run refused to write."""
        return has_errors(self.diagnostics)


def write_pages(docs: Path, pages: Mapping[str, str]) -> Written:
    """Make docs/ hold ``pages`` (path below docs/ with forward slashes -> text), and report what that took.

    Faults of paths, links in docs/ and files that are not the generator's come back as diagnostics, and then nothing
    was written. OSError is left to the caller (disk full, no permission); a run that it ended is completed by the next.
    """
    if docs.is_symlink() or (docs.exists() and not docs.is_dir()):
        return Written(diagnostics=(strange_fault(docs, ""),))
    docs.mkdir(parents=True, exist_ok=True)
    with _turn(docs):
        plan = make_plan(docs, pages)
        if has_errors(plan.diagnostics):
            return Written(diagnostics=plan.diagnostics)
        _sweep(docs, plan.tree)
        _write_list(docs, plan.list_now, plan.listed | pages.keys())
        # Stale before new: where a file makes room for a folder, or for a name that differs only in case.
        for path in plan.stale:
            _remove(docs, path)
        for path, page in plan.changed.items():
            _make_room(docs, path, plan.tree)
            write_whole(docs / path, page)
        _write_list(docs, read(docs / LIST_NAME), pages.keys())
    return Written(
        written=tuple(plan.changed),
        removed=tuple(path for path in plan.stale if path in plan.tree.files),
        unchanged=plan.unchanged,
        diagnostics=plan.diagnostics,
    )


@contextmanager
def _turn(docs: Path) -> Iterator[None]:
    """Wait for another run over the same folder, and keep it waiting; a killed process gives its turn up by dying."""
    folder = os.open(docs, os.O_RDONLY | os.O_DIRECTORY)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX)
        yield
    finally:
        os.close(folder)


def _sweep(docs: Path, tree: Tree) -> None:
    """Remove what a killed run had begun to write."""
    for folder in ("", *tree.folders):
        (docs / folder / UNFINISHED_NAME).unlink(missing_ok=True)


def _write_list(docs: Path, now: bytes, paths: Iterable[str]) -> None:
    wanted = list_bytes(paths)
    if now != wanted:
        write_whole(docs / LIST_NAME, wanted)


def _remove(docs: Path, path: str) -> None:
    """Remove a stale file, if it is still there, and the folders that this leaves empty."""
    target = docs / path
    if target.is_file():
        target.unlink()
    for folder in target.relative_to(docs).parents[:-1]:
        with suppress(OSError):  # not empty, or gone already
            (docs / folder).rmdir()


def _make_room(docs: Path, path: str, tree: Tree) -> None:
    """Make the folder of a page, and remove empty folders that stand where the page itself will be."""
    for folder in sorted(tree.folders, reverse=True):
        if folder == path or folder.startswith(f"{path}/"):
            with suppress(FileNotFoundError):
                (docs / folder).rmdir()
    (docs / path).parent.mkdir(parents=True, exist_ok=True)
