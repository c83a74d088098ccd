"""Commands for writers, which print and change nothing: words, documents, what is untouched, what a code means."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import NoReturn

import click

from generator.build import VAULT_VARIABLE, Checked, check
from generator.cli.ending import finish
from generator.cli.options import root_option
from generator.codes import CODES
from generator.report import Format, make_visible
from generator.verify.coverage import find_untouched, format_untouched
from generator.verify.listing import format_document
from generator.verify.search import find_evidence

_WHERE_TEXTS_ARE = f"put the received files into vault/, or set {VAULT_VARIABLE} to the folder that holds them"


@click.command("find")
@root_option
@click.argument("words")
def find_command(root: Path, words: str) -> None:
    """Find WORDS in the documents, as evidence ready to paste; the nearest where none has them."""
    if not any(character.isalnum() for character in words):
        raise click.UsageError("give words that a document may have")
    checked = _readable(root)
    shown, is_found = find_evidence(words, checked.texts)
    _show(shown)
    sys.exit(0 if is_found else 1)


@click.command("show")
@root_option
@click.argument("id_", metavar="ID")
def show_command(root: Path, id_: str) -> None:
    """Print a document with its passages, spans and what rests on each."""
    checked = _readable(root)
    assert checked.dossier is not None
    if id_ not in checked.dossier.documents:
        known = ", ".join(checked.dossier.documents)
        raise click.UsageError(f"there is no document {id_}; there are: {known}")
    if id_ not in checked.texts:
        _refuse(f"the text of {id_} is not at hand; set {VAULT_VARIABLE} to the folder of received files")
    _show(format_document(checked.dossier, checked.texts[id_]))


@click.command("coverage")
@root_option
def coverage_command(root: Path) -> None:
    """List what no claim touches (passages, spans, numbers, dates, people), and passages without a digest.

    Exits 1 where there is something.
    """
    checked = _readable(root)
    assert checked.dossier is not None
    untouched = find_untouched(checked.dossier, checked.texts, checked.matches)
    _show(format_untouched(untouched, len(checked.texts)))
    sys.exit(1 if untouched else 0)


def _show(text: str) -> None:
    """Print what has words of received texts, which may hold signs that a terminal obeys."""
    click.echo("\n".join(make_visible(line) for line in text.split("\n")), nl=False)


def _readable(root: Path) -> Checked:
    """Content that can be worked with, faults and all, and texts; wrong usage where there are none."""
    checked = check(root)
    if checked.dossier is None:
        finish(root, checked.diagnostics, None, Format.TEXT.value, strict=False, hide_text=False)
    if not checked.texts:
        _refuse(f"no text is at hand; {_WHERE_TEXTS_ARE}")
    return checked


def _refuse(message: str) -> NoReturn:
    """End as wrong usage does, where the words of the command are right and what it needs is not there."""
    click.echo(f"Error: {message}", err=True)
    sys.exit(2)


@click.command("explain")
@click.argument("code")
def explain_command(code: str) -> None:
    """Say what a diagnostic's CODE means and what to do."""
    entry = CODES.get(code.upper())
    if entry is None:
        raise click.UsageError(
            f"there is no code {code}; codes are a letter and three digits, such as {next(iter(CODES))}"
        )
    click.echo(f"{code.upper()} ({entry.severity.value}): {entry.title}\n\n{entry.meaning}\n\nWhat to do: {entry.cure}")
