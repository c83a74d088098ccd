"""What readers call each part of a record that can change, and how what stood in it is shown to them.

A part that is not here is seen by no reader: answers to warnings, order, the lock.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto

from generator.review.change import Sort


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


TELLINGS: Mapping[tuple[Sort, str], Telling] = {
    (Sort.CLAIM, "text"): Telling("Wording"),
    (Sort.CLAIM, "kind"): Telling("Label"),
    (Sort.CLAIM, "by"): Telling("Speaker", Value.PERSON),
    (Sort.CLAIM, "via"): Telling("Relayed by", Value.PERSON),
    (Sort.CLAIM, "said"): Telling("Date of the words", Value.DATE),
    (Sort.CLAIM, "event"): Telling("Event"),
    (Sort.CLAIM, "event.date"): Telling("Date of the event", Value.DATE),
    (Sort.CLAIM, "position"): Telling("Position"),
    (Sort.CLAIM, "position.question"): Telling("Question of the position", Value.QUESTION),
    (Sort.CLAIM, "position.holder"): Telling("Holder of the position", Value.PERSON),
    (Sort.CLAIM, "position.stance"): Telling("Position"),
    (Sort.CLAIM, "position.date"): Telling("Date of the position", Value.DATE),
    (Sort.CLAIM, "figure"): Telling("Figure"),
    (Sort.CLAIM, "figure.value"): Telling("Figure"),
    (Sort.CLAIM, "figure.hedge"): Telling("Hedge of the figure"),
    (Sort.CLAIM, "figure.counts"): Telling("What the figure counts"),
    (Sort.CLAIM, "figure.as_of"): Telling("Date of the figure", Value.DATE),
    (Sort.CLAIM, "people"): Telling("Whom it is about", Value.PERSON),
    (Sort.CLAIM, "why"): Telling("Reasoning"),
    (Sort.CLAIM, "note"): Telling("Remark"),
    (Sort.CLAIM, "sources"): Telling("Sources"),
    (Sort.EVIDENCE, "evidence"): Telling("Evidence", Value.PLACE),
    (Sort.EVIDENCE, "place"): Telling("Evidence", Value.PLACE),
    (Sort.EVIDENCE, "at"): Telling("Evidence", Value.PASSAGE),
    (Sort.EVIDENCE, "fragment"): Telling("Words of the document that it rests on", Value.HIDDEN),
    (Sort.EVIDENCE, "use"): Telling("How it rests on its passage", Value.HIDDEN),
    (Sort.EVIDENCE, "relation"): Telling("What its passage does"),
    (Sort.EVIDENCE, "rests_on"): Telling("What it rests on", Value.CLAIMS),
    (Sort.DOCUMENT, "version"): Telling("Version of the text that was read", Value.HIDDEN),
    (Sort.DOCUMENT, "borders"): Telling("What of the received file it is", Value.HIDDEN),
    (Sort.DOCUMENT, "rights"): Telling("How much of it may be published"),
    (Sort.DOCUMENT, "rights.licence"): Telling("Licence"),
    (Sort.DOCUMENT, "rights.holder"): Telling("Holder of the rights"),
    (Sort.DOCUMENT, "title"): Telling("Title"),
    (Sort.DOCUMENT, "kind"): Telling("Kind"),
    (Sort.DOCUMENT, "publisher"): Telling("Publisher"),
    (Sort.DOCUMENT, "undated"): Telling("What is known of its date"),
    (Sort.DOCUMENT, "address"): Telling("Address"),
    (Sort.DOCUMENT, "descriptor"): Telling("Description of the source"),
    (Sort.DOCUMENT, "published"): Telling("Date", Value.DATE),
    (Sort.DOCUMENT, "authors"): Telling("Author", Value.PERSON),
    (Sort.DOCUMENT, "missing"): Telling("What the received text lacks"),
    (Sort.DOCUMENT, "turns"): Telling("Who speaks where", Value.HIDDEN),
    (Sort.DOCUMENT, "uncovered"): Telling("Passages that no claim rests on"),
    (Sort.SPAN, "spans"): Telling("Whose words stand in quotation marks", Value.HIDDEN),
    (Sort.DIGEST, "digest"): Telling("Digest"),
    (Sort.DIGEST, "missing"): Telling("What the received text lacks"),
    (Sort.BRIEFING, "title"): Telling("Title"),
    (Sort.BRIEFING, "summary"): Telling("Summary"),
    (Sort.BRIEFING, "as_of"): Telling("As of", Value.DATE),
    (Sort.POINT, "title"): Telling("Title"),
    (Sort.SENTENCE, "claims"): Telling("What a sentence rests on", Value.CLAIMS),
    (Sort.DISPUTE, "disputed"): Telling("What is disputed"),
    (Sort.GAP, "gaps"): Telling("What the documents do not say"),
    (Sort.GAP, "text"): Telling("What the documents do not say"),
    (Sort.GAP, "absent"): Telling("Words that stand in no document"),
    (Sort.GAP, "documents"): Telling("Documents that do not say it", Value.DOCUMENT),
    (Sort.PERSON, "name"): Telling("Name"),
    (Sort.PERSON, "kind"): Telling("Kind"),
    (Sort.PERSON, "spellings"): Telling("Spelling"),
    (Sort.PERSON, "roles"): Telling("Role"),
    (Sort.PERSON, "roles.title"): Telling("Role"),
    (Sort.PERSON, "roles.since"): Telling("Beginning of a role", Value.DATE),
    (Sort.PERSON, "roles.until"): Telling("End of a role", Value.DATE),
    (Sort.PERSON, "note"): Telling("Note"),
    (Sort.QUESTION, "title"): Telling("Title"),
    (Sort.QUESTION, "text"): Telling("Wording"),
    (Sort.QUESTION, "answers"): Telling("Answer under which a position stands"),
    (Sort.TOPIC, "title"): Telling("Title"),
    (Sort.TOPIC, "text"): Telling("Wording"),
    (Sort.TOPIC, "claims"): Telling("Claim of the topic", Value.CLAIMS),
    (Sort.SITE, "title"): Telling("Title"),
    (Sort.SITE, "description"): Telling("Description"),
    (Sort.SITE, "address"): Telling("Address"),
    (Sort.SITE, "repository"): Telling("Address of the source"),
    (Sort.SITE, "as_of"): Telling("As of", Value.DATE),
    (Sort.SITE, "about.publisher"): Telling("Who publishes it"),
    (Sort.SITE, "about.authors"): Telling("Who writes it"),
    (Sort.SITE, "about.purpose"): Telling("What it is for"),
    (Sort.SITE, "about.funding"): Telling("Who pays for it"),
    (Sort.SITE, "about.corrections"): Telling("How mistakes are put right"),
    (Sort.SITE, "about.contact"): Telling("Where readers can write to"),
}
