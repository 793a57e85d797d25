"""Pictures of the server are small, whatever it sends."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from hostile_files import huge_png, outcome
from orthodock.core.gate.pictures import picture_size, read_picture
from orthodock.core.layers import thumbnails
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
    assert thumbnails._keep(picture(*sent), target) is kept
    assert target.is_file() is kept
    assert picture_size(picture(*sent)).width() == sent[0]
