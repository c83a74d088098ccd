from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model import Dossier
from generator.render.views.basis import Basis, describe_basis, find_basis
from tests.render.harbour import load_harbour


def _with_makers(**makers: tuple[tuple[str, ...], str | None]) -> Dossier:
    """The harbour with documents of these authors and publisher, and a claim that rests on each document alone."""
    dossier, _ = load_harbour()
    document = next(iter(dossier.documents.values()))
    claim = next(claim for claim in dossier.claims.values() if claim.evidence)
    documents = {
        id_: replace(document, id=id_, authors=authors, publisher=publisher)
        for id_, (authors, publisher) in makers.items()
    }
    claims = {id_: replace(claim, id=id_, evidence=(replace(claim.evidence[0], document=id_),)) for id_ in makers}
    return replace(dossier, documents=documents, claims=claims)


@pytest.mark.parametrize(
    ("makers", "origins", "strays"),
    [
        ({"a": ((), "Gazette"), "b": ((), "Gazette")}, 1, 0),
        ({"a": ((), "Gazette"), "b": ((), "Times")}, 2, 0),
        ({"a": (("pell",), None), "b": (("pell",), "Times"), "c": ((), "Times")}, 1, 0),
        ({"a": (("pell",), None), "c": ((), "Times"), "b": (("pell",), "Times")}, 1, 0),
        ({"a": (("times",), None), "b": ((), "times")}, 2, 0),
        ({"a": ((), None), "b": ((), None), "c": ((), "Times")}, 1, 2),
    ],
)
def test_documents_with_a_maker_in_common_are_one_origin(
    makers: dict[str, tuple[tuple[str, ...], str | None]], origins: int, strays: int
) -> None:
    dossier = _with_makers(**makers)
    claims = [*dossier.claims.values()]
    assert find_basis(dossier, claims) == Basis(len(makers), origins, strays, len(claims), len(claims), 0)


def test_claims_are_counted_by_their_documents() -> None:
    dossier, _ = load_harbour()
    claims = [*dossier.claims.values()]
    basis = find_basis(dossier, claims)
    sizes = [len({piece.document for piece in claim.evidence}) for claim in claims]
    assert (basis.claims, basis.alone, basis.ours) == (len(claims), sizes.count(1), sizes.count(0))
    assert any(size > 1 for size in sizes)


@pytest.mark.parametrize(
    ("basis", "words"),
    [
        (
            Basis(1, 1, 0, 4, 4, 0),
            "It rests on 1 document (1 origin); of its 4 claims, 4 on one document alone.",
        ),
        (
            Basis(3, 2, 1, 9, 6, 1),
            "It rests on 3 documents (2 independent origins, and 1 whose origin is not stated); "
            "of its 9 claims, 6 on one document alone, 2 on more than one and 1 on other claims.",
        ),
        (
            Basis(2, 0, 2, 1, 0, 0),
            "It rests on 2 documents (2 whose origin is not stated); of its 1 claim, 1 on more than one.",
        ),
        (Basis(0, 0, 0, 2, 0, 2), "It rests on no document; of its 2 claims, 2 on other claims."),
    ],
)
def test_the_basis_is_one_sentence(basis: Basis, words: str) -> None:
    assert describe_basis(basis) == words
