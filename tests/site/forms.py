"""The forms in which readers see a page: on a phone and on a desk, light and dark; and what is wrong with a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from playwright.sync_api import Page, Request


@dataclass(frozen=True)
class Form:
    """A window in CSS pixels, and the reader's preference."""

    width: int
    height: int
    scheme: Literal["light", "dark"]

    def __str__(self) -> str:
        return f"{self.width}-{self.scheme}"


FORMS = tuple(
    Form(width, height, scheme) for width, height in ((360, 780), (1280, 800)) for scheme in ("light", "dark")
)

# What sticks out of the window, unless a box around it scrolls by itself.
_STICKING_OUT = """() => {
  const isHeld = element => {
    for (let box = element; box && box !== document.body; box = box.parentElement)
      if (/auto|scroll|hidden|clip/.test(getComputedStyle(box).overflowX)) return true
    return false
  }
  const found = [...document.querySelectorAll("article *")]
    .filter(element => element.getBoundingClientRect().right > innerWidth + 1 && !isHeld(element))
    .map(element => `${element.tagName} ${element.textContent.trim().slice(0, 40)} sticks out`)
  const width = document.scrollingElement.scrollWidth
  return width > innerWidth ? [`the page is ${width} wide`, ...found.slice(0, 3)] : found.slice(0, 3)
}"""


def _is_lost(request: Request) -> bool:
    return request.failure != "net::ERR_ABORTED"  # given up when the next page was opened


def find_faults(page: Page, address: str, paths: Iterable[str], form: Form) -> Iterator[str]:
    """Open each path below the address; what the browser complains of, and what does not fit the form."""
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("requestfailed", lambda request: said.append(f"not loaded: {request.url}") if _is_lost(request) else None)
    page.on("response", lambda answer: said.append(f"{answer.status}: {answer.url}") if answer.status >= 400 else None)
    for path in paths:
        page.goto(address + path)
        found = [*page.evaluate(_STICKING_OUT), *said]
        scheme = page.get_attribute("body", "data-md-color-scheme")
        if scheme != {"light": "default", "dark": "slate"}[form.scheme]:
            found.append(f"the scheme is {scheme}")
        yield from (f"{path}, {form}: {fault}" for fault in found)
        said.clear()
