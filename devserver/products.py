"""Creates a task's results from drone photos.

``python -m devserver.products PHOTOS_DIR ASSETS_DIR --name NAME --options JSON``

The photogrammetry is simulated: each photo is placed by its own position and heading. The files
are real. Progress goes to standard output as JSON, one object a line: ``{"progress": 0–1}``,
``{"log": text}``, and last ``{"done": …}`` (exit status 0) or ``{"error": text}`` (1).
"""

from __future__ import annotations

import argparse
import json
import math
import shutil
import sys
import time
import zipfile
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, Callable

import numpy as np
from osgeo import gdal
from PIL import Image

from .synthesis import alignment, extras, ground_control, mosaic, pointcloud, records, utm
from .synthesis import elevation as dem
from .synthesis.exif import PhotoError, PhotoInfo, read_photo
from .tasks import assets as asset_paths

Report = Callable[[dict[str, Any]], None]

DEFAULT_RESOLUTION_CM = 5.0
DEFAULT_HEIGHT_M = 50.0
_LOWEST_PITCH_DEG = -55.0  # photos with a flatter pitch do not show usable ground
_FEWEST_PHOTOS = 2
_COMPARE_STEP_M = 0.5
_BLOCK = 1 << 20
_IMAGE_SUFFIXES = (".jpg", ".jpeg", ".tif", ".tiff", ".png")
_PACKED_SUFFIXES = (".tif", ".laz", ".zip", ".jpg", ".png", ".kmz")
_BANDS = ("red", "green", "blue", "alpha")

_ORTHOPHOTO = "odm_orthophoto/odm_orthophoto.tif"
_PICTURE = "odm_orthophoto/odm_orthophoto.png"
_DSM, _DTM = "odm_dem/dsm.tif", "odm_dem/dtm.tif"
_MODEL = "odm_georeferencing/odm_georeferenced_model.laz"
_EPT = "entwine_pointcloud"
_REPORT = "odm_report"


class ProductsError(Exception):
    """The photos cannot be processed; the text is for the user."""


def build(
    photos_dir: Path,
    assets_dir: Path,
    name: str,
    options: Any,
    report: Report,
    *,
    canned: bool = False,
) -> dict[str, Any]:
    """Create all results of one task in ``assets_dir`` and describe them.

    ``options`` is the task's list of ``{"name", "value"}`` or a dict. ``report`` gets the same
    objects as standard output does, without the last. ``canned``: as NodeODM's test mode,
    all assets, an empty PNG, and photos without a time. Returns what goes into ``{"done": …}``.
    Raises ``ProductsError`` when the photos can't be processed.
    """
    return _Build(assets_dir, name, _as_dict(options), report, canned=canned).run(photos_dir)


def _too_few(count: int) -> str:
    return f"At least {_FEWEST_PHOTOS} usable photos are needed, but there is only {count}."


