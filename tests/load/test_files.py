"""Which files of content/ are read, and which are refused before they are opened."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from generator.diagnostics import Diagnostic, Location
from generator.load.files import read_files

LAYOUT = (
    "content/ holds site.yaml, people.yaml, topics.yaml, withdrawn.yaml, evidence.lock, schemas/ and ID.yaml below "
    "documents/, claims/, briefings/ and editions/"
)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    (folder / "claims").mkdir(parents=True)
    (folder / "site.yaml").write_text("title: A site\n")
    return folder


def refused(tmp_path: Path) -> list[tuple[str, str, str]]:
    """Path, message and cure of each fault."""
    return [(fault.location.path, fault.message, fault.cure) for fault in read_files(tmp_path)[1]]


def test_files_come_sorted_with_kind_id_digest_and_value(content: Path) -> None:
    (content / "claims" / "quay.yaml").write_bytes("- Fähre\n".encode())
    (content / "claims" / "across.yaml").write_text("[]\n")
    files, faults = read_files(content.parent)
    assert faults == []
    assert [(file.path, file.kind, file.id, file.yaml and file.yaml.value) for file in files] == [
        ("content/claims/across.yaml", "claims", "across", []),
        ("content/claims/quay.yaml", "claims", "quay", ["Fähre"]),
        ("content/site.yaml", "site", "site", {"title": "A site"}),
    ]
    assert files[1].sha256 == hashlib.sha256("- Fähre\n".encode()).hexdigest()


def test_what_editors_leave_behind_is_passed_over(content: Path) -> None:
    for name in (".quay.yaml.swp", "quay.yaml~", "#quay.yaml#", ".DS_Store"):
        (content / "claims" / name).write_text("x: [")
    (content / ".git").mkdir()
    (content / ".git" / "HEAD").write_text("x")
    assert [file.path for file in read_files(content.parent)[0]] == ["content/site.yaml"]
    assert refused(content.parent) == []


@pytest.mark.parametrize(
    "name",
    [
        *("notes.md", "Site.yaml", "site.yml", "claims/Quay.yaml", "claims/-quay.yaml", "claims/quay.txt"),
        *("claims/a/b.yaml", f"claims/{'a' * 65}.yaml", "other/quay.yaml", "schemas/x.yaml", "documents/quay.pdf"),
        "claims/a b.yaml",
    ],
)
def test_a_file_of_another_name_is_refused(content: Path, name: str) -> None:
    (content / name).parent.mkdir(parents=True, exist_ok=True)
    (content / name).write_text("x")
    assert refused(content.parent) == [(f"content/{name}", f"a file {Path(name).name} is not expected here", LAYOUT)]


@pytest.mark.parametrize("name", ["evidence.lock", "schemas/site.json", "documents/quay.txt"])
def test_files_that_others_read_are_left_alone(content: Path, name: str) -> None:
    (content / name).parent.mkdir(exist_ok=True)
    (content / name).write_bytes(b"\xff")
    files, faults = read_files(content.parent)
    assert ([file.path for file in files], faults) == (["content/site.yaml"], [])


def test_links_to_files_and_folders_are_not_followed(content: Path) -> None:
    (content / "claims" / "quay.yaml").symlink_to("/etc/hostname")
    (content / "people.yaml").symlink_to("nowhere")
    (content / "documents").symlink_to("/usr")
    cure = "put the file or folder itself here"
    assert refused(content.parent) == [
        ("content/claims/quay.yaml", "a symbolic link is not followed", cure),
        ("content/documents", "a symbolic link is not followed", cure),
        ("content/people.yaml", "a symbolic link is not followed", cure),
    ]


def test_a_content_that_is_a_link_is_no_content(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "content").symlink_to("elsewhere")
    assert read_files(tmp_path) == (
        [],
        [Diagnostic("S101", "there is no folder content/", Location("content"), "run it in the project's root")],
    )


def test_a_pipe_is_refused_and_not_waited_for(content: Path) -> None:
    os.mkfifo(content / "people.yaml")
    assert refused(content.parent) == [("content/people.yaml", "this is not a file", "remove it")]


def test_a_file_that_cannot_be_opened_is_a_diagnostic(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert refused(content.parent) == [
        ("content/site.yaml", "the file cannot be read: Permission denied", "give yourself the right to read it")
    ]


@pytest.mark.parametrize("name", ["", "claims", "editions"])
def test_a_folder_that_cannot_be_read_is_not_taken_as_empty(
    content: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    scan, folder = os.scandir, content / name
    folder.mkdir(exist_ok=True)

    def refuse(path: str | Path) -> object:
        if Path(path) == folder:
            raise PermissionError(13, "Permission denied", str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    files, _ = read_files(content.parent)
    place = f"content/{name}".rstrip("/")
    assert refused(content.parent) == [
        (place, "the folder cannot be read: Permission denied", "give yourself the right to read it")
    ]
    assert [(file.path, file.kind, file.id) for file in files if file.yaml is None] == [(place, name, "")] * bool(name)


def test_a_huge_file_is_not_opened(content: Path) -> None:
    with (content / "people.yaml").open("wb") as file:
        file.truncate(1 << 40)
    assert refused(content.parent) == [
        ("content/people.yaml", "the file has 1,099,511,627,776 bytes, at most 1,048,576 are read", "divide the file")
    ]


def test_a_name_that_is_not_utf8_is_refused(content: Path) -> None:
    (content / "claims" / os.fsdecode(b"\xff.yaml")).write_text("x")
    assert [message for _, message, _ in refused(content.parent)] == ["a file \udcff.yaml is not expected here"]
