"""Briefings: prose whose sentences rest on claims."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.diagnostics import Location
from generator.model.origins import Dated, Placed


@dataclass(frozen=True)
class Sentence:
    """A sentence of prose without its marks: its text, the claims it rests on, its offset in the field it stands in."""

    text: str
    claims: tuple[str, ...]
    start: int


@dataclass(frozen=True)
class Prose(Placed):
    """Paragraphs of sentences, with the answers that belong to them.

    ``origin`` is that of the record that holds the prose; ``name`` is the key of the field in it. A sentence's
    ``start`` counts code points of the field's text; ``marks`` are the claims' ids with their offsets there.
    """

    name: str
    paragraphs: tuple[tuple[Sentence, ...], ...]
    marks: tuple[tuple[str, int], ...]
    terms: tuple[str, ...]
    inferred: Mapping[str, str]
    counted: Mapping[str, str]
    checked: Mapping[str, str]

    @property
    def sentences(self) -> Iterator[Sentence]:
        """Every sentence, in order."""
        for paragraph in self.paragraphs:
            yield from paragraph

    @property
    def claims(self) -> tuple[str, ...]:
        """The claims it rests on, in order of first use."""
        return tuple(dict.fromkeys(claim for sentence in self.sentences for claim in sentence.claims))

    @property
    def has_loose_sentence(self) -> bool:
        """Whether a sentence names no claim, so that it is open what the whole rests on."""
        return not all(sentence.claims for sentence in self.sentences)

    def place_of(self, sentence: Sentence, offset: int = 0) -> Location:
        """Where a sentence, or the character ``offset`` of it, stands in content/."""
        return self.origin.at(self.name, offset=sentence.start + offset)


@dataclass(frozen=True)
class Point(Placed):
    """One idea of a briefing."""

    id: str
    title: str
    text: Prose


@dataclass(frozen=True)
class Gap(Placed):
    """What the documents do not say. ``documents`` are those it speaks of, never empty."""

    text: str
    absent: tuple[str, ...]
    documents: tuple[str, ...]
    terms: tuple[str, ...]


@dataclass(frozen=True)
class Briefing(Placed):
    """Bottom line, points, what is disputed, what the documents do not say."""

    id: str
    title: str
    summary: str
    as_of: Dated
    bottom_line: Prose
    points: tuple[Point, ...]
    disputed: tuple[Prose, ...]
    gaps: tuple[Gap, ...]

    @property
    def proses(self) -> tuple[Prose, ...]:
        """All its prose, in the order of the page."""
        return (self.bottom_line, *(point.text for point in self.points), *self.disputed)

    @cached_property
    def claims(self) -> tuple[str, ...]:
        """The claims it rests on, in order of first use."""
        return tuple(dict.fromkeys(claim for prose in self.proses for claim in prose.claims))
