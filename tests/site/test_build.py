"""What is committed, built as a whole: no warning, nothing stale, nothing written twice, the other engines."""

from __future__ import annotations

import importlib.util
import re
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from lxml import html as lxml_html

from tests.commands import Project, copy_project
from tests.kills.trees import digest_tree, read_marks
from tests.site.conftest import VAULTS, Site
from tests.site.html import Page, read_pages


@pytest.fixture
def project(repository_site: Site, tmp_path: Path) -> Project:
    return copy_project(repository_site.project.root, tmp_path / "project")


def articles(pages: Mapping[str, Page]) -> dict[str, bytes]:
    """Path to the HTML of the article, of every page."""
    return {path: lxml_html.tostring(page.article) for path, page in pages.items()}


def test_build_has_no_warning(site: Site) -> None:
    lines = site.output.splitlines()
    assert [line for line in lines if not line.startswith("INFO ")] == []
    assert "Documentation built" in lines[-1]


def test_docs_are_current(repository_site: Site) -> None:
    assert digest_tree(repository_site.project.docs) == repository_site.docs_before


def test_check_of_docs_finds_nothing(project: Project) -> None:
    marks = read_marks(project.root)
    code, output = project.run("briefing", "generate", "--check")
    assert (code, output.splitlines()[-1]) == (0, "0 errors, 0 warnings")
    assert read_marks(project.root) == marks


def test_check_of_docs_finds_an_edit_by_hand(project: Project) -> None:
    page = project.docs / "index.md"
    page.write_text(page.read_text(encoding="utf-8") + "By hand.\n", encoding="utf-8")
    marks = read_marks(project.root)
    code, output = project.run("briefing", "generate", "--check")
    assert (code, "-By hand." in output.splitlines(), "docs/index.md:" in output) == (1, True, True)
    assert read_marks(project.root) == marks


def test_generate_and_build_write_nothing_into_current_docs(repository_site: Site, tmp_path: Path) -> None:
    shutil.copytree(repository_site.project.root, tmp_path / "project")  # with its site
    project = Project(tmp_path / "project")
    marks, site = read_marks(project.docs), digest_tree(project.site)
    code, output = project.run("briefing", "generate")
    assert (code, "docs/: 0 written, 0 removed, " in output) == (0, True)
    assert read_marks(project.docs) == marks
    assert project.run("mkdocs", "build", "--strict")[0] == 0
    assert read_marks(project.docs) == marks
    assert digest_tree(project.site) == site
    assert project.left_behind() == []


@pytest.mark.parametrize("name", sorted(VAULTS))
def test_verify_finds_the_lock_current_and_its_counts_are_on_the_page_of_method(
    build_site: Callable[[str], Site], name: str
) -> None:
    site = build_site(name)
    code, output = site.project.with_vault(VAULTS[name]()).run("briefing", "verify", "--locked", "--strict")
    counts = re.search(r"(\d+) claims, (\d+) sentences, (\d+) quotations, .*: (\d+) checked against the text", output)
    assert code == 0 and counts, output
    assert output.splitlines()[-2].endswith(", 0 by the lock, 0 failed")
    assert set(counts.groups()) - set(re.findall(r"\d+", site.pages["method.html"].text)) == set()


def test_properdocs_builds_the_same_articles(project: Project, repository_site: Site) -> None:
    code, output = project.run("properdocs", "build", "--strict", "-f", "mkdocs.yml")
    assert code == 0, output
    assert [line for line in output.splitlines() if line.startswith(("WARNING", "ERROR"))] == []
    assert articles(read_pages(project.site)) == articles(repository_site.pages)
    assert project.left_behind() == []


def test_zensical_builds_every_page_with_its_anchors(project: Project, repository_site: Site) -> None:
    if importlib.util.find_spec("zensical") is None:
        pytest.skip("Zensical is not installed; it is in requirements/dev.txt")
    assert project.run("briefing", "generate")[0] == 0
    code, output = project.run("zensical", "build", "-f", "mkdocs.yml")
    assert code == 0, output
    built = read_pages(project.site)
    missing = {path: page.ids.keys() - built[path].ids.keys() for path, page in repository_site.pages.items()}
    ours = {path: {name for name in names if not name.startswith("__")} for path, names in missing.items()}
    assert {path: names for path, names in ours.items() if names} == {}
