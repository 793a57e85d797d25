"""Finds the coordinate reference system of a LAS file.

Source: ASPRS LAS 1.4 R15, "Coordinate Reference System VLRs"; GeoTIFF keys by OGC 19-008r4.
Whatever is wrong with a record, the next source is tried: a cloud without CRS can still be drawn.
"""

from __future__ import annotations

import math
import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .las import Vlr

_WKT_RECORD = 2112
_WKT_USERS = {"LASF_Projection", "liblas"}
"""libLAS wrote WKT under its own name before LAS 1.4 had a place for it."""
_WKT_START = re.compile(r"\s*[A-Z][A-Z_]+\s*[\[(]", re.IGNORECASE)

_GEOKEY_RECORD = 34735
_PROJECTED_KEY = 3072
_GEOGRAPHIC_KEY = 2048
_USER_DEFINED = 32767
_MODEL_KEY, _PROJECTED_MODEL = 1024, 1
_FULL_TURN = 360.0  # degrees
_LONGEST_WKT = 100_000


@dataclass(frozen=True)
class Crs:
    """A CRS as WKT and, where the file gave it as such, as EPSG code (else 0)."""

    wkt: str = ""
    epsg: int = 0

    def to_ept(self) -> dict[str, str]:
        """Return the ``srs`` object of ept.json; QGIS reads its ``wkt`` alone."""
        srs = {"authority": "EPSG", "horizontal": str(self.epsg)} if self.epsg else {}
        if self.wkt:
            srs["wkt"] = self.wkt
        return srs


def find_crs(vlrs: tuple[Vlr, ...], fallback_wkt: str = "", extent: tuple[float, ...] = ()) -> Crs:
    """Return the CRS of the WKT record, else of the GeoTIFF keys, else ``fallback_wkt``.

    :param extent: lowest and highest x and y, by which a CRS in degrees is found out if they are
        metres.
    """
    for crs in (*_crs_of_records(vlrs), _crs_of_geokeys(vlrs)):
        if crs is not None and not (_is_beyond_degrees(extent) and is_geographic(crs.wkt)):
            return crs
    return Crs(fallback_wkt)


def _crs_of_records(vlrs: tuple[Vlr, ...]) -> Iterator[Crs]:
    for vlr in vlrs:
        if vlr.record_id == _WKT_RECORD and vlr.user_id in _WKT_USERS:
            text = vlr.data.split(b"\0")[0].decode("utf-8", "replace").strip()
            if _WKT_START.match(text) and is_place_on_earth(text):
                yield Crs(text)


def _crs_of_geokeys(vlrs: tuple[Vlr, ...]) -> Crs | None:
    epsg = _epsg_of_geokeys(vlrs)
    if not epsg:
        return None
    try:
        return Crs(wkt_of_epsg(epsg), epsg)
    except ImportError:  # outside QGIS
        return Crs("", epsg)
    except (RuntimeError, ValueError):  # no such code
        return None


def _is_beyond_degrees(extent: tuple[float, ...]) -> bool:
    return any(abs(value) > _FULL_TURN for value in extent if math.isfinite(value))


def _epsg_of_geokeys(vlrs: tuple[Vlr, ...]) -> int:
    """Return the EPSG code of the GeoKeyDirectoryTag, 0 if there is none.

    The directory is rows of four unsigned 16-bit numbers: a heading whose last is the number of
    keys, then key, place of the value (0: in this row), count, value. The geographic key of a
    projected CRS names what that is based on, not the CRS of the points.
    """
    for vlr in vlrs:
        if vlr.record_id != _GEOKEY_RECORD or vlr.user_id != "LASF_Projection":
            continue
        rows = list(struct.iter_unpack("<4H", vlr.data[: len(vlr.data) // 8 * 8]))
        if not rows:
            continue
        keys = {key: value for key, place, _, value in rows[1 : rows[0][3] + 1] if place == 0}
        is_projected = keys.get(_MODEL_KEY) == _PROJECTED_MODEL or _PROJECTED_KEY in keys
        code = int(keys.get(_PROJECTED_KEY if is_projected else _GEOGRAPHIC_KEY, 0))
        if 0 < code < _USER_DEFINED:
            return code
    return 0


def is_place_on_earth(wkt: str) -> bool:
    """Return whether GDAL reads a WKT as a projected, geographic or geocentric CRS.

    True outside QGIS, where nothing can tell.
    """
    crs = _read_wkt(wkt)
    return crs is None or bool(
        crs and (crs.IsProjected() or crs.IsGeographic() or crs.IsGeocentric())
    )


def is_geographic(wkt: str) -> bool:
    """Return whether a WKT is in degrees."""
    crs = _read_wkt(wkt)
    return bool(crs and crs.IsGeographic())


def _read_wkt(wkt: str) -> Any:
    """Return GDAL's CRS; False if GDAL refuses it, None without GDAL."""
    try:
        from osgeo import gdal, osr
    except ImportError:
        return None
    if not wkt or len(wkt) > _LONGEST_WKT:
        return False
    reference = osr.SpatialReference()
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        return reference if reference.ImportFromWkt(wkt) == 0 else False
    except (RuntimeError, UnicodeError):  # if GDAL was told to use exceptions
        return False
    finally:
        gdal.PopErrorHandler()


def wkt_of_epsg(code: int) -> str:
    """Return the WKT of an EPSG code by GDAL, which QGIS ships.

    :raises ImportError: if there is no GDAL.
    :raises RuntimeError: if GDAL refuses the code and was told to use exceptions.
    :raises ValueError: if GDAL refuses the code.
    :raises OverflowError: if no code can be as large.
    """
    from osgeo import gdal, osr

    reference = osr.SpatialReference()
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        if reference.ImportFromEPSG(code) != 0:
            raise ValueError(f"unknown EPSG code {code}")
        return str(reference.ExportToWkt())
    finally:
        gdal.PopErrorHandler()
