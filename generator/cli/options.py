"""The options that several commands have."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from generator.report import Format

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
