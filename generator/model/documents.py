"""Source documents: their parts, spans, digests and rights."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from generator.model.origins import Dated, Placed

BODY = "body"
"""The part whose lines are numbered passages; every other part is one passage with the part's own name."""

KINDS_WITH_TURNS = ("interview", "transcript")
"""The kinds of document in which people speak in turn, without quotation marks."""


class Publish(Enum):
    """How much of a document may be published."""

    RECORD = "record"
    FRAGMENTS = "fragments"
    FULL = "full"


class SpanKind(Enum):
    """What a stretch in quotation marks is. Only speech and writing are a person's words."""

    SPEECH = "speech"
    WRITING = "writing"
    TERM = "term"
    TITLE = "title"
    HYPOTHETICAL = "hypothetical"

    @property
    def is_words_of_a_person(self) -> bool:
        """Whether somebody said or wrote these words."""
        return self in (SpanKind.SPEECH, SpanKind.WRITING)


@dataclass(frozen=True)
class Rights:
    """What may be done with a document's words."""

    licence: str
    holder: str | None
    publish: Publish


@dataclass(frozen=True)
class Part:
    """Lines ``first`` to ``last`` (from 1, both included) of a received file."""

    name: str
    first: int
    last: int


@dataclass(frozen=True)
class Received:
    """The received file of which a document is a part: ``sha256`` is of the whole file's bytes.

    ``parts`` are empty only where load could not read them.
    """

    file: str
    sha256: str
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Span(Placed):
    """A stretch in quotation marks: in which passage, whose, what it is, who relayed it.

    ``by`` of a term, a title or a hypothetical is whoever uses or imagines it. ``checked`` says why the speaker is
    right although the text seems to name another.
    """

    at: str
    kind: SpanKind
    by: str | None
    anonymous: str | None
    via: str | None
    checked: str | None = None


@dataclass(frozen=True)
class Turn(Placed):
    """Who speaks in some passages of a transcript: somebody of people.yaml, or whom the document does not name.

    ``checked`` says why the speaker is right although the text begins a passage with another label.
    """

    passages: tuple[str, ...]
    by: str | None
    anonymous: str | None
    checked: str | None = None


@dataclass(frozen=True)
class Digest(Placed):
    """What some passages say, in our words."""

    passages: tuple[str, ...]
    text: str


@dataclass(frozen=True)
class Uncovered(Placed):
    """Passages on which no claim rests, and why that is right."""

    passages: tuple[str, ...]
    why: str


@dataclass(frozen=True)
class Document(Placed):
    """One source document."""

    id: str
    title: str
    kind: str
    publisher: str | None
    authors: tuple[str, ...]
    published: Dated | None
    undated: str | None
    address: str | None
    descriptor: str
    rights: Rights
    received: Received
    spans: tuple[Span, ...]
    turns: tuple[Turn, ...]
    digest: tuple[Digest, ...]
    uncovered: tuple[Uncovered, ...]
    missing: tuple[str, ...]
    inferred: Mapping[str, str]
    counted: Mapping[str, str]

    @property
    def is_published_in_full(self) -> bool:
        """Whether the document's text stands in the project and on its page."""
        return self.rights.publish is Publish.FULL

    @property
    def has_turns_of_speech(self) -> bool:
        """Whether it is of a kind in which people speak in turn, without quotation marks."""
        return self.kind in KINDS_WITH_TURNS

    def turn_of(self, passage: str) -> Turn | None:
        """The turn that a passage of a transcript belongs to; None in any other document."""
        return next((turn for turn in self.turns if passage in turn.passages), None)

    def voices_of(self, passage: str) -> tuple[str, ...]:
        """Who of people.yaml stands behind the words of a passage: the authors, and whoever has the turn."""
        turn = self.turn_of(passage)
        return self.authors if turn is None or turn.by is None else (*self.authors, turn.by)
