"""The processing nodes this server pretends to have, and the options their engine takes."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from .store import now_iso

STAGES = (
    "dataset",
    "split",
    "merge",
    "opensfm",
    "openmvs",
    "odm_filterpoints",
    "odm_meshing",
    "mvs_texturing",
    "odm_georeferencing",
    "odm_dem",
    "odm_orthophoto",
    "odm_report",
    "odm_postprocess",
)
RERUN_FROM = ("", *STAGES)
QUALITIES = ("ultra", "high", "medium", "low", "lowest")
STARTED_AT = now_iso()


@dataclass(frozen=True)
class Option:
    """One of the engine's options; `value` is the default, always as text."""

    name: str
    type: str
    value: str
    domain: str | tuple[str, ...]
    help: str

    def json(self) -> dict[str, Any]:
        """As NodeODM describes it."""
        domain = self.domain if isinstance(self.domain, str) else list(self.domain)
        return {
            "help": self.help,
            "name": self.name,
            "type": self.type,
            "value": self.value,
            "domain": domain,
        }

    def error(self, value: Any) -> str | None:
        """What NodeODM says to a value it cannot use; None when it can."""
        if self.type in ("int", "float"):
            try:
                number = float(value)
            except (TypeError, ValueError):
                return "Invalid value NaN (out of range)"
            lowest, highest = _range(str(self.domain))
            if not lowest <= number <= highest:
                return f"Invalid value {number:g} (out of range)"
        if self.type == "enum" and value not in self.domain:
            return f"Invalid value {value} (not in domain)"
        return None


def _range(domain: str) -> tuple[float, float]:
    if domain.startswith("positive"):
        return 0.0, float("inf")
    if domain == "float > 0.0":
        return 5e-324, float("inf")
    if domain == "percent":
        return 0.0, 100.0
    if "<= x <=" in domain:
        low, high = domain.partition(":")[2].split("<= x <=")
        return float(low), float(high)
    return float("-inf"), float("inf")


def _switch(name: str, text: str) -> Option:
    return Option(name, "bool", "false", "", f"{text} Default: %(default)s")


def _choice(name: str, value: str, domain: tuple[str, ...], text: str) -> Option:
    return Option(name, "enum", value, domain, f"{text} One of %(choices)s. Default: %(default)s")


def _number(name: str, value: str, domain: str, text: str) -> Option:
    kind = "int" if "integer" in domain else "float"
    return Option(name, kind, value, domain, f"{text} Default: %(default)s")


def _text(name: str, domain: str, text: str) -> Option:
    return Option(name, "string", "", domain, f"{text} Default: %(default)s")


