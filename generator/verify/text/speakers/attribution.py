"""To whom a sentence gives words: `Reed said "..."`, `"...", said Reed`, `in Reed's words "..."`.

English, strings only. The one who speaks is the subject of the verb of saying that governs a stretch, as far as a row
of names and words shows it; what it does not show is left untold.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.verify.text.marks.quotation_marks import Stretch
from generator.verify.text.names.people import People
from generator.verify.text.speakers.row import Kind, Row, read_row
from generator.verify.text.speakers.saying import (
    BEHIND_A_STRETCH,
    HEARERS,
    HOLDING,
    LEARNING_FROM,
    NAMING,
    RELATIVE,
    SAYING,
    SPEECH_OF,
    TURNING,
    UNSAID,
    VIEW_OF,
    WORDS_OF,
)
from generator.verify.text.speakers.subjects import (
    FARTHEST,
    REACH,
    Giver,
    doubt,
    find_agent,
    find_inverted,
    find_sayer,
    find_subject,
    give,
    is_saying,
    is_subject,
    is_tag,
    read_subject,
    skip_auxiliaries,
    skip_titles,
)

_NO_ADDRESS = RELATIVE | TURNING | (UNSAID - {"to"}) | {"and", "or", "than", "of", "by", "that"}


def find_givers(text: str, stretches: Sequence[Stretch], people: People) -> list[Giver | None]:
    """For each stretch of a text who is said to speak there; None where that cannot be told."""
    row = read_row(text, stretches, people)
    givers: list[Giver | None] = []
    for place in (index for index, item in enumerate(row.items) if item.kind is Kind.QUOTED):
        giver = _find_giver(row, place)
        if giver is None and givers and _goes_on(row, place):
            giver = doubt(givers[-1])
        if giver is None:
            opening = text[stretches[int(row.items[place].word)].start :][:1]
            giver = _find_addressing(row, place, is_sentence=not opening.islower())
        givers.append(giver)
    return givers


def _goes_on(row: Row, place: int) -> bool:
    """Whether a stretch is all that stands in front of a sentence's verb, and the one before it ends with a stretch.

    `"...", said Reed. "..."`: nobody else is named who could speak the second.
    """
    if row.kind(place - 1) is not Kind.BREAK or row.kind(place + 1) not in (None, Kind.BREAK, Kind.QUOTED):
        return False
    before = place - 2
    while row.kind(before) not in (None, Kind.BREAK, Kind.QUOTED):
        before -= 1
    return row.kind(before) is Kind.QUOTED


@dataclass(frozen=True, slots=True)
class Sayers:
    """Everybody whom a text certainly shows as saying something, in order.

    ``subjects`` are all who do anything in it; ``has_pronoun`` where a pronoun does, and somebody else may be meant.
    """

    named: tuple[Giver, ...]
    subjects: frozenset[str]
    has_pronoun: bool


def find_sayers(text: str, stretches: Sequence[Stretch], people: People) -> Sayers:
    """Who says something in a text, outside its stretches."""
    row = read_row(text, stretches, people)
    places = range(len(row.items))
    givers = [giver for index in places if (giver := find_sayer(row, index)) is not None and giver.is_certain]
    subjects = frozenset(row.items[index].word for index in places if row.is_name(index) and is_subject(row, index))
    has_pronoun = any(row.kind(index) is Kind.PRONOUN and is_subject(row, index) for index in places)
    return Sayers(tuple(givers), subjects, has_pronoun)


def _find_giver(row: Row, place: int) -> Giver | None:
    """What follows a stretch (`"...", said Reed`) tells its speaker before what stands in front of it."""
    following = place + 1
    if row.kind(following) in (Kind.COMMA, Kind.DASH):
        following += 1
    if row.word(following) in BEHIND_A_STRETCH:
        return find_inverted(row, following)
    if row.kind(following) in (Kind.NAME, Kind.PRONOUN):
        verb = skip_auxiliaries(row, following + 1)
        if is_tag(row, verb):
            return find_subject(row, verb)
        if row.kind(place + 1) is Kind.DASH and row.kind(following + 1) in (None, Kind.BREAK):
            return give(row, following)
    if row.kind(place + 1) is Kind.BRACKET and row.kind(place + 2) is Kind.NAME:
        return give(row, place + 2) if row.kind(place + 3) is Kind.BRACKET else None
    if row.word(place + 1) in ("is", "was", "are", "were") and row.is_genitive(place + 2):
        return give(row, place + 2)
    if row.word(place + 2) == "from" and row.word(place + 1) in ("is", "was", "are", "were", "come", "came", "comes"):
        return find_agent(row, place + 2)
    return _find_in_front(row, place)


def _find_in_front(row: Row, place: int) -> Giver | None:
    """The subject of the nearest verb of saying before a stretch, or another form that announces it."""
    index = place - 1
    is_announced = row.kind(index) in (Kind.COLON, Kind.DASH)
    is_addressing = _find_addressing(row, place, is_sentence=True) is not None
    if is_announced and not is_addressing and (giver := read_subject(row, index - 1)):
        return giver
    if (giver := _find_beside(row, place)) is not None:
        return giver
    is_announced |= row.word(index) in WORDS_OF  # gave in with the words "..."
    while index >= max(0, place - FARTHEST):
        kind, word = row.kind(index), row.word(index)
        if kind is Kind.BREAK or word in TURNING:
            return None
        if kind is Kind.COMMA:
            index = _skip_relative(row, index)
            continue
        if is_saying(row, index):
            giver = find_sayer(row, index)
            if giver is not None or word in SAYING:
                return giver
        elif word in HOLDING and (giver := find_subject(row, index)):
            return doubt(giver)
        elif kind is Kind.NAME and _is_announcing(row, index, place):
            return give(row, index)
        elif row.is_genitive(index) and row.word(index - 1) == "in" and row.word(index + 1) in VIEW_OF:
            return give(row, index, is_certain=False)
        elif kind is Kind.COLON:
            is_announced = True
        elif is_subject(row, index) and index < place - 1:
            return doubt(read_subject(row, index)) if is_announced else _find_fronted(row, index)
        index -= 1
    return None


def _find_addressing(row: Row, place: int, *, is_sentence: bool) -> Giver | None:
    """Who does anything to somebody right before a stretch that is a sentence: `Reed shot back at Ortiz, "..."`.

    Or to whom somebody listens: `Reed heard from Ortiz "..."`. By the form alone, so that it is never certain.
    """
    hearer = place - 1
    is_set_off = row.kind(hearer) in (Kind.COMMA, Kind.COLON, Kind.DASH)
    hearer -= is_set_off
    if not row.is_name(hearer) and row.word(hearer) not in HEARERS:
        return None
    first = skip_titles(row, hearer)
    if row.word(first - 1) == "from" and row.word(first - 2) in LEARNING_FROM:
        return give(row, hearer, is_certain=False) if row.is_name(hearer) else None
    subject = first - 1
    while row.kind(subject) is Kind.WORD and first - subject <= REACH and row.word(subject) not in _NO_ADDRESS:
        subject -= 1
    is_clause = is_set_off and is_sentence and subject < first - 1 and is_subject(row, subject)
    return doubt(read_subject(row, subject)) if is_clause else None


def _find_beside(row: Row, place: int) -> Giver | None:
    """A name right before a stretch that may be its speaker's: `Reed's "..."`, `Reed ("...")`, `to Reed it was`."""
    name = place - 1
    if row.is_genitive(name):
        return None if row.word(name - 1) in NAMING else give(row, name, is_certain=False)
    if row.kind(name) is Kind.BRACKET and row.kind(place + 1) is Kind.BRACKET:
        return doubt(read_subject(row, name - 1))
    is_for = row.word(name) in ("was", "is") and row.word(name - 1) == "it" and row.word(name - 3) in ("to", "for")
    return give(row, name - 2, is_certain=False) if is_for and row.is_name(name - 2) else None


def _find_fronted(row: Row, subject: int) -> Giver | None:
    """Who speaks by a phrase before the subject of a clause: `According to Reed, ...`, `In Reed's words, ...`."""
    comma = skip_titles(row, subject) - 1
    first = comma
    while row.kind(first - 1) not in (None, Kind.BREAK, Kind.COMMA) and comma - first < REACH:
        first -= 1
    if row.kind(comma) is not Kind.COMMA:
        return None
    if (row.word(first), row.word(first + 1)) == ("according", "to"):
        return next((give(row, index) for index in range(first + 2, comma) if row.is_name(index)), None)
    is_of_words = row.word(first) == "in" and row.word(first + 2) in WORDS_OF
    return give(row, first + 1) if is_of_words and row.is_genitive(first + 1) else None


def _is_announcing(row: Row, name: int, place: int) -> bool:
    """`according to Reed "..."`, `Reed's earlier warning that "..."`, `a post by Reed about "..."`."""
    before = row.word(name - 1)
    if before == "to" and row.word(name - 2) == "according":
        return True
    nouns = [index for index in range(name + 1, min(name + 4, place)) if row.word(index) in SPEECH_OF]
    if row.is_genitive(name) and nouns:
        return place - nouns[-1] <= REACH
    noun = row.word(name - 2)
    is_by = before in ("by", "from") and noun in SPEECH_OF
    return (is_by or (before == "of" and noun in WORDS_OF)) and place - name <= REACH


def _skip_relative(row: Row, comma: int) -> int:
    """Where to go on before a comma: a clause between two commas that opens with `who`, `as`, ... says nothing here."""
    for index in range(comma - 1, -1, -1):
        if row.items[index].kind is Kind.BREAK:
            break
        if row.items[index].kind is Kind.COMMA:
            return index - 1 if row.word(index + 1) in RELATIVE else comma - 1
    return comma - 1
