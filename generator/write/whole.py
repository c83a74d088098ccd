"""One file, replaced so that a reader sees all of the old or all of the new."""

from __future__ import annotations

import os
from pathlib import Path

UNFINISHED_NAME = ".briefing.unfinished"


def write_whole(target: Path, content: bytes) -> None:
    """Replace a file so that each reader sees all of the old or all of the new, also after the power has failed.

    A run that is killed here can leave ``.briefing.unfinished`` beside the target; the next run clears it away.
    """
    unfinished = target.parent / UNFINISHED_NAME
    unfinished.unlink(missing_ok=True)
    try:
        handle = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o666)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(target)
    except BaseException as error:  # an interrupt too
        unfinished.unlink(missing_ok=True)  # the disk may be full of it
        if isinstance(error, OSError) and error.filename is None:  # of a full disk the system names no file
            error.filename = os.fspath(target)
        raise


def read(path: Path) -> bytes:
    """The bytes of a file, none where there is no file."""
    return path.read_bytes() if path.is_file() else b""
