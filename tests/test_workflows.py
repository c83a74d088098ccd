"""What .github/ holds: workflows without logic, boxes that checks stand for, forms; and `make pull-request`."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import pytest
import yaml

from tests.projects import REPOSITORY
from tests.render.harbour import render_harbour
from tests.review.pull_requests import BASE, commit, edit, run_git, start_repository

GITHUB = REPOSITORY / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
FORMS = sorted(path for path in (GITHUB / "ISSUE_TEMPLATE").glob("*.yml") if path.name != "config.yml")
NOTHING = "**Nothing changed in meaning.**\n"
WIDENED = [{"file": "documents/pilot-letter.yaml", "replace": "publish: record", "with": "publish: fragments"}]
HOSTILE_NAMES = [
    "$(touch${IFS}made)",
    "`touch${IFS}made`",
    "x;touch${IFS}made",
    "x'\"&touch${IFS}made",
    "$(MAKE)|x",
    "-x",
]


def _load(path: Path) -> dict[str, Any]:
    # In YAML 1.1 the key `on` is a truth value.
    return {"on" if key is True else key: value for key, value in yaml.safe_load(path.read_text("utf-8")).items()}


def _steps(path: Path) -> list[dict[str, Any]]:
    return [step for job in _load(path)["jobs"].values() for step in job["steps"]]


def _triggers(path: Path) -> set[str]:
    return set(_load(path)["on"])


def test_pull_requests_start_the_check_alone_and_nothing_privileged_looks_at_them() -> None:
    assert {path.stem: _triggers(path) for path in WORKFLOWS} == {
        "check": {"pull_request", "merge_group"},
        "deploy": {"push"},
        "upkeep": {"schedule", "workflow_dispatch"},
    }


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_only_the_deployment_may_write_and_none_knows_a_secret(path: Path) -> None:
    rights = {name: job["permissions"] for name, job in _load(path)["jobs"].items()}
    pages = {"pages": "write", "id-token": "write"}
    assert rights == {name: pages if name == "deploy" else {"contents": "read"} for name in rights}
    assert "secrets" not in path.read_text("utf-8")
    assert set(_load(path)["concurrency"]) == {"group", "cancel-in-progress"}


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_no_expression_reaches_a_shell(path: Path) -> None:
    assert [step["run"] for step in _steps(path) if "${{" in step.get("run", "")] == []


def test_the_review_has_the_history_and_its_report_is_kept_when_it_fails() -> None:
    steps = _load(GITHUB / "workflows" / "check.yml")["jobs"]["review"]["steps"]
    assert steps[0]["with"]["fetch-depth"] == 0
    assert steps[-1]["with"]["path"] == "build/pull-request"
    assert steps[-1]["if"] == "${{ !cancelled() }}"


def test_each_box_of_the_template_is_a_step_of_the_check() -> None:
    boxes = re.findall(r"^- \[ \] `(.+)`: ", (GITHUB / "pull_request_template.md").read_text("utf-8"), re.MULTILINE)
    commands = [step["run"] for step in _steps(GITHUB / "workflows" / "check.yml") if "run" in step]
    assert boxes == ["make check", "make test", "make site", "make pull-request"]
    assert [box for box in boxes if not any(command.split(" CHECK_OPTIONS")[0] == box for command in commands)] == []


def test_each_path_that_may_have_an_owner_is_there() -> None:
    lines = (GITHUB / "CODEOWNERS").read_text("utf-8").splitlines()
    paths = [line.split()[0] for line in lines if line and not line.startswith("#")]
    assert paths and [path for path in paths if not (REPOSITORY / path.lstrip("/")).exists()] == []


def test_there_is_a_form_for_each_thing_that_a_reader_may_want_to_say() -> None:
    fields = {path.stem: [field["id"] for field in _load(path)["body"]] for path in FORMS}
    assert fields == {
        "correction": ["where", "wrong", "evidence"],
        "document": ["title", "address", "adds", "rights"],
        "site": ["where", "wrong", "with"],
    }


def test_the_links_of_the_pages_fill_in_fields_that_the_forms_have() -> None:
    shown = "".join(render_harbour().values())
    queries = set(re.findall(r"/issues/new\?([^)\s]+)\)", shown))
    filled = [parse_qs(query) for query in queries]
    assert {query["template"][0] for query in filled} == {path.name for path in FORMS}
    for query in filled:
        form = _load(GITHUB / "ISSUE_TEMPLATE" / query.pop("template")[0])
        assert query.keys() <= {"title", *(field["id"] for field in form["body"])}


def test_who_finds_no_form_can_still_write() -> None:
    assert _load(GITHUB / "ISSUE_TEMPLATE" / "config.yml") == {"blank_issues_enabled": True}


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example project on the branch of a proposal that changes nothing yet."""
    root = start_repository(tmp_path_factory.mktemp("repository"))
    run_git(root, "switch", "--quiet", "--create", "proposal")
    return root


