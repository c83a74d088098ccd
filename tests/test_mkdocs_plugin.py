"""Real builds with the plugin: what is built, what is left alone, what is said."""

from __future__ import annotations

import json
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
from lxml import html

from tests.commands import HARBOUR_VAULT, Project, prepare_harbour
from tests.kills.trees import digest_tree, read_marks, read_tree
from tests.markdown_rendering import EXTENSIONS as EXTENSIONS
from tests.projects import REPOSITORY, replace_in
from tests.serving import serving
from tests.site.conftest import Site, build_site

__all__ = ["build_site"]  # a fixture of the whole-site tests, for these tests too

BUILD = ("mkdocs", "build")
STRICT = (*BUILD, "--strict")
ENGINES = ["mkdocs", "properdocs"]
HOME = Path("templates", "pages", "home.md.jinja")
SOURCE = Path("content", "briefings", "north-quay.yaml")
PAGE = "briefings/north-quay.html"
TITLE = "title: The north quay\n"
FAULTY_OUTPUT = """\
content/briefings/north-quay.yaml:3:1: error Y119: the key `title` stands here a second time
   | title: Twice
   | ^
   = content/briefings/north-quay.yaml:2:1: here too
   = keep one of them

Nothing was built: there are faults, listed above. docs/ and the site are as they were.
"""


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """The example project, not built yet."""
    return prepare_harbour(tmp_path)


@pytest.fixture
def built(build_site: Callable[[str], Site], tmp_path: Path) -> Project:
    """The example project with its site."""
    root = tmp_path / "harbour"
    shutil.copytree(build_site("harbour").project.root, root)
    return Project(root)


def retitle(project: Project, title: str) -> None:
    """Give the briefing another title."""
    replace_in(project.root, SOURCE.as_posix(), TITLE, f"title: {title}\n")


def make_faulty(project: Project) -> None:
    """Make a fault in content, the one that FAULTY_OUTPUT tells."""
    retitle(project, "The north quay\ntitle: Twice")


def write_below(path: Path, text: str) -> None:
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")


def without_progress(output: str) -> str:
    return re.sub(r"(?m)^INFO .*\n", "", output)


def everything(project: Project) -> dict[str, tuple[int, int]]:
    """Marks of all that a failed build must leave alone."""
    return {**read_marks(project.docs), **{f"site/{path}": mark for path, mark in read_marks(project.site).items()}}


def test_site_has_the_extensions_that_the_escaping_is_tested_with_and_no_other() -> None:
    config = yaml.safe_load((REPOSITORY / "mkdocs.yml").read_text())
    names = [next(iter(entry)) if isinstance(entry, dict) else entry for entry in config["markdown_extensions"]]
    assert sorted([*names, "fenced_code"]) == EXTENSIONS  # fenced_code is on in MkDocs whatever the list says


# --- a build that succeeds


@pytest.mark.parametrize("engine", ENGINES)
def test_build_generates_and_builds(project: Project, engine: str) -> None:
    code, output = project.run(engine, "build", "--strict", "-f", "mkdocs.yml")
    assert (code, "WARNING" in output) == (0, False)
    listed = (project.docs / ".generated").read_text(encoding="utf-8").splitlines()[1:]
    assert sorted(path for path in read_tree(project.docs) if path.endswith((".md", ".xml"))) == listed
    assert "briefings/north-quay.md" in listed
    assert "almost four centimetres" in (project.site / PAGE).read_text(encoding="utf-8")
    assert project.left_behind() == []


