"""How processor time grows: ratios within one run, since seconds say something about the machine alone."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

_SHORTEST = 0.002
"""Seconds that the clock can tell from nothing."""


def growth(run: Callable[[int], object], few: int, many: int) -> float:
    """How many times as long ``run(many)`` takes as ``run(few)``; the best of two of each, in turn."""
    run(few)
    pairs = [(_measure(run, few), _measure(run, many)) for _ in range(2)]
    return min(long for _, long in pairs) / max(min(short for short, _ in pairs), _SHORTEST)


def _measure(run: Callable[[int], object], count: int) -> float:
    _forget()
    start = time.process_time()
    run(count)
    return time.process_time() - start


def _forget() -> None:
    """Empty what the generator keeps of the texts that it has read, so that a run does all of its work again."""
    for name, module in list(sys.modules.items()):
        if name.startswith("generator."):
            for value in list(vars(module).values()):
                if hasattr(value, "cache_clear"):
                    value.cache_clear()
