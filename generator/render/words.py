"""What pages call things: kinds of claims, relations, spans, rights, passages, numbers. Words for readers, not keys."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.counting import noun
from generator.model import BODY, ClaimKind, Document, Evidence, Figure, Publish, Relation, SpanKind


@dataclass(frozen=True)
class Label:
    """What a kind of claim is called, and what that means."""

    label: str
    meaning: str


KINDS: dict[ClaimKind, Label] = {
    ClaimKind.REPORTED: Label(
        "reported",
        "The document states it as a fact, in its own voice. It may still be wrong.",
    ),
    ClaimKind.SAID: Label(
        "said",
        "A person said or wrote it, or is reported to have. It stands for what that person claims, not for what is so.",
    ),
    ClaimKind.JUDGEMENT: Label(
        "judgement",
        "A verdict or an interpretation, of the author or of the person named. Others may judge otherwise.",
    ),
    ClaimKind.ADVICE: Label(
        "advice",
        "Somebody recommends it. That it was done, or would work, is not said.",
    ),
    ClaimKind.COUNTERFACTUAL: Label(
        "counterfactual",
        "What would have been, had something gone otherwise. Nobody can check it.",
    ),
    ClaimKind.FORECAST: Label(
        "forecast",
        "What somebody expected, at the time of the document. What came of it is not said here.",
    ),
    ClaimKind.RUMOUR: Label(
        "rumour",
        "The document passes it on as hearsay; nobody named stands for it.",
    ),
    ClaimKind.INFERENCE: Label(
        "our inference",
        "No document says it. We conclude it from claims that are listed with it, and give the reason.",
    ),
}
RELATIONS = {
    Relation.SUPPORTS: "",
    Relation.CONTRADICTS: "speaks against it",
    Relation.QUALIFIES: "qualifies it",
}

RECORDS = {
    "claim": "Claim",
    "document": "Document",
    "briefing": "Briefing",
    "point": "Point of a briefing",
    "section": "Part of a briefing or document",
    "event": "Event of a claim",
    "figure": "Figure of a claim",
    "position": "Position in a claim",
    "evidence": "Evidence of a claim",
    "rights": "Rights in a document",
    "edition": "Record of an edition",
    "person": "Person or organisation",
    "question": "Question",
    "topic": "Topic",
    "site": "Site",
}
"""What editions and withdrawn.yaml speak of."""

SPANS = {
    SpanKind.SPEECH: "speech",
    SpanKind.WRITING: "writing",
    SpanKind.TERM: "a term, nobody's speech",
    SpanKind.TITLE: "a title or name",
    SpanKind.HYPOTHETICAL: "hypothetical: nobody said it",
}

PUBLISHED = {
    Publish.RECORD: "This site shows its record and what it says in our words, and none of its own.",
    Publish.FRAGMENTS: "This site shows its record, what it says in our words, and short quotations.",
    Publish.FULL: "Its text may be published and stands below, passage by passage.",
}

# Names of parts that English writes with the hyphen that an id needs for a space.
_HYPHENATED = frozenset({"sign-off", "by-line"})
_WITHOUT_OF = frozenset({"a few", "several"})
_WHOLE_NUMBER = re.compile(r"\d{4,}(?:\.\d+)?")


def describe_passage(passage: str) -> str:
    """A passage as readers call it: "paragraph 4", or the name of a part."""
    if passage.isdigit():
        return f"paragraph {passage}"
    return passage if passage in _HYPHENATED else passage.replace("-", " ")


def describe_passages(passages: Sequence[str]) -> str:
    """Several passages at once; paragraphs that follow one another as a range, "paragraphs 4–6"."""
    numbers = [int(passage) for passage in passages if passage.isdigit()]
    is_run = len(numbers) == len(passages) > 1 and numbers == list(range(numbers[0], numbers[0] + len(numbers)))
    if is_run:
        return f"paragraphs {numbers[0]}–{numbers[-1]}"
    return ", ".join(describe_passage(passage) for passage in passages)


def describe_rows(passages: Sequence[str]) -> str:
    """Passages in their order, paragraphs that follow one another as ranges: "headline, paragraphs 1–3, sign-off"."""
    rows: list[list[str]] = []
    for passage in passages:
        follows = rows and rows[-1][-1].isdigit() and passage == str(int(rows[-1][-1]) + 1)
        rows[-1].append(passage) if follows else rows.append([passage])
    return ", ".join(map(describe_passages, rows))


def order_passage(document: Document, passage: str) -> tuple[int, int, str]:
    """Sorts passages as they stand in the document: by part, then by number."""
    names = [part.name for part in document.received.parts]
    name = BODY if passage.isdigit() else passage
    place = names.index(name) if name in names else len(names)
    return (place, int(passage) if passage.isdigit() else 0, passage)


def quote_parts(parts: Sequence[str]) -> str:
    """The parts of a quotation as one, without quotation marks; what is left out between them is marked."""
    return " […] ".join(parts)


def describe_outcome(piece: Evidence, outcome: str) -> str:
    """What was found of a piece of evidence; ``outcome`` is that of the lock, "exact" or "folded"."""
    if not piece.parts:
        return "the passage as a whole"
    if not piece.is_quotation:
        return "place found by words that are not shown"
    return "same words as in the document" if outcome == "exact" else "same words, set in other signs"


def describe_number(figure: Figure) -> str:
    """A figure's number with its hedge and unit: "more than 300,000 soldiers", "30 to 90 days", "dozens of ships"."""
    number = _group_digits(figure.value) + (f" to {_group_digits(figure.to)}" if figure.to else "")
    if not figure.has_number and figure.value not in _WITHOUT_OF:
        number += " of"
    return " ".join(filter(None, (figure.hedge, number, figure.unit)))


def count(number: int, one: str, many: str = "") -> str:
    """A number with its noun, as pages have it: "1 claim", "1,204 claims"."""
    return f"{number:,} {noun(number, one, many)}"


def join(words: Sequence[str]) -> str:
    """Words as a list in a sentence: "a, b and c"."""
    return " and ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))


def _group_digits(number: str) -> str:
    if not _WHOLE_NUMBER.fullmatch(number):
        return number
    whole, dot, rest = number.partition(".")
    return f"{int(whole):,}{dot}{rest}"
