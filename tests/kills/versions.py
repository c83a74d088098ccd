"""Two versions of the example project, to go to and fro between; most pages differ, and each lacks one of the other."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import yaml

from tests.commands import HARBOUR_VAULT, Project, prepare_harbour
from tests.projects import renew_lock

VERSIONS = ("old", "new")


def make_project(folder: Path) -> Project:
    """The example project without its vault, in ``folder``; `switch` gives it a version of its content."""
    project = prepare_harbour(folder)
    for version in VERSIONS:
        root = folder / version
        shutil.copytree(project.root / "content", root / "content")
        shutil.copytree(HARBOUR_VAULT, root / "vault")
        _reword(root / "content", version)
        renew_lock(root)
    return project


def _reword(content: Path, version: str) -> None:
    """Say the version in the titles of documents, which stand on most pages, and leave another briefing out of each."""
    for path in sorted((content / "documents").glob("*.yaml")):
        text = path.read_text(encoding="utf-8")
        reworded = re.sub(r"(?m)^(title: ['\"]?)", rf"\1{version.title()} ", text)
        path.write_text(_answer(reworded), encoding="utf-8")
    left_out = sorted(path.stem for path in (content / "briefings").glob("*.yaml"))[VERSIONS.index(version)]
    (content / "briefings" / f"{left_out}.yaml").unlink()
    site = content / "site.yaml"
    record = yaml.safe_load(site.read_text(encoding="utf-8"))
    named = ", ".join(record["briefings"])
    kept = ", ".join(name for name in record["briefings"] if name != left_out)
    text = site.read_text(encoding="utf-8")
    assert text.count(f"briefings: [{named}]") == 1
    site.write_text(text.replace(f"briefings: [{named}]", f"briefings: [{kept}]"), encoding="utf-8")


def _answer(record: str) -> str:
    """Say why the title has a word that the headline has not."""
    loaded = yaml.safe_load(record)
    answers = loaded.get("inferred", {}) | {loaded["title"].split()[0]: "It tells versions apart."}
    rest = re.sub(r"(?m)^inferred: .*\n", "", record)
    return f"{rest}inferred: {json.dumps(answers)}\n"


def switch(project: Project, version: str) -> None:
    """Give the project this version of its content."""
    shutil.rmtree(project.root / "content")
    shutil.copytree(project.root.parent / version / "content", project.root / "content")
