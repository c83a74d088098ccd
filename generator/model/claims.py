"""Claims, what they carry (event, figure, position), and the evidence they rest on."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass
from enum import Enum

from generator.diagnostics import Location
from generator.model.origins import Dated, Placed

MAGNITUDES = (
    *("a few", "several", "a handful", "dozens", "scores", "hundreds", "thousands", "tens of thousands"),
    *("hundreds of thousands", "millions", "tens of millions", "hundreds of millions", "billions"),
    *("tens of billions", "hundreds of billions", "trillions"),
)
"""The words that a source has in place of a number, the smallest first."""


class ClaimKind(Enum):
    """Who answers for a claim, and how firmly."""

    REPORTED = "reported"
    SAID = "said"
    JUDGEMENT = "judgement"
    ADVICE = "advice"
    COUNTERFACTUAL = "counterfactual"
    FORECAST = "forecast"
    RUMOUR = "rumour"
    INFERENCE = "inference"

    @property
    def is_of_a_speaker(self) -> bool:
        """Whether somebody answers for it, whom the claim then names."""
        return self not in (ClaimKind.REPORTED, ClaimKind.RUMOUR, ClaimKind.INFERENCE)


class Relation(Enum):
    """What a passage does for the claim that names it."""

    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"
    QUALIFIES = "qualifies"


@dataclass(frozen=True)
class Event:
    """Something that happened. ``before`` and ``after`` are claims of events that it came before and after."""

    title: str
    date: Dated
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str, str]:
        """What several claims that tell of one event have in common."""
        return (self.date.edtf, self.title)


@dataclass(frozen=True)
class Figure:
    """A number as its source gives it.

    ``value`` and ``to`` are written as in content/: "40", "2.5", "1/7"; ``value`` is one of MAGNITUDES where the source
    has no number.
    """

    value: str
    to: str | None
    unit: str
    hedge: str | None
    counts: str
    as_of: Dated | None

    @property
    def has_number(self) -> bool:
        """Whether the source gives a number, and not only its magnitude in words."""
        return self.value not in MAGNITUDES


@dataclass(frozen=True)
class Position:
    """A view that somebody held on a question of the site."""

    question: str
    holder: str
    stance: str
    date: Dated | None


@dataclass(frozen=True)
class Evidence(Placed):
    """Where a claim rests.

    ``parts`` is the fragment: one string, several for a quotation with words left out, none for a passage alone.
    ``is_quotation`` tells a quotation, which readers are shown, from a locator, which they are not. ``number`` counts
    the pieces of evidence of a claim from 1.
    """

    claim: str
    number: int
    document: str
    at: str
    parts: tuple[str, ...]
    is_quotation: bool
    within: str | None
    relation: Relation
    checked: str | Mapping[str, str] | None

    @property
    def key(self) -> tuple[str, int]:
        """What names this piece of evidence in the lock."""
        return (self.claim, self.number)

    def is_answered(self, code: str, asked: Set[str]) -> bool:
        """Whether a person has answered what a diagnostic asks, of all the codes that ask something of this piece.

        An answer without a code is one to the only question.
        """
        if isinstance(self.checked, str):
            return asked == {code}
        return self.checked is not None and code in self.checked

    @property
    def fields(self) -> tuple[str, ...]:
        """The path in the record of each of ``parts``, as its first key: quote, locator or parts."""
        if len(self.parts) > 1:
            return ("parts",) * len(self.parts)
        return ("quote" if self.is_quotation else "locator",)[: len(self.parts)]

    def place_of_part(self, index: int) -> Location:
        """Where part ``index`` (from 0) of the fragment stands in content/."""
        return self.origin.at("parts", index) if len(self.parts) > 1 else self.origin.at(*self.fields)


@dataclass(frozen=True)
class Claim(Placed):
    """One statement that a document makes or reports, in our words.

    ``document`` is the id of the document whose file of claims it stands in; None for a claim of ours that belongs to
    no single document. ``inferred``, ``counted`` and ``checked`` answer warnings: the words that a warning named, and
    why they are right.
    """

    id: str
    document: str | None
    text: str
    kind: ClaimKind
    by: str | None
    anonymous: str | None
    via: str | None
    said: Dated | None
    event: Event | None
    figure: Figure | None
    position: Position | None
    people: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    rests_on: tuple[str, ...]
    why: str | None
    terms: tuple[str, ...]
    inferred: Mapping[str, str]
    counted: Mapping[str, str]
    checked: Mapping[str, str]
    note: str | None

    @property
    def lacks_evidence(self) -> bool:
        """Whether it should have evidence, as all but inferences do, and has none."""
        return self.kind is not ClaimKind.INFERENCE and not self.evidence

    @property
    def everyone(self) -> tuple[str, ...]:
        """Every person the claim has to do with, each once: speaker, relay, holder of a position, whom it is about."""
        holder = self.position.holder if self.position else None
        return tuple(dict.fromkeys(p for p in (self.by, self.via, holder, *self.people) if p))
