"""What the user does to projects."""

from __future__ import annotations

from functools import partial
from typing import Any, Callable

from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QDialog, QInputDialog

from ..api import Project, Task, WebODM
from ..core.background import Background, Ticket
from ..core.monitor import Monitor
from .dock import OrthoDockPanel
from .messages import Messages
from .plain import shortened
from .task_commands import TaskCommands


class ProjectCommands(QObject):
    """Belongs to one dock. Main thread only."""

    def __init__(
        self,
        iface: QgisInterface,
        dock: OrthoDockPanel,
        monitor: Monitor,
        background: Background,
        messages: Messages,
        tasks: TaskCommands,
        keep: Callable[[QDialog], None],
    ) -> None:
        super().__init__(dock)
        self._iface = iface
        self._dock = dock
        self._monitor = monitor
        self._background = background
        self._messages = messages
        self._tasks = tasks
        self._keep = keep
        self._question: Ticket | None = None
        actions = dock.actions_
        actions.new_project.triggered.connect(self.new)
        actions.duplicate_project.triggered.connect(partial(self._with_project, self.duplicate))
        actions.delete_project.triggered.connect(partial(self._with_project, self.delete))
        actions.browse.triggered.connect(self.browse)
        dock.model.renamed.connect(self._on_renamed)

    def new(self, *_: object) -> None:
        """Ask for a name and make a project."""
        dialog = QInputDialog(self._iface.mainWindow())
        dialog.setWindowTitle(self.tr("New Project"))
        dialog.setLabelText(self.tr("Name of the new project"))
        self._keep(dialog)
        dialog.textValueSelected.connect(self._make)
        dialog.open()

    def rename(self, project: Project, name: str) -> None:
        """Give a project another name."""
        self._run(
            project.name, lambda client: client.projects.update(project.id, name=name), self._show
        )

    def duplicate(self, project: Project) -> None:
        """Copy a project with its tasks."""
        self._run(project.name, lambda client: client.projects.duplicate(project.id), self._show)

    def delete(self, project: Project) -> None:
        """Delete a project with its tasks, after asking."""
        if self._question is not None:
            self._question.cancel()  # of a key that is held down
        # What the tree knows may be old: others may have put tasks into it meanwhile.
        self._question = self._run(
            project.name, lambda client: client.projects.get(project.id), self._ask_to_delete
        )

    def _ask_to_delete(self, project: Project) -> None:
        count = len(project.task_ids)
        name = shortened(project.name)
        if project.owned is False:
            text = self.tr(
                "Take “{}” off your list? It is somebody else's and stays with its owner."
            ).format(name)
        elif count:
            text = self.tr(
                "Delete the project “{}” from the server, with all its tasks ({}), their photos "
                "and results? This cannot be undone."
            ).format(name, count)
        else:
            text = self.tr("Delete the empty project “{}” from the server?").format(name)
        if self._messages.confirm(self.tr("Delete Project"), text):
            self._run(
                project.name,
                lambda client: client.projects.delete(project.id),
                lambda _done: self._monitor.refresh(),
            )

    def browse(self, *_: object) -> None:
        """Open the web page of the selected task, or project."""
        client, task = self._monitor.client, self._dock.selected_task()
        project = self._dock.selected_project()
        if client is None or project is None:
            return
        page = (
            self._tasks.link(task)
            if task is not None
            else f"{client.url}/map/project/{project.id}/"
        )
        QDesktopServices.openUrl(QUrl(page))

    def _make(self, name: str) -> None:
        if name.strip():
            self._run(name, lambda client: client.projects.create(name.strip()), self._show)

    def _show(self, project: Project) -> None:
        self._monitor.note_project(project)

    def _with_project(self, command: Callable[[Project], None], *_: object) -> None:
        project = self._dock.selected_project()
        if project is not None:
            command(project)

    def _on_renamed(self, what: Task | Project, name: str) -> None:
        if isinstance(what, Task):
            self._tasks.rename(what, name)
        else:
            self.rename(what, name)

    def _run(
        self, what: str, call: Callable[[WebODM], Any], done: Callable[[Any], None]
    ) -> Ticket | None:
        client = self._monitor.client
        if client is None:
            return None

        def show(answer: Any) -> None:
            if client is self._monitor.client:
                done(answer)

        return self._background.run(
            lambda: call(client), show, partial(self._messages.error, shortened(what))
        )
