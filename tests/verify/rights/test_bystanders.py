"""Files beside content/ that copied words may not stand in either."""

from __future__ import annotations

from pathlib import Path

from generator.verify.rights.bystanders import read_bystanders


def write(root: Path, path: str, content: bytes = b"text\n") -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_bytes(content)


def test_what_people_write_and_readers_get_is_read(tmp_path: Path) -> None:
    own = ("README.md", "docs/assets/deep/a.txt", "docs/own.md", "templates/theme/main.html")
    others = ("docs/index.md", "vault/quay.txt", "content/site.yaml", "tests/a.py", ".git/config", ".env")
    for path in (*own, *others, "docs/.generated"):
        write(tmp_path, path)
    assert read_bystanders(tmp_path, {"index.md"}) == dict.fromkeys(own, "text\n")


def test_without_the_list_what_may_be_generated_is_passed_over(tmp_path: Path) -> None:
    own = ("docs/assets/a.md", "docs/assets/b.txt", "docs/c.txt", "README.md")
    for path in (*own, "docs/index.md", "docs/people/reed.md", "docs/feeds/site.xml"):
        write(tmp_path, path)
    assert read_bystanders(tmp_path, None) == dict.fromkeys(own, "text\n")


def test_what_is_no_text_is_passed_over(tmp_path: Path) -> None:
    write(tmp_path, "docs/assets/a.png", b"\x89PNG\0\0")
    write(tmp_path, "docs/assets/b.txt", b"a" * (1 << 20) + b"a")
    (tmp_path / "docs" / "assets" / "c.txt").symlink_to(tmp_path / "docs" / "assets" / "b.txt")
    assert read_bystanders(tmp_path, frozenset()) == {}


def test_other_encodings_are_read_as_far_as_they_can_be(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "the quay".encode("utf-16"))
    write(tmp_path, "b.txt", "the quay \u00e4".encode("latin-1"))
    assert read_bystanders(tmp_path, frozenset()) == {"a.txt": "the quay", "b.txt": "the quay \ufffd"}


def test_a_project_without_docs_has_none(tmp_path: Path) -> None:
    assert read_bystanders(tmp_path, frozenset()) == {}
