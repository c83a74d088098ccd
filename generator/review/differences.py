"""Everything that two versions of the content say differently."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import replace
from typing import TypeVar

from generator.diagnostics import Location
from generator.model import Briefing, Claim, Document, Dossier, Gap, Person, Question, Topic, Withdrawn
from generator.review.briefings import compare_briefing, compare_site, describe_briefing
from generator.review.change import Change, Message, Named, Quoted, Reason, Sort, Verb, one_sided, say, sort_changes
from generator.review.claims import compare_claim, describe_claim
from generator.review.documents import compare_document, describe_document
from generator.review.editions import compare_editions
from generator.review.gathering import gather_checks, gather_moved_points
from generator.review.lock_lines import compare_locks
from generator.review.pages import compare_pages, list_first_folders
from generator.review.people import (
    compare_person,
    compare_question,
    compare_topic,
    describe_person,
    describe_question,
    describe_topic,
)
from generator.review.renaming import Renamed, rename_like
from generator.review.version import Version
from generator.review.withdrawing import answers

_KEEP_ADDRESSES = (Sort.CLAIM, Sort.DOCUMENT, Sort.BRIEFING)
"""What has an anchor or a page at the id from before, once an edition records that it was renamed."""
_Record = TypeVar("_Record", Claim, Document, Briefing, Person, Question, Topic)


def find_changes(base: Version, head: Version) -> tuple[Change, ...]:
    """What ``head`` says differently from ``base``, the heaviest first; nothing where both say the same.

    Order of records and layout of the YAML say nothing. Exchanged versions give the mirrored changes.
    """
    old, renamed = rename_like(base, head)
    common = old.dossier.documents.keys() & head.dossier.documents.keys()
    old, head = (_with_common_documents(version, common) for version in (old, head))
    former_ids = {new_id: old_id for old_id, new_id in renamed[Sort.DOCUMENT].items()}
    compared = _compare_records(old.dossier, head.dossier, renamed, old, head)
    records = [
        *gather_moved_points(gather_checks(compared, old, head, former_ids), old.dossier, head.dossier),
        *compare_site(old.dossier.site, head.dossier.site, _find_one_sided_claims(old.dossier, head.dossier)),
    ]
    changes = sort_changes(
        [
            *records,
            *_compare_withdrawn(base.dossier, head.dossier, records),
            *compare_editions(base.dossier, head.dossier),
            *compare_locks(base, head, renamed),
            *compare_pages(base.pages, head.pages, renamed),
        ],
        list_first_folders(base.pages, head.pages),
    )
    return tuple(_with_files(change, base.dossier, head.dossier) for change in changes)


def _with_common_documents(version: Version, common: Set[str]) -> Version:
    """Gaps that speak of all documents speak of those that both versions have: that one came or went changes none."""
    dossier = version.dossier
    everything = set(dossier.documents)

    def restrict(gaps: tuple[Gap, ...]) -> tuple[Gap, ...]:
        return tuple(
            replace(gap, documents=tuple(sorted(common))) if set(gap.documents) == everything else gap for gap in gaps
        )

    briefings = {id_: replace(each, gaps=restrict(each.gaps)) for id_, each in dossier.briefings.items()}
    site = replace(dossier.site, gaps=restrict(dossier.site.gaps))
    return replace(version, dossier=replace(dossier, site=site, briefings=briefings))


def _compare_records(
    old: Dossier, new: Dossier, renamed: Mapping[Sort, Renamed], base: Version, head: Version
) -> Iterator[Change]:
    def compare_claims(before: Claim, after: Claim, old_id: str) -> Iterator[Change]:
        return compare_claim(before, after, old_id, base, head)

    def of(sort: Sort) -> Renamed:
        return {new_id: old_id for old_id, new_id in renamed[sort].items()}

    def compare_briefings(before: Briefing, after: Briefing, old_id: str) -> Iterator[Change]:
        return compare_briefing(before, after, old_id, _find_one_sided_claims(old, new))

    kept = new.renamed
    yield from _compare(Sort.CLAIM, old.claims, new.claims, of(Sort.CLAIM), compare_claims, describe_claim, kept)
    yield from _compare(
        Sort.DOCUMENT, old.documents, new.documents, of(Sort.DOCUMENT), compare_document, describe_document, kept
    )
    yield from _compare(
        Sort.BRIEFING, old.briefings, new.briefings, of(Sort.BRIEFING), compare_briefings, describe_briefing, kept
    )
    yield from _compare(Sort.PERSON, old.people, new.people, of(Sort.PERSON), compare_person, describe_person, kept)
    yield from _compare(
        Sort.QUESTION, old.questions, new.questions, of(Sort.QUESTION), compare_question, describe_question, kept
    )
    yield from _compare(Sort.TOPIC, old.topics, new.topics, of(Sort.TOPIC), compare_topic, describe_topic, kept)


def _find_one_sided_claims(old: Dossier, new: Dossier) -> Set[str]:
    return old.claims.keys() ^ new.claims.keys()


def _compare(
    sort: Sort,
    old: Mapping[str, _Record],
    new: Mapping[str, _Record],
    old_ids: Mapping[str, str],
    compare: Callable[[_Record, _Record, str], Iterator[Change]],
    describe: Callable[[_Record, Verb], Change],
    kept: Mapping[tuple[str, str], str],
) -> Iterator[Change]:
    """Records of one sort, by id; ``old_ids`` has what each renamed one was called.

    ``kept`` has the old ids at whose address the site still leads to the new one.
    """
    for id_ in old.keys() - new.keys():
        yield describe(old[id_], Verb.LOST)
    for id_ in new.keys() - old.keys():
        yield describe(new[id_], Verb.ADDED)
    for id_ in old.keys() & new.keys():
        if id_ in old_ids:
            keeps_address = kept.get((sort.value, old_ids[id_])) == id_
            yield _describe_renamed(sort, old_ids[id_], old[id_], new[id_], keeps_address=keeps_address)
        yield from compare(old[id_], new[id_], old_ids.get(id_, id_))


def _describe_renamed(sort: Sort, old_id: str, old: _Record, new: _Record, *, keeps_address: bool) -> Change:
    address = "its old address leads nowhere"
    if sort in _KEEP_ADDRESSES:
        address = "its old address still leads there"
        address = address if keeps_address else f"record an edition, and {address}"
    message = say(f"The {sort.value} {{}} has another id: it was {{}}; {address}", Named(new.id), Named(old_id))
    return Change(
        verb=Verb.RENAMED,
        sort=sort,
        id=new.id,
        old_id=old_id,
        field="id",
        before=old_id,
        after=new.id,
        message=message,
        place=new.origin.at("id"),
        old_place=old.origin.at("id"),
    )


def _compare_withdrawn(old: Dossier, new: Dossier, records: Sequence[Change]) -> Iterator[Change]:
    before, after = set(old.withdrawn), set(new.withdrawn)
    for entry in before - after:
        yield _describe_withdrawn(entry, Verb.LOST, reasons=() if _is_told(entry, new) else _UNANSWERABLE)
    for entry in after - before:
        lost = [change for change in records if change.is_loss and change.reasons[:1] == ((entry.what, entry.id),)]
        is_wrong = bool(lost) and not any(answers(entry, change) for change in lost)
        yield _describe_withdrawn(entry, Verb.ADDED, stood=lost[0].before if is_wrong else "")


_UNANSWERABLE: tuple[Reason, ...] = ((Sort.WITHDRAWAL.value, ""),)
"""What no entry gives the reason for."""


def _is_told(entry: Withdrawn, dossier: Dossier) -> bool:
    """Whether what was taken back is back, or still listed in other words."""
    listed = any((each.what, each.id) == (entry.what, entry.id) for each in dossier.withdrawn)
    return listed or dossier.has(entry.what, entry.id)


def _describe_withdrawn(entry: Withdrawn, verb: Verb, stood: str = "", reasons: tuple[Reason, ...] = ()) -> Change:
    """An entry that is gone or new; ``stood`` are the words that it should have, if it has others."""
    words: Message = say(
        "The {} {} is no longer listed as taken back on {}: {}"
        if verb is Verb.LOST
        else "The {} {} is listed as taken back on {}: {}",
        *(Named(entry.what), Named(entry.id), Named(entry.date.edtf), Quoted(entry.reason)),
    )
    if entry.before and stood:
        words = say("{}; by this entry it said {}, but it said {}", words, Quoted(entry.before), Quoted(stood))
    elif entry.before:
        words = say("{}; it said {}", words, Quoted(entry.before))
    text = "\n".join(filter(None, (f"{entry.date.edtf}: {entry.reason}", entry.before, entry.document)))
    return one_sided(verb, Sort.WITHDRAWAL, entry.id, text, words, entry.origin.at(), field=entry.what, reasons=reasons)


def _with_files(change: Change, old: Dossier, new: Dossier) -> Change:
    """Where one version lacks the record, its file as a whole, if that is there."""
    place = change.place or _file_of(change.old_place, new.files.keys())
    old_place = change.old_place or _file_of(change.place, old.files.keys())
    return replace(change, place=place, old_place=old_place)


def _file_of(place: Location | None, files: Set[str]) -> Location | None:
    return Location(place.path) if place is not None and place.path in files else None
