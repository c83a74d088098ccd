"""A record against its text: passages that it names, spans and quotation marks, damage."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

from generator.counting import count
from generator.diagnostics import Diagnostic, Location
from generator.model import Document
from generator.verify.text.damage import find_damage
from generator.verify.text.marks.quotation_marks import Stretch, find_stray_marks
from generator.verify.vault.text import DocumentText, describe_passages

_CURE_OF_MARKS = "receive a copy of the file in which each mark has its other half"


def check_places(text: DocumentText) -> Iterator[Diagnostic]:
    yield from find_missing_passages(text.document, text.passages.keys().__contains__, describe_passages(text))


def find_missing_passages(document: Document, has_passage: Callable[[str], bool], cure: str) -> Iterator[Diagnostic]:
    """Passages that the record names and the text does not have; evidence is checked with its claim."""
    named: list[tuple[Iterable[str], Location]] = [
        *(((span.at,), span.origin.at("at")) for span in document.spans),
        *((turn.passages, turn.origin.at("at")) for turn in document.turns),
        *((item.passages, item.origin.at("at")) for item in document.digest),
        *((item.passages, item.origin.at("at")) for item in document.uncovered),
    ]
    for passages, place in named:
        missing = next((key for key in passages if key and not has_passage(key)), None)
        if missing is not None:
            yield Diagnostic("D104", f"{document.id} has no passage {missing}", place, cure)


def check_spans(text: DocumentText) -> Iterator[Diagnostic]:
    """The record's spans against the quotation marks of the text, passage by passage, in number and order (rule 6)."""
    document = text.document
    if any(span.at not in text.passages for span in document.spans):
        return  # which has been said; how many spans a passage should have cannot be told from such a list
    if text.span_counts == Counter({key: len(here) for key, here in text.stretches.items() if here}):
        yield from _find_disorder(text)
    elif len(document.spans) == sum(map(len, text.stretches.values())):
        yield from _find_displaced(text)
    else:
        yield from _find_miscounted(text)
    for key, stretches in text.stretches.items():
        yield from _check_open_stretch(text, key, stretches)
        yield from _check_stray_marks(text, key)


def _find_disorder(text: DocumentText) -> Iterator[Diagnostic]:
    order = {key: index for index, key in enumerate(text.passages)}
    for before, span in pairwise(text.document.spans):
        if order[span.at] < order[before.at]:
            message = "the spans are not in the order of the text"
            yield Diagnostic("D106", message, span.origin.at("at"), "list them in the order in which they stand")


def _find_displaced(text: DocumentText) -> Iterator[Diagnostic]:
    """As many spans as stretches, some under another passage than the stretch that has their place in the order."""
    placed = ((key, stretch) for key, stretches in text.stretches.items() for stretch in stretches)
    for span, (key, stretch) in zip(text.document.spans, placed, strict=True):
        if span.at != key:
            message = f"this span stands in passage {key} of {text.document.id}, by the order of its quotation marks"
            excerpts = (f"in the text: {_excerpt(text.passages[key].text, stretch)}",)
            yield Diagnostic("D105", message, span.origin.at("at"), f"write `at: {key}`", excerpts)


def _find_miscounted(text: DocumentText) -> Iterator[Diagnostic]:
    document = text.document
    cure = "list each stretch once, in order: at, by, kind"
    unlisted = [key for key, stretches in text.stretches.items() if stretches and not text.span_counts[key]]
    if len(unlisted) > 1:  # one message, as of a record that has no spans yet
        others = f"passages {', '.join(unlisted)}"
        message = f"{others} of {document.id} have words in quotation marks, and the record has no spans there"
        yield Diagnostic(
            "D105", message, document.origin.at("spans"), f"`briefing show {document.id}` prints them; {cure}"
        )
    for key, stretches in text.stretches.items():
        recorded = text.span_counts[key]
        if recorded != len(stretches) and not (len(unlisted) > 1 and key in unlisted):
            last = next((span for span in reversed(document.spans) if span.at == key), None)
            place = last.origin.at() if last else document.origin.at("spans")
            found = count(len(stretches), "stretch", "stretches")
            message = f"passage {key} of {document.id} has {found} in quotation marks, the record {recorded}"
            excerpts = tuple(f"in the text: {_excerpt(text.passages[key].text, stretch)}" for stretch in stretches)
            yield Diagnostic("D105", message, place, cure, excerpts)


def _check_open_stretch(text: DocumentText, key: str, stretches: list[Stretch]) -> Iterator[Diagnostic]:
    """A stretch may stay open at the end of a paragraph only if the next one opens with a mark."""
    if not stretches or stretches[-1].is_closed:
        return
    following = str(int(key) + 1) if key.isdigit() else ""
    first = text.stretches.get(following, [])[:1]
    if not first or text.passages[following].text[: first[0].start - 1].strip(" \u00a0"):
        message = f"a quotation mark of passage {key} of {text.document.id} is opened and never closed"
        excerpt = f"from: {_excerpt(text.passages[key].text, stretches[-1])}"
        yield Diagnostic("D107", message, text.document.origin.at("spans"), _CURE_OF_MARKS, excerpts=(excerpt,))


def _check_stray_marks(text: DocumentText, key: str) -> Iterator[Diagnostic]:
    """A mark without its partner: beside it is a stretch whose words cannot be seen."""
    passage = text.passages[key].text
    for offset in find_stray_marks(passage):
        message = f"a quotation mark of passage {key} of {text.document.id} has no partner"
        words = passage[:offset].split()[-6:]
        excerpt = f'up to: "{" ".join(words)}"'
        yield Diagnostic("D107", message, text.document.origin.at("spans"), _CURE_OF_MARKS, excerpts=(excerpt,))


def check_damage(text: DocumentText) -> Iterator[Diagnostic]:
    """Passages that came damaged: a quotation of the damaged words is refused, so ingest has to mend them first."""
    for key, passage in text.passages.items():
        damage = next(find_damage(passage.text), None)
        if damage is not None:
            message = f"passage {key} of {text.document.id} came damaged: {damage.kind.value}"
            place = text.document.origin.at("received", "file")
            cure = "receive an undamaged text, and enter its sha256; until then quote other words of the passage"
            yield Diagnostic("D108", message, place, cure, excerpts=(f'there: "{damage.found}"',))


def _excerpt(text: str, stretch: Stretch) -> str:
    """The first words of a stretch, at most six."""
    words = text[stretch.start : stretch.end].split()
    return f'"{" ".join(words[:6])}{" ..." if len(words) > 6 else ""}"'
