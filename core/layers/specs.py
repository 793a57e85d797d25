"""Defines the products of a task and how they are added to the map. Does not import QGIS.

To add a product, add a member of `Product`, a `LayerSpec` in `SPECS` at its position in the group,
and a builder, whose name is in the spec (see `builder.py`). Menus, "Add to Map", groups, identity,
refresh and the table of docs/layers.md follow from the spec.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

from ...api import Asset, Task
from ...api.support.i18n import QT_TRANSLATE_NOOP, translate

TaskKey = tuple[str, int, str]
"""Server, project and task."""


class Product(Enum):
    """Products of "Add to Map"; the values are saved in projects."""

    CONTROL_POINTS = "control_points"
    PHOTOS = "photos"
    CUTLINE = "cutline"
    FOOTPRINTS = "footprints"
    PLANT_HEALTH = "plant_health"
    ORTHOPHOTO = "orthophoto"
    DSM = "dsm"
    DTM = "dtm"
    POINT_CLOUD = "point_cloud"
    REPORT = "report"
    TEXTURED_MODEL = "textured_model"
    GOOGLE_EARTH = "google_earth"
    ALL = "all"


class Way(Enum):
    """How a product is loaded; the values are saved in projects."""

    TILES = "tiles"
    """Tiles rendered by the server; available immediately, without a download."""
    FILE = "file"
    MBTILES = "mbtiles"
    CLOUD = "cloud"
    VECTOR = "vector"
    OPEN_EXTERNALLY = "open"
    """Downloaded, then opened with another application; creates no layer."""


@dataclass(frozen=True)
class LayerSpec:
    """One way to load one product.

    `assets`: any of them is sufficient, the first is preferred. `builder`: "module.function" in
    this package, imported on first use. `is_one_click`: added by the button "Add to Map".
    `label` is the English title. `formula`: of plant health, one of those the server offers for
    the task.
    """

    product: Product
    way: Way
    label: str
    assets: tuple[str, ...]
    builder: str
    is_one_click: bool = False
    formula: str = ""
    summary: str = ""
    """Description for the documentation."""

    def with_formula(self, formula: str) -> LayerSpec:
        """Return the spec of one formula of plant health."""
        return replace(self, formula=formula)

    @property
    def title(self) -> str:
        """Title in the user's language."""
        title = translate("Core", self.label)
        return f"{title}: {self.formula}" if self.formula else title


