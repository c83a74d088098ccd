"""Many changes of one cause as one change.

That nothing of a document, or of a claim that has another id, is verified; and that a point went to another briefing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from generator.counting import count
from generator.model import Briefing, Dossier, Point
from generator.review.change import Change, Named, Quoted, Sort, Verb, say
from generator.review.sentences import Identity, identify_sentence
from generator.review.version import Version

_FEWEST = 3
"""So few of them a reader takes in one by one."""
_UNDER_NEW_ID = {
    Verb.UNVERIFIED: "is not verified yet under its new id",
    Verb.VERIFIED: "is verified under its new id",
}


def gather_checks(
    changes: Iterable[Change], base: Version, head: Version, former_ids: Mapping[str, str]
) -> Iterator[Change]:
    """The changes, with those of the checks of all that rests on a document as one of the document.

    Those of a renamed claim are one of the claim: the lock has it by its id.

    ``base`` is named as ``head`` is; ``former_ids`` has the old id of each renamed document.
    """
    by_document: dict[tuple[Verb, str], list[Change]] = {}
    by_renamed: dict[tuple[Verb, str], list[Change]] = {}
    for change in changes:
        if change.sort is Sort.EVIDENCE and change.field == "check":
            document = next(id_ for what, id_ in change.reasons if what == "document")
            if change.id == change.old_id or document in former_ids:
                by_document.setdefault((change.verb, document), []).append(change)
            else:
                by_renamed.setdefault((change.verb, change.id), []).append(change)
        else:
            yield change
    yield from map(_join_renamed, by_renamed.values())
    for (verb, document), found in by_document.items():
        without = head if verb is Verb.UNVERIFIED else base
        is_few = len(found) < _FEWEST and document not in former_ids
        if is_few or _has_checks(without, document):
            yield from found
        else:
            yield _describe(verb, document, former_ids.get(document, document), len(found), base, head)


def _has_checks(version: Version, document: str) -> bool:
    return any(piece.document == document and piece.key in version.checks for piece in version.dossier.evidence)


def _join_renamed(found: list[Change]) -> Change:
    first, *_ = ordered = sorted(found, key=lambda change: (change.before, change.after))
    return replace(
        first,
        before="\n".join(change.before for change in ordered),
        after="\n".join(change.after for change in ordered),
        message=say(
            "The claim {} (renamed from {}) {}", Named(first.id), Named(first.old_id), _UNDER_NEW_ID[first.verb]
        ),
        reasons=tuple(dict.fromkeys(reason for change in ordered for reason in change.reasons)),
    )


def _describe(verb: Verb, id_: str, old_id: str, number: int, base: Version, head: Version) -> Change:
    if id_ != old_id:
        subject = say("The document {} (renamed from {}) {}", Named(id_), Named(old_id), _UNDER_NEW_ID[verb])
    elif verb is Verb.UNVERIFIED:
        subject = say("Nothing of the document {} is verified any more", Named(id_))
    else:
        subject = say("All of {} is verified now", Named(id_))
    return Change(
        verb=verb,
        sort=Sort.DOCUMENT,
        id=id_,
        old_id=old_id,
        field="checks",
        before=str(number),
        after=str(number),
        message=say(f"{{}}: {count(number, 'piece')} of evidence", subject),
        place=head.dossier.documents[id_].origin.at(),
        old_place=base.dossier.documents[id_].origin.at(),
        reasons=(("document", id_),),
    )


def gather_moved_points(changes: Iterable[Change], old: Dossier, new: Dossier) -> Iterator[Change]:
    """The changes, with a point that went to another briefing, and says and rests on what it did, as one."""
    found = list(changes)
    gone = {_identify(*pair): (change, *pair) for change, pair in _find_points(found, Verb.LOST, old)}
    come = {_identify(*pair): (change, *pair) for change, pair in _find_points(found, Verb.ADDED, new)}
    moved = gone.keys() & come.keys()
    told = {pair[0].difference for identity in moved for pair in (gone[identity], come[identity])}
    yield from (change for change in found if change.difference not in told)
    for identity in moved:
        (lost, before, _), (added, after, point) = gone[identity], come[identity]
        message = say(
            "The point {} ({}) went from the briefing {} to the briefing {} as it was",
            *(Named(point.id), Quoted(point.title), Named(before.id), Named(after.id)),
        )
        yield replace(
            added,
            verb=Verb.MOVED,
            old_id=lost.id,
            before=before.id,
            after=after.id,
            message=message,
            old_place=lost.old_place,
        )


def _find_points(
    changes: Iterable[Change], verb: Verb, dossier: Dossier
) -> Iterator[tuple[Change, tuple[Briefing, Point]]]:
    points = {
        point.origin.at(): (briefing, point) for briefing in dossier.briefings.values() for point in briefing.points
    }
    for change in changes:
        place = change.old_place if verb is Verb.LOST else change.place
        if change.sort is Sort.POINT and change.verb is verb and place in points:
            yield change, points[place]


def _identify(_briefing: Briefing, point: Point) -> tuple[str, tuple[Identity, ...]]:
    return point.title, tuple(map(identify_sentence, point.text.sentences))
