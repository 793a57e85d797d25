"""Downloads files that QGIS cannot display, and opens them with another application."""

from __future__ import annotations

from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices

from ....api import StorageError
from ....api.support.i18n import translate
from .layer_request import LayerRequest, OnMainThread, Work


def open_externally(request: LayerRequest, work: Work) -> OnMainThread:
    """Download the asset and open it with its default application."""
    path = request.download(work)

    def finish() -> list[object]:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            raise StorageError(
                translate("Core", "No application is set up for {} files.").format(path.suffix),
                translate("Core", "Open the file with another application: {}").format(path),
            )
        return []

    return finish
