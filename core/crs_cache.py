"""Keeps CRSs that were created in threads out of QGIS's cache after these threads have ended.

QGIS caches CRSs by name, for all threads. The PROJ object of a cached CRS uses the PROJ context of
the thread that created it first, which is freed at the end of that thread: up to QGIS 3.22 at
least, layers are then misplaced or invisible, and QGIS crashes when PROJ logs something.
"""

from __future__ import annotations

from qgis.core import QgsCoordinateReferenceSystem

COMMON = ("EPSG:4326", "EPSG:3857")
"""QGIS itself uses them everywhere, so they must never come from a thread that ends."""


def forget() -> None:
    """Clear the cache, at the end of a thread or when its layers have been taken over."""
    QgsCoordinateReferenceSystem.invalidateCache()


def renew() -> None:
    """Clear the cache and create the common CRSs again. Main thread only."""
    forget()
    for code in COMMON:
        QgsCoordinateReferenceSystem(code)
