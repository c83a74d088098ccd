"""Many changes of one cause as one change: a document nothing of which is verified any more, or all of which is now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator.review.change import Change, Named, Topic, Verb, say
from generator.review.version import Version

_FEWEST = 3
"""So few of them a reader takes in one by one."""


def gather_checks(
    changes: Iterable[Change], base: Version, head: Version, former_ids: Mapping[str, str]
) -> Iterator[Change]:
    """The changes, with those of the checks of all that rests on a document as one of the document.

    ``base`` is named as ``head`` is; ``former_ids`` has the old id of each renamed document.
    """
    by_document: dict[tuple[Verb, str], list[Change]] = {}
    for change in changes:
        if change.topic is Topic.EVIDENCE and change.field == "check":
            document = next(id_ for what, id_ in change.reasons if what == "document")
            by_document.setdefault((change.verb, document), []).append(change)
        else:
            yield change
    for (verb, document), found in by_document.items():
        without = head if verb is Verb.UNVERIFIED else base
        if len(found) < _FEWEST or _has_checks(without, document):
            yield from found
        else:
            yield _describe(verb, document, former_ids.get(document, document), len(found), base, head)


def _has_checks(version: Version, document: str) -> bool:
    return any(piece.document == document and piece.key in version.checks for piece in version.dossier.evidence)


def _describe(verb: Verb, id_: str, old_id: str, number: int, base: Version, head: Version) -> Change:
    what = "Nothing of the document {} is verified any more" if verb is Verb.UNVERIFIED else "All of {} is verified now"
    return Change(
        verb=verb,
        topic=Topic.DOCUMENT,
        id=id_,
        old_id=old_id,
        field="checks",
        before=str(number),
        after=str(number),
        message=say(f"{what}: {number} pieces of evidence", Named(id_)),
        place=head.dossier.documents[id_].origin.at(),
        old_place=base.dossier.documents[id_].origin.at(),
        reasons=(("document", id_),),
    )
