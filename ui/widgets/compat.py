"""Names that Qt 5 and Qt 6 keep in different modules."""

from __future__ import annotations

try:
    from qgis.PyQt.QtGui import QAction  # Qt 6
except ImportError:
    from qgis.PyQt.QtWidgets import QAction  # Qt 5

__all__ = ["QAction"]
