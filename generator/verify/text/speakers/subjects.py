"""Whom a verb of saying has as its subject, as far as a row of names and words shows it. English, strings only."""

from __future__ import annotations

from dataclasses import dataclass

from generator.verify.text.speakers.row import Kind, Row
from generator.verify.text.speakers.saying import (
    AUXILIARY,
    BEFORE_ITS_SUBJECT,
    BEHIND_A_STRETCH,
    INFINITIVES,
    NAMING,
    OPENING_CLAUSE,
    PASSIVE,
    PREPOSITIONS,
    SAYING,
    SAYING_OR_NOUN,
    SPEECH_OF,
    TURNING,
    UNSAID,
)

REACH = 5
"""Items between a noun and what it belongs to."""
FARTHEST = 150
"""Items that are looked back over for a subject: more than any sentence that can be read."""
_OPENING_MARKS = frozenset({Kind.COMMA, Kind.COLON, Kind.BREAK, Kind.DASH, Kind.BRACKET, Kind.QUOTED})


@dataclass(frozen=True, slots=True)
class Giver:
    """Whom a text says words to come from: ``people`` by id, all of them together.

    ``is_certain`` where the name stands at its verb of saying (`Reed said`) or in a form that means nothing else (`in
    Reed's words`); else the subject was looked for farther off. ``start`` is where the name stands, in code points.
    """

    people: frozenset[str]
    is_certain: bool
    start: int


def find_agent(row: Row, preposition: int) -> Giver | None:
    """Whom a phrase names with `by` or `from`: `told by Reed`."""
    name = preposition + 1
    while row.is_title(name):
        name += 1
    return give(row, name) if row.is_name(name) else None


def is_subject(row: Row, index: int) -> bool:
    """Whether a name, or a pronoun that can only mean people, stands where the subject of a main clause does."""
    if not (row.is_name(index) or row.kind(index) is Kind.PRONOUN) or row.word(index) == "it":
        return False
    before = skip_titles(row, index) - 1
    while row.word(before) == "and" and row.kind(before - 1) in (Kind.NAME, Kind.PRONOUN):
        before = skip_titles(row, before - 1) - 1
    return row.kind(before) in (None, *_OPENING_MARKS) or row.word(before) in OPENING_CLAUSE


def find_subject(row: Row, verb: int) -> Giver | None:
    """Whom the subject of a verb names: right before it, before a clause in commas, or at an earlier verb of its row.

    A row is `Reed called it off, and said "..."`.
    """
    if row.word(verb - 1) in PASSIVE and not row.word(verb).endswith("ing"):
        return find_agent(row, verb + 1) if row.word(verb + 1) == "by" else None
    index = verb
    while True:
        before = _before_verb(row, index)
        if row.word(before) in UNSAID or row.word(before).endswith("n't"):
            return None
        giver = _find_near_subject(row, before, is_finite=row.word(index) not in INFINITIVES)
        if giver is not None:
            return giver if index == verb else doubt(giver)
        is_in_row = row.word(before) in OPENING_CLAUSE or row.kind(before) is Kind.COMMA
        if not is_in_row or row.word(index) in SAYING_OR_NOUN:
            return None
        while not is_subject(row, before) and row.word(before) not in SAYING:
            is_over = before < 0 or verb - before > FARTHEST
            if is_over or row.kind(before) is Kind.BREAK or row.word(before) in TURNING:
                return None
            before -= 1
        if is_subject(row, before):
            return doubt(read_subject(row, before))
        index = before


def find_sayer(row: Row, verb: int) -> Giver | None:
    """Who says something where a verb of saying stands; None where none does."""
    return find_inverted(row, verb) or (find_subject(row, verb) if is_saying(row, verb) else None)


def _before_verb(row: Row, verb: int) -> int:
    index = verb - 1
    while row.word(index) in AUXILIARY or row.word(index).endswith("ly"):
        index -= 1
    return index


