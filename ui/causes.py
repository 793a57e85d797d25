"""What went wrong with a task, in plain words, and what the user can do about it."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from ..core.remedies import Cause


def _tr(text: str) -> str:
    return QCoreApplication.translate("Causes", text)


def describe(cause: Cause) -> tuple[str, str]:
    """Return what is wrong, and the likely remedy."""
    return {
        Cause.TOO_FEW_IMAGES: (
            _tr("There are too few usable photos."),
            _tr("A map needs many photos that overlap, five at the very least. Make a new task."),
        ),
        Cause.NO_OVERLAP: (
            _tr("The photos do not overlap enough to be put together."),
            _tr(
                "Fly with 70–80 % overlap. For woods, water or fields, restart with the options "
                "“feature-quality” at ultra, “min-num-features” at 20000 or more, or leave out "
                "blurred photos."
            ),
        ),
        Cause.NO_GPS: (
            _tr("The photos do not say where they were taken."),
            _tr(
                "Add a geo.txt or gcp_list.txt to the photos, or upload the files as they come "
                "from the camera: some programs remove the position."
            ),
        ),
        Cause.OUT_OF_MEMORY: (
            _tr("The processing node ran out of memory."),
            _tr(
                "Restart with the option “split” (for instance 200), a lower “pc-quality” or "
                "“feature-quality”, or smaller photos; or choose a node with more memory."
            ),
        ),
        Cause.DISK_FULL: (
            _tr("The disk of the server or of the processing node is full."),
            _tr("Remove tasks that are no longer needed, or ask whoever runs the server."),
        ),
        Cause.NODE_OFFLINE: (
            _tr("The processing node went away while it worked."),
            _tr("Restart the task when the node is online again, or on another node."),
        ),
        Cause.NO_NODE: (
            _tr("No processing node takes this task."),
            _tr(
                "Ask whoever runs the server to start one or to let you use it. The task begins "
                "by itself as soon as there is one."
            ),
        ),
        Cause.CANNOT_RESTART: (
            _tr("An imported task has no photos to process once more."),
            _tr("Its results are still there. Rename the task to clear this message."),
        ),
        Cause.BAD_ARCHIVE: (
            _tr("The imported file is not a zip of a task's results."),
            _tr("Import an all.zip or a backup, as WebODM makes them."),
        ),
        Cause.URL_UNREACHABLE: (
            _tr("The server could not fetch the address it was to import from."),
            _tr("Check the address, and that the server (not only this machine) can reach it."),
        ),
        Cause.BAD_GCP: (
            _tr("The file of ground control points cannot be used."),
            _tr(
                "Its first line must be a CRS such as EPSG:32632, each further line "
                "“x y z px py photo”, with names of photos that are in the task."
            ),
        ),
        Cause.BAD_BOUNDARY: (
            _tr("The boundary cannot be used."),
            _tr("It must be one polygon that lies where the photos were taken."),
        ),
        Cause.BAD_OPTION: (
            _tr("The processing node does not know one of the options."),
            _tr("Restart with other options; those used are on the Options page."),
        ),
        Cause.PHOTO_DAMAGED: (
            _tr("One of the photos is damaged."),
            _tr("The console names it. Make a new task without it."),
        ),
    }[cause]
