"""A running ``mkdocs serve``: what it says, and the pages that it shows."""

from __future__ import annotations

import signal
import socket
import subprocess
import threading
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager

from tests.commands import Project

_LONGEST_WAIT = 60  # seconds


class Server:
    """The process, its output line by line, and its pages."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        self.lines: list[str] = []
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self._process.stdout is not None
        self.lines.extend(iter(self._process.stdout.readline, ""))

    @property
    def output(self) -> str:
        """All that it has said so far."""
        return "".join(self.lines)

    def count(self, words: str) -> int:
        """How many lines of the output have these words."""
        return sum(words in line for line in self.lines)

    def wait_for(self, words: str, times: int = 1) -> None:
        """Wait until so many lines of the output have these words."""
        end = time.monotonic() + _LONGEST_WAIT
        while self.count(words) < times:
            assert time.monotonic() < end and self._process.poll() is None, self.output
            time.sleep(0.02)

    def get(self, uri: str) -> str:
        """A page, by its path below the address at which the server says it is."""
        address = next(line.split()[-1] for line in self.lines if "Serving on http" in line)
        with urllib.request.urlopen(address + uri, timeout=_LONGEST_WAIT) as answer:
            text: str = answer.read().decode()
            return text

    def wait_for_page(self, uri: str, words: str) -> None:
        """Wait until a page has these words."""
        end = time.monotonic() + _LONGEST_WAIT
        while words not in self.get(uri):
            assert time.monotonic() < end, self.output
            time.sleep(0.05)


@contextmanager
def serving(project: Project, *options: str, engine: str = "mkdocs") -> Iterator[Server]:
    """`mkdocs serve`, ended by Ctrl-C; whatever it leaves in the folder for temporary files is a fault."""
    temporary = project.root.parent / "temporary"
    temporary.mkdir()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = (engine, "serve", "-f", "mkdocs.yml", "-a", f"127.0.0.1:{port}", *options)
    with project.start(*command, TMPDIR=str(temporary)) as process:
        server = Server(process)
        try:
            server.wait_for("Serving on")
            yield server
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(30)
    assert list(temporary.iterdir()) == []
    assert project.left_behind() == []
