"""Same input, same bytes: whoever builds, wherever and whenever, with the texts at hand or without."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.commands import HARBOUR_VAULT, Project, copy_repository, prepare_harbour
from tests.kills.trees import read_tree
from tests.site.conftest import Site, find_vault

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
    for path in [*project.docs.rglob("*.md"), project.docs / ".generated"]:
        path.unlink(missing_ok=True)


def test_build_elsewhere_has_the_same_bytes(repository_site: Site, tmp_path: Path) -> None:
    project = copy_repository(tmp_path / "a folder with spaces, é")
    forget_pages(project)
    umask = os.umask(0o077)
    try:
        code, output = project.run("mkdocs", "build", "--strict", **ELSEWHERE)
    finally:
        os.umask(umask)
    assert code == 0, output
    assert read_tree(project.docs) == read_tree(repository_site.project.docs)
    assert read_tree(project.site) == read_tree(repository_site.project.site)


@pytest.mark.parametrize("seed", ["1", "2"])
def test_generate_makes_the_same_docs_with_any_hash_seed(repository_site: Site, tmp_path: Path, seed: str) -> None:
    project = copy_repository(tmp_path)
    forget_pages(project)
    code, output = project.run("briefing", "generate", PYTHONHASHSEED=seed, TZ="Asia/Kathmandu", LC_ALL="C.UTF-8")
    assert code == 0, output
    assert read_tree(project.docs) == read_tree(repository_site.project.docs)


@pytest.mark.parametrize(
    ("copy", "vault"), [(prepare_harbour, lambda: HARBOUR_VAULT), (copy_repository, find_vault)], ids=["harbour", "own"]
)
def test_docs_are_the_same_with_the_texts_at_hand(
    tmp_path: Path, copy: Callable[[Path], Project], vault: Callable[[], Path]
) -> None:
    project = copy(tmp_path)
    trees = []
    for each in (project, project.with_vault(vault())):
        forget_pages(project)
        code, output = each.run("briefing", "generate")
        assert code == 0, output
        trees.append(read_tree(project.docs))
    assert trees[0] == trees[1]
