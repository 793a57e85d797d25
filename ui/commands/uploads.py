"""Commands that send files to the server: new tasks, imports, and uploads under way."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from pathlib import Path

from qgis.PyQt.QtWidgets import QMessageBox

from ...api import Project, Task, TaskRequest, TaskStatus, WebODMError
from ...api.support.i18n import QT_TRANSLATE_NOOP, translate
from ...core.server.connections import Connection
from ...core.titles import task_title
from ..widgets.escaping import as_paragraph, shortened
from .command import Command, Place, State
from .context import Context
from .selection import Selection


def server_state(selection: Selection) -> State:
    """Return the state of a command that needs the server alone."""
    return State(selection.why_no_server)


def new_task(context: Context, selection: Selection) -> None:
    """Open the dialog for a new task in the selected project."""
    open_new_task(context, selection.project)


def open_new_task(context: Context, project: Project | None, paths: Iterable[Path] = ()) -> None:
    """Open the dialog for a new task with photos."""
    client, connection = context.server.client, context.server.connection
    if client is None or connection is None:
        return
    from ..new_task.new_task_dialog import NewTaskDialog

    dialog = NewTaskDialog(
        client,
        context.store.projects(),
        context.background,
        context.iface.mainWindow(),
        None if project is None else project.id,
        context.iface.mapCanvas(),
    )
    context.dialogs.keep(dialog)
    dialog.start_requested.connect(partial(start, context, connection))
    dialog.show()
    if paths:
        dialog.add_paths(paths)


def start(context: Context, connection: Connection, request: TaskRequest) -> None:
    """Begin to upload a new task to a server, whichever is shown by now."""
    try:
        # The connection may have been edited since the dialog was opened.
        saved = context.connections.get(connection.id) or connection
        client = context.sessions.client(saved)
    except WebODMError as error:
        context.upload_reports.report_failed(request.name, error)
        return
    context.uploads.start(client, request)


def import_task(context: Context, selection: Selection) -> None:
    """Open the dialog that imports a ZIP."""
    client, project = context.server.client, selection.project
    if client is None:
        return
    from ..dialogs.import_dialog import ImportDialog

    dialog = ImportDialog(
        context.store.projects(),
        None if project is None else project.id,
        context.iface.mainWindow(),
    )
    context.dialogs.keep(dialog)
    dialog.import_requested.connect(partial(context.uploads.import_task, client))
    dialog.show()


def resume(context: Context, task: Task) -> bool:
    """Resume the upload of a task; False when there is none that can be."""
    journal, client = context.upload_reports.journals.get(task.id), context.server.client
    is_open = task.partial or task.status is TaskStatus.CANCELED
    if not is_open or journal is None or client is None:
        return False
    context.uploads.resume(client, journal)
    return True


def cancel(context: Context, task: Task) -> None:
    """Stop an upload, after asking whether to keep what has arrived."""
    client = context.server.client
    keeps = None if client is None else _ask_whether_to_keep(context, task)
    if client is None or keeps is None:
        return
    journal = context.upload_reports.journals.get(task.id)
    if context.uploads.is_running(task):
        context.uploads.cancel(task, keep=keeps)
    elif journal is None:  # it came to its end while the question was open
        context.background.run(
            lambda: client.tasks.get(task.project, task.id),
            lambda now: context.upload_reports.report_stopped_too_late(now, client),
        )
    elif not keeps:  # it was interrupted meanwhile
        context.upload_reports.give_up(task, journal, client)


def _ask_whether_to_keep(context: Context, task: Task) -> bool | None:
    """Return None when the upload is to continue."""
    box = QMessageBox(context.iface.mainWindow())
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(translate("Commands", "Cancel Upload"))
    text = translate("Commands", "Stop the upload of the photos of “{}”?")
    box.setText(as_paragraph(text.format(shortened(task_title(task)))))
    box.setInformativeText(
        translate(
            "Commands",
            "What has arrived can stay on the server for three days, to go on with later.",
        )
    )
    accept, destroy = QMessageBox.ButtonRole.AcceptRole, QMessageBox.ButtonRole.DestructiveRole
    keep = box.addButton(translate("Commands", "Stop and Keep"), accept)
    remove = box.addButton(translate("Commands", "Stop and Remove"), destroy)
    go_on = box.addButton(translate("Commands", "Go On"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(go_on)
    box.setEscapeButton(go_on)
    box.exec()
    if box.clickedButton() is keep:
        return True
    return False if box.clickedButton() is remove else None


COMMANDS = (
    Command(
        "new_task",
        QT_TRANSLATE_NOOP("Commands", "New Task…"),
        "mActionAdd",
        QT_TRANSLATE_NOOP("Commands", "Choose photos and have them processed on the server"),
        server_state,
        new_task,
        {Place.TOOLBAR: 1, Place.PROJECT: 1, Place.EMPTY: 1},
    ),
    Command(
        "import_task",
        QT_TRANSLATE_NOOP("Commands", "Import Task…"),
        "mActionFileOpen",
        QT_TRANSLATE_NOOP(
            "Commands", "Bring a task that was made elsewhere here: a zip from disk or the web"
        ),
        server_state,
        import_task,
        {Place.PROJECT: 1, Place.EMPTY: 1},
    ),
)