@pytest.mark.parametrize("engine", ENGINES)
def test_the_name_of_the_site_comes_out_as_that_text(project: Project, engine: str) -> None:
    name, description = "Quays &c <img src=x onerror=alert(1)> <s of 1 &lt 2", 'All "quays" & <s of them'
    site, config = project.root / "content/site.yaml", project.root / "mkdocs.yml"
    for file, key, value in (
        (site, "title", name),
        (config, "site_name", name),
        (config, "site_description", description),
    ):
        text = file.read_text(encoding="utf-8")
        file.write_text(re.sub(rf"(?m)^{key}: .*$", f"{key}: {json.dumps(value)}", text), encoding="utf-8")
    code, output = project.run(engine, "build", "-f", "mkdocs.yml")
    assert code == 0, output
    for path, title in (("index.html", name), (PAGE, f"The north quay - {name}"), ("404.html", name)):
        page = html.parse(project.site / path)
        shown = {*page.xpath("//*[contains(@class, 'md-logo')]/@*[name()='title' or name()='aria-label']")}
        shown |= {text.strip() for text in page.xpath("(//header//span[@class='md-ellipsis'])[1]/text()")}
        shown |= {"".join(label.itertext()).strip() for label in page.xpath("//label[@class='md-nav__title']")[:1]}
        assert (shown, page.findtext(".//title")) == ({name}, title)
        assert page.xpath("//s | //img[@onerror]") == []
    missing = html.parse(project.site / "404.html")
    assert missing.xpath("//meta[@name='description']/@content") == [description]


def test_second_build_has_the_same_bytes_on_another_day(built: Project) -> None:
    before, marks = read_tree(built.site), read_marks(built.docs)
    code, _ = built.run(*STRICT, SOURCE_DATE_EPOCH="1000000000", PYTHONHASHSEED="7", TZ="Asia/Kathmandu", LC_ALL="C")
    assert code == 0
    assert read_tree(built.site) == before
    assert read_marks(built.docs) == marks


def test_page_that_has_no_content_any_more_is_gone_from_the_site(built: Project) -> None:
    (built.root / "content/briefings/ferry-and-orchard.yaml").unlink()
    replace_in(built.root, "content/site.yaml", "briefings: [north-quay, ferry-and-orchard]", "briefings: [north-quay]")
    assert built.with_vault(HARBOUR_VAULT).run("briefing", "verify")[0] == 0
    assert built.run(*STRICT)[0] == 0
    assert not (built.docs / "briefings/ferry-and-orchard.md").exists()
    assert not (built.site / "briefings/ferry-and-orchard.html").exists()


def test_what_the_system_refuses_is_told_in_a_line_and_the_site_stands(built: Project) -> None:
    retitle(built, "The quay in the north")
    (built.docs / ".briefing.unfinished").mkdir()
    before = everything(built)
    code, output = built.run(*BUILD)
    assert (code, everything(built)) == (1, before)
    refusal = "docs/.briefing.unfinished: error: Is a directory\nNothing was built; the site is as it was.\n"
    assert refusal in output


def test_site_dir_of_the_command_is_respected(project: Project) -> None:
    assert project.run(*STRICT, "--site-dir", "../elsewhere/public")[0] == 0
    assert (project.root.parent / "elsewhere/public/index.html").is_file()
    assert sorted(path.name for path in (project.root.parent / "elsewhere").iterdir()) == ["public"]
    assert not project.site.exists()


def test_configuration_can_stand_in_another_folder(built: Project) -> None:
    other = Project(built.root.parent / "a folder with spaces, é")
    shutil.copytree(built.root, other.root)
    shutil.rmtree(other.site)
    assert built.run(*STRICT, "-f", "../a folder with spaces, é/mkdocs.yml")[0] == 0
    assert digest_tree(other.site) == digest_tree(built.site)


def test_dirty_build_keeps_what_it_does_not_build_again(built: Project) -> None:
    (built.site / "kept.html").write_text("kept")
    write_below(built.root / HOME, "\nHarbours, changed.\n")
    code, _ = built.run(*BUILD, "--dirty")
    assert code == 0
    assert (built.site / "kept.html").read_text() == "kept"
    assert "Harbours, changed" in (built.site / "index.html").read_text(encoding="utf-8")
    assert "almost four centimetres" in (built.site / PAGE).read_text(encoding="utf-8")


def test_hidden_files_of_the_site_stay(built: Project) -> None:
    (built.site / ".nojekyll").write_text("")
    assert built.run(*STRICT)[0] == 0
    assert (built.site / ".nojekyll").is_file()


# --- a build that fails leaves docs/ and site/ alone


