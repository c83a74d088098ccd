"""The command line: ``briefing``. Exit codes: 0 clean, 1 findings, 2 wrong usage, 3 our bug."""

from __future__ import annotations

import io
import sys
import traceback

import click

from generator.cli.checking import check_command, generate_command, schemas_command, verify_command
from generator.cli.group import Commands
from generator.cli.looking import coverage_command, explain_command, find_command, show_command
from generator.cli.reviewing import diff_command, edition_command

_COMMANDS = (
    *(check_command, verify_command, generate_command, schemas_command),
    *(diff_command, edition_command),
    *(find_command, show_command, coverage_command, explain_command),
)


@click.group(cls=Commands, commands=_COMMANDS)
def command() -> None:
    """Briefing sites whose pages are locked to their evidence."""


def main() -> None:
    """Run the command; a fault of ours is shown whole and exits 3."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal may have no sign for what a text has
    try:
        command(prog_name="briefing")
    except Exception:
        traceback.print_exc()
        click.echo(
            "This is a fault of the generator, not of the content. Please report it with the lines above.", err=True
        )
        sys.exit(3)
