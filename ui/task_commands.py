"""What the user does to tasks, but for starting and stopping them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, Callable

from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QApplication, QDialog, QFileDialog, QInputDialog

from ..api import Journal, NotFoundError, Project, Task, WebODM
from ..api.permissions import denied, with_right
from ..core.assets import AssetFile, Assets, ExportRequest, key_of
from ..core.background import Background
from ..core.layers.files import safe_name
from ..core.layers.specs import TaskKey
from ..core.monitor import Monitor
from .dock import OrthoDockPanel
from .messages import Messages
from .plain import shortened

MOST_NAMED = 5  # tasks whose names a question lists


def task_name(task: Task) -> str:
    """Return the name of a task for a sentence."""
    return shortened(task.name) or task.id[:8]


def open_folder(folder: Path) -> None:
    """Show a folder in the desktop's file manager."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


class TaskCommands(QObject):
    """Belongs to one dock. Main thread only."""

    def __init__(
        self,
        iface: QgisInterface,
        dock: OrthoDockPanel,
        monitor: Monitor,
        background: Background,
        assets: Assets,
        messages: Messages,
        journals: Callable[[], Mapping[str, Journal]],
        is_uploading: Callable[[Task], bool],
        keep: Callable[[QDialog], None],
    ) -> None:
        super().__init__(dock)
        self._iface = iface
        self._dock = dock
        self._monitor = monitor
        self._background = background
        self._assets = assets
        self._messages = messages
        self._journals = journals
        self._is_uploading = is_uploading
        self._keep = keep
        self._listing: dict[TaskKey, bool] = {}
        """Tasks whose assets are being listed, and whether to look again after that"""
        self._connect()

    def _connect(self) -> None:
        actions, details = self._dock.actions_, self._dock.details
        for action, command in (
            (actions.remove, self.remove),
            (actions.move, self.move),
            (actions.duplicate, self.duplicate),
            (actions.restart_with, self.restart_with),
            (actions.export, self.export),
            (actions.backup, self.backup),
            (actions.copy_link, self.copy_link),
        ):
            action.triggered.connect(partial(self._with_tasks, command))
        actions.public.triggered.connect(
            lambda on: self._with_tasks(lambda tasks: self.publish(tasks, on))
        )
        actions.asset_chosen.connect(lambda asset: self.download(self._chosen(), (asset,)))
        details.download_requested.connect(lambda names: self.download(self._chosen()[:1], names))
        details.assets.folder_requested.connect(lambda: self._with_tasks(self.open_folder))
        details.assets_wanted.connect(self.list_assets)
        details.console.save_requested.connect(lambda: self._with_tasks(self.save_console))

    # Changing tasks on the server

    def act(self, task: Task, call: Callable[[WebODM], Any], right: str = "change") -> None:
        """Do something to a task on the server, for which the user needs a `right` of WebODM.

        What becomes of the task is shown; a task that is really gone leaves the tree.
        """
        client = self._monitor.client
        if client is None:
            return

        def work() -> Task | None:
            def read() -> Task:
                return client.tasks.get(task.project, task.id)

            try:
                with_right(right, lambda: call(client), read)
                return read()
            except NotFoundError:
                return None

        def show(state: Task | None) -> None:
            if client is not self._monitor.client:
                return
            if state is None:
                self._dock.model.remove_task(task.project, task.id)
            else:
                self._monitor.watch(state)

        self._background.run(work, show, partial(self._messages.error, task_name(task)))

    def remove(self, tasks: tuple[Task, ...]) -> None:
        """Delete tasks from the server, after asking; but none whose photos are being sent."""
        tasks = tuple(
            task for task in tasks if task.pending_action is None and not self._is_uploading(task)
        )
        if not tasks or not self._messages.confirm(self.tr("Remove Task"), self._loss(tasks)):
            return
        for task in tasks:
            self.act(task, partial(_remove, task, self._journals().get(task.id)), "delete")

    def rename(self, task: Task, name: str) -> None:
        """Give a task another name."""
        self.act(task, lambda client: client.tasks.update(task.project, task.id, name=name))

    def publish(self, tasks: tuple[Task, ...], is_public: bool) -> None:
        """Let everybody with the link see tasks, and copy the link; or no longer."""
        for task in tasks:
            self.act(task, partial(_publish, task, is_public))
        if is_public:
            self.copy_link(tuple(replace(task, public=True) for task in tasks))

    def move(self, tasks: tuple[Task, ...]) -> None:
        """Put tasks into another project, which the user chooses."""
        here = {task.project for task in tasks}
        others = [
            project
            for project in self._dock.model.projects()
            if {project.id} != here and "change" in (project.permissions or ("change",))
        ]
        names = [p.name or self.tr("Project {}").format(p.id) for p in others]
        dialog = QInputDialog(self._iface.mainWindow())
        dialog.setWindowTitle(self.tr("Move to Project"))
        dialog.setLabelText(self.tr("Move the selected tasks ({}) to").format(len(tasks)))
        dialog.setComboBoxItems([f"{n + 1}  {name}" for n, name in enumerate(names)])
        dialog.setComboBoxEditable(False)
        self._keep(dialog)

        def on_chosen(text: str) -> None:
            target = others[int(text.split(maxsplit=1)[0]) - 1]
            for task in tasks:
                if task.project != target.id:
                    self._move(task, target)

        if others:
            dialog.textValueSelected.connect(on_chosen)
            dialog.open()
        else:
            dialog.reject()
            self._messages.info(self.tr("There is no other project to move it to."))

    def _move(self, task: Task, target: Project) -> None:
        client = self._monitor.client
        if client is None:
            return

        def show(moved: Task) -> None:
            if client is self._monitor.client:
                self._dock.model.remove_task(task.project, task.id)
                self._dock.select_project(target.id)
                self._monitor.watch(moved)

        def work(right: str = "change") -> Task:
            moved = with_right(
                right,
                lambda: client.tasks.move(task.project, task.id, target.id),
                lambda: client.tasks.get(task.project, task.id),
            )
            if moved.project != target.id:  # the server finds a task under any project
                raise denied(right)
            return moved

        self._background.run(
            work,
            show,
            partial(self._messages.error, task_name(task)),
        )

    def duplicate(self, tasks: tuple[Task, ...]) -> None:
        """Copy tasks with their results."""
        client = self._monitor.client
        if client is None:
            return

        def show(copy: Task) -> None:
            if client is self._monitor.client:
                self._monitor.watch(copy)

        for task in tasks:
            self._background.run(
                partial(
                    with_right,
                    "change",
                    partial(client.tasks.duplicate, task.project, task.id),
                    partial(client.tasks.get, task.project, task.id),
                ),
                show,
                partial(self._messages.error, task_name(task)),
            )

    def restart_with(self, tasks: tuple[Task, ...]) -> None:
        """Ask for options and a stage, and run a task once more."""
        client, task = self._monitor.client, tasks[0]
        if client is None:
            return
        from .restart_dialog import RestartDialog

        dialog = RestartDialog(client, task, self._background, self._iface.mainWindow())
        self._keep(dialog)

        def restart(options: dict[str, Any], stage: str) -> None:
            self.act(
                task,
                lambda client: client.tasks.restart(
                    task.project, task.id, options, rerun_from=stage
                ),
            )

        dialog.restart_requested.connect(restart)
        dialog.show()

    # Files

    def download(self, tasks: Iterable[Task], names: Iterable[str]) -> None:
        """Download assets into the folders of their tasks."""
        client = self._monitor.client
        for task in tasks if client is not None else ():
            for name in names:
                if name in task.available_assets:
                    self._assets.download(client, self._project_of(task), task, name)

    def list_assets(self, task: Task) -> None:
        """Show how large the assets of a task are, and which are here."""
        client, details = self._monitor.client, self._dock.details
        if client is None:
            return
        key = key_of(client, task)
        if key in self._listing:
            self._listing[key] = True
            return
        self._listing[key] = False
        self._assets.list(
            client,
            self._project_of(task),
            task,
            details.known_files(),
            partial(self._on_listed, key, task),
        )

    def _on_listed(self, key: TaskKey, task: Task, files: tuple[AssetFile, ...]) -> None:
        details = self._dock.details
        details.set_files(task, files)
        chosen = self._dock.selected_task()
        if self._listing.pop(key) and chosen is not None and chosen.id == task.id:
            details.refresh_files()

    def open_folder(self, tasks: tuple[Task, ...]) -> None:
        """Show the folder that a task's files are kept in."""
        client = self._monitor.client
        if client is not None:
            folder = self._assets.folder(client, self._project_of(tasks[0]), tasks[0])
            open_folder(folder)

    def export(self, tasks: tuple[Task, ...]) -> None:
        """Have a product converted."""
        client, task = self._monitor.client, tasks[0]
        if client is None:
            return
        from .export_dialog import ExportDialog

        folder = self._assets.folder(client, self._project_of(task), task)
        dialog = ExportDialog(
            client,
            task,
            folder,
            self._assets.free_name,
            self._background,
            self._iface.mainWindow(),
        )
        self._keep(dialog)
        dialog.export_requested.connect(partial(self._export, client, task))
        dialog.show()

    def _export(self, client: WebODM, task: Task, request: ExportRequest) -> None:
        self._assets.export(client, task, request)

    def backup(self, tasks: tuple[Task, ...]) -> None:
        """Save a task, photos too, in a zip."""
        client, task = self._monitor.client, tasks[0]
        if client is not None:
            name = f"{safe_name(task.name, 'task')}-backup.zip"
            self._ask_for_file(
                self.tr("Save Backup"),
                name,
                self.tr("Zip files (*.zip)"),
                partial(self._assets.backup, client, task),
            )

    def save_console(self, tasks: tuple[Task, ...]) -> None:
        """Save the whole console of a task."""
        client, task = self._monitor.client, tasks[0]
        if client is not None:
            name = f"{safe_name(task.name, 'task')}-console.txt"
            self._ask_for_file(
                self.tr("Save Console"),
                name,
                self.tr("Text files (*.txt)"),
                partial(self._assets.save_console, client, task),
            )

    def _ask_for_file(
        self, title: str, name: str, kinds: str, then: Callable[[Path], None]
    ) -> None:
        dialog = QFileDialog(self._iface.mainWindow(), title, str(Path.home() / name), kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(Path(name).suffix[1:])
        self._keep(dialog)
        dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))
        dialog.open()

    # Links

    def copy_link(self, tasks: tuple[Task, ...]) -> None:
        """Copy the addresses of the tasks' web pages."""
        links = (link for link in (self.link(task) for task in tasks) if link)
        QApplication.clipboard().setText("\n".join(links))

    def link(self, task: Task) -> str:
        """Return the address of a task's web page: the public one if everybody may see it."""
        client = self._monitor.client
        if client is None:
            return ""
        if task.public:
            return f"{client.url}/public/task/{task.id}/map/"
        return f"{client.url}/map/project/{task.project}/task/{task.id}/"

    # Inside

    def _chosen(self) -> tuple[Task, ...]:
        return self._dock.selected_tasks()

    def _with_tasks(self, command: Callable[[tuple[Task, ...]], None], *_: object) -> None:
        tasks = self._chosen()
        if tasks:
            command(tasks)

    def _project_of(self, task: Task) -> Project:
        return self._dock.model.project(task.project) or Project(task.project, "")

    def _loss(self, tasks: tuple[Task, ...]) -> str:
        if len(tasks) == 1:
            return self.tr(
                "Delete “{}” with its photos and results from the server? "
                "This cannot be undone. Layers from downloaded files stay."
            ).format(task_name(tasks[0]))
        names = [f"– {task_name(task)}" for task in tasks[:MOST_NAMED]]
        more = [self.tr("– and {} more").format(len(tasks) - MOST_NAMED)]
        photos = sum(task.images_count for task in tasks)
        return "\n".join(
            [
                self.tr("Delete {} tasks with {} photos and all their results from the server?")
                .format(len(tasks), photos),
                *names,
                *(more if len(tasks) > MOST_NAMED else ()),
                self.tr("This cannot be undone. Layers from downloaded files stay."),
            ]
        )  # fmt: skip


def _remove(task: Task, journal: Journal | None, client: WebODM) -> None:
    client.tasks.remove(task.project, task.id)
    if journal is not None:
        journal.close()


def _publish(task: Task, is_public: bool, client: WebODM) -> None:
    client.tasks.update(task.project, task.id, public=is_public)
