"""What a run over docs/ would do: reads it, changes nothing."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.diagnostics import Diagnostic, sort_diagnostics
from generator.write.faults import (
    collision_fault,
    foreign_fault,
    path_fault,
    strange_fault,
    unlisted_warning,
)
from generator.write.listed import LIST_NAME, read_list
from generator.write.paths import is_page_path, is_stray_page
from generator.write.whole import UNFINISHED_NAME, read


@dataclass(frozen=True, slots=True)
class Tree:
    """What stands in docs/ now; paths below it, with forward slashes. ``strange`` is neither file nor folder."""

    files: frozenset[str]
    folders: frozenset[str]
    strange: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Plan:
    """What a run would do. ``listed`` is what the list of generated files names now, ``list_now`` its bytes."""

    diagnostics: tuple[Diagnostic, ...]
    changed: Mapping[str, bytes]
    unchanged: tuple[str, ...]
    stale: tuple[str, ...]
    tree: Tree
    listed: frozenset[str]
    list_now: bytes


def make_plan(docs: Path, pages: Mapping[str, str]) -> _Plan:
    tree = _survey(docs)
    strange_faults = [strange_fault(docs, path) for path in tree.strange]
    list_now = b"" if strange_faults else read(docs / LIST_NAME)
    listed, list_faults = read_list(docs, list_now)
    by_hand = tree.files - listed - {LIST_NAME}
    path_faults = [path_fault(docs, path) for path in pages if not is_page_path(path)]
    faults = [*strange_faults, *list_faults, *path_faults]
    changed: dict[str, bytes] = {}
    if not faults:  # a collision or a foreign file can only be judged where every path is sound
        wanted = {path: pages[path].encode() for path in sorted(pages)}
        changed = {path: page for path, page in wanted.items() if path not in tree.files or read(docs / path) != page}
        faults.extend(_collision_faults(docs, sorted(pages), sorted(by_hand)))
        faults.extend(foreign_fault(docs, path) for path in changed if path in by_hand)
        faults.extend(unlisted_warning(docs, path) for path in by_hand - pages.keys() if is_stray_page(path))
    return _Plan(
        diagnostics=tuple(sort_diagnostics(faults)),
        changed=changed,
        unchanged=tuple(sorted(pages.keys() - changed.keys())),
        stale=tuple(sorted(listed - pages.keys())),
        tree=tree,
        listed=frozenset(listed),
        list_now=list_now,
    )


def _survey(docs: Path) -> Tree:
    files, folders, strange = set(), set(), set()
    for path, entry in _walk(docs, ""):
        if entry.is_file(follow_symlinks=False):
            files.add(path)
        elif entry.is_dir(follow_symlinks=False):
            folders.add(path)
        else:
            strange.add(path)
    unfinished = {path for path in files if PurePosixPath(path).name == UNFINISHED_NAME}
    return Tree(frozenset(files - unfinished), frozenset(folders), frozenset(strange))


def _walk(folder: Path, prefix: str) -> Iterator[tuple[str, os.DirEntry[str]]]:
    if not folder.is_dir():
        return
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            yield prefix + entry.name, entry
            if entry.is_dir(follow_symlinks=False):
                yield from _walk(folder / entry.name, f"{prefix}{entry.name}/")


def _collision_faults(docs: Path, pages: Iterable[str], by_hand: Iterable[str]) -> Iterator[Diagnostic]:
    """Paths that are one file on a file system without cases, and files that would have to be folders too."""
    first_of: dict[str, tuple[str, bool]] = {}
    for path in (*pages, *by_hand):
        parts = PurePosixPath(path).parts
        for depth in range(1, len(parts) + 1):
            spelling, is_file = "/".join(parts[:depth]), depth == len(parts)
            key = unicodedata.normalize("NFC", spelling).casefold()
            first, first_is_file = first_of.setdefault(key, (spelling, is_file))
            if first != spelling or is_file != first_is_file:
                yield collision_fault(docs, path, first)
                break
