"""A small project in a folder, about an invented quay, for tests that need a whole dossier."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.diagnostics import Diagnostic
from generator.load.content import load_content
from generator.model import Dossier
from generator.verify.evidence.fragments import check_fragments
from generator.verify.lock.entries import Lock
from generator.verify.lock.making import make_lock
from generator.verify.vault.reading import read_texts
from generator.verify.vault.text import Texts

QUAY_TEXT = """\
The wall that moved
The north quay in April
After the storms of January the quay wall moved by almost four centimetres, and nobody was hurt.
“It could have been a lot worse,” said Lena Ortiz, who led the inspection. “We were lucky.”
The engineers call the fault a “slow hinge”, and they doubt that it has stopped.

Ferries still land at the south quay, where a crew of three waits and waits.
By Tomas Reis
"""

QUAY_FILES: Mapping[str, str] = {
    "content/site.yaml": """\
title: Quays
description: What is known of the quays.
bottom_line: The quay wall moved [[wall-moved]].
as_of: {date: 2019-05}
briefings: [north-quay]
documents: [quay-report]
gaps:
  - {text: The report does not say what the repair will cost., absent: [cost, euro]}
""",
    "content/withdrawn.yaml": "[]\n",
    "content/people.yaml": """\
- id: lena-ortiz
  name: Lena Ortiz
  spellings: [Ortiz]
  roles:
    - {title: 'head of inspection, Port Authority of the North', claims: [a-lot-worse]}
- id: tomas-reis
  name: Tomas Reis
""",
    "content/documents/quay-report.yaml": """\
title: The wall that moved
kind: news report
publisher: Harbour Gazette
authors: [tomas-reis]
published: {date: 2019-05}
descriptor: A newspaper's own reporting.
rights: {licence: all rights reserved, publish: fragments}
received:
  file: quay.txt
  sha256: SHA256
  parts: {headline: 1, caption: 2, body: 3-7, byline: 8}
spans:
  - {at: 2, by: lena-ortiz, kind: speech}
  - {at: 2, by: lena-ortiz, kind: speech}
  - {at: 3, kind: term}
digest:
  - {at: 1-2, text: The wall moved; the inspector was relieved.}
""",
    "content/claims/quay-report.yaml": """\
- id: wall-moved
  text: The quay wall moved.
  kind: reported
  evidence:
    - {at: 1, locator: almost four centimetres}
- id: a-lot-worse
  text: Lena Ortiz said that it could have been "a lot worse".
  kind: said
  by: lena-ortiz
  evidence:
    - {at: 2, quote: a lot worse}
    - {at: 2, quote: We were lucky.}
- id: doubt
  text: The engineers are not sure that it has stopped.
  kind: reported
  evidence:
    - {at: 3, locator: doubt}
    - {at: 4, locator: waits, within: three waits}
""",
    "content/briefings/north-quay.yaml": """\
title: The north quay
summary: What happened to the quay.
as_of: {date: 2019-05}
bottom_line: The quay wall moved [[wall-moved]].
points:
  - id: what-happened
    title: The wall moved
    text: Ortiz said that it could have been "a lot worse" [[a-lot-worse]].
""",
}


@dataclass(frozen=True)
class Project:
    """A project below ``root``; its received files are in ``root``/vault."""

    root: Path

    @property
    def vault(self) -> Path:
        return self.root / "vault"

    def write(self, path: str, text: str) -> None:
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")

    def read(self, path: str) -> str:
        return (self.root / path).read_text(encoding="utf-8")

    def replace(self, path: str, old: str, new: str) -> None:
        """Change the one place where the file has ``old``."""
        text = self.read(path)
        assert text.count(old) == 1, f"{path} has {old!r} {text.count(old)} times"
        self.write(path, text.replace(old, new))

    def replace_text(self, old: str, new: str) -> None:
        """Change the received text, and the digest in its record with it."""
        before = digest(self.read("vault/quay.txt"))
        self.replace("vault/quay.txt", old, new)
        self.replace("content/documents/quay-report.yaml", before, digest(self.read("vault/quay.txt")))

    def place(self, path: str, words: str, *, offset: int = 0) -> tuple[str, int, int]:
        """Path, line and column of the one place where a file has some words."""
        text = self.read(path)
        assert text.count(words) == 1, f"{path} has {words!r} {text.count(words)} times"
        before = text[: text.index(words) + offset]
        return path, before.count("\n") + 1, len(before) - before.rfind("\n")

    def load(self) -> Dossier:
        """The dossier of content/, which has no faults."""
        dossier, faults = load_content(self.root)
        assert list(faults) == []
        assert dossier is not None
        return dossier

    def texts(self) -> tuple[Texts, list[Diagnostic]]:
        return read_texts(self.load(), self.root, self.vault)

    def lock(self, old: Lock | None = None, today: str = "2026-01-02") -> Lock:
        """The lock made from the texts."""
        dossier = self.load()
        texts, faults = self.texts()
        assert faults == []
        fragments = check_fragments(dossier, texts)
        assert fragments.refused == frozenset()
        return make_lock(dossier, texts, fragments.matches, old or Lock(), today)


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def make_quay(root: Path) -> Project:
    """One document, three claims with five pieces of evidence, one briefing, one gap."""
    project = Project(root)
    project.write("vault/quay.txt", QUAY_TEXT)
    for path, text in QUAY_FILES.items():
        project.write(path, text.replace("SHA256", digest(QUAY_TEXT)))
    return project
