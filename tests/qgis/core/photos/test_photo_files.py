"""Files that are meant as photos: what each holds or lacks, and that none hides another."""

from __future__ import annotations

import os
import random
import unicodedata
from pathlib import Path

import pytest
from orthodock.api import StorageError
from orthodock.api.support.filenames import sent_names
from orthodock.core.jobs.background import Background
from orthodock.core.photos import photo_reader
from orthodock.core.photos.flight import Concern, survey
from orthodock.core.photos.photo_files import (
    Photo,
    find_files,
    inspect,
    inspect_one,
    shown_name,
    usable,
)
from orthodock.core.photos.photo_metadata import PhotoRemark
from orthodock.core.photos.photo_reader import PhotoReader
from orthodock.ui.new_task.photo_panel import PhotoPanel
from orthodock.ui.new_task.photo_table import PhotoColumn
from photo_files import gps_at, insert, packet, segment, write_photo, write_tiff
from PIL import Image

HEIGHT = packet('drone-dji:RelativeAltitude="+80.50"')
HEIC = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + b"\0" * 400


def write_flight(folder: Path, count: int) -> list[Path]:
    """Write photos in a row."""
    return [
        write_photo(
            folder / f"DJI_{n:04d}.JPG", gps=gps_at(47.5 + n * 1e-4, 8.5, 500.0), xmp=HEIGHT
        )
        for n in range(1, count + 1)
    ]


def findings(photos: tuple[Photo, ...]) -> dict[Concern, list[str]]:
    return {f.concern: [path.name for path in f.paths] for f in survey(photos).findings}


# --- no photo hides another


def test_packet_that_is_not_utf8_hides_no_photo(
    background: Background, tmp_path: Path, wait_until
) -> None:
    odd = write_flight(tmp_path, 20)[4]
    city = packet('drone-dji:RelativeAltitude="+80.50" photoshop:City="München"')
    xmp = city.replace("\ufeff", "").encode("latin-1")
    write_photo(odd, gps=gps_at(47.5005, 8.5, 500.0), xmp=xmp)
    reader, found = PhotoReader(background), []
    reader.found.connect(found.extend)
    reader.read([tmp_path])
    wait_until(lambda: not reader.is_reading)
    assert len(found) == 20
    photo = next(photo for photo in found if photo.path == odd)
    assert (photo.metadata.latitude, photo.metadata.relative_altitude) == (47.5005, 80.5)
    assert not photo.remarks


def test_flipped_bits_hide_no_photo(tmp_path: Path) -> None:
    chance = random.Random(7)  # noqa: S311  the same files each time
    whole = write_photo(tmp_path / "whole.jpg", gps=gps_at(47.5, 8.5, 500.0), xmp=HEIGHT)
    data = whole.read_bytes()
    for number in range(300):
        flipped = bytearray(data)
        for _ in range(chance.choice((1, 3, 30))):
            flipped[chance.randrange(len(flipped))] ^= 1 << chance.randrange(8)
        (tmp_path / f"{number:03d}.jpg").write_bytes(flipped)
    photos = inspect([tmp_path])
    assert len(photos) == 301
    assert survey(photos).given == 301
    assert not photos[-1].problem
    unexpected = [p.problem for p in photos if "Cannot be read" in p.problem]
    assert unexpected == []


@pytest.mark.parametrize("name", ["a.jpg", "a.tif", "a.png", "a.dng", "a.jxl", "a.mp4", "a.srt"])
def test_any_bytes_behind_a_signature_do_no_harm(tmp_path: Path, name: str) -> None:
    chance = random.Random(name)  # noqa: S311  the same files each time
    starts = (
        b"\xff\xd8\xff\xe1", b"II*\0\x08\0\0\0", b"MM\0*\0\0\0\x08", b"\x89PNG\r\n\x1a\n",
        b"\0\0\0\x0cJXL \r\n\x87\n", b"\0\0\0\x18ftyp", b"",
    )  # fmt: skip
    path = tmp_path / name
    for number in range(200):
        start = starts[number % len(starts)]
        path.write_bytes(start + bytes(chance.choices(range(256), k=chance.randrange(600))))
        assert "Cannot be read" not in inspect_one(path).problem


def test_dialog_says_how_many_were_read_of_how_many(
    background: Background, tmp_path: Path, wait_until
) -> None:
    first, *_ = write_flight(tmp_path, 6)
    first.write_bytes(first.read_bytes()[:900])
    panel = PhotoPanel(background)
    panel.add_paths([tmp_path])
    wait_until(lambda: panel.is_surveyed and not panel.is_reading)
    assert panel.summary.text().startswith("Photos: 5 of 6 · ")
    panel.close_all()


