"""Names in prose: words with a capital where no sentence and no quotation begins. Strings only, and for English.

They are the names that nobody has listed: places, organisations, people without an entry, numbered things ("A-320").
What is found otherwise (listed people, dates) is left out by whoever asks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from generator.verify.text.names.openings import is_shown_as_name
from generator.verify.text.names.sides import ANY, find_sided, is_side, name_side

_RANKS = "Adm|Brig|Capt|Cmdr|Col|Dr|Gen|Gov|Lt|Maj|Mr|Mrs|Ms|Mt|Pres|Prof|Rep|Rev|Sen|Sgt|St"
_OFFICE_WORDS = """
    Adm. Admiral Ambassador Archbishop Bishop Brigadier Capt. Captain Chancellor Col. Colonel Commander Commissioner
    Corporal Doctor Dr. Gen. General Gov. Governor Judge Justice King Lieutenant Lord Lt. Maj. Major Marshal Mayor Pope
    President Prince Princess Prof. Professor Queen Rep. Representative Sen. Senator Sergeant Sgt. Sir
"""
_OFFICES = frozenset(_OFFICE_WORDS.split())
_CAPITAL_BEHIND = re.compile(r" (?![a-z])[^\W\d_]|,|$")  # or a title of its own: "General, chairman of ..."
_NAME_BEHIND = re.compile(r" (?![a-z])[^\W\d_]")
_START = r"(?<![^\W_])(?<![^\W_]['&])"  # of a word, or inside one that began where no word can: "0A'B"
_NUMBERED = rf"{_START}[A-Z][A-Za-z]{{0,5}}-?\d+(?=s?(?!\w))"
_LETTERS = rf"(?:[^\W\d_]\.)+|(?:{_RANKS})\.(?= )|[^\W\d_]+(?:['&][^\W\d_]+)*"
_WORD = re.compile(rf"{_NUMBERED}|{_LETTERS}")
_CAPITAL_WORD = re.compile(rf"{_NUMBERED}|{_START}(?![a-z])(?:{_LETTERS})")
_SMALL_WORD = re.compile(r"(?<![^\W_])[a-z][^\W\d_]+")
_PREFIXED = re.compile(r"(?:Mid|Pre|Post|Non|Early|Late|No|Nos|Fig)-?\d")
_BEGINS = re.compile(r"(?:^\s*|[.!?\u2026]['\"\u201d)\]]*\s|[\u2022*]\s)[(\[]*$|(?:^|[\s(\[])[\"'\u201c\u201e\u00ab]$")
_SHORTENED = re.compile(rf"\b(?:[^\W\d_]|Jr|No|Sr|vs|{_RANKS})\. $")
_POSSESSIVE = re.compile(r"'s?$")
_ROMAN = re.compile(r"[IVXLC]+")
_BEFORE = 8  # code points before a word that tell whether a sentence begins with it
_ENDING_WORDS = """
    a ain aine ais an ans e ean eans ee er ers es ese i ia ian ians ic ish ism land lander n ns s sh ss y
"""
_ENDINGS = frozenset(_ENDING_WORDS.split())
_SHORTEST_STEM = 3
_NO_NAMES = """
    a after again all also although among an and another any anybody anyone anything are as at because before both
    but by can did do does each even every everybody everyone everything few for from had has have he her here hers
    him his how however i if in is it its just many may me might more most must my neither never no nobody none nor
    not nothing now nowhere of on once one only or other our out over shall she should so some somebody someone
    something still such than that the their them then there these they this those though through to too under
    unlike until up us was we were what whatever when where whether which while who whoever whom whose why will with
    would yes yet you your
"""
_COMMON = frozenset(_NO_NAMES.split())
# Words for one country, or for one rank, that do not begin alike.
_ALIKE = """
    america american americans u.s usa united states
    britain british briton britons u.k united kingdom
    europe european europeans e.u
    dutch netherlands holland
    france french
    spain spanish spaniard spaniards
    denmark danish dane danes
    poland polish pole poles
    finland finnish finn finns
    switzerland swiss
    wales welsh
    u.n united nations
    admiral adm
    captain capt
    colonel col
    doctor dr
    general gen
    governor gov
    lieutenant lt
    major maj
    president pres
    professor prof
    representative rep
    senator sen
    sergeant sgt
    saint st
