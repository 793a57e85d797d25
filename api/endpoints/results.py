"""What a task has made: pictures, tiles, sizes."""

from __future__ import annotations

import re
from datetime import datetime, timezone
from urllib.parse import quote, urlencode

from ..answers import READING_ERRORS, content_length
from ..enums import Asset, TileType
from ..errors import ConnectionFailedError, NotFoundError
from ..models import Bounds, TileJSON, TileMetadata, bounds_of
from ..requests import TileStyle
from ..support.i18n import translate
from ..transport import Transport
from .paths import task_path

THUMBNAIL_SIZE = 128  # pixels
SHARP_TILE = 512  # pixels of a tile for screens of high resolution; others have 256
SHOTS_READ = 64 * 1024  # bytes of shots.geojson, enough for a hundred photos
CAPTURE_TIME = re.compile(rb'"capture_time":\s*(\d{9,11})(?:\.\d+)?[,}\s]')  # s since 1970


class Results:
    """The calls that concern the results of a task, but for whole files."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    # Files

    def size(self, project: int, task: str, asset: str) -> int | None:
        """Return the bytes of an asset, None when the server does not tell."""
        headers = self._transport.head(f"{task_path(project, task)}download/{quote(asset)}")
        return content_length(headers)

    def raw_asset_url(self, project: int, task: str, path: str) -> str:
        """Return the address of a file in the task's asset folder, such as an EPT's ept.json."""
        return f"{self._transport.url}/api/{task_path(project, task)}assets/{quote(path)}"

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
        return TileJSON.from_json(self._transport.json("GET", path), self._transport.url)

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
            # Distinguishes a deleted task from an old server.
            self._transport.json("GET", task_path(project, task))
            return TileMetadata()

    def tile(
        self, tiles: TileJSON, z: int, x: int, y: int, style: TileStyle | None = None
    ) -> bytes:
        """Return one tile, counted from the north-west as in XYZ whatever the server's scheme."""
        return self._transport.content(
            tiles.address(z, x, y)[len(self._transport.url) :], style.query() if style else None
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
