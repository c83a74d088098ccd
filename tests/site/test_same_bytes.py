"""Same input, same bytes: whoever builds, wherever and whenever, with the texts at hand or without."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.commands import Project, copy_project
from tests.kills.trees import read_tree
from tests.site.conftest import VAULTS, Site

ELSEWHERE = {
    "TZ": "Pacific/Kiritimati",
    "LC_ALL": "C",
    "LANG": "tr_TR.UTF-8",
    "PYTHONHASHSEED": "77",
    "PYTHONUTF8": "0",
    "SOURCE_DATE_EPOCH": "1000000000",
    "COLUMNS": "20",
}


def forget_pages(project: Project) -> None:
    """Take every generated page out of docs/, so that each has to be made again."""
    for path in [*project.docs.rglob("*.md"), *project.docs.rglob("*.xml"), project.docs / ".generated"]:
        path.unlink(missing_ok=True)


def test_build_elsewhere_has_the_same_bytes(repository_site: Site, tmp_path: Path) -> None:
    project = copy_project(repository_site.project.root, tmp_path / "a folder with spaces, é")
    forget_pages(project)
    umask = os.umask(0o077)
    try:
        code, output = project.run("mkdocs", "build", "--strict", **ELSEWHERE)
    finally:
        os.umask(umask)
    assert code == 0, output
    assert read_tree(project.docs) == read_tree(repository_site.project.docs)
    assert read_tree(project.site) == read_tree(repository_site.project.site)


@pytest.mark.parametrize("seed", ["1", pytest.param("2", marks=pytest.mark.long)])
def test_generate_makes_the_same_docs_with_any_hash_seed(repository_site: Site, tmp_path: Path, seed: str) -> None:
    project = copy_project(repository_site.project.root, tmp_path / "project")
    forget_pages(project)
    code, output = project.run("briefing", "generate", PYTHONHASHSEED=seed, TZ="Asia/Kathmandu", LC_ALL="C.UTF-8")
    assert code == 0, output
    assert read_tree(project.docs) == read_tree(repository_site.project.docs)


@pytest.mark.parametrize("name", sorted(VAULTS))
def test_docs_are_the_same_with_the_texts_at_hand(build_site: Callable[[str], Site], tmp_path: Path, name: str) -> None:
    site = build_site(name)
    project = copy_project(site.project.root, tmp_path / "project").with_vault(VAULTS[name]())
    forget_pages(project)
    code, output = project.run("briefing", "generate")
    assert code == 0, output
    assert read_tree(project.docs) == read_tree(site.project.docs)
