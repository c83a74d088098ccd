"""How long the strict reader takes beside PyYAML's own `compose`, on the same text in the same run.

Run: python tests/measure/yaml_reading.py
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

import yaml

sys.path.insert(0, str(Path(__file__).parents[2]))

from generator.load.yaml import read_yaml

ENTRY = """\
- id: ferry-{number}
  text: >-
    The ferry of line {number} left the east pier with almost {number} passengers,
    and the harbour master said that "the tide was with us".
  kind: said
  by: harbour-master
  figure: {{value: {number}, unit: passengers, hedge: almost}}
  evidence:
    - {{at: 4, quote: the tide was with us}}
"""
LINES = 17_000


def take_best(function: Callable[[], object], runs: int = 7) -> float:
    """The shortest of several runs, in seconds."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        function()
        times.append(time.perf_counter() - start)
    return min(times)


def main() -> None:
    entries = LINES // ENTRY.count("\n")
    text = "".join(ENTRY.format(number=number) for number in range(1, entries + 1))
    content = text.encode()
    found, diagnostics = read_yaml("measured.yaml", content)
    assert found is not None and not diagnostics and len(found.value) == entries
    composed = take_best(lambda: yaml.compose(content, yaml.CSafeLoader))
    read = take_best(lambda: read_yaml("measured.yaml", content))
    places = take_best(lambda: [found.text_place((entry, "text"), 60) for entry in range(entries)])
    print(f"{text.count(chr(10)):,} lines, {len(content):,} bytes")
    print(f"compose {composed:.3f} s, strict reader {read:.3f} s, ratio {read / composed:.2f}")
    print(f"a place inside each of {entries:,} texts: {places:.3f} s")


if __name__ == "__main__":
    main()
