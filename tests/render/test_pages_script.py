"""docs/assets/js/pages.js in a browser: the legend, links to claims, previews of notes by tap."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page

pytestmark = pytest.mark.browser

LABELS = ["reported", "said", "judgement", "advice", "counterfactual", "forecast", "rumour", "our inference"]
PREVIEW = ".md-tooltip2--active"


@pytest.mark.parametrize("key", ["l", "?"])
def test_one_key_opens_the_legend_and_escape_closes_it(briefing: Page, key: str) -> None:
    briefing.keyboard.press(key)
    legend = briefing.get_by_role("dialog", name="What the labels mean")
    assert legend.locator(".kind").all_inner_texts() == LABELS
    briefing.keyboard.press("Escape")
    legend.wait_for(state="detached")


def test_a_sign_in_the_header_opens_the_legend_and_a_button_closes_it(briefing: Page) -> None:
    briefing.locator("header").get_by_role("link", name="What the labels mean").click()
    legend = briefing.get_by_role("dialog", name="What the labels mean")
    legend.get_by_role("button", name="Close").click()
    legend.wait_for(state="detached")


def test_a_letter_typed_into_the_search_opens_no_legend(briefing: Page) -> None:
    briefing.locator("input.md-search__input").click()
    briefing.keyboard.type("l?")
    assert briefing.locator("dialog").count() == 0


def test_without_scripts_the_legend_opens_in_its_place(
    address: str, new_context: Callable[..., BrowserContext]
) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(f"{address}briefings/north-quay.html")
    legend = page.locator("details.legend")
    legend.locator("summary").click()
    assert legend.locator(".kind").all_inner_texts() == LABELS
    legend.get_by_role("link").click()
    assert page.url.endswith("/method.html#labels")


def test_the_address_of_a_claim_is_copied(address: str, new_context: Callable[..., BrowserContext]) -> None:
    page = new_context(permissions=["clipboard-read", "clipboard-write"]).new_page()
    address = f"{address}documents/quay-gazette.html"
    page.goto(address)
    claim = page.locator("#claim-ortiz-a-lot-worse").locator("..")
    claim.get_by_role("button", name="Copy link").click()
    claim.get_by_role("button", name="Link copied").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.url == f"{address}#claim-ortiz-a-lot-worse"


@pytest.fixture
def phone(address: str, new_context: Callable[..., BrowserContext]) -> Page:
    """A briefing on a screen that is touched."""
    page = new_context(viewport={"width": 360, "height": 780}, has_touch=True, is_mobile=True).new_page()
    page.goto(f"{address}briefings/north-quay.html")
    return page


def test_a_tap_opens_the_preview_of_a_note_and_a_tap_beside_it_closes_it(phone: Page) -> None:
    phone.locator(".footnote-ref").first.tap()
    phone.locator(PREVIEW).wait_for()
    assert "paragraph" in phone.locator(PREVIEW).inner_text()
    assert "#fn" not in phone.url
    phone.locator("h1").tap()
    phone.locator(PREVIEW).wait_for(state="detached")


def test_a_link_in_a_preview_can_be_tapped(phone: Page) -> None:
    phone.locator(".footnote-ref").first.tap()
    phone.locator(PREVIEW).wait_for()
    phone.locator(PREVIEW).locator("a[href*='#claim-']").first.tap()
    phone.wait_for_url("**/documents/*.html#claim-*")


def test_a_second_tap_leads_to_the_note(phone: Page) -> None:
    reference = phone.locator(".footnote-ref").first
    reference.tap()
    phone.locator(PREVIEW).wait_for()
    reference.tap()
    phone.wait_for_url("**#fn:*")


def test_the_pointer_may_enter_a_preview(briefing: Page) -> None:
    briefing.locator(".footnote-ref").first.hover()
    briefing.locator(PREVIEW).wait_for()
    briefing.locator(PREVIEW).locator("a[href*='#claim-']").first.hover(timeout=30_000)
    briefing.wait_for_timeout(600)  # longer than Material waits before it closes what the pointer has left
    assert briefing.locator(PREVIEW).is_visible()
