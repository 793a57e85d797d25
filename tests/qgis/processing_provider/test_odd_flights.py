"""The photo algorithms on flights that are odd: none fails because of one photo."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from orthodock.core.photos.photo_geometry import move
from orthodock.processing_provider.provider import OrthoDockProvider
from photo_files import gps_at, packet, write_photo
from processing_runs import Listener, run
from qgis.core import QgsProcessingContext, QgsProcessingUtils, QgsProject, QgsVectorLayer

MEMORY = "TEMPORARY_OUTPUT"
NADIR = packet(
    'drone-dji:RelativeAltitude="+80.50" drone-dji:GimbalYawDegree="-8.50" '
    'drone-dji:GimbalPitchDegree="-90.00" drone-dji:GimbalRollDegree="+0.00"'
)
DETAILS = {0xA405: 24}


@pytest.fixture(autouse=True)
def algorithms(processing: ModuleType, provider: OrthoDockProvider) -> None:
    """QGIS's own algorithms and ours, in all tests of this file."""


@pytest.fixture
def process() -> Callable[..., tuple[dict[str, Any], QgsVectorLayer, str]]:
    """Runs an algorithm on a folder: its results, its layer and what it says."""
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())

    def process(name: str, folder: Path, **more: Any) -> tuple[Any, QgsVectorLayer, str]:
        listener = Listener()
        parameters = {"FOLDER": str(folder), "OUTPUT": MEMORY, **more}
        result = run(f"orthodock:{name}", parameters, listener, context)
        layer = QgsProcessingUtils.mapLayerFromString(result["OUTPUT"], context)
        return result, layer, "\n".join(listener.said)

    process.context = context
    return process


def write_row(folder: Path, middle: tuple[float, float], count: int = 6, **more: Any) -> None:
    """Write photos 40 m apart, eastwards."""
    for number in range(count):
        longitude, latitude = move(*middle, 40.0 * (number - count / 2), 0.0)
        path = folder / f"DJI_{number:04d}.JPG"
        about = {"xmp": NADIR, "details": DETAILS, **more}
        write_photo(path, gps=gps_at(latitude, longitude, 500.0), **about)


def test_positions_survive_a_packet_that_is_not_utf8(tmp_path: Path, process) -> None:
    write_row(tmp_path, (8.5, 47.5))
    city = NADIR.replace("\ufeff", "").replace("drone-dji:Rel", 'photoshop:City="ü" drone-dji:Rel')
    write_photo(tmp_path / "odd.JPG", gps=gps_at(47.5, 8.5), xmp=city.encode("latin-1"))
    result, layer, _ = process("photopositions", tmp_path)
    assert result["COUNT"] == 7
    heights = {f["filename"]: f["rel_altitude"] for f in layer.getFeatures()}
    assert heights["odd"] == 80.5


def test_positions_survive_damaged_photos(tmp_path: Path, process) -> None:
    write_row(tmp_path, (8.5, 47.5))
    whole = (tmp_path / "DJI_0000.JPG").read_bytes()
    for place in range(2, 120, 4):
        damaged = bytearray(whole)
        damaged[place] ^= 0xFF
        (tmp_path / f"x{place:03d}.JPG").write_bytes(damaged)
    result, _, _ = process("photopositions", tmp_path, INVALID=MEMORY)
    assert result["COUNT"] >= 6
    invalid = QgsProcessingUtils.mapLayerFromString(result["INVALID"], process.context)
    assert result["COUNT"] + invalid.featureCount() == 36


def test_positions_have_photos_of_any_name(tmp_path: Path, process) -> None:
    write_row(tmp_path, (8.5, 47.5), 1)
    odd = os.fsencode(tmp_path) + b"/H\xf6he_0001.JPG"
    os.replace(tmp_path / "DJI_0000.JPG", odd)  # noqa: PTH105  a name of bytes
    result, layer, _ = process("photopositions", tmp_path)
    assert result["COUNT"] == 1
    assert next(layer.getFeatures())["filename"] == "H\ufffdhe_0001"


