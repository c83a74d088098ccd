"""The command line: ``briefing``. Exit codes: 0 clean, 1 findings, 2 wrong usage, 3 our bug."""

from __future__ import annotations

import io
import os
import sys
import tempfile
import traceback
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any, NoReturn, TypeVar

import click

from generator.build import (
    LOCK,
    TEMPLATES,
    VAULT_VARIABLE,
    Checked,
    check,
    format_findings,
    generate,
    read_version,
    verify,
)
from generator.codes import CODES, Severity
from generator.diagnostics import Diagnostic, Location
from generator.editions import EditionError, EditionUsageError, record_edition
from generator.interrupts import clean_up_first
from generator.load.schema import SCHEMAS, format_schema
from generator.report import Format, make_visible
from generator.review.differences import find_changes
from generator.review.losses import losses_without_reason
from generator.review.reports.for_programs import format_schema as format_changes_schema
from generator.review.reports.formats import Format as ReviewFormat
from generator.review.reports.formats import format_changes
from generator.review.version import Version
from generator.revisions import RevisionError, write_content
from generator.verify.coverage import find_untouched, format_untouched
from generator.verify.listing import format_document
from generator.verify.rules import Tally
from generator.verify.search import find_evidence
from generator.write import check_pages, write_pages, write_whole

_WHERE_TEXTS_ARE = f"put the received files into vault/, or set {VAULT_VARIABLE} to the folder that holds them"
_Function = TypeVar("_Function", bound=Callable[..., Any])


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


def _root_option(function: _Function) -> _Function:
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


def _findings_options(function: _Function) -> _Function:
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


class _Commands(click.Group):
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
    else:
        click.echo(f"{_place_of(os.fsdecode(name))}: error: {error.strerror or error}", err=True)
        click.echo("What was written is whole, and the next run completes it.", err=True)


def _place_of(name: str) -> str:
    """The file that could not be read or written, from the working folder where it is below that."""
    path = Path(name)
    here = Path.cwd()
    return make_visible((path.relative_to(here) if path.is_relative_to(here) else path).as_posix())


@click.group(cls=_Commands)
def command() -> None:
    """Briefing sites whose pages are locked to their evidence."""


@command.command("check")
@_root_option
@_findings_options
def check_command(root: Path, format_: str, strict: bool, hide_text: bool) -> None:
    """Check content/ against the lock, and against the texts that are at hand."""
    checked = check(root)
    _finish(root, checked.diagnostics, checked.tally, format_, strict=strict, hide_text=hide_text)


@command.command("verify")
@_root_option
@click.option("--locked", is_flag=True, help="Write nothing; fail if the lock would change.")
@_findings_options
def verify_command(root: Path, locked: bool, format_: str, strict: bool, hide_text: bool) -> None:
    """Check every quotation against the texts, and write content/evidence.lock."""
    verified = verify(root, date.today().isoformat())
    diagnostics = verified.diagnostics
    if verified.lock is not None and verified.lock != verified.old:
        if locked:
            diagnostics += (_changed_lock(verified.old, verified.lock),)
        else:
            write_whole(root / LOCK, verified.lock.encode())
            click.echo(f"{LOCK.as_posix()} written", err=True)
    _finish(root, diagnostics, verified.tally, format_, strict=strict, hide_text=hide_text)


def _changed_lock(old: str, new: str) -> Diagnostic:
    """At the first line that differs."""
    before, after = old.split("\n"), new.split("\n")
    line = next(
        (n for n, (a, b) in enumerate(zip(before, after, strict=False), 1) if a != b), min(len(before), len(after))
    )
    changed = max(len(set(before) - set(after)), len(set(after) - set(before)))
    message = (
        f"the lock is not what the texts give: {_count(changed, 'line')} {'differs' if changed == 1 else 'differ'}"
    )
    cure = "run `briefing verify` and commit the lock with the content"
    return Diagnostic("L110", message, Location(LOCK.as_posix(), line), cure)


