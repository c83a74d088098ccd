"""docs/assets/js/search.js in a browser: what of a query goes to Material's worker."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.projects import REPOSITORY

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

# What a reader types, and what is looked for: each word stands for all that begin like it.
QUERIES = {
    "who followed the harbour master?": "follow harbour master?",
    "losses of the ferries": "loss ferr",
    "Ortiz's inspections": "Ortiz inspection",
    "ships crossing the strait": "ship cross strait",
    "less grass on the bus": "less grass bus",
    "what is it": "what is it",
    "300,000 tons": "300,000 ton",
    '"not to be had" who': '"not to be had" who',
    "  Ærø   wall ": "Ærø wall",
}


def test_small_words_and_endings_are_left_out(page: Page) -> None:
    page.set_content("<p>The quay</p>")
    page.evaluate("void (Worker = class { postMessage(message) { this.got = message } })")
    page.add_script_tag(path=REPOSITORY / "docs/assets/js/search.js")
    ask = """queries => {
      const worker = new Worker()
      return queries.map(data => { worker.postMessage({ type: 2, data }); return worker.got })
    }"""
    got = page.evaluate(ask, list(QUERIES))
    assert got == [{"type": 2, "data": words} for words in QUERIES.values()]


def test_other_messages_pass_as_they_are(page: Page) -> None:
    page.set_content("<p>The quay</p>")
    page.evaluate("void (Worker = class { postMessage(message) { this.got = message } })")
    page.add_script_tag(path=REPOSITORY / "docs/assets/js/search.js")
    message = {"type": 0, "data": {"config": {"lang": ["en"]}}}
    send = "message => { const worker = new Worker(); worker.postMessage(message); return worker.got }"
    assert page.evaluate(send, message) == message
    assert page.evaluate(send, "the quay") == "the quay"


def test_words_that_come_without_a_key_are_looked_for(page: Page) -> None:
    """Material asks its worker when a key is let go; a paste by the mouse lets none go."""
    page.set_content("<input class=md-search__input><input class=other>")
    page.add_script_tag(path=REPOSITORY / "docs/assets/js/search.js")
    page.evaluate("""() => {
      window.asked = []
      for (const input of document.querySelectorAll("input"))
        input.addEventListener("keyup", () => window.asked.push(input.className))
    }""")
    for name in ("other", "md-search__input"):
        page.locator(f".{name}").focus()
        page.keyboard.insert_text("the quay")
    assert page.evaluate("window.asked") == ["md-search__input"]
