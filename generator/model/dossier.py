"""The dossier: everything in content/, with its indexes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property

from generator.diagnostics import Location
from generator.model.briefings import Briefing, Gap, Prose
from generator.model.claims import Claim, Evidence
from generator.model.documents import Document
from generator.model.editions import Edition, EditionChange, Withdrawn
from generator.model.people import Person
from generator.model.questions import Question, Topic
from generator.model.site import Site


class WrittenKind(Enum):
    """What a piece of writing is in its file."""

    KEY = "key"
    VALUE = "value"
    COMMENT = "comment"


@dataclass(frozen=True, slots=True)
class Written:
    """A piece of what a person wrote into a file, with its escapes read.

    ``place`` gives where it begins, for None, or where a character of its text stands.
    """

    kind: WrittenKind
    text: str
    place: Callable[[int | None], Location] = field(compare=False, repr=False)


@dataclass(frozen=True)
class Dossier:
    """Everything in content/, by id; the mappings keep the order of the site (site.yaml, then id)."""

    site: Site
    documents: Mapping[str, Document]
    claims: Mapping[str, Claim]
    briefings: Mapping[str, Briefing]
    people: Mapping[str, Person]
    questions: Mapping[str, Question]
    topics: Mapping[str, Topic]
    withdrawn: tuple[Withdrawn, ...]
    files: Mapping[str, str]
    """Every file of content/ that was read, path to sha256 of its bytes."""
    written: Mapping[str, tuple[Written, ...]]
    """All that stands in those of the files that could be read, in its order."""
    state: str = ""
    """A digest of what content/ says, whatever its layout; editions, which tell of it, are no part of that."""
    editions: tuple[Edition, ...] = ()
    """Each behind the one that it follows."""
    unread: frozenset[str] = frozenset()
    """The paths of the files of which a record, or all, could not be read: what is missing here may well be there."""

    @property
    def is_whole(self) -> bool:
        """Whether everything in content/ could be read."""
        return not self.unread

    def has(self, what: str, id_: str) -> bool:
        """Whether there is a claim, document or briefing (``what``) of this id; of other kinds there is none."""
        records = {"claim": self.claims, "document": self.documents, "briefing": self.briefings}
        return id_ in records.get(what, ())

    @cached_property
    def evidence(self) -> tuple[Evidence, ...]:
        """Every piece of evidence, in the order of the claims."""
        return tuple(piece for claim in self.claims.values() for piece in claim.evidence)

    @cached_property
    def proses(self) -> tuple[Prose, ...]:
        """All prose whose sentences rest on claims: the site's bottom line, then each briefing's."""
        return (self.site.bottom_line, *(prose for briefing in self.briefings.values() for prose in briefing.proses))

    @cached_property
    def gaps(self) -> tuple[Gap, ...]:
        """What the documents do not say: the site's gaps, then each briefing's."""
        return (*self.site.gaps, *(gap for briefing in self.briefings.values() for gap in briefing.gaps))

    @cached_property
    def claims_by_document(self) -> Mapping[str, tuple[Claim, ...]]:
        """Document id to the claims with evidence in it."""
        return self._group(lambda claim: dict.fromkeys(piece.document for piece in claim.evidence))

    @cached_property
    def claims_by_person(self) -> Mapping[str, tuple[Claim, ...]]:
        """Person id to the claims that have to do with the person."""
        return self._group(lambda claim: claim.everyone)

    @cached_property
    def briefings_by_claim(self) -> Mapping[str, tuple[Briefing, ...]]:
        """Claim id to the briefings with a sentence that rests on it."""
        found: dict[str, list[Briefing]] = {}
        for briefing in self.briefings.values():
            for claim in briefing.claims:
                found.setdefault(claim, []).append(briefing)
        return {claim: tuple(briefings) for claim, briefings in found.items()}

    @cached_property
    def topics_by_claim(self) -> Mapping[str, tuple[Topic, ...]]:
        """Claim id to the topics that it deals with."""
        found: dict[str, list[Topic]] = {}
        for topic in self.topics.values():
            for claim in topic.claims:
                found.setdefault(claim, []).append(topic)
        return {claim: tuple(topics) for claim, topics in found.items()}

    @cached_property
    def renamed(self) -> Mapping[tuple[str, str], str]:
        """Kind and id of what an edition recorded as renamed to the id that it has now."""
        found: dict[tuple[str, str], str] = {}
        for change in (change for edition in reversed(self.editions) for change in reversed(edition.changes)):
            if change.was is not None:
                found.setdefault((change.what, change.was), found.get((change.what, change.id), change.id))
        return found

    @cached_property
    def former_ids(self) -> Mapping[tuple[str, str], tuple[str, ...]]:
        """Kind and id of a record to the ids that it had before, the last one first."""
        found: dict[tuple[str, str], tuple[str, ...]] = {}
        for (what, was), id_ in self.renamed.items():
            found[what, id_] = (*found.get((what, id_), ()), was)
        return found

    @cached_property
    def changes_by_claim(self) -> Mapping[str, tuple[tuple[Edition, EditionChange], ...]]:
        """Claim id to what editions recorded of the claim, under whatever id, the newest first."""
        found: dict[str, list[tuple[Edition, EditionChange]]] = {}
        for edition in reversed(self.editions):
            for change in edition.changes:
                if change.what == "claim":
                    found.setdefault(self.renamed.get(("claim", change.id), change.id), []).append((edition, change))
        return {claim: tuple(changes) for claim, changes in found.items()}

    def _group(self, keys: Callable[[Claim], Iterable[str]]) -> Mapping[str, tuple[Claim, ...]]:
        found: dict[str, list[Claim]] = {}
        for claim in self.claims.values():
            for key in keys(claim):
                found.setdefault(key, []).append(claim)
        return {key: tuple(claims) for key, claims in found.items()}
