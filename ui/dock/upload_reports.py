"""Shows transfers in the panel, and reports uploads that end too early."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from qgis.core import Qgis
from qgis.PyQt.QtCore import QObject

from ...api import Journal, Project, Task, TaskChangedError, UploadProgress, WebODM, WebODMError
from ...core.jobs.background import Background
from ...core.jobs.task_manager import Jobs, Transfer
from ...core.jobs.uploads import Uploads
from ...core.layers.specs import TaskKey
from ...core.server.monitor import Monitor
from ...core.server.shown_server import ShownServer
from ...core.titles import task_title
from ..widgets.escaping import as_paragraph, shortened
from ..widgets.messages import MessageButton, Messages
from .panel import OrthoDockPanel


class UploadReports(QObject):
    """Main thread only.

    An upload goes on while the panel shows another server, where its ids mean something else.
    """

    def __init__(
        self,
        panel: OrthoDockPanel,
        server: ShownServer,
        monitor: Monitor,
        uploads: Uploads,
        jobs: Jobs,
        background: Background,
        messages: Messages,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._panel = panel
        self._store = panel.store
        self._server = server
        self._monitor = monitor
        self._uploads = uploads
        self._background = background
        self._messages = messages
        self.journals: Mapping[str, Journal] = {}
        """Of the uploads to the shown server that can be resumed, by task."""
        server.changed.connect(self._on_server_changed)
        jobs.reported.connect(self._on_download_reported)
        uploads.project_created.connect(self._on_project_created)
        uploads.task_created.connect(self._on_task_created)
        uploads.progressed.connect(self._on_progressed)
        uploads.task_started.connect(self._on_started)
        uploads.stopped_too_late.connect(self.report_stopped_too_late)
        uploads.ended.connect(self._on_ended)
        uploads.interrupted.connect(self._on_interrupted)
        uploads.failed.connect(self.report_failed)
        uploads.warned.connect(self._on_warned)

    def _on_server_changed(self) -> None:
        self.journals = {}
        if self._server.client is not None:
            self._find_journals(self._server.client)

    def _find_journals(self, client: WebODM) -> None:
        """Find the uploads to a server that can be resumed."""

        def find() -> Mapping[str, Journal]:
            self._uploads.adopt(client)
            return self._uploads.find_journals(client.url)

        self._background.run(find, partial(self._on_journals, client))

    def _on_journals(self, client: WebODM, journals: Mapping[str, Journal]) -> None:
        if self._server.is_shown(client):
            self.journals = journals
            self._store.set_interrupted(journals)

    def _on_project_created(self, project: Project, client: WebODM) -> None:
        if self._server.is_shown(client):
            self._store.add_project(project)

    def _on_task_created(self, task: Task, client: WebODM) -> None:
        self._store.set_upload(task, UploadProgress(0, 0, 0, 0))
        if self._server.is_shown(client):
            self._store.put((task,))
            self._panel.select_task(task)

    def _on_progressed(self, task: Task, state: UploadProgress, _client: WebODM) -> None:
        self._store.set_upload(task, state)

    def _on_started(self, task: Task, client: WebODM) -> None:
        self._store.set_upload(task, None)
        if self._server.is_shown(client):
            self._monitor.watch(task)

    def report_stopped_too_late(self, task: Task, _client: WebODM) -> None:
        """Report that a task was started although its upload was stopped."""
        if task.partial:
            return
        # Not removed at once: that was agreed to of a half upload, and this is a whole one.
        text = self.tr(
            "“{}” could no longer be stopped: everything had arrived, and the task has been "
            "started. Cancel or remove it if you do not want it."
        )
        self._messages.info(text.format(shortened(task_title(task))))

    def _on_download_reported(self, key: TaskKey, state: Transfer | None) -> None:
        server, project, task = key
        if self._server.client is not None and self._server.client.url == server:
            self._store.set_download(project, task, state)

    def _on_ended(self, task: Task, client: WebODM) -> None:
        self._store.set_upload(task, None)
        if self._server.is_shown(client):
            self._store.remove(task.project, task.id)

    def _on_interrupted(
        self, task: Task, journal: Journal, client: WebODM, error: WebODMError | None
    ) -> None:
        self._store.set_upload(task, None)
        others = {other: j for other, j in self.journals.items() if other != task.id}
        if _needs_restart(error):
            self._background.run(lambda: client.uploads.discard(journal))
        else:
            others[task.id] = journal
        if self._server.is_shown(client):
            self._on_journals(client, others)
        if error is None:
            return  # the user knows, having stopped it
        buttons = self._ways_on(journal, client, error)
        if not isinstance(error, TaskChangedError):
            give_up = MessageButton(
                self.tr("Give Up"),
                partial(self.give_up, task, journal, client),
                self.tr("Remove the task and what has arrived of it from the server"),
            )
            buttons.append(give_up)
        text = self.tr("The upload of “{}” is not complete: {}")
        words = str(error) if isinstance(error, TaskChangedError) else error.message
        self._messages.push(
            text.format(shortened(task_title(task)), words), Qgis.MessageLevel.Warning, *buttons
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

    def give_up(self, task: Task, journal: Journal, client: WebODM) -> None:
        """Remove an interrupted upload, and its task from the server."""
        if self._uploads.is_running(task):  # from its row, while the notice stayed
            self._tell_not_interrupted(task)
            return
        self._background.run(
            lambda: client.uploads.discard(journal),
            partial(self._on_given_up, task, client),
            partial(self._messages.error, shortened(task_title(task))),
        )

    def _on_given_up(self, task: Task, client: WebODM, started: Task | None) -> None:
        if started is None:
            self._on_ended(task, client)
        else:
            self._tell_not_interrupted(task)

    def _tell_not_interrupted(self, task: Task) -> None:
        text = self.tr("The upload of “{}” is no longer interrupted.")
        self._messages.info(text.format(shortened(task_title(task))))

    def report_failed(self, name: str, error: WebODMError) -> None:
        """Report an upload that cannot be resumed."""
        self._messages.error(self.tr("The upload of “{}” failed").format(shortened(name)), error)
        if self._server.client is not None:
            self._find_journals(self._server.client)  # one whose task is gone has ended


def _needs_restart(error: WebODMError | None) -> bool:
    """Return whether all files are on the server, so that only the task has to be restarted."""
    return isinstance(error, TaskChangedError) and error.is_canceled and not error.missing
