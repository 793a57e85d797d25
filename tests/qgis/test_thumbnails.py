"""Pictures of tasks are small, whatever the server sends."""

from __future__ import annotations

import io

import pytest
from orthodock.ui import thumbnails
from PIL import Image


def png(width: int, height: int) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (width, height)).save(file, "PNG")
    return file.getvalue()


@pytest.mark.parametrize(
    ("sent", "kept"),
    [((100, 50), (100, 50)), ((512, 256), (128, 64)), ((1, 1000), (1, 128))],
)
def test_picture_fits(sent: tuple[int, int], kept: tuple[int, int]) -> None:
    image = thumbnails._picture(png(*sent))
    assert (image.width(), image.height()) == kept


def test_absurdly_large_picture_is_not_decoded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(thumbnails, "MOST_PIXELS", 99)
    assert thumbnails._picture(png(10, 10)).isNull()
    assert not thumbnails._picture(png(11, 9)).isNull()


def test_what_is_no_picture_is_none() -> None:
    assert thumbnails._picture(b"<html>").isNull()
