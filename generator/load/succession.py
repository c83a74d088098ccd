"""Which events came before which: whether that can be, by their dates and by each other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.diagnostics import Diagnostic, Location
from generator.model import Dossier, Event

_Key = tuple[str, str]
_VAGUE = frozenset("~?%")


@dataclass(frozen=True)
class _Step:
    """That ``first`` came before ``last``, and the place that says so."""

    first: Event
    last: Event
    place: Location


def check_succession(dossier: Dossier) -> Iterator[Diagnostic]:
    """A diagnostic for each claim that is named as an event and tells of none, and for each impossible order."""
    steps: dict[_Key, list[_Step]] = {}
    for step in _read_steps(dossier):
        if isinstance(step, Diagnostic):
            yield step
        elif _contradicts_dates(step):
            message = f"{step.first.date.edtf} cannot have been before {step.last.date.edtf}"
            yield Diagnostic("N112", message, step.place, "correct the order, or the date of one of the events")
        else:
            steps.setdefault(step.first.key, []).append(step)
    yield from _find_circles(steps)


def _read_steps(dossier: Dossier) -> Iterator[_Step | Diagnostic]:
    for claim in dossier.claims.values():
        event = claim.event
        for name in ("before", "after") if event else ():
            for index, id_ in enumerate(getattr(event, name)):
                other = dossier.claims.get(id_)
                place = claim.origin.at("event", name, index)
                if other is not None and other.event is None:
                    cure = "name a claim that has an event, or give this one its event"
                    yield Diagnostic("N111", f"the claim {id_} tells of no event", place, cure)
                elif other is not None and other.event is not None and event is not None:
                    first, last = (event, other.event) if name == "before" else (other.event, event)
                    yield _Step(first, last, place)


def _contradicts_dates(step: _Step) -> bool:
    """Whether the first began after the last was over; of an approximate date nobody knows."""
    first, last = step.first.date, step.last.date
    is_vague = not _VAGUE.isdisjoint(first.edtf + last.edtf)
    return bool(first.lower and last.upper) and not is_vague and first.lower > last.upper


def _find_circles(steps: dict[_Key, list[_Step]]) -> Iterator[Diagnostic]:
    """Events that came before themselves, each circle once, at the place that closes it."""
    done: set[_Key] = set()
    for start in steps:
        path: set[_Key] = set()
        stack: list[tuple[_Key, _Step | None, bool]] = [(start, None, False)]
        while stack:
            key, step, is_leaving = stack.pop()
            if is_leaving:
                path.remove(key)
                done.add(key)
            elif key in path and step is not None:
                message = f"by this order the event {step.last.title} came before itself"
                yield Diagnostic("N112", message, step.place, "take out one step of the circle")
            elif key not in done:
                path.add(key)
                stack.append((key, None, True))
                stack += [(below.last.key, below, False) for below in steps.get(key, ())]
