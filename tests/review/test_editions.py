"""What a review says of editions, and what `briefing edition` records, in a real git repository."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.review.reports.formats import ReviewFormat, format_changes
from tests.projects import Ran, replace_in, run_briefing
from tests.review.pull_requests import BASE, commit, edit, review, run_git, start_repository

_NINE = {"file": "claims/quay-gazette.yaml", "replace": "came in for nine days", "with": "came in for ten days"}
_DAY = ("--date", "2019-05-01")
_FILE = "content/editions/third.yaml"
_HOME = "    document: quay-gazette\n"
_CORRECTED = f"{_HOME}    correction: Ten, not nine.\n"
_TAKEN_BACK = (
    "if it is meant, add its entry (what: edition, id: second) to content/withdrawn.yaml, with reason and date"
)
_ENTRY = (
    "\nReasons to give\n"
    "If this loss is meant, paste its entry at the end of content/withdrawn.yaml, in place of [] if that is all it "
    "has, and fill in reason and date:\n\n"
    "- id: second\n  what: edition\n  reason:\n  date:\n"
)


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example project with two editions, the second of them recorded of what is committed."""
    root = start_repository(tmp_path_factory.mktemp("repository"))
    shutil.rmtree(root / "content" / "editions")
    _run(root, "first", "--date", "2019-03-15")
    commit(root, "first edition")
    edit(root, [{"file": "site.yaml", "replace": "title: The quay of Skerrow", "with": "title: Skerrow's quay"}])
    _run(root, "second", "--date", "2019-03-22", "--title", "The second")
    commit(root, "second edition")
    run_git(root, "switch", "--quiet", "--create", "proposal")
    return root


@pytest.fixture
def root(repository: Path, tmp_path: Path) -> Path:
    return shutil.copytree(repository, tmp_path / "harbour")


def _run(root: Path, *arguments: str) -> Ran:
    return run_briefing(root, "edition", *arguments)


def _report(root: Path, folder: Path) -> tuple[str, bool]:
    """What the review says of editions, and whether it fails."""
    commit(root, "proposal")
    found = review(root, BASE, "proposal", folder)
    changes = [change for change in found.changes if change.sort.value == "edition"]
    text = format_changes(changes, ReviewFormat.TEXT, [change for change in found.unanswered if change in changes])
    return text.partition("\n")[2], bool(found.unanswered)


def test_an_edition_tells_what_changed_since_the_one_before(root: Path) -> None:
    edit(root, [_NINE])
    commit(root, "a change")
    assert _run(root, "third", *_DAY) == Ran(
        0,
        "",
        f"{_FILE} written: 1 change since second\n"
        "add `correction` to each change that puts a mistake right; then run `briefing verify`\n",
    )
    written = (root / _FILE).read_text(encoding="utf-8")
    assert written.partition("\nstate: ")[0].partition("\ntitle: ")[2] == (
        '"Third"\ndate: "2019-05-01"\nfollows: second\ntag: "tag:harbour.example,2019-05-01:quay/editions/third"'
    )
    assert written.partition("\nchanges:\n")[2] == (
        "  - what: claim\n"
        "    id: no-ferry-nine-days\n"
        '    says: "Wording"\n'
        '    before: "No ferry came in for nine days after the storms."\n'
        '    after: "No ferry came in for ten days after the storms."\n'
        "    briefings: [north-quay]\n"
        "    document: quay-gazette\n"
    )


def test_recorded_again_it_keeps_its_day_and_what_people_added(root: Path) -> None:
    edit(root, [_NINE])
    _run(root, "third", *_DAY, "--title", "In May")
    replace_in(
        root, _FILE, "    document: quay-gazette\n", "    document: quay-gazette\n    correction: Ten, not nine.\n"
    )
    replace_in(root, _FILE, "changes:\n", "note: A short one.\nchanges:\n")
    edit(root, [{"file": "site.yaml", "replace": "as_of: {date: 2019-03-21}", "with": "as_of: {date: 2019-03-22}"}])
    assert _run(root, "third").stderr.startswith(f"{_FILE} written: 2 changes since second\n")
    written = (root / _FILE).read_text(encoding="utf-8")
    kept = ('title: "In May"', 'date: "2019-05-01"', 'note: "A short one."', '    correction: "Ten, not nine."')
    assert [line for line in kept if f"\n{line}\n" not in written] == []


