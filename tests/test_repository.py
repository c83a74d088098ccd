"""What holds for the repository as a whole: no trace of one machine, exact pins, locks that agree."""

from __future__ import annotations

import json
import os
import re
import subprocess
import tomllib
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.version import Version

from generator.load.content import load_content
from generator.model import ClaimKind

ROOT = Path(__file__).parent.parent
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
LOCKS = {"site": ["install"], "dev": ["dev"]}
BINARY = frozenset({".png", ".ico", ".woff2"})

TRACES = {
    "a folder of one machine": r"(?<![\w.-])/(?:home|root|work|Users|opt)/[\w.]",
    "a folder beside the checkout": r"\.\./shared\b",
    "a package registry": r"\b(?:pypi\.org|pythonhosted\.org|registry\.npmjs\.org)\b",
    "a setting of one package index": r"--(?:extra-index-url|index-url|find-links)|(?:extra-index-url|find-links) *=",
}
# `.ci/run` knows where its own forge keeps received texts; this file has the patterns.
MAY_SAY = {"a folder beside the checkout": {".ci/run"}}
SELF = "tests/test_repository.py"


def _list_files() -> list[str]:
    """Paths of all files that are or would be committed, from the root."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    return sorted(path for path in listed.stdout.decode().split("\0") if path and (ROOT / path).is_file())


FILES = _list_files()
TEXTS = [path for path in FILES if Path(path).suffix not in BINARY]


def _read(path: str) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def _read_pyproject() -> dict[str, Any]:
    return tomllib.loads(_read("pyproject.toml"))


@pytest.mark.parametrize("trace", sorted(TRACES))
def test_no_file_carries_a_trace_of_one_machine(trace: str) -> None:
    found = [
        f"{path}:{number}: {line.strip()[:100]}"
        for path in TEXTS
        if path not in MAY_SAY.get(trace, set()) | {SELF}
        for number, line in enumerate(_read(path).splitlines(), start=1)
        if re.search(TRACES[trace], line)
    ]
    assert found == []


def test_the_readme_tells_of_the_content_as_it_is() -> None:
    readme = _read("README.md")
    shown = re.search(
        r"^(content/\S+):(\d+):\d+: error Q102: .*\n   \| (.*)\n.*\n.*\(\"(.*)\" / \"(.*)\"\)$", readme, re.M
    )
    assert shown is not None
    file, line, wrong, given, right = shown.groups()
    assert _read(file).splitlines()[int(line) - 1].strip() == wrong.strip().replace(given, right)
    dossier, _ = load_content(ROOT)
    assert dossier is not None
    kinds = Counter(claim.kind for claim in dossier.claims.values())
    told = (
        f"{len(dossier.claims)} claims ({kinds[ClaimKind.REPORTED]} reported, {kinds[ClaimKind.SAID]} said, "
        f"{kinds[ClaimKind.JUDGEMENT]} judgements, {kinds[ClaimKind.INFERENCE]} of our own inference)"
    )
    assert told in " ".join(readme.split())


def test_every_text_is_utf8_with_plain_line_ends_and_a_last_one() -> None:
    wrong = [
        path
        for path in TEXTS
        if (content := (ROOT / path).read_bytes()) and (b"\r" in content or not content.endswith(b"\n"))
    ]
    assert wrong == []
    for path in TEXTS:
        _read(path)


def test_no_symlink_is_committed() -> None:
    assert [path for path in FILES if (ROOT / path).is_symlink()] == []


def test_nothing_is_left_to_do_in_the_code() -> None:
    left = re.compile(r"\b(?:TODO|FIXME|XXX)\b")
    code = [path for path in TEXTS if path.startswith(("generator/", "templates/", "tests/"))]
    assert [path for path in code if path != SELF and left.search(_read(path))] == []


def test_the_generator_says_nothing_of_this_dossier() -> None:
    people = yaml.safe_load(_read("content/people.yaml"))
    spellings = {name for person in people for name in (person["name"], *person.get("spellings", ())) if " " in name}
    documents = {Path(path).stem for path in FILES if path.startswith("content/documents/")}
    words = re.compile("|".join(rf"\b{re.escape(word)}\b" for word in sorted(spellings | documents)))
    # The questions of tests/reading are put to this very dossier.
    about_it = "tests/reading/"
    folders = ("generator/", "templates/", "tests/")
    code = [path for path in TEXTS if path.startswith(folders) and not path.startswith(about_it)]
    assert [(path, found[0]) for path in code if (found := words.search(_read(path)))] == []


def test_received_files_can_not_be_committed() -> None:
    ignored = subprocess.run(["git", "check-ignore", "vault/quay.txt"], cwd=ROOT, capture_output=True)
    assert ignored.returncode == 0
    assert [path for path in FILES if path.startswith("vault/")] == []


@pytest.mark.parametrize("lock", sorted(LOCKS))
def test_a_lock_names_each_file_by_its_hash_and_nothing_else(lock: str) -> None:
    lines = _read(f"requirements/{lock}.txt").splitlines()
    pin = re.compile(r"[a-z0-9-]+==[0-9a-zA-Z.+!]+(?: ; [^\\]+)? \\")
    digest = re.compile(r"    --hash=sha256:[0-9a-f]{64}(?: \\)?")
    assert [line for line in lines if not pin.fullmatch(line) and not digest.fullmatch(line)] == []
    assert all(digest.fullmatch(after) for line, after in pairwise(lines) if pin.fullmatch(line))


@pytest.mark.parametrize("lock", sorted(LOCKS))
def test_a_lock_holds_what_pyproject_asks_for(lock: str) -> None:
    project = _read_pyproject()["project"]
    asked = [*project["dependencies"], *_expand(project["optional-dependencies"], LOCKS[lock])]
    pins = _read_pins(lock)
    unmet = [
        text
        for text in asked
        for requirement in [Requirement(text)]
        if (name := requirement.name.lower().replace("_", "-")) not in pins
        or not requirement.specifier.contains(pins[name], prereleases=True)
    ]
    assert unmet == []


def test_the_locks_agree() -> None:
    site, dev = _read_pins("site"), _read_pins("dev")
    assert site.items() <= dev.items()


def _read_pins(lock: str) -> dict[str, Version]:
    pins = re.findall(r"^([a-z0-9-]+)==([^\s;]+)", _read(f"requirements/{lock}.txt"), flags=re.MULTILINE)
    return {name: Version(version) for name, version in pins}


def _expand(extras: dict[str, list[str]], names: list[str]) -> list[str]:
    """The requirements of the extras, with those of the extras that they name."""
    expanded = []
    for text in (text for name in names for text in extras[name]):
        requirement = Requirement(text)
        is_ours = requirement.name == "briefing-generator"
        expanded += _expand(extras, sorted(requirement.extras)) if is_ours else [text]
    return expanded


def test_ruff_and_mypy_know_the_oldest_python() -> None:
    pyproject = _read_pyproject()
    oldest = Version(pyproject["project"]["requires-python"].removeprefix(">="))
    assert pyproject["tool"]["mypy"]["python_version"] == f"{oldest.major}.{oldest.minor}"
    assert pyproject["tool"]["ruff"]["target-version"] == f"py{oldest.major}{oldest.minor}"
    assert f"OLDEST_PYTHON = ({oldest.major}, {oldest.minor}, {oldest.micro})" in _read("requirements/install.py")


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_a_workflow_has_exact_pins_least_rights_and_limits(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    workflow = yaml.safe_load(text)
    uses = re.findall(r"uses: (.+)", text)
    assert [use for use in uses if not re.fullmatch(r"[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", use)] == []
    assert workflow["permissions"] == {}
    for job in workflow["jobs"].values():
        assert job["timeout-minutes"] <= 30
        assert "permissions" in job
        for step in job["steps"]:
            if step.get("uses", "").startswith("actions/checkout@"):
                assert step["with"]["persist-credentials"] is False


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_a_workflow_does_only_what_a_make_target_does(path: Path) -> None:
    targets = set(re.findall(r"^([a-z-]+):", _read("Makefile"), flags=re.MULTILINE))
    jobs = yaml.safe_load(path.read_text(encoding="utf-8"))["jobs"].values()
    commands = [step["run"] for job in jobs for step in job["steps"] if "run" in step]
    assert [line for line in commands if not re.match(r"make [a-z-]+( |$)", line)] == []
    assert {line.split()[1] for line in commands} <= targets


def test_help_lists_every_target_that_a_person_calls() -> None:
    # The tests themselves run below a make, whose flags must not reach this one.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    helped = subprocess.run(
        ["make", "help"], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    ).stdout
    listed = {line.split()[1] for line in helped.splitlines()}
    targets = set(re.findall(r"^([a-z-]+):", _read("Makefile"), flags=re.MULTILINE))
    assert listed == targets - {"set-up-site", "set-up-dev"}


def test_the_editor_settings_name_every_schema() -> None:
    mapped = json.loads(_read(".vscode/settings.json"))["yaml.schemas"]
    of_reports = {"content/schemas/changes.json"}
    assert set(mapped) == {path for path in FILES if path.startswith("content/schemas/")} - of_reports
