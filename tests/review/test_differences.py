"""Laws of a comparison, over edits drawn at random from the pull requests of tests/review/cases/."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model import Dossier
from generator.review.change import Sort, Verb
from generator.review.differences import find_changes
from generator.review.version import Version
from tests.projects import HARBOUR
from tests.review.pull_requests import edit, read_version

_CASES = sorted((Path(__file__).parent / "cases").glob("*.yaml"))
_NAMES = [path.stem for path in _CASES]


@cache
def read_case(name: str) -> Version:
    """The example project, or what the edits of a case make of it; the lock as it was."""
    if not name:
        return read_version(HARBOUR)
    case: Mapping[str, Any] = yaml.safe_load((_CASES[0].parent / f"{name}.yaml").read_text(encoding="utf-8"))
    with TemporaryDirectory() as folder:
        shutil.copytree(HARBOUR / "content", Path(folder) / "content")
        edit(Path(folder), case["edits"])
        return read_version(Path(folder))


def _shuffle(version: Version, shuffled: st.DataObject) -> Version:
    """The same records in another order."""
    dossier = version.dossier
    orders: dict[str, Any] = {}
    for name in ("documents", "claims", "briefings", "people", "questions"):
        records = getattr(dossier, name)
        orders[name] = {id_: records[id_] for id_ in shuffled.draw(st.permutations(list(records)), label=name)}
    withdrawn = tuple(shuffled.draw(st.permutations(dossier.withdrawn), label="withdrawn"))
    changed: Dossier = replace(dossier, withdrawn=withdrawn, **orders)
    return replace(version, dossier=changed)


@pytest.mark.parametrize("name", ["", *_NAMES])
def test_nothing_differs_from_itself(name: str) -> None:
    assert find_changes(read_case(name), read_case(name)) == ()


@pytest.mark.parametrize("name", _NAMES)
def test_the_other_way_round_is_the_mirror(name: str) -> None:
    there, back = find_changes(read_case(""), read_case(name)), find_changes(read_case(name), read_case(""))
    seen, mirrored = [change.difference for change in back], [change.mirrored for change in there]
    if name.endswith("_renamed"):
        assert Counter(map(_without_values, mirrored)) == Counter(map(_without_values, seen))
    else:
        assert Counter(mirrored) == Counter(seen)


@settings(max_examples=60)
@given(st.sampled_from(_NAMES), st.sampled_from(_NAMES))
def test_two_pull_requests_mirror_each_other(one: str, other: str) -> None:
    there, back = find_changes(read_case(one), read_case(other)), find_changes(read_case(other), read_case(one))
    assert Counter(_without_values(change.mirrored) for change in there) == Counter(
        _without_values(change.difference) for change in back
    )


def _without_values(difference: tuple[Verb, Sort, str, str, str, str, str]) -> tuple[object, ...]:
    """Values name other records by the ids of the newer version, so that they differ where something was renamed."""
    return difference[:4]


@settings(max_examples=30)
@given(st.sampled_from(_NAMES), st.data())
def test_the_order_of_records_changes_nothing(name: str, data: st.DataObject) -> None:
    base, head = read_case(""), read_case(name)
    assert find_changes(_shuffle(base, data), _shuffle(head, data)) == find_changes(base, head)


def test_a_record_of_another_layout_is_the_same() -> None:
    assert find_changes(read_case(""), read_case("reformatted")) == ()


@pytest.mark.parametrize("name", _NAMES)
def test_what_another_change_tells_is_a_change_itself(name: str) -> None:
    changes = find_changes(read_case(""), read_case(name))
    assert {each.difference for change in changes for each in change.told} <= {each.difference for each in changes}