def test_what_was_said_of_a_change_that_is_gone_is_printed(root: Path) -> None:
    edit(root, [_NINE])
    _run(root, "third", *_DAY)
    replace_in(
        root, _FILE, "    document: quay-gazette\n", "    document: quay-gazette\n    correction: Ten, not nine.\n"
    )
    edit(root, [{"file": _NINE["file"], "replace": _NINE["with"], "with": "came in for eleven days"}])
    expected = "this was said of a change that is no longer there: claim no-ferry-nine-days: Ten, not nine.\n"
    assert _run(root, "third").stderr.startswith(expected)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("third", "--date", "2019-03-01"), "2019-03-01 is before 2019-03-22, the day of second, which it follows"),
        (("third", *_DAY), "nothing that readers see changed since second"),
        (("first", *_DAY), "first is followed by second; only the newest edition can be recorded again"),
    ],
)
def test_what_cannot_be_recorded_is_told_with_its_cure(arguments: tuple[str, ...], message: str, root: Path) -> None:
    ran = _run(root, *arguments)
    assert (ran.code, ran.stdout) == (1, "")
    assert ran.stderr.startswith(message)
    assert not (root / _FILE).exists()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("third",), "give the day on which the edition is published: --date 2019-05-01"),
        (("third", "--date", "May 1"), "give the day on which the edition is published: --date 2019-05-01"),
        (("../x", *_DAY), "../x cannot be the id of an edition: small letters, digits and hyphens, at most 64"),
        (("third", *_DAY, "--since", "nowhere"), "there is no revision nowhere: name a branch, a tag or a commit that"),
    ],
)
def test_what_is_no_edition_is_wrong_usage(arguments: tuple[str, ...], message: str, root: Path) -> None:
    ran = _run(root, *arguments)
    assert (ran.code, ran.stdout) == (2, "")
    assert f"Error: {message}" in ran.stderr
    assert not (root / _FILE).exists()


def test_an_edition_that_was_not_committed_has_no_content_to_compare_with(root: Path) -> None:
    edit(root, [_NINE])
    _run(root, "third", *_DAY)
    ran = _run(root, "fourth", "--date", "2019-06-01")
    cure = "commit it, fetch the whole history, or name a revision or a folder that has it with --since"
    assert (ran.code, ran.stderr) == (1, f"no commit here brought third: {cure}\n")


def test_content_that_was_committed_with_an_edition_it_does_not_tell_of_is_not_taken_for_it(root: Path) -> None:
    edit(root, [_NINE])
    _run(root, "third", *_DAY)
    edit(root, [{"file": "site.yaml", "replace": "as_of: {date: 2019-03-21}", "with": "as_of: {date: 2019-03-22}"}])
    commit(root, "more than it tells of")
    ran = _run(root, "fourth", "--date", "2019-06-01")
    assert ran.code == 1
    assert "brought third with other content than it was recorded of; name a revision or a folder" in ran.stderr
    ran = _run(root, "fourth", "--date", "2019-06-01", "--since", "HEAD~1")
    assert ran.code == 0
    told = "HEAD~1 is not what third was recorded of: see that each `before` stood on the site\n"
    assert told in ran.stderr


def test_the_content_of_the_edition_before_is_known_for_it(root: Path) -> None:
    edit(root, [_NINE])
    assert "is not what" not in _run(root, "third", *_DAY, "--since", BASE).stderr


