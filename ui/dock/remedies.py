"""What went wrong with a task, in plain words, and what the user can do about it."""

from __future__ import annotations

from ...api.support.i18n import translate
from ...core.server.causes import Cause


def describe(cause: Cause) -> tuple[str, str]:
    """Return what is wrong, and the likely remedy."""
    return {
        Cause.TOO_FEW_IMAGES: (
            translate("Causes", "There are too few usable photos."),
            translate(
                "Causes",
                "A map needs many photos that overlap, five at the very least. Make a new task.",
            ),
        ),
        Cause.NO_OVERLAP: (
            translate("Causes", "The photos do not overlap enough to be put together."),
            translate(
                "Causes",
                "Fly with 70–80 % overlap. For woods, water or fields, restart with the options "
                "“feature-quality” at ultra, “min-num-features” at 20000 or more, or leave out "
                "blurred photos.",
            ),
        ),
        Cause.NO_GPS: (
            translate("Causes", "The photos do not say where they were taken."),
            translate(
                "Causes",
                "Add a geo.txt or gcp_list.txt to the photos, or upload the files as they come "
                "from the camera: some programs remove the position.",
            ),
        ),
        Cause.OUT_OF_MEMORY: (
            translate("Causes", "The processing node ran out of memory."),
            translate(
                "Causes",
                "Restart with the option “split” (for instance 200), a lower “pc-quality” or "
                "“feature-quality”, or smaller photos; or choose a node with more memory.",
            ),
        ),
        Cause.DISK_FULL: (
            translate("Causes", "The disk of the server or of the processing node is full."),
            translate(
                "Causes", "Remove tasks that are no longer needed, or ask whoever runs the server."
            ),
        ),
        Cause.NODE_OFFLINE: (
            translate("Causes", "The processing node went away while it worked."),
            translate(
                "Causes", "Restart the task when the node is online again, or on another node."
            ),
        ),
        Cause.NO_NODE: (
            translate("Causes", "No processing node takes this task."),
            translate(
                "Causes",
                "Ask whoever runs the server to start one or to let you use it. The task begins "
                "by itself as soon as there is one.",
            ),
        ),
        Cause.CANNOT_RESTART: (
            translate("Causes", "An imported task has no photos to process once more."),
            translate(
                "Causes", "Its results are still there. Rename the task to clear this message."
            ),
        ),
        Cause.BAD_ARCHIVE: (
            translate("Causes", "The imported file is not a zip of a task's results."),
            translate("Causes", "Import an all.zip or a backup, as WebODM makes them."),
        ),
        Cause.URL_UNREACHABLE: (
            translate("Causes", "The server could not fetch the address it was to import from."),
            translate(
                "Causes",
                "Check the address, and that the server (not only this machine) can reach it.",
            ),
        ),
        Cause.BAD_GCP: (
            translate("Causes", "The file of ground control points cannot be used."),
            translate(
                "Causes",
                "Its first line must be a CRS such as EPSG:32632, each further line "
                "“x y z px py photo”, with names of photos that are in the task.",
            ),
        ),
        Cause.BAD_BOUNDARY: (
            translate("Causes", "The boundary cannot be used."),
            translate("Causes", "It must be one polygon that lies where the photos were taken."),
        ),
        Cause.BAD_OPTION: (
            translate("Causes", "The processing node does not know one of the options."),
            translate("Causes", "Restart with other options; those used are on the Options page."),
        ),
        Cause.PHOTO_DAMAGED: (
            translate("Causes", "One of the photos is damaged."),
            translate("Causes", "The console names it. Make a new task without it."),
        ),
    }[cause]
