"""Commands that change tasks on the server."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from typing import Any, Callable

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QApplication, QInputDialog

from ...api import Journal, NotFoundError, PendingAction, Project, Task, TaskStatus, WebODM
from ...api.support.i18n import QT_TRANSLATE_NOOP, some, translate
from ...api.support.permissions import denied, with_right
from ...core.titles import project_title, task_title
from ..widgets.desktop import open_page
from ..widgets.escaping import shortened
from . import uploads
from .command import Command, Place, State
from .context import Context
from .selection import Selection, first, unless_any

MOST_NAMED = 5  # tasks whose names a question lists


def act(
    context: Context, task: Task, call: Callable[[WebODM], Any], permission: str = "change"
) -> None:
    """Do something to a task on the server that needs a permission, and show its new state.

    A task that the server does not have any more is removed from the panel.
    """

    def work(client: WebODM) -> Task | None:
        def read() -> Task:
            return client.tasks.get(task.project, task.id)

        try:
            with_right(permission, lambda: call(client), read)
            return read()
        except NotFoundError:
            return None

    def done(state: Task | None) -> None:
        if state is None:
            context.store.remove(task.project, task.id)
        else:
            context.monitor.watch(state)

    _ask(context, task, work, done)


def _ask(
    context: Context, task: Task, work: Callable[[WebODM], Any], done: Callable[[Any], Any]
) -> None:
    failed = partial(context.messages.error, shortened(task_title(task)))
    context.server.ask(work, done, failed, reports_late_errors=True)


def _why_none(selection: Selection, reasons: Iterable[str], permission: str) -> str:
    """Return why a command can be run for none of the selected tasks, "" if it can for any.

    `reasons` are those of the tasks.
    """
    return first(selection.why_no_task, unless_any(reasons), selection.why_denied(permission))


# Cancel


def _cancel_state(selection: Selection) -> State:
    reasons = (task.why_no_cancel for task in selection.tasks)
    return State(_why_none(selection, reasons, "change"))


def cancel(context: Context, selection: Selection) -> None:
    """Cancel what is in progress: the upload, else the processing."""
    for selected in selection.tasks:
        if not selected.can_cancel:
            continue
        if context.uploads.is_running(selected.task):
            uploads.cancel(context, selected.task)
        else:
            _cancel_processing(context, selected.task)


def _cancel_processing(context: Context, task: Task) -> None:
    def work(client: WebODM) -> Task:
        return with_right(
            "change",
            lambda: client.tasks.cancel_and_wait(task.project, task.id),
            lambda: client.tasks.get(task.project, task.id),
        )

    def failed(error: Any) -> None:
        if isinstance(error, NotFoundError):
            if context.server.is_shown(client):
                context.store.remove(task.project, task.id)
        else:
            context.messages.error(shortened(task_title(task)), error)

    client = context.server.client
    if client is not None:
        context.monitor.watch(replace(task, pending_action=PendingAction.CANCEL))
        context.server.ask(
            work, context.monitor.watch, failed, reports_late_errors=True, is_slow=True
        )


# Restart


def _restart_state(selection: Selection) -> State:
    reasons = (task.why_no_restart for task in selection.tasks)
    reason = _why_none(selection, reasons, "change")
    if selection.tasks and all(task.can_resume for task in selection.tasks):
        return State(
            reason,
            translate("Commands", "Resume Upload"),
            translate("Commands", "Send the photos that are still missing, and start the task"),
        )
    return State(reason)


def restart(context: Context, selection: Selection) -> None:
    """Resume the uploads of tasks, or process their photos again, after asking."""
    tasks = [selected.task for selected in selection.tasks if selected.can_restart]
    names = [task_title(task) for task in tasks if task.status is TaskStatus.COMPLETED]
    text = translate(
        "Commands", "Process the photos once more? The results there are will be replaced: {}"
    )
    title = translate("Commands", "Restart")
    if names and not context.messages.confirm(title, text.format(some(names))):
        return
    for task in tasks:
        if not uploads.resume(context, task):
            act(context, task, partial(_restart, task))


def _restart(task: Task, client: WebODM) -> None:
    client.tasks.restart(task.project, task.id)


def _restart_with_state(selection: Selection) -> State:
    task = selection.only
    return State(
        selection.why_not_one_task
        if task is None
        else first(task.why_unchangeable, task.why_no_restart, selection.why_denied("change"))
    )


def restart_with(context: Context, selection: Selection) -> None:
    """Ask for options and a stage, and process the photos again."""
    client, task = context.server.client, selection.tasks[0].task
    if client is None:
        return
    from ..dialogs.restart_dialog import RestartDialog

    dialog = RestartDialog(client, task, context.background, context.iface.mainWindow())
    context.dialogs.keep(dialog)

    def on_requested(options: dict[str, Any], stage: str) -> None:
        act(
            context,
            task,
            lambda client: client.tasks.restart(task.project, task.id, options, rerun_from=stage),
        )

    dialog.restart_requested.connect(on_requested)
    dialog.show()


# Rename


def _rename_state(selection: Selection) -> State:
    if selection.is_project:
        return State(selection.why_denied("change"))
    task = selection.only
    return State(
        selection.why_not_one_task
        if task is None
        else first(task.why_unchangeable, selection.why_denied("change"))
    )


def edit_name(context: Context, _selection: Selection) -> None:
    """Let the user edit the name in the tree."""
    context.panel.edit_name()


def rename(context: Context, task: Task, name: str) -> None:
    """Give a task another name."""
    act(context, task, lambda client: client.tasks.update(task.project, task.id, name=name))


# Move, duplicate, delete


def _change_state(selection: Selection) -> State:
    reasons = (task.why_unchangeable for task in selection.tasks)
    return State(first(selection.why_no_task, *reasons, selection.why_denied("change")))


def move(context: Context, selection: Selection) -> None:
    """Move tasks to another project, which the user chooses."""
    tasks = [selected.task for selected in selection.tasks]
    here = {task.project for task in tasks}
    others = [
        project
        for project in context.store.projects()
        if {project.id} != here and "change" in (project.permissions or ("change",))
    ]
    if not others:
        text = translate("Commands", "There is no other project to move it to.")
        context.messages.info(text)
        return
    dialog = QInputDialog(context.iface.mainWindow())
    dialog.setWindowTitle(translate("Commands", "Move to Project"))
    label = translate("Commands", "Move the selected tasks ({}) to")
    dialog.setLabelText(label.format(len(tasks)))
    dialog.setComboBoxItems([f"{n + 1}  {project_title(p)}" for n, p in enumerate(others)])
    dialog.setComboBoxEditable(False)
    context.dialogs.keep(dialog)

    def on_chosen(text: str) -> None:
        target = others[int(text.split(maxsplit=1)[0]) - 1]
        for task in tasks:
            if task.project != target.id:
                move_to(context, task, target)

    dialog.textValueSelected.connect(on_chosen)
    dialog.open()


def move_to(context: Context, task: Task, target: Project) -> None:
    """Move a task to another project."""

    def work(client: WebODM, permission: str = "change") -> Task:
        moved = with_right(
            permission,
            lambda: client.tasks.move(task.project, task.id, target.id),
            lambda: client.tasks.get(task.project, task.id),
        )
        if moved.project != target.id:  # the server finds a task under any project
            raise denied(permission)
        return moved

    def done(moved: Task) -> None:
        context.store.remove(task.project, task.id)
        context.panel.select_project(target.id)
        context.monitor.watch(moved)

    _ask(context, task, work, done)


def _duplicate_state(selection: Selection) -> State:
    reasons = (task.why_unfinished for task in selection.tasks)
    return State(first(selection.why_no_task, *reasons, selection.why_denied("change")))


def duplicate(context: Context, selection: Selection) -> None:
    """Copy tasks with their results."""
    for selected in selection.tasks:
        task = selected.task
        _ask(context, task, partial(_duplicate, task), context.monitor.watch)


def _duplicate(task: Task, client: WebODM) -> Task:
    return with_right(
        "change",
        lambda: client.tasks.duplicate(task.project, task.id),
        lambda: client.tasks.get(task.project, task.id),
    )


def _delete_state(selection: Selection) -> State:
    reasons = (task.why_pending for task in selection.tasks)
    return State(_why_none(selection, reasons, "delete"))


def delete(context: Context, selection: Selection) -> None:
    """Delete tasks from the server, after asking; but none whose photos are being sent."""
    settled = [selected.task for selected in selection.tasks if selected.is_settled]
    tasks = [task for task in settled if not context.uploads.is_running(task)]
    if not tasks:
        return
    if context.messages.confirm(translate("Commands", "Remove Task"), _question(tasks)):
        for task in tasks:
            journal = context.upload_reports.journals.get(task.id)
            act(context, task, partial(_delete, task, journal), "delete")


def _delete(task: Task, journal: Journal | None, client: WebODM) -> None:
    client.tasks.remove(task.project, task.id)
    if journal is not None:
        journal.close()


def _question(tasks: list[Task]) -> str:
    if len(tasks) == 1:
        return translate(
            "Commands",
            "Delete “{}” with its photos and results from the server? "
            "This cannot be undone. Layers from downloaded files stay.",
        ).format(shortened(task_title(tasks[0])))
    final = translate("Commands", "This cannot be undone. Layers from downloaded files stay.")
    text = translate(
        "Commands", "Delete {} tasks with {} photos and all their results from the server?"
    )
    lines = [text.format(len(tasks), sum(task.images_count for task in tasks))]
    lines += [f"– {shortened(task_title(task))}" for task in tasks[:MOST_NAMED]]
    if len(tasks) > MOST_NAMED:
        lines.append(translate("Commands", "– and {} more").format(len(tasks) - MOST_NAMED))
    return "\n".join([*lines, final])


# Sharing


def _public_state(selection: Selection) -> State:
    is_possible = bool(selection.tasks) and not any(t.why_unchangeable for t in selection.tasks)
    is_public = is_possible and all(selected.task.public for selected in selection.tasks)
    return replace(_change_state(selection), is_checked=is_public)


def publish(context: Context, selection: Selection) -> None:
    """Let everybody with the link see tasks, and copy the link; or no longer."""
    is_public = bool(selection.choice)
    for selected in selection.tasks:
        act(context, selected.task, partial(_publish, selected.task, is_public))
    if is_public:
        _copy(context, (replace(selected.task, public=True) for selected in selection.tasks))


def _publish(task: Task, is_public: bool, client: WebODM) -> None:
    client.tasks.update(task.project, task.id, public=is_public)


def _copy_link_state(selection: Selection) -> State:
    return State(selection.why_not_one_task)


def copy_link(context: Context, selection: Selection) -> None:
    """Copy the address of the task's web page."""
    _copy(context, (selected.task for selected in selection.tasks))