def _find_near_subject(row: Row, before: int, *, is_finite: bool) -> Giver | None:
    """The subject of a verb of which ``before`` is what stands before it and its auxiliaries."""
    kind, word = row.kind(before), row.word(before)
    if kind is Kind.NAME:
        return read_subject(row, before)
    if word == "who":
        name = before - (2 if row.kind(before - 1) is Kind.COMMA else 1)
        return give(row, name) if row.is_name(name) else None
    if word == "as" and row.kind(before - 1) is Kind.NAME:  # quotes Reed as saying
        return give(row, before - 1)
    if kind is Kind.WORD:  # Reed of the navy said
        name = before - 1
        while row.kind(name) is Kind.WORD and before - name < REACH:
            name -= 1
        return doubt(read_subject(row, name)) if row.word(name + 1) in ("of", "from", "at") else None
    if kind is Kind.COMMA and is_finite and (opening := _opening_comma(row, before)):
        return read_subject(row, opening - 1)
    return None


def find_inverted(row: Row, verb: int) -> Giver | None:
    """Whom a subject behind its verb names: `..., said Reed`."""
    before = row.kind(verb - 1)
    is_behind = before is Kind.QUOTED or (before is Kind.COMMA and row.kind(verb - 2) is Kind.QUOTED)
    verbs = BEHIND_A_STRETCH if is_behind else BEFORE_ITS_SUBJECT
    if before not in (None, *_OPENING_MARKS) or row.word(verb) not in verbs:
        return None
    index = verb + 1
    while row.is_title(index):
        index += 1
    return give(row, index) if row.is_name(index) else None


def read_subject(row: Row, name: int) -> Giver | None:
    """The name that stands as a subject, with one that is joined to it; None after a preposition."""
    if not row.is_name(name):
        return None
    first = skip_titles(row, name)
    before = row.word(first - 1)
    if before in PREPOSITIONS or before in ("not", "or", "nor"):
        return None
    other = first - 2
    is_joined = before == "and" and row.is_name(other) and is_subject(row, other)
    joined = {row.items[other].word} if is_joined else set()
    return Giver(frozenset({row.items[name].word, *joined}), is_certain=True, start=row.items[name].start)


def skip_titles(row: Row, name: int) -> int:
    while row.is_title(name - 1):
        name -= 1
    return name


def skip_auxiliaries(row: Row, index: int) -> int:
    while row.word(index) in AUXILIARY or row.word(index).endswith("ly"):
        index += 1
    return index


def _opening_comma(row: Row, comma: int) -> int:
    """The comma before this one in the same clause; 0 where there is none, since none opens a text."""
    for index in range(comma - 1, 0, -1):
        if row.items[index].kind in (Kind.BREAK, Kind.QUOTED):
            return 0
        if row.items[index].kind is Kind.COMMA:
            return index
    return 0


def is_saying(row: Row, index: int) -> bool:
    word = row.word(index)
    is_noun = word.endswith("ing") and (word in SPEECH_OF or row.word(index - 1) in PREPOSITIONS)
    is_about_nothing = word in ("speaks", "spoke", "speaking") and row.word(index + 1) != "of"  # spoke at the club
    return not is_noun and not is_about_nothing and (word in SAYING or word in SAYING_OR_NOUN)


def doubt(giver: Giver | None) -> Giver | None:
    """The same person, who may be the wrong one."""
    return Giver(giver.people, is_certain=False, start=giver.start) if giver else None


def give(row: Row, name: int, *, is_certain: bool = True) -> Giver:
    return Giver(frozenset({row.items[name].word}), is_certain, row.items[name].start)


def is_tag(row: Row, verb: int) -> bool:
    """Whether a verb behind a stretch and a name ends there (`"...", Reed said in May`) and governs nothing else."""
    if not (is_saying(row, verb) or row.word(verb) in BEHIND_A_STRETCH) or row.word(verb) in NAMING:
        return False
    kind, word = row.kind(verb + 1), row.word(verb + 1)
    if kind is Kind.COMMA:
        return True
    ends = kind in (None, Kind.BREAK, Kind.DASH, Kind.NAME, Kind.BRACKET)
    return ends or word in PREPOSITIONS or word in AUXILIARY or word in ("when", "after", "as", "him", "her", "them")
