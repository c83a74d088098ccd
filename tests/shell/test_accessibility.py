"""WCAG 2.2 AA of what opens on a page: previews, details, search, menu, legend; pages as such: tests/site."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import pytest

from tests.site.forms import FEW_FORMS, FORMS, Form, find_violations

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page

pytestmark = pytest.mark.browser


def open_in(new_context: Callable[..., BrowserContext], form: Form) -> Page:
    size = {"width": form.width, "height": form.height}
    return new_context(viewport=size, color_scheme=form.scheme, reduced_motion="reduce").new_page()


def list_forms() -> Iterator[Any]:
    """Every form, those that do not stand for all where there is time."""
    for form in FORMS:
        yield pytest.param(form, id=str(form), marks=[] if form in FEW_FORMS else [pytest.mark.long])


@pytest.mark.parametrize("form", list(list_forms()))
def test_nothing_that_opens_has_a_violation(
    address: str, new_context: Callable[..., BrowserContext], form: Form
) -> None:
    page = open_in(new_context, form)
    page.goto(f"{address}briefings/north-quay.html")
    page.locator("article details").evaluate_all("several => several.forEach(details => { details.open = true })")
    assert list(find_violations(page)) == []
    page.locator(".footnote-ref").first.focus()
    page.locator(".md-tooltip2--active").wait_for()
    assert list(find_violations(page)) == []
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    page.keyboard.type("quay")
    page.locator(".md-search-result__link").first.wait_for()
    assert list(find_violations(page)) == []
    page.keyboard.press("Escape")
    page.keyboard.press("l")
    page.locator("dialog.legend").wait_for()
    assert list(find_violations(page)) == []
    page.keyboard.press("Escape")
    if form.width < 1220:  # where Material has a menu
        page.get_by_role("button", name="Menu").press("Enter")
        page.wait_for_timeout(100)
        assert list(find_violations(page)) == []
