from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from requirements.install import OLDEST_PYTHON, SetUpError, Stamp, digest_level, read_stamp, refuse_old_python

ROOT = Path(__file__).parent.parent.parent


def test_the_oldest_python_is_taken() -> None:
    refuse_old_python(OLDEST_PYTHON)
    refuse_old_python((3, 14, 0))


@pytest.mark.parametrize("version", [(3, 11, 4), (3, 8, 18), (2, 7, 18)])
def test_an_older_python_is_refused_with_its_cure(version: tuple[int, int, int]) -> None:
    with pytest.raises(SetUpError) as caught:
        refuse_old_python(version)
    found = ".".join(map(str, version))
    assert str(caught.value) == (
        f"Python 3.11.5 or newer is needed, this is {found}: name a newer one, as in `make PYTHON=python3.12 site`"
    )


def test_a_stamp_is_read_as_it_was_written(tmp_path: Path) -> None:
    stamp = Stamp("3.11.7 a place", "the north quay/.venv", {"site": "12ab", "dev": "34cd"})
    (tmp_path / "stamp").write_text(stamp.dump(), encoding="utf-8")
    assert read_stamp(tmp_path / "stamp") == stamp


@pytest.mark.parametrize("text", [None, "", "one line\n", "3.11.7\nfolder\nno-digest\n"])
def test_a_missing_or_torn_stamp_counts_as_none(tmp_path: Path, text: str | None) -> None:
    if text is not None:
        (tmp_path / "stamp").write_text(text, encoding="utf-8")
    assert read_stamp(tmp_path / "stamp") is None


def test_a_level_is_installed_again_when_its_sources_change(tmp_path: Path) -> None:
    (tmp_path / "requirements").mkdir()
    (tmp_path / "pyproject.toml").write_text("[project]\n", encoding="utf-8")
    (tmp_path / "requirements" / "site.txt").write_text("quay==1\n", encoding="utf-8")
    before = digest_level(tmp_path, "site")
    assert digest_level(tmp_path, "site") == before
    (tmp_path / "requirements" / "site.txt").write_text("quay==2\n", encoding="utf-8")
    changed_lock = digest_level(tmp_path, "site")
    (tmp_path / "pyproject.toml").write_text("[project]\nname='quay'\n", encoding="utf-8")
    assert len({before, changed_lock, digest_level(tmp_path, "site")}) == 3


def test_an_unknown_level_is_a_wrong_usage() -> None:
    command = [sys.executable, "requirements/install.py", "harbour"]
    finished = subprocess.run(command, cwd=ROOT, env=dict(os.environ), capture_output=True, text=True)
    assert (finished.returncode, finished.stderr) == (2, "usage: install.py site|dev\n")
