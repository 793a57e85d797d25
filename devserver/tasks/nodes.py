"""The simulated processing nodes of this server."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from ..store import now_iso
from .options import OPTIONS, Option

STARTED_AT = now_iso()


@dataclass(frozen=True)
class Node:
    """A processing node. Offline ones have never answered, so nothing is known of them."""

    id: int
    label: str
    hostname: str
    port: int
    online: bool
    options: tuple[Option, ...] = field(default=())

    def json(self, queue_count: int) -> dict[str, Any]:
        """Return the node as WebODM lists it."""
        return {
            "id": self.id,
            "online": self.online,
            "label": self.label,
            "hostname": self.hostname,
            "port": self.port,
            "api_version": "2.2.4" if self.online else None,
            "last_refreshed": STARTED_AT if self.online else None,
            "queue_count": queue_count,
            "available_options": [item.json() for item in self.options] if self.online else {},
            "token": "",
            "max_images": None,
            "engine_version": "3.5.6" if self.online else None,
            "engine": "odm" if self.online else None,
        }

    def options_error(self, chosen: Any) -> str | None:
        """Return the JSON text with which NodeODM rejects a task's options; None if accepted.

        Unknown options are ignored silently, as in NodeODM.
        """
        known = {option.name: option for option in self.options}
        errors = []
        for item in chosen:
            option = known.get(item["name"])
            problem = option.error(item["value"]) if option else None
            if problem:
                errors.append({"name": item["name"], "error": problem})
        return json.dumps(errors, separators=(",", ":")) if errors else None


NODES = (
    Node(1, "node-odm-1", "localhost", 3000, online=True, options=OPTIONS),
    Node(2, "node-odm-2", "localhost", 3999, online=False),
)
NODES_BY_ID = {node.id: node for node in NODES}
