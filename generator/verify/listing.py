"""A document as its writers need it: passages with their numbers, spans, and what rests on each."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from generator.counting import count
from generator.model import Claim, Dossier, Evidence
from generator.verify.vault.text import DocumentText, describe_passage

_WIDTH = 100


def format_document(dossier: Dossier, text: DocumentText) -> str:
    """The whole document as text for a terminal."""
    document = text.document
    lines = [f"{document.id}: {document.title}", f"{len(text.passages)} passages, {text.words} words", ""]
    claims = dossier.claims_by_document.get(document.id, ())
    here = [(claim, piece) for claim in claims for piece in claim.evidence if piece.document == document.id]
    for key, passage in text.passages.items():
        lines.append(f"[{key}]  line {passage.line}")
        lines += textwrap.wrap(passage.text, _WIDTH, initial_indent="  ", subsequent_indent="  ")
        lines += _turn(text, key)
        lines += _spans(text, key)
        lines += [_evidence(claim, piece) for claim, piece in here if piece.at == key]
        lines += [f"  digest: {item.text}" for item in document.digest if key in item.passages]
        lines += [f"  uncovered: {item.why}" for item in document.uncovered if key in item.passages]
        lines.append("")
    return "\n".join(lines)


def _turn(text: DocumentText, key: str) -> Iterator[str]:
    turn = text.document.turn_of(key)
    if turn is not None:
        yield f"  turn of {turn.by or turn.anonymous or 'nobody'}"


def _spans(text: DocumentText, key: str) -> Iterator[str]:
    for placed in text.spans.get(key, ()):
        span, stretch = placed.span, placed.stretch
        words = text.passages[key].text[stretch.start : stretch.end]
        relay = f", via {span.via}" if span.via else ""
        shown = textwrap.shorten(words, 60, placeholder=" ...")
        yield f'  span {placed.rank}: {span.kind.value} by {span.by or span.anonymous or "nobody"}{relay}: "{shown}"'
    if not text.has_span_for_each_stretch(key):
        number = count(len(text.stretches[key]), "stretch", "stretches")
        yield f"  {number} in quotation marks, {text.span_counts[key]} in the record"


def _evidence(claim: Claim, piece: Evidence) -> str:
    kind = "quote" if piece.is_quotation else "locator"
    words = " […] ".join(piece.parts) or describe_passage(piece.at)
    return f'  {claim.id} ({claim.kind.value}{f", {claim.by}" if claim.by else ""}): {kind} "{words}"'
