"""The timeline: every event by date, drawn on an axis and told in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from itertools import groupby

from generator.model import Claim, Dated, Event
from generator.render import uris
from generator.render.drawings.axis import Axis, Mark, Tick, draw_date, make_axis
from generator.render.views.actors import list_actors
from generator.render.views.pieces import ClaimView, DateView, Link
from generator.render.views.row import Row
from generator.render.views.succession import put_in_succession, read_succession
from generator.render.views.viewpoint import Viewpoint, view_date


@dataclass(frozen=True)
class HappeningView:
    """An event with every claim that tells of it under the same title and date; its anchor is that of the first.

    ``mark`` is the date as it is drawn, None where nothing is. ``people`` and ``briefings`` are those of its claims;
    ``before`` and ``after`` are the events that its claims say it came before and after.
    """

    anchor: str
    title: str
    date: DateView
    mark: Mark | None
    before: tuple[Link, ...]
    after: tuple[Link, ...]
    rows: tuple[Row, ...]
    people: tuple[Link, ...]
    briefings: tuple[Link, ...]


@dataclass(frozen=True)
class YearView:
    """The events that can have begun in this year at the earliest, or, if they have only an end, that end in it."""

    name: str
    events: tuple[HappeningView, ...]


@dataclass(frozen=True)
class TimelineView:
    """Every event, by date. ``ticks`` are the years of the drawing, none where there is none."""

    title: str
    description: str
    ticks: tuple[Tick, ...]
    years: tuple[YearView, ...]
    notes: tuple[ClaimView, ...]


def view_timeline(seen: Viewpoint) -> TimelineView:
    """The events of all claims, each where it can have begun at the earliest; of those of one day the shorter first.

    Inside the years an event stands behind those that it came after, whatever else their dates would allow.
    """
    told = [(claim.event, claim) for claim in seen.dossier.claims.values() if claim.event]
    told.sort(key=lambda each: (*_order(each[0].date), each[0].title, each[1].id))
    axis = make_axis(event.date for event, _ in told)
    after = read_succession(claim for _, claim in told)
    years = tuple(
        YearView(year, tuple(_view_happenings(seen, axis, group, after)))
        for year, group in groupby(told, key=lambda each: _find_year(each[0].date) or "Not dated")
    )
    return TimelineView(
        title="Timeline",
        description=(
            "What happened when, as the documents tell it; dates that no document prints are marked. Each event stands "
            "where it can have begun at the earliest, or, where only its end is known, in the year of its end."
        ),
        ticks=axis.ticks if axis else (),
        years=years,
        notes=tuple(row.claim for year in years for event in year.events for row in event.rows),
    )


def _view_happenings(
    seen: Viewpoint,
    axis: Axis | None,
    told: Iterable[tuple[Event, Claim]],
    after: Mapping[tuple[str, str], Set[tuple[str, str]]],
) -> Iterator[HappeningView]:
    by_key = {key: list(group) for key, group in groupby(told, key=lambda each: each[0].key)}
    for key in put_in_succession(list(by_key), after):
        event, claims = by_key[key][0][0], [claim for _, claim in by_key[key]]
        rows = tuple(Row(uris.place_event(claim).anchor, seen.view_claim(claim.id)) for claim in claims)
        people = dict.fromkeys(person for claim in claims for person in list_actors(seen.dossier, claim))
        briefings = {each.id for claim in claims for each in seen.dossier.briefings_by_claim.get(claim.id, ())}
        yield HappeningView(
            anchor=rows[0].anchor,
            title=event.title,
            date=view_date(event.date),
            mark=draw_date(axis, event.date) if axis else None,
            before=_link_events(seen, (id_ for each, _ in by_key[key] for id_ in each.before)),
            after=_link_events(seen, (id_ for each, _ in by_key[key] for id_ in each.after)),
            rows=rows,
            people=seen.link_people(people),
            briefings=tuple(
                seen.link_briefing(each) for each in seen.dossier.briefings.values() if each.id in briefings
            ),
        )


def _link_events(seen: Viewpoint, claims: Iterable[str]) -> tuple[Link, ...]:
    """The events of some claims, each once."""
    told = [(claim, claim.event) for claim in map(seen.dossier.claims.__getitem__, claims) if claim.event]
    first = {event.key: (claim, event) for claim, event in reversed(told)}
    return tuple(seen.link(event.title, uris.place_event(claim)) for claim, event in reversed(first.values()))


def _order(date: Dated) -> tuple[bool, str, tuple[str, str, str]]:
    """By the year; what is known only by its end stands at the head of the year, what is not dated behind all years."""
    year = _find_year(date)
    return (not year, year, date.sort_key)


def _find_year(date: Dated) -> str:
    return (date.lower or date.upper)[:4]
