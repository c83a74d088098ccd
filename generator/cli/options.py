"""What several commands have in common: options, and how findings are printed and end a run."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn, TypeVar

import click

from generator.build import format_findings
from generator.codes import Severity
from generator.diagnostics import Diagnostic
from generator.report import Format
from generator.verify.rules import Tally

_Function = TypeVar("_Function", bound=Callable[..., Any])


def root_option(function: _Function) -> _Function:
    return click.option(
        "--root",
        "root",
        callback=lambda _context, _parameter, value: _find_root(value),
        type=click.Path(path_type=Path, file_okay=False, exists=True),
        help="The project's folder; else the nearest one upwards with a content/.",
    )(function)


def _find_root(given: Path | None) -> Path:
    if given is not None:
        return given.resolve()
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / "content").is_dir():
            return folder
    raise click.UsageError("there is no content/ here or in a folder above; name the project's folder with --root")


def findings_options(function: _Function) -> _Function:
    for option in (
        click.option("--hide-text", is_flag=True, help="Leave out words that only a received text has (public CI)."),
        click.option("--strict", is_flag=True, help="Count unanswered warnings as errors."),
        click.option(
            "--format",
            "format_",
            type=click.Choice([format_.value for format_ in Format]),
            default=Format.TEXT.value,
            help="text for people, json for programs, github for annotations.",
        ),
    ):
        function = option(function)
    return function


def finish(
    root: Path, diagnostics: tuple[Diagnostic, ...], tally: Tally | None, format_: str, *, strict: bool, hide_text: bool
) -> NoReturn:
    """Print findings to stdout and the counts to stderr, and exit."""
    click.echo(format_findings(root, diagnostics, Format(format_), hide_text=hide_text), nl=False)
    errors = sum(diagnostic.severity is Severity.ERROR for diagnostic in diagnostics)
    warnings = len(diagnostics) - errors
    if tally is not None:
        click.echo(str(tally), err=True)
    click.echo(f"{count_of(errors, 'error')}, {count_of(warnings, 'warning')}", err=True)
    sys.exit(1 if errors or (strict and warnings) else 0)


def count_of(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
