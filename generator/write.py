"""Pages into docs/: what changed is written, each file whole, and what has no page any more is removed.

How it knows what is its own: ``docs/.generated``, committed, lists the path of every file that the generator wrote. The
list holds paths alone, because digests would differ after every merge of two branches that changed one page in
different lines, where git merges the page itself rightly. A list of paths merges as a union, and lines of an unresolved
conflict are read as just that. Before anything else changes, the list becomes the union of old and new; when all is
done, the new. So whatever moment a run is killed at, each file of its own is listed, and the next run completes it. A
generated page that was edited by hand is written again (git has shown the edit); a file that the list does not name is
a person's, and is never overwritten or removed.

Two runs at the same time take turns: a lock on the folder docs/ itself, which leaves no file behind. POSIX only.
"""

from __future__ import annotations

import difflib
import fcntl
import os
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.codes import Severity
from generator.diagnostics import Diagnostic, Location, sort_diagnostics

LIST_NAME = ".generated"
_UNFINISHED_NAME = ".briefing.unfinished"
_LIST_HEADER = "# Written by `briefing generate`, one path a line. Every other file in this folder is a person's.\n"
_CONFLICT_MARKS = ("<<<<<<<", "|||||||", "=======", ">>>>>>>")

# ASCII alone, so that no file system folds two pages into one by Unicode; a leading dot would hide a page from MkDocs.
_SEGMENT = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._-]{0,127}(?<!\.)")
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?", re.IGNORECASE)
_PUBLISHED_SUFFIXES = frozenset({".md", ".markdown", ".mdown", ".mkdn", ".mkd", ".html", ".htm"})


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
        return _has_errors(self.diagnostics)


@dataclass(frozen=True, slots=True)
class Difference:
    """A fault of docs/, and the unified diff from what is there to what should be, if any text does."""

    diagnostic: Diagnostic
    diff: str = ""


@dataclass(frozen=True, slots=True)
class _Tree:
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
    tree: _Tree
    listed: frozenset[str]
    list_now: bytes


def write_pages(docs: Path, pages: Mapping[str, str]) -> Written:
    """Make docs/ hold ``pages`` (path below docs/ with forward slashes -> text), and report what that took.

    Faults of paths, links in docs/ and files that are not the generator's come back as diagnostics, and then nothing
    was written. OSError is left to the caller (disk full, no permission); a run that it ended is completed by the next.
    """
    if docs.is_symlink() or (docs.exists() and not docs.is_dir()):
        return Written(diagnostics=(_strange_fault(docs, ""),))
    docs.mkdir(parents=True, exist_ok=True)
    with _turn(docs):
        plan = _plan(docs, pages)
        if _has_errors(plan.diagnostics):
            return Written(diagnostics=plan.diagnostics)
        _sweep(docs, plan.tree)
        _write_list(docs, plan.list_now, plan.listed | pages.keys())
        # Stale before new: where a file makes room for a folder, or for a name that differs only in case.
        for path in plan.stale:
            _remove(docs, path)
        for path, page in plan.changed.items():
            _make_room(docs, path, plan.tree)
            write_whole(docs / path, page)
        _write_list(docs, _read(docs / LIST_NAME), pages.keys())
    return Written(
        written=tuple(plan.changed),
        removed=tuple(path for path in plan.stale if path in plan.tree.files),
        unchanged=plan.unchanged,
        diagnostics=plan.diagnostics,
    )


def check_pages(docs: Path, pages: Mapping[str, str]) -> list[Difference]:
    """What ``write_pages`` would refuse or change, in the order of paths; empty when docs/ is current."""
    if docs.is_symlink() or (docs.exists() and not docs.is_dir()):
        return [Difference(_strange_fault(docs, ""))]
    plan = _plan(docs, pages)
    if _has_errors(plan.diagnostics):
        return [Difference(diagnostic) for diagnostic in plan.diagnostics]
    differences = [
        *(Difference(diagnostic) for diagnostic in plan.diagnostics),
        *(_changed(docs, path, page) for path, page in plan.changed.items()),
        *(_stale(docs, path) for path in plan.stale if path in plan.tree.files),
    ]
    if plan.list_now != _list_bytes(pages.keys()):
        differences.append(_changed(docs, LIST_NAME, _list_bytes(pages.keys())))
    return sorted(differences, key=lambda difference: difference.diagnostic.location)


def list_generated(docs: Path) -> frozenset[str]:
    """The paths below ``docs`` of the files that the generator wrote."""
    return frozenset(_read_list(docs, _read(docs / LIST_NAME))[0])


