"""WCAG 2.2 AA of what opens on a page: previews, details, search, menu, legend; pages as such: tests/site."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import pytest

from tests.site.forms import ALL_RULES, FORMS, Form, Rules, find_violations

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page

pytestmark = pytest.mark.browser


def open_in(new_context: Callable[..., BrowserContext], form: Form) -> Page:
    size = {"width": form.width, "height": form.height}
    return new_context(viewport=size, color_scheme=form.scheme, reduced_motion="reduce").new_page()


def list_forms() -> Iterator[Any]:
    """Every form with the colours or all other rules in turn, as on a chessboard; with all rules where there is time.

    So each width and each scheme has both, also the widths that have a menu.
    """
    for number, form in enumerate(FORMS):
        yield pytest.param(form, (Rules.OTHERS, Rules.COLOURS)[(number // 2 + number) % 2], id=str(form))
        yield pytest.param(form, ALL_RULES, id=f"{form}, all rules", marks=pytest.mark.long)


@pytest.mark.parametrize(("form", "rules"), list(list_forms()))
def test_nothing_that_opens_has_a_violation(
    address: str, new_context: Callable[..., BrowserContext], form: Form, rules: Rules
) -> None:
    page = open_in(new_context, form)
    page.goto(f"{address}briefings/north-quay.html")
    page.locator("article details").evaluate_all("several => several.forEach(details => { details.open = true })")
    assert list(find_violations(page, rules)) == []
    page.locator(".footnote-ref").first.focus()
    page.locator(".md-tooltip2--active").wait_for()
    assert list(find_violations(page, rules)) == []
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    page.keyboard.type("quay")
    page.locator(".md-search-result__link").first.wait_for()
    assert list(find_violations(page, rules)) == []
    page.keyboard.press("Escape")
    page.keyboard.press("l")
    page.locator("dialog.legend").wait_for()
    assert list(find_violations(page, rules)) == []
    page.keyboard.press("Escape")
    if form.width < 1220:  # where Material has a menu
        page.get_by_role("button", name="Menu").press("Enter")
        page.wait_for_timeout(100)
        assert list(find_violations(page, rules)) == []
