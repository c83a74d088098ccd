"""To whom a sentence gives words: `Reed said "..."`, `"...", said Reed`, `in Reed's words "..."`.

English, strings only. The one who speaks is the subject of the verb of saying that governs a stretch, as far as a row
of names and words shows it; what it does not show is left untold.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.verify.text.people import People
from generator.verify.text.quotation_marks import Stretch
from generator.verify.text.row import Kind, Row, read_row
from generator.verify.text.saying import (
    AUXILIARY,
    BEFORE_ITS_SUBJECT,
    BEHIND_A_STRETCH,
    HOLDING,
    INFINITIVES,
    NAMING,
    OPENING_CLAUSE,
    PASSIVE,
    PREPOSITIONS,
    RELATIVE,
    SAYING,
    SAYING_OR_NOUN,
    SPEECH_OF,
    TITLES,
    TURNING,
    UNSAID,
    VIEW_OF,
    WORDS_OF,
)


@dataclass(frozen=True, slots=True)
class Giver:
    """Whom a text says words to come from: ``people`` by id, all of them together.

    ``is_certain`` where the name stands at its verb of saying (`Reed said`) or in a form that means nothing else (`in
    Reed's words`); else the subject was looked for farther off. ``start`` is where the name stands, in code points.
    """

    people: frozenset[str]
    is_certain: bool
    start: int


_REACH = 5
"""Items between a noun of saying and the stretch that it announces."""
_FARTHEST = 150
"""Items that are looked back over for a subject: more than any sentence that can be read."""
_OPENING_MARKS = frozenset({Kind.COMMA, Kind.COLON, Kind.BREAK, Kind.DASH, Kind.BRACKET, Kind.QUOTED})


def find_givers(text: str, stretches: Sequence[Stretch], people: People) -> list[Giver | None]:
    """For each stretch of a text who is said to speak there; None where that cannot be told."""
    row = read_row(text, stretches, people)
    givers: list[Giver | None] = []
    for place in (index for index, item in enumerate(row.items) if item.kind is Kind.QUOTED):
        giver = _find_giver(row, place)
        if giver is None and givers and _goes_on(row, place):
            giver = _doubt(givers[-1])
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
    givers = [giver for index in places if (giver := _find_sayer(row, index)) is not None and giver.is_certain]
    subjects = frozenset(row.items[index].word for index in places if row.is_name(index) and _is_subject(row, index))
    has_pronoun = any(row.kind(index) is Kind.PRONOUN and _is_subject(row, index) for index in places)
    return Sayers(tuple(givers), subjects, has_pronoun)


def _find_giver(row: Row, place: int) -> Giver | None:
    """What follows a stretch (`"...", said Reed`) tells its speaker before what stands in front of it."""
    following = place + 1
    if row.kind(following) in (Kind.COMMA, Kind.DASH):
        following += 1
    if row.word(following) in BEHIND_A_STRETCH:
        return _find_inverted(row, following)
    if row.kind(following) in (Kind.NAME, Kind.PRONOUN):
        verb = _skip_auxiliaries(row, following + 1)
        if _is_tag(row, verb):
            return _find_subject(row, verb)
        if row.kind(place + 1) is Kind.DASH and row.kind(following + 1) in (None, Kind.BREAK):
            return _give(row, following)
    if row.kind(place + 1) is Kind.BRACKET and row.kind(place + 2) is Kind.NAME:
        return _give(row, place + 2) if row.kind(place + 3) is Kind.BRACKET else None
    if row.word(place + 1) in ("is", "was", "are", "were") and row.is_genitive(place + 2):
        return _give(row, place + 2)
    if row.word(place + 2) == "from" and row.word(place + 1) in ("is", "was", "are", "were", "come", "came", "comes"):
        return _find_agent(row, place + 2)
    return _find_in_front(row, place)


def _is_tag(row: Row, verb: int) -> bool:
    """Whether a verb behind a stretch and a name ends there (`"...", Reed said in May`) and governs nothing else."""
    if not (_is_saying(row, verb) or row.word(verb) in BEHIND_A_STRETCH) or row.word(verb) in NAMING:
        return False
    kind, word = row.kind(verb + 1), row.word(verb + 1)
    if kind is Kind.COMMA:
        return True
    ends = kind in (None, Kind.BREAK, Kind.DASH, Kind.NAME, Kind.BRACKET)
    return ends or word in PREPOSITIONS or word in AUXILIARY or word in ("when", "after", "as", "him", "her", "them")


def _find_in_front(row: Row, place: int) -> Giver | None:
    """The subject of the nearest verb of saying before a stretch, or another form that announces it."""
    index = place - 1
    is_announced = row.kind(index) in (Kind.COLON, Kind.DASH)
    if is_announced and (giver := _read_subject(row, index - 1)):
        return giver
    if (giver := _find_beside(row, place)) is not None:
        return giver
    is_announced |= row.word(index) in WORDS_OF  # gave in with the words "..."
    while index >= max(0, place - _FARTHEST):
        kind, word = row.kind(index), row.word(index)
        if kind is Kind.BREAK or word in TURNING:
            return None
        if kind is Kind.COMMA:
            index = _skip_relative(row, index)
            continue
        if _is_saying(row, index):
            giver = _find_sayer(row, index)
            if giver is not None or word in SAYING:
                return giver
        elif word in HOLDING and (giver := _find_subject(row, index)):
            return _doubt(giver)
        elif kind is Kind.NAME and _is_announcing(row, index, place):
            return _give(row, index)
        elif row.is_genitive(index) and row.word(index - 1) == "in" and row.word(index + 1) in VIEW_OF:
            return _give(row, index, is_certain=False)
        elif kind is Kind.COLON:
            is_announced = True
        elif _is_subject(row, index) and index < place - 1:
            return _doubt(_read_subject(row, index)) if is_announced else _find_fronted(row, index)
        index -= 1
    return None


def _find_beside(row: Row, place: int) -> Giver | None:
    """A name right before a stretch that may be its speaker's: `Reed's "..."`, `Reed ("...")`, `to Reed it was`."""
    name = place - 1
    if row.is_genitive(name):
        return None if row.word(name - 1) in NAMING else _give(row, name, is_certain=False)
    if row.kind(name) is Kind.BRACKET and row.kind(place + 1) is Kind.BRACKET:
        return _doubt(_read_subject(row, name - 1))
    is_for = row.word(name) in ("was", "is") and row.word(name - 1) == "it" and row.word(name - 3) in ("to", "for")
    return _give(row, name - 2, is_certain=False) if is_for and row.is_name(name - 2) else None


def _find_agent(row: Row, preposition: int) -> Giver | None:
    """Whom a phrase names with `by` or `from`: `told by Reed`."""
    name = preposition + 1
    while row.word(name) in TITLES:
        name += 1
    return _give(row, name) if row.is_name(name) else None


def _find_fronted(row: Row, subject: int) -> Giver | None:
    """Who speaks by a phrase before the subject of a clause: `According to Reed, ...`, `In Reed's words, ...`."""
    comma = _skip_titles(row, subject) - 1
    first = comma
    while row.kind(first - 1) not in (None, Kind.BREAK, Kind.COMMA) and comma - first < _REACH:
        first -= 1
    if row.kind(comma) is not Kind.COMMA:
        return None
    if (row.word(first), row.word(first + 1)) == ("according", "to"):
        return next((_give(row, index) for index in range(first + 2, comma) if row.is_name(index)), None)
    is_of_words = row.word(first) == "in" and row.word(first + 2) in WORDS_OF
    return _give(row, first + 1) if is_of_words and row.is_genitive(first + 1) else None


