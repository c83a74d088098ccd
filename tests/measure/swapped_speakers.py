"""How often a text is refused in which the speaker of quoted words has been exchanged for somebody else.

Run: python tests/measure/swapped_speakers.py [ROOT ...] [--show]

Every text of ours below ROOT (this project, and that of tests/harbour, if none is given) that quotes words and names
their speaker is changed: the speaker's name is exchanged with each other person's there, and replaced by that of a
person who is not there. ``--show`` prints what was not noticed.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from generator.load.content import load_content
from generator.model import Dossier, PersonKind
from generator.verify.fields import Field, all_fields
from generator.verify.quoting.requoted import check_requoted
from generator.verify.support.backing import find_people
from generator.verify.text.marks.quotation_marks import Stretch
from generator.verify.text.names.people import Named, People
from generator.verify.text.speakers.attribution import find_givers

_ROOT = Path(__file__).parents[2]
_NOTICED = {"B115", "B116"}


@dataclass(frozen=True, slots=True)
class Swap:
    """A text with another name in place of the speaker's. ``is_direct``: its form says who speaks (`Reed said`)."""

    way: str
    is_direct: bool
    is_noticed: bool
    text: str


def swap_speakers(root: Path) -> Iterator[Swap]:
    """Every swap in the texts of a project."""
    dossier, _ = load_content(root)
    assert dossier is not None
    people = find_people(dossier)
    for field in all_fields(dossier):
        stretches = field.stretches
        for number, places in enumerate(field.requoted):
            speakers = {place.quotation.claim.by or "" for place in places}
            outside = [each for each in people.find(field.text) if not _is_inside(each, stretches)]
            named = {mention.key for mention in outside}
            for speaker in speakers & named if len(speakers) == 1 else ():
                is_direct = find_givers(field.text, stretches, people)[number] is not None
                for way, names in _ways(speaker, named, field, dossier, people):
                    text = _rename(field.text, outside, names)
                    yield Swap(way, is_direct, _is_noticed(replace(field, text=text), number, dossier, people), text)


def _is_inside(mention: Named, stretches: list[Stretch]) -> bool:
    return any(stretch.holds(mention.start, mention.start) for stretch in stretches)


def _ways(
    speaker: str, named: set[str], field: Field, dossier: Dossier, people: People
) -> Iterator[tuple[str, Mapping[str, str]]]:
    """The new names of those who are named, by id."""
    persons = [person for person in dossier.people.values() if person.kind is PersonKind.PERSON]
    short = {person.id: min((person.name, *person.spellings), key=len) for person in persons}
    for other in sorted((named & short.keys()) - {speaker}):
        yield "exchanged", {speaker: short[other], other: short.get(speaker, dossier.people[speaker].name)}
    known = named | set(field.about) | {mention.key for mention in people.find(field.before)}
    yield "replaced", {speaker: next(name for id_, name in short.items() if id_ not in known)}


def _rename(text: str, mentions: list[Named], names: Mapping[str, str]) -> str:
    for mention in sorted(mentions, key=lambda mention: -mention.start):
        end = mention.start + len(mention.text)
        text = text[: mention.start] + names.get(mention.key, mention.text) + text[end:]
    return text


def _is_noticed(field: Field, number: int, dossier: Dossier, people: People) -> bool:
    others = frozenset(
        place.quotation.piece.key for index, places in enumerate(field.requoted) if index != number for place in places
    )
    own = {place.quotation.piece.key for place in field.requoted[number]}
    return any(each.code in _NOTICED for each in check_requoted(field, others - own, dossier, people))


def main(arguments: list[str]) -> int:
    """Print the rates."""
    roots = [Path(each) for each in arguments if not each.startswith("--")]
    for root in roots or [_ROOT, _ROOT / "tests" / "harbour"]:
        swaps = list(swap_speakers(root))
        counts = Counter((swap.way, swap.is_direct, swap.is_noticed) for swap in swaps)
        print(root.resolve().name)
        for way, is_direct in sorted(
            {(way, is_direct) for way, is_direct, _ in counts}, key=lambda each: (not each[1], each)
        ):
            noticed = counts[way, is_direct, True]
            form = "its form says who speaks" if is_direct else "a reader must tell who speaks"
            print(f"  {form}, {way}: {noticed} of {noticed + counts[way, is_direct, False]} noticed")
        if "--show" in arguments:
            print(*(f"  not noticed: {swap.text}" for swap in swaps if not swap.is_noticed), sep="\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