"""
_WITHOUT_DOTS = {"US": "u.s", "UK": "u.k", "EU": "e.u", "UN": "u.n"}


@dataclass(frozen=True, slots=True)
class Name:
    """A run of names from ``start``: ``text`` as it stands, ``words`` in the form in which words are compared.

    ``pairs`` are those of its words, each with the one before it, that have no meaning without it, or another: "ii" of
    "War II", "Korea" of "North Korea".
    One that ``opens`` a sentence may be no name: any word has a capital there. Of one that ``is_bare`` besides nothing
    in its sentence shows that it is one.
    """

    text: str
    start: int
    words: tuple[str, ...]
    pairs: tuple[str, ...]
    opens: bool = False
    is_bare: bool = False


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of a text, by the stems that related words share, and its pairs of which one word needs the other."""

    stems: frozenset[str] = frozenset()
    pairs: frozenset[str] = frozenset()

    @classmethod
    def union(cls, several: Sequence[Vocabulary]) -> Vocabulary:
        """The words of several texts together."""
        empty: frozenset[str] = frozenset()
        return cls(empty.union(*(each.stems for each in several)), empty.union(*(each.pairs for each in several)))

    def has(self, word: str) -> bool:
        """Whether the text has a word or a relative of it, given in the form in which words are compared."""
        return not self.stems.isdisjoint(_asked(word))

    def has_pair(self, pair: str) -> bool:
        """Whether the text has two such words together; of a side of the compass also with a relative of the name."""
        side, _, word = pair.partition(" ")
        if pair in self.pairs or not is_side(side):
            return pair in self.pairs
        return not self.pairs.isdisjoint([f"{side} {ANY}", *(f"{side} {stem}" for stem in _asked(word))])


NO_WORDS = Vocabulary()


def list_words(typed: str) -> list[str]:
    """The words of a text whose signs are typed, in the form in which words are compared."""
    return [_form(word[0]) for word in _WORD.finditer(typed)]


def spell_words(typed: str) -> dict[str, str]:
    """Those words, by this form, as they stand."""
    return {_form(word[0]): word[0] for word in _WORD.finditer(typed)}


def list_capital_words(typed: str) -> list[str]:
    """Those of them that have a capital."""
    return [_form(word[0]) for word in _WORD.finditer(typed) if word[0][0].isupper()]


@lru_cache(maxsize=1 << 12)
def read_vocabulary(typed: str) -> Vocabulary:
    """The vocabulary of a text whose signs are typed."""
    words = list(_WORD.finditer(typed))
    stems = frozenset(stem for raw in {word[0] for word in words} for stem in _stems(_form(raw), raw[0].islower()))
    beside = ((name_side(first[0]), second[0]) for first, second in pairwise(words) if is_side(first[0]))
    sided = (f"{side} {stem}" for side, raw in (*beside, *find_sided(typed)) for stem in _stems_of(raw))
    return Vocabulary(stems, frozenset([*_pairs(words, typed), *sided]))


def _stems_of(raw: str) -> Iterable[str]:
    return (ANY,) if raw == ANY else _stems(_form(raw), raw[0].islower())


def list_small_words(text: str) -> frozenset[str]:
    """The words that a text has with a small letter, in the form in which words are compared."""
    return frozenset(_form(word) for word in set(_SMALL_WORD.findall(text)))


def list_name_words(typed: str) -> frozenset[str]:
    """The words of names that a text has where no sentence begins; of one with a capital on most words, none."""
    words = [word for word in _WORD.findall(typed) if len(word) > _SHORTEST_STEM]
    if sum(word[0].isupper() for word in words) * 3 > len(words) * 2:
        return frozenset()
    return frozenset(word for name in find_names(typed, ()) if not name.opens for word in name.words)


