"""What every test may ask for: hypothesis profiles, a browser, a page that may not leave this machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import sync_playwright

from tests.browser.chromium import CURE, FLAGS, find_chromium
from tests.browser.outside import record_outside_requests
from tests.projects import copy_harbour

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, Page

# A shared machine stalls now and then: how long one example takes says nothing, so no deadline.
settings.register_profile(
    "default", max_examples=100, deadline=None, print_blob=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("long", settings.get_profile("default"), max_examples=2000)
settings.load_profile("default")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what is heavy: a process that has nothing left takes over from the end of another one's list."""
    items.sort(key=lambda item: item.get_closest_marker("heavy") is None)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the example project, to change."""
    return copy_harbour(tmp_path)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for each test process."""
    path = find_chromium()
    if path is None:
        pytest.fail(CURE, pytrace=False)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture
def new_context(browser: Browser) -> Iterator[Callable[..., BrowserContext]]:
    """Makes contexts with the options of `Browser.new_context` (viewport, color_scheme, ...).

    A page in them that asks for anything outside this machine gets nothing, and its test fails: no page of ours does.
    """
    contexts: list[BrowserContext] = []
    outside: list[str] = []

    def make(**options: object) -> BrowserContext:
        context = browser.new_context(**options)  # type: ignore[arg-type]
        context.set_default_timeout(10_000)
        record_outside_requests(context, outside)
        contexts.append(context)
        return context

    yield make
    for context in contexts:
        context.close()
    assert outside == []


@pytest.fixture
def page(new_context: Callable[..., BrowserContext]) -> Page:
    """An empty page of a desk's width in a context of its own."""
    return new_context(viewport={"width": 1280, "height": 800}).new_page()
