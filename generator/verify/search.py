"""Finding words in the documents, as evidence ready to paste."""

from __future__ import annotations

from generator.verify.fragments import describe_passage
from generator.verify.match import Found, Refused, find_fragment, find_nearest, find_occurrences
from generator.verify.vault import DocumentText, Texts

_QUOTATION_WORDS = 12
_LOCATOR_WORDS = 6


def find_evidence(words: str, texts: Texts) -> tuple[str, bool]:
    """What to print for ``words``, and whether a passage has them; the nearest passage where none has."""
    found = [
        _describe_hit(words, text, key)
        for text in texts.values()
        for key, prepared in text.prepared.items()
        if any(find_occurrences(words, prepared))
    ]
    if found:
        return "\n".join(found), True
    return _describe_nearest(words, texts), False


def _describe_hit(words: str, text: DocumentText, key: str) -> str:
    result = find_fragment((words,), text.prepared[key])
    lines = [f"{text.document.id}, {describe_passage(key)}"]
    if isinstance(result, Refused):
        lines.append(f"  # {result.detail}: add words, or `within:`")
    at = key
    count = len(words.split())
    if count <= _QUOTATION_WORDS:
        lines.append(f"  - {{at: {at}, quote: {_yaml(words)}}}{_whose(result, text, key)}")
    if count <= _LOCATOR_WORDS:
        lines.append(f"  - {{at: {at}, locator: {_yaml(words)}}}")
    if count > _QUOTATION_WORDS:
        lines.append(f"  # {count} words: a quotation has at most {_QUOTATION_WORDS}, a locator {_LOCATOR_WORDS}")
    return "\n".join(lines) + "\n"


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
    return "  # outside quotation marks: the document's own words"


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
