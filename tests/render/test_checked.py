from __future__ import annotations

from dataclasses import replace

from generator.render.views.checked import describe_checks, describe_last_check
from generator.render.views.viewpoint import Viewpoint
from tests.render.harbour import load_harbour


def test_what_was_found_is_counted_and_dated_once_for_all_claims() -> None:
    dossier, verification = load_harbour()
    claims = [dossier.claims["ortiz-a-lot-worse"]]
    quoted, located = (piece.key for piece in claims[0].evidence)
    checks = {
        quoted: replace(verification.checks[quoted], on="2026-03-01"),
        located: replace(verification.checks[located], on="2026-02-01"),
    }

    def describe(*keys: tuple[str, int]) -> tuple[str, str]:
        known = replace(verification, checks={key: checks[key] for key in keys})
        seen = Viewpoint(dossier, known, "index.md")
        return describe_checks(seen, claims), describe_last_check(seen, claims)

    assert describe(quoted, located) == (
        "Found in the documents, the last time on March 1, 2026: 1 quotation with the same words and 1 place by words "
        "that are not shown.",
        "March 1, 2026",
    )
    assert describe(located) == (
        "Found in the documents, the last time on February 1, 2026: 1 place by words that are not shown. "
        "Not checked yet: 1.",
        "February 1, 2026",
    )
    assert describe() == ("Not checked yet: 2.", "")


def test_claims_without_evidence_have_nothing_to_check() -> None:
    dossier, verification = load_harbour()
    ours = [claim for claim in dossier.claims.values() if not claim.evidence]
    assert ours
    assert describe_checks(Viewpoint(dossier, verification, "index.md"), ours) == ""
