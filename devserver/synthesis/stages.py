"""The console text of a run: the stages and the progress at which they start."""

from __future__ import annotations

from pathlib import PurePath
from typing import NamedTuple


class Line(NamedTuple):
    """A console line and the progress (0–1) at which it is due."""

    due: float
    text: str


# Stage, progress at its start (0–1), and console text.
SCRIPT = (
    ("dataset", 0.0, ("Reading {count} files", "Found {count} usable files")),
    ("split", 0.08, ("Normal dataset, will process all at once.",)),
    ("merge", 0.09, ("Normal dataset, nothing to merge.",)),
    ("opensfm", 0.10, ("Extracting features", "Matching features", "Adjusting cameras")),
    ("openmvs", 0.38, ("Estimating depth maps", "Fusing depth maps")),
    ("odm_filterpoints", 0.58, ("Filtering outliers",)),
    ("odm_meshing", 0.64, ("Building the surface",)),
    ("mvs_texturing", 0.70, ("Choosing views", "Blending seams")),
    ("odm_georeferencing", 0.78, ("Transforming to projected coordinates",)),
    ("odm_dem", 0.84, ("Interpolating the terrain",)),
    ("odm_orthophoto", 0.90, ("Rendering the orthophoto",)),
    ("odm_report", 0.95, ("Collecting statistics",)),
    ("odm_postprocess", 0.98, ("Packing the results",)),
)


def script(names: list[str]) -> list[Line]:
    """Return the console lines of a run over these files, in order."""
    lines = [Line(0.0, "[INFO]    Initializing")]
    starts = [begin for _, begin, _ in SCRIPT] + [1.0]
    for (stage, begin, texts), end in zip(SCRIPT, starts[1:]):
        inner = [f"[INFO]    {text.format(count=len(names))}" for text in texts]
        if stage == "dataset":
            inner[1:1] = [f"[INFO]    Loading {PurePath(name).name}" for name in names]
        block = [
            f"[INFO]    Running {stage} stage",
            *inner,
            f"[INFO]    Finished {stage} stage",
        ]
        step = (end - begin) / len(block)
        lines += [Line(begin + index * step, text) for index, text in enumerate(block)]
    return lines
