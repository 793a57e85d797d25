"""Commands that bring files of a task to this computer."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Callable

from qgis.PyQt.QtWidgets import QFileDialog

from ...api import Asset, Task
from ...api.support.i18n import QT_TRANSLATE_NOOP, translate
from ...core.jobs.downloads import exportable
from ...core.layers.asset_paths import safe_name
from ..widgets.desktop import open_folder
from .command import Choice, Command, Place, State
from .context import Context
from .selection import NO_RESULTS, Selection, first


def _download_state(selection: Selection) -> State:
    has_any = any(selected.task.available_assets for selected in selection.tasks)
    return State(first(selection.why_no_task, "" if has_any else NO_RESULTS))


def _assets(selection: Selection) -> tuple[Choice, ...]:
    """Return the assets of the selected task; of several tasks, what every finished one has."""
    only = selection.only
    names = () if only is None else only.task.available_assets
    return tuple(Choice(name, (name,)) for name in names or (Asset.ALL,))


def download(context: Context, selection: Selection) -> None:
    """Download the chosen assets, a tuple of names, into the folders of their tasks."""
    if isinstance(selection.choice, tuple):
        for selected in selection.tasks:
            download_assets(context, selected.task, selection.choice)


def download_assets(context: Context, task: Task, names: tuple[str, ...]) -> None:
    """Download those of the assets that a task of the shown server has."""
    client = context.server.client
    for name in names if client is not None else ():
        if name in task.available_assets:
            context.assets.download(client, context.store.project_of(task), task, name)


def _export_state(selection: Selection) -> State:
    task = selection.only
    if task is None:
        return State(selection.why_not_one_task)
    return State("" if exportable(task.task) else NO_RESULTS)


def export(context: Context, selection: Selection) -> None:
    """Have a product converted."""
    client, task = context.server.client, selection.tasks[0].task
    if client is None:
        return
    from ..dialogs.export_dialog import ExportDialog

    dialog = ExportDialog(
        client,
        task,
        context.assets.folder(client, context.store.project_of(task), task),
        context.assets.free_name,
        context.background,
        context.iface.mainWindow(),
    )
    context.dialogs.keep(dialog)
    dialog.export_requested.connect(partial(context.assets.export, client, task))
    dialog.show()


def _backup_state(selection: Selection) -> State:
    task = selection.only
    return State(selection.why_not_one_task if task is None else task.why_unfinished)


def backup(context: Context, selection: Selection) -> None:
    """Save a task, with its photos, in a ZIP."""
    client, task = context.server.client, selection.tasks[0].task
    if client is not None:
        _ask_for_file(
            context,
            translate("Commands", "Save Backup"),
            f"{safe_name(task.name, 'task')}-backup.zip",
            translate("Commands", "Zip files (*.zip)"),
            partial(context.assets.backup, client, task),
        )


def save_console(context: Context, task: Task) -> None:
    """Save the whole console of a task of the shown server."""
    client = context.server.client
    if client is not None:
        _ask_for_file(
            context,
            translate("Commands", "Save Console"),
            f"{safe_name(task.name, 'task')}-console.txt",
            translate("Commands", "Text files (*.txt)"),
            partial(context.assets.save_console, client, task),
        )


def show_folder(context: Context, task: Task) -> None:
    """Show the folder with the downloads of a task of the shown server."""
    client = context.server.client
    if client is not None:
        open_folder(context.assets.folder(client, context.store.project_of(task), task))


def _ask_for_file(
    context: Context, title: str, name: str, kinds: str, then: Callable[[Path], object]
) -> None:
    window = context.iface.mainWindow()
    dialog = QFileDialog(window, title, str(Path.home() / name), kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(Path(name).suffix[1:])
    context.dialogs.keep(dialog)
    dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))
    dialog.open()


COMMANDS = (
    Command(
        "download",
        QT_TRANSLATE_NOOP("Commands", "Download"),
        "downloading_svg",
        QT_TRANSLATE_NOOP("Commands", "Download a file of the task"),
        _download_state,
        download,
        {Place.TASK: 1},
        choices=_assets,
    ),
    Command(
        "export",
        QT_TRANSLATE_NOOP("Commands", "Export…"),
        "mActionExport",
        QT_TRANSLATE_NOOP("Commands", "Have a product converted: format, CRS, index such as NDVI"),
        _export_state,
        export,
        {Place.TASK: 1, Place.OVERVIEW: 1},
    ),
    Command(
        "backup",
        QT_TRANSLATE_NOOP("Commands", "Save Backup…"),
        "mActionFileSave",
        QT_TRANSLATE_NOOP(
            "Commands", "Save the whole task, photos too, in a zip that can be imported again"
        ),
        _backup_state,
        backup,
        {Place.TASK: 4},
    ),
)
