"""What the server's JSON says, as frozen dataclasses.

Unknown fields are ignored and missing ones have defaults, because old and new servers differ;
what cannot be understood at all raises `ProtocolError`.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Union
from urllib.parse import urlsplit

from .answers import encodable, html_words, is_html, parse_json, parse_python, server_words
from .enums import PendingAction, TaskStatus
from .errors import ProtocolError
from .support.filenames import FILE_NAME
from .support.i18n import QT_TRANSLATE_NOOP, translate

OptionValue = Union[str, bool, int, float]
PAGE_START = re.compile(r"<!doctype html|<html\b", re.IGNORECASE)
Bounds = tuple[float, float, float, float]
"""West, south, east, north in degrees (WGS 84)."""

LONGEST_NAME = 1000  # characters; the server itself takes 255
LONGEST_TEXT = 100_000  # characters of a description or a reason
LONGEST_LINE = 10_000  # characters of a console
LONGEST_DEFAULT, LONGEST_HELP = 1000, 10_000  # characters of a processing option
MOST_CHOICES = 1000
NEAR_POLE = 85.0  # degrees; beyond, what is there may have all longitudes
LARGEST_INTEGER = 2**63 - 1
LARGEST_NUMBER = 1000  # bits that are still written as text

DEFAULT_MIN_ZOOM, DEFAULT_MAX_ZOOM, HIGHEST_ZOOM = 14, 22, 30


@dataclass(frozen=True)
class Project:
    """A folder of tasks."""

    id: int
    name: str
    description: str = ""
    created_at: datetime | None = None
    permissions: tuple[str, ...] = ()
    task_ids: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    owned: bool | None = None
    """Whether it is this user's own; None where the server does not tell."""

    @classmethod
    def from_json(cls, data: Any) -> Project:
        """Build from one element of `GET /api/projects/`."""
        fields = _object(data, QT_TRANSLATE_NOOP("Api", "project"))
        return cls(
            id=_required_int(fields, "id", QT_TRANSLATE_NOOP("Api", "project")),
            name=_text(fields, "name"),
            description=_text(fields, "description", LONGEST_TEXT),
            created_at=_moment(fields.get("created_at")),
            permissions=_texts(fields.get("permissions")),
            task_ids=tuple(filter(None, map(_identity, _list(fields.get("tasks"))))),
            tags=_texts(fields.get("tags")),
            owned=fields["owned"] if isinstance(fields.get("owned"), bool) else None,
        )


@dataclass(frozen=True)
class Task:
    """One processing job. `id` is a string whatever the server sends."""

    id: str
    project: int
    name: str = ""
    status: TaskStatus = TaskStatus.UNKNOWN
    pending_action: PendingAction | None = None
    processing_node: int | None = None
    processing_node_name: str = ""
    images_count: int = 0
    can_rerun_from: tuple[str, ...] = ()
    available_assets: tuple[str, ...] = ()
    uuid: str = ""
    processing_time: int = -1
    """Milliseconds, -1 when not known."""
    auto_processing_node: bool = True
    last_error: str = ""
    options: tuple[tuple[str, OptionValue], ...] = ()
    created_at: datetime | None = None
    upload_progress: float = 0.0
    resize_progress: float = 0.0
    running_progress: float = 0.0
    """Each 0–1."""
    partial: bool = False
    """True while photos are still being uploaded."""
    extent: Bounds | None = None
    epsg: int | None = None
    wkt: str = ""
    srs_name: str = ""
    """Of the coordinate system, as the server words it."""
    bands: tuple[str, ...] = ()
    """Names of the orthophoto's bands, such as red, nir or alpha."""
    size: float = 0.0
    """Megabytes on the server."""
    public: bool = False
    tags: tuple[str, ...] = ()

    @classmethod
    def from_json(cls, data: Any) -> Task:
        """Build from the answer of `GET /api/projects/{p}/tasks/{t}/`."""
        fields = _object(data, QT_TRANSLATE_NOOP("Api", "task"))
        identity = _identity(fields.get("id"))
        if not identity:
            raise ProtocolError(translate("Api", "The server sent a task without an id."))
        return cls(
            id=identity,
            project=_required_int(fields, "project", QT_TRANSLATE_NOOP("Api", "task")),
            name=_text(fields, "name"),
            status=TaskStatus.from_code(fields.get("status")),
            pending_action=PendingAction.from_code(fields.get("pending_action")),
            processing_node=_int_or_none(fields.get("processing_node")),
            processing_node_name=_text(fields, "processing_node_name"),
            images_count=_int_or_none(fields.get("images_count")) or 0,
            can_rerun_from=_texts(fields.get("can_rerun_from")),
            available_assets=_file_names(fields.get("available_assets")),
            uuid=_text(fields, "uuid"),
            processing_time=_int_or_default(fields.get("processing_time"), -1),
            auto_processing_node=fields.get("auto_processing_node") is not False,
            last_error=_error_text(fields.get("last_error")),
            options=_options(fields.get("options")),
            created_at=_moment(fields.get("created_at")),
            upload_progress=_fraction(fields.get("upload_progress")),
            resize_progress=_fraction(fields.get("resize_progress")),
            running_progress=_fraction(fields.get("running_progress")),
            partial=fields.get("partial") is True,
            extent=bounds_of(fields.get("extent")),
            epsg=_int_or_none(fields.get("epsg")),
            wkt=_text(fields, "wkt", LONGEST_TEXT),
            srs_name=_text(_mapping(fields.get("srs")), "name"),
            bands=tuple(_text(_mapping(b), "name") for b in _list(fields.get("orthophoto_bands"))),
            size=number_of(fields.get("size"), 0.0),
            public=fields.get("public") is True,
            tags=_texts(fields.get("tags")),
        )

    @property
    def is_finished(self) -> bool:
        """True when the status is terminal and nothing that was asked for is still pending."""
        return self.status.is_terminal and self.pending_action is None

    @property
    def is_active(self) -> bool:
        """True while the server may change the task by itself, so while it is worth asking."""
        return not self.is_finished and not (self.partial and self.pending_action is None)


