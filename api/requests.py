"""What is asked of a server, from a dialog, an algorithm or a script to the calls that do it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from .models import OptionValue


@dataclass(frozen=True)
class TaskRequest:
    """A task to create. `project` None creates a project named `project_name` first."""

    files: tuple[Path, ...] = ()
    """Photos and videos, and what goes with them, such as gcp_list.txt."""
    name: str = ""
    project: int | None = None
    project_name: str = ""
    node: int | None = None
    """None lets the server choose."""
    options: Mapping[str, OptionValue] = field(default_factory=dict, hash=False)
    resize_to: int | None = None
    """Longest side in pixels to which the server shrinks the photos."""
    align_to: str = ""
    """ID of a task that the results are aligned with."""


@dataclass(frozen=True)
class ImportRequest:
    """A task that was processed elsewhere: a `zip` on disk, one at a `url`, or its `assets`."""

    project: int
    name: str
    zip: Path | None = None
    url: str = ""
    """Where the server itself gets the ZIP file."""
    assets: Mapping[str, Path] = field(default_factory=dict, hash=False)
    """Files by kind: orthophoto, dsm, dtm, pointcloud."""


@dataclass(frozen=True)
class TileStyle:
    """How the server is to colour tiles, or an export; what is empty is left to it.

    Parameters: `formula` such as "NDVI", over `bands` such as "RGN" or "auto"; `color_map` by
    name; `rescale` the (low, high) that become the ends of the colour map; `hillshade` the
    vertical exaggeration; `size` 256 or 512 pixels a tile, of which 512 show the same ground.
    """

    formula: str = ""
    bands: str = ""
    color_map: str = ""
    rescale: tuple[float, float] | None = None
    hillshade: float | None = None
    size: int | None = None

    def query(self) -> dict[str, str]:
        """Return the parameters of a request."""
        values = {
            "formula": self.formula,
            "bands": self.bands,
            "color_map": self.color_map,
            "rescale": ",".join(f"{v:.10g}" for v in self.rescale) if self.rescale else "",
            "hillshade": "" if self.hillshade is None else f"{self.hillshade:g}",
        }
        return {key: value for key, value in values.items() if value}


@dataclass(frozen=True)
class ExportRequest:
    """A product that the server is to convert, and the file to write.

    `product`: orthophoto, dsm, dtm, or georeferenced_model; `format`: gtiff, gtiff-rgb, jpg, png,
    kmz for rasters, las, laz, ply, csv for the point cloud; `resample` in metres, for the point
    cloud alone.
    """

    product: str
    format: str
    target: Path
    epsg: int | None = None
    style: TileStyle | None = None
    resample: float | None = None
