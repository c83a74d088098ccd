"""Topics and kinds as tags: a page for each, with the claims and points that bear it, and the index of topics."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model import Briefing, ClaimKind, Dossier, Point, Topic
from generator.render import uris
from generator.render.views.groups import DocumentClaims, group_by_document
from generator.render.views.pieces import KindView, Link
from generator.render.views.viewpoint import Viewpoint, view_kind
from generator.render.words import KINDS, count

_LEAST_CLAIMS = 2
"""A point deals with a topic when so many of its claims do; one claim may be there for another reason."""

_MOST_TOPICS = 4
"""How many topics a point shows, at most."""


@dataclass(frozen=True)
class TaggedPoint:
    """A point of a briefing that deals with a topic."""

    point: Link
    briefing: Link


@dataclass(frozen=True)
class TagView:
    """The page of a topic or of a kind of claim. ``kind`` is None for a topic, which alone has points."""

    title: str
    description: str
    index: Link
    kind: KindView | None
    text: str
    size: str
    points: tuple[TaggedPoint, ...]
    groups: tuple[DocumentClaims, ...]


@dataclass(frozen=True)
class TopicCard:
    """A topic in the index."""

    link: Link
    text: str
    size: str


@dataclass(frozen=True)
class KindCard:
    """A kind of claim in the index."""

    kind: KindView
    link: Link


@dataclass(frozen=True)
class TopicsView:
    """The index of topics and kinds."""

    title: str
    description: str
    topics: tuple[TopicCard, ...]
    kinds: tuple[KindCard, ...]


def view_topics(seen: Viewpoint) -> TopicsView:
    """The index of topics, in their order, and of the kinds that occur."""
    kinds = Counter(claim.kind for claim in seen.dossier.claims.values())
    return TopicsView(
        title="Topics",
        description="What the documents and briefings deal with, and the kinds of claims that they make.",
        topics=tuple(
            TopicCard(seen.link_topic(topic), topic.text, count(len(topic.claims), "claim"))
            for topic in seen.dossier.topics.values()
        ),
        kinds=tuple(
            KindCard(view_kind(kind), seen.link(count(kinds[kind], "claim"), uris.place_claims(kind)))
            for kind in ClaimKind
            if kinds[kind]
        ),
    )


def view_topic(seen: Viewpoint, topic: Topic) -> TagView:
    """The page of one topic."""
    claims = [seen.dossier.claims[claim] for claim in topic.claims]
    return TagView(
        title=topic.title,
        description=topic.text,
        index=seen.link("All topics", uris.TOPICS),
        kind=None,
        text=topic.text,
        size=count(len(claims), "claim"),
        points=tuple(
            TaggedPoint(seen.link_point(briefing, point), seen.link_briefing(briefing))
            for briefing, point in _list_points(seen.dossier)
            if topic in list_topics(seen.dossier, point.text.claims)
        ),
        groups=group_by_document(seen, claims),
    )


def view_claims_of(seen: Viewpoint, kind: ClaimKind) -> TagView:
    """The page of one kind of claim."""
    claims = [claim for claim in seen.dossier.claims.values() if claim.kind is kind]
    label = KINDS[kind]
    return TagView(
        title=f"Claims: {label.label}",
        description=label.meaning,
        index=seen.link("All topics and kinds", uris.TOPICS),
        kind=view_kind(kind),
        text=label.meaning,
        size=count(len(claims), "claim"),
        points=(),
        groups=group_by_document(seen, claims),
    )


def list_topics(dossier: Dossier, claims: Iterable[str]) -> list[Topic]:
    """What a point with these claims deals with: the topics of most of them first, equals in the order of the site."""
    sizes = Counter(topic.id for claim in claims for topic in dossier.topics_by_claim.get(claim, ()))
    found = [topic for topic in dossier.topics.values() if sizes[topic.id] >= _LEAST_CLAIMS]
    return sorted(found, key=lambda topic: -sizes[topic.id])[:_MOST_TOPICS]


def _list_points(dossier: Dossier) -> Iterator[tuple[Briefing, Point]]:
    for briefing in dossier.briefings.values():
        yield from ((briefing, point) for point in briefing.points)
