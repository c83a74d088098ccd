"""The invented harbour of tests/harbour as the stages before render hand it over, its pages, and its site."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from jinja2 import Environment

from generator.load.content import load_content
from generator.model import Dossier, Verification
from generator.render.escape import xml_text
from generator.render.feeds import list_feeds
from generator.render.markdown import make_environment
from generator.render.pages import render_pages
from generator.verify.evidence.fragments import check_fragments
from generator.verify.evidence.shown import shown_of
from generator.verify.lock.entries import Lock
from generator.verify.lock.making import make_lock
from generator.verify.lock.standing import Standing
from generator.verify.vault.reading import read_texts

ROOT = Path(__file__).parent.parent.parent
HARBOUR = ROOT / "tests" / "harbour"


@cache
def load_harbour() -> tuple[Dossier, Verification]:
    """The dossier, and what was found in its texts on January 2, 2026."""
    dossier, faults = load_content(HARBOUR)
    assert dossier is not None
    assert faults == []
    texts, text_faults = read_texts(dossier, HARBOUR, HARBOUR / "vault")
    assert text_faults == []
    lock = make_lock(dossier, texts, check_fragments(dossier, texts).matches, Lock(), "2026-01-02")
    standing = Standing(dossier, lock)
    full = [id_ for id_, document in dossier.documents.items() if document.is_published_in_full]
    published = {id_: tuple(texts[id_].passages.values()) for id_ in full}
    return dossier, Verification(standing.checks, standing.sizes, published, shown_of(dossier))


def render(dossier: Dossier, verification: Verification) -> Mapping[str, str]:
    """The pages, by the project's own templates; without the feeds."""
    pages, faults = render_pages(dossier, verification, ROOT / "templates")
    assert faults == []
    assert pages is not None
    return {path: page for path, page in pages.items() if path.endswith(".md")}


def render_feeds(dossier: Dossier) -> Mapping[str, str]:
    """The feeds alone, by the project's own template."""
    template = _make_feed_environment().get_template("feed.xml.jinja")
    return {path: template.render(view=view) for path, view in list_feeds(dossier)}


@cache
def _make_feed_environment() -> Environment:
    return make_environment(ROOT / "templates" / "pages", xml_text)


@cache
def render_harbour() -> Mapping[str, str]:
    """The pages of the harbour."""
    return render(*load_harbour())


@cache
def render_harbour_whole() -> Mapping[str, str]:
    """The pages and the feeds of the harbour."""
    return {**render_harbour(), **render_feeds(load_harbour()[0])}


def build_site(root: Path, pages: Mapping[str, str]) -> Path:
    """The folder of the site that MkDocs builds of the pages, with the project's configuration, without a warning."""
    for path, page in pages.items():
        target = root / "docs" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(page, encoding="utf-8")
    shutil.copytree(ROOT / "docs" / "assets", root / "docs" / "assets")
    shutil.copytree(ROOT / "templates" / "theme", root / "templates" / "theme")
    configuration = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    (root / "mkdocs.yml").write_text(configuration.replace("  briefing: {}\n", ""), encoding="utf-8")
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}  # a banner of the theme's, which is no warning of the build
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    built = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)
    assert (built.returncode, re.findall("WARNING.*", built.stderr)) == (0, [])
    return root / "site"
