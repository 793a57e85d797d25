"""Which products of a task can be put on the map, and from what. No QGIS in here."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import Enum
from urllib.parse import quote

from ...api import Asset, Task, TileJSON, TileMetadata, TileStyle, TileType

DSM_COLOR_MAP = "viridis"
FLATTEST = 0.1  # m between the lowest and the highest ground
HILLSHADE = 6.0  # the vertical exaggeration that WebODM's own map uses


class Product(Enum):
    """What "Add to map" can add."""

    ORTHOPHOTO = "orthophoto"
    DSM = "dsm"
    DTM = "dtm"
    POINT_CLOUD = "point_cloud"


@dataclass(frozen=True)
class LayerSpec:
    """How a product gets on the map. `assets`: any one of them is enough, the first is best."""

    product: Product
    title: str
    assets: tuple[str, ...]
    tiles: TileType | None = None


# In the order of the group, the top first: the orthophoto is what one wants to see.
SPECS = (
    LayerSpec(Product.ORTHOPHOTO, "Orthophoto", (Asset.ORTHOPHOTO,)),
    LayerSpec(Product.DTM, "Terrain model (DTM)", (Asset.DTM,), TileType.DTM),
    LayerSpec(Product.DSM, "Surface model (DSM)", (Asset.DSM,), TileType.DSM),
    LayerSpec(Product.POINT_CLOUD, "Point cloud", (Asset.LAS, Asset.LAZ)),
)


def spec_for(product: Product) -> LayerSpec:
    """Return the spec of a product."""
    return next(spec for spec in SPECS if spec.product is product)


def available(task: Task) -> tuple[LayerSpec, ...]:
    """Return the products this task has; its assets count, not its status."""
    return tuple(s for s in SPECS if any(a in task.available_assets for a in s.assets))


@dataclass(frozen=True)
class LayerIdentity:
    """Where a layer comes from; kept in its custom properties."""

    server: str
    project: int
    task: str
    product: Product


def tile_source(tiles: TileJSON, url: str) -> str:
    """Return the source of QGIS's `wms` provider for XYZ tiles at `url`; holds no secret."""
    # QGIS splits the source at &, so the address in it is quoted but for its placeholders.
    quoted = quote(url, safe=":/{}?=,")
    return f"type=xyz&zmin={tiles.min_zoom}&zmax={tiles.max_zoom}&url={quoted}"


def elevation_style(metadata: TileMetadata) -> TileStyle:
    """Return how the server is to draw heights: as a shaded, coloured picture."""
    statistics = metadata.statistics.get("1")
    if statistics is None:
        return TileStyle(color_map=DSM_COLOR_MAP, hillshade=HILLSHADE)
    low, high = statistics.low, statistics.high
    if high - low < FLATTEST:  # a range of nothing would be drawn as nothing
        low, high = math.floor(low), math.ceil(high + FLATTEST)
    return TileStyle(
        color_map=DSM_COLOR_MAP, hillshade=HILLSHADE, rescale=(round(low, 2), round(high, 2))
    )
