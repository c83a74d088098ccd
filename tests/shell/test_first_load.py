"""Budgets of the first visit of a briefing, with nothing cached: bytes before compression, requests, no shift."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.measure.first_load import load, visiting
from tests.shell.conftest import list_briefings
from tests.site.conftest import Site
from tests.site.hosting import hosting

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

# Material's part of the frame is 265 kB in four files.
FRAME_BYTES = 330_000
PAGE_BYTES = 450_000
INDEX_BYTES = 1_000_000
REQUESTS = 16


def test_first_visit_of_a_briefing_is_within_its_budgets(site: Site, browser: Browser) -> None:
    with hosting(site.project.site, site.dossier.site.address or "") as address:
        for path in list_briefings(site.project.site):
            with visiting(browser, is_slow=False) as page:
                found = load(page, address + path)
            assert found.shift == 0, path
            assert found.page_bytes <= PAGE_BYTES, path
            assert found.frame_bytes <= FRAME_BYTES, path
            assert found.requests <= REQUESTS, path


def test_index_of_the_search_is_within_its_budget(site: Site) -> None:
    assert (site.project.site / "search" / "search_index.json").stat().st_size <= INDEX_BYTES
