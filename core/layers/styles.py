"""How the server is asked to draw its tiles, and how QGIS is told of them. No QGIS in here."""

from __future__ import annotations

import math
from urllib.parse import parse_qsl, quote, unquote, urlencode

from ...api import Bounds, Task, TileJSON, TileMetadata, TileStyle

RUN = "run"  # in the address of tiles, see below
ELEVATION_COLORS = "viridis"
FLATTEST = 0.1  # m between the lowest and the highest ground
HILLSHADE = 6.0  # the vertical exaggeration that WebODM's own map uses
PLANT_COLORS = "rdylgn"  # red where plants fare badly, green where they thrive
ANY_BANDS = "auto"  # the server knows what camera it was
MERCATOR_EDGE = 85.06  # degrees; maps of tiles end there
WHOLE_RANGE = (-1.0, 1.0)  # of a normalised difference


def tile_source(tiles: TileJSON, url: str) -> str:
    """Return the source of QGIS's `wms` provider for XYZ tiles at `url`; holds no secret."""
    return f"type=xyz&zmin={tiles.min_zoom}&zmax={tiles.max_zoom}&url={_quoted(url)}"


def first_box(*candidates: Bounds | None) -> Bounds | None:
    """Return the first bounds that hold something on a map of tiles."""
    for bounds in candidates:
        if bounds is not None:
            west, south, east, north = bounds
            south, north = max(south, -MERCATOR_EDGE), min(north, MERCATOR_EDGE)
            if west < east and south < north:
                return west, south, east, north
    return None


def of_run(url: str, task: Task) -> str:
    """Return the address with a mark of the run that made what is there.

    The server ignores it; QGIS keeps things by address and would show those of an earlier run.
    """
    run = f"{task.uuid[:8]}-{max(task.processing_time, 0)}"
    return f"{url}{'&' if '?' in url else '?'}{RUN}={quote(run, safe='')}"


def keep_changes(fresh: str, given: str, present: str) -> str:
    """Return the source `fresh` with what a user has changed in the address of the tiles.

    Changed is in what the layer's `present` source differs from the one it was `given`; where
    that is not known (""), all parameters are taken for the user's.
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
    """Quote an address but for its placeholders: QGIS splits sources at &."""
    return quote(url, safe=":/{}?=,")


def elevation_style(metadata: TileMetadata) -> TileStyle:
    """Return how the server is to draw heights: as a shaded, coloured picture."""
    statistics = metadata.statistics.get("1")
    if statistics is None:
        return TileStyle(color_map=ELEVATION_COLORS, hillshade=HILLSHADE)
    low, high = statistics.low, statistics.high
    if high - low < FLATTEST:  # a range of nothing would be drawn as nothing
        low, high = math.floor(low), math.ceil(high + FLATTEST)
    return TileStyle(
        color_map=ELEVATION_COLORS, hillshade=HILLSHADE, rescale=(round(low, 2), round(high, 2))
    )


def formula_query(formula: str) -> TileStyle:
    """Return what to ask the server's metadata with, to hear all about a formula."""
    return TileStyle(formula, ANY_BANDS, PLANT_COLORS)


def formula_style(formula: str, metadata: TileMetadata) -> TileStyle:
    """Return how the server is to draw a formula, given the statistics of its values.

    The colours span what the field has, within what the formula can give.
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