class _Build:
    def __init__(
        self,
        assets: Path,
        name: str,
        options: Mapping[str, Any],
        report: Report,
        *,
        canned: bool = False,
    ) -> None:
        self._canned = canned
        self._assets = assets
        self._name = name
        self._options = options
        self._wanted = extras.Wanted(options, everything=canned)
        self._report = report
        self._epsg = 0
        self._lines: list[str] = []  # of the log in the results

    def run(self, photos_dir: Path) -> dict[str, Any]:
        started = time.monotonic()
        self._log(f"Processing {self._name or 'task'} with {_describe(self._options)}")
        photos = self._read(photos_dir)
        placements, gains = self._compare(self._place(self._usable(photos)))
        self._progress(0.1)
        self._assets.mkdir(parents=True, exist_ok=True)
        colour, cover, grid = self._make_orthophoto(placements, gains)
        heights = self._make_elevation(placements, colour, cover, grid)
        points = self._make_pointcloud(colour, cover, grid, heights)
        measured = extras.ProductInputs(colour, grid, heights, points, self._epsg)
        extras.write_extras(self._assets, measured, self._wanted)
        self._make_report(placements)
        has_points = self._make_control_points(photos_dir, photos)
        area = float(cover.sum()) * grid.step**2
        figures = records.RunStatistics(len(points), area, grid.step, has_points)
        self._make_records(photos, figures)
        self._zip()
        self._progress(1.0)
        self._log(f"Finished in {time.monotonic() - started:.1f} s")
        return {
            "assets": asset_paths.available(self._assets),
            "epsg": self._epsg,
            "srs_name": utm.spatial_reference(self._epsg).GetName(),
            "extent": self._extent(grid),
            "orthophoto_bands": [{"name": band, "description": None} for band in _BANDS],
        }

    # --- photos ------------------------------------------------------------------------------

    def _read(self, folder: Path) -> list[PhotoInfo]:
        """Read the photos; raise ProductsError if there are none."""
        files = sorted(path for path in folder.iterdir() if path.is_file())
        photos: list[PhotoInfo] = []
        for path in files:
            if path.name.startswith(".") or path.suffix.lower() not in _IMAGE_SUFFIXES:
                self._log(f"Skipping {path.name}: not an image")
                continue
            try:
                photo = read_photo(path)
            except PhotoError as error:
                self._log(f"Skipping {path.name}: cannot be read ({error})")
                continue
            photos.append(photo)
            self._log(_photo_line(photo))
        if not photos:
            raise ProductsError("None of the uploaded files is a readable photo.")
        return photos

    def _usable(self, photos: Sequence[PhotoInfo]) -> list[PhotoInfo]:
        """Return the nadir photos with a position; raise ProductsError if fewer than two."""
        placed = [photo for photo in photos if photo.has_position]
        if not placed:
            raise ProductsError(
                "The photos have no GPS positions, so they cannot be placed on the map. "
                "Use photos with geotags, or add a ground control point file."
            )
        for photo in photos:
            if not photo.has_position:
                self._log(f"Skipping {photo.path.name}: no GPS position")
        usable = [photo for photo in placed if (photo.pitch or -90.0) < _LOWEST_PITCH_DEG]
        for photo in placed:
            if photo not in usable:
                self._log(f"Skipping {photo.path.name}: looks at the horizon")
        if not usable:
            raise ProductsError("No photo looks down at the ground.")
        if len(usable) < _FEWEST_PHOTOS:
            raise ProductsError(_too_few(len(usable)))
        return usable

    def _place(self, photos: Sequence[PhotoInfo]) -> list[mosaic.Placement]:
        longitude = float(np.mean([photo.longitude for photo in photos]))
        latitude = float(np.mean([photo.latitude for photo in photos]))
        self._epsg = utm.zone_epsg(latitude, longitude)
        self._log(
            f"Coordinate system: {utm.spatial_reference(self._epsg).GetName()} (EPSG:{self._epsg})"
        )
        to_utm = utm.transformation(utm.WGS84, self._epsg)
        altitudes = [photo.altitude for photo in photos if photo.altitude is not None]
        placements = []
        for number, photo in enumerate(photos):
            easting, northing, _ = to_utm.TransformPoint(photo.longitude, photo.latitude)
            # Yaw counts from true north, the grid from grid north: they differ off the zone's
            # central meridian by the convergence.
            yaw = photo.yaw if photo.yaw is not None else _track(photos, number)
            yaw -= utm.convergence(latitude, longitude)
            height = _height_over_ground(photo, altitudes)
            placements.append(
                mosaic.Placement(
                    photo, easting, northing, math.radians(yaw), height / photo.focal_px
                )
            )
        return placements

    def _compare(
        self, placements: Sequence[mosaic.Placement]
    ) -> tuple[list[mosaic.Placement], list[float]]:
        """Compare the photos where they overlap: correct headings, and even out exposures."""
        step = max(_COMPARE_STEP_M, 8 * min(placement.gsd for placement in placements))
        with ThreadPoolExecutor(2) as pool:
            decoded = list(pool.map(lambda placement: mosaic.decode(placement, step), placements))
        whole: list[mosaic.Placement] = []
        images: list[Image.Image] = []
        for placement, image in zip(placements, decoded):
            if image is None:
                self._log(f"Skipping {placement.photo.path.name}: damaged image data")
                continue
            whole.append(placement)
            images.append(image)
        if len(whole) < _FEWEST_PHOTOS:
            raise ProductsError(_too_few(len(whole)))
        turned = alignment.turn_right_way(whole, images, step)
        for before, after in zip(whole, turned):
            if before is not after:
                self._log(f"{before.photo.path.name} is stored upside down: turned by 180°")
        return turned, mosaic.even_gains(turned, images, step)

    # --- results -----------------------------------------------------------------------------

    def _make_orthophoto(
        self, placements: Sequence[mosaic.Placement], gains: Sequence[float]
    ) -> tuple[np.ndarray, np.ndarray, mosaic.MosaicGrid]:
        wanted = _number(self._options.get("orthophoto-resolution"), DEFAULT_RESOLUTION_CM) / 100
        native = min(placement.gsd for placement in placements)
        grid = mosaic.grid_for(placements, max(wanted, native))
        self._log(f"Orthophoto: {grid.width} × {grid.height} pixels of {grid.step * 100:.1f} cm")
        done = 0

        def on_photo(placement: mosaic.Placement) -> None:
            nonlocal done
            done += 1
            self._log(f"Placed {placement.photo.path.name}")
            self._progress(0.1 + 0.4 * done / len(placements))

        colour, cover = mosaic.join(placements, grid, on_photo, gains)
        self._save(_ORTHOPHOTO, grid, (*np.moveaxis(colour, 2, 0), np.uint8(255) * cover))
        self._progress(0.65)
        return colour, cover, grid

    def _make_elevation(
        self,
        placements: Sequence[mosaic.Placement],
        colour: np.ndarray,
        cover: np.ndarray,
        grid: mosaic.MosaicGrid,
    ) -> dem.Elevation:
        grounds = [
            p.photo.altitude - p.gsd * p.photo.focal_px
            for p in placements
            if p.photo.altitude is not None
        ]
        heights = dem.make_elevation(
            colour, cover, grid.step, float(np.mean(grounds)) if grounds else 0.0
        )
        rows, columns = heights.surface.shape
        coarse = mosaic.MosaicGrid(grid.west, grid.north, heights.step, columns, rows)
        for option, path, values in (
            ("dsm", _DSM, heights.surface),
            ("dtm", _DTM, heights.terrain),
        ):
            if self._wanted.has(option):
                self._save(path, coarse, (values,), dem.NODATA)
        self._progress(0.72)
        return heights

    def _make_pointcloud(
        self, colour: np.ndarray, cover: np.ndarray, grid: mosaic.MosaicGrid, heights: dem.Elevation
    ) -> pointcloud.Points:
        """Write the point cloud and return it."""
        points = pointcloud.sample(colour, cover, grid, heights)
        self._log(f"Point cloud: {len(points)} points")
        path = self._target(_MODEL)
        part = path.with_name(f"part-{path.name}")
        pointcloud.write_las(part, points, self._epsg)
        part.replace(path)
        self._log_size(path)
        self._progress(0.8)
        pointcloud.write_ept(self._target(_EPT), points, self._epsg)
        self._log("Point cloud tiles: entwine_pointcloud/ept.json")
        self._progress(0.9)
        return points

    def _make_report(self, placements: Sequence[mosaic.Placement]) -> None:
        shots: dict[str, Any] = {
            "type": "FeatureCollection",
            "features": [_shot(placement) for placement in placements],
        }
        if self._canned:
            for feature in shots["features"]:
                feature["properties"].pop("capture_time")
            self._target(_PICTURE).write_bytes(b"")
        for path, value in (
            (f"{_REPORT}/shots.geojson", shots),
            ("cameras.json", _cameras(placements)),
        ):
            self._target(path).write_text(json.dumps(value, indent=1), encoding="utf-8")

    def _make_control_points(self, folder: Path, photos: Sequence[PhotoInfo]) -> bool:
        """Write the ground control points of an uploaded file; return whether there are any."""
        source = folder / ground_control.FILE
        features: list[dict[str, Any]] = []
        if source.is_file():
            names = {photo.path.name for photo in photos}
            try:
                features = ground_control.read_points(source, names)
            except ground_control.ControlPointError as error:
                self._log(f"Skipping {source.name}: {error}")
        if features or self._canned:
            ground_control.write_points(self._assets, features)
        return bool(features)

    def _make_records(self, photos: Sequence[PhotoInfo], figures: records.RunStatistics) -> None:
        records.write_images(self._assets, photos)
        records.write_stats(self._assets, photos, figures)
        if not self._wanted.is_disabled_by("skip-report"):
            records.write_report(self._assets, self._name, photos, figures)
        records.write_log(self._assets, photos, self._lines)

    def _zip(self) -> None:
        target = self._assets / "all.zip"
        part = self._assets / "all.zip.part"
        files = sorted(
            path
            for path in self._assets.rglob("*")
            if path.is_file() and path not in (target, part)
        )
        with zipfile.ZipFile(part, "w") as archive:
            for path in files:
                info = zipfile.ZipInfo.from_file(path, path.relative_to(self._assets).as_posix())
                packed = path.suffix.lower() in _PACKED_SUFFIXES
                info.compress_type = zipfile.ZIP_STORED if packed else zipfile.ZIP_DEFLATED
                info._compresslevel = 1  # type: ignore[attr-defined]
                with path.open("rb") as source, archive.open(info, "w") as sink:
                    shutil.copyfileobj(source, sink, _BLOCK)
        part.replace(target)
        self._log_size(target)

    # --- helpers -------------------------------------------------------------------------------

    def _target(self, relative: str) -> Path:
        path = self._assets / relative
        path.parent.mkdir(parents=True, exist_ok=True)
        return path

    def _save(
        self,
        relative: str,
        grid: mosaic.MosaicGrid,
        bands: Sequence[np.ndarray],
        nodata: float | None = None,
    ) -> None:
        path = self._target(relative)
        part = path.with_name(f"part-{path.name}")
        _write_cog(part, grid, bands, self._epsg, nodata)
        part.replace(path)
        self._log_size(path)

    def _extent(self, grid: mosaic.MosaicGrid) -> list[float]:
        to_wgs84 = utm.transformation(self._epsg, utm.WGS84)
        corners = [
            to_wgs84.TransformPoint(x, y)
            for x in (grid.west, grid.east)
            for y in (grid.south, grid.north)
        ]
        longitudes, latitudes = [c[0] for c in corners], [c[1] for c in corners]
        return [min(longitudes), min(latitudes), max(longitudes), max(latitudes)]

    def _log_size(self, path: Path) -> None:
        size = path.stat().st_size / 1e6
        self._log(f"Wrote {path.relative_to(self._assets).as_posix()} ({size:.1f} MB)")

    def _log(self, text: str) -> None:
        self._lines.append(text)
        self._report({"log": text})

    def _progress(self, value: float) -> None:
        self._report({"progress": round(value, 3)})


