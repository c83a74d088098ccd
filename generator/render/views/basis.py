"""What prose rests on: how many documents, from how many origins, and how many claims have one document alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.model import Claim, Document, Dossier
from generator.render.words import count, join


@dataclass(frozen=True)
class Basis:
    """Numbers of documents, of origins independent of each other, and of claims.

    ``strays`` are documents that name neither author nor publisher, so that nobody can say whose they are. ``alone``
    are claims with one document, ``ours`` those with none, which rest on other claims.
    """

    documents: int
    origins: int
    strays: int
    claims: int
    alone: int
    ours: int


def find_basis(dossier: Dossier, claims: Sequence[Claim]) -> Basis:
    """What these claims rest on."""
    sources = [{piece.document for piece in claim.evidence} for claim in claims]
    documents = [dossier.documents[id_] for id_ in dossier.documents if any(id_ in several for several in sources)]
    makers = [_list_makers(document) for document in documents]
    sizes = Counter(min(len(several), 2) for several in sources)
    return Basis(
        documents=len(documents),
        origins=_count_groups(filter(None, makers)),
        strays=makers.count(frozenset()),
        claims=len(claims),
        alone=sizes[1],
        ours=sizes[0],
    )


def describe_basis(basis: Basis) -> str:
    """The basis in one sentence."""
    several = basis.claims - basis.alone - basis.ours
    sizes = ((basis.alone, "on one document alone"), (several, "on more than one"), (basis.ours, "on other claims"))
    rest = join([f"{number} {on}" for number, on in sizes if number])
    on = f"{count(basis.documents, 'document')} ({_describe_origins(basis)})" if basis.documents else "no document"
    return f"It rests on {on}; of its {count(basis.claims, 'claim')}, {rest}."


def _describe_origins(basis: Basis) -> str:
    known = "1 origin" if basis.origins == 1 else f"{basis.origins} independent origins"
    if not basis.strays:
        return known
    unknown = f"{basis.strays} whose origin is not stated"
    return f"{known}, and {unknown}" if basis.origins else unknown


def _list_makers(document: Document) -> frozenset[str]:
    """Authors and publisher, in names that cannot meet by chance."""
    publisher = [f"publisher {document.publisher}"] if document.publisher else []
    return frozenset([*(f"author {author}" for author in document.authors), *publisher])


def _count_groups(sets: Iterable[frozenset[str]]) -> int:
    """How many groups there are when sets that share a member, directly or through others, are one group."""
    groups: list[frozenset[str]] = []
    for each in sets:
        joined = [group for group in groups if group & each]
        groups = [group for group in groups if not group & each] + [each.union(*joined)]
    return len(groups)
