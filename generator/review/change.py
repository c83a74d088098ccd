"""One difference in meaning between two versions of the content, as a value: what happened to what, and how it reads.

A change has a mirror: what it is when the two versions are exchanged. Its message is a sentence that is understood
alone, in pieces, so that each format can show words of content/ in a way that does no harm there.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from generator.diagnostics import Location


class Verb(Enum):
    """What happened."""

    FIRMER = "firmer"
    SOFTER = "softer"
    REVERSED = "reversed"
    CONTRADICTED = "contradicted"
    UNVERIFIED = "unverified"
    VERIFIED = "verified"
    WIDENED = "widened"
    NARROWED = "narrowed"
    LOST = "lost"
    ADDED = "added"
    WEAKENED = "weakened"
    STRENGTHENED = "strengthened"
    CHANGED = "changed"
    RENAMED = "renamed"
    MOVED = "moved"

    @property
    def mirror(self) -> Verb:
        """What it is the other way round."""
        return _MIRRORS.get(self, self)


_PAIRS = (
    (Verb.FIRMER, Verb.SOFTER),
    (Verb.UNVERIFIED, Verb.VERIFIED),
    (Verb.WIDENED, Verb.NARROWED),
    (Verb.LOST, Verb.ADDED),
    (Verb.WEAKENED, Verb.STRENGTHENED),
)
_MIRRORS: Mapping[Verb, Verb] = {a: b for pair in _PAIRS for a, b in (pair, pair[::-1])}


class Sort(Enum):
    """To what sort of thing it happened, in the order of a report."""

    CLAIM = "claim"
    EVIDENCE = "evidence"
    DOCUMENT = "document"
    BRIEFING = "briefing"
    POINT = "point"
    SENTENCE = "sentence"
    DISPUTE = "dispute"
    GAP = "gap"
    DIGEST = "digest"
    SPAN = "span"
    PERSON = "person"
    QUESTION = "question"
    TOPIC = "topic"
    SITE = "site"
    EDITION = "edition"
    WITHDRAWAL = "withdrawal"
    LOCK = "lock"
    PAGE = "page"


class Weight(Enum):
    """How much a reviewer has to look at a change, heaviest first; the value is the heading of a report."""

    FIRMER = "Firmer than before"
    LOSS = "Lost or at risk"
    GONE = "Gone"
    MEANING = "Changed"
    GAIN = "New"
    PLACE = "Moved or renamed"
    LOCK = "Entries of the lock"
    PAGE = "Pages that change"


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words of content/ in a message: any text at all."""

    text: str


@dataclass(frozen=True, slots=True)
class Named:
    """An id, a path or another name of content/ in a message."""

    name: str


Piece = str | Quoted | Named
Message = tuple[Piece, ...]


def say(sentence: str, *pieces: Piece | Message) -> Message:
    """A message of our words, with a piece, or another message, in the place of each ``{}``."""
    words = sentence.split("{}")
    assert len(words) == len(pieces) + 1, sentence
    woven: list[Piece] = [words[0]]
    for piece, after in zip(pieces, words[1:], strict=True):
        woven += [*(piece if isinstance(piece, tuple) else (piece,)), after]
    return tuple(piece for piece in woven if piece != "")


Reason = tuple[str, str]
"""``what`` and ``id`` of an entry of withdrawn.yaml that gives the reason for a loss."""

WORDING = "wording"
"""The field of a change that says whether a claim's wording was verified."""
GRAVE_WORDING = "grave wording"
"""The same of a claim that is firmer than before, may say the opposite, or has other numbers."""

