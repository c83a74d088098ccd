"""What claims of several documents have in common: questions with positions on them, and topics."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.origins import Placed


@dataclass(frozen=True)
class Answer(Placed):
    """What several positions on a question come to, in a few words of ours; ``claims`` are those that carry them."""

    title: str
    claims: tuple[str, ...]


@dataclass(frozen=True)
class Question(Placed):
    """A question on which the documents show positions."""

    id: str
    title: str
    text: str
    answers: tuple[Answer, ...] = ()


@dataclass(frozen=True)
class Topic(Placed):
    """What claims of several documents and points of several briefings have in common."""

    id: str
    title: str
    text: str
    claims: tuple[str, ...]