OPTIONS = (
    _choice("end-with", "odm_postprocess", STAGES, "Last stage to run."),
    _choice("rerun-from", "", RERUN_FROM, "First stage to run again."),
    _number("min-num-features", "10000", "integer", "Features to look for in each photo."),
    _choice("feature-type", "sift", ("akaze", "hahog", "orb", "sift"), "Keypoint detector."),
    _choice("feature-quality", "high", QUALITIES, "Image size for feature extraction."),
    _choice("matcher-type", "flann", ("bow", "bruteforce", "flann"), "Feature matcher."),
    _number("matcher-neighbors", "0", "positive integer", "Nearest photos to match; 0: all near."),
    _switch("use-fixed-camera-params", "Keep the camera's parameters as given."),
    _text("cameras", "json", "Camera parameters from another task."),
    _choice(
        "camera-lens",
        "auto",
        ("auto", "perspective", "brown", "fisheye", "fisheye_opencv", "spherical", "dual"),
        "Lens model.",
    ),
    _choice(
        "radiometric-calibration",
        "none",
        ("none", "camera", "camera+sun"),
        "Calibration of multispectral and thermal photos.",
    ),
    _number("max-concurrency", "4", "positive integer", "Processes at a time."),
    _switch("use-hybrid-bundle-adjustment", "Adjust locally for each photo, globally at times."),
    _choice(
        "sfm-algorithm",
        "incremental",
        ("incremental", "triangulation", "planar"),
        "How camera positions are found.",
    ),
    _switch("sky-removal", "Mask the sky out."),
    _switch("use-3dmesh", "Texture a full 3D mesh instead of 2.5D."),
    _switch("skip-3dmodel", "Make no 3D model."),
    _switch("skip-report", "Make no PDF report."),
    _switch("skip-orthophoto", "Make no orthophoto."),
    _switch("ignore-gsd", "Do not limit resolutions by the ground sampling distance."),
    _number("mesh-size", "200000", "positive integer", "Most faces of the mesh."),
    _number("mesh-octree-depth", "11", "integer: 1 <= x <= 14", "Detail of the mesh."),
    _switch("fast-orthophoto", "Skip dense reconstruction."),
    _number("crop", "3", "positive float", "Metres to cut from the results' edges; 0: none."),
    _text("boundary", "json", "GeoJSON polygon that limits the reconstruction."),
    _switch("auto-boundary", "Limit the reconstruction to the photos' surroundings."),
    _choice("pc-quality", "medium", QUALITIES, "Density of the point cloud."),
    _switch("pc-classify", "Classify the point cloud."),
    _switch("pc-csv", "Also write the point cloud as CSV."),
    _switch("pc-las", "Also write the point cloud as LAS."),
    _switch("pc-ept", "Also write the point cloud as an entwine tree."),
    _switch("pc-copc", "Also write the point cloud as cloud-optimised LAZ."),
    _number("pc-filter", "2.5", "positive float", "Standard deviations beyond which points go."),
    _number("pc-sample", "0", "positive float", "Least metres between points; 0: keep all."),
    _number("smrf-window", "18", "positive float", "Largest ground object, in metres."),
    _switch("texturing-skip-global-seam-leveling", "Do not even out colours between photos."),
    _switch("texturing-single-material", "Use one texture file."),
    _switch("gltf", "Also write a binary glTF model."),
    _switch("use-exif", "Use positions from EXIF even if there is a control point file."),
    _switch("dtm", "Make a terrain model."),
    _switch("dsm", "Make a surface model."),
    _number("dem-resolution", "5", "float", "DSM and DTM resolution in cm a pixel."),
    _number("dem-gapfill-steps", "3", "positive integer", "Steps to fill gaps in."),
    _number("orthophoto-resolution", "5", "float > 0.0", "Orthophoto resolution in cm a pixel."),
    _choice(
        "orthophoto-compression",
        "DEFLATE",
        ("JPEG", "LZW", "PACKBITS", "DEFLATE", "LZMA", "NONE"),
        "Compression of the orthophoto.",
    ),
    _switch("orthophoto-png", "Also write the orthophoto as PNG."),
    _switch("build-overviews", "Add overviews to rasters."),
    _switch("cog", "Write rasters as cloud-optimised GeoTIFF."),
    _number("split", "999999", "positive integer", "Photos in each part of a large task."),
    _number("split-overlap", "150", "positive integer", "Metres by which parts overlap."),
    _number("gps-accuracy", "10", "positive float", "Accuracy of the photos' positions, metres."),
    _switch("optimize-disk-space", "Delete intermediate files early."),
)


@dataclass(frozen=True)
class Node:
    """A processing node. Offline ones have never answered, so nothing is known of them."""

    id: int
    label: str
    hostname: str
    port: int
    online: bool
    options: tuple[Option, ...] = field(default=())

    def json(self, queue_count: int) -> dict[str, Any]:
        """As WebODM lists it."""
        return {
            "id": self.id,
            "online": self.online,
            "label": self.label,
            "hostname": self.hostname,
            "port": self.port,
            "api_version": "2.2.4" if self.online else None,
            "last_refreshed": STARTED_AT if self.online else None,
            "queue_count": queue_count,
            "available_options": [item.json() for item in self.options] if self.online else {},
            "token": "",
            "max_images": None,
            "engine_version": "3.5.6" if self.online else None,
            "engine": "odm" if self.online else None,
        }

    def options_error(self, chosen: Any) -> str | None:
        """The JSON text NodeODM refuses a task's options with; None when it takes them.

        Options the engine does not know are dropped silently, as NodeODM does.
        """
        known = {option.name: option for option in self.options}
        errors = []
        for item in chosen:
            option = known.get(item["name"])
            problem = option.error(item["value"]) if option else None
            if problem:
                errors.append({"name": item["name"], "error": problem})
        return json.dumps(errors, separators=(",", ":")) if errors else None


NODES = (
    Node(1, "node-odm-1", "localhost", 3000, online=True, options=OPTIONS),
    Node(2, "node-odm-2", "localhost", 3999, online=False),
)
NODES_BY_ID = {node.id: node for node in NODES}


@dataclass(frozen=True)
class SystemPreset:
    """A preset every user has and none can change."""

    name: str
    options: tuple[tuple[str, Any], ...]


SYSTEM_PRESETS = (
    SystemPreset("Fast Orthophoto", (("auto-boundary", True), ("fast-orthophoto", True))),
    SystemPreset("DSM + DTM", (("auto-boundary", True), ("dsm", True), ("dtm", True))),
    SystemPreset(
        "High Resolution",
        (("dsm", True), ("dem-resolution", "2.0"), ("orthophoto-resolution", "2.0")),
    ),
    SystemPreset("Default", (("auto-boundary", True), ("dsm", True))),
)
