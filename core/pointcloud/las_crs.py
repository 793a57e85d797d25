"""Finds the coordinate reference system of a LAS file.

Source: ASPRS LAS 1.4 R15, "Coordinate Reference System VLRs"; GeoTIFF keys by OGC 19-008r4.
If a record is invalid, the next source is tried: a cloud without CRS can still be displayed.
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
"""User ID under which libLAS wrote WKT before LAS 1.4."""
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
    """A CRS as WKT, with the EPSG code if the file contains it (else 0)."""

    wkt: str = ""
    epsg: int = 0

    def to_ept(self) -> dict[str, str]:
        """Return the ``srs`` object of ept.json. QGIS reads only its ``wkt``."""
        srs = {"authority": "EPSG", "horizontal": str(self.epsg)} if self.epsg else {}
        if self.wkt:
            srs["wkt"] = self.wkt
        return srs


def find_crs(vlrs: tuple[Vlr, ...], fallback_wkt: str = "", extent: tuple[float, ...] = ()) -> Crs:
    """Return the CRS of the WKT record, otherwise of the GeoTIFF keys, otherwise ``fallback_wkt``.

    :param extent: range of x and y, used to reject a CRS in degrees if the values are meters.
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
    projected CRS is its base CRS, not the CRS of the points.
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
    """Return whether GDAL accepts a WKT as a projected, geographic or geocentric CRS.

    Returns True without GDAL.
    """
    crs = _read_wkt(wkt)
    return crs is None or bool(
        crs and (crs.IsProjected() or crs.IsGeographic() or crs.IsGeocentric())
    )


def is_geographic(wkt: str) -> bool:
    """Return whether the axes of a WKT are in degrees."""
    crs = _read_wkt(wkt)
    return bool(crs and crs.IsGeographic())


def _read_wkt(wkt: str) -> Any:
    """Return GDAL's CRS, False if GDAL rejects the WKT, or None without GDAL."""
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
    except (RuntimeError, UnicodeError):  # if GDAL exceptions are enabled
        return False
    finally:
        gdal.PopErrorHandler()


def wkt_of_epsg(code: int) -> str:
    """Return the WKT of an EPSG code by GDAL, which QGIS ships.

    :raises ImportError: if there is no GDAL.
    :raises RuntimeError: if GDAL rejects the code and its exceptions are enabled.
    :raises ValueError: if GDAL rejects the code.
    :raises OverflowError: if the code is too large.
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
