"""The command line: what is printed where, and how it exits."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.build import VAULT_VARIABLE
from generator.cli import command
from generator.codes import CODES
from generator.verify.text.fold import fragment_digest
from tests.kills.trees import read_marks, read_tree
from tests.projects import Ran, copy_harbour, renew_sums, replace_in, run_briefing

CLAIMS = "content/claims/quay-inspection.yaml"
COUNTS = "45 claims, 26 sentences, 18 quotations, 31 locators: {}\n"
BY_TEXT = COUNTS.format("49 checked against the text, 0 by the lock, 0 failed")
MISQUOTED = (
    "content/claims/quay-inspection.yaml:27:22: error Q102: quotation not found in quay-inspection, paragraph 4\n"
    "   |     - {at: 4, quote: none has moved}\n"
    "   |                      ^\n"
    '   = nearest: paragraph 4, "none has broken" ("moved" / "broken")\n'
    "   = quote it as it stands, or drop the quotation marks and say it in other words\n"
)


def misquote(root: Path) -> None:
    """Put a word into a quotation that the text does not have."""
    replace_in(root, CLAIMS, "quote: none has broken", "quote: none has moved")


# --- check


def test_check_of_a_clean_project_prints_counts_alone(root: Path) -> None:
    ran = run_briefing(root, "check", "--strict")
    assert (ran.code, ran.stdout, ran.stderr) == (0, "", f"{BY_TEXT}0 errors, 0 warnings\n")


def test_check_without_texts_goes_by_the_lock(tmp_path: Path) -> None:
    ran = run_briefing(copy_harbour(tmp_path, has_vault=False), "check", "--strict")
    by_both = COUNTS.format("8 checked against the text, 41 by the lock, 0 failed")
    assert (ran.code, ran.stdout, ran.stderr) == (0, "", f"{by_both}0 errors, 0 warnings\n")


def test_findings_go_to_stdout_and_counts_to_stderr(root: Path) -> None:
    misquote(root)
    ran = run_briefing(root, "verify")
    one_failed = COUNTS.format("48 checked against the text, 0 by the lock, 1 failed")
    assert (ran.code, ran.stdout, ran.stderr) == (1, MISQUOTED, f"{one_failed}1 error, 0 warnings\n")


def test_warnings_pass_unless_the_check_is_strict(root: Path) -> None:
    replace_in(root, CLAIMS, "value: 14,", "value: 15,")
    assert (run_briefing(root, "check").code, run_briefing(root, "check", "--strict").code) == (0, 1)


def test_the_vault_can_stand_elsewhere(root: Path) -> None:
    (root / "vault").rename(root.parent / "received")
    for vault in ("../received", str(root.parent / "received")):
        assert run_briefing(root, "check", vault=vault).stderr.startswith(BY_TEXT)


@pytest.mark.parametrize("command_", ["check", "verify"])
def test_a_vault_that_is_no_folder_is_told_as_that(root: Path, command_: str) -> None:
    (root / "received").write_text("no folder\n", encoding="utf-8")
    ran = run_briefing(root, command_, vault="received")
    assert (ran.code, ran.stdout) == (
        1,
        "vault:1:1: error V101: BRIEFING_VAULT names no folder that is there: received\n"
        "   = correct it (it starts from the project's folder), or unset it to check by the lock alone\n",
    )


@pytest.mark.parametrize("options", [(), ("--locked",)])
def test_a_verification_without_texts_counts_what_it_did_not_check(root: Path, options: tuple[str, ...]) -> None:
    ran = run_briefing(root, "verify", *options, vault="received")
    counts = COUNTS.format("0 checked against the text, 0 by the lock, 49 failed")
    assert (ran.code, ran.stderr) == (1, f"{counts}1 error, 0 warnings\n")


def test_json_is_a_list_of_findings(root: Path) -> None:
    misquote(root)
    ran = run_briefing(root, "verify", "--format", "json")
    (found,) = json.loads(ran.stdout)
    assert (ran.code, found["code"], found["severity"]) == (1, "Q102", "error")
    assert found["location"] == {"path": CLAIMS, "line": 27, "column": 22}
    assert json.loads(run_briefing(copy_harbour(root), "check", "--format", "json").stdout) == []


def test_annotations_are_one_line_each(root: Path) -> None:
    misquote(root)
    (line,) = run_briefing(root, "verify", "--format", "github").stdout.splitlines()
    assert line.startswith(f"::error file={CLAIMS},line=27,col=22,title=Q102 Quotation not found::quotation not found")


def test_hidden_text_stays_hidden(root: Path) -> None:
    misquote(root)
    for format_ in ("text", "json", "github"):
        assert "has broken" in run_briefing(root, "verify", "--format", format_).stdout
        assert "has broken" not in run_briefing(root, "verify", "--format", format_, "--hide-text").stdout


# --- verify


def test_verify_writes_the_lock_and_says_so(root: Path) -> None:
    (root / "content" / "evidence.lock").unlink()
    ran = run_briefing(root, "verify")
    assert (ran.code, ran.stdout) == (0, "")
    assert ran.stderr == f"content/evidence.lock written\n{BY_TEXT}0 errors, 0 warnings\n"
    lock = (root / "content" / "evidence.lock").read_text()
    assert lock.count("\nevidence ") == 49
    assert f"on={date.today().isoformat()}" in lock


def test_verify_again_writes_nothing(root: Path) -> None:
    before = read_marks(root / "content")
    assert run_briefing(root, "verify").stderr == f"{BY_TEXT}0 errors, 0 warnings\n"
    assert read_marks(root / "content") == before


def test_verify_with_errors_writes_nothing(root: Path) -> None:
    misquote(root)
    before = read_marks(root / "content")
    assert run_briefing(root, "verify").code == 1
    assert read_marks(root / "content") == before


def test_verify_locked_fails_where_the_lock_would_change_and_writes_nothing(root: Path) -> None:
    assert run_briefing(root, "verify", "--locked").code == 0
    replace_in(root, CLAIMS, "text: A crack of 26-30 mm", "text: A long crack of 26-30 mm")
    before = read_marks(root / "content")
    ran = run_briefing(root, "verify", "--locked")
    assert (ran.code, "error L110: the lock is not what the texts give: 2 lines differ" in ran.stdout) == (1, True)
    assert read_marks(root / "content") == before


def test_an_entry_forged_in_all_its_fields_is_caught_with_the_texts(root: Path) -> None:
    """What a lock without signatures cannot show by itself."""
    claims = "content/claims/quay-gazette.yaml"
    replace_in(
        root,
        claims,
        '"were lucky — twice".\n  kind: judgement\n  by: lena',
        '"were lucky — twice".\n  kind: said\n  by: lena',
    )
    assert run_briefing(root, "verify").code == 0
    forged = (root / "content" / "evidence.lock").read_text()
    replace_in(root, claims, "quote: were lucky - twice", "quote: were lucky - often")
    replace_in(root, claims, '"were lucky — twice"', '"were lucky — often"')
    old, new = fragment_digest(("were lucky - twice",)), fragment_digest(("were lucky - often",))
    assert old in forged
    lock = root / "content" / "evidence.lock"
    lock.write_text(forged.replace(old, new))
    edited = [line for line in run_briefing(root, "check").stdout.splitlines() if "error L125: " in line]
    renew_sums(lock)
    (root / "vault").rename(root.parent / "away")
    without = [line for line in run_briefing(root, "check").stdout.splitlines() if ": error " in line]
    (root.parent / "away").rename(root / "vault")
    with_texts = run_briefing(root, "verify", "--locked").stdout
    assert len(edited) == 1
    assert without == []
    assert "error Q102: quotation not found in quay-gazette, paragraph 2" in with_texts


# --- generate


def test_generate_writes_what_changed_and_nothing_else(root: Path) -> None:
    first = run_briefing(root, "generate")
    pages = len([path for path in read_tree(root / "docs") if path.endswith((".md", ".xml"))])
    assert (first.code, f"docs/: {pages} written, 0 removed, 0 unchanged" in first.stderr) == (0, True)
    before = read_marks(root / "docs")
    again = run_briefing(root, "generate")
    assert f"docs/: 0 written, 0 removed, {pages} unchanged" in again.stderr
    assert read_marks(root / "docs") == before


def test_generate_check_writes_nothing_and_shows_the_difference(root: Path) -> None:
    run_briefing(root, "generate")
    assert run_briefing(root, "generate", "--check").code == 0
    replace_in(root, "content/site.yaml", "title: The quay of Skerrow", "title: The quay of Morwen")
    before = read_marks(root / "docs")
    ran = run_briefing(root, "generate", "--check")
    assert ran.code == 1
    assert "\n-" in ran.stdout and "\n+" in ran.stdout and "error G107" in ran.stdout
    assert read_marks(root / "docs") == before
    assert all(
        found["code"] for found in json.loads(run_briefing(root, "generate", "--check", "--format", "json").stdout)
    )


def test_generate_with_errors_or_strictly_with_warnings_touches_nothing(root: Path) -> None:
    run_briefing(root, "generate")
    before = read_marks(root / "docs")
    replace_in(root, CLAIMS, "value: 14,", "value: 15,")
    assert run_briefing(root, "generate", "--strict").code == 1
    misquote(root)
    assert run_briefing(root, "generate").code == 1
    assert read_marks(root / "docs") == before


@pytest.mark.parametrize("spoil", ["", "a line that names no page\n"])
def test_a_lost_list_of_generated_pages_is_made_anew(root: Path, spoil: str) -> None:
    run_briefing(root, "generate")
    listed = root / "docs" / ".generated"
    before = listed.read_text(encoding="utf-8")
    listed.write_text(spoil, encoding="utf-8")
    ran = run_briefing(root, "generate")
    if spoil:
        assert (ran.code, ran.stdout.count("error")) == (1, 1)
    else:
        assert (ran.code, listed.read_text(encoding="utf-8")) == (0, before)


# --- find, show, coverage, explain, schemas


def test_find_exits_0_where_words_stand_and_1_where_they_do_not(root: Path) -> None:
    found = run_briefing(root, "find", "nobody can make me")
    assert (found.code, found.stdout.splitlines()[0]) == (0, "council-hearing, paragraph 2")
    assert run_briefing(root, "find", "nobody can stop me").code == 1


def test_show_prints_a_document_without_what_a_terminal_obeys(root: Path) -> None:
    path = root / "content" / "documents" / "quay-inspection.txt"
    assert run_briefing(root, "show", "quay-inspection").stdout.startswith("quay-inspection: North quay of Skerrow")
    path.write_text(path.read_text().replace("low water", "low\x1b[2J water"))
    _renew_digest(root, path)
    shown = run_briefing(root, "show", "quay-inspection")
    assert (shown.code, "\x1b" in shown.stdout, "low [2J water" in shown.stdout) == (0, False, True)


def _renew_digest(root: Path, path: Path) -> None:
    old = "a7be76dd399d6a9155581360dccb2c30cef89f699d1e1729b1fd25c1d9c2828e"
    replace_in(root, "content/documents/quay-inspection.yaml", old, hashlib.sha256(path.read_bytes()).hexdigest())


def test_coverage_lists_and_counts(root: Path) -> None:
    ran = run_briefing(root, "coverage")
    assert (ran.code, ran.stdout.splitlines()[-1]) == (1, "17 untouched in 6 documents")


IN_VAULT = "quay-gazette, council-hearing, orchard-column, lighthouse-notice, pilot-letter"
GAZETTE_UNOWNED = """\
content/documents/quay-gazette.yaml:14:10: error D103: no part of any record has line 1 of gazette-2019-03-14.txt
   |   parts: {headline: 2, publication-line: 3, caption: 5, body: 7-17, sign-off: 19}
   |          ^
   = give each line to a part, or to the record of another document
