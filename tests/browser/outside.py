"""No page of ours asks anything of another machine: what records the attempt.

What stops it is the browser itself (`chromium.FLAGS`), which reaches no other machine. Requests are not intercepted for
this: each of them would then be decided here, and nothing of a site be kept from one page to the next.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Request


def record_outside_requests(context: BrowserContext, outside: list[str]) -> None:
    """Appends the address of each request to another machine to the list."""

    def record(request: Request) -> None:
        if _is_outside(request.url):
            outside.append(request.url)

    context.on("request", record)


def _is_outside(url: str) -> bool:
    parts = urlsplit(url)
    return parts.scheme not in {"file", "data", "blob", "about"} and parts.hostname not in {"127.0.0.1", "localhost"}