@dataclass(frozen=True)
class NodeOption:
    """One processing option a node knows, with the values it takes."""

    name: str
    type: str
    """int, float, string, bool or enum."""
    value: str = ""
    """The default; always text."""
    domain: str = ""
    choices: tuple[str, ...] = ()
    help: str = ""

    @classmethod
    def from_json(cls, data: Any) -> NodeOption:
        """Build from one element of `available_options`."""
        fields = _object(data, QT_TRANSLATE_NOOP("Api", "processing option"))
        name = _text(fields, "name")
        if not name:
            raise ProtocolError(
                translate("Api", "The server sent a processing option without a name.")
            )
        domain = fields.get("domain")
        choices = tuple(_scalar(choice) for choice in _list(domain)[:MOST_CHOICES])
        default = _scalar(fields.get("value"))
        return cls(
            name=name,
            type=_text(fields, "type"),
            value=default,
            domain=_text(fields, "domain"),
            choices=choices,
            help=_expanded(_text(fields, "help", LONGEST_HELP), default, choices),
        )


def _expanded(text: str, default: str, choices: tuple[str, ...]) -> str:
    """Fill in what ODM's parser of options would: its help is written for argparse."""
    named = shortened(", ".join(choice for choice in choices if choice), LONGEST_DEFAULT)
    values = {"%(default)s": default or "—", "%(choices)s": named}
    filled, size = [], 0
    for part in re.split(r"(%\((?:default|choices)\)s)", text):
        filled.append(values.get(part, part))
        size += len(filled[-1])
        if size > LONGEST_HELP:
            break
    return shortened("".join(filled), LONGEST_HELP)


@dataclass(frozen=True)
class ProcessingNode:
    """A NodeODM or ClusterODM the server can send tasks to."""

    id: int
    label: str
    online: bool = False
    hostname: str = ""
    queue_count: int = 0
    api_version: str = ""
    engine: str = ""
    engine_version: str = ""
    options: tuple[NodeOption, ...] = ()

    @classmethod
    def from_json(cls, data: Any) -> ProcessingNode:
        """Build from one element of `GET /api/processingnodes/`."""
        fields = _object(data, QT_TRANSLATE_NOOP("Api", "processing node"))
        hostname = _text(fields, "hostname")
        return cls(
            id=_required_int(fields, "id", QT_TRANSLATE_NOOP("Api", "processing node")),
            label=_text(fields, "label") or hostname,
            online=fields.get("online") is True,
            hostname=hostname,
            queue_count=_int_or_none(fields.get("queue_count")) or 0,
            api_version=_text(fields, "api_version"),
            engine=_text(fields, "engine"),
            engine_version=_text(fields, "engine_version"),
            options=tuple(NodeOption.from_json(o) for o in _list(fields.get("available_options"))),
        )