"""
"""What is told of the newspaper without the part of its first line."""


def test_an_answer_says_which_texts_are_not_at_hand(tmp_path: Path) -> None:
    root = copy_harbour(tmp_path, has_vault=False)
    cure = (
        "  = no text at hand; put the received files into vault/, or set BRIEFING_VAULT to the folder that holds them"
    )
    ran = run_briefing(root, "find", "nobody can make me")
    assert (ran.code, ran.stdout.split("\n\n")[1]) == (1, f"not searched: {IN_VAULT}\n{cure}\n")
    ran = run_briefing(root, "coverage")
    assert (ran.code, ran.stdout.splitlines()[-4:]) == (
        1,
        ["4 untouched in 1 of 6 documents", "", f"not looked at: {IN_VAULT}", cure],
    )


def test_an_answer_says_which_texts_were_refused_and_why(root: Path) -> None:
    replace_in(root, "content/documents/quay-gazette.yaml", "{kicker: 1, ", "{")
    refused = "  = first mend what keeps them from being read"
    ran = run_briefing(root, "find", "bollard 7")
    assert (ran.code, ran.stdout.split("\n\n", 2)[2]) == (
        0,
        f"not searched: quay-gazette\n{refused}\n\n{GAZETTE_UNOWNED}",
    )
    assert run_briefing(root, "show", "quay-gazette") == Ran(1, GAZETTE_UNOWNED, "1 error, 0 warnings\n")


def test_a_vault_that_is_named_and_not_there_is_told_by_name(root: Path) -> None:
    fault = (
        "vault:1:1: error V101: BRIEFING_VAULT names no folder that is there: received\n"
        "   = correct it (it starts from the project's folder), or unset it to check by the lock alone\n"
    )
    ran = run_briefing(root, "find", "nobody can make me", vault="received")
    assert (ran.code, ran.stdout.split("\n\n", 2)[2]) == (1, fault)
    assert run_briefing(root, "show", "quay-gazette", vault="received").stdout == fault


def test_a_document_whose_record_cannot_be_read_was_not_looked_at(root: Path) -> None:
    replace_in(root, "content/documents/pilot-letter.yaml", "kind: ", "kind: [")
    shown = run_briefing(root, "show", "pilot-letter")
    assert (shown.code, shown.stdout.partition(": error ")[2][:4]) == (1, "Y144")
    ran = run_briefing(root, "coverage")
    assert "not looked at: pilot-letter\n" in ran.stdout
    assert ran.stdout.endswith(shown.stdout)


def test_coverage_that_looked_at_some_documents_is_no_success(tmp_path: Path) -> None:
    root = copy_harbour(tmp_path, has_vault=False)
    more = "uncovered:\n  - {at: headline, why: It is the title.}\n  - {at: 1-6, why: For engineers.}\n"
    replace_in(root, "content/documents/quay-inspection.yaml", "uncovered:\n", more)
    ran = run_briefing(root, "coverage")
    assert (ran.code, ran.stdout.splitlines()[0]) == (1, "0 untouched in 1 of 6 documents")


def test_schemas_are_written_and_checked(root: Path) -> None:
    assert run_briefing(root, "schemas", "--check").code == 1
    assert run_briefing(root, "schemas").code == 0
    before = read_marks(root / "content" / "schemas")
    assert (run_briefing(root, "schemas", "--check").code, run_briefing(root, "schemas").code) == (0, 0)
    assert read_marks(root / "content" / "schemas") == before


@pytest.mark.parametrize("damage", [b"\xff", b"\r\n"])
def test_a_schema_with_other_bytes_is_not_current_and_is_written_anew(damage: bytes, root: Path) -> None:
    run_briefing(root, "schemas")
    path = root / "content" / "schemas" / "site.json"
    good = path.read_bytes()
    path.write_bytes(good.replace(b"\n", damage))
    assert run_briefing(root, "schemas", "--check").stdout == (
        "content/schemas/site.json is not current: run `briefing schemas`\n"
    )
    assert run_briefing(root, "schemas").code == 0
    assert path.read_bytes() == good
    assert run_briefing(root, "check", "--strict").code == 0


@pytest.mark.parametrize("code", CODES)
def test_every_code_can_be_explained(code: str) -> None:
    explained = _run("explain", code.lower())
    entry = CODES[code]
    assert explained == (
        0,
        f"{code} ({entry.severity.value}): {entry.title}\n\n{entry.meaning}\n\nWhat to do: {entry.cure}\n",
        "",
    )


def _run(*arguments: str) -> tuple[int, str, str]:
    """Run the command outside any project, in this process."""
    result = CliRunner().invoke(command, arguments)
    return result.exit_code, result.stdout, result.stderr


# --- wrong usage, and our own faults


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ("show", "nothing"),
            "there is no document nothing; there are: quay-gazette, quay-inspection, council-hearing",
        ),
        (("explain", "Z9"), "there is no code Z9; codes are a letter and three digits, such as"),
        (("check", "--format", "xml"), "Invalid value for '--format'"),
        (("chekc",), "No such command 'chekc'"),
        (("find", ' ""'), "give words that a document may have"),
        (("diff", ""), "BASE is empty; name a revision or a folder"),
        (("diff", ".", ""), "HEAD is empty; name a revision or a folder"),
    ],
)
def test_wrong_usage_exits_2(root: Path, arguments: tuple[str, ...], said: str) -> None:
    given = [*arguments, *(("--root", str(root)) if arguments[0] in ("show", "check", "find", "diff") else ())]
    code, stdout, stderr = _run(*given)
    assert (code, stdout, said in stderr) == (2, "", True)


@pytest.mark.parametrize("arguments", [("show", "quay-gazette"), ("find", "wall"), ("coverage",)])
def test_without_a_text_there_is_nothing_to_show(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    root = copy_harbour(tmp_path, has_vault=False)
    cure = "put the received files into vault/, or set BRIEFING_VAULT to the folder that holds them"
    if arguments[0] == "show":
        message = f"Error: the text of quay-gazette is not at hand; {cure}\n"
        assert run_briefing(root, *arguments) == Ran(2, "", message)
    for path in (root / "content" / "documents").glob("quay-inspection.*"):
        path.unlink()
    ran = run_briefing(root, *arguments)
    assert (ran.code, ran.stderr) == (2, f"Error: no text is at hand; {cure}\n")


def test_the_project_is_found_from_below(root: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv(VAULT_VARIABLE, raising=False)
    monkeypatch.chdir(root / "content" / "claims")
    assert _run("check", "--strict")[0] == 0
    monkeypatch.chdir(tmp_path)
    code, _, stderr = _run("check")
    assert (code, "there is no content/ here or in a folder above" in stderr) == (2, True)


def run_process(root: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the installed command."""
    given = {key: value for key, value in os.environ.items() if key != VAULT_VARIABLE} | environment
    program = Path(sys.executable).with_name("briefing")
    return subprocess.run([program, *arguments], cwd=root, env=given, capture_output=True, text=True, check=False)


