"""Real builds with the plugin: what is built, what is left alone, what is said."""

from __future__ import annotations

import re
import shutil
import signal
import subprocess
import time
import urllib.error
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml

from tests.commands import Project
from tests.kills.trees import digest_tree, read_marks, read_tree
from tests.markdown_rendering import EXTENSIONS as EXTENSIONS
from tests.projects import REPOSITORY
from tests.serving import serving
from tests.stand_in_project import StandInProject, make_project

BUILD = ("mkdocs", "build")
STRICT = (*BUILD, "--strict")
ENGINES = ["mkdocs", "properdocs"]
FAULTY = "# Harbours\n\nFAULT in a harbour\n"
FAULTY_OUTPUT = (
    "content/index.txt:3:1: FAULT in a harbour\n"
    "\n"
    "Nothing was built: there are faults, listed above. docs/ and the site are as they were.\n"
)


@pytest.fixture
def project(tmp_path: Path) -> StandInProject:
    return make_project(tmp_path / "project")


@pytest.fixture
def built(project: StandInProject) -> StandInProject:
    assert project.run(*STRICT)[0] == 0
    return project


def everything(project: Project) -> dict[str, tuple[int, int]]:
    """Marks of all that a failed build must leave alone."""
    return {**read_marks(project.docs), **{f"site/{path}": mark for path, mark in read_marks(project.site).items()}}


def test_site_has_the_extensions_that_the_escaping_is_tested_with_and_no_other() -> None:
    config = yaml.safe_load((REPOSITORY / "mkdocs.yml").read_text())
    names = [next(iter(entry)) if isinstance(entry, dict) else entry for entry in config["markdown_extensions"]]
    assert sorted([*names, "fenced_code"]) == EXTENSIONS  # fenced_code is on in MkDocs whatever the list says


# --- a build that succeeds


@pytest.mark.parametrize("engine", ENGINES)
def test_build_generates_and_builds(project: StandInProject, engine: str) -> None:
    code, output = project.run(engine, "build", "--strict", "-f", "mkdocs.yml")
    assert (code, "WARNING" in output) == (0, False)
    assert sorted(read_tree(project.docs)) == [
        ".generated",
        "ferries/old.md",
        "harbours/h0.md",
        "harbours/h1.md",
        "harbours/h2.md",
        "index.md",
    ]
    assert "The old quay of it." in (project.site / "harbours/h2.html").read_text()
    assert project.left_behind() == []


def test_second_build_has_the_same_bytes_on_another_day(built: StandInProject) -> None:
    before, marks = read_tree(built.site), read_marks(built.docs)
    code, _ = built.run(*STRICT, SOURCE_DATE_EPOCH="1000000000", PYTHONHASHSEED="7", TZ="Asia/Kathmandu", LC_ALL="C")
    assert code == 0
    assert read_tree(built.site) == before
    assert read_marks(built.docs) == marks


def test_page_that_has_no_content_any_more_is_gone_from_the_site(built: StandInProject) -> None:
    (built.root / "content/harbours/h2.txt").unlink()
    (built.root / "content/index.txt").write_text("# Harbours\n")
    assert built.run(*STRICT)[0] == 0
    assert not (built.docs / "harbours/h2.md").exists()
    assert not (built.site / "harbours/h2.html").exists()


def test_site_dir_of_the_command_is_respected(project: StandInProject) -> None:
    assert project.run(*STRICT, "--site-dir", "../elsewhere/public")[0] == 0
    assert (project.root.parent / "elsewhere/public/index.html").is_file()
    assert sorted(path.name for path in (project.root.parent / "elsewhere").iterdir()) == ["public"]
    assert not project.site.exists()


def test_configuration_can_stand_in_another_folder(project: StandInProject) -> None:
    with project.start(*STRICT, "-f", str(project.root / "mkdocs.yml")) as process:
        process.communicate(timeout=60)
    first = digest_tree(project.site)
    other = make_project(project.root.parent / "a folder with spaces, é")
    assert other.run("mkdocs", "build", "--strict", "-f", "../a folder with spaces, é/mkdocs.yml")[0] == 0
    assert digest_tree(other.site) == first


