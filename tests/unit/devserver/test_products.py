"""The pretended photogrammetry: real files, placed where the photos were taken."""

from __future__ import annotations

import json
import shutil
import struct
import subprocess
import sys
import zipfile
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import laspy
import numpy as np
import pytest
from osgeo import gdal, osr
from pictures import best_shift, likeness
from PIL import Image

from devserver import photos, products
from devserver.synthesis import exif, mosaic, pointcloud

ROOT = Path(__file__).resolve().parents[3]
REAL_PHOTOS = ROOT.parent / "shared" / "photos" / "brighton_beach"
SEED, WIDTH = 1, 600
ALL_OPTIONS = [
    {"name": "dsm", "value": True},
    {"name": "dtm", "value": "true"},
    {"name": "pc-las", "value": True},
]


@dataclass(frozen=True)
class Built:
    assets: Path
    done: dict[str, Any]
    messages: list[dict[str, Any]]

    def logs(self) -> str:
        return "\n".join(message["log"] for message in self.messages if "log" in message)

    def shots(self) -> list[dict[str, Any]]:
        text = (self.assets / "odm_report/shots.geojson").read_text(encoding="utf-8")
        return json.loads(text)["features"]


def run(folder: Path, assets: Path, options: Any = None) -> Built:
    messages: list[dict[str, Any]] = []
    done = products.build(folder, assets, "Test", options or [], messages.append)
    return Built(assets, done, messages)


