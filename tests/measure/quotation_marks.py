"""How often the stretches found in quotation marks are those that a person marked: news, two novels, transcripts.

Run: python tests/measure/quotation_marks.py [FOLDER] [--show]

FOLDER holds the corpora; without it the environment variable BRIEFING_CORPORA names it. What a person marked counts if
a quotation mark opens it; the rest has none in the text. In the releases nobody marked anything: only what stays open
or has no partner can be told there. ``--show`` prints what differs.
"""

from __future__ import annotations

import json
import os
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from generator.verify.text.marks.quotation_marks import find_stray_marks, find_stretches

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


def read_novels(folder: Path) -> Iterator[list[Block]]:
    """The paragraphs of each novel, with their line breaks."""
    lines = (folder / "quote-attribution" / "quotations.jsonl").read_text(encoding="utf-8").splitlines()
    quotations = [json.loads(line) for line in lines]
    for name in sorted({quotation["doc"] for quotation in quotations}):
        text = (folder / "quote-attribution" / f"{name}.txt").read_bytes().decode()
        spans = sorted(tuple(span) for each in quotations if each["doc"] == name for span in each["spans"])
        yield [_cut_block(text, paragraph, spans) for paragraph in re.finditer(r"(?:[^\n]|\n(?!\n))+", text)]


def _cut_block(text: str, paragraph: re.Match[str], spans: list[tuple[int, int]]) -> Block:
    first, last = paragraph.span()
    inside = [(start - first, end - first) for start, end in spans if first <= start < last]
    ranges = [_strip(paragraph[0], start, end) for start, end in inside]
    return Block(paragraph[0], tuple(found for found in ranges if found is not None))


def read_releases(folder: Path) -> Iterator[list[Block]]:
    """The lines of each release and transcript."""
    for path in sorted((folder / "state-dept" / "txt").iterdir()):
        yield [Block(line, ()) for line in path.read_bytes().decode().splitlines()]


_CORPORA: Mapping[str, Callable[[Path], Iterator[list[Block]]]] = {
    "gum-wikinews": read_articles,
    "quote-attribution": read_novels,
    "state-dept": read_releases,
}


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
    """Print the counts; 2 where the corpora are not there."""
    names = [argument for argument in arguments if argument != "--show"]
    folder = names[0] if names else os.environ.get("BRIEFING_CORPORA")
    if not folder or not all((Path(folder) / name).is_dir() for name in _CORPORA):
        print(f"name the folder that holds {', '.join(_CORPORA)}", file=sys.stderr)
        return 2
    for name, read in _CORPORA.items():
        counts: Counter[str] = Counter()
        for blocks in read(Path(folder)):
            counts["texts"] += 1
            for block in blocks:
                counts.update(_count_block(block, is_shown="--show" in arguments))
        print(name)
        for what, count in counts.items():
            print(f"  {what:22} {count:5}")
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
