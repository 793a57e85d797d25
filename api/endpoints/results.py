"""What a task has made: downloads, tiles, pictures, exports."""

from __future__ import annotations

import math
import re
import time
from datetime import datetime, timezone
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlencode

from ..answers import READING_ERRORS, content_length, encodable
from ..enums import Asset, TileType
from ..errors import ConnectionFailedError, NotFoundError, ProtocolError, ServerError
from ..models import LONGEST_TEXT, Bounds, TileJSON, TileMetadata, bounds_of, number_of, shortened
from ..requests import ExportRequest, TileStyle
from ..transfer.download import DownloadListener, download
from ..waiting import Cancelled, pause
from ..words import translate
from .tasks import task_path

if TYPE_CHECKING:
    from ..client import WebODM

EXPORT_PATIENCE = 3600.0  # s
EXPORT_INTERVAL = 1.0  # s
THUMBNAIL_SIZE = 128  # pixels
SHARP_TILE = 512  # pixels of a tile for screens of high resolution; others have 256
POINT_CLOUD = "georeferenced_model"
SHOTS_READ = 64 * 1024  # bytes of shots.geojson, enough for a hundred photos
CAPTURE_TIME = re.compile(rb'"capture_time":\s*(\d{9,11})(?:\.\d+)?[,}\s]')  # s since 1970


