"""The positions: question by question, who held what view in which year."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import Claim, Position, Question
from generator.render import uris
from generator.render.dates import describe_beginning
from generator.render.views.pieces import ClaimView, Link
from generator.render.views.row import Row
from generator.render.views.viewpoint import Viewpoint
from generator.render.words import count

_UNDATED = "Undated"


@dataclass(frozen=True)
class HolderView:
    """The views of one holder on a question: for each year of the question those that date from it."""

    holder: Link
    cells: tuple[tuple[Row, ...], ...]


@dataclass(frozen=True)
class QuestionView:
    """A question with the views held on it, by holder and year; holders in the order of their first view."""

    anchor: str
    title: str
    text: str
    size: str
    years: tuple[str, ...]
    holders: tuple[HolderView, ...]

    @property
    def rows(self) -> tuple[Row, ...]:
        """Every view, as the table has them from left to right and down."""
        return tuple(row for holder in self.holders for cell in holder.cells for row in cell)


@dataclass(frozen=True)
class PositionsView:
    """Every question."""

    title: str
    description: str
    questions: tuple[QuestionView, ...]
    notes: tuple[ClaimView, ...]


def view_positions(seen: Viewpoint) -> PositionsView:
    """The positions of all claims, under their questions."""
    questions = tuple(_view_question(seen, question) for question in seen.dossier.questions.values())
    return PositionsView(
        title="Positions",
        description="Who held what view, and when, on the questions that the documents raise.",
        questions=questions,
        notes=tuple(row.claim for question in questions for row in question.rows),
    )


def _view_question(seen: Viewpoint, question: Question) -> QuestionView:
    held = [
        (claim.position, claim)
        for claim in seen.dossier.claims.values()
        if claim.position and claim.position.question == question.id
    ]
    held.sort(key=lambda each: (_order(each[0]), each[1].id))
    years = tuple(dict.fromkeys(_name_year(position) for position, _ in held))
    people = tuple(dict.fromkeys(position.holder for position, _ in held))
    holders = tuple(
        HolderView(seen.link_person(person), tuple(_list_cell(seen, held, person, year) for year in years))
        for person in people
    )
    size = f"{count(len(held), 'view')}, held by {len(people):,}" if held else "No document takes a position."
    return QuestionView(uris.place_question(question).anchor, question.title, question.text, size, years, holders)


def _order(position: Position) -> tuple[bool, str, bool, str, tuple[str, ...]]:
    """By year, as the columns stand, what was held by then before it; without a date last, in no known place."""
    date, name = position.date, _name_year(position)
    if date is None:
        return (True, "", True, name, ())
    start = date.sort_key[0] or date.upper
    return (not start, start[:4], bool(date.lower), name, date.sort_key)


def _list_cell(seen: Viewpoint, held: list[tuple[Position, Claim]], person: str, year: str) -> tuple[Row, ...]:
    return tuple(
        Row(uris.place_position(claim).anchor, seen.view_claim(claim.id))
        for position, claim in held
        if position.holder == person and _name_year(position) == year
    )


def _name_year(position: Position) -> str:
    """The year in which a view begins to be held; of a view without a beginning the year by which it was held."""
    date = position.date
    if date is None or not (date.lower or date.upper):
        return _UNDATED
    return describe_beginning(date) or f"By {date.upper[:4]}"
