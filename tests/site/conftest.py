"""Sites that the tests look at: each is built once in a run, in a folder that no test changes."""

from __future__ import annotations

import fcntl
import json
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pytest

from generator.load.content import load_content
from generator.model import Dossier
from tests.commands import HARBOUR_VAULT, VAULT, Project, copy_repository, prepare_harbour
from tests.kills.trees import digest_tree
from tests.projects import REPOSITORY
from tests.site.html import Page, read_pages

_KINDS: Mapping[str, Callable[[Path], Project]] = {"repository": copy_repository, "harbour": prepare_harbour}


@dataclass(frozen=True)
class Site:
    """A project with the site that ``mkdocs build --strict`` made of it, and what the build said.

    ``docs_before`` is the digest of docs/ before the build.
    """

    project: Project
    docs_before: str
    output: str

    @cached_property
    def dossier(self) -> Dossier:
        """The content that the site was made from."""
        dossier, _ = load_content(self.project.root)
        assert dossier is not None
        return dossier

    @cached_property
    def pages(self) -> Mapping[str, Page]:
        """Every page of the site."""
        return read_pages(self.project.site)


def find_vault() -> Path:
    """The received files of this repository; skips the test where they are not at hand."""
    named = os.environ.get(VAULT)
    vault = REPOSITORY / named if named else REPOSITORY / "vault"
    if not vault.is_dir():
        pytest.skip(f"the received files are not at hand; {VAULT} may name their folder")
    return vault.resolve()


VAULTS: Mapping[str, Callable[[], Path]] = {"repository": find_vault, "harbour": lambda: HARBOUR_VAULT}


@pytest.fixture(scope="session")
def build_site(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Site]:
    """Builds the site of a project, "repository" or "harbour", or gives the one that this run has built already."""
    # Processes of one run have folders beside each other; a run in one process has its base folder alone.
    base = tmp_path_factory.getbasetemp()
    shared = (base.parent if base.name.startswith("popen-") else base) / "sites"
    shared.mkdir(exist_ok=True)
    known: dict[str, Site] = {}

    def build(name: str) -> Site:
        if name not in known:
            known[name] = _build_once(shared, name)
        return known[name]

    return build


def _build_once(shared: Path, name: str) -> Site:
    with (shared / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        said = shared / f"{name}.json"
        if not said.is_file():
            project = _KINDS[name](shared)
            docs = digest_tree(project.docs)
            code, output = project.run("mkdocs", "build", "--strict")
            said.write_text(json.dumps([code, docs, output]), encoding="utf-8")
    code, docs, output = json.loads(said.read_text(encoding="utf-8"))
    if code:
        pytest.fail(f"the site of {name} could not be built:\n{output}", pytrace=False)
    return Site(Project(shared / name), docs, output)


@pytest.fixture(scope="session", params=sorted(_KINDS))
def site(request: pytest.FixtureRequest, build_site: Callable[[str], Site]) -> Site:
    """The site of each project in turn; not to be changed."""
    return build_site(request.param)


@pytest.fixture(scope="session")
def repository_site(build_site: Callable[[str], Site]) -> Site:
    """The site of this repository; not to be changed."""
    return build_site("repository")
