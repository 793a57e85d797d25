"""A task of known results on a devserver, and what the plugin makes of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from orthodock.api import Project, Task, TaskStatus, WebODM, WebODMError
from orthodock.core.layers.specs import Product, Way, spec_for
from products import all_zip


class Site:
    """A project to put tasks into, and what the loader says of them."""

    def __init__(self, plugin: Any, client: WebODM, project: Project, wait_until: Any) -> None:
        self.loader, self.client, self.project = plugin.application.loader, client, project
        self._wait = wait_until
        self.failures: list[tuple[Any, WebODMError]] = []
        self.added: list[Any] = []
        self.refreshed: list[Any] = []
        self.loader.failed.connect(lambda identity, error: self.failures.append((identity, error)))
        self.loader.layer_added.connect(lambda layer, _: self.added.append(layer))
        self.loader.layer_refreshed.connect(lambda layer, _: self.refreshed.append(layer))

    def make(
        self, tmp_path: Path, name: str = "Site", tree: Path | None = None, **files: Path | bytes
    ) -> Task:
        """Import a task of these assets; `tree`: a folder of point cloud tiles."""
        archive = all_zip(tmp_path / "all.zip", tree, **files)
        task = self.client.tasks.import_zip(self.project.id, archive, name=name)
        task = self.client.tasks.wait(self.project.id, task.id, interval=0.1)
        assert task.status is TaskStatus.COMPLETED, task.last_error
        return task

    def add(self, task: Task, product: Product, way: Way, formula: str = "") -> Any:
        """Add a layer; returns it, or the error."""
        spec = spec_for(product, way, formula)
        before = len(self.added), len(self.failures)
        self.loader.add(self.client, self.project, task, spec)
        self._wait(lambda: (len(self.added), len(self.failures)) != before)
        return self.added[-1] if len(self.added) > before[0] else self.failures[-1][1]
