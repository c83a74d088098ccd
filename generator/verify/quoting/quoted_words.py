"""Quotation marks mean verbatim, in every text of ours (rule 7); needs no text of a document."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence, Set
from itertools import pairwise

from generator.diagnostics import Diagnostic, Related
from generator.model import Dossier
from generator.verify.fields import Field, all_fields
from generator.verify.lock.making import Key
from generator.verify.quotable import Requoted
from generator.verify.quoting.requoted import check_requoted, is_answered
from generator.verify.quoting.terms import NOBODY, Spoken, UsedTerms, check_term, is_in_locator
from generator.verify.quoting.unsettled import Unsettled
from generator.verify.support.backing import find_people
from generator.verify.text.marks.own_marks import LookAlike, find_look_alikes, find_unpaired_marks
from generator.verify.text.marks.quotation_marks import Stretch

_MAX_RELATED = 5
_NOTHING = Unsettled()


def check_quoted_words(
    dossier: Dossier,
    unsettled: Unsettled = _NOTHING,
    unverified: Set[Key] = frozenset(),
    spoken: Spoken = NOBODY,
) -> Iterator[Diagnostic]:
    """Whether whatever stands in quotation marks in our prose is verbatim, or a listed term; and whose words it is.

    Of ``unsettled`` quotations it is not known yet what may be repeated of them, and of ``unverified`` ones not whose
    they are.
    """
    people, used = find_people(dossier), UsedTerms()
    for field in all_fields(dossier):
        faults = list(check_field(field, unsettled, spoken))
        yield from faults
        used.note(field, is_faulty=bool(faults))
        if not find_look_alikes(field.text):
            yield from check_requoted(field, unverified, dossier, people)
    yield from used.find_unused()


def check_field(field: Field, unsettled: Unsettled = _NOTHING, spoken: Spoken = NOBODY) -> Iterator[Diagnostic]:
    """What is wrong with the marks of one text; where a sign cannot be read, nothing is said of the pairs around it."""
    look_alikes = find_look_alikes(field.text)
    if look_alikes:
        yield _tell_look_alikes(field, look_alikes)
    else:
        yield from _check_stretches(field, unsettled, spoken)
        yield from _check_neighbours(field)
        yield from _check_partners(field)


def _tell_look_alikes(field: Field, look_alikes: Sequence[LookAlike]) -> Diagnostic:
    first = look_alikes[0]
    names = ", ".join(f"U+{ord(sign):04X} {unicodedata.name(sign, '')}" for sign in first.found if not sign.isascii())
    message = f"{first.what}: {first.found}" + (f" ({names})" if names else "")
    return Diagnostic("B112", message, field.place(first.offset), first.cure, related=_here_too(field, look_alikes[1:]))


def _here_too(field: Field, others: Sequence[LookAlike]) -> tuple[Related, ...]:
    return tuple(Related(field.place(each.offset), f"{each.found} here too") for each in others[:_MAX_RELATED])


def _check_stretches(field: Field, unsettled: Unsettled, spoken: Spoken) -> Iterator[Diagnostic]:
    listed = field.terms.words if field.terms else ()
    for stretch, places in zip(field.stretches, field.requoted, strict=True):
        words = field.text[stretch.start : stretch.end]
        if not stretch.is_closed:  # which is said of the marks of the whole text
            continue
        if places:
            yield from _check_last_mark(field, stretch, places)
        elif is_answered(words, field.absent) or unsettled.may_be(words):
            continue
        elif is_answered(words, listed) or (field.is_name and is_in_locator(words, field)):
            yield from check_term(field, stretch.start, words, spoken)
        elif field.quotable.is_whole:
            message = f'"{words}" is not in a quotation that this rests on'
            yield Diagnostic("B110", message, field.place(stretch.start), _cure_of(field))


# A comma or a full stop inside the marks is a habit of setting; these say something.
_SPEAKING = re.compile(r"(?:[?!…]|\.\.\.)+$")


def _check_last_mark(field: Field, stretch: Stretch, places: Sequence[Requoted]) -> Iterator[Diagnostic]:
    """Whether a question mark or the like at the end of the words stands in the quotation too."""
    words = field.text[stretch.start : stretch.end].rstrip()
    added = _SPEAKING.search(words)
    if added is None:
        return
    for place in places:
        if place.quotation.prepared.source.startswith(added[0], place.end):
            return
    message = f'"{words}" ends with a {added[0]} that is not verbatim'
    yield Diagnostic(
        "B110", message, field.place(stretch.start), "put the mark outside the quotation marks, or drop it"
    )


def _check_neighbours(field: Field) -> Iterator[Diagnostic]:
    """Whether two stretches stand side by side, as no text has them but one that pieces a quotation together."""
    for first, second in pairwise(field.stretches):
        between = field.text[first.end + 1 : second.start - 1]
        if first.is_closed and not between.strip():
            message = "two quotations side by side are read as one"
            cure = "quote it in one piece, with […] for what is left out, or put words of ours between"
            yield Diagnostic("B111", message, field.place(second.start - 1), cure)


def _cure_of(field: Field) -> str:
    if field.terms is not None:
        return "quote it as the evidence has it, drop the quotation marks, or list it under `terms`"
    return "quote it as the evidence has it, or drop the quotation marks"


def _check_partners(field: Field) -> Iterator[Diagnostic]:
    """Whether each mark has its partner: one fault for a text, since marks the wrong way round leave several."""
    unpaired = list(find_unpaired_marks(field.text, field.stretches))
    opened = [stretch.start - 1 for stretch in field.stretches if not stretch.is_closed]
    if unpaired:
        cure = "open it or close it where the quotation does; write ʼ (U+02BC) for an apostrophe at a word's edge"
        first, *others = sorted([*unpaired, *opened])
        related = tuple(Related(field.place(offset), "and here") for offset in others[:_MAX_RELATED])
        yield Diagnostic("B111", "a quotation mark has no partner", field.place(first), cure, related=related)
    elif opened:
        message = "a quotation mark is opened and not closed"
        yield Diagnostic("B111", message, field.place(opened[0]), "close it where the quotation ends")
