"""What opens in other programs of the desktop."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices


def open_folder(folder: Path) -> None:
    """Show a folder in the desktop's file manager."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def open_page(address: str) -> None:
    """Show a web page in the browser."""
    QDesktopServices.openUrl(QUrl(address))