def test_a_fault_of_ours_exits_3_with_a_traceback(root: Path) -> None:
    # No content makes the generator fail; a template can make a view do what only the generator's own code could.
    faulty = "{{ view.passages[0].__class__.size.fget(view.title) }}"
    (root / "templates" / "pages" / "document.md.jinja").write_text(faulty)
    ran = run_process(root, "generate")
    assert (ran.returncode, ran.stdout) == (3, "")
    assert "Traceback (most recent call last)" in ran.stderr
    assert ran.stderr.endswith(
        "This is a fault of the generator, not of the content. Please report it with the lines above.\n"
    )
    assert not (root / "docs").exists()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
def test_what_cannot_be_printed_is_told_without_a_word_of_files(root: Path) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        arguments = [sys.executable, "-m", "generator", "show", "quay-inspection", "--root", str(root)]
        ran = subprocess.run(arguments, stdout=full, stderr=subprocess.PIPE, text=True)
    expected = "briefing: error: what it prints cannot be written: No space left on device\n"
    assert (ran.returncode, ran.stderr) == (1, expected)


def test_a_refusal_of_the_system_that_names_no_file_is_none_of_what_is_printed(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*arguments: object) -> None:
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    monkeypatch.setattr("generator.write.pages.fcntl.flock", refuse)
    ran = run_briefing(root, "generate")
    assert (ran.code, ran.stdout) == (1, "")
    assert ran.stderr.splitlines()[-1] == f"briefing: error: the system refuses: {os.strerror(errno.ENOLCK)}"


