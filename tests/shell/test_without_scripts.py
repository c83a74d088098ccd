"""Pages in a browser that runs no scripts: everything to be read is there, and nothing promises what it cannot do."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from generator.render import uris
from generator.render.words import describe_number
from tests.shell.conftest import list_briefings
from tests.site.conftest import Site
from tests.site.hosting import hosting
from tests.site.kinds import list_kinds

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


# Everything in an article that readers read and that takes no room, but for what closed details hold and they can open.
_LIST_UNSEEN = """() => [...document.querySelectorAll("article :is(p, li, td, h1, h2, h3, h4, dd, summary)")]
  .filter(element => element.innerText.trim() && !element.closest("details:not([open]) > :not(summary), .on-paper"))
  .filter(element => { const box = element.getBoundingClientRect(); return box.width === 0 || box.height === 0 })
  .map(element => element.innerText.slice(0, 60))"""


def test_nothing_of_this_repository_is_lost(repository_site: Site, new_context: Callable[..., BrowserContext]) -> None:
    site, dossier = repository_site, repository_site.dossier
    page = new_context(java_script_enabled=False, viewport={"width": 360, "height": 780}).new_page()
    with hosting(site.project.site, dossier.site.address or "") as address:

        def read(path: str) -> str:
            page.goto(address + path)
            assert page.evaluate(_LIST_UNSEEN) == [], path
            assert page.locator("article").inner_text().strip()
            return " ".join(page.locator("article").evaluate("article => article.textContent").split())

        paths = [*list_kinds(site.project.site).values(), *list_briefings(site.project.site)]
        told = {path: read(path) for path in dict.fromkeys(paths)}
        for briefing in dossier.briefings.values():
            text = told[uris.place_briefing(briefing).page.replace(".md", ".html")]
            prose = [briefing.bottom_line, *(point.text for point in briefing.points), *briefing.disputed]
            for sentence in (each for part in prose for paragraph in part.paragraphs for each in paragraph):
                assert " ".join(sentence.text.split()) in text, (briefing.id, sentence.text)
            for claim in briefing.claims:
                assert " ".join(dossier.claims[claim].text.split()) in text, (briefing.id, claim)
        events = [claim.event for claim in dossier.claims.values() if claim.event]
        figures = [claim.figure for claim in dossier.claims.values() if claim.figure]
        assert dossier.briefings
        assert events
        assert figures
        assert [event.title for event in events if event.title not in told["timeline.html"]] == []
        assert [figure.counts for figure in figures if figure.counts not in told["figures.html"]] == []
        assert [each for each in map(describe_number, figures) if each not in told["figures.html"]] == []
        stances = [claim.position.stance for claim in dossier.claims.values() if claim.position]
        assert [stance for stance in stances if " ".join(stance.split()) not in told["positions.html"]] == []


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
