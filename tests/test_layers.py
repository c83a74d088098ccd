"""The import table: which room of generator/ may know which, and who may use which library.

A room is a file or a folder of generator/. Imports for type checkers count: they are knowledge too.
"""

from __future__ import annotations

import ast
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
VALUES = frozenset({"codes", "counting", "diagnostics", "model"})
WINGS = frozenset({"load", "verify", "render", "review"})
ENTRANCES = frozenset({"cli", "mkdocs_plugin"})
START = "__main__"

# What each room may import; itself always. A room without a row has no place in the house yet.
ROOMS: dict[str, frozenset[str]] = {
    "annotations": frozenset({"codes", "diagnostics"}),
    "codes": frozenset(),
    "counting": frozenset(),
    "diagnostics": frozenset({"codes"}),
    "model": frozenset({"codes", "diagnostics"}),
    "load": VALUES,
    "verify": VALUES,
    "render": VALUES,
    "review": VALUES | {"annotations"},
    "report": frozenset({"annotations", "codes", "diagnostics"}),
    "exchange": frozenset(),
    "interrupts": frozenset(),
    "revisions": frozenset(),
    "write": frozenset({"codes", "diagnostics"}),
}
# The rooms above the stages see every stage, and no entrance.
ABOVE = frozenset({"build", "editions"})
STAGES_AND_VALUES = frozenset(ROOMS)
ROOMS |= {room: (STAGES_AND_VALUES | ABOVE) - {room} for room in ABOVE | ENTRANCES}
# Where the command starts is above its entrance and knows nothing else.
ROOMS[START] = frozenset({"cli", "interrupts"})

# The floors of a folder, from the ground up: a file or folder may know those below it, never those above.
FLOORS: dict[str, tuple[set[str], ...]] = {
    "verify": (
        {"text"},
        {"vault", "quotable"},
        {"fields", "passage_people"},
        {"evidence"},
        {"lock"},
        {"support"},
        {"quoting"},
        {"rights"},
        {"coverage", "listing", "search"},
        {"rules", "echoes"},
    ),
    "verify.text": (
        {"fold", "damage"},
        {"tokens"},
        {"numbers", "marks", "copies"},
        {"dates", "names", "matching"},
        {"doubt", "speakers", "mentions"},
        {"known"},
    ),
}

# A library that is not named here may be used anywhere in generator/.
LIBRARIES: dict[str, frozenset[str]] = {
    "click": ENTRANCES,
    "jinja2": frozenset({"render"}),
    "mkdocs": frozenset({"mkdocs_plugin"}),
    "pydantic": frozenset({"load"}),
    "pydantic_core": frozenset({"load"}),
    "rapidfuzz": frozenset({"load", "verify"}),
    "yaml": frozenset({"load"}),
}
# Libraries that are imported where they are used, since to import them takes half a second.
SLOW = frozenset({"edtf"})
DISTRIBUTIONS = {"pydantic_core": "pydantic", "yaml": "pyyaml"}


@dataclass(frozen=True)
class Import:
    """One import: dotted names, those of the package without `generator.`."""

    module: str
    target: str
    is_ours: bool
    line: int
    is_nested: bool

    @property
    def room(self) -> str:
        return _room(self.module)

    def __str__(self) -> str:
        return f"generator.{self.module} imports {self.target} (line {self.line})"


def _room(module: str) -> str:
    return module.partition(".")[0]


def _list_modules() -> dict[str, Path]:
    """Dotted name without `generator.` to file, of every module but the package's own `__init__`."""
    package = ROOT / "generator"
    named = {".".join(path.relative_to(package).with_suffix("").parts): path for path in sorted(package.rglob("*.py"))}
    return {name.removesuffix(".__init__"): path for name, path in named.items() if name != "__init__"}


MODULES = _list_modules()


def _read_imports(module: str, path: Path) -> list[Import]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    nested = {
        id(node)
        for function in ast.walk(tree)
        if isinstance(function, (ast.FunctionDef, ast.AsyncFunctionDef))
        for node in ast.walk(function)
    }
    found = []
    for node in ast.walk(tree):
        for name in _name_targets(node, module, is_package=path.name == "__init__.py"):
            is_ours = name == "generator" or name.startswith("generator.")
            target = name.removeprefix("generator").removeprefix(".") if is_ours else name
            found.append(Import(module, target, is_ours, getattr(node, "lineno", 0), id(node) in nested))
    return found


