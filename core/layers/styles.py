"""Creates tile styles of the server and tile sources of QGIS. Does not import QGIS."""

from __future__ import annotations

import math
from urllib.parse import parse_qsl, quote, unquote, urlencode

from ...api import Bounds, Task, TileJSON, TileMetadata, TileStyle

RUN = "run"  # query parameter of tile URLs, see `of_run`
ELEVATION_COLORS = "viridis"
FLATTEST = 0.1  # minimum elevation range in meters
HILLSHADE = 6.0  # vertical exaggeration, as in WebODM's map
PLANT_COLORS = "rdylgn"  # red: poor, green: good
ANY_BANDS = "auto"  # the server detects the camera
MERCATOR_EDGE = 85.06  # degrees; limit of tile maps
WHOLE_RANGE = (-1.0, 1.0)  # of a normalized difference


def tile_source(tiles: TileJSON, url: str) -> str:
    """Return the source of QGIS's `wms` provider for XYZ tiles at `url`, without secrets."""
    return f"type=xyz&zmin={tiles.min_zoom}&zmax={tiles.max_zoom}&url={_quoted(url)}"


def first_box(*candidates: Bounds | None) -> Bounds | None:
    """Return the first bounds that are not empty on a tile map."""
    for bounds in candidates:
        if bounds is not None:
            west, south, east, north = bounds
            south, north = max(south, -MERCATOR_EDGE), min(north, MERCATOR_EDGE)
            if west < east and south < north:
                return west, south, east, north
    return None


def of_run(url: str, task: Task) -> str:
    """Add a parameter for the task's run to a URL.

    The server ignores it. QGIS caches by URL and would display results of an earlier run.
    """
    run = f"{task.uuid[:8]}-{max(task.processing_time, 0)}"
    return f"{url}{'&' if '?' in url else '?'}{RUN}={quote(run, safe='')}"


def keep_changes(fresh: str, given: str, present: str) -> str:
    """Return the source `fresh` with the tile parameters that the user has changed.

    Changed parameters differ between the layer's `present` source and the `given` one. If
    `given` is unknown (""), all parameters are treated as changed.
    """
    before, now = _parameters(given), _parameters(present)
    changed = {
        name: now.get(name)
        for name in before.keys() | now.keys()
        if name != RUN and before.get(name) != now.get(name)
    }
    if not changed:
        return fresh
    values = {**_parameters(fresh), **changed}
    query = urlencode({name: v for name, v in values.items() if v is not None}, safe=",")
    source, _, address = fresh.rpartition("&url=")
    return f"{source}&url={_quoted(unquote(address).partition('?')[0] + '?' + query)}"


def _parameters(source: str) -> dict[str, str]:
    address = dict(parse_qsl(source)).get("url", "")
    return dict(parse_qsl(address.partition("?")[2]))


def _quoted(url: str) -> str:
    """Quote a URL except its placeholders, as QGIS splits sources at &."""
    return quote(url, safe=":/{}?=,")


def elevation_style(metadata: TileMetadata) -> TileStyle:
    """Return the tile style of elevations: colored with a hillshade."""
    statistics = metadata.statistics.get("1")
    if statistics is None:
        return TileStyle(color_map=ELEVATION_COLORS, hillshade=HILLSHADE)
    low, high = statistics.low, statistics.high
    if high - low < FLATTEST:  # an empty range would be invisible
        low, high = math.floor(low), math.ceil(high + FLATTEST)
    return TileStyle(
        color_map=ELEVATION_COLORS, hillshade=HILLSHADE, rescale=(round(low, 2), round(high, 2))
    )


def formula_query(formula: str) -> TileStyle:
    """Return the style for the metadata request of a formula."""
    return TileStyle(formula, ANY_BANDS, PLANT_COLORS)


def formula_style(formula: str, metadata: TileMetadata) -> TileStyle:
    """Return the tile style of a formula for the statistics of its values.

    The colors cover the values of the field, within the range of the formula.
    """
    offered = next((f for f in metadata.formulas if f.id == formula), None)
    span = (offered and offered.range) or WHOLE_RANGE
    statistics = next(iter(metadata.statistics.values()), None)
    if statistics is not None and span[0] <= statistics.low < statistics.high <= span[1]:
        span = (statistics.low, statistics.high)
    colors = PLANT_COLORS
    if metadata.color_maps and colors not in metadata.color_maps:
        colors = metadata.color_maps[0]
    return TileStyle(formula, ANY_BANDS, colors, (round(span[0], 4), round(span[1], 4)))
