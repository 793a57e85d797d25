"""The codes a WebODM server speaks in."""

from __future__ import annotations

from enum import Enum
from typing import Any


def _known(kind: type[Enum], code: Any) -> int:
    """Return the code if it is one of `kind`, else that of its UNKNOWN."""
    is_code = isinstance(code, int) and not isinstance(code, bool)
    return int(code) if is_code and code in {member.value for member in kind} else 0


class TaskStatus(Enum):
    """What a processing node does with a task; the values are the server's codes."""

    UNKNOWN = 0  # the server sends null until a node has taken the task, or a code we do not know
    QUEUED = 10
    RUNNING = 20
    FAILED = 30
    COMPLETED = 40
    CANCELED = 50

    @classmethod
    def from_code(cls, code: Any) -> TaskStatus:
        """Return the member for a server's code, UNKNOWN for null and for any other value."""
        return cls(_known(cls, code))

    @property
    def is_terminal(self) -> bool:
        """True when a node will do nothing more with the task by itself."""
        return self in (TaskStatus.FAILED, TaskStatus.COMPLETED, TaskStatus.CANCELED)


class PendingAction(Enum):
    """What the server was asked to do and has not done yet."""

    UNKNOWN = 0
    CANCEL = 1
    REMOVE = 2
    RESTART = 3
    RESIZE = 4
    IMPORT = 5
    COMPACT = 6

    @classmethod
    def from_code(cls, code: Any) -> PendingAction | None:
        """Return the member for a server's code, None for null, UNKNOWN for any other value."""
        return None if code is None else cls(_known(cls, code))


class TileType(Enum):
    """The rasters of a task that the server also offers as map tiles."""

    ORTHOPHOTO = "orthophoto"
    DSM = "dsm"
    DTM = "dtm"


class Asset:
    """File names of the assets OrthoDock itself handles; a server may list others."""

    ALL = "all.zip"
    ORTHOPHOTO = "orthophoto.tif"
    MBTILES = "orthophoto.mbtiles"
    DSM = "dsm.tif"
    DTM = "dtm.tif"
    LAS = "georeferenced_model.las"
    LAZ = "georeferenced_model.laz"
    SHOTS = "shots.geojson"
    CONTROL_POINTS = "ground_control_points.geojson"
    CUTLINE = "cutline.gpkg"
    REPORT = "report.pdf"
    MODEL_GLB = "textured_model.glb"
    MODEL_ZIP = "textured_model.zip"
    KMZ = "orthophoto.kmz"
