"""A text of ours against what stands behind it: the one judgement of rule 8."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from generator.diagnostics import Diagnostic, Location
from generator.model import Origin
from generator.verify.support.backing import Backing
from generator.verify.text.known import Known, merge
from generator.verify.text.marks.quotation_marks import Stretch, find_stretches
from generator.verify.text.mentions import Mention

ANSWER = "answer under `inferred:` or `counted:`"
_CODES = {"number": "B120", "date": "B121", "person": "B122", "name": "B127"}


@dataclass(frozen=True)
class Statement:
    """A text of ours, what stands ``behind`` it, and the words for its not standing there.

    ``missing`` follows what the text mentions ("is in none of the claims ..."), ``there`` names what stands behind.
    """

    text: str
    place: Callable[[int], Location]
    behind: Known
    answers: Collection[str]
    missing: str
    there: str
    cure: str


def place_in(origin: Origin, *path: str | int) -> Callable[[int], Location]:
    """Where the characters of a field of a record stand."""
    return lambda offset: origin.at(*path, offset=offset)


def judge(statement: Statement, backing: Backing) -> Iterator[Diagnostic]:
    """What a text mentions that does not stand behind it, or not so firmly, and has no answer; each once.

    What stands in quotation marks is verbatim or a term, which rule 7 sees to. While something in content/ cannot be
    read, a name may be that of somebody who is listed there.
    """
    seen: set[object] = set()
    stretches: list[Stretch] | None = None
    for mention in backing.reader.read(statement.text):
        is_known = statement.behind.has(mention)
        key = mention.keys or mention.text
        is_right = is_known and not statement.behind.is_firmer(mention)
        if not is_known and mention.name is not None and mention.name.opens:
            is_right = not backing.is_name(mention.name)
        is_nobody_known = mention.kind == "name" and not backing.dossier.is_whole
        if is_right or is_nobody_known or key in seen or _has_answer(mention, statement, backing):
            continue
        stretches = find_stretches(statement.text) if stretches is None else stretches
        if any(stretch.is_closed and stretch.holds(mention.start, mention.start) for stretch in stretches):
            continue
        seen.add(key)
        if is_known:
            message = f'"{mention.text}" has another hedge in {statement.there}, or one that is missing here'
            cure = f"say it as firmly as it stands there and no more, or {ANSWER}"
            yield Diagnostic("B128", message, statement.place(mention.start), cure)
        else:
            message = f'"{mention.text}" {statement.missing}'
            yield Diagnostic(_CODES[mention.kind], message, statement.place(mention.start), statement.cure)


def _has_answer(mention: Mention, statement: Statement, backing: Backing) -> bool:
    """Whether an answer is for all that is mentioned: "2022" is none for "2".

    Of a date it may be for a piece of it, and of a name for the words that stand nowhere.
    """
    answers = merge(map(backing.of_words, statement.answers))
    if mention.name is not None:
        return bool(answers.facts) and merge([statement.behind, answers]).has(mention)
    is_named = mention.text.casefold() in map(str.casefold, statement.answers)
    is_counted = answers.has_any(mention.loose) and statement.behind.has_word(mention.units)
    return is_named or is_counted or answers.has(mention) or answers.has_in_pieces(mention, statement.behind)
