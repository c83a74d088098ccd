"""The site by keyboard alone: everything that a pointer can do here, keys can."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page

pytestmark = pytest.mark.browser

PREVIEW = ".md-tooltip2--active[role=dialog]"
FOCUSED = "document.activeElement"
# Left, top, width of what has the focus, and the width of the window.
IS_IN_WINDOW = """() => {
  const label = document.activeElement.matches("input.md-option") ? document.activeElement.nextElementSibling : null
  const box = (label ?? document.activeElement).getBoundingClientRect()
  return box.right > 0 && box.left < innerWidth && box.bottom > 0 && box.top < innerHeight && box.width > 0
}"""


@pytest.fixture
def phone(address: str, new_context: Callable[..., BrowserContext]) -> Page:
    """The page of a briefing on a phone."""
    page = new_context(viewport={"width": 360, "height": 780}).new_page()
    page.goto(f"{address}briefings/north-quay.html")
    return page


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def test_first_key_leads_to_the_link_that_skips_the_header(briefing: Page) -> None:
    press(briefing, "Tab")
    assert briefing.evaluate(f"{FOCUSED}.className.split(' ')[0]") == "md-skip"
    press(briefing, "Enter", "Tab")
    assert briefing.evaluate(f"{FOCUSED}.closest('article') !== null")


def test_focus_is_never_out_of_sight(phone: Page) -> None:
    for number in range(25):
        press(phone, "Tab")
        phone.wait_for_timeout(30)
        assert phone.evaluate(IS_IN_WINDOW), (number, phone.evaluate(f"{FOCUSED}.outerHTML"))


def test_menu_opens_leads_and_closes(phone: Page) -> None:
    button = phone.get_by_role("button", name="Menu")
    for _ in range(10):
        press(phone, "Tab")
        if button.evaluate(f"label => label === {FOCUSED}"):
            break
    assert button.get_attribute("aria-expanded") == "false"
    press(phone, "Enter")
    phone.wait_for_function(f"{FOCUSED}.closest('.md-sidebar--primary')")
    assert button.get_attribute("aria-expanded") == "true"
    press(phone, "Escape")
    assert (button.get_attribute("aria-expanded"), button.evaluate(f"label => label === {FOCUSED}")) == ("false", True)
    press(phone, " ")
    phone.wait_for_function(f"{FOCUSED}.closest('.md-sidebar--primary')")
    while phone.evaluate(f"{FOCUSED}.innerText.trim()") != "Timeline":
        press(phone, "Tab")
    press(phone, "Enter")
    phone.wait_for_url("**/timeline.html")


def test_menu_closes_behind_the_focus_that_leaves_it(phone: Page) -> None:
    phone.get_by_role("button", name="Menu").press("Enter")
    phone.wait_for_function(f"{FOCUSED}.closest('.md-sidebar--primary')")
    press(phone, "Shift+Tab")
    assert phone.get_by_role("button", name="Menu").get_attribute("aria-expanded") == "false"


@pytest.mark.parametrize("width", [360, 1280])
def test_search_opens_finds_leads_and_closes(
    address: str, new_context: Callable[..., BrowserContext], width: int
) -> None:
    page = new_context(viewport={"width": width, "height": 780}).new_page()
    page.goto(address)
    press(page, "/")
    page.wait_for_function(f"{FOCUSED}.matches('.md-search__input')")
    press(page, "Escape")
    page.wait_for_function("!document.getElementById('__search').checked")
    page.wait_for_function(f"!{FOCUSED}.matches('.md-search__input')")
    page.wait_for_timeout(500)  # longer than Material takes to close it, and no longer than a reader
    press(page, "/")
    page.wait_for_function(f"{FOCUSED}.matches('.md-search__input')")
    page.wait_for_function("document.getElementById('__search').checked")
    page.keyboard.type("quay")
    page.locator(".md-search-result__link").first.wait_for()
    press(page, "ArrowDown")
    page.wait_for_function(f"{FOCUSED}.matches('.md-search-result__link')")
    press(page, "Enter")
    page.wait_for_url("**?h=quay*")


def open_preview(page: Page) -> None:
    page.locator(".footnote-ref").first.focus()
    page.locator(PREVIEW).wait_for()


def test_preview_is_entered_and_closed_and_the_place_is_kept(briefing: Page) -> None:
    open_preview(briefing)
    assert briefing.locator(PREVIEW).get_attribute("aria-label") == "Note"
    press(briefing, "ArrowDown")
    assert briefing.evaluate(f"{FOCUSED}.closest('.md-tooltip2') !== null")
    briefing.wait_for_timeout(500)  # longer than Material waits before it closes what nobody uses
    assert briefing.locator(PREVIEW).count() == 1
    press(briefing, "Escape")
    briefing.locator(PREVIEW).wait_for(state="detached")
    assert briefing.evaluate(f"{FOCUSED}.querySelector('.footnote-ref') !== null")
    press(briefing, "Tab")
    assert briefing.evaluate(f"{FOCUSED} === document.querySelector('.footnote-ref')")


def test_tab_goes_through_a_preview_and_on_to_what_follows_its_reference(briefing: Page) -> None:
    open_preview(briefing)
    press(briefing, "ArrowDown")
    links = briefing.locator(f"{PREVIEW} a:not(.footnote-backref)").count()
    press(briefing, *["Tab"] * links)
    following = "[...document.querySelectorAll('.footnote-ref')].indexOf(document.activeElement)"
    assert briefing.evaluate(following) == 1


def test_shift_tab_leaves_a_preview_for_its_reference(briefing: Page) -> None:
    open_preview(briefing)
    press(briefing, "ArrowDown", "Shift+Tab")
    assert briefing.evaluate(f"{FOCUSED}.querySelector('.footnote-ref') !== null")


def test_a_link_of_a_preview_is_followed(briefing: Page) -> None:
    open_preview(briefing)
    press(briefing, "ArrowDown")
    target = briefing.evaluate(f"{FOCUSED}.href")
    press(briefing, "Enter")
    briefing.wait_for_url(target)


def test_keys_are_named_to_those_who_use_them_alone(briefing: Page) -> None:
    briefing.locator(".footnote-ref").first.hover()
    briefing.locator(PREVIEW).wait_for()
    assert not briefing.locator(f"{PREVIEW} .preview-keys").is_visible()
    briefing.mouse.move(0, 0)
    briefing.locator(PREVIEW).wait_for(state="detached")
    press(briefing, "Tab")
    open_preview(briefing)
    assert briefing.locator(f"{PREVIEW} .preview-keys").inner_text() == "↓ into the note, Esc to close"


def test_table_sorts(address: str, page: Page) -> None:
    page.goto(f"{address}figures.html")
    header = page.locator(".table-figures th").first
    page.locator("h1 .headerlink").focus()
    while page.evaluate(f"{FOCUSED}.tagName") != "BUTTON" or not page.evaluate(f"{FOCUSED}.closest('th') !== null"):
        press(page, "Tab")
    press(page, "Enter")
    assert header.get_attribute("aria-sort") == "ascending"
    press(page, " ")
    assert header.get_attribute("aria-sort") == "descending"


def test_nothing_moves_for_readers_who_ask_for_that(address: str, new_context: Callable[..., BrowserContext]) -> None:
    page = new_context(reduced_motion="reduce").new_page()
    page.goto(f"{address}briefings/north-quay.html")
    open_preview(page)
    durations = page.evaluate("""() => [...document.querySelectorAll("*")].flatMap(element => {
      const style = getComputedStyle(element)
      return `${style.transitionDuration}, ${style.animationDuration}`.split(", ").map(parseFloat)
    })""")
    assert max(durations) <= 0.0001
