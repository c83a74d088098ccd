"""How often the speaker of quoted words is read rightly, on two novels whose quotations have their speakers marked.

Run: python tests/measure/speakers_in_novels.py [FOLDER] [--show]

FOLDER holds ``quote-attribution/quotations.jsonl`` and the texts; without it the environment variable BRIEFING_CORPORA
names the folder. Paragraph by paragraph, as in the text of a document. A name of two characters is nobody's.
``--show`` prints what was read wrongly.
"""

from __future__ import annotations

import json
import os
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[2]))

from generator.verify.text.marks.quotation_marks import find_stretches
from generator.verify.text.names.people import People
from generator.verify.text.speakers.attribution import find_givers
from generator.verify.text.speakers.subjects import Giver


@dataclass(frozen=True, slots=True)
class Reading:
    """A stretch of a novel: who speaks, as marked, who was read to, and the words around."""

    kind: str
    speaker: str
    giver: Giver | None
    paragraph: str

    @property
    def verdict(self) -> str:
        if self.giver is None:
            return "untold"
        degree = "certain" if self.giver.is_certain else "uncertain"
        return f"{degree}, {'right' if self.giver.people == {self.speaker} else 'wrong'}"


def read_novel(text: str, quotations: list[dict[str, Any]]) -> Iterator[Reading]:
    """Every marked stretch that quotation marks hold."""
    people = People({each["speaker"]: {each["speaker"], *each["aliases"]} for each in quotations})
    marked = {tuple(span): each for each in quotations for span in each["spans"]}
    start = 0
    for paragraph in text.split("\n\n"):
        stretches = find_stretches(paragraph)
        for stretch, giver in zip(stretches, find_givers(paragraph, stretches, people), strict=True):
            known = marked.get((start + stretch.start, start + stretch.end))
            if known is not None:
                yield Reading(known["kind"], known["speaker"], giver, paragraph)
        start += len(paragraph) + 2


def read_novels(folder: Path) -> dict[str, list[Reading]]:
    """Every marked stretch, by novel."""
    here = folder / "quote-attribution"
    lines = [json.loads(line) for line in (here / "quotations.jsonl").read_text(encoding="utf-8").splitlines()]
    by_novel: dict[str, list[dict[str, Any]]] = {}
    for line in lines:
        by_novel.setdefault(line["doc"], []).append(line)
    return {doc: list(read_novel((here / f"{doc}.txt").read_bytes().decode(), own)) for doc, own in by_novel.items()}


def main(arguments: list[str]) -> int:
    """Print the counts."""
    named = next((each for each in arguments if not each.startswith("--")), os.environ.get("BRIEFING_CORPORA", ""))
    for doc, readings in read_novels(Path(named)).items():
        for kind in ("explicit", "anaphoric", "implicit"):
            counts = Counter(reading.verdict for reading in readings if reading.kind == kind)
            print(f"{doc}, {kind}: {', '.join(f'{count} {verdict}' for verdict, count in sorted(counts.items()))}")
        for reading in readings if "--show" in arguments else ():
            if reading.verdict.endswith("wrong") and reading.giver is not None:
                print(f"  {reading.verdict}: {sorted(reading.giver.people)} for {reading.speaker}: {reading.paragraph}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
