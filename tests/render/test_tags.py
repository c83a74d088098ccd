"""Topics and kinds as tags, and the answers to a question."""

from __future__ import annotations

from dataclasses import replace

from generator.model import Answer, ClaimKind, Origin
from generator.render.views.pieces import Link
from generator.render.views.positions import AnswerMark, GivenBy, view_positions
from generator.render.views.tags import TaggedPoint, list_topics, view_claims_of, view_topic, view_topics
from generator.render.views.viewpoint import Viewpoint
from tests.render.harbour import load_harbour


def _seen_from(page: str) -> Viewpoint:
    return Viewpoint(*load_harbour(), page)


def test_every_topic_has_a_card_and_every_kind_that_occurs() -> None:
    dossier, _ = load_harbour()
    view = view_topics(_seen_from("topics/index.md"))
    assert [(card.link, card.size) for card in view.topics] == [
        (Link("The wall", "the-wall.md"), "4 claims"),
        (Link("Decisions", "decisions.md"), "5 claims"),
    ]
    kinds = {claim.kind.value for claim in dossier.claims.values()}
    assert [card.kind.name for card in view.kinds] == [kind.value for kind in ClaimKind if kind.value in kinds]


def test_a_topic_has_its_claims_by_document_and_the_points_with_two_of_them() -> None:
    view = view_topic(_seen_from("topics/decisions.md"), load_harbour()[0].topics["decisions"])
    assert view.points == (
        TaggedPoint(
            Link("Who decides", "../briefings/north-quay.md#point-who-decides"),
            Link("The north quay", "../briefings/north-quay.md"),
        ),
    )
    assert [[claim.id for claim in group.claims] for group in view.groups] == [
        ["reed-kept-closed", "reed-letter", "project-name", "budget-third"],
        ["pell-borrow"],
    ]


def test_a_point_shows_the_topics_of_at_least_two_of_its_claims_the_largest_first() -> None:
    dossier, _ = load_harbour()
    assert list_topics(dossier, ["wall-38"]) == []
    assert [topic.id for topic in list_topics(dossier, ["wall-38", "crack-width"])] == ["the-wall"]
    claims = ["wall-38", "crack-width", "reed-letter", "reed-kept-closed", "project-name"]
    assert [topic.id for topic in list_topics(dossier, claims)] == ["decisions", "the-wall"]


def test_the_page_of_a_kind_has_all_its_claims() -> None:
    dossier, _ = load_harbour()
    for kind in ClaimKind:
        view = view_claims_of(_seen_from(f"kinds/{kind.value}.md"), kind)
        shown = [claim.id for group in view.groups for claim in group.claims]
        assert sorted(shown) == sorted(claim.id for claim in dossier.claims.values() if claim.kind is kind)


def test_a_claim_leads_to_its_topics_and_to_the_claims_of_its_kind() -> None:
    claim = _seen_from("documents/quay-gazette.md").view_claim("reed-letter")
    assert claim.topics == (Link("Decisions", "../topics/decisions.md"),)
    assert claim.same_kind == Link("advice", "../kinds/advice.md")


def test_answers_name_who_gives_them_and_each_view_bears_its_answer() -> None:
    (opening,) = [each for each in view_positions(_seen_from("positions.md")).questions if each.answers]
    assert opening.title == "Opening the quay"
    assert [(answer.mark, answer.size) for answer in opening.answers] == [
        (AnswerMark(1, "Not yet"), "2 holders"),
        (AnswerMark(2, "Yes, with conditions"), "1 holder"),
    ]
    assert opening.answers[0].holders == (
        GivenBy(Link("The Skerrow Gazette", "#position-ferry-may"), "By 2019"),
        GivenBy(Link("Marc Reed", "#position-reed-will-not-open"), "2019"),
    )
    assert {held.claim.id: held.answer and held.answer.number for held in opening.held} == {
        "reed-will-not-open": 1,
        "ferry-may": 1,
        "twelve-tonnes": 2,
    }


def test_who_gives_an_answer_twice_in_a_year_is_named_once_for_it() -> None:
    dossier, verification = load_harbour()
    first, second = dossier.claims["reed-will-not-open"], dossier.claims["ferry-may"]
    assert first.position is not None
    claims = {**dossier.claims, second.id: replace(second, position=first.position)}
    answer = Answer("Not yet", (first.id, second.id), origin=Origin(lambda path, offset: None))  # type: ignore[arg-type,return-value]
    questions = {"opening": replace(dossier.questions["opening"], answers=(answer,))}
    seen = Viewpoint(replace(dossier, claims=claims, questions=questions), verification, "positions.md")
    (question,) = view_positions(seen).questions
    assert [(given.holder.text, given.year) for given in question.answers[0].holders] == [("Marc Reed", "2019")]
