"""Loads the plant health formulas that a server offers for a task, on demand."""

from __future__ import annotations

import re

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...api import Formula, Task, TileType, WebODM, WebODMError
from ..jobs.background import Background
from .styles import formula_query

ANY_FORMULA = "VARI"  # supported by every server and camera; its metadata list all formulas
BAND = re.compile(r"Re|[RGBNLP](?![a-z(])")
LONGEST = 1000  # characters of an expression
LETTERS = {
    "red": "R", "green": "G", "blue": "B", "nir": "N", "rededge": "Re", "lwir": "L", "panchro": "P",
}  # fmt: skip
"""Letters in the server's formulas by band name."""
NO_COLOR = "alpha"


class Formulas(QObject):
    """Loads formulas once per run of a task. Main thread only."""

    told = pyqtSignal(object, object)
    """Task, tuple[Formula, ...] that fit its camera"""
    failed = pyqtSignal(object, object)
    """Task, WebODMError"""

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._known: dict[tuple[str, str, int], tuple[Formula, ...]] = {}

    def ask(self, client: WebODM, task: Task) -> None:
        """Request the formulas; emits `told` or `failed`, immediately if they are cached."""
        key = client.url, task.id, task.processing_time
        if key in self._known:
            self.told.emit(task, self._known[key])
            return

        def work() -> tuple[Formula, ...]:
            kind, query = TileType.ORTHOPHOTO, formula_query(ANY_FORMULA)
            formulas = client.results.metadata(task.project, task.id, kind, query).formulas
            return tuple(formula for formula in formulas if fits(formula, task.bands))

        def done(formulas: tuple[Formula, ...]) -> None:
            self._known[key] = formulas
            self.told.emit(task, formulas)

        def failed(error: WebODMError) -> None:
            self.failed.emit(task, error)

        self._background.run(work, done, failed)


def fits(formula: Formula, bands: tuple[str, ...]) -> bool:
    """True if the orthophoto has the bands of a formula, or its bands are unknown."""
    names = [band.lower().replace(" ", "").replace("_", "") for band in bands]
    colors = [LETTERS.get(name, "") for name in names if name != NO_COLOR]
    if not colors or "" in colors:  # unknown camera
        return True
    return set(BAND.findall(formula.expression[:LONGEST])) <= set(colors)