def test_dirty_build_keeps_what_it_does_not_build_again(built: StandInProject) -> None:
    (built.site / "kept.html").write_text("kept")
    built.write("index", "# Harbours, changed\n")
    code, _ = built.run(*BUILD, "--dirty")
    assert code == 0
    assert (built.site / "kept.html").read_text() == "kept"
    assert "Harbours, changed" in (built.site / "index.html").read_text()
    assert "The old quay of it." in (built.site / "harbours/h1.html").read_text()


def test_hidden_files_of_the_site_stay(built: StandInProject) -> None:
    (built.site / ".nojekyll").write_text("")
    assert built.run(*STRICT)[0] == 0
    assert (built.site / ".nojekyll").is_file()


# --- a build that fails leaves docs/ and site/ alone


def test_fault_in_content_is_reported_and_nothing_changes(built: StandInProject) -> None:
    before = everything(built)
    built.write("index", FAULTY)
    assert built.run(*BUILD) == (1, FAULTY_OUTPUT)
    assert everything(built) == before
    assert built.left_behind() == []


def test_persons_file_in_the_way_is_reported_and_nothing_changes(built: StandInProject) -> None:
    (built.docs / "north.md").write_text("mine")
    before = everything(built)
    built.write("north", "# North\n")
    assert built.run(*BUILD) == (
        1,
        "docs/north.md:1:1: error G104: a page is to be written here, and the file that stands here was not written by "
        "the generator\n"
        "   = move the file under docs/assets/, or delete it\n"
        "\n"
        "Nothing was built: there are faults, listed above. docs/ and the site are as they were.\n",
    )
    assert everything(built) == before
    assert built.left_behind() == []


def test_warning_is_shown_and_fails_only_a_strict_build(built: StandInProject) -> None:
    before = digest_tree(built.site)
    built.write("index", "# Harbours\n\nWARNING of ice\n")
    code, output = built.run(*STRICT)
    warning = "WARNING -  briefing: content/index.txt:3:1: warning G106: WARNING of ice\n"
    assert (code, warning in output) == (1, True)
    assert "Aborted with 1 warnings in strict mode!" in output
    assert digest_tree(built.site) == before
    assert built.left_behind() == []
    code, output = built.run(*BUILD)
    assert (code, warning in output) == (0, True)
    assert "WARNING of ice" in (built.site / "index.html").read_text()


def test_broken_link_fails_a_strict_build_and_the_old_site_stays(built: StandInProject) -> None:
    before = digest_tree(built.site)
    built.write("index", "# Harbours\n\n[Gone](harbours/gone.md)\n")
    assert built.run(*STRICT)[0] == 1
    assert digest_tree(built.site) == before
    assert built.left_behind() == []


@pytest.mark.parametrize("event", ["on_pre_build", "on_page_markdown", "on_post_build"])
def test_failure_of_another_plugin_leaves_the_old_site(built: StandInProject, event: str) -> None:
    before = digest_tree(built.site)
    (built.root / "late.py").write_text(f"def {event}(*things, **more):\n    raise RuntimeError('late')\n")
    config = built.root / "mkdocs.yml"
    config.write_text(config.read_text() + "hooks: [late.py]\n")
    assert built.run(*BUILD)[0] == 1
    assert digest_tree(built.site) == before
    (built.root / "late.py").unlink()
    shutil.rmtree(built.root / "__pycache__", ignore_errors=True)
    assert built.left_behind() == []


def test_interrupt_leaves_the_old_site(built: StandInProject) -> None:
    before = digest_tree(built.site)
    built.write_version("new", 40)
    with built.start(*BUILD) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if "Building documentation to directory" in line:
                process.send_signal(signal.SIGINT)
                break
        process.communicate(timeout=60)
        assert process.returncode != 0
    assert digest_tree(built.site) == before
    assert built.left_behind() == []


def test_site_that_is_a_file_is_reported_without_a_traceback(project: StandInProject) -> None:
    project.site.write_text("a file")
    code, output = project.run(*BUILD)
    assert code == 1
    assert "Traceback" not in output
    assert f"Not a directory: '{project.site}'" in output
    assert project.site.read_text() == "a file"


# --- gh-deploy


