"""The log panel's lines, and a scripted server that is polled quickly."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs

import pytest
from counting_server import QUICK, Script
from orthodock.core.server import console, monitor
from qgis.core import QgsApplication


@pytest.fixture
def logged() -> Iterator[list[str]]:
    """Lines of the log panel "OrthoDock"."""
    lines: list[str] = []

    def keep(message: str, tag: str, _level: int) -> None:
        if tag == "OrthoDock":
            lines.append(message)

    log = QgsApplication.messageLog()
    log.messageReceived[str, str, "Qgis::MessageLevel"].connect(keep)
    yield lines
    log.messageReceived[str, str, "Qgis::MessageLevel"].disconnect(keep)


@pytest.fixture
def script() -> Script:
    return Script()


@pytest.fixture
def scripted(script: Script) -> Iterator[str]:
    """The address of a server that has project 1 and the script's tasks."""
    import json

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            script.asked.append(self.path)
            path = self.path.partition("?")[0].rstrip("/")
            status, answer = self.answer(path)
            body = json.dumps(answer).encode()
            self.send_response(script.error or status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def answer(self, path: str) -> tuple[int, Any]:
            name = path.rsplit("/", 1)[-1]
            if path.endswith("/projects"):
                return 200, [{"id": 1, "name": "One", "tasks": list(script.tasks)}]
            if path.endswith("/projects/1"):
                return 200, {"id": 1, "name": "One", "tasks": list(script.tasks)}
            if path.endswith("/projects/1/tasks"):
                return 200, list(script.tasks.values())
            if name == "output":
                asked = parse_qs(self.path.partition("?")[2])
                lines = script.console[int(asked.get("line", ["0"])[0]) :]
                if script.is_old:
                    return 200, "\n".join(lines)
                tail = lines[int(asked.get("limit", ["0"])[0]) :]
                return 200, {"lines": tail, "count": len(script.console)}
            script.under_way += 1
            script.most_under_way = max(script.most_under_way, script.under_way)
            if script.hold is not None:
                script.hold.wait(120)
            script.under_way -= 1
            known = script.tasks.get(name)
            return (200, known) if known else (404, {"detail": "Not found."})

        def log_message(self, *_: Any) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=[0.02])
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    if script.hold is not None:
        script.hold.set()
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def quick(monkeypatch) -> None:
    """Polls come soon after each other, and failures are told at once."""
    monkeypatch.setattr(monitor, "BUSY_INTERVAL", QUICK)
    monkeypatch.setattr(monitor, "IDLE_INTERVAL", 4 * QUICK)
    monkeypatch.setattr(console, "INTERVAL", QUICK)
    monkeypatch.setattr("orthodock.api.transport.ATTEMPTS", 1)
