"""The example project of tests/harbour, for tests that need a whole one: a copy to change and to build."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

from click.testing import CliRunner

from generator.build import VAULT_VARIABLE, verify
from generator.cli import command

REPOSITORY = Path(__file__).parent.parent
HARBOUR = REPOSITORY / "tests" / "harbour"
DAY = "2019-04-01"
"""The day on which the evidence of the example project was checked."""


def copy_harbour(folder: Path, *, has_vault: bool = True) -> Path:
    """A copy in ``folder``, with the templates and the mkdocs.yml of this repository; its root.

    Without a vault the quotations are known by the lock alone.
    """
    root = folder / "harbour"
    shutil.copytree(HARBOUR, root)
    shutil.copytree(REPOSITORY / "templates", root / "templates")
    shutil.copy(REPOSITORY / "mkdocs.yml", root / "mkdocs.yml")
    if not has_vault:
        shutil.rmtree(root / "vault")
    return root


def renew_lock(root: Path, day: str = DAY) -> None:
    """Verify and write the lock; fails where there are errors."""
    with patch.dict(os.environ):
        os.environ.pop(VAULT_VARIABLE, None)
        verified = verify(root, day)
    assert verified.lock is not None, verified.diagnostics
    (root / "content" / "evidence.lock").write_text(verified.lock, encoding="utf-8")


@dataclass(frozen=True)
class Ran:
    """What a command printed, and its exit code."""

    code: int
    stdout: str
    stderr: str


def run_briefing(root: Path, *arguments: str, vault: str | None = None) -> Ran:
    """Run the command in this process on the project at ``root``; ``vault`` is what $BRIEFING_VAULT holds."""
    result = CliRunner(env={VAULT_VARIABLE: vault}).invoke(command, [*arguments, "--root", str(root)])
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return Ran(result.exit_code, result.stdout, result.stderr)


def replace_in(root: Path, file: str, old: str, new: str) -> None:
    """Change the one place of a file that has ``old``."""
    path = root / file
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{file} has {old!r} {text.count(old)} times"
    path.write_text(text.replace(old, new), encoding="utf-8")


if __name__ == "__main__":
    renew_lock(HARBOUR)
