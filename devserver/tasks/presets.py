"""The presets of a new server."""

from __future__ import annotations

from typing import Any

_BOUNDED = ("auto-boundary", True)
_FINE_CLOUD = ("pc-quality", "high")
_LARGE_MESH = ("mesh-size", "300000")

# In WebODM's order.
SYSTEM_PRESETS: tuple[tuple[str, tuple[tuple[str, Any], ...]], ...] = (
    ("Multispectral", (_BOUNDED, ("radiometric-calibration", "camera"))),
    ("Volume Analysis", (_BOUNDED, ("dsm", True), ("dem-resolution", "2"), _FINE_CLOUD)),
    (
        "3D Model",
        (_BOUNDED, ("mesh-octree-depth", "12"), ("use-3dmesh", True), _FINE_CLOUD, _LARGE_MESH),
    ),
    ("Buildings", (_BOUNDED, _LARGE_MESH, ("feature-quality", "high"), _FINE_CLOUD)),
    (
        "Forest",
        (
            _BOUNDED,
            ("min-num-features", "18000"),
            ("use-3dmesh", True),
            ("feature-quality", "medium"),
        ),
    ),
    ("DSM + DTM", (_BOUNDED, ("dsm", True), ("dtm", True))),
    (
        "Field",
        (("sfm-algorithm", "planar"), ("fast-orthophoto", True), ("matcher-neighbors", 4)),
    ),
    ("Fast Orthophoto", (_BOUNDED, ("fast-orthophoto", True))),
    (
        "High Resolution",
        (
            _BOUNDED,
            ("dsm", True),
            ("dem-resolution", "1.0"),
            ("orthophoto-resolution", "1.0"),
        ),
    ),
    ("Default", (_BOUNDED, ("dsm", True))),
)


def options_of(pairs: tuple[tuple[str, Any], ...]) -> list[dict[str, Any]]:
    """Return options in the form of presets and tasks."""
    return [{"name": name, "value": value} for name, value in pairs]
