"""A small project whose pages the stand-in makes (tests/stand_in), for tests of the MkDocs plugin's own work."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from tests.commands import Project
from tests.projects import REPOSITORY

STAND_IN = Path(__file__).parent / "stand_in"

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
class StandInProject(Project):
    """The folder of such a project."""

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


def make_project(root: Path) -> StandInProject:
    """A project whose content says "old"."""
    project = StandInProject(root, {"PYTHONPATH": str(STAND_IN)})
    (root / "docs" / "assets").mkdir(parents=True)
    (root / "templates" / "theme").mkdir(parents=True)
    shutil.copy(REPOSITORY / "templates/theme/sitemap.xml", root / "templates/theme/sitemap.xml")
    (root / "mkdocs.yml").write_text(_CONFIG)
    project.write_version("old", 3)
    return project
