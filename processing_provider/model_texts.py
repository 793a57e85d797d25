"""Lists the texts of the shipped models for the tool that collects texts for translation.

A test compares them with the model files. Examples are not translated.
"""

from __future__ import annotations

from ..api.support.i18n import QT_TRANSLATE_NOOP

TEXTS = (
    QT_TRANSLATE_NOOP(
        "ShippedModel",
        "Height of trees, crops and buildings above the ground: the surface model of a task minus "
        "its terrain model, in meters. The task must have both models.",
    ),
    QT_TRANSLATE_NOOP(
        "ShippedModel",
        "The name of a connection saved in the OrthoDock panel. If empty: the current connection "
        "of the panel; without a desktop, the server in the environment variable ORTHODOCK_URL if "
        "it is set, otherwise the saved connection.",
    ),
    QT_TRANSLATE_NOOP(
        "ShippedModel", "By name or number. Not needed if the task is specified by ID."
    ),
    QT_TRANSLATE_NOOP("ShippedModel", "Height above the ground in meters."),
    QT_TRANSLATE_NOOP("ShippedModel", "By ID, or by name within the project."),
    QT_TRANSLATE_NOOP("ShippedModel", "Canopy height"),
    QT_TRANSLATE_NOOP("ShippedModel", "Connection (empty: current connection of the panel)"),
    QT_TRANSLATE_NOOP("ShippedModel", "Project (name or number; not needed with a task ID)"),
    QT_TRANSLATE_NOOP("ShippedModel", "Task (name or ID)"),
    QT_TRANSLATE_NOOP(
        "ShippedModel",
        "Change of elevation between two flights over one site: the surface model of the later "
        "task minus that of the earlier task, in meters. If the elevations of one flight have an "
        "offset, the difference has it too: use ground control points in both tasks.",
    ),
    QT_TRANSLATE_NOOP("ShippedModel", "The later task."),
    QT_TRANSLATE_NOOP(
        "ShippedModel",
        "dsm.tif compares the surface with buildings and plants, dtm.tif only the ground.",
    ),
    QT_TRANSLATE_NOOP("ShippedModel", "The earlier task: by ID, or by name within the project."),
    QT_TRANSLATE_NOOP(
        "ShippedModel", "By name or number. Not needed if the tasks are specified by ID."
    ),
    QT_TRANSLATE_NOOP(
        "ShippedModel", "Change in meters; positive where the later elevation is higher."
    ),
    QT_TRANSLATE_NOOP("ShippedModel", "Change between two tasks"),
    QT_TRANSLATE_NOOP("ShippedModel", "Later task (name or ID)"),
    QT_TRANSLATE_NOOP("ShippedModel", "Models to compare (dsm.tif or dtm.tif)"),
    QT_TRANSLATE_NOOP("ShippedModel", "Earlier task (name or ID)"),
    QT_TRANSLATE_NOOP(
        "ShippedModel", "Project of both tasks (name or number; not needed with task IDs)"
    ),
    QT_TRANSLATE_NOOP("ShippedModel", "Change of elevation"),
    QT_TRANSLATE_NOOP(
        "ShippedModel",
        "Processes the photos of one flight on a WebODM server to an orthophoto, a surface model "
        "and its hillshade, and adds all three to the map.",
    ),
    QT_TRANSLATE_NOOP("ShippedModel", "The surface model, lit from the north-west."),
    QT_TRANSLATE_NOOP(
        "ShippedModel",
        "Option names are those of the processing node. They are checked before the upload.",
    ),
    QT_TRANSLATE_NOOP(
        "ShippedModel",
        "The photos of one flight. They should overlap by 60 % or more and carry GPS positions.",
    ),
    QT_TRANSLATE_NOOP(
        "ShippedModel", "Elevations of the surface with buildings and plants, in meters."
    ),
    QT_TRANSLATE_NOOP("ShippedModel", "GeoTIFF in the projected CRS chosen by the server."),
    QT_TRANSLATE_NOOP(
        "ShippedModel",
        "The project of the task, by name or number. A new name creates a project.",
    ),
    QT_TRANSLATE_NOOP("ShippedModel", "Photos to maps"),
    QT_TRANSLATE_NOOP("ShippedModel", "Hillshade"),
    QT_TRANSLATE_NOOP("ShippedModel", 'Processing options as JSON, such as {"dem-resolution": 5}'),
    QT_TRANSLATE_NOOP("ShippedModel", "Folder of photos"),
    QT_TRANSLATE_NOOP("ShippedModel", "Surface model (DSM)"),
    QT_TRANSLATE_NOOP("ShippedModel", "Orthophoto"),
    QT_TRANSLATE_NOOP("ShippedModel", "Project (name or number; a new name creates a project)"),
)
