"""What two versions of a claim say differently, its evidence apart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from fractions import Fraction

from generator.model import Claim, Event, Figure, Position
from generator.review.change import GRAVE_WORDING, WORDING, Change, Named, Quoted, Topic, Verb, one_sided, say
from generator.review.evidence import compare_evidence
from generator.review.fields import (
    NEITHER,
    Subject,
    compare_answers,
    compare_field,
    compare_hedges,
    compare_items,
    compare_optional_dates,
    judge_wording,
)
from generator.review.firmness import compare_kinds, compare_presence, has_other_numbers
from generator.review.shown import cut_to_difference
from generator.review.version import Version


def compare_claim(before: Claim, after: Claim, old_id: str, base: Version, head: Version) -> Iterator[Change]:
    """Wording, kind, speaker, dates, figure, position, answers and evidence of one claim."""
    subject = Subject(Topic.CLAIM, after.id, old_id, after.origin, before.origin, say("The claim {}", Named(after.id)))
    in_words = replace(subject, name=say("The claim {} ({})", Named(after.id), Quoted(after.text)))
    changes = [
        *_compare_text(subject, before, after),
        *_compare_attribution(in_words, before, after),
        *_compare_particulars(in_words, before, after),
    ]
    yield from changes
    yield from compare_evidence(subject, before, after, base, head)
    yield from _compare_checked_wording(subject, before, after, base, head, _find_grave(before, after, changes))


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
    return one_sided(verb, Topic.CLAIM, claim.id, claim.text, message, claim.origin.at(), reasons=reasons)


def _compare_text(subject: Subject, before: Claim, after: Claim) -> Iterator[Change]:
    if before.text == after.text:
        return
    old, new = cut_to_difference(before.text, after.text)
    clause = say("it said {} and now says {}", Quoted(old), Quoted(new))
    for verb in judge_wording(before.text, after.text):
        message = subject.say(verb, clause)
        yield subject.change(verb, message, "text", field="text", before=before.text, after=after.text)


def _compare_attribution(subject: Subject, before: Claim, after: Claim) -> Iterator[Change]:
    kinds = compare_kinds(before.kind, after.kind)
    yield from compare_field(subject, "kind", "kind", before.kind.value, after.kind.value, kinds, show=Named)
    old, new = before.by or before.anonymous, after.by or after.anonymous
    show = Quoted if before.anonymous or after.anonymous else Named
    yield from compare_field(subject, "by", "speaker", old, new, compare_presence(old, new), show=show)
    relay = compare_presence(before.via, after.via)
    yield from compare_field(subject, "via", "relay", before.via, after.via, relay, show=Named)
    yield from compare_optional_dates(subject, "said", "date of saying", before.said, after.said)
    if before.document != after.document:
        clause = say("it moved to the claims of {}", Named(after.document or "no single document"))
        message = say("{}: {}", subject.name, clause)
        yield subject.change(
            Verb.MOVED, message, field="document", before=before.document or "", after=after.document or ""
        )


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


def _compare_events(subject: Subject, before: Event | None, after: Event | None) -> Iterator[Change]:
    titles = before.title if before else None, after.title if after else None
    yield from compare_field(subject, "event", "event", *titles)
    if before and after:
        path = ("event", "date")
        yield from compare_optional_dates(subject, "event.date", "date of the event", before.date, after.date, path)
        for name in ("before", "after"):
            label = f"event that it came {name},"
            ids = getattr(before, name), getattr(after, name)
            yield from compare_items(subject, f"event.{name}", label, *ids, Named, path=("event", name))


def _compare_positions(subject: Subject, before: Position | None, after: Position | None) -> Iterator[Change]:
    if before is None or after is None:
        stances = before.stance if before else None, after.stance if after else None
        yield from compare_field(subject, "position", "position", *stances)
        return
    for name, label in (("question", "question"), ("holder", "holder of the position"), ("stance", "position")):
        values = getattr(before, name), getattr(after, name)
        yield from compare_field(subject, f"position.{name}", label, *values, path=("position", name))
    path = ("position", "date")
    yield from compare_optional_dates(subject, "position.date", "date of the position", before.date, after.date, path)


def _compare_figures(subject: Subject, before: Figure | None, after: Figure | None) -> Iterator[Change]:
    if before is None or after is None:
        yield from compare_field(subject, "figure", "figure", _show_figure(before), _show_figure(after))
        return
    if (before.value, before.to, before.unit) != (after.value, after.to, after.unit):
        range_ends = compare_presence(before.to, after.to)
        how_much = _say_how_much(before, after) if before.unit == after.unit else ""
        clause = say(
            f"its figure was {{}} and is now {{}}{how_much}",
            Quoted(_show_amount(before)),
            Quoted(_show_amount(after)),
        )
        for verb in range_ends or {Verb.CHANGED}:
            message = subject.say(verb, clause)
            old, new = _show_amount(before), _show_amount(after)
            yield subject.change(verb, message, "figure", "value", field="figure.value", before=old, after=new)
    hedge = ("figure", "hedge")
    yield from compare_hedges(subject, "figure.hedge", "hedge of the figure", before.hedge, after.hedge, hedge)
    counts = ("figure", "counts")
    yield from compare_field(
        subject, "figure.counts", "account of what the figure counts", before.counts, after.counts, NEITHER, counts
    )
    as_of = ("figure", "as_of")
    yield from compare_optional_dates(subject, "figure.as_of", "date of the figure", before.as_of, after.as_of, as_of)


def _show_figure(figure: Figure | None) -> str | None:
    if figure is None:
        return None
    return " ".join(filter(None, (figure.hedge, _show_amount(figure), f"({figure.counts})")))


def _show_amount(figure: Figure) -> str:
    return f"{figure.value}{f' to {figure.to}' if figure.to else ''} {figure.unit}"


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
    return str(number) if number.denominator < 10 else f"{float(number):g}"


def _find_grave(before: Claim, after: Claim, changes: list[Change]) -> Mapping[Verb, str]:
    """Whether a new wording has to be verified, and why: seen forwards (UNVERIFIED) and backwards (VERIFIED)."""
    verbs = {change.verb for change in changes}
    numbers = has_other_numbers(before.text, after.text) or any(each.field == "figure.value" for each in changes)
    otherwise = "may say the opposite now" if Verb.REVERSED in verbs else "has other numbers" if numbers else ""
    return {
        Verb.UNVERIFIED: "is firmer" if Verb.FIRMER in verbs else otherwise,
        Verb.VERIFIED: "is less firm" if Verb.SOFTER in verbs else otherwise,
    }


def _compare_checked_wording(
    subject: Subject, before: Claim, after: Claim, base: Version, head: Version, grave: Mapping[Verb, str]
) -> Iterator[Change]:
    """Whether a person has held this wording against the passages, as far as the lock says so."""
    was, is_now = _is_wording_verified(before, base), _is_wording_verified(after, head)
    if was is None or is_now is None or was == is_now:
        return
    verb = Verb.VERIFIED if is_now else Verb.UNVERIFIED
    if grave[verb]:
        what = "and its wording is verified" if is_now else "and nobody has verified its new wording"
        message = say(f"The claim {{}} {grave[verb]}, {what}", Named(after.id))
    else:
        what = "is verified again" if is_now else "changed and is not verified again"
        message = say(f"The wording of the claim {{}} {what}", Named(after.id))
    yield subject.change(
        verb, message, field=GRAVE_WORDING if grave[verb] else WORDING, reasons=(("evidence", after.id),)
    )


def _is_wording_verified(claim: Claim, version: Version) -> bool | None:
    """None where some of its evidence has no entry, which is told of the evidence."""
    checks = [version.checks.get(piece.key) for piece in claim.evidence]
    known = [check for check in checks if check is not None]
    return None if not known or len(known) < len(checks) else all(check.is_current_wording for check in known)
