"""What CONTRIBUTING.md gives to be copied: it is a site that can be built, and its keys are those of the schemas."""

from __future__ import annotations

import hashlib
import re
import textwrap
from pathlib import Path

import pytest
import yaml
from pydantic import BaseModel, ValidationError

from generator.load import schema
from tests.commands import Project, copy_repository
from tests.projects import REPOSITORY

_TEXT = (REPOSITORY / "CONTRIBUTING.md").read_text(encoding="utf-8")
_BLOCK = r"\n\n((?:    [^\n]*\n|\n)+)"


def _list_blocks(lead: str) -> dict[str, str]:
    """The block behind each paragraph that a pattern leads to, by what it names; the pattern has one group."""
    blocks = re.findall(f"{lead}:{_BLOCK}", _TEXT, re.MULTILINE)
    return {name: textwrap.dedent(block).strip("\n") + "\n" for name, block in blocks}


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """This repository with other content, as the section on one's own documents has it."""
    project = copy_repository(tmp_path)
    (project.root / "CONTRIBUTING.md").write_text(_TEXT, encoding="utf-8")
    for path in sorted((project.root / "content").rglob("*"), reverse=True):
        path.unlink() if path.is_file() else path.rmdir()
    files = _list_blocks(r"^`(\S+)`[^\n]*")
    config = project.root / "mkdocs.yml"
    for line in files.pop("mkdocs.yml").splitlines():
        key = line.partition(":")[0]
        changed, count = re.subn(rf"(?m)^{key}: .*$", line, config.read_text(encoding="utf-8"))
        assert count == 1
        config.write_text(changed, encoding="utf-8")
    digest = hashlib.sha256(files["content/documents/ferry-notice.txt"].encode()).hexdigest()
    for name, text in files.items():
        path = project.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.replace(" SHA256 ", f" {digest} "), encoding="utf-8")
    return project


def test_a_site_of_ones_own_is_what_the_section_says(project: Project) -> None:
    (told,) = re.findall(rf"^Then{_BLOCK}(?=## As a reviewer)", _TEXT, re.MULTILINE)
    commands = [line.partition("#")[0].split() for line in textwrap.dedent(told).strip().splitlines()]
    assert len(commands) == 7
    ran = [(command, *project.run(*command)) for command in commands]
    assert [(command, output) for command, code, output in ran if code != 0] == []
    assert project.run("briefing", "check", "--strict") == (
        0,
        "2 claims, 3 sentences, 1 quotation, 1 locator: 2 checked against the text, 0 by the lock, 0 failed\n"
        "0 errors, 0 warnings\n",
    )
    assert project.run("mkdocs", "build", "--strict")[0] == 0
    briefings = sorted(path.name for path in (project.docs / "briefings").iterdir())
    assert briefings == ["index.md", "north-ferry.md"]
    assert [path.name for path in project.root.glob("content/editions/*")] == ["first.yaml"]


_RECORDS: dict[str, type[BaseModel]] = {
    "a document": schema.DocumentRecord,
    "a claim": schema.ClaimRecord,
    "a briefing": schema.BriefingRecord,
    "somebody in people.yaml": schema.PersonRecord,
}


@pytest.mark.parametrize("name", _RECORDS)
def test_the_keys_that_are_shown_are_those_of_the_record(name: str) -> None:
    shown = yaml.load(_list_blocks(r"Of (a \w+|somebody in people\.yaml)")[name], yaml.BaseLoader)
    with pytest.raises(ValidationError) as raised:  # for the keys that every record has and that are not shown
        _RECORDS[name].model_validate(shown)
    assert [error for error in raised.value.errors() if error["type"] != "missing" or len(error["loc"]) > 1] == []
