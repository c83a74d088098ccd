"""What no claim touches (passages, spans, numbers, dates, people), and passages without a digest.

A list for writers, not a fault.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from generator.counting import count
from generator.model import Dossier
from generator.verify.support.backing import Backing
from generator.verify.text.known import merge
from generator.verify.text.matching.match import Found
from generator.verify.text.numbers.own_numbers import blank_own_numbers
from generator.verify.vault.text import DocumentText, Texts, describe_passage

_SPAN_WORDS = 8
Matches = Mapping[tuple[str, int], Found]


@dataclass(frozen=True)
class Untouched:
    """Something in a passage that no claim has: ``what`` is passage, digest, span, number, date or person."""

    document: str
    passage: str
    what: str
    words: str = ""


def find_untouched(dossier: Dossier, texts: Texts, matches: Matches) -> list[Untouched]:
    """In the order of the texts; of a passage that its record lists as uncovered, only a missing digest counts."""
    backing = Backing(dossier, texts)
    return [item for text in texts.values() for item in _of_document(text, backing, matches)]


def _of_document(text: DocumentText, backing: Backing, matches: Matches) -> Iterator[Untouched]:
    document = text.document
    digested = {key for item in document.digest for key in item.passages}
    uncovered = {key for item in document.uncovered for key in item.passages}
    claims = backing.dossier.claims_by_document.get(document.id, ())
    for key, passage in text.passages.items():
        if key not in digested:
            yield Untouched(document.id, key, "digest")
        if key in uncovered:
            continue
        here = [(claim, piece) for claim in claims for piece in claim.evidence if piece.document == document.id]
        here = [(claim, piece) for claim, piece in here if piece.at == key]
        if not here:
            yield Untouched(document.id, key, "passage")
            continue
        places = [place for _, piece in here if piece.key in matches for place in matches[piece.key].spans]
        for stretch in text.stretches[key]:
            if not any(stretch.touches(*place) for place in places):
                words = passage.text[stretch.start : stretch.end].split()
                more = " ..." if len(words) > _SPAN_WORDS else ""
                yield Untouched(document.id, key, "span", " ".join(words[:_SPAN_WORDS]) + more)
        known = merge(backing.of_claim(claim.id) for claim, _ in here)
        seen: set[object] = set()
        for mention in backing.reader.read(blank_own_numbers(passage.text)):
            what = mention.keys or mention.text
            if mention.kind != "name" and not known.has(mention) and what not in seen:
                seen.add(what)
                yield Untouched(document.id, key, mention.kind, mention.text)


def format_untouched(untouched: list[Untouched], read: int, documents: int) -> str:
    """A line for each document and passage with what is untouched there; the count at the end.

    ``read`` is how many of the documents were looked at.
    """
    lines = []
    for (document, passage), items in groupby(untouched, key=lambda item: (item.document, item.passage)):
        described = ", ".join(f"{item.what}{f' {item.words!r}' if item.words else ''}" for item in items)
        lines.append(f"{document}, {describe_passage(passage)}: {described}")
    looked_at = "" if read == documents else f"{read} of "
    lines.append(f"{len(untouched)} untouched in {looked_at}{count(documents, 'document')}")
    return "\n".join(lines) + "\n"
