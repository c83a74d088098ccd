"""One file, replaced so that a reader sees all of the old or all of the new."""

from __future__ import annotations

import errno
import fcntl
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

UNFINISHED_NAME = ".briefing.unfinished"


def write_whole(target: Path, content: bytes) -> None:
    """Replace a file so that each reader sees all of the old or all of the new, also after the power has failed.

    Two runs that write into one folder take turns. One that is killed here can leave ``.briefing.unfinished`` beside
    the target; the next run clears it away.
    """
    unfinished = target.parent / UNFINISHED_NAME
    try:
        with _begin(unfinished) as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
            unfinished.replace(target)
    except BaseException as error:  # an interrupt too
        _clear_away(unfinished)  # the disk may be full of it
        if isinstance(error, OSError) and (error.filename is None or error.errno in _OF_FOLDER):
            error.filename = os.fspath(target)
        raise


# Of a full disk the system names no file, and the unfinished one where nothing can be written into the folder.
_OF_FOLDER = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


@contextmanager
def _begin(unfinished: Path) -> Iterator[BinaryIO]:
    """An empty file of that name, which is this run's alone until it is closed."""
    while True:
        if _is_in_the_way(unfinished):
            unfinished.unlink()
        handle = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_NOFOLLOW, 0o666)
        with os.fdopen(handle, "wb") as file:
            fcntl.flock(handle, fcntl.LOCK_EX)
            if _is_still(handle, unfinished):  # else another run has put it in its place
                file.truncate()
                yield file
                return


def _clear_away(unfinished: Path) -> None:
    """Remove what this run began, or one that was killed, and not what another run is about to put in its place."""
    with suppress(OSError), unfinished.open("rb") as file:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        unfinished.unlink()


def _is_in_the_way(path: Path) -> bool:
    """Whether something stands there that is no file; asked once, since another run's file comes and goes."""
    try:
        return not stat.S_ISREG(path.lstat().st_mode)
    except FileNotFoundError:
        return False


def _is_still(handle: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), path.lstat())
    except FileNotFoundError:
        return False


def read(path: Path) -> bytes:
    """The bytes of a file, none where there is no file."""
    return path.read_bytes() if path.is_file() else b""
