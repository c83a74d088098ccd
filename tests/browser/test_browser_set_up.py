from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser import chromium
from tests.browser.outside import record_outside_requests

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page


@pytest.mark.browser
def test_a_page_is_opened_and_read(page: Page) -> None:
    page.goto("data:text/html,<title>Quay</title><p>The ferry leaves at six.")
    assert (page.title(), page.inner_text("p")) == ("Quay", "The ferry leaves at six.")


@pytest.mark.browser
def test_scripts_run(page: Page) -> None:
    page.goto("data:text/html,<p></p><script>document.querySelector('p').textContent = 6 * 7</script>")
    assert page.inner_text("p") == "42"


@pytest.mark.browser
def test_a_request_to_another_machine_is_stopped_and_recorded(browser: Browser) -> None:
    outside: list[str] = []
    with browser.new_context() as context:
        record_outside_requests(context, outside)
        context.new_page().goto("data:text/html,<img src='http://harbour.invalid/quay.png'>")
    assert outside == ["http://harbour.invalid/quay.png"]


@pytest.mark.browser
def test_a_page_in_a_folder_is_opened(page: Page, tmp_path: Path) -> None:
    file = tmp_path / "a folder" / "quay.html"
    file.parent.mkdir()
    file.write_text("<p>The quay", encoding="utf-8")
    page.goto(file.as_uri())
    assert page.inner_text("p") == "The quay"


def test_a_program_that_fails_is_no_chromium(tmp_path: Path) -> None:
    stub = tmp_path / "chromium-browser"
    stub.write_text("#!/bin/sh\necho 'Chromium comes as a snap'\nexit 1\n", encoding="utf-8")
    stub.chmod(0o755)
    assert not chromium.runs(str(stub))


def test_a_missing_program_is_no_chromium(tmp_path: Path) -> None:
    assert not chromium.runs(str(tmp_path / "chromium"))
