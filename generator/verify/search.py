"""Finding words in the documents, as evidence ready to paste."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Publish
from generator.verify.evidence.words_of_nobody import find_unspoken
from generator.verify.rights.budgets import LOCATOR_WORDS, QUOTATION_WORDS
from generator.verify.text.fold import fold
from generator.verify.text.matching.match import Found, Reason, Refused, find_fragment
from generator.verify.text.matching.nearest import find_nearest
from generator.verify.text.matching.places import has_occurrence
from generator.verify.text.speakers.labels import find_label
from generator.verify.text.tokens import tokenize
from generator.verify.vault.text import DocumentText, Texts, describe_passage

_CUTS_SHOWN = 5


def find_evidence(words: str, texts: Texts) -> tuple[str, bool]:
    """What to print for ``words``, and whether a passage has them; the nearest passage where none has."""
    found = [
        _describe_hit(words, text, key)
        for text in texts.values()
        for key, prepared in text.prepared.items()
        if has_occurrence(words, prepared)
    ]
    if found:
        return "\n".join(found), True
    return _describe_cuts(words, texts) or _describe_nearest(words, texts), False


def _describe_hit(words: str, text: DocumentText, key: str) -> str:
    result = find_fragment((words,), text.prepared[key])
    lines = [f"{text.document.id}, {describe_passage(key)}"]
    if isinstance(result, Refused):
        lines.append(f"  # {result.detail}: add words, or `within:`")
    is_spoken = isinstance(result, Refused) or _is_spoken(result, text, key)
    whose = _whose(result, text, key)
    lines += _describe_evidence(words, key, whose, text.document.rights.publish, is_spoken=is_spoken)
    return "\n".join(lines) + "\n"


def _is_spoken(found: Found, text: DocumentText, key: str) -> bool:
    label = find_label(text.passages[key].text)
    return find_unspoken(found, text, key, label.end if label is not None and label.is_certain else 0) is None


def _describe_evidence(words: str, key: str, whose: str, publish: Publish, *, is_spoken: bool) -> Iterator[str]:
    if publish is Publish.RECORD:
        yield f"  - {{at: {key}}}  # only the record may be published"
        return
    count = len(tokenize(fold(words)))
    is_free = publish is Publish.FULL
    if not is_spoken:
        yield "  # no quotation: what stands in brackets, or is a label, nobody says"
    elif count <= QUOTATION_WORDS or is_free:
        yield f"  - {{at: {key}, quote: {_yaml(words)}}}{whose}"
    if count <= LOCATOR_WORDS or is_free:
        yield f"  - {{at: {key}, locator: {_yaml(words)}}}"
    if count > QUOTATION_WORDS and not is_free:
        yield f"  # {count} words: a quotation has at most {QUOTATION_WORDS}, a locator {LOCATOR_WORDS}"


def _whose(result: Found | Refused, text: DocumentText, key: str) -> str:
    """Whose words they are, as a comment."""
    if isinstance(result, Refused):
        return ""
    start, end = result.spans[0][0], result.spans[-1][1]
    for placed in text.spans.get(key, ()):
        if placed.stretch.holds(start, end):
            span = placed.span
            relay = f", via {span.via}" if span.via else ""
            return f"  # {span.kind.value} by {span.by or span.anonymous or 'nobody'}{relay}"
    if any(stretch.touches(start, end) for stretch in text.stretches[key]):
        return "  # inside quotation marks that no span of the record holds: whose words?"
    turn = text.document.turn_of(key)
    if turn is None:
        return "  # outside quotation marks: the document's own words"
    return f"  # the turn of {turn.by or turn.anonymous}"


def _describe_cuts(words: str, texts: Texts) -> str:
    """Where the words stand, but begin or end inside a word or a number; empty where they do not."""
    cuts = [
        f'{text.document.id}, {describe_passage(key)}\n  # they cut "{refused.excerpt}"\n'
        for text in texts.values()
        for key, prepared in text.prepared.items()
        if isinstance(refused := find_fragment((words,), prepared), Refused) and refused.reason is Reason.CUT_TOKEN
    ]
    if not cuts:
        return ""
    more = f"\nand in {len(cuts) - _CUTS_SHOWN} more passages\n" if len(cuts) > _CUTS_SHOWN else ""
    opening = "these words cut a word or a number in two; take in the whole of it, or leave it out:\n"
    return opening + "\n".join(cuts[:_CUTS_SHOWN]) + more


def _describe_nearest(words: str, texts: Texts) -> str:
    passages = [(text, key) for text in texts.values() for key in text.passages]
    nearest = find_nearest((words,), [text.prepared[key] for text, key in passages])
    if nearest is None:
        return "no passage has these words, or any like them\n"
    text, key = passages[nearest.text]
    stretch = text.passages[key].text[nearest.start : nearest.end]
    differs = f'  # differs first at "{nearest.expected}" / "{nearest.found}"\n'
    return (
        f"no passage has these words; the nearest:\n{text.document.id}, {describe_passage(key)}\n  {stretch}\n{differs}"
    )


def _yaml(words: str) -> str:
    """A scalar of a flow mapping that reads back as the words."""
    return "'" + words.replace("'", "''") + "'"
