"""Pictures of the server are small, whatever it sends."""

from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path

import pytest
from hostile_files import database, huge_png, outcome
from orthodock.api import StorageError
from orthodock.core.gate.check import check_file
from orthodock.core.gate.map_layers import picture_layer
from orthodock.core.gate.pictures import picture_size, read_picture
from orthodock.core.layers import photo_thumbnails
from PIL import Image

SIDE = 128


def picture(width: int, height: int, kind: str = "PNG") -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (width, height)).save(file, kind)
    return file.getvalue()


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
@pytest.mark.parametrize(
    ("sent", "kept"),
    [((100, 50), (100, 50)), ((512, 256), (128, 64)), ((1, 1000), (1, 128))],
)
def test_picture_fits_whatever_its_size(
    sent: tuple[int, int], kept: tuple[int, int], kind: str
) -> None:
    image = read_picture(picture(*sent, kind), SIDE)
    assert image is not None
    assert (image.width(), image.height()) == kept


def test_picture_is_refused_beyond_the_bound() -> None:
    assert read_picture(picture(10, 10), SIDE, most_pixels=99) is None
    assert read_picture(picture(11, 9), SIDE, most_pixels=99) is not None


@pytest.mark.parametrize(
    "sent",
    [
        b"",
        b"<html>",
        b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>",
        picture(9, 9, "GIF"),
        picture(9, 9, "BMP"),
        picture(9, 9, "TIFF"),
        b"RIFF\x24\0\0\0WAVEfmt ",
        picture(9, 9)[:40],
        b"\xff\xd8\xff",
    ],
    ids=["empty", "html", "svg", "gif", "bmp", "tiff", "wave", "png cut", "jpeg cut"],
)
def test_nothing_is_decoded_that_is_no_picture_of_the_server(sent: bytes, tmp_path: Path) -> None:
    assert read_picture(sent, SIDE) is None
    file = tmp_path / "picture.jpg"
    file.write_bytes(sent)
    assert read_picture(file, SIDE) is None


def test_huge_picture_takes_no_memory(tmp_path: Path) -> None:
    bomb = tmp_path / "bomb.png"
    bomb.write_bytes(huge_png(16_000, 16_000))
    imports = "from orthodock.core.gate.pictures import read_picture"
    assert outcome(imports, "assert read_picture(path.read_bytes(), 128) is None", bomb)


@pytest.mark.parametrize(
    ("sent", "kept"), [((256, 192), True), ((2048, 2048), True), ((16_000, 1), False)]
)
def test_thumbnail_for_a_map_tip_is_kept_if_it_is_small(
    sent: tuple[int, int], kept: bool, tmp_path: Path
) -> None:
    target = tmp_path / "thumbnails" / "a.jpg"
    assert photo_thumbnails._keep(picture(*sent), target) is kept
    assert target.is_file() is kept
    assert picture_size(picture(*sent)).width() == sent[0]


def png_of_texts(kind: bytes, count: int, at_end: bool) -> bytes:
    """Return a PNG with so many texts that unpack to 8 MB each."""
    content = picture(64, 64)
    packed = zlib.compress(bytes(7_900_000).replace(b"\0", b"a"), 9)
    data = {b"zTXt": b"k\0\0", b"iTXt": b"k\0\1\0\0\0"}[kind] + packed
    chunk = struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    at = len(content) - 12 if at_end else 33
    return content[:at] + chunk * count + content[at:]


@pytest.mark.parametrize("at_end", [True, False])
@pytest.mark.parametrize("kind", [b"zTXt", b"iTXt"])
def test_texts_of_a_png_are_bounded_before_they_are_unpacked(
    kind: bytes, at_end: bool, tmp_path: Path
) -> None:
    assert read_picture(png_of_texts(kind, 1, at_end), SIDE) is not None
    path = tmp_path / "report.png"
    path.write_bytes(png_of_texts(kind, 400, at_end))
    read = "from orthodock.core.gate.pictures import read_picture\n"
    read += "from orthodock.core.gate.check import check_file"
    assert outcome(read, "assert read_picture(path.read_bytes(), 64) is None", path) == "accepted"
    assert outcome(read, "check_file(path)", path).startswith("refused: report.png")
    with pytest.raises(StorageError):
        picture_layer(path, "x")


def test_tile_of_texts_is_refused(tmp_path: Path) -> None:
    tile = png_of_texts(b"zTXt", 400, at_end=True).hex()
    statement = f"INSERT INTO tiles VALUES(1, 1, 1, x'{tile}')"
    columns = "CREATE TABLE tiles(zoom_level, tile_column, tile_row, tile_data)"
    path = database(tmp_path / "a.mbtiles", columns, statement)
    with pytest.raises(StorageError, match="tile"):
        check_file(path)


@pytest.mark.parametrize("scans", [90, 200_000])
def test_scans_of_a_jpeg_are_bounded_before_they_are_decoded(scans: int, tmp_path: Path) -> None:
    file = io.BytesIO()
    Image.new("RGB", (1000, 1000)).save(file, "JPEG", progressive=True)
    content = file.getvalue()
    last = content[content.rindex(b"\xff\xda") : -2]
    path = tmp_path / "report.jpg"
    path.write_bytes(content[:-2] + last * scans + content[-2:])
    for source in (path, path.read_bytes()):
        assert (read_picture(source, SIDE) is not None) == (scans < 100)
    if scans > 100:
        with pytest.raises(StorageError):
            picture_layer(path, "x")
