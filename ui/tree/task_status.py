"""What a task is doing, in words, as an icon, and as a part of the whole."""

from __future__ import annotations

from qgis.PyQt.QtGui import QIcon

from ...api import PendingAction, Task, TaskStatus, UploadProgress
from ...api.support.i18n import QT_TRANSLATE_NOOP, translate
from ...core import formats
from ...core.server.task_store import UnderWay
from ..widgets import icons

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


def status_text(task: Task, under_way: UnderWay | None = None, is_interrupted: bool = False) -> str:
    """Return a few words; `under_way` is the transfer of files of the task from or to here.

    `is_interrupted`: the upload of its photos from here was, and can go on.
    """
    if under_way is not None:
        return _transfer_text(under_way)
    if task.pending_action is not None:
        return translate("TaskStatus", _PENDING[task.pending_action])
    if task.partial:
        return (
            translate("TaskStatus", "Upload interrupted")
            if is_interrupted
            else translate("TaskStatus", "Photos missing")
        )
    if task.status is TaskStatus.UNKNOWN:
        return (
            translate("TaskStatus", "Sending to node")
            if task.processing_node
            else translate("TaskStatus", "Waiting for a node")
        )
    return translate("TaskStatus", _STATUS[task.status])


def _transfer_text(under_way: UnderWay) -> str:
    if isinstance(under_way, UploadProgress):
        if under_way.is_waiting:
            return translate("TaskStatus", "Waiting for the server")
        words = translate("TaskStatus", "Uploading")
    else:
        words = translate("TaskStatus", "Downloading")
    left = under_way.seconds_left
    if left is None:
        return words
    return translate("TaskStatus", "{}, {} left").format(
        words, formats.duration(max(1, round(left)) * 1000)
    )


def transfer_details(under_way: UnderWay) -> str:
    """Return how many files and bytes, and how fast."""
    if isinstance(under_way, UploadProgress):
        files = translate("TaskStatus", "{} of {} files").format(
            under_way.files_done, under_way.files_total
        )
        done, total = under_way.bytes_done, under_way.bytes_total or None
    else:
        files, done, total = "", under_way.done, under_way.total
    size = formats.size(done) if total is None else f"{formats.size(done)} / {formats.size(total)}"
    rate = (
        translate("TaskStatus", "{} a second").format(formats.size(round(under_way.rate)))
        if under_way.rate
        else ""
    )
    return ", ".join(part for part in (files, size, rate) if part)


def progress(task: Task, under_way: UnderWay | None = None) -> float | None:
    """Return how far the task is in what it is doing now, 0–1, None when there is no bar."""
    if under_way is not None:
        return under_way.fraction
    if task.pending_action is PendingAction.RESIZE:
        return task.resize_progress
    if task.pending_action is not None or task.partial or task.is_finished:
        return None
    if task.status is TaskStatus.RUNNING:
        return task.running_progress
    if task.status is TaskStatus.UNKNOWN and task.processing_node:
        return task.upload_progress
    return None


def status_icon(task: Task, under_way: UnderWay | None = None) -> QIcon:
    """Return the icon QGIS itself uses for such a state."""
    if under_way is not None:
        is_upload = isinstance(under_way, UploadProgress)
        return icons.theme("mActionSharingExport" if is_upload else "mActionSharingImport")
    if task.pending_action is not None or task.partial:
        return icons.theme("mTaskOnHold")
    return icons.theme(_ICONS[task.status])
