"""Whether the speakers that a record names, span by span and turn by turn, are those whom the text shows (rule 6).

Every claim rests on these names, and no other rule would notice a wrong one.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field

from generator.diagnostics import Diagnostic, Location
from generator.model import Document, Dossier
from generator.verify.evidence.recorded_turns import LabelReader, check_turns
from generator.verify.passage_people import PassagePeople, gather_near
from generator.verify.text.names.people import Named, People
from generator.verify.text.speakers.attribution import find_givers
from generator.verify.text.speakers.subjects import Giver
from generator.verify.vault.text import DocumentText, PlacedSpan, Texts


@dataclass(frozen=True)
class RecordedSpeakers:
    """What is wrong with them, and the passages (document, key) in which one is: whose words stand there is open.

    ``labels`` is where the label of a passage ends, of each that begins with one.
    """

    diagnostics: tuple[Diagnostic, ...] = ()
    doubtful: frozenset[tuple[str, str]] = frozenset()
    labels: Mapping[tuple[str, str], int] = field(default_factory=dict)


NOTHING_RECORDED = RecordedSpeakers()


def check_recorded_speakers(
    dossier: Dossier, texts: Texts, people: People, passage_people: PassagePeople
) -> RecordedSpeakers:
    """Hold every span and turn against its passage."""
    found: list[Diagnostic] = []
    doubtful: set[tuple[str, str]] = set()
    ends: dict[tuple[str, str], int] = {}
    labels = LabelReader(dossier)
    for id_, text in texts.items():
        near = gather_near({key: _find_named(text, key, mentions) for key, mentions in passage_people[id_].items()})
        turns = check_turns(text, labels)
        for key in text.passages:
            wrong = list(_check_spans(text, key, near[key], people, dossier.people.keys()))
            found += wrong
            doubtful |= {(id_, key)} if wrong or key in turns.doubtful else set()
        found += turns.diagnostics
        ends |= {(id_, key): end for key, end in turns.labels.items()}
    return RecordedSpeakers(tuple(found), frozenset(doubtful), ends)


def _find_named(text: DocumentText, key: str, mentions: Iterable[Named]) -> Iterator[str]:
    """Everybody whom a passage names outside its quotation marks; those of a speech that runs on hold its tags too."""
    stretches = [stretch for stretch in text.stretches[key] if stretch.is_closed]
    starts = [stretch.start for stretch in stretches]
    for each in mentions:
        last = bisect_right(starts, each.start) - 1
        if last < 0 or not stretches[last].holds(each.start, each.start):
            yield each.key


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
            meant = {*filter(None, [each.span.via]), *text.document.voices_of(key)}
            there = near if meant <= known else near | known | meant  # one who is unknown can be anybody
            yield from _check_span(each, giver, there, text.document)


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
    else:
        yield from _check_presence(placed, near | {*document.voices_of(span.at)}, document)


def _check_presence(placed: PlacedSpan, there: frozenset[str], document: Document) -> Iterator[Diagnostic]:
    """Whether who speaks, or else who passes the words on, is named there or just before, or has the word anyway."""
    span = placed.span
    for how, id_, name in (("", span.by, "by"), ("passed on ", span.via, "via")):
        if id_ is not None and id_ not in there:
            who = f"{how}by {id_}, whom the text does not name there or just before"
            message = f"span {placed.rank} of {document.id} is {who}"
            cure = "correct the span, or say under its `checked` why it is right"
            yield Diagnostic("D110", message, span.origin.at(name), cure)
            return


def _list(people: set[str] | frozenset[str]) -> str:
    return ", ".join(sorted(people))
