"""Documents whose texts a command could not read: which, why, and the cure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.build import HOW_TO_HAVE_TEXTS, Checked, find_vault, format_findings
from generator.codes import Severity
from generator.diagnostics import Diagnostic
from generator.model import Dossier
from generator.verify.vault.files import PUBLISHED_TEXTS

_OF_TEXTS = frozenset({"V102", "V103", "V104", "V105", "D101", "D102", "D103"})
"""What keeps a text from being read, told at its record."""


@dataclass(frozen=True)
class Unread:
    """Documents, by id, of which there is no text: for want of a vault, or because of ``faults``."""

    absent: tuple[str, ...]
    refused: tuple[str, ...]
    faults: tuple[Diagnostic, ...]


def list_documents(dossier: Dossier) -> list[str]:
    """Every document by id, also where its record could not be read."""
    unread = (Path(path) for path in sorted(dossier.unread))
    return list(dict.fromkeys([*dossier.documents, *(path.stem for path in unread if path.parent == PUBLISHED_TEXTS)]))


def find_unread(root: Path, checked: Checked, ids: Iterable[str]) -> Unread:
    """Those of the documents of which there is no text."""
    assert checked.dossier is not None
    documents, has_vault = checked.dossier.documents, find_vault(root) is not None
    unread = [id_ for id_ in ids if id_ not in checked.texts]
    in_vault = {id_ for id_ in unread if id_ in documents and not documents[id_].is_published_in_full}
    lost = [each for each in checked.diagnostics if each.code == "V101"]  # the vault was named, and is not there
    absent = [id_ for id_ in unread if id_ in in_vault and not has_vault and not lost]
    refused = [id_ for id_ in unread if id_ not in absent]
    faults = [*lost, *(fault for id_ in refused for fault in _find_faults(checked, id_))]
    return Unread(tuple(absent), tuple(refused), tuple(dict.fromkeys(faults)))


def tell_unread(root: Path, unread: Unread, not_done: str) -> str:
    """Which documents are ``not_done`` ("not searched"), why, and the cure, in lines; empty where there is none."""
    told = ""
    if unread.absent:
        told += f"{not_done}: {', '.join(unread.absent)}\n  = no text at hand; {HOW_TO_HAVE_TEXTS}\n"
    if unread.refused:
        told += f"{not_done}: {', '.join(unread.refused)}\n  = first mend what keeps them from being read\n\n"
        told += format_findings(root, unread.faults) or "`briefing check` says what it is\n"
    return told


def _find_faults(checked: Checked, id_: str) -> Iterator[Diagnostic]:
    """The errors that keep a document from being read: of its file, perhaps told at a record beside it, or of that."""
    assert checked.dossier is not None
    errors = [each for each in checked.diagnostics if each.severity is Severity.ERROR]
    documents = checked.dossier.documents
    file = documents[id_].received.file if id_ in documents else None
    beside = {_record_of(each.id) for each in documents.values() if each.received.file == file} | {_record_of(id_)}
    of_texts = [each for each in errors if each.code in _OF_TEXTS and each.location.path in beside]
    yield from of_texts or (each for each in errors if each.location.path == _record_of(id_))


def _record_of(id_: str) -> str:
    return (PUBLISHED_TEXTS / f"{id_}.yaml").as_posix()
