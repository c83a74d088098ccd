"""Pull requests on the example project, played in a git repository: a base, edits, and what the review says of them."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator import build
from generator.review.change import Change
from generator.review.differences import find_changes
from generator.review.losses import losses_without_reason
from generator.review.version import Version
from generator.revisions import write_content
from tests.projects import REPOSITORY, copy_harbour, renew_lock, renew_sums, replace_in

BASE = "main"
_NOBODY = "nobody@harbour.example"
_IDENTITY = {
    f"GIT_{who}_{what}": value
    for who in ("AUTHOR", "COMMITTER")
    for what, value in (("NAME", "Nobody"), ("EMAIL", _NOBODY))
}


def run_git(root: Path, *arguments: str) -> str:
    """Git without the settings of whoever runs the tests."""
    environment = {**os.environ, **_IDENTITY, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    command = ["git", "-C", str(root), *arguments]
    return subprocess.run(command, capture_output=True, check=True, text=True, env=environment).stdout


def start_repository(folder: Path) -> Path:
    """The example project in a repository of its own, committed on the branch of the base."""
    root = copy_harbour(folder)
    run_git(root, "init", "--quiet", "--initial-branch", BASE)
    commit(root, "base")
    return root


def commit(root: Path, message: str) -> None:
    """Commit content/ as it stands."""
    run_git(root, "add", "--all", "content")
    run_git(root, "commit", "--quiet", "--allow-empty", "--message", message)


def edit(root: Path, edits: Sequence[Mapping[str, str]]) -> None:
    """Each edit replaces one place of a file, appends to it, writes, renames or removes it, or renews a lock's sums."""
    for each in edits:
        path = root / "content" / each["file"]
        if "replace" in each:
            replace_in(root, f"content/{each['file']}", each["replace"], each["with"])
        elif "sums" in each:
            renew_sums(path)
        elif "append" in each:
            path.write_text(path.read_text(encoding="utf-8") + each["append"], encoding="utf-8")
        elif "write" in each:
            path.write_text(each["write"], encoding="utf-8")
        elif "rename" in each:
            shutil.move(path, root / "content" / each["rename"])
        else:
            path.unlink()


def verify_again(root: Path) -> None:
    """Check everything against the texts, on a later day."""
    renew_lock(root, "2019-05-02")


def read_version(folder: Path, *, has_pages: bool = False) -> Version:
    """A version of the content from a folder, with its pages where these matter."""
    version, _ = build.read_version(folder, REPOSITORY / build.TEMPLATES if has_pages else None)
    assert version is not None
    return version


@dataclass(frozen=True)
class Review:
    """What a review finds."""

    changes: tuple[Change, ...]
    unanswered: tuple[Change, ...]


def review(root: Path, base: str, head: str, folder: Path, *, has_pages: bool = False) -> Review:
    """Compare two revisions, each written to a folder of its own."""
    versions = []
    for name, revision in (("base", base), ("head", head)):
        write_content(root, revision, folder / name)
        versions.append(read_version(folder / name, has_pages=has_pages))
    changes = find_changes(*versions)
    return Review(changes, losses_without_reason(changes, versions[0].dossier, versions[1].dossier))
