"""People and organisations: the index, and a page for each with enough claims."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model import Person, PersonKind
from generator.render import uris
from generator.render.drawings.ties import Pair
from generator.render.views.groups import DocumentClaims, group_by_document
from generator.render.views.pieces import ClaimView, DateView, Link
from generator.render.views.ties import TiesView, TieView, list_ties_of, view_ties
from generator.render.views.viewpoint import Viewpoint, view_optional_date
from generator.render.words import count

_KINDS = {PersonKind.PERSON: "person", PersonKind.ORGANISATION: "organisation"}


@dataclass(frozen=True)
class RoleView:
    """What somebody was; ``notes`` are the claims that say so, where the page has notes."""

    title: str
    since: DateView | None
    until: DateView | None
    reasons: tuple[str, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True)
class EntryView:
    """A person in the index; ``page`` is None, and ``claims`` are listed, where there is no page."""

    anchor: str
    name: str
    kind: str
    spellings: tuple[str, ...]
    roles: tuple[RoleView, ...]
    remark: str
    page: Link | None
    size: str
    claims: tuple[ClaimView, ...]


@dataclass(frozen=True)
class PeopleView:
    """The index of people and organisations."""

    title: str
    description: str
    ties: TiesView
    people: tuple[EntryView, ...]
    organisations: tuple[EntryView, ...]


@dataclass(frozen=True)
class PersonView:
    """The page of a person or an organisation."""

    title: str
    description: str
    index: Link
    kind: str
    spellings: tuple[str, ...]
    roles: tuple[RoleView, ...]
    remark: str
    briefings: tuple[Link, ...]
    ties: tuple[TieView, ...]
    said: tuple[DocumentClaims, ...]
    relayed: tuple[DocumentClaims, ...]
    about: tuple[DocumentClaims, ...]
    notes: tuple[ClaimView, ...]


def view_people(seen: Viewpoint, ties: Mapping[Pair, int]) -> PeopleView:
    """The index of everybody, each kind in the order of names; ``ties`` are all, as ``count_ties`` gives them."""
    return PeopleView(
        title="People and organisations",
        description="Everybody whom the documents name as far as the briefings need them: names, spellings, roles.",
        ties=view_ties(seen, ties),
        people=_list_entries(seen, PersonKind.PERSON),
        organisations=_list_entries(seen, PersonKind.ORGANISATION),
    )


def view_person(seen: Viewpoint, person: Person, ties: Mapping[Pair, int]) -> PersonView:
    """The page of one person or organisation; ``ties`` are those of everybody."""
    claims = seen.dossier.claims_by_person.get(person.id, ())
    said = [claim for claim in claims if claim.by == person.id]
    relayed = [claim for claim in claims if claim.via == person.id and claim.by != person.id]
    about = [claim for claim in claims if claim not in said and claim not in relayed]
    briefings = {each.id for claim in claims for each in seen.dossier.briefings_by_claim.get(claim.id, ())}
    return PersonView(
        title=person.name,
        description=f"{person.name}: roles, what they said and what is said of them, in {count(len(claims), 'claim')}.",
        index=seen.link("All people and organisations", uris.PEOPLE),
        kind=_KINDS[person.kind],
        spellings=person.spellings,
        roles=_view_roles(person, has_notes=True),
        remark=person.note or "",
        briefings=tuple(seen.link_briefing(each) for each in seen.dossier.briefings.values() if each.id in briefings),
        ties=list_ties_of(seen, person, ties),
        said=group_by_document(seen, said),
        relayed=group_by_document(seen, relayed),
        about=group_by_document(seen, about),
        notes=seen.view_claims(dict.fromkeys(claim for role in person.roles for claim in role.claims)),
    )


def _list_entries(seen: Viewpoint, kind: PersonKind) -> tuple[EntryView, ...]:
    people = [person for person in seen.dossier.people.values() if person.kind is kind]
    return tuple(_view_entry(seen, person) for person in sorted(people, key=_sort_key))


def _sort_key(person: Person) -> tuple[str, str]:
    return (person.sort.casefold(), person.id)


def _view_entry(seen: Viewpoint, person: Person) -> EntryView:
    claims = [claim.id for claim in seen.dossier.claims_by_person.get(person.id, ())]
    has_page = uris.has_page(seen.dossier, person)
    return EntryView(
        anchor=uris.place_entry(person).anchor,
        name=person.name,
        kind=_KINDS[person.kind],
        spellings=person.spellings,
        roles=_view_roles(person, has_notes=False),
        remark=person.note or "",
        page=seen.link_person(person.id) if has_page else None,
        size=count(len(claims), "claim"),
        claims=() if has_page else seen.view_claims(claims),
    )


def _view_roles(person: Person, *, has_notes: bool) -> tuple[RoleView, ...]:
    return tuple(
        RoleView(
            title=role.title,
            since=view_optional_date(role.since),
            until=view_optional_date(role.until),
            reasons=tuple(dict.fromkeys(date.why for date in (role.since, role.until) if date and date.why)),
            notes=role.claims if has_notes else (),
        )
        for role in person.roles
    )
