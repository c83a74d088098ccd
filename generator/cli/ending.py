"""How findings are printed and end a run."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import NoReturn

import click

from generator.build import format_findings
from generator.codes import Severity
from generator.counting import count
from generator.diagnostics import Diagnostic
from generator.report import Format
from generator.verify.rules import Tally


def finish(
    root: Path, diagnostics: tuple[Diagnostic, ...], tally: Tally | None, format_: str, *, strict: bool, hide_text: bool
) -> NoReturn:
    """Print findings to stdout and the counts to stderr, and exit."""
    click.echo(format_findings(root, diagnostics, Format(format_), hide_text=hide_text), nl=False)
    errors = sum(diagnostic.severity is Severity.ERROR for diagnostic in diagnostics)
    warnings = len(diagnostics) - errors
    if tally is not None:
        click.echo(str(tally), err=True)
    click.echo(f"{count(errors, 'error')}, {count(warnings, 'warning')}", err=True)
    sys.exit(1 if errors or (strict and warnings) else 0)
