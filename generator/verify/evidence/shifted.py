"""Documents whose paragraphs have other numbers than their evidence says: one wrong line, and not each fragment."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Set

from generator.counting import count
from generator.diagnostics import Diagnostic
from generator.model import Document, Dossier, Evidence
from generator.verify.text.matching.places import has_occurrence
from generator.verify.vault.text import DocumentText, Texts

_LEAST = 5
"""With fewer fragments, that they are all off by the same number may be chance."""


def find_shifted(dossier: Dossier, texts: Texts, missing: Set[tuple[str, int]]) -> Mapping[str, Diagnostic]:
    """By document what is to be said, where most fragments stand so many paragraphs from where they are said to.

    ``missing`` is the evidence that its own passage does not have.
    """
    numbered: dict[str, list[Evidence]] = {}
    for piece in dossier.evidence:
        if piece.document in texts and piece.parts and piece.at.isdigit():
            numbered.setdefault(piece.document, []).append(piece)
    found = {}
    for id_, pieces in numbered.items():
        off = [piece for piece in pieces if piece.key in missing]
        if len(off) >= _LEAST and len(off) * 2 > len(pieces):
            offsets = Counter(offset for piece in off for offset in set(_find_offsets(piece, texts[id_])))
            offset, shifted = max(offsets.items(), key=lambda item: item[1], default=(0, 0))
            if shifted * 2 > len(pieces):
                found[id_] = _tell(texts[id_].document, offset, shifted, len(pieces))
    return found


def _find_offsets(piece: Evidence, text: DocumentText) -> Iterator[int]:
    for key, prepared in text.prepared.items():
        if key.isdigit() and key != piece.at and has_occurrence(piece.parts[0], prepared):
            yield int(key) - int(piece.at)


def _tell(document: Document, offset: int, shifted: int, total: int) -> Diagnostic:
    paragraphs = f"{count(abs(offset), 'paragraph')} {'behind' if offset > 0 else 'before'}"
    message = f"{shifted} of {total} fragments of {document.id} stand {paragraphs} the one that they name"
    cure = f"correct the lines of `body`; if they are right, each `at` is to be {abs(offset)} {_more(offset)}"
    return Diagnostic("D112", message, document.origin.at("received", "parts"), cure)


def _more(offset: int) -> str:
    return "more" if offset > 0 else "less"
