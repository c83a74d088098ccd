"""Pages in a browser that runs no scripts: everything to be read is there, and nothing promises what it cannot do."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from generator.render import uris
from tests.site.conftest import Site

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page

pytestmark = pytest.mark.browser


@pytest.fixture(params=[360, 1280])
def plain(request: pytest.FixtureRequest, new_context: Callable[..., BrowserContext]) -> Page:
    """A page without scripts, on a phone and on a desk."""
    return new_context(java_script_enabled=False, viewport={"width": request.param, "height": 780}).new_page()


def test_briefing_has_its_text_and_its_notes(harbour: Site, address: str, plain: Page) -> None:
    plain.goto(f"{address}briefings/north-quay.html")
    briefing = harbour.dossier.briefings["north-quay"]
    assert plain.locator("h1").inner_text().strip("¶\n ") == briefing.title
    for point in briefing.points:
        assert plain.get_by_role("heading", name=point.title).is_visible()
    references = plain.locator(".footnote-ref")
    notes = plain.locator(".footnote li")
    assert notes.count() > 0
    assert all(note.is_visible() for note in notes.all())
    references.first.click()
    assert plain.url.endswith(references.first.get_attribute("href") or "nowhere")


def test_details_open(address: str, plain: Page) -> None:
    plain.goto(f"{address}briefings/north-quay.html")
    details = plain.locator("article details").first
    details.locator("summary").click()
    assert details.evaluate("details => details.open")


def test_every_event_is_in_the_timeline(harbour: Site, address: str, plain: Page) -> None:
    plain.goto(f"{address}timeline.html")
    claims = [claim for claim in harbour.dossier.claims.values() if claim.event]
    assert claims
    for claim in claims:
        anchor = uris.place_event(claim).anchor
        assert plain.locator(f".event:has(#{anchor}), li:has(#{anchor}), tr:has(#{anchor})").first.is_visible()


def test_every_figure_is_in_the_table(harbour: Site, address: str, plain: Page) -> None:
    plain.goto(f"{address}figures.html")
    rows = plain.locator(".table-figures tbody tr")
    assert rows.count() == sum(1 for claim in harbour.dossier.claims.values() if claim.figure)
    assert all(row.is_visible() for row in rows.all())


def test_controls_that_need_scripts_are_not_shown(address: str, plain: Page) -> None:
    plain.goto(address)
    for control in (".md-search__input", ".md-header__option label", ".md-header__inner > label[for=__search]"):
        assert not any(found.is_visible() for found in plain.locator(control).all())


def test_menu_comes_with_the_focus(address: str, new_context: Callable[..., BrowserContext]) -> None:
    page = new_context(java_script_enabled=False, viewport={"width": 360, "height": 780}).new_page()
    page.goto(address)
    link = page.locator(".md-sidebar--primary").get_by_role("link", name="Timeline")
    for _ in range(12):
        page.keyboard.press("Tab")
        if link.evaluate("link => link === document.activeElement"):
            break
    page.wait_for_timeout(400)  # the menu slides in
    box = link.bounding_box()
    assert box is not None
    assert 0 <= box["x"] < 360
    page.keyboard.press("Enter")
    page.wait_for_url("**/timeline.html")
