"""A small server of the partial flow that changes tasks as a real WebODM 3.2.4 does.

Canceling clears `partial`, a PATCH starts a task that keeps it, a commit may be repeated, files are
accepted at any time. A test may change the state, or answer in the server's place.
"""

from __future__ import annotations

import json
import re
import threading
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Callable, Union

PROJECT = 7
Answer = Union["tuple[int, Any]", bytes, None]
"""Status and JSON, the bytes of an answer after which the connection ends, or None: as usual."""


@dataclass
class PartialServer:
    """The server's state; `answer(method, path, body)` goes before it, `after` follows the work."""

    url: str = ""
    tasks: dict[str, dict[str, Any]] = field(default_factory=dict)
    files: dict[str, dict[str, bytes]] = field(default_factory=dict)
    calls: list[tuple[str, str]] = field(default_factory=list)
    answer: Callable[[str, str, bytes], Answer] = lambda *_: None
    after: Callable[[str, str], Answer] = lambda *_: None
    largest: int | None = None
    """Bytes of a request beyond which it answers 413, as nginx does."""
    lock: threading.Lock = field(default_factory=threading.Lock)
    chunks: dict[str, bytes] = field(default_factory=dict)

    # What others do

    def only(self) -> dict[str, Any]:
        """The one task there is."""
        (task,) = self.tasks.values()
        return task

    def cancel(self) -> None:
        """As a POST to cancel/ ends."""
        self.only().update(status=50, partial=False, pending_action=None)

    def start_by_patch(self) -> None:
        """As a PATCH of any field of a task that waits for photos ends."""
        self.only().update(status=20)

    def restart(self) -> None:
        """As cancel/ and restart/ end."""
        self.only().update(status=10, partial=False)

    def delete(self) -> None:
        """As remove/ ends."""
        self.tasks.clear()

    def names(self) -> set[str]:
        """The files that have arrived at the one task."""
        (files,) = self.files.values()
        return set(files)

    def count(self, method: str, ending: str) -> int:
        """How many requests there were."""
        return sum(m == method and path.endswith(ending) for m, path in self.calls)

    # What it answers

    def usual(self, method: str, path: str, body: bytes, headers: Any) -> tuple[int, Any]:
        """Do the work of a request; return its status and JSON."""
        parts = path.strip("/").split("/")
        if parts[-1] == "token-auth":
            return 200, {"token": "t"}
        if parts == ["api", "processingnodes"]:
            return 200, []
        if parts == ["api", "projects", str(PROJECT)]:
            return 200, {"id": PROJECT, "name": "p", "tasks": list(self.tasks)}
        if parts[3:] == ["tasks"] and method == "GET":
            return 200, list(self.tasks.values())
        if parts[3:] == ["tasks"]:
            return 201, self._make(json.loads(body))
        task = self.tasks.get(parts[4])
        if task is None:
            return 404, {"detail": "Not found."}
        return self._of_task(task, parts[5:], body, headers)

    def _make(self, wanted: dict[str, Any]) -> dict[str, Any]:
        task = {
            "id": str(uuid.uuid4()), "project": PROJECT, "name": wanted.get("name"), "status": None,
            "partial": True, "pending_action": None, "images_count": 0, "uuid": "", "options": [],
        }  # fmt: skip
        self.tasks[task["id"]] = task
        self.files[task["id"]] = {}
        return task

    def _of_task(
        self, task: dict[str, Any], rest: list[str], body: bytes, headers: Any
    ) -> tuple[int, Any]:
        files = self.files[task["id"]]
        if not rest:
            return 200, task
        if rest[0] == "upload":
            uploaded = self._upload(files, body, headers)
            task["images_count"] = len(files)
            return 200, {"success": True, "uploaded": uploaded}
        if rest[0] == "commit":
            task["partial"] = False
            return 200, task
        if rest[0] == "remove":
            self.tasks.pop(task["id"])
            return 200, {"success": True}
        if rest[:2] == ["images", "download"] and rest[2] in files:
            return 200, files[rest[2]]
        return 404, {"detail": "Not found."}

    def _upload(self, files: dict[str, bytes], body: bytes, headers: Any) -> dict[str, int]:
        boundary = headers["Content-Type"].split("boundary=")[1].encode()
        fields: dict[str, bytes] = {}
        name, content = "", b""
        for part in body.split(b"--" + boundary)[1:-1]:
            head, _, data = part.removesuffix(b"\r\n").partition(b"\r\n\r\n")
            named = re.search(rb'filename="([^"]+)"', head)
            if named:
                name, content = named[1].decode(), data
            else:
                fields[re.search(rb'name="([^"]+)"', head)[1].decode()] = data  # type: ignore[index]
        if "dzuuid" in fields:
            key = fields["dzuuid"].decode()
            self.chunks[key] = self.chunks.get(key, b"") + content
            if int(fields["dzchunkindex"]) + 1 < int(fields["dztotalchunkcount"]):
                return {}
            content = self.chunks.pop(key)
        files[name] = content
        return {name: len(content)}


@contextmanager
def partial_server() -> Iterator[PartialServer]:
    """Run one on a free port."""
    state = PartialServer()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, *_: object) -> None:
            pass

        def _do(self) -> None:
            length = int(self.headers.get("Content-Length") or 0)
            body = self.rfile.read(length)
            if len(body) < length:  # the client has gone
                self.close_connection = True
                return
            path = self.path.split("?")[0]
            with state.lock:
                state.calls.append((self.command, path))
            if state.largest is not None and len(body) > state.largest:
                self._send(413, b"<html><body><h1>413 Request Entity Too Large</h1></body></html>")
                return
            reply = state.answer(self.command, path, body)
            if reply is None:
                with state.lock:
                    usual = state.usual(self.command, path, body, self.headers)
                    sent = (usual[0], usual[1] if isinstance(usual[1], bytes)
                            else json.dumps(usual[1]).encode())  # fmt: skip
                reply = state.after(self.command, path) or sent
            if isinstance(reply, bytes):
                self.close_connection = True
                self.wfile.write(reply)
                return
            status, content = reply
            self._send(
                status, content if isinstance(content, bytes) else json.dumps(content).encode()
            )

        def _send(self, status: int, content: bytes) -> None:
            self.send_response(status)
            kind = "text/html" if content[:1] == b"<" else "application/json"
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(content)

        do_GET = do_POST = do_PATCH = do_DELETE = do_HEAD = _do  # noqa: N815

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    state.url = f"http://127.0.0.1:{server.server_address[1]}"
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    try:
        yield state
    finally:
        server.shutdown()
        server.server_close()