def _is_subject(row: Row, index: int) -> bool:
    """Whether a name, or a pronoun that can only mean people, stands where the subject of a main clause does."""
    if not (row.is_name(index) or row.kind(index) is Kind.PRONOUN) or row.word(index) == "it":
        return False
    before = _skip_titles(row, index) - 1
    while row.word(before) == "and" and row.kind(before - 1) in (Kind.NAME, Kind.PRONOUN):
        before = _skip_titles(row, before - 1) - 1
    return row.kind(before) in (None, *_OPENING_MARKS) or row.word(before) in OPENING_CLAUSE


def _is_announcing(row: Row, name: int, place: int) -> bool:
    """`according to Reed "..."`, `Reed's earlier warning that "..."`, `a post by Reed about "..."`."""
    before = row.word(name - 1)
    if before == "to" and row.word(name - 2) == "according":
        return True
    nouns = [index for index in range(name + 1, min(name + 4, place)) if row.word(index) in SPEECH_OF]
    if row.is_genitive(name) and nouns:
        return place - nouns[-1] <= _REACH
    noun = row.word(name - 2)
    is_by = before in ("by", "from") and noun in SPEECH_OF
    return (is_by or (before == "of" and noun in WORDS_OF)) and place - name <= _REACH


def _skip_relative(row: Row, comma: int) -> int:
    """Where to go on before a comma: a clause between two commas that opens with `who`, `as`, ... says nothing here."""
    for index in range(comma - 1, -1, -1):
        if row.items[index].kind is Kind.BREAK:
            break
        if row.items[index].kind is Kind.COMMA:
            return index - 1 if row.word(index + 1) in RELATIVE else comma - 1
    return comma - 1


