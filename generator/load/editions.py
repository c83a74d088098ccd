"""Editions: each follows another one, so that together they are one line from the first to the newest."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rapidfuzz import process

from generator.diagnostics import Diagnostic, Related
from generator.load import schema
from generator.load.dates import read_bounds
from generator.model import Edition, EditionChange, Happened, Origin

_CURE = "run `briefing edition` again for the one that is not published yet"


def build_edition(record: schema.EditionRecord, id_: str, origin: Origin, faults: list[Diagnostic]) -> Edition:
    """An edition. What its changes name is of that time, and need not be there any more."""
    if read_bounds(record.date) is None:
        message = f'"{record.date}" is not a day of the calendar'
        faults.append(Diagnostic("S104", message, origin.at("date"), "write it as in 2019-05-01"))
    return Edition(
        id=id_,
        title=record.title,
        day=record.date,
        follows=record.follows,
        tag=record.tag,
        state=record.state,
        note=record.note,
        changes=tuple(
            _build_change(change, origin.inside("changes", number)) for number, change in enumerate(record.changes)
        ),
        origin=origin,
    )


def _build_change(record: schema.EditionChangeRecord, origin: Origin) -> EditionChange:
    return EditionChange(
        happened=Happened(record.happened),
        what=record.what,
        id=record.id,
        name=record.name or "",
        says=record.says or "",
        before=record.before or "",
        after=record.after or "",
        was=record.was,
        briefings=tuple(record.briefings),
        document=record.document,
        note=record.note,
        correction=record.correction,
        origin=origin,
    )


def order_editions(editions: Mapping[str, Edition]) -> tuple[Edition, ...]:
    """Each behind the one that it follows; those that follow nothing known by their days."""
    following = {each.follows: each for each in reversed(list(editions.values()))}
    ordered: dict[str, Edition] = {}
    here = following.get(None)
    while here is not None and here.id not in ordered:
        ordered[here.id] = here
        here = following.get(here.id)
    others = (each for each in editions.values() if each.id not in ordered)
    return (*ordered.values(), *sorted(others, key=lambda each: (each.day, each.id)))


def find_disorder(editions: Mapping[str, Edition]) -> Iterator[Diagnostic]:
    """Where editions are not one line: two that follow one, none before, days that run backwards."""
    followers: dict[str | None, Edition] = {}
    tags: dict[str, Edition] = {}
    for each in editions.values():
        other = followers.setdefault(each.follows, each)
        if other is not each:
            message = f"{other.id} follows {each.follows} too" if each.follows else f"{other.id} is a first edition too"
            yield _fault(each, "follows", message, _CURE, other)
        elif each.follows and each.follows not in editions:
            best = process.extractOne(each.follows, list(editions), score_cutoff=70)
            cure = f"did you mean {best[0]}?" if best else _CURE
            yield _fault(each, "follows", f"there is no edition with the id {each.follows}", cure)
        elif each.follows and each.day < editions[each.follows].day:
            message = f"it is dated before {each.follows}, which it follows"
            yield _fault(each, "date", message, "give it the day on which it is published", editions[each.follows])
        other = tags.setdefault(each.tag, each)
        if other is not each:
            yield _fault(each, "tag", f"the tag is that of {other.id}", _CURE, other)
    if editions and None not in followers:
        first = next(iter(editions.values()))
        yield _fault(first, "follows", "there is no first edition: each follows another one", _CURE)


def _fault(edition: Edition, field: str, message: str, cure: str, other: Edition | None = None) -> Diagnostic:
    related = (Related(other.origin.at(field), "the other edition"),) if other else ()
    return Diagnostic("N113", message, edition.origin.at(field), cure, related=related)
