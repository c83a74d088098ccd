"""Our own prose against the claims it rests on (rule 8); needs no text of a document."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator.diagnostics import Diagnostic
from generator.model import Claim, ClaimKind, Document, Dossier
from generator.verify.evidence.speakers import lacks_speaker

_HAS_BROKEN_MARK = re.compile(r"\[\[|\]\]")  # which load has said


def check_support(dossier: Dossier) -> Iterator[Diagnostic]:
    """Whether each claim and each sentence rests on something, and each claim has the speaker that its kind needs.

    A judgement without a speaker is the document's own, which only a document without a named author can have.
    """
    for claim in dossier.claims.values():
        yield from _check_claim(claim, dossier.documents)
    for prose in dossier.proses:
        for sentence in prose.sentences:
            if not sentence.claims and not _HAS_BROKEN_MARK.search(sentence.text):
                message = "this sentence rests on no claim"
                cure = "end it with the id of the claim it rests on: [[claim-id]]"
                yield Diagnostic("B103", message, prose.place_of(sentence), cure)


def _check_claim(claim: Claim, documents: Mapping[str, Document]) -> Iterator[Diagnostic]:
    at = claim.origin.at
    if claim.kind is ClaimKind.INFERENCE:
        if not claim.rests_on or claim.why is None:
            cure = "name the claims it rests on under `rests_on`, and the reasoning under `why`"
            yield Diagnostic(
                "B105", f"the inference {claim.id} does not say what it rests on, or why", at("kind"), cure
            )
        if claim.evidence:
            cure = "make a claim of what the document says, and let the inference rest on it"
            yield Diagnostic("B106", f"the inference {claim.id} has evidence of its own", at("evidence"), cure)
        return
    if claim.lacks_evidence:
        cure = "add where the document says it; `briefing find` prints evidence ready to paste"
        yield Diagnostic("B104", f"the claim {claim.id} has no evidence", at("id"), cure)
    if claim.rests_on:
        cure = "make it an inference, or give it evidence of its own"
        yield Diagnostic("B106", f"the claim {claim.id} is no inference, and rests on claims", at("rests_on"), cure)
    document = documents.get(claim.document or "")
    is_unknown = claim.document is not None and document is None  # which has been said
    if not is_unknown and lacks_speaker(claim, document):
        cure = "add `by:`, or `anonymous:` with the document's description of the speaker"
        yield Diagnostic("B107", f"a claim of kind {claim.kind.value} does not say whose it is", at("kind"), cure)
