"""Defines builders: functions that create the layers of one product in one way.

    def photo_positions(request: LayerRequest, work: Work) -> OnMainThread:
        path = request.download(work)          # in a thread: network, disk and parsing belong here
        return lambda: [vector_layer(path, …)]  # on the main thread: a few milliseconds at most

A builder raises `WebODMError` (`StorageError` for an invalid file, with a remedy) if no layer can
be created; so may the callback. Layers created in the thread are moved to the main thread by
`to_main_thread`. The first layer is the product; additional layers have another `PART`. An empty
list means that the product is displayed elsewhere. The loader sets origin, group, dates and
metadata of the layers. A spec contains the name of its builder, see `specs.py`.
"""

from __future__ import annotations

import contextlib
import importlib
import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Callable, Protocol

from qgis.core import QgsCoordinateReferenceSystem, QgsMapLayer
from qgis.PyQt.QtCore import QCoreApplication, QTimer

from ....api import Project, StorageError, Task, WebODM, WebODMError
from ....api.support.i18n import translate
from ... import crs_cache
from ...pointcloud.las_crs import wkt_of_epsg
from ...titles import project_title, task_title
from ..asset_paths import asset_name, free_name
from ..specs import LayerIdentity, LayerSpec, TaskKey

NEW, OLD = "new_", "old_"  # prefixes of replacing and of replaced files
STATISTICS = ".aux.xml"  # GDAL's statistics of a checked raster
SIDECARS = (STATISTICS, ".ovr", ".msk", ".vat.dbf", "-wal", "-shm", "-journal")
STEM_SIDECARS = (
    ".aux", ".rrd", ".wld", ".tfw", ".tifw", ".tab", ".rpb", ".imd", "_rpc.txt", "_RPC.TXT",
)  # fmt: skip
"""Suffixes of sidecar files of GDAL and SQLite, added to file name and stem."""
FORGET_AFTER = 2000  # ms; QGIS's pool keeps idle threads for 30 s
OnMainThread = Callable[[], "list[QgsMapLayer]"]


class Work(Protocol):
    """Progress and cancellation of a builder; implemented by `Job`."""

    def setProgress(self, percent: float) -> None:
        """Report the progress, 0–100."""

    def report(self, done: int, total: int | None, share: float = 100.0) -> None:
        """Report a download in bytes that is `share` % of the work."""

    def isCanceled(self) -> bool:
        """True if canceled; raise `CancelledError` then."""


@dataclass(frozen=True)
class LayerRequest:
    """A product to add to the map, and the folder for its files."""

    client: WebODM
    project: Project
    task: Task
    spec: LayerSpec
    folder: Path
    flaws: list[WebODMError] = field(default_factory=list, compare=False)
    """Problems with a product that can be displayed nevertheless."""

    @property
    def identity(self) -> LayerIdentity:
        """Origin of the main layer."""
        spec, task = self.spec, self.task
        return LayerIdentity(
            self.client.url, task.project, task.id, spec.product, spec.way, spec.formula
        )

    @property
    def task_key(self) -> TaskKey:
        """Unique key of the task."""
        return self.identity.task_key

    @property
    def groups(self) -> tuple[str, str]:
        """The names of the outer and the inner group."""
        return (
            project_title(self.project),
            task_title(self.task),
        )

    def asset(self) -> str:
        """Return the best available asset. Raises `StorageError` if the task has none."""
        for asset in self.spec.assets:
            if asset in self.task.available_assets:
                return asset
        raise StorageError(translate("Core", "This task has no {}.").format(self.spec.title))

    def download(
        self,
        work: Work,
        asset: str | None = None,
        *,
        share: float = 100.0,
        check: Callable[[Path], None] | None = None,
    ) -> Path:
        """Download an asset into the task's folder and return its path. Worker thread.

        The download is `share` % of the progress. An existing file is replaced atomically, also
        while a layer uses it, and only if the download is complete and `check` raises no
        exception.
        """
        asset = asset or self.asset()
        name = asset_name(asset)
        # Two products may use the same asset at the same time.
        fresh = self.folder / f"{NEW}{self.spec.product.value}_{self.spec.way.value}_{name}"

        _remove(*_sidecars(fresh))
        self.client.results.download(
            self.task.project, self.task.id, asset, fresh,
            progress=lambda done, total: work.report(done, total, share),
            cancelled=work.isCanceled,
        )  # fmt: skip
        target = self.folder / name
        try:
            if check is not None:
                check(fresh)
            return put_in_place(fresh, target)
        except OSError as error:
            _remove(fresh, *_sidecars(fresh))
            raise StorageError(
                translate("Core", "{} cannot be written: {}.").format(
                    target, error.strerror or error
                ),
                translate("Core", "Choose another download folder."),
            ) from error
        except BaseException:
            _remove(fresh, *_sidecars(fresh))
            raise

    def tidy(self) -> None:
        """Remove replaced files that no layer uses any more. Worker thread."""
        _remove(*self.folder.glob(f"{OLD}*"))