def test_positions_without_hemisphere_are_made_and_reported(tmp_path: Path, process) -> None:
    gps = {2: (47.5, 0.0, 0.0), 4: (8.5, 0.0, 0.0)}
    write_photo(tmp_path / "DSC00001.JPG", gps=gps)
    result, layer, warnings = process("photopositions", tmp_path)
    assert result["COUNT"] == 1
    assert next(layer.getFeatures())["latitude"] == 47.5
    assert "No N/S or E/W: assumed north and east: 1." in warnings


def test_autel_photos_that_look_down_have_footprints(tmp_path: Path, process) -> None:
    names = {"Pitch": "-90.0", "Yaw": "45", "Roll": "0", "AboveGroundAltitude": "80"}
    elements = "".join(f"<Camera:{k}>{v}</Camera:{k}>" for k, v in names.items())
    image = {271: "Autel Robotics", 272: "XL715"}
    write_row(tmp_path, (8.5, 47.5), 3, xmp=packet("", elements), image=image)
    result, _, warnings = process("photofootprints", tmp_path)
    assert result["COUNT"] == 3
    assert "camera pitch" not in warnings


def test_unknown_camera_angle_is_reported(tmp_path: Path, process) -> None:
    xmp = packet('maker:LookDown="-20.0" Camera:AboveGroundAltitude="40/1"')
    write_row(tmp_path, (8.5, 47.5), 3, xmp=xmp)
    result, _, warnings = process("photofootprints", tmp_path)
    assert result["COUNT"] == 3
    assert "camera pitch, assumed to point straight down: 3." in warnings


def test_parrots_oblique_photos_are_not_taken_as_straight_down(tmp_path: Path, process) -> None:
    xmp = packet(
        'drone-parrot:CameraPitchDegree="-60.0" drone-parrot:CameraYawDegree="0.0" '
        'drone-parrot:CameraRollDegree="0.0" Camera:AboveGroundAltitude="40/1"'
    )
    write_row(tmp_path, (8.5, 47.5), 3, xmp=xmp)
    _, layer, warnings = process("photofootprints", tmp_path)
    assert "camera pitch" not in warnings
    wgs84_north = layer.extent().center().y() - 5_260_000
    straight = tmp_path / "straight"
    straight.mkdir()
    write_row(straight, (8.5, 47.5), 3)
    _, below, _ = process("photofootprints", straight)
    assert wgs84_north - (below.extent().center().y() - 5_260_000) > 20


@pytest.mark.parametrize("middle", [(180.0, -16.8), (0.0, 89.9999), (50.0, -89.9999)])
def test_footprints_across_the_edge_of_longitudes_are_whole(
    tmp_path: Path, process, middle
) -> None:
    write_row(tmp_path, middle)
    result, layer, _ = process("photofootprints", tmp_path, OVERLAP=str(tmp_path / "count.tif"))
    usual = tmp_path / "usual"
    usual.mkdir()
    write_row(usual, (8.5, 47.5))
    expected, _, _ = process("photofootprints", usual)
    assert result["COUNT"] == 6
    assert result["AREA"] == pytest.approx(expected["AREA"], rel=0.15)  # yaws differ at a pole
    assert max(layer.extent().width(), layer.extent().height()) < 1000


def test_far_photo_leaves_the_raster_as_fine_as_it_is(tmp_path: Path, process) -> None:
    write_row(tmp_path, (8.5, 47.5))
    alone, _, _ = process("photofootprints", tmp_path)
    write_photo(tmp_path / "A_far.JPG", gps=gps_at(48.9, 8.5, 500.0), xmp=NADIR, details=DETAILS)
    result, layer, warnings = process("photofootprints", tmp_path)
    assert layer.featureCount() == 7
    assert result["AREA"] == pytest.approx(alone["AREA"], rel=0.001)
    assert "Not counted because they are far from the other photos: A_far.JPG." in warnings


def test_many_far_photos_are_counted_not_named_one_by_one(tmp_path: Path, process) -> None:
    for number in range(83):
        latitude = 47.5 + number * 1e-5 if number < 60 else 48.9
        gps = gps_at(latitude, 8.5, 500.0)
        write_photo(tmp_path / f"{number:02d}.JPG", gps=gps, xmp=NADIR, details=DETAILS)
    _, _, warnings = process("photofootprints", tmp_path)
    assert "from the other photos: 60.JPG, 61.JPG" in warnings
    assert "78.JPG, 79.JPG and 3 more." in warnings
