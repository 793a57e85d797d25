"""Products that the server converts for a task."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlencode

from ..answers import encodable
from ..errors import ProtocolError, ServerError
from ..models import LONGEST_TEXT, number_of, shortened
from ..requests import ExportRequest
from ..support.i18n import translate
from ..transport import Transport
from .paths import task_path


@dataclass(frozen=True)
class Export:
    """An export that was begun: the path of its file, and of the job that makes it, if any does."""

    path: str
    worker: str = ""


class Exports:
    """The calls that concern exports."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def begin(self, project: int, task: str, request: ExportRequest) -> Export:
        """Start the conversion of a product on the server."""
        style = {} if request.style is None else request.style.query()
        body: dict[str, Any] = {"format": request.format, **style}
        if request.epsg is not None:
            body["epsg"] = request.epsg
        if request.resample is not None:
            body["resample"] = request.resample
        path = f"{task_path(project, task)}{request.product}/export"
        answer = self._transport.json("POST", path, json_body=body, idempotent=True)
        fields = answer if isinstance(answer, dict) else {}
        url, worker = fields.get("url"), fields.get("celery_task_id")
        if isinstance(url, str) and url.startswith("/"):
            return Export(url)  # the server has it as it is
        if not isinstance(worker, str):
            raise ProtocolError(translate("Api", "The server did not begin the export."))
        worker = quote(encodable(worker), safe="")
        name = fields.get("filename")
        query = "?" + urlencode({"filename": encodable(name)}) if isinstance(name, str) else ""
        return Export(f"workers/get/{worker}{query}", worker)

    def progress(self, export: Export) -> float | None:
        """Return the server's own progress in percent, NaN when it reports none; None when done.

        Raises `ServerError` when the export has failed.
        """
        if not export.worker:
            return None
        state = self._transport.json("GET", f"workers/check/{export.worker}")
        if not isinstance(state, dict):
            raise ProtocolError(translate("Api", "The server did not say how the export goes."))
        if isinstance(state.get("error"), str):
            words = shortened(state["error"], LONGEST_TEXT)
            raise ServerError(translate("Api", "The export failed: {}").format(words))
        if state.get("ready") is True:
            return None
        return number_of(state.get("progress"), math.nan)
