"""`mkdocs serve` on a whole project: what an editor sees who writes beside it."""

from __future__ import annotations

import signal
import time
import urllib.error
from pathlib import Path

import pytest

from tests.commands import Project, prepare_harbour
from tests.kills.trees import read_tree
from tests.serving import serving

PAGE = "briefings/north-quay.html"
SOURCE = Path("content", "briefings", "north-quay.yaml")
TWO_LOOKS = 1.5  # seconds; the server looks for changes twice in a second


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return prepare_harbour(tmp_path)


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_edits_are_followed_a_fault_leaves_the_last_good_site_and_mending_it_recovers(project: Project) -> None:
    source = project.root / SOURCE
    title = next(line for line in source.read_text(encoding="utf-8").splitlines() if line.startswith("title: "))
    with serving(project) as server:
        edit(source, title, "title: The quay of Mallow Bay")
        server.wait_for("Reloading browsers")
        time.sleep(TWO_LOOKS)
        assert server.count("Detected file changes") == 1
        assert server.count("Building documentation") == 2
        assert "The quay of Mallow Bay" in server.get(PAGE)

        edit(source, "title: The quay of Mallow Bay", "title: The quay of Mallow Bay\ntitle: Twice")
        server.wait_for("The last good site stays up.")
        assert server.count(f"{SOURCE.as_posix()}:3:1: error Y119: ") == 1
        assert server.count("Traceback") == 0
        assert "The quay of Mallow Bay" in server.get(PAGE)
        with pytest.raises(urllib.error.HTTPError):
            server.get("gone.html")

        edit(source, "title: The quay of Mallow Bay\ntitle: Twice", "title: The quay of Fennel Bay")
        server.wait_for_page(PAGE, "The quay of Fennel Bay")

        builds = server.count("Building documentation")
        home = project.root / "templates" / "pages" / "home.md.jinja"
        home.write_text(home.read_text(encoding="utf-8") + "\nAn edited template.\n", encoding="utf-8")
        server.wait_for_page("index.html", "An edited template.")
        time.sleep(TWO_LOOKS)
        assert server.count("Building documentation") == builds + 1
    pages = read_tree(project.docs)
    assert b"An edited template." in pages["index.md"]
    assert not project.site.exists()


def test_an_interrupt_in_the_first_build_or_in_a_rebuild_leaves_nothing_behind(project: Project) -> None:
    temporary = project.root.parent / "first"
    temporary.mkdir()
    with project.start("mkdocs", "serve", "-a", "127.0.0.1:0", TMPDIR=str(temporary)) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if "Cleaning site directory" in line:
                process.send_signal(signal.SIGINT)
                break
        said, _ = process.communicate(timeout=60)
    assert (said, list(temporary.iterdir()), project.left_behind()) == ("\nAborted!\n", [], [])
    with serving(project) as server:  # ends with an interrupt, and looks for what is left
        source = project.root / SOURCE
        source.write_text(source.read_text(encoding="utf-8") + "\n", encoding="utf-8")
        server.wait_for("Detected file changes")
    assert server.count("Traceback") == 0
