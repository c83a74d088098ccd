"""The pages that are derived from claims alone: timeline, figures, positions, inferences, and what is not said."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from generator.model import Claim, Event, Question
from generator.render import uris
from generator.render.views.viewpoint import ClaimView, DateView, GapView, Link, Viewpoint, view_date


@dataclass(frozen=True)
class Row:
    """A claim with the anchor of what it carries: its event, figure or position."""

    anchor: str
    claim: ClaimView


@dataclass(frozen=True)
class HappeningView:
    """An event with every claim that tells of it under the same title and date; its anchor is that of the first."""

    anchor: str
    title: str
    date: DateView
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class YearView:
    """The events that begin in a year; ``name`` is in words where the beginning is not known."""

    name: str
    events: tuple[HappeningView, ...]


@dataclass(frozen=True)
class TimelineView:
    """Every event, by date."""

    title: str
    description: str
    years: tuple[YearView, ...]
    notes: tuple[ClaimView, ...]


@dataclass(frozen=True)
class FiguresView:
    """Every number, in the order of the claims."""

    title: str
    description: str
    rows: tuple[Row, ...]
    notes: tuple[ClaimView, ...]


@dataclass(frozen=True)
class QuestionView:
    """A question with the views held on it, by date."""

    anchor: str
    title: str
    text: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class PositionsView:
    """Every question."""

    title: str
    description: str
    questions: tuple[QuestionView, ...]
    notes: tuple[ClaimView, ...]


@dataclass(frozen=True)
class InferencesView:
    """What we conclude ourselves."""

    title: str
    description: str
    claims: tuple[ClaimView, ...]


@dataclass(frozen=True)
class GapsOf:
    """What the documents do not say, for one briefing or for the whole site."""

    anchor: str
    title: str
    briefing: Link | None
    gaps: tuple[GapView, ...]


@dataclass(frozen=True)
class GapsView:
    """Everything that the documents do not say."""

    title: str
    description: str
    sections: tuple[GapsOf, ...]


def view_timeline(seen: Viewpoint) -> TimelineView:
    """The events of all claims; of those that begin on one day the shorter first."""
    told = [(claim.event, claim) for claim in seen.dossier.claims.values() if claim.event]
    told.sort(key=lambda each: (each[0].date.sort_key, each[0].title, each[1].id))
    years = tuple(
        YearView(year, tuple(_view_happenings(seen, group)))
        for year, group in groupby(told, key=lambda each: _name_year(each[0]))
    )
    return TimelineView(
        title="Timeline",
        description="What happened when, as the documents tell it; dates that no document prints are marked.",
        years=years,
        notes=tuple(row.claim for year in years for event in year.events for row in event.rows),
    )


def view_figures(seen: Viewpoint) -> FiguresView:
    """The figures of all claims."""
    claims = [claim for claim in seen.dossier.claims.values() if claim.figure]
    rows = tuple(Row(uris.place_figure(claim).anchor, seen.view_claim(claim.id)) for claim in claims)
    return FiguresView(
        title="Figures",
        description="Every number in the documents: what it counts, how firmly it is given, by whom, and as of when.",
        rows=rows,
        notes=tuple(row.claim for row in rows),
    )


def view_positions(seen: Viewpoint) -> PositionsView:
    """The positions of all claims, under their questions."""
    questions = tuple(_view_question(seen, question) for question in seen.dossier.questions.values())
    return PositionsView(
        title="Positions",
        description="Who held what view, and when, on the questions that the documents raise.",
        questions=questions,
        notes=tuple(row.claim for question in questions for row in question.rows),
    )


def view_inferences(seen: Viewpoint) -> InferencesView:
    """The claims that rest on other claims and on no passage."""
    claims = [claim.id for claim in seen.dossier.claims.values() if not claim.evidence]
    return InferencesView(
        title="Our inferences",
        description="What no document says and we conclude from several claims, each with its reason.",
        claims=seen.view_claims(claims),
    )


def view_gaps(seen: Viewpoint) -> GapsView:
    """The gaps of the whole site first, then those of each briefing."""
    whole = GapsOf(uris.place_gaps(None).anchor, "All documents", None, seen.view_gaps(None))
    briefings = [
        GapsOf(
            uris.place_gaps(each).anchor,
            each.title,
            seen.link("The briefing", uris.place_briefing(each)),
            seen.view_gaps(each),
        )
        for each in seen.dossier.briefings.values()
    ]
    return GapsView(
        title="What the documents do not say",
        description="What is missing, left open or not to be known from the documents.",
        sections=tuple(section for section in (whole, *briefings) if section.gaps),
    )


def _view_happenings(seen: Viewpoint, told: Iterable[tuple[Event, Claim]]) -> Iterator[HappeningView]:
    for _, group in groupby(told, key=lambda each: (each[0].date.edtf, each[0].title)):
        same = list(group)
        event = same[0][0]
        rows = tuple(Row(uris.place_event(claim).anchor, seen.view_claim(claim.id)) for _, claim in same)
        yield HappeningView(rows[0].anchor, event.title, view_date(event.date), rows)


def _name_year(event: Event) -> str:
    lower = event.date.lower
    return lower[:4] if lower else "Beginning not known"


def _view_question(seen: Viewpoint, question: Question) -> QuestionView:
    held = [
        (claim.position, claim)
        for claim in seen.dossier.claims.values()
        if claim.position and claim.position.question == question.id
    ]
    # Without a date last: nobody knows where it belongs.
    held.sort(key=lambda each: (each[0].date is None, each[0].date.sort_key if each[0].date else (), each[1].id))
    rows = tuple(Row(uris.place_position(claim).anchor, seen.view_claim(claim.id)) for _, claim in held)
    return QuestionView(uris.place_question(question).anchor, question.title, question.text, rows)