def test_fault_in_content_is_reported_and_nothing_changes(built: Project) -> None:
    before = everything(built)
    make_faulty(built)
    code, output = built.run(*BUILD)
    assert (code, without_progress(output)) == (1, FAULTY_OUTPUT)
    assert everything(built) == before
    assert built.left_behind() == []


@pytest.mark.parametrize(
    ("name", "text", "what"),
    [
        ("main.html", "\n{% if %}", "Expected an expression, got 'end of statement block'"),
        ("sitemap.xml", "\n{{ nothing.at.all }}", "'nothing' is undefined"),
    ],
)
def test_fault_in_the_theme_is_reported_with_its_line_and_the_old_site_stays(
    built: Project, name: str, text: str, what: str
) -> None:
    before = digest_tree(built.site)
    template = built.root / "templates" / "theme" / name
    write_below(template, text)
    line = template.read_text(encoding="utf-8").count("\n") + 1
    code, output = built.run(*BUILD)
    assert (code, without_progress(output)) == (
        1,
        f"templates/theme/{name}:{line}:1: error G111: the template fails: {what}\n"
        "   = mend the line, or restore the file from git\n"
        "\n"
        "Nothing was built: there are faults, listed above. The site is as it was.\n",
    )
    assert digest_tree(built.site) == before
    assert built.left_behind() == []


def test_persons_file_in_the_way_is_reported_and_nothing_changes(built: Project) -> None:
    page = built.docs / "briefings/north-quay.md"
    listed = built.docs / ".generated"
    listed.write_text(listed.read_text(encoding="utf-8").replace("briefings/north-quay.md\n", ""), encoding="utf-8")
    page.write_text("mine")
    before = everything(built)
    code, output = built.run(*BUILD)
    assert (code, without_progress(output)) == (
        1,
        "docs/briefings/north-quay.md:1:1: error G104: a page is to be written here, and the file that stands here was "
        "not written by the generator\n"
        "   = move the file under docs/assets/, or delete it\n"
        "\n"
        "Nothing was built: there are faults, listed above. docs/ and the site are as they were.\n",
    )
    assert everything(built) == before
    assert built.left_behind() == []


def test_warning_is_shown_and_fails_only_a_strict_build(built: Project) -> None:
    before = digest_tree(built.site)
    retitle(built, "The old quay")  # the lock has scanned another wording of the file
    code, output = built.run(*STRICT)
    warning = "WARNING -  briefing: content/briefings/north-quay.yaml:1:1: warning L106: "
    assert (code, warning in output) == (1, True)
    assert "Aborted with 1 warnings in strict mode!" in output
    assert digest_tree(built.site) == before
    assert built.left_behind() == []
    code, output = built.run(*BUILD)
    assert (code, warning in output) == (0, True)
    assert "The old quay" in (built.site / PAGE).read_text(encoding="utf-8")


def test_broken_link_fails_a_strict_build_and_the_old_site_stays(built: Project) -> None:
    before = digest_tree(built.site)
    write_below(built.root / HOME, "\n[Gone](briefings/gone.md)\n")
    assert built.run(*STRICT)[0] == 1
    assert digest_tree(built.site) == before
    assert built.left_behind() == []


@pytest.mark.parametrize("event", ["on_pre_build", "on_page_markdown", "on_post_build"])
def test_failure_of_another_plugin_leaves_the_old_site(built: Project, event: str) -> None:
    before = digest_tree(built.site)
    (built.root / "late.py").write_text(f"def {event}(*things, **more):\n    raise RuntimeError('late')\n")
    config = built.root / "mkdocs.yml"
    config.write_text(config.read_text() + "hooks: [late.py]\n")
    assert built.run(*BUILD)[0] == 1
    assert digest_tree(built.site) == before
    (built.root / "late.py").unlink()
    shutil.rmtree(built.root / "__pycache__", ignore_errors=True)
    assert built.left_behind() == []


def test_interrupt_leaves_the_old_site(built: Project) -> None:
    before = digest_tree(built.site)
    retitle(built, "The new quay")
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


