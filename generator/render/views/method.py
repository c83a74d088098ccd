"""The page about method: what labels mean, what was checked, and what a check does not prove."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import ClaimKind
from generator.render import uris
from generator.render.dates import describe_day
from generator.render.views.pieces import KindView, Link
from generator.render.views.viewpoint import Viewpoint, view_kind
from generator.render.words import KINDS, count


@dataclass(frozen=True)
class KindRow:
    """A kind of claim: its label, what it means, how many there are."""

    anchor: str
    kind: KindView
    meaning: str
    size: Link


@dataclass(frozen=True)
class CountRow:
    """How many there are of something."""

    what: str
    number: int


@dataclass(frozen=True)
class BudgetRow:
    """How much of a document is quoted, in words; ``words`` is the length of the document."""

    document: Link
    words: int
    shown: int
    located: int
    share: str


@dataclass(frozen=True)
class MethodView:
    """The page about method; ``last_day`` is ``""`` where nothing was checked yet.

    ``has_turns`` says whether people speak in turn, without quotation marks, in some document.
    """

    title: str
    description: str
    kinds: tuple[KindRow, ...]
    has_turns: bool
    counts: tuple[CountRow, ...]
    last_day: str
    budgets: tuple[BudgetRow, ...]
    corrections: Link
    changes: Link
    inferences: Link
    about: Link


def view_method(seen: Viewpoint) -> MethodView:
    """The page about method."""
    kinds = Counter(claim.kind for claim in seen.dossier.claims.values())
    return MethodView(
        title="Method",
        description="How to read the labels, how quotations are checked, and what a check does not prove.",
        kinds=tuple(
            KindRow(
                uris.place_kind(kind).anchor,
                view_kind(kind),
                KINDS[kind].meaning,
                _link_claims(seen, kind, kinds[kind]),
            )
            for kind in ClaimKind
        ),
        has_turns=any(document.turns for document in seen.dossier.documents.values()),
        counts=tuple(_count(seen)),
        last_day=describe_day(seen.verification.last_day),
        budgets=tuple(_list_budgets(seen)),
        corrections=seen.link("Corrections", uris.CORRECTIONS),
        changes=seen.link("What changed", uris.CHANGES),
        inferences=seen.link("Our inferences", uris.INFERENCES),
        about=seen.link("About this site", uris.ABOUT),
    )


def _link_claims(seen: Viewpoint, kind: ClaimKind, size: int) -> Link:
    return seen.link(count(size, "claim"), uris.place_claims(kind))


def _count(seen: Viewpoint) -> Iterator[CountRow]:
    dossier, checks = seen.dossier, seen.verification.checks
    evidence = dossier.evidence
    yield CountRow("documents", len(dossier.documents))
    yield CountRow("claims", len(dossier.claims))
    yield CountRow(
        "sentences in briefings and bottom lines, each resting on a claim or more",
        sum(len(list(prose.sentences)) for prose in dossier.proses),
    )
    yield CountRow("pieces of evidence", len(evidence))
    yield CountRow("of these, quotations that readers see", sum(bool(e.parts) and e.is_quotation for e in evidence))
    yield CountRow(
        "of these, words that only find a place", sum(bool(e.parts) and not e.is_quotation for e in evidence)
    )
    yield CountRow("of these, a passage as a whole", sum(not e.parts for e in evidence))
    yield CountRow("pieces of evidence found in their documents", sum(e.key in checks for e in evidence))


def _list_budgets(seen: Viewpoint) -> Iterator[BudgetRow]:
    for document in seen.dossier.documents:
        size = seen.verification.sizes.get(document)
        if size is not None:
            share = f"{100 * size.quoted_words / size.words:.1f}%" if size.words else "0%"
            yield BudgetRow(seen.link_document(document), size.words, size.shown_words, size.located_words, share)
