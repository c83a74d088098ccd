"""What two versions of people.yaml, of topics.yaml and of the questions of the site say differently."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Person, Question, Topic
from generator.review.change import Change, Named, Quoted, Sort, Verb, one_sided, say
from generator.review.fields import Subject, compare_answers, compare_field, compare_items, compare_optional_dates
from generator.review.pairing import pair_records


def compare_person(before: Person, after: Person, old_id: str) -> Iterator[Change]:
    """Name, spellings, roles with their dates, note, answers."""
    name = say("The entry of {}", Named(after.id))
    subject = Subject(Sort.PERSON, after.id, old_id, after.origin, before.origin, name)
    yield from compare_field(subject, "name", "name", before.name, after.name)
    yield from compare_field(subject, "sort", "place in the index", before.sort, after.sort)
    yield from compare_field(subject, "kind", "kind", before.kind.value, after.kind.value, show=Named)
    yield from compare_items(subject, "spellings", "spelling", before.spellings, after.spellings)
    yield from _compare_roles(subject, before, after)
    yield from compare_field(subject, "note", "note", before.note, after.note)
    yield from compare_answers(subject, "inferred", before.inferred, after.inferred)


def _compare_roles(subject: Subject, before: Person, after: Person) -> Iterator[Change]:
    keys = (lambda role: role, lambda role: role.title, lambda role: role.claims)
    roles = pair_records(before.roles, after.roles, keys)
    for old, new in roles.pairs:
        own = Subject(Sort.PERSON, subject.id, subject.old_id, new.origin, old.origin, subject.name)
        yield from compare_field(own, "roles.title", "role", old.title, new.title, path=("title",))
        for field, label in (("since", "the beginning of a role"), ("until", "the end of a role")):
            dates = getattr(old, field), getattr(new, field)
            yield from compare_optional_dates(own, f"roles.{field}", label, *dates, path=(field,))
        yield from compare_items(own, "roles.claims", "claim for a role", old.claims, new.claims, Named, ("claims",))
    titles = [role.title for role in roles.lost], [role.title for role in roles.added]
    yield from compare_items(subject, "roles", "role", *titles)


def describe_person(person: Person, verb: Verb) -> Change:
    """Somebody who is lost or added."""
    words = "The {} {} is gone: {}" if verb is Verb.LOST else "The {} {} is new: {}"
    message = say(words, person.kind.value, Named(person.id), Quoted(person.name))
    return one_sided(verb, Sort.PERSON, person.id, person.name, message, person.origin.at())


def compare_question(before: Question, after: Question, old_id: str) -> Iterator[Change]:
    """Title and wording of a question of the site."""
    name = say("The question {}", Named(after.id))
    subject = Subject(Sort.QUESTION, after.id, old_id, after.origin, before.origin, name)
    yield from compare_field(subject, "title", "title", before.title, after.title)
    yield from compare_field(subject, "text", "wording", before.text, after.text)
    given = [{id_: answer.title for answer in each.answers for id_ in answer.claims} for each in (before, after)]
    for id_ in sorted(given[0].keys() | given[1].keys()):
        old, new = (answers.get(id_) for answers in given)
        label = f"the answer for the position of {id_}"
        yield from compare_field(subject, "answers", label, old, new)


def describe_question(question: Question, verb: Verb) -> Change:
    """A question that is lost or added."""
    words = "The question {} is gone: {}" if verb is Verb.LOST else "The question {} is new: {}"
    message = say(words, Named(question.id), Quoted(question.text))
    return one_sided(verb, Sort.QUESTION, question.id, question.text, message, question.origin.at())


def compare_topic(before: Topic, after: Topic, old_id: str) -> Iterator[Change]:
    """Title, wording and claims of a topic of the site."""
    name = say("The topic {}", Named(after.id))
    subject = Subject(Sort.TOPIC, after.id, old_id, after.origin, before.origin, name)
    yield from compare_field(subject, "title", "title", before.title, after.title)
    yield from compare_field(subject, "text", "wording", before.text, after.text)
    yield from compare_items(subject, "claims", "claim", before.claims, after.claims, Named)


def describe_topic(topic: Topic, verb: Verb) -> Change:
    """A topic that is lost or added."""
    words = "The topic {} is gone: {}" if verb is Verb.LOST else "The topic {} is new: {}"
    message = say(words, Named(topic.id), Quoted(topic.title))
    return one_sided(verb, Sort.TOPIC, topic.id, topic.title, message, topic.origin.at())
