"""Quotations with an error of their own: to repeat the words that they should have is no second fault."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass

from generator.model import Dossier, Evidence
from generator.verify.lock.making import Key
from generator.verify.lock.standing import Standing
from generator.verify.text.fold import Folded, fold, fragment_digest
from generator.verify.text.matching.places import has_occurrence
from generator.verify.text.matching.prepared import PreparedText
from generator.verify.text.tokens import tokenize
from generator.verify.vault.text import Texts

_ELISION = re.compile(r"\s*(?:\[…\]|\[\.\.\.\]|…|\.\.\.)\s*")


@dataclass(frozen=True)
class Unsettled:
    """What is known of the words that refused quotations should have.

    ``passages`` are those that they were looked for in. ``changed`` are, where no text is at hand, quotations that are
    not what was verified, each with the digest of that.
    """

    passages: tuple[PreparedText, ...] = ()
    changed: tuple[tuple[Evidence, str], ...] = ()

    def may_be(self, words: str) -> bool:
        """Whether the words can be those that one of the quotations should have."""
        parts = _ELISION.split(words)
        if any(all(has_occurrence(part, passage) for part in parts) for passage in self.passages):
            return True
        tokens = _list_tokens(fold(words))
        return any(
            fragment_digest((words,)) == verified or tokens & _list_tokens(fold(" ".join(piece.parts)))
            for piece, verified in self.changed
        )


def _list_tokens(folded: Folded) -> frozenset[str]:
    return frozenset(folded.text[token.start : token.end] for token in tokenize(folded))


def find_unsettled(dossier: Dossier, texts: Texts, standing: Standing | None, refused: Set[Key]) -> Unsettled:
    """``refused`` is evidence that its text refuses; of evidence without a text, the lock says whether it changed."""
    quotations = [piece for piece in dossier.evidence if piece.is_quotation and piece.parts]
    places = dict.fromkeys((piece.document, piece.at) for piece in quotations if piece.key in refused)
    passages = (texts[id_].prepared[at] for id_, at in places if id_ in texts and at in texts[id_].prepared)
    return Unsettled(tuple(passages), tuple(_find_changed(standing, texts)) if standing else ())


def _find_changed(standing: Standing, texts: Texts) -> Iterator[tuple[Evidence, str]]:
    for each in standing.compared.values():
        piece, verified = each.piece, each.entry.fragment
        is_shown = piece.is_quotation and bool(piece.parts)
        if is_shown and piece.document not in texts and verified != fragment_digest(piece.parts):
            yield piece, verified
