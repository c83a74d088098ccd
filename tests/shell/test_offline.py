"""The folder of ``mkdocs build -f mkdocs.offline.yml``: opened by double click, it is the whole site."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.load.content import load_content
from generator.render import uris
from tests.commands import Project
from tests.projects import REPOSITORY
from tests.site.html import find_broken_links, find_outside_requests, read_pages

if TYPE_CHECKING:
    from playwright.sync_api import Page


def test_folder_asks_nothing_of_the_web_and_every_link_leads_somewhere(offline: Project) -> None:
    folder = offline.root / "offline"
    assert list(find_outside_requests(folder)) == []
    assert list(find_broken_links(folder, read_pages(folder))) == []


def test_foreign_script_comes_with_its_licence() -> None:
    folder = REPOSITORY / "docs/assets/vendor/iframe-worker"
    assert sorted(path.name for path in folder.iterdir()) == ["LICENSE", "shim.js"]
    assert "Permission is hereby granted, free of charge" in (folder / "LICENSE").read_text(encoding="utf-8")


@pytest.mark.browser
def test_search_finds_a_claim_in_a_folder(offline: Project, page: Page) -> None:
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda message: faults.append(message.text) if message.type in ("error", "warning") else None)
    dossier, _ = load_content(offline.root)
    assert dossier is not None
    claim = max(dossier.claims.values(), key=lambda claim: (len(claim.text), claim.id))
    place = uris.place_claim(dossier, claim)
    page.goto((offline.root / "offline" / "index.html").as_uri())
    page.locator("input.md-search__input").click()
    page.keyboard.type(" ".join(sorted(filter(str.isalpha, claim.text.split()), key=len)[-5:]))
    result = page.locator(f".md-search-result__link[href$='#{place.anchor}']")
    page.locator(".md-search-result__link").first.wait_for()
    more = page.locator(".md-search-result__more:not([open]) > summary")
    while not result.first.is_visible() and more.count():
        more.first.click()
    result.first.click()
    page.wait_for_url(f"file://**/{place.page.removesuffix('.md')}.html?*#{place.anchor}")
    assert page.locator(f"#{place.anchor}").inner_text().strip("¶\n ") == claim.text
    assert faults == []
