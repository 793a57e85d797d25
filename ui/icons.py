"""Icons: QGIS's own where it has one."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtGui import QIcon

_FOLDER = Path(__file__).parent.parent / "resources" / "icons"


def theme(name: str) -> QIcon:
    """Return an icon of QGIS's theme."""
    return QgsApplication.getThemeIcon(f"/{name}.svg")


def own(name: str) -> QIcon:
    """Return one of the plugin's icons."""
    return QIcon(str(_FOLDER / f"{name}.svg"))
