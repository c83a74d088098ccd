"""How every command ends where the system refuses to read or write."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

import click

from generator.interrupts import clean_up_first
from generator.report import make_visible


class Commands(click.Group):
    """The commands, which all end alike where the system refuses to read or write."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run one of them; a full disk or a missing right is told in a line and exits 1."""
        try:
            with clean_up_first():
                return super().invoke(ctx)
        except OSError as error:
            _tell_refusal(error)
            sys.exit(1)


def _tell_refusal(error: OSError) -> None:
    """What the system refused, and what that leaves; without a file's name it is what the command prints to."""
    name = error.filename2 or error.filename
    if name is None:
        click.echo(f"briefing: error: what it prints cannot be written: {error.strerror or error}", err=True)
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # else Python fails again as it flushes the rest
    else:
        click.echo(f"{_place_of(os.fsdecode(name))}: error: {error.strerror or error}", err=True)
        click.echo("What was written is whole, and the next run completes it.", err=True)


def _place_of(name: str) -> str:
    """The file that could not be read or written, from the working folder where it is below that."""
    path = Path(name)
    here = Path.cwd()
    return make_visible((path.relative_to(here) if path.is_relative_to(here) else path).as_posix())
