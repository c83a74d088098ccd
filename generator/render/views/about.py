"""The page about the site: what its publisher states, what is not stated, and what the records show by themselves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import ClaimKind
from generator.render import uris
from generator.render.addresses import Form, address_form
from generator.render.dates import describe_day
from generator.render.views.pieces import Link
from generator.render.views.viewpoint import Viewpoint
from generator.render.words import count, join


@dataclass(frozen=True)
class Statement:
    """What readers want to know of a publisher; ``answer`` is ``""`` where site.yaml does not say it."""

    question: str
    answer: str


@dataclass(frozen=True)
class Sign:
    """What the records show by themselves, and where."""

    what: str
    text: str
    link: Link


@dataclass(frozen=True)
class AboutView:
    """The page about the site; ``stated`` says how much of what readers want to know is stated.

    ``forms`` lead to what readers can tell the publisher, ``()`` where the site does not say where its source is.
    """

    title: str
    description: str
    stated: str
    statements: tuple[Statement, ...]
    signs: tuple[Sign, ...]
    repository: str
    forms: tuple[Link, ...]
    method: Link
    codes: Link


def view_about(seen: Viewpoint) -> AboutView:
    """The page about the site."""
    statements = tuple(_list_statements(seen))
    answered = sum(bool(statement.answer) for statement in statements)
    return AboutView(
        title="About",
        description="Who answers for this site, what of that is not stated, and what can be seen for itself.",
        stated=f"{answered} of {len(statements)} are answered.",
        statements=statements,
        signs=tuple(_list_signs(seen)),
        repository=seen.dossier.site.repository or "",
        forms=tuple(_list_forms(seen.dossier.site.repository)),
        method=seen.link("Method", uris.METHOD),
        codes=seen.link("Faults", uris.CODES),
    )


def _list_forms(repository: str | None) -> Iterator[Link]:
    if repository:
        yield Link("Propose a document", address_form(repository, Form.DOCUMENT, {}))
        yield Link("Report a fault of the site", address_form(repository, Form.SITE, {}))


def _list_statements(seen: Viewpoint) -> Iterator[Statement]:
    about = seen.dossier.site.about
    yield Statement("Who publishes it?", about.publisher or "")
    yield Statement("Who writes it, and what do they know of the subject?", about.authors or "")
    yield Statement("What is it for?", about.purpose or "")
    yield Statement("Who pays for it?", about.funding or "")
    yield Statement("How are mistakes put right?", about.corrections or "")
    yield Statement("Where can readers write to?", about.contact or "")


def _say_inferences(number: int) -> str:
    if number == 1:
        return "1 of them is our inference"
    return f"{number or 'none'} of them are our inferences"


def _list_signs(seen: Viewpoint) -> Iterator[Sign]:
    dossier = seen.dossier
    claims = dossier.claims.values()
    kinds = {claim.kind for claim in claims}
    sorts = join(list(dict.fromkeys(document.kind for document in dossier.documents.values())))
    speakers = {claim.by for claim in claims if claim.by}
    inferences = sum(claim.kind is ClaimKind.INFERENCE for claim in claims)
    yield Sign(
        "Fact, opinion and rumour apart",
        f"{count(len(claims), 'claim')} under {count(len(kinds), 'label')}; {_say_inferences(inferences)}.",
        seen.link("The labels", uris.LABELS),
    )
    yield Sign(
        "Sources",
        f"{count(len(dossier.documents), 'document')}, each with its record: {sorts}.",
        seen.link("The documents", uris.DOCUMENTS),
    )
    yield Sign(
        "Voices",
        f"{count(len(speakers), 'person or body', 'people and bodies')} with words or views of their own.",
        seen.link("The people", uris.PEOPLE),
    )
    yield Sign(
        "Method", "How each quotation is checked, and what that does not prove.", seen.link("The method", uris.METHOD)
    )
    yield Sign("Limits", "What the documents do not say.", seen.link("The gaps", uris.GAPS))
    taken_back = count(len(dossier.withdrawn), "claim or document", "claims and documents")
    put_right = sum(change.correction is not None for edition in dossier.editions for change in edition.changes)
    yield Sign(
        "Corrections so far",
        f"{count(put_right, 'mistake')} put right; {taken_back} taken back.",
        seen.link("Corrections", uris.CORRECTIONS),
    )
    if dossier.editions:
        newest = dossier.editions[-1]
        yield Sign(
            "Editions",
            f"{count(len(dossier.editions), 'edition')}, the newest of {describe_day(newest.day)}.",
            seen.link("What changed", uris.CHANGES),
        )
