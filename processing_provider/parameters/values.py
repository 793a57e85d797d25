"""Parameter values of an algorithm as Python types."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsFields,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsRectangle,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QDateTime, QVariant

from ...api import StorageError, ValidationError
from ...api.models import Bounds
from ...api.support.i18n import translate
from ...core.map_extents import in_degrees


class Values:
    """The parameter values of one run, by name. Values that are not set are empty or None."""

    def __init__(
        self,
        algorithm: QgsProcessingAlgorithm,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
    ) -> None:
        self._algorithm = algorithm
        self.parameters = parameters
        self.context = context

    def has(self, name: str) -> bool:
        """Return whether a parameter is set or has a default."""
        default = self._algorithm.parameterDefinition(name).defaultValue()
        value = self.parameters.get(name, default)
        is_null = isinstance(value, QVariant) and value.isNull()
        return not is_null and value is not None and value != ""

    def text(self, name: str) -> str:
        """Return a text without surrounding whitespace."""
        return str(self._get("parameterAsString", name)).strip()

    def flag(self, name: str) -> bool:
        """Return a Boolean value."""
        return bool(self._get("parameterAsBool", name))

    def number(self, name: str) -> float | None:
        """Return a number, or None if it is empty."""
        return float(self._get("parameterAsDouble", name)) if self.has(name) else None

    def integer(self, name: str) -> int | None:
        """Return an integer, or None if it is empty."""
        return int(self._get("parameterAsInt", name)) if self.has(name) else None

    def choice(self, name: str) -> str:
        """Return the choice of an enumeration with static strings."""
        return str(self._get("parameterAsEnumString", name))

    def choices(self, name: str) -> list[str]:
        """Return all choices of an enumeration with static strings."""
        return [str(c) for c in self._get("parameterAsEnumStrings", name) if c]

    def files(self, name: str) -> list[Path]:
        """Return the files of a file list."""
        return [Path(file) for file in self._get("parameterAsFileList", name) if file]

    def file(self, name: str) -> Path | None:
        """Return a file or folder, or None if it is empty."""
        path = self._get("parameterAsFile", name)
        return Path(path) if path else None

    def cells(self, name: str) -> list[str]:
        """Return the cells of a matrix, row by row."""
        cells: Sequence[Any] = self._get("parameterAsMatrix", name) if self.has(name) else ()
        # A cell that was never edited is a null variant.
        return ["" if c is None or isinstance(c, QVariant) else str(c).strip() for c in cells]

    def layer_target(self, name: str) -> Path | None:
        """Return the output file of a raster or vector layer, or None if it is skipped.

        Raises `StorageError` if the file cannot be written.
        """
        return _writable(self._get("parameterAsOutputLayer", name)) if self.has(name) else None

    def file_target(self, name: str) -> Path | None:
        """Return the output file, or None if it is skipped. Raises `StorageError`."""
        return _writable(self._get("parameterAsFileOutput", name)) if self.has(name) else None

    def folder_target(self, name: str) -> Path:
        """Return the output folder. Raises `StorageError` if files cannot be written there."""
        path = Path(self._get("parameterAsFileOutput", name))
        _writable(str(path / "file"))
        return path

    def moment(self, name: str) -> datetime | None:
        """Return a time in UTC, or None if it is empty. Values without a zone are local time."""
        if not self.has(name):
            return None
        moment: QDateTime = self._get("parameterAsDateTime", name)
        return datetime.fromtimestamp(moment.toMSecsSinceEpoch() / 1000.0, timezone.utc)

    def bounds(self, name: str) -> Bounds | None:
        """Return an extent in degrees, or None if it is empty."""
        if not self.has(name):
            return None
        box: QgsRectangle = self._get("parameterAsExtent", name)
        crs: QgsCoordinateReferenceSystem = self._get("parameterAsExtentCrs", name)
        return in_degrees(box, crs, self.context.transformContext())

    def epsg(self, name: str) -> int | None:
        """Return the EPSG code of a CRS, or None if the CRS is empty.

        Raises `ValidationError` for a CRS without an EPSG code.
        """
        if not self.has(name):
            return None
        crs: QgsCoordinateReferenceSystem = self._get("parameterAsCrs", name)
        authority, _, number = crs.authid().partition(":")
        if authority != "EPSG" or not number.isdecimal():
            raise ValidationError(
                translate("Values", "The CRS “{}” has no EPSG code.").format(crs.description()),
                translate(
                    "Values", "The server accepts only coordinate systems with an EPSG code."
                ),
            )
        return int(number)

    def sink(
        self,
        name: str,
        fields: QgsFields,
        geometry: QgsWkbTypes.Type = QgsWkbTypes.Type.NoGeometry,
        crs: QgsCoordinateReferenceSystem | None = None,
    ) -> tuple[QgsFeatureSink, str]:
        """Return a layer to fill, and its output value. Only in the thread of the algorithm.

        Raises `StorageError` if the layer cannot be created.
        """
        sink, output = self._algorithm.parameterAsSink(
            self.parameters, name, self.context, fields, geometry,
            crs or QgsCoordinateReferenceSystem(),
        )  # fmt: skip
        if sink is None:
            raise StorageError(
                translate("Values", "Cannot write to {}.").format(self.text(name)),
                translate("Values", "Choose another file or folder."),
            )
        return sink, output

    def _get(self, method: str, name: str) -> Any:
        return getattr(self._algorithm, method)(self.parameters, name, self.context)


def _writable(text: str) -> Path | None:
    """Return the path, or None for "". Raises `StorageError` if a file cannot be created there.

    Checked before the run, not after hours of processing.
    """
    if not text:
        return None
    path = Path(text)
    folder = next((parent for parent in path.parents if parent.exists()), Path())
    try:
        with tempfile.TemporaryFile(dir=folder):
            pass
        if path.is_dir():
            raise IsADirectoryError(0, translate("Values", "it is a folder"))
    except OSError as error:
        raise StorageError(
            translate("Values", "Cannot write to {}: {}.").format(path, error.strerror or error),
            translate("Values", "Choose another file or folder."),
        ) from error
    return path


def add_feature(sink: QgsFeatureSink, feature: QgsFeature) -> None:
    """Add a feature to a layer of `Values.sink`. Raises `StorageError` if this fails."""
    if not sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
        raise StorageError(
            translate("Values", "Cannot write the layer: {}").format(sink.lastError())
        )
