"""Events in an order that keeps what is said of it: of two that their dates leave open, the earlier one first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from heapq import heapify, heappop, heappush

from generator.model import Claim

_Key = tuple[str, str]


def read_succession(claims: Iterable[Claim]) -> Mapping[_Key, Set[_Key]]:
    """The key of an event to those of the events that it came after; of events that these claims tell of alone."""
    events = {claim.id: claim.event for claim in claims if claim.event}
    after: dict[_Key, set[_Key]] = {}
    for event in events.values():
        for id_ in event.after:
            if id_ in events:
                after.setdefault(event.key, set()).add(events[id_].key)
        for id_ in event.before:
            if id_ in events:
                after.setdefault(events[id_].key, set()).add(event.key)
    return after


def put_in_succession(keys: Sequence[_Key], after: Mapping[_Key, Set[_Key]]) -> list[_Key]:
    """The keys as they stand, but each behind those that it came after; there is no circle among them."""
    places = {key: place for place, key in enumerate(keys)}
    waits = {key: {other for other in after.get(key, ()) if other in places} for key in keys}
    followers: dict[_Key, list[_Key]] = {}
    for key, others in waits.items():
        for other in others:
            followers.setdefault(other, []).append(key)
    free = [places[key] for key in keys if not waits[key]]
    heapify(free)
    ordered = []
    while free:
        key = keys[heappop(free)]
        ordered.append(key)
        for follower in followers.get(key, ()):
            waits[follower].discard(key)
            if not waits[follower]:
                heappush(free, places[follower])
    return ordered
