"""The forms in which readers see a page: phone, tablet and desk, light and dark; and what is wrong with a page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from axe_playwright_python.sync_playwright import Axe

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
    Form(width, height, scheme)
    for width, height in ((360, 780), (768, 1024), (1280, 800))
    for scheme in ("light", "dark")
)
# A phone in the dark and a desk in the light stand for all of them where time is short.
FEW_FORMS = (FORMS[1], FORMS[-2])

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


_AXE = Axe()


def find_violations(page: Page) -> Iterator[str]:
    """WCAG 2.2 AA as far as a machine can tell: rule, impact and place of each violation, of the theme's or of ours."""
    found = _AXE.run(page, options={"resultTypes": ["violations"]}).response["violations"]
    for violation in found:
        for node in violation["nodes"]:
            yield f"{violation['id']} ({violation['impact']}): {node['target']} {node['html'][:120]}"


def _is_lost(request: Request) -> bool:
    return request.failure != "net::ERR_ABORTED"  # given up when the next page was opened


def find_faults(page: Page, address: str, paths: Mapping[str, bool], form: Form) -> Iterator[str]:
    """Open each path below the address; what the browser complains of, or axe where it is asked, what does not fit."""
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("requestfailed", lambda request: said.append(f"not loaded: {request.url}") if _is_lost(request) else None)
    page.on("response", lambda answer: said.append(f"{answer.status}: {answer.url}") if answer.status >= 400 else None)
    for path, is_asked_of_axe in paths.items():
        page.goto(address + path)
        found = [*page.evaluate(_STICKING_OUT), *(find_violations(page) if is_asked_of_axe else ()), *said]
        scheme = page.get_attribute("body", "data-md-color-scheme")
        if scheme != {"light": "default", "dark": "slate"}[form.scheme]:
            found.append(f"the scheme is {scheme}")
        yield from (f"{path}, {form}: {fault}" for fault in found)
        said.clear()
