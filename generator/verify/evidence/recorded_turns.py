"""Whether the turns of a record are those of the speakers whom the labels of the text tell ("MR PRICE: ...")."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, field

from generator.diagnostics import Diagnostic
from generator.model import Document, Dossier, PersonKind, Turn
from generator.verify.text.speakers.labels import Bearers, Label, find_label, find_labels_inside
from generator.verify.vault.text import DocumentText

_QUESTION_AND_ANSWER = {"Q", "A"}


@dataclass(frozen=True)
class RecordedTurns:
    """What is wrong with the turns of a document, and the passages of which it is open who speaks there.

    ``labels`` is where the label of a passage ends, of each that begins with one.
    """

    diagnostics: tuple[Diagnostic, ...] = ()
    doubtful: frozenset[str] = frozenset()
    labels: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class _Heading:
    """A label and the people whom it can mean."""

    label: Label
    called: frozenset[str]


@dataclass(frozen=True)
class _Fault:
    """Turns that are not as a label of a passage has it; ``turn`` is None where there is none.

    The label stands at the start of the passage, or ``is_inside``.
    """

    passage: str
    turn: Turn | None
    heading: _Heading
    is_inside: bool = False


class LabelReader:
    """Reads labels by the people of a dossier."""

    def __init__(self, dossier: Dossier) -> None:
        people = dossier.people.values()
        self.known = dossier.people.keys()
        self.persons = frozenset(person.id for person in people if person.kind is PersonKind.PERSON)
        self._bearers = Bearers({person.id: (person.name, *person.spellings) for person in people})

    def read(self, passage: str) -> _Heading | None:
        """The label at the start of a passage; what only may be one if it names a person."""
        label = find_label(passage)
        called = self._bearers.find(label) if label else frozenset[str]()
        return _Heading(label, called) if label and (label.is_certain or called & self.persons) else None

    def read_inside(self, passage: str, first: Label | None, texts: Set[str]) -> Iterator[_Heading]:
        """The labels inside a passage, behind its ``first``, that are certain; ``texts`` begin other passages."""
        for label in find_labels_inside(passage, first.end if first else 0):
            called = self._bearers.find(label)
            is_known = bool(called & self.persons)
            is_of_document = label.text in texts and (label.has_name or label.is_in_capitals)
            is_certain = label.has_courtesy and (is_known or label.is_in_capitals)
            is_certain |= label.is_in_capitals and (is_known or label.has_role)
            if is_of_document or is_certain or (first is not None and {first.text, label.text} == _QUESTION_AND_ANSWER):
                yield _Heading(label, called)


def check_turns(text: DocumentText, reader: LabelReader) -> RecordedTurns:
    """Hold every turn against the labels of its passages, and every label that names a person against the turns."""
    if not text.document.has_turns_of_speech and not text.document.turns:
        return RecordedTurns()
    if not _are_turns_readable(text):
        return RecordedTurns(doubtful=frozenset(text.passages))
    found = {key: reader.read(passage.text) for key, passage in text.passages.items()}
    headings = {key: heading for key, heading in found.items() if heading is not None}
    faults = [*_find_faults(text, headings, reader)]
    labels = {key: heading.label.end for key, heading in headings.items()}
    return RecordedTurns(tuple(_tell(faults, text)), frozenset(_list_doubtful(text, headings, faults)), labels)


def _are_turns_readable(text: DocumentText) -> bool:
    """Whether a document with turns can have some, and each names passages that are there, no two the same.

    Else that has been said, and it is open who speaks in any passage.
    """
    turns = text.document.turns
    named = [key for turn in turns for key in turn.passages]
    are_there = all(turn.passages for turn in turns) and text.passages.keys() >= set(named)
    return (text.document.has_turns_of_speech or not turns) and are_there and len(named) == len(set(named))


def _find_faults(text: DocumentText, headings: Mapping[str, _Heading], reader: LabelReader) -> Iterator[_Fault]:
    """Of a turn without a speaker, or with one who is not known, load has said enough."""
    named = frozenset[str]().union(*(heading.called for heading in headings.values()))
    answering = {
        _speaker(turn)
        for key, heading in headings.items()
        if (turn := text.document.turn_of(key)) is not None and not heading.label.is_asking
    }
    texts = {heading.label.text for heading in headings.values()}
    for key, passage in text.passages.items():
        turn, heading = text.document.turn_of(key), headings.get(key)
        if turn is None:
            if heading is not None and len(heading.called & reader.persons) == 1:
                yield _Fault(key, None, heading)
        elif turn.checked is None and _is_told(turn, reader.known):
            inside = reader.read_inside(passage.text, heading.label if heading else None, texts)
            if heading is not None and _is_of_another(turn, heading, named, answering):
                yield _Fault(key, turn, heading)
            elif other := next(
                (each for each in inside if _begins_another(each, heading, turn, named, answering)), None
            ):
                yield _Fault(key, turn, other, is_inside=True)


def _begins_another(
    inside: _Heading,
    first: _Heading | None,
    turn: Turn,
    named: Set[str],
    answering: Set[tuple[str | None, str | None]],
) -> bool:
    """Whether another turn begins at a label inside a passage; of two labels without a name the words tell."""
    are_nameless = first is not None and not (first.label.has_name or inside.label.has_name)
    are_two = are_nameless and first is not None and first.label.text.casefold() != inside.label.text.casefold()
    return are_two or _is_of_another(turn, inside, named, answering)


def _is_told(turn: Turn, known: Set[str]) -> bool:
    return turn.by in known if turn.anonymous is None else turn.by is None


def _is_of_another(
    turn: Turn, heading: _Heading, named: Set[str], answering: Set[tuple[str | None, str | None]]
) -> bool:
    """Whether the label of a passage is not that of the turn's speaker.

    A label without a name ("QUESTION") can be of anybody but those whom other labels ``named``; and nobody both asks
    and is ``answering`` under another label.
    """
    if heading.called:
        return turn.by not in heading.called
    if heading.label.has_name:
        return turn.by is not None
    return turn.by in named or (heading.label.is_asking and _speaker(turn) in answering)


def _speaker(turn: Turn) -> tuple[str | None, str | None]:
    return turn.by, turn.anonymous


def _tell(faults: list[_Fault], text: DocumentText) -> Iterator[Diagnostic]:
    """One message for each turn; where there is none, for each speaker who should have one."""
    gathered: dict[tuple[int, frozenset[str]], list[_Fault]] = {}
    for fault in faults:
        key = (-1, fault.heading.called) if fault.turn is None else (id(fault.turn), frozenset[str]())
        gathered.setdefault(key, []).append(fault)
    for first, *more in gathered.values():
        yield _describe(first, len(more), text.document)


def _describe(fault: _Fault, more: int, document: Document) -> Diagnostic:
    turn, called, label = fault.turn, fault.heading.called, fault.heading.label
    what = f"the name of {', '.join(sorted(called))}" if called else f'the label "{label.text}"'
    begins = f"has {what} inside, before words of another turn," if fault.is_inside else f"begins with {what},"
    message = f"passage {fault.passage} of {document.id} {begins} and the record "
    rest = f"; so it is with {more} more passage{'s' if more > 1 else ''}" if more else ""
    if turn is None:
        cure = f"add `- {{at: {fault.passage}, by: {min(called)}}}`, with the passages in which that person goes on"
        return Diagnostic("D111", f"{message}has no turn for it{rest}", document.origin.at("turns"), cure)
    cure = "let the turn be of whoever speaks there, `anonymous:` if nobody says who; or say under its `checked` why"
    if fault.is_inside:
        cure = "receive a copy of the file in which each turn begins a line; or say under its `checked` why it is one"
    elif called:
        cure = "let the turn be of whoever the passage names"
    elif label.has_name:
        cure = f"let the turn be of whoever speaks there; if that is {turn.by}, list the name among the spellings"
    place = turn.origin.at("by" if turn.by else "anonymous")
    whose = turn.by or f"an unnamed speaker ({turn.anonymous})"
    return Diagnostic("D111", f"{message}gives it to {whose}{rest}", place, cure)


def _list_doubtful(text: DocumentText, headings: Mapping[str, _Heading], faults: list[_Fault]) -> Iterator[str]:
    """The passages with a fault, and those without a label that go on what is said there, in that turn or in none."""
    wrong = {fault.passage: fault.turn for fault in faults}
    begun = ""
    for key in text.passages:
        begun = key if key in headings or key in wrong else begun
        if begun in wrong and (key == begun or text.document.turn_of(key) in (None, wrong[begun])):
            yield key
