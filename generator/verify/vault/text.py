"""A document as it is read: its passages by key, folded and searched for marks at most once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.model import Document, Passage, Span
from generator.verify.text.marks.quotation_marks import Stretch, find_stretches
from generator.verify.text.matching.prepared import PreparedText, prepare


@dataclass(frozen=True)
class PlacedSpan:
    """A span of a record with its stretch of the passage; the ranks of spans count from 1 over the document."""

    rank: int
    span: Span
    stretch: Stretch


@dataclass(frozen=True)
class DocumentText:
    """The passages of a document, by key and in order; each is folded, and searched for marks, at most once."""

    document: Document
    passages: Mapping[str, Passage]
    is_whole: bool = True
    """Whether every line of its file belongs to a record; else what is missing may be in one that could not be read."""

    @cached_property
    def prepared(self) -> Mapping[str, PreparedText]:
        """Each passage made ready for matching."""
        return {key: prepare(passage.text) for key, passage in self.passages.items()}

    @cached_property
    def stretches(self) -> Mapping[str, list[Stretch]]:
        """The stretches in quotation marks of each passage."""
        return {key: find_stretches(passage.text) for key, passage in self.passages.items()}

    @cached_property
    def spans(self) -> Mapping[str, list[PlacedSpan]]:
        """The record's spans on the text's stretches, passage by passage, as far as their numbers agree."""
        placed: dict[str, list[PlacedSpan]] = {}
        for rank, span in enumerate(self.document.spans, 1):
            here = placed.setdefault(span.at, [])
            stretches = self.stretches.get(span.at, [])
            if len(here) < len(stretches):
                here.append(PlacedSpan(rank, span, stretches[len(here)]))
        return placed

    @cached_property
    def span_counts(self) -> Counter[str]:
        """How many spans the record has for each passage."""
        return Counter(span.at for span in self.document.spans)

    def has_span_for_each_stretch(self, key: str) -> bool:
        """Whether the record has as many spans for a passage as it has stretches; else it is open which is which."""
        return self.span_counts[key] == len(self.stretches[key])

    @cached_property
    def words(self) -> int:
        """How many words, that is tokens, the document has, all parts together."""
        return sum(len(prepared.tokens) for prepared in self.prepared.values())

    @cached_property
    def _word_edges(self) -> Mapping[str, tuple[list[int], list[int]]]:
        """Where the words of each passage start and end, in code points."""
        edges = {}
        for key, prepared in self.prepared.items():
            sources = [prepared.folded.find_source(token.start, token.end) for token in prepared.tokens]
            edges[key] = [start for start, _ in sources], [end for _, end in sources]
        return edges

    def find_word_range(self, at: str, start: int, end: int) -> tuple[int, int]:
        """Which words of a passage a place of it touches: the first and the one after the last, counted from 0."""
        starts, ends = self._word_edges[at]
        first, last = bisect_right(ends, start), bisect_left(starts, end)
        return (first, last) if first < last else (0, 0)


Texts = Mapping[str, DocumentText]
"""The texts that are at hand, by document id."""


def describe_passage(key: str) -> str:
    """A passage in words: "paragraph 4", "the headline"."""
    return f"paragraph {key}" if key.isdigit() else f"the {key}"


def describe_passages(text: DocumentText) -> str:
    """What passages there are, for a cure."""
    parts = [key for key in text.passages if not key.isdigit()]
    return name_passages(len(text.passages) - len(parts), parts)


def name_passages(numbered: int, parts: Iterable[str]) -> str:
    """So many numbered passages and some parts, for a cure."""
    return f"it has {', '.join([*([f'1 to {numbered}'] if numbered else []), *parts])}"