class Results:
    """`server.results`. May be used from any thread; every call blocks until it is answered."""

    def __init__(self, client: WebODM) -> None:
        self._client = client
        self._transport = client.transport

    # Files

    def download(
        self,
        project: int,
        task: str,
        asset: str,
        target: Path,
        *,
        progress: DownloadListener | None = None,
        cancelled: Cancelled | None = None,
    ) -> Path:
        """Stream an asset (of `task.available_assets`) into the file `target` and return it.

        `target` is either whole in the end or what it was before; see `download.download`.
        """
        path = f"{task_path(project, task)}download/{quote(asset)}"
        try:
            return download(self._transport, path, target, progress=progress, cancelled=cancelled)
        except NotFoundError as error:
            raise NotFoundError(
                translate("Api", "The server has no {} of this task.").format(asset),
                translate(
                    "Api",
                    "The task may not make it with these options, or it has been removed.",
                ),
            ) from error

    def size(self, project: int, task: str, asset: str) -> int | None:
        """Return the bytes of an asset, None when the server does not tell."""
        headers = self._transport.head(f"{task_path(project, task)}download/{quote(asset)}")
        return content_length(headers)

    def raw_asset_url(self, project: int, task: str, path: str) -> str:
        """Return the address of a file in the task's asset folder, such as an EPT's ept.json."""
        return f"{self._client.url}/api/{task_path(project, task)}assets/{quote(path)}"

    def raw_asset(
        self,
        project: int,
        task: str,
        path: str,
        target: Path,
        *,
        progress: DownloadListener | None = None,
        cancelled: Cancelled | None = None,
    ) -> Path:
        """Stream a file of the task's asset folder into the file `target` and return it."""
        source = f"{task_path(project, task)}assets/{quote(path)}"
        return download(self._transport, source, target, progress=progress, cancelled=cancelled)

    def photo(
        self,
        project: int,
        task: str,
        name: str,
        target: Path,
        *,
        cancelled: Cancelled | None = None,
    ) -> Path:
        """Stream one of the task's photos into the file `target` and return it."""
        source = f"{task_path(project, task)}images/download/{quote(name)}"
        return download(self._transport, source, target, cancelled=cancelled)

    def backup(
        self,
        project: int,
        task: str,
        target: Path,
        *,
        progress: DownloadListener | None = None,
        cancelled: Cancelled | None = None,
    ) -> Path:
        """Stream a zip of the whole task, photos too, which `tasks.import_zip` takes back."""
        source = f"{task_path(project, task)}backup"  # no slash here
        return download(
            self._transport, source, target, suffix=".zip", progress=progress, cancelled=cancelled
        )

    def captured_at(self, project: int, task: str) -> datetime | None:
        """Return when the flight's first photo was taken, None when the server does not say.

        Reads the beginning of shots.geojson, whatever its size.
        """
        path = f"{task_path(project, task)}download/{Asset.SHOTS}"
        with self._transport.stream(path, {"Accept-Encoding": "identity"}) as response:
            try:
                beginning = response.raw.read(SHOTS_READ)
            except READING_ERRORS as error:
                raise ConnectionFailedError(translate("Api", "The download broke off.")) from error
        times = [int(seconds) for seconds in CAPTURE_TIME.findall(beginning)]
        return datetime.fromtimestamp(min(times), timezone.utc) if times else None

    # Pictures

    def thumbnail(self, project: int, task: str, size: int = THUMBNAIL_SIZE) -> bytes:
        """Return a picture (PNG) of the orthophoto, at most `size` pixels wide and high."""
        return self._transport.content(f"{task_path(project, task)}thumbnail", {"size": size})

    def photo_thumbnail(
        self, project: int, task: str, name: str, size: int = THUMBNAIL_SIZE
    ) -> bytes:
        """Return a small picture (JPEG) of one of the task's photos."""
        path = f"{task_path(project, task)}images/thumbnail/{quote(name)}"
        return self._transport.content(path, {"size": size})

    # Tiles

    def tilejson(self, project: int, task: str, kind: TileType) -> TileJSON:
        """Return where the map tiles of a raster are."""
        path = f"{task_path(project, task)}{kind.value}/tiles.json"
        return TileJSON.from_json(self._transport.json("GET", path), self._client.url)

    def bounds(self, project: int, task: str, kind: TileType) -> Bounds | None:
        """Return where a raster lies, in degrees; None when the server does not say."""
        data = self._transport.json("GET", f"{task_path(project, task)}{kind.value}/bounds")
        return bounds_of(data.get("bounds") if isinstance(data, dict) else None)

    def metadata(
        self, project: int, task: str, kind: TileType, style: TileStyle | None = None
    ) -> TileMetadata:
        """Return statistics, formulas and colour maps of a raster.

        With a `style` the statistics are those of its formula. An old server has no such call:
        then nothing is known.
        """
        path = f"{task_path(project, task)}{kind.value}/metadata"
        params = style.query() if style is not None else None
        try:
            return TileMetadata.from_json(self._transport.json("GET", path, params=params))
        except NotFoundError:
            self._client.tasks.get(project, task)  # tells a task that is gone from an old server
            return TileMetadata()

    def tile(
        self, tiles: TileJSON, z: int, x: int, y: int, style: TileStyle | None = None
    ) -> bytes:
        """Return one tile, counted from the north-west as in XYZ whatever the server's scheme."""
        return self._transport.content(
            tiles.address(z, x, y)[len(self._client.url) :], style.query() if style else None
        )

    def tile_url(self, tiles: TileJSON, style: TileStyle | None = None) -> str:
        """Return the address of tiles with {z}, {x} and {y}, or {-y} for rows from the south."""
        url = tiles.url.replace("{y}", "{-y}") if tiles.scheme == "tms" else tiles.url
        query = style.query() if style is not None else {}
        if style is not None and style.size == SHARP_TILE:
            # Not ?size=512, for which the server takes z for one level further out. Old servers,
            # whose addresses have an extension, have tiles of one size alone.
            url = re.sub(r"(\{-?y\})(?=\?|$)", r"\1@2x", url)
        if not query:
            return url
        return url + ("&" if "?" in url else "?") + urlencode(query, safe=",")

    # Exports

    def export(
        self,
        project: int,
        task: str,
        product: str,
        target: Path,
        *,
        format: str,  # noqa: A002  the server's own word
        epsg: int | None = None,
        style: TileStyle | None = None,
        resample: float | None = None,
        timeout: float = EXPORT_PATIENCE,
        working: DownloadListener | None = None,
        progress: DownloadListener | None = None,
        cancelled: Cancelled | None = None,
    ) -> Path:
        """Have the server convert a product, and stream the result into the file `target`.

        The values are those of `ExportRequest`; the rest is as in `export_from`.
        """
        return self.export_from(
            project,
            task,
            ExportRequest(product, format, target, epsg, style, resample),
            timeout=timeout,
            working=working,
            progress=progress,
            cancelled=cancelled,
        )

    def export_from(
        self,
        project: int,
        task: str,
        request: ExportRequest,
        *,
        timeout: float = EXPORT_PATIENCE,
        working: DownloadListener | None = None,
        progress: DownloadListener | None = None,
        cancelled: Cancelled | None = None,
    ) -> Path:
        """Have the server convert a product, and stream the result into the file of the request.

        `working` gets the server's own progress in percent, of 100. Raises `ServerError` after
        `timeout` seconds: the server never says that it knows no such export.
        """
        style = {} if request.style is None else request.style.query()
        body: dict[str, Any] = {"format": request.format, **style}
        if request.epsg is not None:
            body["epsg"] = request.epsg
        if request.resample is not None:
            body["resample"] = request.resample
        path = f"{task_path(project, task)}{request.product}/export"
        answer = self._transport.json("POST", path, json_body=body, idempotent=True)
        source = self._export_source(answer, timeout, working, cancelled)
        return download(
            self._transport, source, request.target, progress=progress, cancelled=cancelled
        )

    def _export_source(
        self,
        answer: Any,
        timeout: float,
        working: DownloadListener | None,
        cancelled: Cancelled | None,
    ) -> str:
        """Return the path that the finished export can be had from."""
        fields = answer if isinstance(answer, dict) else {}
        url, worker = fields.get("url"), fields.get("celery_task_id")
        if isinstance(url, str) and url.startswith("/"):
            return url  # the server has it as it is
        if not isinstance(worker, str):
            raise ProtocolError(translate("Api", "The server did not begin the export."))
        worker = quote(encodable(worker), safe="")
        self._await_worker(worker, timeout, working, cancelled)
        name = fields.get("filename")
        query = "?" + urlencode({"filename": encodable(name)}) if isinstance(name, str) else ""
        return f"workers/get/{worker}{query}"

    def _await_worker(
        self,
        worker: str,
        timeout: float,
        working: DownloadListener | None,
        cancelled: Cancelled | None,
    ) -> None:
        deadline = time.monotonic() + timeout
        while True:
            state = self._transport.json("GET", f"workers/check/{worker}")
            if not isinstance(state, dict):
                raise ProtocolError(translate("Api", "The server did not say how the export goes."))
            if isinstance(state.get("error"), str):
                words = shortened(state["error"], LONGEST_TEXT)
                raise ServerError(translate("Api", "The export failed: {}").format(words))
            if state.get("ready") is True:
                return
            percent = number_of(state.get("progress"), math.nan)
            if working is not None and not math.isnan(percent):
                working(int(min(max(percent, 0.0), 100.0)), 100)
            if time.monotonic() > deadline:
                raise ServerError(
                    translate("Api", "The export was not done within {:g} s.").format(timeout)
                )
            pause(EXPORT_INTERVAL, cancelled)