def test_without_git_the_history_is_asked_of_the_person(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    edit(root, [_NINE])
    monkeypatch.setenv("PATH", "")
    ran = _run(root, "third", *_DAY)
    assert (ran.code, ran.stderr) == (1, "git is not installed; name a folder instead, with --since\n")


def test_a_review_tells_of_a_new_edition(root: Path, tmp_path: Path) -> None:
    edit(root, [_NINE])
    _run(root, "third", *_DAY)
    report, _ = _report(root, tmp_path)
    assert report == f"\nNew\n- The edition third is new, and tells of 1 change ({_FILE}:4:1)\n"


def test_an_edition_that_does_not_tell_of_all_fails(root: Path, tmp_path: Path) -> None:
    _run(root, "third", *_DAY, "--since", f"{BASE}~1")
    edit(root, [{"file": "site.yaml", "replace": "as_of: {date: 2019-03-21}", "with": "as_of: {date: 2019-03-22}"}])
    report, fails = _report(root, tmp_path)
    assert fails
    assert report == (
        "\nLost or at risk\n- The edition third does not tell of all that changed: content/ is not what it was "
        f"recorded of ({_FILE}:8:8)\n  = run briefing edition third again\n"
        f"\nNew\n- The edition third is new, and tells of 1 change ({_FILE}:4:1)\n"
    )


def test_a_record_that_is_changed_afterwards_is_a_loss_and_a_note_is_not(root: Path, tmp_path: Path) -> None:
    path = "content/editions/second.yaml"
    replace_in(root, path, 'before: "The quay of Skerrow"', 'before: "A quay"\n    note: It was shorter.')
    replace_in(root, path, "changes:", "note: Only the name.\nchanges:")
    report, fails = _report(root, tmp_path)
    assert fails
    assert report == (
        "\nLost or at risk\n- The edition second no longer tells of the site: "
        '"Title: The quay of Skerrow → Skerrow\'s quay" (was at content/editions/second.yaml:10:5)\n'
        f"  = {_TAKEN_BACK}\n"
        "\nChanged\n- The edition second changed: it had no note and now has "
        '"Only the name." (content/editions/second.yaml:9:7)\n'
        "\nNew\n- The edition second now also tells of the site: "
        '"Title: A quay → Skerrow\'s quay" (content/editions/second.yaml:11:5)\n'
        f"{_ENTRY}"
    )


def test_an_edition_that_is_gone_is_a_loss(root: Path, tmp_path: Path) -> None:
    (root / "content/editions/second.yaml").unlink()
    report, fails = _report(root, tmp_path)
    assert fails
    assert report == (
        "\nLost or at risk\n"
        "- The edition second is gone, which told of 1 change (was at content/editions/second.yaml:4:1)\n"
        f"  = {_TAKEN_BACK}\n"
        f"{_ENTRY}"
    )


def test_an_edition_that_tells_of_a_renaming_keeps_the_old_address(root: Path, tmp_path: Path) -> None:
    for folder in ("documents", "claims"):
        edit(root, [{"file": f"{folder}/pilot-letter.yaml", "rename": f"{folder}/brand-letter.yaml"}])
    edit(root, [{"file": "site.yaml", "replace": "pilot-letter", "with": "brand-letter"}])
    edit(root, [{"file": "claims/across.yaml", "replace": "pilot-letter", "with": "brand-letter"}])
    _run(root, "third", *_DAY)
    commit(root, "proposal")
    found = review(root, BASE, "proposal", tmp_path, has_pages=True)
    lines = format_changes(found.changes, ReviewFormat.TEXT).splitlines()
    assert [line for line in lines if "old address" in line] == [
        "- The document brand-letter has another id: it was pilot-letter; its old address still leads there "
        "(content/documents/brand-letter.yaml:2:1)",
        "- docs/documents/pilot-letter.md is now docs/documents/brand-letter.md; "
        "whoever comes to the old address is led there",
    ]
