"""Checks that the outputs of an algorithm exist.

QGIS does not check this: a step of a model whose external program fails, such as one of GDAL, may
count as successful, and `qgis_process` then ends with exit code 0.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingOutputFile,
    QgsProcessingOutputFolder,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingOutputRasterLayer,
    QgsProcessingOutputVectorLayer,
    QgsProperty,
)

from ...api import StorageError
from ...api.support.i18n import translate
from ..parameters.values import Values

FILES = (
    QgsProcessingOutputFile,
    QgsProcessingOutputFolder,
    QgsProcessingOutputRasterLayer,
    QgsProcessingOutputVectorLayer,
)
Stamp = tuple[int, int, int]
"""Inode number, size in bytes, time of the last change in ns."""


class OutputCheck:
    """Checks the outputs of one run. Create it before the run, and call `require` after it."""

    def __init__(self, algorithm: QgsProcessingAlgorithm, values: Values) -> None:
        self._algorithm = algorithm
        self._values = values
        self._before: dict[str, Stamp] = {}  # by path: files of earlier runs
        for parameter in algorithm.destinationParameterDefinitions():
            path = _path(values.parameters.get(parameter.name()))
            stamp = _stamp(path)
            if stamp is not None:
                self._before[path] = stamp

    def require(self, results: Mapping[str, Any]) -> None:
        """Raise `StorageError` for the first output that the run did not write."""
        for output in self._algorithm.outputDefinitions():
            if isinstance(output, FILES) and self._is_missing(output.name(), results):
                raise StorageError(
                    translate("Outputs", "The output “{}” was not created.").format(
                        output.description()
                    ),
                    translate("Outputs", "See the log above for the step that failed."),
                )

    def _is_missing(self, name: str, results: Mapping[str, Any]) -> bool:
        path = _path(results.get(name))
        if not path:
            parameter = self._algorithm.parameterDefinition(name)
            is_destination = parameter is not None and parameter.isDestination()
            return is_destination and self._values.has(name)
        if Path(path).is_dir():
            return False
        stamp = _stamp(path)
        if stamp is not None:
            return stamp == self._before.get(path)
        # A source such as dbname='…' table=…, which Processing has already opened.
        is_database = "=" in path and not Path(path).is_absolute()
        return not is_database and self._values.context.temporaryLayerStore().mapLayer(path) is None


def _path(value: Any) -> str:
    """Return the path of a destination or an output, without the name of a layer."""
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        value = value.sink
    if isinstance(value, QgsProperty):
        value = value.staticValue()
    return value.partition("|")[0] if isinstance(value, str) else ""


def _stamp(path: str) -> Stamp | None:
    """Return values that change when a file is written, or None if there is no file."""
    try:
        found = Path(path).stat()
    except (OSError, ValueError):
        return None
    return found.st_ino, found.st_size, found.st_mtime_ns