def find_names(typed: str, taken: Iterable[tuple[int, int]]) -> Iterator[Name]:
    """The runs of names in a text whose signs are typed, in order, outside the stretches that are ``taken``."""
    is_taken = bytearray(len(typed))
    for start, end in taken:
        is_taken[start:end] = b"\1" * (end - start)
    run: list[re.Match[str]] = []
    for word in _CAPITAL_WORD.finditer(typed):
        is_number = word[0] == "I" and bool(run) and typed[run[-1].end() : word.start()] == " "  # World War I
        if not word[0][0].isupper() or _is_prefixed_number(word[0]) or (_is_common(word[0]) and not is_number):
            continue
        if 1 in is_taken[word.start() : word.end()]:
            continue
        is_side_of_name = is_side(word[0]) and _NAME_BEHIND.match(typed, word.end()) is not None
        if not is_side_of_name and _begins_sentence(typed, word.start()):
            if word[0] in _OFFICES and _CAPITAL_BEHIND.match(typed, word.end()):  # Colonel Reed, wherever it stands
                yield Name(word[0], word.start(), (_form(word[0]),), ())
                continue
            is_bare = not is_shown_as_name(word[0], typed, word.end())
            yield Name(word[0], word.start(), (_form(word[0]),), (), opens=True, is_bare=is_bare)
            continue
        if run and typed[run[-1].end() : word.start()] not in (" ", "-"):
            yield _make_name(run, typed)
            run = []
        run.append(word)
    if run:
        yield _make_name(run, typed)


def _is_common(raw: str) -> bool:
    return raw.partition("'")[0].lower() in _COMMON


def _begins_sentence(typed: str, start: int) -> bool:
    edge = max(0, start - _BEFORE)
    return _BEGINS.search(typed, edge, start) is not None and _SHORTENED.search(typed, edge, start) is None


def _is_prefixed_number(raw: str) -> bool:
    """Mid-2019 and No-5 are no names, as A-320 is one."""
    return raw[-1].isdigit() and _PREFIXED.match(raw) is not None


def _make_name(run: Sequence[re.Match[str]], typed: str) -> Name:
    text = typed[run[0].start() : run[-1].end()]
    places = pairwise(word[0] for word in run)
    sided = (f"{name_side(side)} {_form(name)}" for side, name in places if is_side(side) and not is_side(name))
    return Name(text, run[0].start(), tuple(_form(word[0]) for word in run), (*_pairs(run, typed), *sided))


@cache
def _form(raw: str) -> str:
    """A word in the form in which words are compared."""
    bare = _POSSESSIVE.sub("", raw)
    return _WITHOUT_DOTS.get(bare) or bare.rstrip(".").casefold().replace("-", "")


def _pairs(words: Sequence[re.Match[str]], typed: str) -> Iterator[str]:
    for first, second in pairwise(words):
        is_initial = len(first[0]) == len("A.") and first[0][1] == "."
        is_roman = second[0][0] in "IVXLC" and first[0][0].isupper() and _ROMAN.fullmatch(second[0])
        if (is_initial or is_roman) and typed[first.end() : second.start()] == " ":
            yield f"{_form(first[0])} {_form(second[0])}"


# A word with a capital is a relative of another that it begins with, or that begins like it, if one of the two endings
# has two letters or more: Austria and Austrian, Chile and Chilean, but not Dublin and Dublini.
@cache
def _stems(form: str, is_small: bool) -> frozenset[str]:
    """What relatives of a word may ask for; what an ending of one letter leaves is marked, and a word in small letters.

    Of that, only its plural is a relative: a General is one of the generals, but Reedy has nothing of a reed.
    """
    if is_small:
        return frozenset({f"{form}.", f"{form.removesuffix('s')}."})
    return _long_stems(form) | {f"{stem}-" for stem in _short_stems(form)}


@cache
def _asked(form: str) -> frozenset[str]:
    """What stems a word or a relative of it has."""
    whole = _long_stems(form)
    return whole | {f"{stem}-" for stem in whole} | _short_stems(form) | {f"{form}.", f"{form.removesuffix('s')}."}


def _long_stems(form: str) -> frozenset[str]:
    rows = {f"={number}" for number, row in enumerate(_ROWS) if form in row}
    lengths = range(_SHORTEST_STEM, len(form) - 1)
    return frozenset({form, *rows, *(form[:length] for length in lengths if form[length:] in _ENDINGS)})


def _short_stems(form: str) -> frozenset[str]:
    is_ending = len(form) > _SHORTEST_STEM and form[-1] in _ENDINGS
    return frozenset([form[:-1]] if is_ending else [])


_ROWS = tuple(frozenset(line.split()) for line in _ALIKE.strip().splitlines())
