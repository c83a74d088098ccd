"""What two versions of a document's record say differently: text, borders, rights, whose words stand where, digest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.model import Digest, Document, Publish, Received, Rights, Span, SpanKind, Turn
from generator.review.change import Change, Message, Named, Quoted, Sort, Verb, one_sided, say
from generator.review.fields import (
    Subject,
    compare_answers,
    compare_field,
    compare_items,
    compare_optional_dates,
    describe_how,
    judge_wording,
)
from generator.review.pairing import pair_records
from generator.review.shown import cut_to_difference

_PUBLISHES = {Publish.RECORD: 0, Publish.FRAGMENTS: 1, Publish.FULL: 2}
_FIELDS = (
    ("title", "title"),
    ("kind", "kind"),
    ("publisher", "publisher"),
    ("undated", "account of its date"),
    ("address", "address"),
    ("descriptor", "description of the source"),
)


def compare_document(before: Document, after: Document, old_id: str) -> Iterator[Change]:
    """Version, borders, rights, spans, turns, digest and the other fields of one document."""
    name = say("The document {}", Named(after.id))
    subject = Subject(Sort.DOCUMENT, after.id, old_id, after.origin, before.origin, name)
    yield from _compare_received(subject, before.received, after.received)
    yield from _compare_rights(subject, before.rights, after.rights)
    for field, label in _FIELDS:
        yield from compare_field(subject, field, label, getattr(before, field), getattr(after, field))
    yield from compare_optional_dates(subject, "published", "date", before.published, after.published)
    yield from compare_items(subject, "authors", "author", before.authors, after.authors, Named)
    yield from _compare_missing(subject, before, after)
    yield from _compare_spans(subject, before, after)
    yield from compare_items(subject, "turns", "turn", _list_turns(before), _list_turns(after))
    yield from _compare_digests(subject, before, after)
    remarks = _list_uncovered(before), _list_uncovered(after)
    yield from compare_items(subject, "uncovered", "remark on passages without claims", *remarks)
    yield from compare_answers(subject, "inferred", before.inferred, after.inferred)
    yield from compare_answers(subject, "counted", before.counted, after.counted)


def _list_turns(document: Document) -> list[str]:
    return [f"passage {at} by {_show_speaker(turn)}" for turn in document.turns for at in turn.passages]


def _show_speaker(turn: Turn) -> str:
    described = turn.by or f"{turn.anonymous} (not named)"
    return f"{described}, checked: {turn.checked}" if turn.checked else described


def _list_uncovered(document: Document) -> list[str]:
    return [f"{_show_passages(each.passages)}: {each.why}" for each in document.uncovered]


def describe_document(document: Document, verb: Verb) -> Change:
    """A document that is lost or added."""
    words = "The document {} is gone: {}" if verb is Verb.LOST else "The document {} is new: {}"
    message = say(words, Named(document.id), Quoted(document.title))
    reasons = (("document", document.id),)
    place = document.origin.at()
    return one_sided(verb, Sort.DOCUMENT, document.id, document.title, message, place, reasons=reasons)


def _compare_received(subject: Subject, before: Received, after: Received) -> Iterator[Change]:
    if before.sha256 != after.sha256:
        message = say("{} is another version: the received file has other bytes", subject.name)
        where = ("received", "sha256")
        yield subject.change(Verb.CHANGED, message, *where, field="version", before=before.sha256, after=after.sha256)
    yield from compare_field(subject, "file", "received file", before.file, after.file, path=("received", "file"))
    old, new = ({part.name: f"{part.first}-{part.last}" for part in each.parts} for each in (before, after))
    for part in sorted(old.keys() | new.keys()):
        label, path = f"the border of the part {part} (lines of the file)", ("received", "parts", part)
        yield from compare_field(subject, f"borders.{part}", label, old.get(part), new.get(part), path=path, show=Named)


def _compare_rights(subject: Subject, before: Rights, after: Rights) -> Iterator[Change]:
    if before.publish is not after.publish:
        verb = Verb.WIDENED if _PUBLISHES[before.publish] < _PUBLISHES[after.publish] else Verb.NARROWED
        how = "More" if verb is Verb.WIDENED else "Less"
        old, new = before.publish.value, after.publish.value
        message = say(
            f"{how} of the document {{}} may be published: {{}}, where it was {{}}",
            *(Named(subject.id), Named(new), Named(old)),
        )
        reasons = (("rights", subject.id),)
        yield subject.change(verb, message, "rights", "publish", field="rights", before=old, after=new, reasons=reasons)
    for name, label in (("licence", "licence"), ("holder", "the holder of the rights")):
        values = getattr(before, name), getattr(after, name)
        yield from compare_field(subject, f"rights.{name}", label, *values, path=("rights", name))


def _compare_spans(subject: Subject, before: Document, after: Document) -> Iterator[Change]:
    """Stretches in quotation marks; of those in one passage the first with the first."""
    spans = pair_records(before.spans, after.spans, (_identify_span, lambda span: span.at))
    for old, new in spans.pairs:
        if _identify_span(old) != _identify_span(new):
            message = say(
                "In passage {} of {} words in quotation marks were {} and are now {}",
                *(Named(new.at), Named(subject.id), _say_span(old), _say_span(new)),
            )
            yield _change_span(subject, Verb.CHANGED, message, old, new)
    for old in spans.lost:
        message = say(
            "In passage {} of {} the list of quoted words lacks {}", Named(old.at), Named(subject.id), _say_span(old)
        )
        yield _change_span(subject, Verb.LOST, message, old, None)
    for new in spans.added:
        message = say(
            "In passage {} of {} the list of quoted words has a new entry, {}",
            *(Named(new.at), Named(subject.id), _say_span(new)),
        )
        yield _change_span(subject, Verb.ADDED, message, None, new)


def _identify_span(span: Span) -> tuple[str | None, ...]:
    return (span.at, span.kind.value, span.by, span.anonymous, span.via)


def _change_span(subject: Subject, verb: Verb, message: Message, old: Span | None, new: Span | None) -> Change:
    return Change(
        verb=verb,
        sort=Sort.SPAN,
        id=subject.id,
        old_id=subject.old_id,
        field="spans",
        before=_show_span(old) if old else "",
        after=_show_span(new) if new else "",
        message=message,
        place=new.origin.at() if new else subject.origin.at("spans"),
        old_place=old.origin.at() if old else subject.old_origin.at("spans"),
    )


def _show_span(span: Span) -> str:
    return "/".join(each or "-" for each in _identify_span(span))


def _say_span(span: Span) -> Message:
    relayed = say(", relayed by {}", Named(span.via)) if span.via else ()
    is_hypothetical = span.kind is SpanKind.HYPOTHETICAL
    what = "hypothetical words" if is_hypothetical else f"the {span.kind.value}"
    if span.by:
        return say(f"{what} of {{}}{{}}", Named(span.by), relayed)
    if span.anonymous:
        return say(f"{what} of {{}}{{}}", Quoted(span.anonymous), relayed)
    return say(f"{what if is_hypothetical else f'a {span.kind.value}'}{{}}", relayed)


def _compare_missing(subject: Subject, before: Document, after: Document) -> Iterator[Change]:
    """What the received text lacks: a remark that is gone beside none that is new is a loss, as a gap is."""
    lost = [text for text in before.missing if text not in after.missing]
    added = [text for text in after.missing if text not in before.missing]
    for old, new in zip(lost, added, strict=False):
        texts = cut_to_difference(old, new)
        clause = say("of what the file lacks it said {} and now says {}", Quoted(texts[0]), Quoted(texts[1]))
        yield subject.tell(clause, "missing", field="missing", before=old, after=new)
    for old in lost[len(added) :]:
        message = say("The document {} no longer says that its file lacks this: {}", Named(subject.id), Quoted(old))
        yield _change_section(subject, Verb.LOST, message, "missing", old, "")
    for new in added[len(lost) :]:
        message = say("The document {} now says that its file lacks this: {}", Named(subject.id), Quoted(new))
        yield _change_section(subject, Verb.ADDED, message, "missing", "", new)


def _change_section(subject: Subject, verb: Verb, message: Message, field: str, before: str, after: str) -> Change:
    """A change of a section of the record."""
    section = replace(subject, sort=Sort.DIGEST)
    reasons = (("section", subject.id), ("document", subject.id)) if verb is Verb.LOST else ()
    return section.change(verb, message, field, field=field, before=before, after=after, reasons=reasons)


def _compare_digests(subject: Subject, before: Document, after: Document) -> Iterator[Change]:
    keys = (lambda each: (each.passages, each.text), lambda each: each.passages, lambda each: each.text)
    digests = pair_records(before.digest, after.digest, keys)
    for old, new in digests.pairs:
        if (old.passages, old.text) != (new.passages, new.text):
            texts = cut_to_difference(_show_digest(old), _show_digest(new))
            for verb in judge_wording(old.text, new.text):
                words = f"The digest of {{}} {describe_how(verb)}: it said {{}} and now says {{}}"
                message = say(words, Named(subject.id), Quoted(texts[0]), Quoted(texts[1]))
                yield _change_digest(subject, verb, message, old, new)
    for old in digests.lost:
        message = say("The digest of {} lacks what it said: {}", Named(subject.id), Quoted(_show_digest(old)))
        yield _change_digest(subject, Verb.LOST, message, old, None)
    for new in digests.added:
        message = say("The digest of {} is longer: {}", Named(subject.id), Quoted(_show_digest(new)))
        yield _change_digest(subject, Verb.ADDED, message, None, new)


def _change_digest(subject: Subject, verb: Verb, message: Message, old: Digest | None, new: Digest | None) -> Change:
    before, after = (_show_digest(each) if each else "" for each in (old, new))
    change = _change_section(subject, verb, message, "digest", before, after)
    return replace(
        change, place=new.origin.at() if new else change.place, old_place=old.origin.at() if old else change.old_place
    )


def _show_digest(digest: Digest) -> str:
    return f"{_show_passages(digest.passages)}: {digest.text}"


def _show_passages(passages: tuple[str, ...]) -> str:
    return f"{passages[0]}-{passages[-1]}" if len(passages) > 1 else "".join(passages)
