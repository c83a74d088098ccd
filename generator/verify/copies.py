"""Runs of words that content/ shares with an unpublished text, outside quotations and locators.

Whole files are searched, comments and keys too: whatever is committed is published. Linear in the size of both.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from generator.diagnostics import Diagnostic, Location
from generator.model import Dossier, Publish
from generator.verify.fold import QUOTE, fold, tokenize
from generator.verify.unsettled import Unsettled
from generator.verify.vault import DocumentText, Texts

RUN = 8
"""So many words in a row, the same as in a text, are a copy."""

_LONGEST_OFFICE = 12
_LONGEST_QUOTED = 40  # far more words than a quotation may have
_SHORTEST_BEGINNING = 5
_NAME = "\0name"  # no token holds NUL
_BLANK = ""
_CLAIM_MARK = re.compile(r"\[\[[^\[\]\n]*\]\]")
_LINE_END = re.compile(r"\r\n|\r|\n")
_NOTHING = Unsettled()
_YAML_APOSTROPHE = re.compile(r"(?<=\w)''(?=\w)")


@dataclass(frozen=True, slots=True)
class _Word:
    """A word as written and as compared; ``start`` counts code points of its file or passage.

    ``opens`` says that a quotation mark stands between it and the word before it. A ``form`` without letters is that of
    a word that no run goes through.
    """

    text: str
    form: str
    start: int
    opens: bool


def find_copies(
    dossier: Dossier, texts: Texts, files: Mapping[str, str], unsettled: Unsettled = _NOTHING
) -> Iterator[Diagnostic]:
    """Every run of eight words or more; ``files`` is the path and the text of each file of content/.

    Not counted: fragments, where they are evidence and where they stand between quotation marks; title and publisher
    of a document. The name of a person, an office, or one beside the other, are one word.
    """
    names = _Names(dossier)
    guarded = [text for text in texts.values() if text.document.rights.publish is not Publish.FULL]
    runs = {run: where for text in reversed(guarded) for run, where in _list_runs(text, names)}
    quoted = _list_quoted(dossier, unsettled)
    exempt = _find_exempt(dossier)
    for path, text in files.items() if runs else ():
        lines = _line_starts(text)
        words = names.collapse(_blank(_read_words(_without_yaml(text)), lines, exempt.get(path, ()), quoted))
        for first, last in _find_runs(words, runs):
            document, passage = runs[_form(words[first : first + RUN])]
            message = f"{last - first} words in a row are those of {document}, {_describe(passage)}"
            cure = f"say it in your own words; what is quoted has at most {RUN - 1} words, or is given as evidence"
            yield Diagnostic("R110", message, _locate(path, lines, words[first].start), cure)


def _describe(passage: str) -> str:
    return f"paragraph {passage}" if passage.isdigit() else f"the {passage}"


def _without_yaml(text: str) -> str:
    """The text of a file, as long as it was, without marks of claims and with apostrophes that YAML doubled."""
    bare = _CLAIM_MARK.sub(lambda mark: " " * len(mark[0]), text)
    return _YAML_APOSTROPHE.sub("'\u200b", bare)


def _read_words(text: str) -> list[_Word]:
    folded = fold(text)
    words, end = [], 0
    for token in tokenize(folded):
        written = folded.text[token.start : token.end].removesuffix("'s")
        start = folded.starts[token.start]
        words.append(_Word(written, written.casefold(), start, QUOTE in folded.text[end : token.start]))
        end = token.end
    return words


def _form(words: Sequence[_Word]) -> tuple[str, ...]:
    return tuple(word.form for word in words)


class _Names:
    """The names and offices of a dossier's people, to make one word of each."""

    def __init__(self, dossier: Dossier) -> None:
        people = dossier.people.values()
        names = (name for person in people for name in (person.name, *person.spellings))
        titles = [role.title for person in people for role in person.roles]
        self._names = self._index([word.text for word in _read_words(name)] for name in names)
        self._offices = self._index(office for title in titles for office in self._list_offices(title))

    @staticmethod
    def _list_offices(title: str) -> Iterator[tuple[str, ...]]:
        """A title, its parts between commas, and their longer beginnings: it is still the office without "of X"."""
        for part in (title, *re.split("[,;]", title)):
            form = _form(_read_words(part))
            if len(form) <= _LONGEST_OFFICE:
                yield form
            yield from (form[:length] for length in range(_SHORTEST_BEGINNING, min(len(form), _LONGEST_OFFICE) + 1))

    @staticmethod
    def _index(phrases: Iterable[Sequence[str]]) -> dict[str, list[tuple[str, ...]]]:
        """Phrases by their first word, the longest first."""
        index: dict[str, list[tuple[str, ...]]] = {}
        for phrase in sorted({tuple(phrase) for phrase in phrases}, key=lambda phrase: (-len(phrase), phrase)):
            if phrase:
                index.setdefault(phrase[0], []).append(phrase)
        return index

    def collapse(self, words: Sequence[_Word]) -> list[_Word]:
        """The words with each name or office, or several side by side, as one."""
        collapsed: list[_Word] = []
        position = 0
        while position < len(words):
            length = self._length_at(words, position)
            if not length:
                collapsed.append(words[position])
            elif not (collapsed and collapsed[-1].form == _NAME):
                collapsed.append(replace(words[position], form=_NAME))
            position += length or 1
        return collapsed

    def _length_at(self, words: Sequence[_Word], position: int) -> int:
        """How many words the longest name or office at a position has."""
        if words[position].form == _BLANK:
            return 0
        named = (
            len(name)
            for name in self._names.get(words[position].text, ())
            if tuple(word.text for word in words[position : position + len(name)]) == name
        )
        held = (
            len(office)
            for office in self._offices.get(words[position].form, ())
            if _form(words[position : position + len(office)]) == office
        )
        return max(next(named, 0), next(held, 0))