@dataclass(frozen=True)
class Preset:
    """A named set of processing options."""

    id: int
    name: str
    options: tuple[tuple[str, OptionValue], ...] = ()
    system: bool = False

    @classmethod
    def from_json(cls, data: Any) -> Preset:
        """Build from one element of `GET /api/presets/`."""
        fields = _object(data, QT_TRANSLATE_NOOP("Api", "preset"))
        return cls(
            id=_required_int(fields, "id", QT_TRANSLATE_NOOP("Api", "preset")),
            name=_text(fields, "name"),
            options=_options(fields.get("options")),
            system=fields.get("system") is True,
        )


@dataclass(frozen=True)
class ConsoleOutput:
    """Lines of a task's console; `count` is how many there are in all, or None if unsaid."""

    lines: tuple[str, ...] = ()
    count: int | None = None

    @classmethod
    def from_json(cls, data: Any) -> ConsoleOutput:
        """Build from `output/`: today's `{lines, count}`, or the text of an older server."""
        if isinstance(data, str):
            return cls(tuple(shortened(x, LONGEST_LINE) for x in data.splitlines()), None)
        if isinstance(data, dict):
            lines = _texts(data.get("lines"), LONGEST_LINE)
            return cls(lines, _int_or_none(data.get("count")))
        raise ProtocolError(
            translate("Api", "The server's console output is neither text nor lines.")
        )


@dataclass(frozen=True)
class TileJSON:
    """Where the map tiles of one product are. `url` is absolute, with {z}, {x} and {y}."""

    url: str
    scheme: str = "xyz"
    min_zoom: int = DEFAULT_MIN_ZOOM
    max_zoom: int = DEFAULT_MAX_ZOOM
    bounds: Bounds | None = None
    name: str = ""

    @classmethod
    def from_json(cls, data: Any, server: str) -> TileJSON:
        """Build from `tiles.json`; `server` is the address that relative tile paths hang on."""
        fields = _object(data, QT_TRANSLATE_NOOP("Api", "TileJSON"))
        tiles = [t for t in _list(fields.get("tiles")) if isinstance(t, str)]
        if not tiles or not all(part in tiles[0] for part in ("{z}", "{x}", "{y}")):
            raise ProtocolError(
                translate("Api", "The server's TileJSON names no tiles."),
                translate("Api", "Restart the task."),
            )
        url = _absolute(tiles[0], server.rstrip("/"))
        if not url.startswith(server.rstrip("/") + "/"):
            # Tiles from elsewhere would be asked for with this server's token.
            raise ProtocolError(translate("Api", "The server's TileJSON points to another server."))
        low = min(max(_int_or_default(fields.get("minzoom"), DEFAULT_MIN_ZOOM), 0), HIGHEST_ZOOM)
        high = min(max(_int_or_default(fields.get("maxzoom"), DEFAULT_MAX_ZOOM), low), HIGHEST_ZOOM)
        return cls(
            url=url,
            scheme="tms" if fields.get("scheme") == "tms" else "xyz",
            min_zoom=low,
            max_zoom=high,
            bounds=bounds_of(fields.get("bounds")),
            name=_text(fields, "name"),
        )

    def address(self, z: int, x: int, y: int) -> str:
        """Return where one tile is; `y` counts from the north whatever the scheme."""
        row = (1 << z) - 1 - y if self.scheme == "tms" else y
        url = self.url.replace("{z}", str(z)).replace("{x}", str(x))
        return url.replace("{y}", str(row))


@dataclass(frozen=True)
class Formula:
    """A calculation over the bands of an orthophoto that the server offers, such as NDVI."""

    id: str
    expression: str = ""
    help: str = ""
    filters: tuple[str, ...] = ()
    """The orders of bands it can be used with, such as RGN."""
    range: tuple[float, float] | None = None


@dataclass(frozen=True)
class BandStatistics:
    """Of one band, in its own unit (metres for DSM and DTM)."""

    minimum: float
    maximum: float
    low: float
    """The low percentile (2 %) that leaves outliers out."""
    high: float
    """The high percentile (98 %)."""


