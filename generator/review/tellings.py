"""What readers call each part of a record that can change, and how what stood in it is shown to them.

A part that is not here is seen by no reader: answers to warnings, order, the lock.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto

from generator.review.change import Topic


class Value(Enum):
    """What stands in a part."""

    TEXT = auto()
    DATE = auto()
    PERSON = auto()
    DOCUMENT = auto()
    QUESTION = auto()
    PASSAGE = auto()
    PLACE = auto()
    """Document and passage, and perhaps words that are not shown."""
    CLAIMS = auto()
    HIDDEN = auto()
    """What is not for readers, as words that only find a place; that it is another one is told."""


@dataclass(frozen=True)
class Telling:
    """The name of a part, as it begins a line."""

    label: str
    value: Value = Value.TEXT


TELLINGS: Mapping[tuple[Topic, str], Telling] = {
    (Topic.CLAIM, "text"): Telling("Wording"),
    (Topic.CLAIM, "kind"): Telling("Label"),
    (Topic.CLAIM, "by"): Telling("Speaker", Value.PERSON),
    (Topic.CLAIM, "via"): Telling("Relayed by", Value.PERSON),
    (Topic.CLAIM, "said"): Telling("Date of the words", Value.DATE),
    (Topic.CLAIM, "event"): Telling("Event"),
    (Topic.CLAIM, "event.date"): Telling("Date of the event", Value.DATE),
    (Topic.CLAIM, "position"): Telling("Position"),
    (Topic.CLAIM, "position.question"): Telling("Question of the position", Value.QUESTION),
    (Topic.CLAIM, "position.holder"): Telling("Holder of the position", Value.PERSON),
    (Topic.CLAIM, "position.stance"): Telling("Position"),
    (Topic.CLAIM, "position.date"): Telling("Date of the position", Value.DATE),
    (Topic.CLAIM, "figure"): Telling("Figure"),
    (Topic.CLAIM, "figure.value"): Telling("Figure"),
    (Topic.CLAIM, "figure.hedge"): Telling("Hedge of the figure"),
    (Topic.CLAIM, "figure.counts"): Telling("What the figure counts"),
    (Topic.CLAIM, "figure.as_of"): Telling("Date of the figure", Value.DATE),
    (Topic.CLAIM, "people"): Telling("Whom it is about", Value.PERSON),
    (Topic.CLAIM, "why"): Telling("Reasoning"),
    (Topic.CLAIM, "note"): Telling("Remark"),
    (Topic.CLAIM, "sources"): Telling("Sources"),
    (Topic.EVIDENCE, "evidence"): Telling("Evidence", Value.PLACE),
    (Topic.EVIDENCE, "place"): Telling("Evidence", Value.PLACE),
    (Topic.EVIDENCE, "at"): Telling("Evidence", Value.PASSAGE),
    (Topic.EVIDENCE, "fragment"): Telling("Words of the document that it rests on", Value.HIDDEN),
    (Topic.EVIDENCE, "use"): Telling("How it rests on its passage", Value.HIDDEN),
    (Topic.EVIDENCE, "relation"): Telling("What its passage does"),
    (Topic.EVIDENCE, "rests_on"): Telling("What it rests on", Value.CLAIMS),
    (Topic.DOCUMENT, "version"): Telling("Version of the text that was read", Value.HIDDEN),
    (Topic.DOCUMENT, "borders"): Telling("What of the received file it is", Value.HIDDEN),
    (Topic.DOCUMENT, "rights"): Telling("How much of it may be published"),
    (Topic.DOCUMENT, "rights.licence"): Telling("Licence"),
    (Topic.DOCUMENT, "rights.holder"): Telling("Holder of the rights"),
    (Topic.DOCUMENT, "title"): Telling("Title"),
    (Topic.DOCUMENT, "kind"): Telling("Kind"),
    (Topic.DOCUMENT, "publisher"): Telling("Publisher"),
    (Topic.DOCUMENT, "undated"): Telling("What is known of its date"),
    (Topic.DOCUMENT, "address"): Telling("Address"),
    (Topic.DOCUMENT, "descriptor"): Telling("Description of the source"),
    (Topic.DOCUMENT, "published"): Telling("Date", Value.DATE),
    (Topic.DOCUMENT, "authors"): Telling("Author", Value.PERSON),
    (Topic.DOCUMENT, "missing"): Telling("What the received text lacks"),
    (Topic.DOCUMENT, "turns"): Telling("Who speaks where", Value.HIDDEN),
    (Topic.DOCUMENT, "uncovered"): Telling("Passages that no claim rests on"),
    (Topic.SPAN, "spans"): Telling("Whose words stand in quotation marks", Value.HIDDEN),
    (Topic.DIGEST, "digest"): Telling("Digest"),
    (Topic.DIGEST, "missing"): Telling("What the received text lacks"),
    (Topic.BRIEFING, "title"): Telling("Title"),
    (Topic.BRIEFING, "summary"): Telling("Summary"),
    (Topic.BRIEFING, "as_of"): Telling("As of", Value.DATE),
    (Topic.POINT, "title"): Telling("Title"),
    (Topic.SENTENCE, "claims"): Telling("What a sentence rests on", Value.CLAIMS),
    (Topic.DISPUTE, "disputed"): Telling("What is disputed"),
    (Topic.GAP, "gaps"): Telling("What the documents do not say"),
    (Topic.GAP, "text"): Telling("What the documents do not say"),
    (Topic.GAP, "absent"): Telling("Words that stand in no document"),
    (Topic.GAP, "documents"): Telling("Documents that do not say it", Value.DOCUMENT),
    (Topic.PERSON, "name"): Telling("Name"),
    (Topic.PERSON, "kind"): Telling("Kind"),
    (Topic.PERSON, "spellings"): Telling("Spelling"),
    (Topic.PERSON, "roles"): Telling("Role"),
    (Topic.PERSON, "roles.title"): Telling("Role"),
    (Topic.PERSON, "roles.since"): Telling("Beginning of a role", Value.DATE),
    (Topic.PERSON, "roles.until"): Telling("End of a role", Value.DATE),
    (Topic.PERSON, "note"): Telling("Note"),
    (Topic.QUESTION, "title"): Telling("Title"),
    (Topic.QUESTION, "text"): Telling("Wording"),
    (Topic.QUESTION, "answers"): Telling("Answer under which a position stands"),
    (Topic.TOPIC, "title"): Telling("Title"),
    (Topic.TOPIC, "text"): Telling("Wording"),
    (Topic.TOPIC, "claims"): Telling("Claim of the topic", Value.CLAIMS),
    (Topic.SITE, "title"): Telling("Title"),
    (Topic.SITE, "description"): Telling("Description"),
    (Topic.SITE, "address"): Telling("Address"),
    (Topic.SITE, "repository"): Telling("Address of the source"),
    (Topic.SITE, "as_of"): Telling("As of", Value.DATE),
    (Topic.SITE, "about.publisher"): Telling("Who publishes it"),
    (Topic.SITE, "about.authors"): Telling("Who writes it"),
    (Topic.SITE, "about.purpose"): Telling("What it is for"),
    (Topic.SITE, "about.funding"): Telling("Who pays for it"),
    (Topic.SITE, "about.corrections"): Telling("How mistakes are put right"),
    (Topic.SITE, "about.contact"): Telling("Where readers can write to"),
}
