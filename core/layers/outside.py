"""The recipe of what QGIS does not show: it is downloaded and opened by the system."""

from __future__ import annotations

from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices

from ...api import StorageError
from .recipe import Finish, Order, Work


def open_externally(order: Order, work: Work) -> Finish:
    """Download the asset and hand it to the application the system has for it."""
    path = order.download(work)

    def finish() -> list[object]:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            raise StorageError(
                f"No application is set up for {path.suffix} files.",
                f"The file is {path}: open it with one of your choice.",
            )
        return []

    return finish
