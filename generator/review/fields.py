"""Fields of a record that both versions have, and how a difference between two of them is said."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.model import Dated, Origin
from generator.review.change import Change, Message, Named, Piece, Quoted, Reason, Sort, Verb, say
from generator.review.firmness import Directions, compare_dates, compare_wording, is_reversed
from generator.review.shown import cut_to_difference

NEITHER: Directions = frozenset()
_HOW = {Verb.FIRMER: "is firmer", Verb.SOFTER: "is less firm", Verb.REVERSED: "may say the opposite now"}


def describe_how(verb: Verb) -> str:
    """What a change of wording is called in a sentence."""
    return _HOW.get(verb, "changed")


def judge_wording(before: str, after: str) -> list[Verb]:
    """What a change of wording is: firmer, less firm, reversed, several of these, or only changed."""
    verbs = sorted(compare_wording(before, after), key=lambda verb: verb.value)
    if is_reversed(before, after):
        verbs.append(Verb.REVERSED)
    return verbs or [Verb.CHANGED]


@dataclass(frozen=True)
class Subject:
    """A record in both versions: its ids, its origins, and how a sentence about it begins ("The claim x")."""

    sort: Sort
    id: str
    old_id: str
    origin: Origin
    old_origin: Origin
    name: Message

    def change(
        self,
        verb: Verb,
        message: Message,
        *path: str | int,
        field: str = "",
        before: str = "",
        after: str = "",
        reasons: tuple[Reason, ...] = (),
        clause: Message = (),
        told: tuple[Change, ...] = (),
    ) -> Change:
        """A change of the field at ``path``."""
        return Change(
            verb=verb,
            sort=self.sort,
            id=self.id,
            old_id=self.old_id,
            field=field,
            before=before,
            after=after,
            message=message,
            place=self.origin.at(*path),
            old_place=self.old_origin.at(*path),
            reasons=reasons,
            clause=clause,
            told=told,
        )

    def tell(
        self, clause: Message, *path: str | int, field: str, before: str, after: str, verb: Verb = Verb.CHANGED
    ) -> Change:
        """What happened to a field of the record; ``clause`` says it without naming the record."""
        message = say("{} {}: {}", self.name, describe_how(verb), clause)
        return self.change(verb, message, *path, field=field, before=before, after=after, clause=clause)


def compare_field(
    subject: Subject,
    field: str,
    label: str,
    before: str | None,
    after: str | None,
    directions: Directions = NEITHER,
    path: tuple[str | int, ...] = (),
    show: type[Quoted] | type[Named] = Quoted,
) -> Iterator[Change]:
    """A change for each direction, or one without, where a field differs.

    ``label`` is its name in a sentence, with an article where "its" would be no English before it.
    """
    old, new = cut_to_difference(before or "", after or "")
    clause = _say_field(label, before and show(old), after and show(new))
    yield from tell_field(subject, field, clause, before, after, directions, path)


def tell_field(
    subject: Subject,
    field: str,
    clause: Message,
    before: str | None,
    after: str | None,
    directions: Directions = NEITHER,
    path: tuple[str | int, ...] = (),
) -> Iterator[Change]:
    """The same with a clause of its own."""
    if before != after:
        for verb in sorted(directions or {Verb.CHANGED}, key=lambda verb: verb.value):
            where = path or (field,)
            yield subject.tell(clause, *where, field=field, before=before or "", after=after or "", verb=verb)


def _say_field(label: str, before: Piece | None, after: Piece | None) -> Message:
    name = label if label.startswith("the ") else f"its {label}"
    if before and after:
        return say(f"{name} was {{}} and is now {{}}", before, after)
    if after:
        return say(f"it had no {label.removeprefix('the ')} and now has {{}}", after)
    return say(f"{name} was {{}}, and now it has none", before or "")


def compare_items(
    subject: Subject,
    field: str,
    label: str,
    before: Iterable[str],
    after: Iterable[str],
    show: type[Quoted] | type[Named] = Quoted,
    path: tuple[str | int, ...] = (),
) -> Iterator[Change]:
    """A change for each item of a list that is gone or new, whatever their order."""
    old, new = set(before), set(after)
    for item in sorted(old - new):
        clause = say(f"it no longer has the {label} {{}}", show(item))
        yield subject.tell(clause, *(path or (field,)), field=field, before=item, after="")
    for item in sorted(new - old):
        clause = say(f"it now has the {label} {{}}", show(item))
        yield subject.tell(clause, *(path or (field,)), field=field, before="", after=item)


def compare_answers(
    subject: Subject,
    field: str,
    before: Mapping[str, str],
    after: Mapping[str, str],
    path: tuple[str | int, ...] = (),
) -> Iterator[Change]:
    """Answers to warnings: each with the words it answers for."""
    old, new = ([f"{words}: {why}" for words, why in answers.items()] for answers in (before, after))
    yield from compare_items(subject, field, "answer", old, new, path=path)


def compare_optional_dates(
    subject: Subject,
    field: str,
    label: str,
    before: Dated | None,
    after: Dated | None,
    path: tuple[str | int, ...] = (),
) -> Iterator[Change]:
    """Date, whether it is inferred, and the reasoning."""
    directions = compare_dates(before, after) if before and after else NEITHER
    if _show_date(before) != _show_date(after):
        old, new = (Named(_describe_date(date)) if date else None for date in (before, after))
        clause = _say_field(label, old, new)
        yield from tell_field(subject, field, clause, _show_date(before), _show_date(after), directions, path)
    elif before and after:
        yield from compare_field(
            subject,
            field,
            f"reasoning for {label if label.startswith('the ') else f'the {label}'}",
            before.why,
            after.why,
            NEITHER,
            path,
        )


def _show_date(date: Dated | None) -> str | None:
    if date is None:
        return None
    return f"{date.edtf} (inferred)" if date.is_inferred else date.edtf


_IN_WORDS = (
    (re.compile(r"\.\./(.+)"), r"\1 or before"),
    (re.compile(r"(.+)/\.\."), r"\1 or later"),
    (re.compile(r"\[(.+)\.\.(.+)\]"), r"some time from \1 to \2"),
    (re.compile(r"([^/]+)/([^/]+)"), r"\1 to \2"),
)
_MARKS = ((re.compile(r"([0-9-]+)~"), r"about \1"), (re.compile(r"([0-9-]+)[?%]"), r"perhaps \1"))


def _describe_date(date: Dated) -> str:
    """A date for people who have not learnt its notation; seasons stay as they are."""
    words = next((form.sub(text, date.edtf) for form, text in _IN_WORDS if form.fullmatch(date.edtf)), date.edtf)
    for mark, text in _MARKS:
        words = mark.sub(text, words)
    return f"{words} (inferred)" if date.is_inferred else words
