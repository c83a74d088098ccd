"""WCAG 2.2 AA as far as a machine can tell: axe finds no violation of any impact, of the theme's or of ours."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.site.conftest import Site
from tests.site.forms import FORMS, Form
from tests.site.hosting import hosting
from tests.site.kinds import list_kinds

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page

pytestmark = pytest.mark.browser

_AXE = Axe()


def find_violations(page: Page) -> Iterator[str]:
    """Rule, impact and place of each violation on the page as it stands."""
    found = _AXE.run(page, options={"resultTypes": ["violations"]}).response["violations"]
    for violation in found:
        for node in violation["nodes"]:
            yield f"{violation['id']} ({violation['impact']}): {node['target']} {node['html'][:120]}"


def find_faults(page: Page, address: str, paths: Iterable[str]) -> Iterator[str]:
    for path in paths:
        page.goto(address + path)
        yield from (f"{path}: {violation}" for violation in find_violations(page))


def open_in(new_context: Callable[..., BrowserContext], form: Form) -> Page:
    size = {"width": form.width, "height": form.height}
    return new_context(viewport=size, color_scheme=form.scheme, reduced_motion="reduce").new_page()


@pytest.mark.parametrize("form", FORMS, ids=str)
def test_no_kind_of_page_has_a_violation(
    repository_site: Site, new_context: Callable[..., BrowserContext], form: Form
) -> None:
    paths = ["404.html", *list_kinds(repository_site.project.site).values()]
    with hosting(repository_site.project.site, repository_site.dossier.site.address or "") as start:
        assert list(find_faults(open_in(new_context, form), start, dict.fromkeys(paths))) == []


@pytest.mark.long
@pytest.mark.parametrize("form", FORMS, ids=str)
def test_no_page_has_a_violation(site: Site, new_context: Callable[..., BrowserContext], form: Form) -> None:
    with hosting(site.project.site, site.dossier.site.address or "") as start:
        assert list(find_faults(open_in(new_context, form), start, site.pages)) == []


@pytest.mark.parametrize("form", FORMS, ids=str)
def test_nothing_that_opens_has_a_violation(
    address: str, new_context: Callable[..., BrowserContext], form: Form
) -> None:
    page = open_in(new_context, form)
    page.goto(f"{address}briefings/north-quay.html")
    page.locator("article details").evaluate_all("several => several.forEach(details => { details.open = true })")
    assert list(find_violations(page)) == []
    page.locator(".footnote-ref").first.focus()
    page.locator(".md-tooltip2--active").wait_for()
    assert list(find_violations(page)) == []
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    page.keyboard.type("quay")
    page.locator(".md-search-result__link").first.wait_for()
    assert list(find_violations(page)) == []
    page.keyboard.press("Escape")
    if form.width < 1220:  # where Material has a menu
        page.get_by_role("button", name="Menu").press("Enter")
        page.wait_for_timeout(100)
        assert list(find_violations(page)) == []
