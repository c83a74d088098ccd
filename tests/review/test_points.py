"""Points that were joined, divided or taken back: what is told of their sentences."""

from __future__ import annotations

from dataclasses import replace

from generator.model import Point, Prose
from generator.review.change import Sort, Verb
from generator.review.differences import find_changes
from generator.review.version import Version
from tests.projects import HARBOUR
from tests.review.pull_requests import read_version


def _with_points(version: Version, *points: Point) -> Version:
    briefing = version.dossier.briefings["north-quay"]
    briefings = {**version.dossier.briefings, "north-quay": replace(briefing, points=points)}
    return replace(version, dossier=replace(version.dossier, briefings=briefings))


def _with_bottom_line(version: Version, prose: Prose) -> Version:
    briefing = replace(version.dossier.briefings["north-quay"], bottom_line=prose)
    briefings = {**version.dossier.briefings, "north-quay": briefing}
    return replace(version, dossier=replace(version.dossier, briefings=briefings))


def test_a_point_is_not_joined_to_one_that_had_its_sentences_already() -> None:
    version = read_version(HARBOUR)
    points = version.dossier.briefings["north-quay"].points
    before = _with_points(version, *points, replace(points[-1], id="echo", title="An echo"))
    told = [(each.verb, each.sort, each.id) for each in find_changes(before, version)]
    assert told == [(Verb.LOST, Sort.POINT, "echo")]


def test_a_sentence_that_goes_from_elsewhere_too_is_told_beside_a_divided_point() -> None:
    version = read_version(HARBOUR)
    briefing = version.dossier.briefings["north-quay"]
    *others, voices = briefing.points
    *paragraph, last = next(iter(voices.text.paragraphs))
    rest, alone = ((*paragraph,),), ((last,),)
    divided = (
        replace(voices, text=replace(voices.text, paragraphs=rest)),
        replace(voices, id="talk", title="Talk", text=replace(voices.text, paragraphs=alone)),
    )
    longer = replace(briefing.bottom_line, paragraphs=(*briefing.bottom_line.paragraphs, (last,)))
    changes = find_changes(_with_bottom_line(version, longer), _with_points(version, *others, *divided))
    assert [(each.verb, each.sort) for each in changes] == [
        (Verb.LOST, Sort.SENTENCE),
        (Verb.MOVED, Sort.POINT),
    ]
