"""The end of a report for people: the entries of withdrawn.yaml for the losses that still lack a reason."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from generator.counting import count
from generator.review.change import Change
from generator.review.withdrawing import has_entry, write_entry

_MAX_BYTES = 100_000
_FILE = "content/withdrawn.yaml"


def offer_entries(changes: Sequence[Change], unanswered: Collection[Change], limit: int | None) -> tuple[str, str, str]:
    """What to do with the entries, the entries as YAML, and how many have no room; all ``""`` where none is needed.

    At most ``limit`` are shown.
    """
    losses = [change for change in changes if change in unanswered and has_entry(change)]
    entries = list(dict.fromkeys(map(write_entry, losses)))
    shown: list[str] = []
    size = 0
    for entry in entries[:limit]:
        size += len(entry.encode())
        if size > _MAX_BYTES:
            break
        shown.append(entry)
    if not entries:
        return "", "", ""
    one = len(entries) == 1
    what = "If this loss is meant, paste its entry" if one else "Of these losses paste the entry of each that is meant"
    advice = f"{what} at the end of {_FILE}, in place of [] if that is all it has, and fill in reason and date"
    number = len(entries) - len(shown)
    rest = f"{count(number, 'more entry', 'more entries')} not shown here." if number else ""
    return advice, "".join(shown), rest
