"""What no check can have written: lines of the lock that do not fit the record, the fragment, or one another.

This needs no text. It finds a line whose sum was made anew after an edit, and lines of two histories in one lock.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass, replace
from itertools import pairwise

from generator.diagnostics import Related
from generator.model import BODY, Document, Dossier, Publish, Relation, Span
from generator.verify.evidence.speakers import find_speaker_fault
from generator.verify.lock.changes import Compared
from generator.verify.lock.entries import EvidenceEntry, Lock, TextEntry
from generator.verify.lock.making import Key
from generator.verify.text.fold import DASH, fold
from generator.verify.text.matching.match import Outcome
from generator.verify.text.matching.parts import trim_fragment
from generator.verify.text.tokens import tokenize


@dataclass(frozen=True, slots=True)
class Contradiction:
    """What is wrong with an entry, and the other entry that it cannot stand beside."""

    what: str
    related: tuple[Related, ...] = ()


def find_contradictions(bound: Iterable[Compared], dossier: Dossier, lock: Lock) -> dict[Key, Contradiction]:
    """By evidence: why its entry cannot be true. All of ``bound`` is as it was verified, in texts that are, too."""
    found: dict[Key, Contradiction] = {}
    by_passage: dict[tuple[str, str], list[Compared]] = {}
    for each in bound:
        id_ = each.piece.document
        what = _find_contradiction(each, dossier.documents[id_], lock.texts[id_])
        if what:
            found[each.piece.key] = Contradiction(what)
        elif each.entry.places:
            by_passage.setdefault((id_, each.piece.at), []).append(each)
    for together in by_passage.values():
        for one, other in _find_incompatible(together):
            related = (Related(one.entry.place, "of the same passage"),)
            found[other.piece.key] = Contradiction(f"its places and words do not fit those of {one.entry.key}", related)
    return found


def find_text_contradictions(
    bound: Iterable[Compared], unchanged: Set[str], dossier: Dossier, lock: Lock
) -> dict[str, str]:
    """By document: why the counts of its text cannot be true.

    What is said here of all its evidence together is said of no entry alone.
    """
    ends: dict[str, dict[str, int]] = {id_: {} for id_ in unchanged}
    for each in bound:
        of_document = ends[each.piece.document]
        last = max((end for _, end in (*each.entry.words, *each.entry.around)), default=0)
        of_document[each.piece.at] = max(last, of_document.get(each.piece.at, 0))
    found = {}
    for id_, of_document in sorted(ends.items()):
        document, text = dossier.documents[id_], lock.texts[id_]
        lines = [part.last - part.first + 1 if part.name == BODY else 1 for part in document.received.parts]
        beyond = next((at for at in of_document if at.isdigit() and not has_passage(document, text, at)), None)
        least = sum(of_document.values())
        if not len(lines) <= text.passages <= sum(lines):
            found[id_] = f"its parts cannot have {text.passages} passages"
        elif beyond is not None:
            found[id_] = f"there is evidence from passage {beyond}, and its parts have {text.passages} passages"
        elif text.words < least:
            found[id_] = f"the evidence from it goes through {least} words, and it has {text.words}"
    return found


def _find_contradiction(each: Compared, document: Document, text: TextEntry) -> str:
    """What is wrong with an entry alone; empty if nothing."""
    claim, piece, entry = each.claim, each.piece, each.entry
    if entry.file != text.file or entry.fold != text.fold:
        return "its file or fold is not that of the document's text"
    if not entry.at.isdigit() and not has_passage(document, text, entry.at):
        return f"{document.id} has no passage {entry.at}"
    if not piece.parts and document.rights.publish is not Publish.RECORD:
        return "a passage alone is evidence only where nothing else may be published"
    if not (_has_proper_ranges(each) and _has_proper_lengths(each) and _has_proper_words(each)):
        return "its places or words cannot be those of the fragment"
    span = _span_of(entry, document)
    if entry.span is not None and (span is None or span.at != entry.at):
        return f"the record has no span {entry.span} in passage {entry.at}"
    is_support = piece.parts and piece.relation is Relation.SUPPORTS
    if is_support and find_speaker_fault(claim, piece, span, document):
        return f"its span {entry.span or '-'} does not hold words of the claim's speaker"
    return ""


def has_passage(document: Document, text: TextEntry, key: str) -> bool:
    """Whether a document had this passage when it was verified."""
    names = {part.name for part in document.received.parts} - {BODY}
    return 1 <= int(key) <= text.passages - len(names) if key.isdigit() else key in names


def _has_proper_ranges(each: Compared) -> bool:
    """As many as there are parts, in order, none of them empty."""
    piece, entry = each.piece, each.entry
    counts = (len(entry.places), len(entry.words), len(entry.around))
    if counts != (len(piece.parts), len(piece.parts), int(piece.within is not None)):
        return False
    is_rising = all(
        start < end for ranges in (entry.places, entry.words, entry.around) for start, end in ranges
    ) and all(before[1] <= after[0] for ranges in (entry.places, entry.words) for before, after in pairwise(ranges))
    is_around = all(start <= entry.words[0][0] and entry.words[-1][1] <= end for start, end in entry.around)
    return is_rising and is_around


def _has_proper_lengths(each: Compared) -> bool:
    """Words that stand there exactly are as long there; a mark may stand before their closing quotation marks."""
    parts = each.piece.parts
    if each.entry.outcome != Outcome.EXACT.value or each.is_set_otherwise:
        return True
    lengths = [len(trim_fragment(part, is_last=number == len(parts))) for number, part in enumerate(parts, 1)]
    return all(
        end - start in (length, length + 1) for (start, end), length in zip(each.entry.places, lengths, strict=True)
    )


def _has_proper_words(each: Compared) -> bool:
    """As many words as the fragment has, no more of them than the place has signs, and none before its time."""
    around = (each.piece.within,) if each.piece.within is not None else ()
    counted = (*zip(each.piece.parts, each.entry.words, strict=True), *zip(around, each.entry.around, strict=True))
    placed = zip(each.entry.places, each.entry.words, strict=True)
    return all(end - start in _count_words(part) for part, (start, end) in counted) and all(
        word <= start and end_word - word <= end - start for (start, end), (word, end_word) in placed
    )


def _count_words(part: str) -> range:
    """How many words it can be in a text: a dash that joins words in one may divide them in the other."""
    folded = fold(part)
    dashes = frozenset(offset for offset, character in enumerate(folded.text) if character == DASH)
    least, most = (len(tokenize(replace(folded, dividing=dividing))) for dividing in (frozenset[int](), dashes))
    return range(least, most + 1)


def _find_incompatible(together: list[Compared]) -> Iterator[tuple[Compared, Compared]]:
    """Entries of one passage of which one at most is true: the same words twice, or words or spans out of order."""
    known: dict[tuple[str, str | None], Compared] = {}
    for each in together:
        entry = each.entry
        same = known.setdefault((entry.fragment, entry.within), each)
        if (same.entry.places, same.entry.words) != (entry.places, entry.words):
            yield same, each
            return
    spans = sorted((each.entry.places, each.entry.span or 0, each.piece.key, each) for each in together)
    for (_, span, _, one), (_, next_span, _, other) in pairwise(each for each in spans if each[1]):
        if span > next_span:
            yield one, other
            return
    for edge in (0, 1):
        points = sorted(
            ((place[edge], word[edge]), each.piece.key, each)
            for each in together
            for place, word in zip(each.entry.places, each.entry.words, strict=True)
        )
        for ((offset, word), _, one), ((next_offset, next_word), _, other) in pairwise(points):
            if not 0 <= next_word - word <= next_offset - offset:
                yield one, other
                return


def _span_of(entry: EvidenceEntry, document: Document) -> Span | None:
    is_there = entry.span is not None and 1 <= entry.span <= len(document.spans)
    return document.spans[entry.span - 1] if is_there and entry.span is not None else None
