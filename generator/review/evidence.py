"""Where two versions of a claim rest: evidence lost, new, weaker, swapped, or no longer verified."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.model import Claim, Dossier, Evidence, Publish, Relation
from generator.review.change import Change, Message, Named, Quoted, Sort, Verb, say
from generator.review.fields import Subject
from generator.review.pairing import pair_records
from generator.review.shown import cut_to_difference
from generator.review.version import Version

_STRENGTHS = {Relation.CONTRADICTS: 0, Relation.QUALIFIES: 1, Relation.SUPPORTS: 2}
_KEYS = (
    lambda piece: (piece.document, piece.at, piece.parts, piece.is_quotation, piece.relation),
    lambda piece: (piece.document, piece.at, piece.parts),
    lambda piece: (piece.document, piece.parts) if piece.parts else None,
    lambda piece: (piece.document, piece.at),
    lambda piece: piece.document,
    lambda piece: "any",
)


def compare_evidence(claim: Subject, before: Claim, after: Claim, base: Version, head: Version) -> Iterator[Change]:
    """Changes of the evidence of a claim, and of how many sources it rests on."""
    subject = replace(claim, sort=Sort.EVIDENCE)
    pairing = pair_records(before.evidence, after.evidence, _KEYS)
    for piece in pairing.lost:
        yield _describe_one(subject, Verb.LOST, piece)
    for piece in pairing.added:
        yield _describe_one(subject, Verb.ADDED, piece)
    for old, new in pairing.pairs:
        own = replace(subject, origin=new.origin, old_origin=old.origin)
        yield from _compare_pieces(own, old, new, base.dossier, head.dossier)
        yield from _compare_checks(own, old, new, base, head)
    yield from _compare_foundations(subject, before, after)
    yield from _compare_sources(claim, before, after, base.dossier, head.dossier)


def show_fragment(piece: Evidence) -> str:
    """The words of a fragment as one string; "" for a passage alone."""
    return " […] ".join(piece.parts)


def _say_place(piece: Evidence) -> Message:
    """Passage and document."""
    return say("passage {} of {}", Named(piece.at), Named(piece.document))


def _say_piece(piece: Evidence) -> Message:
    if not piece.parts:
        return _say_place(piece)
    return say("{} in {}", Quoted(show_fragment(piece)), _say_place(piece))


def _show_piece(piece: Evidence) -> str:
    words = f': "{show_fragment(piece)}"' if piece.parts else ""
    return f"{piece.document}, passage {piece.at}{words}"


def _describe_one(subject: Subject, verb: Verb, piece: Evidence) -> Change:
    is_lost = verb is Verb.LOST
    words = "The claim {} no longer rests on {}" if is_lost else "The claim {} now also rests on {}"
    change = subject.change(
        verb,
        say(words, Named(subject.id), _say_piece(piece)),
        "evidence",
        field="evidence",
        before=_show_piece(piece) if is_lost else "",
        after="" if is_lost else _show_piece(piece),
        reasons=_list_reasons(subject, piece) if is_lost else (),
    )
    return replace(change, old_place=piece.origin.at()) if is_lost else replace(change, place=piece.origin.at())


def _list_reasons(subject: Subject, piece: Evidence) -> tuple[tuple[str, str], ...]:
    return (("evidence", subject.id), ("document", piece.document))


def _compare_pieces(subject: Subject, old: Evidence, new: Evidence, base: Dossier, head: Dossier) -> Iterator[Change]:
    name, where = Named(subject.id), _say_place(new)
    old_words, new_words = cut_to_difference(show_fragment(old), show_fragment(new))
    if old.document != new.document or (old.at != new.at and old.parts != new.parts):
        message = say(
            "The claim {} rests on another place: on {}, no longer on {}", name, _say_piece(new), _say_piece(old)
        )
        yield subject.change(
            Verb.CHANGED, message, "at", field="place", before=_show_piece(old), after=_show_piece(new)
        )
    elif old.at != new.at:
        what = say("with the same words {}", Quoted(show_fragment(new))) if new.parts else say("without words of it")
        message = say(
            "The evidence of the claim {} moved from passage {} to passage {} of {}, {}",
            *(name, Named(old.at), Named(new.at), Named(new.document), what),
        )
        yield subject.change(Verb.MOVED, message, "at", field="at", before=old.at, after=new.at)
    elif old.parts != new.parts and old.parts and new.parts:
        message = say(
            "The words that the claim {} rests on in {} were {} and are now {}",
            *(name, where, Quoted(old_words), Quoted(new_words)),
        )
        yield subject.change(
            Verb.CHANGED,
            message,
            *new.fields[:1],
            field="fragment",
            before=show_fragment(old),
            after=show_fragment(new),
        )
    yield from _compare_strength(subject, old, new, base, head)
    yield from _compare_within(subject, old, new)


def _compare_strength(subject: Subject, old: Evidence, new: Evidence, base: Dossier, head: Dossier) -> Iterator[Change]:
    name, where = Named(subject.id), _say_place(new)
    uses = _rank_use(old), _rank_use(new)
    if uses[0] != uses[1] and not all(uses) and not (_is_closed(old, base) or _is_closed(new, head)):
        yield _describe_words(subject, old, new)
    elif uses[0] != uses[1]:
        verb = Verb.WEAKENED if uses[1] < uses[0] else Verb.STRENGTHENED
        was, is_now = _USES[uses[0]], _USES[uses[1]]
        words = f"The claim {{}} rests on {is_now}, where it rested on {was.format('it')}"
        yield subject.change(verb, say(words, name, where), field="use", before=was, after=is_now)
    if old.relation is not new.relation:
        verb = Verb.WEAKENED if _STRENGTHS[new.relation] < _STRENGTHS[old.relation] else Verb.STRENGTHENED
        message = say(
            f"{{}} is now said to {_VERBS[new.relation]} the claim {{}}, no longer to {_VERBS[old.relation]} it",
            *(say("Passage {} of {}", Named(new.at), Named(new.document)), name),
        )
        yield subject.change(
            verb, message, "relation", field="relation", before=old.relation.value, after=new.relation.value
        )


def _is_closed(piece: Evidence, dossier: Dossier) -> bool:
    """Whether a passage alone is all that may be said of where a claim rests."""
    document = dossier.documents.get(piece.document)
    return not piece.parts and document is not None and document.rights.publish is Publish.RECORD


def _describe_words(subject: Subject, old: Evidence, new: Evidence) -> Change:
    """That a claim rests on a passage and no longer on words of it, which could be checked; or that it does now."""
    is_lost = not new.parts
    words = (
        "The claim {} rests on {} as a whole, no longer on the words {} in it"
        if is_lost
        else "The claim {} rests in {} on the words {} now, no longer on the passage as a whole"
    )
    fragment = show_fragment(old if is_lost else new)
    return subject.change(
        Verb.LOST if is_lost else Verb.ADDED,
        say(words, Named(subject.id), _say_place(new), Quoted(fragment)),
        field="use",
        before=fragment if is_lost else "",
        after="" if is_lost else fragment,
        reasons=_list_reasons(subject, old) if is_lost else (),
    )


_VERBS = {Relation.CONTRADICTS: "contradict", Relation.QUALIFIES: "qualify", Relation.SUPPORTS: "support"}


_USES = ("{} as a whole", "words in {} that readers are not shown", "words in {} that readers are shown")


def _rank_use(piece: Evidence) -> int:
    return 0 if not piece.parts else 2 if piece.is_quotation else 1


def _compare_within(subject: Subject, old: Evidence, new: Evidence) -> Iterator[Change]:
    for field, label in (("within", "stretch around its words"), ("checked", "answer why its words are fair")):
        before, after = getattr(old, field) or "", getattr(new, field) or ""
        if before != after:
            message = say(
                f"In {{}} the {label} of the claim {{}} was {{}} and is now {{}}",
                *(
                    _say_place(new),
                    Named(subject.id),
                    *(Quoted(text) if text else "left out" for text in (before, after)),
                ),
            )
            yield subject.change(Verb.CHANGED, message, field, field=field, before=before, after=after)


def _compare_checks(subject: Subject, old: Evidence, new: Evidence, base: Version, head: Version) -> Iterator[Change]:
    was, is_now = old.key in base.checks, new.key in head.checks
    if was == is_now:
        return
    verb = Verb.VERIFIED if is_now else Verb.UNVERIFIED
    what = "is verified now" if is_now else "is no longer verified"
    message = say(f"The claim {{}} rests on evidence that {what}: {{}}", Named(subject.id), _say_piece(new))
    yield subject.change(
        verb,
        message,
        field="check",
        before=_show_piece(old),
        after=_show_piece(new),
        reasons=_list_reasons(subject, new),
    )


def _compare_foundations(subject: Subject, before: Claim, after: Claim) -> Iterator[Change]:
    """The claims that an inference rests on are its evidence."""
    for id_ in sorted(set(before.rests_on) - set(after.rests_on)):
        message = say("The inference {} no longer rests on the claim {}", Named(subject.id), Named(id_))
        reasons = (("evidence", subject.id), ("claim", id_))
        yield subject.change(Verb.LOST, message, "rests_on", field="rests_on", before=id_, reasons=reasons)
    for id_ in sorted(set(after.rests_on) - set(before.rests_on)):
        message = say("The inference {} now also rests on the claim {}", Named(subject.id), Named(id_))
        yield subject.change(Verb.ADDED, message, "rests_on", field="rests_on", after=id_)


_SOURCES = ("no source", "one source alone", "several sources of one origin", "several sources of several origins")


def _compare_sources(claim: Subject, before: Claim, after: Claim, base: Dossier, head: Dossier) -> Iterator[Change]:
    old, new = _rank_sources(before, base), _rank_sources(after, head)
    if old == new or not old or not new:
        return
    verb = Verb.WEAKENED if new < old else Verb.STRENGTHENED
    message = say(f"The claim {{}} now rests on {_SOURCES[new]}; it rested on {_SOURCES[old]}", Named(claim.id))
    yield claim.change(verb, message, "evidence", field="sources", before=_SOURCES[old], after=_SOURCES[new])


def _rank_sources(claim: Claim, dossier: Dossier) -> int:
    supporting = {piece.document for piece in claim.evidence if piece.relation is not Relation.CONTRADICTS}
    known = [dossier.documents[id_] for id_ in sorted(supporting) if id_ in dossier.documents]
    if len(known) < 2:
        return len(known)
    origins = _join_origins(
        {f"publisher {each.publisher}", f"file {each.received.sha256}", *(f"author {id_}" for id_ in each.authors)}
        - {"publisher None"}
        for each in known
    )
    return 2 if origins == 1 else 3


def _join_origins(marks: Iterable[set[str]]) -> int:
    """How many groups there are where those with a publisher, an author or a received file in common are one."""
    groups: list[set[str]] = []
    for own in marks:
        joined = [group for group in groups if group & own]
        groups = [group for group in groups if not group & own]
        groups.append(own.union(*joined))
    return len(groups)
