"""UTM zones of WGS 84: code, transformations and grid convergence."""

from __future__ import annotations

import math

from osgeo import osr

WGS84 = 4326


def zone_epsg(latitude: float, longitude: float) -> int:
    """Return the EPSG code of the UTM zone at a place in degrees."""
    return (32700 if latitude < 0 else 32600) + int((longitude + 180) // 6) % 60 + 1


def convergence(latitude: float, longitude: float) -> float:
    """Return the angle from true to grid north in degrees, by Δλ·sin φ (within 0.01°)."""
    zone = int((longitude + 180) // 6) % 60 + 1
    return (longitude - (zone * 6 - 183)) * math.sin(math.radians(latitude))


def spatial_reference(epsg: int) -> osr.SpatialReference:
    """Return a coordinate system whose axes are always east first, then north."""
    system = osr.SpatialReference()
    system.ImportFromEPSG(epsg)
    system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return system


def transformation(source: int, target: int) -> osr.CoordinateTransformation:
    """Return the transformation between two EPSG codes; not to be shared between threads."""
    return osr.CoordinateTransformation(spatial_reference(source), spatial_reference(target))
