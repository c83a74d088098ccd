"""The example project as a site behind an address, and as a folder to be opened by double click."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.commands import Project, copy_part, prepare_harbour
from tests.projects import REPOSITORY
from tests.site.conftest import Site, build_site, repository_site, site
from tests.site.hosting import hosting

if TYPE_CHECKING:
    from playwright.sync_api import Page

__all__ = ["build_site", "repository_site", "site"]  # fixtures of the whole-site tests, for these tests too


@pytest.fixture(scope="session")
def harbour(build_site: Callable[[str], Site]) -> Site:
    """The site of the example project; not to be changed."""
    return build_site("harbour")


@pytest.fixture(scope="session")
def address(harbour: Site) -> Iterator[str]:
    """Where the site of the example project stands, with a slash at its end."""
    with hosting(harbour.project.site, harbour.dossier.site.address or "") as found:
        yield found


@pytest.fixture(scope="session")
def offline(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The example project with its folder ``offline``, as ``mkdocs build -f mkdocs.offline.yml`` makes it."""
    project = prepare_harbour(tmp_path_factory.mktemp("offline"))
    copy_part(REPOSITORY / "mkdocs.offline.yml", project.root / "mkdocs.offline.yml")
    code, output = project.run("mkdocs", "build", "--strict", "-f", "mkdocs.offline.yml")
    assert code == 0, output
    return project


@pytest.fixture
def briefing(address: str, page: Page) -> Page:
    """The page of a briefing, in a desk's window."""
    page.goto(f"{address}briefings/north-quay.html")
    return page


def list_briefings(folder: Path) -> list[str]:
    """The pages of the briefings below the folder of a site."""
    pages = [path for path in (folder / "briefings").glob("*.html") if path.name != "index.html"]
    return sorted(path.relative_to(folder).as_posix() for path in pages)
