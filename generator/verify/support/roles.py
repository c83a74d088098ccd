"""What people.yaml says that somebody was, against the claims that say so (rule 8); needs content/ alone.

The names, numbers and dates of a role are held against its claims as those of other texts are (`mentioned`). Here it is
asked whether these claims are about that person, and whether they give that person the office.
"""

from __future__ import annotations

from collections.abc import Iterator, Set

from generator.diagnostics import Diagnostic
from generator.model import Claim, Person, PersonKind, Role
from generator.verify.support.backing import Backing, bases_of, state
from generator.verify.text.names.offices import find_forms, find_offices

_CURE = "name the claim that says it of that person under `claims`, or answer under `inferred:` of the entry"


def check_roles(backing: Backing) -> Iterator[Diagnostic]:
    """Warnings for a role whose claims do not name the person, or give an office to nobody, or to another."""
    for person in backing.dossier.people.values():
        for role in person.roles if person.id not in backing.people.doubtful else ():
            if backing.has_claims(role.claims):
                yield from _check_role(person, role, backing)


def _check_role(person: Person, role: Role, backing: Backing) -> Iterator[Diagnostic]:
    known = backing.dossier.claims
    bases = {base: known[base] for id_ in role.claims for base in bases_of(id_, known)}
    if not any(_is_about(claim, person.id, backing) for claim in bases.values()):
        message = f"none of the claims of this names {person.name}"
        yield Diagnostic("B131", message, role.origin.at("title"), _CURE)
        return
    whose = {person.id, *(each.key for each in backing.people.find(role.title))}  # or successor of whom
    about = [claim for claim in bases.values() if any(_is_about(claim, id_, backing) for id_ in whose)]
    answered = {word.lower() for answer in person.inferred for word, _ in find_offices(answer)}
    for office, start in find_offices(role.title) if person.kind is PersonKind.PERSON else ():
        if office.lower() not in answered and not any(_gives(claim, office, whose, backing) for claim in about):
            message = f'"{office}" is said of {person.name} in none of the claims of this'
            yield Diagnostic("B131", message, role.origin.at("title", offset=start), _CURE)


def _is_about(claim: Claim, id_: str, backing: Backing) -> bool:
    """Whether a claim names a person, in a field or in a text."""
    return id_ in claim.everyone or any(_list_named(text, backing, [id_]) for _, text in state(claim))


def _list_named(text: str, backing: Backing, ids: list[str]) -> list[tuple[str, int]]:
    """Who of some people is named in a text, and where."""
    return [(each.key, each.start) for each in backing.people.find(text) if each.key in ids]


def _gives(claim: Claim, office: str, whose: Set[str], backing: Backing) -> bool:
    """Whether a claim has an office beside the name of one of these, with nobody else's between; or names nobody."""
    persons = [id_ for id_, each in backing.dossier.people.items() if each.kind is PersonKind.PERSON]
    for _, text in state(claim):
        named = _list_named(text, backing, persons)
        for start in find_forms(office, text):
            before = [id_ for id_, place in named if place < start][-1:]
            behind = [id_ for id_, place in named if place > start][:1]
            if not whose.isdisjoint([*before, *behind]) or not named:
                return True
    return False
