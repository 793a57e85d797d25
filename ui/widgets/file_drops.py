"""Files that are dragged here from other programs."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QMimeData


def local_files(dragged: QMimeData) -> list[Path]:
    """Return the files and folders of this computer among what is dragged."""
    return [Path(url.toLocalFile()) for url in dragged.urls() if url.isLocalFile()]
