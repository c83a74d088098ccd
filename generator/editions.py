"""The story of an edition: what content/ said at the last one, what it says now, and what readers are told of it."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from generator.build import format_findings, read_version
from generator.diagnostics import Location
from generator.load.schema import ID_PATTERN
from generator.model import Edition, Origin
from generator.render.dates import describe_date
from generator.render.words import describe_passage
from generator.review.differences import find_changes
from generator.review.edition_file import format_edition
from generator.review.recording import Recorder, keep_annotations, record_first
from generator.review.version import Version
from generator.revisions import RevisionError, find_introduction, write_content

_FOLDER = Path("content", "editions")
_NOT_IN_A_TAG = re.compile(r"[^A-Za-z0-9/._~-]")


class EditionError(Exception):
    """Why an edition cannot be recorded, in words for whoever wanted to."""


class EditionUsageError(EditionError):
    """An edition was asked for in words that cannot be right, whatever content/ says."""


@dataclass(frozen=True)
class Recorded:
    """The file of an edition, and its path from the project's root.

    ``orphaned`` is what a person had said of changes that are gone. ``has_other_base``: the content that it was held
    against is not what the edition before was recorded of.
    """

    path: Path
    text: str
    edition: Edition
    orphaned: tuple[str, ...]
    has_other_base: bool


def record_edition(root: Path, id_: str, *, day: str | None, title: str | None, since: str | None) -> Recorded:
    """What changed in meaning since the edition before; nothing is written.

    Raises EditionError, of which EditionUsageError is a name, a day or a revision that cannot be one.

    The newest edition can be recorded again: it keeps what people added. ``since`` is a revision or a folder that has
    what content/ said at the edition before; else it is found in the history of git.
    """
    if not re.fullmatch(ID_PATTERN, id_):
        raise EditionUsageError(f"{id_} cannot be the id of an edition: small letters, digits and hyphens, at most 64")
    head = _read(root, "content/")
    editions = head.dossier.editions
    former = next((each for each in editions if each.id == id_), None)
    if former is not None and former is not editions[-1]:
        raise EditionError(f"{id_} is followed by {editions[-1].id}; only the newest edition can be recorded again")
    before = editions[:-1] if former else editions
    previous = before[-1] if before else None
    day = _choose_day(day or (former.day if former else None), previous)
    has_other_base = False
    if previous is None:
        changes = record_first(head.dossier)
    else:
        base = _find_base(root, previous, since)
        has_other_base = base.dossier.state != previous.state
        changes = Recorder(base.dossier, head.dossier, describe_date, describe_passage).record(find_changes(base, head))
        if not changes:
            raise EditionError(f"nothing that readers see changed since {previous.id}")
    changes = keep_annotations(changes, former) if former else changes
    edition = Edition(
        id=id_,
        title=title or (former.title if former else id_.replace("-", " ").capitalize()),
        day=day,
        follows=previous.id if previous else None,
        tag=former.tag if former else _make_tag(head.dossier.site.address, day, id_),
        state=head.dossier.state,
        note=former.note if former else None,
        changes=changes,
        origin=Origin(lambda _path, _offset: Location(_FOLDER.as_posix())),
    )
    path, orphaned = _FOLDER / f"{id_}.yaml", tuple(_list_orphaned(former, edition))
    return Recorded(path, format_edition(edition), edition, orphaned, has_other_base)


def _choose_day(day: str | None, previous: Edition | None) -> str:
    try:
        chosen = date.fromisoformat(day or "").isoformat()
    except ValueError as error:
        raise EditionUsageError("give the day on which the edition is published: --date 2019-05-01") from error
    if previous and chosen < previous.day:
        raise EditionError(f"{chosen} is before {previous.day}, the day of {previous.id}, which it follows")
    return chosen


def _make_tag(address: str | None, day: str, id_: str) -> str:
    """RFC 4151: a host that was the publisher's on that day, and a name that nothing else of the host has."""
    parts = urlsplit(address or "")
    if not parts.hostname:
        raise EditionError("the site's address names an edition for ever: give content/site.yaml its `address` first")
    folder = _NOT_IN_A_TAG.sub("-", parts.path.strip("/"))
    return f"tag:{parts.hostname},{day}:{'/'.join(filter(None, (folder, 'editions', id_)))}"


def _list_orphaned(former: Edition | None, edition: Edition) -> Iterator[str]:
    """What a person had said of changes that the edition no longer has."""
    kept = {text for change in edition.changes for text in (change.note, change.correction)}
    for change in former.changes if former else ():
        for text in (change.note, change.correction):
            if text and text not in kept:
                yield f"{change.what} {change.id}: {text}"


def _find_base(root: Path, previous: Edition, since: str | None) -> Version:
    """What content/ said when the edition before was recorded: its state proves it, but for what a person names."""
    if since is not None:
        if Path(since).is_dir():
            return _read(Path(since), since)
        with _written(root, since) as folder:
            return _read(folder, since)
    cure = "name a revision or a folder that has it with --since"
    try:
        commit = find_introduction(root, (_FOLDER / f"{previous.id}.yaml").as_posix(), previous.state)
    except RevisionError as error:
        raise EditionError(f"{error}, with --since") from error
    if commit is None:
        raise EditionError(f"no commit here brought {previous.id}: commit it, fetch the whole history, or {cure}")
    with _written(root, commit) as folder:
        base = _read(folder, f"content/ of {commit[:12]}, which brought {previous.id},")
    if base.dossier.state != previous.state:
        raise EditionError(f"{commit[:12]} brought {previous.id} with other content than it was recorded of; {cure}")
    return base


@contextmanager
def _written(root: Path, revision: str) -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        try:
            write_content(root, revision, Path(folder))
        except RevisionError as error:
            raise EditionUsageError(str(error)) from error
        yield Path(folder)


def _read(folder: Path, name: str) -> Version:
    version, faults = read_version(folder)
    if version is None:
        raise EditionError(f"{format_findings(folder, faults)}{name} cannot be read: it has the faults above")
    return version
