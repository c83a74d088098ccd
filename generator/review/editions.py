"""What two versions say differently of the editions: new ones, and records that somebody changed afterwards."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from generator.counting import count
from generator.model import Dossier, Edition, EditionChange
from generator.review.change import Change, Named, Quoted, Sort, Verb, one_sided, say
from generator.review.fields import Subject, compare_field

UNTOLD = "state"
"""The field of a change that says that an edition does not tell of all that its version says."""


def compare_editions(base: Dossier, head: Dossier) -> Iterator[Change]:
    """Editions that are gone or new, and what is different in those that both versions have."""
    old, new = ({each.id: each for each in dossier.editions} for dossier in (base, head))
    for id_ in old.keys() - new.keys():
        yield from _describe_edition(old[id_], Verb.LOST, base)
    for id_ in new.keys() - old.keys():
        yield from _describe_edition(new[id_], Verb.ADDED, head)
    for id_ in old.keys() & new.keys():
        yield from _compare_edition(old[id_], new[id_])


def _describe_edition(edition: Edition, verb: Verb, dossier: Dossier) -> Iterator[Change]:
    """That it is gone or new; and whether it was recorded of what its version says."""
    name, place = Named(edition.id), edition.origin.at()
    reasons = (("edition", edition.id),)
    size = count(len(edition.changes), "change")
    words = (
        "The edition {} is gone, which told of {}" if verb is Verb.LOST else "The edition {} is new, and tells of {}"
    )
    message = say(words, name, size)
    yield one_sided(verb, Sort.EDITION, edition.id, edition.title, message, place, reasons=reasons)
    if edition == dossier.editions[-1] and edition.state != dossier.state:
        is_lost = verb is Verb.LOST
        words = "did not tell of all that changed" if is_lost else "does not tell of all that changed"
        yield Change(
            verb=Verb.STRENGTHENED if is_lost else Verb.WEAKENED,
            sort=Sort.EDITION,
            id=edition.id,
            old_id=edition.id,
            field=UNTOLD,
            message=say(f"The edition {{}} {words}: content/ is not what it was recorded of", name),
            place=None if is_lost else edition.origin.at("state"),
            old_place=edition.origin.at("state") if is_lost else None,
        )


def _compare_edition(old: Edition, new: Edition) -> Iterator[Change]:
    name = say("The edition {}", Named(new.id))
    subject = Subject(Sort.EDITION, new.id, old.id, new.origin, old.origin, name)
    for field, label in (("title", "title"), ("day", "date"), ("follows", "edition before"), ("note", "note")):
        path = ("date",) if field == "day" else (field,)
        yield from compare_field(subject, field, label, getattr(old, field), getattr(new, field), path=path)
    for field in ("tag", "state"):
        yield from compare_field(subject, field, field, getattr(old, field), getattr(new, field), show=Named)
    before, after = (Counter(change.recorded for change in each.changes) for each in (old, new))
    for change in (before - after).elements():
        yield _describe_record(subject, Verb.LOST, change)
    for change in (after - before).elements():
        yield _describe_record(subject, Verb.ADDED, change)
    former = {change.recorded: change for change in old.changes}
    for change in new.changes:
        if change.recorded in former:
            yield from _compare_notes(subject, former[change.recorded], change)


def _compare_notes(subject: Subject, before: EditionChange, after: EditionChange) -> Iterator[Change]:
    own = replace(subject, origin=after.origin, old_origin=before.origin)
    for field in ("note", "correction"):
        label = f"{field} on the {after.what} {after.id}"
        texts = getattr(before, field), getattr(after, field)
        yield from compare_field(own, f"changes.{field}", label, *texts, path=(field,))


def _describe_record(subject: Subject, verb: Verb, change: EditionChange) -> Change:
    """A record that somebody took out of an edition, or put into it, after it was published."""
    words = "{} no longer tells of {}: {}" if verb is Verb.LOST else "{} now also tells of {}: {}"
    text = f"{change.says or change.happened.value}: {change.before} → {change.after}"
    record = "the site" if change.what == "site" else say(f"the {change.what} {{}}", Named(change.id))
    message = say(words, subject.name, record, Quoted(text))
    other = (subject.origin if verb is Verb.LOST else subject.old_origin).at("changes")
    return one_sided(
        verb,
        Sort.EDITION,
        subject.id,
        text,
        message,
        change.origin.at(),
        field="changes",
        other_place=other,
        reasons=(("edition", subject.id),),
    )
