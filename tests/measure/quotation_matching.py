"""How quotation matching does on a corpus of real paragraphs, class by class.

Run: python tests/measure/quotation_matching.py [FOLDER]

FOLDER holds ``quotation-matching/cases.jsonl``; without it the environment variable BRIEFING_CORPORA names the folder.
"""

from __future__ import annotations

import json
import os
import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from generator.verify.text.matching.match import Found, find_fragment
from generator.verify.text.matching.prepared import prepare

# Rule 1 calls these damage and refuses them, although the corpus counts them as acceptable.
DAMAGE_CLASSES = frozenset({"html-entity", "tex-quotes", "prime", "backtick", "end-of-line-hyphen"})


@dataclass(frozen=True, slots=True)
class Case:
    """One fragment offered as a quotation from one paragraph."""

    id: str
    kind: str
    expected: str
    fragment: str
    paragraph: str

    @property
    def group(self) -> str:
        """``accept``, ``damage`` (acceptable to the corpus, damage to us), ``refuse`` or ``judgement``."""
        return "damage" if self.expected == "accept" and self.kind in DAMAGE_CLASSES else self.expected


@dataclass(slots=True)
class Tally:
    """What became of the cases of one class."""

    group: str
    accepted: int = 0
    refused: Counter[str] = field(default_factory=Counter)

    @property
    def count(self) -> int:
        """How many cases there are."""
        return self.accepted + self.refused.total()


def read_cases(folder: Path) -> list[Case]:
    """All cases of the corpus."""
    lines = (folder / "quotation-matching" / "cases.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    return [Case(row["id"], row["class"], row["expected"], row["fragment"], row["paragraph"]) for row in rows]


def judge(case: Case) -> str:
    """The outcome of a case: "exact", "folded", or the reason of the refusal in small letters."""
    result = find_fragment([case.fragment], prepare(case.paragraph))
    return result.outcome.value if isinstance(result, Found) else result.reason.name.lower()


def tally_cases(cases: Iterable[Case]) -> dict[str, Tally]:
    """Tallies by class, in the order in which the classes come."""
    tallies: dict[str, Tally] = {}
    for case in cases:
        tally = tallies.setdefault(case.kind, Tally(case.group))
        outcome = judge(case)
        if outcome in {"exact", "folded"}:
            tally.accepted += 1
        else:
            tally.refused[outcome] += 1
    return tallies


def describe(tallies: Mapping[str, Tally]) -> str:
    """The table and the rates."""
    lines: list[str] = []
    for group in ("accept", "damage", "refuse", "judgement"):
        chosen = {kind: tally for kind, tally in tallies.items() if tally.group == group}
        count = sum(tally.count for tally in chosen.values())
        accepted = sum(tally.accepted for tally in chosen.values())
        lines.append(
            f"{group}: {count} cases, {accepted} accepted, {count - accepted} refused{_rate(group, accepted, count)}"
        )
        for kind, tally in sorted(chosen.items()):
            reasons = ", ".join(f"{reason} {number}" for reason, number in sorted(tally.refused.items()))
            lines.append(
                f"  {kind:22}{tally.count:5}{tally.accepted:9} accepted{tally.refused.total():6} refused  {reasons}"
            )
    return "\n".join(line.rstrip() for line in lines)


def _rate(group: str, accepted: int, count: int) -> str:
    wrong = {"accept": count - accepted, "refuse": accepted}.get(group)
    return "" if wrong is None or not count else f"; wrong: {wrong} of {count} ({wrong / count:.1%})"


if __name__ == "__main__":
    given = sys.argv[1] if len(sys.argv) > 1 else os.environ.get("BRIEFING_CORPORA")
    if not given:
        sys.exit("name the folder of the corpora, or set BRIEFING_CORPORA")
    print(describe(tally_cases(read_cases(Path(given)))))
