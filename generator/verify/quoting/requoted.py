"""Quoted words in our prose: which quotation they come from, what they leave out of it, and to whom they are given.

Rules 4 and 6 for what readers see of a quotation in a text of ours; needs no text of a document.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass

from generator.diagnostics import Diagnostic, Location, Related
from generator.model import Claim, Dossier, PersonKind
from generator.verify.fields import Field
from generator.verify.lock.making import Key
from generator.verify.quotable import Requoted
from generator.verify.text.doubt.doubt import DoubtKind, omitted_doubt
from generator.verify.text.fold import fold
from generator.verify.text.marks.quotation_marks import Stretch, find_stretches
from generator.verify.text.matching.prepared import prepare
from generator.verify.text.names.people import People
from generator.verify.text.speakers.attribution import find_givers
from generator.verify.text.speakers.pronouns import find_antecedents, find_hearers
from generator.verify.text.speakers.subjects import Giver

_CURE = "name whose words they are"
_ANSWER = ", or say under `checked:` why it is right"


def is_answered(words: str, answers: Iterable[str]) -> bool:
    """Whether the words of a stretch, without their last mark, are listed: in any case, folded, as a whole."""
    bare = _bare(words)
    return any(bare == _bare(answer) for answer in answers)


def _bare(words: str) -> str:
    return fold(words.rstrip(".,;:!?")).text.casefold()


def check_requoted(field: Field, unverified: Set[Key], dossier: Dossier, people: People) -> Iterator[Diagnostic]:
    """What is wrong with the stretches of a text that stand in quotations.

    Of the quotations of ``unverified`` evidence nothing is known yet but their words.
    """
    if not any(field.requoted):
        return
    givers = find_givers(field.text, field.stretches, people)
    named = [None] * len(givers)
    hearers = find_hearers(field.text, field.stretches, people) if None in givers else named
    meant = find_antecedents(field.text, field.stretches, people, field.before) if None in givers else named
    for stretch, found, giver, hearer, one in zip(field.stretches, field.requoted, givers, hearers, meant, strict=True):
        places = [place for place in found if place.quotation.piece.key not in unverified]
        words = field.text[stretch.start : stretch.end]
        if not places or is_answered(words, field.checked or ()):
            continue
        outer = [place for place in places if not _is_quoted_inside(place)]
        if outer:
            speakers = _Speakers.of(outer, dossier, people)
            refused = _check_hearer(field, words, hearer, speakers, outer[0]) if giver is None else None
            if refused is not None:
                yield refused
            else:
                person = one if one is not None and _is_person(one, dossier) else None
                yield from _check_giver(field, stretch, words, giver or person, speakers, outer[0], dossier, people)
        else:
            yield _tell_quoted_inside(field, stretch, words, places[0])
        yield from _check_doubt(field, stretch, words, outer or places)


def _is_quoted_inside(place: Requoted) -> bool:
    inner = find_stretches(place.quotation.prepared.source)
    return any(stretch.holds(place.start, place.end) for stretch in inner)


def _tell_quoted_inside(field: Field, stretch: Stretch, words: str, place: Requoted) -> Diagnostic:
    message = f'"{words}" is what {_name(place.quotation.claim)} quotes there, and may be somebody else\'s'
    cure = "take in the inner quotation marks" + _answer(field)
    return Diagnostic("B114", message, field.place(stretch.start), cure, related=_quoted_here(place))


def _check_doubt(field: Field, stretch: Stretch, words: str, places: Sequence[Requoted]) -> Iterator[Diagnostic]:
    """Negation and doubt that the stretch leaves out of its quotation, and that our own words beside it do not have."""
    missing: list[tuple[Requoted, list[str]]] = []
    beside = omitted_doubt([(stretch.start, stretch.end)], prepare(field.text), through_marks=True)
    said = Counter(doubt.kind for doubt in beside)
    said[DoubtKind.HEARSAY] -= 1  # by which the sentence gives the words to their speaker
    said[DoubtKind.REVERSAL] += said[DoubtKind.NEGATION]  # "did not" says what "stopped" does
    said[DoubtKind.ATTEMPT] += said[DoubtKind.REVERSAL] + said[DoubtKind.HEDGE]
    for place in places:
        doubts = omitted_doubt([(place.start, place.end)], place.quotation.prepared)
        left_out = [doubt.word for doubt in doubts if said[doubt.kind] < 1]
        if not left_out:
            return
        missing.append((place, left_out))
    for place, left_out in missing[:1]:
        listed = ", ".join(f'"{word}"' for word in left_out)
        message = f'"{words}" leaves out {listed}, which the quotation has beside it'
        cure = "take it in, or say it outside the marks" + _answer(field)
        yield Diagnostic("B113", message, field.place(stretch.start), cure, related=_quoted_here(place))


@dataclass(frozen=True)
class _Speakers:
    """Who said the words, and through whom they reach us; not ``is_named`` where the speaker has no name with us."""

    own: frozenset[str]
    relays: frozenset[str]
    is_named: bool

    @classmethod
    def of(cls, places: Iterable[Requoted], dossier: Dossier, people: People) -> _Speakers:
        own: set[str] = set()
        relays: set[str] = set()
        is_named = True
        for quotation in (place.quotation for place in places):
            claim, document = quotation.claim, dossier.documents.get(quotation.piece.document)
            authors = document.authors if document else ()
            relays |= {*authors, *((claim.via,) if claim.via else ())}
            if claim.by is not None:
                own.add(claim.by)
                continue
            is_named = False
            described = claim.anonymous or (document.publisher if document else "") or ""
            own |= {mention.key for mention in people.find(described)}
            own |= set(() if claim.anonymous else authors)
        return cls(frozenset(own), frozenset(relays), is_named)


def _check_hearer(
    field: Field, words: str, hearer: Giver | None, speakers: _Speakers, place: Requoted
) -> Diagnostic | None:
    """Whether the words are those of whoever is told them."""
    if hearer is None or not speakers.is_named or not speakers.own <= hearer.people:
        return None
    whose = f'"{words}" are words of {_name(place.quotation.claim)}'
    code, verb = ("B115", "has") if hearer.is_certain else ("B116", "seems to have")
    message = f"{whose}, and the text {verb} somebody else tell them to {', '.join(hearer.people)}"
    cure = "give them to whoever said them" + _answer(field)
    return Diagnostic(code, message, field.place(hearer.start), cure, related=_quoted_here(place))


def _is_person(giver: Giver, dossier: Dossier) -> bool:
    return all(dossier.people[id_].kind is PersonKind.PERSON for id_ in giver.people if id_ in dossier.people)


def _check_giver(
    field: Field,
    stretch: Stretch,
    words: str,
    giver: Giver | None,
    speakers: _Speakers,
    place: Requoted,
    dossier: Dossier,
    people: People,
) -> Iterator[Diagnostic]:
    whose = f'"{words}" are words of {_name(place.quotation.claim)}'
    related = _quoted_here(place)
    if giver is not None:
        others = ", ".join(sorted(giver.people))
        if giver.is_certain and not giver.people <= speakers.own:
            message = f"{whose}, and the text gives them to {others}"
            cure = _cure_of_givers(giver.people, speakers.own) + _answer(field)
            yield Diagnostic("B115", message, field.place(giver.start), cure, related=related)
        elif not giver.people <= speakers.own:
            message = f"{whose}, and the text seems to give them to {others}"
            yield Diagnostic("B116", message, field.place(giver.start), _CURE + _answer(field), related=related)
    elif speakers.is_named and not _is_named(field, speakers.own | speakers.relays, dossier, people):
        message = f"{whose}, whom the text does not name beside the people whom it names"
        yield Diagnostic("B116", message, field.place(stretch.start), _CURE + _answer(field), related=related)


def _cure_of_givers(people: Set[str], own: Set[str]) -> str:
    """What to do where people are given words of others; a claim holds those of one person."""
    shared = ", ".join(sorted(people & own))
    if not shared:
        return "give them to whoever said them"
    each = " and ".join(sorted(people))
    return f"make a claim of each, {each}, and rest the sentence on all of them, or give the words to {shared} alone"


def _is_named(field: Field, speakers: Set[str], dossier: Dossier, people: People) -> bool:
    """Whether one of the speakers is named there or just before, or nobody is who could be taken for one."""
    named = {
        mention.key
        for mention in people.find(field.text)
        if not any(stretch.holds(mention.start, mention.start) for stretch in field.stretches)
    }
    named |= {*field.about, *(mention.key for mention in people.find(field.before))}
    others = {id_ for id_ in named if id_ in dossier.people and dossier.people[id_].kind is PersonKind.PERSON}
    return bool(named & speakers) or not others


def _name(claim: Claim) -> str:
    return claim.by or (f"an unnamed speaker ({claim.anonymous})" if claim.anonymous else "the document itself")


def _answer(field: Field) -> str:
    return "" if field.checked is None else _ANSWER


def _quoted_here(place: Requoted) -> tuple[Related, ...]:
    origin: Location = place.quotation.piece.place_of_part(0)
    return (Related(origin, f"the quotation, of {place.quotation.claim.id}"),)
