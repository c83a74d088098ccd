"""The content of a git revision as files in a folder, for tools that read folders. The work tree is not touched."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

_CONTENT = "content"
_MAX_BYTES = 1 << 28
_REGULAR = ("100644", "100755")


class RevisionError(Exception):
    """A revision that cannot be had, in words for whoever named it."""


@dataclass(frozen=True, slots=True)
class _Blob:
    path: str
    id: str
    size: int


def write_content(root: Path, revision: str, target: Path) -> None:
    """Write content/ of a revision of the repository that ``root`` is in to ``target``/content.

    Only YAML, the lock and published texts, which is all that a comparison reads. Raises RevisionError where there is
    no such revision, or where it holds what this does not write: a link, a path out of the folder, or more than 256
    MiB.
    """
    commit = _resolve(root, revision)
    blobs = [blob for blob in _list_blobs(root, commit, revision) if blob.path.endswith((".yaml", ".lock", ".txt"))]
    if sum(blob.size for blob in blobs) > _MAX_BYTES:
        raise RevisionError(f"content/ of {revision} has more than {_MAX_BYTES} bytes")
    (target / _CONTENT).mkdir(parents=True, exist_ok=True)
    for blob, written in zip(blobs, _read_blobs(root, blobs), strict=True):
        path = target / blob.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(written)


def find_introduction(root: Path, path: str, words: str) -> str | None:
    """The id of the newest commit of HEAD's history that brought ``words`` into a file; None where none is known."""
    try:
        found = _run_git(root, "log", "-1", "--format=%H", f"-S{words}", "HEAD", "--", path)
    except subprocess.CalledProcessError:
        return None  # no repository, or one without a commit
    return found.decode("ascii").strip() or None


def _resolve(root: Path, revision: str) -> str:
    """The id of a commit. A revision is never taken for an option, whatever it begins with."""
    try:
        found = _run_git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    except subprocess.CalledProcessError as error:
        cure = "name a branch, a tag or a commit that was fetched, or a folder"
        raise RevisionError(f"there is no revision {revision}: {cure}") from error
    return found.decode("ascii").strip()


def _list_blobs(root: Path, commit: str, revision: str) -> list[_Blob]:
    """The files of content/ below ``root``, by path; those of other folders of the repository are not seen."""
    blobs = []
    for entry in _run_git(root, "ls-tree", "-r", "-z", "-l", commit, "--", f"{_CONTENT}/").split(b"\0")[:-1]:
        head, _, name = entry.partition(b"\t")
        mode, _, id_, size = head.decode("ascii").split()
        path = name.decode("utf-8", errors="replace")
        parts = PurePosixPath(path).parts
        if mode not in _REGULAR:
            raise RevisionError(f"{path} of {revision} is not a file: links are not followed")
        if parts[0] != _CONTENT or ".." in parts or "\\" in path:
            raise RevisionError(f"{path} of {revision} is not a path below {_CONTENT}/")
        blobs.append(_Blob(path, id_, int(size)))
    return blobs


def _read_blobs(root: Path, blobs: Sequence[_Blob]) -> list[bytes]:
    """The bytes of each, from one process; its answer to an id is a line with the size, the bytes, and a line end."""
    answer = _run_git(root, "cat-file", "--batch", given="".join(f"{blob.id}\n" for blob in blobs).encode("ascii"))
    read, position = [], 0
    for blob in blobs:
        start = answer.index(b"\n", position) + 1
        read.append(answer[start : start + blob.size])
        position = start + blob.size + 1
    return read


def _run_git(root: Path, *arguments: str, given: bytes = b"") -> bytes:
    """What git prints; nothing of the environment's language or of replaced objects changes it."""
    command = ["git", "--no-replace-objects", "-C", str(root), *arguments]
    environment = {**os.environ, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_LITERAL_PATHSPECS": "1"}
    try:
        done = subprocess.run(command, input=given, capture_output=True, check=True, env=environment)
    except FileNotFoundError as error:
        raise RevisionError("git is not installed; name a folder instead") from error
    return done.stdout