def test_site_that_is_a_file_is_reported_without_a_traceback(project: Project) -> None:
    project.site.write_text("a file")
    code, output = project.run(*BUILD)
    assert code == 1
    assert "Traceback" not in output
    assert "ERROR   -  site: error: Not a directory\n" in output
    assert project.site.read_text() == "a file"


# --- gh-deploy


@pytest.fixture
def deployed(project: Project) -> Iterator[Callable[[], tuple[int, str]]]:
    git(project.root.parent, "init", "-q", "--bare", "remote.git")
    git(project.root, "init", "-q", "-b", "main")
    git(project.root, "remote", "add", "origin", "../remote.git")
    git(project.root, "-c", "user.name=N", "-c", "user.email=n@example.org", "commit", "-q", "--allow-empty", "-m", "0")
    name = {"GIT_AUTHOR_NAME": "N", "GIT_COMMITTER_NAME": "N"}
    mail = {"GIT_AUTHOR_EMAIL": "n@example.org", "GIT_COMMITTER_EMAIL": "n@example.org"}
    yield lambda: project.run("mkdocs", "gh-deploy", "--strict", **name, **mail)


def git(folder: Path, *arguments: str) -> str:
    return subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True, text=True).stdout


def test_deploy_takes_the_exchanged_site(project: Project, deployed: Callable[[], tuple[int, str]]) -> None:
    code, output = deployed()
    assert code == 0, output
    remote = project.root.parent / "remote.git"
    published = git(remote, "ls-tree", "-r", "--name-only", "gh-pages").splitlines()
    assert published == sorted([*read_tree(project.site), ".nojekyll"])


def test_deploy_of_a_fault_publishes_nothing(project: Project, deployed: Callable[[], tuple[int, str]]) -> None:
    make_faulty(project)
    code, output = deployed()
    assert (code, without_progress(output)) == (1, FAULTY_OUTPUT)
    assert git(project.root.parent / "remote.git", "branch", "--list") == ""


# --- serve


def test_serve_follows_assets_and_not_docs(project: Project) -> None:
    with serving(project) as server:
        write_below(project.docs / "index.md", "edited by hand")
        time.sleep(1.5)  # three times the interval at which it looks
        assert server.count("Detected file changes") == 0
        (project.docs / "assets/own.css").write_text("body {}")
        server.wait_for("Reloading browsers", 1)
        assert "edited by hand" not in (project.docs / "index.md").read_text(encoding="utf-8")
        assert server.get("assets/own.css") == "body {}"


def test_serve_of_properdocs_keeps_the_last_good_site_up_through_a_fault(project: Project) -> None:
    good = (project.root / SOURCE).read_text(encoding="utf-8")
    with serving(project, engine="properdocs") as server:
        make_faulty(project)
        server.wait_for("The last good site stays up.")
        assert server.count("content/briefings/north-quay.yaml:3:1: error Y119: ") == 1
        assert server.count("Traceback") == 0
        assert "The north quay" in server.get(PAGE)
        with pytest.raises(urllib.error.HTTPError):
            server.get("gone.html")
        (project.root / SOURCE).write_text(good.replace(TITLE, "title: The mended quay\n"), encoding="utf-8")
        server.wait_for_page(PAGE, "The mended quay")


@pytest.mark.parametrize(
    "options",
    [
        ("--clean", "--no-livereload"),
        *(pytest.param((each,), marks=pytest.mark.long) for each in ("--clean", "--no-livereload", "--dirty")),
    ],
)
def test_serve_shows_the_site_with_every_option(project: Project, options: tuple[str, ...]) -> None:
    with serving(project, *options) as server:
        assert "almost four centimetres" in server.get(PAGE)


def test_serve_ends_when_the_first_build_has_a_fault(project: Project) -> None:
    make_faulty(project)
    code, output = project.run("mkdocs", "serve", "-a", "127.0.0.1:0")
    assert (code, without_progress(output)) == (1, FAULTY_OUTPUT)


def test_serve_does_not_touch_the_built_site(built: Project) -> None:
    before = read_marks(built.site)
    with serving(built):
        pass
    assert read_marks(built.site) == before
