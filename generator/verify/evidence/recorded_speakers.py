"""Whether the speakers that a record names, span by span and turn by turn, are those whom the text shows (rule 6).

Every claim rests on these names, and no other rule would notice a wrong one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass

from generator.diagnostics import Diagnostic, Location
from generator.model import Document, Dossier, PersonKind
from generator.verify.passage_people import PassagePeople, gather_near
from generator.verify.text.attribution import find_givers
from generator.verify.text.people import Named, People
from generator.verify.text.subjects import Giver
from generator.verify.vault.text import DocumentText, PlacedSpan, Texts

_LABEL = re.compile(r"[^\w\n]{0,3}([^\n:]{1,60}):\s")
_MOST_WORDS_OF_LABEL = 5


@dataclass(frozen=True)
class RecordedSpeakers:
    """What is wrong with them, and the passages (document, key) in which one is: whose words stand there is open."""

    diagnostics: tuple[Diagnostic, ...]
    doubtful: frozenset[tuple[str, str]]


def check_recorded_speakers(
    dossier: Dossier, texts: Texts, people: People, passage_people: PassagePeople
) -> RecordedSpeakers:
    """Hold every span and turn against its passage."""
    found: list[Diagnostic] = []
    doubtful: set[tuple[str, str]] = set()
    persons = frozenset(person.id for person in dossier.people.values() if person.kind is PersonKind.PERSON)
    for id_, text in texts.items():
        near = gather_near({key: _find_named(text, key, mentions) for key, mentions in passage_people[id_].items()})
        are_turns_readable = _are_turns_readable(text)
        for key in text.passages:
            wrong = list(_check_spans(text, key, near[key], people, dossier.people.keys()))
            wrong += _check_turn(text, key, people, persons, dossier.people.keys()) if are_turns_readable else ()
            found += wrong
            doubtful |= {(id_, key)} if wrong or not are_turns_readable else set()
    return RecordedSpeakers(tuple(found), frozenset(doubtful))


def _find_named(text: DocumentText, key: str, mentions: Iterable[Named]) -> Iterator[str]:
    """Everybody whom a passage names outside its quotation marks; those of a speech that runs on hold its tags too."""
    stretches = [stretch for stretch in text.stretches[key] if stretch.is_closed]
    return (each.key for each in mentions if not any(s.holds(each.start, each.start) for s in stretches))


def _check_spans(
    text: DocumentText, key: str, near: frozenset[str], people: People, known: Set[str]
) -> Iterator[Diagnostic]:
    """Of a span without a speaker, or with one who is not ``known``, load has said enough."""
    placed, stretches = text.spans.get(key, []), text.stretches[key]
    if not placed or not text.has_span_for_each_stretch(key):  # which has been said
        return
    givers = find_givers(text.passages[key].text, stretches, people)
    for each, giver in zip(placed, givers, strict=True):
        is_named = each.span.anonymous is not None if each.span.by is None else each.span.by in known
        if each.span.checked is None and (is_named or not each.span.kind.is_words_of_a_person):
            yield from _check_span(each, giver, near, text.document)


def _check_span(
    placed: PlacedSpan, giver: Giver | None, near: frozenset[str], document: Document
) -> Iterator[Diagnostic]:
    span = placed.span
    if not span.kind.is_words_of_a_person and span.by is None:
        return
    whose = span.by or "an unnamed speaker"
    place: Location = span.origin.at("by" if span.by else "anonymous")
    if giver is not None and giver.is_certain and not giver.people & {span.by, span.via}:
        message = f"span {placed.rank} of {document.id} is by {whose}, and the text gives it to {_list(giver.people)}"
        yield Diagnostic("D109", message, place, "correct the span, or say under its `checked` why it is right")
    elif giver is not None and not giver.people & {span.by, span.via}:
        message = (
            f"span {placed.rank} of {document.id} is by {whose}, and the text seems to give it to {_list(giver.people)}"
        )
        yield Diagnostic("D110", message, place, "correct the span, or say under its `checked` why it is right")
    elif span.by is not None and span.by not in near | {*document.authors, document.turn_of(span.at)}:
        message = f"span {placed.rank} of {document.id} is by {whose}, whom the text does not name there or just before"
        yield Diagnostic("D110", message, place, "correct the span, or say under its `checked` why it is right")


def _are_turns_readable(text: DocumentText) -> bool:
    """Whether a document with turns can have some, and each names passages that are there, no two the same.

    Else that has been said, and it is open who speaks in any passage.
    """
    turns = text.document.turns
    named = [key for turn in turns for key in turn.passages]
    are_there = all(turn.passages for turn in turns) and text.passages.keys() >= set(named)
    return (text.document.has_turns_of_speech or not turns) and are_there and len(named) == len(set(named))


def _check_turn(
    text: DocumentText, key: str, people: People, persons: frozenset[str], known: Set[str]
) -> Iterator[Diagnostic]:
    """A passage that begins with a name and a colon, where the record has somebody else speak or nobody."""
    document = text.document
    label = _LABEL.match(text.passages[key].text) if document.has_turns_of_speech else None
    if label is None or len(label[1].split()) > _MOST_WORDS_OF_LABEL:
        return
    called = {mention.key for mention in people.find(label[1])} & persons
    turn = next((turn for turn in document.turns if key in turn.passages), None)
    is_other = turn is None or (turn.by in known and turn.by not in called)
    if len(called) == 1 and is_other:
        place = turn.origin.at("by") if turn is not None else document.origin.at("turns")
        whose = f"gives it to {turn.by}" if turn is not None else "has no turn for it"
        message = f"passage {key} of {document.id} begins with the name of {_list(called)}, and the record {whose}"
        yield Diagnostic("D111", message, place, "let the turn be of whoever the passage names")


def _list(people: set[str] | frozenset[str]) -> str:
    return ", ".join(sorted(people))
