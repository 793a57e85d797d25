"""Files of multispectral cameras, by capture."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from orthodock.core.photos.captures import Gap, find_captures
from orthodock.core.photos.flight import Concern, survey
from orthodock.core.photos.photo_files import Photo, inspect
from orthodock.core.photos.photo_metadata import PhotoMetadata
from orthodock.ui.new_task.photo_panel import PhotoPanel
from orthodock.ui.new_task.photo_table import PhotoColumn
from photo_files import gps_at, packet, write_photo, write_tiff

NOON = datetime(2026, 5, 4, 12)  # noqa: DTZ001  EXIF has no zone
BANDS = ("G", "R", "RE", "NIR")


def photo(name: str, **about: object) -> Photo:
    return Photo(Path("/x", name), 1000, PhotoMetadata(**about))


def mavic(number: int) -> list[str]:
    return [f"DJI_{number:04d}_D.JPG", *(f"DJI_{number:04d}_MS_{b}.TIF" for b in BANDS)]


def test_mavic_3m_is_grouped_by_name() -> None:
    names = [name for n in range(24) for name in mavic(n) if name != "DJI_0005_MS_RE.TIF"]
    found = find_captures(photo(name) for name in names)
    assert found is not None
    assert (len(found.photos), found.count, len(found.bands)) == (119, 24, 5)
    assert found.gaps == (Gap("DJI_0005", ("RE",)),)
    assert found.text == (
        "captures: 24, bands: 5, files: 119, incomplete: 1 (RE missing in DJI_0005)"
    )


@pytest.mark.parametrize("says", ["", "bands", "all"])
def test_mavic_3m_is_grouped_though_its_bands_are_named_a_second_apart(says: str) -> None:
    files = []
    for n in range(8):
        moment = NOON.replace(minute=59, second=58) + timedelta(seconds=4 * n)
        for k, name in enumerate(mavic(n)):
            stamp = (moment + timedelta(seconds=k > 1)).strftime("%Y%m%d%H%M%S")
            capture = f"u{n}" if says == "all" or (says == "bands" and k) else ""
            files.append(photo(name.replace("DJI_", f"DJI_{stamp}_"), capture=capture))
    found = find_captures(files)
    assert found is not None
    assert (len(found.photos), found.count, len(found.bands), found.gaps) == (40, 8, 5, ())


def test_numbers_that_begin_anew_are_captures_of_their_own() -> None:
    stamps = ("20260504120000", "20260504130000", "20261399996199")
    files = [
        photo(name.replace("DJI_", f"DJI_{stamp}_"))
        for stamp in stamps for n in range(3) for name in mavic(n)
    ]  # fmt: skip
    found = find_captures(files)
    assert found is not None
    assert (found.count, len(found.bands), found.gaps) == (9, 5, ())


def test_bands_that_half_of_the_captures_lack_are_missing_there() -> None:
    names = [name for n in range(6) for name in mavic(n) if n % 2 or "MS_G" not in name]
    found = find_captures(photo(name) for name in names)
    assert found is not None
    assert [gap.missing for gap in found.gaps] == [("G",)] * 3


def test_photos_of_visible_light_alone_are_no_gaps_where_most_are_so() -> None:
    captures = [photo(name) for n in range(4) for name in mavic(n)]
    plain = [photo(f"DJI_{n:04d}_D.JPG") for n in range(10, 20)]
    found = find_captures([*captures, *plain])
    assert found is not None
    assert (len(found.photos), found.count, found.gaps) == (20, 4, ())
    found = find_captures([*captures, plain[0]])
    assert found is not None
    assert found.gaps == (Gap("DJI_0010", BANDS),)


@pytest.mark.parametrize("capture", ["", "u{}"])
def test_colour_photo_of_the_phantom_4_belongs_to_its_bands(capture: str) -> None:
    bands = ("", "Blue", "Green", "Red", "RedEdge", "NIR")
    files = [
        photo(f"DJI_{n:03d}{k}.{'TIF' if k else 'JPG'}", band=band,
              capture=capture.format(n) if k else "")
        for n in range(5) for k, band in enumerate(bands)
    ]  # fmt: skip
    found = find_captures([*files, photo("DJI_9990.JPG")])
    assert found is not None
    assert (len(found.photos), found.count, len(found.bands), found.gaps) == (30, 5, 6, ())


def test_phantom_4_multispectral_is_grouped_by_what_it_says() -> None:
    bands = ("RGB", "Blue", "Green", "Red", "RedEdge", "NIR")
    files = [
        photo(f"DJI_{n:03d}{k}.TIF", band=band, capture=f"uuid{n}")
        for n in range(8) for k, band in enumerate(bands) if (n, k) != (3, 4)
    ]  # fmt: skip
    found = find_captures(files)
    assert found is not None
    assert (found.count, len(found.bands)) == (8, 6)
    assert found.gaps == (Gap("DJI_003", ("RedEdge",)),)


def test_phantom_4_multispectral_without_identities_is_grouped_by_tens() -> None:
    files = [
        photo(f"DJI_{n:03d}{k}.TIF", band=band)
        for n in range(8) for k, band in enumerate(("Blue", "Green", "Red", "RE", "NIR"), 1)
    ]  # fmt: skip
    found = find_captures(files)
    assert found is not None
    assert (found.count, len(found.bands), found.gaps) == (8, 5, ())


@pytest.mark.parametrize("said", [True, False])
def test_micasense_is_grouped_by_number(said: bool) -> None:
    names = ("Blue", "Green", "Red", "NIR", "Red edge")
    files = [
        photo(f"IMG_{n:04d}_{k}.tif", band=band if said else "")
        for n in range(6) for k, band in enumerate(names, 1)
    ]  # fmt: skip
    found = find_captures(files)
    assert found is not None
    assert (found.count, len(found.bands)) == (6, 5)


def test_sequoia_is_grouped_with_its_colour_photo() -> None:
    files = [
        photo(f"IMG_170101_1200{n:02d}_{n:04d}_{band}")
        for n in range(6) for band in ("GRE.TIF", "NIR.TIF", "RED.TIF", "REG.TIF", "RGB.JPG")
    ]  # fmt: skip
    found = find_captures(files)
    assert found is not None
    assert (found.count, len(found.bands)) == (6, 5)


def test_sentera_is_grouped_by_identity() -> None:
    files = [
        photo(f"2026-05-04_{n}{band}.tif", band=band, capture=f"id{n}")
        for n in range(4) for band in ("475nm", "550nm", "670nm", "715nm", "840nm")
    ]  # fmt: skip
    found = find_captures(files)
    assert found is not None
    assert (found.count, len(found.bands)) == (4, 5)


def test_one_identity_for_all_is_not_believed() -> None:
    files = [photo(name, capture="0000") for n in range(6) for name in mavic(n)]
    found = find_captures(files)
    assert found is not None
    assert (found.count, len(found.bands)) == (6, 5)


def test_names_of_two_folders_are_kept_apart() -> None:
    files = [Photo(Path(folder, n)) for folder in ("/a", "/b") for n in mavic(1)]
    found = find_captures(files)
    assert found is not None
    assert found.count == 2


def test_one_band_or_plain_photos_are_no_captures() -> None:
    plain = [photo(f"DJI_{n:04d}.JPG", capture=f"id{n}", taken=NOON) for n in range(9)]
    colour = [photo(f"DJI_{n:04d}_D.JPG") for n in range(9)]
    assert find_captures(plain) is None
    assert find_captures(colour) is None
    assert find_captures(()) is None


def test_bands_are_not_told_as_different_cameras(tmp_path: Path) -> None:
    for number in range(6):
        gps = gps_at(47.5 + number * 1e-4, 8.5, 500.0)
        moment = (NOON + timedelta(seconds=number)).strftime("%Y:%m:%d %H:%M:%S")
        for name in mavic(number):
            if name.endswith("JPG"):
                image = {271: "DJI", 272: "M3M"}
                write_photo(tmp_path / name, gps=gps, details={0x9003: moment}, image=image)
            elif name != "DJI_0005_MS_RE.TIF":
                band = name.split("_")[-1].partition(".")[0]
                xmp = packet(f'Camera:BandName="{band}" drone-dji:CaptureUUID="u{number}"')
                write_tiff(tmp_path / name, gps=gps, xmp=xmp)
    flight = survey(inspect([tmp_path]))
    found = {finding.concern: finding for finding in flight.findings}
    assert Concern.CAPTURES in found
    assert not {Concern.CAMERAS, Concern.SIZES} & set(found)
    text = "captures: 6, bands: 5, files: 29, incomplete: 1 (RE missing in DJI_0005)"
    assert found[Concern.CAPTURES].names == (text,)
    assert {path.name for path in found[Concern.CAPTURES].paths} == {
        name for name in mavic(5) if "RE" not in name
    }


def test_dialog_says_how_many_captures_there_are(background, tmp_path: Path, wait_until) -> None:
    for number in range(3):
        for name in mavic(number):
            make = write_photo if name.endswith("JPG") else write_tiff
            make(tmp_path / name, gps=gps_at(47.5 + number * 1e-4, 8.5))
    panel = PhotoPanel(background)
    panel.add_paths([tmp_path])
    wait_until(lambda: panel.is_surveyed and not panel.is_reading)
    texts = [panel.findings.item(row).text() for row in range(panel.findings.count())]
    assert "Multispectral: captures: 3, bands: 5, files: 15" in texts
    assert "ha" not in panel.summary.text()  # they are in a line
    advance = panel.view.fontMetrics().horizontalAdvance
    assert panel.view.columnWidth(PhotoColumn.NAME) > advance("DJI_0001_MS_NIR.TIF")
    panel.close_all()