@dataclass(frozen=True)
class TileMetadata:
    """What the server knows of a raster, used to style its tiles."""

    statistics: Mapping[str, BandStatistics] = field(default_factory=dict)
    """By the number of the band, from "1" on, or by the formula."""
    color_maps: tuple[str, ...] = ()
    formulas: tuple[Formula, ...] = ()
    bounds: Bounds | None = None

    @classmethod
    def from_json(cls, data: Any) -> TileMetadata:
        """Build from `{type}/metadata`."""
        fields = _object(data, QT_TRANSLATE_NOOP("Api", "tile metadata"))
        statistics = {}
        for band, values in _mapping(fields.get("statistics")).items():
            parsed = _band_statistics(values)
            if parsed is not None:
                statistics[str(band)] = parsed
        maps = [_mapping(m).get("key") for m in _list(fields.get("color_maps"))]
        return cls(
            statistics=statistics,
            color_maps=tuple(m for m in maps if isinstance(m, str)),
            formulas=tuple(_formulas(fields.get("algorithms"))),
            bounds=bounds_of(_mapping(fields.get("bounds")).get("value")),
        )


def _formulas(data: Any) -> Iterator[Formula]:
    for item in _list(data):
        entry = _mapping(item)
        ends = [number_of(end, math.nan) for end in _list(entry.get("range"))]
        if _text(entry, "id"):
            yield Formula(
                id=_text(entry, "id"),
                expression=_text(entry, "expr"),
                help=_text(entry, "help"),
                filters=_texts(entry.get("filters")),
                range=(ends[0], ends[1]) if len(ends) == 2 and ends[0] < ends[1] else None,
            )


def _band_statistics(data: Any) -> BandStatistics | None:
    values = _mapping(data)
    low, high = number_of(values.get("min"), math.nan), number_of(values.get("max"), math.nan)
    if math.isnan(low) or math.isnan(high) or low > high:
        return None
    percentiles = [number_of(p, math.nan) for p in _list(values.get("percentiles"))]
    if len(percentiles) < 2 or any(math.isnan(p) for p in percentiles):
        percentiles = [low, high]
    return BandStatistics(low, high, percentiles[0], percentiles[-1])


def _absolute(path: str, server: str) -> str:
    base = urlsplit(server)
    path = _path_at(path, base.hostname)
    if not path.startswith("/") or path.startswith("//"):
        return path
    if base.path and path.startswith(base.path + "/"):  # a server below a path may say so itself
        return f"{base.scheme}://{base.netloc}{path}"
    return server + path


def _path_at(address: str, host: str | None) -> str:
    """Return the path of an address at this host, any other address as it is.

    Behind a proxy that speaks TLS, servers take their own scheme or port for that of the client.
    """
    try:
        parts = urlsplit(address)
        is_here = parts.hostname == host and parts.username is None
    except ValueError:
        return address
    path = address.split("//", 1)[-1].partition("/")[2]
    return f"/{path}" if is_here and parts.scheme in ("", "http", "https") else address


def rows(data: Any) -> list[Any]:
    """Return the elements of a bare list, or of a page of one."""
    elements = data.get("results") if isinstance(data, dict) else data
    if not isinstance(elements, list):
        raise ProtocolError(
            translate("Api", "The server sent something else where a list should be.")
        )
    return elements


def _object(data: Any, what: str) -> Mapping[str, Any]:
    if not isinstance(data, dict):
        raise ProtocolError(
            translate("Api", "The server sent something else where a {} should be.").format(
                translate("Api", what)
            )
        )
    return data


def _mapping(data: Any) -> Mapping[str, Any]:
    return data if isinstance(data, dict) else {}


def _list(data: Any) -> list[Any]:
    return data if isinstance(data, list) else []


def shortened(text: str, longest: int) -> str:
    """Return a text of at most so many characters, without lone surrogates.

    What is left out at the end is an ellipsis.
    """
    if len(text) > longest:
        text = text[: longest - 1] + "…"
    return text if text.isascii() else encodable(text)


def _text(fields: Mapping[str, Any], key: str, longest: int = LONGEST_NAME) -> str:
    value = fields.get(key)
    return shortened(value, longest) if isinstance(value, str) else ""


def _texts(data: Any, longest: int = LONGEST_NAME) -> tuple[str, ...]:
    return tuple(shortened(item, longest) for item in _list(data) if isinstance(item, str))


def _scalar(value: Any) -> str:
    """Return a number, text or boolean as text, "" for anything else."""
    if isinstance(value, int) and value.bit_length() > LARGEST_NUMBER:
        return ""
    is_scalar = isinstance(value, (str, int, float))
    return shortened(str(value), LONGEST_DEFAULT) if is_scalar else ""


