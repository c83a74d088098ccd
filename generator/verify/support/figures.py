"""A claim's figure against its passages: value, unit and hedge."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from generator.diagnostics import Diagnostic
from generator.model import Claim, Figure
from generator.verify.support.backing import Backing, answers_of, write_figure
from generator.verify.text.known import Known
from generator.verify.text.matching.places import has_occurrence
from generator.verify.text.matching.prepared import PreparedText, prepare
from generator.verify.text.mentions import Mention
from generator.verify.text.names.proper_names import spell_words
from generator.verify.text.numbers.number_words import SCALES, SUFFIXES
from generator.verify.text.numbers.numeral import share_scale, type_signs
from generator.verify.text.numbers.numerals import find_numerals
from generator.verify.text.numbers.together import has_part, has_range

_BESIDE = 24  # code points around a number in which its hedge stands


def check_figure(
    claim: Claim, known: Known, passages: Sequence[PreparedText], backing: Backing
) -> Iterator[Diagnostic]:
    """Warnings for a value that the passages do not have, in its unit, or not with its hedge beside it."""
    figure = claim.figure
    if figure is None:
        return
    answers = answers_of(claim)
    numbers = _read_numbers(replace(figure, hedge=None), backing)
    typed = [type_signs(passage.source) for passage in passages]
    missing = list(_find_missing(figure, numbers, known, passages, typed))
    for name, value in missing:
        if value not in answers:
            message = f"the figure {value} stands nowhere in the passages of {claim.id}"
            cure = "give the number that the document gives, with its unit, or answer under `counted:`"
            yield Diagnostic("B120", message, claim.origin.at("figure", name), cure)
    if not missing and figure.to and figure.to not in answers and not _is_range(figure, typed):
        message = f"{figure.value} and {figure.to} are no range in the passages of {claim.id}"
        cure = f"give the range that the document gives, or answer under `counted:` for {figure.to}"
        yield Diagnostic("B120", message, claim.origin.at("figure", "to"), cure)
    for word in _find_missing_of_unit(figure, known, backing):
        if word not in answers:
            message = f'"{word}" of the unit stands nowhere in the passages of {claim.id}'
            cure = "give the unit in the document's words, or answer under `counted:`"
            yield Diagnostic("B120", message, claim.origin.at("figure", "unit"), cure)
    if figure.hedge and figure.hedge not in answers:
        fault = _find_fault_of_hedge(figure, figure.hedge, () if missing else numbers[:1], known, passages, backing)
        if fault:
            message = f'the hedge "{figure.hedge}" {fault} in the passages of {claim.id}'
            place = claim.origin.at("figure", "hedge")
            yield Diagnostic("B124", message, place, "give the hedge in the document's words")
    elif not missing and figure.value not in answers and any(known.is_firmer(number) for number in numbers):
        message = f"the figure {figure.value} is given with a hedge in the passages of {claim.id}"
        yield Diagnostic("B128", message, claim.origin.at("figure", "value"), "add `hedge:` in the document's words")


def _read_numbers(figure: Figure, backing: Backing) -> list[Mention]:
    """The figure's value and the other end of its range, as prose would have them."""
    if not figure.has_number:
        return []
    written = write_figure(figure)
    unit = written.rindex(figure.unit)
    mentions = backing.reader.read(written)
    return [mention for mention in mentions if mention.kind == "number" and mention.start < unit]


def _find_missing(
    figure: Figure,
    numbers: Iterable[Mention],
    known: Known,
    passages: Sequence[PreparedText],
    typed: Sequence[str],
) -> Iterator[tuple[str, str]]:
    """The fields of a figure, with what they have and the passages have not; of a fraction "5 of 42" will do."""
    if not figure.has_number:
        if not any(has_occurrence(figure.value, passage) for passage in passages):
            yield "value", figure.value
        return
    for name, value, number in zip(("value", "to"), (figure.value, figure.to), numbers, strict=False):
        top, _, bottom = (value or "").partition("/")
        is_ratio = bool(bottom) and any(has_part(text, Fraction(top), Fraction(bottom)) for text in typed)
        if value and not is_ratio and not known.has(number):
            yield name, value


def _is_range(figure: Figure, typed: Iterable[str]) -> bool:
    """Whether both ends of a figure's range are those of one in some passage."""
    first, last = find_numerals(type_signs(write_figure(replace(figure, hedge=None))))[:2]
    start = share_scale(first, last).value if first.scale == 1 else first.value
    if start is None or last.value is None:
        return False
    lower, upper = sorted([start, last.value])
    return any(has_range(text, lower, upper) for text in typed)


def _find_missing_of_unit(figure: Figure, known: Known, backing: Backing) -> Iterator[str]:
    """What a unit has and the passages have not: words, and numbers such as those of "per 10,000 births".

    A magnitude and what the figure counts in belong to its number.
    """
    written = write_figure(replace(figure, hedge=None))
    unit = written.rindex(figure.unit)
    rest = typed = type_signs(written)
    for numeral in find_numerals(typed) if figure.has_number else ():
        start, end = numeral.measured if numeral.start < unit or typed[numeral.start].isdigit() else (0, 0)
        rest = rest[:start] + " " * (end - start) + rest[end:]
    words = [word for form, word in spell_words(rest[unit:]).items() if known.lacks([form])]
    missing = [word for word in words if word.casefold() not in _OF_NUMBERS]
    yield from missing
    for mention in backing.reader.read(written):
        is_number = mention.kind == "number" and mention.start >= unit and set(mention.text.split()).isdisjoint(missing)
        if is_number and not known.has(mention):
            yield mention.text


_OF_NUMBERS = frozenset([*SCALES, *SUFFIXES, "per", "cent", "percent", "pc", "pct"])


def _find_fault_of_hedge(
    figure: Figure,
    hedge: str,
    numbers: Sequence[Mention],
    known: Known,
    passages: Sequence[PreparedText],
    backing: Backing,
) -> str:
    """What is wrong with a hedge; nothing is said of its place where the number itself stands nowhere."""
    if not any(has_occurrence(hedge, passage) for passage in passages):
        return "stands nowhere"
    for number in numbers:
        hedged = [each for each in _read_numbers(figure, backing) if each.keys == number.keys and each.hedge]
        is_beside = not known.is_firmer(hedged[0]) if hedged else _stands_beside(hedge, number, passages, backing)
        if not is_beside:
            return f"does not stand beside {figure.value}"
    return ""


def _stands_beside(hedge: str, number: Mention, passages: Sequence[PreparedText], backing: Backing) -> bool:
    """Whether words of no known class, such as "just", stand near the number."""
    for passage in passages:
        for mention in backing.reader.read(passage.source):
            if not mention.tells.isdisjoint(number.keys):
                start = max(0, mention.start - _BESIDE)
                around = passage.source[start : mention.start + len(mention.text) + _BESIDE]
                if has_occurrence(hedge, prepare(around)):
                    return True
    return False
