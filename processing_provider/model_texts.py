"""The texts of the shipped models, which are in their files, for the tool that collects texts.

A test compares them with the files. Examples stay as they are.
"""

from __future__ import annotations

from ..api.words import QT_TRANSLATE_NOOP

TEXTS = (
    QT_TRANSLATE_NOOP(
        "ShippedModel",
        "How high trees, crops and buildings stand above the ground: the surface model of a "
        "task minus its terrain model, in metres. The task must have been processed with both.",
    ),
    QT_TRANSLATE_NOOP(
        "ShippedModel",
        "A server saved in the OrthoDock panel, by name. Empty: the one the panel uses; "
        "without a desktop, the one in the environment variable ORTHODOCK_URL, if that is set.",
    ),
    QT_TRANSLATE_NOOP(
        "ShippedModel", "By name or number. Not needed when the task is given by its id."
    ),
    QT_TRANSLATE_NOOP("ShippedModel", "Metres above the ground."),
    QT_TRANSLATE_NOOP("ShippedModel", "By its id, or by its name within the project."),
    QT_TRANSLATE_NOOP("ShippedModel", "Canopy height"),
    QT_TRANSLATE_NOOP("ShippedModel", "Connection (empty: the one the panel uses)"),
    QT_TRANSLATE_NOOP("ShippedModel", "Project (name or number; not needed with the id of a task)"),
    QT_TRANSLATE_NOOP("ShippedModel", "Task (name or id)"),
    QT_TRANSLATE_NOOP(
        "ShippedModel",
        "What has been built up or dug away between two flights over one site: the surface "
        "model of the later task minus that of the earlier one, in metres. Where heights of "
        "the two flights are off as a whole, so is the difference: ground control points in "
        "both help.",
    ),
    QT_TRANSLATE_NOOP("ShippedModel", "The later task."),
    QT_TRANSLATE_NOOP(
        "ShippedModel", "dsm.tif compares everything that stands there, dtm.tif the ground alone."
    ),
    QT_TRANSLATE_NOOP(
        "ShippedModel", "The earlier task: by its id, or by its name within the project."
    ),
    QT_TRANSLATE_NOOP(
        "ShippedModel", "By name or number. Not needed when the tasks are given by their ids."
    ),
    QT_TRANSLATE_NOOP("ShippedModel", "Metres; positive where it is higher now."),
    QT_TRANSLATE_NOOP("ShippedModel", "Change between two tasks"),
    QT_TRANSLATE_NOOP("ShippedModel", "Task after (name or id)"),
    QT_TRANSLATE_NOOP("ShippedModel", "What is compared: dsm.tif or dtm.tif"),
    QT_TRANSLATE_NOOP("ShippedModel", "Task before (name or id)"),
    QT_TRANSLATE_NOOP(
        "ShippedModel", "Project of both (name or number; not needed with the ids of tasks)"
    ),
    QT_TRANSLATE_NOOP("ShippedModel", "Change of height"),
    QT_TRANSLATE_NOOP(
        "ShippedModel",
        "Processes the photos of one flight on a WebODM server into an orthophoto, a surface "
        "model and its hillshade, and puts all three on the map.",
    ),
    QT_TRANSLATE_NOOP("ShippedModel", "The surface model, lit from the north-west."),
    QT_TRANSLATE_NOOP(
        "ShippedModel",
        "By the names the processing node gives them; they are checked before anything is sent.",
    ),
    QT_TRANSLATE_NOOP(
        "ShippedModel",
        "The photos of one flight. They should overlap by 60 % or more and carry GPS positions.",
    ),
    QT_TRANSLATE_NOOP(
        "ShippedModel", "Heights of everything that stands on the ground, in metres."
    ),
    QT_TRANSLATE_NOOP("ShippedModel", "GeoTIFF in the projected CRS the server chose."),
    QT_TRANSLATE_NOOP(
        "ShippedModel",
        "The project the task is put in, by name or number. A name that does not exist yet "
        "makes a new project.",
    ),
    QT_TRANSLATE_NOOP("ShippedModel", "Photos to maps"),
    QT_TRANSLATE_NOOP("ShippedModel", "Hillshade"),
    QT_TRANSLATE_NOOP("ShippedModel", 'Processing options as JSON, such as {"dem-resolution": 5}'),
    QT_TRANSLATE_NOOP("ShippedModel", "Folder of photos"),
    QT_TRANSLATE_NOOP("ShippedModel", "Surface model (DSM)"),
    QT_TRANSLATE_NOOP("ShippedModel", "Orthophoto"),
    QT_TRANSLATE_NOOP(
        "ShippedModel", "Project (name or number; made if there is none of that name)"
    ),
)
