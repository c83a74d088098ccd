"""The record of a briefing to a Briefing; prose to sentences."""

from __future__ import annotations

from collections.abc import Sequence

from generator.diagnostics import Diagnostic, Related
from generator.load import schema
from generator.load.prose import parse_prose
from generator.load.records.fields import Faults, build_date
from generator.model import Briefing, Gap, Origin, Point, Prose, Question

_PROSE_FAULTS = {
    "B101": ("{} is not the id of a claim in double brackets", "write [[claim-id]]; nothing else in prose is markup"),
    "B102": ("{} stands inside a sentence", "put the claims at the end of the sentence, before or after its stop"),
}


def build_briefing(record: schema.BriefingRecord, id_: str, origin: Origin, faults: Faults) -> Briefing:
    """A briefing; the name of its file is its id."""
    points = []
    for number, point in enumerate(record.points):
        place = origin.inside("points", number)
        points.append(Point(point.id, point.title, build_prose(point, "text", place, faults), origin=place))
    check_ids(points, faults)
    return Briefing(
        id=id_,
        title=record.title,
        summary=record.summary,
        as_of=build_date(record.as_of, origin.inside("as_of"), faults),
        bottom_line=build_prose(record, "bottom_line", origin, faults),
        points=tuple(points),
        disputed=tuple(
            build_prose(dispute, "text", origin.inside("disputed", number), faults)
            for number, dispute in enumerate(record.disputed)
        ),
        gaps=build_gaps(record.gaps, origin),
        origin=origin,
    )


def build_prose(
    record: schema.BriefingRecord | schema.SiteRecord | schema.PointRecord | schema.DisputeRecord,
    name: str,
    origin: Origin,
    faults: Faults,
) -> Prose:
    parsed = parse_prose(getattr(record, name))
    for fault in parsed.faults:
        message, cure = _PROSE_FAULTS[fault.code]
        faults.append(Diagnostic(fault.code, message.format(fault.found), origin.at(name, offset=fault.start), cure))
    marks = tuple((mark.id, mark.start) for mark in parsed.marks)
    return Prose(
        name,
        parsed.paragraphs,
        marks,
        terms=tuple(record.terms),
        inferred=record.inferred,
        counted=record.counted,
        checked=record.checked,
        origin=origin,
    )


def build_gaps(records: Sequence[schema.GapRecord], origin: Origin) -> tuple[Gap, ...]:
    """Gaps of a briefing or of the site; those that name no documents get all of them in content."""
    return tuple(
        Gap(gap.text, tuple(gap.absent), tuple(gap.documents), tuple(gap.terms), origin=origin.inside("gaps", number))
        for number, gap in enumerate(records)
    )


def check_ids(records: Sequence[Point] | Sequence[Question], faults: Faults) -> None:
    """Whether the records of one list have each an id of their own."""
    first: dict[str, Point | Question] = {}
    for record in records:
        other = first.setdefault(record.id, record)
        if other is not record:
            related = (Related(other.origin.at("id"), "it is here already"),)
            message = f"the id {record.id} is used twice"
            place = record.origin.at("id")
            faults.append(Diagnostic("N106", message, place, "give one of the two another id", related=related))
