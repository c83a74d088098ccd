"""What docs/ has otherwise than the pages."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.diagnostics import Diagnostic, Location, has_errors
from generator.write.faults import location, strange_fault
from generator.write.listed import LIST_NAME, list_bytes
from generator.write.plan import make_plan
from generator.write.whole import read


@dataclass(frozen=True, slots=True)
class Difference:
    """A fault of docs/, and the unified diff from what is there to what should be, if any text does."""

    diagnostic: Diagnostic
    diff: str = ""


def check_pages(docs: Path, pages: Mapping[str, str]) -> list[Difference]:
    """What ``write_pages`` would refuse or change, in the order of paths; empty when docs/ is current."""
    if docs.is_symlink() or (docs.exists() and not docs.is_dir()):
        return [Difference(strange_fault(docs, ""))]
    plan = make_plan(docs, pages)
    if has_errors(plan.diagnostics):
        return [Difference(diagnostic) for diagnostic in plan.diagnostics]
    differences = [
        *(Difference(diagnostic) for diagnostic in plan.diagnostics),
        *(_changed(docs, path, page) for path, page in plan.changed.items()),
        *(_stale(docs, path) for path in plan.stale if path in plan.tree.files),
    ]
    if plan.list_now != list_bytes(pages.keys()):
        differences.append(_changed(docs, LIST_NAME, list_bytes(pages.keys())))
    return sorted(differences, key=lambda difference: difference.diagnostic.location)


def _changed(docs: Path, path: str, page: bytes) -> Difference:
    is_missing = not (docs / path).is_file()
    old = _lines(b"" if is_missing else read(docs / path))
    new = _lines(page)
    return Difference(
        Diagnostic(
            "G107",
            "a page is missing" if is_missing else "not what content/ and templates/ give now",
            Location(f"{docs.name}/{path}", _first_difference(old, new)),
            "run `briefing generate` and commit docs/",
        ),
        _unified(docs, path, old, new, from_nothing=is_missing),
    )


def _stale(docs: Path, path: str) -> Difference:
    diagnostic = Diagnostic(
        "G107",
        "content/ has no such page any more",
        location(docs, path),
        "run `briefing generate` and commit docs/",
    )
    return Difference(diagnostic, _unified(docs, path, _lines(read(docs / path)), [], to_nothing=True))


def _unified(
    docs: Path, path: str, old: list[str], new: list[str], *, from_nothing: bool = False, to_nothing: bool = False
) -> str:
    name = f"{docs.name}/{path}"
    before = "/dev/null" if from_nothing else f"a/{name}"
    after = "/dev/null" if to_nothing else f"b/{name}"
    return "".join(f"{line}\n" for line in difflib.unified_diff(old, new, before, after, lineterm=""))


def _lines(text: bytes) -> list[str]:
    return text.decode("utf-8", "backslashreplace").removesuffix("\n").split("\n") if text else []


def _first_difference(old: list[str], new: list[str]) -> int:
    """The number of the first line that differs, at most the number of lines in ``old``, at least 1."""
    same = next(
        (index for index, pair in enumerate(zip(old, new, strict=False)) if pair[0] != pair[1]), min(len(old), len(new))
    )
    return max(1, min(same + 1, len(old)))
