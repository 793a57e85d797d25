"""Tasks that were processed elsewhere."""

from __future__ import annotations

from typing import Any

from ..errors import ProtocolError
from ..support.i18n import translate
from ..transport import Transport
from .paths import tasks_path
from .tasks import FormBody


class Imports:
    """The calls that concern imports; those that make a task return its JSON."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def send_zip(self, project: int, body: FormBody) -> Any:
        """Send a ZIP file or a chunk of one; after the last chunk the answer is the task."""
        return self._transport.json(
            "POST", _zip_path(project), body=body, content_type=body.content_type
        )

    def fetch_zip(self, project: int, url: str, name: str) -> Any:
        """Create a task from a ZIP file that the server downloads."""
        # Form fields, as the contract has it; today's server takes JSON too.
        return self._transport.json("POST", _zip_path(project), data={"url": url, "name": name})

    def begin_assets(self, project: int) -> str:
        """Begin an import of finished products; return its id. One that is left so is nothing."""
        path = _assets_path(project) + "init"
        answer = self._transport.json("POST", path, json_body={}, idempotent=True)
        batch = answer.get("uuid") if isinstance(answer, dict) else None
        if not isinstance(batch, str):
            raise ProtocolError(translate("Api", "The server did not begin the import."))
        return batch

    def send_asset(self, project: int, body: FormBody) -> None:
        """Send one of the products."""
        self._transport.json(
            "POST", _assets_path(project) + "upload",
            body=body, content_type=body.content_type, idempotent=True,
        )  # fmt: skip

    def commit_assets(self, project: int, batch: str, name: str) -> Any:
        """Make a task of the products that were sent."""
        return self._transport.json(
            "POST", _assets_path(project) + "commit", json_body={"uuid": batch, "name": name}
        )


def _zip_path(project: int) -> str:
    return tasks_path(project) + "import"  # no slash at the end


def _assets_path(project: int) -> str:
    return tasks_path(project) + "import/external/"