def _write_cog(
    path: Path,
    grid: mosaic.MosaicGrid,
    bands: Sequence[np.ndarray],
    epsg: int,
    nodata: float | None,
) -> None:
    """Write bands, each (H, W), as a Cloud Optimized GeoTIFF."""
    is_float = bands[0].dtype.kind == "f"
    memory = gdal.GetDriverByName("MEM").Create(
        "", grid.width, grid.height, len(bands), gdal.GDT_Float32 if is_float else gdal.GDT_Byte
    )
    memory.SetGeoTransform((grid.west, grid.step, 0.0, grid.north, 0.0, -grid.step))
    memory.SetProjection(utm.spatial_reference(epsg).ExportToWkt())
    meanings = [gdal.GCI_RedBand, gdal.GCI_GreenBand, gdal.GCI_BlueBand, gdal.GCI_AlphaBand]
    for number, values in enumerate(bands):
        band = memory.GetRasterBand(number + 1)
        band.WriteArray(np.ascontiguousarray(values))
        if nodata is not None:
            band.SetNoDataValue(nodata)
        elif len(bands) == len(meanings):
            band.SetColorInterpretation(meanings[number])
    options = ["COMPRESS=DEFLATE", "LEVEL=1", "PREDICTOR=YES", "BIGTIFF=IF_SAFER"]
    options += ["NUM_THREADS=ALL_CPUS", "OVERVIEW_RESAMPLING=AVERAGE"]
    copy = gdal.GetDriverByName("COG").CreateCopy(str(path), memory, options=options)
    if copy is None:
        raise OSError(f"GDAL can't write {path.name}: {gdal.GetLastErrorMsg()}")
    copy.FlushCache()
    del copy


