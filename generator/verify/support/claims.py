"""What a claim says against the passages it rests on: its texts, its figure and its dates (rule 8)."""

from __future__ import annotations

from collections.abc import Iterator, Set

from generator.diagnostics import Diagnostic
from generator.model import Claim, ClaimKind, Dated, Dossier
from generator.verify.fields import dates_of
from generator.verify.support.backing import Backing, answers_of, is_firmer_date, is_printed, state
from generator.verify.support.figures import check_figure
from generator.verify.support.statements import ANSWER, Statement, judge, place_in
from generator.verify.text.dates.printed_dates import PrintedDate
from generator.verify.text.known import Known, merge
from generator.verify.text.mentions import date_keys

# Kinds whose date is that of something past when the document appeared.
_PAST = frozenset({ClaimKind.REPORTED, ClaimKind.SAID, ClaimKind.JUDGEMENT, ClaimKind.RUMOUR})


def check_claims_against_passages(
    backing: Backing, refused: Set[tuple[str, int]] = frozenset()
) -> Iterator[Diagnostic]:
    """Warnings for what stands in a claim and nowhere in its passages; each is answered or mended.

    Of ``refused`` evidence it is not known yet which passage is meant.
    """
    dossier, texts = backing.dossier, backing.texts
    for claim in dossier.claims.values():
        places = list(dict.fromkeys((piece.document, piece.at) for piece in claim.evidence))
        is_readable = all(document in texts and at in texts[document].passages for document, at in places)
        is_settled = not any(piece.key in refused for piece in claim.evidence)
        if claim.kind is ClaimKind.INFERENCE or not places or not is_readable or not is_settled:
            continue
        records = [backing.of_record(dossier.documents[document]) for document, _ in places]
        known = merge([*(backing.behind_passage(*place) for place in places), *records])
        passages = [texts[document].prepared[at] for document, at in places]
        yield from _check_texts(claim, known, backing)
        yield from check_figure(claim, known, passages, backing)
        late = {each.location: each for each in _check_order(claim, dossier)}
        yield from late.values()
        if not any(_is_unreadable(dossier.documents[document].published) for document, _ in places):
            yield from (each for each in _check_stated_dates(claim, known) if each.location not in late)
        printed = [date for place in places for date in backing.dates_of_passage(*place) if date.month]
        yield from _check_inferred_dates(claim, printed, backing)


def _check_texts(claim: Claim, known: Known, backing: Backing) -> Iterator[Diagnostic]:
    there = f"the passages of {claim.id}"
    cure = f"add the passage that has it, or {ANSWER}"
    for path, text in state(claim):
        place = place_in(claim.origin, *path)
        missing = f"stands nowhere in {there}"
        yield from judge(Statement(text, place, known, answers_of(claim), missing, there, cure), backing)


def _is_unreadable(date: Dated | None) -> bool:
    """Whether it is no date, which has been said: what a document's day tells of its claims is then not known."""
    return date is not None and not date.lower and not date.upper


def _check_stated_dates(claim: Claim, known: Known) -> Iterator[Diagnostic]:
    for path, date in dates_of(claim):
        if date.is_inferred or _is_unreadable(date) or date.edtf in answers_of(claim):
            continue
        if not is_printed(date, known):
            message = f"the passages of {claim.id} do not print {date.edtf} in full"
            cure = "add `status: inferred` and `why:`, or the passage that prints it"
            yield Diagnostic("B123", message, claim.origin.at(*path, "date"), cure)
        elif is_firmer_date(date, known):
            message = f"the year {date.edtf} is given with a hedge in the passages of {claim.id}"
            cure = f"write {date.edtf}~ (about), or add `status: inferred` and `why:`"
            yield Diagnostic("B128", message, claim.origin.at(*path, "date"), cure)


def _check_inferred_dates(claim: Claim, printed: list[PrintedDate], backing: Backing) -> Iterator[Diagnostic]:
    """Whether an inferred date agrees with one that the passages print, or its reasoning speaks of those."""
    for path, date in dates_of(claim):
        if not date.is_inferred or not printed or date.edtf in answers_of(claim):
            continue
        reasoned = backing.of_words(date.why or "")
        is_reasoned = any(reasoned.has_any(date_keys(0, each.month)[0]) for each in printed)
        if not is_reasoned and not any(_agree(date, each) for each in printed):
            message = f"the passages of {claim.id} print another date than {date.edtf}, which its reasoning leaves out"
            cure = "correct it, or say under `why` how it follows from the date that is printed"
            yield Diagnostic("B125", message, claim.origin.at(*path, "date"), cure)


def _agree(date: Dated, printed: PrintedDate) -> bool:
    """Whether a printed month or day, in whatever year, can be one that a date means."""
    if not date.lower or not date.upper:
        return True
    years = [printed.year] if printed.year else range(int(date.lower[:4]), int(date.upper[:4]) + 1)
    days = (f"{printed.day:02}", f"{printed.day:02}") if printed.day else ("01", "31")
    months = (f"{year:04}-{printed.month:02}" for year in years)
    return any(f"{month}-{days[0]}" <= date.upper and date.lower <= f"{month}-{days[1]}" for month in months)


def _check_order(claim: Claim, dossier: Dossier) -> Iterator[Diagnostic]:
    """Whether what a document says was said or counted was so before it appeared; an event may be announced."""
    published = [dossier.documents[piece.document].published for piece in claim.evidence]
    ends = [date.upper for date in published if date is not None]
    if claim.kind not in _PAST or len(ends) < len(published) or not all(ends):
        return
    for path, date in dates_of(claim):
        if path != ("event",) and date.lower > max(ends) and date.edtf not in answers_of(claim):
            message = f"{date.edtf} is later than the document of {claim.id}, which tells of it as past"
            cure = f"correct the date, or the kind of the claim; or {ANSWER}"
            yield Diagnostic("B129", message, claim.origin.at(*path, "date"), cure)
