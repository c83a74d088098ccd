"""docs/assets/js/site.js in a browser: Escape closes previews of notes, and the table of figures sorts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import TYPE_CHECKING

import pytest

from tests.render.harbour import build_site, render_harbour_whole

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page

pytestmark = pytest.mark.browser


class _QuietHandler(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the harbour's site, without a slash at its end."""
    folder = build_site(tmp_path_factory.mktemp("harbour"), render_harbour_whole())
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_QuietHandler, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def _wait_for_previews(page: Page, number: int) -> None:
    page.wait_for_function(f"document.querySelectorAll('.md-tooltip2--active').length === {number}")


def test_a_preview_opens_on_focus_and_escape_closes_it(site: str, page: Page) -> None:
    page.goto(f"{site}/briefings/north-quay.html")
    page.locator(".footnote-ref").first.focus()
    _wait_for_previews(page, 1)
    assert "The Skerrow Gazette, news report" in page.locator(".md-tooltip2--active").inner_text()
    page.keyboard.press("Escape")
    _wait_for_previews(page, 0)


def test_a_preview_opens_under_the_pointer_and_escape_closes_it(site: str, page: Page) -> None:
    page.goto(f"{site}/briefings/north-quay.html")
    page.locator(".footnote-ref").first.hover()
    _wait_for_previews(page, 1)
    page.keyboard.press("Escape")
    _wait_for_previews(page, 0)


def _read_numbers(page: Page) -> list[str]:
    return [text.rstrip("0123456789\n") for text in page.locator(".table-figures td:first-child").all_inner_texts()]


def test_figures_sort_by_their_numbers_and_back(site: str, page: Page) -> None:
    page.goto(f"{site}/figures.html")
    header = page.locator(".table-figures th").first
    before = _read_numbers(page)
    header.get_by_role("button").press("Enter")
    upwards = _read_numbers(page)
    assert header.get_attribute("aria-sort") == "ascending"
    header.get_by_role("button").press("Enter")
    assert header.get_attribute("aria-sort") == "descending"
    assert sorted(upwards) == sorted(before)
    values = page.evaluate("[...document.querySelectorAll('.table-figures td:first-child')].map(c => c.innerText)")
    numbers = page.evaluate("texts => texts.map(readNumber)", values)
    assert numbers == sorted(numbers, reverse=True)
    words = ["only a handful of ships", "thousands of lorries", "hundreds of thousands of lorries", "a crowd"]
    assert page.evaluate("texts => texts.map(readNumber)", words) == [2, 2000, 200000, None]


# One page of each kind.
PAGES = [
    *("index", "timeline", "figures", "positions", "gaps", "inferences", "method", "codes"),
    *("briefings/index", "briefings/north-quay", "documents/index", "documents/quay-inspection"),
    *("people/index", "people/lena-ortiz"),
]


@pytest.mark.parametrize("width", [360, 1280])
def test_no_page_scrolls_sideways_or_has_a_fault(
    site: str, new_context: Callable[..., BrowserContext], width: int
) -> None:
    page = new_context(viewport={"width": width, "height": 800}).new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    wide = []
    for path in PAGES:
        page.goto(f"{site}/{path}.html")
        if page.evaluate("document.documentElement.scrollWidth") > width:
            wide.append(path)
    assert (wide, faults) == ([], [])
