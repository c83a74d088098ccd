"""No page of ours asks anything of another machine: what stops and records the attempt."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Route


def record_outside_requests(context: BrowserContext, outside: list[str]) -> None:
    """Stops each request to another machine and appends its address to the list."""

    def stop(route: Route) -> None:
        outside.append(route.request.url)
        route.abort()

    context.route(_is_outside, stop)


def _is_outside(url: str) -> bool:
    parts = urlsplit(url)
    return parts.scheme not in {"file", "data", "blob", "about"} and parts.hostname not in {"127.0.0.1", "localhost"}
