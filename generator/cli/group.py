"""How every command ends where the system refuses to read or write."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path
from typing import Any

import click

from generator.interrupts import clean_up_first
from generator.report import make_visible

_OF_OUTPUT = frozenset({errno.EPIPE, errno.EIO, errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EBADF})
"""What the system says where a command cannot print; it names no file then."""


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
    """What the system refused, and what that leaves."""
    name, why = error.filename2 or error.filename, error.strerror or error
    if name is not None:
        click.echo(f"{_place_of(os.fsdecode(name))}: error: {why}", err=True)
        click.echo("No file is half written; when that is mended, run it again.", err=True)
    elif error.errno in _OF_OUTPUT:
        click.echo(f"briefing: error: what it prints cannot be written: {why}", err=True)
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # else Python fails again as it flushes the rest
    else:
        click.echo(f"briefing: error: the system refuses: {why}", err=True)


def _place_of(name: str) -> str:
    """The file that could not be read or written, from the working folder where it is below that."""
    path = Path(name)
    here = Path.cwd()
    return make_visible((path.relative_to(here) if path.is_relative_to(here) else path).as_posix())