def load_builder(spec: LayerSpec) -> Callable[[LayerRequest, Work], OnMainThread]:
    """Return the builder of a spec."""
    module, _, function = spec.builder.partition(".")
    found: Callable[[LayerRequest, Work], OnMainThread] = getattr(
        importlib.import_module(f"{__package__}.{module}"), function
    )
    return found


def wkt_of(task: Task) -> str:
    """Return the task's CRS, or "" if unknown to the server or to GDAL."""
    if task.wkt or task.epsg is None:
        return task.wkt
    try:
        # Do not use QGIS: its CRS cache shares objects between threads, see `to_main_thread`.
        return wkt_of_epsg(task.epsg)
    except (OverflowError, RuntimeError, ValueError):
        return ""


def to_main_thread(*layers: QgsMapLayer) -> OnMainThread:
    """Move layers created in a thread to the main thread. Returns the finish.

    A CRS object created in a worker thread is invalid after the thread ends: layers would be
    misplaced or invisible. Create it again on the main thread, and clear QGIS's CRS cache,
    which would return the invalid object for other layers.
    """
    systems = [(layer.crs().authid(), layer.crs().toWkt()) for layer in layers]
    for layer in layers:
        layer.moveToThread(QCoreApplication.instance().thread())

    def finish() -> list[QgsMapLayer]:
        for layer, (authid, wkt) in zip(layers, systems):
            layer.setCrs(QgsCoordinateReferenceSystem())  # since 3.40, an equal CRS is ignored
            layer.setCrs(_crs(authid, wkt))
        # Later, as QGIS needs milliseconds to look up CRSs again.
        QTimer.singleShot(FORGET_AFTER, crs_cache.renew)
        return list(layers)

    return finish


def _crs(authid: str, wkt: str) -> QgsCoordinateReferenceSystem:
    known = QgsCoordinateReferenceSystem(authid)
    return known if known.isValid() else QgsCoordinateReferenceSystem.fromWkt(wkt)


def put_in_place(fresh: Path, target: Path) -> Path:
    """Rename a complete file to its final name and return it. Raises `OSError`."""
    old = target.with_name(OLD + target.name)
    _remove(old)
    with contextlib.suppress(OSError):
        # A second name avoids the slow deletion of a large file when a layer closes it.
        os.link(target, old)
    try:
        fresh.replace(target)
    except PermissionError:  # Windows cannot replace open files
        target = free_name(target)
        fresh.replace(target)
    _remove(*_sidecars(target))
    with contextlib.suppress(OSError):  # statistics written by the check
        fresh.with_name(fresh.name + STATISTICS).replace(target.with_name(target.name + STATISTICS))
    _remove(*_sidecars(fresh))
    return target


def _sidecars(path: Path) -> list[Path]:
    return [
        *(path.with_name(path.name + ending) for ending in SIDECARS),
        *(path.with_name(path.stem + ending) for ending in STEM_SIDECARS),
    ]


def _remove(*paths: Path) -> None:
    for path in paths:
        with contextlib.suppress(OSError):
            path.unlink()
