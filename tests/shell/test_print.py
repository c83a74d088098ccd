"""Briefings on paper: the text that a reader prints, and the pages that come out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest

from tests.shell.conftest import list_briefings
from tests.site.conftest import Site
from tests.site.hosting import hosting

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page

pytestmark = pytest.mark.browser

# 174 mm, what is left of A4 between the margins, in CSS pixels.
WIDTH = 658
_PAGE = re.compile(rb"/Type\s*/Page\b")
# Letters of the text on one full page; a bit fewer than there are in fact.
LETTERS_OF_A_PAGE = 1800


@pytest.fixture
def printed(site: Site, new_context: Callable[..., BrowserContext]) -> Iterator[Callable[[str], Page]]:
    """Opens a page below the site's folder as it goes to the printer of a reader who prefers dark."""
    page = new_context(viewport={"width": WIDTH, "height": 950}, color_scheme="dark").new_page()
    with hosting(site.project.site, site.dossier.site.address or "") as address:

        def open_page(path: str) -> Page:
            page.goto(address + path)
            page.emulate_media(media="print", color_scheme="dark")
            page.evaluate("dispatchEvent(new Event('beforeprint'))")
            return page

        yield open_page


def squeeze(text: str) -> str:
    return "".join(text.split())


def test_briefing_prints_with_its_notes_and_without_navigation(site: Site, printed: Callable[[str], Page]) -> None:
    for path in list_briefings(site.project.site):
        page = printed(path)
        text = squeeze(page.inner_text("body"))
        tree = site.pages[path].tree
        notes = tree.xpath("//div[@class='footnote']//li//span[@class='statement']")
        assert notes
        for note in notes:
            assert squeeze(note.text_content()) in text, path
        for navigation in ("header", ".md-tabs", ".md-nav", ".md-sidebar", ".md-footer", ".md-skip", ".headerlink"):
            assert not any(found.is_visible() for found in page.locator(navigation).all()), (path, navigation)
        words = {"Skip to content", "Table of contents", "Back to top", "Search", "¶", "↩"}
        assert [word for word in words if squeeze(word) in text] == []
        assert text.startswith(squeeze(f"{site.dossier.site.title} · {site.dossier.site.address or ''}"))


def test_claims_that_print_leaves_out_are_all_among_the_notes(site: Site) -> None:
    for path in list_briefings(site.project.site):
        tree = site.pages[path].tree
        listed = {each.text_content() for each in tree.xpath("//details[@class='claims']//span[@class='statement']")}
        noted = {each.text_content() for each in tree.xpath("//div[@class='footnote']//span[@class='statement']")}
        assert listed
        assert listed <= noted


def test_details_are_opened_and_closed_again(harbour: Site, page: Page, address: str) -> None:
    page.goto(f"{address}briefings/north-quay.html")
    closed = page.locator("article details:not([open])").count()
    assert closed > 0
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("article details:not([open])").count() == 0
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("article details:not([open])").count() == closed


def test_details_are_opened_without_scripts(address: str, new_context: Callable[..., BrowserContext]) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(f"{address}briefings/north-quay.html")
    page.emulate_media(media="print")
    hidden = page.locator("article details:not(.claims) > :not(summary)")
    assert hidden.count() > 0
    assert all((box := each.bounding_box()) is not None and box["height"] > 0 for each in hidden.all())


def test_paper_is_white_and_the_ink_dark_whatever_the_scheme(printed: Callable[[str], Page]) -> None:
    page = printed("index.html")
    assert page.get_attribute("body", "data-md-color-scheme") == "slate"
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.querySelector('article')).color") == "rgb(0, 0, 0)"


def test_addresses_outside_the_site_are_spelled_out(printed: Callable[[str], Page]) -> None:
    page = printed("index.html")
    page.evaluate("""document.querySelector("article p").innerHTML = '<a href="https://quay.example/wall">Wall</a>'""")
    content = page.evaluate("getComputedStyle(document.querySelector('article p a'), '::after').content")
    assert content.replace('" "', "") == '" <https://quay.example/wall>"'


def test_every_heading_stays_with_what_follows(printed: Callable[[str], Page], site: Site) -> None:
    for path in list_briefings(site.project.site):
        breaks = (
            printed(path)
            .locator("article :is(h1, h2, h3)")
            .evaluate_all("headings => headings.map(heading => getComputedStyle(heading).breakAfter)")
        )
        assert set(breaks) == {"avoid"}


def test_briefing_has_as_many_pages_as_its_text_needs(site: Site, printed: Callable[[str], Page]) -> None:
    for path in list_briefings(site.project.site):
        page = printed(path)
        letters = len(page.inner_text("body"))
        pages = len(_PAGE.findall(page.pdf(format="A4")))
        assert 1 <= pages <= 1 + letters / LETTERS_OF_A_PAGE, (path, letters)
