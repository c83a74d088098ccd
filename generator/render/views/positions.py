"""The positions: question by question, who held what view in which year."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Claim, Dated, Position, Question
from generator.render import uris
from generator.render.dates import describe_beginning
from generator.render.views.pieces import ClaimView, Link
from generator.render.views.viewpoint import Viewpoint
from generator.render.words import count

_UNDATED = "Undated"


@dataclass(frozen=True)
class AnswerMark:
    """An answer as a view shows it: its number, from 1, which gives it its sign, and its words."""

    number: int
    title: str


@dataclass(frozen=True)
class HeldView:
    """A view that somebody held. ``answer`` is None where the question has no answers."""

    anchor: str
    claim: ClaimView
    answer: AnswerMark | None


@dataclass(frozen=True)
class HolderView:
    """The views of one holder on a question: for each year of the question those that date from it."""

    holder: Link
    cells: tuple[tuple[HeldView, ...], ...]


@dataclass(frozen=True)
class GivenBy:
    """Who gave an answer, with the place of the view, and in which year."""

    holder: Link
    year: str


@dataclass(frozen=True)
class AnswerView:
    """An answer with those who gave it, in the order of their views; ``size`` says how many they are."""

    mark: AnswerMark
    size: str
    holders: tuple[GivenBy, ...]


@dataclass(frozen=True)
class QuestionView:
    """A question with the views held on it, by holder and year; holders in the order of their first view."""

    anchor: str
    title: str
    text: str
    size: str
    answers: tuple[AnswerView, ...]
    years: tuple[str, ...]
    holders: tuple[HolderView, ...]

    @property
    def held(self) -> tuple[HeldView, ...]:
        """Every view, as the table has them from left to right and down."""
        return tuple(held for holder in self.holders for cell in holder.cells for held in cell)


@dataclass(frozen=True)
class PositionsView:
    """Every question."""

    title: str
    description: str
    questions: tuple[QuestionView, ...]
    notes: tuple[ClaimView, ...]


@dataclass(frozen=True)
class _Held:
    """Who held a view, when as far as that is known, and the claim that says so."""

    holder: str
    date: Dated | None
    claim: Claim

    @property
    def year(self) -> str:
        """The year in which it begins to be held; of a view without a beginning the year by which it was held."""
        date = self.date
        if date is None or not (date.lower or date.upper):
            return _UNDATED
        return describe_beginning(date) or f"By {date.upper[:4]}"

    @property
    def order(self) -> tuple[bool, str, bool, str, tuple[str, ...]]:
        """By year, as the columns stand, what was held by then before it; without a date last, in no known place."""
        if self.date is None:
            return (True, "", True, self.year, ())
        start = self.date.lower or self.date.upper
        return (not start, start[:4], bool(self.date.lower), self.year, self.date.sort_key)


def view_positions(seen: Viewpoint) -> PositionsView:
    """The positions of all claims, under their questions."""
    questions = tuple(_view_question(seen, question) for question in seen.dossier.questions.values())
    return PositionsView(
        title="Positions",
        description="Who held what view, and when, on the questions that the documents raise.",
        questions=questions,
        notes=tuple(held.claim for question in questions for held in question.held),
    )


def _view_question(seen: Viewpoint, question: Question) -> QuestionView:
    held = [
        _Held(claim.position.holder, _date_view(seen, claim, claim.position), claim)
        for claim in seen.dossier.claims.values()
        if claim.position and claim.position.question == question.id
    ]
    held.sort(key=lambda each: (each.order, each.claim.id))
    years = tuple(dict.fromkeys(each.year for each in held))
    people = tuple(dict.fromkeys(each.holder for each in held))
    marks = {
        claim: AnswerMark(number, answer.title)
        for number, answer in enumerate(question.answers, start=1)
        for claim in answer.claims
    }

    def list_cell(person: str, year: str) -> Iterator[HeldView]:
        for each in held:
            if (each.holder, each.year) == (person, year):
                claim = each.claim
                yield HeldView(uris.place_position(claim).anchor, seen.view_claim(claim.id), marks.get(claim.id))

    return QuestionView(
        anchor=uris.place_question(question).anchor,
        title=question.title,
        text=question.text,
        size=f"{count(len(held), 'view')}, held by {len(people):,}" if held else "No document takes a position.",
        answers=tuple(
            _view_answer(
                seen, AnswerMark(number, answer.title), [each for each in held if each.claim.id in answer.claims]
            )
            for number, answer in enumerate(question.answers, start=1)
        ),
        years=years,
        holders=tuple(
            HolderView(seen.link_person(person), tuple(tuple(list_cell(person, year)) for year in years))
            for person in people
        ),
    )


def _view_answer(seen: Viewpoint, mark: AnswerMark, held: list[_Held]) -> AnswerView:
    """The answer; who gives it twice in a year is named once for it."""
    first = {(each.holder, each.year): each.claim for each in reversed(held)}
    given = [(each.holder, each.year) for each in held]
    holders = tuple(
        GivenBy(seen.link(seen.dossier.people[holder].name, uris.place_position(first[holder, year])), year)
        for holder, year in dict.fromkeys(given)
    )
    return AnswerView(mark, count(len({holder for holder, _ in given}), "holder"), holders)


def _date_view(seen: Viewpoint, claim: Claim, position: Position) -> Dated | None:
    """When a view was held; of one without a date, by when: it was said by then, or its document had appeared."""
    if position.date is not None:
        return position.date
    documents = (seen.dossier.documents[piece.document] for piece in claim.evidence)
    dates = [claim.said] if claim.said else [document.published for document in documents]
    ends = [date.upper for date in dates if date is not None and date.upper]
    return Dated(f"../{min(ends)}", "", min(ends)) if ends else None
