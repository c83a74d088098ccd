"""Whether each id that content/ names exists, with "did you mean" where it does not."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence, Set
from functools import partial

from rapidfuzz import process

from generator.diagnostics import Diagnostic, Location, Related
from generator.model import (
    Briefing,
    Claim,
    Document,
    Dossier,
    Gap,
    Happened,
    Origin,
    Person,
    Prose,
    Question,
)

_WHERE = {
    "claim": ("N101", "claims are in content/claims/"),
    "person": ("N102", "people and organisations are in content/people.yaml"),
    "document": ("N103", "documents are in content/documents/"),
    "question": ("N104", "questions are in content/site.yaml"),
    "briefing": ("N105", "briefings are in content/briefings/"),
}
_MAX_RELATED = 10
_Reference = tuple[str, str, Callable[[], Location]]
"""The kind of what is named, its id, and where: looked up only for what is not there."""


def resolve_references(dossier: Dossier, unread: Set[str], unread_kinds: Set[str]) -> Iterator[Diagnostic]:
    """A diagnostic for each id that names nothing, at the first place that has it.

    ``unread`` are ids of records with faults of their own: to name them is no second fault. Of ``unread_kinds`` of
    files not even all ids are known.
    """
    known: dict[str, Collection[str]] = {
        "claim": dossier.claims,
        "person": dossier.people,
        "document": dossier.documents,
        "question": dossier.questions,
        "briefing": dossier.briefings,
    }
    places: dict[tuple[str, str], list[Location]] = {}
    for kind, id_, place in (*_references(dossier), *_orphans(dossier)):
        if id_ not in known[kind] and id_ not in unread and _FILES.get(kind, "") not in unread_kinds:
            places.setdefault((kind, id_), []).append(place())
    for (kind, id_), found in places.items():
        yield _unknown(kind, id_, known[kind], sorted(found))
    yield from _circles(dossier)
    yield from _shared_spellings(dossier.people.values())
    yield from _returned(dossier)
    if dossier.is_whole:
        yield from _untold(dossier)
    yield from _unfit(dossier)
    for question in dossier.questions.values():
        yield from _unanswered(dossier, question)


_FILES = {"claim": "claims", "person": "people", "document": "documents", "briefing": "briefings"}
"""The kind of file that holds a kind of record."""


def _unknown(kind: str, id_: str, known: Collection[str], places: Sequence[Location]) -> Diagnostic:
    code, where = _WHERE[kind]
    best = process.extractOne(id_, list(known), score_cutoff=70)  # of a mapping it would take the values
    cure = f"did you mean {best[0]}?" if best else where
    message = f"there is no {kind} with the id {id_}"
    if len(places) > 1:
        message += f", which {len(places):,} places name"
    related = tuple(Related(other, "here too") for other in places[1 : _MAX_RELATED + 1])
    return Diagnostic(code, message, places[0], cure, related=related)


def _references(dossier: Dossier) -> Iterator[_Reference]:
    yield from _listed("briefing", dossier.site.briefings, dossier.site.origin, "briefings")
    yield from _listed("document", dossier.site.documents, dossier.site.origin, "documents")
    yield from _listed("claim", dossier.site.figures, dossier.site.origin, "figures")
    yield from _listed("claim", dossier.site.moments, dossier.site.origin, "moments")
    yield from _of_prose(dossier.site.bottom_line)
    yield from _of_gaps(dossier.site.gaps)
    for document in dossier.documents.values():
        yield from _of_document(document)
    for claim in dossier.claims.values():
        yield from _of_claim(claim)
    for briefing in dossier.briefings.values():
        yield from _of_briefing(briefing)
    for person in dossier.people.values():
        for role in person.roles:
            yield from _listed("claim", role.claims, role.origin, "claims")
    for question in dossier.questions.values():
        for answer in question.answers:
            yield from _listed("claim", answer.claims, answer.origin, "claims")
    for topic in dossier.topics.values():
        yield from _listed("claim", topic.claims, topic.origin, "claims")


def _listed(kind: str, ids: Iterable[str], origin: Origin, name: str) -> Iterator[_Reference]:
    return ((kind, id_, partial(origin.at, name, index)) for index, id_ in enumerate(ids))


def _of_document(document: Document) -> Iterator[_Reference]:
    yield from _listed("person", document.authors, document.origin, "authors")
    for span in document.spans:
        if span.by:
            yield "person", span.by, partial(span.origin.at, "by")
        if span.via:
            yield "person", span.via, partial(span.origin.at, "via")
    for turn in document.turns:
        if turn.by:
            yield "person", turn.by, partial(turn.origin.at, "by")


def _of_claim(claim: Claim) -> Iterator[_Reference]:
    at = claim.origin.at
    if claim.by:
        yield "person", claim.by, partial(at, "by")
    if claim.via:
        yield "person", claim.via, partial(at, "via")
    if claim.event:
        yield from _listed("claim", claim.event.before, claim.origin.inside("event"), "before")
        yield from _listed("claim", claim.event.after, claim.origin.inside("event"), "after")
    if claim.position:
        yield "question", claim.position.question, partial(at, "position", "question")
        yield "person", claim.position.holder, partial(at, "position", "holder")
    yield from _listed("person", claim.people, claim.origin, "people")
    yield from _listed("claim", claim.rests_on, claim.origin, "rests_on")
    for piece in claim.evidence:
        if piece.document != claim.document:  # the file's own document is looked up once, not for each piece
            yield "document", piece.document, partial(piece.origin.at, "document")


def _of_briefing(briefing: Briefing) -> Iterator[_Reference]:
    for prose in briefing.proses:
        yield from _of_prose(prose)
    yield from _of_gaps(briefing.gaps)


def _of_prose(prose: Prose) -> Iterator[_Reference]:
    for id_, start in prose.marks:
        yield "claim", id_, partial(prose.origin.at, prose.name, offset=start)


def _of_gaps(gaps: Sequence[Gap]) -> Iterator[_Reference]:
    for gap in gaps:
        yield from _listed("document", gap.documents, gap.origin, "documents")


def _orphans(dossier: Dossier) -> Iterator[_Reference]:
    """The documents that files of claims name by their own names."""
    for id_ in dict.fromkeys(claim.document for claim in dossier.claims.values()):
        if id_ is not None:
            yield "document", id_, partial(Location, f"content/claims/{id_}.yaml")


def _circles(dossier: Dossier) -> Iterator[Diagnostic]:
    """Inferences that rest on themselves, each circle once, at the claim that closes it."""
    done: set[str] = set()
    for start in dossier.claims:
        path: dict[str, None] = {}
        stack = [(start, False)]
        while stack:
            id_, is_leaving = stack.pop()
            if is_leaving:
                del path[id_]
                done.add(id_)
            elif id_ in path:
                claim = dossier.claims[next(reversed(path))]
                message = f"{claim.id} rests on {id_}, which rests on it again"
                cure = "let one of them rest on what a document says"
                yield Diagnostic("N108", message, claim.origin.at("rests_on"), cure)
            elif id_ not in done and id_ in dossier.claims:
                path[id_] = None
                stack.append((id_, True))
                stack += [(below, False) for below in dossier.claims[id_].rests_on]


def _shared_spellings(people: Iterable[Person]) -> Iterator[Diagnostic]:
    """A spelling that two entries claim: whoever reads it could not tell who is meant."""
    owners: dict[str, Person] = {}
    for person in people:
        for index, spelling in enumerate((person.name, *person.spellings)):
            place = person.origin.at("name") if index == 0 else person.origin.at("spellings")
            owner = owners.setdefault(spelling, person)
            if owner is not person:
                related = (Related(owner.origin.at("name"), "the other entry"),)
                message = f'"{spelling}" is a spelling of {owner.id} too'
                cure = "keep it where the documents mean it; the other entry needs a longer one"
                yield Diagnostic("N107", message, place, cure, related=related)


def _returned(dossier: Dossier) -> Iterator[Diagnostic]:
    """What was withdrawn and is there all the same."""
    for entry in dossier.withdrawn:
        if dossier.has(entry.what, entry.id):
            message = f"the {entry.what} {entry.id} is withdrawn, and still in content/"
            cure = "remove it, or take it off this list"
            yield Diagnostic("N109", message, entry.origin.at("id"), cure)


_TOLD = ("claim", "document", "briefing", "point", "section", "event", "figure", "position")
"""What readers could read before it was taken back."""


def _untold(dossier: Dossier) -> Iterator[Diagnostic]:
    """What was withdrawn and whose words nothing has that readers are shown."""
    recorded = {
        (change.what, change.id)
        for edition in dossier.editions
        for change in edition.changes
        if change.happened is Happened.GONE
    }
    for entry in dossier.withdrawn:
        is_told = entry.before is not None or (entry.what, entry.id) in recorded
        if entry.what in _TOLD and not is_told and not dossier.has(entry.what, entry.id):
            message = f"what the {entry.what} {entry.id} said is told nowhere"
            cure = "add `before`, the words that stood there; `briefing diff` prints them, compared with what had them"
            yield Diagnostic("N115", message, entry.origin.at("id"), cure)


def _unfit(dossier: Dossier) -> Iterator[Diagnostic]:
    """Claims chosen for the home page that have nothing to show there."""
    for name, what in (("figures", "figure"), ("moments", "event")):
        for index, id_ in enumerate(getattr(dossier.site, name)):
            claim = dossier.claims.get(id_)
            if claim and getattr(claim, what) is None:
                place = dossier.site.origin.at(name, index)
                yield Diagnostic("N114", f"{id_} has no {what}", place, f"name a claim that has `{what}`")


def _unanswered(dossier: Dossier, question: Question) -> Iterator[Diagnostic]:
    """Positions on a question with answers that are under none or two, and claims under one that hold no position."""
    under: dict[str, Location] = {}
    asked = {claim.position.question for claim in dossier.claims.values() if claim.position}
    unknown = asked - dossier.questions.keys()  # which has been said
    for answer in question.answers:
        for index, id_ in enumerate(answer.claims):
            place = answer.origin.at("claims", index)
            claim = dossier.claims.get(id_)
            first = under.setdefault(id_, place)
            if first is not place:
                related = (Related(first, "it is here already"),)
                cure = "keep it under the answer that it gives"
                yield Diagnostic("N110", f"the position of {id_} is under two answers", place, cure, related=related)
            elif claim and not (claim.position and claim.position.question in {question.id} | unknown):
                cure = f"give the claim a position on {question.id}, or take it off this list"
                yield Diagnostic("N110", f"{id_} holds no position on {question.id}", place, cure)
    for claim in dossier.claims.values():
        if question.answers and claim.position and claim.position.question == question.id and claim.id not in under:
            message = f"the position of {claim.id} is under no answer to {question.id}"
            related = (Related(question.origin.at("answers"), "the answers"),)
            cure = "put it under the answer that it gives, or under another that says how it differs"
            yield Diagnostic("N110", message, claim.origin.at("position"), cure, related=related)
