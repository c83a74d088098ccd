"""Ctrl-C and closed pipes: no traceback, nothing half done, and the signal as the reason for the end."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator.interrupts import clean_up_first
from generator.write import write_whole
from tests.commands import HARBOUR_VAULT, Project, prepare_harbour
from tests.kills.steps import each_kill
from tests.projects import REPOSITORY

# Imported early, in the middle and last; the interpreter tells of each import in a line.
_MOMENTS = ("generator.codes", "pydantic", "generator.model", "generator.cli")


def start(project: Project, *arguments: str, **environment: str) -> subprocess.Popen[str]:
    """Start `briefing` with two pipes, Ctrl-C as a terminal sends it."""
    return subprocess.Popen(
        [Path(sys.executable).with_name("briefing"), *arguments],
        cwd=project.root,
        env={**os.environ, "BRIEFING_VAULT": str(HARBOUR_VAULT), **environment},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return prepare_harbour(tmp_path)


@pytest.mark.parametrize("moment", _MOMENTS)
def test_an_interrupt_while_python_imports_says_nothing(project: Project, moment: str) -> None:
    with start(project, "verify", PYTHONPROFILEIMPORTTIME="1") as process:
        assert process.stderr is not None
        for line in process.stderr:
            if line.rstrip().endswith(f" {moment}"):
                process.send_signal(signal.SIGINT)
                break
        said, complaints = process.communicate(timeout=60)
    assert (process.returncode, said) == (-signal.SIGINT, "")
    assert [line for line in complaints.splitlines() if not line.startswith("import time:")] == []


def test_an_interrupted_verify_leaves_the_lock_as_it_was(project: Project) -> None:
    lock = project.root / "content" / "evidence.lock"
    lock.write_text("", encoding="utf-8")
    with start(project, "verify", PYTHONPROFILEIMPORTTIME="1") as process:
        assert process.stderr is not None
        for line in process.stderr:
            if line.rstrip().endswith(" generator.cli"):  # the last import
                time.sleep(0.1)
                process.send_signal(signal.SIGINT)
                break
        said, complaints = process.communicate(timeout=60)
    assert (process.returncode, said, "Traceback" in complaints) == (-signal.SIGINT, "", False)
    assert (lock.read_text(encoding="utf-8"), project.left_behind()) == ("", [])


def test_at_each_step_of_writing_an_interrupt_leaves_the_old_file_or_the_new_one(tmp_path: Path) -> None:
    lock = tmp_path / "evidence.lock"

    def write() -> None:
        with clean_up_first():
            write_whole(lock, b"new")

    seen = []
    for _ in each_kill(lambda: lock.write_bytes(b"old"), write, by=signal.SIGINT):
        seen.append(lock.read_bytes())
        assert [path.name for path in tmp_path.iterdir()] == ["evidence.lock"]
    assert set(seen) == {b"old"} and lock.read_bytes() == b"new"


@pytest.mark.parametrize("arguments", [("show", "quay-inspection"), ("explain", "Q102"), ("check", "--format", "json")])
def test_a_pipe_that_is_closed_ends_the_command_without_a_word(project: Project, arguments: tuple[str, ...]) -> None:
    with start(project, *arguments) as process:
        assert process.stdout is not None and process.stderr is not None
        process.stdout.close()  # as `head` does when it has enough, before there is anything to read
        complaints = process.stderr.read()
        process.wait(60)
    assert (process.returncode, complaints) == (-signal.SIGPIPE, "")


def test_what_is_started_in_the_background_ignores_interrupts_still(project: Project) -> None:
    program = Path(sys.executable).with_name("briefing")
    script = f"trap '' INT; {program} explain Q102 & kill -INT $!; wait $!"
    ran = subprocess.run(["sh", "-c", script], cwd=project.root, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, "")


def test_the_command_can_be_started_as_a_module() -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "generator", "explain", "Q102"], cwd=REPOSITORY, capture_output=True, check=False
    )
    assert (ran.returncode, ran.stdout.startswith(b"Q102 (error): Quotation not found")) == (0, True)
