"""Commands that put results on the map, and those about layers that are there."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtWidgets import QFileDialog

from ...api import Project, Task, WebODM
from ...api.support.i18n import QT_TRANSLATE_NOOP, translate
from ...core.layers.builders.scenes import wanted
from ...core.layers.builders.terrain_scene import can_show
from ...core.layers.loader import layers_of
from ...core.layers.specs import LayerSpec, available, one_click
from ...core.settings import DOWNLOAD_FOLDER, download_folder
from ..widgets.escaping import as_paragraph
from .command import Command, Place, State
from .context import Context
from .selection import NO_RESULTS, Selection, first

NOT_ON_MAP = QT_TRANSLATE_NOOP("Commands", "The task has no layer on the map.")
NOTHING_IN_3D = QT_TRANSLATE_NOOP("Commands", "The task has neither heights nor a point cloud.")


def _add_state(selection: Selection) -> State:
    has_any = any(available(selected.task) for selected in selection.tasks)
    return State(first(selection.why_no_task, "" if has_any else NO_RESULTS))


def add_to_map(context: Context, selection: Selection) -> None:
    """Put the chosen products of tasks on the map; without a choice, the main ones of each."""
    specs = selection.choice if isinstance(selection.choice, tuple) else None
    for selected in selection.tasks:
        add(context, selected.task, specs)


def add(context: Context, task: Task, specs: tuple[LayerSpec, ...] | None = None) -> None:
    """Put products of a task of the shown server on the map; None: the main ones."""
    client = context.server.client
    if client is not None:
        chosen = one_click(task) if specs is None else specs
        load(context, client, context.store.project_of(task), task, chosen)


def load(
    context: Context, client: WebODM, project: Project, task: Task, specs: tuple[LayerSpec, ...]
) -> None:
    """Put products of a task of any server on the map."""
    for spec in specs:
        context.loader.add(client, project, task, spec)


def _refresh_state(selection: Selection) -> State:
    task = selection.only
    if task is None:
        return State(selection.why_not_one_task)
    is_on_map = bool(selection.server and layers_of(selection.server, task.task))
    return State("" if is_on_map else NOT_ON_MAP)


def refresh_layers(context: Context, selection: Selection) -> None:
    """Show in the layers of a task what it has made by now."""
    client, task = context.server.client, selection.only
    if client is not None and task is not None:
        context.loader.refresh(client, context.store.project_of(task.task), task.task)


def _prepare_3d_state(selection: Selection) -> State:
    task, is_visible = selection.only, can_show()
    if task is None:
        return State(selection.why_not_one_task, is_visible=is_visible)
    return State("" if wanted(task.task) else NOTHING_IN_3D, is_visible=is_visible)


def prepare_3d(context: Context, selection: Selection) -> None:
    """Show a task in 3D views."""
    client, task = context.server.client, selection.only
    if client is not None and task is not None:
        context.scenes.show(client, context.store.project_of(task.task), task.task)


def _choose_folder_state(_selection: Selection) -> State:
    text = translate("Commands", "Choose where files are downloaded to; now it is {}")
    return State(tip=as_paragraph(text.format(download_folder())))


def choose_folder(context: Context, _selection: Selection) -> None:
    """Let the user choose the folder for downloads."""
    title = translate("Commands", "Folder for Downloads")
    window = context.iface.mainWindow()
    chosen = QFileDialog.getExistingDirectory(window, title, str(download_folder()))
    if chosen:
        DOWNLOAD_FOLDER.set(Path(chosen))


COMMANDS = (
    Command(
        "add_to_map",
        QT_TRANSLATE_NOOP("Commands", "Add to Map"),
        "mActionAddLayer",
        QT_TRANSLATE_NOOP(
            "Commands",
            "Put the main results of this task on the map; "
            "the arrow offers every product by itself",
        ),
        _add_state,
        add_to_map,
        {Place.TOOLBAR: 1, Place.TASK: 1, Place.OVERVIEW: 1, Place.ASSETS: 1},
    ),
    Command(
        "refresh_layers",
        QT_TRANSLATE_NOOP("Commands", "Refresh Layers"),
        "mActionRefresh",
        QT_TRANSLATE_NOOP(
            "Commands", "Show what the task has made by now in its layers; their styles stay"
        ),
        _refresh_state,
        refresh_layers,
        {Place.MAP: 1},
    ),
    Command(
        "prepare_3d",
        QT_TRANSLATE_NOOP("Commands", "Prepare for 3D Views"),
        "mActionNew3DMap",
        QT_TRANSLATE_NOOP(
            "Commands",
            "Make the heights of the ground the terrain of this project, and have 3D map views "
            "draw the point cloud",
        ),
        _prepare_3d_state,
        prepare_3d,
        {Place.MAP: 1},
    ),
    Command(
        "choose_folder",
        QT_TRANSLATE_NOOP("Commands", "Download Folder…"),
        "mIconFolder",
        QT_TRANSLATE_NOOP("Commands", "Choose where files are downloaded to"),
        _choose_folder_state,
        choose_folder,
        {Place.MAP: 1},
    ),
)
