"""What an edition records for readers of the changes between two versions: what they can see, in their words.

A reviewer sees more: order, answers to warnings, the lock. Words that only find a place are shown to nobody.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from generator.diagnostics import Location
from generator.model import Dossier, Edition, EditionChange, Happened, Origin
from generator.review.change import Change, Sort, Verb
from generator.review.tellings import TELLINGS, Telling, Value

_SITE_FILE = "content/site.yaml"
_PLACE = re.compile(r"([a-z0-9-]+), passage ([^:]+)(?:: .*)?", re.DOTALL)
_DATE = re.compile(r"([\[\d.][^ ]*)( \(inferred\))?")
_RECORDS = {
    Sort.CLAIM: "claim",
    Sort.EVIDENCE: "claim",
    Sort.DOCUMENT: "document",
    Sort.DIGEST: "document",
    Sort.SPAN: "document",
    Sort.BRIEFING: "briefing",
    Sort.SENTENCE: "briefing",
    Sort.DISPUTE: "briefing",
    Sort.GAP: "briefing",
    Sort.POINT: "point",
    Sort.PERSON: "person",
    Sort.QUESTION: "question",
    Sort.TOPIC: "topic",
    Sort.SITE: "site",
}
"""To which kind of record a reader would say that a change happened."""
_WHOLE = {Verb.ADDED: Happened.NEW, Verb.LOST: Happened.GONE}
_FIRMNESS = {
    frozenset({Verb.FIRMER}): ", firmer than before",
    frozenset({Verb.SOFTER}): ", less firm than before",
}


_NOWHERE = Origin(lambda _path, _offset: Location("content/editions"))
"""Of what is not written yet."""


@dataclass(frozen=True)
class Recorder:
    """Two versions; ``describe_date`` puts a date of EDTF in words, ``describe_passage`` the key of a passage."""

    base: Dossier
    head: Dossier
    describe_date: Callable[[str], str]
    describe_passage: Callable[[str], str]

    def record(self, changes: Iterable[Change]) -> tuple[EditionChange, ...]:
        """Every change that readers can see, each once, in the order given."""
        verbs: dict[EditionChange, set[Verb]] = {}
        for change in changes:
            recorded = self._record_one(change)
            if recorded is not None:
                verbs.setdefault(recorded, set()).add(change.verb)
        return tuple(
            replace(each, says=each.says + _FIRMNESS.get(frozenset(seen & {Verb.FIRMER, Verb.SOFTER}), ""))
            for each, seen in verbs.items()
        )

    def _record_one(self, change: Change) -> EditionChange | None:
        what = _RECORDS.get(change.sort)
        if what is None or change.verb is Verb.MOVED:
            return None
        if change.verb is Verb.RENAMED:
            return self._make(change, what, Happened.RENAMED)
        if not change.field and change.verb in _WHOLE:
            texts = change.before, change.after
            return self._make(change, what, _WHOLE[change.verb], "", *texts)
        if change.sort is Sort.POINT and change.field == "points":
            return self._make(change, what, _WHOLE[change.verb], "", change.before, change.after)
        telling = self._find_telling(change)
        if telling is None:
            return None
        before, after = self._show(telling, change.before, change.after)
        label = telling.label
        if telling.value is Value.DATE and not all(
            _DATE.fullmatch(each) for each in (change.before, change.after) if each
        ):
            label, before, after = f"Reasoning: {label.lower()}", change.before, change.after
        return self._make(change, what, Happened.CHANGED, label, before, after)

    def _find_telling(self, change: Change) -> Telling | None:
        if change.sort is Sort.SENTENCE and change.field not in ("claims", "section"):
            return Telling(self._name_section(change))
        field = "borders" if change.field.startswith("borders.") else change.field
        return TELLINGS.get((change.sort, field))

    def _name_section(self, change: Change) -> str:
        """A sentence and where it stands, by the title of its point."""
        key = change.field.removeprefix("point ")
        if key == change.field:
            return {"bottom line": "A sentence of the bottom line"}.get(key, "A sentence of what is disputed")
        for dossier, id_ in ((self.head, change.id), (self.base, change.old_id)):
            briefing = dossier.briefings.get(id_)
            for point in briefing.points if briefing else ():
                if point.id == key:
                    return f"A sentence of “{point.title}”"
        return "A sentence"

    def _show(self, telling: Telling, before: str, after: str) -> tuple[str, str]:
        match telling.value:
            case Value.TEXT:
                return before, after
            case Value.HIDDEN:
                return "", ""
            case Value.CLAIMS:
                old, new = (dict.fromkeys(re.findall(r"[a-z0-9-]+", ids)) for ids in (before, after))
                gone, added = [id_ for id_ in old if id_ not in new], [id_ for id_ in new if id_ not in old]
                return self._list_claims(self.base, gone), self._list_claims(self.head, added)
        return self._name(telling.value, before, self.base), self._name(telling.value, after, self.head)

    def _name(self, value: Value, text: str, dossier: Dossier) -> str:
        """What readers call something that content/ names by its id, or in a notation."""
        if value is Value.DATE:
            date = _DATE.fullmatch(text)
            return f"{self.describe_date(date[1])}{', inferred' if date[2] else ''}" if date else text
        if value is Value.PASSAGE:
            return self.describe_passage(text) if text else ""
        if value is Value.PLACE:
            place = _PLACE.fullmatch(text)
            return f"{_title(dossier, place[1])}, {self.describe_passage(place[2])}" if place else ""
        if value is Value.PERSON:
            return dossier.people[text].name if text in dossier.people else text
        if value is Value.QUESTION:
            return dossier.questions[text].title if text in dossier.questions else text
        return _title(dossier, text)

    @staticmethod
    def _list_claims(dossier: Dossier, ids: list[str]) -> str:
        return " ".join(dossier.claims[id_].text for id_ in ids if id_ in dossier.claims)

    def _make(
        self, change: Change, what: str, happened: Happened, says: str = "", before: str = "", after: str = ""
    ) -> EditionChange:
        place = change.place or change.old_place
        path = PurePosixPath(place.path) if place else PurePosixPath()
        if what == "briefing" and path.as_posix() == _SITE_FILE:
            what = "site"
        name = "" if happened in _WHOLE.values() else self._name_record(what, change.id, path.stem)
        return EditionChange(
            happened=happened,
            what=what,
            id=change.id,
            name="" if name in (before, after) else name,
            says=says,
            before=before,
            after=after,
            was=change.old_id if happened is Happened.RENAMED else None,
            briefings=tuple(self._list_briefings(what, change, path.stem)),
            document=self._find_home(change) if what == "claim" else None,
            note=None,
            correction=None,
            origin=_NOWHERE,
        )

    def _name_record(self, what: str, id_: str, stem: str) -> str:
        """What readers call a record of the newer version; ``stem`` is the name of the file that it stands in."""
        head = self.head
        match what:
            case "claim":
                return head.claims[id_].text
            case "document":
                return head.documents[id_].title
            case "briefing":
                return head.briefings[id_].title
            case "point":
                return next(point.title for point in head.briefings[stem].points if point.id == id_)
            case "person":
                return head.people[id_].name
            case "question":
                return head.questions[id_].title
            case "topic":
                return head.topics[id_].title
        return head.site.title

    def _list_briefings(self, what: str, change: Change, stem: str) -> Iterator[str]:
        """The briefings whose readers it concerns, in the order of the site."""
        if what in ("briefing", "point"):
            yield stem
            return
        sides = (self.base, change.old_id), (self.head, change.id)
        known = dict.fromkeys([*self.head.briefings, *self.base.briefings])
        concerned = {
            briefing.id
            for dossier, id_ in sides
            for claim in _claims_of(what, id_, dossier)
            for briefing in dossier.briefings_by_claim.get(claim, ())
        }
        yield from (briefing for briefing in known if briefing in concerned)

    def _find_home(self, change: Change) -> str | None:
        claim = self.head.claims.get(change.id) or self.base.claims.get(change.old_id)
        return claim.evidence[0].document if claim and claim.evidence else None


def _claims_of(what: str, id_: str, dossier: Dossier) -> Iterable[str]:
    if what == "claim":
        return (id_,)
    return (claim.id for claim in dossier.claims_by_document.get(id_, ())) if what == "document" else ()


def _title(dossier: Dossier, document: str) -> str:
    return dossier.documents[document].title if document in dossier.documents else document


def record_first(head: Dossier) -> tuple[EditionChange, ...]:
    """A first edition has no edition before: everything is new, and its briefings and documents stand for it."""
    records = [("briefing", each) for each in head.briefings.values()] + [
        ("document", each) for each in head.documents.values()
    ]
    return tuple(
        EditionChange(
            happened=Happened.NEW,
            what=what,
            id=record.id,
            name="",
            says="",
            before="",
            after=record.title,
            was=None,
            briefings=(record.id,) if what == "briefing" else (),
            document=None,
            note=None,
            correction=None,
            origin=_NOWHERE,
        )
        for what, record in records
    )


def keep_annotations(changes: Iterable[EditionChange], former: Edition) -> tuple[EditionChange, ...]:
    """The changes with what people had added to the same ones when the edition was recorded before."""
    known = {_identify(each): each for each in former.changes}
    return tuple(
        replace(each, note=known[_identify(each)].note, correction=known[_identify(each)].correction)
        if _identify(each) in known
        else each
        for each in changes
    )


def _identify(change: EditionChange) -> tuple[object, ...]:
    return (change.happened, change.what, change.id, change.says, change.before, change.after)
