"""The evidence rule over a whole dossier, and the count of what was checked (rule 10)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, replace
from types import MappingProxyType

from generator.counting import count
from generator.diagnostics import Diagnostic
from generator.model import Dossier
from generator.verify.evidence.fragments import Fragments, check_fragments
from generator.verify.evidence.recorded_speakers import check_recorded_speakers
from generator.verify.evidence.shifted import find_shifted
from generator.verify.evidence.speakers import lacks_speaker
from generator.verify.lock.check import compare_with_lock, compare_with_texts
from generator.verify.lock.making import Key
from generator.verify.lock.standing import Standing
from generator.verify.passage_people import find_passage_people
from generator.verify.quoting.quoted_words import check_quoted_words
from generator.verify.quoting.sayers import check_sayers
from generator.verify.quoting.terms import find_spoken
from generator.verify.quoting.titles import check_titles
from generator.verify.quoting.unsettled import find_unsettled
from generator.verify.rights.budgets import check_budgets, check_lengths
from generator.verify.rights.copies import find_copies
from generator.verify.support.backing import Backing
from generator.verify.support.claims import check_claims_against_passages
from generator.verify.support.gaps import check_absent_words
from generator.verify.support.mentioned import check_mentions
from generator.verify.support.people_of_claims import check_holders, check_people_of_claims
from generator.verify.support.records import check_records_against_texts
from generator.verify.support.roles import check_roles
from generator.verify.support.sentences import check_support
from generator.verify.text.matching.match import Found, find_fragment
from generator.verify.vault.text import Texts

_NO_FILES: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True)
class Tally:
    """What a run looked at. ``by_text`` pieces of evidence were found in their texts, ``by_lock`` stand in the lock."""

    claims: int
    sentences: int
    quotations: int
    locators: int
    by_text: int
    by_lock: int
    failed: int

    def __str__(self) -> str:
        return (
            f"{count(self.claims, 'claim')}, {count(self.sentences, 'sentence')}, "
            f"{count(self.quotations, 'quotation')}, {count(self.locators, 'locator')}: "
            f"{self.by_text} checked against the text, {self.by_lock} by the lock, {self.failed} failed"
        )


@dataclass(frozen=True)
class Findings:
    """What is wrong, what was found where, and the count."""

    diagnostics: tuple[Diagnostic, ...]
    matches: Mapping[tuple[str, int], Found]
    tally: Tally


def check_dossier(
    dossier: Dossier, texts: Texts, standing: Standing | None, bystanders: Mapping[str, str] = _NO_FILES
) -> Findings:
    """Every rule over the dossier; without its lock (when that is made anew) the texts alone decide.

    ``bystanders`` are path and text of files beside content/, which copied words may not stand in either.
    """
    backing = Backing(dossier, texts)
    people = backing.people
    passage_people = find_passage_people(texts, people)
    recorded = check_recorded_speakers(dossier, texts, people, passage_people)
    fragments = check_fragments(dossier, texts, recorded)
    if shifted := find_shifted(dossier, texts, fragments.refused - fragments.matches.keys()):
        rest = {id_: text for id_, text in texts.items() if id_ not in shifted}
        findings = check_dossier(dossier, rest, standing, bystanders)
        return replace(findings, diagnostics=(*shifted.values(), *findings.diagnostics))
    unsettled = find_unsettled(dossier, texts, standing, fragments.refused)
    diagnostics = [*recorded.diagnostics, *fragments.diagnostics, *_self_test(dossier, texts)]
    diagnostics += check_support(dossier)
    diagnostics += check_lengths(dossier)
    locked = standing.current.keys() if standing is not None else frozenset()
    unverified = _find_unverified(dossier, fragments, locked)
    spoken = find_spoken(dossier, texts, fragments.matches, standing)
    diagnostics += check_quoted_words(dossier, unsettled, unverified, spoken)
    diagnostics += check_titles(dossier, texts)
    diagnostics += check_sayers(dossier, unverified)
    diagnostics += check_mentions(backing)
    diagnostics += check_roles(backing)
    diagnostics += check_claims_against_passages(backing, fragments.refused)
    diagnostics += check_records_against_texts(backing)
    diagnostics += check_people_of_claims(dossier, texts, people, passage_people, fragments.refused)
    diagnostics += check_holders(dossier, people)
    diagnostics += check_absent_words(dossier, texts)
    diagnostics += find_copies(dossier, texts, bystanders, unsettled)
    if standing is not None:
        diagnostics += compare_with_lock(standing, fragments.refused)
        diagnostics += compare_with_texts(standing, texts, fragments.matches)
        diagnostics += check_budgets(standing)
    return Findings(tuple(diagnostics), fragments.matches, count_evidence(dossier, fragments.matches, locked))


def _find_unverified(dossier: Dossier, fragments: Fragments, locked: Set[Key]) -> Set[Key]:
    """Evidence with a fault of its own, or that nobody has found as it stands, or whose speaker is not known."""
    verified = (fragments.matches.keys() | locked) - fragments.refused
    known = dossier.people.keys() | {None}
    strangers = {
        claim.id
        for claim in dossier.claims.values()
        if not {claim.by, claim.via} <= known or lacks_speaker(claim, dossier.documents.get(claim.document or ""))
    }
    return {piece.key for piece in dossier.evidence if piece.key not in verified or piece.claim in strangers}


def _self_test(dossier: Dossier, texts: Texts) -> Iterator[Diagnostic]:
    """A corrupted quotation must be refused, or this run proves nothing."""
    for piece in dossier.evidence:
        text = texts.get(piece.document)
        if text is None or not piece.parts or piece.at not in text.prepared:
            continue
        corrupted = (f"{piece.parts[0]} qqxqq", *piece.parts[1:])
        if isinstance(find_fragment(corrupted, text.prepared[piece.at]), Found):
            message = "the self-test failed: a corrupted quotation was accepted"
            yield Diagnostic("Q199", message, piece.place_of_part(0), "report this fault of the generator")
        return


def count_evidence(dossier: Dossier, matches: Mapping[Key, Found], locked: Set[Key]) -> Tally:
    """What there is, and how it was checked: ``matches`` in a text, else ``locked``."""
    quotations = sum(piece.is_quotation and bool(piece.parts) for piece in dossier.evidence)
    checked = {piece.key for piece in dossier.evidence if piece.key in matches}
    by_lock = {piece.key for piece in dossier.evidence if piece.key in locked} - checked
    return Tally(
        claims=len(dossier.claims),
        sentences=sum(1 for prose in dossier.proses for _ in prose.sentences),
        quotations=quotations,
        locators=len(dossier.evidence) - quotations,
        by_text=len(checked),
        by_lock=len(by_lock),
        failed=len(dossier.evidence) - len(checked) - len(by_lock),
    )