def _height_over_ground(photo: PhotoInfo, altitudes: Sequence[float]) -> float:
    if photo.relative_altitude is not None and photo.relative_altitude > 1:
        return photo.relative_altitude
    if photo.altitude is not None and altitudes:
        over_lowest = photo.altitude - min(altitudes)
        if over_lowest > 10:
            return over_lowest
    return DEFAULT_HEIGHT_M


def _track(photos: Sequence[PhotoInfo], number: int) -> float:
    """Return the flight direction at a photo, degrees from north: drones mostly fly forwards."""
    a = photos[max(number - 1, 0)]
    b = photos[min(number + 1, len(photos) - 1)]
    east = ((b.longitude or 0) - (a.longitude or 0)) * math.cos(math.radians(a.latitude or 0))
    return math.degrees(math.atan2(east, (b.latitude or 0) - (a.latitude or 0)))


def _shot(placement: mosaic.Placement) -> dict[str, Any]:
    photo = placement.photo
    altitude = photo.altitude or 0.0
    return {
        "type": "Feature",
        "properties": {
            "filename": photo.path.name,
            "width": photo.width,
            "height": photo.height,
            "focal": photo.focal_px / max(photo.width, photo.height),
            "camera": photo.camera,
            "capture_time": photo.captured.timestamp() if photo.captured else 0.0,
            "translation": [placement.easting, placement.northing, altitude],
            "rotation": nadir_rotation(placement.yaw),
        },
        "geometry": {
            "type": "Point",
            "coordinates": [photo.longitude, photo.latitude, altitude],
        },
    }


