"""Commands that check content/ and write what follows from it: the lock, docs/, the schemas."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import click

from generator.build import LOCK, check, generate, verify
from generator.cli.ending import finish
from generator.cli.options import findings_options, root_option
from generator.counting import count, noun
from generator.diagnostics import Diagnostic, Location
from generator.load.schema import SCHEMAS, format_schema
from generator.report import Format
from generator.review.reports.for_programs import format_schema as format_changes_schema
from generator.write import check_pages, read, write_pages, write_whole


@click.command("check")
@root_option
@findings_options
def check_command(root: Path, format_: str, strict: bool, hide_text: bool) -> None:
    """Check content/ against the lock, and against the texts that are at hand."""
    checked = check(root)
    finish(root, checked.diagnostics, checked.tally, format_, strict=strict, hide_text=hide_text)


@click.command("verify")
@root_option
@click.option("--locked", is_flag=True, help="Write nothing; fail if the lock would change.")
@findings_options
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
    finish(root, diagnostics, verified.tally, format_, strict=strict, hide_text=hide_text)


def _changed_lock(old: str, new: str) -> Diagnostic:
    """At the first line that differs."""
    before, after = old.split("\n"), new.split("\n")
    line = next(
        (n for n, (a, b) in enumerate(zip(before, after, strict=False), 1) if a != b), min(len(before), len(after))
    )
    changed = max(len(set(before) - set(after)), len(set(after) - set(before)))
    message = f"the lock is not what the texts give: {count(changed, 'line')} {noun(changed, 'differs', 'differ')}"
    cure = "run `briefing verify` and commit the lock with the content"
    return Diagnostic("L110", message, Location(LOCK.as_posix(), line), cure)


@click.command("generate")
@root_option
@click.option("--check", "is_check", is_flag=True, help="Write nothing; fail with a diff where docs/ is not current.")
@findings_options
def generate_command(root: Path, is_check: bool, format_: str, strict: bool, hide_text: bool) -> None:
    """Write docs/ from content/, what changed and nothing else."""
    generated = generate(root)
    diagnostics = generated.diagnostics
    is_refused = generated.pages is None or (strict and bool(diagnostics))
    if generated.pages is not None and not is_refused:
        has_diff = format_ == Format.TEXT.value  # a program reads the other formats
        diagnostics += _compare(root, generated.pages, has_diff=has_diff) if is_check else _write(root, generated.pages)
    finish(root, diagnostics, generated.tally, format_, strict=strict, hide_text=hide_text)


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


@click.command("schemas")
@root_option
@click.option("--check", "is_check", is_flag=True, help="Write nothing; fail where content/schemas/ is not current.")
def schemas_command(root: Path, is_check: bool) -> None:
    """Write the JSON Schemas of content/ for editors."""
    stale = 0
    schemas = {name: format_schema(name) for name in SCHEMAS} | {"changes": format_changes_schema()}
    for name, text in schemas.items():
        path = root / "content" / "schemas" / f"{name}.json"
        if read(path) == text.encode():
            continue
        stale += 1
        if is_check:
            click.echo(f"{path.relative_to(root).as_posix()} is not current: run `briefing schemas`")
        else:
            path.parent.mkdir(exist_ok=True)
            write_whole(path, text.encode())
            click.echo(f"{path.relative_to(root).as_posix()} written", err=True)
    sys.exit(1 if stale and is_check else 0)
