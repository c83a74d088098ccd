"""A person's name with the office, as one word: nobody can say in own words who somebody is.

What counts as one word is bounded, or a record could call whole sentences a spelling or an office.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from generator.model import Dossier
from generator.verify.text.copies.reading import Word, read_words

_LONGEST = 12
"""Words of a name, of an office, and of a person's offices in one place."""

_PLAIN = 7
"""Words of one that may stand anywhere; a longer name must look like one, a longer office stand beside a name."""

_SHORTEST_BEGINNING = 5
_PARTICLE = 3  # letters of the longest word that a name may have in small letters: "of", "and", "van"


class Names:
    """The names and offices of a dossier's people."""

    def __init__(self, dossier: Dossier) -> None:
        people = dossier.people.values()
        named = ((name, person.id) for person in people for name in (person.name, *person.spellings))
        read = {tuple(word.written for word in read_words(name)): id_ for name, id_ in named}
        self._names = {name: id_ for name, id_ in read.items() if name and _is_name(name)}
        titles = (role.title for person in people for role in person.roles)
        self._offices = frozenset(office for title in titles for office in _list_offices(title))
        self._beginnings = frozenset(beginning for office in self._offices for beginning in _list_beginnings(office))
        self.words = frozenset(word.casefold() for name in (*self._names, *self._offices) for word in name)
        self._lengths = _index([*self._names, *self._offices, *self._beginnings])

    def collapse(self, words: Sequence[Word]) -> list[Word]:
        """The words with each name or office, or the two side by side, as one; blank ones stay as they are."""
        collapsed: list[Word] = []
        position = 0
        while position < len(words):
            is_first = words[position].form in self._lengths
            length, form = self._find_at(words, position) if is_first else (0, "")
            collapsed.append(words[position]._replace(form=form) if length else words[position])
            position += length or 1
        return collapsed

    def _find_at(self, words: Sequence[Word], position: int) -> tuple[int, str]:
        """How many words a name with its offices has at a position, and their form as one word."""
        end, holder, of_offices = position, "", 0
        while end < len(words):
            length, id_ = self._find_name(words, end)
            if length and not holder:
                end, holder = end + length, id_
                continue
            length = next(self._find_offices(words, end, is_beside=bool(holder)), 0)
            if not length or of_offices + length > _LONGEST:
                break
            end, of_offices = end + length, of_offices + length
        return end - position, f"\0{holder}"

    def _find_name(self, words: Sequence[Word], position: int) -> tuple[int, str]:
        for length in self._lengths.get(words[position].form, ()):
            id_ = self._names.get(tuple(word.written for word in words[position : position + length]))
            if id_ is not None and _is_readable(words, position, length):
                return length, id_
        return 0, ""

    def _find_offices(self, words: Sequence[Word], position: int, *, is_beside: bool) -> Iterator[int]:
        """The lengths of the offices there, the longest first; a long one and a beginning stand beside a name."""
        for length in self._lengths.get(words[position].form, ()):
            form = tuple(word.form for word in words[position : position + length])
            if not _is_readable(words, position, length):
                continue
            if form in self._offices and length <= _PLAIN:
                yield length
            elif form in self._offices or form in self._beginnings:
                behind = position + length
                if is_beside or (behind < len(words) and self._find_name(words, behind)[0]):
                    yield length


def _is_name(words: tuple[str, ...]) -> bool:
    if len(words) <= _PLAIN:
        return True
    return len(words) <= _LONGEST and not any(word.islower() and len(word) > _PARTICLE for word in words)


def _list_offices(title: str) -> Iterator[tuple[str, ...]]:
    """A title, and its parts between commas."""
    for part in (title, *re.split("[,;]", title)):
        form = tuple(word.form for word in read_words(part))
        if 0 < len(form) <= _LONGEST:
            yield form


def _list_beginnings(office: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The longer beginnings: it is still the office without "of X"."""
    return (office[:length] for length in range(_SHORTEST_BEGINNING, len(office)))


def _index(phrases: Iterable[tuple[str, ...]]) -> dict[str, list[int]]:
    """The lengths of the phrases by their first word in small letters, the longest first."""
    lengths: dict[str, set[int]] = {}
    for phrase in phrases:
        lengths.setdefault(phrase[0].casefold(), set()).add(len(phrase))
    return {word: sorted(found, reverse=True) for word, found in lengths.items()}


def _is_readable(words: Sequence[Word], position: int, length: int) -> bool:
    """Whether none of the words is blank, and all are of one piece."""
    here = words[position : position + length]
    return all(word.form for word in here) and len({word.piece for word in here}) == 1
