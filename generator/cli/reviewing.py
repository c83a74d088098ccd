"""Commands that compare: what changed in meaning, and the edition that records it."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import click

from generator.build import TEMPLATES, format_findings, read_version
from generator.cli.options import root_option
from generator.counting import count
from generator.diagnostics import has_errors
from generator.editions import EditionError, EditionUsageError, record_edition
from generator.review.differences import find_changes
from generator.review.losses import losses_without_reason
from generator.review.reports.formats import ReviewFormat, format_changes
from generator.review.version import Version
from generator.revisions import RevisionError, write_content
from generator.write import write_whole


@click.command("diff")
@root_option
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


@click.command("edition")
@root_option
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
    if recorded.has_other_base:
        previous = recorded.edition.follows
        click.echo(
            f"{since} is not what {previous} was recorded of: see that each `before` stood on the site", err=True
        )
    for text in recorded.orphaned:
        click.echo(f"this was said of a change that is no longer there: {text}", err=True)
    changes = count(len(recorded.edition.changes), "change")
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
        return version, has_errors(faults)
