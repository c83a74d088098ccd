"""A folder built beside the one it will replace, and exchanged with it at the end.

On Linux the exchange is one system call (``renameat2`` with ``RENAME_EXCHANGE``): at each moment the old folder or the
new one stands under the name. Elsewhere, and on file systems that lack it, two renames do it: a reader can find nothing
for an instant, and after a kill in between the next run puts the old folder back.

Staging folders of killed runs are swept by the next run. Who is alive shows by a lock on the folder itself, which the
system takes back from a dead process; a process id in the name could belong to somebody else by then. POSIX only.
"""

from __future__ import annotations

import ctypes
import errno
import fcntl
import os
import re
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

_BESIDE = re.compile(r"\.(?P<name>.+)\.briefing-(?P<role>new|old)-[0-9a-f]{8}")
_AT_FDCWD = -100  # linux/fcntl.h: paths are relative to the working folder
_RENAME_EXCHANGE = 2  # linux/fs.h
_NO_EXCHANGE = frozenset({errno.ENOSYS, errno.EINVAL, errno.EOPNOTSUPP})  # kernel or file system does not know it


@dataclass(frozen=True, slots=True)
class Staging:
    """A folder in the making. ``target`` is the folder that it will replace, ``lock`` its open descriptor."""

    target: Path
    path: Path
    lock: int


def open_staging(target: Path, *, is_copy: bool = False) -> Staging:
    """An empty folder beside ``target`` (where that is a link, beside what it points at), or a copy of it.

    Sweeps what killed runs have left there first. OSError is left to the caller.
    """
    target = target.resolve()
    if target.exists() and not target.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(target))
    target.parent.mkdir(parents=True, exist_ok=True)
    sweep(target.parent)
    staging = _make_staging(target)
    if target.exists():
        shutil.copymode(target, staging.path)
        if is_copy:
            shutil.copytree(target, staging.path, symlinks=True, dirs_exist_ok=True)
    return staging


def exchange(staging: Staging) -> None:
    """Put the staging folder in the place of its target, and remove the old one.

    Hidden entries of the target (``.git``, ``.nojekyll``) are carried over, because a build in place leaves them alone.
    On OSError (a target that is a mount point, say) the target stands as it was, and the staging folder is gone.
    """
    try:
        if not staging.target.exists():
            staging.path.rename(staging.target)
            return
        with _held(staging.target):
            _carry_hidden(staging.target, staging.path)
            is_done = _exchange_at_once(staging.path, staging.target)
            old = staging.path if is_done else _exchange_by_renames(staging.path, staging.target)
            shutil.rmtree(old, ignore_errors=True)  # what cannot be removed now, the next run sweeps
    except OSError:
        shutil.rmtree(staging.path, ignore_errors=True)
        raise
    finally:
        os.close(staging.lock)


def discard(staging: Staging) -> None:
    """Remove a staging folder that will not be exchanged."""
    shutil.rmtree(staging.path, ignore_errors=True)
    os.close(staging.lock)


def sweep(folder: Path) -> None:
    """Remove the staging folders of dead runs in ``folder``, and put back an old folder that has no successor."""
    for path in sorted(folder.iterdir()):
        name = _BESIDE.fullmatch(path.name)
        if name is None:
            continue
        with _held_if_dead(path) as is_dead:
            if not is_dead:
                continue
            target = folder / name["name"]
            if name["role"] == "old" and not os.path.lexists(target):
                path.rename(target)
            else:
                shutil.rmtree(path, ignore_errors=True)


def _make_staging(target: Path) -> Staging:
    while True:
        path = _beside(target, "new")
        path.mkdir()
        with suppress(FileNotFoundError):  # another run may have swept it between its making and its lock: once more
            lock = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
            fcntl.flock(lock, fcntl.LOCK_EX)
            if path.exists():
                return Staging(target, path, lock)
            os.close(lock)


def _beside(target: Path, role: str) -> Path:
    return target.parent / f".{target.name}.briefing-{role}-{secrets.token_hex(4)}"


@contextmanager
def _held_if_dead(path: Path) -> Iterator[bool]:
    """Whether ``path`` is a folder of our own user that no living process holds; if so, hold it. Follows no link."""
    try:
        folder = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    except OSError:
        yield False
        return
    try:
        yield os.fstat(folder).st_uid == os.geteuid() and _is_lockable(folder)
    finally:
        os.close(folder)


def _is_lockable(folder: int) -> bool:
    try:
        fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


@contextmanager
def _held(folder: Path) -> Iterator[None]:
    """Keep the lock on a folder, whatever it is called meanwhile, so that no sweep takes it for dead."""
    lock = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
    finally:
        os.close(lock)


def _carry_hidden(old: Path, new: Path) -> None:
    for entry in old.iterdir():
        if not entry.name.startswith(".") or os.path.lexists(new / entry.name):
            continue
        if entry.is_dir() and not entry.is_symlink():
            shutil.copytree(entry, new / entry.name, symlinks=True)
        else:
            shutil.copy2(entry, new / entry.name, follow_symlinks=False)


def _exchange_at_once(one: Path, other: Path) -> bool:
    """Exchange two names in one step; False where this system or file system cannot."""
    libc = ctypes.CDLL(None, use_errno=True)
    if not hasattr(libc, "renameat2"):  # not Linux, or a C library without it
        return False
    if libc.renameat2(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0:
        return True
    code = ctypes.get_errno()
    if code in _NO_EXCHANGE:
        return False
    raise OSError(code, os.strerror(code), str(other))


def _exchange_by_renames(new: Path, target: Path) -> Path:
    """Exchange in two steps; returns where the old folder is now. ``sweep`` mends a kill between the two."""
    old = _beside(target, "old")
    target.rename(old)
    new.rename(target)
    return old
