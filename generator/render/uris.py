"""The only place that knows the paths of pages and the anchors on them.

A page is a path below docs/, with forward slashes; an anchor is made from ids alone, so that it stays when a title or
a sentence changes. Ids differ inside one kind of record only, hence the prefixes.
"""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass

from generator.model import (
    Briefing,
    Claim,
    ClaimKind,
    Document,
    Dossier,
    Edition,
    EditionChange,
    Person,
    Point,
    Question,
    Topic,
    Withdrawn,
)

LEAST_CLAIMS_OF_A_PAGE = 3
"""A person with fewer claims has an entry in the index and no page."""


@dataclass(frozen=True)
class Place:
    """A page, or an anchor on it."""

    page: str
    anchor: str = ""

    def seen_from(self, page: str) -> str:
        """The relative URI of the place in a Markdown link on another page, or on the same one."""
        if page == self.page and self.anchor:
            return f"#{self.anchor}"
        path = posixpath.relpath(self.page, posixpath.dirname(page) or ".")
        return f"{path}#{self.anchor}" if self.anchor else path


HOME = Place("index.md")
BRIEFINGS = Place("briefings/index.md")
DOCUMENTS = Place("documents/index.md")
PEOPLE = Place("people/index.md")
TIMELINE = Place("timeline.md")
FIGURES = Place("figures.md")
POSITIONS = Place("positions.md")
TOPICS = Place("topics/index.md")
GAPS = Place("gaps.md")
INFERENCES = Place("inferences.md")
METHOD = Place("method.md")
LABELS = Place("method.md", "labels")
SOURCES = Place("method.md", "sources")
CHANGES = Place("changes.md")
CORRECTIONS = Place("corrections.md")
FEED = Place("feeds/site.xml")
FEED_OF_CORRECTIONS = Place("feeds/corrections.xml")
ABOUT = Place("about.md")
CODES = Place("codes.md")


def place_briefing(briefing: Briefing) -> Place:
    """The page of a briefing."""
    return Place(f"briefings/{_file_name(briefing.id)}")


def place_point(briefing: Briefing, point: Point) -> Place:
    """A point, on the page of its briefing."""
    return Place(place_briefing(briefing).page, f"point-{point.id}")


def place_document(document: Document) -> Place:
    """The page of a document."""
    return Place(f"documents/{_file_name(document.id)}")


def place_passage(document: Document, passage: str) -> Place:
    """A passage, on the page of its document; shown or not, it has its place there."""
    return Place(place_document(document).page, f"passage-{passage}")


def place_claim(dossier: Dossier, claim: Claim) -> Place:
    """The one home of a claim: at the passage it first rests on; without evidence, among our inferences."""
    home = place_document(dossier.documents[claim.evidence[0].document]) if claim.evidence else INFERENCES
    return Place(home.page, anchor_claim(claim.id))


def has_page(dossier: Dossier, person: Person) -> bool:
    """Whether enough is said by and about somebody to fill a page."""
    return len(dossier.claims_by_person.get(person.id, ())) >= LEAST_CLAIMS_OF_A_PAGE


def place_person(dossier: Dossier, person: Person) -> Place:
    """The page of a person or an organisation, or the entry in the index."""
    return Place(f"people/{_file_name(person.id)}") if has_page(dossier, person) else place_entry(person)


def place_entry(person: Person) -> Place:
    """The entry of a person in the index; everybody has one."""
    return Place(PEOPLE.page, f"person-{person.id}")


def place_event(claim: Claim) -> Place:
    """The event of a claim, on the timeline."""
    return Place(TIMELINE.page, f"event-{claim.id}")


def place_figure(claim: Claim) -> Place:
    """The figure of a claim, in the table of figures."""
    return Place(FIGURES.page, f"figure-{claim.id}")


def place_question(question: Question) -> Place:
    """A question on which positions are held."""
    return Place(POSITIONS.page, f"question-{question.id}")


def place_position(claim: Claim) -> Place:
    """The position of a claim, under its question."""
    return Place(POSITIONS.page, f"position-{claim.id}")


def place_topic(topic: Topic) -> Place:
    """The page of a topic."""
    return Place(f"topics/{_file_name(topic.id)}")


def place_claims(kind: ClaimKind) -> Place:
    """The page with the claims of a kind."""
    return Place(f"kinds/{kind.value}.md")


def place_gap(briefing: Briefing | None, number: int) -> Place:
    """Gap ``number`` (from 1) of a briefing, or of the site as a whole."""
    return Place(GAPS.page, f"gap-{briefing.id}-{number}" if briefing else f"gap-{number}")


def place_gaps(briefing: Briefing | None) -> Place:
    """The gaps of a briefing, or of the site as a whole."""
    return Place(GAPS.page, f"gaps-{briefing.id}" if briefing else "gaps")


def place_withdrawn(withdrawn: Withdrawn) -> Place:
    """What is said about a claim or document taken back."""
    return Place(CORRECTIONS.page, f"withdrawn-{withdrawn.what}-{withdrawn.id}")


def place_edition(edition: Edition) -> Place:
    """An edition, among what changed."""
    return Place(CHANGES.page, f"edition-{edition.id}")


def place_change(edition: Edition, change: EditionChange) -> Place:
    """What changed of a record in an edition. No id has an underscore, so that no two anchors are the same."""
    return Place(CHANGES.page, f"change-{change.what}-{change.id}_{edition.id}")


def place_correction(edition: Edition, change: EditionChange) -> Place:
    """A mistake that an edition put right."""
    return Place(CORRECTIONS.page, f"correction-{change.what}-{change.id}_{edition.id}")


def place_feed(briefing: str) -> Place:
    """The feed of what changed in a briefing."""
    return Place(f"feeds/briefings/{briefing}.xml")


def place_former(what: str, id_: str) -> Place:
    """Where a document or a briefing stood that is gone, or has another id."""
    return Place(f"{_FOLDERS[what]}/{_file_name(id_)}")


_FOLDERS = {"document": "documents", "briefing": "briefings"}


def pages_of_records(dossier: Dossier) -> Mapping[tuple[str, str], str]:
    """Kind and id of each record that has a page of its own, to the path of that."""
    people = [each for each in dossier.people.values() if has_page(dossier, each)]
    return {
        **{("briefing", each.id): place_briefing(each).page for each in dossier.briefings.values()},
        **{("document", each.id): place_document(each).page for each in dossier.documents.values()},
        **{("person", each.id): place_person(dossier, each).page for each in people},
        **{("topic", each.id): place_topic(each).page for each in dossier.topics.values()},
    }


def anchor_claim(id_: str) -> str:
    """The anchor of a claim, on whatever page it stands or stood."""
    return f"claim-{id_}"


def place_kind(kind: ClaimKind) -> Place:
    """The explanation of a kind of claim."""
    return Place(METHOD.page, f"kind-{kind.value}")


def place_code(code: str) -> Place:
    """The section of a diagnostic code."""
    return Place(CODES.page, code)


def _file_name(id_: str) -> str:
    # An id has no underscore, so that this is nobody else's.
    return "index_.md" if id_ == "index" else f"{id_}.md"
