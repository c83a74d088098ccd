"""docs/assets/js/site.js in a browser: Escape closes previews of notes, and the table of figures sorts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser


def _wait_for_previews(page: Page, number: int) -> None:
    page.wait_for_function(f"document.querySelectorAll('.md-tooltip2--active').length === {number}")


def test_a_preview_opens_on_focus_and_escape_closes_it(address: str, page: Page) -> None:
    page.goto(f"{address}briefings/north-quay.html")
    page.locator(".footnote-ref").first.focus()
    _wait_for_previews(page, 1)
    assert "The Skerrow Gazette, news report" in page.locator(".md-tooltip2--active").inner_text()
    page.keyboard.press("Escape")
    _wait_for_previews(page, 0)


def test_a_preview_opens_under_the_pointer_and_escape_closes_it(address: str, page: Page) -> None:
    page.goto(f"{address}briefings/north-quay.html")
    page.locator(".footnote-ref").first.hover()
    _wait_for_previews(page, 1)
    page.keyboard.press("Escape")
    _wait_for_previews(page, 0)


def _read_numbers(page: Page) -> list[str]:
    return [text.rstrip("0123456789\n") for text in page.locator(".table-figures td:first-child").all_inner_texts()]


def test_figures_sort_by_their_numbers_and_back(address: str, page: Page) -> None:
    page.goto(f"{address}figures.html")
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
