"""What a gap calls absent, against the documents that it speaks of."""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics import Diagnostic
from generator.model import Dossier
from generator.verify.text.matching.places import find_words
from generator.verify.vault.text import Texts, describe_passage


def check_absent_words(dossier: Dossier, texts: Texts) -> Iterator[Diagnostic]:
    """Whether the words that a gap calls absent stand nowhere in the documents it speaks of."""
    for gap in dossier.gaps:
        for index, words in enumerate(gap.absent):
            for text in (texts[id_] for id_ in gap.documents if id_ in texts):
                key = next((key for key, passage in text.prepared.items() if any(find_words(words, passage))), None)
                if key is not None:
                    message = f'"{words}" does stand in {text.document.id}, {describe_passage(key)}'
                    cure = "correct the gap; or name the documents that it speaks of under `documents`"
                    yield Diagnostic("B130", message, gap.origin.at("absent", index), cure)
