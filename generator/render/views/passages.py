"""A document passage by passage: what it says in our words, who speaks, and the claims that rest on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise

from generator.model import BODY, Claim, Document, Evidence, Span, Turn
from generator.render import uris
from generator.render.views.pieces import ClaimView, Link, SpeakerView
from generator.render.views.portions import Portion, divide
from generator.render.views.viewpoint import Viewpoint
from generator.render.words import describe_passage, describe_passages, describe_rows, order_passage


@dataclass(frozen=True)
class DigestView:
    """What a passage says in our words; ``scope`` names the passages where there are several."""

    text: str
    scope: str


@dataclass(frozen=True)
class PassageView:
    """A passage. ``claims`` have their home here; those of ``others`` rest on it too and have it elsewhere."""

    key: str
    anchor: str
    name: str
    speaker: SpeakerView | None
    text: tuple[Portion, ...]
    digest: tuple[DigestView, ...]
    digested_in: Link | None
    uncovered: tuple[str, ...]
    claims: tuple[ClaimView, ...]
    others: tuple[Link, ...]

    @property
    def size(self) -> int:
        """How many claims rest on it."""
        return len(self.claims) + len(self.others)

    @property
    def is_bare(self) -> bool:
        """Whether the page has nothing to say of it, but perhaps who speaks."""
        return not (self.size or self.text or self.digest or self.digested_in or self.uncovered)


@dataclass(frozen=True)
class RunView:
    """A passage; or all that stand in a row with nothing to say of them, which share a line: ``says`` is all of it.

    ``speaking`` goes before the speakers.
    """

    passages: tuple[PassageView, ...]
    says: str = ""
    speaking: str = ""
    speakers: tuple[SpeakerView, ...] = ()


def view_passages(seen: Viewpoint, document: Document, claims: tuple[Claim, ...]) -> Iterator[PassageView]:
    """Every passage that is known of a document, in its order; ``claims`` are all that rest on the document."""
    for key in _list_passages(seen, document, claims):
        anchor = uris.place_passage(document, key).anchor
        here = [claim for claim in claims if any(_is_at(piece, document, key) for piece in claim.evidence)]
        at_home = [claim.id for claim in here if _is_at(claim.evidence[0], document, key)]
        turn = document.turn_of(key)
        yield PassageView(
            key=key,
            anchor=anchor,
            name=describe_passage(key).capitalize(),
            speaker=view_speaker(seen, turn) if turn else None,
            text=tuple(_mark_text(seen, document, key, here)),
            digest=tuple(_list_digests(document, key)),
            digested_in=_find_digest(seen, document, key),
            uncovered=tuple(item.why for item in document.uncovered if key in item.passages),
            claims=seen.view_claims(at_home),
            others=tuple(seen.link_claim(claim.id) for claim in here if claim.id not in at_home),
        )


def gather_bare(passages: tuple[PassageView, ...]) -> Iterator[RunView]:
    """The passages in their order, those in a row that are bare together."""
    for is_bare, group in groupby(passages, key=lambda passage: passage.is_bare):
        row = tuple(group)
        if not is_bare:
            yield from (RunView((passage,)) for passage in row)
            continue
        is_one, name = len(row) == 1, describe_rows([passage.key for passage in row])
        speakers = tuple(dict.fromkeys(passage.speaker for passage in row if passage.speaker))
        says = f"{name[:1].upper()}{name[1:]}: no claim rests on {'it' if is_one else 'them'}."
        yield RunView(row, says, "Speaker" if is_one else "Known speakers", speakers)


def _is_at(piece: Evidence, document: Document, passage: str) -> bool:
    return piece.document == document.id and piece.at == passage


def _list_passages(seen: Viewpoint, document: Document, claims: tuple[Claim, ...]) -> list[str]:
    """Every passage of the document, in its order; of one that was never verified those that are named somewhere."""
    size = seen.verification.sizes.get(document.id)
    parts = [part.name for part in document.received.parts if part.name != BODY]
    named = {
        *(parts if size else ()),
        *(str(number) for number in range(1, size.passages - len(parts) + 1 if size else 1)),
        *(passage for digest in document.digest for passage in digest.passages),
        *(passage for uncovered in document.uncovered for passage in uncovered.passages),
        *(passage for turn in document.turns for passage in turn.passages),
        *(span.at for span in document.spans),
        *(piece.at for claim in claims for piece in claim.evidence if piece.document == document.id),
        *(passage.key for passage in seen.verification.texts.get(document.id, ())),
    }
    return sorted(named, key=lambda passage: order_passage(document, passage))


def _list_digests(document: Document, passage: str) -> Iterator[DigestView]:
    """The digests that begin with a passage."""
    for item in document.digest:
        if item.passages[:1] == (passage,):
            yield DigestView(item.text, describe_passages(item.passages) if len(item.passages) > 1 else "")


def _find_digest(seen: Viewpoint, document: Document, passage: str) -> Link | None:
    """The passage before, with which this one is summed up."""
    first = next((item.passages[0] for item in document.digest if passage in item.passages[1:]), None)
    return seen.link_passage(document, first) if first else None


def _mark_text(seen: Viewpoint, document: Document, passage: str, claims: list[Claim]) -> Iterator[Portion]:
    """The text of a passage that may be published, divided where cited fragments begin and end."""
    text = next((each.text for each in seen.verification.texts.get(document.id, ()) if each.key == passage), "")
    pieces = [piece for claim in claims for piece in claim.evidence if _is_at(piece, document, passage)]
    checks = [seen.verification.checks[piece.key] for piece in pieces if piece.key in seen.verification.checks]
    places = [place for check in checks for place in check.places]
    borders = sorted({0, len(text), *(min(border, len(text)) for place in places for border in place)})
    yield from divide(
        (text[start:end], any(first <= start and end <= last for first, last in places))
        for start, end in pairwise(borders)
    )


def view_speaker(seen: Viewpoint, of: Span | Turn, via: str | None = None) -> SpeakerView:
    """Whose words a stretch or a turn holds, and who passes them on."""
    return SpeakerView(
        by=seen.link_person(of.by) if of.by else None,
        anonymous=of.anonymous or "",
        via=seen.link_person(via) if via else None,
    )
