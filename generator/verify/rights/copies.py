"""Runs of words that the project shares with an unpublished text, outside quotations and locators.

Whatever is committed is published: keys, comments and other files are searched too. A copy may be spread over several
fields, so that a file is read in several rows: as it stands, its values alone, its comments alone. Linear in the size
of both.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, pairwise

from generator.diagnostics import Diagnostic, Location
from generator.model import Dossier, Written, WrittenKind
from generator.verify.quoting.unsettled import Unsettled
from generator.verify.rights.budgets import QUOTATION_WORDS
from generator.verify.rights.free import (
    LONGEST_QUOTED,
    PRINTED_LABEL_WORDS,
    list_fragments,
    list_labels,
    list_quoted,
    list_titles,
    list_told,
)
from generator.verify.rights.names import Names
from generator.verify.text.copies.reading import Word, list_parts, read_words
from generator.verify.text.copies.runs import Runs, Where
from generator.verify.vault.text import DocumentText, Texts, describe_passage

RUN = 8
"""So many words in a row, the same as in a text, are a copy; a name with its office is one word."""

LONG_RUN = 20
"""So many are a copy, whatever names and offices are among them."""

SPREAD = 2
"""How many times as many are a copy where they go through several fields: the ends of two may meet by chance."""

WHOLE_RUN = 100
"""So many are a copy even in a text that may be published in full, which may quote another one at length."""

LABEL_WORDS = 12
"""Words that a title, a publisher or an address may have of a text, as many as a quotation."""

_LEAST_HALF_MARKED = 4
"""Fewer words beside a mark than these may stand in a quotation by chance."""

_BLANK = ""  # the form of a word that no run goes through
_BLANK_WORD = Word("", _BLANK, 0, opens=False)
_LINE_END = re.compile(r"\r\n|\r|\n")
_NOTHING = Unsettled()


def find_copies(
    dossier: Dossier, texts: Texts, others: Mapping[str, str], unsettled: Unsettled = _NOTHING
) -> Iterator[Diagnostic]:
    """Every copied run of words in content/, and in ``others``: path and text of files beside it.

    Not counted: fragments, where they are evidence and where they stand between quotation marks; and, within bounds,
    what says which document it is. A record that could not be read may have any words of its file as evidence.
    """
    if not _is_known_enough(dossier):
        return
    published = [text for text in texts.values() if text.document.is_published_in_full]
    guarded = [text for text in texts.values() if not text.document.is_published_in_full]
    if guarded:
        search = _Search(dossier, guarded, unsettled)
        for document in published:
            yield from search.find_in_text(document)
        for path, written in dossier.written.items():
            if path not in dossier.unread:
                yield from search.find(written)
        for path, text in others.items():
            if search.may_be_in(text):
                yield from search.find((Written(WrittenKind.COMMENT, text, _find_locations(path, text)),))


_TELLING = ("content/people.yaml", "content/documents/")
"""What says which words are names, and which say what document it is."""


def _is_known_enough(dossier: Dossier) -> bool:
    """Whether of all that could not be read at least the words are known, and none of it says what words are."""
    return all(path in dossier.written and not path.startswith(_TELLING) for path in dossier.unread)


def _find_locations(path: str, text: str) -> Callable[[int | None], Location]:
    lines = [0, *(match.end() for match in _LINE_END.finditer(text))]

    def locate(offset: int | None) -> Location:
        line = bisect_right(lines, offset or 0)
        return Location(path, line, (offset or 0) - lines[line - 1] + 1)

    return locate


@dataclass(frozen=True, slots=True)
class _Piece:
    """A piece of a file as words: as they are, and with each name as one; ``is_label`` says which document it is."""

    written: Written
    words: Sequence[Word]
    collapsed: Sequence[Word]
    is_label: bool


def _list_rows(pieces: Sequence[_Piece]) -> Iterator[tuple[Sequence[_Piece], int]]:
    """What is read as one text, and how many times as many words are a copy there: each piece, then rows of them."""
    for piece in pieces:
        if len(piece.words) >= RUN:
            yield [piece], 1
    rows: set[tuple[int, ...]] = set()
    for is_in_row in _ROWS:
        numbers = tuple(number for number, piece in enumerate(pieces) if piece.words and is_in_row(piece))
        if len(numbers) > 1 and numbers not in rows:
            yield [pieces[number] for number in numbers], SPREAD
        rows.add(numbers)


_ROWS: tuple[Callable[[_Piece], bool], ...] = (
    lambda piece: True,
    lambda piece: piece.written.kind is not WrittenKind.KEY,
    lambda piece: piece.written.kind is WrittenKind.VALUE,
    lambda piece: piece.written.kind is WrittenKind.VALUE and len(piece.words) > 1,  # no ids, kinds and numbers
    lambda piece: piece.written.kind is WrittenKind.KEY,
    lambda piece: piece.written.kind is WrittenKind.COMMENT,
)
"""Which pieces of a file are read in one row."""


# Half of all texts are repeated ids; and `mkdocs serve` searches all of them again at each edit of one.
_read_again = lru_cache(maxsize=1 << 14)(read_words)


@lru_cache(maxsize=2)
def _keep(vocabulary: frozenset[str]) -> frozenset[str]:
    """The vocabulary as the run before had it, if it is the same, so that it need not be compared for each text."""
    return vocabulary


class _Search:
    """What is looked for, and what may stand in a file all the same."""

    def __init__(self, dossier: Dossier, guarded: Sequence[DocumentText], unsettled: Unsettled) -> None:
        self._names = Names(dossier)
        read = [_read_text(text) for text in guarded]
        self._vocabulary = _keep(self._names.words.union(word.form for words, _ in read for word in words))
        passages = [passage.text for text in guarded for passage in text.passages.values()]
        self._pairs = frozenset(pairwise(list_parts("\n".join(passages))))
        self._runs = Runs(RUN, map(self._collapse, read))
        self._plain_runs = Runs(RUN, read)
        self._quoted = list_quoted(dossier, unsettled)
        self._fragments = list_fragments(dossier)
        self._labels, self._told = list_labels(dossier), list_told(dossier)
        self._titles = list_titles(dossier, self._vocabulary)

    def _collapse(self, read: tuple[Sequence[Word], Sequence[Where]]) -> tuple[Sequence[Word], Sequence[Where]]:
        words, places = read
        collapsed = self._names.collapse(words)
        by_start = {(word.piece, word.start): place for word, place in zip(words, places, strict=True)}
        return collapsed, [by_start[word.piece, word.start] for word in collapsed]

    def may_be_in(self, text: str) -> bool:
        """Whether it is worth to look: where a name parts the words of a run, half of them still follow one another."""
        known = bytes([pair in self._pairs for pair in pairwise(list_parts(text))])
        return bytes([1]) * (RUN // 2 - 1) in known

    def find(self, written: Sequence[Written]) -> Iterator[Diagnostic]:
        """Each copied run of a file once, in whatever row it is found."""
        pieces = [self._read(each, number) for number, each in enumerate(written)]
        labels = frozenset(number for number, piece in enumerate(pieces) if piece.is_label)
        told: set[tuple[int, int]] = set()
        for row, factor in _list_rows(pieces):
            collapsed = list(chain.from_iterable(piece.collapsed for piece in row))
            plain = list(chain.from_iterable(piece.words for piece in row))
            for runs, words, least in ((self._runs, collapsed, RUN), (self._plain_runs, plain, LONG_RUN)):
                for first, last, where in runs.find(words, least * factor, labels):
                    copied = {(word.piece, word.start) for word in words[first:last]}
                    if told.isdisjoint(copied):
                        place = pieces[words[first].piece].written.place(words[first].start)
                        yield _describe(words[first:last], where, place)
                    told |= copied

    def find_in_text(self, text: DocumentText) -> Iterator[Diagnostic]:
        """The first stretch of a text that may be published in full which makes it one that may not."""
        words, _ = self._collapse(_read_text(text))
        for first, last, where in self._runs.find(words, WHOLE_RUN, frozenset()):
            cure = "state the rights of that document; what may not be published in full belongs into the vault"
            yield _describe(words[first:last], where, text.document.origin.at("received", "file"), cure)
            return

    def _read(self, written: Written, number: int) -> _Piece:
        start = written.place(None) if written.kind is WrittenKind.VALUE else None
        if start in self._fragments:
            return _Piece(written, [_BLANK_WORD], [_BLANK_WORD], is_label=False)
        words = [word._replace(piece=number) for word in _read_again(written.text, self._vocabulary)]
        if start in self._labels and len(words) <= LABEL_WORDS:
            return _Piece(written, [_BLANK_WORD], [_BLANK_WORD], is_label=False)
        if start in self._told:
            words = self._blank_told(words)
        words = self._blank_quotations(words, written.kind)
        if written.kind is WrittenKind.VALUE and start not in self._told | self._labels:
            words = self._blank_half_marked(words)
        is_id = not re.search(r"\s", written.text.strip())
        is_label = (is_id or start in self._labels or start in self._told) and len(words) <= PRINTED_LABEL_WORDS
        return _Piece(written, words, self._names.collapse(words), is_label)

    def _blank_told(self, words: list[Word]) -> list[Word]:
        """The words of an edition, without forms where they are a title, or were a quotation when it was made."""
        quoted = [(first, last) for first, last in pairwise(_list_marks(words)) if last - first <= QUOTATION_WORDS]
        forms = [word.form for word in words]
        named = [
            (first, first + len(title))
            for title in self._titles
            for first in range(len(forms) - len(title) + 1)
            if tuple(forms[first : first + len(title)]) == title
        ]
        return _blank(words, [*quoted, *named])

    def _blank_quotations(self, words: list[Word], kind: WrittenKind) -> list[Word]:
        """The words, without forms where they are a quotation between marks, or as the whole of an answer's key."""
        marks = [0, len(words)] if kind is WrittenKind.KEY else _list_marks(words)
        quoted = (each for each in pairwise(marks) if tuple(w.form for w in words[slice(*each)]) in self._quoted)
        return _blank(words, quoted)

    def _blank_half_marked(self, words: list[Word]) -> list[Word]:
        """The same of a text of ours in which a mark is forgotten: that is told, and is no copy besides."""
        marks = _list_marks(words)
        if len(marks) % 2 == 0:
            return words
        forms = tuple(word.form for word in words)
        stretches = (
            stretch
            for mark in marks
            for length in range(_LEAST_HALF_MARKED, LONGEST_QUOTED + 1)
            for stretch in ((mark, mark + length), (mark - length, mark))
            if stretch[0] >= 0 and stretch[1] <= len(forms)
        )
        return _blank(words, (each for each in stretches if forms[slice(*each)] in self._quoted))


