"""A small project of invented content in a folder of its own, and the commands that build it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

STAND_IN = Path(__file__).parent / "stand_in"
REPOSITORY = Path(__file__).parent.parent.parent

_CONFIG = """\
site_name: Harbours
site_url: https://harbours.example/
use_directory_urls: false
theme: {name: material, font: false, custom_dir: templates/theme}
plugins: [search, stand-in]
markdown_extensions: [footnotes, attr_list]
validation: {links: {anchors: warn, not_found: warn}}
"""


@dataclass(frozen=True)
class Project:
    """The folder of a project."""

    root: Path

    @property
    def docs(self) -> Path:
        return self.root / "docs"

    @property
    def site(self) -> Path:
        return self.root / "site"

    def write(self, name: str, text: str) -> None:
        """Write content/NAME.txt, from which the page NAME.md is made."""
        path = self.root / "content" / f"{name}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def write_version(self, version: str, count: int) -> None:
        """Content of which every page says ``version``: an index, ``count`` pages, and one that no other has."""
        shutil.rmtree(self.root / "content", ignore_errors=True)
        self.write(f"ferries/{version}", f"# Ferries\n\nOnly the {version} harbours have one.\n")
        links = "\n".join(f"- [Harbour {number}](harbours/h{number}.md)" for number in range(count))
        self.write("index", f"# Harbours, {version}\n\n{links}\n")
        for number in range(count):
            self.write(f"harbours/h{number}", f"# Harbour {number}\n\n" + f"The {version} quay of it.\n\n" * 40)

    def start(self, *command: str, **environment: str) -> subprocess.Popen[str]:
        """Start ``python -m COMMAND`` in the folder of the project, its output in one pipe."""
        return subprocess.Popen(
            [sys.executable, "-m", *command],
            cwd=self.root,
            env={
                **os.environ,
                "NO_MKDOCS_2_WARNING": "1",
                "PYTHONPATH": f"{STAND_IN}{os.pathsep}{REPOSITORY}",
                "PYTHONUNBUFFERED": "1",
                **environment,
            },
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
        )

    def run(self, *command: str, **environment: str) -> tuple[int, str]:
        """Run ``python -m COMMAND`` to its end; exit code and output."""
        with self.start(*command, **environment) as process:
            output, _ = process.communicate(timeout=120)
            return process.returncode, output

    def left_behind(self) -> list[str]:
        """What lies in the folder that no project has."""
        known = {"content", "docs", "mkdocs.yml", "site", "templates"}
        unfinished = [path.relative_to(self.root).as_posix() for path in self.root.rglob("*.unfinished")]
        return sorted({path.name for path in self.root.iterdir()} - known) + unfinished


def make_project(root: Path, count: int = 3) -> Project:
    """A project whose content says "old"."""
    project = Project(root)
    (root / "docs" / "assets").mkdir(parents=True)
    (root / "templates" / "theme").mkdir(parents=True)
    shutil.copy(REPOSITORY / "templates/theme/sitemap.xml", root / "templates/theme/sitemap.xml")
    (root / "mkdocs.yml").write_text(_CONFIG)
    project.write_version("old", count)
    return project