@pytest.fixture
def root(repository: Path, tmp_path: Path) -> Path:
    return shutil.copytree(repository, tmp_path / "harbour")


def _make_pull_request(root: Path, base: str, **environment: str) -> tuple[int, str, str]:
    """Run the target in another repository with this environment; exit code, output and errors."""
    own = {name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "GITHUB_"))}
    elsewhere = ["--file", str(REPOSITORY / "Makefile"), f"BIN={Path(sys.executable).parent}"]
    run = subprocess.run(
        ["make", "--silent", *elsewhere, "--assume-old", "set-up-site", "pull-request"],
        cwd=root,
        env={**own, "BASE": base, **environment},
        capture_output=True,
        text=True,
    )
    return run.returncode, run.stdout, run.stderr


def test_a_proposal_that_changes_nothing_passes(root: Path) -> None:
    assert _make_pull_request(root, BASE) == (0, NOTHING, "")
    report = json.loads((root / "build/pull-request/changes.json").read_text("utf-8"))
    assert report == {"total": 0, "left_out": 0, "changes": []}
    assert (root / "build/pull-request/changes.md").read_text("utf-8") == NOTHING


def test_a_loss_fails_with_the_whole_report(root: Path) -> None:
    edit(root, WIDENED)
    code, output, _ = _make_pull_request(root, BASE)
    assert code == 2
    assert output.startswith("**5 changes: lost or at risk 2, pages that change 3. 2 losses without a reason or a new")
    assert (root / "build/pull-request/changes.md").read_text("utf-8") == output
    assert json.loads((root / "build/pull-request/changes.json").read_text("utf-8"))["total"] == 5


def test_what_the_base_gained_meanwhile_is_not_taken_for_a_loss(root: Path) -> None:
    run_git(root, "switch", "--quiet", BASE)
    edit(root, WIDENED)
    commit(root, "another proposal, merged")
    run_git(root, "switch", "--quiet", "proposal")
    assert _make_pull_request(root, BASE) == (0, NOTHING, "")


def test_in_a_job_the_report_is_the_summary_and_annotates_the_lines(root: Path, tmp_path: Path) -> None:
    summary = tmp_path / "summary.md"
    edit(root, WIDENED)
    code, output, _ = _make_pull_request(root, BASE, GITHUB_ACTIONS="true", GITHUB_STEP_SUMMARY=str(summary))
    assert code == 2
    assert summary.read_text("utf-8") == (root / "build/pull-request/changes.md").read_text("utf-8")
    lines = output.splitlines()
    assert len(lines) == 2
    assert [line for line in lines if not line.startswith("::error file=content/")] == []


def test_content_that_can_not_be_read_fails_and_nothing_of_it_reaches_the_summary(root: Path, tmp_path: Path) -> None:
    summary = tmp_path / "summary.md"
    (root / "content" / "site.yaml").write_text("<img src=x> @everybody: [\n", encoding="utf-8")
    code, output, errors = _make_pull_request(root, BASE, GITHUB_ACTIONS="true", GITHUB_STEP_SUMMARY=str(summary))
    assert (code, output) == (2, "")
    assert errors.startswith("content/site.yaml:")
    assert "HEAD cannot be compared: its content/ has the faults above" in errors
    assert not summary.exists()


@pytest.mark.parametrize("name", HOSTILE_NAMES)
def test_a_branch_name_is_a_name_to_make_and_to_the_shell(name: str, root: Path) -> None:
    (root / ".git" / "refs" / "heads" / name).write_text(run_git(root, "rev-parse", BASE), encoding="utf-8")
    before = {path.name for path in root.iterdir()}
    code, output, _ = _make_pull_request(root, f"refs/heads/{name}")
    assert (code, output) == (0, NOTHING)
    assert {path.name for path in root.iterdir()} == before | {"build"}


def test_a_base_that_was_not_fetched_is_told_with_its_cure(root: Path) -> None:
    code, output, errors = _make_pull_request(root, "origin/elsewhere")
    assert (code, output) == (2, "")
    assert "fetch the branch, or name another with BASE=..." in errors
