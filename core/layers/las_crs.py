"""Finds the coordinate reference system of a LAS file.

Source: ASPRS LAS 1.4 R15, "Coordinate Reference System VLRs"; GeoTIFF keys by OGC 19-008r4.
Whatever is wrong with a record, the next source is tried: a cloud without CRS can still be drawn.
"""

from __future__ import annotations

import re
import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING

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


def find_crs(vlrs: tuple[Vlr, ...], fallback_wkt: str = "") -> Crs:
    """Return the CRS of the WKT record, else of the GeoTIFF keys, else ``fallback_wkt``."""
    wkt = _wkt_of_record(vlrs)
    if wkt:
        return Crs(wkt)
    epsg = _epsg_of_geokeys(vlrs)
    if not epsg:
        return Crs(fallback_wkt)
    try:
        return Crs(wkt_of_epsg(epsg), epsg)
    except ImportError:  # outside QGIS
        return Crs(fallback_wkt, epsg)
    except (RuntimeError, ValueError):  # no such code
        return Crs(fallback_wkt)


def _wkt_of_record(vlrs: tuple[Vlr, ...]) -> str:
    for vlr in vlrs:
        if vlr.record_id == _WKT_RECORD and vlr.user_id in _WKT_USERS:
            text = vlr.data.split(b"\0")[0].decode("utf-8", "replace").strip()
            if _WKT_START.match(text):
                return text
    return ""


def _epsg_of_geokeys(vlrs: tuple[Vlr, ...]) -> int:
    """Return the EPSG code of the GeoKeyDirectoryTag, 0 if there is none.

    The directory is rows of four unsigned 16-bit numbers: a heading whose last is the number of
    keys, then key, place of the value (0: in this row), count, value.
    """
    for vlr in vlrs:
        if vlr.record_id != _GEOKEY_RECORD or vlr.user_id != "LASF_Projection":
            continue
        rows = list(struct.iter_unpack("<4H", vlr.data[: len(vlr.data) // 8 * 8]))
        if not rows:
            continue
        keys = {key: value for key, place, _, value in rows[1 : rows[0][3] + 1] if place == 0}
        for key in (_PROJECTED_KEY, _GEOGRAPHIC_KEY):
            code = int(keys.get(key, 0))
            if 0 < code < _USER_DEFINED:
                return code
    return 0


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
