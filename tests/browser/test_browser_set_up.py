from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Error

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
@pytest.mark.parametrize("host", ["harbour.localhost", "127.0.0.2"])
def test_a_request_to_another_machine_is_stopped_and_recorded(browser: Browser, host: str) -> None:
    """Both names lead to this machine, so that what stops the request is the browser and not a missing network."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:  # the name of the base class
            asked.append(self.headers["Host"])
            self.send_error(404)

        def log_message(self, format: str, *arguments: object) -> None:
            """Say nothing."""

    outside: list[str] = []
    with ThreadingHTTPServer(("", 0), Handler) as server, browser.new_context() as context:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        record_outside_requests(context, outside)
        with pytest.raises(Error, match="net::ERR_NAME_NOT_RESOLVED"):
            context.new_page().goto(f"http://{host}:{server.server_port}/")
        context.new_page().goto(f"http://127.0.0.1:{server.server_port}/")
        server.shutdown()
    assert outside == [f"http://{host}:{server.server_port}/"]
    assert set(asked) == {f"127.0.0.1:{server.server_port}"}


@pytest.mark.browser
def test_what_a_page_asks_of_another_machine_is_recorded(browser: Browser) -> None:
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
