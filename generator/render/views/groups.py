"""Claims in a list, under the documents in which they have their home."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model import Claim
from generator.render.views.pieces import ClaimView, Link
from generator.render.views.viewpoint import Viewpoint


@dataclass(frozen=True)
class DocumentClaims:
    """Claims of one document; ``document`` is None for what we infer."""

    document: Link | None
    claims: tuple[ClaimView, ...]


def group_by_document(seen: Viewpoint, claims: Iterable[Claim]) -> tuple[DocumentClaims, ...]:
    """Claims under the document in which they have their home, ours last; in each their order in content/."""
    groups: dict[str | None, list[str]] = {document: [] for document in (*seen.dossier.documents, None)}
    for claim in claims:
        groups[claim.evidence[0].document if claim.evidence else None].append(claim.id)
    return tuple(
        DocumentClaims(seen.link_document(document) if document else None, seen.view_claims(ids))
        for document, ids in groups.items()
        if ids
    )
