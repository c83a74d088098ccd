"""How every command ends where the system refuses to read or write."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path
from typing import Any

import click

from generator.interrupts import clean_up_first
from generator.report import format_refusal

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
    if error.filename is not None:
        click.echo(format_refusal(error, Path.cwd()), err=True)
        click.echo("No file is half written; when that is mended, run it again.", err=True)
    elif error.errno in _OF_OUTPUT:
        click.echo(f"briefing: error: what it prints cannot be written: {error.strerror or error}", err=True)
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # else Python fails again as it flushes the rest
    else:
        click.echo(f"briefing: error: {format_refusal(error, Path.cwd())}", err=True)
