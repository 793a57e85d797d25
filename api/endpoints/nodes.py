"""The processing nodes of a server."""

from __future__ import annotations

from ..models import NodeOption, ProcessingNode, rows
from ..transport import Transport


class Nodes:
    """`server.nodes`: the machines that process tasks."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def list(self) -> tuple[ProcessingNode, ...]:
        """Return the nodes this user may use, with the options of each."""
        data = self._transport.json("GET", "processingnodes/")
        return tuple(ProcessingNode.from_json(item) for item in rows(data))

    def get(self, node: int) -> ProcessingNode:
        """Return one node."""
        return ProcessingNode.from_json(
            self._transport.json("GET", f"processingnodes/{int(node)}/")
        )

    def options(self) -> tuple[NodeOption, ...]:
        """Return the options that every node online has."""
        data = self._transport.json("GET", "processingnodes/options/")
        return tuple(NodeOption.from_json(item) for item in rows(data))
