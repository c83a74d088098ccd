"""How often the stretches found in quotation marks are those that a person marked, on a corpus of news articles.

Run: python tests/measure/quotation_marks.py [FOLDER] [--show]

FOLDER holds ``gum-wikinews/docs.jsonl``; without it the environment variable BRIEFING_CORPORA names the folder. What a
person marked counts if a quotation mark opens it; the rest has none in the text. ``--show`` prints what differs.
"""

from __future__ import annotations

import json
import os
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from generator.verify.quotation_marks import find_stray_marks, find_stretches

_MARKS = "\"'“”‘’„«»‹›"


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, caption or paragraph with the ranges that a person marked as quoted, marks not included."""

    text: str
    marked: tuple[tuple[int, int], ...]


def read_articles(folder: Path) -> Iterator[list[Block]]:
    """The blocks of each article in which a person marked anything; in the others nobody looked."""
    for line in (folder / "gum-wikinews" / "docs.jsonl").read_text(encoding="utf-8").splitlines():
        blocks = []
        for block in json.loads(line)["blocks"]:
            text = block["text"]
            ranges = [_strip(text, quote["start"], quote["end"]) for quote in block.get("quotes", ())]
            blocks.append(Block(text, tuple(found for found in ranges if found is not None)))
        if any(block.marked for block in blocks):
            yield blocks


def _strip(text: str, start: int, end: int) -> tuple[int, int] | None:
    """A marked range without its marks; None where it begins with none."""
    if text[start] in _MARKS:
        start += 1
    elif not start or text[start - 1] not in _MARKS:
        return None
    bare = text[:end].rstrip(".,;)")
    return start, len(bare) - 1 if bare[-1] in _MARKS else end


def _is_inside(inner: tuple[int, int], outers: set[tuple[int, int]]) -> bool:
    return any(inner != outer and outer[0] <= inner[0] and inner[1] <= outer[1] for outer in outers)


def main(arguments: list[str]) -> int:
    """Print the counts; 2 where the corpus is not there."""
    names = [argument for argument in arguments if argument != "--show"]
    named = names[0] if names else os.environ.get("BRIEFING_CORPORA")
    if not named or not (Path(named) / "gum-wikinews" / "docs.jsonl").is_file():
        print("name the folder that holds gum-wikinews/docs.jsonl", file=sys.stderr)
        return 2
    counts: Counter[str] = Counter()
    for blocks in read_articles(Path(named)):
        counts["articles"] += 1
        for block in blocks:
            counts.update(_count_block(block, is_shown="--show" in arguments))
    for name, count in counts.items():
        print(f"{name:22} {count:5}")
    return 0


def _count_block(block: Block, *, is_shown: bool) -> dict[str, int]:
    stretches = find_stretches(block.text)
    found = {(stretch.start, stretch.end) for stretch in stretches}
    marked = {each for each in block.marked if not _is_inside(each, set(block.marked))}
    if is_shown:
        for name, differing in (("found", found - marked), ("marked", marked - found)):
            for start, end in sorted(differing):
                print(f"only {name}: {block.text[max(0, start - 20) : end + 20]!r}")
    return {
        "blocks": 1,
        "stretches": len(found),
        "marked by hand": len(marked),
        "same start": len({start for start, _ in found} & {start for start, _ in marked}),
        "same start and end": len(found & marked),
        "left open": sum(not stretch.is_closed for stretch in stretches),
        "stray marks": len(find_stray_marks(block.text)),
    }


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
