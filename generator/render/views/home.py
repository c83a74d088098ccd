"""The home page: what all of it comes to, what the briefings rest on most, and the ways in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model import Claim, Dossier
from generator.render import uris
from generator.render.dates import describe_day
from generator.render.drawings.axis import Mark, Tick, draw_date, make_axis
from generator.render.views.cards import BriefingCard, DocumentCard, view_briefing_card, view_document_card
from generator.render.views.leading import list_amounts, list_leading, list_moments
from generator.render.views.pieces import ClaimView, DateView, Link, ProseView
from generator.render.views.recorded import link_feeds
from generator.render.views.viewpoint import Viewpoint, view_date
from generator.render.words import count

_MOST = 6
"""How many figures, moments and people the home page names, at most."""


@dataclass(frozen=True)
class WayIn:
    """A page that leads to everything of one sort: how much there is, and where to begin; ``icon`` names its sign."""

    icon: str
    link: Link
    size: str
    begin: tuple[Link, ...]


@dataclass(frozen=True)
class MomentView:
    """An event on the home page; ``mark`` is its date as it is drawn, None where nothing is."""

    claim: ClaimView
    mark: Mark | None


@dataclass(frozen=True)
class HomeView:
    """The home page; ``figures`` are claims that carry one, ``ticks`` the years on which moments are drawn.

    Each choice says by which rule figures, or moments, came here.
    """

    title: str
    description: str
    bottom_line: ProseView
    as_of: DateView
    briefings: tuple[BriefingCard, ...]
    figures: tuple[ClaimView, ...]
    all_figures: Link
    figures_choice: str
    ticks: tuple[Tick, ...]
    moments: tuple[MomentView, ...]
    all_moments: Link
    moments_choice: str
    ways: tuple[WayIn, ...]
    documents: tuple[DocumentCard, ...]
    notes: tuple[ClaimView, ...]


def view_home(seen: Viewpoint) -> HomeView:
    """The home page of the site."""
    dossier = seen.dossier
    claims = dossier.claims.values()
    figures, figures_choice = _choose(dossier, dossier.site.figures, list_amounts(claims))
    chosen, moments_choice = _choose(dossier, dossier.site.moments, list_moments(claims))
    moments = list_moments(chosen)
    axis = make_axis(claim.event.date for claim in moments if claim.event)
    return HomeView(
        title=dossier.site.title,
        description=dossier.site.description,
        bottom_line=seen.view_prose(dossier.site.bottom_line),
        as_of=view_date(dossier.site.as_of),
        briefings=tuple(view_briefing_card(seen, briefing) for briefing in dossier.briefings.values()),
        figures=seen.view_claims(claim.id for claim in figures),
        all_figures=seen.link("All figures", uris.FIGURES),
        figures_choice=figures_choice,
        ticks=axis.ticks if axis else (),
        moments=tuple(
            MomentView(seen.view_claim(claim.id), draw_date(axis, claim.event.date) if axis else None)
            for claim in moments
            if claim.event
        ),
        all_moments=seen.link("The whole timeline", uris.TIMELINE),
        moments_choice=moments_choice,
        ways=tuple(_list_ways(seen)),
        documents=tuple(view_document_card(seen, document) for document in dossier.documents.values()),
        notes=seen.view_claims(dossier.site.bottom_line.claims),
    )


def _choose(dossier: Dossier, named: tuple[str, ...], claims: Iterable[Claim]) -> tuple[list[Claim], str]:
    """The claims that the site names; else those of the others on which most rests. With the rule, in words."""
    if named:
        return [dossier.claims[claim] for claim in named], "Chosen by the editors."
    return list_leading(dossier, claims, _MOST), "Those on which most briefings and sentences rest."


def _list_ways(seen: Viewpoint) -> Iterator[WayIn]:
    dossier = seen.dossier
    claims = dossier.claims.values()
    questions = tuple(
        seen.link(question.title, uris.place_question(question)) for question in dossier.questions.values()
    )
    inferences = sum(not claim.evidence for claim in claims)
    yield WayIn(
        "people",
        seen.link("People and organisations", uris.PEOPLE),
        f"{count(len(dossier.people), 'entry', 'entries')}: roles, spellings, what they said and what is said of them.",
        seen.link_people(_list_leading_people(seen)),
    )
    yield WayIn(
        "positions",
        seen.link("Positions", uris.POSITIONS),
        f"{count(len(dossier.questions), 'question')}: who held what view, and when.",
        questions,
    )
    if dossier.topics:
        yield WayIn(
            "topics",
            seen.link("Topics", uris.TOPICS),
            f"{count(len(dossier.topics), 'topic')} that documents and briefings have in common.",
            tuple(map(seen.link_topic, dossier.topics.values())),
        )
    yield WayIn(
        "timeline",
        seen.link("Timeline", uris.TIMELINE),
        f"{count(len(list_moments(claims)), 'event')}, and how surely each is dated.",
        (),
    )
    yield WayIn(
        "figures",
        seen.link("Figures", uris.FIGURES),
        f"{count(sum(claim.figure is not None for claim in claims), 'number')}: what each counts, and who says it.",
        (),
    )
    yield WayIn(
        "gaps",
        seen.link("What the documents do not say", uris.GAPS),
        f"{count(len(dossier.gaps), 'thing')} left open or not to be known.",
        (),
    )
    yield WayIn(
        "inferences",
        seen.link("Our inferences", uris.INFERENCES),
        f"{count(inferences, 'claim')} of our own, each with its reason.",
        (),
    )
    yield WayIn(
        "method",
        seen.link("Method", uris.METHOD),
        "How quotations are checked, and what that does not prove.",
        (seen.link("What the labels mean", uris.LABELS),),
    )
    if dossier.editions:
        yield WayIn(
            "changes",
            seen.link("What changed", uris.CHANGES),
            f"{count(len(dossier.editions), 'edition')}, the newest of {describe_day(dossier.editions[-1].day)}.",
            (seen.link("Corrections", uris.CORRECTIONS), *link_feeds(seen)[:1]),
        )
    yield WayIn(
        "about", seen.link("About this site", uris.ABOUT), "Who answers for it, and what of that is not stated.", ()
    )


def _list_leading_people(seen: Viewpoint) -> list[str]:
    """The people and organisations with the most claims; equals in the order of the site."""
    sizes = {person: len(claims) for person, claims in seen.dossier.claims_by_person.items()}
    return sorted(sizes, key=lambda person: -sizes[person])[:_MOST]
