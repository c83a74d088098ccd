"""Briefings on paper: the sheets that come out of the printer, read back, and the pages that go in."""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from pypdf import PageObject, PdfReader

from tests.shell.conftest import list_briefings
from tests.site.conftest import Site
from tests.site.hosting import hosting

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

pytestmark = pytest.mark.browser

# 174 mm, what is left of A4 between the margins, in CSS pixels.
WIDTH = 658
SHEETS = 10
# Letters of the text on one full sheet, notes and lists among them; a bit fewer than there are in fact.
LETTERS_OF_A_SHEET = 3000
BELOW = 57  # points: 20 mm at the foot of a sheet, where its number stands


@dataclass(frozen=True)
class Sheet:
    """A printed page: its text in the order of the page, and its pieces with their height above the foot, in points."""

    text: str
    pieces: Sequence[tuple[float, str]]


def read_sheet(page: PageObject) -> Sheet:
    """What stands on a page of a PDF."""
    pieces: list[tuple[float, str]] = []

    def visit(text: str, outer: Sequence[float], inner: Sequence[float], *_: object) -> None:
        height = inner[4] * outer[1] + inner[5] * outer[3] + outer[5]
        if text.strip() and height > BELOW:
            pieces.append((height, text.strip()))

    return Sheet(page.extract_text(visitor_text=visit), pieces)


@pytest.fixture(scope="module")
def sheets(site: Site, browser: Browser) -> Mapping[str, Sequence[Sheet]]:
    """The sheets of every briefing, by the path of its page."""
    page = browser.new_page(color_scheme="dark")
    found = {}
    with hosting(site.project.site, site.dossier.site.address or "") as address:
        for path in list_briefings(site.project.site):
            page.goto(address + path)
            found[path] = [read_sheet(each) for each in PdfReader(io.BytesIO(page.pdf(format="A4"))).pages]
    page.close()
    return found


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
    """Letters and signs alone, as a page and a PDF have them in common."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def read_whole(sheets: Sequence[Sheet]) -> str:
    return squeeze("".join(sheet.text for sheet in sheets))


def test_notes_are_written_out_each_once_and_short(site: Site, sheets: Mapping[str, Sequence[Sheet]]) -> None:
    for path, several in sheets.items():
        body, _, notes = read_whole(several).rpartition(squeeze("Found in the documents, the last time on"))
        assert body, path
        for note in site.pages[path].tree.xpath("//div[@class='footnote']//li"):
            [statement] = note.xpath(".//span[@class='statement']")
            assert notes.count(squeeze(statement.text_content())) == 1, (path, statement.text_content())
            for where in note.xpath(".//span[@class='where']"):
                for check in where.xpath("./span[@class='check']"):
                    where.remove(check)
                assert squeeze(where.text_content()) in notes, (path, where.text_content())
            [kind] = note.xpath(".//span[starts-with(@class, 'kind ')]")
            speakers = kind.tail if (link := kind.getnext()) is None or link.tag != "a" else kind.tail + link.text
            assert squeeze(kind.text_content() + speakers) in notes, (path, speakers)
        for left_out in ("checked ", "not shown, ", "Rests on:", "Date of the"):
            assert squeeze(left_out) not in notes, (path, left_out)


def test_nothing_that_only_a_screen_can_use_is_printed(site: Site, sheets: Mapping[str, Sequence[Sheet]]) -> None:
    texts = ["Skip to content", "Table of contents", "Back to top", "Search", "All briefings", "What to read next"]
    texts += ["Copy link", "Report an error", "How sources are counted", "Claims of this point", "¶", "↩"]
    for path, several in sheets.items():
        text = read_whole(several)
        assert [each for each in texts if squeeze(each) in text] == [], path
        tabs = site.pages[path].tree.xpath("//nav[contains(@class, 'md-tabs')]//a")
        assert len(tabs) > 5
        assert "".join(squeeze(tab.text_content()) for tab in tabs) not in text
        assert text.startswith(f"1/{len(several)}{squeeze(site.dossier.site.title)}·http")


def test_no_heading_stands_at_the_foot_of_a_sheet(site: Site, sheets: Mapping[str, Sequence[Sheet]]) -> None:
    for path, several in sheets.items():
        tree = site.pages[path].tree
        headings = [each.text_content().rstrip("¶") for each in tree.xpath("//article//h1 | //article//h2")]
        seen = 0
        for number, sheet in enumerate(several, start=1):
            for height, text in sheet.pieces:
                if text not in headings:
                    continue
                seen += 1
                lines = {round(other) for other, _ in sheet.pieces if other < height - 5}
                assert len(lines) >= 2, (path, number, text)
        assert seen >= len(headings) - 2, (path, seen)  # those that are long take two lines, one is not printed


def test_briefing_has_as_many_sheets_as_its_text_needs(site: Site, sheets: Mapping[str, Sequence[Sheet]]) -> None:
    for path, several in sheets.items():
        letters = len(read_whole(several))
        assert 1 <= len(several) <= min(SHEETS, 1 + letters / LETTERS_OF_A_SHEET), (path, letters, len(several))


def test_claims_of_a_point_are_printed_where_the_reader_had_opened_them(briefing: Page) -> None:
    def is_printed() -> list[bool]:
        briefing.emulate_media(media="print")
        briefing.evaluate("dispatchEvent(new Event('beforeprint'))")
        found = [each.is_visible() for each in briefing.locator("details.claims").all()]
        briefing.evaluate("dispatchEvent(new Event('afterprint'))")
        briefing.emulate_media(media="screen")
        return found

    closed = is_printed()
    assert closed
    assert not any(closed)
    summary = briefing.locator("details.claims > summary").first
    summary.click()
    assert is_printed() == [True, *closed[1:]]
    summary.press("Enter")
    assert is_printed() == closed


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
    hidden = page.locator("article details:not(.claims, .more) > :not(summary, :has(> .on-screen))")
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
