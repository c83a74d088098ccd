"""The record of a document to a Document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.diagnostics import Diagnostic, Related
from generator.load import schema
from generator.load.records.fields import (
    Faults,
    build_optional_date,
    check_address,
    one_passage,
    read_passages,
    read_range,
)
from generator.model import (
    BODY,
    KINDS_WITH_TURNS,
    Digest,
    Document,
    Origin,
    Part,
    Publish,
    Received,
    Rights,
    Span,
    SpanKind,
    Turn,
    Uncovered,
)


def build_document(record: schema.DocumentRecord, id_: str, origin: Origin, faults: Faults) -> Document:
    """A document; the name of its file is its id."""
    if record.published is None and record.undated is None:
        faults.append(
            Diagnostic(
                "S110",
                "the document has neither `published` nor `undated`",
                origin.at(),
                "give the date, or say under `undated` what is known of it",
            )
        )
    if record.published is not None and record.undated is not None:
        message = "the document has both `published` and `undated`"
        cure = "keep one; how a date was inferred stands under its `why`"
        faults.append(Diagnostic("S119", message, origin.at("undated"), cure))
    check_address(record.address, origin, faults)
    return Document(
        id=id_,
        title=record.title,
        kind=record.kind,
        publisher=record.publisher,
        authors=tuple(record.authors),
        published=build_optional_date(record.published, origin.inside("published"), faults),
        undated=record.undated,
        address=record.address,
        descriptor=record.descriptor,
        rights=Rights(record.rights.licence, record.rights.holder, Publish(record.rights.publish)),
        received=_build_received(record.received, origin.inside("received"), faults),
        spans=tuple(_build_spans(record.spans, origin, faults)),
        turns=tuple(_build_turns(record, origin, faults)),
        digest=tuple(
            Digest(
                read_passages(item.at, origin.inside("digest", n), faults), item.text, origin=origin.inside("digest", n)
            )
            for n, item in enumerate(record.digest)
        ),
        uncovered=tuple(
            Uncovered(
                read_passages(item.at, origin.inside("uncovered", n), faults),
                item.why,
                origin=origin.inside("uncovered", n),
            )
            for n, item in enumerate(record.uncovered)
        ),
        missing=tuple(record.missing),
        inferred=record.inferred,
        counted=record.counted,
        origin=origin,
    )


def _build_received(record: schema.ReceivedRecord, origin: Origin, faults: Faults) -> Received:
    parts, count = [], len(faults)
    for name, lines in record.parts.items():
        bounds = read_range(lines)
        if bounds is None or bounds[0] < 1:
            message = f"the lines of `{name}` must be a line or a range, from 1"
            faults.append(Diagnostic("S103", message, origin.at("parts", name), "write 3 or 3-40"))
        else:
            parts.append(Part(name, *bounds))
    if BODY not in record.parts:
        cure = "add `body: FIRST-LAST`, the lines of the text itself"
        faults.append(Diagnostic("S103", "the parts have no `body`", origin.at("parts"), cure))
    return Received(record.file, record.sha256, tuple(parts) if len(faults) == count else ())


def _build_spans(records: Sequence[schema.SpanRecord], origin: Origin, faults: Faults) -> Iterator[Span]:
    for number, record in enumerate(records):
        place = origin.inside("spans", number)
        kind = SpanKind(record.kind)
        if kind.is_words_of_a_person and record.by is None and record.anonymous is None:
            message = f"a span of kind {record.kind} does not say whose words it holds"
            cure = "add `by:` or `anonymous:`, or make it a term, a title or hypothetical"
            faults.append(Diagnostic("S111", message, place.at(), cure))
        at = one_passage(record.at, place, faults)
        yield Span(at, kind, record.by, record.anonymous, record.via, record.checked, origin=place)


def _build_turns(record: schema.DocumentRecord, origin: Origin, faults: Faults) -> Iterator[Turn]:
    if record.turns and record.kind not in KINDS_WITH_TURNS:
        message = f"a document of kind {record.kind} has no turns"
        cure = "list under `spans` what stands in quotation marks; turns belong to a transcript or an interview"
        faults.append(Diagnostic("S117", message, origin.at("turns"), cure))
    owners: dict[str, Turn] = {}
    for number, each in enumerate(record.turns):
        place = origin.inside("turns", number)
        if each.by is None and each.anonymous is None:
            cure = "add `by:`, or `anonymous:` for a speaker whom the document does not name"
            faults.append(Diagnostic("S111", "a turn does not say who speaks", place.at(), cure))
        if each.by is not None and each.anonymous is not None:
            cure = "keep `by` for a person of people.yaml, `anonymous` for a speaker whom the document does not name"
            faults.append(Diagnostic("S112", "a turn has both `by` and `anonymous`", place.at("anonymous"), cure))
        turn = Turn(read_passages(each.at, place, faults), each.by, each.anonymous, each.checked, origin=place)
        owner = next((owners[key] for key in turn.passages if key in owners), None)
        if owner is not None:
            message = "a passage of this turn has another turn too"
            related = (Related(owner.origin.at(), "the other turn"),)
            cure = "let each passage be of one turn; whom a speaker quotes stands under `spans`"
            faults.append(Diagnostic("S118", message, place.at("at"), cure, related=related))
        owners |= {key: turn for key in turn.passages if key not in owners}
        yield turn
