"""Downloads thumbnails of photos for the map tips of photo positions.

QGIS's map tips cannot download private photos, and on Qt 6 they display only files. Files are also
available without the server.
"""

from __future__ import annotations

from pathlib import Path
from typing import Callable

from qgis.core import QgsMapLayer
from qgis.PyQt.QtCore import QObject

from ...api import CancelledError, NotFoundError, StorageError, WebODM, WebODMError
from ...api.support.i18n import translate
from .. import log
from ..gate.ogr_vectors import open_vector
from ..gate.pictures import is_bounded, picture_size
from ..jobs.task_manager import Job, Jobs
from .specs import LayerIdentity, Product
from .symbology import THUMBNAIL_PIXELS, THUMBNAILS

MOST_FAILURES = 5  # consecutive failures; the server has no thumbnails or is overloaded
LARGEST_SIDE = 2048  # pixels; map tips decode thumbnails on the main thread


class PhotoThumbnails(QObject):
    """Downloads missing thumbnails in a job of QGIS's task manager. Main thread only."""

    def __init__(
        self, jobs: Jobs, client_for: Callable[[str], WebODM], parent: QObject | None = None
    ) -> None:
        """Args: `client_for` returns the client of a layer's server, or raises `WebODMError`."""
        super().__init__(parent)
        self._jobs = jobs
        self._client_for = client_for

    def fetch(self, layer: QgsMapLayer, identity: LayerIdentity) -> None:
        """Start the download for a layer of photo positions; ignores other layers."""
        if identity.product is not Product.PHOTOS:
            return
        try:
            client = self._client_for(identity.server)
        except WebODMError:
            return  # the layer works without thumbnails
        path = Path(layer.source().partition("|")[0])
        title = self.tr("Fetch thumbnails for {}").format(layer.name())
        job = Job(title, lambda job: fetch_missing(client, identity, path, job), client=client)
        self._jobs.start(job)


def fetch_missing(client: WebODM, identity: LayerIdentity, path: Path, job: Job) -> int:
    """Download missing thumbnails and return their number. Slow.

    :param path: the GeoPackage of photo positions with the names of photos.
    """
    folder = path.parent / THUMBNAILS
    names = _names(path)
    missing = [(photo, folder / name) for photo, name in names if not (folder / name).is_file()]
    came = failures = 0
    for done, (photo, target) in enumerate(missing):
        if job.isCanceled():
            raise CancelledError
        job.report(done, len(missing))
        try:
            picture = client.results.photo_thumbnail(
                identity.project, identity.task, photo, THUMBNAIL_PIXELS
            )
        except NotFoundError:  # photos can be deleted without their task
            failures += 1
        except CancelledError:
            raise
        except WebODMError as error:
            failures += 1
            log.error(f"Thumbnail of {photo}: {error}")
        else:
            failures = 0
            came += _keep(picture, target)
        if failures == MOST_FAILURES:
            break
    return came


def _keep(picture: bytes, target: Path) -> bool:
    """Write a thumbnail atomically; rejects invalid ones and those too large for map tips."""
    size = picture_size(picture)
    is_small = size.isValid() and max(size.width(), size.height()) <= LARGEST_SIDE
    if not is_small or not is_bounded(picture):
        return False
    part = target.with_suffix(".part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(picture)
        part.replace(target)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise StorageError(
            translate("Core", "{} cannot be written: {}.").format(target, error.strerror or error),
            translate("Core", "Free some disk space."),
        ) from error
    return True


def _names(path: Path) -> list[tuple[str, str]]:
    """Return the server's name of each photo and its thumbnail file name."""
    try:
        data = open_vector(path)
    except StorageError:
        return []
    layer = data.GetLayer(0)
    pairs = [(f.GetField("filename"), f.GetField("thumbnail")) for f in layer]
    # The file may have been edited: names must not lead out of the folder.
    return [(photo, name) for photo, name in pairs if photo and name and Path(name).name == name]