# What is of worth: that it is gone has to be answered for.
_OF_WORTH = frozenset(
    {
        *(Sort.CLAIM, Sort.EVIDENCE, Sort.DOCUMENT, Sort.BRIEFING),
        *(Sort.POINT, Sort.DISPUTE, Sort.GAP, Sort.DIGEST, Sort.EDITION),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One difference.

    ``id`` is that of the record in the newer version, ``old_id`` in the older one; they differ where it was renamed.
    ``field`` says which part of the record, ``""`` for all of it; ``before`` and ``after`` are what stood there, whole.
    ``place`` is where to look in the newer version, None where nothing of it is left; ``old_place`` in the older one.
    ``reasons`` are the entries of withdrawn.yaml any one of which answers for a loss.
    ``clause`` is the end of a message, which does not name the record; ``told`` are changes whose clauses stand in the
    message too.
    """

    verb: Verb
    sort: Sort
    id: str
    old_id: str
    field: str = ""
    before: str = ""
    after: str = ""
    message: Message
    place: Location | None
    old_place: Location | None
    reasons: tuple[Reason, ...] = ()
    clause: Message = ()
    told: tuple[Change, ...] = ()

    @property
    def weight(self) -> Weight:
        """Where it stands in a report: where the heaviest of what its message tells does."""
        return min((self._own_weight, *(change.weight for change in self.told)), key=_rank_weight)

    @property
    def is_reversal(self) -> bool:
        """Whether its message tells that something may say the opposite now."""
        return self.verb is Verb.REVERSED or any(change.is_reversal for change in self.told)

    @property
    def _own_weight(self) -> Weight:
        if self.sort is Sort.PAGE:
            return Weight.PAGE
        if self.verb is Verb.FIRMER:
            return Weight.FIRMER
        if self.is_loss or (self.verb is Verb.WEAKENED and self.sort is not Sort.LOCK):
            return Weight.LOSS
        if self.sort is Sort.LOCK:
            return Weight.LOCK
        if self.verb is Verb.LOST:
            return Weight.GONE
        if self.verb in (Verb.ADDED, Verb.VERIFIED, Verb.STRENGTHENED, Verb.NARROWED):
            return Weight.GAIN
        return Weight.PLACE if self.verb in (Verb.RENAMED, Verb.MOVED) else Weight.MEANING

    @property
    def is_loss(self) -> bool:
        """Whether something of worth is gone, which needs a reason in withdrawn.yaml."""
        if self.verb is Verb.LOST:
            return self.sort in _OF_WORTH or (self.sort is Sort.WITHDRAWAL and bool(self.reasons))
        if self.verb is Verb.UNVERIFIED:
            return self.field != WORDING
        return self.verb in (Verb.WIDENED, Verb.CONTRADICTED) or self.is_untold

    @property
    def is_untold(self) -> bool:
        """Whether a new edition does not tell of all that its version says."""
        return self.sort is Sort.EDITION and self.verb is Verb.WEAKENED

    @property
    def difference(self) -> tuple[Verb, Sort, str, str, str, str, str]:
        """What is different, without how it is said and where it stands."""
        return (self.verb, self.sort, self.id, self.old_id, self.field, self.before, self.after)

    @property
    def mirrored(self) -> tuple[Verb, Sort, str, str, str, str, str]:
        """What is different when the versions are exchanged."""
        return (self.verb.mirror, self.sort, self.old_id, self.id, self.field, self.after, self.before)


def one_sided(
    verb: Verb,
    sort: Sort,
    id_: str,
    text: str,
    message: Message,
    own_place: Location,
    *,
    old_id: str = "",
    field: str = "",
    other_place: Location | None = None,
    reasons: tuple[Reason, ...] = (),
) -> Change:
    """Something that only one version has: LOST or ADDED; ``other_place`` is where it would stand in the other one."""
    is_lost = verb is Verb.LOST
    return Change(
        verb=verb,
        sort=sort,
        id=id_,
        old_id=old_id or id_,
        field=field,
        before=text if is_lost else "",
        after="" if is_lost else text,
        message=message,
        place=other_place if is_lost else own_place,
        old_place=own_place if is_lost else other_place,
        reasons=reasons if is_lost else (),
    )


_VERBS = {verb: rank for rank, verb in enumerate(Verb)}
_SORTS = {sort: rank for rank, sort in enumerate(Sort)}
_WEIGHTS = {weight: rank for rank, weight in enumerate(Weight)}


def _rank_weight(weight: Weight) -> int:
    return _WEIGHTS[weight]


def _rank_folder(change: Change, first_folders: Sequence[str]) -> tuple[int, str]:
    """Pages stand folder by folder; of other sorts each is in its place by what follows."""
    if change.sort is not Sort.PAGE:
        return 0, ""
    folder = change.id.rpartition("/")[0]
    return first_folders.index(folder) if folder in first_folders else len(first_folders), folder


def sort_changes(changes: Iterable[Change], first_folders: Sequence[str] = ()) -> tuple[Change, ...]:
    """The heaviest first; of one weight what may say the opposite, then by sort and id.

    Pages of ``first_folders`` stand before others.
    """
    return tuple(
        sorted(
            changes,
            key=lambda change: (
                _WEIGHTS[change.weight],
                not change.is_reversal,
                _SORTS[change.sort],
                _VERBS[change.verb],
                _rank_folder(change, first_folders),
                change.id,
                change.field,
                change.before,
                change.after,
            ),
        )
    )