@command.command("generate")
@_root_option
@click.option("--check", "is_check", is_flag=True, help="Write nothing; fail with a diff where docs/ is not current.")
@_findings_options
def generate_command(root: Path, is_check: bool, format_: str, strict: bool, hide_text: bool) -> None:
    """Write docs/ from content/, what changed and nothing else."""
    generated = generate(root)
    diagnostics = generated.diagnostics
    is_refused = generated.pages is None or (strict and bool(diagnostics))
    if generated.pages is not None and not is_refused:
        has_diff = format_ == Format.TEXT.value  # a program reads the other formats
        diagnostics += _compare(root, generated.pages, has_diff=has_diff) if is_check else _write(root, generated.pages)
    _finish(root, diagnostics, generated.tally, format_, strict=strict, hide_text=hide_text)


def _compare(root: Path, pages: Mapping[str, str], *, has_diff: bool) -> tuple[Diagnostic, ...]:
    differences = check_pages(root / "docs", pages)
    for difference in differences if has_diff else ():
        click.echo(difference.diff, nl=False)
    return tuple(difference.diagnostic for difference in differences)


def _write(root: Path, pages: Mapping[str, str]) -> tuple[Diagnostic, ...]:
    written = write_pages(root / "docs", pages)
    if not written.has_errors:
        counts = f"{len(written.written)} written, {len(written.removed)} removed, {len(written.unchanged)} unchanged"
        click.echo(f"docs/: {counts}", err=True)
    return written.diagnostics


@command.command("schemas")
@_root_option
@click.option("--check", "is_check", is_flag=True, help="Write nothing; fail where content/schemas/ is not current.")
def schemas_command(root: Path, is_check: bool) -> None:
    """Write the JSON Schemas of content/ for editors."""
    stale = 0
    schemas = {name: format_schema(name) for name in SCHEMAS} | {"changes": format_changes_schema()}
    for name, text in schemas.items():
        path = root / "content" / "schemas" / f"{name}.json"
        if path.is_file() and path.read_text(encoding="utf-8") == text:
            continue
        stale += 1
        if is_check:
            click.echo(f"{path.relative_to(root).as_posix()} is not current: run `briefing schemas`")
        else:
            path.parent.mkdir(exist_ok=True)
            write_whole(path, text.encode())
            click.echo(f"{path.relative_to(root).as_posix()} written", err=True)
    sys.exit(1 if stale and is_check else 0)


@command.command("diff")
@_root_option
@click.argument("base")
@click.argument("head", required=False)
@click.option(
    "--format",
    "format_",
    type=click.Choice([format_.value for format_ in ReviewFormat]),
    default=ReviewFormat.TEXT.value,
    help="text or markdown for people, json for programs, github for annotations.",
)
@click.option("--limit", type=click.IntRange(1), help="Show so many changes, the heaviest, and count the rest.")
@click.option(
    "--report",
    type=click.Path(path_type=Path, file_okay=False),
    help="A folder for the whole report, as changes.md and changes.json.",
)
def diff_command(root: Path, base: str, head: str | None, format_: str, limit: int | None, report: Path | None) -> None:
    """Say what changed in meaning from BASE to HEAD (git revisions or folders; HEAD is the project as it stands).

    Exits 1 where something of worth was lost and content/withdrawn.yaml does not say why, or HEAD has errors.
    """
    (old, _), (new, is_faulty) = _version(root, base, "BASE"), _version(root, head, "HEAD")
    changes = find_changes(old, new)
    unanswered = losses_without_reason(changes, old.dossier, new.dossier)
    if report is not None:
        report.mkdir(parents=True, exist_ok=True)
        for kind, name in ((ReviewFormat.MARKDOWN, "changes.md"), (ReviewFormat.JSON, "changes.json")):
            write_whole(report / name, format_changes(changes, kind, unanswered).encode())
    click.echo(format_changes(changes, ReviewFormat(format_), unanswered, limit), nl=False)
    sys.exit(1 if unanswered or is_faulty else 0)


