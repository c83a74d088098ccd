"""The stages together, as the command line and the plugin call them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.build import VAULT_VARIABLE, check, find_vault, format_findings, generate, verify
from generator.diagnostics import Diagnostic, Location
from generator.report import Format
from tests.kills.trees import read_marks
from tests.projects import DAY, HARBOUR, copy_harbour, renew_lock, replace_in

CLAIMS = "content/claims/quay-inspection.yaml"


@pytest.fixture(autouse=True)
def no_vault_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VAULT_VARIABLE, raising=False)


def test_the_committed_lock_of_the_example_is_what_its_texts_give() -> None:
    verified = verify(HARBOUR, "2030-01-01")
    assert (verified.diagnostics, verified.lock) == ((), verified.old)


def test_pages_are_the_same_with_and_without_the_texts(root: Path) -> None:
    with_texts = generate(root)
    shutil.rmtree(root / "vault")
    without = generate(root)
    assert with_texts.pages is not None
    assert with_texts.pages == without.pages


def test_pages_are_the_same_in_another_folder(root: Path, tmp_path: Path) -> None:
    (tmp_path / "ö ö").mkdir()
    assert generate(copy_harbour(tmp_path / "ö ö")).pages == generate(root).pages


def test_the_day_of_a_check_is_written_once(root: Path) -> None:
    (root / "content" / "evidence.lock").unlink()
    renew_lock(root)
    replace_in(root, CLAIMS, "quote: none has broken", "locator: none has broken")
    lock = verify(root, "2030-01-01").lock
    assert lock is not None
    days = {line.split()[1]: line.split()[-2] for line in lock.splitlines() if line.startswith("evidence ")}
    assert {key: day for key, day in days.items() if day != f"on={DAY}"} == {"piles/1": "on=2030-01-01"}


def test_nothing_is_written_by_any_stage(root: Path) -> None:
    before = read_marks(root)
    check(root)
    generate(root)
    verify(root, DAY)
    assert read_marks(root) == before


def test_a_project_with_errors_has_no_pages(root: Path) -> None:
    replace_in(root, CLAIMS, "quote: none has broken", "quote: none has moved")
    generated = generate(root)
    assert generated.pages is None
    assert [diagnostic.code for diagnostic in generated.diagnostics] == ["Q102"]
    assert generated.report == format_findings(root, generated.diagnostics)
    assert check(root).has_errors
    assert verify(root, DAY).lock is None


def test_a_project_with_warnings_has_pages(root: Path) -> None:
    replace_in(root, CLAIMS, "value: 14,", "value: 15,")
    generated = generate(root)
    assert generated.pages is not None
    assert {diagnostic.code for diagnostic in generated.diagnostics} == {"B120"}


def test_content_templates_and_vault_are_watched(root: Path) -> None:
    assert generate(root).watched == (root / "content", root / "templates", root / "vault")
    shutil.rmtree(root / "vault")
    assert generate(root).watched == (root / "content", root / "templates")


def test_the_vault_is_that_of_the_variable_then_that_of_the_project(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert find_vault(root) == root / "vault"
    (root.parent / "received").mkdir()
    monkeypatch.setenv(VAULT_VARIABLE, "../received")
    vault = find_vault(root)
    assert vault is not None
    assert vault.resolve() == root.parent / "received"
    monkeypatch.setenv(VAULT_VARIABLE, "nowhere")
    assert find_vault(root) is None


def test_faults_of_loading_are_told_even_without_a_vault(root: Path) -> None:
    shutil.rmtree(root / "vault")
    replace_in(root, "content/withdrawn.yaml", "date: 2019-03-18", "date: soon")
    assert [diagnostic.code for diagnostic in verify(root, DAY).diagnostics] == ["S104", "V101"]


def test_without_content_there_is_one_fault(tmp_path: Path) -> None:
    for diagnostics in (check(tmp_path).diagnostics, generate(tmp_path).diagnostics, verify(tmp_path, DAY).diagnostics):
        assert [diagnostic.code for diagnostic in diagnostics] == ["S101"]


def test_a_finding_in_no_file_or_behind_its_end_has_no_line(root: Path) -> None:
    places = [Location("vault"), Location("nowhere.yaml", 3), Location("content/site.yaml", 999), Location("content")]
    findings = tuple(Diagnostic("V101", "m", place) for place in places)
    shown = format_findings(root, findings, Format.TEXT)
    assert shown == "\n".join(f"{place}: error V101: m\n" for place in places)


def test_a_lock_that_is_a_link_is_no_lock(root: Path) -> None:
    lock = root / "content" / "evidence.lock"
    lock.rename(root / "elsewhere.lock")
    lock.symlink_to("../elsewhere.lock")
    assert {diagnostic.code for diagnostic in check(root).diagnostics} == {"S102"}
