"""Laws and faults of writing docs/."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import Diagnostic, Location
from generator.write import Written, check_pages, write_pages, write_whole
from tests.kills.steps import each_kill
from tests.kills.trees import read_marks, read_tree

FIRST = {"index.md": "# Orchards\n", "orchards/plum.md": "Plums.\n", "orchards/pear.md": "Pears.\n"}
SECOND = {"index.md": "# Orchards, again\n", "orchards/plum.md": "Plums.\n", "ferries/north.md": "Ferries.\n"}
BY_HAND = {"assets/site.css": b"body {}\n", "assets/a/harbour.svg": b"<svg/>\n"}
HEADER = "# Written by `briefing generate`, one path a line. Every other file in this folder is a person's.\n"


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    folder = tmp_path / "docs"
    put(folder, BY_HAND)
    return folder


def put(folder: Path, files: dict[str, bytes]) -> None:
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)


def expected_tree(pages: dict[str, str]) -> dict[str, bytes]:
    listed = HEADER + "".join(f"{path}\n" for path in sorted(pages))
    return {**BY_HAND, **{path: text.encode() for path, text in pages.items()}, ".generated": listed.encode()}


# --- what a run does


def test_first_run_writes_every_page_and_the_list(docs: Path) -> None:
    assert write_pages(docs, FIRST) == Written(written=("index.md", "orchards/pear.md", "orchards/plum.md"))
    assert read_tree(docs) == expected_tree(FIRST)


def test_folder_is_made_if_there_is_none(tmp_path: Path) -> None:
    write_pages(tmp_path / "new" / "docs", {"index.md": "Ferries.\n"})
    assert (tmp_path / "new" / "docs" / "index.md").read_text() == "Ferries.\n"


def test_change_writes_what_changed_and_removes_what_has_no_page(docs: Path) -> None:
    write_pages(docs, FIRST)
    before = read_marks(docs)
    assert write_pages(docs, SECOND) == Written(
        written=("ferries/north.md", "index.md"), removed=("orchards/pear.md",), unchanged=("orchards/plum.md",)
    )
    assert read_tree(docs) == expected_tree(SECOND)
    assert read_marks(docs)["orchards/plum.md"] == before["orchards/plum.md"]


def test_folder_that_becomes_empty_goes_and_a_folder_with_a_persons_file_stays(docs: Path) -> None:
    write_pages(docs, {"index.md": "", "a/b/c.md": "", "d/e.md": ""})
    put(docs, {"d/by-hand.txt": b"mine"})
    write_pages(docs, {"index.md": ""})
    assert not (docs / "a").exists()
    assert (docs / "d/by-hand.txt").read_bytes() == b"mine"


def test_file_makes_room_for_a_folder_and_a_folder_for_a_file(docs: Path) -> None:
    write_pages(docs, {"north": "file\n", "south/quay.md": "page\n"})
    (docs / "south/empty").mkdir()
    result = write_pages(docs, {"north/quay.md": "page\n", "south": "file\n"})
    assert result == Written(written=("north/quay.md", "south"), removed=("north", "south/quay.md"))
    assert check_pages(docs, {"north/quay.md": "page\n", "south": "file\n"}) == []


def test_page_edited_by_hand_is_written_again(docs: Path) -> None:
    write_pages(docs, FIRST)
    (docs / "index.md").write_text("edited\n")
    assert write_pages(docs, FIRST).written == ("index.md",)
    assert read_tree(docs) == expected_tree(FIRST)


def test_page_that_differs_only_in_line_ends_is_written_again(docs: Path) -> None:
    write_pages(docs, FIRST)
    (docs / "index.md").write_bytes(b"# Orchards\r\n")
    assert write_pages(docs, FIRST).written == ("index.md",)


def test_lost_list_is_made_again_where_every_page_is_as_it_should_be(docs: Path) -> None:
    write_pages(docs, FIRST)
    (docs / ".generated").unlink()
    assert write_pages(docs, FIRST) == Written(unchanged=tuple(sorted(FIRST)))
    assert read_tree(docs) == expected_tree(FIRST)


def test_conflict_in_the_list_is_read_as_the_union_of_both_sides(docs: Path) -> None:
    write_pages(docs, FIRST)
    put(docs, {"ferries/south.md": b"from the other branch\n"})
    conflict = f"{HEADER}<<<<<<< ours\nindex.md\n=======\nferries/south.md\n>>>>>>> theirs\norchards/pear.md\n"
    (docs / ".generated").write_text(conflict + "orchards/plum.md\n")
    assert write_pages(docs, FIRST) == Written(removed=("ferries/south.md",), unchanged=tuple(sorted(FIRST)))
    assert read_tree(docs) == expected_tree(FIRST)


def test_one_file_is_replaced_whole_and_the_rest_of_a_killed_run_is_cleared_away(tmp_path: Path) -> None:
    put(tmp_path, {"evidence.lock": b"old", ".briefing.unfinished": b"ha"})
    write_whole(tmp_path / "evidence.lock", b"new")
    assert read_tree(tmp_path) == {"evidence.lock": b"new"}


def test_two_runs_at_once_write_one_after_the_other(tmp_path: Path) -> None:
    target = tmp_path / "evidence.lock"
    contents = [bytes([number]) * (1 << 20) for number in range(8)]
    with ThreadPoolExecutor(len(contents)) as pool:
        list(pool.map(lambda content: write_whole(target, content), contents * 4))
    assert target.read_bytes() in contents
    assert read_tree(tmp_path).keys() == {"evidence.lock"}


def test_files_have_the_mode_that_the_umask_gives(docs: Path) -> None:
    before = os.umask(0o027)
    try:
        write_pages(docs, FIRST)
    finally:
        os.umask(before)
    assert (docs / "index.md").stat().st_mode & 0o777 == 0o640


# --- laws

segments = st.text("ab", min_size=1, max_size=2)
paths = st.lists(segments, min_size=1, max_size=3).map("/".join)
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


def _is_a_tree(pages: dict[str, str]) -> bool:
    return not any(other.startswith(f"{path}/") for path in pages for other in pages)


page_sets = st.dictionaries(paths, texts, max_size=8).filter(_is_a_tree)


@given(st.lists(page_sets, min_size=1, max_size=4))
def test_docs_holds_the_last_pages_and_what_people_made_and_nothing_else(versions: list[dict[str, str]]) -> None:
    with TemporaryDirectory() as folder:
        docs = Path(folder)
        put(docs, BY_HAND)
        for pages in versions:
            before = read_tree(docs)
            differences = check_pages(docs, pages)
            assert read_tree(docs) == before
            result = write_pages(docs, pages)
            assert result.diagnostics == ()
            assert bool(differences) == (read_tree(docs) != before)
            assert read_tree(docs) == expected_tree(pages)


@given(page_sets, page_sets)
def test_second_run_writes_nothing(first: dict[str, str], second: dict[str, str]) -> None:
    with TemporaryDirectory() as folder:
        docs = Path(folder)
        write_pages(docs, first)
        write_pages(docs, second)
        before = (read_marks(docs), docs.stat().st_mtime_ns)
        assert write_pages(docs, second) == Written(unchanged=tuple(sorted(second)))
        assert check_pages(docs, second) == []
        assert (read_marks(docs), docs.stat().st_mtime_ns) == before


# --- faults: one diagnostic, and nothing written


def refused(docs: Path, pages: dict[str, str]) -> list[Diagnostic]:
    before = read_marks(docs)
    result = write_pages(docs, pages)
    assert result == Written(diagnostics=result.diagnostics)
    assert result.has_errors
    assert [difference.diagnostic for difference in check_pages(docs, pages)] == list(result.diagnostics)
    assert read_marks(docs) == before
    return list(result.diagnostics)


def test_persons_file_is_never_overwritten(docs: Path) -> None:
    put(docs, {"orchards/plum.md": b"A person wrote this.\n"})
    assert refused(docs, FIRST) == [
        Diagnostic(
            "G104",
            "a page is to be written here, and the file that stands here was not written by the generator",
            Location("docs/orchards/plum.md"),
            "move the file under docs/assets/, or delete it",
        )
    ]


@pytest.mark.parametrize("where", ["link.md", "assets/link.css", "orchards", "index.md", ".generated"])
@pytest.mark.parametrize("target", ["outside.txt", "outside", "nowhere"])
def test_link_anywhere_in_docs_is_refused(docs: Path, where: str, target: str) -> None:
    put(docs.parent, {"outside.txt": b"secret", "outside/plum.md": b"secret"})
    (docs / where).symlink_to(docs.parent / target)
    assert refused(docs, FIRST) == [
        Diagnostic(
            "G101",
            "a symbolic link or special file stands where only files and folders may",
            Location(f"docs/{where}"),
            "remove it: a build would follow it out of the folder; put a copy of the file under docs/assets/ instead",
        )
    ]
    assert read_tree(docs.parent / "outside") == {"plum.md": b"secret"}


def test_docs_that_is_a_link_or_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "file").write_text("")
    for name in ("link", "file"):
        assert [(d.code, d.location) for d in write_pages(tmp_path / name, FIRST).diagnostics] == [
            ("G101", Location(name))
        ]
        assert [difference.diagnostic.code for difference in check_pages(tmp_path / name, FIRST)] == ["G101"]
    assert read_tree(tmp_path / "elsewhere") == {}


def test_pipe_in_docs_is_refused(docs: Path) -> None:
    os.mkfifo(docs / "assets/pipe")
    assert [(d.code, d.location) for d in refused(docs, FIRST)] == [("G101", Location("docs/assets/pipe"))]


@pytest.mark.parametrize(
    "path",
    [
        "../outside.md",
        "a/../../outside.md",
        "/etc/outside.md",
        "a//b.md",
        "./a.md",
        "",
        "a/",
        ".hidden.md",
        ".generated",
        "a/.briefing.unfinished",
        "con.md",
        "a/NUL",
        "com1.tar.gz",
        "a\\b.md",
        "c:a.md",
        "a\nb.md",
        "a\0b.md",
        "ende.",
        "é.md",
        "a b.md",
        "-rf",
        "x" * 129,
    ],
)
def test_unusable_path_is_refused(docs: Path, path: str) -> None:
    (diagnostic,) = refused(docs, {**FIRST, path: "text\n"})
    assert (diagnostic.code, diagnostic.location) == ("G102", Location("docs"))
    assert diagnostic.message.isprintable()


@pytest.mark.parametrize("path", ["ORCHARDS/fig.md", "Index.md", "index.md/below.md"])
def test_paths_that_are_one_on_some_disks_are_refused(docs: Path, path: str) -> None:
    assert {diagnostic.code for diagnostic in refused(docs, {**FIRST, path: "text\n"})} == {"G103"}


def test_page_beside_a_persons_file_in_another_case_is_refused(docs: Path) -> None:
    put(docs, {"Orchards/notes.txt": b"mine"})
    assert refused(docs, FIRST) == [
        Diagnostic(
            "G103",
            "cannot stand beside 'orchards', which is the same but for case, or would have to be a folder too",
            Location("docs/Orchards/notes.txt"),
            "rename one of the two",
        )
    ]


def test_page_where_a_persons_folder_stands_is_refused(docs: Path) -> None:
    put(docs, {"index.md/notes.txt": b"mine"})
    assert [(d.code, d.location) for d in refused(docs, FIRST)] == [("G103", Location("docs/index.md/notes.txt"))]


@pytest.mark.parametrize(
    "line", ["../../outside.txt", "/etc/hosts", ".git/config", "assets/../x", "assets/site.css", "\x1b[2J", "\udc80"]
)
def test_list_that_names_what_the_generator_cannot_have_written_is_refused(docs: Path, line: str) -> None:
    write_pages(docs, FIRST)
    (docs / ".generated").write_bytes(f"{HEADER}index.md\n{line}\n".encode("utf-8", "surrogateescape"))
    (diagnostic,) = refused(docs, FIRST)
    assert (diagnostic.code, diagnostic.location) == ("G105", Location("docs/.generated", 3))
    assert diagnostic.message.isprintable()


def test_every_fault_of_a_run_is_shown(docs: Path) -> None:
    (docs / "link").symlink_to("nowhere")
    diagnostics = refused(docs, {"../a": "", "con": "", "index.md": ""})
    assert [d.code for d in diagnostics] == ["G102", "G102", "G101"]


def test_page_without_content_is_a_warning(docs: Path) -> None:
    put(docs, {"stray.md": b"", "raw.HTML": b"", "CNAME": b"", ".notes.md": b"", "assets/raw.html": b""})
    result = write_pages(docs, FIRST)
    assert not result.has_errors
    assert result.written == tuple(sorted(FIRST))
    assert result.diagnostics == tuple(
        Diagnostic(
            "G106",
            "this page would be published, and no content stands behind it",
            Location(f"docs/{path}"),
            "delete it, or move it under docs/assets/ if readers are to have it as it is",
        )
        for path in ("raw.HTML", "stray.md")
    )


def test_file_name_of_any_bytes_is_shown_as_text(docs: Path) -> None:
    (docs / os.fsdecode(b"\xff\x1b.md")).write_bytes(b"")
    assert [d.location.path for d in write_pages(docs, FIRST).diagnostics] == ["docs/\\xff\\x1b.md"]


# --- check


def test_check_shows_what_is_missing_changed_and_stale_as_a_diff(docs: Path) -> None:
    write_pages(docs, FIRST)
    before = read_marks(docs)
    differences = check_pages(docs, SECOND)
    assert read_marks(docs) == before
    cure = "run `briefing generate` and commit docs/"
    now = "not what content/ and templates/ give now"
    assert [difference.diagnostic for difference in differences] == [
        Diagnostic("G107", now, Location("docs/.generated", 2), cure),
        Diagnostic("G107", "a page is missing", Location("docs/ferries/north.md"), cure),
        Diagnostic("G107", now, Location("docs/index.md"), cure),
        Diagnostic("G107", "content/ has no such page any more", Location("docs/orchards/pear.md"), cure),
    ]
    assert [difference.diff for difference in differences[1:]] == [
        "--- /dev/null\n+++ b/docs/ferries/north.md\n@@ -0,0 +1 @@\n+Ferries.\n",
        "--- a/docs/index.md\n+++ b/docs/index.md\n@@ -1 +1 @@\n-# Orchards\n+# Orchards, again\n",
        "--- a/docs/orchards/pear.md\n+++ /dev/null\n@@ -1 +0,0 @@\n-Pears.\n",
    ]


def test_check_names_the_first_line_that_differs(docs: Path) -> None:
    write_pages(docs, {"index.md": "one\ntwo\nthree\n"})
    (difference,) = check_pages(docs, {"index.md": "one\ntwo\nthree and more\n"})
    assert difference.diagnostic.location == Location("docs/index.md", 3)


def test_check_of_a_folder_that_is_not_there_makes_none(tmp_path: Path) -> None:
    assert [d.diagnostic.location.path for d in check_pages(tmp_path / "docs", {"index.md": ""})] == [
        "docs/.generated",
        "docs/index.md",
    ]
    assert not (tmp_path / "docs").exists()


# --- kills and company


def test_killed_at_any_step_every_file_is_whole_and_the_next_run_completes_it(tmp_path: Path) -> None:
    docs = tmp_path / "docs"

    def prepare() -> None:
        shutil.rmtree(docs, ignore_errors=True)
        put(docs, BY_HAND)
        write_pages(docs, {**FIRST, "room": "file\n"})

    second = {**SECOND, "room/for.md": "folder\n"}
    whole = {*FIRST.values(), *SECOND.values(), "file\n", "folder\n"}
    kills = 0
    for _ in each_kill(prepare, lambda: write_pages(docs, second)):
        kills += 1
        tree = read_tree(docs)
        listed = tree[".generated"].decode().splitlines()
        for path, content in tree.items():
            if path in BY_HAND or path.endswith((".generated", ".unfinished")):
                continue
            assert content.decode() in whole
            assert path in listed
        write_pages(docs, second)
        assert read_tree(docs) == expected_tree(second)
        assert sorted(path.name for path in docs.iterdir()) == sorted(
            [".generated", "assets", "ferries", "index.md", "orchards", "room"]
        )
    assert kills > 20


def test_run_waits_for_another_over_the_same_folder(docs: Path) -> None:
    write_pages(docs, FIRST)
    for _holder in _hold(docs):
        run = threading.Thread(target=write_pages, args=(docs, SECOND))
        run.start()
        run.join(0.3)
        assert run.is_alive()
        assert read_tree(docs) == expected_tree(FIRST)
    run.join(10)
    assert read_tree(docs) == expected_tree(SECOND)


def _hold(folder: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that has the turn over ``folder`` and is then killed."""
    program = (
        "import fcntl, os, sys, time; folder = os.open(sys.argv[1], os.O_RDONLY); fcntl.flock(folder, fcntl.LOCK_EX);"
        "print('held', flush=True); time.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-c", program, str(folder)], stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        yield holder
        holder.kill()
