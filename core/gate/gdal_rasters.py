"""Opens untrusted rasters with GDAL: GeoTIFF, and photos as JPEG, PNG and TIFF. Any thread."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Callable

from osgeo import gdal

from ...api import StorageError
from ...api.support import tiff
from ...api.support.i18n import translate
from .. import formats
from . import geotiff
from .pictures import is_bounded

SIGNATURES: dict[str, tuple[bytes, ...]] = {
    "GTiff": tiff.SIGNATURES,
    "JPEG": (b"\xff\xd8\xff",),
    "PNG": (b"\x89PNG\r\n\x1a\n",),
}
NO_SIDECARS = {"GDAL_DISABLE_READDIR_ON_OPEN": "EMPTY_DIR", "CPL_ALLOW_VSISTDIN": "NO"}
"""Prevents GDAL from reading .aux.xml, .ovr, .msk and world files.

`sibling_files=[]` has no effect, as the binding treats an empty list as missing.
"""
MOST_PHOTO_PIXELS = 10**9  # of a photo; the largest cameras have 200 million


def open_raster(
    path: Path,
    drivers: Sequence[str] = ("GTiff",),
    *,
    whole: bool = True,
    most_pixels: int = geotiff.MOST_PIXELS,
) -> gdal.Dataset:
    """Open a raster with one of `drivers` (keys of `SIGNATURES`), chosen by its signature.

    Reads no sidecar files, tries no other driver, and never interprets the path as a connection
    string. For photos:
    `open_raster(path, ("JPEG", "GTiff"), whole=False, most_pixels=MOST_PHOTO_PIXELS)`
    takes about 0.3 ms without decoding; pixels are read by `pictures`.

    :param whole: whether a TIFF must contain all of its strips and tiles.
    :param most_pixels: maximum of width × height.
    :raises StorageError: if it has another format, is damaged, too large, or refers to other files.
    """
    driver = _driver_of(path, drivers)
    if driver == "GTiff":
        main = geotiff.check(path, whole=whole)[0]
        _check_pixels(path, main.width * main.height, most_pixels)
    elif driver == "PNG" and not is_bounded(path):  # GDAL does not decode a JPEG on opening
        raise not_a_raster(path)
    with no_sidecars(), quiet():
        data = unless_refused(
            lambda: gdal.OpenEx(
                str(path.absolute()), gdal.OF_RASTER | gdal.OF_READONLY, allowed_drivers=[driver]
            )
        )
    if data is None:
        raise not_a_raster(path)
    _check_pixels(path, data.RasterXSize * data.RasterYSize, most_pixels)
    return data


def check_driver(path: Path, kind: int, driver: str, refusal: StorageError) -> None:
    """Raise `refusal` unless this GDAL driver is the first that identifies the file."""
    with no_sidecars(), quiet():
        found = unless_refused(lambda: gdal.IdentifyDriverEx(str(path.absolute()), kind))
    if found is None or found.GetDescription() != driver:
        raise refusal


def unless_refused(call: Callable[[], Any]) -> Any:
    """Return GDAL's result, or None on an error, with or without GDAL exceptions."""
    try:
        return call()
    except RuntimeError:
        return None


@contextmanager
def quiet() -> Iterator[None]:
    """Suppress GDAL's error output of this thread."""
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        yield
    finally:
        gdal.PopErrorHandler()


def not_a_raster(path: Path) -> StorageError:
    """Return the error of a file that is not a raster."""
    return StorageError(
        translate("Core", geotiff.NOT_A_RASTER).format(path.name),
        translate("Core", geotiff.REMEDY),
    )


def _driver_of(path: Path, drivers: Sequence[str]) -> str:
    try:
        with path.open("rb") as file:
            head = file.read(16)
    except OSError as error:
        raise StorageError(
            translate("Core", "{} cannot be read: {}.").format(path.name, error.strerror or error)
        ) from error
    for driver in drivers:
        if head.startswith(SIGNATURES[driver]):
            return driver
    raise not_a_raster(path)


def _check_pixels(path: Path, pixels: int, most: int) -> None:
    if pixels > most:
        raise StorageError(
            translate("Core", "{} has {} pixels, too many to open safely.").format(
                path.name, formats.number(pixels)
            ),
            translate("Core", geotiff.REMEDY),
        )


@contextmanager
def no_sidecars() -> Iterator[None]:
    """Prevent GDAL from reading sidecar files in this thread."""
    before = {name: gdal.GetThreadLocalConfigOption(name) for name in NO_SIDECARS}
    for name, value in NO_SIDECARS.items():
        gdal.SetThreadLocalConfigOption(name, value)
    try:
        yield
    finally:
        for name, value in before.items():
            gdal.SetThreadLocalConfigOption(name, value)
