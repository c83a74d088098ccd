"""A misquotation, a wrong passage or a wrong speaker, put into good content, and the site cannot be built.

The places to spoil are found in the content as it is, so that the tests outlive its edits.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.diagnostics import Location
from generator.model import Claim, ClaimKind, Dossier, Evidence
from generator.verify.vault.text import describe_passage
from tests.commands import Project
from tests.kills.trees import read_marks
from tests.site.conftest import VAULTS, Site

OTHER_WORD = "lantern"


@dataclass(frozen=True)
class Fault:
    """``old`` becomes ``new`` at or behind a place; what a build must say, from the lock and from texts.

    ``document`` is the id of that to whose text it is a fault.
    """

    document: str
    place: Location
    old: str
    new: str
    said_by_lock: str
    said_by_text: tuple[str, ...]

    def put_into(self, root: Path) -> None:
        """Change the file; fails where the place does not have the old text."""
        path = root / self.place.path
        lines = path.read_text(encoding="utf-8").split("\n")
        line = lines[self.place.line - 1]
        start = line.index(self.old, self.place.column - 1)
        lines[self.place.line - 1] = line[:start] + self.new + line[start + len(self.old) :]
        path.write_text("\n".join(lines), encoding="utf-8")


def list_quotations(dossier: Dossier) -> Iterator[tuple[Claim, Evidence, list[str]]]:
    """Every quotation in one part of four words or more that is written on one line, with its words."""
    for claim in dossier.claims.values():
        for piece in claim.evidence:
            words = " ".join(piece.parts).split()
            if piece.is_quotation and len(piece.parts) == 1 and len(words) >= 4 and piece.within is None:
                last = len(piece.parts[0]) - 1
                start, end = (piece.origin.at(piece.fields[0], offset=offset) for offset in (0, last))
                if (end.line, end.column) == (start.line, start.column + last):
                    yield claim, piece, words


def misquote(piece: Evidence, old: str, new: str) -> Fault:
    """Other words in a quotation."""
    place = piece.place_of_part(0)
    return Fault(
        piece.document,
        place,
        old,
        new,
        f"{place}: error L102: evidence {piece.number} of {piece.claim} is not as it was verified: other words",
        (
            f"{place}: error Q102: quotation not found in {piece.document}, {describe_passage(piece.at)}",
            f'   = nearest: {describe_passage(piece.at)}, "',
            f'" ("{new}" / "{old}")',
        ),
    )


def change_word(dossier: Dossier) -> Fault:
    for _, piece, words in list_quotations(dossier):
        longest = max(words[1:-1], key=len)
        if longest.isalpha() and len(longest) > 3:
            return misquote(piece, longest, OTHER_WORD)
    pytest.fail("no quotation has a word to change")


def change_digit(dossier: Dossier) -> Fault:
    for claim in dossier.claims.values():
        for piece in claim.evidence:
            number = re.search(r"(?<!\S)[0-9][0-9.,]*[0-9](?!\S)", " ".join(piece.parts))
            if number and piece.is_quotation and len(piece.parts) == 1:
                old = number.group()
                return misquote(piece, old, str(int(old[0]) % 9 + 1) + old[1:])
    pytest.fail("no quotation has a number to change")


def change_passage(dossier: Dossier) -> Fault:
    for _, piece, _ in list_quotations(dossier):
        if piece.at.isdigit() and int(piece.at) > 1:
            place, words, new = piece.origin.at("at"), piece.place_of_part(0), str(int(piece.at) - 1)
            changed = f"evidence {piece.number} of {piece.claim} is not as it was verified: other passage"
            return Fault(
                piece.document,
                place,
                piece.at,
                new,
                f"{place}: error L102: {changed} (was {piece.at})",
                (
                    f"{words}: error Q102: quotation not found in {piece.document}, {describe_passage(new)}; "
                    f"it stands in {piece.document}, {describe_passage(piece.at)}",
                ),
            )
    pytest.fail("no quotation has a passage to change")


def change_speaker(dossier: Dossier) -> Fault:
    for claim, piece, _ in list_quotations(dossier):
        speakers = {span.by for span in dossier.documents[piece.document].spans if span.at == piece.at}
        if claim.kind is ClaimKind.SAID and claim.by and speakers == {claim.by}:
            place = claim.origin.at("by")
            new = next(person for person in dossier.people if person not in claim.everyone)
            return Fault(
                piece.document,
                place,
                claim.by,
                new,
                f"{place}: error L102: {claim.id} is not as it was verified: other speaker (was {claim.by})",
                (f"{place}: error Q141: words of {claim.by} are shown as those of {new}",),
            )
    pytest.fail("no quotation has a speaker to change")


FAULTS = [change_word, change_digit, change_passage, change_speaker]


@pytest.fixture
def spoilt(site: Site, tmp_path: Path) -> Project:
    """A copy of a project that was built."""
    shutil.copytree(site.project.root, tmp_path / "project")
    return Project(tmp_path / "project")


def refuse(project: Project, fault: Fault) -> str:
    """Put the fault in, build, and see that nothing was touched; what the build said."""
    fault.put_into(project.root)
    before = read_marks(project.docs), read_marks(project.site)
    code, output = project.run("mkdocs", "build")
    assert (code, "Traceback" in output) == (1, False), output
    assert (read_marks(project.docs), read_marks(project.site)) == before
    assert project.left_behind() == []
    return output


@pytest.mark.parametrize("find_fault", FAULTS)
def test_fault_is_refused_by_the_lock(site: Site, spoilt: Project, find_fault: Callable[[Dossier], Fault]) -> None:
    fault = find_fault(site.dossier)
    # A text that is published in full is always at hand.
    is_at_hand = site.dossier.documents[fault.document].is_published_in_full
    expected = fault.said_by_text if is_at_hand else (f"{fault.said_by_lock}\n",)
    output = refuse(spoilt, fault)
    assert [words for words in expected if words not in output] == []


@pytest.mark.parametrize("find_fault", FAULTS)
def test_fault_is_refused_by_the_text(site: Site, spoilt: Project, find_fault: Callable[[Dossier], Fault]) -> None:
    fault = find_fault(site.dossier)
    vault = VAULTS[site.project.root.name]()
    output = refuse(spoilt.with_vault(vault), fault)
    assert [words for words in fault.said_by_text if words not in output] == []
