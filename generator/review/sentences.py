"""Which sentences of two versions of some prose are new, gone, moved, firmer, or rest on something else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace

from generator.counting import noun
from generator.model import Prose, Sentence
from generator.review.change import Change, Message, Named, Quoted, Sort, Verb, one_sided, say
from generator.review.fields import Subject, compare_answers, compare_items, describe_how, judge_wording
from generator.review.pairing import Pairing, pair_records
from generator.review.shown import cut_to_difference

Identity = tuple[str, frozenset[str]]


@dataclass(frozen=True)
class Section:
    """Prose under one heading: what it is called in a report for programs, and in a sentence."""

    key: str
    name: Message
    prose: Prose


@dataclass(frozen=True)
class _Placed:
    """A sentence, and the section that it stands in by its number, the same in both versions."""

    number: int
    section: Section
    sentence: Sentence

    @property
    def text(self) -> str:
        return identify_sentence(self.sentence)[0]

    @property
    def claims(self) -> frozenset[str]:
        return identify_sentence(self.sentence)[1]


def identify_sentence(sentence: Sentence) -> Identity:
    """What it says, whatever its lines, and what it rests on."""
    return " ".join(sentence.text.split()), frozenset(sentence.claims)


def compare_sentences(
    subject: Subject,
    sections: Sequence[tuple[Section, Section]],
    one_sided_claims: Set[str],
    told: tuple[Set[tuple[str, Identity]], Set[tuple[str, Identity]]] = (frozenset(), frozenset()),
) -> Iterator[Change]:
    """Sentences of sections that both versions have; one that went to another section is moved.

    ``one_sided_claims`` are those that only one version has. ``told`` are the sentences of the older and of the newer
    version, each with the key of its section, that stand there with a whole section of the other version.
    """
    old = [placed for number, (section, _) in enumerate(sections) for placed in _place_sentences(number, section)]
    new = [placed for number, (_, section) in enumerate(sections) for placed in _place_sentences(number, section)]
    old, new = (
        [each for each in side if (each.section.key, identify_sentence(each.sentence)) not in known]
        for side, known in zip((old, new), told, strict=True)
    )
    keys = (
        lambda each: (each.number, each.text, each.claims),
        lambda each: (each.number, each.text),
        lambda each: (each.text, each.claims),
        lambda each: (each.number, each.claims) if each.claims else None,
    )
    sentences = pair_records(old, new, keys, lambda each: each.text)
    for placed in sentences.lost:
        yield _describe_sentence(subject, placed, Verb.LOST, one_sided_claims)
    for placed in sentences.added:
        yield _describe_sentence(subject, placed, Verb.ADDED, one_sided_claims)
    for before, after in sentences.pairs:
        yield from _compare_sentence(subject, before, after)
    yield from _compare_sequence(subject, old, new, sentences)
    for section, new_section in sections:
        yield from _compare_answers(subject, section, new_section)


def show_prose(prose: Prose) -> str:
    """All its sentences in one line, without marks."""
    return " ".join(" ".join(sentence.text.split()) for sentence in prose.sentences)


def _place_sentences(number: int, section: Section) -> Iterator[_Placed]:
    return (_Placed(number, section, sentence) for sentence in section.prose.sentences)


def _describe_sentence(subject: Subject, placed: _Placed, verb: Verb, one_sided_claims: Set[str]) -> Change:
    ids = sorted(placed.claims & one_sided_claims)
    partners = say(f", with the {noun(len(ids), 'claim')} {{}}", Named(", ".join(ids))) if ids else ()
    words = "{}: a sentence is gone from {}{}: {}" if verb is Verb.LOST else "{}: a sentence is new in {}{}: {}"
    return one_sided(
        verb,
        Sort.SENTENCE,
        subject.id,
        placed.text,
        say(words, subject.name, placed.section.name, partners, Quoted(placed.text)),
        placed.section.prose.place_of(placed.sentence),
        old_id=subject.old_id,
        field=placed.section.key,
        other_place=(subject.origin if verb is Verb.LOST else subject.old_origin).at(),
    )


def _compare_sentence(subject: Subject, before: _Placed, after: _Placed) -> Iterator[Change]:
    where = say("{}, in {}", subject.name, after.section.name)
    if before.text != after.text:
        old, new = cut_to_difference(before.text, after.text)
        for verb in judge_wording(before.text, after.text):
            words = f"{{}}: a sentence {describe_how(verb)}: it said {{}} and now says {{}}"
            message = say(words, where, Quoted(old), Quoted(new))
            yield _change(subject, verb, message, before, after, after.section.key, (before.text, after.text))
    if before.claims != after.claims:
        rests = _list_claims(before), _list_claims(after)
        message = say("{}: the sentence {} {}", where, Quoted(after.text), _say_other_claims(before, after))
        yield _change(subject, Verb.CHANGED, message, before, after, "claims", rests)
    if before.number != after.number:
        message = say("{}: the sentence {} stood in {}", where, Quoted(after.text), before.section.name)
        keys = before.section.key, after.section.key
        yield _change(subject, Verb.MOVED, message, before, after, "section", keys)


def _say_other_claims(before: _Placed, after: _Placed) -> Message:
    """On which claims a sentence no longer rests, and on which it rests now."""
    gone, new = (Named(", ".join(sorted(ids))) for ids in (before.claims - after.claims, after.claims - before.claims))
    if not gone.name:
        return say("now also rests on {}", new)
    return say("no longer rests on {}, but on {}", gone, new) if new.name else say("no longer rests on {}", gone)


def _list_claims(placed: _Placed) -> str:
    return ", ".join(sorted(placed.claims)) or "no claim"


def _change(
    subject: Subject,
    verb: Verb,
    message: Message,
    before: _Placed,
    after: _Placed,
    field: str,
    values: tuple[str, str],
) -> Change:
    return Change(
        verb=verb,
        sort=Sort.SENTENCE,
        id=subject.id,
        old_id=subject.old_id,
        field=field,
        before=values[0],
        after=values[1],
        message=message,
        place=after.section.prose.place_of(after.sentence),
        old_place=before.section.prose.place_of(before.sentence),
    )


def _compare_sequence(
    subject: Subject, old: Sequence[_Placed], new: Sequence[_Placed], sentences: Pairing[_Placed]
) -> Iterator[Change]:
    """Whether the sentences that stayed in a section stand in another order there."""
    old_rank, new_rank = ({id(each): rank for rank, each in enumerate(one)} for one in (old, new))
    stayed: dict[int, list[tuple[_Placed, _Placed]]] = {}
    for pair in sentences.pairs:
        if pair[0].number == pair[1].number:
            stayed.setdefault(pair[1].number, []).append(pair)
    for pairs in stayed.values():
        by_old = sorted(pairs, key=lambda pair: old_rank[id(pair[0])])
        by_new = sorted(pairs, key=lambda pair: new_rank[id(pair[1])])
        if by_old != by_new:
            section = by_new[0][1].section
            message = say("{}: the sentences of {} stand in another order", subject.name, section.name)
            own = replace(subject, origin=section.prose.origin, old_origin=by_old[0][0].section.prose.origin)
            yield own.change(Verb.MOVED, message, field=f"order of {section.key}")


def _compare_answers(subject: Subject, before: Section, after: Section) -> Iterator[Change]:
    own = replace(subject, origin=after.prose.origin, old_origin=before.prose.origin)
    terms = before.prose.terms, after.prose.terms
    yield from compare_items(own, "terms", "term", *terms, path=("terms",))
    for name in ("inferred", "counted", "checked"):
        yield from compare_answers(own, name, getattr(before.prose, name), getattr(after.prose, name), path=(name,))
