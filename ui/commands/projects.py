"""Commands that change projects on the server."""

from __future__ import annotations

from functools import partial
from typing import Any, Callable

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QInputDialog

from ...api import Project, WebODM
from ...api.support.i18n import QT_TRANSLATE_NOOP, translate
from ...core.jobs.background import Ticket
from ...core.titles import project_title
from ..widgets.escaping import shortened
from .command import Command, Place, State
from .context import Context
from .selection import Selection, first
from .uploads import server_state


def _ask(
    context: Context, name: str, work: Callable[[WebODM], Any], done: Callable[[Any], Any]
) -> Ticket | None:
    failed = partial(context.messages.error, shortened(name))
    return context.server.ask(work, done, failed, reports_late_errors=True)


def create(context: Context, _selection: Selection) -> None:
    """Ask for a name and make a project."""
    dialog = QInputDialog(context.iface.mainWindow())
    dialog.setWindowTitle(translate("Commands", "New Project"))
    dialog.setLabelText(translate("Commands", "Name of the new project"))
    context.dialogs.keep(dialog)
    dialog.textValueSelected.connect(partial(_create, context))
    dialog.open()


def _create(context: Context, text: str) -> None:
    name = text.strip()
    if name:
        _ask(context, name, lambda c: c.projects.create(name), context.store.add_project)


def rename(context: Context, project: Project, name: str) -> None:
    """Give a project another name."""
    _ask(
        context,
        project_title(project),
        lambda client: client.projects.update(project.id, name=name),
        context.store.add_project,
    )


def _project_state(selection: Selection) -> State:
    return State(selection.why_no_project)


def duplicate(context: Context, selection: Selection) -> None:
    """Copy a project with its tasks."""
    project = selection.project
    if project is not None:
        _ask(
            context,
            project_title(project),
            lambda client: client.projects.duplicate(project.id),
            context.store.add_project,
        )


def _delete_state(selection: Selection) -> State:
    return State(first(selection.why_no_project, selection.why_denied("delete")))


def delete(context: Context, selection: Selection) -> None:
    """Delete a project with its tasks, after asking."""
    project = selection.project
    if project is None:
        return
    # What is known may be old: others may have put tasks into it meanwhile.
    request = _ask(
        context,
        project_title(project),
        lambda client: client.projects.get(project.id),
        partial(_confirm_deletion, context),
    )
    context.dialogs.replace_question(request)


def _confirm_deletion(context: Context, project: Project) -> None:
    title = translate("Commands", "Delete Project")
    if context.messages.confirm(title, _question(project)):
        _ask(
            context,
            project_title(project),
            lambda client: client.projects.delete(project.id),
            lambda _done: context.monitor.refresh(),
        )


def _question(project: Project) -> str:
    name, count = shortened(project_title(project)), len(project.task_ids)
    if project.owned is False:
        return translate(
            "Commands",
            "Take “{}” off your list? It is somebody else's and stays with its owner.",
        ).format(name)
    if count:
        return translate(
            "Commands",
            "Delete the project “{}” from the server, with all its tasks ({}), their photos "
            "and results? This cannot be undone.",
        ).format(name, count)
    return translate("Commands", "Delete the empty project “{}” from the server?").format(name)


COMMANDS = (
    Command(
        "new_project",
        QT_TRANSLATE_NOOP("Commands", "New Project…"),
        "mActionNewFolder",
        QT_TRANSLATE_NOOP("Commands", "Make a folder for tasks"),
        server_state,
        create,
        {Place.PROJECT: 1, Place.EMPTY: 1},
    ),
    Command(
        "duplicate_project",
        QT_TRANSLATE_NOOP("Commands", "Duplicate Project"),
        "mActionDuplicateLayer",
        QT_TRANSLATE_NOOP("Commands", "Copy the project with all its tasks"),
        _project_state,
        duplicate,
        {Place.PROJECT: 2},
    ),
    Command(
        "delete_project",
        QT_TRANSLATE_NOOP("Commands", "Delete Project…"),
        "mActionDeleteSelected",
        QT_TRANSLATE_NOOP("Commands", "Delete the project with all its tasks from the server"),
        _delete_state,
        delete,
        {Place.PROJECT: 2},
        shortcut=Qt.Key.Key_Delete,
    ),
)