# In the order of a task's group, from top to bottom.
SPECS = (
    LayerSpec(
        Product.CONTROL_POINTS, Way.VECTOR,
        QT_TRANSLATE_NOOP("Core", "Ground Control Points"), (Asset.CONTROL_POINTS,),
        "vectors.control_points",
        summary="colored by their error, with an arrow that shows 1 cm of it as 1 mm",
    ),
    LayerSpec(
        Product.PHOTOS, Way.VECTOR,
        QT_TRANSLATE_NOOP("Core", "Photo Positions"), (Asset.SHOTS,),
        "vectors.photos", is_one_click=True,
        summary="with the direction of each photo; its map tip shows the photo itself",
    ),
    LayerSpec(
        Product.CUTLINE, Way.VECTOR,
        QT_TRANSLATE_NOOP("Core", "Cutline"), (Asset.CUTLINE,), "vectors.cutline",
        summary="the outline along which the orthophoto was cut",
    ),
    LayerSpec(
        Product.FOOTPRINTS, Way.VECTOR,
        QT_TRANSLATE_NOOP("Core", "Photo Footprints"), (Asset.SHOTS,), "vectors.footprints",
        summary="the flat ground area of each photo, at the middle elevation of the DTM or DSM",
    ),
    LayerSpec(
        Product.PLANT_HEALTH, Way.TILES,
        QT_TRANSLATE_NOOP("Core", "Plant Health"), (Asset.ORTHOPHOTO,),
        "tiles.plant_health",
        summary="a formula of the server (NDVI, VARI, …) over the orthophoto, red to green",
    ),
    LayerSpec(
        Product.ORTHOPHOTO, Way.TILES,
        QT_TRANSLATE_NOOP("Core", "Orthophoto"), (Asset.ORTHOPHOTO,),
        "tiles.orthophoto", is_one_click=True,
        summary="displayed immediately, without a download",
    ),
    LayerSpec(
        Product.ORTHOPHOTO, Way.FILE,
        QT_TRANSLATE_NOOP("Core", "Orthophoto (File)"), (Asset.ORTHOPHOTO,),
        "rasters.orthophoto",
        summary="the GeoTIFF in full resolution, with all its bands",
    ),
    LayerSpec(
        Product.ORTHOPHOTO, Way.MBTILES,
        QT_TRANSLATE_NOOP("Core", "Orthophoto (MBTiles)"), (Asset.MBTILES,),
        "rasters.mbtiles",
        summary="one file of tiles, where the server offers it",
    ),
    LayerSpec(
        Product.DTM, Way.TILES,
        QT_TRANSLATE_NOOP("Core", "Terrain Model (DTM)"), (Asset.DTM,),
        "tiles.elevation", is_one_click=True,
        summary="colored and shaded by the server between its 2 % and 98 % elevations",
    ),
    LayerSpec(
        Product.DTM, Way.FILE,
        QT_TRANSLATE_NOOP("Core", "DTM Elevations (File)"), (Asset.DTM,), "rasters.elevation",
        summary="the GeoTIFF with elevations, colored over the cumulative cut, with a hillshade",
    ),
    LayerSpec(
        Product.DSM, Way.TILES,
        QT_TRANSLATE_NOOP("Core", "Surface Model (DSM)"), (Asset.DSM,),
        "tiles.elevation", is_one_click=True,
        summary="colored and shaded by the server between its 2 % and 98 % elevations",
    ),
    LayerSpec(
        Product.DSM, Way.FILE,
        QT_TRANSLATE_NOOP("Core", "DSM Elevations (File)"), (Asset.DSM,), "rasters.elevation",
        summary="the GeoTIFF with elevations, colored over the cumulative cut, with a hillshade",
    ),
    LayerSpec(
        Product.POINT_CLOUD, Way.CLOUD,
        QT_TRANSLATE_NOOP("Core", "Point Cloud"), (Asset.LAS, Asset.LAZ),
        "clouds.point_cloud", is_one_click=True,
        summary="in its own colors, or by height without colors",
    ),
    LayerSpec(
        Product.REPORT, Way.OPEN_EXTERNALLY,
        QT_TRANSLATE_NOOP("Core", "Quality Report"), (Asset.REPORT,),
        "external.open_externally", summary="the PDF",
    ),
    LayerSpec(
        Product.TEXTURED_MODEL, Way.OPEN_EXTERNALLY, QT_TRANSLATE_NOOP("Core", "Textured Model"),
        (Asset.MODEL_GLB, Asset.MODEL_ZIP), "external.open_externally",
        summary="glTF for a viewer of 3D models, otherwise a ZIP of OBJ files",
    ),
    LayerSpec(
        Product.GOOGLE_EARTH, Way.OPEN_EXTERNALLY,
        QT_TRANSLATE_NOOP("Core", "Orthophoto (Google Earth)"), (Asset.KMZ,),
        "external.open_externally", summary="a KMZ file",
    ),
    LayerSpec(
        Product.ALL, Way.OPEN_EXTERNALLY,
        QT_TRANSLATE_NOOP("Core", "All Results (ZIP)"), (Asset.ALL,),
        "external.open_externally", summary="all files of the task, as a ZIP",
    ),
)  # fmt: skip


def available(task: Task) -> tuple[LayerSpec, ...]:
    """Return the available products of a task, by its assets, not its status."""
    return tuple(s for s in SPECS if any(a in task.available_assets for a in s.assets))


def one_click(task: Task) -> tuple[LayerSpec, ...]:
    """Return the products that the button "Add to Map" adds."""
    return tuple(spec for spec in available(task) if spec.is_one_click)


def spec_for(product: Product, way: Way, formula: str = "") -> LayerSpec:
    """Return the spec of a product and way. Raises `KeyError` if there is none."""
    for spec in SPECS:
        if spec.product is product and spec.way is way:
            return spec.with_formula(formula) if formula else spec
    raise KeyError(product, way)


@dataclass(frozen=True)
class LayerIdentity:
    """Origin of a layer; saved in its custom properties."""

    server: str
    project: int
    task: str
    product: Product
    way: Way
    formula: str = ""
    part: str = ""
    """Part of a product with several layers; "" for the main layer."""

    @property
    def task_key(self) -> TaskKey:
        """Unique key of the task."""
        return self.server, self.project, self.task
