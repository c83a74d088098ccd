"""The page of a briefing: bottom line, what it rests on, points with their claims, what is disputed and not said."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Briefing, Claim, Point
from generator.render import uris
from generator.render.addresses import address_place
from generator.render.dates import describe_date
from generator.render.views.basis import describe_basis, find_basis
from generator.render.views.cards import BriefingCard, list_documents_of, name_maker, view_briefing_card
from generator.render.views.checked import describe_checks, describe_last_check
from generator.render.views.leading import list_moments
from generator.render.views.pieces import ClaimView, DateView, GapView, Link, ProseView
from generator.render.views.recorded import HistoryView, view_history
from generator.render.views.tags import list_topics
from generator.render.views.viewpoint import Viewpoint, view_date, view_optional_date
from generator.render.words import count

_MOST_PEOPLE = 5
"""How many people a briefing names at a glance."""


@dataclass(frozen=True)
class PointView:
    """A point, with the claims that its sentences rest on."""

    anchor: str
    title: str
    link: Link
    text: ProseView
    topics: tuple[Link, ...]
    claims: tuple[ClaimView, ...]


@dataclass(frozen=True)
class SourceView:
    """A document that a briefing rests on: of what kind, whose, of when."""

    link: Link
    kind: str
    maker: str
    date: DateView | None


@dataclass(frozen=True)
class PersonSize:
    """Somebody, and how many claims of the briefing have to do with them."""

    link: Link
    size: str


@dataclass(frozen=True)
class GlanceView:
    """A briefing in a few lines: who, when, from which sources. ``times`` is ``""`` where no event is told."""

    who: tuple[Link, ...]
    times: str
    sources: tuple[SourceView, ...]
    basis: str
    basis_link: Link


@dataclass(frozen=True)
class BriefingView:
    """The page of a briefing; ``notes`` are in the order of first use, ``checked`` says what was found of them."""

    title: str
    description: str
    index: Link
    as_of: DateView
    bottom_line: ProseView
    glance: GlanceView
    points: tuple[PointView, ...]
    disputed: tuple[ProseView, ...]
    gaps: tuple[GapView, ...]
    people: tuple[PersonSize, ...]
    moments: tuple[ClaimView, ...]
    citation: str
    address: str
    history: HistoryView | None
    next: tuple[BriefingCard, ...]
    method: Link
    checked: str
    notes: tuple[ClaimView, ...]


def view_briefing(seen: Viewpoint, briefing: Briefing) -> BriefingView:
    """The page of one briefing."""
    claims = [seen.dossier.claims[claim] for claim in briefing.claims]
    site, place = seen.dossier.site, uris.place_briefing(briefing)
    people = tuple(_count_people(seen, claims))
    moments = list_moments(claims)
    return BriefingView(
        title=briefing.title,
        description=briefing.summary,
        index=seen.link("All briefings", uris.BRIEFINGS),
        as_of=view_date(briefing.as_of),
        bottom_line=seen.view_prose(briefing.bottom_line),
        glance=_view_glance(seen, briefing, people, moments),
        points=tuple(_view_point(seen, briefing, point) for point in briefing.points),
        disputed=tuple(map(seen.view_prose, briefing.disputed)),
        gaps=seen.view_gaps(briefing),
        people=people,
        moments=seen.view_claims(claim.id for claim in moments),
        citation=_cite(seen, briefing, claims),
        address=address_place(site.address, place) if site.address else "",
        history=view_history(seen, briefing),
        next=tuple(view_briefing_card(seen, other) for other in _list_next(seen, briefing)),
        method=seen.link("How to read the labels and how quotations are checked", uris.METHOD),
        checked=describe_checks(seen, claims),
        notes=seen.view_claims(briefing.claims),
    )


def _view_glance(
    seen: Viewpoint, briefing: Briefing, people: tuple[PersonSize, ...], moments: list[Claim]
) -> GlanceView:
    claims = [seen.dossier.claims[claim] for claim in briefing.claims]
    return GlanceView(
        who=tuple(person.link for person in people[:_MOST_PEOPLE]),
        times=_describe_times(moments),
        sources=tuple(
            SourceView(
                seen.link_document(document.id),
                document.kind,
                name_maker(seen, document),
                view_optional_date(document.published),
            )
            for document in list_documents_of(seen, briefing)
        ),
        basis=describe_basis(find_basis(seen.dossier, claims)),
        basis_link=seen.link("How sources are counted", uris.SOURCES),
    )


def _describe_times(moments: list[Claim]) -> str:
    """From when to when the events lie, by their beginnings; what may have been at any later time is named apart."""
    dates = [claim.event.date for claim in moments if claim.event and claim.event.date.lower]
    if not dates:
        return ""
    told = count(len(moments), "moment")
    open_ended = [describe_date(date.edtf) for date in dates if not date.upper]
    bounded = [describe_date(date.edtf) for date in dates if date.upper]
    if len(dates) == 1:
        return f"{told}: {describe_date(dates[0].edtf)}"
    ends = [f"First: {bounded[0]}", f"Last: {bounded[-1]}"] if len(bounded) > 1 else bounded
    return ". ".join((told, *ends, *(f"Of unknown date: {each}" for each in dict.fromkeys(open_ended))))


def _view_point(seen: Viewpoint, briefing: Briefing, point: Point) -> PointView:
    return PointView(
        anchor=uris.place_point(briefing, point).anchor,
        title=point.title,
        link=seen.link_point(briefing, point),
        text=seen.view_prose(point.text),
        topics=tuple(map(seen.link_topic, list_topics(seen.dossier, point.text.claims))),
        claims=seen.view_claims(point.text.claims),
    )


def _count_people(seen: Viewpoint, claims: list[Claim]) -> Iterator[PersonSize]:
    """Everybody whom the claims have to do with, those with the most claims first; equals in the order of the site."""
    sizes = Counter(person for claim in claims for person in claim.everyone)
    for person in sorted((each for each in seen.dossier.people if each in sizes), key=lambda each: -sizes[each]):
        yield PersonSize(seen.link_person(person), count(sizes[person], "claim"))


def _cite(seen: Viewpoint, briefing: Briefing, claims: list[Claim]) -> str:
    """Title, site, as of when, and when last checked; the address follows on the page, as a link."""
    day = describe_last_check(seen, claims)
    checked = f" Quotations checked {day}." if day else ""
    publisher = f" {seen.dossier.site.about.publisher}." if seen.dossier.site.about.publisher else ""
    as_of = describe_date(briefing.as_of.edtf) + (" (inferred)" if briefing.as_of.is_inferred else "")
    return f"“{briefing.title}”. {seen.dossier.site.title}.{publisher} As of {as_of}.{checked}"


def _list_next(seen: Viewpoint, briefing: Briefing) -> list[Briefing]:
    """The other briefings, those first that share the most claims with this one."""
    others = [other for other in seen.dossier.briefings.values() if other.id != briefing.id]
    return sorted(others, key=lambda other: -len({*other.claims} & {*briefing.claims}))
