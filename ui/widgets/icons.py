"""Icons: QGIS's own where it has one."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtGui import QIcon

MUTED_SIZE = 32  # px
_FOLDER = Path(__file__).parent.parent.parent / "resources" / "icons"


@cache
def theme(name: str) -> QIcon:
    """Return an icon of QGIS's theme."""
    return QgsApplication.getThemeIcon(f"/{name}.svg")


def own(name: str) -> QIcon:
    """Return one of the plugin's icons."""
    return QIcon(str(_FOLDER / f"{name}.svg"))


@cache
def muted(name: str) -> QIcon:
    """Return an icon of QGIS's theme as it is drawn where nothing can be done."""
    return QIcon(theme(name).pixmap(MUTED_SIZE, MUTED_SIZE, QIcon.Mode.Disabled))