@command.command("edition")
@_root_option
@click.argument("name")
@click.option("--date", "day", help="The day on which it is published, as in 2019-05-01.")
@click.option("--title", help="What readers see it called; else its name in words.")
@click.option("--since", help="A revision or folder with the content of the edition before; else git's history has it.")
def edition_command(root: Path, name: str, day: str | None, title: str | None, since: str | None) -> None:
    """Record what changed in meaning since the last edition, as content/editions/NAME.yaml.

    Run again for the newest edition it keeps its day and what people added to it.
    """
    try:
        recorded = record_edition(root, name, day=day, title=title, since=since)
    except EditionUsageError as error:
        raise click.UsageError(str(error)) from error
    except EditionError as error:
        click.echo(str(error), err=True)
        sys.exit(1)
    path = root / recorded.path
    path.parent.mkdir(exist_ok=True)
    write_whole(path, recorded.text.encode())
    for text in recorded.orphaned:
        click.echo(f"this was said of a change that is no longer there: {text}", err=True)
    changes = _count(len(recorded.edition.changes), "change")
    follows = f" since {recorded.edition.follows}" if recorded.edition.follows else ", the first edition"
    click.echo(f"{recorded.path.as_posix()} written: {changes}{follows}", err=True)
    click.echo("add `correction` to each change that puts a mistake right; then run `briefing verify`", err=True)


def _version(root: Path, name: str | None, side: str) -> tuple[Version, bool]:
    """The content of a folder or a revision, and whether it has errors, which stand beside the report.

    Exits 1 where it cannot be read at all.
    """
    with tempfile.TemporaryDirectory() as folder:
        if name == "":
            raise click.UsageError(f"{side} is empty; name a revision or a folder")
        place = root if name is None else Path(name)
        if not place.is_dir():
            place = Path(folder)
            try:
                write_content(root, str(name), place)
            except RevisionError as error:
                raise click.UsageError(str(error)) from error
        version, faults = read_version(place, root / TEMPLATES)
        if version is None or version.pages is None:
            click.echo(format_findings(place, faults), err=True, nl=False)
        if version is None:
            click.echo(f"{side} cannot be compared: its content/ has the faults above", err=True)
            sys.exit(1)
        if version.pages is None:
            click.echo(f"which pages change is not known: {side} gives none", err=True)
        return version, any(fault.severity is Severity.ERROR for fault in faults)


@command.command("find")
@_root_option
@click.argument("words")
def find_command(root: Path, words: str) -> None:
    """Find WORDS in the documents, as evidence ready to paste; the nearest where none has them."""
    if not any(character.isalnum() for character in words):
        raise click.UsageError("give words that a document may have")
    checked = _readable(root)
    shown, is_found = find_evidence(words, checked.texts)
    _show(shown)
    sys.exit(0 if is_found else 1)


@command.command("show")
@_root_option
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


@command.command("coverage")
@_root_option
def coverage_command(root: Path) -> None:
    """List what no claim touches: passages, spans, numbers, dates, people; exits 1 where there is something."""
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
        _finish(root, checked.diagnostics, None, Format.TEXT.value, strict=False, hide_text=False)
    if not checked.texts:
        _refuse(f"no text is at hand; {_WHERE_TEXTS_ARE}")
    return checked


def _refuse(message: str) -> NoReturn:
    """End as wrong usage does, where the words of the command are right and what it needs is not there."""
    click.echo(f"Error: {message}", err=True)
    sys.exit(2)


@command.command("explain")
@click.argument("code")
def explain_command(code: str) -> None:
    """Say what a diagnostic's CODE means and what to do."""
    entry = CODES.get(code.upper())
    if entry is None:
        raise click.UsageError(
            f"there is no code {code}; codes are a letter and three digits, such as {next(iter(CODES))}"
        )
    click.echo(f"{code.upper()} ({entry.severity.value}): {entry.title}\n\n{entry.meaning}\n\nWhat to do: {entry.cure}")


def _finish(
    root: Path, diagnostics: tuple[Diagnostic, ...], tally: Tally | None, format_: str, *, strict: bool, hide_text: bool
) -> NoReturn:
    """Print findings to stdout and the counts to stderr, and exit."""
    click.echo(format_findings(root, diagnostics, Format(format_), hide_text=hide_text), nl=False)
    errors = sum(diagnostic.severity is Severity.ERROR for diagnostic in diagnostics)
    warnings = len(diagnostics) - errors
    if tally is not None:
        click.echo(str(tally), err=True)
    click.echo(f"{_count(errors, 'error')}, {_count(warnings, 'warning')}", err=True)
    sys.exit(1 if errors or (strict and warnings) else 0)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
