"""What a task is doing, in words, as an icon, and as a part of the whole."""

from __future__ import annotations

from qgis.PyQt.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from qgis.PyQt.QtGui import QIcon

from ..api import PendingAction, Task, TaskStatus
from . import icons

# Asked for at every painting, so looked up and not built anew.
_PENDING = {
    PendingAction.UNKNOWN: QT_TRANSLATE_NOOP("TaskStatus", "Busy…"),
    PendingAction.CANCEL: QT_TRANSLATE_NOOP("TaskStatus", "Cancelling…"),
    PendingAction.REMOVE: QT_TRANSLATE_NOOP("TaskStatus", "Removing…"),
    PendingAction.RESTART: QT_TRANSLATE_NOOP("TaskStatus", "Restarting…"),
    PendingAction.RESIZE: QT_TRANSLATE_NOOP("TaskStatus", "Resizing photos"),
    PendingAction.IMPORT: QT_TRANSLATE_NOOP("TaskStatus", "Importing…"),
    PendingAction.COMPACT: QT_TRANSLATE_NOOP("TaskStatus", "Compacting…"),
}
_STATUS = {
    TaskStatus.QUEUED: QT_TRANSLATE_NOOP("TaskStatus", "Queued"),
    TaskStatus.RUNNING: QT_TRANSLATE_NOOP("TaskStatus", "Running"),
    TaskStatus.FAILED: QT_TRANSLATE_NOOP("TaskStatus", "Failed"),
    TaskStatus.COMPLETED: QT_TRANSLATE_NOOP("TaskStatus", "Completed"),
    TaskStatus.CANCELED: QT_TRANSLATE_NOOP("TaskStatus", "Cancelled"),
}
_ICONS = {
    TaskStatus.UNKNOWN: "mTaskOnHold",
    TaskStatus.QUEUED: "mTaskQueued",
    TaskStatus.RUNNING: "mTaskRunning",
    TaskStatus.FAILED: "mTaskTerminated",
    TaskStatus.COMPLETED: "mTaskComplete",
    TaskStatus.CANCELED: "mTaskCancel",
}


def _tr(text: str) -> str:
    return QCoreApplication.translate("TaskStatus", text)


def status_text(task: Task, upload: float | None = None, is_interrupted: bool = False) -> str:
    """Return a few words; `upload` is 0–1 while the photos are uploaded from here.

    `is_interrupted`: their upload from here was, and can go on.
    """
    if upload is not None:
        return _tr("Uploading")
    if task.pending_action is not None:
        return _tr(_PENDING[task.pending_action])
    if task.partial:
        return _tr("Upload interrupted") if is_interrupted else _tr("Photos missing")
    if task.status is TaskStatus.UNKNOWN:
        return _tr("Sending to node") if task.processing_node else _tr("Waiting for a node")
    return _tr(_STATUS[task.status])


def progress(task: Task, upload: float | None = None) -> float | None:
    """Return how far the task is in what it is doing now, 0–1, None when there is no bar."""
    if upload is not None:
        return upload
    if task.pending_action is PendingAction.RESIZE:
        return task.resize_progress
    if task.pending_action is not None or task.partial or task.is_finished:
        return None
    if task.status is TaskStatus.RUNNING:
        return task.running_progress
    if task.status is TaskStatus.UNKNOWN and task.processing_node:
        return task.upload_progress
    return None


def status_icon(task: Task, upload: float | None = None) -> QIcon:
    """Return the icon QGIS itself uses for such a state."""
    if upload is not None:
        return icons.theme("mActionSharingExport")
    if task.pending_action is not None or task.partial:
        return icons.theme("mTaskOnHold")
    return icons.theme(_ICONS[task.status])
