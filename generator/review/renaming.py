"""Records that have another id and the same content; and the older version with the ids of the newer one.

With the ids of the newer version an older record differs from its counterpart by what it says alone: a renamed claim
changes no sentence that rests on it.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Hashable, Mapping
from typing import Any, TypeVar

from generator.model import (
    Answer,
    Briefing,
    Claim,
    Document,
    Dossier,
    Evidence,
    Gap,
    Person,
    Position,
    Prose,
    Question,
    Role,
    Sentence,
    Site,
    Span,
    Topic,
    Turn,
)
from generator.review.change import Sort
from generator.review.pairing import find_renamed
from generator.review.version import Version

_Record = TypeVar("_Record")
Renamed = Mapping[str, str]
"""Old id to new id."""

_IDS: Mapping[tuple[type, str], Sort] = {
    (Claim, "id"): Sort.CLAIM,
    (Claim, "rests_on"): Sort.CLAIM,
    (Evidence, "claim"): Sort.CLAIM,
    (Sentence, "claims"): Sort.CLAIM,
    (Role, "claims"): Sort.CLAIM,
    (Answer, "claims"): Sort.CLAIM,
    (Topic, "id"): Sort.TOPIC,
    (Topic, "claims"): Sort.CLAIM,
    (Document, "id"): Sort.DOCUMENT,
    (Claim, "document"): Sort.DOCUMENT,
    (Evidence, "document"): Sort.DOCUMENT,
    (Gap, "documents"): Sort.DOCUMENT,
    (Site, "documents"): Sort.DOCUMENT,
    (Person, "id"): Sort.PERSON,
    (Document, "authors"): Sort.PERSON,
    (Span, "by"): Sort.PERSON,
    (Span, "via"): Sort.PERSON,
    (Turn, "by"): Sort.PERSON,
    (Claim, "by"): Sort.PERSON,
    (Claim, "via"): Sort.PERSON,
    (Claim, "people"): Sort.PERSON,
    (Position, "holder"): Sort.PERSON,
    (Question, "id"): Sort.QUESTION,
    (Position, "question"): Sort.QUESTION,
    (Briefing, "id"): Sort.BRIEFING,
    (Site, "briefings"): Sort.BRIEFING,
}
"""Which fields hold ids, of what."""


def rename_like(base: Version, head: Version) -> tuple[Version, Mapping[Sort, Renamed]]:
    """The older version with the ids of the newer one, and what was renamed, by sort.

    People come first: that a claim's speaker was renamed does not make it another claim.
    """
    dossier = base.dossier
    found: dict[Sort, Renamed] = {}
    for sort, find in _SEARCHES:
        found[sort] = find(dossier, head.dossier)
        if found[sort]:
            dossier = _rename_dossier(dossier, sort, found[sort])
    claims = found[Sort.CLAIM]
    checks = {(claims.get(claim, claim), number): check for (claim, number), check in base.checks.items()}
    return dataclasses.replace(base, dossier=dossier, checks=checks), found


def _find_people(base: Dossier, head: Dossier) -> Renamed:
    return find_renamed(base.people, head.people, (lambda each: each.name, lambda each: frozenset(each.spellings)))


def _find_questions(base: Dossier, head: Dossier) -> Renamed:
    return find_renamed(base.questions, head.questions, (lambda each: each.text, lambda each: each.title))


def _find_topics(base: Dossier, head: Dossier) -> Renamed:
    return find_renamed(base.topics, head.topics, (lambda each: each.title, lambda each: frozenset(each.claims)))


def _find_documents(base: Dossier, head: Dossier) -> Renamed:
    return find_renamed(
        base.documents, head.documents, (lambda each: (each.received.sha256, frozenset(each.received.parts)), _title)
    )


def _find_claims(base: Dossier, head: Dossier) -> Renamed:
    return find_renamed(base.claims, head.claims, (lambda each: each.text, _evidence_of))


def _find_briefings(base: Dossier, head: Dossier) -> Renamed:
    return find_renamed(base.briefings, head.briefings, (_title, _sentences_of))


def _title(record: Document | Briefing) -> Hashable:
    return record.title


def _evidence_of(claim: Claim) -> Hashable:
    """Where it rests and whose words it has; empty without a fragment, for a passage alone carries many claims."""
    pieces = frozenset((piece.document, piece.at, piece.parts) for piece in claim.evidence if piece.parts)
    return pieces and (claim.kind, claim.by, pieces)


def _sentences_of(briefing: Briefing) -> Hashable:
    return tuple(sentence.text for prose in briefing.proses for sentence in prose.sentences)


_SEARCHES: tuple[tuple[Sort, Callable[[Dossier, Dossier], Renamed]], ...] = (
    (Sort.PERSON, _find_people),
    (Sort.QUESTION, _find_questions),
    (Sort.DOCUMENT, _find_documents),
    (Sort.CLAIM, _find_claims),
    (Sort.BRIEFING, _find_briefings),
    (Sort.TOPIC, _find_topics),
)


def _rename_dossier(dossier: Dossier, sort: Sort, new: Renamed) -> Dossier:
    def rename_all(records: Mapping[str, _Record], of: Sort) -> dict[str, _Record]:
        return {new.get(id_, id_) if of is sort else id_: _rename(each, sort, new) for id_, each in records.items()}

    return dataclasses.replace(
        dossier,
        site=_rename(dossier.site, sort, new),
        documents=rename_all(dossier.documents, Sort.DOCUMENT),
        claims=rename_all(dossier.claims, Sort.CLAIM),
        briefings=rename_all(dossier.briefings, Sort.BRIEFING),
        people=rename_all(dossier.people, Sort.PERSON),
        questions=rename_all(dossier.questions, Sort.QUESTION),
        topics=rename_all(dossier.topics, Sort.TOPIC),
    )


def _rename(value: Any, sort: Sort, new: Renamed) -> Any:
    """A value of the model, and all that it holds, with new ids."""
    if isinstance(value, tuple):
        return tuple(_rename(each, sort, new) for each in value)
    if not dataclasses.is_dataclass(value) or isinstance(value, type):
        return value
    renamed: dict[str, Any] = {}
    for field in dataclasses.fields(value):
        held = getattr(value, field.name)
        if _IDS.get((type(value), field.name)) is sort:
            renamed[field.name] = _rename_ids(held, new)
        elif isinstance(value, Prose) and field.name == "marks" and sort is Sort.CLAIM:
            renamed[field.name] = tuple((new.get(id_, id_), start) for id_, start in held)
        elif field.compare:
            renamed[field.name] = _rename(held, sort, new)
    return dataclasses.replace(value, **renamed)


def _rename_ids(held: str | tuple[str, ...] | None, new: Renamed) -> str | tuple[str, ...] | None:
    if isinstance(held, tuple):
        return tuple(new.get(id_, id_) for id_ in held)
    return None if held is None else new.get(held, held)
