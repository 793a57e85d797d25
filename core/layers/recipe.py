"""What a recipe is: the function that makes layers of one product, one way.

    def photo_positions(order: Order, work: Work) -> Finish:
        path = order.download(work)          # in a thread: network, disk and parsing belong here
        return lambda: [vector_layer(path, …)]  # on the main thread: a few milliseconds at most

The recipe raises `WebODMError` (`StorageError` for a bad file, with what to do about it) when
there can be no layer; the finish may do so too. Layers that were made in the thread are handed to
the main one by `to_main_thread`. The first of the layers is the product; further ones belong to
it and carry another `PART`. An empty list: shown elsewhere. Where the layers come from, their
group, dates and metadata are the loader's business. A spec names its recipe, see `specs.py`.
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

from ...api import Project, StorageError, Task, WebODM, WebODMError
from ...api.words import translate
from ..titles import project_title, task_title
from .files import asset_name, free_name
from .las_crs import wkt_of_epsg
from .specs import LayerIdentity, LayerSpec, TaskKey

NEW, OLD = "new_", "old_"  # before the name of a file that replaces another, or was replaced
STATISTICS = ".aux.xml"  # GDAL's own, beside a raster that was checked
SIDECARS = (STATISTICS, ".ovr", ".msk", ".vat.dbf", "-wal", "-shm", "-journal")
STEM_SIDECARS = (
    ".aux", ".rrd", ".wld", ".tfw", ".tifw", ".tab", ".rpb", ".imd", "_rpc.txt", "_RPC.TXT",
)  # fmt: skip
"""What GDAL and SQLite look for beside a file, by its name and by its stem."""
FORGET_AFTER = 2000  # ms; QGIS's pool keeps an idle thread for half a minute
Finish = Callable[[], "list[QgsMapLayer]"]


class Work(Protocol):
    """How a recipe tells its progress and hears that it is not wanted any more; a `Job` is one."""

    def setProgress(self, percent: float) -> None:
        """Show how far it is, 0–100."""

    def report(self, done: int, total: int | None, share: float = 100.0) -> None:
        """Show how far a download of bytes is that is `share` % of it."""

    def isCanceled(self) -> bool:
        """True when the user wants it to end; raise `CancelledError` then."""


@dataclass(frozen=True)
class Order:
    """What is to be put on the map, and where its files belong."""

    client: WebODM
    project: Project
    task: Task
    spec: LayerSpec
    folder: Path
    flaws: list[WebODMError] = field(default_factory=list, compare=False)
    """What a recipe found amiss with a product that can be shown all the same."""

    @property
    def identity(self) -> LayerIdentity:
        """Where the main layer comes from."""
        spec, task = self.spec, self.task
        return LayerIdentity(
            self.client.url, task.project, task.id, spec.product, spec.way, spec.formula
        )

    @property
    def task_key(self) -> TaskKey:
        """What tells the task apart from all others."""
        return self.identity.task_key

    @property
    def groups(self) -> tuple[str, str]:
        """The names of the outer and the inner group."""
        return (
            project_title(self.project),
            task_title(self.task),
        )

    def asset(self) -> str:
        """Return the best asset the task has; raises `StorageError` when it has none."""
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
        """Fetch an asset into the task's folder and return its path; in a thread.

        `share` of the progress, in percent, is the download's. An older file of that name is
        replaced in one step and only by one that is whole and that `check` did not refuse by
        an exception, even while a layer shows it.
        """
        asset = asset or self.asset()
        name = asset_name(asset)
        # Two products may be made of one asset at a time.
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
                translate("Core", "Choose another folder for downloads."),
            ) from error
        except BaseException:
            _remove(fresh, *_sidecars(fresh))
            raise

    def tidy(self) -> None:
        """Remove what replaced files have left; in a thread, once no layer shows them."""
        _remove(*self.folder.glob(f"{OLD}*"))


def load_recipe(spec: LayerSpec) -> Callable[[Order, Work], Finish]:
    """Return the function a spec names."""
    module, _, function = spec.recipe.partition(".")
    found: Callable[[Order, Work], Finish] = getattr(
        importlib.import_module(f"{__package__}.{module}"), function
    )
    return found


def wkt_of(task: Task) -> str:
    """Return the task's CRS, "" when the server does not say or GDAL does not know it."""
    if task.wkt or task.epsg is None:
        return task.wkt
    try:
        # Not by QGIS: its cache would hand what a thread makes to the main one, see below.
        return wkt_of_epsg(task.epsg)
    except (OverflowError, RuntimeError, ValueError):
        return ""


def to_main_thread(*layers: QgsMapLayer) -> Finish:
    """Hand layers that were made in a thread over to the main one; return the finish.

    A CRS that was made in a thread is of no use once that has ended: layers would be drawn in
    the wrong place, or not at all. So each gets its own anew on the main thread, and QGIS
    soon forgets those of the thread, which it would give to other layers as well.
    """
    systems = [(layer.crs().authid(), layer.crs().toWkt()) for layer in layers]
    for layer in layers:
        layer.moveToThread(QCoreApplication.instance().thread())

    def finish() -> list[QgsMapLayer]:
        for layer, (authid, wkt) in zip(layers, systems):
            layer.setCrs(QgsCoordinateReferenceSystem())  # from 3.40 on, an equal one is not set
            layer.setCrs(_crs(authid, wkt))
        # Not now: QGIS takes milliseconds to look systems up again, which this frame has not.
        QTimer.singleShot(FORGET_AFTER, lambda: QgsCoordinateReferenceSystem.invalidateCache())
        return list(layers)

    return finish


def _crs(authid: str, wkt: str) -> QgsCoordinateReferenceSystem:
    known = QgsCoordinateReferenceSystem(authid)
    return known if known.isValid() else QgsCoordinateReferenceSystem.fromWkt(wkt)


def put_in_place(fresh: Path, target: Path) -> Path:
    """Rename a file that is whole to its own name, and return that; raises `OSError`."""
    old = target.with_name(OLD + target.name)
    _remove(old)
    with contextlib.suppress(OSError):
        # With a second name, a large file takes no time to vanish when a layer lets go of it.
        os.link(target, old)
    try:
        fresh.replace(target)
    except PermissionError:  # Windows replaces no file that a layer has open
        target = free_name(target)
        fresh.replace(target)
    _remove(*_sidecars(target))
    with contextlib.suppress(OSError):  # statistics that GDAL wrote when it was checked
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
