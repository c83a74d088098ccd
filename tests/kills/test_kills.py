"""Killed at any moment, a run leaves the old or the new, and the next run needs no help.

The moments are spread evenly: half of them over the whole of a run, as long as an undisturbed one took, and half over
the part in which it writes (from when the first of its files appears). The steps of an exchange, which pass too fast
for that, are taken one by one in tests/test_exchange.py and tests/test_write.py. A run that was over before its kill is
tallied, not counted; the next kills come sooner, since a machine with other work to do is not always equally slow.
"""

from __future__ import annotations

import shutil
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.commands import Project
from tests.kills.trees import digest_tree, read_tree
from tests.kills.versions import make_project, switch

BUILD = ("mkdocs", "build", "--strict")
GENERATE = ("briefing", "generate")

# Of each command: ten in all, or two hundred.
KILLS = [5, pytest.param(100, marks=pytest.mark.long)]


Watch = Callable[[], bool]
"""Whether a run has begun to write."""


@dataclass(frozen=True)
class Version:
    """What an undisturbed run makes of one version of the content."""

    name: str
    docs: dict[str, bytes]
    site: str


@dataclass(frozen=True)
class Pace:
    """Seconds that an undisturbed run is taken to last: all of it, and from the first file it writes."""

    whole: float
    writing: float

    def quicker(self) -> Pace:
        return Pace(self.whole * 0.9, self.writing * 0.9)


def watch_building(project: Project) -> Watch:
    return lambda: any(project.root.glob(".site.briefing-*"))


def watch_writing(project: Project) -> Watch:
    """A file that is being written comes and goes between two looks; that its folder has changed stays."""
    folders = [project.docs, *(path for path in project.docs.rglob("*") if path.is_dir())]

    def read() -> list[int]:
        return [folder.stat().st_mtime_ns if folder.is_dir() else 0 for folder in folders]

    before = read()
    return lambda: read() != before


def make_version(
    project: Project, name: str, command: tuple[str, ...], watch: Callable[[Project], Watch]
) -> tuple[Version, Pace]:
    switch(project, name)
    pace = measure_pace(project, command, watch(project))
    return Version(name, read_tree(project.docs), digest_tree(project.site)), pace


def measure_pace(project: Project, command: tuple[str, ...], has_begun: Watch) -> Pace:
    start = time.monotonic()
    with project.start(*command) as process:
        while process.poll() is None and not has_begun():
            time.sleep(0.0005)
        begun = time.monotonic()
        output, _ = process.communicate(timeout=60)
        assert process.returncode == 0, output
    return Pace(time.monotonic() - start, time.monotonic() - begun)


def kill_run(project: Project, command: tuple[str, ...], has_begun: Watch | None, seconds: float) -> bool:
    """Kill a run after ``seconds``, counted from when it has begun to write; False if it was over by then."""
    with project.start(*command) as process:
        while has_begun is not None and process.poll() is None and not has_begun():
            time.sleep(0.0005)
        time.sleep(seconds)
        process.kill()
        return process.wait(60) != 0


@pytest.mark.heavy
@pytest.mark.parametrize("count", KILLS)
@pytest.mark.parametrize(
    ("command", "watch"), [(BUILD, watch_building), (GENERATE, watch_writing)], ids=["build", "generate"]
)
def test_killed_run_leaves_old_or_new(
    tmp_path: Path, command: tuple[str, ...], watch: Callable[[Project], Watch], count: int
) -> None:
    project = make_project(tmp_path)
    old, _ = make_version(project, "old", command, watch)
    new, pace = make_version(project, "new", command, watch)  # over another version, as each run that is killed
    assert new.docs.keys() - old.docs.keys() and old.docs.keys() - new.docs.keys()
    standing, target = new, old
    seen: Counter[str] = Counter()
    while seen["killed"] < count:
        switch(project, target.name)
        share = (seen["killed"] + 0.5) / count
        if seen["killed"] % 2:
            was_killed = kill_run(project, command, watch(project), share * pace.writing)
        else:
            was_killed = kill_run(project, command, None, share * pace.whole)
        docs = read_tree(project.docs)
        seen["killed" if was_killed else "over before the kill"] += 1
        pace = pace if was_killed else pace.quicker()
        seen[f"site {_which(digest_tree(project.site), standing.site, target.site)}"] += 1
        seen[f"docs {_which(docs, standing.docs, target.docs)}"] += 1
        seen["left something"] += bool(project.left_behind())
        assert digest_tree(project.site) in (standing.site, target.site)
        for path in docs.keys() - {".generated"}:
            assert path.endswith(".unfinished") or docs[path] in (standing.docs.get(path), target.docs.get(path))

        if was_killed:
            assert project.run(*command)[0] == 0
        assert read_tree(project.docs) == target.docs
        assert digest_tree(project.site) == target.site
        assert project.left_behind() == []
        standing, target = target, standing
    print(f"{' '.join(command)}: {dict(seen)}, {pace}")


def _which(found: object, old: object, new: object) -> str:
    """For the tally; versions that are the same in this respect count as old."""
    return "old" if found == old else "new" if found == new else "between"


@pytest.mark.long
def test_stock_build_would_not_pass(tmp_path: Path) -> None:
    """The test of the test: without the plugin, a build that is killed while it writes leaves a broken site."""
    project = make_project(tmp_path)
    old, _ = make_version(project, "old", BUILD, watch_building)
    config = project.root / "mkdocs.yml"
    config.write_text(config.read_text(encoding="utf-8").replace("\n  briefing: {}\n", "\n"), encoding="utf-8")
    shutil.rmtree(project.site / "briefings")
    with project.start(*BUILD) as process:
        while not any((project.site / "briefings").glob("*.html")):
            assert process.poll() is None
            time.sleep(0.0005)
        process.kill()
    assert digest_tree(project.site) != old.site
