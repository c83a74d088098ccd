"""The other engine that the tests hold to: previews, search and tables work in what ProperDocs builds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from tests.commands import prepare_harbour
from tests.site.hosting import hosting

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the example project stands as ProperDocs builds it."""
    project = prepare_harbour(tmp_path_factory.mktemp("properdocs"))
    code, output = project.run("properdocs", "build", "--strict", "-f", "mkdocs.yml")
    assert code == 0, output
    with hosting(project.site, "") as address:
        yield address


def test_previews_search_and_tables_work(built: str, page: Page) -> None:
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(f"{built}briefings/north-quay.html")
    page.locator(".footnote-ref").first.focus()
    page.locator(".md-tooltip2--active").wait_for()
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.closest('.md-tooltip2') !== null")
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    page.keyboard.type("quay")
    page.locator(".md-search-result__link").first.wait_for()
    page.goto(f"{built}figures.html")
    header = page.locator(".table-figures th").first
    header.get_by_role("button").click()
    assert (header.get_attribute("aria-sort"), faults) == ("ascending", [])
