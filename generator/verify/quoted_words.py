"""Quotation marks mean verbatim, in every text of ours (rule 7); needs no text of a document."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from generator.diagnostics import Diagnostic, Related
from generator.model import Dossier
from generator.verify.fields import Field, all_fields
from generator.verify.fold import fold
from generator.verify.match import is_found
from generator.verify.own_marks import LookAlike, find_look_alikes, find_unpaired_marks
from generator.verify.quotation_marks import find_stretches
from generator.verify.unsettled import Unsettled

_MAX_RELATED = 5
_NOTHING = Unsettled()


def check_quoted_words(dossier: Dossier, unsettled: Unsettled = _NOTHING) -> Iterator[Diagnostic]:
    """Whether whatever stands in quotation marks in our prose is verbatim, or a listed term.

    Of ``unsettled`` quotations it is not known yet what may be repeated of them.
    """
    for field in all_fields(dossier):
        yield from check_field(field, unsettled)


def check_field(field: Field, unsettled: Unsettled = _NOTHING) -> Iterator[Diagnostic]:
    """What is wrong with the marks of one text; where a sign cannot be read, nothing is said of the pairs around it."""
    look_alikes = find_look_alikes(field.text)
    if look_alikes:
        yield _tell_look_alikes(field, look_alikes)
    else:
        yield from _check_stretches(field, unsettled)


def _tell_look_alikes(field: Field, look_alikes: Sequence[LookAlike]) -> Diagnostic:
    first = look_alikes[0]
    names = ", ".join(f"U+{ord(sign):04X} {unicodedata.name(sign, '')}" for sign in first.found if not sign.isascii())
    message = f"{first.what}: {first.found}" + (f" ({names})" if names else "")
    return Diagnostic("B112", message, field.place(first.offset), first.cure, related=_here_too(field, look_alikes[1:]))


def _here_too(field: Field, others: Sequence[LookAlike]) -> tuple[Related, ...]:
    return tuple(Related(field.place(each.offset), f"{each.found} here too") for each in others[:_MAX_RELATED])


def _check_stretches(field: Field, unsettled: Unsettled) -> Iterator[Diagnostic]:
    stretches = find_stretches(field.text)
    for stretch in stretches:
        words = field.text[stretch.start : stretch.end]
        if not stretch.is_closed:
            message = "a quotation mark is opened and not closed"
            yield Diagnostic("B111", message, field.place(stretch.start - 1), "close it where the quotation ends")
        elif not _may_be_quoted(words, field) and not unsettled.may_be(words):
            message = f'"{words}" is not in a quotation that this rests on'
            cure = "quote it as the evidence has it, drop the quotation marks, or list it under `terms`"
            yield Diagnostic("B110", message, field.place(stretch.start), cure)
    unpaired = list(find_unpaired_marks(field.text, stretches))
    if unpaired:
        cure = "open it or close it where the quotation does; write ʼ (U+02BC) for an apostrophe at a word's edge"
        related = tuple(Related(field.place(offset), "and here") for offset in unpaired[1 : _MAX_RELATED + 1])
        yield Diagnostic("B111", "a quotation mark has no partner", field.place(unpaired[0]), cure, related=related)


def _may_be_quoted(words: str, field: Field) -> bool:
    return _is_term(words, field.terms) or any(is_found(words, shown) for shown in field.quotations)


def _is_term(words: str, terms: Iterable[str]) -> bool:
    bare = words.rstrip(".,;:!?")
    return any(fold(bare).text.casefold() == fold(term.rstrip(".,;:!?")).text.casefold() for term in terms)