def _name_targets(node: ast.AST, module: str, *, is_package: bool) -> list[str]:
    """Absolute names of what a statement imports; modules as modules, names as the module that has them."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if not isinstance(node, ast.ImportFrom):
        return []
    base = node.module or ""
    if node.level:
        here = ["generator", *module.split(".")]
        kept = here[: len(here) - node.level + is_package]
        base = ".".join([*kept, *filter(None, [node.module])])
    names = [f"{base}.{alias.name}" for alias in node.names]
    return [name if name.removeprefix("generator.") in MODULES else base for name in names]


# Files that work on strings alone, so that they can be read, tested and trusted apart from everything else.
WITHOUT_RECORDS = (*(module for module in MODULES if module.startswith("verify.text.")), "render.escape")
IMPORTS = [each for module, path in MODULES.items() for each in _read_imports(module, path)]


def test_every_room_has_a_row() -> None:
    assert {_room(module) for module in MODULES} - set(ROOMS) == set()


@pytest.mark.parametrize("room", sorted(ROOMS))
def test_a_room_imports_only_what_its_row_allows(room: str) -> None:
    allowed = ROOMS[room] | {room}
    wrong = [each for each in IMPORTS if each.is_ours and each.room == room and _room(each.target) not in allowed]
    assert [str(each) for each in wrong] == []


def test_the_table_keeps_the_wings_apart_and_the_entrances_on_top() -> None:
    for room, allowed in ROOMS.items():
        assert room not in WINGS or not allowed & WINGS
        assert room == START or not allowed & ENTRANCES
    assert not ROOMS["write"] & WINGS


@pytest.mark.parametrize("folder", FLOORS)
def test_every_file_of_a_folder_stands_on_its_floor(folder: str) -> None:
    floor_of = {name: floor for floor, names in enumerate(FLOORS[folder]) for name in names}
    assert {_place(module, folder) for module in MODULES if module.startswith(f"{folder}.")} == set(floor_of)
    inside = [
        (each, floor_of[_place(each.module, folder)], floor_of[_place(each.target, folder)])
        for each in IMPORTS
        if each.is_ours and each.module.startswith(f"{folder}.") and each.target.startswith(f"{folder}.")
        if _place(each.module, folder) != _place(each.target, folder)
    ]
    assert [str(each) for each, own, other in inside if own <= other] == []


def _place(module: str, folder: str) -> str:
    """The file or folder inside a folder that has a module: `text` of `verify.text.fold` inside `verify`."""
    return module.removeprefix(f"{folder}.").partition(".")[0]


def test_files_without_records_reach_no_model() -> None:
    ours = {module: {each.target for each in IMPORTS if each.is_ours and each.module == module} for module in MODULES}
    for start in WITHOUT_RECORDS:
        reached = _reach(start, ours)
        assert {_room(module) for module in reached} <= {_room(start)}, f"{start} reaches {sorted(reached)}"


def test_no_import_goes_in_a_circle() -> None:
    ours = {module: {each.target for each in IMPORTS if each.is_ours and each.module == module} for module in MODULES}
    assert [module for module in MODULES if module in _reach(module, ours)] == []


def _reach(start: str, graph: dict[str, set[str]]) -> set[str]:
    """Everything that can be reached from the start in one step or more."""
    reached: set[str] = set()
    waiting = list(graph.get(start, ()))
    while waiting:
        module = waiting.pop()
        if module not in reached:
            reached.add(module)
            waiting.extend(graph.get(module, ()))
    return reached


@pytest.mark.parametrize("library", sorted(LIBRARIES))
def test_a_library_is_used_only_where_it_belongs(library: str) -> None:
    users = [each for each in IMPORTS if not each.is_ours and _room(each.target) == library]
    assert [str(each) for each in users if each.room not in LIBRARIES[library]] == []


def test_only_one_file_imports_mkdocs() -> None:
    users = {each.module for each in IMPORTS if _room(each.target) in {"mkdocs", "properdocs", "material"}}
    assert users <= {"mkdocs_plugin"}


def test_no_import_is_hidden_in_a_function() -> None:
    hidden = [each for each in IMPORTS if each.is_nested and (each.is_ours or _room(each.target) not in SLOW)]
    assert [str(each) for each in hidden] == []


def test_every_library_is_a_declared_dependency() -> None:
    with (ROOT / "pyproject.toml").open("rb") as handle:
        declared = {
            requirement.split(">")[0].lower() for requirement in tomllib.load(handle)["project"]["dependencies"]
        }
    used = {_room(each.target) for each in IMPORTS if not each.is_ours} - sys.stdlib_module_names
    assert {DISTRIBUTIONS.get(library, library) for library in used} - declared == set()
