"""The presets of a server and of its user."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..errors import NotFoundError
from ..models import OptionValue, Preset, rows
from ..options import option_list
from ..support.idempotency import create_idempotently, delete_idempotently
from ..transport import Transport


class Presets:
    """`server.presets`: named sets of options, the server's and the user's own."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def list(self) -> tuple[Preset, ...]:
        """Return the presets this user sees; an old server has none."""
        try:
            data = self._transport.json("GET", "presets/")
        except NotFoundError:
            return ()
        return tuple(Preset.from_json(item) for item in rows(data))

    def create(self, name: str, options: Mapping[str, OptionValue]) -> Preset:
        """Keep options on the server under a name; return the preset."""
        body = {"name": name, "options": option_list(options)}
        known = {preset.id for preset in self.list()}
        return create_idempotently(
            lambda: Preset.from_json(self._transport.json("POST", "presets/", json_body=body)),
            lambda: next((p for p in self.list() if p.id not in known and p.name == name), None),
        )

    def update(
        self, preset: int, *, name: str = "", options: Mapping[str, OptionValue] | None = None
    ) -> Preset:
        """Change one of the user's own presets and return it."""
        body: dict[str, Any] = {"name": name} if name else {}
        if options is not None:
            body["options"] = option_list(options)
        path = f"presets/{int(preset)}/"
        return Preset.from_json(
            self._transport.json("PATCH", path, json_body=body, idempotent=True)
        )

    def delete(self, preset: int) -> None:
        """Delete one of the user's own presets; the server's cannot be."""
        path = f"presets/{int(preset)}/"
        delete_idempotently(
            lambda: self._transport.json("DELETE", path),
            lambda: self._transport.json("GET", path),
        )
