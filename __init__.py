"""OrthoDock: a WebODM server in QGIS. The repository's root is the plugin package."""

from __future__ import annotations


def classFactory(iface: object) -> object:
    """Return the plugin; QGIS calls this once after it imported the package."""
    from .plugin import OrthoDockPlugin

    return OrthoDockPlugin(iface)
