"""The page of diagnostic codes: what each fault means and what to do about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

from generator.codes import Code
from generator.render import uris
from generator.render.views.portions import Portion, divide

_FAMILIES = {
    "Y": "Reading YAML",
    "S": "The shape of a record",
    "N": "Names and references",
    "V": "Received files",
    "D": "A document's record against its text",
    "Q": "Quotations, and whose words they are",
    "B": "Prose",
    "L": "The lock",
    "R": "Rights",
    "G": "Generated files",
}


@dataclass(frozen=True)
class CodeView:
    """A code with its section."""

    anchor: str
    name: str
    title: str
    severity: str
    meaning: tuple[Portion, ...]
    cure: tuple[Portion, ...]


@dataclass(frozen=True)
class FamilyView:
    """Codes of one letter."""

    name: str
    codes: tuple[CodeView, ...]


@dataclass(frozen=True)
class CodesView:
    """Every code."""

    title: str
    description: str
    families: tuple[FamilyView, ...]


def view_codes(codes: Mapping[str, Code]) -> CodesView:
    """Every code, by letter and number."""
    families = groupby(sorted(codes.items()), key=lambda item: item[0][:1])
    return CodesView(
        title="Faults",
        description="Every fault that the generator reports in content: what it means and what to do about it.",
        families=tuple(
            FamilyView(_FAMILIES.get(letter, letter), tuple(_view_code(name, code) for name, code in group))
            for letter, group in families
        ),
    )


def _view_code(name: str, code: Code) -> CodeView:
    anchor = uris.place_code(name).anchor
    return CodeView(anchor, name, code.title, code.severity.value, split_code(code.meaning), split_code(code.cure))


def split_code(text: str) -> tuple[Portion, ...]:
    """Text divided at its backticks; what stands between two of them is marked. A last odd one is a backtick."""
    pieces = text.split("`")
    if len(pieces) % 2 == 0:
        pieces = [*pieces[:-2], f"{pieces[-2]}`{pieces[-1]}"]
    return tuple(divide((piece, number % 2 == 1) for number, piece in enumerate(pieces)))
