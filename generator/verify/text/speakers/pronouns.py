"""Who speaks, and to whom, where a pronoun stands for the speaker: `"...", he told Reed`, `Reed came. "...", he said`.

English, strings only. What a pronoun stands for is never certain; whom it tells something can be.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.verify.text.marks.quotation_marks import Stretch, find_stretches
from generator.verify.text.names.people import People
from generator.verify.text.speakers.row import Item, Kind, Row, read_row
from generator.verify.text.speakers.saying import AUXILIARY, PASSIVE, TELLING
from generator.verify.text.speakers.subjects import REACH, Giver, give, is_saying, is_tag, skip_auxiliaries

_ONE_PERSON = frozenset({"he", "she"})


def find_hearers(text: str, stretches: Sequence[Stretch], people: People) -> list[Giver | None]:
    """For each stretch to whom somebody without a name speaks it: `"...", he told Reed`; None where nobody is told."""
    row = read_row(text, stretches, people)
    return [_find_hearer(row, index) for index, item in enumerate(row.items) if item.kind is Kind.QUOTED]


def _find_hearer(row: Row, place: int) -> Giver | None:
    behind = place + 1 + (row.kind(place + 1) in (Kind.COMMA, Kind.DASH))
    verb = skip_auxiliaries(row, behind + 1)
    if row.kind(behind) is Kind.PRONOUN and row.word(verb) in TELLING:
        return _read_object(row, verb + 1, is_certain=True)
    verb = next((index for index in range(place - 1, max(-1, place - REACH), -1) if row.word(index) in TELLING), -1)
    subject = verb - 1
    while row.word(subject) in AUXILIARY:
        subject -= 1
    is_told = row.kind(subject) is Kind.PRONOUN and row.word(verb - 1) not in PASSIVE
    return _read_object(row, verb + 1, is_certain=False) if verb >= 0 and is_told else None


def _read_object(row: Row, name: int, *, is_certain: bool) -> Giver | None:
    while row.is_title(name):
        name += 1
    return give(row, name, is_certain=is_certain) if row.is_name(name) else None


def find_antecedents(text: str, stretches: Sequence[Stretch], people: People, before: str) -> list[Giver | None]:
    """For each stretch that `he` or `she` speaks the one name that the pronoun can stand for, never for certain.

    That is the only one before it in its sentence, or the one whose deed a colon puts into words; of a sentence
    without, the only one in the sentence before.
    """
    row = read_row(text, stretches, people)
    earlier = read_row(before, find_stretches(before), people)
    found = (_find_pronoun(row, index) for index, item in enumerate(row.items) if item.kind is Kind.QUOTED)
    return [_refer(row, pronoun, earlier) if pronoun is not None else None for pronoun in found]


def _find_pronoun(row: Row, place: int) -> int | None:
    """Where the pronoun stands that is the subject of a stretch's verb of saying."""
    behind = place + 1 + (row.kind(place + 1) in (Kind.COMMA, Kind.DASH))
    if row.word(behind) in _ONE_PERSON and is_tag(row, skip_auxiliaries(row, behind + 1)):
        return behind
    for index in range(place - 1, max(-1, place - REACH), -1):
        if row.kind(index) is Kind.BREAK:
            return None
        if is_saying(row, index):
            return index - 1 if row.word(index - 1) in _ONE_PERSON else None
    return None


def _refer(row: Row, pronoun: int, earlier: Row) -> Giver | None:
    start = row.items[pronoun].start
    sentence = _last_sentence(row.items[:pronoun])
    if not any(item.kind is Kind.NAME for item in sentence):
        before = row.items[: max(0, pronoun - len(sentence) - 1)]
        sentence = _last_sentence(before or earlier.items)
    names = [item for item in sentence if item.kind is Kind.NAME]
    is_one = len({item.word for item in names}) == 1 and not any(item.is_genitive for item in names)
    if not is_one and not _announces(sentence):
        return None
    return Giver(frozenset({names[0].word}), is_certain=False, start=start)


def _announces(sentence: Sequence[Item]) -> bool:
    """Whether somebody does something that a colon then puts into words: `Reed made light of it: Ortiz was ...`."""
    colon = next((index for index, item in enumerate(sentence) if item.kind is Kind.COLON), 0)
    named = [index for index, item in enumerate(sentence[:colon]) if item.kind is Kind.NAME]
    return named == [0] and not sentence[0].is_genitive and sentence[1].kind is Kind.WORD


def _last_sentence(items: Sequence[Item]) -> Sequence[Item]:
    """The items behind the last mark that ends a sentence; of a row that ends with one, those before that."""
    last = len(items) - (1 if items and items[-1].kind is Kind.BREAK else 0)
    first = next((index + 1 for index in range(last - 1, -1, -1) if items[index].kind is Kind.BREAK), 0)
    return items[first:last]
