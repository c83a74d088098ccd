"""Sets up `.venv`: ``python3 requirements/install.py site`` (build the site) or ``dev`` (work on the project too).

Run by every target of the Makefile. Installs what the locked files beside it name, each file checked against its
hash, then the project itself as an editable install without a network. Silent when nothing has changed. Two runs at
the same time wait for each other; a run that was killed is begun again from an empty `.venv`.
"""

from __future__ import annotations

import fcntl
import hashlib
import importlib.util
import os
import platform
import subprocess
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent
OLDEST_PYTHON = (3, 11, 5)
# Each level holds all that the levels before it hold.
LEVELS = ("site", "dev")


class SetUpError(Exception):
    """What keeps the environment from being set up, with its cure, in one line."""


@dataclass(frozen=True)
class Stamp:
    """What a finished `.venv` was made for and from; kept in it as text."""

    interpreter: str
    folder: str
    digests: dict[str, str]

    def dump(self) -> str:
        lines = [self.interpreter, self.folder, *(f"{level} {digest}" for level, digest in self.digests.items())]
        return "\n".join(lines) + "\n"

    @classmethod
    def parse(cls, text: str) -> Stamp:
        """Raises ValueError for a text that `dump` did not write."""
        interpreter, folder, *rest = text.splitlines()
        return cls(interpreter, folder, dict(line.split(" ", 1) for line in rest))


def refuse_old_python(version: tuple[int, ...]) -> None:
    if version < OLDEST_PYTHON:
        found, wanted = (".".join(map(str, parts)) for parts in (version, OLDEST_PYTHON))
        raise SetUpError(
            f"Python {wanted} or newer is needed, this is {found}: "
            "name a newer one, as in `make PYTHON=python3.12 site`"
        )


def digest_level(root: Path, level: str) -> str:
    """Changes whenever what is installed for the level may change."""
    sources = (root / "pyproject.toml", root / "requirements" / f"{level}.txt")
    return hashlib.sha256(b"\0".join(source.read_bytes() for source in sources)).hexdigest()


def read_stamp(path: Path) -> Stamp | None:
    try:
        return Stamp.parse(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError):
        return None


def set_up(root: Path, level: str) -> bool:
    """Brings `.venv` to the level; says whether there was anything to do."""
    venv = root / ".venv"
    stamp_path = venv / "set-up.txt"
    stamp = read_stamp(stamp_path)
    # An environment that was moved runs the code of the folder that it came from.
    wanted = Stamp(f"{platform.python_version()} {sys.base_prefix}", str(venv), {})
    if (
        stamp is None
        or (stamp.interpreter, stamp.folder) != (wanted.interpreter, wanted.folder)
        or not (venv / "bin" / "python").exists()
    ):
        stamp = wanted
    elif stamp.digests.get(level) == digest_level(root, level):
        return False
    _report(f"setting up .venv to {'build the site' if level == 'site' else 'work on the project'}; a minute or so")
    if not stamp.digests:
        _make_environment(venv)
    stamp_path.unlink(missing_ok=True)
    _install(root, venv, level)
    done = LEVELS[: LEVELS.index(level) + 1]
    stamp_path.write_text(
        Stamp(stamp.interpreter, stamp.folder, {each: digest_level(root, each) for each in done}).dump(),
        encoding="utf-8",
    )
    return True


def _make_environment(venv: Path) -> None:
    if importlib.util.find_spec("venv") is None or not (_has("ensurepip") or _has("pip")):
        raise SetUpError(
            f"{sys.executable} can make no environment: install its venv module "
            f"(on Debian and Ubuntu: apt-get install python3-venv)"
        )
    # Debian keeps ensurepip in a package of its own; pip can then serve the environment from outside.
    without_pip = [] if _has("ensurepip") else ["--without-pip"]
    _run([sys.executable, "-m", "venv", "--clear", *without_pip, str(venv)])


def _install(root: Path, venv: Path, level: str) -> None:
    python = str(venv / "bin" / "python")
    has_pip = subprocess.run([python, "-c", "import pip"], capture_output=True).returncode == 0
    pip = [python, "-m", "pip"] if has_pip else [sys.executable, "-m", "pip", "--python", python]
    install = [*pip, "install", "--quiet", "--quiet", "--disable-pip-version-check", "--no-input"]
    _run([*install, "--require-hashes", "--requirement", str(root / "requirements" / f"{level}.txt")])
    _run([*install, "--no-index", "--no-deps", "--no-build-isolation", "--editable", str(root)])


def _has(module: str) -> bool:
    return importlib.util.find_spec(module) is not None


def _run(command: list[str]) -> None:
    # `user = true` in somebody's pip configuration would refuse every environment.
    environment = {**os.environ, "PIP_USER": "0"}
    # Open files go to the child: if this process is killed, the next run waits for the pip that lives on (see _alone).
    finished = subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, close_fds=False)
    if finished.returncode:
        raise SetUpError(f"`{' '.join(command)}` failed: see above; the network and the disk are the usual reasons")


def _report(message: str) -> None:
    sys.stderr.write(f"{message}\n")


@contextmanager
def _alone() -> Iterator[None]:
    """Holds off other runs in this checkout, until the last child of this one has ended."""
    with Path(__file__).open("rb") as handle:
        os.set_inheritable(handle.fileno(), True)
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def main(arguments: list[str]) -> int:
    if len(arguments) != 1 or arguments[0] not in LEVELS:
        _report(f"usage: install.py {'|'.join(LEVELS)}")
        return 2
    try:
        refuse_old_python(sys.version_info[:3])
        with _alone():
            set_up(ROOT, arguments[0])
    except SetUpError as fault:
        _report(f"error: {fault}")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