def _copy(context: Context, tasks: Iterable[Task]) -> None:
    client = context.server.client
    if client is not None:
        QApplication.clipboard().setText("\n".join(link(client, task) for task in tasks))


def link(client: WebODM, task: Task) -> str:
    """Return the address of a task's web page: the public one if everybody may see it."""
    if task.public:
        return f"{client.url}/public/task/{task.id}/map/"
    return f"{client.url}/map/project/{task.project}/task/{task.id}/"


def _browse_state(selection: Selection) -> State:
    return State("" if selection.is_project else selection.why_not_one_task)


def browse(context: Context, selection: Selection) -> None:
    """Open the web page of the selected task, or project."""
    client, project, task = context.server.client, selection.project, selection.only
    if client is None or project is None:
        return
    page = f"{client.url}/map/project/{project.id}/" if task is None else link(client, task.task)
    open_page(page)


COMMANDS = (
    Command(
        "cancel",
        QT_TRANSLATE_NOOP("Commands", "Cancel"),
        "mActionStop",
        QT_TRANSLATE_NOOP("Commands", "Stop the task; it can be restarted"),
        _cancel_state,
        cancel,
        {Place.TOOLBAR: 2, Place.TASK: 2},
    ),
    Command(
        "restart",
        QT_TRANSLATE_NOOP("Commands", "Restart"),
        "mActionPlay",
        QT_TRANSLATE_NOOP("Commands", "Process the photos once more"),
        _restart_state,
        restart,
        {Place.TOOLBAR: 2, Place.TASK: 2},
    ),
    Command(
        "restart_with",
        QT_TRANSLATE_NOOP("Commands", "Restart With…"),
        "mActionPlay",
        QT_TRANSLATE_NOOP(
            "Commands", "Process the photos once more with other options, or from a later stage"
        ),
        _restart_with_state,
        restart_with,
        {Place.TASK: 2},
    ),
    Command(
        "rename",
        QT_TRANSLATE_NOOP("Commands", "Rename"),
        "mActionEditTable",
        QT_TRANSLATE_NOOP("Commands", "Give it another name (F2)"),
        _rename_state,
        edit_name,
        {Place.TASK: 3, Place.PROJECT: 2},
        shortcut=Qt.Key.Key_F2,
    ),
    Command(
        "move",
        QT_TRANSLATE_NOOP("Commands", "Move to Project…"),
        "mActionMoveItemContent",
        QT_TRANSLATE_NOOP("Commands", "Put into another one"),
        _change_state,
        move,
        {Place.TASK: 3},
    ),
    Command(
        "duplicate",
        QT_TRANSLATE_NOOP("Commands", "Duplicate"),
        "mActionDuplicateLayer",
        QT_TRANSLATE_NOOP("Commands", "Copy it with its results"),
        _duplicate_state,
        duplicate,
        {Place.TASK: 3},
    ),
    Command(
        "remove",
        QT_TRANSLATE_NOOP("Commands", "Remove…"),
        "mActionDeleteSelected",
        QT_TRANSLATE_NOOP("Commands", "Delete the task, its photos and results from the server"),
        _delete_state,
        delete,
        {Place.TOOLBAR: 2, Place.TASK: 3},
        shortcut=Qt.Key.Key_Delete,
    ),
    Command(
        "public",
        QT_TRANSLATE_NOOP("Commands", "Public"),
        "unlocked",
        QT_TRANSLATE_NOOP(
            "Commands", "Let everybody who has the link see the task, without a login"
        ),
        _public_state,
        publish,
        {Place.TASK: 4},
        is_switch=True,
    ),
    Command(
        "copy_link",
        QT_TRANSLATE_NOOP("Commands", "Copy Link"),
        "mActionEditCopy",
        QT_TRANSLATE_NOOP("Commands", "Copy the address of its web page"),
        _copy_link_state,
        copy_link,
        {Place.TASK: 4},
    ),
    Command(
        "browse",
        QT_TRANSLATE_NOOP("Commands", "Open in Browser"),
        "mActionEditInsertLink",
        QT_TRANSLATE_NOOP("Commands", "Show the web page of this"),
        _browse_state,
        browse,
        {Place.TASK: 4, Place.PROJECT: 3, Place.OVERVIEW: 1},
    ),
)