def write_whole(target: Path, content: bytes) -> None:
    """Replace a file so that each reader sees all of the old or all of the new, also after the power has failed.

    A run that is killed here can leave ``.briefing.unfinished`` beside the target; the next run clears it away.
    """
    unfinished = target.parent / _UNFINISHED_NAME
    unfinished.unlink(missing_ok=True)
    handle = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o666)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(target)
    except OSError:
        unfinished.unlink(missing_ok=True)  # the disk may be full of it
        raise


# --- planning: reads docs/, changes nothing


def _plan(docs: Path, pages: Mapping[str, str]) -> _Plan:
    tree = _survey(docs)
    strange_faults = [_strange_fault(docs, path) for path in tree.strange]
    list_now = b"" if strange_faults else _read(docs / LIST_NAME)
    listed, list_faults = _read_list(docs, list_now)
    by_hand = tree.files - listed - {LIST_NAME}
    path_faults = [_path_fault(docs, path) for path in pages if not _is_page_path(path)]
    faults = [*strange_faults, *list_faults, *path_faults]
    changed: dict[str, bytes] = {}
    if not faults:  # a collision or a foreign file can only be judged where every path is sound
        wanted = {path: pages[path].encode() for path in sorted(pages)}
        changed = {path: page for path, page in wanted.items() if path not in tree.files or _read(docs / path) != page}
        faults.extend(_collision_faults(docs, sorted(pages), sorted(by_hand)))
        faults.extend(_foreign_fault(docs, path) for path in changed if path in by_hand)
        faults.extend(_unlisted_warning(docs, path) for path in by_hand - pages.keys() if _is_stray_page(path))
    return _Plan(
        diagnostics=tuple(sort_diagnostics(faults)),
        changed=changed,
        unchanged=tuple(sorted(pages.keys() - changed.keys())),
        stale=tuple(sorted(listed - pages.keys())),
        tree=tree,
        listed=frozenset(listed),
        list_now=list_now,
    )


def _survey(docs: Path) -> _Tree:
    files, folders, strange = set(), set(), set()
    for path, entry in _walk(docs, ""):
        if entry.is_file(follow_symlinks=False):
            files.add(path)
        elif entry.is_dir(follow_symlinks=False):
            folders.add(path)
        else:
            strange.add(path)
    unfinished = {path for path in files if PurePosixPath(path).name == _UNFINISHED_NAME}
    return _Tree(frozenset(files - unfinished), frozenset(folders), frozenset(strange))


def _walk(folder: Path, prefix: str) -> Iterator[tuple[str, os.DirEntry[str]]]:
    if not folder.is_dir():
        return
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            yield prefix + entry.name, entry
            if entry.is_dir(follow_symlinks=False):
                yield from _walk(folder / entry.name, f"{prefix}{entry.name}/")


def _is_page_path(path: str) -> bool:
    segments = path.split("/")
    return all(_SEGMENT.fullmatch(segment) and not _DEVICE.fullmatch(segment) for segment in segments)


def _is_stray_page(path: str) -> bool:
    """Whether MkDocs would publish a person's file as a page, outside of the folder that is for people's files."""
    parts = PurePosixPath(path).parts
    hidden = any(part.startswith(".") for part in parts)
    return not hidden and parts[0] != "assets" and PurePosixPath(path).suffix.lower() in _PUBLISHED_SUFFIXES


def _read_list(docs: Path, text: bytes) -> tuple[set[str], list[Diagnostic]]:
    """The paths that the list names; a line that cannot be one is a fault, since what it names would be removed."""
    paths: set[str] = set()
    faults: list[Diagnostic] = []
    for number, line in enumerate(text.decode("utf-8", "backslashreplace").splitlines(), start=1):
        if not line or line.startswith(("#", *_CONFLICT_MARKS)):
            continue
        if _is_page_path(line):
            paths.add(line)
        else:
            faults.append(_list_fault(docs, number, line))
    return paths, faults


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
                yield _collision_fault(docs, path, first)
                break


# --- the faults


def _strange_fault(docs: Path, path: str) -> Diagnostic:
    return Diagnostic(
        "G101",
        "a symbolic link or special file stands where only files and folders may",
        _location(docs, path),
        "remove it: a build would follow it out of the folder; put a copy of the file under docs/assets/ instead",
    )


def _path_fault(docs: Path, path: str) -> Diagnostic:
    return Diagnostic(
        "G102",
        f"{_printable(path)!r} cannot be the path of a page",
        _location(docs, ""),
        "use letters, digits, '.', '_' and '-' between slashes, and no name that a system reserves (con, aux, nul ...)",
    )


def _collision_fault(docs: Path, path: str, first: str) -> Diagnostic:
    return Diagnostic(
        "G103",
        f"cannot stand beside {_printable(first)!r}, which is the same but for case, or would have to be a folder too",
        _location(docs, path),
        "rename one of the two",
    )


