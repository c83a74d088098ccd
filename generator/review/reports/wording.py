"""How a report says a change, in whatever format."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import groupby

from generator.counting import count
from generator.diagnostics import Location
from generator.review.change import Change, Message, Named, Piece, Quoted, Sort, Verb, Weight, say
from generator.review.shown import name_hidden_signs, shorten

_NOTHING = "Nothing changed in meaning."
_MARKS = (('"', '"'), ("“", "”"), ("«", "»"), ("‹", "›"), ("⟦", "⟧"))
"""Marks around words, so that they are not the ones inside."""


def leave_out_told(changes: Sequence[Change]) -> list[Change]:
    """Without the changes that the message of another one tells."""
    told = {each.difference for change in changes for each in change.told}
    return [change for change in changes if change.difference not in told]


def gather_lines(changes: Sequence[Change]) -> Iterator[tuple[Change, ...]]:
    """The changes that one line tells: the changed pages of one folder together, of others each alone."""

    def identify(pair: tuple[int, Change]) -> tuple[str, int]:
        number, change = pair
        is_changed_page = change.sort is Sort.PAGE and change.verb is Verb.CHANGED
        return (change.id.rpartition("/")[0], -1) if is_changed_page else ("", number)

    for _, pairs in groupby(enumerate(changes), identify):
        yield tuple(change for _, change in pairs)


def say_line(changes: Sequence[Change], most: int | None = None) -> Message:
    """The message of one change; or how many pages of a folder change, and which, the first ``most`` of them."""
    if len(changes) == 1:
        return changes[0].message
    folder = changes[0].id.rpartition("/")[0]
    names: list[Piece] = [Named(change.id.rpartition("/")[2]) for change in changes[:most]]
    listed = tuple(piece for name in names for piece in (", ", name))[1:]
    more = f" and {len(changes) - len(names)} more" if len(names) < len(changes) else ""
    return say(f"{len(changes)} pages of {{}} change: {{}}{more}", Named(f"docs/{folder}".rstrip("/") + "/"), listed)


def summarise(changes: Sequence[Change], unanswered: Collection[Change] = ()) -> str:
    """One line: how many changes of which weight."""
    if not changes:
        return _NOTHING
    line = f"{count(len(changes), 'change')}: {_count_weights(changes)}"
    if not unanswered:
        return f"{line}."
    return f"{line}. {count(len(unanswered), 'loss', 'losses')} without a reason or a new check."


def _count_weights(changes: Sequence[Change]) -> str:
    counts = Counter(change.weight for change in changes)
    return ", ".join(f"{weight.value.lower()} {counts[weight]}" for weight in Weight if counts[weight])


def tell_left_out(left_out: Sequence[Change]) -> Iterator[str]:
    if left_out:
        yield f"\n{count(len(left_out), 'more change')} not shown here: {_count_weights(left_out)}.\n"


def say_answer(change: Change, unanswered: Collection[Change]) -> Iterator[Message]:
    """What a loss still asks of a person, or who has answered for it."""
    if change in unanswered:
        yield say_cure(change)
    elif change.is_loss and change.reasons:
        yield say("{} gives the reason", Named("content/withdrawn.yaml"))


def say_cure(change: Change) -> Message:
    if change.verb in (Verb.UNVERIFIED, Verb.CONTRADICTED):
        return say("run {} where the texts are at hand", Named("briefing verify"))
    if change.is_untold:
        return say("run {} again", Named(f"briefing edition {change.id}"))
    if change.sort is Sort.WITHDRAWAL:
        return say("put it back into {}, where what was taken back stays", Named("content/withdrawn.yaml"))
    what, id_ = change.reasons[0]
    entry, file = Named(f"what: {what}, id: {id_}"), Named("content/withdrawn.yaml")
    return say("if it is meant, add its entry ({}) to {}, with reason and date", entry, file)


def show_place(change: Change, show: Callable[[Location], str]) -> str:
    """Where to look, in brackets; what is gone was somewhere, and a page is where its records are."""
    if change.sort is Sort.PAGE:
        return ""
    if change.verb is Verb.LOST:
        return f" (was at {show(change.old_place)})" if change.old_place else ""
    return f" ({show(change.place)})" if change.place else ""


def join(message: Message, show: Callable[[Piece], str]) -> str:
    return "".join(show(piece) for piece in message)


def show_in_text(message: Message) -> str:
    """The message with words of content/ in marks that none of them has inside."""
    shown = "".join(shorten(name_hidden_signs(piece.text)) for piece in message if isinstance(piece, Quoted))
    opening, closing = next((marks for marks in _MARKS if not set(marks) & set(shown)), _MARKS[0])

    def show(piece: Piece) -> str:
        if isinstance(piece, str):
            return piece
        if isinstance(piece, Named):
            return shorten(name_hidden_signs(piece.name))
        return f"{opening}{shorten(name_hidden_signs(piece.text))}{closing}"

    return join(message, show)
