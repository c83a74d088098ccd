"""The small views that pages are made of: plain text, and links relative to the page they stand on. No markup."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Link:
    """Words and where they lead."""

    text: str
    uri: str


@dataclass(frozen=True)
class DateView:
    """A date in words; ``why`` is the reasoning behind an inferred one, ``""`` where it is printed."""

    words: str
    is_inferred: bool
    why: str


@dataclass(frozen=True)
class KindView:
    """The label of a claim; ``name`` is made of letters and goes into class names."""

    name: str
    label: str


@dataclass(frozen=True)
class SpeakerView:
    """Who answers for a claim: a person, or words for somebody unnamed, or nobody but the document."""

    by: Link | None
    anonymous: str
    via: Link | None

    @property
    def is_named(self) -> bool:
        """Whether the record says who speaks, if only in words."""
        return self.by is not None or bool(self.anonymous)

    @property
    def is_known(self) -> bool:
        """Whether anybody but the document speaks or passes it on."""
        return self.is_named or self.via is not None


@dataclass(frozen=True)
class EvidenceView:
    """One place that a claim rests on. ``quotation`` is None where the words are not shown.

    ``document`` has a short name. ``original`` is the URL of the quotation in
    the document where it was published, ``""`` where there is none. ``check`` says what was found and when.
    """

    document: Link
    passage: Link
    quotation: str | None
    original: str
    relation: str
    check: str


@dataclass(frozen=True)
class FigureView:
    """A number with what it counts and as of when."""

    number: str
    counts: str
    as_of: DateView | None
    place: Link


@dataclass(frozen=True)
class PositionView:
    """A view that somebody held."""

    question: Link
    holder: Link
    stance: str
    date: DateView | None


@dataclass(frozen=True)
class EventView:
    """Something that happened, and where it stands on the timeline."""

    place: Link
    date: DateView


@dataclass(frozen=True)
class InferredDate:
    """What an inferred date of a claim dates, and the reasoning."""

    what: str
    words: str
    why: str


@dataclass(frozen=True)
class ClaimChange:
    """What an edition says of a claim; ``before`` is what stood there, ``correction`` the mistake it put right."""

    link: Link
    says: str
    before: str
    correction: str


@dataclass(frozen=True)
class ClaimView:
    """A claim as it is shown anywhere: in a note, in a list, in its own box.

    A piece of evidence without words to be shown is left out beside another one of the same passage. ``report`` is the
    URL of a form to report an error in it, ``""`` where there is none. ``same_kind`` leads to the claims of its kind.
    ``changes`` are the newest first, ``newest`` leads to what the newest edition says of it; ``former_anchors`` are
    those of the ids that it had before.
    """

    id: str
    anchor: str
    uri: str
    text: str
    kind: KindView
    speaker: SpeakerView
    said: DateView | None
    evidence: tuple[EvidenceView, ...]
    sources: tuple[Link, ...]
    figure: FigureView | None
    event: EventView | None
    position: PositionView | None
    why: str
    rests_on: tuple[Link, ...]
    used_in: tuple[Link, ...]
    inferred_dates: tuple[InferredDate, ...]
    remark: str
    report: str
    same_kind: Link
    topics: tuple[Link, ...]
    changes: tuple[ClaimChange, ...]
    newest: Link | None
    former_anchors: tuple[str, ...]

    @property
    def has_more(self) -> bool:
        """Whether there is anything beside what it says and where it stands."""
        return bool(self.evidence or self.used_in or self.topics or self.report)


@dataclass(frozen=True)
class SentenceView:
    """A sentence and the ids of the claims it rests on, each of which is the name of a note of the page."""

    text: str
    notes: tuple[str, ...]


@dataclass(frozen=True)
class ProseView:
    """Paragraphs of sentences."""

    paragraphs: tuple[tuple[SentenceView, ...], ...]


@dataclass(frozen=True)
class GapView:
    """What documents do not say; ``check`` says which words were looked for, before the documents; ``""`` for none."""

    anchor: str
    text: str
    check: str
    documents: tuple[Link, ...]
