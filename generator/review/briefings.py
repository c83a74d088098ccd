"""What two versions of a briefing, and of the site's own page, say differently: points, disputes, gaps."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace
from typing import TypeVar

from generator.model import Briefing, Gap, Origin, Point, Prose, Site
from generator.review.change import Change, Message, Named, Quoted, Reason, Sort, Verb, one_sided, say
from generator.review.fields import Subject, compare_field, compare_items, compare_optional_dates
from generator.review.pairing import Pairing, pair_records
from generator.review.sentences import Identity, Section, compare_sentences, identify_sentence, show_prose

_Record = TypeVar("_Record")
_SITE = "site"
"""The id of the site as a record: there is one."""
_ABOUT = (
    ("publisher", "statement of who publishes it"),
    ("authors", "statement of who writes it"),
    ("purpose", "statement of what it is for"),
    ("funding", "statement of who pays for it"),
    ("corrections", "statement of how mistakes are put right"),
    ("contact", "statement of where to write to"),
)


def compare_briefing(before: Briefing, after: Briefing, old_id: str, one_sided_claims: Set[str]) -> Iterator[Change]:
    """Title, points, sentences, disputes and gaps of one briefing; a sentence may have come or gone with a claim."""
    name = say("The briefing {}", Named(after.id))
    subject = Subject(Sort.BRIEFING, after.id, old_id, after.origin, before.origin, name)
    yield from compare_field(subject, "title", "title", before.title, after.title)
    yield from compare_field(subject, "summary", "summary", before.summary, after.summary)
    yield from compare_optional_dates(subject, "as_of", "date", before.as_of, after.as_of)
    point_keys = (lambda point: point.id, lambda point: point.title)
    points = pair_records(before.points, after.points, point_keys, _show_point)
    joined = _find_parts(points.lost, before.points, after.points)
    divided = _find_parts(points.added, after.points, before.points)
    yield from _compare_points(subject, points, joined, divided)
    yield from _compare_order_of_points(subject, before, after, points)
    dispute_keys = (show_prose, lambda prose: prose.claims)
    disputes = pair_records(before.disputed, after.disputed, dispute_keys, show_prose)
    yield from _describe_disputes(subject, disputes)
    sections = (_pair_bottom_lines(before, after), *_pair_points(points), *_pair_disputes(disputes))
    yield from compare_sentences(
        subject, sections, one_sided_claims, (_list_sentences(divided), _list_sentences(joined))
    )
    yield from _compare_gaps(subject, before.gaps, after.gaps)


def _find_parts(
    points: Sequence[Point], own: Sequence[Point], others: Sequence[Point]
) -> Mapping[str, tuple[Point, Point]]:
    """By id the points all of whose sentences stand in one point of the other version, and that point.

    ``own`` are all points of their own version: what the other point had there already did not come from them.
    """
    sentences = {other.id: _identify_sentences(other) for other in others}
    had = {point.id: _identify_sentences(point) for point in own}
    found: dict[str, tuple[Point, Point]] = {}
    for point in points:
        said = _identify_sentences(point)
        wholes = (each for each in others if said <= sentences[each.id] and said.isdisjoint(had.get(each.id, ())))
        whole = next(wholes, None)
        if whole is not None:
            found[point.id] = (point, whole)
    return found


def _identify_sentences(point: Point) -> frozenset[Identity]:
    return frozenset(map(identify_sentence, point.text.sentences))


def _list_sentences(parts: Mapping[str, tuple[Point, Point]]) -> frozenset[tuple[str, Identity]]:
    """The sentences of the parts, each with the section in which the other version has it."""
    return frozenset(
        (_name_section(whole), identity) for point, whole in parts.values() for identity in _identify_sentences(point)
    )


def describe_briefing(briefing: Briefing, verb: Verb) -> Change:
    """A briefing that is lost or added."""
    words = "The briefing {} is gone: {}" if verb is Verb.LOST else "The briefing {} is new: {}"
    message = say(words, Named(briefing.id), Quoted(briefing.title))
    reasons = (("briefing", briefing.id),)
    place = briefing.origin.at()
    return one_sided(verb, Sort.BRIEFING, briefing.id, briefing.title, message, place, reasons=reasons)


def compare_site(before: Site, after: Site, one_sided_claims: Set[str]) -> Iterator[Change]:
    """The home page's own text, the gaps of the site, and the order of its records."""
    subject = Subject(Sort.SITE, _SITE, _SITE, after.origin, before.origin, say("The site"))
    for field in ("title", "description", "address", "repository"):
        yield from compare_field(subject, field, field, getattr(before, field), getattr(after, field))
    for field, label in _ABOUT:
        texts = getattr(before.about, field), getattr(after.about, field)
        yield from compare_field(subject, f"about.{field}", label, *texts, path=("about", field))
    yield from compare_optional_dates(subject, "as_of", "date", before.as_of, after.as_of)
    yield from compare_sentences(subject, (_pair_bottom_lines(before, after),), one_sided_claims)
    yield from _compare_gaps(subject, before.gaps, after.gaps)
    yield from compare_items(
        subject, "figures", "figure on its home page of the claim", before.figures, after.figures, Named
    )
    yield from compare_items(
        subject, "moments", "moment on its home page of the claim", before.moments, after.moments, Named
    )
    yield from _compare_order(subject, "figures", before.figures, after.figures)
    yield from _compare_order(subject, "briefings", before.briefings, after.briefings)
    yield from _compare_order(subject, "documents", before.documents, after.documents)


