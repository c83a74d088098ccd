"""The whole story: load, verify, render; what the command line and the MkDocs plugin both call."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from generator.codes import Severity
from generator.counting import count
from generator.diagnostics import Diagnostic, Location, Related, has_errors, sort_diagnostics
from generator.load.content import load_content
from generator.load.source import MAX_BYTES
from generator.model import LOCK_PATH, Dossier, Verification
from generator.render.pages import render_pages
from generator.render.uris import pages_of_records
from generator.report import Format, format_diagnostics
from generator.review.version import Pages, Version
from generator.verify.echoes import drop_echoes
from generator.verify.evidence.shown import shown_of
from generator.verify.lock.check import find_unscanned
from generator.verify.lock.lines import format_lock, parse_lock
from generator.verify.lock.making import gaps_with_absent_words, key_of_gap, make_lock
from generator.verify.lock.standing import Standing
from generator.verify.rights.budgets import check_budgets
from generator.verify.rights.bystanders import read_bystanders
from generator.verify.rules import Tally, check_dossier, count_evidence
from generator.verify.text.matching.match import Found
from generator.verify.vault.reading import read_texts
from generator.verify.vault.text import Texts
from generator.write import list_generated

VAULT_VARIABLE = "BRIEFING_VAULT"
HOW_TO_HAVE_TEXTS = f"put the received files into vault/, or set {VAULT_VARIABLE} to the folder that holds them"
DOCS = Path("docs")
LOCK = Path(LOCK_PATH)
TEMPLATES = Path("templates")


@dataclass(frozen=True)
class Checked:
    """A dossier held against its texts, as far as they are at hand, and its lock.

    ``standing`` is the dossier beside its lock. It, ``dossier`` and ``tally`` are None where content/ could not be read
    at all. ``diagnostics`` are sorted.
    """

    dossier: Dossier | None
    texts: Texts
    matches: Mapping[tuple[str, int], Found]
    standing: Standing | None
    diagnostics: tuple[Diagnostic, ...]
    tally: Tally | None

    @property
    def has_errors(self) -> bool:
        """Whether nothing may be built from it."""
        return has_errors(self.diagnostics)


@dataclass(frozen=True)
class Generated:
    """The site as Markdown: path below docs/ to text; None where there are errors.

    ``report`` is the findings as text, ``watched`` the folders whose files it is made from. ``title`` and ``address``
    are those of site.yaml, which the builder of the HTML has to agree with.
    """

    pages: Mapping[str, str] | None
    diagnostics: tuple[Diagnostic, ...]
    report: str
    tally: Tally | None
    watched: tuple[Path, ...]
    title: str = ""
    address: str | None = None


@dataclass(frozen=True)
class Verified:
    """A lock made anew from the texts; None where there are errors. ``old`` is the text of the committed one."""

    lock: str | None
    old: str
    diagnostics: tuple[Diagnostic, ...]
    tally: Tally | None


def check(root: Path) -> Checked:
    """Load content/ and check it against the lock, and against the texts that are at hand."""
    dossier, faults = load_content(root)
    lock, lock_faults = parse_lock(_read_lock(root))
    if dossier is None:
        return Checked(None, {}, {}, None, tuple(sort_diagnostics(faults + lock_faults)), None)
    texts, text_faults = read_texts(dossier, root, find_vault(root))
    standing = Standing(dossier, lock)
    findings = check_dossier(dossier, texts, standing, _read_bystanders(root))
    found = [*faults, *_find_lost_vault(root), *lock_faults, *text_faults, *findings.diagnostics]
    found = list(drop_echoes(found, dossier, texts))
    if not any(each.is_open for each in found):  # `verify` is then the one thing that is left to do
        found += find_unscanned(standing)
    return Checked(dossier, texts, findings.matches, standing, tuple(sort_diagnostics(found)), findings.tally)


def generate(root: Path) -> Generated:
    """Everything that docs/ should hold; nothing is written."""
    checked = check(root)
    watched = tuple(path for path in (root / "content", root / TEMPLATES, find_vault(root)) if path is not None)
    diagnostics, pages, site = checked.diagnostics, None, None
    if checked.dossier is not None and checked.standing is not None and not checked.has_errors:
        site = checked.dossier.site
        verification = _verification(checked.standing, checked.texts, checked.matches)
        pages, faults = render_pages(checked.dossier, verification, root / TEMPLATES)
        diagnostics += tuple(faults)
    report = format_findings(root, diagnostics)
    return Generated(
        pages, diagnostics, report, checked.tally, watched, site.title if site else "", site.address if site else None
    )


def verify(root: Path, today: str) -> Verified:
    """Check everything against the texts and make the lock anew; ``today`` is the ISO day of new checks."""
    old = _read_lock(root)
    dossier, faults = load_content(root)
    vault = find_vault(root)
    if dossier is None:
        return Verified(None, old, tuple(sort_diagnostics(faults)), None)
    lost = list(_find_lost_vault(root))
    if not lost and vault is None and any(not each.is_published_in_full for each in dossier.documents.values()):
        message = "the texts are not at hand: there is no vault"
        lost = [Diagnostic("V101", message, Location("vault"), HOW_TO_HAVE_TEXTS)]
    if lost:
        return Verified(None, old, tuple(sort_diagnostics([*faults, *lost])), count_evidence(dossier, {}, frozenset()))
    old_lock, _ = parse_lock(old)
    texts, text_faults = read_texts(dossier, root, vault)
    findings = check_dossier(dossier, texts, None, _read_bystanders(root))
    new = make_lock(dossier, texts, findings.matches, old_lock, today)
    over_budget = check_budgets(Standing(dossier, new))
    found = list(drop_echoes([*faults, *text_faults, *findings.diagnostics, *over_budget], dossier, texts))
    diagnostics = tuple(sort_diagnostics([*found, *_find_unanswered(found)]))
    return Verified(None if has_errors(diagnostics) else format_lock(new), old, diagnostics, findings.tally)


def _find_unanswered(found: list[Diagnostic]) -> Iterator[Diagnostic]:
    """An error where a warning is unanswered: without the texts nobody would see it, and the lock would hide it."""
    warnings = [each for each in found if each.severity is Severity.WARNING and each.is_open]
    unanswered = [each for each in warnings if each.code not in _NEED_NO_TEXT]
    if unanswered and not has_errors(found):
        waiting = f"{count(len(unanswered), 'warning')} {'waits' if len(unanswered) == 1 else 'wait'}"
        message = f"the lock is not written while {waiting} for an answer"
        cure = "mend each, or answer it in its record with the reason: `checked`, `inferred`, `counted`"
        related = tuple(Related(each.location, f"{each.code}: {each.message}") for each in unanswered[:5])
        yield Diagnostic("L111", message, Location(LOCK.as_posix()), cure, related=related)


_NEED_NO_TEXT = frozenset({"N115"})
"""Warnings that every run tells, with the texts and without."""


def read_version(folder: Path, templates: Path | None = None) -> tuple[Version | None, tuple[Diagnostic, ...]]:
    """One version of the content for a review; None where records could not be read, and would look lost.

    With its pages, where there are ``templates``: the same for both versions, so that a page differs by content alone.
    """
    dossier, faults = load_content(folder)
    text = _read_lock(folder)
    lock, lock_faults = parse_lock(text)
    found = tuple(sort_diagnostics([*faults, *lock_faults]))
    if dossier is None or not dossier.is_whole:
        return None, found
    standing = Standing(dossier, lock)
    pages = None
    if templates is not None and templates.is_dir() and not has_errors(found):
        published, _ = read_texts(dossier, folder, None)
        texts, template_faults = render_pages(dossier, _verification(standing, published, {}), templates)
        if texts is None:
            return None, tuple(template_faults)
        pages = Pages(texts, pages_of_records(dossier))
    absent = {key_of_gap(gap): gap for gap in gaps_with_absent_words(dossier)}
    return Version(dossier, text, standing.checks, pages, absent), found


def format_findings(
    root: Path, diagnostics: tuple[Diagnostic, ...], format_: Format = Format.TEXT, *, hide_text: bool = False
) -> str:
    """Diagnostics in one string, with the lines that they point at; each file is read once."""
    files: dict[str, list[str]] = {}

    def read_line(place: Location) -> str | None:
        if place.path not in files:
            files[place.path] = _read_lines(root / place.path)
        lines = files[place.path]
        return lines[place.line - 1] if place.line <= len(lines) else None

    return format_diagnostics(diagnostics, format_, read_line=read_line, hide_text=hide_text)


def _read_lines(path: Path) -> list[str]:
    """The lines of a file as places count them; none of what is no file of content, or may not be read."""
    try:
        is_shown = path.is_file() and not path.is_symlink() and path.stat().st_size <= MAX_BYTES
        text = path.read_bytes().decode("utf-8", errors="replace") if is_shown else ""
    except OSError:  # which has been told
        return []
    return [line.removesuffix("\r") for line in text.split("\n")]


def find_vault(root: Path) -> Path | None:
    """The folder of the received files: $BRIEFING_VAULT (from the project's root), else vault/; None without one."""
    named = os.environ.get(VAULT_VARIABLE)
    vault = root / named if named else root / "vault"
    return vault if vault.is_dir() else None


def _find_lost_vault(root: Path) -> Iterator[Diagnostic]:
    """An error where $BRIEFING_VAULT names no folder: whoever set it believes that the texts were read."""
    named = os.environ.get(VAULT_VARIABLE)
    if named and find_vault(root) is None:
        message = f"{VAULT_VARIABLE} names no folder that is there: {named}"
        cure = "correct it (it starts from the project's folder), or unset it to check by the lock alone"
        yield Diagnostic("V101", message, Location("vault"), cure)


def _read_bystanders(root: Path) -> Mapping[str, str]:
    return read_bystanders(root, list_generated(root / DOCS))


def _read_lock(root: Path) -> str:
    path = root / LOCK
    return path.read_text(encoding="utf-8", errors="replace") if path.is_file() and not path.is_symlink() else ""


def _verification(standing: Standing, texts: Texts, matches: Mapping[tuple[str, int], Found]) -> Verification:
    """What pages say; places in a text that stands in the project are those where the words were found just now."""
    full = {id_: text for id_, text in texts.items() if text.document.is_published_in_full}
    checks = {
        key: replace(check, places=matches[key].spans)
        if standing.current[key].piece.document in full and key in matches and check.places
        else check
        for key, check in standing.checks.items()
    }
    return Verification(
        checks=checks,
        sizes=standing.sizes,
        texts={id_: tuple(text.passages.values()) for id_, text in full.items()},
        shown=shown_of(standing.dossier),
    )
