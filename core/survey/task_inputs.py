"""Checks a task's tables against QGIS and the photos: CRS, positions, sizes."""

from __future__ import annotations

import contextlib
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsDatumTransform,
    QgsPointXY,
    QgsUnitTypes,
)

from ...api.inputs import (
    CheckedTable,
    CrsFacts,
    GcpList,
    GeoTable,
    HeaderError,
    Kind,
    PhotoFacts,
    Remark,
    Severity,
    Surroundings,
    inspect_inputs,
    parse_header,
    proj_in_metres,
)
from ...api.support.i18n import translate
from .. import formats
from ..photos.photo_files import Photo
from .mark_checks import odd_marks

METRES = QgsUnitTypes.DistanceUnit.DistanceMeters
WGS84 = "EPSG:4326"
WGS84_LIKE = ("+datum=WGS84", "+datum=NAD83", "+towgs84=0,0,0")
"""Datum parameters of PROJ strings whose transformation does not depend on the EPSG code."""


@dataclass(frozen=True)
class ControlPlace:
    """A control point on the map, in degrees."""

    longitude: float
    latitude: float
    name: str
    is_check_point: bool


@dataclass(frozen=True)
class TaskInputs:
    """Contents of the additional inputs, with errors and warnings."""

    names: tuple[str, ...] = ()
    remarks: tuple[Remark, ...] = ()
    points: int = 0
    check_points: int = 0
    marks: int = 0
    marked_photos: int = 0
    places: tuple[ControlPlace, ...] = ()
    is_in_feet: bool = False
    """True if the CRS of the table uses feet, so that its heights may be in feet."""

    @property
    def error(self) -> Remark | None:
        """The first error, which prevents the start of the task."""
        return next((r for r in self.remarks if r.severity is Severity.ERROR), None)


def surroundings(photos: Iterable[Photo], heights_in_feet: bool = False) -> Surroundings:
    """Return the facts to check tables against. Any thread."""
    facts = {}
    for photo in photos:
        about = photo.metadata
        position = None
        if about.longitude is not None and about.latitude is not None:
            position = (about.longitude, about.latitude)
        facts[photo.path] = PhotoFacts(about.width, about.height, position)
    return Surroundings(facts, crs_facts, heights_in_feet)


def crs_facts(text: str) -> CrsFacts | None:
    """Return facts of a CRS (such as EPSG:2056, or a PROJ string), or None if unsuitable."""
    crs = QgsCoordinateReferenceSystem(text if text.startswith("EPSG:") else f"PROJ:{text}")
    is_vertical = crs.toWkt().startswith("VERT")  # vertical CRS, supported since QGIS 3.34
    if not crs.isValid() or is_vertical or "+proj=geocent" in crs.toProj():
        return None
    wgs84 = QgsCoordinateReferenceSystem(WGS84)
    to_wgs84 = QgsCoordinateTransform(crs, wgs84, _best_available(crs, wgs84))

    def to_degrees(x: float, y: float) -> tuple[float, float] | None:
        try:
            place = to_wgs84.transform(QgsPointXY(x, y))
        except QgsCsException:
            return None
        found = (place.x(), place.y())
        return found if all(map(math.isfinite, found)) else None

    unit, proj = _unit(crs), str(crs.toProj())
    keeps_datum = any(datum in proj for datum in WGS84_LIKE)
    in_metres = proj_in_metres(proj) if unit != 1 and keeps_datum else ""
    return CrsFacts(crs.isGeographic(), unit, to_degrees, in_metres)


def _best_available(
    source: QgsCoordinateReferenceSystem, target: QgsCoordinateReferenceSystem
) -> QgsCoordinateTransformContext:
    """Return a context with PROJ's best operation among those with installed grids.

    Operations differ by meters only. Without a choice, QGIS displays a warning in its message bar
    if the grid of a better operation is missing.
    """
    context = QgsCoordinateTransformContext()
    operations = QgsDatumTransform.operations(source, target)
    best = next((one for one in operations if one.isAvailable), None)
    if best is not None:
        context.addCoordinateOperation(source, target, best.proj)
    return context


def _unit(crs: QgsCoordinateReferenceSystem) -> float:
    """Return the meters per unit of a CRS, 1 for degrees; QGIS treats all feet as one unit."""
    if crs.isGeographic():
        return 1.0
    with contextlib.suppress(HeaderError):
        return parse_header(crs.toProj()).unit or 1.0
    return float(QgsUnitTypes.fromUnitToUnitFactor(crs.mapUnits(), METRES))


def check_task_inputs(paths: Sequence[Path], around: Surroundings) -> TaskInputs:
    """Read and check the additional inputs; `paths` includes the photos.

    Reads files; do not call it on the main thread. Raises `ValidationError` for two of one kind,
    `StorageError` for unreadable files.
    """
    checked = inspect_inputs(paths, around)
    names = tuple(table.path.name for table in checked if table.kind is not Kind.ALIGN)
    remarks = tuple(remark for table in checked for remark in table.remarks)
    is_in_feet = any(
        isinstance(one.table, (GcpList, GeoTable)) and one.table.is_in_feet for one in checked
    )
    found = TaskInputs(names, remarks, is_in_feet=is_in_feet)
    for table in checked:
        if isinstance(table.table, GcpList):
            return _with_points(found, table, table.table, around)
    return found


def _with_points(
    found: TaskInputs, checked: CheckedTable, table: GcpList, around: Surroundings
) -> TaskInputs:
    points = {mark.point: mark for mark in table.marks}
    facts = around.crs_facts(table.header.horizontal) if around.crs_facts else None
    places = []
    for (x, y, _), mark in points.items():
        place = facts.to_degrees(x, y) if facts else None
        if place is not None:
            places.append(ControlPlace(*place, mark.label, mark.is_check_point))
    checks = sum(mark.is_check_point for mark in points.values())
    return replace(
        found,
        remarks=(*found.remarks, *_odd(checked, table)),
        points=len(points) - checks,
        check_points=checks,
        marks=len(table.marks),
        marked_photos=len({mark.photo for mark in table.marks}),
        places=tuple(places),
    )


def _odd(checked: CheckedTable, table: GcpList) -> Iterable[Remark]:
    for odd in odd_marks(table.marks):
        yield Remark(
            Severity.WARNING,
            checked.path.name,
            (odd.mark.line,),
            translate(
                "Core", "{} is about {} pixels from the position calculated from the other marks."
            ).format(f"{odd.mark.label or odd.mark.x} ({odd.mark.photo})", formats.number(odd.off)),
            translate("Core", "Mark the point again, or remove the line."),
        )
