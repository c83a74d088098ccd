"""A project in a folder of its own, and the commands that work on it: the real ones, as a person starts them."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

import yaml

from tests.projects import HARBOUR, REPOSITORY, copy_harbour

HARBOUR_VAULT = HARBOUR / "vault"
VAULT = "BRIEFING_VAULT"
PARTS = ("content", "docs", "templates", "mkdocs.yml")
"""What a project is made of; a build adds ``site``."""

# Where the console commands of this very environment are.
_COMMANDS = Path(sys.executable).parent
_LONGEST_RUN = 180  # seconds


def _take_interrupts() -> None:
    """A job in the background of a shell ignores Ctrl-C, and what it starts would inherit that."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@dataclass(frozen=True)
class Project:
    """The folder of a project. ``environment`` is added to that of its commands, which know no vault of their own."""

    root: Path
    environment: Mapping[str, str] = field(default_factory=dict)

    @property
    def docs(self) -> Path:
        return self.root / "docs"

    @property
    def site(self) -> Path:
        return self.root / "site"

    def with_vault(self, vault: Path) -> Project:
        """The same folder, whose commands find received files in ``vault``."""
        return replace(self, environment={**self.environment, VAULT: str(vault)})

    def start(self, *command: str, **environment: str) -> subprocess.Popen[str]:
        """Start a console command in the folder of the project, its output in one pipe."""
        name, *arguments = command
        own = {name: value for name, value in os.environ.items() if name != VAULT}
        return subprocess.Popen(
            [_COMMANDS / name, *arguments],
            cwd=self.root,
            env={**own, "NO_MKDOCS_2_WARNING": "1", "PYTHONUNBUFFERED": "1", **self.environment, **environment},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            preexec_fn=_take_interrupts,
        )

    def run(self, *command: str, **environment: str) -> tuple[int, str]:
        """Run a console command to its end; exit code and output."""
        with self.start(*command, **environment) as process:
            output, _ = process.communicate(timeout=_LONGEST_RUN)
            return process.returncode, output

    def left_behind(self) -> list[str]:
        """What lies in the folder that no project has."""
        unfinished = [path.relative_to(self.root).as_posix() for path in self.root.rglob("*.unfinished")]
        return sorted({path.name for path in self.root.iterdir()} - {*PARTS, "site", "vault"}) + unfinished


def copy_repository(folder: Path) -> Project:
    """A copy of the project of this repository as it is committed, without its vault, in ``folder`` (made)."""
    return copy_project(REPOSITORY, folder / "repository")


def copy_project(source: Path, root: Path) -> Project:
    """A copy of a project without its vault and its site, in a new folder ``root``."""
    root.mkdir(parents=True)
    for name in PARTS:
        copy_part(source / name, root / name)
    return Project(root)


def prepare_harbour(folder: Path) -> Project:
    """A copy of the example project that `mkdocs build` can build, without its vault; docs/ has the assets alone."""
    root = copy_harbour(folder, has_vault=False)
    copy_part(REPOSITORY / "docs" / "assets", root / "docs" / "assets")
    site = yaml.safe_load((root / "content" / "site.yaml").read_text(encoding="utf-8"))
    config = (root / "mkdocs.yml").read_text(encoding="utf-8")
    for key, value in (("site_name", site["title"]), ("site_url", site.get("address", ""))):
        config = re.sub(rf"(?m)^{key}: .*$", f"{key}: {json.dumps(value)}", config)
    (root / "mkdocs.yml").write_text(config, encoding="utf-8")
    return Project(root)


def copy_part(source: Path, target: Path) -> None:
    """Copy a file or a folder; no file keeps its times."""
    if source.is_dir():
        shutil.copytree(source, target, copy_function=shutil.copy)
    else:
        shutil.copy(source, target)