def _foreign_fault(docs: Path, path: str) -> Diagnostic:
    return Diagnostic(
        "G104",
        "a page is to be written here, and the file that stands here was not written by the generator",
        _location(docs, path),
        "move the file under docs/assets/, or delete it",
    )


def _list_fault(docs: Path, line: int, text: str) -> Diagnostic:
    return Diagnostic(
        "G105",
        f"the list of generated files names {_printable(text)!r}, which cannot be the path of a page",
        Location(f"{docs.name}/{LIST_NAME}", line),
        "delete the line, or restore the file from git: only the generator writes it",
    )


def _unlisted_warning(docs: Path, path: str) -> Diagnostic:
    return Diagnostic(
        "G106",
        "this page would be published, and no content stands behind it",
        _location(docs, path),
        "delete it, or move it under docs/assets/ if readers are to have it as it is",
    )


def _changed(docs: Path, path: str, page: bytes) -> Difference:
    is_missing = not (docs / path).is_file()
    old = _lines(b"" if is_missing else _read(docs / path))
    new = _lines(page)
    return Difference(
        Diagnostic(
            "G107",
            "a page is missing" if is_missing else "not what content/ and templates/ give now",
            Location(f"{docs.name}/{path}", _first_difference(old, new)),
            "run `briefing generate` and commit docs/",
        ),
        _unified(docs, path, old, new, from_nothing=is_missing),
    )


def _stale(docs: Path, path: str) -> Difference:
    diagnostic = Diagnostic(
        "G107",
        "content/ has no such page any more",
        _location(docs, path),
        "run `briefing generate` and commit docs/",
    )
    return Difference(diagnostic, _unified(docs, path, _lines(_read(docs / path)), [], to_nothing=True))


def _unified(
    docs: Path, path: str, old: list[str], new: list[str], *, from_nothing: bool = False, to_nothing: bool = False
) -> str:
    name = f"{docs.name}/{path}"
    before = "/dev/null" if from_nothing else f"a/{name}"
    after = "/dev/null" if to_nothing else f"b/{name}"
    return "".join(f"{line}\n" for line in difflib.unified_diff(old, new, before, after, lineterm=""))


def _lines(text: bytes) -> list[str]:
    return text.decode("utf-8", "backslashreplace").removesuffix("\n").split("\n") if text else []


def _first_difference(old: list[str], new: list[str]) -> int:
    """The number of the first line that differs, at most the number of lines in ``old``, at least 1."""
    same = next(
        (index for index, pair in enumerate(zip(old, new, strict=False)) if pair[0] != pair[1]), min(len(old), len(new))
    )
    return max(1, min(same + 1, len(old)))


def _location(docs: Path, path: str) -> Location:
    return Location(f"{docs.name}/{_printable(path)}" if path else docs.name)


def _printable(path: str) -> str:
    """A file name may be any bytes; a message is a line of UTF-8."""
    text = os.fsencode(path).decode("utf-8", "backslashreplace")
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode("ascii") for char in text)


def _has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    return any(diagnostic.severity is Severity.ERROR for diagnostic in diagnostics)


# --- writing


@contextmanager
def _turn(docs: Path) -> Iterator[None]:
    """Wait for another run over the same folder, and keep it waiting; a killed process gives its turn up by dying."""
    folder = os.open(docs, os.O_RDONLY | os.O_DIRECTORY)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX)
        yield
    finally:
        os.close(folder)


def _sweep(docs: Path, tree: _Tree) -> None:
    """Remove what a killed run had begun to write."""
    for folder in ("", *tree.folders):
        (docs / folder / _UNFINISHED_NAME).unlink(missing_ok=True)


def _write_list(docs: Path, now: bytes, paths: Iterable[str]) -> None:
    wanted = _list_bytes(paths)
    if now != wanted:
        write_whole(docs / LIST_NAME, wanted)


def _list_bytes(paths: Iterable[str]) -> bytes:
    return (_LIST_HEADER + "".join(f"{path}\n" for path in sorted(paths))).encode()


def _remove(docs: Path, path: str) -> None:
    """Remove a stale file, if it is still there, and the folders that this leaves empty."""
    target = docs / path
    if target.is_file():
        target.unlink()
    for folder in target.relative_to(docs).parents[:-1]:
        with suppress(OSError):  # not empty, or gone already
            (docs / folder).rmdir()


def _make_room(docs: Path, path: str, tree: _Tree) -> None:
    """Make the folder of a page, and remove empty folders that stand where the page itself will be."""
    for folder in sorted(tree.folders, reverse=True):
        if folder == path or folder.startswith(f"{path}/"):
            with suppress(FileNotFoundError):
                (docs / folder).rmdir()
    (docs / path).parent.mkdir(parents=True, exist_ok=True)


def _read(path: Path) -> bytes:
    """The bytes of a file, none where there is no file."""
    return path.read_bytes() if path.is_file() else b""
