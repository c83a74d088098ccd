"""What only says again what another message says: it is gone when that one is mended, so it is not told beside it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence

from generator.codes import Severity
from generator.diagnostics import Diagnostic, Location, has_errors
from generator.model import Dossier
from generator.verify.vault.text import Texts

_RENEWALS = frozenset({"L101", "L102", "L103", "L104", "L105", "L107", "L108"})
"""What the lock says is not as it was verified: `verify` is what mends it, and can run when all else is mended."""

_OF_IDS = frozenset({"L101", "L104", "L105", "L107"})
"""Of them those that come of an id, too, which went or came."""

_OF_RECORDS = frozenset({"L101", "L103", "L105"})
"""Of them those of a record as a whole; the others are of one field, and stay whatever else is wrong beside it."""

_UNKNOWN_IDS = frozenset({"N101", "N102", "N103", "N104", "N105"})
_OF_NAMES = frozenset({"B116", "B117", "B118", "B122", "B127", "D110", "Q151"})
"""What is asked where a name is read; of a spelling that two people have, nobody can say whom it means."""

_OF_PASSAGES = frozenset({"D104", "D105", "D106", "D107"})
"""What a record says of a passage, whose number is wrong where paragraphs were counted anew."""

_REPEATS = {
    "B122": frozenset({"B115", "B116", "B117", "B118"}),
    "B126": frozenset({"R110"}),
    "Q148": frozenset({"Q141"}),
}
"""What says of a place only that its words stand nowhere or may be wrong, where another says what is wrong there."""


def drop_echoes(found: Sequence[Diagnostic], dossier: Dossier, texts: Texts) -> Iterator[Diagnostic]:
    """The diagnostics without echoes. An echo is never graver than what it repeats, so that no error is lost."""
    origins = [each for each in found if each.code not in _RENEWALS and each.is_open]
    errors = _Origins([each for each in origins if each.severity is Severity.ERROR], dossier)
    everything = _Origins(origins, dossier)
    has_all_texts = texts.keys() >= dossier.documents.keys()
    for each in found:
        as_grave = errors if each.severity is Severity.ERROR else everything
        if not as_grave.have_echo(each, has_all_texts=has_all_texts):
            yield each


class _Origins:
    """What was found and is no echo."""

    def __init__(self, found: Sequence[Diagnostic], dossier: Dossier) -> None:
        self._find_record = _record_finder(dossier)
        self._places = {each.location for each in found}
        self._told = {(each.code, each.location) for each in found}
        self._records = {self._find_record(each.location) for each in found}
        self._has_errors = has_errors(found)
        self._shifted = {each.location.path for each in found if each.code == "D112"}
        self._without_document = {self._find_record(each.location) for each in found if each.code == "S114"}
        self._has_shared_spellings = any(each.code == "N107" for each in found)
        self._has_unknown_ids = any(each.code in _UNKNOWN_IDS for each in found)

    def have_echo(self, each: Diagnostic, *, has_all_texts: bool) -> bool:
        """Whether a diagnostic only repeats one of these."""
        if each.code in _OF_NAMES and self._has_shared_spellings:
            return True
        if each.code in _OF_PASSAGES and each.location.path in self._shifted:
            return True
        if each.code == "B104":  # of a claim whose evidence could not be read
            return self._find_record(each.location) in self._without_document
        if each.code not in _RENEWALS:
            return any((code, each.location) in self._told for code in _REPEATS.get(each.code, ()))
        if has_all_texts and self._places:  # the texts themselves say whether the evidence holds
            return True
        record = self._find_record(each.location)
        is_of_record = each.code in _OF_RECORDS or each.location == record[1]
        return (
            each.location in self._places
            or (is_of_record and record in self._records)
            or (each.code in _OF_IDS and self._has_unknown_ids)
            or (each.severity is Severity.WARNING and self._has_errors)
        )


def _record_finder(dossier: Dossier) -> Callable[[Location], tuple[str, Location | None]]:
    """From a place to what tells its record: its file and, among claims, where the one begins that it stands in."""
    starts: dict[str, list[Location]] = {}
    for claim in dossier.claims.values():
        start = claim.origin.at()
        starts.setdefault(start.path, []).append(start)
    for places in starts.values():
        places.sort()

    def find_record(place: Location) -> tuple[str, Location | None]:
        places = starts.get(place.path, [])
        index = bisect_right(places, place)
        return place.path, places[index - 1] if index else None

    return find_record
