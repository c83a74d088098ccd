"""What our texts mention against the claims that they rest on or head (rule 8); needs content/ alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.diagnostics import Diagnostic, Location
from generator.model import Answer, Briefing, ClaimKind, Point, Prose, Role, Sentence, Site
from generator.verify.support.backing import Backing, answers_of, is_printed, state
from generator.verify.support.statements import ANSWER, Statement, judge, place_in
from generator.verify.text.known import Known

_ANSWER = "answer under `inferred:`"
_LIST_NUMBER = re.compile(r"(?:[^\W\d_]+ )?\d+[.):] ")


def check_mentions(backing: Backing) -> Iterator[Diagnostic]:
    """Whether sentences, inferences and headings mention only what their claims have."""
    for statement in (*_sentences(backing), *_inferences(backing), *_headings(backing), *_remarks(backing)):
        yield from judge(statement, backing)
    yield from _check_role_dates(backing)


def _check_role_dates(backing: Backing) -> Iterator[Diagnostic]:
    """Whether the days from and to which somebody was something are in the claims that say so, or are inferred."""
    for person in backing.dossier.people.values():
        for role in person.roles:
            for name, date in (("since", role.since), ("until", role.until)):
                if date is None or date.is_inferred or not backing.has_claims(role.claims):
                    continue
                if not is_printed(date, backing.of_claims(role.claims)):
                    message = f"{date.edtf} is in none of the claims of this"
                    cure = "correct it, add `status: inferred` and `why:`, or name the claim that has it under `claims`"
                    yield Diagnostic("B121", message, role.origin.at(name, "date"), cure)


def _sentences(backing: Backing) -> Iterator[Statement]:
    for prose in backing.dossier.proses:
        for sentence in prose.sentences:
            if sentence.claims and backing.has_claims(sentence.claims):
                yield _sentence(prose, sentence, backing.of_claims(sentence.claims))


def _sentence(prose: Prose, sentence: Sentence, behind: Known) -> Statement:
    def place(offset: int) -> Location:
        return prose.place_of(sentence, offset)

    missing = "is in none of the claims of this sentence"
    cure = f"rest the sentence on the claim that has it, or {ANSWER}"
    return Statement(sentence.text, place, behind, answers_of(prose), missing, "the claims of this sentence", cure)


def _inferences(backing: Backing) -> Iterator[Statement]:
    cure = f"name the claim that has it under `rests_on`, or {ANSWER}"
    for claim in backing.dossier.claims.values():
        if claim.kind is ClaimKind.INFERENCE and claim.rests_on and backing.has_claims(claim.rests_on):
            behind = backing.of_claims(claim.rests_on)
            there = f"the claims that {claim.id} rests on"
            for path, text in state(claim):
                place = place_in(claim.origin, *path)
                yield Statement(text, place, behind, answers_of(claim), f"is in none of {there}", there, cure)


def _headings(backing: Backing) -> Iterator[Statement]:
    """Titles and summaries against all the claims that they head, where each sentence names its own."""
    there = "the claims below this"
    missing, cure = f"is in none of {there}", f"rest what follows on the claim that has it, or {ANSWER}"

    def head(text: str, path: str, record: Site | Briefing | Point, prose: Prose, behind: Known) -> Statement:
        return Statement(text, place_in(record.origin, path), behind, answers_of(prose), missing, there, cure)

    site, is_whole = backing.dossier.site, backing.dossier.is_whole
    for name, text in (("title", site.title), ("description", site.description)) if is_whole else ():
        yield head(text, name, site, site.bottom_line, backing.of_everything)
    for briefing in backing.dossier.briefings.values():
        if backing.has_claims(briefing.claims) and not any(prose.has_loose_sentence for prose in briefing.proses):
            behind = backing.of_claims(briefing.claims)
            yield head(briefing.title, "title", briefing, briefing.bottom_line, behind)
            yield head(briefing.summary, "summary", briefing, briefing.bottom_line, behind)
        for point in briefing.points:
            if point.text.claims and not point.text.has_loose_sentence and backing.has_claims(point.text.claims):
                title = _without_number(point.title)
                yield head(title, "title", point, point.text, backing.of_claims(point.text.claims))


def _without_number(title: str) -> str:
    """A title without its place in a list: "3. Signs", "Point 3: signs"; every offset stays."""
    number = _LIST_NUMBER.match(title)
    return " " * len(number[0]) + title[number.end() :] if number else title


def _remarks(backing: Backing) -> Iterator[Statement]:
    """What rests on no claim of its own: it mentions only what some claim has."""
    dossier = backing.dossier
    there = "the claims of the site"
    missing, cure = f"is in none of {there}", "correct it, or make a claim of it"
    texts = [
        *((question.origin, "title", question.title) for question in dossier.questions.values()),
        *((question.origin, "text", question.text) for question in dossier.questions.values()),
        *((topic.origin, "title", topic.title) for topic in dossier.topics.values()),
        *((topic.origin, "text", topic.text) for topic in dossier.topics.values()),
        *((gap.origin, "text", gap.text) for gap in dossier.gaps),
    ]
    if dossier.is_whole:
        for origin, name, text in texts:
            yield Statement(text, place_in(origin, name), backing.of_everything, (), missing, there, cure)
        for person in dossier.people.values():
            place, own = place_in(person.origin, "note"), tuple(person.inferred)
            yield Statement(
                person.note or "", place, backing.of_everything, own, missing, there, f"{cure}, or {_ANSWER}"
            )
    answers = [answer for question in dossier.questions.values() for answer in question.answers]
    roles = [role for person in dossier.people.values() for role in person.roles]
    entitled: list[Answer | Role] = [*answers, *roles]
    for record in entitled:
        if backing.has_claims(record.claims):
            place, there = place_in(record.origin, "title"), "the claims of this"
            cure = "correct it, or name the claim that has it under `claims`"
            behind = backing.of_claims(record.claims)
            yield Statement(record.title, place, behind, (), f"is in none of {there}", there, cure)