def nadir_rotation(yaw: float) -> list[float]:
    """Return the axis-angle rotation from the world to a camera that looks straight down.

    ``yaw`` is the direction of the picture's top, radians clockwise from north. The camera's
    axes are right, down and forwards (OpenSfM). Looking down is a half turn, and a half turn
    that takes east to the picture's right has its axis half-way between the two.
    """
    half = yaw / 2
    return [math.pi * math.cos(half), -math.pi * math.sin(half), 0.0]


def _cameras(placements: Sequence[mosaic.Placement]) -> dict[str, Any]:
    cameras: dict[str, Any] = {}
    for placement in placements:
        photo = placement.photo
        focal = photo.focal_px / max(photo.width, photo.height)
        cameras[photo.camera] = {
            "projection_type": "brown",
            "width": photo.width,
            "height": photo.height,
            "focal_x": focal,
            "focal_y": focal,
            "c_x": 0.0,
            "c_y": 0.0,
            "k1": 0.0,
            "k2": 0.0,
            "p1": 0.0,
            "p2": 0.0,
            "k3": 0.0,
        }
    return cameras


def _photo_line(photo: PhotoInfo) -> str:
    text = f"Loaded {photo.path.name} | camera: {photo.make} {photo.model}"
    text += f" | dimensions: {photo.width} x {photo.height}"
    if photo.latitude is not None and photo.longitude is not None:
        text += f" | lat: {photo.latitude:.6f} | lon: {photo.longitude:.6f}"
    if photo.altitude is not None:
        text += f" | alt: {photo.altitude:.2f}"
    return text


def _as_dict(options: Any) -> Mapping[str, Any]:
    """Return options given as a list of ``{"name", "value"}``, or as a dict, as a dict."""
    if not options:
        return {}
    if isinstance(options, Mapping):
        return options
    return {str(option["name"]): option.get("value") for option in options}


def _describe(options: Mapping[str, Any]) -> str:
    shown = ", ".join(f"{name}: {value}" for name, value in sorted(options.items()))
    return f"options {shown}" if shown else "default options"


def _number(value: Any, default: float) -> float:
    try:
        number = float(value)
    except (TypeError, ValueError):
        return default
    return number if math.isfinite(number) and number > 0 else default


def _print(message: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(message) + "\n")
    sys.stdout.flush()


def main(arguments: list[str]) -> int:
    """Run the command line; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m devserver.products", description=__doc__)
    parser.add_argument("photos", type=Path)
    parser.add_argument("assets", type=Path)
    parser.add_argument("--name", default="")
    parser.add_argument("--options", type=json.loads, default={})
    parser.add_argument("--canned", action="store_true")
    chosen = parser.parse_args(arguments)
    try:
        done = build(
            chosen.photos, chosen.assets, chosen.name, chosen.options, _print, canned=chosen.canned
        )
    except (ProductsError, OSError) as error:
        _print({"error": str(error)})
        return 1
    _print({"done": done})
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
