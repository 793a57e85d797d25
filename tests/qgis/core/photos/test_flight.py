"""What photos make up together: area, height, resolution, name, and what may go wrong."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from orthodock.core.photos.flight import Concern, Flight, suggest_name, survey
from orthodock.core.photos.photo_files import Photo, find_files, inspect
from orthodock.core.photos.photo_geometry import move
from orthodock.core.photos.photo_metadata import PhotoMetadata, PhotoRemark
from photo_files import gps_at, write_photo
from qgis.core import QgsDistanceArea, QgsPointXY

NOON = datetime(2026, 5, 4, 12)  # noqa: DTZ001  EXIF has no zone
STEP = 0.0005  # degrees


def photo(number: int = 0, folder: str = "/x/Field", **about: object) -> Photo:
    metadata = PhotoMetadata(
        taken=NOON.replace(minute=number), make="DJI", model="FC330", width=4000, height=3000,
        focal_px=2000.0, longitude=8.0 + STEP * (number % 4), latitude=47.0 + STEP * (number // 4),
        relative_altitude=100.0, pitch=-90.0,
    )  # fmt: skip
    path = Path(folder, f"DJI_{number:04d}.JPG")
    return Photo(path, 1000 + number, replace(metadata, **about))


def concerns(flight: Flight) -> dict[Concern, int]:
    return {finding.concern: len(finding.paths) for finding in flight.findings}


def test_nothing_is_known_of_no_photos(qgis_app) -> None:
    flight = survey(())
    assert (flight.count, flight.size, flight.area, flight.extent) == (0, 0, None, None)
    assert not flight.is_enough


def test_good_flight_has_facts_and_no_findings(qgis_app) -> None:
    flight = survey([photo(n) for n in range(16)])
    assert flight.count == 16
    assert flight.size == sum(1000 + n for n in range(16))
    assert flight.height == 100.0
    assert flight.resolution == pytest.approx(0.05)
    assert flight.began == NOON
    assert flight.ended == NOON.replace(minute=15)
    assert flight.extent is not None
    assert flight.extent.xMaximum() == pytest.approx(8.0 + 3 * STEP)
    assert flight.findings == ()
    assert flight.is_enough


def test_area_is_that_of_the_positions_and_half_a_photo_around(qgis_app) -> None:
    flight = survey([photo(n) for n in range(16)])
    measure = QgsDistanceArea()
    measure.setEllipsoid("EPSG:7030")
    width = measure.measureLine(QgsPointXY(8, 47), QgsPointXY(8 + 3 * STEP, 47))
    height = measure.measureLine(QgsPointXY(8, 47), QgsPointXY(8, 47 + 3 * STEP))
    margin = 3000 * 0.05 / 2
    expected = width * height + 2 * margin * (width + height) + 3.14 * margin**2
    assert flight.area == pytest.approx(expected, rel=0.02)


def test_oblique_photos_tell_no_resolution(qgis_app) -> None:
    assert survey([photo(n, pitch=-30.0) for n in range(6)]).resolution is None


def test_real_flight_is_plausible(qgis_app, real_photos: Path) -> None:
    flight = survey(inspect([real_photos]))
    assert flight.count == 18
    assert flight.resolution is not None
    assert 0.01 < flight.resolution < 0.03
    assert flight.area is not None
    assert 5000 < flight.area < 20_000
    assert flight.findings == ()


@pytest.mark.parametrize(
    ("photos", "expected"),
    [
        ([photo(0)], {Concern.TOO_FEW: 0}),
        ([photo(0), photo(1)], {Concern.FEW: 0}),
        (
            [photo(n) for n in range(5)] + [replace(photo(9), problem="The file is empty")],
            {Concern.LEFT_OUT: 1},
        ),
        (
            [photo(n) for n in range(5)] + [photo(9, longitude=None, latitude=None)],
            {Concern.NO_POSITION: 1},
        ),
        ([photo(n) for n in range(5)] + [photo(9, longitude=9.0)], {Concern.FAR_AWAY: 1}),
        ([photo(n) for n in range(5)] + [photo(9, model="L1D-20c")], {Concern.CAMERAS: 1}),
        ([photo(n) for n in range(5)] + [photo(9, width=640, height=512)], {Concern.SIZES: 1}),
        ([photo(n) for n in range(5)] + [photo(9, width=3000, height=4000)], {}),
        (
            [photo(n) for n in range(5)]
            + [replace(photo(9, longitude=None, model=""), path=Path("/x/DJI_0001_Mask.JPG"))],
            {Concern.MASKS: 1},
        ),
        (
            [photo(n) for n in range(5)]
            + [Photo(Path("/x/gcp_list.txt"), 10, is_extra=True)],
            {},
        ),
    ],
)  # fmt: skip
def test_what_may_go_wrong_is_found(qgis_app, photos: list[Photo], expected) -> None:
    assert concerns(survey(photos)) == expected


def test_far_photo_does_not_stretch_the_area(qgis_app) -> None:
    near = [photo(n) for n in range(16)]
    assert survey([*near, photo(17, longitude=9.0)]).area == pytest.approx(
        survey(near).area, rel=0.01
    )


def across_the_world(middle: tuple[float, float]) -> list[Photo]:
    """Return 16 photos 40 m apart around a place."""
    places = [move(*middle, 40.0 * (n % 4) - 60.0, 40.0 * (n // 4) - 60.0) for n in range(16)]
    return [photo(n, longitude=x, latitude=y) for n, (x, y) in enumerate(places)]


@pytest.mark.parametrize("middle", [(180.0, -16.8), (-179.9999, -16.8), (0.0, 89.9999), (9.0, -90)])
def test_flight_at_the_edge_of_longitudes_is_like_any_other(qgis_app, middle) -> None:
    usual, flight = survey(across_the_world((8.0, 47.0))), survey(across_the_world(middle))
    assert flight.findings == ()
    assert flight.area == pytest.approx(usual.area, rel=0.02)
    assert flight.extent is not None
    if abs(middle[1]) < 80:
        assert flight.extent.width() < 0.01
        assert flight.extent.xMinimum() < 180 < flight.extent.xMaximum()


@pytest.mark.parametrize("away", [(9.0, 47.0), (0.001, 0.001), (-172.0, -47.0), (8.0, 47.4)])
def test_far_photo_shrinks_nothing(qgis_app, away: tuple[float, float]) -> None:
    near = [photo(n) for n in range(16)]
    far = photo(17, longitude=away[0], latitude=away[1])
    flight = survey([far, *near])
    assert concerns(flight) == {Concern.FAR_AWAY: 1}
    assert flight.extent == survey(near).extent
    assert flight.area == pytest.approx(survey(near).area, rel=0.01)


def test_photo_without_fix_is_kept_apart_from_one_far_away(qgis_app, tmp_path: Path) -> None:
    for number in range(1, 8):
        latitude = {3: 0.0, 5: 47.9}.get(number, 47.5 + number * 1e-4)
        gps = gps_at(latitude, 0.0 if number == 3 else 8.5)
        write_photo(tmp_path / f"DJI_{number:04d}.JPG", gps=gps)
    found = {f.concern: [p.name for p in f.paths] for f in survey(inspect([tmp_path])).findings}
    assert found[Concern.NO_POSITION] == ["DJI_0003.JPG"]
    assert found[Concern.FAR_AWAY] == ["DJI_0005.JPG"]


def test_unknown_camera_angle_is_reported(qgis_app) -> None:
    flight = survey([photo(n, pitch=None) for n in range(6)])
    assert concerns(flight) == {Concern.NO_ATTITUDE: 6}
    assert flight.resolution == pytest.approx(0.05)


def test_photos_that_look_at_the_horizon_tell_no_resolution(qgis_app) -> None:
    assert survey([photo(n, pitch=0.0) for n in range(6)]).resolution is None


def test_remarks_on_metadata_are_counted(qgis_app) -> None:
    odd = [photo(n, remarks=(PhotoRemark.NO_HEMISPHERE,)) for n in range(2)]
    flight = survey([*odd, *(photo(n) for n in range(2, 8))])
    assert concerns(flight) == {Concern.METADATA: 2}
    assert flight.findings[0].names == (PhotoRemark.NO_HEMISPHERE.text,)


def test_thermal_photos_are_no_other_camera(qgis_app) -> None:
    visible = [photo(n) for n in range(6)]
    thermal = [photo(n, model="ZH20T", width=640, height=512, is_thermal=True) for n in (7, 8)]
    assert concerns(survey([*visible, *thermal])) == {Concern.THERMAL: 2}


def test_cameras_are_named_the_most_frequent_first(qgis_app) -> None:
    flight = survey([photo(n) for n in range(5)] + [photo(9, model="L1D-20c")])
    assert flight.findings[0].names == ("DJI FC330", "DJI L1D-20c")


def test_copies_are_found_by_content_not_by_name(qgis_app, photos: Path, tmp_path: Path) -> None:
    first, second, *_ = sorted(photos.iterdir())
    shutil.copy(first, tmp_path / "other name.jpg")
    (tmp_path / "b").mkdir()
    shutil.copy(second, tmp_path / "b" / first.name)  # a name that is there, other content
    found = survey(inspect([photos, tmp_path, tmp_path / "b"]))
    copies = next(f for f in found.findings if f.concern is Concern.DUPLICATES)
    assert {path.name for path in copies.paths} == {"other name.jpg", first.name}
    assert all(path.parent != photos for path in copies.paths)


# --- names


@pytest.mark.parametrize(
    ("folders", "expected"),
    [
        (["/home/me/North field"], "North field 2026-05-04"),
        (["/home/me/North field/DCIM/100MEDIA"], "North field 2026-05-04"),
        (["/f/Site A/DCIM/100MEDIA", "/f/Site A/DCIM/101MEDIA"], "Site A 2026-05-04"),
        (["/f/Site 2026-05-04"], "Site 2026-05-04"),
        (["/f/20260504_site"], "20260504_site"),
        (["/DCIM/100_0001"], "Farm 2026-05-04"),
        (["/a", "/b"], "Farm 2026-05-04"),
    ],
)
def test_name_is_of_place_and_day(qgis_app, folders: list[str], expected: str) -> None:
    photos = [photo(n, folder) for n, folder in enumerate(folders)]
    assert suggest_name(survey(photos), "Farm") == expected


def test_name_without_photos_or_days(qgis_app) -> None:
    assert suggest_name(Flight(), "Farm") == "Farm"
    assert suggest_name(survey([photo(0, taken=None)]), "Farm") == "Field"
    two_days = [photo(1), photo(0, taken=datetime(2026, 5, 3))]  # noqa: DTZ001
    assert suggest_name(survey(two_days), "x") == "Field 2026-05-03"


# --- folders


def test_subfolders_are_searched_when_asked(photos: Path, tmp_path: Path) -> None:
    inner = tmp_path / "DCIM" / "100MEDIA"
    shutil.copytree(photos, inner)
    shutil.copytree(photos, tmp_path / ".trash")
    (inner / "notes.txt").write_text("x")
    (inner / "gcp_list.txt").write_text("x")
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    assert list(find_files([tmp_path])) == []
    found = list(find_files([tmp_path], subfolders=True))
    assert len(found) == 8
    assert {inner / "gcp_list.txt", inner / "notes.txt"} < set(found)  # and said to be none


def test_search_in_subfolders_stops(tmp_path: Path, photos: Path) -> None:
    for number in range(5):
        shutil.copytree(photos, tmp_path / str(number))
    assert len(list(find_files([tmp_path], True, lambda: True))) == 0


def test_folder_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    missing = tmp_path / "gone"
    (found,) = inspect([missing])
    assert found.problem.startswith("Cannot be read")
