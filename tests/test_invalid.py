"""Bad input: each file of tests/invalid/ is one wrong thing, and all that the command says of it.

A case has ``what`` is wrong (a sentence), ``edits`` of the project in tests/harbour, perhaps a ``command`` (else
``verify --strict``) and ``locked_only: true`` (no vault), and what comes out: ``exit`` and ``expected``. An edit names
a ``file`` and has ``find`` and ``replace``, or ``write``, ``append``, ``bytes_hex``, ``repeat`` with ``times``,
``link_to`` or ``remove: true``; ``sums: anew`` ends each line of a lock with the sum that it should have.

`python -m tests.test_invalid [NAME ...]` writes what comes out now into the cases, for a person to review.
"""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.codes import CODES
from tests.kills.trees import read_marks
from tests.projects import Ran, copy_harbour, renew_sums, replace_in, run_briefing

_FOLDER = Path(__file__).parent / "invalid"
_NAMES = sorted(path.stem for path in _FOLDER.glob("*.yaml"))
_DEFAULT_COMMAND = ["verify", "--strict"]


def _read_case(name: str) -> dict[str, Any]:
    case = yaml.safe_load((_FOLDER / f"{name}.yaml").read_text(encoding="utf-8"))
    assert isinstance(case, dict)
    return case


def _make_edit(root: Path, edit: dict[str, Any]) -> None:
    path = root / edit["file"]
    if "find" in edit:
        replace_in(root, edit["file"], edit["find"], edit["replace"])
    elif "remove" in edit:
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    elif "sums" in edit:
        renew_sums(path)
    elif "link_to" in edit:
        path.unlink(missing_ok=True)
        path.symlink_to(edit["link_to"])
    else:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(_content_of(edit, path))


def _content_of(edit: dict[str, Any], path: Path) -> bytes:
    if "bytes_hex" in edit:
        return bytes.fromhex(edit["bytes_hex"])
    if "repeat" in edit:
        return str(edit["repeat"]).encode() * int(edit["times"])
    before = path.read_bytes() if "append" in edit else b""
    return before + str(edit.get("append") or edit["write"]).encode()


def _make_project(folder: Path, case: dict[str, Any]) -> Path:
    root = copy_harbour(folder, has_vault=not case.get("locked_only", False))
    for edit in case["edits"]:
        _make_edit(root, edit)
    for page in ("docs/index.md", "site/index.html"):
        (root / page).parent.mkdir()
        (root / page).write_text("as it was\n", encoding="utf-8")
    return root


def _run_case(root: Path, case: dict[str, Any]) -> Ran:
    return run_briefing(root, *case.get("command", _DEFAULT_COMMAND))


@pytest.mark.parametrize("name", _NAMES)
def test_bad_input_gets_its_messages_and_touches_nothing(name: str, tmp_path: Path) -> None:
    case = _read_case(name)
    root = _make_project(tmp_path, case)
    before = read_marks(root)
    ran = _run_case(root, case)
    assert (ran.stdout, ran.code) == (case["expected"], case["exit"])
    assert ": error " not in case["expected"] or read_marks(root) == before


def _list_faulty() -> Iterator[Any]:
    """The cases with an error; all but one of each family of codes only where there is time."""
    families: set[str] = set()
    for name in _NAMES:
        found = re.search(r": error ([A-Z]\d)", (_FOLDER / f"{name}.yaml").read_text(encoding="utf-8"))
        if found:
            yield name if found[1] not in families else pytest.param(name, marks=pytest.mark.long)
            families.add(found[1])


@pytest.mark.parametrize("name", list(_list_faulty()))
def test_no_page_is_written_while_there_are_errors(name: str, tmp_path: Path) -> None:
    root = _make_project(tmp_path, _read_case(name))
    before = read_marks(root)
    assert run_briefing(root, "generate").code == 1
    assert read_marks(root) == before


def test_each_case_says_what_is_wrong_in_a_sentence() -> None:
    assert [name for name in _NAMES if not re.fullmatch(r"[A-Z].*\.", _read_case(name)["what"])] == []


def test_every_code_has_an_example() -> None:
    cases = "".join(str(_read_case(name)["expected"]) for name in _NAMES)
    tests = "".join(path.read_text(encoding="utf-8") for path in Path(__file__).parent.rglob("test_*.py"))
    assert [code for code in CODES if f" {code}: " not in cases and f'"{code}"' not in tests] == []


def _renew(name: str) -> None:
    """Write what comes out now below what the case says, and show it."""
    path = _FOLDER / f"{name}.yaml"
    case = _read_case(name)
    with tempfile.TemporaryDirectory() as folder:
        ran = _run_case(_make_project(Path(folder), case), case)
    head = path.read_text(encoding="utf-8").split("\nexit:")[0].rstrip("\n")
    lines = "".join(f"  {line}\n" if line else "\n" for line in ran.stdout.split("\n")[:-1])
    block = f"|\n{lines}" if ran.stdout else "''\n"
    path.write_text(f"{head}\nexit: {ran.code}\nexpected: {block}", encoding="utf-8")
    print(f"--- {name}: {case['what']} (exit {ran.code})\n{ran.stdout}")


if __name__ == "__main__":
    for given in sys.argv[1:] or _NAMES:
        _renew(given)
