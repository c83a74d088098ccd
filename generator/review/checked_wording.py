"""Whether a person has held the wording of a claim against its passages, and what changed since nobody has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.model import Claim
from generator.review.change import GRAVE_WORDING, WORDING, Change, Message, Named, Verb, say
from generator.review.fields import Subject, describe_how
from generator.review.firmness import compare_numbers
from generator.review.version import Version

_NOT_JUDGED = frozenset({"kind", "by", "via", "why", "document"})
"""Fields of a claim that are no part of its wording: whose words they are is checked with the evidence."""


def compare_checked_wording(
    subject: Subject, before: Claim, after: Claim, base: Version, head: Version, changes: Sequence[Change]
) -> Iterator[Change]:
    """That it is verified now, or no longer, as far as the lock says so; ``changes`` are those of the claim."""
    was, is_now = _is_verified(before, base), _is_verified(after, head)
    if was is None or is_now is None or was == is_now:
        return
    verb = Verb.VERIFIED if is_now else Verb.UNVERIFIED
    graver = {Verb.FIRMER, Verb.REVERSED} if verb is Verb.UNVERIFIED else {Verb.SOFTER, Verb.REVERSED}
    numbers = compare_numbers(before.text, after.text)
    alarms = [describe_how(each) for each in Verb if each in graver & {change.verb for change in changes}]
    if any(numbers):
        alarms.append("has another number" if len(numbers[0]) < 2 > len(numbers[1]) else "has other numbers")
    elif any(change.field == "figure.value" for change in changes):
        alarms.append("has another figure")
    field, reasons = GRAVE_WORDING if alarms else WORDING, (("evidence", after.id),)
    if verb is Verb.VERIFIED:
        message = say("The wording of the claim {} is verified now", Named(after.id))
        yield subject.change(verb, message, field=field, reasons=reasons)
        return
    judged = [change for change in changes if change.field not in _NOT_JUDGED]
    told = tuple(change for change in judged if not change.is_loss)  # a loss is told, and answered for, by itself
    clauses = [_say_numbers(*numbers), *dict.fromkeys(change.clause for change in judged)]
    what = _join("; ", [clause for clause in clauses if clause])
    message = say(
        f"{{}} {_enumerate(alarms) or 'changed'}, and nobody has verified it{': ' if what else ''}{{}}",
        *(subject.name, what),
    )
    change = subject.change(verb, message, field=field, reasons=reasons, told=told)
    yield replace(change, place=told[0].place, old_place=told[0].old_place) if told else change


def _is_verified(claim: Claim, version: Version) -> bool | None:
    """None where some of its evidence has no entry, which is told of the evidence."""
    checks = [version.checks.get(piece.key) for piece in claim.evidence]
    known = [check for check in checks if check is not None]
    return None if not known or len(known) < len(checks) else all(check.is_current_wording for check in known)


def _say_numbers(gone: Sequence[str], new: Sequence[str]) -> Message:
    """What became of the numbers of a text, as they stand in it."""
    old_names, new_names = (_join(", ", [(Named(number),) for number in numbers]) for numbers in (gone, new))
    if gone and new:
        return say("{} became {}", old_names, new_names)
    are = "is" if len(gone) + len(new) == 1 else "are"
    if gone:
        return say(f"{{}} {are} gone", old_names)
    return say(f"{{}} {are} new", new_names) if new else ()


def _enumerate(words: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))


def _join(between: str, messages: Sequence[Message]) -> Message:
    return tuple(piece for number, each in enumerate(messages) for piece in ((between, *each) if number else each))
