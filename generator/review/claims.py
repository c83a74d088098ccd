"""What two versions of a claim say differently, its evidence apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from generator.model import Claim, Event, Figure, Position
from generator.review.change import Change, Message, Named, Quoted, Sort, Verb, one_sided, say
from generator.review.checked_wording import compare_checked_wording
from generator.review.evidence import compare_evidence
from generator.review.fields import (
    NEITHER,
    Subject,
    compare_answers,
    compare_field,
    compare_items,
    compare_optional_dates,
    judge_wording,
    tell_field,
)
from generator.review.firmness import compare_kinds, compare_presence, compare_wording
from generator.review.shown import cut_to_difference
from generator.review.version import Version


def compare_claim(before: Claim, after: Claim, old_id: str, base: Version, head: Version) -> Iterator[Change]:
    """Wording, kind, speaker, dates, figure, position, answers and evidence of one claim."""
    subject = Subject(Sort.CLAIM, after.id, old_id, after.origin, before.origin, say("The claim {}", Named(after.id)))
    in_words = replace(subject, name=say("The claim {} ({})", Named(after.id), Quoted(after.text)))
    changes = [
        *_compare_text(subject, before, after),
        *_compare_attribution(in_words, before, after),
        *_compare_particulars(in_words, before, after),
    ]
    yield from changes
    yield from compare_evidence(subject, before, after, base, head)
    named = in_words if before.text == after.text else subject
    yield from compare_checked_wording(named, before, after, base, head, changes)


def describe_claim(claim: Claim, verb: Verb) -> Change:
    """A claim that is lost or added."""
    documents = dict.fromkeys(piece.document for piece in claim.evidence)
    name, text = Named(claim.id), Quoted(claim.text)
    message = (
        say("The claim {} is gone: it said {}", name, text)
        if verb is Verb.LOST
        else say("The claim {} is new, of kind {}: {}", name, Named(claim.kind.value), text)
    )
    reasons = (("claim", claim.id), *(("document", id_) for id_ in documents if len(documents) == 1))
    return one_sided(verb, Sort.CLAIM, claim.id, claim.text, message, claim.origin.at(), reasons=reasons)


def _compare_text(subject: Subject, before: Claim, after: Claim) -> Iterator[Change]:
    if before.text == after.text:
        return
    old, new = cut_to_difference(before.text, after.text)
    clause = say("it said {} and now says {}", Quoted(old), Quoted(new))
    for verb in judge_wording(before.text, after.text):
        yield subject.tell(clause, "text", field="text", before=before.text, after=after.text, verb=verb)


def _compare_attribution(subject: Subject, before: Claim, after: Claim) -> Iterator[Change]:
    old, new = before.by or before.anonymous, after.by or after.anonymous
    show = Quoted if before.anonymous or after.anonymous else Named
    is_named = compare_presence(before.anonymous, after.anonymous) if old and new else NEITHER
    directions = compare_presence(old, new) | is_named
    speakers = list(compare_field(subject, "by", "speaker", old, new, directions, show=show))
    kinds = compare_kinds(before.kind, after.kind)
    for change in compare_field(subject, "kind", "kind", before.kind.value, after.kind.value, kinds, show=Named):
        yield _tell_together(change, [each for each in speakers if each.verb is change.verb])
    yield from speakers
    relay = compare_presence(before.via, after.via)
    yield from compare_field(subject, "via", "relay", before.via, after.via, relay, show=Named)
    yield from compare_optional_dates(subject, "said", "the date of its words", before.said, after.said)
    if before.document != after.document:
        clause = say("it moved to the claims of {}", Named(after.document or "no single document"))
        message = say("{}: {}", subject.name, clause)
        yield subject.change(
            Verb.MOVED, message, field="document", before=before.document or "", after=after.document or ""
        )


def _tell_together(change: Change, others: list[Change]) -> Change:
    """One step of firmness told once: a report has no speaker, so that its kind says what became of the speaker."""
    for other in others:
        message, clause = say("{}; {}", change.message, other.clause), say("{}; {}", change.clause, other.clause)
        change = replace(change, message=message, clause=clause, told=(*change.told, other))
    return change


def _compare_particulars(subject: Subject, before: Claim, after: Claim) -> Iterator[Change]:
    yield from _compare_events(subject, before.event, after.event)
    yield from _compare_figures(subject, before.figure, after.figure)
    yield from _compare_positions(subject, before.position, after.position)
    yield from compare_items(subject, "people", "person", before.people, after.people, Named)
    yield from compare_items(subject, "terms", "term", before.terms, after.terms)
    yield from compare_answers(subject, "inferred", before.inferred, after.inferred)
    yield from compare_answers(subject, "counted", before.counted, after.counted)
    yield from compare_answers(subject, "checked", before.checked, after.checked)
    yield from compare_field(subject, "why", "reasoning", before.why, after.why)
    yield from compare_field(subject, "note", "note", before.note, after.note)


def _compare_presence(subject: Subject, field: str, before: str | None, after: str | None) -> Iterator[Change]:
    """That an event, a figure or a position is gone, and with it its place on the pages of these; or that it is new."""
    if before is None and after is None:
        return
    verb, words = (Verb.LOST, "no longer has") if after is None else (Verb.ADDED, "now has")
    clause = say(f"it {words} the {field} {{}}", Quoted(before or after or ""))
    message = say(f"{{}} {words} the {field} {{}}", subject.name, Quoted(before or after or ""))
    reasons = ((field, subject.id),) if verb is Verb.LOST else ()
    yield subject.change(
        verb, message, field, field=field, before=before or "", after=after or "", reasons=reasons, clause=clause
    )


def _compare_events(subject: Subject, before: Event | None, after: Event | None) -> Iterator[Change]:
    if before is None or after is None:
        yield from _compare_presence(subject, "event", before.title if before else None, after.title if after else None)
    else:
        directions = compare_wording(before.title, after.title)
        yield from compare_field(subject, "event", "event", before.title, after.title, directions)
        path = ("event", "date")
        yield from compare_optional_dates(subject, "event.date", "the date of the event", before.date, after.date, path)
        for name in ("before", "after"):
            label = f"claim that its event came {name}:"
            ids = getattr(before, name), getattr(after, name)
            yield from compare_items(subject, f"event.{name}", label, *ids, Named, path=("event", name))


def _compare_positions(subject: Subject, before: Position | None, after: Position | None) -> Iterator[Change]:
    if before is None or after is None:
        yield from _compare_presence(
            subject, "position", before.stance if before else None, after.stance if after else None
        )
        return
    for name, label in (("question", "question"), ("holder", "the holder of the position"), ("stance", "position")):
        values = getattr(before, name), getattr(after, name)
        directions = compare_wording(*values) if name == "stance" else NEITHER
        yield from compare_field(subject, f"position.{name}", label, *values, directions, path=("position", name))
    path = ("position", "date")
    yield from compare_optional_dates(
        subject, "position.date", "the date of the position", before.date, after.date, path
    )


def _compare_figures(subject: Subject, before: Figure | None, after: Figure | None) -> Iterator[Change]:
    if before is None or after is None:
        yield from _compare_presence(subject, "figure", _show_figure(before), _show_figure(after))
        return
    if (before.value, before.to, before.unit) != (after.value, after.to, after.unit):
        range_ends = compare_presence(before.to, after.to)
        how_much = _say_how_much(before, after) if before.unit == after.unit else ""
        clause = say(
            f"its figure was {{}} and is now {{}}{how_much}",
            Quoted(_group_digits(_show_amount(before))),
            Quoted(_group_digits(_show_amount(after))),
        )
        amounts = _show_amount(before), _show_amount(after)
        yield from tell_field(subject, "figure.value", clause, *amounts, range_ends, ("figure", "value"))
    hedges = before.hedge, after.hedge
    is_firmer = compare_presence(*hedges)
    yield from tell_field(subject, "figure.hedge", _say_hedges(before, after), *hedges, is_firmer, ("figure", "hedge"))
    clause = say("what the figure counts was {} and is now {}", Quoted(before.counts), Quoted(after.counts))
    path = ("figure", "counts")
    yield from tell_field(subject, "figure.counts", clause, before.counts, after.counts, NEITHER, path)
    as_of = ("figure", "as_of")
    yield from compare_optional_dates(
        subject, "figure.as_of", "the date of the figure", before.as_of, after.as_of, as_of
    )


def _show_figure(figure: Figure | None) -> str | None:
    if figure is None:
        return None
    return " ".join(filter(None, (figure.hedge, _show_amount(figure), f"({figure.counts})")))


def _show_amount(figure: Figure) -> str:
    return f"{figure.value}{f' to {figure.to}' if figure.to else ''} {figure.unit}"


def _say_hedges(before: Figure, after: Figure) -> Message:
    amount = Named(_group_digits(_show_amount(after)))
    was = say("was given as {}", Quoted(before.hedge)) if before.hedge else say("had no hedge")
    is_now = say("is now given as {}", Quoted(after.hedge)) if after.hedge else say("now has no hedge")
    return say("the figure {} {} and {}", amount, was, is_now)


def _group_digits(amount: str) -> str:
    """40000 as 40,000; a year is left alone."""
    return re.sub(r"(?<![\d.])\d{5,}", lambda match: f"{int(match[0]):,}", amount)


def _say_how_much(before: Figure, after: Figure) -> str:
    """By how much the figure, or the lower end of the range, grew or shrank; "" where it did not."""
    try:
        old, new = Fraction(before.value), Fraction(after.value)
    except ValueError:  # a magnitude in words; YAML has .inf and .nan
        return ""
    if old == new:
        return ""
    word = "more" if new > old else "less"
    amount = f", {_show_number(abs(new - old))} {word}"
    return f"{amount} ({float(abs(new - old) / abs(old)):.0%})" if old else amount


def _show_number(number: Fraction) -> str:
    return _group_digits(str(number)) if number.denominator < 10 else f"{float(number):g}"
