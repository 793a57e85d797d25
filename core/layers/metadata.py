"""Sets the metadata of layers from their task, and the day of the flight."""

from __future__ import annotations

import re
from datetime import datetime, timezone
from urllib.parse import quote

from qgis.core import QgsDateTimeRange, QgsLayerMetadata, QgsMapLayer, QgsRasterLayer
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime

from ...api import Task
from ...api.support.i18n import translate
from .. import formats
from .builders.layer_request import LayerRequest

VERTICAL = re.compile(r'\b(?:VERT_CS|VERTCRS|VERTICALCRS)\s{0,9}\[\s{0,9}"([^"]{0,200})"')
LONGEST_WKT = 50_000  # characters; WKT of compound CRSs is shorter
MOST_TAGS = 50
LONGEST_WORDS = 300  # characters of a name from the server
LAST_MOMENT = QTime(23, 59, 59)


def describe(layer: QgsMapLayer, request: LayerRequest) -> None:
    """Fill the layer's metadata from the task."""
    task, spec = request.task, request.spec
    page = f"{request.client.url}/map/project/{task.project}/task/{quote(task.id, safe='')}/"
    metadata = QgsLayerMetadata()
    metadata.setIdentifier(page)
    metadata.setType("dataset")
    metadata.setTitle(f"{spec.title}, {_plain(request.groups[1])}")
    metadata.setAbstract("\n".join(_sentences(request)))
    tags = [_plain(tag) for tag in task.tags[:MOST_TAGS]]
    metadata.setKeywords({"gmd:topicCategory": ["Imagery"], "OrthoDock": tags})
    links = (
        (translate("Core", "Task"), "WWW:LINK", page),
        (translate("Core", "Server"), "WWW:LINK", request.client.url),
    )
    metadata.setLinks([QgsLayerMetadata.Link(*link) for link in links])
    metadata.setRights([_access(task)])
    metadata.setCrs(layer.crs())
    metadata.setExtent(layer.metadata().extent())  # keeps the day of the flight
    layer.setMetadata(metadata)


def set_flight_day(layer: QgsMapLayer, moment: datetime) -> None:
    """Set the day (UTC) of the flight as the fixed temporal range of a raster."""
    if not isinstance(layer, QgsRasterLayer):
        return
    day = moment.astimezone(timezone.utc)
    date = QDate(day.year, day.month, day.day)
    span = QgsDateTimeRange(
        QDateTime(date, QTime(0, 0), Qt.TimeSpec.UTC), QDateTime(date, LAST_MOMENT, Qt.TimeSpec.UTC)
    )
    temporal = layer.temporalProperties()  # the default mode is a fixed range
    temporal.setFixedTemporalRange(span)
    temporal.setIsActive(True)
    metadata = layer.metadata()
    extent = metadata.extent()
    extent.setTemporalExtents([span])
    metadata.setExtent(extent)
    layer.setMetadata(metadata)


def _sentences(request: LayerRequest) -> list[str]:
    task = request.task
    project, name = map(_plain, request.groups)
    sentences = [
        translate("Core", "{} of task “{}” in project “{}” on the server {}.").format(
            request.spec.title, name, project, request.client.url
        )
    ]
    if task.images_count:
        photos = formats.number(task.images_count)
        sentences.append(translate("Core", "Photos: {}.").format(photos))
    if task.created_at:
        created = formats.day(task.created_at)
        sentences.append(translate("Core", "Task created: {}.").format(created))
    return [
        *sentences,
        translate("Core", "Coordinate system of the task: {}.").format(_horizontal(task)),
        translate("Core", "Elevations: {}.").format(_vertical(task)),
    ]


def _access(task: Task) -> str:
    if task.public:
        return translate("Core", "The server states no license. The task is public on its server.")
    return translate(
        "Core",
        "The server states no license. The task is private: only users with access to it "
        "can display the layer.",
    )


def _horizontal(task: Task) -> str:
    code = f"EPSG:{task.epsg}" if task.epsg is not None else ""
    if task.srs_name:
        name = _plain(task.srs_name)
        return f"{name} ({code})" if code else name
    return code or translate("Core", "not stated by the server")


def _vertical(task: Task) -> str:
    named = VERTICAL.search(task.wkt[:LONGEST_WKT])
    if named is not None and named[1]:
        return translate("Core", "meters, vertical datum {}").format(_plain(named[1]))
    return translate(
        "Core",
        "meters, as in the photos or ground control points; the server states no vertical datum",
    )


def _plain(text: str) -> str:
    """Return a server's text for metadata, which some versions of QGIS display as HTML.

    Angle brackets become single quotation marks, as other versions would display escapes.
    """
    cut = text if len(text) <= LONGEST_WORDS else text[: LONGEST_WORDS - 1] + "…"
    return cut.replace("<", "‹").replace(">", "›")
