"""Finds a Chromium for the browser tests: ``python -m tests.browser.chromium`` prints the path of one that runs.

Tried in this order: ``$BRIEFING_CHROMIUM``, a Chromium of the system, Playwright's own (downloaded if need be), and,
as root on Debian, apt's. Only the command downloads or installs; tests that were started without it use what is there.
"""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = (
    "--no-sandbox",  # a container's root has no sandbox
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",  # no other machine is reached
)
CURE = (
    "the browser tests need a Chromium and none could be had: install one (on Debian: apt-get install chromium), "
    "or name one in BRIEFING_CHROMIUM, or run `make test-fast`, which needs none"
)
_LONGEST_INSTALLATION = 240  # seconds


def find_chromium() -> str | None:
    """The first Chromium at hand that runs; installs nothing."""
    return next((path for path in _list_candidates() if runs(path)), None)


def get_chromium() -> str | None:
    """A Chromium that runs, installed if there is none."""
    for install in (None, _download_playwrights, _install_debians):
        if install is not None:
            install()
        path = find_chromium()
        if path is not None:
            return path
    return None


def runs(path: str) -> bool:
    """Whether the program starts: Ubuntu's `chromium-browser` is a stub, a download may lack system libraries."""
    try:
        finished = subprocess.run([path, "--version"], capture_output=True, stdin=subprocess.DEVNULL, timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return finished.returncode == 0 and b"Chrom" in finished.stdout


def _list_candidates() -> Iterator[str]:
    named = os.environ.get("BRIEFING_CHROMIUM")
    if named:
        yield named
    yield from filter(None, map(shutil.which, NAMES))
    yield from _list_playwrights()


def _list_playwrights() -> Iterator[str]:
    # Asked in a process of its own: the driver's event loop must not stay behind in the process of the tests.
    ask = "from playwright.sync_api import sync_playwright as s\nwith s() as p: print(p.chromium.executable_path)"
    finished = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, stdin=subprocess.DEVNULL)
    path = finished.stdout.strip()
    if path and Path(path).exists():
        yield path


def _download_playwrights() -> None:
    _install([sys.executable, "-m", "playwright", "install", "--no-shell", "chromium"])


def _install_debians() -> None:
    if os.geteuid() != 0 or not _is_debian() or shutil.which("apt-get") is None:
        return
    _install(["apt-get", "--quiet", "--quiet", "update"])
    _install(["apt-get", "--quiet", "--quiet", "--yes", "--no-install-recommends", "install", "chromium"])


def _is_debian() -> bool:
    try:
        return platform.freedesktop_os_release()["ID"] == "debian"
    except OSError:
        return False


def _install(command: list[str]) -> None:
    """Runs the command; whether it helped is seen by looking for a Chromium again."""
    sys.stderr.write(f"no Chromium yet: {' '.join(command[-4:])}\n")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    try:
        subprocess.run(
            command, env=environment, stdin=subprocess.DEVNULL, stdout=sys.stderr, timeout=_LONGEST_INSTALLATION
        )
    except subprocess.TimeoutExpired:
        sys.stderr.write(f"gave up after {_LONGEST_INSTALLATION} seconds\n")


def main() -> int:
    path = get_chromium()
    if path is None:
        sys.stderr.write(f"error: {CURE}\n")
        return 1
    sys.stdout.write(f"{path}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
