"""What readers come for, in a browser: each answer is reached from the home page in three actions or fewer.

The tasks are in ``tests/reading/tasks.yaml``. The menu and the pages are tried on a desk, the search on a phone.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from tests.browser.outside import record_outside_requests
from tests.projects import REPOSITORY
from tests.site.conftest import Site
from tests.site.hosting import hosting

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

MOST_ACTIONS = 3
TASKS = yaml.safe_load((REPOSITORY / "tests/reading/tasks.yaml").read_text(encoding="utf-8"))

# Whether all the words stand in the window below the header, in one block of the page that holds nothing but them.
_SHOWS_ANSWER = """words => {
  const norm = text => text.replace(/\\s+/g, " ")
  const top = document.querySelector(".md-header").getBoundingClientRect().bottom
  const readText = block => {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
    const letters = []
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      for (let at = 0; at < node.data.length; at++) {
        const letter = /\\s/.test(node.data[at]) ? " " : node.data[at]
        if (letter !== " " || letters.at(-1)?.letter !== " ") letters.push({ letter, node, at })
      }
    return letters
  }
  const isInView = (letters, word) => {
    const text = letters.map(each => each.letter).join("").toLowerCase()
    for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + 1)) {
      const range = document.createRange()
      const [first, last] = [letters[start], letters[start + word.length - 1]]
      range.setStart(first.node, first.at)
      range.setEnd(last.node, last.at + 1)
      const box = range.getBoundingClientRect()
      const isSeen = box.width > 0 && box.top >= top && box.bottom <= innerHeight
      if (isSeen && first.node.parentElement.checkVisibility({ visibilityProperty: true })) return true
    }
    return false
  }
  const wanted = words.map(word => norm(word).toLowerCase())
  const blocks = "p, li, tr, td, h1, h2, h3, h4, summary, table, details, .claim, .event, .entry, .tile, .card, " +
    ".bottom-line, .passage, .point, .cite, .question, .topic, .filters, .filter, .views"
  return [...document.querySelectorAll("article")].flatMap(article => [...article.querySelectorAll(blocks)])
    .some(block => wanted.every(word => norm(block.textContent).toLowerCase().includes(word)) &&
      (letters => wanted.every(word => isInView(letters, word)))(readText(block)))
}"""


# For each element whether it is in the window below the header.
_LIST_IN_SIGHT = """several => several.map(element => {
  const box = element.getBoundingClientRect()
  return box.top > 40 && box.bottom < innerHeight
})"""


@pytest.fixture(scope="module")
def address(repository_site: Site) -> Iterator[str]:
    """Where the site of this repository stands."""
    with hosting(repository_site.project.site, repository_site.dossier.site.address or "") as found:
        yield found


@contextmanager
def open_window(browser: Browser, width: int, height: int) -> Iterator[Page]:
    """A window for all tasks, which loads the frame of the site once; it asks nothing of another machine."""
    outside: list[str] = []
    context = browser.new_context(viewport={"width": width, "height": height})
    context.set_default_timeout(10_000)
    record_outside_requests(context, outside)
    yield context.new_page()
    context.close()
    assert outside == []


@pytest.fixture(scope="module")
def desk(browser: Browser) -> Iterator[Page]:
    with open_window(browser, 1280, 800) as page:
        yield page


@pytest.fixture(scope="module")
def phone(browser: Browser) -> Iterator[Page]:
    with open_window(browser, 360, 780) as page:
        yield page


def choose(page: Page, words: str) -> None:
    """Follow what bears these words and no others, else what bears them among others; of several what is in sight."""
    page.wait_for_load_state()  # the place that the address names is in sight only then
    things = page.locator("a:visible, button:visible, summary:visible")
    exact = things.filter(has_text=re.compile(rf"^\s*{re.escape(words)}[\s¶]*$"))
    found = exact if exact.count() else things.filter(has_text=words)
    seen = found.evaluate_all(_LIST_IN_SIGHT)
    found.nth(seen.index(True) if True in seen else 0).click()


def take_result(page: Page, words: str) -> int:
    """Take the first result with this title, else the first whose title has these words; how many actions that was."""
    results = page.locator(".md-search-result__link")
    results.first.wait_for()

    def read() -> list[str]:
        return [" ".join(title.split()) for title in results.locator("h1, h2").all_inner_texts()]

    titles, before = read(), [""]
    end = time.monotonic() + 10  # results come and go while the words are typed and the index is read
    while titles != before or not any(words in title for title in titles):
        assert time.monotonic() < end, titles
        page.wait_for_timeout(200)
        before = titles
        titles = read()
    number = titles.index(words) if words in titles else next(i for i, title in enumerate(titles) if words in title)
    result = results.nth(number)
    actions = 1
    if not result.is_visible():
        result.locator("xpath=ancestor::details").locator("summary").click()
        actions = 2
    result.click()
    return actions


def see(page: Page, answer: list[str]) -> None:
    page.wait_for_load_state()
    page.wait_for_function(_SHOWS_ANSWER, arg=answer, timeout=10_000)


def named(task: dict[str, Any]) -> str:
    return str(task["question"])


def later(task: dict[str, Any]) -> Any:
    """A task that is tried where there is time."""
    return pytest.param(task, marks=pytest.mark.long)


@pytest.mark.parametrize("task", TASKS, ids=named)
def test_the_pages_lead_to_the_answer(address: str, desk: Page, task: dict[str, Any]) -> None:
    desk.goto(address)
    for words in task["menu"]:
        choose(desk, words)
    see(desk, task["answer"])
    assert len(task["menu"]) <= MOST_ACTIONS


@pytest.mark.parametrize("task", [*TASKS[::2], *map(later, TASKS[1::2])], ids=named)
def test_the_search_leads_to_the_answer(address: str, phone: Page, task: dict[str, Any]) -> None:
    phone.goto(address)
    search = task["search"]
    phone.locator("label[for=__search].md-header__button").click()
    phone.keyboard.insert_text(search["type"])  # as a suggestion or a dictated word comes
    actions = 1 + take_result(phone, search["take"])
    for words in search.get("then", []):
        choose(phone, words)
        actions += 1
    see(phone, search.get("answer", task["answer"]))
    assert actions <= MOST_ACTIONS
