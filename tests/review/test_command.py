"""`briefing diff`: what it compares, what it prints, and when it fails."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from tests.projects import REPOSITORY, copy_harbour, replace_in, run_briefing
from tests.review.pull_requests import BASE, commit, edit, run_git, start_repository

_CLAIM = "  text: No ferry came in for nine days after the storms."
_REWORDED = "  text: For nine days after the storms no ferry came in."
_POINT_TITLE = [
    {"file": "briefings/north-quay.yaml", "replace": "title: The wall moved", "with": "title: A wall moved"}
]
_WIDENED = [{"file": "documents/pilot-letter.yaml", "replace": "publish: record", "with": "publish: fragments"}]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository with two commits that differ by the title of a point."""
    root = start_repository(tmp_path)
    run_git(root, "switch", "--quiet", "--create", "proposal")
    edit(root, _POINT_TITLE)
    commit(root, "retitled")
    return root


def test_the_project_as_it_stands_is_compared_with_a_revision(root: Path) -> None:
    ran = run_briefing(root, "diff", BASE)
    assert (ran.code, ran.stderr) == (0, "")
    assert ran.stdout == (
        "2 changes: changed 1, pages that change 1.\n\nChanged\n"
        '- The point what-happened of north-quay changed: its title was "The wall moved" and is now "A wall moved" '
        "(content/briefings/north-quay.yaml:10:12)\n\nPages that change\n- docs/briefings/north-quay.md changes\n"
    )


def test_two_revisions_and_two_folders_give_the_same_report(root: Path, tmp_path: Path) -> None:
    (tmp_path / "before").mkdir()
    before = copy_harbour(tmp_path / "before")
    by_revision, by_folder = (
        run_briefing(root, "diff", BASE, "proposal"),
        run_briefing(root, "diff", str(before), str(root)),
    )
    assert by_revision.code == 0
    assert by_revision == by_folder


def test_it_works_without_the_vault(root: Path) -> None:
    with_vault = run_briefing(root, "diff", BASE)
    (root / "vault").rename(root / "elsewhere")
    assert run_briefing(root, "diff", BASE) == with_vault


def test_a_loss_fails_and_its_reason_lets_it_pass(root: Path) -> None:
    edit(root, _WIDENED)
    assert run_briefing(root, "diff", BASE).code == 1
    reason = "- {id: pilot-letter, what: rights, reason: The pilot agrees., date: 2019-05-02}\n"
    edit(root, [{"file": "withdrawn.yaml", "append": reason}])
    ran = run_briefing(root, "diff", BASE)
    assert (ran.code, "without a reason" in ran.stdout) == (1, True)  # evidence is still to be verified


def test_a_head_with_errors_fails_and_a_base_with_errors_does_not(root: Path) -> None:
    replace_in(root, "content/topics.yaml", "claims: [wall-38", "claims: [wall-39")
    commit(root, "broken")
    ran = run_briefing(root, "diff", BASE)
    assert (ran.code, "error N101: there is no claim with the id wall-39" in ran.stderr) == (1, True)
    replace_in(root, "content/topics.yaml", "claims: [wall-39", "claims: [wall-38")
    ran = run_briefing(root, "diff", "HEAD")
    assert (ran.code, "error N101" in ran.stderr) == (0, True)


def test_the_whole_report_is_written_beside_what_is_printed(root: Path, tmp_path: Path) -> None:
    ran = run_briefing(root, "diff", BASE, "--limit", "1", "--report", str(tmp_path / "a" / "report"))
    assert ran.stdout.endswith("\n1 more change not shown here: pages that change 1.\n")
    assert {path.name for path in (tmp_path / "a" / "report").iterdir()} == {"changes.md", "changes.json"}
    report = json.loads((tmp_path / "a/report/changes.json").read_text("utf-8"))
    jsonschema.validate(report, json.loads((REPOSITORY / "content/schemas/changes.json").read_text("utf-8")))
    assert (report["total"], report["left_out"]) == (2, 0)
    assert "**2 changes: changed 1, pages that change 1.**" in (tmp_path / "a/report/changes.md").read_text("utf-8")


def test_content_whose_pages_can_not_be_made_is_compared_without_them(root: Path) -> None:
    replace_in(root, "content/claims/quay-gazette.yaml", _CLAIM, f"{_REWORDED}\n  people: [nobody-known]")
    ran = run_briefing(root, "diff", BASE)
    assert "Pages that change" not in ran.stdout
    assert "The claim no-ferry-nine-days changed, and nobody has verified it: it said" in ran.stdout
    assert "there is no person with the id nobody-known" in ran.stderr
    assert ran.stderr.endswith("which pages change is not known: HEAD gives none\n")


@pytest.mark.parametrize("name", ["nowhere", "--help-x", "$(touch made)"])
def test_a_revision_that_is_not_there_is_wrong_usage(name: str, root: Path) -> None:
    ran = run_briefing(root, "diff", "--", name)
    assert (ran.code, ran.stdout) == (2, "")
