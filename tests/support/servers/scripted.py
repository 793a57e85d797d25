"""A WebODM whose answers a test writes itself: states that devserver cannot be brought into."""

from __future__ import annotations

import contextlib
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Callable, Union

Answer = Union[Callable[[], "tuple[int, Any]"], "tuple[int, Any]"]


class ScriptedServer:
    """Answers `routes`, by "METHOD path", with a status and JSON; everything else is 404."""

    def __init__(self, routes: dict[str, Answer]) -> None:
        self.routes: dict[str, Answer] = {"POST /api/token-auth/": (200, {"token": "a.b.c"})}
        self.routes.update(routes)
        self.requests: list[str] = []
        server = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def answer(self) -> None:
                self.rfile.read(int(self.headers.get("Content-Length") or 0))
                route = f"{self.command} {self.path.partition('?')[0]}"
                server.requests.append(f"{self.command} {self.path}")
                found = server.routes.get(route, (404, {"detail": "Not found."}))
                status, content = found() if callable(found) else found
                body = json.dumps(content).encode()
                with contextlib.suppress(ConnectionError):  # the client has gone meanwhile
                    self.send_response(status)
                    self.send_header("Content-Type", "application/json")
                    self.send_header("Content-Length", str(len(body)))
                    self.end_headers()
                    self.wfile.write(body)

            def __getattr__(self, name: str) -> Any:
                if name.startswith("do_"):  # of any method
                    return self.answer
                raise AttributeError(name)

            def log_message(self, *_: object) -> None:
                """Log nothing."""

        self._http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._http.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._http.server_port}"
        threading.Thread(target=self._http.serve_forever, args=(0.05,), daemon=True).start()

    def close(self) -> None:
        """Stop."""
        self._http.shutdown()
        self._http.server_close()

    def wrote(self) -> list[str]:
        """Return the requests so far that change something, but for logins."""
        return [r for r in self.requests if r[:3] != "GET" and "token-auth" not in r]


def task(identity: str = "t1", project: int = 1, **fields: Any) -> dict[str, Any]:
    """Return a task as a server lists it: one that no node has taken, unless `fields` differ."""
    return {
        "id": identity, "project": project, "name": "Waits", "status": None,
        "pending_action": None, "processing_node": None, "upload_progress": 0.0,
        "images_count": 12, "partial": False, "available_assets": [], **fields,
    }  # fmt: skip


def project(identity: int = 1, *tasks: str, **fields: Any) -> dict[str, Any]:
    """Return a project as a server lists it."""
    return {
        "id": identity, "name": f"Project {identity}", "tasks": list(tasks), "owned": True,
        "permissions": ["view", "change", "add", "delete"], **fields,
    }  # fmt: skip


def node(identity: int = 1, **fields: Any) -> dict[str, Any]:
    """Return a processing node that is online and knows one option, unless `fields` differ."""
    option = {"name": "dsm", "type": "bool", "value": "false", "domain": "bool", "help": ""}
    return {
        "id": identity, "label": f"node-{identity}", "hostname": "h", "online": True,
        "queue_count": 0, "available_options": [option], **fields,
    }  # fmt: skip


def page(*items: Any) -> tuple[int, Any]:
    """Return the answer that is a whole list in one page."""
    return 200, {"count": len(items), "next": None, "previous": None, "results": list(items)}
