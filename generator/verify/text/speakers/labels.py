"""Labels by which a transcript tells who speaks: "MR PRICE: ...", "Question: ...". Strings only.

The words are English. In capitals nearly everything before a colon is a label; in small letters only a name, or a word
for whoever asks, leads or interprets, since a sentence can have a colon near its start.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from generator.verify.text.fold import fold
from generator.verify.text.speakers.label_shapes import Form, Shape, find_sentences_inside, find_shapes

_BRACKETED = re.compile(r"[(\[](?P<inner>[^)\]]*)[)\]]?")
_BETWEEN_SPEAKERS = re.compile(r"\s+and\s+|\s*[&/;]\s*", re.IGNORECASE)
_COMMA = re.compile(r"\s*,\s*")
_ARTICLE = re.compile(r"(?:the|an?)\s", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_MOST_WORDS = 8
_CAPITALS_TO_A_SMALL_LETTER = 4  # "MR McCAIN" is in capitals


def _list_small(words: str) -> frozenset[str]:
    return frozenset(words.casefold().split())


_Words = tuple[frozenset[str], ...]
_ASKING = _list_small("Q question questions questioner reporter reporters journalist interviewer press media")
_SPEAKING = _ASKING | _list_small(
    "A answer moderator operator host anchor correspondent interviewee interpreter translator participant audience "
    "speaker voice announcer narrator"
)
_COURTESY = _list_small("Mr Mrs Ms Miss Mx Dr Sir Dame Lord Lady Madam Madame Prof Professor Rev Reverend Hon")
_SMALL = _list_small("of the for and to in on at via with from by")
_OFFICES = _list_small(
    "acting deputy assistant associate under vice former senior principal special general high chief prime foreign "
    "defence defense finance interior home trade state national first second third one two three four five six "
    "president premier chancellor minister secretary undersecretary governor mayor senator sen representative rep "
    "congressman congresswoman chair chairman chairwoman chairperson ambassador amb king queen prince princess emperor "
    "pope gen colonel col captain capt major maj admiral lieutenant lt sergeant sgt commander commissioner director "
    "spokesperson spokesman spokeswoman administrator envoy coordinator counselor counsellor councillor judge justice "
    "attorney inspector officer official department office white house staff member unidentified unknown unnamed male "
    "female man woman"
)


@dataclass(frozen=True, slots=True)
class Label:
    """Who is said to speak, perhaps several: ``text`` as it stands, ``words`` of each speaker, folded, small.

    ``more`` is what stands behind a comma or in brackets: an office, or another name. ``is_certain`` is false of what
    is a label only if it is somebody's name. ``end`` is where speech can begin, in code points of the passage.
    """

    text: str
    words: tuple[frozenset[str], ...]
    more: tuple[frozenset[str], ...]
    is_certain: bool
    is_in_capitals: bool
    end: int

    @property
    def has_name(self) -> bool:
        """Whether it has a word that is neither an office nor what somebody does in the conversation."""
        return any(_leave_names(words) for words in self.words)

    @property
    def has_courtesy(self) -> bool:
        """Whether it has a name with a title before it."""
        return self.has_name and any(words & _COURTESY for words in self.words)

    @property
    def has_role(self) -> bool:
        """Whether it says what somebody does in the conversation, and has no name."""
        return not self.has_name and any(words & _SPEAKING - {"a"} for words in self.words)

    @property
    def is_asking(self) -> bool:
        """Whether it only says that somebody asks."""
        return not self.has_name and any(words & _ASKING for words in self.words)


def find_label(passage: str) -> Label | None:
    """The label at the start of a passage."""
    return next(_read_labels(passage, 0), None)


def find_labels_inside(passage: str, start: int) -> list[Label]:
    """What may be the label of another turn, at the beginning of a sentence behind an offset, in order.

    Of several that end together the shortest: "Thanks. MS REED:" begins with a sentence of its own.
    """
    found: dict[int, Label] = {}
    for offset in find_sentences_inside(passage, start):
        label = next(_read_labels(passage, offset), None)
        if label is not None:
            found[label.end] = label
    return list(found.values())


def _read_labels(passage: str, start: int) -> Iterator[Label]:
    for shape in find_shapes(passage, start):
        label = _read_label(shape)
        if label is not None:
            yield label


def _read_label(shape: Shape) -> Label | None:
    text = _BRACKETED.sub("", shape.who).strip()
    first, *behind = _COMMA.split(text)
    is_named = all(map(_is_capital, _WORD.findall(first))) and all(map(_is_apposition, behind))
    if not _WORD.search(text) or len(text.split()) > _MOST_WORDS or not is_named:
        return None
    words, more = _read_speakers(text, [match["inner"] for match in _BRACKETED.finditer(shape.who)])
    capitals, small = sum(map(str.isupper, text)), sum(map(str.islower, text))
    is_in_capitals = capitals > 1 and small * _CAPITALS_TO_A_SMALL_LETTER <= capitals
    label = Label(text, words, more, is_certain=False, is_in_capitals=is_in_capitals, end=shape.end)
    says_who = label.has_courtesy or label.has_role
    match shape.form:
        case Form.COLON:
            return replace(label, is_certain=is_in_capitals or says_who or (shape.is_timed and _is_full_name(words)))
        case Form.TIME | Form.ANGLE:
            return replace(label, is_certain=says_who)
        case Form.DASH:
            return replace(label, is_certain=says_who) if is_in_capitals or says_who else None
        case Form.DOT:
            return replace(label, is_certain=label.is_asking)


def _read_speakers(text: str, inner: Iterable[str]) -> tuple[_Words, _Words]:
    """The words of each speaker, and what more is told of them; "The Chair (Mr Reed)" is Mr Reed."""
    speakers = [_COMMA.split(each) for each in _BETWEEN_SPEAKERS.split(text)]
    words = _list_each(first for first, *_ in speakers)
    behind = _list_each(each for _, *rest in speakers for each in rest)
    added = _list_each(filter(_is_apposition, inner))
    if any(map(_leave_names, words)):
        return words, behind + added
    titled = tuple(each for each in behind + added if each & _COURTESY)
    return (titled, ()) if titled else (words, added)


def _list_each(texts: Iterable[str]) -> _Words:
    return tuple(filter(None, map(_list_words, texts)))


def _is_full_name(words: _Words) -> bool:
    return all(len(each) > 1 and each == _leave_names(each) for each in words)


def _is_apposition(text: str) -> bool:
    """Whether what stands behind a name can be an office, or another name."""
    return bool(_ARTICLE.match(text)) or all(map(_is_capital, _WORD.findall(text)))


class Bearers:
    """Finds the people whom a label can mean."""

    def __init__(self, spellings: Mapping[str, Iterable[str]]) -> None:
        """``spellings`` is person id to every spelling, the house spelling included."""
        self._spelled = {id_: {_list_words(each) for each in known} for id_, known in spellings.items()}
        self._words = {
            id_: frozenset(_find_initials(spellings[id_])).union(*known) for id_, known in self._spelled.items()
        }

    def find(self, label: Label) -> frozenset[str]:
        """Everybody whose spellings have the words of a label, but for office; those alone whose spelling they are.

        Nobody for what would be a label only if all of it were names, and is not.
        """
        found = [self._find_one(words) for words in label.words]
        more = [self._find_one(words) for words in label.more]
        is_meant = label.is_certain or (all(found) if label.has_name else any(more))
        return frozenset[str]().union(*found, *more) if is_meant else frozenset()

    def _find_one(self, words: frozenset[str]) -> set[str]:
        names = _leave_names(words)
        for tried in (words, words - _COURTESY, names):
            if exact := {id_ for id_, known in self._spelled.items() if tried and tried in known}:
                return exact
        return {id_ for id_, known in self._words.items() if names and names <= known}


def _leave_names(words: frozenset[str]) -> frozenset[str]:
    return frozenset(
        word for word in words - _COURTESY - _OFFICES - _SPEAKING - _SMALL if len(word) > 1 and not word.isdigit()
    )


def _is_capital(word: str) -> bool:
    return not word[0].islower() or word in _SMALL


def _list_words(text: str) -> frozenset[str]:
    """Words without case and accents: capitals often have none."""
    plain = unicodedata.normalize("NFD", fold(text).text.casefold())
    return frozenset(_WORD.findall("".join(each for each in plain if not unicodedata.combining(each))))


def _find_initials(spellings: Iterable[str]) -> Iterable[str]:
    """Of each name of several words its initials, as a label may have them: "ab"."""
    return ("".join(word[0] for word in words).casefold() for words in map(str.split, spellings) if len(words) > 1)
