"""Commands for writers, which print and change nothing: words, documents, what is untouched, what a code means."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import NoReturn

import click

from generator.build import HOW_TO_HAVE_TEXTS, Checked, check
from generator.cli.ending import finish
from generator.cli.options import root_option
from generator.cli.unread import Unread, find_unread, list_documents, tell_unread
from generator.codes import CODES
from generator.report import Format, make_visible
from generator.verify.coverage import find_untouched, format_untouched
from generator.verify.listing import format_document
from generator.verify.search import find_evidence


@click.command("find")
@root_option
@click.argument("words")
def find_command(root: Path, words: str) -> None:
    """Find WORDS in the documents, as evidence ready to paste; the nearest where none has them."""
    if not any(character.isalnum() for character in words):
        raise click.UsageError("give words that a document may have")
    checked = _readable(root)
    shown, is_found = find_evidence(words, checked.texts)
    _show(shown + _tell_left_out(root, checked, "not searched"))
    sys.exit(0 if is_found else 1)


@click.command("show")
@root_option
@click.argument("id_", metavar="ID")
def show_command(root: Path, id_: str) -> None:
    """Print a document with its passages, spans and what rests on each."""
    checked = _readable(root)
    assert checked.dossier is not None
    known = list_documents(checked.dossier)
    if id_ not in known:
        raise click.UsageError(f"there is no document {id_}; there are: {', '.join(known)}")
    if id_ not in checked.texts:
        unread = find_unread(root, checked, [id_])
        _end_without_text(root, unread, f"the text of {id_} is not at hand")
    _show(format_document(checked.dossier, checked.texts[id_]))


@click.command("coverage")
@root_option
def coverage_command(root: Path) -> None:
    """List what no claim touches (passages, spans, numbers, dates, people), and passages without a digest.

    Exits 1 where there is something, or where a text could not be looked at.
    """
    checked = _readable(root)
    assert checked.dossier is not None
    untouched = find_untouched(checked.dossier, checked.texts, checked.matches)
    left_out = _tell_left_out(root, checked, "not looked at")
    _show(format_untouched(untouched, len(checked.texts), len(list_documents(checked.dossier))) + left_out)
    sys.exit(1 if untouched or left_out else 0)


def _tell_left_out(root: Path, checked: Checked, not_done: str) -> str:
    """The documents that an answer says nothing of, behind an empty line; empty where it is an answer of all."""
    assert checked.dossier is not None
    unread = find_unread(root, checked, list_documents(checked.dossier))
    told = tell_unread(root, unread, not_done)
    return f"\n{told}" if told else ""


def _show(text: str) -> None:
    """Print what has words of received texts, which may hold signs that a terminal obeys."""
    click.echo("\n".join(make_visible(line) for line in text.split("\n")), nl=False)


def _readable(root: Path) -> Checked:
    """Content that can be worked with, faults and all, and some text."""
    checked = check(root)
    if checked.dossier is None:
        finish(root, checked.diagnostics, None, Format.TEXT.value, strict=False, hide_text=False)
    if not checked.texts:
        unread = find_unread(root, checked, list_documents(checked.dossier))
        _end_without_text(root, unread, "no text is at hand")
    return checked


def _end_without_text(root: Path, unread: Unread, message: str) -> NoReturn:
    """End with what is wrong with texts; as wrong usage does where nothing is, and they are not there."""
    if unread.faults:
        finish(root, unread.faults, None, Format.TEXT.value, strict=False, hide_text=False)
    click.echo(f"Error: {message}; {HOW_TO_HAVE_TEXTS}", err=True)
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
