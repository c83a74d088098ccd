"""docs/assets/js/pages.js in a browser: the legend, links to claims; previews are in tests/shell/test_previews.py."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page

pytestmark = pytest.mark.browser

LABELS = ["reported", "said", "judgement", "advice", "counterfactual", "forecast", "rumour", "our inference"]


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


def test_a_letter_typed_into_a_field_that_a_search_hides_inside_itself_opens_no_legend(briefing: Page) -> None:
    briefing.evaluate("""() => {
      const search = document.body.appendChild(document.createElement("div"))
      search.attachShadow({ mode: "open" }).innerHTML = "<input>"
      search.shadowRoot.querySelector("input").focus()
    }""")
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
