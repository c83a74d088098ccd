"""The example project of tests/harbour, for tests that need a whole one: a copy to change and to build."""

from __future__ import annotations

import hashlib
import shutil
from dataclasses import dataclass
from operator import add
from pathlib import Path

from click.testing import CliRunner

from generator.build import VAULT_VARIABLE
from generator.cli import command
from generator.codes import Severity
from generator.load.content import load_content
from generator.model import Dossier
from generator.verify.lock.lines import format_lock, parse_lock
from generator.verify.lock.making import make_lock
from generator.verify.rules import check_dossier
from generator.verify.vault.reading import read_texts
from generator.verify.vault.text import Texts

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


def read_dossier(root: Path) -> Dossier:
    """The dossier, faults and all."""
    dossier, _ = load_content(root)
    assert dossier is not None
    return dossier


def read_with_texts(root: Path) -> tuple[Dossier, Texts]:
    """The dossier and the texts of its vault, faults and all."""
    dossier = read_dossier(root)
    texts, _ = read_texts(dossier, root, root / "vault")
    return dossier, texts


def renew_lock(root: Path, day: str = DAY) -> None:
    """Make the lock anew as `verify` does, unanswered warnings or not; fails where there are errors."""
    dossier, faults = load_content(root)
    assert dossier is not None
    texts, text_faults = read_texts(dossier, root, root / "vault")
    findings = check_dossier(dossier, texts, None)
    found = (*faults, *text_faults, *findings.diagnostics)
    assert [each for each in found if each.severity is Severity.ERROR] == []
    path = root / "content" / "evidence.lock"
    old, _ = parse_lock(path.read_text(encoding="utf-8") if path.exists() else "")
    path.write_text(format_lock(make_lock(dossier, texts, findings.matches, old, day)), encoding="utf-8")


def renew_sums(lock: Path) -> None:
    """End each line of a lock with the sum that it should have, as one does who means to forge it."""
    lines = [line.rpartition(" sum=")[0] or line for line in lock.read_text(encoding="utf-8").splitlines()]
    sums = [f" sum={hashlib.sha256(line.encode()).hexdigest()[:16]}" for line in lines[1:]]
    lock.write_text("\n".join([lines[0], *map(add, lines[1:], sums), ""]), encoding="utf-8")


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
