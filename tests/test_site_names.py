"""mkdocs.yml and content/site.yaml name the site alike, or it is not built (G108)."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from generator.build import VAULT_VARIABLE
from tests.projects import copy_harbour


def test_a_title_that_differs_from_site_yaml_is_refused_and_nothing_is_written(tmp_path: Path) -> None:
    root = copy_harbour(tmp_path)
    configuration = root / "mkdocs.yml"
    lines = configuration.read_text(encoding="utf-8").splitlines()
    named = [line for line in lines if not line.startswith(("site_name:", "site_url:"))]
    configuration.write_text("\n".join(["site_name: Another harbour", *named, ""]), encoding="utf-8")
    (root / "docs").mkdir(exist_ok=True)
    environment = {name: value for name, value in os.environ.items() if name != VAULT_VARIABLE}
    build = [sys.executable, "-m", "mkdocs", "build"]
    built = subprocess.run(build, cwd=root, env=environment, capture_output=True, text=True)
    assert built.returncode == 1
    code = "G108"
    assert f'mkdocs.yml:1:1: error {code}: `site_name` is "Another harbour"; content/site.yaml has' in built.stdout
    assert "(make the two agree)" in built.stdout
    assert list((root / "docs").iterdir()) == []
    assert not (root / "site").exists()
