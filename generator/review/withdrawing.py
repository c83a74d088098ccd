"""The entry of withdrawn.yaml that answers for a loss: what it has to say, and the entry itself, ready to paste.

Of what readers could read it has the words, without quotation marks: no evidence has them any more, so that nothing may
be shown as verbatim.
"""

from __future__ import annotations

import re

from generator.model import Withdrawn
from generator.review.change import Change, Sort, Verb
from generator.review.shown import quote_for_yaml

_NAMES = {
    Sort.CLAIM: "claim",
    Sort.DOCUMENT: "document",
    Sort.BRIEFING: "briefing",
    Sort.POINT: "point",
    Sort.DISPUTE: "section",
    Sort.GAP: "section",
    Sort.DIGEST: "section",
}
_SHORT = 7
"""So many words in a row may be those of a text."""
_LEFT_OUT = "[…]"
_MARKS = '"“”„«»‹›'
_QUOTED = re.compile(rf"[{_MARKS}]([^{_MARKS}]*)[{_MARKS}]")


def answers(entry: Withdrawn, change: Change) -> bool:
    """Whether an entry gives the reason for a loss; words that it has must be those that stood there."""
    reason = (entry.what, entry.id)
    if reason not in change.reasons:
        return False
    return entry.before is None or entry.what != _name_readable(change) or _has_words(entry.before, change.before)


def _name_readable(change: Change) -> str | None:
    """What an entry calls a loss of which readers could read the words; None of any other."""
    if change.verb is not Verb.LOST:
        return None
    if change.sort is Sort.CLAIM and change.field:
        return change.field
    return _NAMES.get(change.sort)


def _has_words(told: str, stood: str) -> bool:
    """Whether a text has the words of another one, but for its marks, and for quotations that […] stands for."""
    between, *rest = _QUOTED.split(stood)
    pieces = [re.escape(_plain(between))]
    for quoted, after in zip(rest[::2], rest[1::2], strict=True):
        pieces += [f"(?:{re.escape(_LEFT_OUT)}|{re.escape(_plain(quoted))})", re.escape(_plain(after))]
    return re.fullmatch("".join(pieces), _plain(told)) is not None


def _plain(text: str) -> str:
    """A text without quotation marks and white space."""
    return re.sub(rf"[{_MARKS}\s]+", "", text)


def has_entry(change: Change) -> bool:
    """Whether an entry of withdrawn.yaml can answer for a loss."""
    is_mended_elsewhere = change.verb in (Verb.UNVERIFIED, Verb.CONTRADICTED) or change.is_untold
    return bool(change.reasons) and not is_mended_elsewhere and change.sort is not Sort.WITHDRAWAL


def write_entry(change: Change) -> str:
    """The entry for a loss as YAML, in which reason and date wait for a person."""
    what, id_ = change.reasons[0]
    lines = [f"- id: {id_}", f"  what: {what}", "  reason:", "  date:"]
    if _name_readable(change) == what:
        lines.append(f"  before: {quote_for_yaml(_repeat(change.before))}")
    home = dict(change.reasons).get("document")
    if what == "claim" and home is not None:
        lines.append(f"  document: {home}")
    return "".join(f"{line}\n" for line in lines)


def _repeat(text: str) -> str:
    """What of a text may be said again: all but its quotation marks, and long quotations."""
    return _QUOTED.sub(lambda match: match[1] if len(match[1].split()) <= _SHORT else _LEFT_OUT, text)
