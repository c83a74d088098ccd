"""Pull requests of tests/review/cases/, each with the complete report that a reviewer reads, and whether it fails.

A case has ``says`` (what it is), ``fails``, ``edits`` below content/, ``verified`` where an editor with the texts ran
the verification afterwards, ``before`` (edits of the base), and ``report``; with ``pages`` the report says which pages
change too, which depends on the templates.

`python -m tests.review.test_pull_requests [NAME ...]` writes the reports that come out now into the cases, for a person
to review.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.review.reports.formats import ReviewFormat, format_changes
from tests.review.pull_requests import BASE, commit, edit, review, run_git, start_repository, verify_again

_CASES = sorted((Path(__file__).parent / "cases").glob("*.yaml"))


_MERGE_REPORT = """\
3 changes: lost or at risk 3. 2 losses without a reason or a new check.

Lost or at risk
- The claim ortiz-a-lot-worse now rests on one source alone; it rested on several sources of several origins (content/claims/quay-gazette.yaml:21:5)
- The claim ortiz-a-lot-worse no longer rests on "a lot worse" in passage 6 of orchard-column (was at content/claims/quay-gazette.yaml:23:7)
  = if it is meant, add its entry (what: evidence, id: ortiz-a-lot-worse) to content/withdrawn.yaml, with reason and date
- The claim ortiz-a-lot-worse no longer rests on "been a lot worse" in passage 6 of orchard-column (was at content/claims/quay-gazette.yaml:22:7)
  = if it is meant, add its entry (what: evidence, id: ortiz-a-lot-worse) to content/withdrawn.yaml, with reason and date

Reasons to give
If this loss is meant, paste its entry at the end of content/withdrawn.yaml, in place of [] if that is all it has, and fill in reason and date:

- id: ortiz-a-lot-worse
  what: evidence
  reason:
  date:
"""  # noqa: E501


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return start_repository(tmp_path_factory.mktemp("repository"))


def _play(case: Mapping[str, Any], repository: Path, folder: Path) -> tuple[str, bool]:
    """The report of a case, and whether the review fails."""
    root = folder / "harbour"
    shutil.copytree(repository, root)
    if "before" in case:
        edit(root, case["before"])
        verify_again(root)
        commit(root, "before")
    run_git(root, "switch", "--quiet", "--create", "proposal")
    edit(root, case["edits"])
    if case.get("verified"):
        verify_again(root)
    commit(root, "proposal")
    found = review(root, BASE, "proposal", folder, has_pages=case.get("pages", False))
    return format_changes(found.changes, ReviewFormat.TEXT, found.unanswered), bool(found.unanswered)


@pytest.mark.parametrize("path", [pytest.param(path, id=path.stem) for path in _CASES])
def test_pull_request_has_its_report(path: Path, repository: Path, tmp_path: Path) -> None:
    case: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert _play(case, repository, tmp_path) == (case["report"], case["fails"])


def test_there_are_at_least_forty_of_them_harmless_and_harmful() -> None:
    fails = [yaml.safe_load(path.read_text(encoding="utf-8"))["fails"] for path in _CASES]
    assert len(fails) >= 40
    assert min(fails.count(True), fails.count(False)) >= 10


def test_a_merge_that_takes_the_other_side_and_drops_evidence_fails(repository: Path, tmp_path: Path) -> None:
    root = tmp_path / "harbour"
    shutil.copytree(repository, root)
    second = "    - {at: 6, document: orchard-column, locator: been a lot worse}\n"
    third = "    - {at: 6, document: orchard-column, locator: a lot worse}\n"
    file = "claims/quay-gazette.yaml"
    run_git(root, "switch", "--quiet", "--create", "proposal")
    edit(root, [{"file": file, "replace": second, "with": ""}])
    commit(root, "a draft without the second source")
    run_git(root, "switch", "--quiet", BASE)
    edit(root, [{"file": file, "replace": second, "with": second + third}])
    verify_again(root)
    commit(root, "a third piece of evidence")
    run_git(root, "switch", "--quiet", "proposal")
    run_git(root, "merge", "--quiet", "-X", "ours", "--message", "merge", BASE)
    found = review(root, BASE, "proposal", tmp_path)
    assert format_changes(found.changes, ReviewFormat.TEXT, found.unanswered) == _MERGE_REPORT


def _renew(path: Path) -> None:
    """Write the report that comes out now below what the case says; whether it fails stays a person's."""
    text = path.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        report, _ = _play(yaml.safe_load(text), start_repository(Path(folder, "repository")), Path(folder, "played"))
    lines = "".join(f"  {line}\n" if line else "\n" for line in report.split("\n")[:-1])
    head = text.partition("\nreport:")[0] + "\nreport: |\n"
    path.write_text(head + lines, encoding="utf-8")


if __name__ == "__main__":
    for case_path in _CASES:
        if not sys.argv[1:] or case_path.stem in sys.argv[1:]:
            _renew(case_path)