def _list_marks(words: list[Word]) -> list[int]:
    """Before which words a quotation mark stands; behind the last one it is before the word that does not follow."""
    last = [len(words)] if words and words[-1].closes else []
    return [*(index for index, word in enumerate(words) if word.opens), *last]


def _blank(words: list[Word], stretches: Iterable[tuple[int, int]]) -> list[Word]:
    blank = {index for first, last in stretches for index in range(first, last)}
    return [word._replace(form=_BLANK) if index in blank else word for index, word in enumerate(words)]


_CURE = f"say it in your own words; or quote it between marks, at most {QUOTATION_WORDS} words, as evidence of a claim"


def _describe(copied: Sequence[Word], where: Where, place: Location, cure: str = _CURE) -> Diagnostic:
    document, passage = where
    ends = f"{_write(copied[:3])} ... {_write(copied[-3:])}"
    message = f'{len(copied)} words in a row, "{ends}", are those of {document}, {describe_passage(passage)}'
    return Diagnostic("R110", message, place, cure)


def _write(words: Sequence[Word]) -> str:
    return " ".join(word.written for word in words)


def _read_text(text: DocumentText) -> tuple[Sequence[Word], Sequence[Where]]:
    """The words of a document with the passage of each."""
    words: list[Word] = []
    places: list[Where] = []
    for number, (key, passage) in enumerate(text.passages.items()):
        here = read_words(passage.text, piece=number)
        words += here
        places += [(text.document.id, key)] * len(here)
    return words, places