@pytest.mark.parametrize("path", [Path("/x\0y.jpg"), Path("/" + "x" * 5000), Path("/gone/a.jpg")])
def test_path_that_cannot_be_hides_no_photo(tmp_path: Path, path: Path) -> None:
    write_flight(tmp_path, 2)
    photos = inspect([path, tmp_path])
    assert [photo.problem[:14] for photo in photos] == ["Cannot be read", "", ""]


def test_reader_that_fails_says_why(background, tmp_path: Path, monkeypatch, wait_until) -> None:
    def fail(*_: object) -> None:
        raise StorageError("The share is gone.")

    monkeypatch.setattr(photo_reader, "find_files", fail)
    panel = PhotoPanel(background)
    panel.add_paths([tmp_path])
    wait_until(lambda: panel.is_surveyed and not panel.is_reading)
    assert panel.summary.text() == "Not all files could be read: The share is gone."
    panel.close_all()


# --- files that end too early


def test_jpeg_cut_anywhere_is_found(tmp_path: Path) -> None:
    noise = Image.effect_noise((300, 200), 80)
    whole = tmp_path / "whole.jpg"
    noise.save(whole)
    data = whole.read_bytes()
    assert not inspect_one(whole).problem
    for share in (0.02, 0.1, 0.5, 0.9, 0.99):
        part = tmp_path / "part.jpg"
        part.write_bytes(data[: round(len(data) * share)])
        assert "end of the photo is missing" in inspect_one(part).problem
    part.write_bytes(data[: len(data) // 2] + b"\0" * (len(data) // 2))  # a card that failed
    assert "end of the photo is missing" in inspect_one(part).problem


def test_jpeg_with_more_behind_its_end_is_whole(tmp_path: Path) -> None:
    path = write_photo(tmp_path / "a.jpg")
    path.write_bytes(path.read_bytes() + b"\0" * 300_000)
    assert not inspect_one(path).problem


def test_preview_does_not_hide_that_a_jpeg_is_cut(tmp_path: Path) -> None:
    path = insert(write_photo(tmp_path / "a.jpg"), segment(0xE2, b"\xff\xd8preview\xff\xd9"))
    assert not inspect_one(path).problem
    path.write_bytes(path.read_bytes()[:-2])
    assert "end of the photo is missing" in inspect_one(path).problem


@pytest.mark.parametrize("options", [{}, {"compression": "tiff_lzw"}])
def test_tiff_cut_off_is_found(tmp_path: Path, options: dict[str, str]) -> None:
    path = tmp_path / "a.tif"
    Image.effect_noise((300, 200), 80).save(path, **options)
    assert not inspect_one(path).problem
    data = path.read_bytes()
    # The directory may be at the end: then nothing is left that says so.
    path.write_bytes(data[: len(data) // 2])
    found = inspect_one(path)
    assert "end of the photo is missing" in found.problem or PhotoRemark.DAMAGED in found.remarks


def test_png_cut_off_is_found(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    Image.effect_noise((300, 200), 80).save(path)
    assert not inspect_one(path).problem
    path.write_bytes(path.read_bytes()[:-20])
    assert "end of the photo is missing" in inspect_one(path).problem


def test_cut_off_photo_keeps_its_metadata_and_is_left_out(tmp_path: Path) -> None:
    paths = write_flight(tmp_path, 3)
    paths[1].write_bytes(paths[1].read_bytes()[:-100])
    photos = inspect([tmp_path])
    assert photos[1].metadata.latitude == pytest.approx(47.5002)
    assert [photo.path for photo in usable(photos)] == [paths[0], paths[2]]
    assert findings(photos)[Concern.LEFT_OUT] == ["DJI_0002.JPG"]


# --- names in any bytes


@pytest.mark.parametrize(
    "name",
    [b"H\xf6he_0001.JPG", "Höhe.JPG".encode(), unicodedata.normalize("NFD", "Höhe.JPG").encode(),
     "写真.JPG".encode("shift_jis"), b"\xff\xfe.JPG"],
)  # fmt: skip
def test_photo_of_any_name_is_read(tmp_path: Path, name: bytes) -> None:
    plain = write_photo(tmp_path / "x.JPG", gps=gps_at(47.5, 8.5))
    os.replace(os.fsencode(plain), os.path.join(os.fsencode(tmp_path), name))  # noqa: PTH105, PTH118
    (photo,) = inspect([tmp_path])
    assert (photo.problem, photo.metadata.latitude) == ("", 47.5)
    assert shown_name(photo.path).encode()  # can be shown and written
    if name.isascii() or "ö" in shown_name(photo.path):
        assert shown_name(photo.path) == name.decode()


def test_name_that_is_no_text_is_shown_in_the_table(background, tmp_path: Path, wait_until) -> None:
    plain = write_photo(tmp_path / "x.JPG", gps=gps_at(47.5, 8.5))
    os.replace(os.fsencode(plain), os.fsencode(tmp_path) + b"/H\xf6he_0001.JPG")  # noqa: PTH105
    panel = PhotoPanel(background)
    panel.add_paths([tmp_path])
    wait_until(lambda: panel.is_surveyed and not panel.is_reading)
    assert panel.model.index(0, PhotoColumn.NAME).data() == "H\ufffdhe_0001.JPG"
    assert panel.model.index(0, PhotoColumn.STATE).data() == ""
    panel.close_all()


def test_photos_of_one_name_in_two_folders_get_names_of_their_own(tmp_path: Path) -> None:
    folders = [tmp_path / name for name in ("100MEDIA", "101MEDIA")]
    for folder in folders:
        folder.mkdir()
        write_flight(folder, 1)
    photos = inspect(folders)
    assert len(usable(photos)) == 2
    assert len({name.lower() for name in sent_names([p.path for p in photos])}) == 2


@pytest.mark.parametrize("name", ["Höhe_1.JPG", unicodedata.normalize("NFD", "Straße_ü.JPG")])
def test_name_with_accents_is_sent_as_it_is(tmp_path: Path, name: str) -> None:
    assert sent_names([inspect_one(write_photo(tmp_path / name)).path]) == [name]


# --- what is no photo, and what is there twice


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes among the files of this system")
@pytest.mark.parametrize("name", ["a.jpg", "gcp_list.txt", "a.mp4", "a.srt"])
def test_pipe_is_no_photo_and_holds_up_nothing(tmp_path: Path, name: str) -> None:
    os.mkfifo(tmp_path / name)
    assert inspect_one(tmp_path / name).problem == "Not a photo"
    assert list(find_files([tmp_path])) == []


def test_backup_copies_are_not_found_in_folders(tmp_path: Path) -> None:
    write_photo(tmp_path / "IMG_0001.JPG")
    (tmp_path / "IMG_0001.JPG_original").write_bytes((tmp_path / "IMG_0001.JPG").read_bytes())
    (tmp_path / "._IMG_0001.JPG").write_bytes(b"\0\5\x16\7" + b"\0" * 90)
    assert [path.name for path in find_files([tmp_path])] == ["IMG_0001.JPG"]
    assert "macOS" in inspect_one(tmp_path / "._IMG_0001.JPG").problem


@pytest.mark.parametrize("name", ["IMG_1.HEIC", "IMG_1.heif", "IMG_2.JPG"])
@pytest.mark.parametrize("brand", [b"heic", b"heix", b"mif1", b"avif", b"hevx", b"avis"])
def test_heic_is_refused_with_the_way_out(tmp_path: Path, name: str, brand: bytes) -> None:
    (tmp_path / name).write_bytes(HEIC.replace(b"ftypheic", b"ftyp" + brand))
    assert "Export the photo as JPEG" in inspect_one(tmp_path / name).problem


@pytest.mark.parametrize("name", ["a.ARW", "a.cr2", "a.CR3", "a.RW2"])
def test_raw_that_no_node_reads_is_refused_with_the_way_out(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"II*\0" + b"\0" * 400)
    assert "Export the photo as JPEG" in inspect_one(tmp_path / name).problem


@pytest.mark.parametrize("name", ["IMG_1.HEIC", "img_1.heif", "DSC1.ARW", "GOPR1.GPR"])
def test_photo_that_no_node_reads_is_listed_of_a_folder(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(HEIC)
    (photo,) = inspect([tmp_path])
    assert "Export the photo as JPEG" in photo.problem
    assert findings((photo,))[Concern.LEFT_OUT] == [name]


@pytest.mark.parametrize("suffix", [".HEIC", ".heif", ".HIF", ".ARW", ".cr3"])
def test_photos_that_no_node_reads_are_named_unless_they_are_there_as_jpeg(
    tmp_path: Path, suffix: str
) -> None:
    write_photo(tmp_path / "IMG_0001.JPG")
    for number in (1, 2):
        (tmp_path / f"img_000{number}{suffix}").write_bytes(HEIC)
    left_out = [photo for photo in inspect([tmp_path]) if photo.problem]
    assert [photo.path.name for photo in left_out] == [f"img_0002{suffix}"]
    assert "Export the photo as JPEG" in left_out[0].problem


@pytest.mark.parametrize("raw", [".DNG", ".NEF", ".dng"])
def test_of_raw_and_jpeg_the_jpeg_is_taken(tmp_path: Path, raw: str) -> None:
    for path in write_flight(tmp_path, 3):
        write_tiff(path.with_suffix(".tif"), gps=gps_at(47.5, 8.5)).rename(path.with_suffix(raw))
    write_tiff(tmp_path / "alone.tif").rename(tmp_path / f"alone{raw}")
    photos = inspect([tmp_path])
    assert len(photos) == 7
    assert {p.path.name for p in usable(photos)} == {
        "DJI_0001.JPG", "DJI_0002.JPG", "DJI_0003.JPG", f"alone{raw}",
    }  # fmt: skip
    assert findings(photos)[Concern.RAW_TWINS] == [f"DJI_000{n}{raw}" for n in (1, 2, 3)]
    assert survey(photos).count == 4


def test_raw_photo_has_the_size_of_its_full_picture(tmp_path: Path) -> None:
    import struct

    def directory(*entries: tuple[int, int, int], place: int) -> bytes:
        raw = b"".join(struct.pack("<HHII", tag, kind, 1, value) for tag, kind, value in entries)
        return struct.pack("<H", len(entries)) + raw + b"\0\0\0\0"

    first = directory((0xFE, 4, 1), (0x100, 4, 160), (0x101, 4, 120), (0x14A, 4, 100), place=8)
    full = directory((0xFE, 4, 0), (0x100, 4, 4000), (0x101, 4, 3000), place=100)
    path = tmp_path / "a.dng"
    path.write_bytes((b"II*\0\x08\0\0\0" + first).ljust(100, b"\0") + full)
    metadata = inspect_one(path).metadata
    assert (metadata.width, metadata.height) == (4000, 3000)


# --- videos


def test_video_and_its_flight_path_are_taken(tmp_path: Path) -> None:
    (tmp_path / "DJI_0001.MP4").write_bytes(b"\0\0\0\x18ftypisom" + b"\0" * 100)
    lines = "".join(
        f"{n}\n00:00:0{n},000 --> 00:00:0{n + 1},000\nGPS(8.50{n},47.5,15) BAROMETER:20\n\n"
        for n in range(5)
    )
    (tmp_path / "DJI_0001.SRT").write_text(lines)
    (tmp_path / "broken.MOV").write_bytes(b"no video")
    photos = inspect([tmp_path])
    flight = survey(photos)
    assert (flight.count, flight.videos, flight.is_enough) == (0, 1, True)
    assert flight.extent is not None
    assert flight.extent.width() == pytest.approx(0.004)
    assert {p.path.name for p in usable(photos)} == {"DJI_0001.MP4", "DJI_0001.SRT"}
    found = findings(photos)
    assert found == {Concern.LEFT_OUT: ["broken.MOV"], Concern.VIDEOS: ["DJI_0001.MP4"]}


def write_video(path: Path) -> Path:
    path.write_bytes(b"\0\0\0\x18ftypisom" + b"\0" * 100)
    return path


@pytest.mark.parametrize(
    ("name", "subtitles", "is_placed"),
    [
        (None, "", False),
        ("DJI_0001.SRT", "GPS(8.5,47.5,15)", True),
        ("dji_0001.srt", "[latitude: 47.5] [longitude: 8.5]", True),
        ("DJI_0001.SRT", "GPS(0.0,0.0,0)", False),
        ("DJI_0001.SRT", "F/2.8, SS 206.14, ISO 150", False),
        ("DJI_0002.SRT", "GPS(8.5,47.5,15)", False),
    ],
)
def test_video_without_positions_is_named(
    tmp_path: Path, name: str | None, subtitles: str, is_placed: bool
) -> None:
    write_video(tmp_path / "DJI_0001.MP4")
    if name:
        (tmp_path / name).write_text(f"1\n00:00:00,000 --> 00:00:01,000\n{subtitles}\n")
    photos = inspect([tmp_path])
    assert survey(photos).is_enough
    expected = {} if is_placed else {Concern.NO_TRACK: ["DJI_0001.MP4"]}
    assert findings(photos) == {Concern.VIDEOS: ["DJI_0001.MP4"], **expected}


@pytest.mark.parametrize("folder", ["@eaDir", "#recycle", "$RECYCLE.BIN", "__MACOSX", ".thumbs"])
def test_photos_in_folders_of_the_system_are_left_alone(tmp_path: Path, folder: str) -> None:
    for place in (tmp_path / folder / "DJI_0001.JPG", tmp_path / "#1 field", tmp_path / "@home"):
        place.mkdir(parents=True)
        write_photo(place / "a.jpg")
    found = [path.parent.name for path in find_files([tmp_path], subfolders=True)]
    assert found == ["#1 field", "@home"]


def test_subtitles_and_masks_are_no_photos(tmp_path: Path) -> None:
    write_photo(tmp_path / "a.jpg", gps=gps_at(47, 8))
    write_photo(tmp_path / "a_mask.jpg")
    (tmp_path / "a.srt").write_text("GPS(8.5,47.5,15)")
    flight = survey(inspect([tmp_path]))
    assert (flight.count, flight.given, flight.is_enough) == (1, 1, False)
