from __future__ import annotations

from pathlib import Path

import pytest

from generator.revisions import RevisionError, write_content
from tests.projects import HARBOUR
from tests.review.pull_requests import BASE, commit, run_git, start_repository


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return start_repository(tmp_path)


def _read(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_revision_is_written_byte_for_byte(root: Path, tmp_path: Path) -> None:
    write_content(root, BASE, tmp_path / "out")
    expected = {
        path: text for path, text in _read(HARBOUR / "content").items() if path.endswith((".yaml", ".lock", ".txt"))
    }
    assert _read(tmp_path / "out" / "content") == expected


def test_the_work_tree_is_not_read(root: Path, tmp_path: Path) -> None:
    (root / "content" / "site.yaml").write_text("title: Another\n", encoding="utf-8")
    write_content(root, "HEAD", tmp_path / "out")
    assert (tmp_path / "out/content/site.yaml").read_bytes() == (HARBOUR / "content/site.yaml").read_bytes()


def test_a_project_in_a_folder_of_a_repository_is_found(tmp_path: Path) -> None:
    run_git(tmp_path, "init", "--quiet", "--initial-branch", BASE)
    for name in ("content", "inner/content"):
        path = tmp_path / name / "site.yaml"
        path.parent.mkdir(parents=True)
        path.write_text(f"title: {name}\n", encoding="utf-8")
    run_git(tmp_path, "add", "--all")
    run_git(tmp_path, "commit", "--quiet", "--message", "two")
    write_content(tmp_path / "inner", BASE, tmp_path / "out")
    assert _read(tmp_path / "out") == {"content/site.yaml": b"title: inner/content\n"}


@pytest.mark.parametrize(
    "revision", ["nowhere", "", "--help", "-x", "$(touch made)", "`touch made`;", "main..main", "a\nb"]
)
def test_what_is_no_revision_is_refused(revision: str, root: Path, tmp_path: Path) -> None:
    with pytest.raises(RevisionError, match="there is no revision"):
        write_content(root, revision, tmp_path / "out")
    assert not (tmp_path / "out").exists()
    assert not list(tmp_path.rglob("made"))


def test_a_branch_with_shell_characters_in_its_name_is_read(root: Path, tmp_path: Path) -> None:
    name = "fix/$(touch${IFS}made);`id`&&'x'"
    run_git(root, "branch", name)
    write_content(root, name, tmp_path / "out")
    assert (tmp_path / "out/content/site.yaml").is_file()
    assert not list(tmp_path.rglob("made"))


def test_a_symbolic_link_is_refused(root: Path, tmp_path: Path) -> None:
    (root / "content" / "documents" / "link.yaml").symlink_to("/etc/hostname")
    commit(root, "a link")
    with pytest.raises(RevisionError, match=r"content/documents/link.yaml of main is not a file"):
        write_content(root, BASE, tmp_path / "out")


def test_a_folder_that_is_no_repository_has_no_revisions(tmp_path: Path) -> None:
    with pytest.raises(RevisionError):
        write_content(tmp_path, BASE, tmp_path / "out")
