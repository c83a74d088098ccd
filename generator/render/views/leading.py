"""The claims that the briefings rest on most: the rule by which figures and moments come to the home page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from generator.model import Claim, Dossier
from generator.render.views.succession import put_in_succession, read_succession

_TIME = re.compile(r"(minute|hour|day|week|month|year|decade)s?|centur(y|ies)")


def list_leading(dossier: Dossier, claims: Iterable[Claim], most: int) -> list[Claim]:
    """At most so many of the claims: those that most briefings, and of these most sentences, rest on, first.

    Claims that no sentence rests on are left out; equals keep their order.
    """
    sentences = Counter(_list_uses(dossier))
    briefings = {id_: len(several) for id_, several in dossier.briefings_by_claim.items()}
    used = [claim for claim in claims if sentences[claim.id]]
    return sorted(used, key=lambda claim: (-briefings.get(claim.id, 0), -sentences[claim.id]))[:most]


def _list_uses(dossier: Dossier) -> Iterator[str]:
    """The id of a claim once for each sentence that rests on it."""
    for prose in dossier.proses:
        for sentence in prose.sentences:
            yield from dict.fromkeys(sentence.claims)


def list_amounts(claims: Iterable[Claim]) -> list[Claim]:
    """The claims that carry a figure, but for spans of time, which mean little without their story."""
    return [claim for claim in claims if claim.figure and not _TIME.fullmatch(claim.figure.unit)]


def list_moments(claims: Iterable[Claim]) -> list[Claim]:
    """The claims that tell of an event, by date; of several that tell of one event, the first."""
    several = [(claim.event, claim) for claim in claims if claim.event]
    told = {event.key: (event.date.sort_key, claim.id, claim) for event, claim in reversed(several)}
    keys = sorted(told, key=lambda key: told[key][:2])
    return [told[key][2] for key in put_in_succession(keys, read_succession(claim for _, claim in several))]
