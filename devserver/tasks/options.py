"""Options of the engine: names, types, domains and defaults as NodeODM lists them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

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


@dataclass(frozen=True)
class Option:
    """One of the engine's options; `value` is the default, always as text."""

    name: str
    type: str
    value: str
    domain: str | tuple[str, ...]
    help: str

    def json(self) -> dict[str, Any]:
        """Return the option as NodeODM describes it."""
        domain = self.domain if isinstance(self.domain, str) else list(self.domain)
        return {
            "help": self.help,
            "name": self.name,
            "type": self.type,
            "value": self.value,
            "domain": domain,
        }

    def error(self, value: Any) -> str | None:
        """Return NodeODM's error message for a value; None if valid."""
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
        ("auto", "perspective", "brown", "fisheye", "spherical", "equirectangular", "dual"),
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
    _switch("bg-removal", "Mask everything but the object out."),
    _switch("use-3dmesh", "Texture a full 3D mesh instead of 2.5D."),
    _switch("skip-3dmodel", "Make no 3D model."),
    _switch("skip-report", "Make no PDF report."),
    _switch("skip-orthophoto", "Make no orthophoto."),
    _switch("ignore-gsd", "Do not limit resolutions by the ground sampling distance."),
    _switch("no-gpu", "Compute on the CPU only."),
    _number("mesh-size", "200000", "positive integer", "Most faces of the mesh."),
    _number("mesh-octree-depth", "11", "integer: 1 <= x <= 14", "Detail of the mesh."),
    _switch("fast-orthophoto", "Skip dense reconstruction."),
    _number("crop", "3", "positive float", "Meters to cut from the results' edges; 0: none."),
    _text("boundary", "json", "GeoJSON polygon that limits the reconstruction."),
    _switch("auto-boundary", "Limit the reconstruction to the photos' surroundings."),
    _number("auto-boundary-distance", "0", "positive float", "Meters around the photos; 0: auto."),
    _choice("pc-quality", "medium", QUALITIES, "Density of the point cloud."),
    _switch("pc-classify", "Classify the point cloud."),
    _switch("pc-csv", "Also write the point cloud as CSV."),
    _switch("pc-las", "Also write the point cloud as LAS."),
    _switch("pc-ept", "Also write the point cloud as an entwine tree."),
    _switch("pc-copc", "Also write the point cloud as cloud-optimized LAZ."),
    _number("pc-filter", "2.5", "positive float", "Standard deviations beyond which points go."),
    _number("pc-sample", "0", "positive float", "Least meters between points; 0: keep all."),
    _switch("pc-skip-geometric", "Save time by estimating each photo's depths alone."),
    _switch("pc-tile", "Fuse the point cloud in tiles, to need less memory."),
    _number("smrf-scalar", "1.25", "positive float", "Elevation scaling of the ground filter."),
    _number("smrf-slope", "0.15", "positive float", "Steepest ground, as rise over run."),
    _number("smrf-threshold", "0.5", "positive float", "Height above which a point is no ground."),
    _number("smrf-window", "18", "positive float", "Largest ground object, in meters."),
    _switch("texturing-skip-global-seam-leveling", "Do not even out colors between photos."),
    _switch("texturing-skip-local-seam-leveling", "Do not blend colors along seams."),
    _switch("texturing-keep-unseen-faces", "Keep faces that no photo shows."),
    _switch("texturing-single-material", "Use one texture file."),
    _switch("gltf", "Also write a binary glTF model."),
    _switch("use-exif", "Use positions from EXIF even if there is a control point file."),
    _switch("dtm", "Make a terrain model."),
    _switch("dsm", "Make a surface model."),
    _number("dem-gapfill-steps", "3", "positive integer", "Steps to fill gaps in."),
    _number("dem-resolution", "5", "float", "DSM and DTM resolution in cm a pixel."),
    _number("dem-decimation", "1", "positive integer", "Use every n-th point only."),
    _switch("dem-euclidean-map", "Also write the distances to the nearest measured cells."),
    _number("orthophoto-resolution", "5", "float > 0.0", "Orthophoto resolution in cm a pixel."),
    _switch("orthophoto-no-tiled", "Write the orthophoto in strips instead of tiles."),
    _switch("orthophoto-png", "Also write the orthophoto as PNG."),
    _switch("orthophoto-kmz", "Also write the orthophoto as KMZ."),
    _choice(
        "orthophoto-compression",
        "DEFLATE",
        ("JPEG", "LZW", "PACKBITS", "DEFLATE", "LZMA", "NONE"),
        "Compression of the orthophoto.",
    ),
    _switch("orthophoto-cutline", "Also write the line along which the photos were cut."),
    _switch("tiles", "Also write map tiles of the rasters."),
    _switch("3d-tiles", "Also write 3D tiles."),
    _switch("rolling-shutter", "Correct for sensors that read out line by line."),
    Option(
        "rolling-shutter-readout",
        "float",
        "0",
        "positive integer",
        "Milliseconds a sensor takes to read out; 0: known ones. Default: %(default)s",
    ),
    _switch("build-overviews", "Add overviews to rasters."),
    _switch("cog", "Write rasters as cloud-optimized GeoTIFF."),
    _number("video-limit", "500", "positive integer", "Most frames to take from a video."),
    _number("video-resolution", "4000", "positive integer", "Longest side of a frame, in pixels."),
    _number("split", "999999", "positive integer", "Photos in each part of a large task."),
    Option(
        "split-overlap",
        "float",
        "150",
        "positive integer",
        "Meters by which parts overlap. Default: %(default)s",
    ),
    _switch("sm-no-align", "Do not align the parts with each other."),
    Option(
        "sm-cluster",
        "string",
        "None",
        "string",
        "Address of a cluster that shares the parts. Default: %(default)s",
    ),
    _choice("merge", "all", ("all", "pointcloud", "orthophoto", "dem"), "What to merge of parts."),
    _switch("force-gps", "Use the photos' positions beside a control point file."),
    _number("gps-accuracy", "10", "positive float", "Accuracy of the photos' positions, meters."),
    _switch("optimize-disk-space", "Delete intermediate files early."),
    _switch("pc-rectify", "Classify points again that look wrongly taken for ground."),
    Option(
        "primary-band",
        "string",
        "auto",
        "string",
        "Band of multispectral photos that the others follow. Default: %(default)s",
    ),
    _switch("skip-band-alignment", "Do not align the bands of multispectral photos."),
)