@pytest.fixture
def deployed(project: StandInProject) -> Iterator[Callable[[], tuple[int, str]]]:
    git(project.root.parent, "init", "-q", "--bare", "remote.git")
    git(project.root, "init", "-q", "-b", "main")
    git(project.root, "remote", "add", "origin", "../remote.git")
    git(project.root, "-c", "user.name=N", "-c", "user.email=n@example.org", "commit", "-q", "--allow-empty", "-m", "0")
    name = {"GIT_AUTHOR_NAME": "N", "GIT_COMMITTER_NAME": "N"}
    mail = {"GIT_AUTHOR_EMAIL": "n@example.org", "GIT_COMMITTER_EMAIL": "n@example.org"}
    yield lambda: project.run("mkdocs", "gh-deploy", "--strict", **name, **mail)


def git(folder: Path, *arguments: str) -> str:
    return subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True, text=True).stdout


def test_deploy_takes_the_exchanged_site(project: StandInProject, deployed: Callable[[], tuple[int, str]]) -> None:
    code, output = deployed()
    assert code == 0, output
    remote = project.root.parent / "remote.git"
    published = git(remote, "ls-tree", "-r", "--name-only", "gh-pages").splitlines()
    assert published == sorted([*read_tree(project.site), ".nojekyll"])


def test_deploy_of_a_fault_publishes_nothing(project: StandInProject, deployed: Callable[[], tuple[int, str]]) -> None:
    project.write("index", FAULTY)
    assert deployed() == (1, FAULTY_OUTPUT)
    assert git(project.root.parent / "remote.git", "branch", "--list") == ""


# --- serve


def test_serve_follows_content_with_one_rebuild_for_each_edit(project: StandInProject) -> None:
    with serving(project) as server:
        assert "The old quay of it." in server.get("harbours/h1.html")
        for number in (1, 2):
            project.write("harbours/h1", f"# Harbour 1\n\nEdit {number}.\n")
            server.wait_for("Reloading browsers", number)
            time.sleep(1.5)  # three times the interval at which it looks: a second rebuild would show
            assert server.count("Detected file changes") == number
            assert f"Edit {number}." in server.get("harbours/h1.html")


def test_serve_follows_templates_and_assets_and_not_docs(project: StandInProject) -> None:
    with serving(project) as server:
        (project.docs / "index.md").write_text("edited by hand")
        time.sleep(1.5)
        assert server.count("Detected file changes") == 0
        (project.root / "templates/page.md.j2").write_text("")
        server.wait_for("Reloading browsers", 1)
        assert "Harbours, old" in (project.docs / "index.md").read_text()
        (project.docs / "assets/site.css").write_text("body {}")
        server.wait_for("Reloading browsers", 2)
        assert server.get("assets/site.css") == "body {}"


@pytest.mark.parametrize("engine", ENGINES)
def test_serve_keeps_the_last_good_site_up_through_a_fault(project: StandInProject, engine: str) -> None:
    with serving(project, engine=engine) as server:
        project.write("index", FAULTY)
        server.wait_for("The last good site stays up.")
        assert server.count("content/index.txt:3:1: FAULT in a harbour") == 1
        assert server.count("Traceback") == 0
        assert "Harbours, old" in server.get("index.html")
        assert "The old quay of it." in server.get("harbours/h0.html")
        with pytest.raises(urllib.error.HTTPError):
            server.get("gone.html")
        project.write("index", "# Mended\n")
        server.wait_for_page("index.html", "Mended")


@pytest.mark.parametrize("options", [("--clean",), ("--no-livereload",), ("--clean", "--no-livereload"), ("--dirty",)])
def test_serve_shows_the_site_with_every_option(project: StandInProject, options: tuple[str, ...]) -> None:
    with serving(project, *options) as server:
        assert "The old quay of it." in server.get("harbours/h1.html")


def test_serve_ends_when_the_first_build_has_a_fault(project: StandInProject) -> None:
    project.write("index", FAULTY)
    code, output = project.run("mkdocs", "serve", "-a", "127.0.0.1:0")
    assert (code, re.sub(r"(?m)^INFO .*\n", "", output)) == (1, FAULTY_OUTPUT)


def test_serve_does_not_touch_the_built_site(built: StandInProject) -> None:
    before = read_marks(built.site)
    with serving(built):
        pass
    assert read_marks(built.site) == before
