"""The records of the site, its questions and topics, and of what was withdrawn."""

from __future__ import annotations

from collections.abc import Mapping

from generator.load import schema
from generator.load.records.briefings import build_gaps, build_prose, check_ids
from generator.load.records.fields import Faults, build_date, check_address, read_date
from generator.model import About, Answer, Origin, Question, Site, Topic, Withdrawn


def build_site(record: schema.SiteRecord, origin: Origin, faults: Faults) -> Site:
    """The site of site.yaml."""
    check_address(record.address, origin, faults)
    check_address(record.repository, origin, faults, "repository")
    return Site(
        title=record.title,
        description=record.description,
        address=record.address,
        repository=record.repository,
        about=About(**record.about.model_dump()) if record.about else About(),
        bottom_line=build_prose(record, "bottom_line", origin, faults),
        as_of=build_date(record.as_of, origin.inside("as_of"), faults),
        briefings=tuple(record.briefings),
        documents=tuple(record.documents),
        gaps=build_gaps(record.gaps, origin),
        figures=tuple(dict.fromkeys(record.figures)),
        moments=tuple(dict.fromkeys(record.moments)),
        origin=origin,
    )


def build_questions(record: schema.SiteRecord, origin: Origin, faults: Faults) -> Mapping[str, Question]:
    """The questions of site.yaml, by id, in their order."""
    questions = [
        _build_question(question, origin.inside("questions", number))
        for number, question in enumerate(record.questions)
    ]
    check_ids(questions, faults)
    return {question.id: question for question in questions}


def _build_question(record: schema.QuestionRecord, origin: Origin) -> Question:
    answers = tuple(
        Answer(answer.title, tuple(answer.claims), origin=origin.inside("answers", number))
        for number, answer in enumerate(record.answers)
    )
    return Question(record.id, record.title, record.text, answers, origin=origin)


def build_topic(record: schema.TopicRecord, origin: Origin) -> Topic:
    """A topic of topics.yaml."""
    return Topic(record.id, record.title, record.text, tuple(dict.fromkeys(record.claims)), origin=origin)


def build_withdrawn(record: schema.WithdrawnRecord, origin: Origin, faults: Faults) -> Withdrawn:
    """An entry of withdrawn.yaml."""
    return Withdrawn(
        id=record.id,
        what=record.what,
        reason=record.reason,
        date=read_date(record.date, origin.at("date"), faults),
        before=record.before,
        document=record.document,
        origin=origin,
    )
