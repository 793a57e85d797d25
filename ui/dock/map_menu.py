"""The menu of "Add to Map": single products of a task, formulas, and what concerns its layers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QMenu, QWidget

from ...api import Formula, Task, WebODMError
from ...core.layers.specs import LayerSpec, Product, Way, available, spec_for
from ..widgets import icons
from ..widgets.compat import QAction
from ..widgets.escaping import as_paragraph, shortened

WAY_ICONS = {
    Way.TILES: "mIconXyz",
    Way.FILE: "mIconRaster",
    Way.MBTILES: "mIconRaster",
    Way.CLOUD: "mIconPointCloudLayer",
    Way.VECTOR: "mIconPointLayer",
    Way.OPEN_EXTERNALLY: "mActionFileOpen",
}


class MapMenu(QMenu):
    """Follows the chosen task."""

    products_chosen = pyqtSignal(object)
    """tuple[LayerSpec, ...]"""
    formulas_wanted = pyqtSignal(object)
    """Task of which `show_formulas` or `show_no_formulas` is to tell"""

    def __init__(self, parent: QWidget, more: Iterable[Sequence[QAction]]) -> None:
        """`more`: groups of entries at its end, which belong to another object."""
        super().__init__(parent)
        self._more = tuple(more)  # clear() deletes what the menu owns, so it does not own these
        self._task: Task | None = None
        self.setToolTipsVisible(True)
        self.formulas = QMenu(self.tr("Plant Health"), self)
        self.formulas.setToolTipsVisible(True)
        self.formulas.setIcon(icons.theme("rendererCategorizedSymbol"))
        self.formulas.aboutToShow.connect(self._on_formulas_wanted)

    def set_task(self, task: Task | None) -> None:
        """Offer what this task has."""
        specs = () if task is None else available(task)
        is_new = self._task is None or specs != available(self._task)
        self._task = task
        if is_new:
            self._fill(specs)

    def show_formulas(self, task: Task, formulas: tuple[Formula, ...]) -> None:
        """Offer the formulas of a task, if it is still the chosen one."""
        if self._task is None or task.id != self._task.id:
            return
        if not formulas:
            self._say_of_formulas(self.tr("The server offers no formulas for this task"))
            return
        self.formulas.clear()
        plain = spec_for(Product.PLANT_HEALTH, Way.TILES)
        for formula in formulas:
            tip = f"{formula.help}\n{formula.expression}"
            self._add(self.formulas, plain.with_formula(formula.id), formula.id, tip)

    def show_no_formulas(self, task: Task, error: WebODMError) -> None:
        """Say that the formulas of a task could not be had."""
        if self._task is not None and task.id == self._task.id:
            self._say_of_formulas(shortened(str(error)))

    def _fill(self, specs: tuple[LayerSpec, ...]) -> None:
        """What comes at one click, all else, what is shown elsewhere, what concerns all layers."""
        self.clear()
        for spec in specs:
            if spec.is_one_click:
                self._add(self, spec)
            if spec.is_one_click and spec.product is Product.ORTHOPHOTO:
                self.addMenu(self.formulas)
        others = [s for s in specs if not s.is_one_click and s.product is not Product.PLANT_HEALTH]
        for is_elsewhere in (False, True):
            self.addSeparator()
            for spec in others:
                if (spec.way is Way.OPEN_EXTERNALLY) is is_elsewhere:
                    self._add(self, spec)
        for group in self._more:
            self.addSeparator()
            self.addActions(group)

    def _add(self, menu: QMenu, spec: LayerSpec, title: str = "", tip: str = "") -> None:
        action = menu.addAction(icons.theme(WAY_ICONS[spec.way]), title or spec.title)
        action.setToolTip(as_paragraph(tip or spec.summary))
        action.triggered.connect(partial(self._on_chosen, spec))

    def _on_chosen(self, spec: LayerSpec, *_: object) -> None:
        self.products_chosen.emit((spec,))

    # Formulas: what the server offers for a task is asked for when the user looks.

    def _on_formulas_wanted(self) -> None:
        self._say_of_formulas(self.tr("Asking the server…"))
        self.formulas_wanted.emit(self._task)

    def _say_of_formulas(self, text: str) -> None:
        self.formulas.clear()
        self.formulas.addAction(text).setEnabled(False)
