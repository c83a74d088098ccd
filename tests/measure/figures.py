"""The figures of the README: what the project holds, and what it takes to build its site.

Run: python tests/measure/figures.py [RUNS]

Times are medians of RUNS fresh processes (5 unless told) on a copy of the project without received files, as everybody
builds it who has the repository alone. Cold is without site/ and with nothing in docs/ but its assets; unchanged is
once more. The stages are those of the generator in a process of its own; start is Python with the libraries.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).parents[2]))

from generator.build import check, generate
from generator.load.content import load_content
from generator.write import write_pages
from tests.commands import VAULT, Project, copy_repository

RUNS = 5
STAGES = ("start", "load", "verify", "render", "write")


def count_content(root: Path) -> Iterator[tuple[str, int]]:
    """What the project holds."""
    checked = check(root)
    dossier = checked.dossier
    if dossier is None or checked.standing is None or checked.tally is None or checked.has_errors:
        sys.exit("the content has faults: run `briefing check`")
    claims = dossier.claims.values()
    shown = [piece for piece in dossier.evidence if piece.parts and piece.is_quotation]
    yield "documents", len(dossier.documents)
    yield "passages of all documents", sum(size.passages for size in checked.standing.sizes.values())
    yield "passages with a claim", len({(piece.document, piece.at) for piece in dossier.evidence})
    yield "briefings", len(dossier.briefings)
    yield "sentences", checked.tally.sentences
    yield "claims", len(claims)
    for kind, size in sorted(Counter(claim.kind.value for claim in claims).items()):
        yield f"  {kind}", size
    yield "quotations", len(shown)
    yield "locators", sum(bool(piece.parts) for piece in dossier.evidence) - len(shown)
    yield "people and organisations", len(dossier.people)
    yield "events", sum(claim.event is not None for claim in claims)
    yield "figures", sum(claim.figure is not None for claim in claims)
    yield "positions", sum(claim.position is not None for claim in claims)


def time_stages(root: Path) -> Mapping[str, float]:
    """Seconds of each stage in this process, which is new: the first call loads the library of dates too.

    A stage is called with those before it, whose time is taken off.
    """
    first = _take(lambda: load_content(root))
    load = _take(lambda: load_content(root))
    verify = _take(lambda: check(root)) - load
    render = _take(lambda: generate(root)) - load - verify
    pages = generate(root).pages or {}
    write = _take(lambda: write_pages(root / "docs", pages))
    return {"load": first, "verify": verify, "render": render, "write": write}


def _take(call: Callable[[], object]) -> float:
    start = time.perf_counter()
    call()
    return time.perf_counter() - start


def make_cold(project: Project) -> None:
    """Take away everything that a build makes."""
    shutil.rmtree(project.site, ignore_errors=True)
    for path in project.docs.iterdir():
        if path.name == "assets":
            continue
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink()


def time_build(project: Project) -> tuple[float, float]:
    """Seconds and MiB at most of a `mkdocs build --strict`."""
    start = time.perf_counter()
    process = project.start("mkdocs", "build", "--strict")
    assert process.stdout is not None
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    process.stdout.close()
    if process.returncode:
        sys.exit(output)
    kibibytes = usage.ru_maxrss / (1024 if sys.platform == "darwin" else 1)  # macOS counts bytes
    return seconds, kibibytes / 1024


def time_generator(project: Project) -> Mapping[str, float]:
    """Seconds of each stage in a process of its own."""
    finished = subprocess.run(
        [sys.executable, __file__, "--stages", str(project.root), str(time.monotonic())],
        env={name: value for name, value in os.environ.items() if name != VAULT},
        check=True,
        capture_output=True,
        text=True,
    )
    stages: dict[str, float] = json.loads(finished.stdout)
    return stages


def print_times(name: str, builds: list[tuple[float, float]], stages: list[Mapping[str, float]]) -> None:
    seconds, mebibytes = (median(each) for each in zip(*builds, strict=True))
    parts = ", ".join(f"{stage} {median(each[stage] for each in stages):.2f}" for stage in STAGES)
    whole = median(sum(each.values()) for each in stages)
    print(f"{name}: mkdocs build {seconds:.2f} s, {mebibytes:.0f} MiB; generator {whole:.2f} s ({parts})")


def main(runs: int) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        project = copy_repository(Path(scratch))
        os.environ.pop(VAULT, None)
        for name, size in count_content(project.root):
            print(f"{name:28}{size:6}")
        for name, prepare in (("cold", make_cold), ("unchanged", lambda _: None)):
            builds, stages = [], []
            for _ in range(runs):
                prepare(project)
                stages.append(time_generator(project))
                prepare(project)
                builds.append(time_build(project))
            print_times(name, builds, stages)
    print(f"medians of {runs} runs, Python {sys.version.split()[0]}, {os.cpu_count()} processors")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--stages"]:
        start = time.monotonic() - float(sys.argv[3])
        print(json.dumps({"start": start, **time_stages(Path(sys.argv[2]))}))
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else RUNS)