def test_what_may_not_be_read_hides_no_other_finding(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    misquote(root)
    read_bytes = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path.name == "topics.yaml":
            raise PermissionError(13, "Permission denied", str(path))
        return read_bytes(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    ran = run_briefing(root, "check")
    assert ran.code == 1
    assert "content/topics.yaml:1:1: error S102: the file cannot be read: Permission denied\n" in ran.stdout
    assert MISQUOTED in ran.stdout


def test_a_lone_carriage_return_ends_no_line_that_is_shown(root: Path) -> None:
    path = root / CLAIMS
    path.write_bytes(b"# one\r# still one\n" + path.read_bytes())
    ran = run_briefing(root, "check")
    assert "content/claims/quay-inspection.yaml:1:6: error" in ran.stdout
    assert "still one" in ran.stdout


def test_a_terminal_without_unicode_gets_the_findings_all_the_same(root: Path) -> None:
    replace_in(root, "content/people.yaml", "note: The hearing gives", "note: The “hearing” gives")
    ran = run_process(root, "check", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert (ran.returncode, "error B110" in ran.stdout) == (1, True)


@pytest.mark.parametrize(
    ("obstacle", "command"),
    [
        ("content/schemas/site.json/", "schemas"),
        ("content/schemas", "schemas"),
        ("content/.briefing.unfinished/", "verify"),
        ("docs/.briefing.unfinished/x", "generate"),
    ],
)
def test_where_the_system_refuses_a_line_says_so(tmp_path: Path, obstacle: str, command: str) -> None:
    root = copy_harbour(tmp_path)
    if command == "verify":
        (root / "content/evidence.lock").unlink()  # so that there is one to write
    path = root / obstacle
    if obstacle.endswith("/"):
        path.mkdir(parents=True)
    else:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("in the way", encoding="utf-8")
    before = set(root.rglob("*.unfinished"))
    ran = run_briefing(root, command)
    refused, kept = ran.stderr.splitlines()[-2:]
    assert (ran.code, ran.stdout) == (1, "")
    assert re.fullmatch(
        rf"{re.escape(root.as_posix())}/\S+: error: (Is a directory|Not a directory|File exists)", refused
    )
    assert kept == "No file is half written; when that is mended, run it again."
    assert set(root.rglob("*.unfinished")) == before
