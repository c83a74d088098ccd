"""Checked shapes to records of the model: dates, passages, prose, and what a shape alone cannot say.

Each function takes the record's origin and adds what is wrong to ``faults``; it always returns a record, so that the
faults of the rest can be found in the same run. Ids are resolved later, in content.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from generator.diagnostics import Diagnostic, Location, Related
from generator.load import schema
from generator.load.dates import read_bounds
from generator.load.prose import parse_prose
from generator.model import (
    BODY,
    KINDS_WITH_TURNS,
    About,
    Answer,
    Briefing,
    Claim,
    ClaimKind,
    Dated,
    Digest,
    Document,
    Event,
    Evidence,
    Figure,
    Gap,
    Origin,
    Part,
    Person,
    PersonKind,
    Point,
    Position,
    Prose,
    Publish,
    Question,
    Received,
    Relation,
    Rights,
    Role,
    Site,
    Span,
    SpanKind,
    Topic,
    Turn,
    Uncovered,
    Withdrawn,
)

Faults = list[Diagnostic]
_PART = re.compile(r"[a-z][a-z-]{0,31}")
_RANGE = re.compile(r"([0-9]{1,6})(?: *- *([0-9]{1,6}))?")
_MAX_PASSAGES = 10_000  # in a range: each becomes a key
_ADDRESS = re.compile(r"https?://[A-Za-z0-9][A-Za-z0-9.-]*(?::\d{1,5})?(?:/[^\s<>\"'\\^`{|}]*)?")
_PROSE_FAULTS = {
    "B101": ("{} is not the id of a claim in double brackets", "write [[claim-id]]; nothing else in prose is markup"),
    "B102": ("{} stands inside a sentence", "put the claims at the end of the sentence, before or after its stop"),
}


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
    _check_address(record.address, origin, faults)
    return Document(
        id=id_,
        title=record.title,
        kind=record.kind,
        publisher=record.publisher,
        authors=tuple(record.authors),
        published=_build_optional_date(record.published, origin.inside("published"), faults),
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
        bounds = _range(lines)
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
        at = _one_passage(record.at, place, faults)
        yield Span(at, kind, record.by, record.anonymous, record.via, record.checked, origin=place)


def _build_turns(record: schema.DocumentRecord, origin: Origin, faults: Faults) -> Iterator[Turn]:
    if record.turns and record.kind not in KINDS_WITH_TURNS:
        message = f"a document of kind {record.kind} has no turns"
        cure = "list under `spans` what stands in quotation marks; turns belong to a transcript or an interview"
        faults.append(Diagnostic("S117", message, origin.at("turns"), cure))
        return
    owners: dict[str, Turn] = {}
    for number, each in enumerate(record.turns):
        place = origin.inside("turns", number)
        turn = Turn(read_passages(each.at, place, faults), each.by, origin=place)
        owner = next((owners[key] for key in turn.passages if key in owners), None)
        if owner is not None:
            message = "a passage of this turn has another turn too"
            related = (Related(owner.origin.at(), "the other turn"),)
            cure = "let each passage be of one turn; whom a speaker quotes stands under `spans`"
            faults.append(Diagnostic("S118", message, place.at("at"), cure, related=related))
        owners |= {key: turn for key in turn.passages if key not in owners}
        yield turn


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
        said=_build_optional_date(record.said, origin.inside("said"), faults),
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
    date = _read_date(record.date, origin.at("date"), faults)
    return Event(record.title, _with_reasoning(date, record, origin, faults), tuple(record.before), tuple(record.after))


def _build_figure(record: schema.FigureRecord | None, origin: Origin, faults: Faults) -> Figure | None:
    if record is None:
        return None
    to = None if record.to is None else str(record.to)
    as_of = _build_optional_date(record.as_of, origin.inside("as_of"), faults)
    return Figure(str(record.value), to, record.unit, record.hedge, record.counts, as_of)


def _build_position(record: schema.PositionRecord | None, origin: Origin, faults: Faults) -> Position | None:
    if record is None:
        return None
    date = _build_optional_date(record.date, origin.inside("date"), faults)
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
            at=_one_passage(record.at, place, faults),
            parts=tuple(record.parts or [text for text in (record.quote or record.locator,) if text]),
            is_quotation=record.locator is None,
            within=record.within,
            relation=Relation(record.relation),
            checked=record.checked,
            origin=place,
        )


def build_briefing(record: schema.BriefingRecord, id_: str, origin: Origin, faults: Faults) -> Briefing:
    """A briefing; the name of its file is its id."""
    points = []
    for number, point in enumerate(record.points):
        place = origin.inside("points", number)
        points.append(Point(point.id, point.title, _build_prose(point, "text", place, faults), origin=place))
    _check_ids(points, faults)
    return Briefing(
        id=id_,
        title=record.title,
        summary=record.summary,
        as_of=build_date(record.as_of, origin.inside("as_of"), faults),
        bottom_line=_build_prose(record, "bottom_line", origin, faults),
        points=tuple(points),
        disputed=tuple(
            _build_prose(dispute, "text", origin.inside("disputed", number), faults)
            for number, dispute in enumerate(record.disputed)
        ),
        gaps=build_gaps(record.gaps, origin),
        origin=origin,
    )


def _build_prose(
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


def build_person(record: schema.PersonRecord, origin: Origin, faults: Faults) -> Person:
    """A person or an organisation of people.yaml."""
    roles = []
    for number, role in enumerate(record.roles):
        place = origin.inside("roles", number)
        roles.append(
            Role(
                role.title,
                _build_optional_date(role.since, place.inside("since"), faults),
                _build_optional_date(role.until, place.inside("until"), faults),
                tuple(role.claims),
                origin=place,
            )
        )
    spellings = tuple(dict.fromkeys(spelling for spelling in record.spellings if spelling != record.name))
    kind = PersonKind(record.kind)
    return Person(
        record.id, record.name, record.sort or record.name, kind, spellings, tuple(roles), record.note, origin=origin
    )


def build_site(record: schema.SiteRecord, origin: Origin, faults: Faults) -> Site:
    """The site of site.yaml."""
    _check_address(record.address, origin, faults)
    _check_address(record.repository, origin, faults, "repository")
    return Site(
        title=record.title,
        description=record.description,
        address=record.address,
        repository=record.repository,
        about=About(**record.about.model_dump()) if record.about else About(),
        bottom_line=_build_prose(record, "bottom_line", origin, faults),
        as_of=build_date(record.as_of, origin.inside("as_of"), faults),
        briefings=tuple(record.briefings),
        documents=tuple(record.documents),
        gaps=build_gaps(record.gaps, origin),
        figures=tuple(dict.fromkeys(record.figures)),
        moments=tuple(dict.fromkeys(record.moments)),
        origin=origin,
    )


def build_questions(record: schema.SiteRecord, origin: Origin, faults: Faults) -> Mapping[str, Question]:
    """The questions of site.yaml, by id, in their order."""
    questions = [
        _build_question(question, origin.inside("questions", number))
        for number, question in enumerate(record.questions)
    ]
    _check_ids(questions, faults)
    return {question.id: question for question in questions}


def _build_question(record: schema.QuestionRecord, origin: Origin) -> Question:
    answers = tuple(
        Answer(answer.title, tuple(answer.claims), origin=origin.inside("answers", number))
        for number, answer in enumerate(record.answers)
    )
    return Question(record.id, record.title, record.text, answers, origin=origin)


def build_topic(record: schema.TopicRecord, origin: Origin) -> Topic:
    """A topic of topics.yaml."""
    return Topic(record.id, record.title, record.text, tuple(dict.fromkeys(record.claims)), origin=origin)


def _check_ids(records: Sequence[Point] | Sequence[Question], faults: Faults) -> None:
    """Whether the records of one list have each an id of their own."""
    first: dict[str, Point | Question] = {}
    for record in records:
        other = first.setdefault(record.id, record)
        if other is not record:
            related = (Related(other.origin.at("id"), "it is here already"),)
            message = f"the id {record.id} is used twice"
            place = record.origin.at("id")
            faults.append(Diagnostic("N106", message, place, "give one of the two another id", related=related))


def build_withdrawn(record: schema.WithdrawnRecord, origin: Origin, faults: Faults) -> Withdrawn:
    """An entry of withdrawn.yaml."""
    return Withdrawn(
        record.id, record.what, record.reason, _read_date(record.date, origin.at("date"), faults), origin=origin
    )


def build_date(record: schema.DateRecord, origin: Origin, faults: Faults) -> Dated:
    """A date with its bounds."""
    return _with_reasoning(_read_date(record.date, origin.at("date"), faults), record, origin, faults)


def _build_optional_date(record: schema.DateRecord | None, origin: Origin, faults: Faults) -> Dated | None:
    return None if record is None else build_date(record, origin, faults)


def _read_date(edtf: str | int, place: Location, faults: Faults) -> Dated:
    text = str(edtf)
    bounds = read_bounds(text)
    if bounds is None:
        cure = "write 2019, 2019-05, 2019-05-01, 2019-05~ (about), 2019/2020 or ../2019-05 (before)"
        faults.append(Diagnostic("S104", f'"{text}" is not a date of EDTF', place, cure))
    return Dated(text, *(bounds or ("", "")))


def _with_reasoning(
    date: Dated, record: schema.DateRecord | schema.EventRecord, origin: Origin, faults: Faults
) -> Dated:
    is_inferred = record.status == "inferred"
    if is_inferred and record.why is None:
        faults.append(
            Diagnostic("S115", "an inferred date has no `why`", origin.at("status"), "say how it was inferred")
        )
    if not is_inferred and record.why is not None:
        cure = "add `status: inferred`, or drop `why`"
        faults.append(Diagnostic("S115", "a stated date has a reasoning", origin.at("why"), cure))
    return replace(date, is_inferred=is_inferred, why=record.why)


def read_passages(at: int | str, origin: Origin, faults: Faults) -> tuple[str, ...]:
    """The keys of the passages of ``at``: 4, "4-6" or the name of a part; empty where it cannot be read."""
    if isinstance(at, str) and _PART.fullmatch(at):
        return (at,)
    bounds = _range(at)
    if bounds is None or bounds[0] < 1 or bounds[1] - bounds[0] >= _MAX_PASSAGES:
        cure = "write 4, 4-6 or the name of a part"
        faults.append(Diagnostic("S103", f'"{at}" is not a passage', origin.at("at"), cure))
        return ()
    return tuple(str(number) for number in range(bounds[0], bounds[1] + 1))


def _one_passage(at: int | str, origin: Origin, faults: Faults) -> str:
    passages = read_passages(at, origin, faults)
    if len(passages) > 1:
        cure = "give one passage; for a statement of several passages, several pieces of evidence"
        faults.append(Diagnostic("S103", f'"{at}" is more than one passage', origin.at("at"), cure))
    return passages[0] if passages else ""


def _range(lines: int | str) -> tuple[int, int] | None:
    """First and last number of 4 or "4-6"; None for what is neither, or runs backwards."""
    match = _RANGE.fullmatch(str(lines))
    if match is None:
        return None
    first = int(match[1])
    last = int(match[2] or first)
    return (first, last) if first <= last else None


def _check_address(address: str | None, origin: Origin, faults: Faults, name: str = "address") -> None:
    if address is not None and not _ADDRESS.fullmatch(address):
        message = "this is not an address of the web"
        faults.append(Diagnostic("S116", message, origin.at(name), "write https:// and the rest, without spaces"))
