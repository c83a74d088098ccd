"""Previews of notes under a pointer and under a finger: they open, can be entered, and close."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Locator, Page

pytestmark = pytest.mark.browser

STAY = 500  # ms: longer than Material waits before it closes what nobody uses


def find_preview(page: Page) -> Locator:
    return page.locator(".md-tooltip2--active[role=dialog]")


def read_note(page: Page, number: int) -> list[str]:
    """The words of a note at the foot of the page, without the way back."""
    return page.locator(".footnote > ol > li").nth(number).inner_text().rstrip("↩\xa0 ").split()


def enter(page: Page) -> Locator:
    """Move the pointer, as a hand does, onto the passage that the open preview names; the link to it."""
    preview = find_preview(page)
    preview.wait_for()
    page.wait_for_timeout(STAY)  # it slides into its place
    link = preview.locator(".where a").last
    box = link.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2, steps=8)
    return link


@pytest.fixture
def touched(address: str, new_context: Callable[..., BrowserContext]) -> Page:
    """The page of a briefing on a phone without a pointer."""
    page = new_context(viewport={"width": 360, "height": 780}, has_touch=True, is_mobile=True).new_page()
    page.goto(f"{address}briefings/north-quay.html")
    page.locator("details.legend").wait_for()
    return page


def test_pointer_enters_the_preview_and_it_stays_until_it_is_left(briefing: Page) -> None:
    briefing.locator(".footnote-ref").first.hover()
    preview = find_preview(briefing)
    preview.wait_for()
    assert preview.inner_text().split()[: len(read_note(briefing, 0))] == read_note(briefing, 0)
    enter(briefing)
    briefing.wait_for_timeout(STAY)
    assert find_preview(briefing).count() == 1
    briefing.mouse.move(2, 2)
    preview.wait_for(state="detached")


def test_link_in_an_entered_preview_is_followed(briefing: Page) -> None:
    briefing.locator(".footnote-ref").first.hover()
    link = enter(briefing)
    target = link.evaluate("link => link.href")
    briefing.mouse.down()
    briefing.mouse.up()
    briefing.wait_for_url(target)


def test_escape_closes_the_preview_that_the_pointer_is_in(briefing: Page) -> None:
    briefing.locator(".footnote-ref").first.hover()
    preview = find_preview(briefing)
    enter(briefing)
    briefing.keyboard.press("Escape")
    preview.wait_for(state="detached")


def test_first_tap_opens_the_preview_and_the_second_leads_to_the_note(touched: Page) -> None:
    reference = touched.locator(".footnote-ref").first
    address = touched.url
    reference.tap()
    preview = find_preview(touched)
    preview.wait_for()
    assert touched.url == address
    box = preview.bounding_box()
    assert box is not None
    assert 0 <= box["x"] <= box["x"] + box["width"] <= 360
    assert preview.inner_text().split()[: len(read_note(touched, 0))] == read_note(touched, 0)
    reference.tap()
    touched.wait_for_url(f"**{reference.get_attribute('href')}")


def test_link_in_a_preview_is_tapped(touched: Page) -> None:
    touched.locator(".footnote-ref").first.tap()
    link = find_preview(touched).locator(".statement a")
    target = link.evaluate("link => link.href")
    link.tap()
    touched.wait_for_url(target)


def test_tap_beside_a_preview_closes_it_and_another_reference_opens_its_own(touched: Page) -> None:
    references = touched.locator(".footnote-ref")
    references.first.tap()
    find_preview(touched).wait_for()
    touched.locator("h1").tap()
    find_preview(touched).wait_for(state="detached")
    other = touched.locator(f".footnote-ref:not([href='{references.first.get_attribute('href')}'])").first
    other.tap()
    find_preview(touched).wait_for()
    number = touched.locator(".footnote > ol > li").evaluate_all(
        "(notes, href) => notes.findIndex(note => `#${note.id}` === href)", other.get_attribute("href")
    )
    assert find_preview(touched).inner_text().split()[:6] == read_note(touched, number)[:6]
