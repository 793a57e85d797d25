"""A server that keeps all who upload, download or want tiles waiting, until it is released."""

from __future__ import annotations

import threading
from typing import Any

from scripted import ScriptedServer, node, page, project, task

EACH = 4  # uploads and downloads
TASK = "/api/projects/1/tasks/"


class StallingServer(ScriptedServer):
    """Lets nobody go who uploads, downloads or wants tiles, until `release`."""

    user, password = "pilot", "secret"

    def __init__(self) -> None:
        self._gate = threading.Event()
        self.held = 0
        super().__init__(
            {
                "GET /api/projects/": page(project(1, "t0")),
                "GET /api/projects/1/": (200, project(1, "t0")),
                "GET /api/processingnodes/": (200, [node()]),
                "GET /api/presets/": (200, []),
                f"GET {TASK}": (200, []),
                f"POST {TASK}": self._create,
                "GET /state": lambda: (200, {"made": self._made, "held": self.held}),
                "POST /release": self._release_all,
            }
        )
        for number in range(EACH):
            self.routes[f"GET {TASK}t{number}/download/all.zip"] = self.hold
            self.routes[f"GET {TASK}t{number}/"] = (200, task(f"t{number}", partial=True))
            self.routes[f"POST {TASK}t{number}/upload/"] = self.hold
        self.routes[f"GET {TASK}t0/orthophoto/tiles/0/0/0"] = self.hold
        self._made = 0

    def is_full(self, more: int = 0) -> bool:
        """True when all uploads have begun, and what the slots for transfers let through hangs."""
        return self._made >= EACH and self.held >= EACH + more

    def release(self) -> None:
        """Let all go."""
        self._gate.set()
        self._gate = threading.Event()
        self.held = self._made = 0

    def _release_all(self) -> tuple[int, Any]:
        self.release()
        return 200, {}

    def _create(self) -> tuple[int, Any]:
        self._made += 1
        return 201, task(f"t{(self._made - 1) % EACH}", partial=True)

    def hold(self) -> tuple[int, Any]:
        """Answer only when all are released."""
        gate = self._gate
        self.held += 1
        gate.wait(120)
        return 503, {"detail": "too late"}
