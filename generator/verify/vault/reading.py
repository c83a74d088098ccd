"""Received files to passages: the text of every document that can be had."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from generator.diagnostics import Diagnostic
from generator.model import BODY, Document, Dossier, Passage
from generator.verify.vault.agreement import check_damage, check_places, check_spans
from generator.verify.vault.files import (
    PUBLISHED_TEXTS,
    check_lines,
    find_texts_of_another,
    find_texts_of_nobody,
    find_unowned,
    read_lines,
)
from generator.verify.vault.text import DocumentText, Texts


def read_texts(dossier: Dossier, root: Path, vault: Path | None) -> tuple[Texts, list[Diagnostic]]:
    """The text of every document that can be had, and what is wrong with the files; each file is read once.

    The text of a document that may be published in full stands beside its record; every other one is in ``vault``. No
    vault is no fault: its documents are then known by the lock alone. While lines of a file are in the wrong part, or
    in none, its passages may have other numbers, and nothing is held against it.
    """
    faults: list[Diagnostic] = [*find_texts_of_nobody(dossier, root), *find_texts_of_another(dossier)]
    texts: dict[str, DocumentText] = {}
    by_file: dict[tuple[Path, str], list[Document]] = {}
    for document in dossier.documents.values():
        folder = root / PUBLISHED_TEXTS if document.is_published_in_full else vault
        if folder is not None:
            by_file.setdefault((folder, document.received.file), []).append(document)
    lost: set[str] = set()  # sha256 of files not found under their names: another file may be the one that is meant
    files: list[tuple[list[str], list[Document]]] = []
    for (folder, name), documents in by_file.items():
        lines, found = read_lines(folder, name, documents)
        faults += found
        if lines is None:
            lost |= {document.received.sha256 for document in documents}
        else:
            files.append((lines, documents))
    for lines, documents in files:
        unowned = list(find_unowned(lines, documents))
        has_all = dossier.is_whole and documents[0].received.sha256 not in lost
        misplaced = list(check_lines(lines, documents)) or (unowned if has_all else [])
        faults += misplaced
        if not misplaced:
            cut = {document.id: _cut(document, lines) for document in documents if document.received.parts}
            texts |= {id_: replace(text, is_whole=not unowned) for id_, text in cut.items()}
    for text in texts.values():
        faults += check_places(text)
        faults += check_spans(text)
        faults += check_damage(text)
    return texts, faults


def _cut(document: Document, lines: list[str]) -> DocumentText:
    """The passages of a document, in the order of the file."""
    passages: list[Passage] = []
    for part in sorted(document.received.parts, key=lambda part: part.first):
        numbered = [
            (number, lines[number - 1])
            for number in range(part.first, min(part.last, len(lines)) + 1)
            if lines[number - 1].strip()
        ]
        if part.name == BODY:
            passages += [Passage(str(count), line, number) for count, (number, line) in enumerate(numbered, 1)]
        elif numbered:
            passages.append(Passage(part.name, "\n".join(line for _, line in numbered), numbered[0][0]))
    return DocumentText(document, {passage.key: passage for passage in passages})
