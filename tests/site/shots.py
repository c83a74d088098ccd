"""Pictures of every kind of page in every form, to look at: ``python -m tests.site.shots FOLDER``.

Builds the site of this repository in a folder of its own. A picture shows the whole page, cut where it gets too long;
of a briefing also the window with a note opened, and with the legend. ``readme.png`` is for .github/briefing.png.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import FloatRect, ViewportSize, sync_playwright

from generator.load.content import load_content
from tests.browser.chromium import CURE, FLAGS, find_chromium
from tests.commands import Project, copy_repository
from tests.site.forms import FORMS, Form
from tests.site.hosting import hosting
from tests.site.kinds import list_kinds

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

LONGEST = 2400  # CSS pixels
README = Form(1040, 640, "light")


def take_pictures(project: Project, address: str, chromium: str, folder: Path) -> None:
    """Write KIND-WIDTH-SCHEME.png of each kind of page into the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    with hosting(project.site, address) as start, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        for form in FORMS:
            page = _open_window(browser, form)
            for kind, path in list_kinds(project.site).items():
                page.goto(start + path, wait_until="networkidle")
                height = page.evaluate("document.scrollingElement.scrollHeight")
                clip = FloatRect(x=0, y=0, width=form.width, height=min(height, LONGEST))
                name = kind.replace("one of ", "one-of-").replace("/", "-")
                page.screenshot(path=folder / f"{name}-{form}.png", full_page=True, clip=clip)
            page.goto(start + list_kinds(project.site)["one of briefings"])
            _open_note(page)
            page.screenshot(path=folder / f"opened-note-{form}.png")
            page.keyboard.press("Escape")
            page.keyboard.press("l")
            page.locator("dialog.legend").wait_for()
            page.screenshot(path=folder / f"opened-legend-{form}.png")
            page.close()
        page = _open_window(browser, README)
        page.goto(start + list_kinds(project.site)["one of briefings"])
        _open_note(page)
        page.screenshot(path=folder / "readme.png")
        browser.close()


def _open_window(browser: Browser, form: Form) -> Page:
    size = ViewportSize(width=form.width, height=form.height)
    return browser.new_page(viewport=size, color_scheme=form.scheme, reduced_motion="reduce")


def _open_note(page: Page) -> None:
    """Open the first note of the page that shows words of its document."""
    quoting = page.locator(".footnote > ol > li", has_text="same words").first.get_attribute("id")
    page.locator(f".footnote-ref[href='#{quoting}']").first.hover()
    page.locator(".md-tooltip2--active").wait_for()
    page.wait_for_timeout(500)  # it slides into its place


def main() -> None:
    if len(sys.argv) != 2:
        sys.exit("name the folder for the pictures")
    chromium = find_chromium()
    if chromium is None:
        sys.exit(CURE)
    with tempfile.TemporaryDirectory() as scratch:
        project = copy_repository(Path(scratch))
        code, output = project.run("mkdocs", "build", "--strict")
        if code:
            sys.exit(output)
        dossier, _ = load_content(project.root)
        take_pictures(project, (dossier and dossier.site.address) or "", chromium, Path(sys.argv[1]))


if __name__ == "__main__":
    main()
