"""Stretches of a text that something has been read from, so that nothing else reads them again. Offsets alone."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable


class Taken:
    """Stretches, each from its start to its end in code points, and whether they touch another one."""

    def __init__(self, stretches: Iterable[tuple[int, int]]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(stretches):
            if self._ends and start < self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], end)
            elif start < end:
                self._starts.append(start)
                self._ends.append(end)

    def touches(self, start: int, end: int) -> bool:
        """Whether one of them has a character of the stretch."""
        index = bisect_right(self._ends, start)
        return index < len(self._starts) and self._starts[index] < end