def _identity(value: Any) -> str:
    """Return an ID as text, "" for what cannot be one: it becomes a part of addresses."""
    if isinstance(value, bool) or not isinstance(value, (str, int)):
        return ""
    text = _scalar(value)
    is_whole = not isinstance(value, str) or text == value
    return text if is_whole and text.isprintable() else ""


def _file_names(data: Any) -> tuple[str, ...]:
    """Drop what is not the plain name of a file: assets are saved under what the server says."""
    return tuple(name for name in _texts(data) if FILE_NAME.fullmatch(name))


def number_of(value: Any, default: float) -> float:
    """Return a finite number, else the default."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return default
    try:
        number = float(value)
    except OverflowError:
        return default
    return number if math.isfinite(number) else default


def _fraction(value: Any) -> float:
    return min(max(number_of(value, 0.0), 0.0), 1.0)


def _int_or_none(value: Any) -> int | None:
    if isinstance(value, bool):
        return None
    if isinstance(value, float):
        value = int(value) if value.is_integer() else None
    is_number = isinstance(value, int) and abs(value) <= LARGEST_INTEGER
    return value if is_number else None


def _int_or_default(value: Any, default: int) -> int:
    number = _int_or_none(value)
    return default if number is None else number


def _required_int(fields: Mapping[str, Any], key: str, what: str) -> int:
    number = _int_or_none(fields.get(key))
    if number is None:
        raise ProtocolError(
            translate("Api", "The server sent a {} without a valid {}.").format(
                translate("Api", what), key
            )
        )
    return number


def _moment(value: Any) -> datetime | None:
    if not isinstance(value, str):
        return None
    try:
        return datetime.fromisoformat(value.replace("Z", "+00:00"))  # 3.9 knows no Z
    except ValueError:
        return None


def bounds_of(value: Any) -> Bounds | None:
    """Return [west, south, east, north] if it is a box on Earth, else None.

    East is above 180 where it lies across 180°. Of such a box servers send east below west, or, as
    WebODM, the smallest and the largest longitude of its corners, which is the rest of the world.
    """
    if not isinstance(value, list) or len(value) != 4:
        return None
    west, south, east, north = (number_of(number, math.nan) for number in value)
    if not (-90 <= south <= north <= 90 and -180 <= west <= 180 and -180 <= east <= 360):
        return None
    if west > east:
        east += 360
        return (west, south, east, north) if east - west <= 180 else None
    has_pole = max(-south, north) > NEAR_POLE
    if 180 < east - west < 360 and not has_pole and east <= 180:
        west, east = east, west + 360
    return (west, south, east, north) if east - west <= 360 else None


def touches(extent: Bounds | None, area: Bounds) -> bool:
    """Return whether two boxes share anything; what has no extent touches nothing."""
    if extent is None:
        return False
    is_beside = any(
        extent[0] + turn <= area[2] and extent[2] + turn >= area[0] for turn in (-360, 0, 360)
    )
    return is_beside and extent[1] <= area[3] and extent[3] >= area[1]


def _options(data: Any) -> tuple[tuple[str, OptionValue], ...]:
    """Parse `[{name, value}]`; today's server sends `{}` for options that were never set."""
    pairs: list[tuple[str, OptionValue]] = []
    for item in _list(data):
        entry = _mapping(item)
        name, value = _text(entry, "name"), entry.get("value")
        if isinstance(value, str):
            pairs.append((name, shortened(value, LONGEST_TEXT)))
        elif name and isinstance(value, (bool, int, float)) and _scalar(value):
            pairs.append((name, value))
    return tuple((name, value) for name, value in pairs if name)


def _error_text(value: Any) -> str:
    """Return the words of `last_error`: null, plain text, HTML, or a list or object of words."""
    if not isinstance(value, str):
        return server_words(value)
    text = shortened(value, LONGEST_TEXT)
    page = PAGE_START.search(text)
    if is_html(text) or page:
        start = page.start() if page else 0
        return f"{text[:start].strip()} {html_words(text[start:])}".strip() or text
    if text[:1] not in ('"', "[", "{"):
        return text
    try:
        parsed = parse_json(text.encode())
    except (ValueError, ProtocolError):
        parsed = parse_python(text)
    is_empty = parsed in ([], {}, "")
    return server_words(parsed, LONGEST_TEXT) or ("" if is_empty else text)
