"""A built site behind an address of this machine, under the path that it has on the web."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a browser that went on before it had a page whole; of all else what the base class says."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


@contextmanager
def hosting(site: Path, address: str) -> Iterator[str]:
    """Serve the folder ``site``, and yield its address; the path is that of ``address``, the site's own on the web."""
    path = urlsplit(address).path.rstrip("/")

    class Handler(SimpleHTTPRequestHandler):
        def translate_path(self, asked: str) -> str:
            # What lies outside the path of the site does not exist.
            is_below = asked.startswith(f"{path}/")
            return super().translate_path(asked.removeprefix(path)) if is_below else str(site / "not-there")

        def log_message(self, format: str, *arguments: object) -> None:  # the name of the base class
            """Say nothing."""

        def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
            """The site's own page for what is not there."""
            body = (site / "404.html").read_bytes()
            self.send_response(code)
            self.send_header("Content-Type", "text/html")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

    def make_handler(*arguments: object) -> Handler:
        return Handler(*arguments, directory=str(site))  # type: ignore[arg-type]

    with _Server(("127.0.0.1", 0), make_handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}{path}/"
        server.shutdown()
        thread.join()
