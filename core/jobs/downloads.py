"""A task's files: where they are kept, how large they are, and getting them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Callable

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...api import Asset, ExportRequest, Project, Task, WebODM, WebODMError
from ...api.support.disk import raise_unwritable
from ..gate.check import check_file
from ..layers.asset_paths import asset_name, free_name, task_folder
from ..layers.builders.layer_request import NEW, put_in_place
from ..layers.specs import TaskKey
from ..text_file import remove_quietly
from .background import Background
from .task_manager import Job, Jobs

# What the server converts, and what it needs for that: any one of these.
EXPORTED_FROM: dict[str, tuple[str, ...]] = {
    "orthophoto": (Asset.ORTHOPHOTO,),
    "dsm": (Asset.DSM,),
    "dtm": (Asset.DTM,),
    "georeferenced_model": (Asset.LAS, Asset.LAZ),
}
# The server packs these when they are asked for, and so would to tell their size.
PACKED_ON_DEMAND = (Asset.ALL,)


@dataclass(frozen=True)
class AssetFile:
    """A result of a task; sizes in bytes, None where not known or not there."""

    name: str
    on_server: int | None = None
    on_disk: int | None = None


@dataclass(frozen=True)
class MapExport(ExportRequest):
    """An export whose file may be put on the map."""

    add_to_map: bool = False


class Assets(QObject):
    """Gets files in jobs, which QGIS's task manager shows. Main thread only."""

    saved = pyqtSignal(object, str, object)
    """Path, what it is, MapExport or None"""
    failed = pyqtSignal(str, object)
    """What was to be saved, WebODMError"""

    def __init__(
        self,
        jobs: Jobs,
        background: Background,
        folder: Callable[[], Path],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._background = background
        self._folder = folder
        self._under_way: set[Path] = set()

    def folder(self, client: WebODM, project: Project, task: Task) -> Path:
        """Return where the files of a task are kept."""
        return task_folder(self._folder(), client.url, project.name, task)

    def list(
        self,
        client: WebODM,
        project: Project,
        task: Task,
        known: Mapping[str, AssetFile],
        done: Callable[[tuple[AssetFile, ...]], None],
    ) -> None:
        """Find out the sizes of a task's files, those on the server but for what is `known`."""
        folder = self.folder(client, project, task)

        def look() -> tuple[AssetFile, ...]:
            found = []
            for name in task.available_assets:
                size = known[name].on_server if name in known else _size(client, task, name)
                path = folder / asset_name(name)
                found.append(AssetFile(name, size, path.stat().st_size if path.is_file() else None))
            return tuple(found)

        self._background.run(look, done)

    def download(self, client: WebODM, project: Project, task: Task, asset: str) -> None:
        """Download an asset into the folder of its task."""
        target = self.folder(client, project, task) / asset_name(asset)

        def work(job: Job) -> Path:
            # A layer may show the file that is there: it is replaced by nothing unchecked.
            fresh = target.with_name(f"{NEW}asset_{target.name}")
            client.results.download(
                task.project,
                task.id,
                asset,
                fresh,
                progress=job.report,
                cancelled=job.isCanceled,
            )
            return _checked(fresh, target)

        self._save(client, f"{task.name} – {asset}", target, work, task)

    def backup(self, client: WebODM, task: Task, target: Path) -> None:
        """Save the whole task in one zip."""

        def work(job: Job) -> Path:
            return client.results.backup(
                task.project, task.id, target, progress=job.report, cancelled=job.isCanceled
            )

        self._save(client, self.tr("Backup of {}").format(task.name), target, work, task)

    def export(self, client: WebODM, task: Task, request: MapExport) -> None:
        """Have a product converted, and save what comes of it; each export in a file of its own."""
        if request.target in self._under_way:
            request = replace(request, target=self.free_name(request.target))

        def work(job: Job) -> Path:
            return client.results.export_from(
                task.project,
                task.id,
                request,
                working=job.report,
                progress=job.report,
                cancelled=job.isCanceled,
            )

        title = self.tr("Export of {}").format(task.name)
        self._save(client, title, request.target, work, task, request)

    def free_name(self, target: Path) -> Path:
        """Return a path that no file has and none that is under way; "map-2.tif" for "map.tif"."""

        def is_taken(path: Path) -> bool:
            return path in self._under_way or path.exists()

        return free_name(target, is_taken, "-") if is_taken(target) else target

    def save_console(self, client: WebODM, task: Task, target: Path) -> None:
        """Save the whole console as text."""

        def work(_job: Job) -> Path:
            lines = client.tasks.output(task.project, task.id).lines
            try:
                with target.open("w", encoding="utf-8") as file:
                    file.writelines(f"{line}\n" for line in lines)
            except OSError as error:
                raise_unwritable(target, error)
            return target

        self._save(client, self.tr("Console of {}").format(task.name), target, work)

    def _save(
        self,
        client: WebODM,
        title: str,
        target: Path,
        work: Callable[[Job], Path],
        shown: Task | None = None,
        request: MapExport | None = None,
    ) -> None:
        """Run `work` in a job; the row of the task `shown` shows how far it is."""
        if target in self._under_way:
            return
        self._under_way.add(target)
        job = Job(title, work, None if shown is None else key_of(client, shown), client)
        job.succeeded.connect(lambda path: self.saved.emit(path, title, request))
        job.failed.connect(lambda error: self.failed.emit(title, error))
        for signal in (job.taskCompleted, job.taskTerminated):
            signal.connect(lambda: self._under_way.discard(target))
        self._jobs.start(job)


def _checked(fresh: Path, target: Path) -> Path:
    """Give a downloaded file its own name if it is what that says; raises `StorageError`."""
    try:
        check_file(fresh)
        return put_in_place(fresh, target)
    except WebODMError:
        remove_quietly(fresh)
        raise
    except OSError as error:
        remove_quietly(fresh)
        raise_unwritable(target, error)


def exportable(task: Task) -> tuple[str, ...]:
    """Return the products of a task that the server can convert."""
    return tuple(
        product
        for product, assets in EXPORTED_FROM.items()
        if any(asset in task.available_assets for asset in assets)
    )


def key_of(client: WebODM, task: Task) -> TaskKey:
    """Return what tells a task apart from all others."""
    return client.url, task.project, task.id


def _size(client: WebODM, task: Task, name: str) -> int | None:
    if name in PACKED_ON_DEMAND:
        return None
    try:
        return client.results.size(task.project, task.id, name)
    except WebODMError:
        return None  # it is only told where it is known