_Where = tuple[str, str]


def _list_runs(text: DocumentText, names: _Names) -> Iterator[tuple[tuple[str, ...], _Where]]:
    """Every run of eight words with its document and the passage in which it begins; the last one first."""
    words: list[_Word] = []
    passages: list[str] = []
    for key, passage in text.passages.items():
        here = names.collapse(_read_words(passage.text))
        words += here
        passages += [key] * len(here)
    for first in reversed(range(len(words) - RUN + 1)):
        yield _form(words[first : first + RUN]), (text.document.id, passages[first])


def _list_quoted(dossier: Dossier, unsettled: Unsettled) -> frozenset[tuple[str, ...]]:
    """Whatever can stand between quotation marks: the words of each quotation, and any stretch of them."""
    quotations = [part for piece in dossier.evidence if piece.is_quotation for part in piece.parts]
    quotations += [passage.source for passage in unsettled.passages]
    forms = [_form(_read_words(part)) for part in quotations]
    return frozenset(
        form[start:end]
        for form in forms
        for start in range(len(form))
        for end in range(start + 1, min(start + _LONGEST_QUOTED, len(form)) + 1)
    )


def _find_exempt(dossier: Dossier) -> dict[str, list[tuple[Location, int]]]:
    """By file: where a text begins that may have words of a document, and how many words it has."""
    texts = [(document.origin.at("title"), document.title) for document in dossier.documents.values()]
    texts += [(doc.origin.at("publisher"), doc.publisher) for doc in dossier.documents.values() if doc.publisher]
    texts += _find_titles(dossier)
    for piece in dossier.evidence:
        texts += [(piece.place_of_part(index), part) for index, part in enumerate(piece.parts)]
        texts += [(piece.origin.at("within"), piece.within)] if piece.within else []
    exempt: dict[str, list[tuple[Location, int]]] = {}
    for place, text in texts:
        exempt.setdefault(place.path, []).append((place, len(_read_words(text))))
    return exempt


def _find_titles(dossier: Dossier) -> Iterator[tuple[Location, str]]:
    """Where an edition names a document by its title."""
    titles = [document.title for document in dossier.documents.values()]
    for change in (change for edition in dossier.editions for change in edition.changes):
        for field, text in (("name", change.name), ("before", change.before), ("after", change.after)):
            for title in titles:
                if (start := text.find(title)) >= 0:
                    yield change.origin.at(field, offset=start), title


def _blank(
    words: list[_Word],
    lines: Sequence[int],
    exempt: Iterable[tuple[Location, int]],
    quoted: frozenset[tuple[str, ...]],
) -> list[_Word]:
    """The words, with a blank form where they are a fragment."""
    blank: set[int] = set()
    starts = [word.start for word in words]
    for place, count in exempt:
        first = bisect_right(starts, lines[place.line - 1] + place.column - 2)
        blank.update(range(first, first + count))
    marks = [index for index, word in enumerate(words) if word.opens]
    for first, last in pairwise(marks):
        if _form(words[first:last]) in quoted:
            blank.update(range(first, last))
    return [replace(word, form=_BLANK) if index in blank else word for index, word in enumerate(words)]


def _find_runs(words: Sequence[_Word], runs: Mapping[tuple[str, ...], _Where]) -> Iterator[tuple[int, int]]:
    """The longest stretches of words all of whose runs of eight are those of a text; half open."""
    begin: int | None = None
    for first in range(len(words)):
        is_copied = _form(words[first : first + RUN]) in runs
        if is_copied and begin is None:
            begin = first
        elif not is_copied and begin is not None:
            yield begin, first - 1 + RUN
            begin = None


def _line_starts(text: str) -> list[int]:
    """The offset of each line."""
    return [0, *(match.end() for match in _LINE_END.finditer(text))]


def _locate(path: str, lines: Sequence[int], offset: int) -> Location:
    line = bisect_right(lines, offset)
    return Location(path, line, offset - lines[line - 1] + 1)
