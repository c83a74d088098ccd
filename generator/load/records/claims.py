"""The record of a claim to a Claim."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from generator.diagnostics import Diagnostic
from generator.load import schema
from generator.load.records.fields import Faults, build_optional_date, one_passage, read_date, with_reasoning
from generator.model import MAGNITUDES, Claim, ClaimKind, Event, Evidence, Figure, Origin, Position, Relation


def build_claim(record: schema.ClaimRecord, document: str | None, origin: Origin, faults: Faults) -> Claim:
    """A claim of the file of claims of ``document``."""
    if record.by is not None and record.anonymous is not None:
        cure = "keep `by` for a person of people.yaml, `anonymous` for a speaker whom the document does not name"
        faults.append(Diagnostic("S112", "a claim has both `by` and `anonymous`", origin.at("anonymous"), cure))
    return Claim(
        id=record.id,
        document=document,
        text=record.text,
        kind=ClaimKind(record.kind),
        by=record.by,
        anonymous=record.anonymous,
        via=record.via,
        said=build_optional_date(record.said, origin.inside("said"), faults),
        event=_build_event(record.event, origin.inside("event"), faults),
        figure=_build_figure(record.figure, origin.inside("figure"), faults),
        position=_build_position(record.position, origin.inside("position"), faults),
        people=tuple(record.people),
        evidence=tuple(_build_evidence(record, document, origin, faults)),
        rests_on=tuple(record.rests_on),
        why=record.why,
        terms=tuple(record.terms),
        inferred=record.inferred,
        counted=record.counted,
        checked=record.checked,
        note=record.note,
        origin=origin,
    )


def _build_event(record: schema.EventRecord | None, origin: Origin, faults: Faults) -> Event | None:
    if record is None:
        return None
    date = read_date(record.date, origin.at("date"), faults)
    return Event(record.title, with_reasoning(date, record, origin, faults), tuple(record.before), tuple(record.after))


def _build_figure(record: schema.FigureRecord | None, origin: Origin, faults: Faults) -> Figure | None:
    if record is None:
        return None
    to = None if record.to is None else str(record.to)
    if to is not None and str(record.value) not in MAGNITUDES and Fraction(to) <= Fraction(str(record.value)):
        message = f"a range from {record.value} to {to} does not go upwards"
        faults.append(Diagnostic("S120", message, origin.at("to"), "give the smaller number under `value`"))
    as_of = build_optional_date(record.as_of, origin.inside("as_of"), faults)
    return Figure(str(record.value), to, record.unit, record.hedge, record.counts, as_of)


def _build_position(record: schema.PositionRecord | None, origin: Origin, faults: Faults) -> Position | None:
    if record is None:
        return None
    date = build_optional_date(record.date, origin.inside("date"), faults)
    return Position(record.question, record.holder, record.stance, date)


def _build_evidence(
    claim: schema.ClaimRecord, document: str | None, origin: Origin, faults: Faults
) -> Iterator[Evidence]:
    for index, record in enumerate(claim.evidence):
        place = origin.inside("evidence", index)
        given = [name for name in ("quote", "locator", "parts") if getattr(record, name) is not None]
        if len(given) > 1:
            message = f"a piece of evidence has {' and '.join(f'`{name}`' for name in given)}"
            faults.append(Diagnostic("S113", message, place.at(given[1]), "keep one of quote, locator and parts"))
        if record.within is not None and not given:
            message = "`within` without a fragment finds nothing"
            faults.append(Diagnostic("S113", message, place.at("within"), "add the quote or the locator"))
        source = record.document or document
        if source is None:
            message = "this file belongs to no document, and the evidence names none"
            faults.append(Diagnostic("S114", message, place.at(), "add `document:`, or make the claim an inference"))
            continue
        yield Evidence(
            claim=claim.id,
            number=index + 1,
            document=source,
            at=one_passage(record.at, place, faults),
            parts=tuple(record.parts or [text for text in (record.quote or record.locator,) if text]),
            is_quotation=record.locator is None,
            within=record.within,
            relation=Relation(record.relation),
            checked={str(code): why for code, why in record.checked.items()}
            if isinstance(record.checked, dict)
            else record.checked,
            origin=place,
        )
