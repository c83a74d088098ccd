"""Received files: whether a file is the one received, and whether each of its lines belongs to one record."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from generator.counting import noun
from generator.diagnostics import Diagnostic, Location, Related
from generator.model import Document, Dossier, Part

_MAX_BYTES = 20 << 20
_MAX_NAME_BYTES = 255  # of a file, on every system in use; a longer one cannot even be looked up
PUBLISHED_TEXTS = Path("content", "documents")


def find_texts_of_nobody(dossier: Dossier, root: Path) -> Iterator[Diagnostic]:
    """Texts that stand in the project although no record says that they may be published in full."""
    published = {each.received.file for each in dossier.documents.values() if each.is_published_in_full}
    paths = sorted((root / PUBLISHED_TEXTS).glob("*.txt")) if dossier.is_whole else []
    has_all = published <= {path.name for path in paths}  # else one may have got another name, which is said of it
    for path in paths if has_all else ():
        if path.name not in published:
            place = Location((PUBLISHED_TEXTS / path.name).as_posix())
            message = "a text stands here that no record publishes in full"
            cure = "move it to the vault; or let the record of its document say `publish: full`"
            yield Diagnostic("V106", message, place, cure)


def find_texts_of_another(dossier: Dossier) -> Iterator[Diagnostic]:
    """Documents that may not be published in full, in a file that stands in the project for the sake of another one."""
    documents = dossier.documents.values()
    published = {each.received.sha256: each for each in documents if each.is_published_in_full}
    for document in documents:
        other = published.get(document.received.sha256)
        if other is not None and not document.is_published_in_full:
            message = f"its file stands in the project, since {other.id} in it may be published in full"
            cure = f"receive {other.id} as a file of its own"
            related = (Related(other.origin.at("received", "file"), "the file in the project"),)
            yield Diagnostic("V106", message, document.origin.at("received", "sha256"), cure, related=related)


def read_lines(folder: Path, name: str, documents: list[Document]) -> tuple[list[str] | None, list[Diagnostic]]:
    """The lines of a received file; None, with diagnostics, where the file is not there or not the one received."""
    places = [document.origin.at("received", "file") for document in documents]
    path = folder / name
    fault = _fault_of_file(folder, path, name)
    if fault:
        code, message, cure = fault
        return None, [Diagnostic(code, message, place, cure) for place in places]
    try:
        content = path.read_bytes()
    except OSError as error:
        message = f"the received file {name} cannot be read: {error.strerror}"
        return None, [Diagnostic("V103", message, place, "give yourself the right to read it") for place in places]
    digest = hashlib.sha256(content).hexdigest()
    changed = [
        Diagnostic(
            "V104",
            f"the received file {name} is not the one of this record: its sha256 is {digest}",
            document.origin.at("received", "sha256"),
            "put the received file back; or, if it was received anew, go through the record and enter this sha256",
        )
        for document in documents
        if document.received.sha256 != digest
    ]
    if changed:
        return None, changed
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        message = f"the received file {name} is not UTF-8 at byte {error.start}"
        return None, [
            Diagnostic("V105", message, place, "convert a copy to UTF-8 and receive that") for place in places
        ]
    if "\0" in text:
        message = f"the received file {name} holds NUL characters; it is no text"
        return None, [Diagnostic("V105", message, place, "receive the text of the document") for place in places]
    return [line.removesuffix("\r") for line in text.removeprefix("\ufeff").split("\n")], []


def _fault_of_file(folder: Path, path: Path, name: str) -> tuple[str, str, str] | None:
    """Code, message and cure of what keeps a file from being opened."""
    if Path(name).name != name or name in ("", ".", "..") or len(name.encode()) > _MAX_NAME_BYTES:
        return "V102", f"{name} is not the name of a file", "give the name of a file in the vault, without folders"
    if path.is_symlink() or not path.resolve().is_relative_to(folder.resolve()):
        return "V102", f"{name} is a link", "put the file itself into the vault"
    if not path.is_file():
        where = "beside the record" if folder.parts[-2:] == PUBLISHED_TEXTS.parts else "into the vault"
        return "V103", f"the received file {name} is not there", f"put it {where}, or correct the name"
    if path.stat().st_size > _MAX_BYTES:
        return "V105", f"the received file {name} has more than 20 MiB", "receive the document's own part of it"
    return None


def check_lines(lines: list[str], documents: list[Document]) -> Iterator[Diagnostic]:
    """Whether every line that is not empty belongs to exactly one part of one record."""
    owners: dict[int, tuple[Document, Part]] = {}
    for document in documents:
        for part in document.received.parts:
            place = document.origin.at("received", "parts", part.name)
            if part.last > len(lines):
                message = f"`{part.name}` ends at line {part.last}; the file has {len(lines)} lines"
                yield Diagnostic("D101", message, place, "correct the lines of this part")
            elif not any(line.strip() for line in lines[part.first - 1 : part.last]):
                yield Diagnostic("D101", f"`{part.name}` has only empty lines", place, "correct the lines of this part")
            for number in range(part.first, min(part.last, len(lines)) + 1):
                owner, other = owners.setdefault(number, (document, part))
                if other is not part:
                    related = (Related(owner.origin.at("received", "parts", other.name), f"`{other.name}` has it too"),)
                    message = f"line {number} is in two parts: `{other.name}` of {owner.id} and `{part.name}`"
                    yield Diagnostic(
                        "D102", message, place, "let each line be in one part of one record", related=related
                    )
                    break


def find_unowned(lines: list[str], documents: list[Document]) -> Iterator[Diagnostic]:
    """Lines that belong to no record; a record that could not be read may have them."""
    parts = [part for document in documents for part in document.received.parts]
    owned = {number for part in parts for number in range(part.first, min(part.last, len(lines)) + 1)}
    rest = [number for number, line in enumerate(lines, 1) if line.strip() and number not in owned]
    if rest and all(document.received.parts for document in documents):
        place = documents[0].origin.at("received", "parts")
        message = f"no part of any record has {_lines(rest)} of {documents[0].received.file}"
        yield Diagnostic("D103", message, place, "give each line to a part, or to the record of another document")


def _lines(numbers: list[int]) -> str:
    shown = ", ".join(str(number) for number in numbers[:5]) + (" ..." if len(numbers) > 5 else "")
    return f"{noun(len(numbers), 'line')} {shown}"
