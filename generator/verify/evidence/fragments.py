"""Each piece of evidence against the text of its passage: are the words there (rules 1 to 5), and whose (rule 6)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.diagnostics import Diagnostic, has_errors
from generator.model import Claim, Dossier, Evidence, Publish, Relation
from generator.verify.evidence.recorded_speakers import NOTHING_RECORDED, RecordedSpeakers
from generator.verify.evidence.speakers import can_tell_whose, check_speaker
from generator.verify.evidence.words_of_nobody import check_words_of_nobody
from generator.verify.text.doubt.doubt import DoubtKind, omitted_doubt
from generator.verify.text.matching.match import Found, Outcome, Reason, Refused, find_fragment
from generator.verify.text.matching.nearest import Nearest, find_nearest
from generator.verify.vault.text import DocumentText, Texts, describe_passage, describe_passages

EXCERPT_WORDS = 12

_CURES = {
    Reason.EMPTY: "give words of the passage",
    Reason.MISSING: "quote it as it stands, or drop the quotation marks and say it in other words",
    Reason.CUT_TOKEN: "take in the whole token, or leave it out",
    Reason.AMBIGUOUS: "take in more words, or add `within:` with a longer locator around it",
    Reason.DAMAGED: "write what the document has; mend damage of the received text through ingest",
    Reason.ELLIPSIS: "leave words out with `parts: [first, second]`",
    Reason.INSERTION: "leave out what you put in; explain it in the claim's text",
    Reason.OUT_OF_ORDER: "list the parts in the order of the passage",
    Reason.OVERLAPPING: "make one part of them",
    Reason.NOTHING_OMITTED: "make one quotation of them",
    Reason.ONLY_OTHER_CASE: "write capitals as the document does; only the first letter is free",
    Reason.WITHIN_MISSING: "copy `within` from the passage",
    Reason.WITHIN_AMBIGUOUS: "make `within` longer, until it stands there once",
    Reason.OUTSIDE_WITHIN: "let `within` hold the whole fragment",
}
_HAVE_NEAREST = frozenset(
    {Reason.MISSING, Reason.DAMAGED, Reason.ELLIPSIS, Reason.INSERTION, Reason.ONLY_OTHER_CASE, Reason.WITHIN_MISSING}
)
_QUESTIONS = frozenset({"Q130", "Q146"})


@dataclass(frozen=True)
class Fragments:
    """What was found, by the key of the evidence, what has an error of its own, and what is wrong."""

    matches: Mapping[tuple[str, int], Found]
    refused: frozenset[tuple[str, int]]
    diagnostics: tuple[Diagnostic, ...]


def check_fragments(dossier: Dossier, texts: Texts, recorded: RecordedSpeakers = NOTHING_RECORDED) -> Fragments:
    """Match every piece of evidence whose text is at hand, each once.

    In passages where a speaker ``recorded`` is wrong it is open whose words stand there.
    """
    matches: dict[tuple[str, int], Found] = {}
    refused: set[tuple[str, int]] = set()
    diagnostics: list[Diagnostic] = []
    for claim in dossier.claims.values():
        for piece in claim.evidence:
            text = texts.get(piece.document)
            is_unreadable = not piece.at or (piece.within is not None and not piece.parts)
            if text is None or is_unreadable:  # which has been said
                continue
            result = _match(piece, text, texts)
            if isinstance(result, Found):
                matches[piece.key] = result
                place = (piece.document, piece.at)
                is_open = place in recorded.doubtful or not can_tell_whose(claim, piece, dossier, text)
                label_end = recorded.labels.get(place, 0)
                whose = [] if is_open else list(check_words_of_nobody(claim, piece, result, text, label_end))
                whose = whose or ([] if is_open else list(check_speaker(claim, piece, result, text)))
                is_given = not has_errors(whose)
                found = [*_check_found(claim, piece, result, text, is_given=is_given), *whose]
                found = list(_drop_answered(piece, found))
            else:
                found = [_refusal(piece, result, text, texts) if isinstance(result, Refused) else result]
            if has_errors(found):
                refused.add(piece.key)
            diagnostics += found
    return Fragments(matches, frozenset(refused), tuple(diagnostics))


def _match(piece: Evidence, text: DocumentText, texts: Texts) -> Found | Refused | Diagnostic:
    if piece.at not in text.passages:
        where, cure = _tell_elsewhere(piece, texts) if piece.parts else ("", "")
        message = f"{piece.document} has no passage {piece.at}" + (f"; the words stand {where}" if where else "")
        return Diagnostic("Q120", message, piece.origin.at("at"), cure or describe_passages(text))
    if piece.parts:
        return find_fragment(piece.parts, text.prepared[piece.at], piece.within)
    if text.document.rights.publish is Publish.RECORD:
        return Found(((0, len(text.passages[piece.at].text)),), Outcome.EXACT)
    message = "the evidence names a passage and no words of it"
    return Diagnostic("Q121", message, piece.origin.at(), "add `quote:` or `locator:`")


def _refusal(piece: Evidence, refused: Refused, text: DocumentText, texts: Texts) -> Diagnostic:
    is_about_within = refused.reason in (Reason.WITHIN_MISSING, Reason.WITHIN_AMBIGUOUS)
    name = "`within`" if is_about_within else "quotation" if piece.is_quotation else "locator"
    in_place = f"{piece.document}, {describe_passage(piece.at)}"
    message = f"{name} refused in {in_place}: {refused.detail}" if refused.detail else f"{name} not found in {in_place}"
    excerpts = [f"the document has: {_shorten(refused.excerpt)}"] if refused.excerpt else []
    cure = _CURES[refused.reason]
    if refused.reason is Reason.MISSING and not piece.is_quotation:
        cure = "copy the words from the passage that they should find"
    where, right_place = _tell_elsewhere(piece, texts) if refused.reason is Reason.MISSING else ("", "")
    if where:
        message, cure = f"{message}; it stands {where}", right_place
    elif refused.suggestion:
        excerpts.append(f"would be found: parts: {_shorten(' / '.join(refused.suggestion))}")
    elif refused.reason in _HAVE_NEAREST and not refused.excerpt:
        words = piece.within if is_about_within and piece.within else piece.parts[refused.part]
        excerpts += _describe_nearest(words, text, piece.at)
    place = piece.place_of_part(refused.part)
    if is_about_within or refused.reason is Reason.OUTSIDE_WITHIN:
        place = piece.origin.at("within")
    return Diagnostic(refused.reason.value, message, place, cure, tuple(excerpts))


def _tell_elsewhere(piece: Evidence, texts: Texts) -> tuple[str, str]:
    """In which other passage the words stand, for a message, and the cure; empty where they stand in none."""
    found = _find_elsewhere(piece, texts)
    if found is None:
        return "", ""
    document, passage = found
    where = f"in {document}, {describe_passage(passage)}"
    if document == piece.document:
        return where, f"write `at: {passage}`"
    return where, f"if that one is meant, write `document: {document}` and `at: {passage}`"


def _find_elsewhere(piece: Evidence, texts: Texts) -> tuple[str, str] | None:
    """The document and passage that do have the words: of the same document first, then of any other."""
    own_first = sorted(texts.values(), key=lambda text: text.document.id != piece.document)
    for text in own_first:
        for key, prepared in text.prepared.items():
            is_here = text.document.id == piece.document and key == piece.at
            if not is_here and isinstance(find_fragment(piece.parts, prepared), Found):
                return text.document.id, key
    return None


def _describe_nearest(fragment: str, text: DocumentText, at: str) -> Iterator[str]:
    keys = sorted(text.prepared, key=lambda key: key != at)  # of two that are alike, the passage that was named
    nearest = find_nearest((fragment,), [text.prepared[key] for key in keys])
    if nearest is None:
        return
    key = keys[nearest.text]
    words = text.passages[key].text[nearest.start : nearest.end]
    yield f'nearest: {describe_passage(key)}, "{_shorten(words)}"{_describe_difference(nearest)}'


def _describe_difference(nearest: Nearest) -> str:
    """The first word that differs: what the fragment has, and what the document has."""
    if nearest.expected and nearest.found:
        return f' ("{nearest.expected}" / "{nearest.found}")'
    if nearest.expected:
        return f' (without "{nearest.expected}")'
    return f' (with "{nearest.found}")' if nearest.found else ""


def _shorten(words: str) -> str:
    """At most the words of an unpublished text that a message may carry."""
    shown = words.split()
    return " ".join(shown[:EXCERPT_WORDS]) + (" ..." if len(shown) > EXCERPT_WORDS else "")


def _check_found(
    claim: Claim, piece: Evidence, found: Found, text: DocumentText, *, is_given: bool
) -> Iterator[Diagnostic]:
    """What is wrong with a fragment that was found; ``is_given`` to the right person, for all we know."""
    if not piece.is_quotation or not piece.parts:
        return
    if piece.relation is not Relation.SUPPORTS:
        message = f"a quotation that {piece.relation.value} the claim would be shown as the claim's own words"
        cure = "use `locator:`, and say it in a claim of its own"
        yield Diagnostic("Q147", message, piece.origin.at("relation"), cure)
        return
    yield from _check_last_mark(piece, found, text)
    yield from _check_doubt(piece, found, text, is_given=is_given)


_SPEAKING = re.compile(r"[?!]+$")


def _check_last_mark(piece: Evidence, found: Found, text: DocumentText) -> Iterator[Diagnostic]:
    """A question or exclamation mark at the end, which says something and which matching leaves aside."""
    mark = _SPEAKING.search(piece.parts[-1].rstrip())
    behind = text.passages[piece.at].text[found.spans[-1][1] :]
    if mark is not None and not behind.startswith(mark[0]):
        message = (
            f"the quotation ends with a {mark[0]} that {piece.document}, {describe_passage(piece.at)}, does not have"
        )
        yield Diagnostic("Q102", message, piece.place_of_part(len(piece.parts) - 1), "leave the mark out")


def _drop_answered(piece: Evidence, found: Sequence[Diagnostic]) -> Iterator[Diagnostic]:
    """Without what a person has answered with `checked`: one answer is one to one question."""
    asked = {each.code for each in found} & _QUESTIONS
    for each in found:
        if each.code not in asked or not piece.is_answered(each.code, asked):
            is_open = isinstance(piece.checked, str) and each.code in asked
            cure = f"say to which question the answer is: `checked: {{{each.code}: ...}}`"
            yield replace(each, cure=cure) if is_open else each


def _check_doubt(piece: Evidence, found: Found, text: DocumentText, *, is_given: bool) -> Iterator[Diagnostic]:
    """Negation, doubt and hearsay that the quotation leaves out (rule 4)."""
    doubts = omitted_doubt(found.spans, text.prepared[piece.at])
    doubts = [doubt for doubt in doubts if is_given or doubt.kind is not DoubtKind.HEARSAY]
    if doubts:
        message = "the quotation leaves out words beside it that can turn its meaning"
        words = ", ".join(f'"{doubt.word}"' for doubt in doubts[:EXCERPT_WORDS])
        cure = "take them in, or say why it is fair: `checked: ...`"
        yield Diagnostic("Q130", message, piece.place_of_part(0), cure, excerpts=(f"left out: {words}",))