def _find_subject(row: Row, verb: int) -> Giver | None:
    """Whom the subject of a verb names: right before it, before a clause in commas, or at an earlier verb of its row.

    A row is `Reed called it off, and said "..."`.
    """
    if row.word(verb - 1) in PASSIVE and not row.word(verb).endswith("ing"):
        return _find_agent(row, verb + 1) if row.word(verb + 1) == "by" else None
    index = verb
    while True:
        before = _before_verb(row, index)
        if row.word(before) in UNSAID or row.word(before).endswith("n't"):
            return None
        giver = _find_near_subject(row, before, is_finite=row.word(index) not in INFINITIVES)
        if giver is not None:
            return giver if index == verb else _doubt(giver)
        is_in_row = row.word(before) in OPENING_CLAUSE or row.kind(before) is Kind.COMMA
        if not is_in_row or row.word(index) in SAYING_OR_NOUN:
            return None
        while not _is_subject(row, before) and row.word(before) not in SAYING:
            is_over = before < 0 or verb - before > _FARTHEST
            if is_over or row.kind(before) is Kind.BREAK or row.word(before) in TURNING:
                return None
            before -= 1
        if _is_subject(row, before):
            return _doubt(_read_subject(row, before))
        index = before


def _find_sayer(row: Row, verb: int) -> Giver | None:
    """Who says something where a verb of saying stands; None where none does."""
    return _find_inverted(row, verb) or (_find_subject(row, verb) if _is_saying(row, verb) else None)


def _before_verb(row: Row, verb: int) -> int:
    index = verb - 1
    while row.word(index) in AUXILIARY or row.word(index).endswith("ly"):
        index -= 1
    return index


def _find_near_subject(row: Row, before: int, *, is_finite: bool) -> Giver | None:
    """The subject of a verb of which ``before`` is what stands before it and its auxiliaries."""
    kind, word = row.kind(before), row.word(before)
    if kind is Kind.NAME:
        return _read_subject(row, before)
    if word == "who":
        name = before - (2 if row.kind(before - 1) is Kind.COMMA else 1)
        return _give(row, name) if row.is_name(name) else None
    if word == "as" and row.kind(before - 1) is Kind.NAME:  # quotes Reed as saying
        return _give(row, before - 1)
    if kind is Kind.WORD:  # Reed of the navy said
        name = before - 1
        while row.kind(name) is Kind.WORD and before - name < _REACH:
            name -= 1
        return _doubt(_read_subject(row, name)) if row.word(name + 1) in ("of", "from", "at") else None
    if kind is Kind.COMMA and is_finite and (opening := _opening_comma(row, before)):
        return _read_subject(row, opening - 1)
    return None


def _find_inverted(row: Row, verb: int) -> Giver | None:
    """Whom a subject behind its verb names: `..., said Reed`."""
    before = row.kind(verb - 1)
    is_behind = before is Kind.QUOTED or (before is Kind.COMMA and row.kind(verb - 2) is Kind.QUOTED)
    verbs = BEHIND_A_STRETCH if is_behind else BEFORE_ITS_SUBJECT
    if before not in (None, *_OPENING_MARKS) or row.word(verb) not in verbs:
        return None
    index = verb + 1
    while row.word(index) in TITLES:
        index += 1
    return _give(row, index) if row.is_name(index) else None


def _read_subject(row: Row, name: int) -> Giver | None:
    """The name that stands as a subject, with one that is joined to it; None after a preposition."""
    if not row.is_name(name):
        return None
    first = _skip_titles(row, name)
    before = row.word(first - 1)
    if before in PREPOSITIONS or before in ("not", "or", "nor"):
        return None
    other = first - 2
    is_joined = before == "and" and row.is_name(other) and _is_subject(row, other)
    joined = {row.items[other].word} if is_joined else set()
    return Giver(frozenset({row.items[name].word, *joined}), is_certain=True, start=row.items[name].start)


def _skip_titles(row: Row, name: int) -> int:
    while row.word(name - 1) in TITLES:
        name -= 1
    return name


def _skip_auxiliaries(row: Row, index: int) -> int:
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


def _is_saying(row: Row, index: int) -> bool:
    word = row.word(index)
    is_noun = word.endswith("ing") and (word in SPEECH_OF or row.word(index - 1) in PREPOSITIONS)
    is_about_nothing = word in ("speaks", "spoke", "speaking") and row.word(index + 1) != "of"  # spoke at the club
    return not is_noun and not is_about_nothing and (word in SAYING or word in SAYING_OR_NOUN)


def _doubt(giver: Giver | None) -> Giver | None:
    """The same person, who may be the wrong one."""
    return Giver(giver.people, is_certain=False, start=giver.start) if giver else None


def _give(row: Row, name: int, *, is_certain: bool = True) -> Giver:
    return Giver(frozenset({row.items[name].word}), is_certain, row.items[name].start)
