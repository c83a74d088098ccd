from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tests.projects import copy_harbour, replace_in
from tests.upkeep.links import Answer, State, ask, main

_ADDRESS = "https://harbour.example/reports/quay"
_RECORD = "content/documents/quay-inspection.yaml"


class _Handler(BaseHTTPRequestHandler):
    """Answers /404 with 404, and so on; /moved leads to /200 and /out to an address of no web."""

    def do_GET(self) -> None:
        place = {"/moved": "/200", "/lost": "/404", "/out": "file:///quay.txt"}.get(self.path)
        self.send_response(302 if place else int(self.path[1:4]))
        if place:
            self.send_header("Location", place)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), _Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()


@pytest.mark.parametrize(
    ("path", "answer"),
    [
        ("200", Answer(State.THERE, "200")),
        ("200/größe?a=%20b&c=1", Answer(State.THERE, "200")),
        ("moved", Answer(State.THERE, "200")),
        ("lost", Answer(State.GONE, "404")),
        ("404", Answer(State.GONE, "404")),
        ("410", Answer(State.GONE, "410")),
        ("403", Answer(State.REFUSED, "403")),
        ("429", Answer(State.REFUSED, "429")),
        ("503", Answer(State.REFUSED, "503")),
        ("out", Answer(State.REFUSED, "302")),
    ],
)
def test_an_answer_is_judged(path: str, answer: Answer, server: str) -> None:
    assert ask(f"{server}/{path}") == answer


def test_an_address_where_nobody_answers_is_gone() -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        assert ask(f"http://127.0.0.1:{unused.getsockname()[1]}/") == Answer(State.GONE, "no answer, URLError")


def test_an_address_that_is_gone_fails_with_its_place(
    server: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = copy_harbour(tmp_path)
    replace_in(root, _RECORD, _ADDRESS, f"{server}/404")
    assert main(root) == 1
    out, err = capsys.readouterr()
    assert out == f"{_RECORD}:7: gone: 404: {server}/404\n"
    assert err == "6 documents, 1 with an address: 0 there, 1 gone, 0 not judged\n"


def test_an_address_that_refuses_programs_is_told_and_passes(
    server: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = copy_harbour(tmp_path)
    replace_in(root, _RECORD, _ADDRESS, f"{server}/403")
    assert main(root) == 0
    assert capsys.readouterr().out == f"{_RECORD}:7: not judged: 403: {server}/403\n"


def test_content_that_can_not_be_read_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = copy_harbour(tmp_path)
    (root / "content" / "site.yaml").write_text("[\n", encoding="utf-8")
    assert main(root) == 1
    assert capsys.readouterr().err.endswith("run `briefing check`\n")