@pytest.fixture(scope="module")
def flight(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("photos")
    photos.make_photos(folder, 2, 3, seed=SEED, width=WIDTH)
    return folder


@pytest.fixture(scope="module")
def built(flight: Path, tmp_path_factory: pytest.TempPathFactory) -> Built:
    return run(flight, tmp_path_factory.mktemp("assets"), ALL_OPTIONS)


@pytest.fixture
def few_points(monkeypatch: pytest.MonkeyPatch) -> None:
    """Spare tests of other things the time of a full point cloud."""
    monkeypatch.setattr(pointcloud, "TARGET_POINTS", 10_000)


@dataclass(frozen=True)
class Raster:
    bands: np.ndarray
    west: float
    north: float
    step: float
    dataset: Any

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        rows, columns = self.bands.shape[-2:]
        west, north, step = self.west, self.north, self.step
        return west, north - rows * step, west + columns * step, north


def read_raster(path: Path) -> Raster:
    dataset = gdal.Open(str(path))
    west, step, _, north, _, _ = dataset.GetGeoTransform()
    return Raster(dataset.ReadAsArray(), west, north, step, dataset)


def truth(raster: Raster, half: int = 230) -> tuple[np.ndarray, np.ndarray]:
    """Return the landscape's own colour and the orthophoto's, in the middle of the picture."""
    land, _ = photos.landscape_at(photos.DEFAULT_LATITUDE, photos.DEFAULT_LONGITUDE, SEED)
    column = round((land.easting - raster.west) / raster.step)
    row = round((raster.north - land.northing) / raster.step)
    columns, rows = np.arange(column - half, column + half), np.arange(row - half, row + half)
    x = raster.west + (columns + 0.5) * raster.step
    y = raster.north - (rows + 0.5) * raster.step
    seen = raster.bands[:3, rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    return land.colour(x[None, :], y[:, None]).mean(axis=-1), seen.mean(axis=0)


def is_placed_right(raster: Raster) -> bool:
    wanted, seen = truth(raster)
    return best_shift(wanted, seen) < 1.5 and likeness(wanted, seen) > 0.9


# --- orthophoto ---


def test_orthophoto_shows_the_landscape_in_its_place(built: Built) -> None:
    raster = read_raster(built.assets / "odm_orthophoto/odm_orthophoto.tif")
    wanted, seen = truth(raster)
    assert is_placed_right(raster)
    assert np.median(np.abs(wanted - seen)) < 8


@pytest.mark.usefixtures("few_points")
@pytest.mark.parametrize("fault", ["yaw", "position"])
def test_wrong_metadata_misplaces_the_orthophoto(
    fault: str, flight: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def wrong(path: Path) -> exif.PhotoInfo:
        photo = exif.read_photo(path)
        if fault == "yaw":
            return replace(photo, yaw=(photo.yaw or 0) + 8)
        return replace(photo, latitude=(photo.latitude or 0) + 5e-6)  # 0.56 m

    monkeypatch.setattr(products, "read_photo", wrong)
    raster = read_raster(run(flight, tmp_path).assets / "odm_orthophoto/odm_orthophoto.tif")
    assert not is_placed_right(raster)


def test_orthophoto_is_a_cloud_optimized_rgba_geotiff(built: Built) -> None:
    raster = read_raster(built.assets / "odm_orthophoto/odm_orthophoto.tif")
    dataset = raster.dataset
    assert dataset.GetMetadataItem("LAYOUT", "IMAGE_STRUCTURE") == "COG"
    assert dataset.RasterCount == 4
    assert dataset.GetRasterBand(4).GetColorInterpretation() == gdal.GCI_AlphaBand
    assert set(np.unique(raster.bands[3])) == {0, 255}


def test_orthophoto_has_the_photos_utm_zone_and_bounds(built: Built) -> None:
    raster = read_raster(built.assets / "odm_orthophoto/odm_orthophoto.tif")
    system = osr.SpatialReference(wkt=raster.dataset.GetProjection())
    assert system.GetAuthorityCode(None) == "32615"
    assert (built.done["epsg"], built.done["srs_name"]) == (32615, "WGS 84 / UTM zone 15N")
    west, south, east, north = built.done["extent"]
    assert west < photos.DEFAULT_LONGITUDE < east
    assert south < photos.DEFAULT_LATITUDE < north
    assert east - west < 0.004
    assert [band["name"] for band in built.done["orthophoto_bands"]] == list(products._BANDS)


@pytest.mark.usefixtures("few_points")
def test_resolution_option_sets_the_pixel_size(flight: Path, tmp_path: Path) -> None:
    built = run(flight, tmp_path, {"orthophoto-resolution": "40"})
    raster = read_raster(built.assets / "odm_orthophoto/odm_orthophoto.tif")
    assert raster.step == pytest.approx(0.40)


def test_grid_is_never_larger_than_the_limit(flight: Path) -> None:
    photo = exif.read_photo(flight / "DJI_0001.JPG")
    placement = mosaic.Placement(photo, 5e5, 5e6, 0.3, 0.17)
    grid = mosaic.grid_for([placement], 0.001)
    assert max(grid.width, grid.height) <= mosaic.MAX_SIDE_PX
    assert grid.east - grid.west > 50


# --- elevation ---


def test_surface_is_never_below_the_terrain(built: Built) -> None:
    surface = read_raster(built.assets / "odm_dem/dsm.tif")
    terrain = read_raster(built.assets / "odm_dem/dtm.tif")
    assert surface.dataset.GetMetadataItem("LAYOUT", "IMAGE_STRUCTURE") == "COG"
    assert surface.dataset.GetRasterBand(1).GetNoDataValue() == -9999
    data = surface.bands > -9000
    assert data.any()
    assert (data == (terrain.bands > -9000)).all()
    above = (surface.bands - terrain.bands)[data]
    assert above.min() >= 0
    assert 2 < above.max() < 20
    assert 300 < terrain.bands[data].mean() < 400


def test_elevation_covers_what_the_orthophoto_covers(built: Built) -> None:
    surface = read_raster(built.assets / "odm_dem/dsm.tif")
    ortho = read_raster(built.assets / "odm_orthophoto/odm_orthophoto.tif")
    assert surface.step == pytest.approx(4 * ortho.step)
    np.testing.assert_allclose(surface.bounds, ortho.bounds, atol=4 * ortho.step)


@pytest.mark.usefixtures("few_points")
def test_elevation_is_made_only_when_asked_for(flight: Path, tmp_path: Path) -> None:
    built = run(flight, tmp_path, {"dtm": True, "orthophoto-resolution": 30})
    assert not (built.assets / "odm_dem/dsm.tif").exists()
    assert "dtm.tif" in built.done["assets"]
    assert "dsm.tif" not in built.done["assets"]


# --- point cloud ---


@pytest.mark.parametrize("suffix", [".las", ".laz"])
def test_point_cloud_has_colours_classes_and_crs(built: Built, suffix: str) -> None:
    las = laspy.read(built.assets / f"odm_georeferencing/odm_georeferenced_model{suffix}")
    assert (str(las.header.version), las.header.point_format.id) == ("1.2", 3)
    assert 200_000 <= len(las.points) <= 400_000
    assert int(np.max(las.red)) > 30_000
    assert set(np.unique(las.classification)) <= {2, 5, 6}
    record = next(vlr for vlr in las.header.vlrs if vlr.record_id == 34735)
    keys = struct.unpack(f"<{len(record.record_data_bytes()) // 2}H", record.record_data_bytes())
    assert (3072, 0, 1, 32615) in [keys[i : i + 4] for i in range(4, len(keys), 4)]


def test_points_lie_on_the_surface_model_with_the_orthophotos_colours(built: Built) -> None:
    las = laspy.read(built.assets / "odm_georeferencing/odm_georeferenced_model.las")
    surface = read_raster(built.assets / "odm_dem/dsm.tif")
    ortho = read_raster(built.assets / "odm_orthophoto/odm_orthophoto.tif")
    x, y, z = (np.asarray(values) for values in (las.x, las.y, las.z))
    row = ((surface.north - y) / surface.step).astype(int)
    column = ((x - surface.west) / surface.step).astype(int)
    assert np.median(np.abs(surface.bands[row, column] - z)) < 0.1
    row = ((ortho.north - y) / ortho.step).astype(int)
    column = ((x - ortho.west) / ortho.step).astype(int)
    # Rounding to the file's millimetres moves a few points into the next pixel.
    assert np.mean(ortho.bands[0, row, column] == np.asarray(las.red) // 257) > 0.97


def test_tile_tree_holds_every_point_once(built: Built) -> None:
    folder = built.assets / "entwine_pointcloud"
    ept = json.loads((folder / "ept.json").read_text(encoding="utf-8"))
    tree = json.loads((folder / "ept-hierarchy/0-0-0-0.json").read_text(encoding="utf-8"))
    assert sum(tree.values()) == ept["points"]
    assert len({key.split("-")[0] for key in tree}) >= 2
    assert "32615" in ept["srs"]["wkt"]
    corner, far = np.array(ept["bounds"][:3]), np.array(ept["bounds"][3:])
    assert np.ptp(far - corner) == 0
    for key, count in tree.items():
        las = laspy.read(folder / "ept-data" / f"{key}.laz")
        assert len(las.points) == count
        level, *place = map(int, key.split("-"))
        size = (far - corner) / 2**level
        low = corner + np.array(place) * size
        xyz = np.column_stack((las.x, las.y, las.z))
        assert (xyz >= low - 0.002).all()
        assert (xyz <= low + size + 0.002).all()
    names = [dimension["name"] for dimension in ept["schema"]]
    assert names[:3] == ["X", "Y", "Z"]
    assert names[-3:] == ["Red", "Green", "Blue"]


# --- report, archive, messages ---


def test_shots_describe_every_photo(built: Built, flight: Path) -> None:
    shots = built.shots()
    assert [shot["properties"]["filename"] for shot in shots] == sorted(
        path.name for path in flight.iterdir()
    )
    first = shots[0]
    assert first["properties"]["width"] == WIDTH
    assert first["properties"]["focal"] == pytest.approx(0.5778, abs=1e-3)
    assert first["geometry"]["coordinates"][0] == pytest.approx(photos.DEFAULT_LONGITUDE, abs=0.01)
    cameras = json.loads((built.assets / "cameras.json").read_text(encoding="utf-8"))
    assert first["properties"]["camera"] in cameras


def test_rotation_is_that_of_a_camera_looking_down() -> None:
    # A real reconstruction of a photo with yaw 45° gave (2.885, -1.153, 0.050).
    rotation = products.nadir_rotation(np.radians(45))
    np.testing.assert_allclose(rotation, (2.885, -1.153, 0.050), atol=0.06)


def test_archive_holds_the_assets_but_not_itself(built: Built) -> None:
    with zipfile.ZipFile(built.assets / "all.zip") as archive:
        assert archive.testzip() is None
        kinds = {entry.filename: entry.compress_type for entry in archive.infolist()}
    assert "all.zip" not in kinds
    assert kinds["odm_orthophoto/odm_orthophoto.tif"] == zipfile.ZIP_STORED
    assert {"odm_dem/dsm.tif", "odm_report/shots.geojson", "entwine_pointcloud/ept.json"} <= set(
        kinds
    )
    on_disk = {
        path.relative_to(built.assets).as_posix()
        for path in built.assets.rglob("*")
        if path.is_file()
    }
    assert set(kinds) == on_disk - {"all.zip"}


def test_progress_rises_to_one(built: Built) -> None:
    values = [message["progress"] for message in built.messages if "progress" in message]
    assert values == sorted(values)
    assert values[-1] == 1
    assert len(values) > 6


def test_command_prints_json_lines_and_done_last(flight: Path, tmp_path: Path) -> None:
    result = command(flight, tmp_path, '[{"name": "dsm", "value": true}]')
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    assert result.returncode == 0
    assert all(len(line) == 1 for line in lines)
    assert {"all.zip", "orthophoto.tif", "dsm.tif"} <= set(lines[-1]["done"]["assets"])


def command(folder: Path, assets: Path, options: str = "[]") -> subprocess.CompletedProcess[str]:
    call = [sys.executable, "-m", "devserver.products", str(folder), str(assets)]
    call += ["--name", "Test", "--options", options]
    return subprocess.run(call, cwd=ROOT, capture_output=True, text=True, check=False, timeout=280)


# --- photos that can't be used ---


def test_command_fails_with_the_reason_without_gps(tmp_path: Path) -> None:
    photos.make_photos(tmp_path / "in", 1, 2, width=200, gps=False)
    result = command(tmp_path / "in", tmp_path / "out")
    assert result.returncode == 1
    assert "no GPS positions" in json.loads(result.stdout.splitlines()[-1])["error"]


def test_one_photo_is_not_enough(flight: Path, tmp_path: Path) -> None:
    shutil.copy(flight / "DJI_0001.JPG", tmp_path)
    with pytest.raises(products.ProductsError, match="At least 2"):
        run(tmp_path, tmp_path / "out")


def test_nothing_readable_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(b"nothing")
    with pytest.raises(products.ProductsError, match="readable"):
        run(tmp_path, tmp_path / "out")


@pytest.mark.usefixtures("few_points")
def test_text_files_and_damaged_photos_are_skipped(flight: Path, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    shutil.copytree(flight, folder)
    (folder / "gcp_list.txt").write_text("EPSG:4326\n", encoding="utf-8")
    (folder / "broken.jpg").write_text("no image", encoding="utf-8")
    half = folder / "DJI_0002.JPG"
    half.write_bytes(half.read_bytes()[: half.stat().st_size // 2])
    built = run(folder, tmp_path / "out", {"orthophoto-resolution": 30})
    logs = built.logs()
    assert "Skipping gcp_list.txt: not an image" in logs
    assert "Skipping broken.jpg: cannot be read" in logs
    assert "Skipping DJI_0002.JPG: damaged image data" in logs
    assert "orthophoto.tif" in built.done["assets"]
    assert "DJI_0002.JPG" not in [shot["properties"]["filename"] for shot in built.shots()]


@pytest.mark.usefixtures("few_points")
def test_photos_stored_upside_down_are_turned(flight: Path, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    shutil.copytree(flight, folder)
    for name in ("DJI_0004.JPG", "DJI_0005.JPG", "DJI_0006.JPG"):
        turn_pixels(folder / name)
    built = run(folder, tmp_path / "out")
    assert built.logs().count("upside down") == 3
    assert is_placed_right(read_raster(built.assets / "odm_orthophoto/odm_orthophoto.tif"))


def turn_pixels(path: Path) -> None:
    """Turn a photo's pixels by 180° and leave its metadata as they are."""
    with Image.open(path) as image:
        image.rotate(180).save(path, exif=image.getexif(), xmp=image.info["xmp"], quality=92)


# --- real photos ---


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Built:
    if not REAL_PHOTOS.is_dir():
        pytest.skip("the real photos are not here")
    return run(REAL_PHOTOS, tmp_path_factory.mktemp("real"), {"orthophoto-resolution": 12})


def test_real_photos_lie_at_their_place(real: Built) -> None:
    west, south, east, north = real.done["extent"]
    assert ((south + north) / 2, (west + east) / 2) == pytest.approx((46.8427, -91.9940), abs=2e-4)
    assert real.done["epsg"] == 32615
    assert len(real.shots()) == 18
    # This drone stored the second line's photos upside down.
    assert real.logs().count("upside down") == 6


def test_real_photos_agree_with_their_neighbours(real: Built) -> None:
    """Two photos of the car park, from lines flown in opposite directions, show the same."""
    places = {shot["properties"]["filename"]: shot["properties"] for shot in real.shots()}
    pair = []
    for name in ("DJI_0027.JPG", "DJI_0032.JPG"):
        photo = exif.read_photo(REAL_PHOTOS / name)
        easting, northing, _ = places[name]["translation"]
        rotation = places[name]["rotation"]
        yaw = 2 * np.arctan2(-rotation[1], rotation[0])
        gsd = (photo.relative_altitude or 0) / photo.focal_px
        pair.append(mosaic.Placement(photo, easting, northing, float(yaw), gsd))
    grid = mosaic.grid_for(pair, 0.3)
    shared = mosaic.overlap(
        (pair[0], pair[1]), (mosaic.warp(pair[0], grid), mosaic.warp(pair[1], grid)), grid
    )
    assert shared is not None
    first, second, both = shared
    agreement = np.corrcoef(first[both].mean(axis=-1), second[both].mean(axis=-1))[0, 1]
    assert agreement > 0.3
