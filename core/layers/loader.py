"""Adds the products of a task to the map, in groups named after project and task."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Callable

from qgis.core import QgsMapLayer
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...api import Asset, Project, Task, WebODM, WebODMError
from ..jobs.background import Background
from ..jobs.task_manager import Job, Jobs
from .asset_paths import task_folder
from .builders.layer_request import LayerRequest, OnMainThread, Work, load_builder
from .groups import insert
from .identity import (
    SOURCE,
    find_layer,
    find_layers,
    our_layers,
    part_of,
    set_fresh_source,
    set_identity,
)
from .metadata import describe, set_flight_day
from .sources import Sources
from .specs import LayerIdentity, LayerSpec, TaskKey, Way, available, spec_for

Part = tuple[LayerIdentity, QgsMapLayer]


class LayerLoader(QObject):
    """Adds layers with the builders of their specs in worker threads. Main thread only."""

    layer_added = pyqtSignal(object, object)
    """QgsMapLayer, LayerIdentity; also for a layer that already exists."""
    layer_refreshed = pyqtSignal(object, object)
    """QgsMapLayer, LayerIdentity; displays the results of a rerun in its old style."""
    failed = pyqtSignal(object, object)
    """LayerIdentity, WebODMError"""
    flawed = pyqtSignal(object, object)
    """LayerIdentity, WebODMError; the layer is displayed nevertheless"""
    settled = pyqtSignal(object)
    """LayerIdentity; adding or refreshing has ended, or was canceled"""

    def __init__(
        self,
        jobs: Jobs,
        background: Background,
        sources: Sources,
        folder: Callable[[], Path],
        parent: QObject | None = None,
    ) -> None:
        """Args: `folder`: returns the download folder."""
        super().__init__(parent)
        self._jobs = jobs
        self._background = background
        self._sources = sources
        self._folder = folder
        self._under_way: set[LayerIdentity] = set()
        self._wanted: set[LayerIdentity] = set()  # those added, not refreshed
        self._flights: dict[TaskKey, datetime] = {}  # time of the flight of a task

    def add(self, client: WebODM, project: Project, task: Task, spec: LayerSpec) -> None:
        """Add a product to the map. If it already exists, only the signals are emitted."""
        request = self._order(client, project, task, spec)
        existing = find_layer(request.identity)
        if existing is not None:
            self.layer_added.emit(existing, request.identity)
            self.settled.emit(request.identity)
        else:
            self._wanted.add(request.identity)
            self._begin(request)

    def refresh(
        self, client: WebODM, project: Project, task: Task, with_files: bool = True
    ) -> None:
        """Refresh the layers of a task with its latest results, files only on request.

        Sources are replaced in place, which keeps styles, names and order. Layers of products that
        the task no longer has are not changed.
        """
        for identity in layers_of(client.url, task):
            spec = spec_for(identity.product, identity.way, identity.formula)
            if _is_available(spec, task) and (with_files or spec.way is Way.TILES):
                self._begin(self._order(client, project, task, spec))

    def _order(self, client: WebODM, project: Project, task: Task, spec: LayerSpec) -> LayerRequest:
        folder = task_folder(self._folder(), client.url, project.name, task)
        return LayerRequest(client, project, task, spec, folder)

    def _begin(self, request: LayerRequest) -> None:
        identity = request.identity
        if identity in self._under_way:
            return
        self._under_way.add(identity)

        def prepare(work: Work) -> OnMainThread:
            return load_builder(request.spec)(request, work)

        def done(finish: OnMainThread) -> None:
            self._finish(request, finish)

        def failed(error: WebODMError) -> None:
            self._fail(identity, error)

        if request.spec.way is Way.TILES:
            self._background.run(lambda: prepare(_ShortWork()), done, failed)
            return
        title = self.tr("Load {} of {}").format(request.spec.title, request.groups[1])
        job = Job(title, prepare, request.task_key, request.client)
        job.succeeded.connect(done)
        job.failed.connect(failed)
        job.cancelled.connect(lambda: self._settle(identity))
        self._jobs.start(job)

    def _finish(self, request: LayerRequest, finish: OnMainThread) -> None:
        try:
            layers = finish()
        except WebODMError as error:
            self._fail(request.identity, error)
            return
        for flaw in request.flaws:
            self.flawed.emit(request.identity, flaw)
        parts = [(replace(request.identity, part=part_of(layer)), layer) for layer in layers]
        is_new = request.identity in self._wanted and find_layer(request.identity) is None
        if parts and is_new:
            self._insert(parts, request)
            self.layer_added.emit(layers[0], request.identity)
        else:  # the user has removed the layer or closed the project meanwhile
            for identity, layer in parts:
                for shown in find_layers(identity):
                    self._sources.change(shown, partial(self._replace, request, identity, layer))
        self._settle(request.identity)
        self._background.run(request.tidy)

    def _insert(self, parts: list[Part], request: LayerRequest) -> None:
        for identity, layer in parts:
            set_identity(layer, identity)
            if identity.way is Way.TILES:
                layer.setCustomProperty(SOURCE, layer.source())
            describe(layer, request)
            insert(layer, identity, request.groups)
        self._date([layer for _, layer in parts], request)

    def _replace(
        self, request: LayerRequest, identity: LayerIdentity, layer: QgsMapLayer, shown: QgsMapLayer
    ) -> None:
        set_fresh_source(shown, layer)
        describe(shown, request)
        if shown is find_layer(identity) and not identity.part:
            self.layer_refreshed.emit(shown, identity)

    # Use the day of the task until the day of its photos is known.

    def _date(self, layers: list[QgsMapLayer], request: LayerRequest) -> None:
        key, task = request.task_key, request.task
        moment = self._flights.get(key) or task.created_at
        if moment is not None:
            for layer in layers:
                set_flight_day(layer, moment)
        if Asset.SHOTS in task.available_assets and key not in self._flights:
            self._background.run(
                lambda: request.client.results.captured_at(task.project, task.id),
                lambda flight: self._on_flight_told(key, flight),
            )  # if it fails, the day of the task is kept

    def _on_flight_told(self, key: TaskKey, flight: datetime | None) -> None:
        if flight is None or key in self._flights:
            return
        self._flights[key] = flight
        for layer, identity in our_layers():
            if identity.task_key == key:
                set_flight_day(layer, flight)

    def _fail(self, identity: LayerIdentity, error: WebODMError) -> None:
        self.failed.emit(identity, error)
        self._settle(identity)

    def _settle(self, identity: LayerIdentity) -> None:
        self._under_way.discard(identity)
        self._wanted.discard(identity)
        self.settled.emit(identity)


class _ShortWork:
    """Progress of a builder that runs as a short call, without display."""

    def setProgress(self, _percent: float) -> None:
        """Do nothing."""

    def report(self, _done: int, _total: int | None, _share: float = 100.0) -> None:
        """Do nothing."""

    def isCanceled(self) -> bool:
        """Go on."""
        return False


def layers_of(server: str, task: Task) -> set[LayerIdentity]:
    """Return the products of a task that are on the map."""
    return {
        replace(identity, part="")
        for _, identity in our_layers()
        if identity.task_key == (server, task.project, task.id)
    }


def _is_available(spec: LayerSpec, task: Task) -> bool:
    return any(s.product is spec.product and s.way is spec.way for s in available(task))
