"""Blurred photos are told from sharp ones, and from those that just show less."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Callable

import pytest
from orthodock.core.photos import sharpness
from orthodock.core.photos.flight import Concern, survey
from orthodock.core.photos.photo_files import inspect
from PIL import Image, ImageEnhance, ImageFilter

QUALITY = 90


def changed(source: Path, target: Path, change: Callable[[Image.Image], Image.Image]) -> None:
    """Save a photo anew, with what it says of itself."""
    with Image.open(source) as image:
        change(image).save(target, "JPEG", quality=QUALITY, exif=image.getexif())


def moved(pixels: int) -> Callable[[Image.Image], Image.Image]:
    """Return what makes a photo look as if the camera had moved by so many pixels."""
    return lambda image: image.filter(ImageFilter.BoxBlur((pixels / 2, 0)))


@pytest.fixture
def flight(photos: Path, tmp_path: Path) -> list[Path]:
    """Copies of six photos, all saved in the same way."""
    copies = [tmp_path / photo.name for photo in sorted(photos.iterdir())]
    for source, target in zip(sorted(photos.iterdir()), copies):
        changed(source, target, lambda image: image)
    return copies


def found(paths: list[Path]) -> set[str]:
    findings = survey(inspect(paths)).findings
    return {p.name for f in findings if f.concern is Concern.BLURRED for p in f.paths}


def test_sharp_photos_are_not_reported(qgis_app, flight: list[Path]) -> None:
    assert found(flight) == set()


@pytest.mark.parametrize("number", [0, 2, 5])
def test_blurred_photo_is_found(qgis_app, flight: list[Path], photos: Path, number: int) -> None:
    changed(photos / flight[number].name, flight[number], moved(12))
    assert found(flight) == {flight[number].name}


def test_photo_that_shows_less_is_not_blurred(qgis_app, flight: list[Path], photos: Path) -> None:
    fainter = ImageEnhance.Contrast
    changed(photos / flight[2].name, flight[2], lambda image: fainter(image).enhance(0.3))
    assert flight[2].stat().st_size < 0.75 * flight[1].stat().st_size
    assert found(flight) == set()


def test_damaged_photos_are_not_compared(qgis_app, flight: list[Path], photos: Path) -> None:
    changed(photos / flight[2].name, flight[2], moved(12))
    for path in (flight[0], flight[1], flight[3], flight[4]):
        content = path.read_bytes()
        path.write_bytes(content[:2000] + bytes(len(content) - 2000))
    found(flight)  # whatever is left of them, nothing is raised


def test_only_suspects_are_decoded(qgis_app, flight: list[Path], monkeypatch) -> None:
    def none(*_: object) -> None:
        raise AssertionError("decoded")

    monkeypatch.setattr(sharpness, "_sharpness", none)
    assert found(flight) == set()


def test_blurred_photo_of_a_real_flight(qgis_app, real_photos: Path, tmp_path: Path) -> None:
    paths = [Path(shutil.copy(photo, tmp_path)) for photo in sorted(real_photos.glob("*.JPG"))[:5]]
    assert found(paths) == set()
    changed(real_photos / paths[2].name, paths[2], moved(16))
    assert found(paths) == {paths[2].name}