def _compare_order(subject: Subject, field: str, before: Sequence[str], after: Sequence[str]) -> Iterator[Change]:
    """The order of what both versions have."""
    kept = set(before) & set(after)
    old, new = (", ".join(id_ for id_ in ids if id_ in kept) for ids in (before, after))
    if old != new:
        message = say(f"{{}}: its {field} stand in another order: {{}}", subject.name, Named(new))
        yield subject.change(Verb.MOVED, message, field, field=field, before=old, after=new)


def _compare_points(
    subject: Subject,
    points: Pairing[Point],
    joined: Mapping[str, tuple[Point, Point]],
    divided: Mapping[str, tuple[Point, Point]],
) -> Iterator[Change]:
    """Points that are gone, new or changed; ``joined`` are part of another one now, ``divided`` were part of one."""
    yield from (_describe_joined(subject, *pair) for pair in joined.values())
    yield from (_describe_divided(subject, *pair) for pair in divided.values())
    for verb, point in _one_sided(points):
        if point.id in (joined if verb is Verb.LOST else divided):
            continue
        text = _show_point(point)
        words = "The point {} of {} is gone: {}" if verb is Verb.LOST else "The point {} of {} is new: {}"
        message = say(words, Named(point.id), Named(subject.id), Quoted(text))
        reasons = (("point", point.id), ("section", subject.id))
        part = _describe_part(subject, verb, Sort.POINT, "points", text, message, point.origin, reasons)
        yield replace(part, id=point.id, old_id=point.id)
    for old, new in points.pairs:
        name = say("The point {} of {}", Named(new.id), Named(subject.id))
        own = Subject(Sort.POINT, new.id, old.id, new.origin, old.origin, name)
        if old.id != new.id:
            message = say("{} has another id: it was {}", name, Named(old.id))
            yield own.change(Verb.RENAMED, message, "id", field="id", before=old.id, after=new.id)
        yield from compare_field(own, "title", "title", old.title, new.title)


def _describe_joined(subject: Subject, part: Point, whole: Point) -> Change:
    message = say(
        "The point {} of {} ({}) is part of the point {} now, with all its sentences",
        *(Named(part.id), Named(subject.id), Quoted(part.title), Named(whole.id)),
    )
    own = Subject(Sort.POINT, whole.id, part.id, whole.origin, part.origin, message)
    return own.change(Verb.MOVED, message, "text", field="points", before=_show_point(part))


def _describe_divided(subject: Subject, part: Point, whole: Point) -> Change:
    message = say(
        "The point {} of {} ({}) stands by itself; all its sentences were in the point {}",
        *(Named(part.id), Named(subject.id), Quoted(part.title), Named(whole.id)),
    )
    own = Subject(Sort.POINT, part.id, whole.id, part.origin, whole.origin, message)
    return own.change(Verb.MOVED, message, "text", field="points", after=_show_point(part))


