"""Shows transfers in the dock, and asks what is to become of uploads that end too early."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Callable

from qgis.core import Qgis
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QDialog, QMessageBox

from ..api import (
    Journal,
    Project,
    Task,
    TaskChangedError,
    TaskStatus,
    UploadProgress,
    WebODM,
    WebODMError,
)
from ..core.background import Background
from ..core.jobs import Jobs, Transfer
from ..core.layers.specs import TaskKey
from ..core.monitor import Monitor
from ..core.uploads import Uploads
from .dock import OrthoDockPanel
from .messages import MessageButton, Messages
from .plain import as_paragraph, shortened
from .task_commands import task_name


class UploadController(QObject):
    """Belongs to one dock. Main thread only.

    An upload goes on while the panel shows another server, where its ids mean something else.
    """

    def __init__(
        self,
        iface: QgisInterface,
        dock: OrthoDockPanel,
        uploads: Uploads,
        jobs: Jobs,
        monitor: Monitor,
        background: Background,
        messages: Messages,
        keep: Callable[[QDialog], None],
    ) -> None:
        """`keep` holds on to a dialog that was opened."""
        super().__init__(dock)
        self._iface = iface
        self._dock = dock
        self._uploads = uploads
        self._monitor = monitor
        self._background = background
        self._messages = messages
        self._keep = keep
        self.journals: Mapping[str, Journal] = {}
        """Of the uploads to the shown server that can go on, by task."""
        dock.actions_.import_task.triggered.connect(self.import_task)
        jobs.reported.connect(self._on_download_reported)
        uploads.project_created.connect(self._on_project_created)
        uploads.task_created.connect(self._on_task_created)
        uploads.progressed.connect(self._on_progressed)
        uploads.task_started.connect(self._on_started)
        uploads.stopped_too_late.connect(self._on_stopped_too_late)
        uploads.ended.connect(self._on_ended)
        uploads.interrupted.connect(self._on_interrupted)
        uploads.failed.connect(self.tell_failed)
        uploads.warned.connect(self._on_warned)

    def forget_journals(self) -> None:
        """Know of no upload that can go on, until those of another server are found."""
        self.journals = {}

    def find_journals(self, client: WebODM) -> None:
        """Look for uploads to a server that can go on."""

        def find() -> Mapping[str, Journal]:
            self._uploads.adopt(client)
            return self._uploads.find_journals(client.url)

        self._background.run(find, partial(self._on_journals, client))

    def is_running(self, task: Task) -> bool:
        """True while the photos of a task are being uploaded from here."""
        return self._uploads.is_running(task)

    def resume(self, task: Task) -> bool:
        """Go on with the upload of a task; False when there is none that could."""
        journal, client = self.journals.get(task.id), self._monitor.client
        is_open = task.partial or task.status is TaskStatus.CANCELED
        if not is_open or journal is None or client is None:
            return False
        self._uploads.resume(client, journal)
        return True

    def cancel(self, task: Task) -> None:
        """Stop an upload, after asking whether to keep what has arrived."""
        client = self._monitor.client
        if client is None:
            return
        box = QMessageBox(self._iface.mainWindow())
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Cancel Upload"))
        text = self.tr("Stop the upload of the photos of “{}”?").format(task_name(task))
        box.setText(as_paragraph(text))
        box.setInformativeText(
            self.tr("What has arrived can stay on the server for three days, to go on with later.")
        )
        keep = box.addButton(self.tr("Stop and Keep"), QMessageBox.ButtonRole.AcceptRole)
        remove = box.addButton(self.tr("Stop and Remove"), QMessageBox.ButtonRole.DestructiveRole)
        go_on = box.addButton(self.tr("Go On"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(go_on)
        box.setEscapeButton(go_on)
        box.exec()
        if box.clickedButton() not in (keep, remove):
            return
        journal = self.journals.get(task.id)
        if self._uploads.is_running(task):
            self._uploads.cancel(task, keep=box.clickedButton() is keep)
        elif journal is None:  # it came to its end while the question was open
            self._background.run(
                lambda: client.tasks.get(task.project, task.id),
                lambda now: self._on_stopped_too_late(now, client),
            )
        elif box.clickedButton() is remove:  # it was interrupted meanwhile
            self._give_up(task, journal, client)

    def import_task(self, *_: object) -> None:
        """Open the dialog that imports a zip."""
        client = self._monitor.client
        if client is None:
            return
        from .import_dialog import ImportDialog

        project = self._dock.selected_project()
        dialog = ImportDialog(
            self._dock.model.projects(),
            None if project is None else project.id,
            self._iface.mainWindow(),
        )
        self._keep(dialog)
        dialog.import_requested.connect(partial(self._uploads.import_task, client))
        dialog.show()

    # What becomes of uploads

    def _is_shown(self, client: WebODM) -> bool:
        """True when the panel shows a client's server, be it through a newer client.

        Whoever edits a connection gets a new client; uploads go on with the one they began with.
        """
        shown = self._monitor.client
        return shown is not None and shown.url == client.url

    def _on_journals(self, client: WebODM, journals: Mapping[str, Journal]) -> None:
        if self._is_shown(client):
            self.journals = journals
            self._dock.model.set_interrupted(journals)

    def _on_project_created(self, project: Project, client: WebODM) -> None:
        if self._is_shown(client):
            self._monitor.note_project(project)

    def _on_task_created(self, task: Task, client: WebODM) -> None:
        self._dock.model.set_upload(task, UploadProgress(0, 0, 0, 0))
        if self._is_shown(client):
            self._dock.model.update_task(task)
            self._dock.select_task(task)

    def _on_progressed(self, task: Task, state: UploadProgress, _client: WebODM) -> None:
        self._dock.model.set_upload(task, state)

    def _on_started(self, task: Task, client: WebODM) -> None:
        self._dock.model.set_upload(task, None)
        if self._is_shown(client):
            self._monitor.watch(task)

    def _on_stopped_too_late(self, task: Task, _client: WebODM) -> None:
        if task.partial:
            return
        # Not removed at once: that was agreed to of a half upload, and this is a whole one.
        text = self.tr(
            "“{}” could no longer be stopped: everything had arrived, and the task has been "
            "started. Cancel or remove it if you do not want it."
        )
        self._messages.info(text.format(task_name(task)))

    def _on_download_reported(self, key: TaskKey, state: Transfer | None) -> None:
        server, project, task = key
        if self._monitor.client is not None and self._monitor.client.url == server:
            self._dock.model.set_download(project, task, state)

    def _on_ended(self, task: Task, client: WebODM) -> None:
        self._dock.model.set_upload(task, None)
        if self._is_shown(client):
            self._dock.model.remove_task(task.project, task.id)

    def _on_interrupted(
        self, task: Task, journal: Journal, client: WebODM, error: WebODMError | None
    ) -> None:
        self._dock.model.set_upload(task, None)
        others = {other: j for other, j in self.journals.items() if other != task.id}
        if _needs_restart(error):
            self._background.run(lambda: client.tasks.discard(journal))
        else:
            others[task.id] = journal
        if self._is_shown(client):
            self._on_journals(client, others)
        if error is None:
            return  # the user knows, having stopped it
        buttons = self._ways_on(journal, client, error)
        if not isinstance(error, TaskChangedError):
            give_up = MessageButton(
                self.tr("Give Up"),
                partial(self._give_up, task, journal, client),
                self.tr("Remove the task and what has arrived of it from the server"),
            )
            buttons.append(give_up)
        text = self.tr("The upload of “{}” is not complete: {}")
        words = str(error) if isinstance(error, TaskChangedError) else error.message
        self._messages.push(
            text.format(task_name(task), words), Qgis.MessageLevel.Warning, *buttons
        )

    def _ways_on(self, journal: Journal, client: WebODM, error: WebODMError) -> list[MessageButton]:
        """Return buttons for what can be done about an upload that ended with an error."""
        if _needs_restart(error):
            return []
        if isinstance(error, TaskChangedError):
            return [
                MessageButton(
                    self.tr("Send as New Task"),
                    partial(self._uploads.start_again, client, journal),
                    self.tr("Upload all files again; the other task stays as it is"),
                )
            ]
        retry = MessageButton(self.tr("Try Again"), partial(self._uploads.resume, client, journal))
        if not error.reasons:
            return [retry]
        leave_out = MessageButton(
            self.tr("Leave Out"),
            partial(self._uploads.resume, client, journal, error.reasons),
            as_paragraph("\n".join(error.reasons.values())),
        )
        return [retry, leave_out]

    def _on_warned(self, name: str, error: WebODMError) -> None:
        self._messages.push(
            self.tr("The upload of “{}” continues. {}").format(shortened(name), str(error)),
            Qgis.MessageLevel.Warning,
        )

    def _give_up(self, task: Task, journal: Journal, client: WebODM) -> None:
        if self._uploads.is_running(task):  # from its row, while the notice stayed
            self._tell_not_interrupted(task)
            return
        self._background.run(
            lambda: client.tasks.discard(journal),
            partial(self._on_given_up, task, client),
            partial(self._messages.error, task_name(task)),
        )

    def _on_given_up(self, task: Task, client: WebODM, started: Task | None) -> None:
        if started is None:
            self._on_ended(task, client)
        else:
            self._tell_not_interrupted(task)

    def _tell_not_interrupted(self, task: Task) -> None:
        text = self.tr("The upload of “{}” is no longer interrupted.")
        self._messages.info(text.format(task_name(task)))

    def tell_failed(self, name: str, error: WebODMError) -> None:
        """Say that an upload came to nothing."""
        self._messages.error(self.tr("The upload of “{}” failed").format(shortened(name)), error)
        if self._monitor.client is not None:
            self.find_journals(self._monitor.client)  # one whose task is gone has ended


def _needs_restart(error: WebODMError | None) -> bool:
    """Return whether all files are on the server, so that only the task has to be restarted."""
    return isinstance(error, TaskChangedError) and error.is_canceled and not error.missing
