"""What readers are shown of a quotation: the words that were looked for, and no mark that was not."""

from __future__ import annotations

from collections.abc import Mapping

from generator.model import Dossier, Evidence
from generator.verify.text.matching.parts import trim_fragment


def shown_of(dossier: Dossier) -> Mapping[tuple[str, int], tuple[str, ...]]:
    """The parts of every quotation without the last mark, which matching ignores, by the key of the evidence."""
    return {piece.key: _trim_parts(piece) for piece in dossier.evidence if piece.is_quotation and piece.parts}


def _trim_parts(piece: Evidence) -> tuple[str, ...]:
    *firsts, last = piece.parts
    return (*(trim_fragment(part, is_last=False) for part in firsts), trim_fragment(last))