def _compare_order_of_points(
    subject: Subject, before: Briefing, after: Briefing, points: Pairing[Point]
) -> Iterator[Change]:
    new_ids = {old.id: new.id for old, new in points.pairs}
    ids = [new_ids.get(point.id, "") for point in before.points]
    yield from _compare_order(subject, "points", [id_ for id_ in ids if id_], [point.id for point in after.points])


def _one_sided(pairing: Pairing[_Record]) -> Iterator[tuple[Verb, _Record]]:
    yield from ((Verb.LOST, record) for record in pairing.lost)
    yield from ((Verb.ADDED, record) for record in pairing.added)


def _describe_part(
    subject: Subject,
    verb: Verb,
    sort: Sort,
    field: str,
    text: str,
    message: Message,
    origin: Origin,
    reasons: tuple[Reason, ...],
) -> Change:
    """A part of a briefing, or of the site, that only one version has."""
    other = subject.origin if verb is Verb.LOST else subject.old_origin
    return one_sided(
        verb,
        sort,
        subject.id,
        text,
        message,
        origin.at(),
        old_id=subject.old_id,
        field=field,
        other_place=other.at(field),
        reasons=reasons,
    )


def _describe_disputes(subject: Subject, disputes: Pairing[Prose]) -> Iterator[Change]:
    for verb, prose in _one_sided(disputes):
        what = "no longer shows as disputed" if verb is Verb.LOST else "now shows as disputed"
        text = show_prose(prose)
        message = say(f"{{}} {what}: {{}}", subject.name, Quoted(text))
        reasons = (("section", subject.id),)
        yield _describe_part(subject, verb, Sort.DISPUTE, "disputed", text, message, prose.origin, reasons)


def _compare_gaps(subject: Subject, before: Sequence[Gap], after: Sequence[Gap]) -> Iterator[Change]:
    gaps = pair_records(before, after, (lambda gap: gap, lambda gap: gap.text), lambda gap: gap.text)
    for verb, gap in _one_sided(gaps):
        what = "no longer says" if verb is Verb.LOST else "now says"
        message = say(f"{{}} {what} that the sources leave this open: {{}}", subject.name, Quoted(gap.text))
        reasons = (("section", subject.id),)
        yield _describe_part(subject, verb, Sort.GAP, "gaps", gap.text, message, gap.origin, reasons)
    for old, new in gaps.pairs:
        of = "the site" if subject.sort is Sort.SITE else say("the briefing {}", Named(subject.id))
        name = say("The gap {} of {}", Quoted(new.text), of) if old.text == new.text else say("A gap of {}", of)
        own = Subject(Sort.GAP, subject.id, subject.old_id, new.origin, old.origin, name)
        yield from compare_field(own, "text", "text", old.text, new.text)
        yield from compare_items(own, "absent", "check that no document has", old.absent, new.absent)
        yield from compare_items(own, "documents", "document", old.documents, new.documents, Named)
        yield from compare_items(own, "terms", "term", old.terms, new.terms)


def _pair_bottom_lines(before: Briefing | Site, after: Briefing | Site) -> tuple[Section, Section]:
    key, name = "bottom line", say("the bottom line")
    return Section(key, name, before.bottom_line), Section(key, name, after.bottom_line)


def _pair_points(points: Pairing[Point]) -> Iterator[tuple[Section, Section]]:
    for old, new in points.pairs:
        name = say("the point {}", Named(new.id))
        yield Section(_name_section(old), name, old.text), Section(_name_section(new), name, new.text)


def _name_section(point: Point) -> str:
    return f"point {point.id}"


def _pair_disputes(disputes: Pairing[Prose]) -> Iterator[tuple[Section, Section]]:
    for old, new in disputes.pairs:
        key, name = "dispute", say("what is disputed")
        yield Section(key, name, old), Section(key, name, new)


def _show_point(point: Point) -> str:
    return f"{point.title}. {show_prose(point.text)}"
